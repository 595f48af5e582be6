//! Lines of HAPI and payment returns held against the register: what matches, what differs, what stands alone, and nothing guessed.

use jiff::civil::{Date, date};
use maillage_domain::act::AidFact;
use maillage_domain::digest::Digest;
use maillage_domain::fund::beneficiary::{BeneficiaryId, BeneficiaryKind, Finess, Siret};
use maillage_domain::fund::commitment::{Commit, CommitmentId};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::{Channel, Pay, SchemeBody};
use maillage_domain::ground::id::ActNumber;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::published_aid::book::AidBook;
use maillage_domain::published_aid::hapi::{HapiLine, HapiListed};
use maillage_domain::published_aid::hapi_beside::{HapiBeside, HapiLink, hapi_beside};
use maillage_domain::published_aid::payment_return::{PaymentReturn, PaymentsReturned};
use maillage_domain::published_aid::returns_beside::{
    ReturnLink, ReturnStanding, ReturnsBeside, WhyUnlinked, returns_beside,
};
use maillage_domain::state::Asked;

use crate::kit::{Fund, YEAR, ae, certify, commit, cp, id, pay, stamp};

fn line(text: &str) -> OneLine {
    OneLine::try_from(text.to_owned()).expect("one line")
}

fn siret(text: &str) -> BeneficiaryId {
    BeneficiaryId::Siret(Siret::parse(text).expect("a SIRET"))
}

const ONE: &str = "12345678200010";
const OTHER: &str = "35600000000048";

/// A fund that may pay doctors 1,000 EUR of each of three commitments, all of it certified.
fn doctors() -> Fund {
    let mut fund = Fund::of(ae(3_000), cp(3_000));
    for number in 1..=3 {
        let mut command = commit(number, ae(1_000));
        command.beneficiary.kind = BeneficiaryKind::HealthProfessional;
        command.beneficiary.id = siret(ONE);
        fund.commit(&command);
        fund.record(fund.ledger.certify(&certify(number, cp(1_000)), &fund.context()));
    }
    fund
}

fn through(key: &str, number: u128, amount: Cp) -> Pay {
    let order = Some("arrêté".to_owned());
    let channel = Channel::Scheme { body: SchemeBody::new("CPAM"), order };
    Pay { key: key.to_owned(), channel, ..pay(number, YEAR, amount) }
}

fn returned(reference: &str, paid_for: Option<&str>, amount: Cp) -> PaymentReturn {
    PaymentReturn {
        line: 2,
        body: SchemeBody::new("CPAM"),
        reference: line(reference),
        paid_for: paid_for.map(line),
        beneficiary: None,
        paid_on: date(2023, 6, 1),
        amount,
        label: None,
    }
}

fn of(number: u128) -> String {
    id(number).to_string()
}

/// A book that takes files one after the other, on as many days.
fn book(files: Vec<Vec<PaymentReturn>>) -> AidBook {
    let mut book = AidBook::default();
    for (rank, returns) in (1_u64..).zip(files) {
        let on = Date::new(2024, 1, i8::try_from(rank).expect("a few")).expect("a day");
        let fact = PaymentsReturned { document: Digest::new([0; 32]), title: line("retours.csv"), returns };
        let _kept = book.apply(stamp(ActNumber::new(rank), on), AidFact::from(fact));
    }
    book
}

fn beside<'a>(book: &'a AidBook, fund: &'a Fund) -> ReturnsBeside<'a> {
    returns_beside(book.returns(Asked::LATEST).into_values(), &fund.ledger)
}

/// How each return stands, in a word.
fn told(beside: &ReturnsBeside<'_>) -> Vec<String> {
    let word = |stands: &ReturnStanding<'_>| match stands {
        ReturnStanding::Paid { link, differences, .. } => {
            let columns: Vec<_> = differences.iter().map(|one| one.column).collect();
            format!("{} {}", link.as_str(), columns.join(","))
        }
        ReturnStanding::Unpaid { rivals, differences, .. } => {
            format!("unpaid {rivals} {}", differences.len())
        }
        ReturnStanding::Unlinked(why) => format!("{why:?}"),
    };
    beside.returns.iter().map(|one| word(&one.stands).trim_end().to_owned()).collect()
}

