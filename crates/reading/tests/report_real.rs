//! The report of Hauts-de-France of 2023, read whole and compared with figures taken from it by hand.
//!
//! Both stand outside the repository; `maillage_testing::shared` says what follows where they do not.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::{ReportFinding, ReportRule};
use maillage_domain::fund::report::{Qualifier, Report, ReportFact, Status, Unit};
use maillage_reading::report::read;
use maillage_testing::shared::source as source_of;

fn shared(name: &str) -> Option<String> {
    source_of(name).map(|bytes| String::from_utf8(bytes).expect("UTF-8"))
}

fn source() -> Option<String> {
    shared("sources/fir-hauts-de-france-2023.txt")
}

fn report() -> Option<Report> {
    Some(read(source()?.as_bytes()).expect("it is a report"))
}

/// A figure taken by hand: its line, its value, its unit, and the text as printed.
struct Taken {
    line: u32,
    value: String,
    unit: String,
    printed: String,
    is_graduation: bool,
}

fn taken() -> Option<Vec<Taken>> {
    let text = shared("domain/fir_2023_facts.csv")?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = reader.headers().expect("a header").clone();
    let at = |name: &str| columns.iter().position(|column| column == name).expect("a column");
    let (line, value, unit) = (at("line"), at("value"), at("unit"));
    let (printed, label) = (at("value_as_printed"), at("label"));
    let taken = reader.records().map(|record| {
        let record = record.expect("a row");
        Taken {
            line: record[line].parse().expect("a line"),
            value: record[value].to_owned(),
            unit: record[unit].to_owned(),
            printed: record[printed].to_owned(),
            is_graduation: record[label].starts_with("Graduation"),
        }
    });
    Some(taken.collect())
}

/// The figures of a unit as `line value`, each with how often it stands there.
fn multiset<'f>(facts: impl Iterator<Item = (u32, &'f str)>) -> BTreeMap<(u32, String), usize> {
    facts.fold(BTreeMap::new(), |mut set, (line, value)| {
        *set.entry((line, value.to_owned())).or_default() += 1;
        set
    })
}

fn read_of(report: &Report, unit: Unit) -> Vec<(u32, String)> {
    let of = report.facts.iter().filter(|fact| fact.unit == unit);
    of.map(|fact| (fact.line, fact.value.normalize().to_string())).collect()
}

fn at(report: &Report, line: u32, value: &str) -> ReportFact {
    let found =
        report.facts.iter().find(|fact| fact.line == line && fact.value.normalize().to_string() == value);
    assert!(found.is_some(), "no {value} at line {line}");
    found.cloned().expect("it was found")
}

#[test]
fn given_the_real_report_when_read_then_each_amount_at_its_line_and_no_graduation() {
    let (Some(report), Some(taken)) = (report(), taken()) else { return };
    let amounts: Vec<&Taken> = taken.iter().filter(|fact| fact.unit == "EUR").collect();
    let (graduations, amounts): (Vec<_>, Vec<_>) = amounts.into_iter().partition(|fact| fact.is_graduation);
    assert_eq!((amounts.len(), graduations.len()), (115, 5), "120 printed amounts");
    let expected = multiset(amounts.iter().map(|fact| (fact.line, fact.value.as_str())));
    let found = read_of(&report, Unit::Eur);
    assert_eq!(multiset(found.iter().map(|(line, value)| (*line, value.as_str()))), expected);
    let lines: Vec<u32> = graduations.iter().map(|fact| fact.line).collect();
    assert_eq!(report.axes.as_slice(), std::slice::from_ref(&lines));
    assert!(report.facts.iter().all(|fact| !lines.contains(&fact.line)));
}

