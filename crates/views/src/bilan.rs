//! The bilan at a date, for all media.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::care::bilan::{BilanAt, Note, PublishedBilan, Quantity, Row};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::territory::RegionCode;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::act_address::ActAddress;
use crate::bridge::OtherList;
use crate::contradiction::{self, ContradictionView};
use crate::dictionary;
use crate::document_address::DocumentAddress;
use crate::filing::ended_text;
use crate::heading::{BilanName, Heading, act};
use crate::rule::RuleView;
use crate::spot::SpotView;
use crate::tally::{Measured, Sums};
use crate::targets;
use crate::tidy::{PickedRow, TidyRow};
use crate::words::{Argument, Words};

pub use crate::tally::{GapMark, GapView};

/// The bilan at a date: what CSV, JSON and the terminal write.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// The columns of the rows: all of them, or those that were picked.
    pub columns: Vec<&'static str>,
    /// What is computed of each row whose target is a range, in the same order; left out of JSON where there is none.
    pub computed: Vec<ComputedView>,
    /// What the documents print against themselves; left out of JSON where nothing is.
    pub contradictions: Vec<ContradictionView>,
    /// What the rows sum to, where they are of one line and the page says it; left out of JSON where it does not.
    pub total: Option<TotalView>,
    /// The notes, in words.
    pub notes: Vec<NoteView>,
}

/// What the rows of one line sum to: sums of what is known of each figure.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, JsonSchema)]
pub struct TotalView {
    /// How many rows.
    pub rows: usize,
    /// How many are open.
    pub open: usize,
    /// Sites authorised.
    pub sites_current: i64,
    /// Sites planned; nothing where targets are ranges.
    pub sites_target: Option<i64>,
    /// The gaps of sites, as they are answered.
    pub sites_gap: i64,
    /// Units authorised, planned and their gaps, for equipment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_current: Option<i64>,
    /// Units planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_target: Option<i64>,
    /// The gaps of units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_gap: Option<i64>,
}

impl TotalView {
    /// The sums of an answer; nothing where its rows are of several lines, or too few to sum.
    fn of(answer: &BilanAt<'_>) -> Option<Self> {
        let [first, _, ..] = answer.rows.as_slice() else { return None };
        let code = first.position.code.as_ref()?;
        if answer.rows.iter().any(|row| row.position.code.as_ref() != Some(code)) {
            return None;
        }
        let sites = Sums::of(answer.rows.iter().map(Measured::sites));
        let counts_units = answer.rows.iter().any(|row| row.units().is_some());
        let units = counts_units.then(|| Sums::of(answer.rows.iter().filter_map(Measured::units)));
        Some(Self {
            rows: answer.rows.len(),
            open: answer.rows.iter().filter(|row| row.is_open()).count(),
            sites_current: sites.current,
            sites_target: sites.target(),
            sites_gap: sites.room,
            units_current: units.map(|units| units.current),
            units_target: units.and_then(Sums::target),
            units_gap: units.map(|units| units.room),
        })
    }
}

impl Serialize for BilanTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut table = serializer.serialize_struct("BilanTable", 8)?;
        table.serialize_field("at", &self.at)?;
        table.serialize_field("known_on", &self.known_on)?;
        table.serialize_field("region", &self.region)?;
        table.serialize_field("bilan", &self.bilan)?;
        if self.has_every_column() {
            table.serialize_field("rows", &self.rows)?;
        } else {
            let picked = |row| PickedRow { row, columns: &self.columns };
            table.serialize_field("rows", &self.rows.iter().map(picked).collect::<Vec<_>>())?;
        }
        if !self.computed.is_empty() {
            table.serialize_field("computed", &self.computed)?;
        }
        if !self.contradictions.is_empty() {
            table.serialize_field("contradictions", &self.contradictions)?;
        }
        if let Some(total) = &self.total {
            table.serialize_field("total", total)?;
        }
        table.serialize_field("notes", &self.notes)?;
        table.end()
    }
}

/// The members of a bilan in JSON, for its schema: as [`BilanTable`] writes them.
#[derive(JsonSchema)]
#[schemars(rename = "BilanTable")]
#[expect(dead_code, reason = "only its schema is wanted")]
struct BilanMembers {
    /// The date asked for.
    at: Date,
    /// As known on this instant.
    known_on: Timestamp,
    /// The code of the region.
    region: String,
    /// The bilan behind the answer.
    bilan: BilanName,
    /// The rows, in the document's order; with the columns that were picked, where some were.
    rows: Vec<PickedRow<'static>>,
    /// What is computed of each row whose target is a range, in the same order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    computed: Vec<ComputedView>,
    /// What the documents print against themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contradictions: Vec<ContradictionView>,
    /// What the rows sum to, where they are of one line.
    #[serde(skip_serializing_if = "Option::is_none")]
    total: Option<TotalView>,
    /// The notes, in words.
    notes: Vec<NoteView>,
}

impl JsonSchema for BilanTable {
    fn schema_name() -> Cow<'static, str> {
        BilanMembers::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BilanMembers::json_schema(generator)
    }
}

/// What is computed of a row whose target is a range: the document prints none of it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, JsonSchema)]
pub struct ComputedView {
    /// The zone.
    pub zone: String,
    /// The line of the nomenclature, where it is known.
    pub code: Option<String>,
    /// The bound by which the document answers less what is authorised; nothing where no rule says which bound that is.
    pub room: Option<i64>,
    /// How many sites lack to the minimum; nothing where it is reached.
    pub below_minimum: Option<u32>,
    /// How many sites are above the maximum; nothing where none is.
    pub above_maximum: Option<u32>,
}

