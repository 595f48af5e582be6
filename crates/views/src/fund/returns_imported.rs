//! What became of a file of payments that bodies of compulsory schemes sent back.

use maillage_domain::digest::Digest;
use maillage_domain::published_aid::payment_return::PaymentReturn;
use maillage_domain::published_aid::returns_beside::{ReturnStanding, WhyUnlinked};
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use super::money::whole_euros;
use super::reconciled::DifferenceView;
use crate::words::{Argument, Words};

/// What a file of returns brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReturnsImported {
    /// All this in sentences.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
    /// Whether all that it says was recorded before.
    pub already: bool,
    /// The name of the file.
    pub file: String,
    /// Its SHA-256.
    pub document: Digest,
    /// The region.
    pub region: RegionCode,
    /// How many of its rows can be read.
    pub rows: usize,
    /// How many of those say something new.
    pub recorded: usize,
    /// Those that say something else than a file before.
    pub changes: Vec<ReturnChange>,
    /// How many payments the register made of them.
    pub paid: usize,
    /// What those payments come to, in cents.
    pub paid_sum: i64,
    /// How many stand as the register has them.
    pub matching: usize,
    /// The others, each with why.
    pub open: Vec<OpenReturn>,
    /// What is wrong with the rows that cannot be read or taken, each with its place.
    pub faults: Vec<String>,
    /// How many rows that are.
    pub left_out: usize,
    /// How many labels are not kept: they may name a person.
    pub unlabelled: usize,
    /// Its columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

/// A return that a later file says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReturnChange {
    /// The line of the file.
    pub line: u32,
    /// The number that the body gave the payment.
    pub reference: String,
    /// What was said before of what differs, and what is said now.
    pub differences: Vec<DifferenceView>,
}

/// A return that does not stand as the register has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenReturn {
    /// The line of the file.
    pub line: u32,
    /// The number that the body gave the payment.
    pub reference: String,
    /// How it stands: `differs`, `unpaid` or `unlinked`.
    pub standing: &'static str,
    /// Why, in words.
    pub reason: String,
}

impl ReturnChange {
    /// What a return says now that it did not say before.
    pub fn new(before: &PaymentReturn, now: &PaymentReturn) -> Self {
        let beneficiary = |one: &PaymentReturn| match &one.beneficiary {
            Some(id) => super::register::beneficiary(id),
            None => String::new(),
        };
        let perhaps = |text: Option<&maillage_domain::ground::one_line::OneLine>| {
            text.map(ToString::to_string).unwrap_or_default()
        };
        let said = |one: &PaymentReturn| {
            [
                ("commitment", perhaps(one.paid_for.as_ref())),
                ("beneficiary", beneficiary(one)),
                ("paid", one.paid_on.to_string()),
                ("amount", super::reconciled::decimal(one.amount.cents())),
                ("label", perhaps(one.label.as_ref())),
            ]
        };
        let each = said(before).into_iter().zip(said(now)).filter(|(before, now)| before != now);
        let differences =
            each.map(|((column, recorded), (_, said))| DifferenceView { column, recorded, said });
        Self { line: now.line, reference: now.reference.to_string(), differences: differences.collect() }
    }

    fn sentence(&self, words: Words) -> String {
        let each = self.differences.iter().map(|difference| {
            let said = [
                ("column", Argument::Text(difference.column)),
                ("before", Argument::Text(&difference.recorded)),
                ("after", Argument::Text(&difference.said)),
            ];
            words.with("return-changed-column", &said)
        });
        let changes = each.collect::<Vec<_>>().join(" ; ");
        let said = [("reference", Argument::Text(&self.reference)), ("changes", Argument::Text(&changes))];
        words.with("return-changed", &said)
    }
}

/// How a return that does not match stands, and why; nothing of one that matches.
pub fn open(stands: &ReturnStanding<'_>, words: Words) -> Option<(&'static str, String)> {
    match stands {
        ReturnStanding::Paid { differences, .. } if differences.is_empty() => None,
        ReturnStanding::Paid { differences, .. } => {
            let each = differences.iter().map(|difference| DifferenceView::from(difference).sentence(words));
            Some(("differs", each.collect::<Vec<_>>().join(" ; ")))
        }
        ReturnStanding::Unpaid { differences, rivals, .. } => {
            let first = match rivals {
                0 => words.get("return-unpaid"),
                rivals => words.with("return-rivals", &[("count", Argument::count(*rivals))]),
            };
            let each = differences.iter().map(|difference| DifferenceView::from(difference).sentence(words));
            Some(("unpaid", std::iter::once(first).chain(each).collect::<Vec<_>>().join(" ; ")))
        }
        ReturnStanding::Unlinked(why) => Some(("unlinked", unlinked(*why, words))),
    }
}

/// Why a return is linked to no commitment.
fn unlinked(why: WhyUnlinked, words: Words) -> String {
    match why {
        WhyUnlinked::Unnamed => words.get("return-unnamed"),
        WhyUnlinked::Unknown => words.get("return-unknown"),
        WhyUnlinked::Bare => words.get("return-bare"),
        WhyUnlinked::Several(count) => words.with("return-several", &[("count", Argument::count(count))]),
    }
}

impl ReturnsImported {
    /// The same, in sentences.
    #[must_use]
    pub fn worded(mut self, region: &str, words: Words) -> Self {
        let head = self.head(region, words);
        let place = |line: u32, told: String| format!("{}:{line}: {told}", self.file);
        let changes = self.changes.iter().map(|change| place(change.line, change.sentence(words)));
        let open = self.open.iter().map(|open| {
            let said =
                [("reference", Argument::Text(&open.reference)), ("reason", Argument::Text(&open.reason))];
            place(open.line, words.with("return-open", &said))
        });
        let left = (self.left_out > 0)
            .then(|| words.with("returns-left-out", &[("count", Argument::count(self.left_out))]));
        let told = std::iter::once(head).chain(changes).chain(open).chain(left);
        self.text = told.chain(self.faults.iter().cloned()).collect::<Vec<_>>().join("\n");
        self
    }

    /// What came of it as a whole.
    fn head(&self, region: &str, words: Words) -> String {
        let (file, region) = (Argument::Text(&self.file), Argument::Text(region));
        let count = |name: &'static str, count: usize| [(name, Argument::count(count))];
        let first = if self.already {
            words.with("returns-imported-already", &[("file", file), ("region", region)])
        } else {
            let (rows, recorded) = (Argument::count(self.rows), Argument::count(self.recorded));
            let said = [("file", file), ("region", region), ("rows", rows), ("recorded", recorded)];
            words.with("returns-imported", &said)
        };
        let sum = whole_euros(self.paid_sum, words);
        let paid = [("count", Argument::count(self.paid)), ("sum", Argument::Text(&sum))];
        let ignored = self.ignored.join(", ");
        let told = [
            (self.paid > 0).then(|| words.with("returns-paid", &paid)),
            (self.matching > 0).then(|| words.with("returns-matching", &count("count", self.matching))),
            (!self.open.is_empty()).then(|| words.with("returns-open", &count("count", self.open.len()))),
            (self.unlabelled > 0).then(|| words.with("returns-unlabelled", &count("count", self.unlabelled))),
            (!ignored.is_empty())
                .then(|| words.with("structures-ignored", &[("columns", Argument::Text(&ignored))])),
        ];
        std::iter::once(first).chain(told.into_iter().flatten()).collect::<Vec<_>>().join(" ")
    }
}
