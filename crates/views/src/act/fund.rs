//! What acts of the fund say. Who signed, ordered or certified is a person, whom the journal names by an opaque identifier: a page
//! says of them what they did, in the type of the act, and no more.

use maillage_domain::act::FundFact;
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId};
use maillage_domain::fund::budget::{AdoptBudget, Approval, BudgetAdopted, BudgetKind, End, Transfer, Vote};
use maillage_domain::fund::cell::Place;
use maillage_domain::fund::commitment::{Commit, Committed, Credits, Term, YearDecided};
use maillage_domain::fund::essentials::{Essentials, LegalName, PaymentConditions, UnionNotice};
use maillage_domain::fund::notified::{Level, NotifyResources, OrderRank, PrintedOrder, ReadIn};
use maillage_domain::fund::payment::{Certify, Channel, Paid, PaidPart};
use maillage_domain::fund::recovery::{Collection, OrderRecovery, Recovered, RecoveryReason};
use maillage_domain::fund::release::Released;
use maillage_domain::fund::revenue::{DelegateRevenue, Direction, Origin, TransferEndowment};
use maillage_domain::fund::year::{Carried, Exclusion, YearClosed, YearOpened};

use super::agreement;
use super::fields::Fields;
use super::report;
use crate::fund::money::{euros, percent};
use crate::fund::names::{beneficiary_id, budget_id, earmark_text, envelope_id, field_id};
use crate::structure::kind_text;
use crate::words::Argument;

/// What a fact says.
pub(super) fn say(fact: &FundFact, fields: &mut Fields<'_>) {
    match fact {
        FundFact::DestinationsAdopted(adopted) => destinations(adopted, fields),
        FundFact::YearOpened(opened) => year_opened(opened, fields),
        FundFact::BudgetAdopted(adopted) => budget(adopted, fields),
        FundFact::RevenueDelegated(delegated) => revenue(delegated, fields),
        FundFact::ResourcesNotified(notified) => resources(notified, fields),
        FundFact::EndowmentTransferred(transferred) => endowment(transferred, fields),
        FundFact::Transferred(transfer) => self::transfer(transfer, fields),
        FundFact::Committed(committed) => self::committed(committed, fields),
        FundFact::YearDecided(decided) => year_decided(decided, fields),
        FundFact::ServiceCertified(certified) => self::certified(certified, fields),
        FundFact::Paid(paid) => self::paid(paid, fields),
        FundFact::Released(released) => self::released(released, fields),
        FundFact::RecoveryOrdered(ordered) => self::ordered(ordered, fields),
        FundFact::Recovered(recovered) => self::recovered(recovered, fields),
        FundFact::YearClosed(closed) => year_closed(closed, fields),
        FundFact::Reported(reported) => report::say(reported, fields),
        FundFact::AgreementConcluded(concluded) => agreement::concluded(concluded, fields),
        FundFact::AgreementAmended(amended) => agreement::amended(amended, fields),
        FundFact::AgreementEnded(ended) => agreement::ended(ended, fields),
        FundFact::ReportReceived(received) => agreement::report_received(received, fields),
        FundFact::AgreementEvaluated(evaluated) => agreement::evaluated(evaluated, fields),
    }
}

/// "intervention, fungible, mission 2, code 2.1, Somme".
fn place(place: &Place, fields: &Fields<'_>) -> String {
    let Place { envelope, earmark, destination, territory } = place;
    let words = fields.words();
    let mut parts = vec![words.get(envelope_id(*envelope)), earmark_text(earmark, words)];
    if let Some(destination) = destination {
        let number = destination.mission.number();
        parts.push(words.with("said-mission", &[("mission", Argument::printed(number))]));
        parts.extend(destination.code.clone());
    }
    parts.extend(territory.as_ref().map(|territory| territory.as_str().to_owned()));
    parts.join(", ")
}

/// "AE 100 €, CP 80 €".
fn both(ae: i64, cp: i64, fields: &Fields<'_>) -> String {
    let words = fields.words();
    let (ae, cp) = (euros(ae, words), euros(cp, words));
    words.with("said-ae-cp", &[("ae", Argument::Text(&ae)), ("cp", Argument::Text(&cp))])
}

