//! The bilan at a date, for all media.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::care::bilan::{BilanAt, Note, PublishedBilan, Row};
use maillage_domain::care::quantity::Current;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::heading::{BilanName, Heading, act};
use crate::rule::RuleView;
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// The bilan at a date: what CSV, JSON and the terminal write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BilanTable {
    /// The date asked for.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: RegionCode,
    /// The bilan behind the answer.
    pub bilan: BilanName,
    /// The rows, in the document's order.
    pub rows: Vec<TidyRow>,
    /// The notes, in words.
    pub notes: Vec<NoteView>,
}

/// A note, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// The annex; 0 for a note of ours about the answer itself.
    pub annex: u8,
    /// The section, empty for the whole annex.
    pub section: String,
    /// The line in the source; nothing for a note of ours.
    pub line: Option<u32>,
    /// What it says.
    pub text: String,
}

impl BilanTable {
    /// Words an answer.
    pub fn new(answer: &BilanAt<'_>, at: Date, known_on: Timestamp, words: Words) -> Self {
        Self {
            at,
            known_on,
            region: answer.bilan.stamp.region.clone(),
            bilan: Heading::new(answer.bilan, at, known_on, words).bilan,
            rows: answer.rows.iter().map(TidyRow::answered).collect(),
            notes: notes(answer, words),
        }
    }
}

/// The notes that concern the rows of an answer: of the whole annex, of their sections, of their lines; and ours.
pub fn notes(answer: &BilanAt<'_>, words: Words) -> Vec<NoteView> {
    let ours = ours(answer, words).into_iter();
    let ours = ours.map(|text| NoteView { annex: 0, section: String::new(), line: None, text });
    let sources = sources(answer);
    let printed = sources.values().flat_map(|bilan| {
        bilan.notes.iter().filter(|note| concerns(note, answer)).map(|note| NoteView {
            annex: note.annex,
            section: note.section.clone(),
            line: Some(note.line),
            text: note.text.get(words.language()).to_owned(),
        })
    });
    printed.chain(ours).collect()
}

/// What we have to say of the answer itself: lines without a table, rows that could not be read.
pub(crate) fn ours(answer: &BilanAt<'_>, words: Words) -> Vec<String> {
    let missing = answer.without_table.iter().map(|line| {
        let label = line.label.get(words.language());
        words.with("note-no-bilan", &[("line", Argument::Text(label))])
    });
    let sources = sources(answer);
    let unread = sources.values().flat_map(|bilan| &bilan.unread).map(|unread| {
        let line = Argument::Count(i64::from(unread.line));
        words.with("note-unread", &[("line", line), ("zone", Argument::Text(&unread.zone))])
    });
    missing.chain(unread).collect()
}

/// The bilans that have a part in an answer, in the order of the journal.
fn sources<'s>(answer: &BilanAt<'s>) -> BTreeMap<ActNumber, &'s PublishedBilan> {
    let rows = answer.rows.iter().map(|row| row.bilan);
    rows.chain([answer.bilan]).map(|bilan| (bilan.stamp.number, bilan.fact.as_ref())).collect()
}

/// Whether a note concerns a row of an answer.
fn concerns(note: &Note, answer: &BilanAt<'_>) -> bool {
    answer.rows.iter().any(|row| {
        row.table.annex == note.annex
            && (note.section.is_empty() || row.table.section == note.section)
            && (note.codes.is_empty()
                || row.position.code.as_ref().is_some_and(|code| note.codes.contains(code)))
    })
}

/// How a gap is marked, beside its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum GapMark {
    /// Above zero: open.
    Positive,
    /// Below zero: above the target.
    Negative,
    /// Zero, with a target.
    Met,
    /// Zero, with nothing planned.
    Void,
}

/// A gap on a page: number, sign, mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapView {
    /// The gap with its sign.
    pub text: String,
    /// Its mark.
    pub mark: GapMark,
    /// How it is computed: "3 planned − 2 authorised = +1".
    pub formula: String,
}

