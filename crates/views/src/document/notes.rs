//! Where the notes of a document stand: at the narrowest part that holds all they concern, and each once.

use std::collections::BTreeMap;

use maillage_domain::act::ActNumber;
use maillage_domain::care::bilan::{BilanAt, Note, PublishedBilan, Row};

use super::DocumentNote;
use crate::words::Words;

/// A part of a document, from the widest in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The annex of that rank.
    Annex(usize),
    /// The section of that rank in the annex.
    Section(usize, usize),
    /// The table of that rank in the section.
    Table(usize, usize, usize),
}

impl Part {
    /// The narrowest part that holds both.
    fn with(self, other: Self) -> Option<Self> {
        let (one, two) = (self.path(), other.path());
        let same: Vec<usize> =
            one.iter().zip(&two).take_while(|(one, two)| one == two).map(|(one, _)| *one).collect();
        match same.as_slice() {
            [] => None,
            [annex] => Some(Self::Annex(*annex)),
            [annex, section] => Some(Self::Section(*annex, *section)),
            [annex, section, table, ..] => Some(Self::Table(*annex, *section, *table)),
        }
    }

    fn path(self) -> Vec<usize> {
        match self {
            Self::Annex(annex) => vec![annex],
            Self::Section(annex, section) => vec![annex, section],
            Self::Table(annex, section, table) => vec![annex, section, table],
        }
    }

    /// The section it is or lies in.
    const fn section(self) -> Self {
        match self {
            Self::Annex(annex) => Self::Annex(annex),
            Self::Section(annex, section) | Self::Table(annex, section, _) => Self::Section(annex, section),
        }
    }

    /// The annex it is or lies in.
    const fn annex(self) -> Self {
        match self {
            Self::Annex(annex) | Self::Section(annex, _) | Self::Table(annex, _, _) => Self::Annex(annex),
        }
    }
}

/// The printed notes that concern the rows of an answer, each at its part, numbered through the document.
pub(super) fn placed(
    answer: &BilanAt<'_>,
    rows: &[(Row<'_>, Part)],
    words: Words,
) -> BTreeMap<Part, Vec<DocumentNote>> {
    let bilans = rows.iter().map(|(row, _)| row.bilan).chain([answer.bilan]);
    let sources: BTreeMap<ActNumber, &PublishedBilan> =
        bilans.map(|bilan| (bilan.stamp.number, bilan.fact.as_ref())).collect();
    let mut found: Vec<(Part, &Note)> = sources
        .values()
        .flat_map(|bilan| &bilan.notes)
        .filter_map(|note| part(note, rows).map(|part| (part, note)))
        .collect();
    // In the order in which the document shows them: an annex before its sections, a section before its tables.
    found.sort_by_key(|(part, note)| (part.path(), note.line));
    let mut placed: BTreeMap<Part, Vec<DocumentNote>> = BTreeMap::new();
    for (index, (part, note)) in found.into_iter().enumerate() {
        let text = note.text.get(words.language()).to_owned();
        placed.entry(part).or_default().push(DocumentNote { number: index + 1, text, line: note.line });
    }
    placed
}

/// The narrowest part that holds every row a note concerns; nothing where it concerns none.
fn part(note: &Note, rows: &[(Row<'_>, Part)]) -> Option<Part> {
    let concerned = rows.iter().filter(|(row, _)| {
        row.table.annex == note.annex
            && (note.section.is_empty() || row.table.section == note.section)
            && (note.codes.is_empty()
                || row.position.code.as_ref().is_some_and(|code| note.codes.contains(code)))
    });
    let narrowest = concerned.map(|(_, part)| *part).reduce(|one, two| one.with(two).unwrap_or(one))?;
    // A note that the document prints for a whole section or annex stays there, whatever rows are asked for.
    Some(match (note.codes.is_empty(), note.section.is_empty()) {
        (true, true) => narrowest.annex(),
        (true, false) => narrowest.section(),
        (false, _) => narrowest,
    })
}
