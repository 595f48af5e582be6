//! Signatures: what makes a draft binding, and each refusal with what stands just across its line.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, PersonId};
use maillage_domain::care::bilan::{BilanQuery, PublishedBilan, at};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::period::Period;
use maillage_domain::procedure::window::{Window, WindowFault};
use maillage_domain::related::{Relation, related};
use maillage_domain::signature::decision::{
    DelegationAdmission, DelegationRefusal, Sign, SignAdmission, SignRefusal, delegate, drafts as unsigned,
    is_draft, sign,
};
use maillage_domain::signature::delegation::{Signable, SignatureDelegated};
use maillage_domain::signature::signed::ActSigned;
use maillage_domain::state::{Asked, Entered, State};
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use crate::answers::bilan_of;

/// The day on which the drafts were made.
const DRAFTED: Date = date(2026, 2, 1);
const SIGNED: Date = date(2026, 2, 10);
const OPENS: Date = date(2026, 3, 1);
const CLOSES: Date = date(2026, 5, 1);

/// The acts of [`drafts`], by their number.
const WINDOW: u64 = 1;
const BILAN: u64 = 2;
const DELEGATION: u64 = 3;
const OF_WINDOWS: u64 = 4;
const ELSEWHERE: u64 = 5;
const ORDERED: u64 = 6;

fn region() -> RegionCode {
    RegionCode::new("32")
}

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("one line")
}

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn draft() -> Window {
    Window { draft: true, ..Window::between(OPENS, CLOSES) }
}

fn delegation(may_sign: &[Signable]) -> SignatureDelegated {
    SignatureDelegated {
        decision: line("2026-001"),
        decided_on: date(2026, 1, 5),
        published: None,
        delegate: person(1),
        function: line("directrice de l’offre de soins"),
        may_sign: may_sign.iter().copied().collect(),
        in_force: Period { from: date(2026, 1, 6), until: Some(date(2026, 12, 31)) },
    }
}

/// The draft of a bilan that counts as on the day of the drafts.
fn bilan() -> PublishedBilan {
    PublishedBilan { act: None, raa: None, published: None, ..bilan_of(DRAFTED, Vec::new()) }
}

fn entry(number: u64, code: &str, fact: Fact) -> Entry {
    let act = Act {
        id: ActId::new(Uuid::nil()),
        region: RegionCode::new(code),
        effective: DRAFTED,
        basis: None,
        actor: Actor::Program,
        fact,
    };
    let second = 1_700_000_000 + i64::try_from(number).expect("a small number");
    Entry { number: ActNumber::new(number), recorded_at: instant(second), act }
}

fn instant(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a second")
}

/// Two drafts and two delegations of region 32, a draft of region 44, and an order of region 32 that was published signed.
fn drafts() -> State {
    let ordered = Window {
        id: "2025".to_owned(),
        order: Some("2025-100".to_owned()),
        ..Window::between(date(2025, 3, 1), date(2025, 5, 1))
    };
    let all = [Signable::Bilans, Signable::Windows];
    State::default().fold([
        entry(WINDOW, "32", draft().into()),
        entry(BILAN, "32", bilan().into()),
        entry(DELEGATION, "32", delegation(&all).into()),
        entry(OF_WINDOWS, "32", delegation(&[Signable::Windows]).into()),
        entry(ELSEWHERE, "44", draft().into()),
        entry(ORDERED, "32", ordered.into()),
    ])
}

fn asked(act: u64) -> Sign {
    Sign {
        act: ActNumber::new(act),
        signatory: person(1),
        delegation: ActNumber::new(DELEGATION),
        order: line("2026-014"),
        on: SIGNED,
    }
}

fn judged(state: &State, asked: &Sign) -> Result<SignAdmission, SignRefusal> {
    sign(state, &region(), asked, date(2026, 6, 1))
}

/// The signature of an act, as it is recorded.
fn new(state: &State, asked: &Sign) -> ActSigned {
    let signed = match judged(state, asked) {
        Ok(SignAdmission::New(signed)) => Some(signed),
        _ => None,
    };
    signed.expect("it may be signed")
}

/// The state after the signature of an act.
fn signed(state: State, asked: &Sign) -> State {
    let fact = new(&state, asked);
    let number = state.head().get() + 1;
    state.fold([entry(number, "32", fact.into())])
}

