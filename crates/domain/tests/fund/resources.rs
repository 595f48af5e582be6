//! What orders notify: the law of their levels, and what is left of each purpose.

use jiff::civil::{Date, date};
use maillage_domain::fund::cell::{Earmark, Envelope};
use maillage_domain::fund::commitment::{Commit, Field};
use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::money::Revenue;
use maillage_domain::fund::notified::{Level, NotifyResources, OrderRank, PrintedOrder};
use maillage_domain::fund::parameters::LaterOrder;
use maillage_domain::fund::refusal::Reason;
use maillage_domain::fund::resources::{Resource, ResourceRow, Resources};
use maillage_domain::fund::revenue::{DelegateRevenue, Origin, RevenuePart};
use maillage_domain::fund::year::OpenYear;
use maillage_domain::ground::one_line::OneLine;

use crate::kit::*;

/// An amount as orders print it, in tenths of thousands of euros.
fn tenths(amount: i64) -> Revenue {
    Revenue::from_cents(amount * 10_000)
}

fn level(whole: i64, prevention: i64, medico_social: i64) -> Level {
    Level { whole: tenths(whole), prevention: tenths(prevention), medico_social: tenths(medico_social) }
}

fn order(name: &str, published_on: Option<Date>) -> PrintedOrder {
    PrintedOrder {
        year: YEAR,
        name: OneLine::try_from(name.to_owned()).expect("a name"),
        signed_on: None,
        published_on,
        rank: Some(OrderRank::Later),
        dotation: tenths(4_424_903),
        fungible: level(4_326_406, 432_885, 136_777),
        sanctuarised: level(98_497, 28_710, 35_208),
        source: "essai".to_owned(),
    }
}

/// The order of 26 May 2023, in Hauts-de-France.
fn may() -> PrintedOrder {
    order("arrêté du 26 mai 2023", Some(date(2023, 5, 31)))
}

fn told(order: PrintedOrder) -> NotifyResources {
    NotifyResources { key: order.name.as_str().to_owned(), order, read_in: None }
}

fn row(resources: &Resources, resource: &Resource) -> ResourceRow {
    resources.rows.iter().find(|row| row.resource == *resource).expect("a row").clone()
}

#[test]
fn rule_29_given_the_levels_of_an_order_when_they_miss_the_dotation_by_a_tenth_then_taken_and_by_more_then_refused()
 {
    let fund = Fund::new();
    let judged = |cents| {
        let dotation = Revenue::from_cents(44_249_030_000 + cents);
        fund.ledger.notify_resources(&told(PrintedOrder { dotation, ..may() }), &fund.context())
    };
    for taken in [0, 10_000, -10_000] {
        assert!(judged(taken).is_ok(), "{taken}");
    }
    for refused in [10_001, -10_001] {
        let Reason::PartsMissTotal { total, parts, tolerance } = reason(judged(refused)) else {
            panic!("{refused}")
        };
        assert_eq!(total.cents() - parts.cents(), refused);
        assert_eq!(tolerance, Revenue::from_cents(10_000));
    }
    assert_eq!(rule(judged(10_001)), "fund.delegation-parts");
}

#[test]
fn rule_f89_given_protected_fields_when_they_fill_their_level_then_taken_and_beyond_it_refused() {
    let fund = Fund::new();
    let judged = |sanctuarised| {
        fund.ledger.notify_resources(&told(PrintedOrder { sanctuarised, ..may() }), &fund.context())
    };
    assert!(judged(level(98_497, 63_289, 35_208)).is_ok());
    assert_eq!(
        reason(judged(level(98_497, 63_290, 35_208))),
        Reason::BoundBeyondLevel { level: tenths(98_497), bound: tenths(98_498) }
    );
    assert_eq!(reason(judged(level(98_497, -1, 0))), Reason::OutOfRange);
    let nothing = told(PrintedOrder { dotation: Revenue::ZERO, ..may() });
    assert_eq!(reason(fund.ledger.notify_resources(&nothing, &fund.context())), Reason::NothingAsked);
}

