//! What was understood of a report of the fund, and what contradicts itself in it.

mod amount;
mod said;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::finding::ReportFinding;
use maillage_domain::fund::report::{Report, ReportFact};
use serde::Serialize;

use crate::words::Words;
use said::Said;

/// A report of the fund, as JSON writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportView {
    /// The figures, in the document's order.
    pub facts: Vec<FactView>,
    /// What contradicts itself, in the order of the lines.
    pub findings: Vec<ReportFindingView>,
}

/// One printed figure, in the columns of the outside contract and in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FactView {
    /// The headings above it, joined by ` > `.
    pub section: String,
    /// What it is the figure of.
    pub label: String,
    /// Its value in its unit, a decimal number with a point: `402000` for `402 K€`.
    pub value: String,
    /// `EUR`, `percent`, `count`, `years`…
    pub unit: &'static str,
    /// The text as printed.
    pub printed: String,
    /// The lowest value that it can stand for.
    pub low: String,
    /// The highest, excluded where the figure is rounded; absent above a floor.
    pub high: Option<String>,
    /// `exact`, `about`, `more_than`, `less_than`, `range`.
    pub qualifier: &'static str,
    /// `printed`, `forecast`, `paid`, `delegated`; absent for what is not money.
    pub status: Option<&'static str>,
    /// Its line.
    pub line: u32,
    /// Its page; absent in a text.
    pub page: Option<u32>,
    /// The number of the mission of the fund that it belongs to, where the document says so.
    pub mission: Option<u8>,
    /// The region that it belongs to, as a table names it.
    pub region: Option<String>,
    /// The year that it belongs to, as a table names it.
    pub year: Option<u16>,
}

/// One finding, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportFindingView {
    /// The stable name of the rule.
    pub rule: &'static str,
    /// An error cannot be true, a warning is unlikely, an info is worth knowing.
    pub severity: Severity,
    /// The line to look at first.
    pub line: u32,
    /// All lines that speak in it.
    pub lines: Vec<u32>,
    /// What contradicts what, with the figures.
    pub because: String,
    /// What was probably meant, or what to look at.
    pub suggestion: String,
    /// The page of the line to look at first; absent in a text.
    pub page: Option<u32>,
}

impl ReportView {
    /// The view of a report and of its findings.
    pub fn new(report: &Report, findings: &[ReportFinding], words: Words) -> Self {
        Self {
            facts: report.facts.iter().map(fact).collect(),
            findings: findings.iter().map(|finding| ReportFindingView::new(finding, words)).collect(),
        }
    }
}

fn fact(fact: &ReportFact) -> FactView {
    FactView {
        section: fact.section.clone(),
        label: fact.label.clone(),
        value: fact.value.normalize().to_string(),
        unit: fact.unit.as_str(),
        printed: fact.printed.clone(),
        low: fact.within.low.normalize().to_string(),
        high: fact.within.high.map(|high| high.normalize().to_string()),
        qualifier: fact.qualifier.as_str(),
        status: fact.status.map(maillage_domain::fund::report::Status::as_str),
        line: fact.line,
        page: fact.page,
        mission: fact.belongs.mission,
        region: fact.belongs.region.clone(),
        year: fact.belongs.year,
    }
}

