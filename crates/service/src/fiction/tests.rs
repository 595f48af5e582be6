//! What the region that does not exist shows on the day on which its pages open.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use jiff::ToSpan;
use maillage_domain::act::{Envelope, Fact, ReferenceFact, RegisterFact, Salt, encode};
use maillage_domain::care::authorisation::due::Duty;
use maillage_domain::care::authorisation::status::StatusName;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, at};
use maillage_domain::care::count::Count;
use maillage_domain::care::count::reconciliation::{Reconciled, Reconciliation, Why, reconcile};
use maillage_domain::territory::Gazetteer;
use maillage_reading::digest;

use super::*;
use crate::memory::lived::Lived;
use crate::register::standing::Standing;
use crate::shipped::{NOMENCLATURE, NOMENCLATURE_2023};

/// The acts of its register, each as a line of the journal has its fact. What changes it changes every demonstration: it is looked at, then
/// written here.
const DIGEST: &str = "cc73ba84440a05043c3b72f3633bee25d68e048bd814b451974d6bf6bf64cb43";

/// The lists of lines, which the real regions bring.
fn lists() -> Vec<Draft> {
    let region = FICTION.code();
    let adopted = [&*NOMENCLATURE, &*NOMENCLATURE_2023].map(Clone::clone);
    adopted.map(|list| Draft::new(region, list.in_force.from, list)).into()
}

/// Whether an act is of the register, and not of the fund, its calls and its indicators.
fn is_of_the_register(draft: &Draft) -> bool {
    !matches!(
        draft.fact,
        Fact::Fund(_)
            | Fact::Call(_)
            | Fact::Indicator(_)
            | Fact::Reference(ReferenceFact::AgencyDescribed(_))
    )
}

fn told() -> Vec<Draft> {
    let register = FictionalRegister::invented();
    register.decide(&State::default(), &lists()).expect("nothing refuses it").drafts
}

pub(super) static TOLD: LazyLock<Vec<Draft>> = LazyLock::new(told);

pub(super) static STATE: LazyLock<State> = LazyLock::new(|| {
    let mut state = State::default();
    lists().into_iter().chain(TOLD.iter().cloned()).for_each(|draft| apply(&mut state, draft));
    state
});

fn standing(day: Date) -> Standing<'static> {
    let communes = Arc::new(Gazetteer::new(named_communes(FICTION.map.communes.bytes)));
    Standing::among(&STATE, FICTION.code(), Asked::on(day), communes).expect("there is a register")
}

fn bilan(day: Date) -> BilanAt<'static> {
    at(&STATE, &BilanQuery::whole(FICTION.code().clone(), day)).expect("a bilan is published by then")
}

/// What the register comes to on a day, by the list of the bilan.
fn counted(day: Date) -> Count<'static> {
    standing(day).count_by_list_of(FICTION.opens_on).expect("a list is in force")
}

/// The cells of the bilan of a day that differ from the register of that day.
fn differing<'c>(
    found: &'c Reconciliation<'c>,
) -> impl Iterator<Item = (&'c str, &'c str, i64, &'c [Why<'c>])> {
    let differing = found.cells.iter().filter(|cell| cell.differs());
    differing.map(|cell| {
        let line = cell.row.position.code.as_ref().map_or("", |code| code.as_str());
        let by = cell.sites.difference().unwrap_or_default();
        (line, cell.row.position.zone.as_str(), by, cell.why.as_slice())
    })
}

fn reconciled<'c>(
    answer: &BilanAt<'c>,
    now: &'c Count<'c>,
    pictures: &'c BTreeMap<Date, Count<'c>>,
) -> Reconciliation<'c> {
    reconcile(&answer.rows, now, pictures)
}

/// Acts, each as a line of the journal has its fact.
pub(super) fn written<'d>(drafts: impl Iterator<Item = &'d Draft>) -> String {
    let envelope = Envelope { recorded_at: Timestamp::UNIX_EPOCH, salt: Salt::new(0) };
    let act = |draft: &Draft| draft.clone().entered(ActId::new(Uuid::nil()), Actor::Program);
    drafts.map(|draft| encode(&act(draft), envelope).line() + "\n").collect()
}