impl ComputedView {
    fn new(row: &Row<'_>) -> Self {
        Self {
            zone: row.position.zone.to_string(),
            code: row.position.code.as_ref().map(ToString::to_string),
            room: row.sites_room(),
            below_minimum: row.below_minimum(),
            above_maximum: row.sites().above_maximum(),
        }
    }
}

/// A note, in words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, JsonSchema)]
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
            columns: dictionary::NAMES.to_vec(),
            total: None,
            computed: answer.rows.iter().filter(|row| row.has_range()).map(ComputedView::new).collect(),
            contradictions: contradiction::contradictions(answer, words),
            notes: notes(answer, words),
        }
    }

    /// Makes it what the page shows: with the columns that were picked, and with the sums of an answer about one line.
    pub fn show(&mut self, answer: &BilanAt<'_>, columns: Vec<&'static str>) {
        self.columns = columns;
        self.total = TotalView::of(answer);
    }

    /// Whether its rows have every column of the contract.
    pub fn has_every_column(&self) -> bool {
        self.columns == dictionary::NAMES
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

/// What we have to say of the answer itself: lines without a table, rows left out, ranges and the rule they follow, what the
/// documents print against themselves.
pub(crate) fn ours(answer: &BilanAt<'_>, words: Words) -> Vec<String> {
    let ranges = targets::remarks(answer, words);
    let missing = answer.without_table.iter().map(|line| {
        let label = line.label.get(words.language());
        words.with("note-no-bilan", &[("line", Argument::Text(label))])
    });
    let sources = sources(answer);
    let unread = sources.values().flat_map(|bilan| &bilan.unread).map(|unread| {
        let line = Argument::count(unread.line);
        words.with("note-unread", &[("line", line), ("zone", Argument::Text(&unread.zone))])
    });
    let ended = Some(ended_text(answer.list_ended, words)).filter(|text| !text.is_empty());
    missing.chain(ended).chain(unread).chain(ranges).chain(contradiction::remarks(answer, words)).collect()
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
    /// That fewer are authorised than the minimum of a range, or more than its maximum, and by how many; empty for any other.
    pub sites_bounds: String,
    /// Units authorised today, in words; empty where it counts none.
    pub units_current: String,
    /// Units the plan wants, in words.
    pub units_target: String,
    /// Which of the two decides, or is shown first where no rule says so.
    pub decides: Quantity,
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
    /// Yes or no, in words.
    pub admissible_text: String,
    /// What the document prints against itself in this row, or what could not be read for certain: a sentence each.
    pub contradictions: Vec<String>,
    /// "Order no. 2019-121, act …" of the bilan that holds the row.
    pub act: String,
    /// The act that recorded that bilan.
    pub act_address: ActAddress,
    /// "annex 1, II, line 205 of the text read", and where it is seen.
    pub place: SpotView,
    /// The digest of the document.
    pub document: String,
    /// The rules that lead to the figures.
    pub rules: Vec<RuleView>,
    /// What the other list of lines has for it; nothing where its line is not known or no bridge was asked.
    pub other_list: Option<OtherList>,
}

impl BilanCard {
    /// Words one row.
    pub fn new(row: &Row<'_>, words: Words) -> Self {
        let tidy = TidyRow::answered(row);
        let (sites, units) = (Measured::sites(row), Measured::units(row));
        let language = words.language();
        let label =
            row.line.map_or_else(|| tidy.activity.clone(), |line| line.label.get(language).to_owned());
        let family =
            row.line.map_or_else(|| tidy.activity.clone(), |line| line.family_label.get(language).to_owned());
        Self {
            detail: tidy.modality.clone(),
            family,
            label,
            sites_current: sites.current_text(words),
            sites_target: sites.target_text(words),
            sites_bounds: sites.beyond_bounds(words),
            units_current: units.map(|units| units.current_text(words)).unwrap_or_default(),
            units_target: units.map(|units| units.target_text(words)).unwrap_or_default(),
            decides: decides(row),
            sites: sites.gap(words),
            units: units.map(|units| units.gap(words)),
            places: row.places(),
            admissible: row.admissible(),
            filing: filing(row).as_str(),
            admissible_text: words.admissible(row.admissible()),
            contradictions: contradiction::of_row(row, words),
            act: act(&row.bilan.fact, words),
            act_address: row.bilan.stamp.number.into(),
            place: SpotView::in_annex(tidy.annex, &tidy.section, address(row), words),
            document: row.bilan.fact.document.to_string(),
            rules: row
                .rules()
                .into_iter()
                .map(|rule| RuleView::new(rule, row.bilan.fact.picture_date, words))
                .collect(),
            other_list: None,
            tidy,
        }
    }
}

/// Where a row is seen in its document.
fn address(row: &Row<'_>) -> DocumentAddress {
    DocumentAddress { document: row.bilan.fact.document, place: row.position.place() }
}

/// The quantity that is shown of a row where one is.
fn decides(row: &Row<'_>) -> Quantity {
    let shown = row.tally(Quantity::Deciding);
    let is_units = shown.zip(row.units()).is_some_and(|(shown, units)| std::ptr::eq(shown, units));
    if is_units { Quantity::Units } else { Quantity::Sites }
}

/// By which operation a new application would be filed for a row.
pub(crate) fn filing(row: &Row<'_>) -> Operation {
    let unit_only = row.units_gap().is_some() && row.sites_gap().is_some_and(|gap| gap <= 0);
    if unit_only { Operation::ExtraUnit } else { Operation::Creation }
}
