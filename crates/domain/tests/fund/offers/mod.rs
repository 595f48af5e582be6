//! What may come to a ledger that lived: of each type of fact one that fits it, and one broken in each way in which it
//! cannot be posted. They are made from what the ledger holds, without its decisions.

mod agreements;
mod commitments;

use maillage_domain::act::FundFact;
use maillage_domain::digest::Digest;
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::budget::{AdoptBudget, BudgetAdopted, BudgetKind, Opening, Transfer};
use maillage_domain::fund::cell::{Cell, Earmark, Envelope, Place, Year};
use maillage_domain::fund::destination::DestinationTree;
use maillage_domain::fund::ledger::{AeAccount, CpAccount, Ledger};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::notified::{Level, NotifyResources, PrintedOrder};
use maillage_domain::fund::reported::{FundReported, ReportedCredits, ReportedRevenue};
use maillage_domain::fund::revenue::{DelegateRevenue, Direction, Origin, TransferEndowment};
use maillage_domain::fund::year::{OpenYear, YearOpened};
use maillage_domain::ground::one_line::OneLine;

use self::agreements::{amended, concluded, ended, evaluated, report_received};
use self::commitments::{certified, closed, collected, committed, decided, ordered, paid, released};
use crate::kit::{self, YEAR, bound, free, person, place, revenue};

/// The chance in an offer: which one of several, and how much of what there is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Draw {
    pub(crate) pick: u8,
    pub(crate) cents: i64,
}

impl Draw {
    /// An amount between nothing and `most`.
    fn within(self, most: i64) -> i64 {
        if most <= 0 { 0 } else { self.cents.rem_euclid(most + 1) }
    }

    /// One of the exercises of the fund.
    fn year(self) -> Year {
        YEAR.later((self.pick & 1).into())
    }

    fn one_of<T>(self, all: impl IntoIterator<Item = T>) -> Option<T> {
        let mut all: Vec<_> = all.into_iter().collect();
        (!all.is_empty()).then(|| all.swap_remove(usize::from(self.pick / 2) % all.len()))
    }
}

