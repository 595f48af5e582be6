//! What the fund stands at in a year, for all media: integer cents, nothing where no source says it.

use maillage_domain::act::ActNumber;
use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::{Misfit, SetAside};
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::{AmountStatus, NotCarried, Qualifier};
use maillage_domain::fund::status::{
    CreditStatus, MissionStatus, RevenueStatus, Stated, Status, StatusFinding,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::acts::named;
use super::as_of::AsOf;
use super::figure::{Figure, FigureView, StatusFigures, line, word_of};
use super::money::whole_euros;
use crate::printed;
use crate::told::Told;
use crate::words::{Argument, Words};

/// What the fund stands at in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StatusView {
    /// The exercise.
    pub year: i16,
    /// Whether a register keeps the figures; else a report states them.
    #[serde(skip)]
    pub kept: bool,
    /// Revenue.
    pub revenue: RevenueView,
    /// Authority to commit: opened, committed, available, and the share committed.
    pub ae: StatusFigures,
    /// Payment credits: opened, paid, available, and the share paid.
    pub cp: StatusFigures,
    /// The missions.
    pub missions: Vec<MissionView>,
    /// What belongs to no mission: paid outside of them, restes à payer, carried over, still to come back.
    #[serde(flatten)]
    pub apart: StatusFigures,
    /// What a reader should know of the figures.
    pub findings: Vec<FundFindingView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
}

/// The revenue of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RevenueView {
    /// In all, delegated nationally, the rest, and without sanctuarised credits.
    #[serde(flatten)]
    pub figures: StatusFigures,
    /// Bound to purposes.
    pub earmarked: Vec<EarmarkedView>,
}

/// Revenue bound to a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EarmarkedView {
    /// The label.
    pub label: String,
    /// The amount.
    #[serde(flatten)]
    pub amount: StatusFigures,
    /// Its line in the source; nothing where acts say it.
    pub line: Option<u32>,
}

/// The figures of one mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MissionView {
    /// Its number, 1 to 5.
    pub mission: u8,
    /// Its title, where a source says it.
    pub title: Option<String>,
    /// Committed; paid, and of it what is shown by action and what by none.
    #[serde(flatten)]
    pub figures: StatusFigures,
}

/// What a reader should know of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FundFindingView {
    /// The rule behind it; none behind acts that are set aside.
    pub rule: Option<&'static str>,
    /// How grave it is.
    #[schemars(with = "String")]
    pub severity: Severity,
    /// Its first line in the source.
    pub line: Option<u32>,
    /// All of its lines.
    pub lines: Vec<u32>,
    /// The facts, in a sentence.
    pub because: String,
    /// What could be done.
    pub suggestion: Option<String>,
    /// The acts that it names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub acts: Vec<u64>,
}

impl StatusView {
    /// Words a status.
    pub fn new(status: &Status, as_of: AsOf, words: Words) -> Self {
        Self {
            year: status.year.get(),
            kept: status.kept,
            revenue: RevenueView::new(&status.revenue),
            ae: credits(&status.ae, AE_PATHS, Ae::cents),
            cp: credits(&status.cp, CP_PATHS, Cp::cents),
            missions: status.missions.iter().map(|mission| MissionView::new(mission, words)).collect(),
            apart: StatusFigures(vec![
                Figure::plain("unattributed", status.unattributed.map(Cp::cents)),
                Figure::plain("outstanding", status.outstanding.map(Ae::cents)),
                Figure::plain("carry_over", status.carry_over.map(Ae::cents)),
                Figure::plain("to_recover", status.to_recover.map(Cp::cents)),
            ]),
            findings: status.findings.iter().map(|finding| FundFindingView::new(finding, words)).collect(),
            as_of,
        }
    }

    /// What a figure of [`Self::figures`] is, in words.
    pub fn item(&self, figure: &FigureView, words: Words) -> String {
        match figure.figure {
            // A report that names no mission is not a register that paid under none.
            "unattributed" if !self.kept => words.get("fund-figure-unstated"),
            path => words.get(&format!("fund-figure-{}", path.replace(['.', '_'], "-"))),
        }
    }

    /// Every figure with its path in the document, in order: for media that have only rows.
    pub fn figures(&self) -> Vec<FigureView> {
        let mut figures: Vec<_> = self.revenue.rows().collect();
        figures.extend(self.ae.rows().chain(self.cp.rows()));
        figures.extend(self.missions.iter().flat_map(MissionView::rows));
        figures.extend(self.apart.rows());
        figures
    }
}

impl RevenueView {
    fn new(revenue: &RevenueStatus) -> Self {
        let stated =
            |path, figure: &Option<Stated<Revenue>>| Figure::stated(path, figure.as_ref(), Revenue::cents);
        let earmarked = revenue.earmarked.iter().map(|earmarked| EarmarkedView {
            label: earmarked.label.clone(),
            amount: StatusFigures(vec![Figure::stated(
                "revenue.earmarked.amount",
                Some(&earmarked.amount),
                Revenue::cents,
            )]),
            line: line(&earmarked.amount.source),
        });
        Self {
            figures: StatusFigures(vec![
                stated("revenue.total", &revenue.total),
                stated("revenue.national", &revenue.national),
                stated("revenue.own", &revenue.own),
                stated("revenue.restated", &revenue.restated),
            ]),
            earmarked: earmarked.collect(),
        }
    }

