//! Calls: what may be recorded of them, what is refused and why, and how one stands.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Envelope as Written, Fact, decode, encode};
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::book::{CallBook, CallStanding};
use maillage_domain::call::decided::{
    ApplicationDecided, GrantConcluded, Outcome, ResultsPublished, Score, Verdict,
};
use maillage_domain::call::decision::{CallRefusal, Judged};
use maillage_domain::call::opened::{CallAmended, CallOpened};
use maillage_domain::call::terms::{CallBudget, CallKind, CallTerms, Criterion, DecidingBody};
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Siret};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Year};
use maillage_domain::fund::commitment::CommitmentId;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::id::PersonId;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use proptest::prelude::*;
use uuid::Uuid;

const OPENS: Date = date(2026, 3, 2);
const DEADLINE: Date = date(2026, 4, 30);
const DECIDED: Date = date(2026, 6, 24);
const PUBLISHED: Date = date(2026, 6, 26);

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("a line")
}

fn euros(sum: i64) -> Ae {
    Ae::from_cents(sum * 100)
}

fn terms() -> CallTerms {
    let criterion = |name, weight| Criterion { name: line(name), weight };
    CallTerms {
        kind: CallKind::Projects,
        title: line("Répit et aide aux proches aidants"),
        object: "Des projets de répit.".parse().expect("a clause"),
        criteria: vec![criterion("Besoin du territoire", Some(30)), criterion("Qualité", None)],
        body: DecidingBody::Selection,
        year: Year::new(2026),
        opens: OPENS,
        deadline: Some(DEADLINE),
        budget: Some(CallBudget {
            ceiling: euros(720_000),
            place: Place {
                envelope: Envelope::Intervention,
                earmark: Earmark::MedicoSocial,
                destination: None,
                territory: None,
            },
        }),
    }
}

fn opened(terms: CallTerms) -> CallOpened {
    CallOpened { call: "AAP-2026-04".parse().expect("a code"), terms }
}

fn received(number: &str, requested: i64, on: Date) -> ApplicationReceived {
    let id = BeneficiaryId::Siret(Siret::try_from("12345678200010".to_owned()).expect("a number"));
    ApplicationReceived {
        call: "AAP-2026-04".parse().expect("a code"),
        number: line(number),
        applicant: Beneficiary { id, kind: BeneficiaryKind::Association },
        name: LegalName::parse("Association d’essai").ok(),
        title: line("Un relais"),
        requested: euros(requested),
        received_on: on,
        read_in: None,
    }
}

fn decided(number: &str, verdict: Verdict) -> ApplicationDecided {
    ApplicationDecided {
        call: "AAP-2026-04".parse().expect("a code"),
        number: line(number),
        scores: Vec::new(),
        verdict,
        body: DecidingBody::Director,
        decided_on: DECIDED,
        replaces: false,
    }
}

fn granted(sum: i64) -> Verdict {
    Verdict::Granted { sum: euros(sum), motive: None }
}

fn refused() -> Verdict {
    Verdict::Refused { motive: "Sous le seuil.".parse().expect("a clause") }
}

fn published(on: Date) -> ResultsPublished {
    ResultsPublished { call: "AAP-2026-04".parse().expect("a code"), published_on: on }
}

fn act(fact: Fact, effective: Date, id: u128) -> Act {
    Act {
        id: ActId::new(Uuid::from_u128(id)),
        region: RegionCode::new("32"),
        effective,
        actor: Actor::Program,
        basis: None,
        fact,
    }
}

/// The book after facts, each of its day.
fn after(facts: impl IntoIterator<Item = (Date, Fact)>) -> CallBook {
    let entries = (1..).zip(facts).map(|(number, (day, fact))| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::from_second(i64::try_from(number).expect("small")).expect("in range"),
        act: act(fact, day, u128::from(number)),
    });
    State::default().fold(entries).calls(&RegionCode::new("32")).cloned().unwrap_or_default()
}

/// An open call with three applications: 96,000, 210,000 and 600,000 euros, the last of them late.
fn applied() -> Vec<(Date, Fact)> {
    let late = date(2026, 5, 1);
    vec![
        (OPENS, opened(terms()).into()),
        (OPENS, received("2", 96_000, OPENS).into()),
        (DEADLINE, received("1", 210_000, DEADLINE).into()),
        (late, received("10", 600_000, late).into()),
    ]
}