#[test]
fn given_the_real_report_when_read_then_each_amount_has_its_qualifier() {
    let (Some(report), Some(taken)) = (report(), taken()) else { return };
    for fact in taken.iter().filter(|fact| fact.unit == "EUR" && !fact.is_graduation) {
        let qualifier = match fact.printed.as_str() {
            printed if printed.contains("près de") => Qualifier::About,
            printed if printed.contains("plus de") => Qualifier::MoreThan,
            _ if [334, 335].contains(&fact.line) => Qualifier::Range,
            _ => Qualifier::Exact,
        };
        assert_eq!(at(&report, fact.line, &fact.value).qualifier, qualifier, "line {}", fact.line);
    }
}

#[test]
fn given_the_real_report_when_read_then_each_share_and_nearly_each_count() {
    let (Some(report), Some(taken)) = (report(), taken()) else { return };
    let of = |unit: &str| taken.iter().filter(|fact| fact.unit == unit).collect::<Vec<_>>();
    let shares = of("percent");
    let found = read_of(&report, Unit::Percent);
    assert_eq!(
        multiset(found.iter().map(|(line, value)| (*line, value.as_str()))),
        multiset(shares.iter().map(|fact| (fact.line, fact.value.as_str())))
    );
    let mut left = read_of(&report, Unit::Count);
    let mut missed = Vec::new();
    for fact in of("count") {
        match left.iter().position(|(line, value)| *line == fact.line && *value == fact.value) {
            Some(at) => drop(left.remove(at)),
            None => missed.push((fact.line, fact.printed.as_str())),
        }
    }
    // Ordinals and articles count nothing here; the list gives one line before that of the 56.
    let articles = [
        (353, "7e édition"),
        (1305, "56 actions prioritaires"),
        (1671, "un poste d’infirmier"),
        (1935, "première Equipe"),
        (2185, "une CPTS"),
        (2460, "un établissement pour personnes en situa-"),
    ];
    assert_eq!(missed, articles);
    let (centres, days, actions, projects) = ((623, "3"), (1117, "1000"), (1306, "56"), (1480, "2"));
    let more: Vec<(u32, &str)> = left.iter().map(|(line, value)| (*line, value.as_str())).collect();
    assert_eq!(more, [centres, days, actions, projects], "figures that the list leaves out");
}

#[test]
fn given_the_real_report_when_read_then_rounding_states_and_labels() {
    let Some(report) = report() else { return };
    let near = at(&report, 129, "510000000");
    assert_eq!((near.qualifier, near.printed.as_str()), (Qualifier::About, "510 M€"));
    let mission = at(&report, 183, "67100000").within;
    assert_eq!((mission.low, mission.high), (67_050_000.into(), Some(67_150_000.into())));
    let statuses = [
        (92, "484600000", Status::Delegated),
        (2070, "60300000", Status::Paid),
        (2071, "5100000", Status::Forecast),
        (2489, "5000000", Status::Paid),
        (618, "444000000", Status::Printed),
    ];
    for (line, value, status) in statuses {
        assert_eq!(at(&report, line, value).status, Some(status), "line {line}");
    }
    let labels = [
        (
            85,
            "1900000",
            "Le lancement de la vaccination contre les papillomavirus (HPV) dans les collèges de la région",
        ),
        (195, "276000", "Mission 5"),
        (732, "417000", "Soutenir la coordination des projets territoriaux de santé mentale"),
        (906, "7", "EMPP réparties dans le Nord"),
        (907, "2", "Somme"),
        (1063, "50", "professionnels du PTSM de l’arrondissement de Lille ont pu bénéficier d’une formation"),
        (
            2112,
            "18000",
            "Le déploiement du dispositif de mobilisation des infirmier(e)s libéraux par la régulation SAS/SAMU",
        ),
    ];
    for (line, value, label) in labels {
        let fact = at(&report, line, value);
        assert!(fact.label.starts_with(label) || label.starts_with(&fact.label), "{line}: {}", fact.label);
    }
}

/// The findings as text.
fn told(findings: &[ReportFinding]) -> String {
    findings.iter().fold(String::new(), |mut text, finding| {
        let (rule, severity, line) = (finding.rule.as_str(), finding.severity, finding.line);
        writeln!(text, "{severity:?} {rule} {line} {:?}\n    {:?}", finding.lines, finding.seen)
            .expect("a string takes text");
        text
    })
}

