//! What the fund stands at in a year, for all media: integer cents, nothing where no source says it.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::{AmountStatus, Qualifier};
use maillage_domain::fund::status::{
    CreditStatus, MissionStatus, RevenueStatus, Source, Stated, Status, StatusFinding,
};
use serde::Serialize;

use super::money::{euros, percent, whole_euros};
use crate::words::{Argument, Words};

/// What the fund stands at in a year. An amount printed with a qualifier has a twin `<name>_qualifier`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusView {
    /// The exercise.
    pub year: i16,
    /// Revenue.
    pub revenue: RevenueView,
    /// Authority to commit.
    pub ae: AeView,
    /// Payment credits.
    pub cp: CpView,
    /// The missions.
    pub missions: Vec<MissionView>,
    /// What is paid and belongs to no mission, in cents.
    pub unattributed: Option<i64>,
    /// Restes à payer, in cents.
    pub outstanding: Option<i64>,
    /// What the year carried over, in cents.
    pub carry_over: Option<i64>,
    /// What is still to come back, in cents.
    pub to_recover: Option<i64>,
    /// What a reader should know of the figures.
    pub findings: Vec<FundFindingView>,
}

/// The revenue of a year, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RevenueView {
    /// In all.
    pub total: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_qualifier: Option<&'static str>,
    /// Delegated nationally.
    pub national: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub national_qualifier: Option<&'static str>,
    /// The rest.
    pub own: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_qualifier: Option<&'static str>,
    /// Without sanctuarised credits.
    pub restated: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restated_qualifier: Option<&'static str>,
    /// Bound to purposes.
    pub earmarked: Vec<EarmarkedView>,
}

/// Revenue bound to a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EarmarkedView {
    /// The label.
    pub label: String,
    /// The amount, in cents.
    pub amount: i64,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount_qualifier: Option<&'static str>,
    /// Its line in the source; nothing where acts say it.
    pub line: Option<u32>,
}

/// Authority to commit, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AeView {
    /// Opened.
    pub opened: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_qualifier: Option<&'static str>,
    /// Committed.
    pub committed: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub committed_qualifier: Option<&'static str>,
    /// What is left.
    pub available: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_qualifier: Option<&'static str>,
    /// The share committed of what is opened, in basis points.
    pub rate_bp: Option<u32>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_bp_qualifier: Option<&'static str>,
}

/// Payment credits, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CpView {
    /// Opened.
    pub opened: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opened_qualifier: Option<&'static str>,
    /// Paid.
    pub paid: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paid_qualifier: Option<&'static str>,
    /// What is left.
    pub available: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_qualifier: Option<&'static str>,
    /// The share paid of what is opened, in basis points.
    pub rate_bp: Option<u32>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate_bp_qualifier: Option<&'static str>,
}

/// The figures of one mission, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissionView {
    /// Its number, 1 to 5.
    pub mission: u8,
    /// Its title, where a source says it.
    pub title: Option<String>,
    /// Committed.
    pub ae_committed: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ae_committed_qualifier: Option<&'static str>,
    /// Paid: `itemised + not_itemised`.
    pub cp_paid: Option<i64>,
    /// How it is printed, where not as it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cp_paid_qualifier: Option<&'static str>,
    /// Paid and shown by action.
    pub itemised: Option<i64>,
    /// Paid and shown by no action.
    pub not_itemised: Option<i64>,
}

/// What a reader should know of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FundFindingView {
    /// The rule behind it.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Its first line in the source.
    pub line: Option<u32>,
    /// All of its lines.
    pub lines: Vec<u32>,
    /// The facts, in a sentence.
    pub because: String,
    /// What could be done.
    pub suggestion: Option<String>,
}

impl StatusView {
    /// Words a status.
    pub fn new(status: &Status, words: Words) -> Self {
        Self {
            year: status.year.get(),
            revenue: RevenueView::new(&status.revenue),
            ae: AeView::new(&status.ae),
            cp: CpView::new(&status.cp),
            missions: status.missions.iter().map(|mission| MissionView::new(mission, words)).collect(),
            unattributed: status.unattributed.map(Cp::cents),
            outstanding: status.outstanding.map(Ae::cents),
            carry_over: status.carry_over.map(Ae::cents),
            to_recover: status.to_recover.map(Cp::cents),
            findings: status.findings.iter().map(|finding| FundFindingView::new(finding, words)).collect(),
        }
    }

