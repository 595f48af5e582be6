//! Everything of one line: its zones, each operation, what is printed for it, its passage to the other list.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Comparison, Row};
use maillage_domain::care::bridge::{Bridge, Correspondent};
use maillage_domain::care::nomenclature::{Line, Nomenclature};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::outcome::Outcome;
use maillage_domain::procedure::window::Window;
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::finding::Finding;
use maillage_domain::state::State;
use maillage_domain::territory::{RegionCode, ZoneCode};
use schemars::JsonSchema;
use serde::Serialize;

use super::history::{HistoryEntry, history};
use super::matrix::zone_text;
use super::zone::{Counts, ZoneLine, changes_text, line, until};
use crate::authorisable::Authorisable;
use crate::bilan::{NoteView, notes};
use crate::bridge::OtherList;
use crate::comparison::{ChangeView, ComparisonView};
use crate::filing::{Filing, ended_text};
use crate::heading::{BilanName, Heading};
use crate::map::MapsView;
use crate::ruling::FindingView;
use crate::ruling_detail::CandidateView;
use crate::targets::Targets;
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// Whether an operation is received on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Received {
    /// Outside windows too.
    AnyTime,
    /// A window is open for it.
    InWindow,
    /// None is.
    NotNow,
}

impl Received {
    /// The end of its message.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AnyTime => "any-time",
            Self::InWindow => "in-window",
            Self::NotNow => "not-now",
        }
    }
}

/// What is ruled on an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Surveyed {
    /// The operation.
    pub operation: Operation,
    /// Whether it is received.
    pub received: Received,
    /// What was ruled, zone by zone; in one zone, where the zone decides nothing.
    pub ruled: Vec<(ZoneCode, Outcome)>,
}

/// What stands beside the rows of a line.
#[derive(Debug, Clone)]
pub struct BesideLine<'s> {
    /// The line.
    pub line: &'s Line,
    /// The list that has it.
    pub list: Option<&'s Nomenclature>,
    /// The zone set on which it is planned.
    pub zones: Option<&'s ZonesDelimited>,
    /// The window nearest to the day.
    pub window: Option<&'s Window>,
    /// Whether what is left can be applied for on that day.
    pub filing: Filing,
    /// The map of its gaps.
    pub maps: MapsView,
    /// What is ruled on each operation.
    pub surveyed: Vec<Surveyed>,
    /// What the rules say of a creation in a zone.
    pub creation: Option<(ZoneCode, Vec<Finding>)>,
    /// What comes in question for it in the other list.
    pub correspondents: Vec<Correspondent<'s>>,
    /// The bridge between the two lists.
    pub bridge: &'s Bridge,
    /// What changed since the first version of the bilan; nothing where that is the only one.
    pub changes: Option<Comparison<'s>>,
    /// All that is known, for names.
    pub state: &'s State,
    /// As known on this instant.
    pub known_on: Timestamp,
}

/// Everything of one line on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActivityView {
    /// The date asked for.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The region.
    #[schemars(with = "String")]
    pub region: RegionCode,
    /// The bilan behind the answer.
    pub bilan: BilanName,
    /// The line.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// The domain under which people look for it.
    pub family: String,
    /// The list that has it.
    pub list: String,
    /// The window nearest to the day, by its identifier.
    pub window: Option<String>,
    /// How its zones stand.
    pub counts: Counts,
    /// Its rows, in the order of the document.
    pub rows: Vec<TidyRow>,
    /// Each operation that makes sense of it.
    pub operations: Vec<OperationView>,
    /// What is printed for it.
    pub notes: Vec<NoteView>,
    /// What comes in question for it in the other list.
    pub other_list: Vec<CandidateView>,
    /// The figures that differ from the first version of the bilan.
    pub changes: Vec<ChangeView>,
    /// "Surgery · list of 2019".
    #[serde(skip)]
    pub eyebrow: String,
    /// How many zones are open and what is left, in a sentence.
    #[serde(skip)]
    pub summary: String,
    /// Until when one may file, or how the nearest window stands.
    #[serde(skip)]
    pub until: String,
    /// Whether applications are received.
    #[serde(skip)]
    pub receives: bool,
    /// Where it comes from, worded.
    #[serde(skip)]
    pub heading: Heading,
    /// Its rows, as they are shown.
    #[serde(skip)]
    pub lines: Vec<ZoneLine>,
    /// The quantity that the table and the map show.
    #[serde(skip)]
    pub quantity: String,
    /// The map of its gaps, in one quantity.
    #[serde(skip)]
    pub maps: MapsView,
    /// What the marks of gaps say, in the order positive, met, void, negative.
    #[serde(skip)]
    pub legend: [String; 4],
    /// In which zone a creation was ruled on, and what the rules say.
    #[serde(skip)]
    pub findings: Vec<FindingView>,
    /// "What the rules say of a creation in zone 15A".
    #[serde(skip)]
    pub findings_title: String,
    /// What the other list has for it; nothing where no bridge leads there.
    #[serde(skip)]
    pub passage: Option<OtherList>,
    /// That nothing changed since the first version, or how much did.
    #[serde(skip)]
    pub changes_text: String,
    /// The acts that made it what it is, the latest first.
    #[serde(skip)]
    pub history: Vec<HistoryEntry>,
    /// That the bilan counts by a list that has ended; empty where it has not.
    #[serde(skip)]
    pub ended_text: String,
    /// The header of gaps.
    #[serde(skip)]
    pub gap_column: String,
}

