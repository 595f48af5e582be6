//! Rules 61 to 65, 68 and 69: what an exercise publishes of its grants, what its rows lack, and whom it never names.

use jiff::civil::date;
use maillage_domain::act::{ActNumber, AidFact};
use maillage_domain::digest::Digest;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Finess, Siret};
use maillage_domain::fund::cell::{Earmark, Envelope};
use maillage_domain::fund::commitment::{Commit, Term};
use maillage_domain::fund::essentials::{
    Essentials, GrantShare, LegalName, NoText, PaymentConditions, PaymentPeriod, UnionNotice,
};
use maillage_domain::fund::grants::{GrantState, Lack, PersonsTold};
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::place::Place;
use maillage_domain::published_aid::book::AidBook;
use maillage_domain::published_aid::listed::{AidsListed, ListedAid};
use maillage_domain::published_aid::published::{Granter, PublishedAid};
use maillage_domain::published_aid::reconciled::{Link, reconciled};
use maillage_domain::state::{Asked, Entered};

use crate::given::parameters_of;
use crate::kit::*;

fn granter() -> Granter {
    let siret = Siret::parse("12345678200010").expect("a SIRET");
    Granter { name: LegalName::parse("Agence").expect("a name"), siret }
}

/// All that the law has published.
fn essentials(share: &str) -> Essentials {
    Essentials {
        name: LegalName::parse("Maison des liens").ok(),
        conditions: Some(PaymentConditions::Once),
        paid_over: PaymentPeriod::parse("2023-06-01/2023-12-31").ok(),
        share: GrantShare::parse(share).ok(),
        notice: Some(UnionNotice::NotNotified),
    }
}

fn published(number: u128, amount: Ae, share: &str) -> Commit {
    Commit { essentials: essentials(share).said(), ..commit(number, amount) }
}

fn lacks(command: &Commit) -> Vec<Lack> {
    command.published(&granter()).err().unwrap_or_default()
}

#[test]
fn rule_61_given_a_whole_commitment_when_published_then_a_row_of_sixteen_columns_in_the_form_of_the_schema() {
    let row = published(1, ae(1_000), "1").published(&granter()).map(|aid| aid.cells());
    let row = row.expect("it is whole");
    assert_eq!(
        &row[..5],
        [
            "Agence",
            granter().siret.as_str(),
            "2023-05-02",
            "00000000-0000-0000-0000-000000000001",
            "Maison des liens"
        ]
    );
    assert_eq!(&row[5..10], ["", "W123456789", "essai", "1000", "aide en numéraire"]);
    assert_eq!(&row[10..], ["unique", "2023-06-01/2023-12-31", "", "non", "1", ""]);
}

#[test]
fn rule_65_given_two_beneficiaries_of_one_grant_when_published_then_two_rows_with_the_whole_on_both() {
    let rows = [published(1, ae(60_000), "0.6"), published(2, ae(40_000), "0.4")]
        .map(|command| command.published(&granter()).expect("it is whole"));
    assert_eq!(rows.each_ref().map(|row| row.whole), [10_000_000, 10_000_000]);
    let parts = rows.each_ref().map(|row| row.part().expect("a sum"));
    assert_eq!((parts, parts.iter().sum::<i64>()), ([6_000_000, 4_000_000], 10_000_000));
    // What no whole to the cent gives is not guessed.
    assert_eq!(lacks(&published(3, Ae::from_cents(3_333_333), "0.333333333")), [Lack::Whole]);
}

#[test]
fn rules_63_and_64_given_a_row_that_lacks_something_when_published_then_each_lack_by_its_column_and_no_row() {
    let all = [Lack::Name, Lack::Conditions, Lack::Period, Lack::Notice, Lack::Share];
    assert_eq!(lacks(&commit(1, ae(10))), all);
    let long = Commit { object: "é".repeat(257), ..published(1, ae(10), "1") };
    assert_eq!(lacks(&long), [Lack::Object(NoText::TooLong { characters: 257 })]);
    assert!(lacks(&Commit { object: "é".repeat(256), ..published(1, ae(10), "1") }).is_empty());
    let of = |id| Commit {
        beneficiary: Beneficiary { id, kind: BeneficiaryKind::HealthEstablishment },
        ..published(1, ae(10), "1")
    };
    let finess = Finess::parse("590000006").expect("a FINESS");
    assert_eq!(lacks(&of(BeneficiaryId::Finess(finess))), [Lack::Register]);
    let wrong = Siret::shaped("12345678200011").expect("14 digits");
    assert_eq!(lacks(&of(BeneficiaryId::Siret(wrong))), [Lack::Key]);
    let right = Siret::parse("12345678200010").expect("a SIRET");
    assert!(lacks(&of(BeneficiaryId::Siret(right))).is_empty());
    assert_eq!(Lack::Whole.column(), "montant");
}

