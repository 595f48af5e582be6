//! What may come to the commitments of a ledger, from signature to the closing of an exercise.

use std::sync::Arc;

use maillage_domain::act::FundFact;
use maillage_domain::fund::cell::{Earmark, Envelope, Year};
use maillage_domain::fund::commitment::{
    Commit, Commitment, CommitmentId, Committed, Credits, DecideYear, Term, YearDecided,
};
use maillage_domain::fund::ledger::{AeAccount, CpAccount, Ledger};
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::payment::{Certify, Paid, PaidPart, Pay};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, Recovered, RecoveryId, RecoveryReason, SetOff,
};
use maillage_domain::fund::release::{Release, Released, Taken};
use maillage_domain::fund::year::{Carried, CloseYear, PrescribedSum, YearClosed};
use uuid::Uuid;

use super::{Draw, Offer, offer};
use crate::kit::{self, free, person};

/// The exercise of no act.
const NEVER: Year = Year::new(1999);

pub(super) fn committed(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let year = draw.year();
    let left = ledger.ae_available(&free().pool(year)).cents();
    let amount = draw.within(left);
    let number = 1_000 + u128::try_from(ledger.commitments().count()).expect("a few");
    let firm =
        |first: i64| Term::Firm { instalments: vec![Cp::from_cents(first), Cp::from_cents(amount - first)] };
    let term = match draw.pick % 3 {
        0 => Term::Single,
        1 => firm(amount / 2),
        _ => Term::Tranches { last: year.later(2), whole: Ae::from_cents(left) },
    };
    let command = Commit { key: key.to_owned(), year, term, ..kit::commit(number, Ae::from_cents(amount)) };
    let of = |amount: i64| Commit { amount: Ae::from_cents(amount), term: Term::Single, ..command.clone() };
    let (known, _) = draw.one_of(ledger.commitments())?;
    let flaws = vec![
        ("commits under a known identifier", Commit { commitment: known, ..command.clone() }),
        ("commits more than there is", of(left + 1)),
        ("commits less than nothing", of(-1)),
        (
            "commits with a first instalment beyond the amount",
            Commit { term: firm(amount + 1), ..command.clone() },
        ),
        ("commits with a first instalment below nothing", Commit { term: firm(-1), ..command.clone() }),
    ];
    offer(&command, |commit| Committed { commit: Arc::new(commit), credits: Credits::Budget }.into(), flaws)
}

/// The commitments of some terms.
fn with_term(
    ledger: &Ledger,
    wanted: fn(&Term) -> bool,
) -> impl Iterator<Item = (CommitmentId, &Commitment)> {
    ledger.commitments().filter(move |(_, commitment)| wanted(&commitment.terms.term))
}

pub(super) fn decided(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let (id, commitment) = draw.one_of(with_term(ledger, |term| *term != Term::Single))?;
    let (single, _) = draw.one_of(with_term(ledger, |term| *term == Term::Single))?;
    let tranches = matches!(commitment.terms.term, Term::Tranches { .. });
    let year = commitment.parts.last()?.decided_for.later(1);
    let (most, flaw) = if tranches {
        (ledger.ae_available(&commitment.terms.place.pool(year)), "decides a tranche beyond what there is")
    } else {
        (commitment.undecided, "decides more than was committed")
    };
    let command = DecideYear {
        key: key.to_owned(),
        commitment: id,
        sum: Cp::from_cents(draw.within(most.cents())),
        ..kit::decide_year(0, year, Cp::ZERO)
    };
    let of = |cents| DecideYear { sum: Cp::from_cents(cents), ..command.clone() };
    let flaws = vec![
        ("decides for an unknown commitment", DecideYear { commitment: kit::id(0), ..command.clone() }),
        ("decides for a commitment of one exercise", DecideYear { commitment: single, ..command.clone() }),
        ("decides less than nothing", of(-1)),
        (flaw, of(most.cents() + 1)),
    ];
    offer(&command, |decide| YearDecided { decide, credits: Credits::Budget }.into(), flaws)
}

