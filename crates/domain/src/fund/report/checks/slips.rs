//! Amounts a thousand times too great or too small.
//!
//! The scale of an amount is judged by the fund's missions, by the mission of its part, by its own parts and unit
//! amounts. What a text only mentions can belong to somebody else: it is never more than unlikely. What an item of a list
//! prints cannot be true where neither a mission nor the whole budget of the fund can hold it.

use rust_decimal::Decimal;

use super::figures::{cited, priced, priced_within, scaled, sum, within};
use super::{missions, totals};
use crate::diagnostic::Severity;
use crate::fund::report::finding::{CheckSeen, Cited, Probable, ReportFinding, ReportRule, SlipReason};
use crate::fund::report::interval::Interval;
use crate::fund::report::{Action, FactId, Qualifier, Report, ReportFact, Statement};

/// From how many times on a figure is out of scale.
/// A wrong unit is a factor of a thousand. What it is measured by, a price or one part, can be a tenth of what was meant;
/// at 200 a slip of the known report is missed, at 20 a price that is right is accused.
const OUT_OF_SCALE: i64 = 100;

#[derive(Debug, Clone)]
struct Slip {
    amount: FactId,
    severity: Severity,
    reason: SlipReason,
    probable: Probable,
}

/// The slips of a report.
#[derive(Debug, Default)]
pub(super) struct Slips(Vec<Slip>);

impl Slips {
    /// At most one slip for each amount: the strongest reason first.
    pub(super) fn find(report: &Report) -> Self {
        let scale = Scale::of(report);
        let of_actions = report.actions.iter().filter_map(|action| scale.slip(action));
        let of_prices = report.actions.iter().flat_map(|action| &action.prices);
        let of_prices = of_prices.filter_map(|price| scale.of_price(*price));
        let of_parts = report.statements.iter().filter_map(|statement| part(report, statement));
        let mut slips: Vec<Slip> =
            of_total(report).into_iter().chain(of_parts).chain(of_prices).chain(of_actions).collect();
        slips.extend(scale.tiny_missions());
        slips.sort_by_key(|slip| slip.amount);
        slips.dedup_by_key(|slip| slip.amount);
        Self(slips)
    }

    /// Whether an amount is a slip.
    pub(super) fn holds(&self, amount: FactId) -> bool {
        self.0.iter().any(|slip| slip.amount == amount)
    }

    /// The value that was probably meant: as printed where nothing speaks against it.
    pub(super) fn meant(&self, report: &Report, amount: FactId) -> Decimal {
        let slip = self.0.iter().find(|slip| slip.amount == amount);
        slip.map_or(report.fact(amount).value, |slip| slip.probable.value)
    }

    pub(super) fn findings(&self, report: &Report) -> Vec<ReportFinding> {
        self.0.iter().map(|slip| finding(report, slip)).collect()
    }
}

fn finding(report: &Report, slip: &Slip) -> ReportFinding {
    let others: Vec<u32> = match &slip.reason {
        SlipReason::AboveEveryMission(other)
        | SlipReason::AboveFund(other)
        | SlipReason::AboveWhole(other)
        | SlipReason::BelowPrice(other) => vec![other.line],
        SlipReason::AboveItsMission { mission, sibling } => vec![mission.line, sibling.line],
        SlipReason::MissionsFit { total, .. } => report
            .missions
            .iter()
            .map(|mission| report.fact(mission.amount).line)
            .chain([total.line])
            .collect(),
        SlipReason::BelowParts(_) | SlipReason::TinyAction => Vec::new(),
    };
    let seen = CheckSeen::Slip {
        amount: cited(report, slip.amount),
        reason: slip.reason.clone(),
        probable: slip.probable,
        recomputed: recomputed(report, slip.amount),
    };
    let line = report.fact(slip.amount).line;
    ReportFinding::new(ReportRule::UnitSlip, slip.severity, line, others, seen)
}

/// What the amounts of a report are measured by.
struct Scale<'r> {
    report: &'r Report,
    /// The largest mission, and what was meant by it.
    mission: Option<(FactId, Interval)>,
    /// The largest total of the fund.
    fund: Option<FactId>,
}