#[test]
fn rule_69_given_natural_persons_when_published_then_in_no_row_and_counted_from_three_on() {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    let to = |number: u128, person_number: u128| Commit {
        beneficiary: Beneficiary {
            id: BeneficiaryId::Person(person(person_number)),
            kind: BeneficiaryKind::HealthProfessional,
        },
        ..commit(number, ae(10))
    };
    for (number, who) in [(1, 21), (2, 22), (3, 22)] {
        fund.commit(&to(number, who));
    }
    let granter = granter();
    let told = |fund: &Fund| {
        let grants = fund.ledger.published(YEAR, &granter);
        assert!(grants.whole.is_empty() && grants.lacking.is_empty());
        let [cell] = &grants.persons[..] else { panic!("one mission") };
        cell.told
    };
    assert_eq!(told(&fund), None, "two persons");
    fund.commit(&to(4, 23));
    assert_eq!(told(&fund), Some(PersonsTold { persons: 3, grants: 4, granted: ae(40) }));
}

#[test]
fn given_a_grant_that_is_withdrawn_when_published_then_it_stays_with_its_state() {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    fund.commit(&published(1, ae(100), "1"));
    let state = |fund: &Fund| {
        let granter = granter();
        let grants = fund.ledger.published(YEAR, &granter);
        let [grant] = &grants.whole[..] else { panic!("one grant") };
        (grant.aid.whole, grant.commitment.grant_state())
    };
    assert_eq!(state(&fund), (10_000, GrantState::InForce));
    fund.record(fund.ledger.release(&release(1, YEAR, ae(40)), &fund.context()));
    assert_eq!(state(&fund), (10_000, GrantState::Reduced));
    fund.record(fund.ledger.release(&release(1, YEAR, ae(60)), &fund.context()));
    assert_eq!(state(&fund), (10_000, GrantState::Withdrawn));
}

#[test]
fn given_tranches_and_operating_costs_when_published_then_the_whole_that_is_foreseen_and_no_cost() {
    let term = Term::Tranches { last: YEAR.later(2), whole: ae(300) };
    let tranches = Commit { term, ..published(1, ae(100), "1") };
    assert_eq!(tranches.published(&granter()).map(|aid| aid.whole), Ok(30_000));
    let operating = place(Envelope::Operating, Earmark::Free);
    let mut fund = Fund::with(vec![opening(operating.clone(), ae(100), cp(100))]);
    fund.commit(&Commit { place: operating, ..published(2, ae(10), "1") });
    assert!(fund.ledger.grants(Some(YEAR)).is_empty());
    assert!(fund.ledger.to_publish(&fund.parameters).is_empty());
}

#[test]
fn rule_68_given_a_signature_when_its_publication_is_due_then_three_months_later_where_it_needs_an_agreement()
{
    let mut fund = Fund::of(ae(100_000), cp(100_000));
    let threshold = parameters_of("2300000");
    fund.commit(&Commit { notified_on: date(2023, 5, 31), ..published(1, ae(23_000), "1") });
    assert!(fund.ledger.to_publish(&threshold).is_empty(), "23 000 EUR need none");
    fund.commit(&published(2, Ae::from_cents(1), "1"));
    let due = fund.ledger.to_publish(&threshold);
    let due: Vec<_> = due.into_iter().map(|due| (due.commitment, due.last_day)).collect();
    assert_eq!(due, [(id(2), date(2023, 8, 2)), (id(1), date(2023, 8, 31))]);
    assert_eq!(commit(2, ae(1)).published_by(), date(2023, 8, 2));
}

