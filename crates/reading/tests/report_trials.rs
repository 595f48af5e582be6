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
fn given_trial_13_k_when_read_then_each_spelling_has_its_value() {
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
        "K 4000",
        "L 5000",
        "M 70310000",
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
    assert_eq!(report.unread_amounts, [], "each spelling is read");
}

#[test]
fn given_trial_13_d_and_h_when_checked_then_the_slip_of_a_thousand_is_told_and_nothing_else() {
    // Above all missions and above the budget, an item of a list cannot be true; what only stands below them is unlikely.
    for (trial, severity) in [
        ("d-slip-bullets", Severity::Error),
        ("j-cp1252", Severity::Error),
        ("h1-missions-KE", Severity::Error),
        ("h2-no-dash-no-colon", Severity::Warning),
        ("h3-after-missions", Severity::Warning),
        ("h4-mission-no", Severity::Error),
    ] {
        let Some(report) = report(trial) else { return };
        assert_eq!(findings(&report), [(ReportRule::UnitSlip, severity)], "{trial}");
    }
}

fn trial_12(name: &str) -> Option<Report> {
    Some(reading(&format!("12-report-unit-in-caption/{name}"))?.expect("it is a report"))
}

#[test]
fn given_trial_12_b_when_read_then_each_row_keeps_its_own_name() {
    let Some(report) = trial_12("b2-units-in-cells") else { return };
    assert_eq!(report.facts.iter().filter(|fact| fact.unit == Unit::Eur).count(), 14);
    let first =
        ["Permanence des soins 712400000", "Permanence des soins 705900000", "Permanence des soins 99.1"];
    assert_eq!(figures(&report)[..3], first);
    assert_eq!(figures(&report)[18..], ["Total 2998900000", "Total 2997200000", "Total 99.9"]);
}

#[test]
fn given_trial_12_c_when_read_then_thousands_by_region_and_the_one_row_that_does_not_add_up() {
    let Some(report) = trial_12("c-jorf-dotations") else { return };
    let of = |region: &str, columns: [&str; 3]| {
        columns.map(|column| {
            let label = format!("{region} : {column}");
            let found = report.facts.iter().find(|fact| fact.label == label);
            let fact = found.expect("each cell has its figure");
            assert_eq!(fact.belongs.region.as_deref(), Some(region).filter(|region| *region != "TOTAL"));
            fact.value.normalize().to_string()
        })
    };
    let columns = ["Dotation", "Niveau de dotation fongible", "Niveau de dotation sanctuarisé"];
    assert_eq!(of("Région Alpha", columns), ["300120500", "290100200", "10020300"]);
    assert_eq!(of("Région Bêta", columns), ["120450000", "118300000", "2150000"]);
    assert_eq!(of("Région Gamma", columns), ["150700400", "148200100", "2600300"]);
    assert_eq!(of("TOTAL", columns), ["571270900", "556600300", "14770600"]);
    assert_eq!(
        (report.facts.len(), report.unread_amounts.len()),
        (28, 0),
        "four rows of seven, and nothing else"
    );
    let found = check(&report);
    let told: Vec<_> = found.iter().map(|finding| (finding.rule, finding.severity, finding.line)).collect();
    assert_eq!(told, [(ReportRule::PartsAboveWhole, Severity::Error, 7)]);
}
