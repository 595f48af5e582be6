//! What scenarios say of the plan: rows that the bilan prints, objectives of acts, and what stands beside each other then.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a scenario that cannot be read has failed")]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, Actor, CareFact, Entry, Fact, ProcedureFact};
use maillage_domain::care::bilan::{BilanQuery, Position, PublishedBilan, at, contradictions};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{
    Beside, Mark, Named, Objective, ObjectivesAdopted, ObjectivesQuery, Said, StageReading, beside, lawful,
};
use maillage_domain::care::quantity::{Current, Quantities, Tally, Target};
use maillage_domain::digest::Digest;
use maillage_domain::procedure::terms::Terms;
use maillage_domain::procedure::window::Window;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_reading::objectives::objectives;
use uuid::Uuid;

/// What is given of the plan.
#[derive(Clone, Default)]
pub(crate) struct Plan {
    printed: Vec<Printed>,
    wanted: Vec<(String, Date)>,
    reading: Option<StageReading>,
}

/// A row that the bilan prints in place of its own.
#[derive(Clone)]
struct Printed {
    line: LineCode,
    zone: ZoneCode,
    quantities: Quantities,
    answer: Option<bool>,
}

/// The columns in which an objective of a scenario is written.
const COLUMNS: &str = "line_code,zone,sites,sites_min,sites_max,sites_stages,units,withdrawn";

/// From when an objective has effect that does not say it: a line of the list of 2019, and one of the list in force since.
const SINCE: [Date; 2] = [date(2019, 6, 21), date(2024, 1, 1)];

impl Plan {
    /// Reads a row that is printed: `CODE ZONE 2/2/4 oui`, and for equipment `appareils 1/2`.
    pub(crate) fn printed(&mut self, words: &[&str]) {
        let [line, zone, sites, answer, units @ ..] = words else { panic!("imprimé : {words:?}") };
        let sites = tally(sites);
        self.printed.push(Printed {
            line: LineCode::new(*line),
            zone: ZoneCode::parse(zone),
            quantities: match units {
                [] => Quantities::Sites(sites),
                ["appareils", units] => Quantities::SitesAndUnits { sites, units: tally(units) },
                other => panic!("imprimé : {other:?}"),
            },
            answer: match *answer {
                "oui" => Some(true),
                "non" => Some(false),
                "–" => None,
                other => panic!("réponse : {other}"),
            },
        });
    }

    /// Reads an objective: `CODE ZONE 3`, `2–4` or `2026:3 2028:4`, then `appareils 2`, or `supprimé`; and `dès DATE`.
    pub(crate) fn wanted(&mut self, words: &[&str]) {
        let [line, zone, said @ ..] = words else { panic!("objectif : {words:?}") };
        let (said, since) = match said {
            [said @ .., "dès", day] => (said, day.parse().unwrap()),
            said => (said, SINCE[usize::from(line.starts_with("amm:"))]),
        };
        let (said, units) = match said {
            [said @ .., "appareils", units] => (said, *units),
            said => (said, ""),
        };
        let cells = match said {
            ["supprimé"] => ",,,,,oui".to_owned(),
            [range] if range.contains('–') => format!(",{},,{units},", range.replace('–', ",")),
            [number] if !number.contains(':') => format!("{number},,,,{units},"),
            stages => format!(",,,{},{units},", stages.join(" ")),
        };
        self.wanted.push((format!("{line},{zone},{cells}"), since));
    }

    /// Reads how stages are read.
    pub(crate) fn read_stages(&mut self, reading: &str) {
        self.reading = Some(StageReading::parse(reading).unwrap());
    }

    /// How stages are read.
    pub(crate) fn reading(&self) -> StageReading {
        self.reading.unwrap_or(StageReading::FromItsDate)
    }

    /// Terms of which the reading of stages is the one given.
    pub(crate) fn terms(&self, mut terms: Terms) -> Terms {
        if let Some(reading) = self.reading {
            terms.stages.iter_mut().for_each(|dated| dated.value = reading);
        }
        terms
    }

    /// A fact with the rows that are given: in its bilan, and on the list of its window.
    pub(crate) fn shown_in(&self, fact: Fact) -> Fact {
        match fact {
            Fact::Care(CareFact::BilanPublished(bilan)) => Fact::from(self.printed_in(&bilan)),
            Fact::Procedure(ProcedureFact::WindowOrdered(window)) => {
                let lines = window.lines.iter().cloned();
                let given = self.printed.iter().map(|row| row.line.clone());
                let more = given.filter(|line| !window.concerns(line));
                Fact::from(Window { lines: lines.chain(more).collect(), ..window.as_ref().clone() })
            }
            other => other,
        }
    }

    fn printed_in(&self, bilan: &PublishedBilan) -> PublishedBilan {
        let mut bilan = bilan.clone();
        for printed in &self.printed {
            let of = |row: &Position| row.zone == printed.zone && row.code.as_ref() == Some(&printed.line);
            let place = bilan.rows.iter().position(of).unwrap_or_else(|| {
                let (zone, code) = (printed.zone.clone(), Some(printed.line.clone()));
                bilan.rows.push(Position { zone, code, ..bilan.rows[0].clone() });
                bilan.rows.len() - 1
            });
            bilan.rows[place].quantities = printed.quantities.clone();
            bilan.rows[place].admissible = printed.answer;
        }
        bilan.contradictions = contradictions(&bilan, false);
        bilan
    }

