//! The exercises of the fund of the region that does not exist: orders, budgets and their closing, made to hold what is agreed.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::budget::{
    AdoptBudget, Approval, BudgetKind, BudgetPart, End, Opening, Transfer, Vote,
};
use maillage_domain::fund::cell::{Earmark, Place, Year};
use maillage_domain::fund::destination::DestinationTree;
use maillage_domain::fund::money::Revenue;
use maillage_domain::fund::notified::{Level, NotifyResources, OrderRank, PrintedOrder};
use maillage_domain::fund::revenue::{DelegateRevenue, Origin, RevenuePart};
use maillage_domain::fund::year::{CarryOver, CloseYear, OpenYear};

use super::diary::{Diary, Used, ae, cp};
use super::ids::DIRECTOR;
use super::{THE_YEAR, actions};
use crate::fiction::entities::line;

/// Where all of it comes from.
const SOURCE: &str = "Inventé pour la démonstration de maillage (fictional)";

/// The same of the exercises before, of which no more is told than what still lives in the year.
const SOURCE_BEFORE: &str = "Inventé pour la démonstration de maillage (fictional) : de cet exercice, seul est raconté ce qui vit encore en 2026";

/// What is moved between two lines, in euros.
const MOVED: u32 = 20_000;

/// What a budget opens of each line, in euros.
type Lines = BTreeMap<Place, Used>;

/// Tells of every exercise of which something is used up.
pub(super) fn tell(diary: &mut Diary) {
    let mut years: BTreeMap<Year, Lines> = BTreeMap::new();
    for ((year, place), used) in diary.used() {
        years.entry(*year).or_default().insert(place.clone(), *used);
    }
    for (year, lines) in years {
        let lines: Lines = lines.into_iter().map(|(place, used)| (place, opened(year, used))).collect();
        open(diary, year);
        budget(diary, year, &lines);
        orders(diary, year, &lines);
        if year < THE_YEAR {
            close(diary, year);
        } else {
            rectify(diary, &lines);
        }
    }
}

/// What is opened for what is used up, to the thousand: of the year that goes on, more than of those that are over.
fn opened(year: Year, used: Used) -> Used {
    let (ae, cp) = if year == THE_YEAR { (112, 128) } else { (102, 102) };
    let thousands = |euros: u32, share: u32| (euros / 100 * share + 100).next_multiple_of(1_000);
    Used { ae: thousands(used.ae, ae), cp: thousands(used.cp, cp) }
}

/// A day of an exercise, or of the one before it.
fn day(year: Year, month: i8, day: i8) -> Date {
    Date::new(year.get(), month, day).unwrap_or(year.first_day())
}

fn open(diary: &mut Diary, year: Year) {
    let before = year.later(-1);
    let opened = OpenYear { key: diary.key("open"), year, first_order: None };
    diary.order(day(before, 12, 1), opened);
    let tree = DestinationTree {
        year,
        lines: actions::ALL.iter().map(|action| action.line()).collect(),
        source: SOURCE.to_owned(),
    };
    let adopted = AdoptDestinations { key: diary.key("destinations"), tree };
    diary.order(day(before, 12, 4), adopted);
}

/// The vote of a board, received some days later.
const fn voted(held_on: Date, received_on: Date) -> Approval {
    Approval::Board { vote: Vote { held_on, votes: 21, against: 3 }, received_on, opposed_on: None }
}

/// So many hundredths of a sum.
const fn share(euros: u32, hundredths: u32) -> u32 {
    euros / 100 * hundredths
}

fn openings(lines: &Lines, hundredths: u32) -> Vec<Opening> {
    let opening = |(place, used): (&Place, &Used)| Opening {
        place: place.clone(),
        ae: ae(share(used.ae, hundredths)),
        cp: cp(share(used.cp, hundredths)),
    };
    lines.iter().map(opening).collect()
}

/// The first budget: of the year that goes on, most of it.
fn budget(diary: &mut Diary, year: Year, lines: &Lines) {
    let before = year.later(-1);
    let hundredths = if year == THE_YEAR { 90 } else { 100 };
    let adopted = AdoptBudget {
        key: diary.key("budget"),
        year,
        kind: BudgetKind::Initial,
        openings: openings(lines, hundredths),
        approval: voted(day(before, 11, 26), day(before, 12, 2)),
    };
    diary.order(day(before, 12, 18), adopted);
}

/// What of the lines is bound to what, in thousands of euros.
fn by_earmark(lines: &Lines, hundredths: u32) -> BTreeMap<&Earmark, u32> {
    let mut sums: BTreeMap<_, u32> = BTreeMap::new();
    for (place, used) in lines {
        *sums.entry(&place.earmark).or_default() += share(used.ae, hundredths) / 1_000;
    }
    sums
}

