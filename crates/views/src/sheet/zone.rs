//! Everything of one zone: its lines, the window of the day, its communes, its neighbours, what changed.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Comparison, Row, RowStanding};
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::state::{Recorded, State};
use maillage_domain::territory::{
    Fidelity, NamedCommune, Overlap, Region, RegionCode, Zone, ZoneCode, ZonesComposed, ZonesOutlined,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::cell::CellView;
use super::history::{HistoryEntry, history};
use super::matrix::{family_of, label_of, zone_text};
use super::place::{CommunesView, OverView, PlaceView};
use crate::authorisable::Authorisable;
use crate::bilan::BilanCard;
use crate::comparison::{ChangeView, ComparisonView};
use crate::filing::{Filing, ended_text};
use crate::heading::{BilanName, Heading};
use crate::home::ClockView;
use crate::map::Drawing;
use crate::problem::Problem;
use crate::targets::Targets;
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// The communes of a zone, and the zones of other sets that hold them.
#[derive(Debug, Clone)]
pub struct Communes<'s> {
    /// The act that says what the list sums to.
    pub composed: &'s Recorded<ZonesComposed>,
    /// The communes of the zone, in the order of the list; none where its document is not kept.
    pub own: Vec<NamedCommune>,
    /// The zones of each other set, each with its rows.
    pub over: Vec<Over<'s>>,
}

/// The zones of another set that hold communes of a zone, each with its rows.
pub type Over<'s> = (&'s ZonesDelimited, Vec<(Overlap, Vec<Row<'s>>)>);

/// What stands beside the rows of a zone.
#[derive(Debug, Clone)]
pub struct Beside<'s> {
    /// The zone set that has it.
    pub set: Option<&'s ZonesDelimited>,
    /// The window nearest to the day.
    pub window: Option<&'s Window>,
    /// Whether what is left can be applied for on that day.
    pub filing: Filing,
    /// The drawing of its set, with the act that says where it comes from.
    pub drawing: Option<(&'s Drawing, &'s ZonesOutlined)>,
    /// Its communes, where a list is recorded.
    pub communes: Option<Communes<'s>>,
    /// What changed since the first version of the bilan; nothing where that is the only one.
    pub changes: Option<Comparison<'s>>,
    /// All that is known, for the names of acts.
    pub state: &'s State,
    /// As known on this instant.
    pub known_on: Timestamp,
}

/// Everything of one zone on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ZoneView {
    /// The date asked for.
    pub at: Date,
    /// As known on this instant.
    pub known_on: Timestamp,
    /// The region.
    #[schemars(with = "String")]
    pub region: RegionCode,
    /// The bilan behind the answer.
    pub bilan: BilanName,
    /// The code of the zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Its zone set; empty where no recorded set has it.
    pub zone_set: String,
    /// The decision that draws it.
    pub decision: String,
    /// The window nearest to the day, by its identifier.
    pub window: Option<String>,
    /// How its lines stand.
    pub counts: Counts,
    /// Its lines, in the order of the document.
    pub rows: Vec<TidyRow>,
    /// Its communes, where a list is recorded.
    pub communes: Option<CommunesView>,
    /// The zones of other sets that hold its communes.
    pub other_sets: Vec<OverView>,
    /// The zones beside it, by code; nothing where no outlines tell.
    pub neighbours: Vec<String>,
    /// The figures that differ from the first version of the bilan.
    pub changes: Vec<ChangeView>,
    /// "21A Péronne – St Quentin – Hirson".
    #[serde(skip)]
    pub title: String,
    /// "Zones A, decision of 15 June 2017".
    #[serde(skip)]
    pub eyebrow: String,
    /// What its lines come to, in a sentence or two.
    #[serde(skip)]
    pub summary: String,
    /// Where the day stands in the window.
    #[serde(skip)]
    pub clock: Option<ClockView>,
    /// "File until 10 October 2019 included, 70 days left"; how the window stands, where nothing is received.
    #[serde(skip)]
    pub until: String,
    /// Whether applications are received.
    #[serde(skip)]
    pub receives: bool,
    /// Where it comes from, worded.
    #[serde(skip)]
    pub heading: Heading,
    /// Its lines that are open.
    #[serde(skip)]
    pub open: Vec<ZoneLine>,
    /// Those above their target.
    #[serde(skip)]
    pub above: Vec<ZoneLine>,
    /// All of them by domain.
    #[serde(skip)]
    pub families: Vec<ZoneFamily>,
    /// Where it lies.
    #[serde(skip)]
    pub place: Option<PlaceView>,
    /// That nothing changed since the first version, or how much did.
    #[serde(skip)]
    pub changes_text: String,
    /// The acts that made it what it is, the latest first.
    #[serde(skip)]
    pub history: Vec<HistoryEntry>,
    /// That the bilan counts by a list that has ended; empty where it has not.
    #[serde(skip)]
    pub ended_text: String,
    /// The header of targets.
    #[serde(skip)]
    pub target_column: String,
    /// The header of gaps.
    #[serde(skip)]
    pub gap_column: String,
}

