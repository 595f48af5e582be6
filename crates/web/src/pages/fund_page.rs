//! What the page of the fund links to and how it words its parts: where the money came from and went, how far credits are
//! used, what cannot be right.

use std::fmt::Display;

use askama::Template;
use maillage_domain::fund::chosen::{ActionKey, ActionOrder};
use maillage_views::fund::flow::drawing::{COLUMNS, Side, Tenth, WIDTH};
use maillage_views::fund::page::actions::{ActionGroup, ActionRow};
use maillage_views::fund::page::balances::BalanceRow;
use maillage_views::fund::page::chosen::ActionsView;
use maillage_views::fund::page::figures::Gauge;
use maillage_views::fund::page::none::NoFund;
use maillage_views::fund::page::series::Book;
use maillage_views::fund::page::source::SourceView;
use maillage_views::fund::page::{FundPage, YearChoice};

use crate::files::{self, FileLink};
use crate::frame::Frame;
use crate::link::Link;
use crate::routes::{FUND, FUND_RESOURCES, FUND_TERRITORIES, TRACE, YEARLY_REPORT};

/// The columns of the balances of a register.
const BALANCES: [&str; 6] = [
    "fund-page-balance-ae-opened",
    "fund-page-balance-ae-committed",
    "fund-page-balance-ae-left",
    "fund-page-balance-cp-opened",
    "fund-page-balance-cp-paid",
    "fund-page-balance-cp-left",
];

/// The page of a year.
#[derive(Template)]
#[template(path = "fund.html")]
pub(super) struct FundTemplate {
    pub(super) frame: Frame,
    pub(super) view: FundPage,
}

/// The page of a day on which nothing is recorded yet.
#[derive(Template)]
#[template(path = "fund_none.html")]
pub(super) struct NoFundTemplate {
    pub(super) frame: Frame,
    pub(super) view: NoFund,
}

impl FundTemplate {
    /// The page of a year.
    fn of_year(&self, year: impl Display) -> Link {
        self.frame.link(&FUND).with("year", year.to_string())
    }

    /// The page of a year to choose: on the day shown, or on its own where nothing of it was recorded by then.
    fn choosing(&self, year: YearChoice) -> Link {
        let link = self.of_year(year.year);
        if year.known_then { link } else { link.with("at", "") }
    }

    /// What the page shows, the actions asked for among it.
    fn state(&self) -> Link {
        let state = self.of_year(self.view.year);
        let Some(actions) = &self.view.actions else { return state };
        let sort =
            if actions.order == ActionOrder::default() { String::new() } else { actions.order.to_string() };
        state.with("q", actions.search.clone()).with("mission", actions.mission.clone()).with("sort", sort)
    }

    /// "Prevention, committed (AE)".
    fn committed_by(&self, mission: &str) -> String {
        format!("{mission}, {}", self.frame.say("fund-exercise-committed-column"))
    }

    /// The same without some of what is asked, at the actions.
    fn without(&self, names: &[&'static str]) -> Link {
        names.iter().fold(self.state(), |state, name| state.with(name, "")).anchor("actions")
    }

    /// The same sorted by a column, the other way round where it is already.
    fn sorted(&self, actions: &ActionsView, key: ActionKey) -> Link {
        let next = actions.order.next(key);
        let sort = if next == ActionOrder::default() { String::new() } else { next.to_string() };
        self.state().with("sort", sort).anchor("actions")
    }

    /// What the files and the other pages of a search keep in its form: all that is asked but its own fields.
    fn kept_but(&self, own: &[&'static str]) -> Vec<(String, String)> {
        let state = own.iter().fold(self.state(), |state, name| state.with(name, ""));
        state.pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    /// The columns by which actions are sorted: before the bar, and behind it.
    fn columns(&self) -> [(ActionKey, String); 4] {
        let head = |id: &str| self.frame.say(id);
        [
            (ActionKey::Label, head("fund-page-column-action")),
            (ActionKey::Mission, head("fund-exercise-column-mission")),
            (ActionKey::Amount, head("fund-page-column-amount")),
            (ActionKey::Line, head("fund-page-column-line")),
        ]
    }

    /// The mission of an action and who says so: "2, inferred"; that it has none.
    fn mission(&self, row: &ActionRow) -> String {
        row.mission.map_or_else(
            || self.frame.say("fund-exercise-no-mission"),
            |mission| format!("{mission}, {}", row.attribution_text),
        )
    }

    /// The acts of a figure, where acts moved it.
    fn acts(&self, source: &SourceView, mission: Option<u8>) -> Option<Link> {
        let link = self.frame.link(&TRACE).with("figure", source.figure?.as_str());
        let mission = mission.map(|mission| mission.to_string()).unwrap_or_default();
        Some(link.with("year", self.view.year.to_string()).with("mission", mission))
    }

    /// What the findings are about: a document that was published, or a register.
    const fn findings_title(&self) -> &'static str {
        if self.view.kept { "fund-page-findings-register" } else { "fund-page-findings" }
    }

    const fn alert(&self) -> &'static str {
        if self.view.kept { "fund-page-alert-register" } else { "fund-page-alert" }
    }

    const fn findings_lead(&self) -> &'static str {
        if self.view.kept { "fund-page-findings-register-lead" } else { "fund-page-findings-lead" }
    }

