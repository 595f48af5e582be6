//! Published aids as people read them: what a file brought, what is wrong with its rows, and how they stand to the register.

use maillage_domain::digest::Digest;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::published_aid::reconciled::{Difference, Pair, Reconciled};
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use super::money::whole_euros;
use crate::words::{Argument, Words};

/// What a file of published aids brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AidsImported {
    /// All this in sentences.
    pub text: String,
    /// The act that records it.
    pub act: u64,
    /// Whether it was recorded before.
    pub already: bool,
    /// The name of the file.
    pub file: String,
    /// Its SHA-256.
    pub document: Digest,
    /// The region.
    pub region: RegionCode,
    /// How many of its rows are recorded.
    pub rows: usize,
    /// What is wrong with the others: none of them is recorded.
    pub faults: Vec<AidFaultView>,
    /// Its columns that say nothing here.
    pub ignored: Vec<String>,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AidFaultView {
    /// The 1-based line.
    pub line: u32,
    /// The column; nothing where the line as a whole cannot be read.
    pub column: Option<&'static str>,
    /// What stands there.
    pub value: String,
    /// Why it cannot be read, in words.
    pub reason: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl AidFaultView {
    /// All this in a sentence.
    pub fn sentence(&self, words: Words) -> String {
        let Some(column) = self.column else { return self.reason.clone() };
        let meant = self.suggestion.as_deref().unwrap_or_default();
        let said = [
            ("column", Argument::Text(column)),
            ("value", Argument::Text(&self.value)),
            ("reason", Argument::Text(&self.reason)),
        ];
        match meant {
            "" => words.with("aid-fault", &said),
            meant => {
                words.with("aid-fault-meant", &[&said[..], &[("meant", Argument::Text(meant))]].concat())
            }
        }
    }
}

impl AidsImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, region: &str, words: Words) -> Self {
        let said = [
            ("file", Argument::Text(&self.file)),
            ("region", Argument::Text(region)),
            ("rows", Argument::count(self.rows)),
        ];
        let id = if self.already { "aids-imported-already" } else { "aids-imported" };
        let mut told = vec![words.with(id, &said)];
        if !self.ignored.is_empty() {
            let ignored = self.ignored.join(", ");
            told.push(words.with("structures-ignored", &[("columns", Argument::Text(&ignored))]));
        }
        if !self.faults.is_empty() {
            let lines: std::collections::BTreeSet<_> = self.faults.iter().map(|fault| fault.line).collect();
            told.push(words.with("aids-left-out", &[("count", Argument::count(lines.len()))]));
        }
        let lines = self.faults.iter().map(|fault| {
            let place = format!("{}:{}", self.file, fault.line);
            format!("{place}: {}", fault.sentence(words))
        });
        self.text = std::iter::once(told.join(" ")).chain(lines).collect::<Vec<_>>().join("\n");
        self
    }
}

/// Published aids beside the register of a fund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReconciledView {
    /// The exercise.
    pub year: i16,
    /// How many of them say the same on both sides.
    pub matching: usize,
    /// How many aids another granted.
    pub of_others: usize,
    /// Each aid and each commitment, with how it stands.
    pub rows: Vec<ReconciledRow>,
}

/// An aid, a commitment, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReconciledRow {
    /// How it stands: `matches`, `differs`, `only-published` or `only-recorded`.
    pub standing: &'static str,
    /// The commitment.
    pub commitment: Option<String>,
    /// What links the two: `reference` or `likeness`.
    pub link: Option<&'static str>,
    /// Who receives it, where it is named.
    pub beneficiary: String,
    /// The object.
    pub object: String,
    /// What the register grants, in cents.
    pub recorded: Option<i64>,
    /// What is published for this beneficiary, in cents.
    pub published: Option<i64>,
    /// The document that publishes it.
    pub document: Option<Digest>,
    /// The line of that document.
    pub line: Option<u32>,
    /// Where the two say something else.
    pub differences: Vec<DifferenceView>,
}

/// A column in which the two say something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DifferenceView {
    /// The column of the schema.
    pub column: &'static str,
    /// What the register says.
    pub recorded: String,
    /// What is published.
    pub published: String,
}