const fn credits_id(credits: Credits) -> &'static str {
    match credits {
        Credits::Budget => "said-credits-budget",
        Credits::Twelfths => "said-credits-twelfths",
    }
}

/// What each exercise that decided a sum bears of an amount.
fn parts(parts: &[PaidPart], fields: &Fields<'_>) -> Vec<String> {
    let words = fields.words();
    let part =
        |part: &PaidPart| fields.pair(&part.decided_for.to_string(), &euros(part.amount.cents(), words));
    parts.iter().map(part).collect()
}

fn destinations(adopted: &AdoptDestinations, fields: &mut Fields<'_>) {
    let AdoptDestinations { key, tree } = adopted;
    fields.year(tree.year.get());
    let words = fields.words();
    let line = |line: &maillage_domain::fund::destination::DestinationLine| {
        let number = line.destination.mission.number();
        let mission = words.with("said-mission", &[("mission", Argument::printed(number))]);
        let code = line.destination.code.clone();
        let name: Vec<_> = [Some(mission), code].into_iter().flatten().collect();
        fields.pair(&name.join(", "), &line.label)
    };
    let told = tree.lines.iter().map(line).collect();
    fields.list("destinations", told);
    fields.source(&tree.source);
    fields.written("key", key);
}

fn year_opened(opened: &YearOpened, fields: &mut Fields<'_>) {
    let YearOpened { open, twelfths_base } = opened;
    fields.year(open.year.get());
    if let Some(order) = open.first_order {
        fields.money("first-order", order.cents());
    }
    if let Some(base) = twelfths_base {
        fields.money("twelfths-base", base.cents());
    }
    fields.written("key", &open.key);
}

fn budget(adopted: &BudgetAdopted, fields: &mut Fields<'_>) {
    let BudgetAdopted { budget, version } = adopted;
    let AdoptBudget { key, year, kind, openings, approval } = budget;
    fields.year(year.get());
    fields.message(
        "budget",
        match kind {
            BudgetKind::Initial => "said-budget-initial",
            BudgetKind::Rectifying => "said-budget-rectifying",
        },
    );
    fields.count("version", *version);
    let opening = |opening: &maillage_domain::fund::budget::Opening| {
        let both = both(opening.ae.cents(), opening.cp.cents(), fields);
        fields.pair(&place(&opening.place, fields), &both)
    };
    let told = openings.iter().map(opening).collect();
    fields.list("openings", told);
    self::approval(approval, fields);
    fields.written("key", key);
}

fn approval(approval: &Approval, fields: &mut Fields<'_>) {
    match approval {
        Approval::Board { vote, received_on, opposed_on } => {
            self::vote("vote", vote, fields);
            fields.day("received", *received_on);
            fields.day_perhaps("opposed", *opposed_on);
        }
        Approval::Ministers { decided_on } => fields.day("ministers", *decided_on),
        Approval::AfterRefusal { first, second, decided_on } => {
            vote("vote", first, fields);
            if let Some(second) = second {
                vote("second-vote", second, fields);
            }
            fields.day("ministers", *decided_on);
        }
    }
}

fn vote(name: &str, vote: &Vote, fields: &mut Fields<'_>) {
    let Vote { held_on, votes, against } = vote;
    let words = fields.words();
    let day = words.date(*held_on);
    let (votes, against) = (Argument::count(*votes), Argument::count(*against));
    let arguments = [("day", Argument::Text(day.as_str())), ("votes", votes), ("against", against)];
    fields.text(name, words.with("said-voted", &arguments));
}

fn revenue(delegated: &DelegateRevenue, fields: &mut Fields<'_>) {
    let DelegateRevenue { key, year, origin, total, parts, source } = delegated;
    let words = fields.words();
    fields.year(year.get());
    fields.message(
        "origin",
        match origin {
            Origin::FirstOrder => "said-origin-first-order",
            Origin::FurtherOrder => "said-origin-further-order",
            Origin::Own => "said-origin-own",
        },
    );
    fields.money("total", total.cents());
    let part = |part: &maillage_domain::fund::revenue::RevenuePart| {
        fields.pair(&earmark_text(&part.earmark, words), &euros(part.amount.cents(), words))
    };
    let told = parts.iter().map(part).collect();
    fields.list("parts", told);
    fields.source(source);
    fields.written("key", key);
}

