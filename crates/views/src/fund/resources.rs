//! The resources of an exercise: notified, planned, committed, and what is left of each protected and sanctuarised purpose.

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::{Ae, Revenue};
use maillage_domain::fund::notified::{NotifyResources, OrderRank};
use maillage_domain::fund::parameters::LaterOrder;
use maillage_domain::fund::resources::{Resource, ResourceRow, ResourceStep, Resources};
use maillage_domain::state::Recorded;
use schemars::JsonSchema;
use serde::Serialize;

use super::as_of::AsOf;
use super::money::euros;
use super::status::FundFindingView;
use crate::words::{Argument, Words};

/// The resources of an exercise, in cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ResourcesView {
    /// The exercise.
    pub year: i16,
    /// The exercises of which an order is recorded.
    pub years: Vec<i16>,
    /// The dotation, its two levels, their protected fields, and each sanctuarised purpose of the register.
    pub rows: Vec<ResourceRowView>,
    /// The orders that notify it, in the order of their days.
    pub orders: Vec<OrderView>,
    /// Orders and budgets through the year.
    pub steps: Vec<ResourceStepView>,
    /// How a later order of the year stands to the one before: `replaces` or `completes`.
    pub later: &'static str,
    /// What is recorded as delegated nationally, if anything is.
    pub delegated: Option<i64>,
    /// How the figures are computed, and what in them is not certain.
    pub notes: Vec<String>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// The acts that are in no figure, where there are some.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FundFindingView>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ResourceRowView {
    /// `dotation`, `fungible`, `prevention`, `medico-social`, `sanctuarised`, `sanctuarised-prevention`,
    /// `sanctuarised-medico-social` or `purpose`.
    pub resource: &'static str,
    /// The code of a purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Notified; nothing where no act says so.
    pub notified: Option<i64>,
    /// Opened by budgets; nothing where the register does not tell such credits apart.
    pub planned: Option<i64>,
    /// Committed.
    pub committed: Option<i64>,
    /// Notified less planned.
    pub unplanned: Option<i64>,
    /// Notified less committed.
    pub left: Option<i64>,
    /// The acts that notify it.
    pub acts: Vec<u64>,
    /// What it is, in words.
    #[serde(skip)]
    pub name: String,
    /// Whether it is a part of the level above it.
    #[serde(skip)]
    pub is_part: bool,
}

/// The messages of the columns of amounts, in the order of [`ResourceRowView::amounts`].
pub const AMOUNTS: [&str; 5] = [
    "fund-resources-column-notified",
    "fund-resources-column-planned",
    "fund-resources-column-unplanned",
    "fund-resources-column-committed",
    "fund-resources-column-left",
];