/// The windows of the region on a day, by their identifier.
fn windows(state: &State, asked: Asked) -> Vec<String> {
    state.procedure().windows(&region(), asked).map(|window| window.fact.id.clone()).collect()
}

#[test]
fn given_a_draft_window_when_it_is_signed_then_it_is_there_from_the_day_of_the_signature_and_not_before() {
    let before = drafts();
    assert_eq!(windows(&before, Asked::LATEST), ["2025"]);
    let ids = |state: &State| state.procedure().windows_foreseen(&region(), Asked::on(DRAFTED)).count();
    assert_eq!(ids(&before), 1, "a draft is not foreseen");

    let known = signed(before, &asked(WINDOW));
    let eve = SIGNED.yesterday().expect("a day");
    assert_eq!(windows(&known, Asked::on(eve)), ["2025"]);
    assert_eq!(windows(&known, Asked::on(SIGNED)), ["2026-03-01", "2025"]);
    let earlier = Asked { known_on: instant(1_700_000_006), ..Asked::LATEST };
    assert_eq!(windows(&known, earlier), ["2025"], "as known before the signature was recorded");
    assert_eq!(ids(&known), 2);
    let window = known.procedure().windows_ever(&region(), Asked::LATEST).next().expect("the draft");
    let signature = known.procedure().signature(window, Asked::LATEST).expect("signed");
    assert_eq!((signature.fact.order.as_str(), signature.fact.on), ("2026-014", SIGNED));
}

#[test]
fn given_a_draft_that_replaces_a_window_when_it_is_signed_then_the_other_gives_way_and_not_before() {
    let amends = Window { id: "2025-bis".to_owned(), replaces: Some("2025".to_owned()), ..draft() };
    let before = drafts().fold([entry(7, "32", amends.into())]);
    assert_eq!(windows(&before, Asked::LATEST), ["2025"]);
    assert_eq!(windows(&signed(before, &asked(7)), Asked::LATEST), ["2025-bis"]);
}

#[test]
fn given_a_draft_bilan_when_it_is_signed_then_it_is_no_draft_as_known_since_then() {
    let state = signed(drafts(), &asked(BILAN));
    let answer = at(&state, &BilanQuery::whole(region(), DRAFTED)).expect("a bilan");
    assert!(!is_draft(&state, answer.bilan, Asked::LATEST));
    assert!(is_draft(&state, answer.bilan, Asked { known_on: instant(1_700_000_006), ..Asked::LATEST }));
    assert!(is_draft(&drafts(), answer.bilan, Asked::LATEST));
}

#[test]
fn given_a_signature_when_it_is_taken_then_it_bears_the_function_of_the_delegation() {
    let fact = new(&drafts(), &asked(WINDOW));
    let Sign { act, signatory, delegation, order, on } = asked(WINDOW);
    let function = line("directrice de l’offre de soins");
    assert_eq!(fact, ActSigned { act, signatory, function, delegation, order, on });
}

#[test]
fn given_no_delegation_on_record_in_the_region_when_signed_then_refused_with_those_there_are() {
    let numbers = [DELEGATION, OF_WINDOWS].map(ActNumber::new).to_vec();
    let delegation = ActNumber::new(WINDOW);
    let refused = judged(&drafts(), &Sign { delegation, ..asked(WINDOW) });
    assert_eq!(refused, Err(SignRefusal::NoDelegation { delegation, known: numbers }));
    let elsewhere = sign(&drafts(), &RegionCode::new("44"), &asked(ELSEWHERE), SIGNED);
    let delegation = ActNumber::new(DELEGATION);
    assert_eq!(elsewhere, Err(SignRefusal::NoDelegation { delegation, known: Vec::new() }));
}

#[test]
fn given_the_delegation_of_another_when_signed_then_refused() {
    let refused = judged(&drafts(), &Sign { signatory: person(2), ..asked(WINDOW) });
    let delegation = ActNumber::new(DELEGATION);
    assert_eq!(refused, Err(SignRefusal::AnothersDelegation { delegation, own: Vec::new() }));
}