fn resources(notified: &NotifyResources, fields: &mut Fields<'_>) {
    let NotifyResources { key, order, read_in } = notified;
    let PrintedOrder { year, name, signed_on, published_on, rank, dotation, fungible, sanctuarised, source } =
        order;
    fields.year(year.get());
    fields.written("order", name.as_str());
    fields.day_perhaps("signed", *signed_on);
    fields.day_perhaps("published", *published_on);
    fields.message(
        "rank",
        match rank {
            Some(OrderRank::First) => "said-rank-first",
            Some(OrderRank::Later) => "said-rank-later",
            None => "said-rank-unknown",
        },
    );
    fields.money("dotation", dotation.cents());
    fields.money("fungible", fungible.whole.cents());
    fields.list("fungible-parts", level(fungible, fields));
    fields.money("sanctuarised", sanctuarised.whole.cents());
    fields.list("sanctuarised-parts", level(sanctuarised, fields));
    fields.source(source);
    if let Some(ReadIn { document, place }) = read_in {
        fields.document(*document);
        if let Some(line) = place.line {
            fields.text("row", line.to_string());
        }
    }
    fields.written("key", key);
}

/// The protected fields of a level, each with its amount.
fn level(level: &Level, fields: &Fields<'_>) -> Vec<String> {
    let words = fields.words();
    let parts = [
        ("fund-resource-of-prevention", level.prevention),
        ("fund-resource-of-medico-social", level.medico_social),
    ];
    parts.map(|(id, amount)| fields.pair(&words.get(id), &euros(amount.cents(), words))).into()
}

fn endowment(transferred: &TransferEndowment, fields: &mut Fields<'_>) {
    let TransferEndowment { key, year, direction, amount, endowment, signed_by: _, order } = transferred;
    fields.year(year.get());
    fields.message(
        "direction",
        match direction {
            Direction::ToDaf => "said-direction-to-daf",
            Direction::FromDaf => "said-direction-from-daf",
        },
    );
    fields.money("amount", amount.cents());
    fields.money("endowment", endowment.cents());
    if let Some(order) = order {
        fields.money("limit", order.limit.cents());
        fields.source(&order.source);
    }
    fields.written("key", key);
}

fn transfer(transfer: &Transfer, fields: &mut Fields<'_>) {
    let Transfer { key, year, from, to, ae, cp, signed_by: _ } = transfer;
    fields.year(year.get());
    for (name, end) in [("from", from), ("to", to)] {
        let End { budget, place } = end;
        let told = format!("{}, {}", fields.words().get(budget_id(*budget)), self::place(place, fields));
        fields.text(name, told);
    }
    let amount = both(ae.cents(), cp.cents(), fields);
    fields.text("amount", amount);
    fields.written("key", key);
}

fn committed(committed: &Committed, fields: &mut Fields<'_>) {
    let Committed { commit, credits } = committed;
    let Commit { key, commitment, year, place, amount, term, beneficiary, purpose, object, .. } = &**commit;
    let Commit {
        advance, notified_on, signed_by: _, parties, runs, essentials: _, agreement, structure, ..
    } = &**commit;
    let words = fields.words();
    fields.text("commitment", commitment.to_string());
    fields.written("object", object);
    self::beneficiary(beneficiary, fields);
    fields.perhaps("beneficiary-name", commit.beneficiary_name().map(LegalName::as_str));
    fields.year(year.get());
    let told = self::place(place, fields);
    fields.text("credits", told);
    fields.message("credits-kind", credits_id(*credits));
    fields.money("amount", amount.cents());
    self::term(term, fields);
    fields.money("advance", advance.cents());
    let field = words.get(field_id(purpose.field));
    let code = purpose.code.clone();
    fields.text("purpose", [Some(field), code].into_iter().flatten().collect::<Vec<_>>().join(", "));
    fields.day("notified", *notified_on);
    let days = runs.as_ref().map(|runs| fields.days(runs.from, runs.until));
    fields.text("runs", days.unwrap_or_default());
    let party = |party: &maillage_domain::fund::commitment::Party| {
        let name = fields.region_name(&party.region);
        party.share_bp.map_or_else(|| name.clone(), |share| fields.pair(&name, &percent(share, words)))
    };
    let told = parties.iter().map(party).collect();
    fields.list("parties", told);
    fields.text("fund-agreement", agreement.as_ref().map(ToString::to_string).unwrap_or_default());
    fields.text("aided-structure", structure.map(|kind| kind_text(kind, words)).unwrap_or_default());
    commit.essentials.iter().for_each(|essentials| self::essentials(essentials, fields));
    fields.written("key", key);
}

