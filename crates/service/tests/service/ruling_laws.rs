//! Laws of rulings: the order of acts does not matter, and a place more never turns yes into no.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a law that cannot be tried has failed")]

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, ZonesDelimited};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::bilan::{
    Admission, Certainty, Position, Proposal, Publication, PublishedBilan, admit,
};
use maillage_domain::care::book::CareBook;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::quantity::{Quantities, Tally, Target};
use maillage_domain::procedure::case::Question;
use maillage_domain::procedure::declared::{Declared, Held, Holding};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::outcome::Outcome;
use maillage_domain::procedure::ruling::{Ruling, rule};
use maillage_domain::procedure::terms::Terms;
use maillage_domain::procedure::window::Window;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::finding::{Seen, Verdict};
use maillage_domain::rules::window::check;
use maillage_domain::state::{Asked, State};
use maillage_reading::tidy;
use maillage_service::shipped;
use proptest::prelude::*;
use uuid::Uuid;

/// The rows of the shipped bilan that the laws are tried on: one quantity and two, on both sides of the gap.
static BILAN: LazyLock<PublishedBilan> = LazyLock::new(|| {
    let identity = &shipped::HAUTS_DE_FRANCE.bilan;
    let proposal = Proposal {
        region: identity.region.code.clone(),
        common_to: Vec::new(),
        annex: tidy::read(shipped::HAUTS_DE_FRANCE.rows, &identity.document()).unwrap().value,
        faults: Vec::new(),
        as_printed: false,
        published: Some(identity.published.clone()),
        notes: Vec::new(),
        erratum_of: None,
        answered: false,
    };
    let Ok(Admission::New(mut bilan)) = admit(&ReferenceBook::default(), &CareBook::default(), proposal)
    else {
        panic!("the shipped bilan")
    };
    let tried = ["chirurgie", "medecine", "medecine.had", "scanner", "irm", "tep"];
    bilan.rows.retain(|row| row.code.as_ref().is_some_and(|code| tried.contains(&code.as_str())));
    *bilan
});

/// The demonstration, an erratum and a second window, as facts in no particular order.
fn facts(bilan: PublishedBilan) -> Vec<Fact> {
    let territory = &shipped::HAUTS_DE_FRANCE.territory;
    let zones = territory.zone_sets.iter().map(|zone_set| {
        Fact::from(ZonesDelimited {
            zone_set: zone_set.clone(),
            lines: territory.assignment.get(&zone_set.id).cloned().unwrap_or_default(),
            source: String::new(),
        })
    });
    let erratum = PublishedBilan {
        version: 2,
        raa: Some("R32-2019-07-01-001".to_owned()),
        rows: bilan.rows.iter().take(3).map(|row| moved(row, 1)).collect(),
        ..bilan.clone()
    };
    let second = Window {
        id: "second".to_owned(),
        closes: date(2019, 9, 30),
        ..shipped::HAUTS_DE_FRANCE.window.clone()
    };
    let common = [
        Fact::from(territory.region.clone()),
        Fact::from(shipped::NOMENCLATURE.clone()),
        Fact::from(bilan),
        Fact::from(erratum),
        Fact::from(shipped::HAUTS_DE_FRANCE.window.clone()),
        Fact::from(second),
    ];
    common.into_iter().chain(zones).collect()
}

/// The same row with its targets moved.
fn moved(row: &Position, by: u32) -> Position {
    let more = |tally: &Tally| Tally {
        target: tally.wanted().map(|target| Target::Exactly(target + by)),
        printed_gap: tally.printed_gap.map(|gap| gap + i64::from(by)),
        ..tally.clone()
    };
    let quantities = match &row.quantities {
        Quantities::Sites(sites) => Quantities::Sites(more(sites)),
        Quantities::SitesAndUnits { sites, units } => {
            Quantities::SitesAndUnits { sites: more(sites), units: more(units) }
        }
    };
    // The answer follows its gap: the document prints none.
    Position { quantities, admissible: None, ..row.clone() }
}

/// The terms that ship.
static TERMS: LazyLock<Terms> = LazyLock::new(|| Terms::read(&shipped::PARAMETERS).unwrap());

fn state(facts: Vec<Fact>) -> State {
    let entries = facts.into_iter().zip(1..).map(|(fact, number)| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::UNIX_EPOCH,
        act: Act {
            id: ActId::new(Uuid::nil()),
            region: shipped::HAUTS_DE_FRANCE.territory.region.code.clone(),
            effective: shipped::HAUTS_DE_FRANCE.bilan.picture_date,
            basis: None,
            actor: Actor::Program,
            fact,
        },
    });
    State::default().fold(entries)
}

/// What the check of publication says of the window that ships, its bilan published on a day that is so certain.
fn publication_checked(certainty: Certainty) -> Vec<(Verdict, bool)> {
    let published = Some(Publication { on: date(2019, 6, 26), certainty });
    let state = state(vec![Fact::from(PublishedBilan { published, ..BILAN.clone() })]);
    let shipped = &*shipped::HAUTS_DE_FRANCE;
    let findings = check(&state, &TERMS, &shipped.territory.region.code, &shipped.window, Asked::LATEST);
    let of_publication = findings.into_iter().filter(|finding| finding.rule.id == "window.fifteen-days");
    of_publication
        .map(|finding| {
            let told = matches!(finding.seen, Seen::OfInferredDay(_) | Seen::PublicationInferred(_));
            (finding.verdict, told)
        })
        .collect()
}