    fn rows(&self) -> impl Iterator<Item = FigureView> {
        let earmarked = self.earmarked.iter().flat_map(|earmarked| {
            earmarked.amount.rows().map(|figure| FigureView {
                figure: "revenue.earmarked",
                label: Some(earmarked.label.clone()),
                ..figure
            })
        });
        self.figures.rows().chain(earmarked)
    }
}

/// The paths of what is opened, used and left, and of the share used.
const AE_PATHS: [&str; 4] = ["ae.opened", "ae.committed", "ae.available", "ae.rate_bp"];
const CP_PATHS: [&str; 4] = ["cp.opened", "cp.paid", "cp.available", "cp.rate_bp"];

fn credits<T: Copy>(
    credits: &CreditStatus<T>,
    paths: [&'static str; 4],
    cents: fn(T) -> i64,
) -> StatusFigures {
    let [opened, used, available, rate] = paths;
    StatusFigures(vec![
        Figure::stated(opened, credits.opened.as_ref(), cents),
        Figure::stated(used, credits.used.as_ref(), cents),
        Figure::stated(available, credits.available.as_ref(), cents),
        Figure::stated(rate, credits.rate_bp.as_ref(), i64::from),
    ])
}

impl MissionView {
    fn new(mission: &MissionStatus, words: Words) -> Self {
        Self {
            mission: mission.mission.number(),
            title: mission.title.as_ref().map(|title| title.get(words.language()).to_owned()),
            figures: StatusFigures(vec![
                Figure::stated("missions.ae_committed", mission.ae_committed.as_ref(), Ae::cents),
                Figure::stated("missions.cp_paid", mission.cp_paid.as_ref(), Cp::cents),
                Figure::plain("missions.itemised", mission.itemised.map(Cp::cents)),
                Figure::plain("missions.not_itemised", mission.not_itemised.map(Cp::cents)),
            ]),
        }
    }

    fn rows(&self) -> impl Iterator<Item = FigureView> {
        let (mission, label) = (Some(self.mission), &self.title);
        self.figures.rows().map(move |figure| FigureView { mission, label: label.clone(), ..figure })
    }
}

impl FundFindingView {
    /// Words a finding.
    pub fn new(finding: &StatusFinding, words: Words) -> Self {
        let (name, arguments) = said(finding, words);
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
        let lines = finding.lines();
        Self {
            rule: finding.rule().map(|rule| rule.id),
            severity: finding.severity(),
            line: lines.first().copied(),
            lines,
            because: words.with(&format!("fund-finding-{name}"), &arguments),
            suggestion: Some(words.with(&format!("fund-suggestion-{name}"), &arguments)),
            acts: finding.acts().iter().map(|act| act.get()).collect(),
        }
    }

    /// The same, whose numbers lead to their acts.
    pub fn told(&self, words: Words) -> Told {
        let acts: Vec<_> = self.acts.iter().copied().map(ActNumber::new).collect();
        Told::naming(self.sentence(), &acts, words)
    }

    /// The finding and what could be done, in one line.
    pub fn sentence(&self) -> String {
        self.suggestion.iter().fold(self.because.clone(), |said, suggestion| format!("{said} {suggestion}"))
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
                AmountStatus::Committed
                | AmountStatus::Allocated
                | AmountStatus::Funded
                | AmountStatus::Paid => "committed",
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
        StatusFinding::NotCarried(left) => ("not-carried", vec![("places", places(left, words))]),
        StatusFinding::SetAside(SetAside { acts, why }) => {
            let name = match (why, acts.len()) {
                (Misfit::Early, 1) => "set-aside-one",
                (Misfit::Early, _) => "set-aside",
                (Misfit::Ever, 1) => "unfit-one",
                (Misfit::Ever, _) => "unfit",
            };
            (name, vec![("acts", named(acts, words))])
        }
        StatusFinding::Corrected { label, printed, amount, reason, .. } => (
            "corrected",
            vec![
                ("label", label.clone()),
                ("printed", printed::printed(printed, words)),
                ("amount", cp(amount)),
                ("reason", reason.get(words.language()).to_owned()),
            ],
        ),
    }
}

/// How many amounts a sentence names.
/// Arbitrary: as many as one line of a page holds; the table has all.
const NAMED: usize = 5;

/// "460,6 M€ (line 72), 402 K€ (line 78) and 19 more".
fn places(left: &[NotCarried], words: Words) -> String {
    let place = |left: &NotCarried| {
        let (line, printed) = (left.line.to_string(), printed::cited(&left.printed, words));
        let arguments = [("printed", Argument::Text(&printed)), ("line", Argument::Text(&line))];
        words.with("fund-not-carried-place", &arguments)
    };
    let (named, more) = left.split_at(left.len().min(NAMED));
    let named = named.iter().map(place).collect::<Vec<_>>().join(", ");
    if more.is_empty() {
        return named;
    }
    let more = Argument::count(more.len());
    words.with("fund-not-carried-more", &[("named", Argument::Text(&named)), ("more", more)])
}

/// An amount with the word it is printed with.
fn qualified(value: &str, qualifier: Qualifier, words: Words) -> String {
    word_of(qualifier).map_or_else(
        || value.to_owned(),
        |word| {
            words.with(
                &format!("fund-qualified-{}", word.replace('_', "-")),
                &[("value", Argument::Text(value))],
            )
        },
    )
}
