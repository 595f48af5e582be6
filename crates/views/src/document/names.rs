//! The names of parts, tables and rows in the language of the document.
//!
//! A French document bears what the act prints. In another language the nomenclature's label comes first, and what the act
//! prints follows in brackets: that is what is cited.

use std::collections::BTreeSet;

use maillage_domain::bilingual::Language;
use maillage_domain::care::bilan::Row;
use maillage_domain::care::nomenclature::Line;
use maillage_domain::text;

use crate::words::Words;

/// Between what lines of one family share in their labels and what tells them apart: "General psychiatry: day hospital".
const SHARED: &str = ": ";

/// A label, then in brackets what is printed, where the label does not hold it already.
fn cited(label: &str, printed: &str) -> String {
    if text::key(label).contains(&text::key(printed)) {
        label.to_owned()
    } else {
        format!("{label} ({printed})")
    }
}

/// The label of a row's line; nothing in French, whose words are those of the act, or where its line is not known.
fn label<'s>(row: &Row<'s>, words: Words) -> Option<&'s str> {
    let language = words.language();
    row.line.filter(|_| language != Language::French).map(|line| line.label.get(language))
}

/// What the rows share, where they all have it and it is the same.
fn shared<T: Ord>(of: impl Iterator<Item = Option<T>>) -> Option<T> {
    let found: Option<BTreeSet<T>> = of.collect();
    let mut found = found?.into_iter();
    found.next().filter(|_| found.next().is_none())
}

/// The title of the section that a row opens, among the rows of a document: the families of its activities; its equipment
/// by name, since all of it is of one family. Then the same without brackets.
pub(super) fn section<'a, 's: 'a>(
    first: &Row<'s>,
    rows: impl Iterator<Item = &'a Row<'s>>,
    words: Words,
) -> (String, String) {
    let (language, printed) = (words.language(), &first.frame.activity);
    let as_printed = || (printed.clone(), printed.clone());
    let of = |row: &Row<'s>| (row.frame.annex, &row.frame.section, text::key(&row.frame.activity));
    let name = |line: &'s Line| {
        if line.counts_units() { line.label.get(language) } else { line.family_label.get(language) }
    };
    let members = rows.filter(|row| language != Language::French && of(row) == of(first));
    let mut names: Vec<&str> = Vec::new();
    for member in members {
        let Some(name) = member.line.map(name) else { return as_printed() };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let label = names.join(", ");
    if label.is_empty() { as_printed() } else { (cited(&label, printed), label) }
}

/// The headings above a table, from the outermost in; under the label of what it counts, the innermost is cited.
pub(super) fn headings(rows: &[Row<'_>], printed: &[&str], words: Words) -> Vec<String> {
    match shared_label(rows, words).zip(printed.last()) {
        Some((name, innermost)) => vec![cited(name, innermost)],
        None => printed.iter().map(|heading| (*heading).to_owned()).collect(),
    }
}

/// The label of the one line that a table counts, or what the labels of its lines begin with.
fn shared_label<'s>(rows: &[Row<'s>], words: Words) -> Option<&'s str> {
    let whole = shared(rows.iter().map(|row| label(row, words)));
    whole.or_else(|| {
        shared(rows.iter().map(|row| label(row, words)?.split_once(SHARED).map(|(shared, _)| shared)))
    })
}

/// The row's own modality: where lines of one family stand in a table, what tells its line apart.
pub(super) fn modality(row: &Row<'_>, rows: &[Row<'_>], printed: &str, words: Words) -> String {
    let one_line = shared(rows.iter().map(|row| label(row, words))).is_some();
    let own = label(row, words).filter(|_| !one_line && !printed.is_empty());
    match own {
        None => printed.to_owned(),
        Some(label) => {
            let parted = shared_label(rows, words).and_then(|_| label.split_once(SHARED));
            cited(parted.map_or(label, |(_, own)| own), printed)
        }
    }
}