#[test]
fn given_a_publication_whose_day_is_inferred_when_checked_then_told_and_to_be_looked_at_and_not_where_printed()
 {
    let inferred = Certainty::Inferred(Bilingual::as_written("date de l’arrêté"));
    assert_eq!(publication_checked(Certainty::Printed), [(Verdict::Allows, false)]);
    assert_eq!(publication_checked(inferred), [(Verdict::Allows, true), (Verdict::Warns, true)]);
}

/// Rules on a row.
fn ruling<'s>(
    state: &'s State,
    operation: Operation,
    row: &'s Position,
    on: Date,
    holding: Holding<'s>,
) -> Option<Ruling<'s>> {
    let line = shipped::NOMENCLATURE.line(row.code.as_ref()?)?;
    let region = &shipped::HAUTS_DE_FRANCE.territory.region.code;
    let (asked, declared) = (Asked::on(on), Declared::default());
    let (zone, mapping) = (&row.zone, shipped::BRIDGE.mapping(&line.code));
    let question = Question {
        region,
        operation,
        line,
        zone,
        from_zone: None,
        asked,
        holding,
        declared,
        mapping,
        origins: Vec::new(),
        activity_origins: Vec::new(),
        terms: &TERMS,
    };
    rule(state, question).ok()
}

/// A ruling in short: the answer, the places, and what each rule says with its facts; nothing where the question makes no sense.
type Short = Option<(Outcome, Option<i64>, String)>;

/// Rules on a row, in short.
fn ruled(state: &State, operation: Operation, row: &Position, on: Date, holding: Holding<'_>) -> Short {
    let ruling = ruling(state, operation, row, on, holding)?;
    let findings: Vec<_> = ruling.findings.iter().map(|f| (f.rule.id, f.verdict, f.seen.clone())).collect();
    Some((ruling.outcome, ruling.slots, format!("{findings:?}")))
}

fn operation() -> impl Strategy<Value = Operation> {
    proptest::sample::select(Operation::ALL.to_vec())
}

fn day() -> impl Strategy<Value = Date> {
    proptest::sample::select(vec![
        date(2019, 6, 25),
        date(2019, 7, 15),
        date(2019, 7, 16),
        date(2019, 9, 30),
        date(2019, 10, 10),
        date(2019, 10, 11),
        date(2020, 3, 15),
        date(2023, 5, 31),
        date(2023, 6, 1),
        date(2024, 10, 1),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn given_acts_of_one_day_when_recorded_in_any_order_then_the_ruling_is_the_same(
        order in Just(facts(BILAN.clone())).prop_shuffle(),
        operation in operation(),
        index in 0..BILAN.rows.len(),
        on in day(),
    ) {
        let row = &BILAN.rows[index];
        let held = [Held { line: LineCode::new("chirurgie"), form: None }];
        let holding = Holding::Declared(&held);
        let (straight, shuffled) = (state(facts(BILAN.clone())), state(order));
        prop_assert_eq!(
            ruled(&straight, operation, row, on, holding),
            ruled(&shuffled, operation, row, on, holding)
        );
    }

    #[test]
    fn given_a_place_more_when_ruled_then_yes_never_turns_into_no(
        operation in operation(),
        index in 0..BILAN.rows.len(),
        by in 1_u32..4,
        on in day(),
    ) {
        let mut wider = BILAN.clone();
        wider.rows[index] = moved(&wider.rows[index], by);
        let row = &BILAN.rows[index];
        let before = ruled(&state(facts(BILAN.clone())), operation, row, on, Holding::Unknown);
        let after = ruled(&state(facts(wider)), operation, row, on, Holding::Unknown);
        let yes = |ruling: &Short| ruling.as_ref().is_some_and(|ruling| ruling.0.admissible() == Some(true));
        prop_assert!(!yes(&before) || yes(&after), "{operation:?} {:?} {}", row.code, row.zone);
        let places = |ruling: &Short| ruling.as_ref().and_then(|ruling| ruling.1);
        prop_assert!(places(&before) <= places(&after));
    }

    #[test]
    fn given_any_application_when_a_finding_disowns_the_answer_then_it_is_no_plain_yes(
        operation in operation(),
        index in 0..BILAN.rows.len(),
        on in day(),
        says in any::<bool>(),
    ) {
        let state = state(facts(BILAN.clone()));
        let row = &BILAN.rows[index];
        let held = [Held { line: LineCode::new("chirurgie"), form: None }];
        let holding = if says { Holding::Declared(&held) } else { Holding::Unknown };
        let Some(ruling) = ruling(&state, operation, row, on, holding) else { return Ok(()) };
        let disowned = ruling.findings.iter().any(|finding| finding.seen.disowns());
        prop_assert!(!disowned || ruling.outcome != Outcome::Yes, "{:?}", ruling.findings);
        let needs = ruling.outcome.reserves().count();
        prop_assert_eq!(ruling.outcome.as_str() == "subject-to", needs > 0);
        prop_assert_eq!(ruling.outcome.admissible(), match ruling.outcome.as_str() {
            "no" => Some(false),
            "not-comparable" => None,
            _ => Some(true),
        });
    }
}