/// A book of published files, each with its rows.
fn book(files: Vec<Vec<PublishedAid>>) -> AidBook {
    let mut book = AidBook::default();
    for (number, aids) in (1..).zip(files) {
        let aids = (2..).zip(aids).map(|(line, aid)| ListedAid { aid, place: Place::on_line(line) });
        let title = OneLine::try_from("subventions.csv".to_owned()).expect("a line");
        let listed = AidsListed { document: Digest::ZERO, title, aids: aids.collect() };
        let kept =
            book.apply(stamp(ActNumber::new(number), date(2024, 1, 1)), AidFact::Listed(listed.into()));
        assert_eq!(kept, Entered::Kept);
    }
    book
}

fn row(command: &Commit) -> PublishedAid {
    command.published(&granter()).expect("it is whole")
}

#[test]
fn given_published_aids_when_held_against_the_register_then_what_matches_differs_or_stands_alone() {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    let commands: Vec<_> =
        (1..=4).map(|number| published(number, ae(i64::try_from(number).unwrap()), "1")).collect();
    for command in &commands {
        fund.commit(command);
    }
    let other = PublishedAid { name: LegalName::parse("Autre").expect("a name"), ..row(&commands[1]) };
    let alike = PublishedAid { reference: Some("2023-12".to_owned()), ..row(&commands[2]) };
    let alone = PublishedAid { reference: None, whole: 99, ..row(&commands[0]) };
    let elsewhere = Granter { siret: Siret::parse("35600000000048").expect("a SIRET"), ..granter() };
    let foreign = PublishedAid { granter: elsewhere, ..row(&commands[0]) };
    let book = book(vec![vec![row(&commands[0]), other, alike, alone, foreign]]);
    let aids = book.aids(Asked::LATEST);
    let beside = reconciled(&granter(), &aids, &fund.ledger.grants(None));
    let pairs: Vec<_> = beside
        .pairs
        .iter()
        .map(|pair| (pair.commitment.terms.commitment, pair.link, pair.differences.len()))
        .collect();
    assert_eq!(pairs, [(id(1), Link::Reference, 0), (id(2), Link::Reference, 1), (id(3), Link::Likeness, 0)]);
    let difference = &beside.pairs[1].differences[0];
    assert_eq!(
        (difference.column, difference.recorded.as_str(), difference.said.as_str()),
        ("nomBeneficiaire", "Maison des liens", "Autre")
    );
    assert_eq!(beside.only_published.len(), 1);
    let left: Vec<_> = beside.only_recorded.iter().map(|grant| grant.terms.commitment).collect();
    assert_eq!((left, beside.of_others), (vec![id(4)], 1));
}

#[test]
fn given_two_aids_that_are_like_one_grant_when_reconciled_then_neither_is_linked() {
    let mut fund = Fund::of(ae(1_000), cp(1_000));
    let command = published(1, ae(10), "1");
    fund.commit(&command);
    let like = |reference: &str| PublishedAid { reference: Some(reference.to_owned()), ..row(&command) };
    let book = book(vec![vec![like("a"), like("b")]]);
    let aids = book.aids(Asked::LATEST);
    let beside = reconciled(&granter(), &aids, &fund.ledger.grants(None));
    assert_eq!((beside.pairs.len(), beside.only_published.len(), beside.only_recorded.len()), (0, 2, 1));
}

#[test]
fn given_a_later_file_when_it_lists_the_same_aid_then_it_is_believed_and_the_others_stay() {
    let (one, two) = (row(&published(1, ae(10), "1")), row(&published(2, ae(20), "1")));
    let mended = PublishedAid { whole: 1_100, ..one.clone() };
    let book = book(vec![vec![one, two], vec![mended]]);
    let wholes: Vec<_> = book.aids(Asked::LATEST).iter().map(|at| at.listed.aid.whole).collect();
    assert_eq!(wholes, [2_000, 1_100]);
    let before: Vec<_> =
        book.aids(Asked::on(date(2023, 12, 31))).iter().map(|at| at.listed.aid.whole).collect();
    assert!(before.is_empty(), "nothing was published then");
}