/// One operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OperationView {
    /// Its name in addresses.
    pub operation: &'static str,
    /// Whether it is received: `any-time`, `in-window`, `not-now`.
    pub received: Received,
    /// Whether the gap of the zone decides it.
    pub needs_room: bool,
    /// The zones in which it may be filed; where the zone decides nothing, empty.
    pub zones: Vec<String>,
    /// What is ruled where the zone decides nothing: `yes`, `subject-to`, `no`, `not-comparable`.
    pub outcome: Option<&'static str>,
    /// Its name in words.
    #[serde(skip)]
    pub name: String,
    /// Whether it is received, in words.
    #[serde(skip)]
    pub received_text: String,
    /// What decides, in words.
    #[serde(skip)]
    pub gap_text: String,
    /// Where it may be filed, in words.
    #[serde(skip)]
    pub answer: String,
    /// Whether it may be filed somewhere without reserve.
    #[serde(skip)]
    pub yes: bool,
    /// A zone to ask it of.
    #[serde(skip)]
    pub ask: String,
}

impl OperationView {
    fn new(surveyed: &Surveyed, words: Words) -> Self {
        let Surveyed { operation, received, ruled } = surveyed;
        let by_zone = operation.rests_on_bilan();
        let yes = || ruled.iter().filter(|(_, outcome)| *outcome == Outcome::Yes);
        let zones: Vec<_> = yes().map(|(zone, _)| zone.to_string()).collect();
        let first = ruled.first();
        let outcome = first.map(|(_, outcome)| outcome.as_str()).filter(|_| !by_zone);
        let gap = match (operation.needs_room(), by_zone) {
            (true, _) if *operation == Operation::OtherForm => "activity-gap-other-form",
            (true, _) => "activity-gap-decides",
            (false, true) => "activity-gap-need",
            (false, false) => "activity-gap-none",
        };
        let open = yes().next().or(first);
        Self {
            operation: operation.as_str(),
            received: *received,
            needs_room: operation.needs_room(),
            name: words.get(&format!("operation-{}", operation.as_str())),
            received_text: words.get(&format!("activity-received-{}", received.as_str())),
            gap_text: words.get(gap),
            answer: answer(by_zone, &zones, ruled, words),
            yes: !zones.is_empty(),
            ask: open.map(|(zone, _)| zone.to_string()).unwrap_or_default(),
            zones: if by_zone { zones } else { Vec::new() },
            outcome,
        }
    }
}

/// Where an operation may be filed: the zones, how many of them, or what is ruled wherever it is.
fn answer(by_zone: bool, zones: &[String], ruled: &[(ZoneCode, Outcome)], words: Words) -> String {
    let Some((_, outcome)) = ruled.first() else { return String::new() };
    if !by_zone {
        return words.get(&format!("activity-everywhere-{}", outcome.as_str()));
    }
    if ruled.iter().all(|(_, other)| other.as_str() == outcome.as_str()) {
        return words.get(&format!("activity-everywhere-{}", outcome.as_str()));
    }
    let names = zones.join(", ");
    let subject = ruled.iter().filter(|(_, outcome)| outcome.as_str() == "subject-to").count();
    let arguments = [
        ("count", Argument::count(zones.len())),
        ("zones", Argument::Text(&names)),
        ("subject", Argument::count(subject)),
        ("all", Argument::count(ruled.len())),
    ];
    words.with("activity-in-zones", &arguments)
}