#[test]
fn given_the_ends_of_a_delegation_when_signed_then_both_are_inside_and_their_neighbours_outside() {
    let period = Period { from: SIGNED, until: Some(date(2026, 2, 20)) };
    let narrow = SignatureDelegated { in_force: period, ..delegation(&[Signable::Windows]) };
    let state = drafts().fold([entry(7, "32", narrow.into())]);
    let on = |on| judged(&state, &Sign { delegation: ActNumber::new(7), on, ..asked(WINDOW) });
    for day in [9, 21].map(|day| date(2026, 2, day)) {
        let delegation = ActNumber::new(7);
        assert_eq!(on(day), Err(SignRefusal::NotInForce { delegation, in_force: period, on: day }));
    }
    assert!(on(SIGNED).is_ok() && on(date(2026, 2, 20)).is_ok());
}

#[test]
fn given_a_delegation_for_windows_when_signed_then_a_window_and_no_bilan() {
    let by = |act| Sign { delegation: ActNumber::new(OF_WINDOWS), ..asked(act) };
    assert!(judged(&drafts(), &by(WINDOW)).is_ok());
    let refused = SignRefusal::NotCovered {
        delegation: ActNumber::new(OF_WINDOWS),
        kind: Signable::Bilans,
        covered: BTreeSet::from([Signable::Windows]),
    };
    assert_eq!(judged(&drafts(), &by(BILAN)), Err(refused));
}

#[test]
fn given_an_act_that_is_no_draft_of_the_region_when_signed_then_refused_by_what_it_is() {
    let state = drafts();
    let refused = |act| judged(&state, &asked(act)).expect_err("refused");
    let head = ActNumber::new(ORDERED);
    assert_eq!(refused(7), SignRefusal::UnknownAct { act: ActNumber::new(7), head });
    let elsewhere =
        SignRefusal::OtherRegion { act: ActNumber::new(ELSEWHERE), region: RegionCode::new("44") };
    assert_eq!(refused(ELSEWHERE), elsewhere);
    for no_draft in [DELEGATION, ORDERED] {
        assert!(matches!(refused(no_draft), SignRefusal::NotADraft { act, .. } if act.get() == no_draft));
    }
    let published = PublishedBilan { act: Some("2026-003".to_owned()), ..bilan() };
    let state = state.fold([entry(7, "32", published.into())]);
    assert!(matches!(judged(&state, &asked(7)), Err(SignRefusal::NotADraft { .. })));
}

#[test]
fn given_a_signed_act_when_signed_again_then_refused_with_its_signature() {
    let state = signed(drafts(), &asked(WINDOW));
    let again = judged(&state, &Sign { order: line("2026-015"), ..asked(WINDOW) });
    let signature = ActNumber::new(7);
    let order = line("2026-014");
    let act = ActNumber::new(WINDOW);
    assert_eq!(again, Err(SignRefusal::AlreadySigned { act, signature, order, on: SIGNED }));
}

#[test]
fn given_a_signature_when_it_comes_twice_then_the_second_is_the_first_and_the_draft_waits_no_more() {
    let before = drafts();
    let waiting = |state: &State| {
        unsigned(state, &region(), Asked::LATEST).keys().map(|act| act.get()).collect::<Vec<_>>()
    };
    assert_eq!(
        waiting(&before),
        [WINDOW, BILAN],
        "an order and a draft of another region wait for nobody here"
    );
    let state = signed(before, &asked(WINDOW));
    assert_eq!(judged(&state, &asked(WINDOW)), Ok(SignAdmission::Already(ActNumber::new(7))));
    assert_eq!(waiting(&state), [BILAN]);
}

#[test]
fn given_a_number_that_an_act_bears_when_signed_then_refused_and_the_next_number_is_free() {
    let state = signed(drafts(), &asked(WINDOW));
    let published = PublishedBilan { act: Some("2026-003".to_owned()), ..bilan() };
    let state = state.fold([entry(8, "32", published.into())]);
    for (number, by) in [("2026-014", 7), ("2025-100", ORDERED), ("2026-003", 8)] {
        let refused = judged(&state, &Sign { order: line(number), ..asked(BILAN) });
        let by = ActNumber::new(by);
        assert_eq!(refused, Err(SignRefusal::NumberUsed { order: line(number), by }));
    }
    assert!(judged(&state, &Sign { order: line("2026-015"), ..asked(BILAN) }).is_ok());
}