pub(super) fn certified(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let (commitment, found) = draw.one_of(ledger.commitments())?;
    let command =
        Certify { key: key.to_owned(), commitment, ..kit::certify(0, Cp::from_cents(draw.within(1_000))) };
    let of = |cents| Certify { amount: Cp::from_cents(cents), ..command.clone() };
    let mut flaws = vec![
        ("certifies for an unknown commitment", Certify { commitment: kit::id(0), ..command.clone() }),
        ("certifies less than nothing", of(-1)),
    ];
    if found.certified.total().is_positive() {
        flaws.push(("certifies more than can be counted", of(i64::MAX)));
    }
    offer(&command, FundFact::from, flaws)
}

pub(super) fn paid(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let (id, found) = draw.one_of(ledger.commitments())?;
    let part = draw.one_of(&found.parts)?;
    let (year, decided_for, rest) = (draw.year(), part.decided_for, part.rest.cents());
    let left = ledger.book().pool(&found.terms.place.pool(year)).cp(CpAccount::Available).cents();
    let amount = draw.within(rest.min(left));
    let pays = |commitment, amount, decided_for, settles| Paid {
        pay: Pay { key: key.to_owned(), commitment, ..kit::pay(0, year, Cp::from_cents(amount)) },
        credits: Credits::Budget,
        parts: vec![PaidPart { decided_for, amount: Ae::from_cents(settles) }],
    };
    let mut flaws = vec![
        ("pays for an unknown commitment", pays(kit::id(0), amount, decided_for, amount)),
        ("pays for an exercise that was not decided", pays(id, amount, NEVER, amount)),
        ("pays more than is left of its part", pays(id, rest + 1, decided_for, rest + 1)),
        ("pays less than nothing", pays(id, -1, decided_for, -1)),
    ];
    if 0 < amount {
        flaws.push(("pays another sum than its parts make", pays(id, amount - 1, decided_for, amount)));
    }
    if left < rest {
        flaws.push(("pays more than there is", pays(id, left + 1, decided_for, left + 1)));
    }
    offer(&pays(id, amount, decided_for, amount), FundFact::from, flaws)
}

pub(super) fn released(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let year = draw.year();
    let (id, found) = draw.one_of(ledger.commitments())?;
    let slice = draw.one_of(found.withdrawable(year))?;
    let (decided_for, rest) = (slice.decided_for, slice.rest.cents());
    let amount = draw.within(rest);
    let withdraws = |commitment, amount: i64, decided_for, taken, reopened| Released {
        release: Release { key: key.to_owned(), commitment, ..kit::release(0, year, Ae::from_cents(amount)) },
        taken: vec![Taken { decided_for, amount: Ae::from_cents(taken) }],
        reopened: Ae::from_cents(reopened),
    };
    let flaws = vec![
        ("withdraws from an unknown commitment", withdraws(kit::id(0), amount, decided_for, amount, 0)),
        ("withdraws from what was not decided", withdraws(id, amount, Some(NEVER), amount, 0)),
        ("withdraws more than the rest", withdraws(id, rest + 1, decided_for, rest + 1, 0)),
        ("withdraws another sum than its shares make", withdraws(id, amount + 1, decided_for, amount, 0)),
        ("withdraws less than nothing", withdraws(id, -1, decided_for, -1, 0)),
        ("reopens less than nothing", withdraws(id, amount, decided_for, amount, -1)),
    ];
    offer(&withdraws(id, amount, decided_for, amount, 0), FundFact::from, flaws)
}

pub(super) fn ordered(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let (commitment, found) = draw.one_of(ledger.commitments())?;
    let most = found.paid.total().less(found.ordered_back).cents();
    let number = 1_000 + u128::try_from(ledger.recoveries().count()).expect("a few");
    let command = OrderRecovery {
        key: key.to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(number)),
        commitment,
        year: draw.year(),
        amount: Cp::from_cents(draw.within(most)),
        reason: RecoveryReason::Undue,
        signed_by: person(1),
    };
    let of = |cents| OrderRecovery { amount: Cp::from_cents(cents), ..command.clone() };
    let (known, _) = draw.one_of(ledger.recoveries())?;
    let flaws = vec![
        (
            "orders back from an unknown commitment",
            OrderRecovery { commitment: kit::id(0), ..command.clone() },
        ),
        ("orders back under a known identifier", OrderRecovery { recovery: known, ..command.clone() }),
        ("orders back more than was paid", of(most + 1)),
        ("orders back less than nothing", of(-1)),
    ];
    offer(&command, FundFact::from, flaws)
}