/// What is published of a grant, but for the name of who receives it.
fn essentials(essentials: &Essentials, fields: &mut Fields<'_>) {
    let Essentials { name: _, conditions, paid_over, share, notice } = essentials;
    fields.perhaps("conditions-of-payment", conditions.as_ref().map(PaymentConditions::as_str));
    if let Some(period) = paid_over {
        match period.until() {
            None => fields.day("paid-over", period.from()),
            Some(until) => {
                let days = fields.days(period.from(), until);
                fields.text("paid-over", days);
            }
        }
    }
    fields.perhaps("share-of-grant", share.map(|share| share.to_string()).as_deref());
    if let Some(notice) = notice {
        fields.message(
            "eu",
            match notice {
                UnionNotice::Notified => "office-word-notified",
                UnionNotice::NotNotified => "office-word-not-notified",
            },
        );
    }
}

pub(super) fn beneficiary(beneficiary: &Beneficiary, fields: &mut Fields<'_>) {
    let words = fields.words();
    let (id, number) = match &beneficiary.id {
        BeneficiaryId::Siret(number) => ("said-by-siret", number.to_string()),
        BeneficiaryId::Finess(number) => ("said-by-finess", number.to_string()),
        BeneficiaryId::Rna(number) => ("said-by-rna", number.to_string()),
        BeneficiaryId::Person(_) => ("said-by-person", String::new()),
    };
    let register = match &beneficiary.id {
        BeneficiaryId::Person(_) => words.get(id),
        _ => words.with(id, &[("number", Argument::Text(&number))]),
    };
    fields.text("beneficiary", format!("{}, {register}", words.get(beneficiary_id(beneficiary.kind))));
}

fn term(term: &Term, fields: &mut Fields<'_>) {
    let words = fields.words();
    match term {
        Term::Single => fields.message("term", "said-term-single"),
        Term::Firm { instalments } => {
            fields.message("term", "said-term-firm");
            fields.list("instalments", instalments.iter().map(|sum| euros(sum.cents(), words)).collect());
        }
        Term::Tranches { last, whole } => {
            let (last, whole) = (last.to_string(), euros(whole.cents(), words));
            let arguments = [("last", Argument::Text(last.as_str())), ("whole", Argument::Text(&whole))];
            fields.text("term", words.with("said-term-tranches", &arguments));
        }
    }
}

fn year_decided(decided: &YearDecided, fields: &mut Fields<'_>) {
    let YearDecided { decide, credits } = decided;
    fields.text("commitment", decide.commitment.to_string());
    fields.year(decide.year.get());
    fields.money("amount", decide.sum.cents());
    fields.message("credits-kind", credits_id(*credits));
    fields.day("notified", decide.notified_on);
    fields.written("key", &decide.key);
}

fn certified(certified: &Certify, fields: &mut Fields<'_>) {
    let Certify { key, commitment, amount, done_on, certified_by: _ } = certified;
    fields.text("commitment", commitment.to_string());
    fields.money("amount", amount.cents());
    fields.day("done", *done_on);
    fields.written("key", key);
}

