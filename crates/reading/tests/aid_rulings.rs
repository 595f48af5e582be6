//! The rulings on aid by the schemes and the parameters that ship: each rule on both sides of its line.

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::ParameterFact;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::ask::{AidAsk, EarlierAid, EarlierOf, Spot};
use maillage_domain::fund::aid::finding::{AidInstead, AidNeed, AidOutcome, AidSeen, AidVerdict};
use maillage_domain::fund::aid::ruling::{AidRuling, rule};
use maillage_domain::fund::aid::scheme::{AidCategory, AidCode, AidSchemes};
use maillage_domain::fund::aid::sum::{PostCode, Weekly};
use maillage_domain::fund::aid::terms::AidTerms;
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::stamp::{Recorded, Stamp};
use maillage_domain::parameter::book::ParameterBook;
use maillage_domain::parameter::name::ParameterName;
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::parameter::value::Value;
use maillage_domain::period::Period;
use maillage_domain::state::Asked;
use maillage_domain::territory::{PractitionerZone, RegionCode};
use maillage_reading::reference::{aid_schemes, parameters};
use std::sync::Arc;

const ACT: &str = "arrêté DOS-SDA-2022-227 du 25/04/2022";

fn schemes() -> AidSchemes {
    aid_schemes(include_str!("../../../data/fund/aid-schemes.toml")).expect("it reads")
}

fn terms_with(book: &ParameterBook, day: Date) -> AidTerms {
    let table = parameters(include_str!("../../../data/parameters/aids.toml")).expect("it reads");
    AidTerms::of(&table, book, &RegionCode::new("32"), Asked::on(day)).expect("rulings can use what ships")
}

const fn euros(euros: i64) -> Ae {
    Ae::from_cents(euros * 100)
}

/// A general practitioner in Hauts-de-France who never received an aid.
fn ask(day: Date) -> AidAsk {
    AidAsk {
        day,
        region: RegionCode::new("32"),
        applicant: Some(Applicant::GeneralPractitioner),
        spot: Spot::Unsaid,
        installed_on: None,
        filed_on: None,
        signed_on: None,
        sum: None,
        posts: [].into(),
        fees: None,
        ceiling: None,
        hours: None,
        earlier: Some(Vec::new()),
    }
}

fn listed(zone: PractitionerZone) -> Spot {
    Spot::In { commune: "Commune B".to_owned(), zone, act: ACT.to_owned() }
}

/// What a ruling comes to, how much it is in euros, and what forbids it.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    outcome: &'static str,
    euros: Option<i64>,
    forbidden_by: Vec<&'static str>,
    instead: Vec<AidInstead>,
}

fn told(ruling: &AidRuling<'_>) -> Told {
    let forbids = ruling.findings.iter().filter(|finding| finding.verdict == AidVerdict::Forbids);
    Told {
        outcome: ruling.outcome.as_str(),
        euros: ruling.amount.map(|amount| amount.ae().cents() / 100),
        forbidden_by: forbids.map(|finding| finding.rule.id).collect(),
        instead: ruling.instead.clone(),
    }
}

fn ruled(code: &str, ask: &AidAsk) -> Told {
    ruled_with(code, ask, &ParameterBook::default())
}

fn ruled_with(code: &str, ask: &AidAsk, book: &ParameterBook) -> Told {
    let schemes = schemes();
    let scheme = schemes.scheme(code).expect("a scheme");
    told(&rule(&schemes, scheme, ask, &terms_with(book, ask.day)))
}

fn seen(code: &str, ask: &AidAsk) -> Vec<AidSeen> {
    let schemes = schemes();
    let scheme = schemes.scheme(code).expect("a scheme");
    let ruling = rule(&schemes, scheme, ask, &terms_with(&ParameterBook::default(), ask.day));
    ruling.findings.into_iter().map(|finding| finding.seen).collect()
}

fn needs(code: &str, ask: &AidAsk) -> Vec<AidNeed> {
    let schemes = schemes();
    let scheme = schemes.scheme(code).expect("a scheme");
    let ruling = rule(&schemes, scheme, ask, &terms_with(&ParameterBook::default(), ask.day));
    assert_ne!(ruling.outcome, AidOutcome::No);
    ruling.outcome.needs().collect()
}

fn yes(euros: i64) -> Told {
    Told { outcome: "yes", euros: Some(euros), forbidden_by: Vec::new(), instead: Vec::new() }
}

