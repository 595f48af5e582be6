//! A question as it was understood, and the rows it means.

use std::collections::BTreeSet;

use crate::care::bilan::Row;
use crate::care::nomenclature::{Line, LineCode};
use crate::fund::beneficiary::{Finess, Siret};
use crate::ground::id::ActNumber;
use crate::territory::Zone;
use crate::text;

/// What a part of a question stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning<'s> {
    /// Lines: one, or those of a family.
    Lines(Vec<&'s Line>),
    /// Zones.
    Zones {
        /// The zones.
        zones: Vec<&'s Zone>,
        /// The commune they were found by, where they bear another name.
        commune: Option<String>,
    },
    /// An act of the journal.
    Act(ActNumber),
    /// A number of the register of companies.
    Siret(Siret),
    /// A number of the register of health establishments.
    Finess(Finess),
    /// What looks like a number of a register and has a slip in it.
    Slip,
    /// A word that stands in rows.
    Word,
    /// Nothing that is known.
    Nothing {
        /// Names that come near.
        nearest: Vec<String>,
    },
}

/// A part of a question, and what it was understood as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part<'s> {
    /// As it was typed.
    pub typed: String,
    /// What it stands for.
    pub meaning: Meaning<'s>,
    /// The name it was taken for, where it was mended.
    pub mended: Option<String>,
    /// The same question without it.
    pub without: String,
}

/// A question as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Understood<'s> {
    /// Its parts, in the order in which they were typed.
    pub parts: Vec<Part<'s>>,
}

/// The words of all that is said of a row.
pub(super) fn words_of<'s>(row: &Row<'s>) -> impl Iterator<Item = String> {
    let position = row.position;
    let line = row.line.into_iter().flat_map(|line| {
        let labels = [&line.label.fr, &line.label.en, &line.family_label.fr, &line.family_label.en];
        labels.into_iter().chain(&line.aliases).chain(&line.family_aliases).map(String::as_str)
    });
    let printed = [
        position.modality.as_str(),
        row.frame.activity.as_str(),
        position.zone.as_str(),
        position.zone_name.as_str(),
    ];
    let notes = position.notes.iter().map(String::as_str);
    let code = position.code.as_ref().map(LineCode::as_str);
    let texts: Vec<&'s str> = line.chain(printed).chain(notes).chain(code).collect();
    texts.into_iter().flat_map(text::words)
}

impl<'s> Understood<'s> {
    /// Of zones in several sets, only those in which the lines that are meant are counted, where there is any.
    pub(super) fn narrow(&mut self, rows: &[Row<'s>]) {
        let lines: Vec<&Line> = self.lines().collect();
        if lines.is_empty() {
            return;
        }
        let is_theirs = |row: &&Row<'s>| {
            row.position.code.as_ref().is_some_and(|code| lines.iter().any(|line| code.counts(&line.code)))
        };
        let theirs: BTreeSet<_> = rows.iter().filter(is_theirs).map(|row| &row.position.zone).collect();
        for part in &mut self.parts {
            if let Meaning::Zones { zones, .. } = &mut part.meaning
                && zones.iter().any(|zone| theirs.contains(&zone.code))
            {
                zones.retain(|zone| theirs.contains(&zone.code));
            }
        }
    }

    /// The lines that are meant.
    pub fn lines(&self) -> impl Iterator<Item = &'s Line> + '_ {
        let of_part = |part: &Part<'s>| match &part.meaning {
            Meaning::Lines(lines) => lines.clone(),
            _ => Vec::new(),
        };
        self.parts.iter().flat_map(of_part)
    }

    /// The zones that are meant.
    pub fn zones(&self) -> impl Iterator<Item = &'s Zone> + '_ {
        let of_part = |part: &Part<'s>| match &part.meaning {
            Meaning::Zones { zones, .. } => zones.clone(),
            _ => Vec::new(),
        };
        self.parts.iter().flat_map(of_part)
    }

    /// Keeps the rows that are meant: of one of the lines, in one of the zones, of one of the acts, with each of the words. What
    /// nothing bears, and a number of a register, leave none.
    pub fn pick(&self, rows: &mut Vec<Row<'s>>) {
        if self.parts.iter().any(|part| part.meaning.is_of_no_row()) {
            rows.clear();
            return;
        }
        let (lines, zones): (Vec<_>, Vec<_>) = (self.lines().collect(), self.zones().collect());
        let acts: Vec<_> = self.acts().collect();
        let words = self.words();
        rows.retain(|row| {
            let code = row.position.code.as_ref();
            let of_line = || code.is_some_and(|code| lines.iter().any(|line| code.counts(&line.code)));
            (lines.is_empty() || of_line())
                && (zones.is_empty() || zones.iter().any(|zone| zone.code == row.position.zone))
                && (acts.is_empty() || acts.contains(&row.bilan.stamp.number))
                && (words.is_empty() || has_all(row, &words))
        });
    }

    /// The acts that are meant.
    pub fn acts(&self) -> impl Iterator<Item = ActNumber> + '_ {
        self.parts.iter().filter_map(|part| match part.meaning {
            Meaning::Act(number) => Some(number),
            _ => None,
        })
    }

    /// The keys of the words that rows must have.
    fn words(&self) -> Vec<String> {
        let words = self.parts.iter().filter(|part| part.meaning == Meaning::Word);
        words.flat_map(|part| text::words(part.mended.as_ref().unwrap_or(&part.typed))).collect()
    }
}

fn has_all(row: &Row<'_>, words: &[String]) -> bool {
    let own: Vec<String> = words_of(row).collect();
    words.iter().all(|word| own.iter().any(|own| own.starts_with(word)))
}

impl Meaning<'_> {
    /// Whether no row of a bilan can be meant.
    const fn is_of_no_row(&self) -> bool {
        matches!(self, Self::Siret(_) | Self::Finess(_) | Self::Slip | Self::Nothing { .. })
    }
}
