//! What each verb of the fund makes of its fields: a command, but for who asks, under which key and when.

use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::beneficiary::Beneficiary;
use maillage_domain::fund::budget::{AdoptBudget, Approval, ApprovalSaid, BudgetPart, End, Transfer};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, CommitmentId, DecideYear, Purpose, Term};
use maillage_domain::fund::destination::DestinationTree;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::payment::{Certify, Pay};
use maillage_domain::fund::recovery::{CollectRecovery, Collection, OrderRecovery, RecoveryId};
use maillage_domain::fund::release::Release;
use maillage_domain::fund::revenue::{DelegateRevenue, RevenuePart, TransferEndowment, TransferOrder};
use maillage_domain::fund::year::{Carried, CarryOver, CloseYear, Exclusion, OpenYear};
use maillage_reading::fund_tables;
use maillage_reading::fund_values::{
    AGENCY_ACCOUNTANT, Carry, Instalment, Partner, RefusedVote, Share, channel_of,
};

use super::fund_draft::{By, Draft, draft};
use super::fund_typed::Fields;
use super::fund_verb::FundVerb;
use super::{fund_agreed, fund_called};

/// What a verb asks for; nothing where a field that it needs cannot be read.
pub(super) fn asked(verb: FundVerb, fields: &mut Fields<'_>) -> Option<Draft> {
    match verb {
        FundVerb::OpenYear => open_year(fields),
        FundVerb::Destinations => destinations(fields),
        FundVerb::Revenue => revenue(fields),
        FundVerb::Budget => budget(fields),
        FundVerb::Endowment => endowment(fields),
        FundVerb::Transfer => transfer(fields),
        FundVerb::Agree => fund_agreed::agree(fields),
        FundVerb::AmendAgreement => fund_agreed::amend(fields),
        FundVerb::EndAgreement => fund_agreed::end(fields),
        FundVerb::ReceiveReport => fund_agreed::receive(fields),
        FundVerb::EvaluateAgreement => fund_agreed::evaluate(fields),
        FundVerb::Commit => commit(fields),
        FundVerb::Decide => decide(fields),
        FundVerb::Certify => certify(fields),
        FundVerb::Pay => pay(fields),
        FundVerb::Release => release(fields),
        FundVerb::Recover => recover(fields),
        FundVerb::Collect => collect(fields),
        FundVerb::CloseYear => close_year(fields),
        FundVerb::OpenCall => fund_called::open(fields),
        FundVerb::AmendCall => fund_called::amend(fields),
        FundVerb::Apply => fund_called::apply(fields),
        FundVerb::DecideApplication => fund_called::decide(fields),
        FundVerb::PublishResults => fund_called::publish(fields),
        FundVerb::Grant => fund_called::grant(fields),
    }
}

fn open_year(fields: &mut Fields<'_>) -> Option<Draft> {
    let first_order = fields.cents_if_any("first-order").map(Revenue::from_cents);
    let year = fields.year("year")?;
    Some(draft(move |by| OpenYear { key: by.key, year, first_order }))
}

fn destinations(fields: &mut Fields<'_>) -> Option<Draft> {
    let (year, lines) = (fields.year("year"), fields.table("table", fund_tables::destinations));
    let (source, year, lines) = (fields.text("source")?, year?, lines?);
    let tree = DestinationTree { year, lines, source };
    Some(draft(move |by| AdoptDestinations { key: by.key, tree: tree.clone() }))
}

fn revenue(fields: &mut Fields<'_>) -> Option<Draft> {
    let (year, origin) = (fields.year("year"), fields.word("origin"));
    let total = fields.cents("amount").map(Revenue::from_cents);
    let shares: Vec<Share> = fields.lines("part");
    let parts = shares
        .into_iter()
        .map(|share| RevenuePart { earmark: share.earmark, amount: Revenue::from_cents(share.cents) });
    let parts: Vec<_> = parts.collect();
    let (source, year, origin, total) = (fields.text("source")?, year?, origin?, total?);
    Some(draft(move |by| {
        let (parts, source) = (parts.clone(), source.clone());
        DelegateRevenue { key: by.key, year, origin, total, parts, source }
    }))
}