#[test]
fn given_the_seed_when_told_twice_then_the_same_acts_to_the_byte() {
    assert_eq!(written(told().iter()), written(TOLD.iter()));
    let register = written(TOLD.iter().filter(|draft| is_of_the_register(draft)));
    assert_eq!(digest::of(register.as_bytes()).to_string(), DIGEST);
}

#[test]
fn given_the_register_when_counted_then_300_sites_1500_authorisations_and_ten_years_up_to_its_day() {
    let standing = standing(FICTION.opens_on);
    let (sites, holders) =
        (standing.register.entities().sites().count(), standing.register.entities().legal_entities().count());
    assert_eq!((sites, holders, standing.lives().count()), (300, 120, 1500));
    let days = TOLD.iter().filter_map(|draft| match &draft.fact {
        Fact::Register(RegisterFact::AuthorisationTold(_)) => Some(draft.effective),
        _ => None,
    });
    let days: BTreeSet<Date> = days.collect();
    assert_eq!(days.first().map(|day| day.year()), Some(2016));
    assert!(days.last().is_some_and(|day| *day <= tale::LAST), "{:?}", days.last());
    assert_eq!(tale::LAST.tomorrow().ok(), Some(FICTION.opens_on));
}

#[test]
fn given_the_register_when_counted_day_after_day_then_what_its_lives_come_to_on_each() {
    static LIVED: LazyLock<Lived> = LazyLock::new(Lived::default);
    let days = (0..30).map(|times| FICTION.opens_on.saturating_sub((times * 4).months()));
    for day in days {
        let count = |standing: Standing<'static>| standing.count_by_list_of(FICTION.opens_on);
        assert_eq!(count(standing(day).kept_in(&LIVED)), count(standing(day)), "{day}");
    }
}

#[test]
fn given_each_act_when_held_against_the_life_before_it_then_it_fits() {
    let standing = standing(FICTION.opens_on);
    for (number, life) in standing.lives() {
        let unfit: Vec<_> = life.unfit.iter().map(|unfit| (unfit.why, unfit.turn.as_str())).collect();
        assert!(unfit.is_empty(), "{number}: {unfit:?}");
    }
    assert!(STATE.acts().all(|act| act.entered == maillage_domain::state::Entered::Kept));
}

#[test]
fn given_its_day_when_asked_then_every_status_and_every_kind_of_day_to_come_is_seen() {
    let standing = standing(FICTION.opens_on);
    let last = FICTION.opens_on.saturating_add(12.months());
    let (mut statuses, mut duties, mut late) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for (_, life) in standing.lives() {
        statuses.insert(life.status().name());
        let waits = life.waits_for(&standing.clocks);
        duties.extend(waits.iter().filter(|due| due.by <= last).map(|due| due.duty));
        late.extend(life.lapse_to_note(&standing.clocks).map(|(ground, _)| ground));
    }
    assert_eq!(statuses, BTreeSet::from(StatusName::ALL));
    assert_eq!(duties, BTreeSet::from(Duty::ALL));
    assert!(2 <= late.len(), "lapses to note: {late:?}");
}

#[test]
fn given_ten_years_when_looked_through_then_everything_happens_that_may_happen_to_one() {
    let turns: BTreeSet<_> = TOLD
        .iter()
        .filter_map(|draft| match &draft.fact {
            Fact::Register(RegisterFact::AuthorisationTold(told)) => Some(told.said.as_str()),
            _ => None,
        })
        .collect();
    for turn in [
        "filed",
        "refused",
        "granted",
        "started",
        "completed",
        "visit-announced",
        "visit-held",
        "renewal-filed",
        "full-file-ordered",
        "renewed",
        "renewal-refused",
        "prolonged",
        "deemed-under",
        "ended-by-omission",
        "transferred",
        "replaced",
        "ceded",
        "cession-confirmed",
        "cession-refused",
        "modified",
        "suspended",
        "suspension-lifted",
        "interrupted",
        "resumed",
        "withdrawn",
        "ceased",
        "lapse-noted",
        "units",
    ] {
        assert!(turns.contains(turn), "{turn}");
    }
}

