//! An engine that reads the letters of the tests, and no others: it stands in for the one that is installed on a machine.

use maillage_documents::scan::{Engine, EngineFault, Frame, Manner, Picture, Word};

use crate::letters::{COLUMNS, LETTERS, ROWS};

/// Reads the letters that the tests draw, from their pixels, at any size.
#[derive(Default)]
pub(crate) struct LetterReader {
    /// A character that it takes for another in small pictures, if any.
    pub(crate) mistakes: Option<(char, char)>,
    /// Where it fails altogether.
    pub(crate) fault: Option<EngineFault>,
}

/// Pictures lower than this are small.
const SMALL: usize = 50;

impl Engine for LetterReader {
    fn version(&self) -> &'static str {
        "letter reader 1"
    }

    fn read(&self, pictures: &[Picture], manner: Manner) -> Result<Vec<Vec<Word>>, EngineFault> {
        match &self.fault {
            Some(fault) => Err(fault.clone()),
            None => Ok(pictures.iter().map(|picture| self.words(picture, manner)).collect()),
        }
    }
}

impl LetterReader {
    fn words(&self, picture: &Picture, manner: Manner) -> Vec<Word> {
        let rows: Vec<bool> =
            (0..picture.height()).map(|y| (0..picture.width()).any(|x| dark(picture, x, y))).collect();
        let lines = runs(&rows, picture.height() / 20 + 1);
        let words = lines
            .into_iter()
            .enumerate()
            .flat_map(|(line, (top, bottom))| self.line(picture, manner, line, (top, bottom)));
        words.collect()
    }

    fn line(
        &self,
        picture: &Picture,
        manner: Manner,
        line: usize,
        (top, bottom): (usize, usize),
    ) -> Vec<Word> {
        let columns: Vec<bool> =
            (0..picture.width()).map(|x| (top..bottom).any(|y| dark(picture, x, y))).collect();
        // A letter is five dots wide and seven high, with a dot between two: a word ends where there are four.
        let dot = (bottom - top) / ROWS;
        let words = runs(&columns, 4 * dot);
        words
            .into_iter()
            .map(|(start, end)| {
                let letters = runs(&columns[start..end], dot.div_ceil(2));
                let text = letters.iter().filter_map(|(from, to)| {
                    self.letter(picture, Frame { left: start + from, top, right: start + to, bottom }, manner)
                });
                Word {
                    line,
                    frame: Frame { left: start, top, right: end, bottom },
                    text: text.collect(),
                    sureness: 96,
                }
            })
            .filter(|word| !word.text.is_empty())
            .collect()
    }

    fn letter(&self, picture: &Picture, frame: Frame, manner: Manner) -> Option<char> {
        let apart = |rows: &[&str; ROWS]| -> usize { difference(picture, frame, rows) };
        let (read, _) = LETTERS.iter().min_by_key(|(_, rows)| apart(rows))?;
        let read = match self.mistakes {
            Some((from, to)) if from == *read && picture.height() < SMALL => to,
            _ => *read,
        };
        let allowed = match manner {
            Manner::Page | Manner::Block => true,
            Manner::Figures => read.is_ascii_digit(),
            Manner::Answers => "OUIN".contains(read),
        };
        allowed.then_some(read)
    }
}

fn dark(picture: &Picture, x: usize, y: usize) -> bool {
    picture.at(x, y) < 128
}

/// The runs of true, of which those nearer to each other than a gap are one.
fn runs(line: &[bool], gap: usize) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for place in (0..line.len()).filter(|place| line[*place]) {
        match runs.last_mut() {
            Some(last) if place < last.1 + gap => last.1 = place + 1,
            _ => runs.push((place, place + 1)),
        }
    }
    runs
}

/// In how many dots a letter differs from what stands in a frame, which is as narrow as the letter.
fn difference(picture: &Picture, frame: Frame, rows: &[&str; ROWS]) -> usize {
    let inked = |column: usize| rows.iter().any(|row| row.as_bytes()[column] == b'#');
    let columns: Vec<usize> = (0..COLUMNS).filter(|column| inked(*column)).collect();
    let mut apart = 0;
    for (y, row) in rows.iter().enumerate() {
        for (x, column) in columns.iter().enumerate() {
            let at = (
                frame.left + (2 * x + 1) * frame.width() / (2 * columns.len()),
                frame.top + (2 * y + 1) * frame.height() / (2 * ROWS),
            );
            apart += usize::from(dark(picture, at.0, at.1) != (row.as_bytes()[*column] == b'#'));
        }
    }
    // A narrow letter stretched over a wide one is another letter.
    let wide = frame.height() * columns.len() / ROWS;
    apart + 10 * wide.abs_diff(frame.width()) / frame.height().max(1)
}