    /// Every figure with its path in the document, in order: for media that have only rows.
    pub fn figures(&self) -> Vec<FigureView> {
        let (revenue, ae, cp) = (&self.revenue, &self.ae, &self.cp);
        let mut figures = vec![
            FigureView::new("revenue.total", revenue.total, revenue.total_qualifier),
            FigureView::new("revenue.national", revenue.national, revenue.national_qualifier),
            FigureView::new("revenue.own", revenue.own, revenue.own_qualifier),
            FigureView::new("revenue.restated", revenue.restated, revenue.restated_qualifier),
        ];
        figures.extend(revenue.earmarked.iter().map(|earmarked| FigureView {
            label: Some(earmarked.label.clone()),
            line: earmarked.line,
            ..FigureView::new("revenue.earmarked", Some(earmarked.amount), earmarked.amount_qualifier)
        }));
        figures.extend([
            FigureView::new("ae.opened", ae.opened, ae.opened_qualifier),
            FigureView::new("ae.committed", ae.committed, ae.committed_qualifier),
            FigureView::new("ae.available", ae.available, ae.available_qualifier),
            FigureView::new("ae.rate_bp", ae.rate_bp.map(i64::from), ae.rate_bp_qualifier),
            FigureView::new("cp.opened", cp.opened, cp.opened_qualifier),
            FigureView::new("cp.paid", cp.paid, cp.paid_qualifier),
            FigureView::new("cp.available", cp.available, cp.available_qualifier),
            FigureView::new("cp.rate_bp", cp.rate_bp.map(i64::from), cp.rate_bp_qualifier),
        ]);
        figures.extend(self.missions.iter().flat_map(MissionView::figures));
        figures.extend([
            FigureView::new("unattributed", self.unattributed, None),
            FigureView::new("outstanding", self.outstanding, None),
            FigureView::new("carry_over", self.carry_over, None),
            FigureView::new("to_recover", self.to_recover, None),
        ]);
        figures
    }
}

/// One figure of a status, as a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// Its path in the JSON document: `cp.paid`, `missions.cp_paid`.
    pub figure: &'static str,
    /// The mission it belongs to.
    pub mission: Option<u8>,
    /// Its label, where it has one.
    pub label: Option<String>,
    /// In cents; in basis points for a rate. Nothing where no source says it.
    pub value: Option<i64>,
    /// How it is printed, where not as it stands.
    pub qualifier: Option<&'static str>,
    /// Its line in the source.
    pub line: Option<u32>,
}

impl FigureView {
    const fn new(figure: &'static str, value: Option<i64>, qualifier: Option<&'static str>) -> Self {
        Self { figure, mission: None, label: None, value, qualifier, line: None }
    }

    /// The figure as people read it; empty where no source says it.
    pub fn text(&self, words: Words) -> String {
        let Some(value) = self.value else { return String::new() };
        let rate = u32::try_from(value).ok().filter(|_| self.figure.ends_with("_bp"));
        let value = rate.map_or_else(|| euros(value, words), |rate| percent(rate, words));
        match self.qualifier {
            None => value,
            Some(qualifier) => {
                let id = format!("fund-qualified-{}", qualifier.replace('_', "-"));
                words.with(&id, &[("value", Argument::Text(&value))])
            }
        }
    }
}

/// A figure in cents, and how it is printed where not as it stands.
fn twin<T: Copy>(figure: Option<&Stated<T>>, cents: fn(T) -> i64) -> (Option<i64>, Option<&'static str>) {
    (figure.map(|figure| cents(figure.value)), figure.and_then(|figure| printed(figure.qualifier)))
}

/// The word of a qualifier; nothing for an amount that stands as printed.
const fn printed(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::Exact => None,
        Qualifier::About | Qualifier::MoreThan | Qualifier::LessThan => Some(qualifier.as_str()),
    }
}

impl RevenueView {
    fn new(revenue: &RevenueStatus) -> Self {
        let (total, total_qualifier) = twin(revenue.total.as_ref(), Revenue::cents);
        let (national, national_qualifier) = twin(revenue.national.as_ref(), Revenue::cents);
        let (own, own_qualifier) = twin(revenue.own.as_ref(), Revenue::cents);
        let (restated, restated_qualifier) = twin(revenue.restated.as_ref(), Revenue::cents);
        let earmarked = revenue.earmarked.iter().map(|earmarked| EarmarkedView {
            label: earmarked.label.clone(),
            amount: earmarked.amount.value.cents(),
            amount_qualifier: printed(earmarked.amount.qualifier),
            line: match earmarked.amount.source {
                Source::Line { line, .. } => Some(line),
                Source::Acts(_) | Source::Computed { .. } => None,
            },
        });
        Self {
            total,
            total_qualifier,
            national,
            national_qualifier,
            own,
            own_qualifier,
            restated,
            restated_qualifier,
            earmarked: earmarked.collect(),
        }
    }
}

impl AeView {
    fn new(ae: &CreditStatus<Ae>) -> Self {
        let (opened, opened_qualifier) = twin(ae.opened.as_ref(), Ae::cents);
        let (committed, committed_qualifier) = twin(ae.used.as_ref(), Ae::cents);
        let (available, available_qualifier) = twin(ae.available.as_ref(), Ae::cents);
        Self {
            opened,
            opened_qualifier,
            committed,
            committed_qualifier,
            available,
            available_qualifier,
            rate_bp: ae.rate_bp.as_ref().map(|rate| rate.value),
            rate_bp_qualifier: ae.rate_bp.as_ref().and_then(|rate| printed(rate.qualifier)),
        }
    }
}