fn budget(fields: &mut Fields<'_>) -> Option<Draft> {
    let (year, kind) = (fields.year("year"), fields.word("kind"));
    let openings = fields.table("table", fund_tables::openings);
    let vote = |vote: RefusedVote| vote.0;
    let said = ApprovalSaid {
        held_on: fields.day("vote"),
        votes: fields.count("votes"),
        against: fields.count("against"),
        received_on: fields.day("received"),
        opposed_on: fields.day("opposed"),
        decided_on: fields.day("ministers"),
        refused: (fields.parsed("refused").map(vote), fields.parsed("refused-again").map(vote)),
    };
    // What is missing of an approval is asked for once all that was typed of it can be read.
    let approval = if fields.sound() { fields.lawful("vote", Approval::try_from(said)) } else { None };
    let (year, kind, openings, approval) = (year?, kind?, openings?, approval?);
    Some(draft(move |by| AdoptBudget { key: by.key, year, kind, openings: openings.clone(), approval }))
}

fn endowment(fields: &mut Fields<'_>) -> Option<Draft> {
    let (year, direction) = (fields.year("year"), fields.word("direction"));
    let [amount, endowment] = ["amount", "endowment"].map(|name| fields.cents(name).map(Revenue::from_cents));
    let limit = fields.optional_cents("limit").map(Revenue::from_cents);
    let order = fields.optional_text("order");
    let order = fields.both(("order", order), ("limit", limit));
    let order = order.map(|(source, limit)| TransferOrder { limit, source });
    let (year, direction, amount, endowment) = (year?, direction?, amount?, endowment?);
    Some(draft(move |by| {
        let (signed_by, order) = (by.person, order.clone());
        TransferEndowment { key: by.key, year, direction, amount, endowment, signed_by, order }
    }))
}

fn transfer(fields: &mut Fields<'_>) -> Option<Draft> {
    let year = fields.year("year");
    let [from, to] =
        ["from", "to"].map(|name| fields.place(name).map(|place| End { budget: BudgetPart::Annex, place }));
    let (ae, cp) = (Ae::from_cents(fields.cents_or_zero("ae")), Cp::from_cents(fields.cents_or_zero("cp")));
    let (year, from, to) = (year?, from?, to?);
    Some(draft(move |by| {
        let (from, to) = (from.clone(), to.clone());
        Transfer { key: by.key, year, from, to, ae, cp, signed_by: by.person }
    }))
}

fn commit(fields: &mut Fields<'_>) -> Option<Draft> {
    let (year, place, object) = (fields.year("year"), fields.place("place"), fields.text("object"));
    let (id, kind) = (fields.beneficiary("beneficiary"), fields.word("beneficiary-kind"));
    let beneficiary = id.zip(kind).map(|(id, kind)| Beneficiary { id, kind });
    let (field, code) = (fields.word("field"), fields.optional_text("purpose"));
    let purpose = field.map(|field| Purpose { field, code });
    let amount = fields.cents("amount").map(Ae::from_cents);
    let advance = Cp::from_cents(fields.cents_or_zero("advance"));
    let term = term(fields, year.zip(amount));
    let runs = fields.days(("begins", "ends"));
    let parties: Vec<_> = fields.lines("party").into_iter().map(|party: Partner| party.0).collect();
    let essentials = fields.essentials();
    let (agreement, structure) = (fields.optional_agreement("agreement"), fields.optional_word("structure"));
    let (year, place, object, amount) = (year?, place?, object?, amount?);
    let (beneficiary, purpose, term) = (beneficiary?, purpose?, term?);
    Some(draft(move |By { key, person, made }| Commit {
        key,
        commitment: CommitmentId::new(made.id),
        year,
        place: place.clone(),
        amount,
        term: term.clone(),
        beneficiary: beneficiary.clone(),
        purpose: purpose.clone(),
        object: object.clone(),
        advance,
        notified_on: made.on,
        signed_by: person,
        parties: parties.clone(),
        runs,
        essentials: essentials.clone(),
        agreement: agreement.clone(),
        structure,
    }))
}

/// By annual tranches until an exercise, or as scheduled.
fn term(fields: &mut Fields<'_>, begun: Option<(Year, Ae)>) -> Option<Term> {
    let whole = fields.optional_cents("whole").map(Ae::from_cents);
    let last = fields.optional_year("until");
    let sums = fields.lines("schedule").into_iter();
    let sums: Vec<_> = sums.map(|sum: Instalment| (sum.year, Cp::from_cents(sum.cents))).collect();
    fields.alone("schedule", "until");
    if let Some((last, whole)) = fields.both(("until", last), ("whole", whole)) {
        return Some(Term::Tranches { last, whole });
    }
    let (first, amount) = begun?;
    fields.lawful("schedule", Term::scheduled(first, &sums, amount))
}