#[test]
fn given_the_day_of_the_draft_and_today_when_signed_then_both_are_inside_and_their_neighbours_outside() {
    let on = |on| sign(&drafts(), &region(), &Sign { on, ..asked(WINDOW) }, SIGNED);
    let (eve, morrow) = (DRAFTED.yesterday().expect("a day"), SIGNED.tomorrow().expect("a day"));
    assert_eq!(on(eve), Err(SignRefusal::BeforeDraft { drafted: DRAFTED, on: eve }));
    assert_eq!(on(morrow), Err(SignRefusal::Ahead { on: morrow, today: SIGNED }));
    assert!(on(DRAFTED).is_ok() && on(SIGNED).is_ok());
}

#[test]
fn given_a_delegation_when_it_is_recorded_then_in_order_and_for_something_and_once() {
    let (state, all) = (drafts(), [Signable::Bilans, Signable::Windows]);
    let judged = |given: &SignatureDelegated| delegate(&state, &region(), given);
    assert_eq!(judged(&delegation(&all)), Ok(DelegationAdmission::Already(ActNumber::new(DELEGATION))));
    assert_eq!(judged(&delegation(&[Signable::Fund])), Ok(DelegationAdmission::New));
    assert_eq!(judged(&delegation(&[])), Err(DelegationRefusal::Nothing));
    let (from, until) = (date(2026, 1, 6), date(2026, 1, 5));
    let period = |until| SignatureDelegated {
        in_force: Period { from, until: Some(until) },
        ..delegation(&[Signable::Fund])
    };
    assert_eq!(judged(&period(until)), Err(DelegationRefusal::Backwards { from, until }));
    assert_eq!(judged(&period(from)), Ok(DelegationAdmission::New));
}

#[test]
fn given_a_second_signature_or_one_without_delegation_when_folded_then_set_aside() {
    let fact = new(&drafts(), &asked(WINDOW));
    let unfounded =
        ActSigned { delegation: ActNumber::new(WINDOW), act: ActNumber::new(BILAN), ..fact.clone() };
    let second = ActSigned { order: line("2026-015"), ..fact.clone() };
    let facts = [fact, second, unfounded].into_iter().zip(7..);
    let state = drafts().fold(facts.map(|(fact, number)| entry(number, "32", fact.into())));
    let entered: Vec<_> = state.acts().skip(6).map(|act| act.entered).collect();
    assert_eq!(entered, [Entered::Kept, Entered::SetAside, Entered::SetAside]);
    let kept = state.signature().of_act(ActNumber::new(WINDOW), Asked::LATEST).expect("signed");
    assert_eq!(kept.fact.order.as_str(), "2026-014");
}

#[test]
fn given_a_signature_when_related_then_to_its_draft_and_to_its_delegation_and_both_to_it() {
    let fact = new(&drafts(), &asked(WINDOW));
    let acts = [entry(7, "32", fact.into()), entry(WINDOW, "32", draft().into())];
    let state = drafts().fold([acts[0].clone()]);
    let of = |entry: &Entry| related(&state, entry.number, &entry.act);
    let number = ActNumber::new;
    assert_eq!(
        of(&acts[0]),
        [(number(WINDOW), Relation::Completes), (number(DELEGATION), Relation::RestsOn)]
    );
    assert_eq!(of(&acts[1]), [(number(7), Relation::CompletedBy)]);
    let delegated = entry(DELEGATION, "32", delegation(&[Signable::Bilans, Signable::Windows]).into());
    assert_eq!(of(&delegated), [(number(7), Relation::Bears)]);
}

#[test]
fn given_a_draft_that_bears_a_number_or_a_day_of_publication_when_checked_then_it_cannot_be_one() {
    assert_eq!(draft().check(), Ok(()));
    let (order, published) = (Some("2026-014".to_owned()), Some(SIGNED));
    let numbered = Window { order: order.clone(), ..draft() };
    assert_eq!(numbered.check(), Err(WindowFault::Ordered { order: order.clone(), published: None }));
    assert_eq!(Window { published, ..draft() }.check(), Err(WindowFault::Ordered { order: None, published }));
    assert_eq!(Window { draft: false, ..numbered }.check(), Ok(()));
}

#[test]
fn given_a_window_written_before_there_were_drafts_when_read_then_it_is_none_and_is_written_the_same() {
    let written = serde_json::to_string(&Window::between(OPENS, CLOSES)).expect("JSON");
    assert!(!written.contains("draft"), "{written}");
    assert!(!serde_json::from_str::<Window>(&written).expect("a window").draft);
}