impl CpView {
    fn new(cp: &CreditStatus<Cp>) -> Self {
        let (opened, opened_qualifier) = twin(cp.opened.as_ref(), Cp::cents);
        let (paid, paid_qualifier) = twin(cp.used.as_ref(), Cp::cents);
        let (available, available_qualifier) = twin(cp.available.as_ref(), Cp::cents);
        Self {
            opened,
            opened_qualifier,
            paid,
            paid_qualifier,
            available,
            available_qualifier,
            rate_bp: cp.rate_bp.as_ref().map(|rate| rate.value),
            rate_bp_qualifier: cp.rate_bp.as_ref().and_then(|rate| printed(rate.qualifier)),
        }
    }
}

impl MissionView {
    fn new(mission: &MissionStatus, words: Words) -> Self {
        let (ae_committed, ae_committed_qualifier) = twin(mission.ae_committed.as_ref(), Ae::cents);
        let (cp_paid, cp_paid_qualifier) = twin(mission.cp_paid.as_ref(), Cp::cents);
        Self {
            mission: mission.mission.number(),
            title: mission.title.as_ref().map(|title| title.get(words.language()).to_owned()),
            ae_committed,
            ae_committed_qualifier,
            cp_paid,
            cp_paid_qualifier,
            itemised: mission.itemised.map(Cp::cents),
            not_itemised: mission.not_itemised.map(Cp::cents),
        }
    }

    fn figures(&self) -> [FigureView; 4] {
        [
            FigureView::new("missions.ae_committed", self.ae_committed, self.ae_committed_qualifier),
            FigureView::new("missions.cp_paid", self.cp_paid, self.cp_paid_qualifier),
            FigureView::new("missions.itemised", self.itemised, None),
            FigureView::new("missions.not_itemised", self.not_itemised, None),
        ]
        .map(|figure| FigureView {
            mission: Some(self.mission),
            label: self.title.clone(),
            ..figure
        })
    }
}

impl FundFindingView {
    /// The message that names how grave it is.
    pub const fn severity_id(&self) -> &'static str {
        match self.severity {
            Severity::Info => "severity-info",
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        }
    }

    /// Words a finding.
    pub fn new(finding: &StatusFinding, words: Words) -> Self {
        let (name, arguments) = said(finding, words);
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
        let lines = finding.lines();
        Self {
            rule: finding.rule().id,
            severity: finding.severity(),
            line: lines.first().copied(),
            lines,
            because: words.with(&format!("fund-finding-{name}"), &arguments),
            suggestion: Some(words.with(&format!("fund-suggestion-{name}"), &arguments)),
        }
    }
}

/// The name of the message of a finding, and its arguments.
fn said(finding: &StatusFinding, words: Words) -> (&'static str, Vec<(&'static str, String)>) {
    let cp = |amount: &Cp| whole_euros(amount.cents(), words);
    match finding {
        StatusFinding::ActionsExceedMission { mission, paid, actions, .. } => (
            "actions-exceed-mission",
            vec![
                ("mission", mission.number().to_string()),
                ("paid", cp(paid)),
                ("actions", cp(actions)),
                ("excess", cp(&actions.less(*paid))),
            ],
        ),
        StatusFinding::MissionsMissTotal { missions, paid, qualifier, .. } => (
            "missions-miss-total",
            vec![
                ("missions", cp(missions)),
                ("paid", qualified(&cp(paid), *qualifier, words)),
                ("gap", cp(&paid.less(*missions).max(missions.less(*paid)))),
            ],
        ),
        StatusFinding::NotPaid { label, amount, status, .. } => {
            let name = match status {
                AmountStatus::Forecast => "forecast",
                AmountStatus::Committed | AmountStatus::Paid => "committed",
            };
            (name, vec![("label", label.clone()), ("amount", cp(amount))])
        }
        StatusFinding::SeveralYears { label, amount, span, .. } => {
            let year = |year: Year| year.get().to_string();
            let (first, last) = (year(span.0), year(span.1));
            (
                "several-years",
                vec![("label", label.clone()), ("amount", cp(amount)), ("first", first), ("last", last)],
            )
        }
        StatusFinding::Corrected { label, printed, amount, reason, .. } => (
            "corrected",
            vec![
                ("label", label.clone()),
                ("printed", printed.clone()),
                ("amount", cp(amount)),
                ("reason", reason.get(words.language()).to_owned()),
            ],
        ),
    }
}

/// An amount with the word it is printed with.
fn qualified(value: &str, qualifier: Qualifier, words: Words) -> String {
    printed(qualifier).map_or_else(
        || value.to_owned(),
        |word| {
            words.with(
                &format!("fund-qualified-{}", word.replace('_', "-")),
                &[("value", Argument::Text(value))],
            )
        },
    )
}
