//! Reports in the wordings of other agencies and years: each amount is right or told by name, never lost and never turned.
//!
//! The trials stand outside the repository; `maillage_testing::shared` says what follows where they do not.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::ReportRule;
use maillage_domain::fund::report::{Report, Unit};
use maillage_reading::report::{NotAReport, read};
use maillage_testing::shared::source;

fn reading(trial: &str) -> Option<Result<Report, NotAReport>> {
    Some(read(&source(&format!("trials/{trial}.txt"))?))
}

fn report(trial: &str) -> Option<Report> {
    Some(reading(&format!("13-report-other-wordings/{trial}"))?.expect("it is a report"))
}

/// Each figure as `label value`.
fn figures(report: &Report) -> Vec<String> {
    let figure = report.facts.iter().map(|fact| format!("{} {}", fact.label, fact.value.normalize()));
    figure.collect()
}

/// What is said of a report, each rule with how grave it is.
fn findings(report: &Report) -> Vec<(ReportRule, Severity)> {
    check(report).iter().map(|finding| (finding.rule, finding.severity)).collect()
}

#[test]
fn given_trial_13_l_when_read_then_each_amount_keeps_its_sign() {
    let Some(report) = report("l-negative") else { return };
    let right = [
        "Reprise de crédits -250000",
        "Ajustement -1250000",
        "Annulation -1250000",
        "Dotation 240300000",
        "Évolution -4.2",
    ];
    assert_eq!(figures(&report), right);
    assert!(report.facts.iter().all(|fact| fact.section.is_empty()), "a negative amount heads nothing");
    assert!(report.actions.iter().all(|action| !action.titled), "nor is it the amount of a title");
}

#[test]
fn given_trial_13_m_when_read_then_each_label_stays_with_its_own_line() {
    let Some(report) = report("m-lines") else { return };
    let right =
        ["Dotation socle 230300000", "Dotation complémentaire 12100000", "Report 3400000", "Total 245800000"];
    assert_eq!(figures(&report), right);
}

#[test]
fn given_trial_13_e2_when_checked_then_the_sum_of_the_missions_is_told_and_the_total_is_no_slip() {
    let Some(report) = report("e2-sum-wrong") else { return };
    assert_eq!(findings(&report), [(ReportRule::MissionsTotal, Severity::Error)]);
}

#[test]
fn given_trial_13_k_when_read_then_each_amount_is_right_or_told_by_name() {
    let Some(report) = report("k2") else { return };
    let right = [
        "A 45000000",
        "B 1200000000",
        "C 1210000",
        "D 92480000",
        "E 12500000",
        "F 3000000",
        "G -1250000",
        "H -250000",
        "I 10000",
        "J 250400000",
        "N 48900000",
        "O 92480000",
        "P 3500000",
        "Q 2500000000",
        "R 1100000000",
        "S 15000",
    ];
    let read = figures(&report);
    assert_eq!(
        read.iter().filter(|figure| !figure.starts_with("Dotation")).collect::<Vec<_>>(),
        right.iter().collect::<Vec<_>>()
    );
    assert!(report.facts.iter().all(|fact| fact.unit == Unit::Eur), "no amount becomes a count: {read:?}");
    let told: Vec<_> = report.unread_amounts.iter().map(|amount| amount.printed.as_str()).collect();
    assert_eq!(told, ["€ 4 000", "EUR 5 000", "70.310.000 €"], "K, L and M");
}

#[test]
fn given_trial_13_d_and_h_when_checked_then_the_slip_of_a_thousand_is_told() {
    for trial in ["d-slip-bullets", "h1-missions-KE", "h2-no-dash-no-colon", "h3-after-missions", "j-cp1252"]
    {
        let Some(report) = report(trial) else { return };
        let rules: Vec<_> = findings(&report).into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(rules, [ReportRule::UnitSlip], "{trial}");
    }
}

#[test]
fn given_trial_12_when_read_then_units_in_cells_are_right_and_those_of_a_caption_are_refused() {
    let trial = |name: &str| reading(&format!("12-report-unit-in-caption/{name}"));
    let Some(cells) = trial("b2-units-in-cells") else { return };
    let cells = cells.expect("it is a report");
    assert_eq!(cells.facts.iter().filter(|fact| fact.unit == Unit::Eur).count(), 14);
    assert_eq!(
        trial("c-jorf-dotations").expect("it stands beside the others").err(),
        Some(NotAReport::NoAmount)
    );
}