#[test]
fn given_its_bilans_when_counted_again_on_their_days_then_the_same_but_for_what_is_printed_otherwise() {
    for (window, slips) in FICTION.windows.iter().zip([&[][..], &SLIPS]) {
        let answer = bilan(window.opens);
        let picture = answer.bilan.fact.picture_date;
        let (now, none) = (counted(picture), BTreeMap::new());
        let found = reconciled(&answer, &now, &none);
        let printed: Vec<_> = differing(&found).map(|(line, zone, by, _)| (line, zone, -by)).collect();
        let mut expected = slips.to_vec();
        expected.sort_unstable();
        let mut printed_otherwise = printed.clone();
        printed_otherwise.sort_unstable();
        assert_eq!(printed_otherwise, expected, "{picture}");
        assert!(found.cells.len() > 200 && found.cells.iter().any(Reconciled::is_named));
    }
}

#[test]
fn given_its_day_when_reconciled_then_each_difference_is_told_by_a_reason_and_each_reason_is_seen() {
    let answer = bilan(FICTION.opens_on);
    let picture = answer.bilan.fact.picture_date;
    let (now, pictures) = (counted(FICTION.opens_on), BTreeMap::from([(picture, counted(picture))]));
    let found = reconciled(&answer, &now, &pictures);
    let mut reasons = BTreeSet::new();
    for (line, zone, _, why) in differing(&found) {
        assert!(!why.is_empty(), "{line} {zone}");
        let is_since = matches!(why, [Why::Since(_)]);
        let is_slip = SLIPS.iter().any(|(own, at, _)| (*own, *at) == (line, zone));
        assert!(is_since != is_slip, "{line} {zone}: {why:?}");
        reasons.extend(why.iter().map(|why| match why {
            Why::Since(_) => "since",
            Why::OtherZone(_) => "other zone",
            Why::OtherLine(_) => "other line",
            Why::NotPlaced(_) => "not placed",
            Why::NotCounted(_) => "not counted",
            Why::Missing(_) => "missing",
            Why::Extra(_) => "extra",
        }));
    }
    let all = ["since", "other zone", "other line", "not placed", "not counted", "missing", "extra"];
    assert_eq!(reasons, BTreeSet::from(all));
    assert!(found.unprinted.iter().all(|cell| cell.zone.is_none()), "the bilan has every cell");
}

#[test]
fn given_names_and_numbers_when_read_then_every_one_is_marked_or_of_a_department_that_does_not_exist() {
    let entities = standing(FICTION.opens_on).register.entities();
    let asked = Asked::on(FICTION.opens_on);
    let marked =
        |name: &str| name.to_lowercase().contains("fictif") || name.to_lowercase().contains("fictive");
    for number in entities.sites() {
        assert!(number.to_string().starts_with("00"), "{number}");
        let site = entities.site(number, asked).expect("it is told");
        let address = site.identity.address.as_ref().expect("it has one");
        assert!(marked(site.identity.name.as_str()) && marked(address.town.as_str()), "{number}");
        assert!(address.commune.is_none_or(|commune| commune.as_str().starts_with("00")), "{number}");
    }
    for number in entities.legal_entities() {
        assert!(number.to_string().starts_with("00"), "{number}");
        let entity = entities.legal_entity(number, asked);
        assert!(entity.is_none_or(|entity| marked(entity.identity.name.as_str())), "{number}");
    }
    let zones = FICTION.territory.zone_sets.iter().flat_map(|set| &set.zones);
    assert!(zones.map(|zone| zone.name.as_str()).all(marked));
    let name = FICTION.territory.region.name.as_str();
    assert!(marked(name) && name.contains("fictional"), "{name}");
}

#[test]
fn given_the_region_when_there_already_then_nothing_more_is_told() {
    let again = FictionalRegister::invented().decide(&STATE, &[]).expect("nothing refuses it");
    assert!(again.drafts.is_empty() && again.files.is_empty());
}

#[test]
fn given_the_codes_of_regions_when_compared_then_that_of_the_fictional_one_is_no_code_of_a_real_one() {
    let code = FICTION.code();
    assert!(crate::shipped::REGIONS.iter().all(|region| region.code != *code));
    assert!(crate::shipped::is_fictional(code));
}