#[test]
fn given_returns_and_payments_when_held_against_each_other_then_linked_by_number_by_sum_or_as_the_last_left()
{
    let mut fund = doctors();
    for pay in [
        through("return/CPAM/P1", 1, cp(100)),
        through("by hand", 1, cp(200)),
        through("by hand too", 2, cp(300)),
        through("nobody sends it back", 3, cp(50)),
    ] {
        fund.record(fund.ledger.pay(&pay, &fund.context()));
    }
    let book = book(vec![vec![
        returned("P1", Some(&of(1)), cp(100)),
        returned("P2", Some(&of(1)), cp(200)),
        returned("P3", Some(&of(2)), cp(301)),
    ]]);
    let beside = beside(&book, &fund);
    assert_eq!(told(&beside), ["reference", "likeness", "commitment amount"]);
    let [only] = &beside.only_recorded[..] else { panic!("{beside:?}") };
    assert_eq!(only.paid.pay.commitment, id(3));
    let ReturnStanding::Paid { differences, link, .. } = &beside.returns[2].stands else {
        panic!("it is paid")
    };
    assert_eq!(*link, ReturnLink::Commitment);
    assert_eq!((differences[0].recorded.as_str(), differences[0].said.as_str()), ("300", "301"));
}

#[test]
fn given_two_payments_that_a_return_may_be_when_held_then_it_is_neither_and_both_stay() {
    let mut fund = doctors();
    for key in ["a", "b"] {
        fund.record(fund.ledger.pay(&through(key, 1, cp(100)), &fund.context()));
    }
    let book = book(vec![vec![returned("P1", Some(&of(1)), cp(100))]]);
    let beside = beside(&book, &fund);
    assert_eq!((told(&beside), beside.only_recorded.len()), (vec!["unpaid 2 0".to_owned()], 2));
}

#[test]
fn given_returns_that_name_no_sure_commitment_when_held_then_each_says_why() {
    let fund = doctors();
    let mut other = returned("P4", Some(&of(1)), cp(1));
    other.beneficiary = Some(siret(OTHER));
    let book = book(vec![vec![
        returned("P1", None, cp(1)),
        returned("P2", Some("2024-7"), cp(1)),
        returned("P3", Some("arrêté n° 7"), cp(1)),
        other,
    ]]);
    let unknown = format!("{:?}", WhyUnlinked::Unknown);
    let expected = ["Unnamed".to_owned(), unknown.clone(), unknown, "unpaid 0 1".to_owned()];
    assert_eq!(told(&beside(&book, &fund)), expected);
}

#[test]
fn given_a_payment_by_the_agency_itself_when_held_then_it_is_none_of_a_body() {
    let mut fund = doctors();
    fund.record(fund.ledger.pay(&pay(1, YEAR, cp(100)), &fund.context()));
    let book = book(vec![vec![returned("P1", Some(&of(1)), cp(100))]]);
    let beside = beside(&book, &fund);
    assert_eq!((told(&beside), beside.only_recorded.len()), (vec!["unpaid 0 0".to_owned()], 0));
}

#[test]
fn given_a_later_file_when_it_says_a_payment_otherwise_then_it_is_believed_and_the_register_stands() {
    let mut fund = doctors();
    fund.record(fund.ledger.pay(&through("return/CPAM/P1", 1, cp(100)), &fund.context()));
    let (first, other) = (returned("P1", Some(&of(1)), cp(100)), returned("P2", None, cp(7)));
    let book = book(vec![vec![first, other], vec![returned("P1", Some(&of(2)), cp(120))]]);
    let held = beside(&book, &fund);
    assert_eq!(told(&held), ["reference amount,commitment", "Unnamed"]);
    let before = returns_beside(book.returns(Asked::on(date(2024, 1, 1))).into_values(), &fund.ledger);
    assert_eq!(told(&before), ["reference", "Unnamed"], "as it was known when the first file came");
    assert_eq!(beside(&book, &fund).of_year(YEAR.later(1)), ReturnsBeside::default());
}

/// A line of HAPI of the fund, in the campaign of the exercise.
fn hapi(siret: &str, sum: i64, commitment: Option<&str>) -> HapiLine {
    HapiLine {
        line: 2,
        agency: line("ARS d’essai"),
        campaign: YEAR,
        beneficiary: line(siret),
        finess: None,
        siret: Siret::parse(siret).ok(),
        name: None,
        envelope: line("FIR"),
        measures: Vec::new(),
        destination: None,
        account: None,
        payer: None,
        commitment: commitment.map(line),
        notified: sum,
        effective: None,
    }
}

fn export(lines: Vec<HapiLine>, day: i8, book: &mut AidBook) {
    let on = Date::new(2024, 1, day).expect("a day");
    let fact = HapiListed { document: Digest::new([0; 32]), title: line("export.csv"), lines };
    let _kept =
        book.apply(stamp(ActNumber::new(u64::try_from(day).expect("a day")), on), AidFact::from(fact));
}