    /// What orders notify for the exercise, and what is left of it.
    fn resources(&self) -> Link {
        self.frame.link(&FUND_RESOURCES).with("year", self.view.year.to_string())
    }

    /// Its money by territory.
    fn territories(&self) -> Link {
        self.frame.link(&FUND_TERRITORIES).with("year", self.view.year.to_string())
    }

    /// The report on the year.
    fn report(&self) -> Link {
        self.frame.link(&YEARLY_REPORT).part(self.view.year.to_string())
    }

    /// What the page shows, as files.
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.state())
    }

    /// The heads of the columns of the flow, each with its place and on which side of it it stands.
    fn heads(&self) -> [(Tenth, &'static str, String); 4] {
        let last = if self.view.kept { "lines" } else { "actions" };
        let [revenue, fund, missions, leaves] = COLUMNS;
        let head = |id: &str| self.frame.say(&format!("fund-page-flow-head-{id}"));
        [
            // 12 units are the width of a node: the head ends where its column does.
            (Tenth(revenue.0 + 120), "end", head("revenue")),
            (fund, "start", head("fund")),
            (missions, "start", head("missions")),
            (leaves, "start", head(last)),
        ]
    }

    /// "Authority to commit (AE): more than 98.4 % of what was opened".
    fn bar(&self, gauge: &Gauge) -> String {
        let rate = gauge.rate.as_ref().map(|rate| rate.text.as_str()).unwrap_or_default();
        self.frame.say_two("fund-page-gauge-bar", ("title", &gauge.title), ("rate", rate))
    }

    /// Whether what was opened is computed from the share that the source prints.
    fn implied(&self) -> bool {
        !self.view.kept
            && self.view.gauges.iter().any(|gauge| gauge.rate.is_some() && gauge.amounts.len() == 3)
    }

    fn line(&self, line: u32) -> String {
        self.frame.number(line)
    }
}

/// The amounts of a row of balances, each with the name of its column.
fn balances(row: &BalanceRow) -> impl Iterator<Item = (&'static str, &String)> {
    BALANCES.into_iter().zip(&row.amounts)
}

/// The number of the mission before its title; nothing for the actions of none.
fn number(group: &ActionGroup) -> String {
    group.mission.map(|mission| mission.to_string()).unwrap_or_default()
}

/// How a column is sorted, as `aria-sort` says it; empty where it is not.
fn direction(actions: &ActionsView, key: ActionKey) -> &'static str {
    match actions.order {
        ActionOrder { key: own, descending } if own == key && descending => "descending",
        ActionOrder { key: own, .. } if own == key => "ascending",
        ActionOrder { .. } => "",
    }
}

/// Whether a column holds numbers.
const fn is_at_the_right(key: ActionKey) -> bool {
    matches!(key, ActionKey::Amount | ActionKey::Line)
}

/// Whether it is the amounts: what is printed and the bar stand before them.
const fn is_amount(key: ActionKey) -> bool {
    matches!(key, ActionKey::Amount)
}

const fn is_ae(book: Book) -> bool {
    matches!(book, Book::Ae)
}

const fn is_cp(book: Book) -> bool {
    matches!(book, Book::Cp)
}

pub(super) const fn is_before(side: Side) -> bool {
    matches!(side, Side::Before)
}

pub(super) const fn is_above(side: Side) -> bool {
    matches!(side, Side::Above)
}
