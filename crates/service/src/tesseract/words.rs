//! Words from the table that `tesseract` writes.

use maillage_documents::scan::{Frame, Word};

/// A row of that table that tells of a word, as far as it is read here.
struct Row<'a> {
    /// Which picture, from 0.
    picture: usize,
    /// Its block, paragraph and line.
    line: [usize; 3],
    frame: Frame,
    sureness: u8,
    text: &'a str,
}

/// The words of each of so many pictures.
pub(super) fn of(table: &str, pictures: usize) -> Vec<Vec<Word>> {
    let mut words: Vec<Vec<Word>> = vec![Vec::new(); pictures];
    let mut last = (usize::MAX, [0; 3]);
    for row in table.lines().filter_map(row) {
        let Some(of_picture) = words.get_mut(row.picture) else { continue };
        let line =
            of_picture.last().map_or(0, |word| word.line + usize::from(last != (row.picture, row.line)));
        of_picture.push(Word { line, frame: row.frame, text: row.text.to_owned(), sureness: row.sureness });
        last = (row.picture, row.line);
    }
    words
}

/// A row about a word: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
fn row(line: &str) -> Option<Row<'_>> {
    let mut cells = line.splitn(12, '\t');
    let mut next = || cells.next();
    if next()? != "5" {
        return None;
    }
    let mut number = || next()?.parse::<usize>().ok();
    let picture = number()?.checked_sub(1)?;
    let line = [number()?, number()?, number()?];
    let _word = number()?;
    let (left, top, width, height) = (number()?, number()?, number()?, number()?);
    let sureness = hundredths(cells.next()?)?;
    Some(Row { picture, line, frame: Frame::new(left, top, width, height), sureness, text: cells.next()? })
}

/// A number from 0 to 100 without its fraction.
fn hundredths(printed: &str) -> Option<u8> {
    printed.split('.').next()?.parse::<u8>().ok().map(|sureness| sureness.min(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_table_of_two_pictures_when_read_then_words_by_picture_with_a_number_for_each_line() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
            1\t1\t0\t0\t0\t0\t0\t0\t90\t40\t-1\t\n\
            5\t1\t1\t1\t1\t1\t10\t12\t30\t9\t96.5\tSoins\n\
            5\t1\t1\t1\t1\t2\t44\t12\t20\t9\t91\tsans\n\
            5\t1\t1\t1\t2\t1\t10\t24\t30\t9\t7.25\tconsentement\n\
            1\t2\t0\t0\t0\t0\t0\t0\t90\t40\t-1\t\n\
            1\t3\t0\t0\t0\t0\t0\t0\t90\t40\t-1\t\n\
            5\t3\t1\t1\t1\t1\t3\t4\t5\t6\t88\t2\n";
        let words = of(table, 3);
        let told: Vec<Vec<_>> = words
            .iter()
            .map(|words| words.iter().map(|word| (word.line, word.text.as_str(), word.sureness)).collect())
            .collect();
        assert_eq!(
            told,
            [vec![(0, "Soins", 96), (0, "sans", 91), (1, "consentement", 7)], vec![], vec![(0, "2", 88)]]
        );
        assert_eq!(words[2][0].frame, Frame::new(3, 4, 5, 6));
    }

    #[test]
    fn given_rows_that_are_no_words_when_read_then_none() {
        assert_eq!(
            of("5\tx\n5\t0\t1\t1\t1\t1\t1\t1\t1\t1\t9\ta\n5\t9\t1\t1\t1\t1\t1\t1\t1\t1\t9\ta\n", 1),
            [Vec::new()]
        );
    }
}