pub(super) fn collected(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let (recovery, found) = draw.one_of(ledger.recoveries())?;
    let (commitment, kept_from) = draw.one_of(ledger.commitments())?;
    let part = draw.one_of(&kept_from.parts)?;
    let (year, most, decided_for) = (draw.year(), found.outstanding().cents(), part.decided_for);
    let left = ledger.book().pool(&kept_from.terms.place.pool(year)).cp(CpAccount::Available).cents();
    let amount = draw.within(most.min(part.rest.cents()).min(left));
    let collects = |recovery, cents, by| CollectRecovery {
        key: key.to_owned(),
        recovery,
        year,
        amount: Cp::from_cents(cents),
        by,
        collected_by: person(3),
    };
    let settles = |cents| SetOff {
        credits: Credits::Budget,
        parts: vec![PaidPart { decided_for, amount: Ae::from_cents(cents) }],
    };
    let alone = |collect| Recovered { collect, set_off: None };
    let kept = |by, cents, settled| Recovered {
        collect: collects(recovery, cents, by),
        set_off: Some(settles(settled)),
    };
    let (cash, offset) = (Collection::Cash, Collection::Offset(commitment));
    let fits = match draw.pick % 3 {
        0 => alone(collects(recovery, amount, cash)),
        1 => alone(collects(recovery, amount, offset)),
        _ => kept(offset, amount, amount),
    };
    let unknown = RecoveryId::new(Uuid::nil());
    let flaws = vec![
        ("collects an unknown order", alone(collects(unknown, amount, cash))),
        ("collects more than is to come back", alone(collects(recovery, most + 1, cash))),
        ("collects less than nothing", alone(collects(recovery, -1, cash))),
        (
            "collects by offset against an unknown commitment",
            alone(collects(recovery, most, Collection::Offset(kit::id(0)))),
        ),
        ("settles with a sum that was paid back", kept(cash, amount, amount)),
        ("settles another sum than it keeps back", kept(offset, amount, amount + 1)),
    ];
    offer(&fits, FundFact::from, flaws)
}

pub(super) fn closed(ledger: &Ledger, key: &str, draw: Draw) -> Option<Offer> {
    let year = draw.year();
    let balances = ledger.book().pool(&free().pool(year));
    let (ae, cp) = (balances.ae(AeAccount::Available).cents(), balances.cp(CpAccount::Available).cents());
    let (lapsed_ae, lapsed_cp) =
        (balances.ae(AeAccount::Lapsed).cents(), balances.cp(CpAccount::Lapsed).cents());
    let (commitment, found) = draw.one_of(ledger.commitments())?;
    let part = draw.one_of(&found.parts)?;
    let (decided_for, rest) = (part.decided_for, part.rest.cents());
    let closes = |(ae, cp): (i64, i64), commitment, decided_for, prescribed| YearClosed {
        close: CloseYear { key: key.to_owned(), ..kit::close(year) },
        ceiling: Ae::ZERO,
        carried: vec![Carried {
            envelope: Envelope::Intervention,
            earmark: Earmark::Free,
            ae: Ae::from_cents(ae),
            cp: Cp::from_cents(cp),
        }],
        lapsed_ae: Ae::ZERO,
        lapsed_cp: Cp::ZERO,
        prescribed: vec![PrescribedSum { commitment, decided_for, amount: Ae::from_cents(prescribed) }],
    };
    let fits = (draw.within(ae), draw.within(cp));
    let lost = draw.within(rest);
    let flaws = vec![
        (
            "carries over more than lapsed",
            closes((lapsed_ae + ae + 1, fits.1), commitment, decided_for, lost),
        ),
        (
            "carries over more credits than lapsed",
            closes((fits.0, lapsed_cp + cp + 1), commitment, decided_for, lost),
        ),
        ("carries over less than nothing", closes((-1, fits.1), commitment, decided_for, lost)),
        ("prescribes of an unknown commitment", closes(fits, kit::id(0), decided_for, lost)),
        ("prescribes of what was not decided", closes(fits, commitment, NEVER, lost)),
        ("prescribes more than the rest", closes(fits, commitment, decided_for, rest + 1)),
        ("prescribes less than nothing", closes(fits, commitment, decided_for, -1)),
    ];
    offer(&closes(fits, commitment, decided_for, lost), FundFact::from, flaws)
}