impl ReportFindingView {
    /// Words one finding.
    pub fn new(finding: &ReportFinding, words: Words) -> Self {
        let said = Said::of(finding, words);
        let (because, suggestion) = (said.message("because"), said.message("suggestion"));
        Self {
            rule: finding.rule.as_str(),
            severity: finding.severity,
            line: finding.line,
            lines: finding.lines.clone(),
            because,
            suggestion,
            page: finding.page,
        }
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;
    use maillage_domain::diagnostic::oddity::HiddenPart;
    use maillage_domain::fund::report::Unit;
    use maillage_domain::fund::report::finding::{CheckSeen, Cited, Fit, Probable, ReportRule};
    use rust_decimal::Decimal;

    use super::*;

    fn cited(printed: &str, label: &str, value: i64, unit: Unit, line: u32) -> Cited {
        Cited {
            printed: printed.to_owned(),
            label: label.to_owned(),
            value: value.into(),
            unit,
            line,
            page: None,
        }
    }

    fn worded(rule: ReportRule, seen: CheckSeen, language: Language) -> String {
        let finding =
            ReportFinding { rule, severity: Severity::Warning, line: 1, lines: vec![1], page: None, seen };
        let view = ReportFindingView::new(&finding, Words::new(language));
        assert!(!view.suggestion.is_empty());
        view.because.replace(['\u{a0}', '\u{202f}', '\u{2068}', '\u{2069}'], " ")
    }

    fn parts(whole: Cited, each: &[Cited; 2], sum: i64) -> CheckSeen {
        let (sum, one) = (Decimal::from(sum), Decimal::ONE);
        let rounded = Probable { value: sum, mantissa: sum, multiple: one };
        CheckSeen::Parts { whole, parts: each.to_vec(), sum, rest: Decimal::ZERO, rounded, counted: None }
    }

    #[test]
    fn given_counts_spelt_in_words_with_an_e_when_they_do_not_add_up_then_no_euros_are_said() {
        let team = |printed, value| cited(printed, "équipes", value, Unit::Count, 1);
        let seen = parts(team("Dix-sept", 17), &[team("sept", 7), team("8", 8)], 15);
        let text = worded(ReportRule::PartsDoNotAdd, seen, Language::English);
        assert!(text.contains("add up to 15 (") && !text.contains('€'), "{text}");
    }

    #[test]
    fn given_amounts_when_they_do_not_add_up_then_euros_are_said_whatever_is_printed() {
        let amount = |printed, value| cited(printed, "aides", value, Unit::Eur, 1);
        let seen =
            parts(amount("17 K EUR", 17_000), &[amount("9 K EUR", 9_000), amount("9 K EUR", 9_000)], 18_000);
        let text = worded(ReportRule::PartsAboveWhole, seen, Language::English);
        assert!(text.contains("add up to €18,000"), "{text}");
    }

    #[test]
    fn given_a_total_above_or_below_the_missions_when_told_then_the_gap_has_no_sign() {
        for total in [80_000_000, 120_000_000] {
            let (sum, least, most) = (100_000_000.into(), 99_000_000.into(), 101_000_000.into());
            let seen = CheckSeen::Missions {
                sum,
                least,
                most,
                total: cited("T", "dépenses", total, Unit::Eur, 1),
                fit: None,
            };
            let text = worded(ReportRule::MissionsTotal, seen, Language::French);
            assert!(text.ends_with("en diffère de 20 000 000 €."), "{text}");
        }
    }

    #[test]
    fn given_missions_above_the_total_when_told_then_no_other_costs_are_asked_for() {
        let suggestion = |total: i64, fit: Option<Box<Fit>>| {
            let (sum, least, most) = (100_000_000.into(), 99_000_000.into(), 101_000_000.into());
            let total = cited("T", "dépenses", total, Unit::Eur, 1);
            let seen = CheckSeen::Missions { sum, least, most, total, fit };
            let (rule, severity) = (ReportRule::MissionsTotal, Severity::Error);
            let finding = ReportFinding { rule, severity, line: 1, lines: vec![1], page: None, seen };
            ReportFindingView::new(&finding, Words::new(Language::English)).suggestion
        };
        assert!(suggestion(120_000_000, None).contains("operating costs"));
        assert!(suggestion(80_000_000, None).contains("cannot exceed"));
        let probable =
            Probable { value: 100_000_000.into(), mantissa: 100.into(), multiple: 1_000_000.into() };
        let amount = cited("10 M€", "dépenses", 10_000_000, Unit::Eur, 1);
        let fits = suggestion(10_000_000, Some(Box::new(Fit { amount, probable })));
        assert!(fits.contains("€100m") && fits.contains("instead of") && fits.contains("€10m"), "{fits}");
    }

    #[test]
    fn given_missions_without_amounts_when_told_then_how_many() {
        for (missions, said) in [(1, "One mission is"), (3, "3 missions are")] {
            let total = cited("100 M€", "dépenses", 100_000_000, Unit::Eur, 4);
            let seen = CheckSeen::MissionsNotRead { total, missions };
            let text = worded(ReportRule::MissionsNotRead, seen, Language::English);
            assert!(text.starts_with(said) && text.contains("€100m (l. 4)"), "{text}");
        }
    }

    #[test]
    fn given_what_a_sheet_does_not_show_when_told_then_its_name_and_how_much() {
        let seen = |part| CheckSeen::Hidden { sheet: String::from("Aides"), part };
        let text = |part| worded(ReportRule::PartHidden, seen(part), Language::English);
        assert!(text(HiddenPart::Rows(3)).contains("\"Aides\" hides 3 rows"));
        assert!(text(HiddenPart::Sheet).contains("\"Aides\" is hidden"));
    }
}