/// So many thousands of euros.
fn thousands(thousands: u32) -> Revenue {
    Revenue::from_cents(i64::from(thousands) * 100_000)
}

/// What the orders of an exercise notify, and what is delegated by them.
fn orders(diary: &mut Diary, year: Year, lines: &Lines) {
    let first = by_earmark(lines, if year == THE_YEAR { 90 } else { 100 });
    notify(diary, (year, OrderRank::First), &first, day(year, 2, 27));
    delegate(diary, (year, Origin::FirstOrder), &first, day(year, 3, 3));
    if year == THE_YEAR {
        let whole = by_earmark(lines, 100);
        notify(diary, (year, OrderRank::Later), &whole, day(year, 7, 10));
        let more: BTreeMap<_, _> = whole
            .iter()
            .map(|(earmark, sum)| (*earmark, sum - first.get(earmark).copied().unwrap_or(0)))
            .collect();
        delegate(diary, (year, Origin::FurtherOrder), &more, day(year, 7, 16));
    }
}

fn named(year: Year, rank: &str) -> String {
    format!("Arrêté fictif FICTIF-{year}-{rank}")
}

fn notify(diary: &mut Diary, (year, rank): (Year, OrderRank), sums: &BTreeMap<&Earmark, u32>, signed: Date) {
    let of = |earmark: &Earmark| thousands(sums.get(earmark).copied().unwrap_or(0));
    let is_bound = |earmark: &Earmark| matches!(earmark, Earmark::Sanctuarised(_));
    let all =
        |bound: bool| sums.iter().filter(|(earmark, _)| is_bound(earmark) == bound).map(|(_, sum)| sum).sum();
    let (fungible, sanctuarised) = (all(false), all(true));
    let published = signed.saturating_add(jiff::Span::new().days(4));
    let order = PrintedOrder {
        year,
        name: line(named(year, if rank == OrderRank::First { "F1" } else { "F2" })),
        signed_on: Some(signed),
        published_on: Some(published),
        rank: Some(rank),
        dotation: thousands(fungible + sanctuarised),
        fungible: Level {
            whole: thousands(fungible),
            prevention: of(&Earmark::Prevention),
            medico_social: of(&Earmark::MedicoSocial),
        },
        sanctuarised: Level {
            whole: thousands(sanctuarised),
            prevention: Revenue::ZERO,
            medico_social: Revenue::ZERO,
        },
        source: if year < THE_YEAR { SOURCE_BEFORE } else { SOURCE }.to_owned(),
    };
    let notified = NotifyResources { key: diary.key("notify"), order, read_in: None };
    diary.order(published, notified);
}

fn delegate(diary: &mut Diary, (year, origin): (Year, Origin), sums: &BTreeMap<&Earmark, u32>, on: Date) {
    let some = sums.iter().filter(|(_, sum)| **sum != 0);
    let part = |(earmark, sum): (&&Earmark, &u32)| RevenuePart {
        earmark: (*earmark).clone(),
        amount: thousands(*sum),
    };
    let delegated = DelegateRevenue {
        key: diary.key("delegate"),
        year,
        origin,
        total: thousands(sums.values().sum()),
        parts: some.map(part).collect(),
        source: named(year, if origin == Origin::FirstOrder { "F1" } else { "F2" }),
    };
    diary.order(on, delegated);
}

/// Closes an exercise once its accounts are made: what may be is carried over.
fn close(diary: &mut Diary, year: Year) {
    let closed =
        CloseYear { key: diary.key("close"), year, excluded: Vec::new(), carry_over: CarryOver::InFull };
    diary.order(day(year.later(1), 3, 12), closed);
}

/// The second budget of the year that goes on, and credits that are moved later.
fn rectify(diary: &mut Diary, lines: &Lines) {
    let adopted = AdoptBudget {
        key: diary.key("budget"),
        year: THE_YEAR,
        kind: BudgetKind::Rectifying,
        openings: openings(lines, 100),
        approval: voted(date(2026, 6, 11), date(2026, 6, 16)),
    };
    diary.order(date(2026, 7, 2), adopted);
    let mut free: Vec<_> = lines.iter().filter(|(place, _)| place.earmark == Earmark::Free).collect();
    free.sort_by_key(|(_, used)| used.ae.min(used.cp));
    let [(to, _), .., (from, _)] = free[..] else { return };
    let end = |place: &Place| End { budget: BudgetPart::Annex, place: place.clone() };
    let moved = Transfer {
        key: diary.key("transfer"),
        year: THE_YEAR,
        from: end(from),
        to: end(to),
        ae: ae(MOVED),
        cp: cp(MOVED),
        signed_by: DIRECTOR,
    };
    diary.order(date(2026, 9, 15), moved);
}