impl<'r> Scale<'r> {
    /// A mission that is itself a slip measures by what was meant; a total that is one, or that its own missions exceed by
    /// far, measures nothing.
    fn of(report: &'r Report) -> Self {
        let value = |id: &FactId| report.fact(*id).value;
        let slip = totals::slip(report);
        let slipped = |id: FactId| slip.as_ref().filter(|(amount, ..)| *amount == id);
        let meant = |id: FactId| {
            let within = report.fact(id).stands_for();
            slipped(id).map_or(within, |(_, probable, _)| within.times(probable.value / value(&id)))
        };
        let missions = || report.missions.iter().map(|mission| (mission.amount, meant(mission.amount)));
        let mission = missions().max_by_key(|(_, within)| within.low);
        let least = missions().fold(Decimal::ZERO, |sum, (_, within)| sum.saturating_add(within.low));
        let holds = |id: &FactId| slipped(*id).is_none() && value(id).saturating_mul(Decimal::TWO) >= least;
        let fund = report.totals.iter().copied().filter(holds).max_by_key(value);
        Self { report, mission, fund }
    }

    /// What the fund spent as printed, else its largest mission.
    fn value(&self) -> Option<Decimal> {
        let known = self.fund.or(self.mission.map(|(id, _)| id));
        known.map(|id| self.report.fact(id).value)
    }

    /// Missions of less than a thousand euros, in a fund of millions.
    fn tiny_missions(&self) -> impl Iterator<Item = Slip> + '_ {
        // Below a million a mission of some hundred euros is not absurd; the funds of regions are of hundreds of millions.
        let in_millions = self.value().is_some_and(|known| known >= Decimal::from(1_000_000));
        let missions = self.report.missions.iter().map(|mission| mission.amount);
        let tiny = missions.filter(move |id| {
            let value = self.report.fact(*id).value;
            in_millions && value > Decimal::ZERO && value < Decimal::ONE_THOUSAND
        });
        tiny.map(|amount| Slip {
            amount,
            severity: Severity::Warning,
            reason: SlipReason::TinyAction,
            probable: raised(self.report.fact(amount)),
        })
    }

    /// A unit amount that no mission can pay once.
    fn of_price(&self, price: FactId) -> Option<Slip> {
        let fact = self.report.fact(price);
        let reason = self.above_all(fact).filter(|_| fact.multiple > Decimal::ONE)?;
        Some(Slip { amount: price, severity: Severity::Error, reason, probable: lowered(fact) })
    }

    /// Why the fund cannot pay an amount.
    fn above_all(&self, fact: &ReportFact) -> Option<SlipReason> {
        let report = self.report;
        let amount = fact.stands_for();
        if let Some((mission, _)) = self.mission.filter(|(_, within)| within.is_below(&amount)) {
            return Some(SlipReason::AboveEveryMission(cited(report, mission)));
        }
        let above = |id: &FactId| report.fact(*id).stands_for().is_below(&amount);
        self.fund.filter(above).map(|fund| SlipReason::AboveFund(cited(report, fund)))
    }

    fn slip(&self, action: &Action) -> Option<Slip> {
        let fact = self.report.fact(action.amount);
        let great = self.too_great(action).filter(|_| fact.multiple > Decimal::ONE);
        let (severity, reason, probable) = if let Some((severity, reason)) = great {
            (severity, reason, lowered(fact))
        } else {
            let (severity, reason) = self.too_small(action)?;
            (severity, reason, raised(fact))
        };
        Some(Slip { amount: action.amount, severity, reason, probable })
    }

    /// Why an action is too great, and whether it cannot be true.
    fn too_great(&self, action: &Action) -> Option<(Severity, SlipReason)> {
        let report = self.report;
        let fact = report.fact(action.amount);
        let above = |budget: &FactId| report.fact(*budget).stands_for().is_below(&fact.stands_for());
        let above_budget = !report.budgets.is_empty() && report.budgets.iter().all(above);
        let sure = action.titled || (action.listed && above_budget);
        let severity = if sure { Severity::Error } else { Severity::Warning };
        if !action.titled && !self.could_be_of_the_fund(fact) {
            return None;
        }
        if let Some(reason) = self.above_all(fact) {
            return Some((severity, reason));
        }
        let own = if action.titled { missions::of_part(report, action.part) } else { None };
        if let Some((mission, sibling)) = own {
            let mission = report.fact(mission.amount);
            if sibling != action.amount && out_of_scale(mission, &fact.stands_for()) {
                let (mission, sibling) = (Cited::from(mission), cited(report, sibling));
                return Some((Severity::Error, SlipReason::AboveItsMission { mission, sibling }));
            }
        }
        None
    }

    /// Whether an amount that a text only mentions can be one of the fund, a thousand times too great: below a
    /// thousand times the fund, and in a unit that the fund is counted in. *156 milliards d'euros* are no slip.
    fn could_be_of_the_fund(&self, fact: &ReportFact) -> bool {
        let fund = self.value();
        fund.is_none_or(|fund| {
            fact.multiple <= fund && fact.value <= fund.saturating_mul(Decimal::ONE_THOUSAND)
        })
    }

    /// Why an action is too small, and whether it cannot be true.
    fn too_small(&self, action: &Action) -> Option<(Severity, SlipReason)> {
        let report = self.report;
        let fact = report.fact(action.amount);
        // What is meant must be an amount that the fund can pay.
        let fund = self.value();
        let fits = fund.is_none_or(|fund| raised(fact).value <= fund);
        if !action.titled || !fits {
            return None;
        }
        if let Some(parts) = listed(report, action.amount) {
            // One part out of scale is itself the slip.
            if out_of_scale(fact, &within(report, parts)) && dwarfing(report, fact, parts).count() != 1 {
                return Some((Severity::Error, SlipReason::BelowParts(sum(report, parts))));
            }
        }
        let payable = |price: &FactId| self.of_price(*price).is_none();
        let needed = products(report, action.amount)
            .filter(|products| products.iter().all(|(_, price)| payable(price)))
            .map(|products| priced_within(report, products));
        let needs_more = needed.is_some_and(|needed| out_of_scale(fact, &needed));
        let below = |id: &&FactId| {
            let price = report.fact(**id).stands_for();
            out_of_scale(fact, &price) || (needs_more && fact.stands_for().is_below(&price))
        };
        let below = |id: &&FactId| payable(id) && below(id);
        if let Some(price) = action.prices.iter().find(below) {
            return Some((Severity::Error, SlipReason::BelowPrice(cited(report, *price))));
        }
        let known = self.value().is_some_and(|most| most >= Decimal::from(1_000_000));
        let in_multiples = fact.multiple > Decimal::ONE && fact.qualifier == Qualifier::Exact;
        let tiny = fact.value < Decimal::ONE_THOUSAND && in_multiples;
        (known && tiny).then_some((Severity::Warning, SlipReason::TinyAction))
    }
}

