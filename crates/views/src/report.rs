//! What was understood of a report of the fund, and what contradicts itself in it.

use maillage_domain::bilingual::Language;
use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::finding::{CheckSeen, Cited, Fit, Probable, ReportFinding, SlipReason};
use maillage_domain::fund::report::{Report, ReportFact, Unit};
use rust_decimal::Decimal;
use serde::Serialize;

use crate::printed::printed;
use crate::words::{Argument, Words};

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

/// The message of a finding and its arguments.
struct Said {
    words: Words,
    id: String,
    texts: Vec<(&'static str, String)>,
    counts: Vec<(&'static str, i64)>,
}

impl Said {
    fn of(finding: &ReportFinding, words: Words) -> Self {
        let id = finding.rule.as_str().replace('_', "-");
        let mut said = Self { words, id, texts: Vec::new(), counts: Vec::new() };
        match &finding.seen {
            CheckSeen::Slip { amount, reason, probable, recomputed } => {
                said.slip(finding.severity, amount, reason, *probable, *recomputed);
            }
            CheckSeen::Missions { sum, least, most, total, fit } => {
                said.cite("total", total);
                let gap = (total.value - sum).abs();
                said.money(&[("sum", *sum), ("least", *least), ("most", *most), ("gap", gap)]);
                said.missions(total.value < *sum, fit.as_deref());
            }
            CheckSeen::UsedUp { number, mission, action, others, sum } => {
                said.counts.push(("number", i64::from(*number)));
                said.cite("mission", mission);
                said.cite("action", action);
                said.text("others", said.cited(others));
                said.money(&[("sum", *sum)]);
            }
            CheckSeen::Parts { whole, parts, sum, rest, rounded, counted } => {
                said.cite("whole", whole);
                said.text("parts", said.cited(parts));
                said.sums(*sum, *rest, *rounded, whole);
                said.counted(counted.as_ref());
            }
            CheckSeen::Shares { parts, sum, rounding } => said.shares(parts, *sum, *rounding),
            other => said.pairs(other),
        }
        said
    }

    fn pairs(&mut self, seen: &CheckSeen) {
        match seen {
            CheckSeen::Implied { count, share, whole, least, most } => {
                self.cite("count", count);
                self.cite("share", share);
                for (name, value) in [("whole", whole), ("least", least), ("most", most)] {
                    self.text(name, number(*value, self.words));
                }
            }
            CheckSeen::Restated { before, after, computed } => {
                self.cite("before", before);
                self.cite("after", after);
                self.money(&[("computed", *computed)]);
            }
            CheckSeen::Bounds { count, total, least, most } => {
                self.cite("count", count);
                self.cite("total", total);
                self.money(&[("least", *least), ("most", *most)]);
            }
            CheckSeen::Balance { whole, paid, rest } => {
                self.cite("whole", whole);
                self.cite("paid", paid);
                self.cite("rest", rest);
            }
            CheckSeen::Merged { first, dropped, second } => {
                self.cite("first", first);
                self.cite("dropped", dropped);
                self.cite("second", second);
            }
            CheckSeen::Pair { first, second } => {
                self.cite("first", first);
                self.cite("second", second);
            }
            CheckSeen::Prices { whole, computed } => {
                self.cite("whole", whole);
                self.money(&[("computed", *computed)]);
            }
            CheckSeen::Years { amount, first, last } => {
                self.cite("amount", amount);
                self.text("first", first.to_string());
                self.text("last", last.to_string());
            }
            CheckSeen::Axis(graduations) => self.count(*graduations),
            CheckSeen::AmountNotRead(printed) => self.text("printed", printed.clone()),
            CheckSeen::Units { caption, head } => {
                self.text("caption", caption.clone());
                self.text("head", head.clone());
            }
            CheckSeen::Columns(caption) => self.text("caption", caption.clone()),
            CheckSeen::MissionsNotRead { total, missions } => {
                self.cite("total", total);
                self.count(*missions);
            }
            CheckSeen::Slip { .. }
            | CheckSeen::Missions { .. }
            | CheckSeen::UsedUp { .. }
            | CheckSeen::Parts { .. }
            | CheckSeen::Shares { .. } => {}
        }
    }

    fn missions(&mut self, exceeded: bool, fit: Option<&Fit>) {
        if let Some(Fit { amount, probable }) = fit {
            self.id.push_str("-fits");
            self.cite("amount", amount);
            self.text("probable", printed_as(*probable, self.words));
        } else if exceeded {
            self.id.push_str("-exceeded");
        }
    }

    fn slip(
        &mut self,
        severity: Severity,
        amount: &Cited,
        reason: &SlipReason,
        probable: Probable,
        recomputed: Option<Decimal>,
    ) {
        if severity != Severity::Error {
            self.id.push_str("-unlikely");
        }
        let words = self.words;
        let mut why = Self { words, id: String::new(), texts: Vec::new(), counts: Vec::new() };
        let id = match reason {
            SlipReason::AboveEveryMission(_) => "above-every-mission",
            SlipReason::AboveFund(_) => "above-fund",
            SlipReason::AboveItsMission { .. } => "above-its-mission",
            SlipReason::AboveWhole(_) => "above-whole",
            SlipReason::BelowParts(_) => "below-parts",
            SlipReason::BelowPrice(_) => "below-price",
            SlipReason::TinyAction => "tiny",
            SlipReason::MissionsFit { .. } => "missions-fit",
        };
        match reason {
            SlipReason::AboveEveryMission(other)
            | SlipReason::AboveFund(other)
            | SlipReason::AboveWhole(other)
            | SlipReason::BelowPrice(other) => why.cite("other", other),
            SlipReason::AboveItsMission { mission, sibling } => {
                why.cite("mission", mission);
                why.cite("sibling", sibling);
            }
            SlipReason::BelowParts(sum) => why.money(&[("sum", *sum)]),
            SlipReason::MissionsFit { sum, total } => {
                why.cite("total", total);
                why.money(&[("sum", *sum)]);
            }
            SlipReason::TinyAction => {}
        }
        "slip".clone_into(&mut why.id);
        self.cite("amount", amount);
        self.text("reason", why.message(id));
        self.text("probable", printed_as(probable, words));
        let scale = recomputed.map(|sum| {
            let sum = euros(sum, words);
            format!(" {}", words.with("report-slip-recomputed", &[("sum", Argument::Text(&sum))]))
        });
        self.text("scale", scale.unwrap_or_default());
    }

    fn sums(&mut self, sum: Decimal, rest: Decimal, rounded: Probable, whole: &Cited) {
        let money = whole.unit == Unit::Eur;
        let words = self.words;
        let worded = |value| if money { euros(value, words) } else { number(value, words) };
        self.text("sum", worded(sum));
        self.text("rest", worded(rest));
        self.text("rounded", if money { printed_as(rounded, words) } else { number(sum, words) });
    }

    fn counted(&mut self, counted: Option<&(Cited, Decimal)>) {
        let described = counted.map(|(all, some)| {
            let some = number(*some, self.words);
            let arguments = [
                ("all", Argument::Text(&all.printed)),
                ("some", Argument::Text(&some)),
                ("what", Argument::Text(&all.label)),
            ];
            format!(" {}", self.words.with("report-not-detailed-counted", &arguments))
        });
        self.text("counted", described.unwrap_or_default());
    }

    fn shares(&mut self, parts: &[Cited], sum: Decimal, rounding: bool) {
        if rounding {
            self.id.push_str("-rounding");
        }
        self.text("parts", self.cited(parts));
        self.text("sum", number(sum, self.words));
        self.text("gap", number((Decimal::ONE_HUNDRED - sum).abs(), self.words));
    }

    fn count(&mut self, things: usize) {
        self.counts.push(("count", i64::try_from(things).unwrap_or(i64::MAX)));
    }

    fn text(&mut self, name: &'static str, text: String) {
        self.texts.push((name, text));
    }

    fn money(&mut self, amounts: &[(&'static str, Decimal)]) {
        let worded: Vec<_> =
            amounts.iter().map(|(name, amount)| (*name, euros(*amount, self.words))).collect();
        self.texts.extend(worded);
    }

    /// A figure as `printed (l. 129)`, and what it is the figure of under its name with `-label`.
    fn cite(&mut self, name: &'static str, cited: &Cited) {
        let text = self.place(cited);
        self.text(name, text);
        self.texts.push((label_of(name), cited.label.clone()));
    }

    fn cited(&self, cited: &[Cited]) -> String {
        cited.iter().map(|cited| self.place(cited)).collect::<Vec<_>>().join(", ")
    }

    fn place(&self, cited: &Cited) -> String {
        // Without a separator: a line is looked for, not added up.
        let line = cited.line.to_string();
        let said = printed(&cited.printed, self.words);
        let arguments = [("printed", Argument::Text(&said)), ("line", Argument::Text(&line))];
        let Some(page) = cited.page.map(|page| page.to_string()) else {
            return self.words.with("report-cited", &arguments);
        };
        let [printed, line] = arguments;
        self.words.with("report-cited-on-page", &[printed, line, ("page", Argument::Text(&page))])
    }

    fn message(&self, kind: &str) -> String {
        let texts = self.texts.iter().map(|(name, text)| (*name, Argument::Text(text)));
        let counts = self.counts.iter().map(|(name, count)| (*name, Argument::Count(*count)));
        let arguments: Vec<_> = texts.chain(counts).collect();
        self.words.with(&format!("report-{}-{kind}", self.id), &arguments)
    }
}

/// The name under which a message takes what a figure is the figure of.
fn label_of(name: &'static str) -> &'static str {
    match name {
        "amount" => "amount-label",
        "whole" => "whole-label",
        "first" => "first-label",
        "second" => "second-label",
        "dropped" => "dropped-label",
        "total" => "total-label",
        _ => "label",
    }
}

/// A number in the reader's convention: `1 234,5`, `1,234.5`.
fn number(value: Decimal, words: Words) -> String {
    let value = value.normalize();
    let whole =
        i64::try_from(value.trunc()).map_or_else(|_| value.trunc().to_string(), |whole| words.number(whole));
    let decimals = value.fract().abs().to_string();
    match (decimals.strip_prefix("0."), words.language()) {
        (Some(decimals), Language::French) => format!("{whole},{decimals}"),
        (Some(decimals), Language::English) => format!("{whole}.{decimals}"),
        (None, _) => whole,
    }
}

/// An amount in the reader's convention: `920 200 €`, `€920,200`.
fn euros(value: Decimal, words: Words) -> String {
    words.with("report-euros", &[("number", Argument::Text(&number(value, words)))])
}

/// An amount as a report would print it, and in euros: `444 K€ (444 000 €)`.
fn printed_as(probable: Probable, words: Words) -> String {
    let unit = match i64::try_from(probable.multiple) {
        Ok(1_000) => "K€",
        Ok(1_000_000) => "M€",
        Ok(1_000_000_000) => "Md€",
        _ => return euros(probable.value, words),
    };
    let amount = format!("{}\u{a0}{unit}", number(probable.mantissa, Words::new(Language::French)));
    format!("{} ({})", printed(&amount, words), euros(probable.value, words))
}

#[cfg(test)]
mod tests {
    use maillage_domain::fund::report::finding::ReportRule;

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
}