impl From<&Difference> for DifferenceView {
    fn from(difference: &Difference) -> Self {
        let Difference { column, recorded, published } = difference.clone();
        Self { column, recorded, published }
    }
}

impl ReconciledView {
    /// Words how published aids stand to a register.
    pub fn new(year: i16, reconciled: &Reconciled<'_>) -> Self {
        let mut rows: Vec<_> = reconciled.pairs.iter().map(ReconciledRow::of_pair).collect();
        let matching = rows.iter().filter(|row| row.standing == MATCHES).count();
        rows.extend(reconciled.only_published.iter().map(|at| ReconciledRow {
            published: at.listed.aid.part(),
            document: Some(at.recorded.fact.document),
            line: at.listed.place.line,
            ..ReconciledRow::named(
                "only-published",
                at.listed.aid.name.as_str(),
                at.listed.aid.object.as_str(),
            )
        }));
        rows.extend(reconciled.only_recorded.iter().map(|commitment| {
            let terms = &commitment.terms;
            let name = terms.beneficiary_name().map(LegalName::as_str).unwrap_or_default();
            ReconciledRow {
                commitment: Some(terms.commitment.to_string()),
                recorded: Some(terms.granted().cents()),
                ..ReconciledRow::named("only-recorded", name, &terms.object)
            }
        }));
        Self { year, matching, of_others: reconciled.of_others, rows }
    }

    /// How many rows stand so.
    pub fn count(&self, standing: &str) -> usize {
        self.rows.iter().filter(|row| row.standing == standing).count()
    }

    /// All this in one sentence.
    pub fn sentence(&self, words: Words) -> String {
        let year = self.year.to_string();
        let said = [
            ("year", Argument::Text(&year)),
            ("matching", Argument::count(self.matching)),
            ("differing", Argument::count(self.count("differs"))),
            ("published", Argument::count(self.count("only-published"))),
            ("recorded", Argument::count(self.count("only-recorded"))),
            ("others", Argument::count(self.of_others)),
        ];
        words.with("aids-reconciled", &said)
    }
}

/// That both sides say the same.
const MATCHES: &str = "matches";

impl ReconciledRow {
    fn named(standing: &'static str, beneficiary: &str, object: &str) -> Self {
        Self {
            standing,
            commitment: None,
            link: None,
            beneficiary: beneficiary.to_owned(),
            object: object.to_owned(),
            recorded: None,
            published: None,
            document: None,
            line: None,
            differences: Vec::new(),
        }
    }

    fn of_pair(pair: &Pair<'_>) -> Self {
        let aid = &pair.aid.listed.aid;
        let standing = if pair.differences.is_empty() { MATCHES } else { "differs" };
        Self {
            commitment: Some(pair.commitment.terms.commitment.to_string()),
            link: Some(pair.link.as_str()),
            recorded: Some(pair.commitment.terms.granted().cents()),
            published: aid.part(),
            document: Some(pair.aid.recorded.fact.document),
            line: pair.aid.listed.place.line,
            differences: pair.differences.iter().map(DifferenceView::from).collect(),
            ..Self::named(standing, aid.name.as_str(), aid.object.as_str())
        }
    }

    /// How it stands, in words.
    pub fn standing_text(&self, words: Words) -> String {
        words.get(match self.standing {
            MATCHES => "aid-matches",
            "differs" => "aid-differs",
            "only-published" => "aid-only-published",
            _ => "aid-only-recorded",
        })
    }

    /// Where the two say something else, in words.
    pub fn differences_text(&self, words: Words) -> String {
        let told = self.differences.iter().map(|difference| {
            words.with(
                "aid-difference",
                &[
                    ("column", Argument::Text(difference.column)),
                    ("recorded", Argument::Text(&difference.recorded)),
                    ("published", Argument::Text(&difference.published)),
                ],
            )
        });
        told.collect::<Vec<_>>().join(" ; ")
    }

    /// An amount of it, in words; nothing where that side says none.
    pub fn amount_text(cents: Option<i64>, words: Words) -> String {
        cents.map(|cents| whole_euros(cents, words)).unwrap_or_default()
    }
}