/// A fund with credits of each kind, of which some are committed.
fn used() -> Fund {
    let bound = |earmark| place(Envelope::Intervention, earmark);
    let carriers = || Earmark::Sanctuarised("transporteurs".to_owned());
    let mut fund = Fund::with(vec![
        opening(free(), ae(300_000_000), cp(300_000_000)),
        opening(bound(Earmark::Prevention), ae(43_000_000), cp(43_000_000)),
        opening(bound(carriers()), ae(5_000_000), cp(5_000_000)),
    ]);
    fund.record(fund.ledger.notify_resources(&told(may()), &fund.context()));
    let parts = vec![RevenuePart { earmark: carriers(), amount: revenue(6_000_000) }];
    let delegated = DelegateRevenue {
        key: "delegated".to_owned(),
        year: YEAR,
        origin: Origin::FurtherOrder,
        total: revenue(6_000_000),
        parts,
        source: "essai".to_owned(),
    };
    fund.record(fund.ledger.delegate_revenue(&delegated, &fund.context()));
    fund.commit(&commit(1, ae(1_000_000)));
    let prevention = Commit {
        place: bound(Earmark::Prevention),
        purpose: purpose(Field::Prevention),
        ..commit(2, ae(2_000_000))
    };
    fund.commit(&prevention);
    fund
}

#[test]
fn given_an_order_a_budget_and_commitments_when_asked_then_what_is_left_of_each_purpose() {
    let fund = used();
    let resources = fund.ledger.resources(YEAR, LaterOrder::Replaces).expect("an order is recorded");
    let left = |resource| row(&resources, &resource).left().map(Revenue::cents);
    let unplanned = |resource| row(&resources, &resource).unplanned().map(Revenue::cents);
    // The protected fields are inside the fungible level: what they take is taken of it too.
    assert_eq!(left(Resource::Dotation), Some(44_249_030_000 - 300_000_000));
    assert_eq!(left(Resource::Fungible), Some(43_264_060_000 - 300_000_000));
    assert_eq!(left(Resource::Prevention), Some(4_328_850_000 - 200_000_000));
    assert_eq!(unplanned(Resource::Prevention), Some(28_850_000));
    assert_eq!(left(Resource::MedicoSocial), Some(1_367_770_000));
    assert_eq!(unplanned(Resource::Sanctuarised), Some(984_970_000 - 500_000_000));
    let purpose = Resource::Purpose("transporteurs".to_owned());
    assert_eq!((left(purpose.clone()), unplanned(purpose)), (Some(600_000_000), Some(100_000_000)));
    // Which purposes of the register are prevention no order says.
    let printed = row(&resources, &Resource::SanctuarisedPrevention);
    assert_eq!((printed.notified, printed.used, printed.left()), (Some(tenths(28_710)), None, None));
    assert_eq!(resources.delegated, Some(revenue(6_000_000)));
}

#[test]
fn given_a_later_order_when_asked_then_it_replaces_or_completes_as_the_parameter_says_in_the_order_of_their_days()
 {
    let mut fund = used();
    // It is recorded after, and stood before.
    let first = PrintedOrder {
        rank: Some(OrderRank::First),
        dotation: tenths(4_000_000),
        fungible: level(4_000_000, 0, 0),
        sanctuarised: level(0, 0, 0),
        ..order("arrêté de février 2023", Some(date(2023, 2, 20)))
    };
    fund.record(fund.ledger.notify_resources(&told(first), &fund.context()));
    let dotation = |later| {
        let resources = fund.ledger.resources(YEAR, later).expect("recorded");
        row(&resources, &Resource::Dotation).notified
    };
    assert_eq!(dotation(LaterOrder::Replaces), Some(tenths(4_424_903)));
    assert_eq!(dotation(LaterOrder::Completes), Some(tenths(8_424_903)));
    let resources = fund.ledger.resources(YEAR, LaterOrder::Replaces).expect("recorded");
    let notified: Vec<_> = resources
        .steps
        .iter()
        .filter(|step| step.is_order)
        .map(|step| (step.on, step.notified.map(Revenue::cents)))
        .collect();
    let expected = [(date(2023, 2, 20), Some(40_000_000_000)), (date(2023, 5, 31), Some(44_249_030_000))];
    assert_eq!(notified, expected);
    let planned: Vec<_> = resources.steps.iter().map(|step| step.planned).collect();
    assert!(planned.contains(&Some(ae(348_000_000))), "{planned:?}");
}