fn with(more: impl IntoIterator<Item = Fact>) -> CallBook {
    after(applied().into_iter().chain(more.into_iter().map(|fact| (DECIDED, fact))))
}

fn concluded(number: &str) -> GrantConcluded {
    GrantConcluded {
        call: "AAP-2026-04".parse().expect("a code"),
        number: line(number),
        agreement: "C-2026-1".parse().expect("a reference"),
        commitment: CommitmentId::new(Uuid::from_u128(7)),
    }
}

#[test]
fn given_terms_when_opened_then_only_those_that_do_not_contradict_themselves_and_once() {
    let none = CallBook::default();
    assert_eq!(none.opens(&opened(terms())), Ok(Judged::New));
    let early = CallTerms { deadline: Some(date(2026, 3, 1)), ..terms() };
    let told = CallRefusal::DeadlineEarly { opens: OPENS, deadline: date(2026, 3, 1) };
    assert_eq!(none.opens(&opened(early)), Err(told));
    let one_day = CallTerms { deadline: Some(OPENS), ..terms() };
    assert_eq!(none.opens(&opened(one_day)), Ok(Judged::New));
    let twice = CallTerms { criteria: [terms().criteria, terms().criteria].concat(), ..terms() };
    assert_eq!(none.opens(&opened(twice)), Err(CallRefusal::CriterionTwice(line("Besoin du territoire"))));
    let book = with([]);
    assert_eq!(book.opens(&opened(terms())), Ok(Judged::Already(ActNumber::new(1))));
    let other = CallTerms { title: line("Autre"), ..terms() };
    assert_eq!(book.opens(&opened(other)), Err(CallRefusal::Opened(ActNumber::new(1))));
}

#[test]
fn given_an_application_when_it_comes_then_received_even_late_and_its_number_is_its_own() {
    let book = with([]);
    assert_eq!(book.receives(&received("11", 1, date(2026, 5, 2))), Ok(Judged::New), "late, and received");
    assert_eq!(book.receives(&received("2", 96_000, OPENS)), Ok(Judged::Already(ActNumber::new(2))));
    let taken = CallRefusal::NumberTaken { number: line("2"), act: ActNumber::new(2) };
    assert_eq!(book.receives(&received("2", 96_001, OPENS)), Err(taken));
    assert_eq!(book.receives(&received("11", 0, OPENS)), Err(CallRefusal::NoSum));
    let unknown = CallBook::default().receives(&received("2", 1, OPENS));
    assert!(matches!(unknown, Err(CallRefusal::Unknown(_))), "{unknown:?}");
    let call = book.known(&"aap-2026-04".parse().expect("a code")).expect("it is open");
    let late: Vec<_> =
        call.applications.iter().filter(|one| call.terms().is_late(one.received.fact.received_on)).collect();
    assert_eq!(late.len(), 1, "the last day is in time");
}

#[test]
fn given_a_natural_person_when_named_then_refused_and_without_a_name_received() {
    let id = BeneficiaryId::Person(PersonId::new(Uuid::from_u128(3)));
    let person = Beneficiary { id, kind: BeneficiaryKind::HealthProfessional };
    let named = ApplicationReceived { applicant: person, ..received("11", 1000, OPENS) };
    let book = with([]);
    assert_eq!(book.receives(&named), Err(CallRefusal::NamedPerson));
    assert_eq!(book.receives(&ApplicationReceived { name: None, ..named }), Ok(Judged::New));
}

#[test]
fn given_what_is_asked_and_the_ceiling_when_granted_then_never_above_either() {
    let book = with([decided("1", granted(180_000)).into()]);
    assert_eq!(book.decides(&decided("2", granted(96_000))), Ok(Judged::New), "all that is asked");
    let beyond = CallRefusal::BeyondRequested { granted: euros(96_001), requested: euros(96_000) };
    assert_eq!(book.decides(&decided("2", granted(96_001))), Err(beyond));
    assert_eq!(book.decides(&decided("10", granted(540_000))), Ok(Judged::New), "all that is left");
    let beyond = CallRefusal::BeyondCeiling {
        granted: euros(540_001),
        ceiling: euros(720_000),
        others: euros(180_000),
        left: euros(540_000),
    };
    assert_eq!(book.decides(&decided("10", granted(540_001))), Err(beyond));
    assert_eq!(book.decides(&decided("2", granted(0))), Err(CallRefusal::NoSum));
}

