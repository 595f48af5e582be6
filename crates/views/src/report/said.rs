//! What is said of a finding: its message, and the figures, texts and counts that stand in it.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::Unit;
use maillage_domain::fund::report::finding::{CheckSeen, Cited, Fit, Probable, ReportFinding, SlipReason};
use rust_decimal::Decimal;

use super::amount::{euros, number, printed_as};
use crate::diagnostic::hidden;
use crate::printed::printed;
use crate::words::{Argument, Words};

/// The message of a finding and its arguments.
pub(super) struct Said {
    words: Words,
    id: String,
    texts: Vec<(&'static str, String)>,
    counts: Vec<(&'static str, i64)>,
}

impl Said {
    /// Of a finding.
    pub(super) fn of(finding: &ReportFinding, words: Words) -> Self {
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
            CheckSeen::Hidden { sheet, part } => self.text("what", hidden(sheet, *part, self.words)),
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

    /// What is said: `because` or `suggestion`.
    pub(super) fn message(&self, kind: &str) -> String {
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