#[test]
fn given_an_order_told_again_when_asked_then_the_last_counts_alone_and_an_unknown_day_is_the_last_of_the_exercise()
 {
    let mut fund = Fund::new();
    fund.record(fund.ledger.notify_resources(&told(may()), &fund.context()));
    let order_again = PrintedOrder { dotation: tenths(4_424_904), ..may() };
    let again = NotifyResources { key: "again".to_owned(), ..told(order_again) };
    let act = fund.record(fund.ledger.notify_resources(&again, &fund.context()));
    let resources = fund.ledger.resources(YEAR, LaterOrder::Completes).expect("recorded");
    let dotation = row(&resources, &Resource::Dotation);
    assert_eq!((dotation.notified, dotation.acts), (Some(tenths(4_424_904)), vec![act]));
    assert_eq!(resources.orders.len(), 1);
    let undated = order("arrêté de 2023", None);
    assert!(undated.is_undated() && !may().is_undated());
    assert_eq!((undated.stands_on(), may().stands_on()), (date(2023, 12, 31), date(2023, 5, 31)));
    assert_eq!(fund.ledger.resources(YEAR.later(1), LaterOrder::Replaces), None);
    // An order is no register, and no revenue.
    assert!(!fund.ledger.speaks_of(YEAR));
    assert_eq!(fund.ledger.notified_years().collect::<Vec<_>>(), [YEAR]);
}

#[test]
fn given_an_exercise_without_a_register_when_its_resources_are_asked_then_what_is_used_and_left_is_unknown_and_never_zero()
 {
    let mut fund = Fund::new();
    let next = YEAR.later(1);
    let order = PrintedOrder { year: next, ..order("arrêté de 2024", Some(date(2024, 5, 31))) };
    fund.record(fund.ledger.notify_resources(&told(order), &fund.context()));
    let resources = fund.ledger.resources(next, LaterOrder::Replaces).expect("recorded");
    let known = |row: &ResourceRow| row.used.is_some() || row.left().is_some() || row.unplanned().is_some();
    assert_eq!(resources.rows.iter().filter(|row| known(row)).count(), 0);
    assert_eq!(row(&resources, &Resource::Dotation).notified, Some(tenths(4_424_903)));
}

/// What is told when the exercise after the orders opens on a base of provisional twelfths.
fn told_of_base(orders: &[PrintedOrder], base: Revenue) -> Vec<Notice> {
    let mut fund = Fund::new();
    for order in orders {
        fund.record(fund.ledger.notify_resources(&told(order.clone()), &fund.context()));
    }
    let command = OpenYear { first_order: Some(base), ..open(YEAR.later(1)) };
    fund.record(fund.ledger.open_year(&command, &fund.context()));
    let last = fund.recorded().last().cloned().expect("a fact");
    fund.ledger.notices(&last)
}

#[test]
fn rule_f88_given_twelfths_on_the_figure_of_a_later_order_when_a_year_opens_then_told_and_on_the_first_never()
{
    let base = may().dotation;
    let notice = |is_later| vec![Notice::NotFirstOrder { base, year: YEAR, is_later }];
    assert_eq!(told_of_base(&[may()], base), notice(true));
    let unknown = PrintedOrder { rank: None, ..may() };
    assert_eq!(told_of_base(&[unknown], base), notice(false));
    let first = PrintedOrder { rank: Some(OrderRank::First), ..may() };
    assert_eq!(told_of_base(std::slice::from_ref(&first), base), []);
    // A later order that changes nothing does not make the first another.
    let again = PrintedOrder { ..order("arrêté du 8 août 2023", Some(date(2023, 8, 8))) };
    assert_eq!(told_of_base(&[first, again], base), []);
    // What is on no order is no order's figure.
    assert_eq!(told_of_base(&[may()], tenths(1)), []);
    assert_eq!(told_of_base(&[], base), []);
}