/// How the lines of a zone stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
pub struct Counts {
    /// All of them.
    pub rows: usize,
    /// Open to new applications.
    pub open: usize,
    /// Above their target.
    pub above: usize,
    /// On their target.
    pub met: usize,
    /// With nothing planned.
    pub void: usize,
}

/// One line of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneLine {
    /// The row with all its words.
    pub card: BilanCard,
    /// The same as the smallest thing that says it.
    pub cell: CellView,
    /// The domain and the line: "Aftercare, cardiovascular conditions" reads alone.
    pub label: String,
}

/// Lines of one domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneFamily {
    /// Its name.
    pub label: String,
    /// Its lines.
    pub lines: Vec<ZoneLine>,
}

impl ZoneLine {
    /// "2 of 3 sites"; that nothing is planned.
    pub fn progress(&self) -> String {
        let CellView { progress, unit, mark, .. } = &self.cell;
        if *mark == "v" { progress.clone() } else { format!("{progress} {unit}") }
    }
}

impl Counts {
    pub(crate) fn of(rows: &[Row<'_>]) -> Self {
        let count = |wanted: RowStanding| rows.iter().filter(|row| row.standing() == wanted).count();
        Self {
            rows: rows.len(),
            open: rows.iter().filter(|row| row.is_open()).count(),
            above: rows.iter().filter(|row| row.above_target()).count(),
            met: count(RowStanding::Met),
            void: count(RowStanding::Void),
        }
    }
}

impl ZoneView {
    /// Words the rows of a zone and what stands beside them.
    pub fn new(
        code: &ZoneCode,
        answer: &BilanAt<'_>,
        rows: &[Row<'_>],
        beside: &Beside<'_>,
        words: Words,
    ) -> Self {
        let day = answer.asked.day;
        let heading = Heading::new(answer.bilan, day, beside.known_on, words);
        let name = name(code, rows, beside);
        let lines: Vec<_> = rows.iter().map(|row| (row, line(row, beside.filing, words))).collect();
        let targets = Targets::of(rows.iter());
        let changes = beside.changes.as_ref().map(|changes| {
            ComparisonView::new(changes, beside.state, answer.bilan.fact.picture_date, day).changes
        });
        let changes = changes.unwrap_or_default();
        let counts = Counts::of(rows);
        let set = beside.set.map(|zones| &zones.zone_set);
        let communes = beside.communes.as_ref();
        Self {
            at: day,
            known_on: beside.known_on,
            region: answer.bilan.stamp.region.clone(),
            bilan: heading.bilan.clone(),
            zone: code.to_string(),
            title: zone_text(code.as_str(), &name),
            zone_name: name,
            zone_set: set.map(|set| set.id.to_string()).unwrap_or_default(),
            decision: set.map(|set| set.decision.clone()).unwrap_or_default(),
            eyebrow: set.map(|set| format!("{} · {}", set.title, set.decision)).unwrap_or_default(),
            window: beside.window.map(|window| window.id.clone()),
            clock: beside.window.map(|window| ClockView::new(window, day, words)),
            until: until(beside.window, beside.filing, day, words),
            receives: beside.filing == Filing::Possible,
            summary: summary(rows, counts, beside.filing, words),
            counts,
            rows: rows.iter().map(TidyRow::answered).collect(),
            open: taken(&lines, &[RowStanding::Open, RowStanding::OpenWithin]),
            above: taken(&lines, &[RowStanding::Above]),
            families: families(&lines, words),
            communes: communes.map(|communes| CommunesView::new(code, communes, words)),
            other_sets: communes.map(|found| OverView::all(found, beside.filing, words)).unwrap_or_default(),
            neighbours: beside.drawing.map(|(drawing, _)| beside_it(drawing, code)).unwrap_or_default(),
            place: beside.drawing.zip(set).map(|(drawn, set)| PlaceView::new(code, drawn, set, words)),
            changes_text: changes_text(beside.changes.is_some(), changes.len(), answer, words),
            changes,
            history: history(answer, beside.window, beside.set, words),
            ended_text: ended_text(answer.list_ended, words),
            target_column: targets.target_column("column-sites-target", words),
            gap_column: targets.gap_column("column-sites-gap", words),
            heading,
        }
    }
}

/// The lines of the rows that stand so.
fn taken(lines: &[(&Row<'_>, ZoneLine)], wanted: &[RowStanding]) -> Vec<ZoneLine> {
    lines.iter().filter(|(row, _)| wanted.contains(&row.standing())).map(|(_, line)| line.clone()).collect()
}

fn name(code: &ZoneCode, rows: &[Row<'_>], beside: &Beside<'_>) -> String {
    let drawn = beside.set.and_then(|zones| zones.zone_set.zone(code)).map(|zone| zone.name.clone());
    let printed = || rows.first().map(|row| row.position.zone_name.clone());
    drawn.or_else(printed).unwrap_or_default()
}

/// The zones beside a zone.
fn beside_it(drawing: &Drawing, code: &ZoneCode) -> Vec<String> {
    drawing.neighbours.get(code).into_iter().flatten().map(ToString::to_string).collect()
}

pub(crate) fn line(row: &Row<'_>, filing: Filing, words: Words) -> ZoneLine {
    ZoneLine {
        card: BilanCard::new(row, words),
        cell: CellView::new(row, filing, words),
        label: label_of(row, words),
    }
}

/// Lines under their domains, each where its first line stands.
fn families(lines: &[(&Row<'_>, ZoneLine)], words: Words) -> Vec<ZoneFamily> {
    let mut families: Vec<ZoneFamily> = Vec::new();
    for (row, line) in lines {
        let label = family_of(row, words);
        match families.iter_mut().find(|family| family.label == label) {
            Some(family) => family.lines.push(line.clone()),
            None => families.push(ZoneFamily { label, lines: vec![line.clone()] }),
        }
    }
    families
}

/// What the lines of a zone come to: what is open and what is left of it, then what is above.
fn summary(rows: &[Row<'_>], counts: Counts, filing: Filing, words: Words) -> String {
    if rows.is_empty() {
        return words.get("zone-summary-none");
    }
    let left = Authorisable::of_rows(rows.iter()).text_where(filing, words);
    let id = if filing == Filing::Possible { "zone-summary" } else { "zone-summary-closed" };
    words.with(
        id,
        &[
            ("open", Argument::count(counts.open)),
            ("above", Argument::count(counts.above)),
            ("authorisable", Argument::Text(&left)),
        ],
    )
}

/// Until when one may file; where nothing is received, how the nearest window stands.
pub(crate) fn until(window: Option<&Window>, filing: Filing, day: Date, words: Words) -> String {
    let Some(window) = window else { return words.get("seen-no-window-recorded") };
    match (filing, window.standing(day)) {
        (Filing::Possible, Standing::Open { left, .. }) => {
            let closes = words.date(window.closes);
            words.with("sheet-until", &[("closes", Argument::Text(&closes)), ("days", Argument::count(left))])
        }
        _ => ClockView::new(window, day, words).text,
    }
}

/// That nothing changed since the first version, or how many figures did.
pub(crate) fn changes_text(several: bool, changes: usize, answer: &BilanAt<'_>, words: Words) -> String {
    if !several {
        let picture = words.date(answer.bilan.fact.picture_date);
        let day = words.date(answer.asked.day);
        let version = Argument::count(answer.bilan.fact.version);
        return words.with(
            "sheet-unchanged",
            &[("version", version), ("picture", Argument::Text(&picture)), ("day", Argument::Text(&day))],
        );
    }
    words.with("sheet-changed", &[("count", Argument::count(changes))])
}

/// Where else there is a zone of a name that a region has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneElsewhere {
    /// What was asked for.
    pub asked: String,
    /// The region that has it not.
    pub region: String,
    /// The regions that have it.
    pub found: Vec<ZoneFound>,
}

/// A zone of another region.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneFound {
    /// The region.
    pub region: String,
    /// Its name.
    pub region_name: String,
    /// The code of the zone.
    pub zone: String,
    /// "21A Péronne – St Quentin – Hirson".
    pub title: String,
}

impl ZoneElsewhere {
    /// Words where a zone is.
    pub fn new<'a>(asked: &str, region: &str, found: impl Iterator<Item = (&'a Region, &'a Zone)>) -> Self {
        let found = found.map(|(region, zone)| ZoneFound {
            region: region.code.to_string(),
            region_name: region.name.clone(),
            zone: zone.code.to_string(),
            title: zone_text(zone.code.as_str(), &zone.name),
        });
        Self { asked: asked.to_owned(), region: region.to_owned(), found: found.collect() }
    }

    /// What happened, in a line.
    pub fn text(&self, words: Words) -> String {
        self.problem(words).title
    }

    /// The same as programs read it.
    pub fn problem(&self, words: Words) -> Problem {
        let arguments = [("zone", Argument::Text(&self.asked)), ("region", Argument::Text(&self.region))];
        let problem = Problem::worded("zone-not-here", &arguments, words);
        let told = |found: &ZoneFound| format!("{} ({})", found.title, found.region_name);
        self.found.iter().map(told).fold(problem, Problem::detail)
    }
}

/// Whether a list of communes was drawn up again from other sources.
pub(crate) fn is_approximate(composed: &Recorded<ZonesComposed>) -> bool {
    composed.fact.fidelity == Fidelity::Approximate
}
