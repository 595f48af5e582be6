//! What must hold of a filing window before its order is signed.

use jiff::Span;
use jiff::civil::Date;

use super::articles::{L6122_9, R6122_29, R6122_30};
use super::finding::{Finding, Seen, ShortWindow, Verdict};
use super::{ATTESTED, BEFORE_2025_189, Citation, Rule};
use crate::bilingual::Bilingual;
use crate::care::bilan::{Certainty, Publication, PublishedBilan};
use crate::care::need::ExceptionalNeed;
use crate::care::nomenclature::LineCode;
use crate::parameter::dated::on;
use crate::procedure::basis::{SeveralBilans, bilans_of, needs_of};
use crate::procedure::operation::Operation;
use crate::procedure::terms::Terms;
use crate::procedure::window::Window;
use crate::state::{Asked, Recorded, State};
use crate::territory::RegionCode;

/// All that the rules on a window look at.
#[derive(Debug, Clone)]
pub struct WindowCase<'s> {
    /// The window.
    pub window: &'s Window,
    /// The terms of its region.
    pub terms: &'s Terms,
    /// The other windows in force of the region, without the one it replaces.
    pub others: Vec<&'s Window>,
    /// The last version of its bilan; nothing where none is recorded, or where several are said to be it.
    pub bilan: Option<&'s Recorded<PublishedBilan>>,
    /// The exceptional needs that its bilan states.
    pub stated: &'s [ExceptionalNeed],
    /// The bilans that are said to be its own, where they are several.
    pub several: Option<SeveralBilans>,
}

impl WindowCase<'_> {
    fn publication(&self) -> Option<&Publication> {
        self.bilan?.fact.published.as_ref()
    }

    /// From what the day of publication is inferred, where it is.
    fn inferred(&self) -> Option<&Bilingual> {
        match &self.publication()?.certainty {
            Certainty::Printed => None,
            Certainty::Inferred(reason) => Some(reason),
        }
    }
}

