//! The resources of an exercise: what its orders notify beside what budgets open and what is committed, and what is left of each
//! protected and sanctuarised purpose.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::cell::{Earmark, Year};
use super::ledger::{AeAccount, Exercise, Ledger};
use super::money::{Ae, Revenue};
use super::notified::{Level, NotifyResources};
use super::parameters::LaterOrder;
use crate::ground::id::ActNumber;
use crate::ground::stamp::Recorded;

/// A resource of an exercise. The protected fields are parts of the fungible level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resource {
    /// The whole dotation.
    Dotation,
    /// Its fungible level, with what is protected in it.
    Fungible,
    /// What is protected for prevention.
    Prevention,
    /// What is protected for the medico-social field.
    MedicoSocial,
    /// Its sanctuarised level.
    Sanctuarised,
    /// What of the sanctuarised level an order prints for prevention; which purposes these are it does not say.
    SanctuarisedPrevention,
    /// What of the sanctuarised level an order prints for the medico-social field.
    SanctuarisedMedicoSocial,
    /// One sanctuarised purpose of the register, by its code.
    Purpose(String),
}

/// What the register says of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used {
    /// Authority to commit that budgets open, without what was carried in.
    pub planned: Ae,
    /// Committed, less what was restored in the exercise itself.
    pub committed: Ae,
}

/// A resource: notified, planned, committed and left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceRow {
    /// Which one.
    pub resource: Resource,
    /// What is notified; nothing where no act says so.
    pub notified: Option<Revenue>,
    /// What the register says of it; nothing where it does not tell such credits apart.
    pub used: Option<Used>,
    /// The acts that notify it.
    pub acts: Vec<ActNumber>,
}

impl ResourceRow {
    /// What is notified and not committed, below zero where more is committed; nothing where one of them is unknown.
    pub fn left(&self) -> Option<Revenue> {
        let committed = Revenue::from_cents(self.used?.committed.cents());
        self.notified?.checked_sub(committed)
    }

    /// What is notified and not planned, below zero where more is planned; nothing where one of them is unknown.
    pub fn unplanned(&self) -> Option<Revenue> {
        let planned = Revenue::from_cents(self.used?.planned.cents());
        self.notified?.checked_sub(planned)
    }
}

/// What happened to the resources of an exercise on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ResourceStep {
    /// The legal day.
    pub on: Date,
    /// The act.
    pub act: ActNumber,
    /// Whether it is an order; else it is a budget.
    pub is_order: bool,
    /// The dotation notified from then on; nothing before any order.
    pub notified: Option<Revenue>,
    /// What budgets open from then on; nothing before any budget.
    pub planned: Option<Ae>,
}

/// The resources of an exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resources {
    /// The exercise.
    pub year: Year,
    /// Its orders, each as it was told last, in the order of their days.
    pub orders: Vec<Recorded<NotifyResources>>,
    /// How a later order of the year stands to the one before.
    pub later: LaterOrder,
    /// Each resource.
    pub rows: Vec<ResourceRow>,
    /// Orders and budgets through the year.
    pub steps: Vec<ResourceStep>,
    /// What is recorded as delegated nationally, which is another record than the orders.
    pub delegated: Option<Revenue>,
}

impl Ledger {
    /// The exercises of which an order is recorded, in order.
    pub fn notified_years(&self) -> impl DoubleEndedIterator<Item = Year> {
        self.exercises().filter(|(_, exercise)| !exercise.orders.is_empty()).map(|(year, _)| year)
    }