impl ActivityView {
    /// Words the rows of a line and what stands beside them.
    pub fn new(answer: &BilanAt<'_>, beside: BesideLine<'_>, words: Words) -> Self {
        let (day, language, line_of) = (answer.asked.day, words.language(), beside.line);
        let heading = Heading::new(answer.bilan, day, beside.known_on, words);
        let rows = answer.rows.as_slice();
        let targets = Targets::of(rows.iter());
        let changes = beside.changes.as_ref().map(|changes| {
            ComparisonView::new(changes, beside.state, answer.bilan.fact.picture_date, day).changes
        });
        let changes = changes.unwrap_or_default();
        let family = line_of.family_label.get(language).to_owned();
        let list = beside.list.map(|list| list.title.get(language).to_owned()).unwrap_or_default();
        let book = beside.state.reference();
        let (findings_title, findings) =
            findings(beside.creation.as_ref(), day, beside.state.reference(), words);
        Self {
            at: day,
            known_on: beside.known_on,
            region: answer.bilan.stamp.region.clone(),
            bilan: heading.bilan.clone(),
            code: line_of.code.to_string(),
            label: line_of.label.get(language).to_owned(),
            eyebrow: format!("{family} · {list}"),
            family,
            list,
            window: beside.window.map(|window| window.id.clone()),
            counts: Counts::of(rows),
            summary: summary(rows, beside.filing, words),
            until: until(beside.window, beside.filing, day, words),
            receives: beside.filing == Filing::Possible,
            rows: rows.iter().map(TidyRow::answered).collect(),
            lines: rows.iter().map(|row| line(row, beside.filing, words)).collect(),
            quantity: quantity(rows, words),
            operations: beside.surveyed.iter().map(|ruled| OperationView::new(ruled, words)).collect(),
            notes: if rows.is_empty() { Vec::new() } else { printed(answer, words) },
            other_list: candidates(&beside, words),
            passage: OtherList::of(line_of, beside.bridge, book, words),
            findings,
            findings_title,
            legend: targets.legend_where(beside.filing, words),
            changes_text: changes_text(beside.changes.is_some(), changes.len(), answer, words),
            changes,
            history: history(answer, beside.window, beside.zones, words),
            ended_text: ended_text(answer.list_ended, words),
            gap_column: targets.gap_column("column-sites-gap", words),
            maps: beside.maps,
            heading,
        }
    }
}

/// What the document prints for the rows; what we say of an answer ourselves is no quotation.
fn printed(answer: &BilanAt<'_>, words: Words) -> Vec<NoteView> {
    notes(answer, words).into_iter().filter(|note| note.annex > 0).collect()
}

fn candidates(beside: &BesideLine<'_>, words: Words) -> Vec<CandidateView> {
    let book = beside.state.reference();
    let named = |found: &Correspondent<'_>| {
        CandidateView::new(found, book.line(&found.code).map(|line| &line.label), words)
    };
    beside.correspondents.iter().map(named).collect()
}

/// What the rules say of a creation in a zone, under a title that names it.
fn findings(
    creation: Option<&(ZoneCode, Vec<Finding>)>,
    day: Date,
    book: &ReferenceBook,
    words: Words,
) -> (String, Vec<FindingView>) {
    let Some((zone, findings)) = creation else { return Default::default() };
    let title = words.with("activity-rules", &[("zone", Argument::Text(zone.as_str()))]);
    (title, findings.iter().map(|finding| FindingView::new(finding, day, book, words)).collect())
}

/// The quantity that decides the rows of a line: one for all of them.
fn quantity(rows: &[Row<'_>], words: Words) -> String {
    let units = rows.iter().any(|row| row.deciding().is_some() && row.units().is_some());
    words.get(if units { "activity-quantity-units" } else { "activity-quantity-sites" })
}

/// In which zones a line is open and what is left of it, and how many are above.
fn summary(rows: &[Row<'_>], filing: Filing, words: Words) -> String {
    if rows.is_empty() {
        return words.get("activity-summary-none");
    }
    let open: Vec<_> = rows.iter().filter(|row| row.is_open()).collect();
    let named = |row: &&Row<'_>| zone_text(row.position.zone.as_str(), &row.position.zone_name);
    let zones = open.iter().map(named).collect::<Vec<_>>().join(", ");
    let left = Authorisable::of_rows(rows.iter()).text_where(filing, words);
    let above = rows.iter().filter(|row| row.above_target()).count();
    let id = if filing == Filing::Possible { "activity-summary" } else { "activity-summary-closed" };
    words.with(
        id,
        &[
            ("open", Argument::count(open.len())),
            ("zones", Argument::Text(&zones)),
            ("authorisable", Argument::Text(&left)),
            ("above", Argument::count(above)),
        ],
    )
}
