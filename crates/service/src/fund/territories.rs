//! The money of the fund by the territory that it is said to serve, beside the gaps of the bilan.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::care::bilan::BilanAt;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::served::{Served, ServedSum};
use maillage_domain::fund::status::{Status, status_of};
use maillage_domain::fund::within::{Atlas, Within};
use maillage_domain::procedure::window::Window;
use maillage_domain::state::Asked;
use maillage_domain::structure::tally::DepartmentCode;
use maillage_domain::territory::{RegionCode, ZoneCode, ZoneSet};
use maillage_views::filing::Filing;
use maillage_views::fund::territories::{
    AreaView, Division, Exercise, MoneyMap, Sums, TerritoriesView, ZoneGaps, gaps_by_zone,
};
use maillage_views::structure::PrintedCount;
use maillage_views::words::{Argument, Words};

use super::ask::{FundQuestion, settled, stood};
use super::recorded::{no_year, years};
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::procedure::windows::nearest;
use crate::reader::Reader;
use crate::sheet::whole::{When, when, whole};
use crate::structure::list::{StructureFilter, list};
use crate::territory::gazetteer::gazetteer;
use crate::territory::map::outlined;

/// A sum and what holds the territory that it serves; nothing where none is stated, or it is not known.
struct Placed<'s> {
    sum: &'s ServedSum,
    within: Option<Within>,
}

/// What stands beside the money on the day asked.
struct Beside<'a> {
    atlas: Atlas<'a>,
    sets: Vec<&'a ZoneSet>,
    gaps: BTreeMap<ZoneCode, ZoneGaps>,
    counts: Vec<PrintedCount>,
}

/// The territories of one kind.
#[derive(Clone, Copy)]
enum Kind<'a> {
    Departments,
    Zones(&'a ZoneSet),
}

/// The bilan of the day and whether what it leaves can be applied for, or why there is none.
type Bilan<'r> = Result<(BilanAt<'r>, Filing), ServiceError>;

/// The money of an exercise by territory, beside the gaps of the same day; of the last exercise told of, if none is given.
///
/// # Errors
///
/// Nothing is told of the exercise, the question cannot be understood, or the store cannot be read.
pub async fn territories(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<TerritoriesView, ServiceError> {
    let settled = settled(reader, question, words)?;
    let request =
        WhenRequest { region: settled.region.clone(), at: settled.at, known_on: settled.known_on.clone() };
    let when = when(reader, &request, words)?;
    let told = told(reader, &settled, words)?;
    let communes = gazetteer(reader, &when.region, when.asked).await?;
    let structures = list(reader, (&request, &StructureFilter::default()), words).await?;
    let state = reader.state();
    let sets: Vec<&ZoneSet> =
        state.reference().zone_sets(&when.region, when.asked).map(|zones| &zones.zone_set).collect();
    let zones = sets.iter().flat_map(|set| &set.zones).map(|zone| zone.code.clone()).collect();
    let bilan = bilan(reader, &when, words);
    let beside = Beside {
        atlas: Atlas {
            communes: &communes,
            zones: &zones,
            register: state.register(&when.region),
            asked: when.asked,
        },
        sets,
        gaps: bilan.as_ref().map(|(answer, _)| gaps_by_zone(answer, words)).unwrap_or_default(),
        counts: structures.printed,
    };
    let mut view = view(&told, &beside, (&when, &bilan), words);
    draw(reader, (&when.region, when.asked), (&told, &beside), &mut view, words).await?;
    Ok(view)
}

/// What the fund tells of the exercise.
struct Told {
    year: Year,
    years: Vec<i16>,
    status: Status,
    served: Vec<ServedSum>,
}

impl Told {
    fn exercise(&self) -> Exercise<'_> {
        Exercise { status: &self.status, served: &self.served }
    }

    fn placed(&self, atlas: Atlas<'_>) -> Vec<Placed<'_>> {
        let within = |sum: &ServedSum| sum.served.as_ref().and_then(|served| atlas.within(served));
        self.served.iter().map(|sum| Placed { sum, within: within(sum) }).collect()
    }
}

fn told(reader: &Reader, settled: &FundQuestion, words: Words) -> Result<Told, ServiceError> {
    let stood = stood(reader, settled, words)?;
    let known = years(&stood.ledger);
    let status = settled.year.and_then(|year| status_of(&stood.ledger, year));
    let Some(status) = status else {
        return Err(no_year("fund-year-unknown", settled.year, &known, words));
    };
    let whenever = FundQuestion { at: None, ..settled.clone() };
    let whenever = super::ask::stood(reader, &whenever, words)?;
    let served = if status.kept { stood.ledger.served(status.year) } else { Vec::new() };
    let years = years(&whenever.ledger).into_iter().map(Year::get).collect();
    Ok(Told { year: status.year, years, status, served })
}

fn bilan<'r>(reader: &'r Reader, when: &When, words: Words) -> Bilan<'r> {
    let answer = whole(reader, when, words)?;
    let windows = reader.state().procedure().windows_foreseen(&when.region, when.asked);
    let window: Option<&Window> = nearest(windows, when.day);
    let filing = Filing::in_window(&answer, window);
    Ok((answer, filing))
}

