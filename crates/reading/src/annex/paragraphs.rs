//! The text between tables: wrapped lines put together, and what each paragraph is.

use maillage_domain::text;

use super::dates;
use super::kinds::{self, Kind, SortedLine};
use super::lines;
use super::mending::{self, Lexicon};

/// A paragraph between tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The line where it begins.
    pub(super) line: u32,
    /// Its lines joined and mended, as printed otherwise.
    pub(super) text: String,
    /// What it is.
    pub(super) sort: Sort,
}

/// What a paragraph is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sort {
    /// `ANNEXE 2`.
    Annexe(u8),
    /// The title of the document.
    Title,
    /// A heading.
    Heading(Heading),
    /// An abbreviation and what it stands for.
    Legend(String),
    /// A text.
    Note,
    /// A text with a number or a sign, which ends as a sentence or an item of a list does.
    Item(Rank),
    /// A text that a star refers to.
    Footnote,
}

/// A heading without its number, sign and colon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) rank: Rank,
    /// The printed number or numeral.
    pub(super) number: String,
    pub(super) text: String,
}

/// How a heading is set off, which tells its level among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rank {
    Roman,
    /// With so many parts in its number.
    Numbered(usize),
    Bullet(char),
    Plain,
    /// In print of so many tenths of a point, where the source knows it: the larger stands above the smaller.
    Sized(u32),
}

/// From this length on, a line without an end to its sentence goes on in the next one.
/// The known annexes wrap their lines at 130 to 155 characters. Any value from 40 to 100 reads them alike.
const WRAPPED: usize = 70;
/// A plain text longer than this is no heading.
/// Any value from 100 to 1,000 reads the known annexes alike: none has a longer text without an end to its sentence.
const LONGEST_PLAIN: usize = 160;
/// Nor is one with a number or sign that is longer than this.
/// A number or a sign already tells a heading, so that the bound is wide: at 200 headings of the known bilan become notes,
/// from 300 to 1,000 it reads alike.
const LONGEST_MARKED: usize = 400;

/// A paragraph while its lines are gathered.
struct Open {
    line: u32,
    text: String,
    kind: Kind,
    legend: bool,
    last_length: usize,
}

/// The paragraph that a line is whose print has a known height: a heading, unless it ends as a sentence does.
pub(super) fn sized(line: u32, text: &str, height: u32) -> Paragraph {
    let sort = match kinds::is_annexe(text) {
        Some(number) => Sort::Annexe(number),
        None if is_title(text) => Sort::Title,
        None if lines::ends_prose(text) || text.contains(". (") => Sort::Note,
        None => {
            let bare = kinds::bullet(text).map_or(text, |(_, title)| title);
            let (number, title) = kinds::roman_heading(bare).unwrap_or(("", bare));
            heading(Rank::Sized(height), number, title)
        }
    };
    Paragraph { line, text: text.to_owned(), sort }
}

/// Gathers lines to paragraphs.
pub(super) fn gather(lines: &[SortedLine], lexicon: &Lexicon) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    let mut open: Option<Open> = None;
    for seen in lines {
        let text = mended(seen, lexicon);
        let legend = legend(&text).is_some();
        match open.as_mut() {
            Some(open) if continues(open, seen, legend) => {
                open.text.push(' ');
                open.text.push_str(&text);
                open.last_length = seen.line.text.chars().count();
            }
            _ => {
                paragraphs.extend(open.take().map(close));
                let last_length = seen.line.text.chars().count();
                open = Some(Open { line: seen.line.number, text, kind: seen.kind, legend, last_length });
            }
        }
    }
    paragraphs.extend(open.map(close));
    paragraphs
}

fn mended(seen: &SortedLine, lexicon: &Lexicon) -> String {
    let text = seen.line.text.as_str();
    let title = match seen.kind {
        Kind::Roman => kinds::roman_heading(text).map(|(_, title)| title),
        Kind::Numbered => kinds::number_heading(text).map(|(_, title)| title),
        Kind::Bullet => kinds::bullet(text).map(|(_, title)| title),
        _ => None,
    };
    let head = title.map_or(0, |title| text.chars().count() - title.chars().count());
    mending::mend(text, head, lexicon)
}

fn continues(open: &Open, seen: &SortedLine, legend: bool) -> bool {
    let marked = matches!(
        seen.kind,
        Kind::Annexe | Kind::Roman | Kind::Numbered | Kind::Bullet | Kind::Star | Kind::Zones
    );
    if marked || legend || open.kind == Kind::Annexe {
        return false;
    }
    if is_bare_number(&open.text) {
        return true;
    }
    let opens_aside =
        seen.line.text.starts_with('(') && open.last_length >= WRAPPED && !lines::ends_prose(&open.text);
    lines::starts_lower(&seen.line.text)
        || opens_aside
        || (!seen.line.blank_above
            && open.last_length >= WRAPPED
            && !open.text.ends_with(['.', ';', ':', '!', '?']))
}

fn close(mut open: Open) -> Paragraph {
    if open.kind == Kind::Text && kinds::roman_heading(&open.text).is_some() {
        open.kind = Kind::Roman;
    }
    let sort = sort(&open);
    Paragraph { line: open.line, text: open.text, sort }
}