fn has(findings: &[ReportFinding], rule: ReportRule, severity: Severity, lines: &[u32]) -> bool {
    findings.iter().any(|finding| {
        finding.rule == rule
            && finding.severity == severity
            && lines.iter().all(|line| finding.lines.contains(line))
    })
}

#[test]
fn given_the_real_report_when_checked_then_the_findings_that_were_read_one_by_one() {
    let Some(report) = report() else { return };
    let findings = check(&report);
    let expected: [(&str, ReportRule, Severity, &[u32]); 8] = [
        ("A1", ReportRule::UnitSlip, Severity::Error, &[618]),
        ("A2", ReportRule::UnitSlip, Severity::Error, &[350]),
        ("A3", ReportRule::UnitSlip, Severity::Error, &[1987]),
        ("A4", ReportRule::MissionsTotal, Severity::Warning, &[129, 183, 186, 189, 192, 195]),
        ("A5", ReportRule::NotDetailed, Severity::Info, &[316, 320, 329, 332]),
        ("A6", ReportRule::PartsAboveWhole, Severity::Error, &[1957, 1967, 1972, 1974, 1982]),
        ("A7", ReportRule::RepeatedDifferently, Severity::Error, &[810, 812, 862]),
        ("A8", ReportRule::MissionExceeded, Severity::Warning, &[195, 316, 350]),
    ];
    for (name, rule, severity, lines) in expected {
        assert!(has(&findings, rule, severity, lines), "{name} is not found");
    }
    insta::assert_snapshot!("report_real_findings", told(&findings));
}

#[test]
fn given_the_slips_mended_when_checked_then_they_are_accused_no_more() {
    let Some(mut text) = source() else { return };
    let mended = [
        ("(444 M€)", "(444 K€)"),
        ("(35 654 K€)", "(35 654 €)"),
        ("(0,95 K€)", "(0,95 M€)"),
        ("près de 510 M€", "près de 507 M€"),
        ("(0,8 M€)", "(0,9 M€)"),
        ("d’urgences formés en milieu\nuniversitaire et", "d’urgences formés à l’intervention\nde crise et"),
        ("Mission 5\n276 K€", "Mission 5\n312 K€"),
    ];
    for (slip, right) in mended {
        assert_eq!(text.matches(slip).count(), 1, "{slip}");
        text = text.replace(slip, right);
    }
    let findings = check(&read(text.as_bytes()).expect("it is a report"));
    assert!(findings.iter().all(|finding| finding.severity != Severity::Error), "{}", told(&findings));
    let warned: Vec<_> = findings.iter().filter(|finding| finding.severity == Severity::Warning).collect();
    let rules: Vec<ReportRule> = warned.iter().map(|finding| finding.rule).collect();
    assert_eq!(rules, [ReportRule::FiguresDiffer, ReportRule::SharesDoNotClose]);
    assert!(has(&findings, ReportRule::NotDetailed, Severity::Info, &[316]));
}

#[test]
fn given_one_slip_mended_when_checked_then_only_that_one_is_accused_no_more() {
    let Some(text) = source() else { return };
    let slips: [(&str, &str, u32); 4] = [
        ("(444 M€)", "(444 K€)", 618),
        ("(35 654 K€)", "(35 654 €)", 350),
        ("(0,95 K€)", "(0,95 M€)", 1987),
        ("(0,8 M€)", "(0,9 M€)", 1957),
    ];
    for (slip, right, line) in slips {
        let findings = check(&read(text.replace(slip, right).as_bytes()).expect("it is a report"));
        let errors: Vec<u32> = findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(|finding| finding.line)
            .collect();
        let others: Vec<u32> =
            [350, 618, 862, 1957, 1987].into_iter().filter(|other| *other != line).collect();
        assert_eq!(errors, others);
    }
}