impl ResourceRowView {
    /// Its amounts, in the order of [`AMOUNTS`]; nothing where one is not known.
    pub const fn amounts(&self) -> [Option<i64>; 5] {
        [self.notified, self.planned, self.unplanned, self.committed, self.left]
    }
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OrderView {
    /// How it is cited.
    pub name: String,
    /// The day of its signature, where it is known.
    pub signed_on: Option<Date>,
    /// The day of its publication, where it is known.
    pub published_on: Option<Date>,
    /// The day on which it is taken to stand.
    pub stands_on: Date,
    /// `first` or `later`, where that is known.
    pub rank: Option<&'static str>,
    /// Where its figures come from.
    pub source: String,
    /// The act that records it.
    pub act: u64,
    /// What it is, in a sentence.
    #[serde(skip)]
    pub sentence: String,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ResourceStepView {
    /// The day.
    pub on: Date,
    /// `order` or `budget`.
    pub kind: &'static str,
    /// The act.
    pub act: u64,
    /// Notified from then on.
    pub notified: Option<i64>,
    /// Opened by budgets from then on.
    pub planned: Option<i64>,
    /// Which of both it is, in words.
    #[serde(skip)]
    pub name: String,
}

impl ResourcesView {
    /// Words the resources of an exercise.
    pub fn new(
        (resources, years): (&Resources, Vec<Year>),
        as_of: AsOf,
        findings: Vec<FundFindingView>,
        words: Words,
    ) -> Self {
        Self {
            year: resources.year.get(),
            years: years.into_iter().map(Year::get).collect(),
            rows: resources.rows.iter().map(|of| row(of, words)).collect(),
            orders: resources.orders.iter().map(|told| order(told, words)).collect(),
            steps: resources.steps.iter().map(|of| step(of, words)).collect(),
            later: resources.later.as_str(),
            delegated: resources.delegated.map(Revenue::cents),
            notes: notes(resources, words),
            as_of,
            findings,
        }
    }
}

fn row(row: &ResourceRow, words: Words) -> ResourceRowView {
    let (resource, id) = named(&row.resource);
    let purpose = match &row.resource {
        Resource::Purpose(code) => Some(code.clone()),
        Resource::Dotation
        | Resource::Fungible
        | Resource::Prevention
        | Resource::MedicoSocial
        | Resource::Sanctuarised
        | Resource::SanctuarisedPrevention
        | Resource::SanctuarisedMedicoSocial => None,
    };
    let name = match &purpose {
        Some(code) => words.with(id, &[("code", Argument::Text(code))]),
        None => words.get(id),
    };
    let is_level = matches!(row.resource, Resource::Dotation | Resource::Fungible | Resource::Sanctuarised);
    ResourceRowView {
        is_part: !is_level,
        resource,
        notified: row.notified.map(Revenue::cents),
        planned: row.used.map(|used| used.planned.cents()),
        committed: row.used.map(|used| used.committed.cents()),
        unplanned: row.unplanned().map(Revenue::cents),
        left: row.left().map(Revenue::cents),
        acts: row.acts.iter().copied().map(ActNumber::get).collect(),
        purpose,
        name,
    }
}

/// The word in data of a resource, and the message of its name.
const fn named(resource: &Resource) -> (&'static str, &'static str) {
    match resource {
        Resource::Dotation => ("dotation", "fund-resource-dotation"),
        Resource::Fungible => ("fungible", "fund-resource-fungible"),
        Resource::Prevention => ("prevention", "fund-resource-prevention"),
        Resource::MedicoSocial => ("medico-social", "fund-resource-medico-social"),
        Resource::Sanctuarised => ("sanctuarised", "fund-resource-sanctuarised"),
        Resource::SanctuarisedPrevention => {
            ("sanctuarised-prevention", "fund-resource-sanctuarised-prevention")
        }
        Resource::SanctuarisedMedicoSocial => {
            ("sanctuarised-medico-social", "fund-resource-sanctuarised-medico-social")
        }
        Resource::Purpose(_) => ("purpose", "fund-resource-purpose"),
    }
}

fn order(told: &Recorded<NotifyResources>, words: Words) -> OrderView {
    let order = &told.fact.order;
    let stands_on = order.stands_on();
    let (day, act) = (words.date(stands_on), told.stamp.number.get());
    let said = [
        ("order", Argument::Text(order.name.as_str())),
        ("day", Argument::Text(&day)),
        ("source", Argument::Text(&order.source)),
        ("act", Argument::printed(act)),
    ];
    let id = if order.is_undated() { "fund-resources-order-undated" } else { "fund-resources-order" };
    OrderView {
        name: order.name.as_str().to_owned(),
        signed_on: order.signed_on,
        published_on: order.published_on,
        stands_on,
        rank: order.rank.map(OrderRank::as_str),
        source: order.source.clone(),
        act,
        sentence: words.with(id, &said),
    }
}

fn step(step: &ResourceStep, words: Words) -> ResourceStepView {
    let (kind, id) = if step.is_order {
        ("order", "fund-resources-step-order")
    } else {
        ("budget", "fund-resources-step-budget")
    };
    ResourceStepView {
        on: step.on,
        kind,
        act: step.act.get(),
        notified: step.notified.map(Revenue::cents),
        planned: step.planned.map(Ae::cents),
        name: words.get(id),
    }
}

/// The formulas, then the doubts.
fn notes(resources: &Resources, words: Words) -> Vec<String> {
    let mut notes = vec![words.get("fund-resources-formula"), words.get("fund-resources-inside")];
    let told = |resource| resources.rows.iter().find(|row: &&ResourceRow| row.resource == resource);
    if told(Resource::SanctuarisedPrevention).is_some_and(|row| row.notified.is_some()) {
        notes.push(words.get("fund-resources-unnamed"));
    }
    if resources.orders.len() > 1 {
        notes.push(words.get(match resources.later {
            LaterOrder::Replaces => "fund-resources-replaces",
            LaterOrder::Completes => "fund-resources-completes",
        }));
    }
    for told in &resources.orders {
        let name = words.cited(told.fact.order.name.as_str());
        let name = [("order", Argument::Text(name.as_str()))];
        match told.fact.order.rank {
            Some(OrderRank::First) => {}
            Some(OrderRank::Later) => notes.push(words.with("fund-resources-not-first", &name)),
            None => notes.push(words.with("fund-resources-rank-unknown", &name)),
        }
    }
    let dotation = told(Resource::Dotation).and_then(|row| row.notified);
    if let Some(delegated) = resources.delegated.filter(|delegated| Some(*delegated) != dotation) {
        let amount = euros(delegated.cents(), words);
        notes.push(words.with("fund-resources-delegated", &[("amount", Argument::Text(&amount))]));
    }
    notes
}
