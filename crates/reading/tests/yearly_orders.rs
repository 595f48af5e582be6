//! The yearly orders that ship: each figure stands in the dossier it was taken from, and the two levels make the dotation.

use maillage_domain::fund::notified::OrderRank;
use maillage_reading::reference::{ReferenceError, YearlyOrder, yearly_orders};
use maillage_testing::shared::source;

const SHIPPED: &str = include_str!("../../../data/fund/orders.toml");

fn shipped() -> Vec<YearlyOrder> {
    yearly_orders(SHIPPED).expect("it reads")
}

/// An amount as the dossier prints it: `442 490.3`.
fn printed(cents: i64) -> String {
    assert_eq!(cents % 10_000, 0, "in tenths of thousands");
    let (whole, tenth) = (cents / 100_000, cents / 10_000 % 10);
    let digits = whole.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    format!("{grouped}.{tenth}")
}

#[test]
fn given_each_order_that_ships_when_looked_up_in_the_dossier_then_its_row_prints_each_figure() {
    let Some(bytes) = source("domain/regime-2023.md") else { return };
    let dossier = String::from_utf8(bytes).expect("it is text");
    let table = dossier.split("## I. Yearly orders").nth(1).expect("section I");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("|HdF|") || line.starts_with("|Grand Est|"))
        .map(|line| line.trim_matches('|').split('|').collect())
        .collect();
    let orders = shipped();
    assert_eq!(rows.len(), orders.len());
    for own in &orders {
        let order = &own.order;
        let named = if own.region.as_str() == "32" { "HdF" } else { "Grand Est" };
        let figures = [
            order.dotation,
            order.fungible.whole,
            order.fungible.prevention,
            order.fungible.medico_social,
            order.sanctuarised.whole,
            order.sanctuarised.prevention,
            order.sanctuarised.medico_social,
        ];
        let figures = figures.map(|figure| printed(figure.cents()));
        let row = rows.iter().position(|row| row[0] == named && row[2..] == figures);
        let row = row.unwrap_or_else(|| panic!("{named} {}: {figures:?}", order.year));
        // The first two rows are of the order of 2023, the others of that of 2024.
        assert_eq!(order.year.get(), if row < 2 { 2023 } else { 2024 });
    }
}

#[test]
fn rule_29_given_each_order_that_ships_when_its_levels_are_summed_then_the_dotation_to_the_cent() {
    for own in shipped() {
        let order = own.order;
        assert_eq!(order.fungible.whole.checked_add(order.sanctuarised.whole), Some(order.dotation));
    }
}

#[test]
fn given_the_order_of_2024_whose_date_is_not_shown_when_read_then_unknown_and_doubtful() {
    let (known, unknown): (Vec<_>, Vec<_>) =
        shipped().into_iter().partition(|own| own.order.year.get() == 2023);
    assert!(known.iter().all(|own| !own.order.is_undated() && own.order.rank == Some(OrderRank::Later)));
    assert_eq!(unknown.len(), 2);
    for own in unknown {
        assert!(own.order.is_undated() && own.order.rank.is_none() && own.doubt.is_some());
        assert_eq!(own.order.stands_on(), own.order.year.last_day());
    }
}

#[test]
fn given_a_figure_that_is_none_or_an_order_twice_when_read_then_its_place() {
    let fault = |from: &str, to: &str| yearly_orders(&SHIPPED.replacen(from, to, 1)).expect_err("a fault");
    let place = fault("\"442 490.3\"", "\"442.490,3\"");
    assert!(
        matches!(&place, ReferenceError::Invalid { place, .. } if place == "orders.0.dotation"),
        "{place}"
    );
    let twice = fault("region = \"44\"", "region = \"32\"");
    assert!(matches!(&twice, ReferenceError::Repeated { place, .. } if place == "orders.1"), "{twice}");
}
