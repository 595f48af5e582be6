//! The figures of the 2023 report that ship are those of the report, line by line.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::fund::money::Cp;
use maillage_domain::fund::reported::{AmountStatus, Attribution, FundReported, Qualifier, ReportedAction};
use maillage_reading::digest;
use maillage_reading::reference::{FundReport, ReferenceError, fund_report};
use maillage_testing::shared::source;

const SHIPPED: &str = include_str!("../../../data/hauts-de-france/fir-2023.toml");

/// Lines that print again what another line prints: a repeated figure, and a headline given by its two parts.
const PRINTED_AGAIN: [u32; 2] = [1109, 2473];

fn shipped() -> FundReport {
    fund_report(SHIPPED).expect("the shipped report parses")
}

/// A fact of the report: its kind, its value in cents, what is printed, its label.
struct Printed {
    kind: String,
    cents: i64,
    text: String,
}

/// The amounts of the report by line.
fn facts() -> Option<BTreeMap<u32, Vec<Printed>>> {
    let bytes = source("domain/fir_2023_facts.csv")?;
    let mut facts: BTreeMap<u32, Vec<Printed>> = BTreeMap::new();
    for record in csv::Reader::from_reader(bytes.as_slice()).into_records() {
        let record = record.expect("the facts are CSV");
        if &record[6] != "EUR" {
            continue;
        }
        let cents = record[5].parse::<i64>().expect("amounts are whole euros") * 100;
        let line = record[12].parse().expect("a line number");
        let fact = Printed { kind: record[4].to_owned(), cents, text: record[7].to_owned() };
        facts.entry(line).or_default().push(fact);
    }
    Some(facts)
}

fn sum<'a>(actions: impl Iterator<Item = &'a ReportedAction>) -> i64 {
    Cp::sum(actions.map(|action| action.amount.value)).expect("in range").cents()
}

#[test]
fn given_the_shipped_report_when_its_headline_figures_are_read_then_as_printed() {
    let FundReported { revenue, ae, cp, missions, .. } = shipped().reported;
    let cents = |figure: &Option<maillage_domain::fund::reported::Figure<_>>| {
        figure.as_ref().map(
            |figure: &maillage_domain::fund::reported::Figure<maillage_domain::fund::money::Revenue>| {
                (figure.value.cents(), figure.line)
            },
        )
    };
    assert_eq!(cents(&revenue.total), Some((48_940_000_000, 66)));
    assert_eq!(cents(&revenue.national), Some((48_460_000_000, 92)));
    assert_eq!(cents(&revenue.restated), Some((46_060_000_000, 67)));
    assert_eq!(revenue.own, None);
    let committed = ae.used.expect("printed");
    assert_eq!((committed.value.cents(), committed.line), (50_620_000_000, 129));
    let paid = cp.used.expect("printed");
    assert_eq!((paid.value.cents(), paid.qualifier), (51_000_000_000, Qualifier::About));
    let rates = [ae.rate_bp.expect("printed"), cp.rate_bp.expect("printed")];
    assert_eq!(
        rates.map(|rate| (rate.value, rate.qualifier)),
        [(9840, Qualifier::MoreThan), (9820, Qualifier::Exact)]
    );
    let paid = missions.iter().map(|mission| mission.cp_paid.as_ref().map(|figure| figure.value.cents()));
    let expected = [6_710_000_000, 17_800_000_000, 10_170_000_000, 16_000_000_000, 27_600_000];
    assert_eq!(paid.collect::<Vec<_>>(), expected.map(Some));
}

/// 73 amounts stand at the top: one is a budget of three years, and 72 are counted as paid in 2023.
#[test]
fn given_the_shipped_report_when_its_actions_are_counted_then_72_paid_in_the_year() {
    let actions = shipped().reported.actions;
    let counted = || actions.iter().filter(|action| action.counts());
    assert_eq!((counted().count(), sum(counted())), (72, 24_381_229_400));
    let top =
        || actions.iter().filter(|action| action.part_of.is_none() && action.status == AmountStatus::Paid);
    assert_eq!((top().count(), sum(top())), (73, 24_400_829_400));
    let foreseen: Vec<_> = actions
        .iter()
        .filter(|action| action.status == AmountStatus::Forecast)
        .map(|action| action.amount.line)
        .collect();
    assert_eq!(foreseen, [2071, 2493]);
    let corrected = actions.iter().filter(|action| action.amount.correction.is_some());
    assert_eq!(corrected.map(|action| action.amount.line).collect::<Vec<_>>(), [350, 618, 1987]);
    assert!(actions.iter().all(|action| !matches!(action.attribution, Attribution::Printed(_))));
}