#[test]
fn given_a_call_without_a_budget_when_granted_then_refused_and_refusals_are_not() {
    let terms = CallTerms { kind: CallKind::Interest, budget: None, ..terms() };
    let book = after([(OPENS, opened(terms).into()), (OPENS, received("2", 96_000, OPENS).into())]);
    assert_eq!(book.decides(&decided("2", granted(1))), Err(CallRefusal::NoBudget));
    assert_eq!(book.decides(&decided("2", refused())), Ok(Judged::New));
}

#[test]
fn given_a_deadline_when_decided_then_only_after_it_and_any_day_of_a_call_that_is_always_open() {
    let book = with([]);
    let on = |day| ApplicationDecided { decided_on: day, ..decided("2", granted(1)) };
    let early = CallRefusal::BeforeDeadline { deadline: DEADLINE, on: DEADLINE };
    assert_eq!(book.decides(&on(DEADLINE)), Err(early));
    assert_eq!(book.decides(&on(date(2026, 5, 1))), Ok(Judged::New));
    let always = CallTerms { deadline: None, ..terms() };
    let day = date(2026, 3, 9);
    let book = after([(OPENS, opened(always).into()), (day, received("2", 96_000, day).into())]);
    assert_eq!(book.decides(&on(day)), Ok(Judged::New));
    let before = CallRefusal::BeforeReceived { received: day, on: OPENS };
    assert_eq!(book.decides(&on(OPENS)), Err(before));
}

#[test]
fn given_a_decision_when_another_comes_then_only_one_that_says_it_takes_its_place() {
    let book = with([decided("1", granted(180_000)).into()]);
    assert_eq!(book.decides(&decided("1", granted(180_000))), Ok(Judged::Already(ActNumber::new(5))));
    let again = decided("1", refused());
    let told = CallRefusal::Decided { on: DECIDED, act: ActNumber::new(5) };
    assert_eq!(book.decides(&again), Err(told));
    assert_eq!(book.decides(&ApplicationDecided { replaces: true, ..again.clone() }), Ok(Judged::New));
    let first = ApplicationDecided { replaces: true, ..decided("2", refused()) };
    assert_eq!(book.decides(&first), Err(CallRefusal::NothingToReplace));
    let unknown = book.decides(&decided("99", refused()));
    assert_eq!(unknown, Err(CallRefusal::NoApplication(line("99"))));
    let made = with([decided("1", granted(180_000)).into(), concluded("1").into()]);
    let replacing = ApplicationDecided { replaces: true, ..again };
    let agreed = CallRefusal::Concluded("C-2026-1".parse().expect("a reference"));
    assert_eq!(made.decides(&replacing), Err(agreed));
}

#[test]
fn given_a_replaced_decision_when_the_ceiling_is_looked_at_then_only_the_last_one_counts() {
    let cut = ApplicationDecided { replaces: true, ..decided("1", granted(120_000)) };
    let book = with([decided("1", granted(180_000)).into(), cut.into()]);
    assert_eq!(book.decides(&decided("10", granted(600_000))), Ok(Judged::New));
    let call = book.known(&"AAP-2026-04".parse().expect("a code")).expect("it is open");
    assert_eq!((call.granted(), call.left()), (Some(euros(120_000)), Some(euros(600_000))));
    assert_eq!(call.count(Outcome::Partial), 1);
}