fn decide(fields: &mut Fields<'_>) -> Option<Draft> {
    let (commitment, year) = (fields.commitment("commitment"), fields.year("year"));
    let (sum, commitment, year) = (Cp::from_cents(fields.cents("amount")?), commitment?, year?);
    Some(draft(move |By { key, person, made }| DecideYear {
        key,
        commitment,
        year,
        sum,
        notified_on: made.on,
        signed_by: person,
    }))
}

fn certify(fields: &mut Fields<'_>) -> Option<Draft> {
    let commitment = fields.commitment("commitment");
    let (amount, commitment) = (Cp::from_cents(fields.cents("amount")?), commitment?);
    Some(draft(move |By { key, person, made }| Certify {
        key,
        commitment,
        amount,
        done_on: made.on,
        certified_by: person,
    }))
}

fn pay(fields: &mut Fields<'_>) -> Option<Draft> {
    let (commitment, year) = (fields.commitment("commitment"), fields.year("year"));
    let amount = fields.cents("amount").map(Cp::from_cents);
    let body = fields.optional_text("channel").unwrap_or_else(|| AGENCY_ACCOUNTANT.to_owned());
    let channel = channel_of(&body, fields.optional_text("order"));
    let ordered_by = fields.person("ordered-by")?;
    let (commitment, year, amount) = (commitment?, year?, amount?);
    Some(draft(move |by| {
        let (channel, paid_by) = (channel.clone(), by.person);
        Pay { key: by.key, commitment, year, amount, channel, ordered_by, paid_by }
    }))
}

fn release(fields: &mut Fields<'_>) -> Option<Draft> {
    let (commitment, year) = (fields.commitment("commitment"), fields.year("year"));
    let (amount, commitment, year) = (Ae::from_cents(fields.cents("amount")?), commitment?, year?);
    Some(draft(move |by| Release { key: by.key, commitment, year, amount, signed_by: by.person }))
}

fn recover(fields: &mut Fields<'_>) -> Option<Draft> {
    let (commitment, year) = (fields.commitment("commitment"), fields.year("year"));
    let (amount, reason) = (fields.cents("amount").map(Cp::from_cents), fields.word("reason"));
    let (commitment, year, amount, reason) = (commitment?, year?, amount?, reason?);
    Some(draft(move |By { key, person, made }| {
        let recovery = RecoveryId::new(made.id);
        OrderRecovery { key, recovery, commitment, year, amount, reason, signed_by: person }
    }))
}

fn collect(fields: &mut Fields<'_>) -> Option<Draft> {
    let (recovery, year) = (fields.recovery("recovery"), fields.year("year"));
    let amount = fields.cents("amount").map(Cp::from_cents);
    let by = fields.optional_commitment("offset").map_or(Collection::Cash, Collection::Offset);
    let (recovery, year, amount) = (recovery?, year?, amount?);
    Some(draft(move |who| {
        let (key, collected_by) = (who.key, who.person);
        CollectRecovery { key, recovery, year, amount, by, collected_by }
    }))
}

fn close_year(fields: &mut Fields<'_>) -> Option<Draft> {
    let (year, whole) = (fields.year("year"), fields.one_of("carry-over", &["in-full", "chosen"]));
    let chosen = fields.lines("carry").into_iter().map(|carry: Carry| Carried {
        envelope: carry.place.envelope,
        earmark: carry.place.earmark,
        ae: Ae::from_cents(carry.ae),
        cp: Cp::from_cents(carry.cp),
    });
    let chosen: Vec<_> = chosen.collect();
    let shares: Vec<Share> = fields.lines("exclude");
    let source = fields.optional_text("source");
    let source = fields.both(("exclude", (!shares.is_empty()).then_some(())), ("source", source));
    let source = source.map(|(_shares, source)| source).unwrap_or_default();
    let excluded = shares.into_iter().map(|share| Exclusion {
        earmark: share.earmark,
        base: Ae::from_cents(share.cents),
        source: source.clone(),
    });
    let excluded: Vec<_> = excluded.collect();
    if whole == Some("in-full") {
        fields.alone("carry", "carry-over");
    }
    let carry_over = if whole? == "in-full" { CarryOver::InFull } else { CarryOver::Chosen(chosen) };
    let year = year?;
    Some(draft(move |by| CloseYear {
        key: by.key,
        year,
        excluded: excluded.clone(),
        carry_over: carry_over.clone(),
    }))
}