#[test]
fn given_parts_of_an_action_when_summed_then_they_exceed_it_only_where_the_report_does() {
    let actions = shipped().reported.actions;
    let whole: BTreeSet<_> = actions.iter().filter_map(|action| action.part_of).collect();
    let exceeded = whole.into_iter().filter(|whole| {
        let parts = actions.iter().filter(|action| action.part_of == Some(*whole));
        actions[*whole].amount.value.cents() < sum(parts)
    });
    // 332 + 425 + 84 + 35 = 876 K€ stand below 0.8 M€: the report cuts where it should round.
    assert_eq!(exceeded.map(|whole| actions[whole].amount.line).collect::<Vec<_>>(), [1957]);
}

#[test]
fn given_the_facts_of_the_report_when_compared_then_each_amount_and_line_is_theirs() {
    let Some(facts) = facts() else { return };
    let reported = shipped().reported;
    for action in &reported.actions {
        let at = facts.get(&action.amount.line).map(Vec::as_slice).unwrap_or_default();
        let found = match &action.amount.correction {
            None => at.iter().any(|fact| fact.cents == action.amount.value.cents()),
            Some(correction) => at
                .iter()
                .any(|fact| fact.text == correction.printed && fact.cents != action.amount.value.cents()),
        };
        assert!(found, "{action:?}");
    }
    for earmarked in &reported.revenue.earmarked {
        let at = &facts[&earmarked.amount.line];
        assert!(at.iter().any(|fact| fact.cents == earmarked.amount.value.cents()), "{earmarked:?}");
    }
}

#[test]
fn given_the_facts_of_the_report_when_searched_then_no_amount_of_an_action_is_left_out() {
    let Some(facts) = facts() else { return };
    let reported = shipped().reported;
    let taken: BTreeSet<_> = reported.actions.iter().map(|action| action.amount.line).collect();
    let last_mission = 195;
    let left: Vec<_> = facts
        .iter()
        .filter(|(line, facts)| last_mission < **line && facts.iter().any(|fact| fact.kind == "expenditure"))
        .map(|(line, _)| *line)
        .filter(|line| !taken.contains(line))
        .collect();
    assert_eq!(left, PRINTED_AGAIN);
}

#[test]
fn given_the_text_of_the_report_when_hashed_then_it_is_the_one_read() {
    let Some(text) = source("sources/fir-hauts-de-france-2023.txt") else { return };
    let report = shipped();
    assert_eq!(digest::of(&text), report.text.sha256);
    assert_eq!(text.split(|byte| *byte == b'\n').count() - 1, usize::try_from(report.text.lines).unwrap());
}

#[test]
fn given_a_fault_in_the_file_when_read_then_it_names_its_place() {
    let fault = |from: &str, to: &str| {
        assert!(SHIPPED.contains(from), "{from}");
        match fund_report(&SHIPPED.replacen(from, to, 1)) {
            Err(ReferenceError::Toml(error)) => error.to_string(),
            Err(error) => error.to_string(),
            Ok(_) => panic!("taken: {to}"),
        }
    };
    assert!(fault("line = 2493", "line = 2497").contains("Fonds d’urgence des ESMS : solde"));
    assert!(fault("line = 2493", "line = 2489").contains("already stands"));
    assert!(fault("euros = 2600000", "euros = -1").contains("Conseil national"));
    assert!(fault("part_of = 316", "part_of = 317").contains("no whole action stands at line 317"));
    assert!(fault("part_of = 316", "part_of = 330").contains("no whole action stands at line 330"));
    assert!(fault("because = \"cnr\"", "because = \"cnx\"").contains("because.cnx"));
    assert!(fault("mission = 2\ntitle", "mission = 1\ntitle").contains("mission 1"));
    assert!(fault("mission = 2\ntitle", "mission = 6\ntitle").contains("6 is not a mission"));
    assert!(fault("span = [2023, 2025]", "span = [2023, 2022]").contains("a span ends before it begins"));
    assert!(fault("licence =", "license =").contains("licence"));
    assert!(fault("status = \"paid\"", "status = \"payed\"").contains("payed"));
    assert!(fault("key =", "stray = 1\nkey =").contains("`stray`"));
}