    /// The resources of an exercise; nothing where no order of it is recorded, or a sum leaves the range.
    pub fn resources(&self, year: Year, later: LaterOrder) -> Option<Resources> {
        let exercise = self.exercise(year)?;
        let orders = orders(exercise);
        let told = Told::of(&orders, later)?;
        let mut rows = vec![self.row(year, Resource::Dotation, told.dotation, &told.acts)?];
        let mut of = |resource, notified| {
            rows.push(self.row(year, resource, notified, &told.acts)?);
            Some(())
        };
        of(Resource::Fungible, told.fungible.whole)?;
        of(Resource::Prevention, told.fungible.prevention)?;
        of(Resource::MedicoSocial, told.fungible.medico_social)?;
        of(Resource::Sanctuarised, told.sanctuarised.whole)?;
        of(Resource::SanctuarisedPrevention, told.sanctuarised.prevention)?;
        of(Resource::SanctuarisedMedicoSocial, told.sanctuarised.medico_social)?;
        for code in self.purposes(year) {
            rows.push(self.purpose(year, exercise, code)?);
        }
        let steps = steps(exercise, &orders, later)?;
        let national = exercise.revenues.iter().any(|revenue| revenue.fact.origin.is_national());
        let delegated = if national { Some(exercise.national()?) } else { None };
        Some(Resources { year, orders, later, rows, steps, delegated })
    }

    fn row(
        &self,
        year: Year,
        resource: Resource,
        notified: Revenue,
        acts: &[ActNumber],
    ) -> Option<ResourceRow> {
        let used = match &resource {
            // Read from a report alone, an exercise has no credits to tell apart.
            _ if !self.keeps(year) => None,
            Resource::Dotation => Some(self.used(year, |_| true)?),
            Resource::Fungible => {
                Some(self.used(year, |earmark| !matches!(earmark, Earmark::Sanctuarised(_)))?)
            }
            Resource::Prevention => Some(self.used(year, |earmark| *earmark == Earmark::Prevention)?),
            Resource::MedicoSocial => Some(self.used(year, |earmark| *earmark == Earmark::MedicoSocial)?),
            Resource::Sanctuarised => {
                Some(self.used(year, |earmark| matches!(earmark, Earmark::Sanctuarised(_)))?)
            }
            Resource::SanctuarisedPrevention | Resource::SanctuarisedMedicoSocial | Resource::Purpose(_) => {
                None
            }
        };
        Some(ResourceRow { resource, notified: Some(notified), used, acts: acts.to_vec() })
    }

    /// One sanctuarised purpose: an order prints none by name, so what is notified for it is what was delegated under its code.
    fn purpose(&self, year: Year, exercise: &Exercise, code: String) -> Option<ResourceRow> {
        let earmark = Earmark::Sanctuarised(code.clone());
        let (mut notified, mut acts) = (None, Vec::new());
        for revenue in exercise.revenues.iter().filter(|revenue| revenue.fact.origin.is_national()) {
            for part in revenue.fact.parts.iter().filter(|part| part.earmark == earmark) {
                notified = Some(notified.unwrap_or(Revenue::ZERO).checked_add(part.amount)?);
                acts.push(revenue.stamp.number);
            }
        }
        let used = if self.keeps(year) { Some(self.used(year, |of| *of == earmark)?) } else { None };
        Some(ResourceRow { resource: Resource::Purpose(code), notified, used, acts })
    }

    /// What the register says of the credits of an exercise with some earmarks; nothing where a sum leaves the range.
    fn used(&self, year: Year, counts: impl Fn(&Earmark) -> bool) -> Option<Used> {
        let none = Used { planned: Ae::ZERO, committed: Ae::ZERO };
        let mut pools = self.book().pools(year).filter(|(pool, _)| counts(&pool.earmark));
        pools.try_fold(none, |sum, (_, balances)| {
            // What opens credits is a source, at or below zero.
            let planned = sum.planned.checked_sub(balances.ae(AeAccount::Budgeted))?;
            Some(Used { planned, committed: sum.committed.checked_add(balances.ae_committed())? })
        })
    }