#[test]
fn given_scores_when_decided_then_of_the_criteria_each_once_and_within_its_weight() {
    let book = with([]);
    let scored = |scores: &[(&str, u16)]| {
        let scores = scores.iter().map(|(name, points)| Score { criterion: line(name), points: *points });
        book.decides(&ApplicationDecided { scores: scores.collect(), ..decided("2", refused()) })
    };
    assert_eq!(scored(&[("Besoin du territoire", 30), ("Qualité", 99)]), Ok(Judged::New));
    let criterion = line("Besoin du territoire");
    let beyond = CallRefusal::ScoreBeyond { criterion: criterion.clone(), points: 31, weight: 30 };
    assert_eq!(scored(&[("Besoin du territoire", 31)]), Err(beyond));
    assert_eq!(scored(&[("Prix", 1)]), Err(CallRefusal::NoCriterion(line("Prix"))));
    let twice = scored(&[("Besoin du territoire", 1), ("Besoin du territoire", 2)]);
    assert_eq!(twice, Err(CallRefusal::ScoredTwice(criterion)));
}

#[test]
fn given_no_sum_when_decided_then_a_refusal_with_its_motive_and_never_without() {
    let motive = || "Sous le seuil.".parse().ok();
    assert_eq!(Verdict::of(None, None), Err(CallRefusal::NoMotive));
    assert_eq!(Verdict::of(None, motive()), Ok(refused()));
    assert_eq!(Verdict::of(Some(euros(1)), None), Ok(granted(1)));
    assert!(matches!(Verdict::of(Some(euros(1)), motive()), Ok(Verdict::Granted { motive: Some(_), .. })));
}

#[test]
fn given_results_when_published_then_once_and_only_where_something_is_decided() {
    let undecided = with([]).publishes(&published(PUBLISHED));
    assert_eq!(undecided, Err(CallRefusal::NothingDecided));
    assert_eq!(with([decided("1", refused()).into()]).publishes(&published(PUBLISHED)), Ok(Judged::New));
    let book = with([decided("1", refused()).into(), published(PUBLISHED).into()]);
    assert_eq!(book.publishes(&published(PUBLISHED)), Ok(Judged::Already(ActNumber::new(6))));
    let again = book.publishes(&published(date(2026, 7, 1)));
    assert_eq!(again, Err(CallRefusal::Published(PUBLISHED)));
}

#[test]
fn given_a_call_when_amended_then_what_is_said_counts_and_never_less_than_what_is_granted() {
    let book = with([decided("1", granted(180_000)).into()]);
    let cut = |ceiling| {
        let budget = terms().budget.map(|budget| CallBudget { ceiling: euros(ceiling), ..budget });
        CallAmended { call: "AAP-2026-04".parse().expect("a code"), terms: CallTerms { budget, ..terms() } }
    };
    assert_eq!(book.amends(&cut(180_000)), Ok(Judged::New));
    let below = CallRefusal::BelowGranted { ceiling: euros(179_999), granted: euros(180_000) };
    assert_eq!(book.amends(&cut(179_999)), Err(below));
    assert_eq!(book.amends(&cut(720_000)), Ok(Judged::Already(ActNumber::new(1))), "as it is");
    let book = with([cut(300_000).into()]);
    let beyond = book.decides(&decided("10", granted(300_001)));
    assert!(matches!(beyond, Err(CallRefusal::BeyondCeiling { .. })), "{beyond:?}");
    let later =
        CallAmended { terms: CallTerms { deadline: Some(date(2026, 5, 1)), ..terms() }, ..cut(720_000) };
    let book = with([later.into()]);
    let call = book.known(&"AAP-2026-04".parse().expect("a code")).expect("it is open");
    assert!(!call.terms().is_late(date(2026, 5, 1)), "the deadline was moved");
}

#[test]
fn given_a_grant_when_an_agreement_is_made_of_it_then_once_and_never_of_a_refusal() {
    let book = with([decided("1", granted(180_000)).into(), decided("2", refused()).into()]);
    let call = book.known(&"AAP-2026-04".parse().expect("a code")).expect("it is open");
    assert_eq!(call.grant(&line("1")).map(|(_, sum)| sum), Ok(euros(180_000)));
    assert_eq!(call.grant(&line("2")).map(|_| ()), Err(CallRefusal::NothingGranted(line("2"))));
    let book = with([decided("1", granted(180_000)).into(), concluded("1").into()]);
    let call = book.known(&"AAP-2026-04".parse().expect("a code")).expect("it is open");
    let again = call.grant(&line("1")).map(|_| ());
    assert_eq!(again, Err(CallRefusal::Concluded("C-2026-1".parse().expect("a reference"))));
}