/// A rule on a window.
pub struct WindowRule {
    /// The rule.
    pub rule: &'static Rule,
    /// What it says of a window.
    pub judge: fn(&WindowCase<'_>) -> Vec<(Verdict, Seen)>,
}

/// The rules on windows, in the order people read them.
pub static WINDOWS: [WindowRule; 7] = [
    WindowRule { rule: &TWO_MONTHS, judge: two_months },
    WindowRule { rule: &PER_YEAR, judge: per_year },
    WindowRule { rule: &FIFTEEN_DAYS, judge: fifteen_days },
    WindowRule { rule: &MONTH_BEFORE, judge: month_before },
    WindowRule { rule: &ON_DISPLAY, judge: on_display },
    WindowRule { rule: &WITH_BILAN, judge: with_bilan },
    WindowRule { rule: &NEED_WHERE_REACHED, judge: need_where_reached },
];

/// A window lasts two months at least; whether it still does since 1 March 2025 is a parameter in doubt.
pub static TWO_MONTHS: Rule =
    Rule::read("window.two-months", Citation::at("art. R. 6122-29 CSP", &R6122_29), ATTESTED);

fn two_months(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    let (opens, closes) = (case.window.opens, case.window.closes);
    let shortest = on(&case.terms.shortest_window, opens);
    // From 1 March to 30 April is two months: the day after the last one is two months after the first.
    let enough = opens
        .checked_add(Span::new().months(shortest.value))
        .and_then(|end| end.checked_sub(Span::new().days(1)))
        .is_ok_and(|least| least <= closes);
    let (from, until) = (opens, closes);
    vec![match &shortest.doubt {
        _ if enough => (Verdict::Allows, Seen::Between { from, until }),
        None => (Verdict::Forbids, Seen::Between { from, until }),
        Some(doubt) => {
            let (months, doubt) = (shortest.value, doubt.clone());
            (Verdict::Warns, Seen::ShorterInDoubt(ShortWindow { from, until, months, doubt }))
        }
    }]
}

/// Until 28 February 2025 each activity has two or three windows in a calendar year.
pub static PER_YEAR: Rule =
    Rule::read("window.per-year", Citation::at("art. R. 6122-29 CSP", &R6122_29), ATTESTED)
        .until(BEFORE_2025_189);

/// How many windows of the year receive a line for one operation; one that opens once the rule has ended is not counted.
fn windows_for(case: &WindowCase<'_>, line: &LineCode, operation: Operation) -> usize {
    let year = case.window.opens.year();
    let counts = |window: &Window| window.opens.year() == year && window.opens <= PER_YEAR.last_day();
    let receives =
        |window: &&&Window| counts(window) && window.concerns(line) && window.receives(operation, line);
    1 + case.others.iter().filter(receives).count()
}

/// A calendar may be recorded in part, and agencies read the number in several ways: too few and too many are warnings.
fn per_year(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    let received = |line| {
        let needs_window =
            move |operation: &Operation| !operation.any_time() && case.window.receives(*operation, line);
        Operation::ALL.into_iter().filter(needs_window)
    };
    let counts = |line| received(line).map(move |operation| windows_for(case, line, operation));
    let lines = &case.window.lines;
    let least =
        lines.iter().filter_map(|line| Some((counts(line).min()?, line))).min_by_key(|(count, _)| *count);
    let most =
        lines.iter().filter_map(|line| Some((counts(line).max()?, line))).max_by_key(|(count, _)| *count);
    let year = case.window.opens.year();
    let seen = |count, line: Option<&LineCode>| Seen::WindowsInYear { year, line: line.cloned(), count };
    match (least, most) {
        (_, Some((most, line))) if 3 < most => vec![(Verdict::Warns, seen(most, Some(line)))],
        // A second one may follow for as long as the rule rules: in the year in which it ends, none is missing.
        (Some((least, line)), _) if least < 2 && year < PER_YEAR.last_day().year() => {
            vec![(Verdict::Warns, seen(least, Some(line)))]
        }
        (_, Some((most, _))) => vec![(Verdict::Allows, seen(most, None))],
        _ => Vec::new(),
    }
}

/// How many days before a window opens its bilan is published at least.
const DAYS_BEFORE: i32 = 15;

/// The last day on which the bilan of a window that opens on `opens` is published in time.
pub fn last_day_to_publish(opens: Date) -> Date {
    opens.checked_sub(Span::new().days(DAYS_BEFORE)).unwrap_or(Date::MIN)
}

/// Its bilan is published fifteen days before it opens.
pub static FIFTEEN_DAYS: Rule =
    Rule::read("window.fifteen-days", Citation::at("art. R. 6122-30 CSP", &R6122_30), ATTESTED);

fn days_before(case: &WindowCase<'_>) -> Option<i32> {
    let published = case.publication()?.on;
    published.until(case.window.opens).ok().map(|span| span.get_days())
}

/// What was reckoned from the day of publication, with its doubt where that day is inferred.
fn reckoned(case: &WindowCase<'_>, seen: Seen) -> Seen {
    if case.inferred().is_some() { Seen::OfInferredDay(Box::new(seen)) } else { seen }
}

/// An inferred day makes it an item to look at besides, once for all that is reckoned from that day.
fn fifteen_days(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    let Some(days) = days_before(case) else { return vec![(Verdict::Warns, Seen::NoBilanPublished)] };
    let verdict = if DAYS_BEFORE <= days { Verdict::Allows } else { Verdict::Forbids };
    let doubt = case.inferred().map(|reason| (Verdict::Warns, Seen::PublicationInferred(reason.clone())));
    [(verdict, reckoned(case, Seen::Days(days)))].into_iter().chain(doubt).collect()
}

/// And within the month before.
pub static MONTH_BEFORE: Rule =
    Rule::read("window.month-before", Citation::at("art. L. 6122-9 CSP", &L6122_9), ATTESTED);

fn month_before(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    let Some(published) = case.publication() else { return Vec::new() };
    let earliest = case.window.opens.checked_sub(Span::new().months(1)).unwrap_or(Date::MIN);
    let days = days_before(case).unwrap_or_default();
    let verdict = if earliest <= published.on { Verdict::Allows } else { Verdict::Warns };
    vec![(verdict, reckoned(case, Seen::Days(days)))]
}

/// And stays on display until the window closes.
pub static ON_DISPLAY: Rule =
    Rule::read("window.on-display", Citation::at("art. R. 6122-30 CSP", &R6122_30), ATTESTED);

fn on_display(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    match case.publication() {
        Some(published) => {
            let shown = Seen::Between { from: published.on, until: case.window.closes };
            vec![(Verdict::Informs, reckoned(case, shown))]
        }
        None => vec![(Verdict::Warns, Seen::NoBilanPublished)],
    }
}

/// Every line it receives stands in its bilan.
pub static WITH_BILAN: Rule =
    Rule::read("window.lines-in-bilan", Citation::at("art. R. 6122-30 CSP", &R6122_30), ATTESTED);

fn with_bilan(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    if let Some(several) = &case.several {
        return vec![(Verdict::Warns, Seen::BilansOfWindow(several.bilans.clone()))];
    }
    let Some(bilan) = case.bilan else { return vec![(Verdict::Warns, Seen::NoBilanPublished)] };
    let stands =
        |line: &&LineCode| {
            bilan.fact.rows.iter().any(|row| {
                row.code.as_ref().is_some_and(|code| code == *line || code.as_str() == line.family())
            })
        };
    let missing: Vec<_> = case.window.lines.iter().filter(|line| !stands(line)).cloned().collect();
    let verdict = if missing.is_empty() { Verdict::Allows } else { Verdict::Warns };
    vec![(verdict, Seen::Lines(missing))]
}

/// An exceptional need is stated only where the plan is reached.
pub static NEED_WHERE_REACHED: Rule = Rule::read(
    "window.exceptional-need",
    Citation::at("art. L. 6122-9 et R. 6122-31 CSP", &L6122_9),
    ATTESTED,
);

fn need_where_reached(case: &WindowCase<'_>) -> Vec<(Verdict, Seen)> {
    let gap = |need: &ExceptionalNeed| {
        let rows = case.bilan.map(|bilan| bilan.fact.rows.as_slice()).unwrap_or_default();
        let row = rows.iter().find(|row| row.zone == need.zone && row.code.as_ref() == Some(&need.line))?;
        let rule = case.bilan?.fact.range_rule;
        case.bilan?.deciding(&row.quantities).and_then(|tally| tally.room(rule))
    };
    let needs = || case.window.needs.iter().chain(case.stated);
    let short: Vec<_> =
        needs().filter(|need| gap(need).is_none_or(|gap| gap > 0)).map(|need| need.line.clone()).collect();
    match (needs().next().is_none(), short.is_empty()) {
        (true, _) => Vec::new(),
        (false, true) => vec![(Verdict::Allows, Seen::AsStated)],
        (false, false) => vec![(Verdict::Warns, Seen::Lines(short))],
    }
}

/// Checks a window, recorded or not, against what is recorded for its region.
pub fn check(
    state: &State,
    terms: &Terms,
    region: &RegionCode,
    window: &Window,
    asked: Asked,
) -> Vec<Finding> {
    let apart = |other: &&Window| other.id != window.id && window.replaces.as_ref() != Some(&other.id);
    let bilans = bilans_of(state, region, window, asked);
    let stated = needs_of(state, region, bilans.as_deref().unwrap_or_default(), asked);
    let case = WindowCase {
        window,
        stated,
        terms,
        others: state
            .procedure()
            .windows(region, asked)
            .map(|other| other.fact.as_ref())
            .filter(apart)
            .collect(),
        bilan: bilans.as_ref().ok().and_then(|bilans| bilans.first().copied()),
        several: bilans.err(),
    };
    WINDOWS
        .iter()
        .filter(|rule| rule.rule.speaks_of(region, window.opens))
        .flat_map(|rule| {
            let judged = (rule.judge)(&case).into_iter();
            judged.map(|(verdict, seen)| Finding { rule: rule.rule, verdict, seen })
        })
        .collect()
}