    /// The state once the acts of the objectives are recorded, one act to each.
    pub(crate) fn adopted(&self, region: &RegionCode, mut state: State) -> State {
        for ((row, since), rank) in self.wanted.iter().zip(1..) {
            let adopted = adopted(&state, region, row, (*since, rank));
            state.apply(Entry {
                number: state.head().next(),
                recorded_at: Timestamp::UNIX_EPOCH,
                act: Act {
                    id: ActId::new(Uuid::nil()),
                    region: region.clone(),
                    effective: *since,
                    basis: None,
                    actor: Actor::Program,
                    fact: Fact::from(adopted),
                },
            });
        }
        state
    }
}

/// The act of one objective, read by the door that people's tables come in by.
fn adopted(state: &State, region: &RegionCode, row: &str, (since, rank): (Date, u32)) -> ObjectivesAdopted {
    let table = objectives(format!("{COLUMNS}\n{row}\n").as_bytes()).unwrap();
    assert_eq!(table.faults, [], "{row}");
    let read = &table.rows[0];
    let goals = match &read.said {
        Said::Wanted(stated) => Some(stated.goals()),
        Said::Withdrawn => None,
    };
    let named = Named { line: &read.named, zone: &read.zone, goals };
    let (line, zone) = lawful(state.reference(), region, since, &named).unwrap();
    ObjectivesAdopted {
        act: format!("objectif {rank}"),
        signed: since,
        raa: None,
        published: None,
        revises: None,
        document: Digest::new([0; 32]),
        source: "scénario".to_owned(),
        objectives: vec![Objective { line, zone, said: read.said.clone(), row: read.line }],
    }
}

/// A tally as our notes write it: `2/4`, current and target; `2/2/4`, current and bounds; `3/–`, no target printed.
fn tally(text: &str) -> Tally {
    let parts: Vec<Option<u32>> = text.split('/').map(|part| part.parse().ok()).collect();
    let (current, target) = match parts.as_slice() {
        [current, target] => (current, target.map(Target::Exactly)),
        [current, Some(min), Some(max)] => (current, Some(Target::Between { min: *min, max: *max })),
        other => panic!("{other:?}"),
    };
    Tally { current: current.map(Current::Counted), target, printed_gap: None }
}

/// What stands beside each other for a line and a zone on a day: the answer, the places, and what is told in words.
pub(crate) fn told_of_objective(
    state: &State,
    (region, plan): (&RegionCode, &Plan),
    (line, zone, on): (&str, &str, &str),
) -> (Option<bool>, Option<i64>, Vec<String>) {
    let (reading, asked) = (plan.reading(), Asked::on(on.parse().unwrap()));
    let (lines, zones) = (vec![LineCode::new(line)], vec![ZoneCode::parse(zone)]);
    let query = ObjectivesQuery { region: region.clone(), asked, lines, zones, reading };
    let found = beside(state, &query).unwrap();
    let [beside] = found.as_slice() else { panic!("une ligne : {} trouvées", found.len()) };
    let answer = beside.row.and_then(|row| row.admissible());
    (answer, beside.row.map(|row| row.places()), words(beside, &query))
}

fn words(beside: &Beside<'_>, query: &ObjectivesQuery) -> Vec<String> {
    let aim = beside.objective.and_then(|found| found.goals.sites.as_ref());
    let wanted = aim.map(|aim| match aim.on(query.asked.day, query.reading).target() {
        Target::Exactly(number) => format!("vise {number}"),
        Target::Between { min, max } => format!("vise {min}–{max}"),
    });
    let source = if beside.objective.is_some() { "source acte" } else { "source bilan" };
    let broken = beside.row.is_some_and(|row| !row.holds_together()).then(|| "contredit".to_owned());
    let none = beside.marks.is_empty().then(|| "sans remarque".to_owned());
    let marks = beside.marks.iter().map(|mark| match mark {
        Mark::Differs { .. } => "autre cible".to_owned(),
        Mark::NotPrinted => "non imprimé".to_owned(),
        Mark::Above(excess) => format!("excédent {excess}"),
        Mark::Below(lacking) => format!("manque {lacking}"),
        Mark::StageDoubtful(_) => "palier incertain".to_owned(),
    });
    marks.chain(wanted).chain([source.to_owned()]).chain(broken).chain(none).collect()
}

/// What the whole bilan of a day comes to, in words.
pub(crate) fn told_of_bilan(state: &State, region: &RegionCode, on: &str) -> Vec<String> {
    let query = BilanQuery::whole(region.clone(), on.parse().unwrap());
    let rows = at(state, &query).unwrap().rows;
    let open = rows.iter().filter(|row| row.is_open()).count();
    let below = rows.iter().filter(|row| row.below_minimum().is_some()).count();
    let above = rows.iter().filter(|row| row.above_target()).count();
    let broken = rows.iter().filter(|row| !row.holds_together()).count();
    vec![
        format!("{} lignes", rows.len()),
        format!("{open} oui"),
        format!("{below} sous le minimum"),
        format!("{above} au-dessus du maximum"),
        format!("{broken} contredites"),
    ]
}