    /// The sanctuarised purposes of an exercise: those of the register, and those under which revenue was delegated.
    fn purposes(&self, year: Year) -> BTreeSet<String> {
        let of = |earmark: &Earmark| match earmark {
            Earmark::Sanctuarised(code) => Some(code.clone()),
            Earmark::Free | Earmark::Prevention | Earmark::MedicoSocial => None,
        };
        let delegated = self.exercise(year).into_iter().flat_map(|exercise| &exercise.revenues);
        let delegated = delegated.filter(|revenue| revenue.fact.origin.is_national());
        let delegated =
            delegated.flat_map(|revenue| &revenue.fact.parts).filter_map(|part| of(&part.earmark));
        let kept = self.book().pools(year).filter_map(|(pool, _)| of(&pool.earmark));
        kept.chain(delegated).collect()
    }
}

impl Exercise {
    /// What was told last of an order, by the name under which it is cited.
    pub fn told_of_order(&self, order: &str) -> Option<&Recorded<NotifyResources>> {
        self.orders.iter().rfind(|told| told.fact.order.name.as_str() == order)
    }
}

/// The orders of an exercise, each as it was told last, in the order of their days.
fn orders(exercise: &Exercise) -> Vec<Recorded<NotifyResources>> {
    let is_last = |told: &&Recorded<NotifyResources>| {
        let last = exercise.told_of_order(told.fact.order.name.as_str());
        last.is_some_and(|last| last.stamp.number == told.stamp.number)
    };
    let mut orders: Vec<_> = exercise.orders.iter().filter(is_last).cloned().collect();
    orders.sort_by_key(|told| (told.fact.order.stands_on(), told.stamp.number));
    orders
}

/// What orders notify together.
struct Told {
    dotation: Revenue,
    fungible: Level,
    sanctuarised: Level,
    acts: Vec<ActNumber>,
}

impl Told {
    /// What some orders notify together; nothing where there is none, or a sum leaves the range.
    fn of(orders: &[Recorded<NotifyResources>], later: LaterOrder) -> Option<Self> {
        let mut all = orders.iter().map(|told| Self {
            dotation: told.fact.order.dotation,
            fungible: told.fact.order.fungible,
            sanctuarised: told.fact.order.sanctuarised,
            acts: vec![told.stamp.number],
        });
        match later {
            LaterOrder::Replaces => all.next_back(),
            LaterOrder::Completes => {
                let first = all.next()?;
                all.try_fold(first, Self::and)
            }
        }
    }

    fn and(mut self, other: Self) -> Option<Self> {
        let both = |one: Level, other: Level| {
            Some(Level {
                whole: one.whole.checked_add(other.whole)?,
                prevention: one.prevention.checked_add(other.prevention)?,
                medico_social: one.medico_social.checked_add(other.medico_social)?,
            })
        };
        self.acts.extend(other.acts);
        Some(Self {
            dotation: self.dotation.checked_add(other.dotation)?,
            fungible: both(self.fungible, other.fungible)?,
            sanctuarised: both(self.sanctuarised, other.sanctuarised)?,
            acts: self.acts,
        })
    }
}

/// Orders and budgets in the order of their days; nothing where a sum leaves the range.
fn steps(
    exercise: &Exercise,
    orders: &[Recorded<NotifyResources>],
    later: LaterOrder,
) -> Option<Vec<ResourceStep>> {
    let notified = orders.iter().zip(1..).map(|(last, count)| {
        let told = Told::of(orders.get(..count)?, later)?;
        Some((last.fact.order.stands_on(), last.stamp.number, Some(told.dotation), None))
    });
    let planned = exercise.budgets.iter().map(|budget| {
        let opened = Ae::sum(budget.fact.budget.openings.iter().map(|opening| opening.ae))?;
        Some((budget.stamp.effective, budget.stamp.number, None, Some(opened)))
    });
    let mut all: Vec<_> = notified.chain(planned).collect::<Option<_>>()?;
    all.sort_by_key(|(on, act, ..)| (*on, *act));
    let so_far = all.into_iter().scan((None, None), |(notified, planned), (on, act, told, opened)| {
        (*notified, *planned) = (told.or(*notified), opened.or(*planned));
        Some(ResourceStep { on, act, is_order: told.is_some(), notified: *notified, planned: *planned })
    });
    Some(so_far.collect())
}