fn sort(open: &Open) -> Sort {
    let text = open.text.as_str();
    match open.kind {
        Kind::Annexe => Sort::Annexe(kinds::is_annexe(text).unwrap_or(1)),
        Kind::Star => Sort::Footnote,
        Kind::Roman => match kinds::roman_heading(text) {
            Some((number, title)) if !text.ends_with(';') => heading(Rank::Roman, number, title),
            _ => Sort::Note,
        },
        _ if open.legend => legend(text).map_or(Sort::Note, |short| Sort::Legend(short.to_owned())),
        // Cells that no row took in are no heading, nor is what follows them.
        Kind::Cells => Sort::Note,
        _ if is_title(text) => Sort::Title,
        _ if is_bare_number(text) => heading(Rank::Plain, "", text),
        _ if lines::ends_prose(text) => item(open.kind, text),
        Kind::Numbered => match kinds::number_heading(text) {
            Some((number, title)) if text.chars().count() <= LONGEST_MARKED => {
                heading(Rank::Numbered(number.split('.').count()), number, title)
            }
            _ => Sort::Note,
        },
        Kind::Bullet => match kinds::bullet(text) {
            Some((sign, title)) if text.chars().count() <= LONGEST_MARKED => {
                heading(Rank::Bullet(sign), "", title)
            }
            _ => Sort::Note,
        },
        _ if text.chars().count() <= LONGEST_PLAIN && text.contains(char::is_alphabetic) => {
            heading(Rank::Plain, "", text)
        }
        _ => Sort::Note,
    }
}

/// A numeral whose title stands on the next line, or did not come any more.
fn is_bare_number(text: &str) -> bool {
    let numeral = text.trim_end_matches(['.', ')']);
    numeral.len() < text.len() && numeral.len() <= 5 && numeral.chars().all(|c| "IVX0123456789.".contains(c))
}

fn item(kind: Kind, text: &str) -> Sort {
    let rank = match kind {
        Kind::Numbered => {
            kinds::number_heading(text).map(|(number, _)| Rank::Numbered(number.split('.').count()))
        }
        Kind::Bullet => kinds::bullet(text).map(|(sign, _)| Rank::Bullet(sign)),
        _ => None,
    };
    rank.map_or(Sort::Note, Sort::Item)
}

fn heading(rank: Rank, number: &str, title: &str) -> Sort {
    let text = title.trim_end_matches([':', ' ', '\u{a0}']).to_owned();
    Sort::Heading(Heading { rank, number: number.to_owned(), text })
}

/// The abbreviation that `text` explains: `HC : hospitalisation complète`.
fn legend(text: &str) -> Option<&str> {
    let (short, meaning) = text.split_once(':')?;
    let short = short.trim();
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    // The abbreviations of legends, as `HC` or `HTP`, have few letters; a colon behind a longer word belongs to a
    // sentence. Any length from 3 to 20 reads the known annexes alike, and one capital like two; at three some are lost.
    let is_short = short.chars().count() <= 8 && short.chars().all(char::is_alphanumeric);
    (is_short && capitals >= 2 && meaning.trim_start().starts_with(char::is_alphabetic)).then_some(short)
}

/// The title of the document, which bears its dates.
fn is_title(text: &str) -> bool {
    let words = dates::words(text);
    let first = words.first().map(|word| word.key.as_str()).unwrap_or_default();
    let dated = (0..words.len())
        .any(|at| dates::date_at(&words, at).is_some() || dates::span_at(&words, at).is_some());
    first == "bilan" || (dated && !lines::ends_prose(text) && !text.starts_with('-'))
}

/// What a note says, without the sign before it.
pub(super) fn note_text(paragraph: &Paragraph) -> String {
    let text = paragraph.text.trim_start_matches('*').trim_start();
    let text = kinds::bullet(text).map_or(text, |(_, rest)| rest);
    text.to_owned()
}

/// Whether `text` closes an act: place and date, signature.
pub(super) fn is_signature(text: &str) -> bool {
    let key = text::key(text);
    [
        "faita",
        "faitle",
        "signe",
        "pourledirecteur",
        "pourladirectrice",
        "ledirecteur",
        "ladirectrice",
        "poureta",
    ]
    .iter()
    .any(|start| key.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Paragraph> {
        let sight = kinds::see(lines::split(text));
        gather(&sight.lines, &Lexicon::default())
    }

    fn headings(text: &str) -> Vec<(String, String)> {
        read(text)
            .into_iter()
            .filter_map(|paragraph| match paragraph.sort {
                Sort::Heading(heading) => Some((heading.number, heading.text)),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn given_a_heading_broken_over_lines_when_gathered_then_one() {
        let text = "� Groupe 1 - Actes de rythmologie, y compris la pose de \n\ndispositifs de prévention";
        assert_eq!(
            headings(text),
            [(
                String::new(),
                "Groupe 1 - Actes de rythmologie, y compris la pose de dispositifs de prévention".to_owned()
            )]
        );
    }

    #[test]
    fn given_headings_of_each_rank_when_gathered_then_bare() {
        let text = "IV. Psychiatrie\n� SAMU :\n2.1 Prise en charge\nChirurgie mammaire :";
        let bare: Vec<_> =
            headings(text).into_iter().map(|(number, text)| format!("{number}|{text}")).collect();
        assert_eq!(bare, ["IV|Psychiatrie", "|SAMU", "2.1|Prise en charge", "|Chirurgie mammaire"]);
    }

    #[test]
    fn given_texts_when_gathered_then_each_sort() {
        let sorts: Vec<_> = read("ANNEXE 2\nBILAN AU 21 JUIN 2019\n\nHC : hospitalisation complète\nHJ : de jour\n* une antenne\n1. Examens ;\nUn texte.")
            .into_iter()
            .map(|paragraph| paragraph.sort)
            .collect();
        assert_eq!(
            sorts,
            [
                Sort::Annexe(2),
                Sort::Title,
                Sort::Legend("HC".to_owned()),
                Sort::Legend("HJ".to_owned()),
                Sort::Footnote,
                Sort::Item(Rank::Numbered(1)),
                Sort::Note,
            ]
        );
    }
}
