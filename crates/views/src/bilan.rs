//! The bilan at a date, for all media.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::care::bilan::{BilanAt, Note, PublishedBilan, Row};
use maillage_domain::care::quantity::{Current, Tally, Target};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::territory::RegionCode;
use serde::Serialize;

use crate::contradiction::{self, ContradictionView};
use crate::document_address::DocumentAddress;
use crate::heading::{BilanName, Heading, act};
use crate::rule::RuleView;
use crate::spot::SpotView;
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
    /// What the documents print against themselves; left out of JSON where nothing is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contradictions: Vec<ContradictionView>,
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
    /// Where it is seen in its document; nothing for a note of ours.
    #[serde(skip)]
    pub spot: Option<SpotView>,
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
            contradictions: contradiction::contradictions(answer, words),
            notes: notes(answer, words),
        }
    }
}

/// The notes that concern the rows of an answer: of the whole annex, of their sections, of their lines; and ours.
pub fn notes(answer: &BilanAt<'_>, words: Words) -> Vec<NoteView> {
    let ours = ours(answer, words).into_iter();
    let ours = ours.map(|text| NoteView { annex: 0, section: String::new(), line: None, text, spot: None });
    let sources = sources(answer);
    let printed = sources.values().flat_map(|bilan| {
        bilan.notes.iter().filter(|note| concerns(note, answer)).map(|note| NoteView {
            annex: note.annex,
            section: note.section.clone(),
            line: note.line,
            text: note.text.get(words.language()).to_owned(),
            spot: spot_of(note, bilan, words),
        })
    });
    printed.chain(ours).collect()
}

/// Where a note is seen in its document, where that has lines or pages.
fn spot_of(note: &Note, bilan: &PublishedBilan, words: Words) -> Option<SpotView> {
    let place = note.place();
    let found = place.page.is_some() || place.line.is_some();
    found.then(|| SpotView::new(DocumentAddress { document: bilan.document, place }, words))
}

/// What we have to say of the answer itself: lines without a table, rows left out, what the documents print against
/// themselves.
pub(crate) fn ours(answer: &BilanAt<'_>, words: Words) -> Vec<String> {
    let missing = answer.without_table.iter().map(|line| {
        let label = line.label.get(words.language());
        words.with("note-no-bilan", &[("line", Argument::Text(label))])
    });
    let sources = sources(answer);
    let unread = sources.values().flat_map(|bilan| &bilan.unread).map(|unread| {
        let line = Argument::count(unread.line);
        words.with("note-unread", &[("line", line), ("zone", Argument::Text(&unread.zone))])
    });
    missing.chain(unread).chain(contradiction::remarks(answer, words)).collect()
}

/// The bilans that have a part in an answer, in the order of the journal.
pub(crate) fn sources<'s>(answer: &BilanAt<'s>) -> BTreeMap<ActNumber, &'s PublishedBilan> {
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
    /// The gap with its sign; a dash where it is not known.
    pub text: String,
    /// Its mark, where it is known.
    pub mark: Option<GapMark>,
    /// How its figures give it: "3 planned − 2 authorised = +1"; and where they do not, what is printed beside.
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
    /// Sites the plan wants, in words: a number, or a range.
    pub sites_target: String,
    /// Units the plan wants, in words.
    pub units_target: String,
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
    /// What the document prints against itself in this row, or what could not be read for certain: a sentence each.
    pub contradictions: Vec<String>,
    /// "Order no. 2019-121, act …" of the bilan that holds the row.
    pub act: String,
    /// "annex 1, II, line 205 of the text read", and where it is seen.
    pub place: SpotView,
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
        Self {
            detail: tidy.modality.clone(),
            family,
            label,
            sites_current: current_text(row.sites(), words),
            sites_target: target_text(row.sites().target, words),
            units_target: row.units().map(|units| target_text(units.target, words)).unwrap_or_default(),
            sites: gap_view(row.sites(), words),
            units: row.units().map(|units| gap_view(units, words)),
            places: row.places(),
            admissible: row.admissible(),
            filing: filing(row).as_str(),
            filing_from: row.bilan.fact.window.map(|window| window.opens),
            admissible_text: words.admissible(row.admissible()),
            contradictions: contradiction::of_row(row, words),
            act: act(&row.bilan.fact, words),
            place: SpotView::in_annex(tidy.annex, &tidy.section, address(row), words),
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

/// Where a row is seen in its document.
fn address(row: &Row<'_>) -> DocumentAddress {
    DocumentAddress { document: row.bilan.fact.document, place: row.position.place() }
}

/// By which operation a new application would be filed for a row.
fn filing(row: &Row<'_>) -> Operation {
    let unit_only = row.units_gap().is_some() && row.sites_gap().is_some_and(|gap| gap <= 0);
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

fn gap_view(tally: &Tally, words: Words) -> GapView {
    let target = tally.wanted().map_or(0, i64::from);
    GapView {
        text: gap_text(tally.gap(), words),
        mark: tally.gap().map(|gap| gap_mark(gap, target)),
        formula: formula(tally, words),
    }
}

/// How the figures give the gap; what is printed, where they give another or none; that it is ours, where none is printed.
fn formula(tally: &Tally, words: Words) -> String {
    let printed = tally.printed_gap.map(|gap| words.gap(gap));
    let Some(computed) = computed(tally, words) else {
        return match printed {
            Some(gap) => words.with("gap-printed-alone", &[("gap", Argument::Text(&gap))]),
            None => words.get("gap-unknown"),
        };
    };
    let formula = ("formula", Argument::Text(&computed));
    match printed {
        None => words.with("gap-computed", &[formula]),
        Some(_) if tally.printed_gap == tally.computed_gap() => computed,
        Some(gap) => words.with("gap-printed", &[("gap", Argument::Text(&gap)), formula]),
    }
}

fn computed(tally: &Tally, words: Words) -> Option<String> {
    let gap = words.gap(tally.computed_gap()?);
    let (target, current) = (Argument::count(tally.wanted()?), Argument::count(tally.counted()?));
    Some(
        words.with("gap-formula", &[("target", target), ("current", current), ("gap", Argument::Text(&gap))]),
    )
}

/// What stands where the document gives no number.
const NONE: &str = "–";

/// A gap with its sign, or a dash.
pub(crate) fn gap_text(gap: Option<i64>, words: Words) -> String {
    gap.map_or_else(|| NONE.to_owned(), |gap| words.gap(gap))
}

/// What is authorised, in words: a number, the text that stands in its place, or a dash.
pub(crate) fn current_text(tally: &Tally, words: Words) -> String {
    match &tally.current {
        Some(Current::Shown(text)) => text.clone(),
        _ => counted_text(tally.counted(), words),
    }
}

/// What counts, in words: a number, or a dash.
pub(crate) fn counted_text(counted: Option<u32>, words: Words) -> String {
    counted.map_or_else(|| NONE.to_owned(), |number| words.number(number))
}

/// What the plan wants, in words: a number, a range, or a dash.
pub(crate) fn target_text(target: Option<Target>, words: Words) -> String {
    match target {
        Some(Target::Between { min, max }) => {
            let [min, max] = [min, max].map(|bound| words.number(bound));
            format!("{min}–{max}")
        }
        target => counted_text(target.and_then(Target::exact), words),
    }
}