/// Commitments of 1,000 EUR, each to one of these.
fn granted(to: &[BeneficiaryId]) -> Fund {
    let mut fund = Fund::of(ae(10_000), cp(10_000));
    for (number, beneficiary) in (1..).zip(to) {
        let mut command: Commit = commit(number, ae(1_000));
        command.beneficiary.id = beneficiary.clone();
        fund.commit(&command);
    }
    fund
}

fn pairs(beside: &HapiBeside<'_>) -> Vec<(CommitmentId, HapiLink, usize, Vec<&'static str>)> {
    let pair = |pair: &maillage_domain::published_aid::hapi_beside::HapiPair<'_>| {
        let columns = pair.differences.iter().map(|one| one.column).collect();
        (pair.commitment.terms.commitment, pair.link, pair.lines.len(), columns)
    };
    beside.pairs.iter().map(pair).collect()
}

#[test]
fn given_lines_of_hapi_when_held_against_commitments_then_by_number_by_sum_or_as_all_that_is_left_of_one() {
    let finess = |text| BeneficiaryId::Finess(Finess::parse(text).expect("a FINESS"));
    let fund = granted(&[siret(ONE), siret(ONE), siret(OTHER), finess("620000026"), siret("78467169500087")]);
    let named = of(1);
    let mut elsewhere = hapi(ONE, 5, None);
    elsewhere.envelope = line("ONDAM PH");
    let lines = vec![
        hapi(ONE, 60_000, Some(&named)),
        hapi(ONE, 40_000, Some(&named)),
        hapi(ONE, 100_000, None),
        hapi(OTHER, 30_000, None),
        hapi(OTHER, 30_000, Some("E2024000477_01")),
        hapi("39958290700012", 9, None),
        elsewhere,
    ];
    let mut book = AidBook::default();
    export(lines, 1, &mut book);
    let beside = hapi_beside(book.lines(Asked::LATEST), &fund.ledger.grants(None), YEAR);
    let expected = [
        (id(1), HapiLink::Reference, 2, vec![]),
        (id(2), HapiLink::Likeness, 1, vec![]),
        (id(3), HapiLink::Beneficiary, 2, vec!["MONTANT_NOTIFIE"]),
    ];
    assert_eq!(pairs(&beside), expected);
    let difference = &beside.pairs[2].differences[0];
    assert_eq!((difference.recorded.as_str(), difference.said.as_str()), ("1000", "600"));
    let left: Vec<_> = beside.only_recorded.iter().map(|grant| grant.terms.commitment).collect();
    assert_eq!((beside.only_notified.len(), left, beside.of_others), (1, vec![id(4), id(5)], 1));
    assert_eq!(hapi_beside(book.lines(Asked::LATEST), &[], YEAR.later(1)), HapiBeside::default());
}

#[test]
fn given_a_line_that_may_be_of_two_commitments_when_held_then_it_is_of_neither() {
    let fund = granted(&[siret(ONE), siret(ONE)]);
    let mut book = AidBook::default();
    export(vec![hapi(ONE, 100_000, None)], 1, &mut book);
    let beside = hapi_beside(book.lines(Asked::LATEST), &fund.ledger.grants(None), YEAR);
    assert_eq!((beside.pairs.len(), beside.only_notified.len(), beside.only_recorded.len()), (0, 1, 2));
}

#[test]
fn given_two_exports_when_the_later_speaks_of_a_beneficiary_then_its_lines_alone_count() {
    let fund = granted(&[siret(ONE), siret(OTHER)]);
    let mut book = AidBook::default();
    export(vec![hapi(ONE, 90_000, None), hapi(OTHER, 100_000, None)], 1, &mut book);
    export(vec![hapi(ONE, 100_000, None)], 2, &mut book);
    let at = |asked| {
        let beside = hapi_beside(book.lines(asked), &fund.ledger.grants(None), YEAR);
        pairs(&beside).into_iter().map(|(_, link, _, columns)| (link, columns.len())).collect::<Vec<_>>()
    };
    assert_eq!(at(Asked::LATEST), [(HapiLink::Likeness, 0), (HapiLink::Likeness, 0)]);
    let first = [(HapiLink::Likeness, 0), (HapiLink::Beneficiary, 1)];
    assert_eq!(at(Asked::on(date(2024, 1, 1))), first);
}