fn view(
    told: &Told,
    beside: &Beside<'_>,
    (when, bilan): (&When, &Bilan<'_>),
    words: Words,
) -> TerritoriesView {
    let (exercise, placed) = (told.exercise(), told.placed(beside.atlas));
    let known = |placed: &&Placed<'_>| placed.within.as_ref().is_some_and(|within| !within.is_empty());
    let share = exercise.placed(Sums::of(placed.iter().filter(known).map(|one| one.sum)), words);
    let kinds = std::iter::once(Kind::Departments).chain(beside.sets.iter().copied().map(Kind::Zones));
    let divisions = kinds.filter_map(|kind| division(kind, &exercise, &placed, beside, words)).collect();
    let unknown = placed.iter().filter(|placed| placed.within.is_none());
    let unknown = unknown.filter_map(|placed| placed.sum.served.as_ref()).map(named);
    let dated = |answer: &BilanAt<'_>| words.date(answer.bilan.fact.picture_date);
    let lead = if told.status.kept { "territories-lead-register" } else { "territories-lead-report" };
    TerritoriesView {
        year: told.year.get(),
        years: told.years.clone(),
        at: when.day,
        placed: share,
        kept: told.status.kept,
        lead: words.with(lead, &[("year", Argument::Text(&told.year.to_string()))]),
        bilan: bilan.as_ref().map(|(answer, _)| dated(answer)).unwrap_or_default(),
        no_bilan: bilan.as_ref().err().map(|error| error.problem(words).title).unwrap_or_default(),
        receives: bilan.as_ref().is_ok_and(|(_, filing)| *filing == Filing::Possible),
        open: beside.gaps.values().map(|gaps| gaps.lines.len()).sum(),
        divisions,
        unknown: unknown.collect(),
    }
}

/// What is stated and not known: the code of the territory, or the numbers of the sites.
fn named(served: &Served) -> String {
    match served {
        Served::Territory(territory) => territory.as_str().to_owned(),
        Served::Sites(sites) => sites.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}

/// The territories of one kind; nothing where the day says nothing of them.
fn division(
    kind: Kind<'_>,
    exercise: &Exercise<'_>,
    placed: &[Placed<'_>],
    beside: &Beside<'_>,
    words: Words,
) -> Option<Division> {
    let areas: Vec<AreaView> =
        kind.codes(placed, beside).iter().map(|code| area(kind, code, placed, beside, words)).collect();
    let has_counts = areas.iter().any(|area| !area.counts.is_empty());
    let is_told = match kind {
        // One department that holds everything tells nothing.
        Kind::Departments => has_counts || areas.len() > 1,
        Kind::Zones(_) => has_counts || areas.iter().any(|area| area.sums.is_some() || !area.gaps.is_empty()),
    };
    let across =
        placed.iter().filter(|one| one.within.as_ref().is_some_and(|within| kind.code(within).is_none()));
    let across: Vec<_> = across.map(|one| one.sum).collect();
    let unplaced = placed.iter().filter(|one| one.within.is_none()).map(|one| one.sum);
    is_told.then(|| Division {
        id: kind.id(),
        title: kind.title(words),
        map: None,
        areas,
        across: (!across.is_empty()).then(|| Sums::of(across).worded(words)),
        unplaced: exercise.rest(Sums::of(unplaced), words),
        total: exercise.total(words),
        has_counts,
    })
}

fn area(kind: Kind<'_>, code: &str, placed: &[Placed<'_>], beside: &Beside<'_>, words: Words) -> AreaView {
    let own = placed
        .iter()
        .filter(|one| one.within.as_ref().is_some_and(|within| kind.code(within).as_deref() == Some(code)));
    let own: Vec<_> = own.map(|one| one.sum).collect();
    let counts: Vec<PrintedCount> =
        beside.counts.iter().filter(|count| count.territory == code).cloned().collect();
    AreaView {
        code: code.to_owned(),
        name: kind.name(code, &counts, words),
        is_zone: matches!(kind, Kind::Zones(_)),
        sums: (!own.is_empty()).then(|| Sums::of(own).worded(words)),
        gaps: kind.gaps(code, beside),
        counts,
    }
}

impl Kind<'_> {
    fn id(self) -> String {
        match self {
            Self::Departments => "departments".to_owned(),
            Self::Zones(set) => set.id.to_string(),
        }
    }

    fn title(self, words: Words) -> String {
        match self {
            Self::Departments => words.get("territories-departments"),
            Self::Zones(set) => set.title.clone(),
        }
    }

    /// The one of these territories that holds something; nothing where none holds all of it.
    fn code(self, within: &Within) -> Option<String> {
        match self {
            Self::Departments => within.department.as_ref().map(|department| department.as_str().to_owned()),
            Self::Zones(set) => {
                let mut own = within.zones.iter().filter(|zone| set.zone(zone).is_some());
                own.next().filter(|_| own.next().is_none()).map(ToString::to_string)
            }
        }
    }

    /// The territories: of departments those that anything lies in; the zones of a set in its order.
    fn codes(self, placed: &[Placed<'_>], beside: &Beside<'_>) -> Vec<String> {
        match self {
            Self::Zones(set) => set.zones.iter().map(|zone| zone.code.to_string()).collect(),
            Self::Departments => {
                let served = placed.iter().filter_map(|one| self.code(one.within.as_ref()?));
                let counted = beside.counts.iter().map(|count| count.territory.clone());
                let counted = counted.filter(|code| DepartmentCode::parse(code).is_ok());
                let open = beside.gaps.keys().filter_map(|zone| self.code(&beside.atlas.zone(zone)));
                served.chain(counted).chain(open).collect::<BTreeSet<_>>().into_iter().collect()
            }
        }
    }

    fn name(self, code: &str, counts: &[PrintedCount], words: Words) -> String {
        match self {
            Self::Departments => counts.first().map_or_else(
                || words.with("territories-department", &[("code", Argument::Text(code))]),
                |count| count.territory_text.clone(),
            ),
            Self::Zones(set) => {
                let zone = set.zone(&ZoneCode::parse(code)).filter(|zone| zone.name != code);
                zone.map(|zone| zone.name.clone()).unwrap_or_default()
            }
        }
    }

    /// The gaps in one of them: its own, or those of the zones that it holds as a whole.
    fn gaps(self, code: &str, beside: &Beside<'_>) -> Vec<ZoneGaps> {
        let own = beside.gaps.iter().filter(|(zone, _)| match self {
            Self::Zones(_) => zone.as_str() == code,
            Self::Departments => self.code(&beside.atlas.zone(zone)).as_deref() == Some(code),
        });
        own.map(|(_, gaps)| gaps.clone()).collect()
    }
}

/// Draws the zone sets that something is said to serve; the coarsest one that has outlines, where nothing serves any.
async fn draw(
    reader: &Reader,
    (region, asked): (&RegionCode, Asked),
    (told, beside): (&Told, &Beside<'_>),
    view: &mut TerritoriesView,
    words: Words,
) -> Result<(), ServiceError> {
    let placed = told.placed(beside.atlas);
    let mut drawn = Vec::new();
    for set in beside.sets.iter().copied().filter(|set| set.zones.len() > 1) {
        if !view.divisions.iter().any(|division| division.id == set.id.to_string()) {
            continue;
        }
        let Some((drawing, outlines)) = outlined(reader, region, set, asked).await? else { continue };
        let sums = sums_by_zone(set, &placed);
        drawn.push((set, sums.is_empty(), MoneyMap::new(set, (&drawing, outlines), &sums, words)));
    }
    if drawn.iter().all(|(_, is_empty, _)| *is_empty) {
        drawn.sort_by_key(|(set, _, _)| set.zones.len());
        drawn.truncate(1);
    } else {
        drawn.retain(|(_, is_empty, _)| !is_empty);
    }
    for (set, _, map) in drawn {
        let mut divisions = view.divisions.iter_mut();
        if let Some(division) = divisions.find(|division| division.id == set.id.to_string()) {
            division.map = Some(map);
        }
    }
    Ok(())
}

fn sums_by_zone(set: &ZoneSet, placed: &[Placed<'_>]) -> BTreeMap<ZoneCode, Sums> {
    let kind = Kind::Zones(set);
    let mut by_zone: BTreeMap<ZoneCode, Vec<&ServedSum>> = BTreeMap::new();
    for one in placed {
        if let Some(code) = one.within.as_ref().and_then(|within| kind.code(within)) {
            by_zone.entry(ZoneCode::parse(&code)).or_default().push(one.sum);
        }
    }
    by_zone.into_iter().map(|(zone, sums)| (zone, Sums::of(sums))).collect()
}