/// Facts of one type.
pub(crate) struct Offer {
    /// One that the ledger can take.
    pub(crate) fits: FundFact,
    /// Those that it cannot, each with what is wrong with it.
    pub(crate) flawed: Vec<(&'static str, FundFact)>,
}

/// How a fact of a type is offered to a ledger under a key; nothing where the ledger holds nothing it could rest on.
type Offering = fn(&Ledger, &str, Draw) -> Option<Offer>;

/// Every type of fact, in the order of the table of acts.
pub(crate) const OFFERINGS: [Offering; 21] = [
    destinations,
    opened,
    adopted,
    delegated,
    endowment,
    transferred,
    committed,
    decided,
    certified,
    paid,
    released,
    ordered,
    collected,
    closed,
    reported,
    notified,
    concluded,
    amended,
    ended,
    report_received,
    evaluated,
];

/// A command, and what is wrong with each changed copy of it.
#[expect(clippy::unnecessary_wraps, reason = "what an offering gives")]
fn offer<C: Clone>(
    command: &C,
    fact: impl Fn(C) -> FundFact,
    flaws: Vec<(&'static str, C)>,
) -> Option<Offer> {
    let flawed = flaws.into_iter().map(|(flaw, command)| (flaw, fact(command)));
    Some(Offer { fits: fact(command.clone()), flawed: flawed.collect() })
}

/// A fact that moves nothing: it fits every ledger.
#[expect(clippy::unnecessary_wraps, reason = "an offering like the others")]
fn always(fact: impl Into<FundFact>) -> Option<Offer> {
    Some(Offer { fits: fact.into(), flawed: Vec::new() })
}

fn destinations(_: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let tree = DestinationTree { year: draw.year(), lines: Vec::new(), source: "essai".to_owned() };
    always(AdoptDestinations { key: key.to_owned(), tree })
}

fn opened(_: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let open = OpenYear { key: key.to_owned(), ..kit::open(draw.year()) };
    always(YearOpened { open, twelfths_base: None })
}

fn delegated(_: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    always(DelegateRevenue {
        key: key.to_owned(),
        year: draw.year(),
        origin: Origin::Own,
        total: revenue(draw.within(1_000)),
        parts: Vec::new(),
        source: "essai".to_owned(),
    })
}

fn endowment(_: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    always(TransferEndowment {
        key: key.to_owned(),
        year: draw.year(),
        direction: Direction::FromDaf,
        amount: revenue(draw.within(1_000)),
        endowment: revenue(1_000),
        signed_by: person(1),
        order: None,
    })
}

fn notified(_: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let whole = revenue(draw.within(1_000));
    let level = |whole| Level { whole, prevention: revenue(0), medico_social: revenue(0) };
    let order = PrintedOrder {
        year: draw.year(),
        name: OneLine::try_from("essai".to_owned()).ok()?,
        signed_on: None,
        published_on: None,
        rank: None,
        dotation: whole,
        fungible: level(whole),
        sanctuarised: level(revenue(0)),
        source: "essai".to_owned(),
    };
    always(NotifyResources { key: key.to_owned(), order, read_in: None })
}

fn reported(_: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    always(FundReported {
        key: key.to_owned(),
        year: draw.year(),
        document: Digest::ZERO,
        title: "essai".to_owned(),
        revenue: ReportedRevenue {
            total: None,
            national: None,
            own: None,
            restated: None,
            earmarked: Vec::new(),
        },
        ae: ReportedCredits { opened: None, used: None, rate_bp: None },
        cp: ReportedCredits { opened: None, used: None, rate_bp: None },
        missions: Vec::new(),
        actions: Vec::new(),
        not_carried: Vec::new(),
    })
}

/// A budget that adds to what the ones before opened.
fn adopted(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let year = draw.year();
    let more = draw.within(10_000);
    let opening = |place: Place, more: i64| {
        let balances = ledger.book().pool(&place.pool(year));
        let (ae, cp) = (balances.ae(AeAccount::Budgeted).cents(), balances.cp(CpAccount::Budgeted).cents());
        Opening { place, ae: Ae::from_cents(more - ae), cp: Cp::from_cents(more - cp) }
    };
    let places = [free(), bound(Earmark::Prevention), place(Envelope::Operating, Earmark::Free)];
    let openings: Vec<_> = places.into_iter().map(|place| opening(place, more)).collect();
    let huge = Opening { place: free(), ae: Ae::from_cents(i64::MAX), cp: Cp::ZERO };
    let below = Opening { place: free(), ae: Ae::from_cents(-1), cp: Cp::ZERO };
    let mut flaws = vec![
        ("opens more than can be counted", [openings.clone(), vec![huge]].concat()),
        ("opens less than nothing", [openings.clone(), vec![below]].concat()),
    ];
    let left = ledger.book().pool(&free().pool(year)).ae(AeAccount::Available).cents();
    let short = opening(free(), -left - 1);
    if !short.ae.is_negative() && !short.cp.is_negative() {
        flaws.push(("opens less than is used", vec![short]));
    }
    let fact = |openings| {
        let budget = kit::budget(year, BudgetKind::Rectifying, openings);
        BudgetAdopted { budget: AdoptBudget { key: key.to_owned(), ..budget }, version: 2 }.into()
    };
    offer(&openings, fact, flaws)
}

fn transferred(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let year = draw.year();
    let pool = ledger.book().pool(&free().pool(year));
    let budgeted = ledger.book().cell(&Cell::new(year, free())).ae(AeAccount::Budgeted);
    let left = pool.ae(AeAccount::Available);
    let amount = draw.within(left.min(Ae::ZERO.less(budgeted)).cents());
    let moved = |ae| {
        let transfer = kit::transfer(free(), bound(Earmark::Prevention), Ae::from_cents(ae), Cp::ZERO);
        Transfer { key: key.to_owned(), year, ..transfer }
    };
    let flaws =
        vec![("moves more than there is", moved(left.cents() + 1)), ("moves less than nothing", moved(-1))];
    offer(&moved(amount), FundFact::from, flaws)
}
