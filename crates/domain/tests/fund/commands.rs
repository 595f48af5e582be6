//! The commands of the steps of a history.

use jiff::civil::date;
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetKind, Transfer};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory, Year};
use maillage_domain::fund::commitment::{Commit, DecideYear, Field, Term};
use maillage_domain::fund::decision::Decision;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::payment::{Certify, Pay};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, RecoveryId, RecoveryReason,
};
use maillage_domain::fund::release::Release;
use maillage_domain::fund::year::{Carried, CarryOver, CloseYear, OpenYear};
use uuid::Uuid;

use crate::kit::{self, Fund};
use crate::naive::{Length, PLACES, Step};

/// The place of a rank.
pub(crate) fn place(rank: usize) -> Place {
    let whole = |place: Place| Place { destination: None, ..place };
    let free = kit::place(Envelope::Intervention, Earmark::Free);
    let prevention = kit::place(Envelope::Intervention, Earmark::Prevention);
    match rank {
        0 => whole(free),
        1 => Place { territory: Some(Territory::new("59")), ..free },
        2 => whole(prevention),
        3 => kit::place(Envelope::Operating, Earmark::Free),
        _ => prevention,
    }
}

/// The command of a step, given to the ledger; nothing for a step that only waits.
pub(crate) fn decide(fund: &Fund, key: String, step: Step) -> Option<Decision> {
    let (ledger, context) = (&fund.ledger, fund.context());
    let year = |year: i16| Year::new(year);
    let id = |number: u8| kit::id(number.into());
    let order = |order: u8| RecoveryId::new(Uuid::from_u128(order.into()));
    let signed_by = kit::person(1);
    Some(match step {
        Step::Wait { .. } => return None,
        Step::Open { year: of, first_order } => {
            let first_order = first_order.map(Revenue::from_cents);
            ledger.open_year(&OpenYear { key, year: year(of), first_order }, &context)
        }
        Step::Budget { year: of, first, lines } => {
            ledger.adopt_budget(&budget(key, year(of), first, lines), &context)
        }
        Step::Move { year: of, from, to, ae, cp } => {
            let (ae, cp) = (Ae::from_cents(ae), Cp::from_cents(cp));
            let moved = kit::transfer(place(from), place(to), ae, cp);
            ledger.transfer(&Transfer { key, year: year(of), ..moved }, &context)
        }
        Step::Commit { .. } => ledger.commit(&commit(fund, key, step), &context),
        Step::Decide { number, year: of, sum } => {
            let (commitment, year, sum) = (id(number), year(of), Cp::from_cents(sum));
            let command = DecideYear { key, commitment, year, sum, notified_on: fund.on, signed_by };
            ledger.decide_year(&command, &context)
        }
        Step::Certify { number, amount } => {
            let amount = Cp::from_cents(amount);
            ledger.certify(
                &Certify { key, done_on: fund.on, ..kit::certify(number.into(), amount) },
                &fund.context(),
            )
        }
        Step::Pay { number, year: of, amount, alone } => {
            let command = kit::pay(number.into(), year(of), Cp::from_cents(amount));
            let paid_by = if alone { command.ordered_by } else { command.paid_by };
            ledger.pay(&Pay { key, paid_by, ..command }, &context)
        }
        Step::Release { number, year: of, amount } => {
            let command = kit::release(number.into(), year(of), Ae::from_cents(amount));
            ledger.release(&Release { key, ..command }, &context)
        }
        Step::Order { order: of, number, year: in_year, amount } => ledger.order_recovery(
            &OrderRecovery {
                key,
                recovery: order(of),
                commitment: id(number),
                year: year(in_year),
                amount: Cp::from_cents(amount),
                reason: RecoveryReason::Unused,
                signed_by,
            },
            &fund.context(),
        ),
        Step::Collect { order: of, year: in_year, amount, offset } => ledger.collect_recovery(
            &CollectRecovery {
                key,
                recovery: order(of),
                year: year(in_year),
                amount: Cp::from_cents(amount),
                by: offset.map_or(Collection::Cash, |number| Collection::Offset(id(number))),
                collected_by: kit::person(3),
            },
            &fund.context(),
        ),
        Step::Close { year: of, chosen } => ledger.close_year(&close(key, year(of), chosen), &context),
    })
}

fn budget(key: String, year: Year, first: bool, lines: [(i64, i64); PLACES]) -> AdoptBudget {
    let kind = if first { BudgetKind::Initial } else { BudgetKind::Rectifying };
    let openings = lines
        .iter()
        .enumerate()
        .map(|(rank, (ae, cp))| kit::opening(place(rank), Ae::from_cents(*ae), Cp::from_cents(*cp)));
    let approval = Approval::Ministers { decided_on: date(2000, 1, 1) };
    AdoptBudget { key, approval, ..kit::budget(year, kind, openings.collect()) }
}

fn commit(fund: &Fund, key: String, step: Step) -> Commit {
    let Step::Commit { number, year, place: rank, amount, length, prevention, advance } = step else {
        unreachable!("a commitment, not {step:?}");
    };
    let last = |years: i16| Year::new(year + years - 1);
    let term = match length {
        Length::Single => Term::Single,
        Length::Firm { years, first } => Term::Firm { instalments: instalments(years, first, amount) },
        Length::Tranches { years, whole } => {
            Term::Tranches { last: last(years), whole: Ae::from_cents(whole) }
        }
    };
    Commit {
        key,
        year: Year::new(year),
        place: place(rank),
        term,
        purpose: kit::purpose(if prevention { Field::Prevention } else { Field::Care }),
        advance: Cp::from_cents(advance),
        notified_on: fund.on,
        ..kit::commit(number.into(), Ae::from_cents(amount))
    }
}

/// What is paid in each of so many years: the first sum, then nothing until the rest in the last.
fn instalments(years: i16, first: i64, amount: i64) -> Vec<Cp> {
    let count = usize::try_from(years).expect("a few years");
    let mut sums = vec![Cp::ZERO; count];
    if let Some(last) = sums.last_mut() {
        *last = Cp::from_cents(amount - first);
    }
    if let Some(sum) = sums.first_mut() {
        *sum = Cp::from_cents(first);
    }
    sums
}

fn close(key: String, year: Year, chosen: Option<(i64, i64)>) -> CloseYear {
    let carried = |(ae, cp): (i64, i64)| Carried {
        envelope: Envelope::Intervention,
        earmark: Earmark::Free,
        ae: Ae::from_cents(ae),
        cp: Cp::from_cents(cp),
    };
    let carry_over = chosen.map_or(CarryOver::InFull, |chosen| CarryOver::Chosen(vec![carried(chosen)]));
    CloseYear { key, carry_over, ..kit::close(year) }
}