fn paid(paid: &Paid, fields: &mut Fields<'_>) {
    let Paid { pay, credits, parts } = paid;
    let words = fields.words();
    fields.text("commitment", pay.commitment.to_string());
    fields.year(pay.year.get());
    fields.money("amount", pay.amount.cents());
    fields.message("credits-kind", credits_id(*credits));
    match &pay.channel {
        Channel::AcArs => fields.message("channel", "said-channel-agency"),
        Channel::Scheme { body, order } => {
            let told = words.with("said-channel-scheme", &[("body", Argument::Text(body.as_str()))]);
            fields.text("channel", told);
            fields.perhaps("order", order.as_deref());
        }
    }
    let told = self::parts(parts, fields);
    fields.list("by-exercise", told);
    fields.written("key", &pay.key);
}

fn released(released: &Released, fields: &mut Fields<'_>) {
    let Released { release, taken, reopened } = released;
    let words = fields.words();
    fields.text("commitment", release.commitment.to_string());
    fields.year(release.year.get());
    fields.money("amount", release.amount.cents());
    fields.money("reopened", reopened.cents());
    let part = |part: &maillage_domain::fund::release::Taken| {
        let year = part.decided_for.map(|year| year.to_string());
        let year = year.unwrap_or_else(|| words.get("said-undecided"));
        fields.pair(&year, &euros(part.amount.cents(), words))
    };
    let told = taken.iter().map(part).collect();
    fields.list("by-exercise", told);
    fields.written("key", &release.key);
}

fn ordered(ordered: &OrderRecovery, fields: &mut Fields<'_>) {
    let OrderRecovery { key, recovery, commitment, year, amount, reason, signed_by: _ } = ordered;
    fields.text("recovery", recovery.to_string());
    fields.text("commitment", commitment.to_string());
    fields.year(year.get());
    fields.money("amount", amount.cents());
    fields.message(
        "reason",
        match reason {
            RecoveryReason::Unused => "said-reason-unused",
            RecoveryReason::Undue => "said-reason-undue",
        },
    );
    fields.written("key", key);
}

fn recovered(recovered: &Recovered, fields: &mut Fields<'_>) {
    let Recovered { collect, set_off } = recovered;
    let words = fields.words();
    fields.text("recovery", collect.recovery.to_string());
    fields.year(collect.year.get());
    fields.money("amount", collect.amount.cents());
    match &collect.by {
        Collection::Cash => fields.message("collected", "said-collected-cash"),
        Collection::Offset(commitment) => {
            let commitment = commitment.to_string();
            let told = words.with("said-collected-offset", &[("commitment", Argument::Text(&commitment))]);
            fields.text("collected", told);
        }
    }
    if let Some(set_off) = set_off {
        fields.message("credits-kind", credits_id(set_off.credits));
        let told = parts(&set_off.parts, fields);
        fields.list("by-exercise", told);
    }
    fields.written("key", &collect.key);
}

fn year_closed(closed: &YearClosed, fields: &mut Fields<'_>) {
    let YearClosed { close, ceiling, carried, lapsed_ae, lapsed_cp, prescribed } = closed;
    let words = fields.words();
    fields.year(close.year.get());
    fields.money("ceiling", ceiling.cents());
    let exclusion = |exclusion: &Exclusion| {
        let base = euros(exclusion.base.cents(), words);
        fields.pair(&earmark_text(&exclusion.earmark, words), &format!("{base} ({})", exclusion.source))
    };
    let excluded = close.excluded.iter().map(exclusion).collect();
    fields.list("excluded", excluded);
    let carry = |carried: &Carried| {
        let Carried { envelope, earmark, ae, cp } = carried;
        let name = format!("{}, {}", words.get(envelope_id(*envelope)), earmark_text(earmark, words));
        fields.pair(&name, &both(ae.cents(), cp.cents(), fields))
    };
    let carried = carried.iter().map(carry).collect();
    fields.list("carried-over", carried);
    let lapsed = both(lapsed_ae.cents(), lapsed_cp.cents(), fields);
    fields.text("lapsed", lapsed);
    let sum = |sum: &maillage_domain::fund::year::PrescribedSum| {
        let name = format!("{}, {}", sum.commitment, sum.decided_for);
        fields.pair(&name, &euros(sum.amount.cents(), words))
    };
    let sums = prescribed.iter().map(sum).collect();
    fields.list("prescribed", sums);
    fields.written("key", &close.key);
}