fn no(rules: &[&'static str], instead: Vec<AidInstead>) -> Told {
    Told { outcome: "no", euros: None, forbidden_by: rules.to_vec(), instead }
}

const DAY: Date = date(2023, 6, 1);

#[test]
fn given_a_ceiling_by_zone_when_asked_at_it_and_above_then_granted_and_refused() {
    let crai = |zone, sum| {
        let ask = AidAsk { spot: listed(zone), sum: Some(sum), installed_on: Some(DAY), ..ask(DAY) };
        ruled("crai", &ask)
    };
    let beyond = |limit| no(&["aid.ceiling"], vec![AidInstead::Ask(limit)]);
    assert_eq!(crai(PractitionerZone::Zac, euros(30_000)), yes(30_000));
    assert_eq!(crai(PractitionerZone::Zac, euros(30_001)), beyond(euros(30_000)));
    assert_eq!(crai(PractitionerZone::Zac, Ae::from_cents(3_000_001)), beyond(euros(30_000)));
    assert_eq!(crai(PractitionerZone::Zar, euros(20_000)), yes(20_000));
    assert_eq!(crai(PractitionerZone::Zar, euros(25_000)), beyond(euros(20_000)));
}

#[test]
fn given_a_commune_when_it_lies_in_no_zone_of_the_scheme_then_refused_and_the_zones_are_named() {
    let settle = vec![
        AidInstead::Settle(PractitionerZone::Zac, Some(euros(30_000))),
        AidInstead::Settle(PractitionerZone::Zar, Some(euros(20_000))),
    ];
    let outside = Spot::Outside { commune: "Lille".to_owned(), act: ACT.to_owned() };
    let ask = AidAsk { spot: outside, sum: Some(euros(20_000)), ..ask(DAY) };
    assert_eq!(ruled("crai", &ask), no(&["aid.zone"], settle.clone()));
    let priority = AidAsk { spot: listed(PractitionerZone::Zip), ..ask.clone() };
    let other = [AidInstead::Scheme(AidCode::new("am-zip"))];
    assert_eq!(ruled("crai", &priority), no(&["aid.zone"], other.into_iter().chain(settle).collect()));
    assert_eq!(ruled("crai", &AidAsk { spot: listed(PractitionerZone::Zar), ..ask }), yes(20_000));
}

#[test]
fn given_no_list_of_the_zones_when_asked_then_subject_to_it_and_never_above_every_ceiling() {
    let spot = |zone| Spot::NotListed { commune: "Arras".to_owned(), zone };
    let of = |zone, sum| AidAsk { spot: spot(zone), sum: Some(euros(sum)), ..ask(DAY) };
    assert_eq!(needs("crai", &of(None, 30_000)), [AidNeed::Zoning]);
    assert_eq!(needs("crai", &of(Some(PractitionerZone::Zac), 30_000)), [AidNeed::Zoning]);
    assert_eq!(ruled("crai", &of(None, 30_001)).forbidden_by, ["aid.ceiling"]);
    assert_eq!(ruled("crai", &of(Some(PractitionerZone::Zar), 20_001)).forbidden_by, ["aid.ceiling"]);
    assert_eq!(ruled("crai", &of(Some(PractitionerZone::Zip), 1)).forbidden_by, ["aid.zone"]);
    let said = AidAsk { spot: Spot::Said(PractitionerZone::Zac), ..ask(DAY) };
    assert_eq!(needs("crai", &said), [AidNeed::Commune], "a zone that nobody can check");
    assert_eq!(needs("crai", &ask(DAY)), [AidNeed::Commune]);
    let unknown = AidAsk { spot: Spot::Unknown("Ys".to_owned()), ..ask(DAY) };
    assert_eq!(needs("crai", &unknown), [AidNeed::Commune]);
}

#[test]
fn given_the_transitional_measure_when_each_day_is_on_its_line_then_yes_and_a_day_after_then_no() {
    let ruling = |installed, filed, signed| {
        let days = AidAsk {
            installed_on: Some(installed),
            filed_on: Some(filed),
            signed_on: Some(signed),
            spot: listed(PractitionerZone::Zac),
            sum: Some(euros(30_000)),
            ..ask(filed)
        };
        ruled("crai-2026", &days)
    };
    let signed = date(2026, 10, 30);
    let late = no(&["aid.dates"], Vec::new());
    assert_eq!(ruling(date(2025, 12, 31), date(2026, 6, 30), signed), yes(30_000));
    assert_eq!(ruling(date(2025, 12, 31), date(2026, 7, 1), signed), late);
    assert_eq!(ruling(date(2025, 6, 30), date(2025, 12, 30), signed), late);
    assert_eq!(ruling(date(2026, 1, 1), date(2026, 6, 30), signed), late);
    assert_eq!(ruling(date(2025, 7, 15), date(2026, 1, 15), signed), yes(30_000));
    assert_eq!(ruling(date(2025, 7, 15), date(2026, 2, 1), signed), late, "more than six months");
    assert_eq!(ruling(date(2025, 7, 15), date(2026, 1, 15), date(2026, 10, 31)), late);
    let ending =
        AidAsk { installed_on: Some(date(2025, 8, 31)), filed_on: Some(date(2026, 3, 1)), ..ask(DAY) };
    let until = date(2026, 2, 28);
    let filed = AidSeen::FiledLate { day: date(2026, 3, 1), until, months: Some(6) };
    assert!(seen("crai-2026", &ending).contains(&filed), "the last day of a shorter month");
}

#[test]
fn given_the_transitional_measure_when_no_day_is_said_then_each_is_missing() {
    let none = AidAsk { spot: listed(PractitionerZone::Zac), ..ask(date(2026, 5, 1)) };
    assert_eq!(needs("crai-2026", &none), [AidNeed::Installed, AidNeed::Filed, AidNeed::Signed]);
}

#[test]
fn given_an_installation_aid_before_when_ten_years_have_passed_then_yes_and_before_then_no() {
    let after = |of: EarlierOf, day| {
        let earlier = vec![EarlierAid { of, signed_on: date(2018, 3, 1) }];
        let ask = AidAsk {
            spot: listed(PractitionerZone::Zac),
            sum: Some(euros(30_000)),
            installed_on: Some(date(2025, 9, 1)),
            earlier: Some(earlier),
            ..ask(day)
        };
        ruled("crai", &ask)
    };
    let of_category = || EarlierOf::Category(AidCategory::Installation);
    let of_scheme = |code| EarlierOf::Scheme(AidCode::new(code));
    let wait = || no(&["aid.waiting"], vec![AidInstead::Wait(date(2028, 3, 1))]);
    for of in [of_category(), of_scheme("crai"), of_scheme("am-zac")] {
        assert_eq!(after(of.clone(), date(2027, 12, 1)), wait());
        assert_eq!(after(of.clone(), date(2028, 2, 29)), wait());
        assert_eq!(after(of, date(2028, 3, 1)), yes(30_000));
    }
    assert_eq!(after(of_scheme("ipa"), date(2027, 12, 1)), yes(30_000), "another category");
    assert_eq!(after(of_category(), date(2024, 12, 31)), yes(30_000), "before the decree");
    let unsaid = AidAsk { spot: listed(PractitionerZone::Zac), earlier: None, ..ask(date(2025, 9, 1)) };
    assert_eq!(needs("crai", &unsaid), [AidNeed::Earlier]);
}

#[test]
fn given_an_aid_beside_which_no_rule_says_anything_when_received_then_the_agency_is_asked() {
    let received = |code: &str| {
        let earlier =
            vec![EarlierAid { of: EarlierOf::Scheme(AidCode::new(code)), signed_on: date(2022, 1, 1) }];
        AidAsk { spot: listed(PractitionerZone::Zac), earlier: Some(earlier), ..ask(DAY) }
    };
    assert_eq!(needs("crme", &received("crai")), [AidNeed::Figure, AidNeed::Beside]);
    assert_eq!(needs("crme", &received("ipa")), [AidNeed::Figure]);
}

#[test]
fn given_the_students_of_2023_when_reckoned_then_920_200_euros_and_no_more() {
    let posts = [("self-employed", 9 + 13), ("employee-1", 22), ("employee-2", 24)];
    let posts = posts.map(|(post, count)| (PostCode::new(post), count)).into();
    let nurses = AidAsk { applicant: Some(Applicant::Nurse), posts, ..ask(DAY) };
    assert_eq!(ruled("ipa", &nurses), yes(920_200));
    let of = |sum| AidAsk { sum: Some(euros(sum)), ..nurses.clone() };
    assert_eq!(ruled("ipa", &of(920_200)), yes(920_200));
    assert_eq!(ruled("ipa", &of(920_201)), no(&["aid.posts"], vec![AidInstead::Ask(euros(920_200))]));
    let unknown = AidAsk { posts: [(PostCode::new("director"), 1)].into(), ..nurses.clone() };
    assert_eq!(needs("ipa", &unknown), [AidNeed::Posts], "no kind of post of the scheme");
    assert_eq!(needs("ipa", &AidAsk { posts: [].into(), ..nurses }), [AidNeed::Posts]);
}

#[test]
fn given_who_asks_when_none_of_those_who_may_then_refused() {
    let ipa = |applicant| AidAsk { applicant, posts: [(PostCode::new("employee-1"), 1)].into(), ..ask(DAY) };
    assert_eq!(ruled("ipa", &ipa(Some(Applicant::Employer))), yes(8_300));
    assert_eq!(ruled("ipa", &ipa(Some(Applicant::Authority))), no(&["aid.applicant"], Vec::new()));
    assert_eq!(needs("ipa", &ipa(None)), [AidNeed::Applicant]);
}

/// A general practitioner in Bretagne.
fn breton(ask: AidAsk) -> AidAsk {
    AidAsk { region: RegionCode::new("53"), ..ask }
}

#[test]
fn given_a_guaranteed_income_when_fees_stay_below_then_the_rest_and_above_then_nothing() {
    let crde = |ceiling, fees| {
        let (ceiling, fees) = (Some(euros(ceiling)), Some(euros(fees)));
        ruled("crde", &breton(AidAsk { ceiling, fees, ..ask(DAY) }))
    };
    assert_eq!(crde(4_250, 3_000), yes(1_250));
    assert_eq!(crde(4_250, 4_249), yes(1));
    assert_eq!(crde(4_250, 4_250), yes(0));
    assert_eq!(crde(4_250, 5_000), yes(0));
    assert_eq!(crde(4_251, 3_000), no(&["aid.guarantee"], Vec::new()));
    assert_eq!(crde(2_349, 0), no(&["aid.guarantee"], Vec::new()));
    assert_eq!(crde(2_350, 0), yes(2_350));
    assert_eq!(needs("crde", &breton(AidAsk { fees: Some(euros(1)), ..ask(DAY) })), [AidNeed::Ceiling]);
    let no_fees = breton(AidAsk { ceiling: Some(euros(4_250)), ..ask(DAY) });
    assert_eq!(needs("crde", &no_fees), [AidNeed::Fees]);
}

/// A book in which the agency set a parameter from a day on.
fn set(name: &str, euros: i64, from: Date) -> ParameterBook {
    let mut book = ParameterBook::default();
    let fact = ParameterSet {
        name: ParameterName::new(name),
        value: Value::Cents(euros * 100),
        in_force: Period::since(from),
        source: "décision d’essai".to_owned(),
        doubt: None,
    };
    let stamp = Stamp {
        number: ActNumber::new(1),
        recorded_at: Timestamp::UNIX_EPOCH,
        effective: from,
        region: RegionCode::new("32"),
        actor: Actor::Program,
    };
    let Recorded { stamp, fact } = Recorded { stamp: Arc::new(stamp), fact: Arc::new(fact) };
    let _kept = book.apply(stamp, ParameterFact::Set(fact));
    book
}

#[test]
fn given_a_figure_that_nobody_prints_when_asked_then_it_is_named_and_never_guessed() {
    let spot = listed(PractitionerZone::Zac);
    let crmg = AidAsk { spot: spot.clone(), fees: Some(euros(60_000)), ..ask(DAY) };
    assert_eq!(needs("crmg", &crmg), [AidNeed::Figure]);
    let missing = AidSeen::FigureMissing(Some(ParameterName::new("aid.crmg-ceiling")));
    assert!(seen("crmg", &crmg).contains(&missing));
    let said = AidAsk { ceiling: Some(euros(70_000)), ..crmg.clone() };
    assert_eq!(needs("crmg", &said), [AidNeed::Figure], "what who asks says is no figure of the agency");
    assert_eq!(ruled("crmg", &said).euros, Some(10_000));
    let staying = AidAsk { spot, ..ask(DAY) };
    assert_eq!(needs("crme", &staying), [AidNeed::Figure]);
    assert_eq!(ruled("crme", &staying).euros, None);
}

#[test]
fn given_the_same_figure_when_the_agency_sets_it_then_it_holds_from_its_day_and_not_before() {
    let spot = listed(PractitionerZone::Zac);
    let book = set("aid.crmg-ceiling", 75_000, date(2024, 1, 1));
    let crmg = |day| AidAsk { spot: spot.clone(), fees: Some(euros(60_000)), ..ask(day) };
    assert_eq!(ruled_with("crmg", &crmg(date(2024, 1, 1)), &book), yes(15_000));
    assert_eq!(ruled_with("crmg", &crmg(date(2023, 12, 31)), &book).outcome, "subject-to");
    let book = set("aid.crme-sum", 12_000, date(2024, 1, 1));
    let staying = |sum| AidAsk { spot: spot.clone(), sum: Some(euros(sum)), ..ask(date(2024, 2, 1)) };
    assert_eq!(ruled_with("crme", &staying(12_000), &book), yes(12_000));
    assert_eq!(ruled_with("crme", &staying(12_001), &book).forbidden_by, ["aid.ceiling"]);
}

#[test]
fn given_hours_when_half_of_full_ones_then_half_the_sum_and_below_the_least_then_refused() {
    let carim = |text| {
        let hours = Weekly::parse(text);
        assert!(hours.is_some(), "{text}");
        ruled("carim", &breton(AidAsk { hours, ..ask(DAY) }))
    };
    assert_eq!(carim("35"), yes(25_000));
    assert_eq!(carim("17 h 30"), yes(12_500));
    assert_eq!(carim("40"), yes(25_000));
    assert_eq!(carim("17:29"), no(&["aid.hours"], Vec::new()));
    assert_eq!(needs("carim", &breton(ask(DAY))), [AidNeed::Hours]);
}

#[test]
fn given_a_scheme_of_another_region_when_asked_then_refused_and_its_figures_are_told_all_the_same() {
    let ask = AidAsk { hours: Weekly::parse("17:30"), ..ask(DAY) };
    assert_eq!(ruled("carim", &ask), no(&["aid.region"], Vec::new()));
    assert!(
        seen("carim", &ask)
            .iter()
            .any(|seen| matches!(seen, AidSeen::Hours { due, .. } if *due == euros(12_500)))
    );
}

#[test]
fn given_a_scheme_when_it_has_not_begun_on_the_day_of_the_installation_then_refused() {
    let on = |day| {
        ruled("crai", &AidAsk { spot: listed(PractitionerZone::Zac), installed_on: Some(day), ..ask(day) })
    };
    assert_eq!(on(date(2020, 1, 1)), yes(30_000));
    assert_eq!(on(date(2019, 12, 31)), no(&["aid.period"], Vec::new()));
}

#[test]
fn given_an_address_that_no_list_of_communes_tells_when_outside_its_zone_then_it_must_be_shown() {
    let day = date(2026, 2, 1);
    let zip = AidAsk { spot: listed(PractitionerZone::Zip), ..ask(day) };
    assert_eq!(ruled("am-zip", &zip), yes(10_000));
    let zar = AidAsk { spot: listed(PractitionerZone::Zar), ..zip };
    assert_eq!(needs("am-zip", &zar), [AidNeed::Elsewhere]);
    assert_eq!(ruled("am-zac", &zar).forbidden_by, ["aid.zone"], "no such thing opens it");
}

#[test]
fn given_help_in_kind_when_money_is_asked_then_refused() {
    let team = AidAsk { applicant: Some(Applicant::Team), ..ask(DAY) };
    assert_eq!(ruled("msp-ing", &team).outcome, "yes");
    let money = AidAsk { sum: Some(euros(1)), ..team };
    assert_eq!(ruled("msp-ing", &money), no(&["aid.ceiling"], Vec::new()));
}

#[test]
fn given_every_scheme_in_doubt_when_ruled_then_its_doubt_is_said() {
    let schemes = schemes();
    for scheme in &schemes.schemes {
        let ruling = rule(&schemes, scheme, &ask(DAY), &terms_with(&ParameterBook::default(), DAY));
        let doubts = ruling.findings.iter().filter(|finding| finding.rule.id == "aid.doubt").count();
        assert_eq!(doubts, usize::from(scheme.doubt.is_some()), "{}", scheme.code);
        assert!(
            ruling.findings.iter().all(|finding| finding.verdict != AidVerdict::Allows
                || !matches!(finding.seen, AidSeen::Doubtful(_)))
        );
    }
}