#[test]
fn given_a_day_when_a_call_is_looked_at_then_it_stands_as_it_did() {
    let book = after(
        applied()
            .into_iter()
            .chain([(DECIDED, decided("1", granted(1)).into()), (PUBLISHED, published(PUBLISHED).into())]),
    );
    let standing = |day| {
        let call = book.call(&"AAP-2026-04".parse().expect("a code"), Asked::on(day))?;
        Some((call.standing(day), call.applications.len(), call.count(Outcome::Partial)))
    };
    assert_eq!(standing(date(2026, 3, 1)), None, "nobody opened it by then");
    assert_eq!(standing(DEADLINE), Some((CallStanding::Open, 2, 0)));
    assert_eq!(standing(date(2026, 5, 1)), Some((CallStanding::Closed, 3, 0)));
    assert_eq!(standing(DECIDED), Some((CallStanding::Closed, 3, 1)));
    assert_eq!(standing(PUBLISHED), Some((CallStanding::Published, 3, 1)));
}

/// The act of a fact, as the journal writes its payload, and as it reads it back.
fn written(fact: Fact) -> String {
    let act = act(fact, OPENS, 1);
    let written = encode(&act, Written::default());
    assert_eq!(decode(&written.line()).expect("what is written can be read"), act);
    written.payload().to_owned()
}

/// These lines stand in journals for ever: a change of one is a new version of its type.
#[test]
fn given_each_type_of_act_when_written_then_the_golden_payload_and_what_is_not_said_is_left_out() {
    let bare = CallTerms { criteria: Vec::new(), deadline: None, budget: None, ..terms() };
    let golden = r#"{"call":"AAP-2026-04","terms":{"body":"selection","kind":"projects","object":"Des projets de répit.","opens":"2026-03-02","title":"Répit et aide aux proches aidants","year":2026}}"#;
    assert_eq!(written(opened(bare.clone()).into()), golden);
    assert_eq!(written(CallAmended { call: opened(bare.clone()).call, terms: bare }.into()), golden);
    assert_eq!(
        written(received("2", 96_000, OPENS).into()),
        r#"{"applicant":{"id":{"siret":"12345678200010"},"kind":"association"},"call":"AAP-2026-04","name":"Association d’essai","number":"2","received_on":"2026-03-02","requested":9600000,"title":"Un relais"}"#
    );
    assert_eq!(
        written(decided("2", granted(96_000)).into()),
        r#"{"body":"director","call":"AAP-2026-04","decided_on":"2026-06-24","number":"2","verdict":{"granted":{"sum":9600000}}}"#
    );
    assert_eq!(
        written(decided("2", refused()).into()),
        r#"{"body":"director","call":"AAP-2026-04","decided_on":"2026-06-24","number":"2","verdict":{"refused":{"motive":"Sous le seuil."}}}"#
    );
    assert_eq!(written(published(PUBLISHED).into()), r#"{"call":"AAP-2026-04","published_on":"2026-06-26"}"#);
    assert_eq!(
        written(concluded("2").into()),
        r#"{"agreement":"C-2026-1","call":"AAP-2026-04","commitment":"00000000-0000-0000-0000-000000000007","number":"2"}"#
    );
}

proptest! {
    /// Whatever is decided in whatever order, what was let through never grants more than is asked, nor in all more than there is.
    #[test]
    fn given_any_decisions_when_those_let_through_are_recorded_then_no_ceiling_is_passed(
        asked in proptest::collection::vec((0_usize..3, 0_i64..700_000, any::<bool>()), 1..12),
    ) {
        let numbers = ["2", "1", "10"];
        let mut facts = applied();
        for (which, sum, replaces) in asked {
            let command = ApplicationDecided { replaces, ..decided(numbers[which], granted(sum)) };
            if after(facts.clone()).decides(&command) == Ok(Judged::New) {
                facts.push((DECIDED, command.into()));
            }
        }
        let book = after(facts);
        let call = book.known(&"AAP-2026-04".parse().expect("a code")).expect("it is open");
        prop_assert!(call.granted() <= Some(euros(720_000)));
        for application in &call.applications {
            prop_assert!(application.granted() <= application.received.fact.requested);
        }
    }
}