/// One row of the page, with all that opens on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BilanCard {
    /// The row itself.
    pub tidy: TidyRow,
    /// The family under which people look for the line.
    pub family: String,
    /// The name of what is counted.
    pub label: String,
    /// The detail below the name: headings and modality as printed.
    pub detail: String,
    /// Sites authorised today, in words.
    pub sites_current: String,
    /// The gap in sites.
    pub sites: GapView,
    /// The gap in units, for equipment.
    pub units: Option<GapView>,
    /// Places open to new applications: the deciding gap, where it is above zero.
    pub places: i64,
    /// Whether new applications are admissible; none where nothing says so.
    pub admissible: Option<bool>,
    /// The operation by which a new application would be filed here: a creation, or an extra unit where only units
    /// are missing.
    pub filing: &'static str,
    /// The first day of the window that the row's bilan announces.
    pub filing_from: Option<Date>,
    /// Yes or no, in words.
    pub admissible_text: String,
    /// Whether the document prints something else than its figures give.
    pub contradicted: bool,
    /// "Order no. 2019-121, act …" of the bilan that holds the row.
    pub act: String,
    /// "annex 1, II, line 205 of the text read".
    pub place: String,
    /// The digest of the document.
    pub document: String,
    /// The rules that lead to the figures.
    pub rules: Vec<RuleView>,
}

impl BilanCard {
    /// Words one row.
    pub fn new(row: &Row<'_>, words: Words) -> Self {
        let tidy = TidyRow::answered(row);
        let language = words.language();
        let label =
            row.line.map_or_else(|| tidy.activity.clone(), |line| line.label.get(language).to_owned());
        let family =
            row.line.map_or_else(|| tidy.activity.clone(), |line| line.family_label.get(language).to_owned());
        let quantities = &row.position.quantities;
        let sites_current = match &quantities.sites().current {
            Current::Counted(number) => words.number(i64::from(*number)),
            Current::Shown(text) => text.clone(),
        };
        Self {
            detail: tidy.modality.clone(),
            family,
            label,
            sites_current,
            sites: gap_view(quantities.sites(), words),
            units: quantities.units().map(|units| gap_view(units, words)),
            places: row.deciding_gap().unwrap_or_default().max(0),
            admissible: row.admissible(),
            filing: filing(row).as_str(),
            filing_from: row.bilan.fact.window.map(|window| window.opens),
            admissible_text: words.admissible(row.admissible()),
            contradicted: !row.agrees_with_print(),
            act: act(&row.bilan.fact, words),
            place: place(&tidy, words),
            document: row.bilan.fact.document.to_string(),
            rules: row
                .rules()
                .into_iter()
                .map(|rule| RuleView::new(rule, row.bilan.fact.picture_date, words))
                .collect(),
            tidy,
        }
    }
}

/// By which operation a new application would be filed for a row.
fn filing(row: &Row<'_>) -> Operation {
    let unit_only = row.units_gap().is_some() && row.sites_gap() <= 0;
    if unit_only { Operation::ExtraUnit } else { Operation::Creation }
}

/// How a gap is marked.
pub(crate) const fn gap_mark(gap: i64, target: i64) -> GapMark {
    match gap {
        1.. => GapMark::Positive,
        ..0 => GapMark::Negative,
        0 if target == 0 => GapMark::Void,
        0 => GapMark::Met,
    }
}

fn gap_view(tally: &maillage_domain::care::quantity::Tally, words: Words) -> GapView {
    let gap = tally.gap();
    let mark = gap_mark(gap, i64::from(tally.target));
    let formula = words.with(
        "gap-formula",
        &[
            ("target", Argument::Count(i64::from(tally.target))),
            ("current", Argument::Count(i64::from(tally.current.counted()))),
            ("gap", Argument::Text(&words.gap(gap))),
        ],
    );
    GapView { text: words.gap(gap), mark, formula }
}

fn place(tidy: &TidyRow, words: Words) -> String {
    let (annex, line) = (Argument::Count(i64::from(tidy.annex)), Argument::Count(i64::from(tidy.line)));
    if tidy.section.is_empty() {
        words.with("place", &[("annex", annex), ("line", line)])
    } else {
        words.with(
            "place-section",
            &[("annex", annex), ("section", Argument::Text(&tidy.section)), ("line", line)],
        )
    }
}
