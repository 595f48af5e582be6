//! The shipped figures of the fund's report: printed, read back, and held against the figures that were printed.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::report::admit::{Proposal, admit};
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::ReportRule;
use maillage_domain::fund::report::{FactId, Report, ReportFact, Unit};
use maillage_domain::fund::reported::{AmountStatus, FundReported};
use maillage_reading::reference::{attribution_rules, fund_report, printed_figures};
use maillage_reading::report::read;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::writers::amount::Figure;
use crate::writers::report::{Printed, print};
use crate::{committed, digit};

const COMMITTED: &str = include_str!("../../../../testdata/reports/hauts-de-france-2023-printed.txt");

fn shipped() -> FundReported {
    let report =
        fund_report(include_str!("../../../../data/hauts-de-france/fir-2023.toml")).expect("it reads");
    let figures = include_str!("../../../../data/hauts-de-france/fir-2023-figures.toml");
    let rules = include_str!("../../../../data/fund/attribution.toml");
    let proposal = Proposal {
        key: &report.key,
        year: report.year,
        document: report.text.sha256,
        title: &report.title,
        figures: &printed_figures(figures).expect("they read"),
        notes: &report.notes,
        attribution: &attribution_rules(rules).expect("they read"),
        as_printed: false,
    };
    admit(proposal).expect("nothing untrue is left")
}

fn read_back(text: &str) -> Report {
    read(text.as_bytes()).expect("it is a report")
}

/// The amounts and shares of a report as the writer states them. A share inside the name of an action is no figure of the
/// fund, and a label is held only where it was printed as a name.
fn figures(report: &Report, printed: &Printed) -> Vec<Figure> {
    let is_share = |line| printed.figures.iter().any(|own| (own.line, own.unit) == (line, Unit::Percent));
    let is_own = |fact: &ReportFact| match fact.unit {
        Unit::Eur => true,
        Unit::Percent => is_share(fact.line),
        _ => false,
    };
    let own = report.facts.iter().enumerate().filter(|(_, fact)| is_own(fact));
    let labels = printed.figures.iter().map(|figure| figure.label.is_some()).chain(std::iter::repeat(false));
    own.zip(labels).map(|((rank, fact), is_named)| figure(report, rank, fact, is_named)).collect()
}

fn figure(report: &Report, rank: usize, fact: &ReportFact, is_named: bool) -> Figure {
    let mission = report.missions.iter().find(|mission| mission.amount == FactId::new(rank));
    Figure {
        line: fact.line,
        value: i64::try_from(fact.value * Decimal::ONE_HUNDRED).expect("hundredths at most"),
        unit: fact.unit,
        qualifier: fact.qualifier,
        status: fact.status,
        label: is_named.then(|| fact.label.clone()),
        mission: mission.map(|mission| mission.mission),
    }
}

fn differing(found: &[Figure], printed: &Printed) -> Option<(Figure, Figure)> {
    let pair = found.iter().zip(&printed.figures).find(|(found, printed)| found != printed);
    pair.map(|(found, printed)| (found.clone(), printed.clone()))
}

#[test]
fn given_the_shipped_figures_when_printed_then_the_committed_text() {
    committed::is(COMMITTED, "testdata/reports/hauts-de-france-2023-printed.txt", &print(&shipped()).text);
}

#[test]
fn given_the_shipped_figures_when_printed_and_read_then_each_with_its_line_unit_qualifier_status_and_mission()
{
    let printed = print(&shipped());
    let report = read_back(COMMITTED);
    let found = figures(&report, &printed);
    assert_eq!(differing(&found, &printed), None);
    assert_eq!((found.len(), printed.figures.len()), (103, 103));
    assert_eq!(report.missions.len(), 5);
    assert_eq!(report.axes, [printed.graduations]);
}

/// An action named in capitals is a heading of the text, and an action none the less.
#[test]
fn given_the_shipped_figures_when_printed_and_read_then_each_action_at_the_top_has_its_amount_in_its_title() {
    let report = read_back(COMMITTED);
    let titled = report.actions.iter().filter(|action| action.titled).count();
    let actions = shipped().actions;
    let at_the_top = actions.iter().filter(|action| action.part_of.is_none());
    assert_eq!(titled, at_the_top.filter(|action| action.status != AmountStatus::Forecast).count());
}

/// The report's own slip, which its figures carry into any print of them: parts that exceed their whole.
#[test]
fn given_the_shipped_figures_when_printed_read_and_checked_then_only_their_own_slip_is_an_error() {
    let findings = check(&read_back(COMMITTED));
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    assert_eq!(errors.map(|finding| finding.rule).collect::<Vec<_>>(), [ReportRule::PartsAboveWhole]);
}

/// Any amount that can be printed in euros, thousands or millions.
fn euros() -> impl Strategy<Value = i64> {
    prop_oneof![
        1..1_000_000_i64,
        (1..1_000_i64).prop_map(|k| k * 1_000),
        (100..60_000_i64).prop_map(|m| m * 10_000)
    ]
}

/// The report with other amounts for its missions and actions.
fn refigured(mut reported: FundReported, euros: &[i64]) -> FundReported {
    let missions = reported.missions.iter_mut().filter_map(|mission| mission.cp_paid.as_mut());
    let amounts = missions.chain(reported.actions.iter_mut().map(|action| &mut action.amount));
    for (amount, euros) in amounts.zip(euros) {
        amount.value = Cp::from_cents(euros * 100);
    }
    reported
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn given_any_amounts_when_printed_and_read_then_the_same_and_with_one_other_digit_not(
        euros in proptest::collection::vec(euros(), 90), figure in any::<prop::sample::Index>(), by in 1..10_u32
    ) {
        let printed = print(&refigured(shipped(), &euros));
        let found = figures(&read_back(&printed.text), &printed);
        prop_assert_eq!(differing(&found, &printed), None);
        prop_assert_eq!(found.len(), printed.figures.len());
        let other = digit::changed(&printed.text, figure.get(&printed.figures).line, |digits| digits - 1, by);
        let other = read(other.as_bytes()).expect("it is a report");
        prop_assert_ne!(figures(&other, &printed), printed.figures);
    }
}