/// The amounts listed under the action of an amount.
fn listed(report: &Report, amount: FactId) -> Option<&[FactId]> {
    report.statements.iter().find_map(|statement| match statement {
        Statement::Listed { whole, parts, .. } if *whole == amount => Some(parts.as_slice()),
        _ => None,
    })
}

/// A listed amount that dwarfs the action it belongs to.
fn part(report: &Report, statement: &Statement) -> Option<Slip> {
    let Statement::Listed { whole, parts, .. } = statement else { return None };
    let whole = report.fact(*whole);
    // Where several parts do, the whole is the slip.
    let mut found = dwarfing(report, whole, parts);
    let (amount, None) = (found.next()?, found.next()) else { return None };
    let probable = lowered(report.fact(amount));
    let reason = SlipReason::AboveWhole(Cited::from(whole));
    Some(Slip { amount, severity: Severity::Error, reason, probable })
}

/// The parts that are a hundred times their whole, or more.
fn dwarfing<'r>(
    report: &'r Report,
    whole: &'r ReportFact,
    parts: &'r [FactId],
) -> impl Iterator<Item = FactId> + 'r {
    let dwarfs = |id: &FactId| {
        let part = report.fact(*id);
        part.multiple > Decimal::ONE && out_of_scale(whole, &part.stands_for())
    };
    parts.iter().copied().filter(dwarfs)
}

/// Whether `great` is a hundred times `small`, or more, whatever rounding hides.
fn out_of_scale(small: &ReportFact, great: &Interval) -> bool {
    small.stands_for().times(Decimal::from(OUT_OF_SCALE)).is_below(great)
}

fn lowered(fact: &ReportFact) -> Probable {
    scaled(fact, Decimal::new(1, 3))
}

fn raised(fact: &ReportFact) -> Probable {
    scaled(fact, Decimal::ONE_THOUSAND)
}

/// The total or the mission that a factor of a thousand brings in line with the others.
fn of_total(report: &Report) -> Option<Slip> {
    let (amount, probable, total) = totals::slip(report)?;
    if probable.multiple == report.fact(amount).multiple {
        return None;
    }
    let reason = SlipReason::MissionsFit { sum: totals::sum(report), total: cited(report, total) };
    Some(Slip { amount, severity: Severity::Error, reason, probable })
}

/// The beneficiaries of the action of an amount, each with their unit amount.
fn products(report: &Report, amount: FactId) -> Option<&[(FactId, FactId)]> {
    report.statements.iter().find_map(|statement| match statement {
        Statement::Priced { whole, products } if *whole == amount => Some(products.as_slice()),
        _ => None,
    })
}

/// Unit amounts times beneficiaries of the action of an amount.
fn recomputed(report: &Report, amount: FactId) -> Option<Decimal> {
    Some(priced(report, products(report, amount)?))
}
