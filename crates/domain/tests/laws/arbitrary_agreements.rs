//! Arbitrary facts of agreements: every type, with terms of which any may be left open.

use maillage_domain::act::FundFact;
use maillage_domain::fund::agreement::{
    ActionRank, AgreementEnd, AgreementKind, AgreementMode, AgreementRef, AgreementTerms, AmendAgreement,
    Clause, CoFunder, ConcludeAgreement, EndAgreement, EvaluateAgreement, EvaluationOutcome, FinalRecipient,
    Foreseen, PlanObjective, ReceiveReport,
};
use maillage_domain::fund::beneficiary::Finess;
use maillage_domain::fund::commitment::Days;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::structure::kind::StructureKind;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::day;
use crate::arbitrary_fund::{ae, beneficiary, commitment, cp, key, person, year};

pub(crate) fn reference() -> impl Strategy<Value = AgreementRef> {
    (0_u8..4).prop_map(|number| format!("C-{number}").parse().expect("a reference"))
}

fn clause() -> impl Strategy<Value = Clause> {
    "[a-zé]{1,8}( |\n)?[a-z]{1,8}".prop_map(|text| text.parse().expect("a clause"))
}

fn name() -> impl Strategy<Value = LegalName> {
    "[A-Z][a-z]{1,12}".prop_map(|name| LegalName::parse(&name).expect("a name"))
}

/// What an agreement says, any of it left open.
fn agreement_terms() -> impl Strategy<Value = AgreementTerms> {
    let clauses = proptest::array::uniform6(option::of(clause()));
    let runs = option::of((day(), day()).prop_map(|(from, until)| Days { from, until }));
    let sums = (option::of(ae()), option::of(cp()), vec((year(), cp()), 0..3));
    let recipient =
        (beneficiary(), option::of(name())).prop_map(|(who, name)| FinalRecipient { id: who.id, name });
    let other = (name(), option::of(ae())).prop_map(|(name, sum)| CoFunder { name, sum });
    let objective = (name(), option::of(name())).prop_map(|(code, text)| PlanObjective { code, text });
    let others = (option::of(recipient), vec(name(), 0..2), vec(other, 0..2), option::of(objective));
    let kinds = (
        option::of(select(AgreementMode::ALL.to_vec())),
        option::of(select(ActionRank::ALL.to_vec())),
        option::of(select(StructureKind::ALL.to_vec())),
    );
    let site = "[0-9][0-9AB][0-9]{7}".prop_map(|id| Finess::try_from(id).expect("9 signs"));
    let sites = (vec(site, 0..2), vec(commitment(), 0..2));
    (clauses, option::of(clause()), runs, option::of(day()), sums, others, kinds, sites).prop_map(
        |(clauses, control, runs, signed_on, sums, others, kinds, (sites, carries))| {
            let [object, payment, conditions, evaluation, undertakings, _] = clauses;
            let (sum, advance, instalments) = sums;
            let (recipient, partners, co_funders, objective) = others;
            let (mode, action, structure) = kinds;
            let instalments = instalments.into_iter().map(|(year, sum)| Foreseen { year, sum }).collect();
            AgreementTerms {
                object,
                sum,
                payment,
                conditions,
                evaluation,
                undertakings,
                control,
                runs,
                signed_on,
                mode,
                instalments,
                advance,
                carries,
                recipient,
                partners,
                co_funders,
                action,
                objective,
                sites,
                structure,
            }
        },
    )
}

pub(crate) fn concluded() -> BoxedStrategy<FundFact> {
    let kind = select(AgreementKind::ALL.to_vec());
    let who = (beneficiary(), option::of(name()));
    (key(), reference(), year(), kind, option::of(reference()), who, day(), (agreement_terms(), person()))
        .prop_map(
            |(key, agreement, year, kind, amends, (beneficiary, name), drawn_on, (terms, signed_by))| {
                FundFact::from(ConcludeAgreement {
                    key,
                    agreement,
                    year,
                    kind,
                    amends,
                    beneficiary,
                    name,
                    drawn_on,
                    terms,
                    signed_by,
                })
            },
        )
        .boxed()
}

pub(crate) fn amended() -> BoxedStrategy<FundFact> {
    (key(), reference(), year(), name(), day(), agreement_terms(), person())
        .prop_map(|(key, agreement, year, amendment, drawn_on, terms, signed_by)| {
            FundFact::from(AmendAgreement { key, agreement, year, amendment, drawn_on, terms, signed_by })
        })
        .boxed()
}

pub(crate) fn ended() -> BoxedStrategy<FundFact> {
    (key(), reference(), year(), day(), select(AgreementEnd::ALL.to_vec()), person())
        .prop_map(|(key, agreement, year, ended_on, why, signed_by)| {
            FundFact::from(EndAgreement { key, agreement, year, ended_on, why, signed_by })
        })
        .boxed()
}

pub(crate) fn report_received() -> BoxedStrategy<FundFact> {
    (key(), reference(), year(), day(), cp(), person())
        .prop_map(|(key, agreement, year, received_on, unused, received_by)| {
            FundFact::from(ReceiveReport { key, agreement, year, received_on, unused, received_by })
        })
        .boxed()
}

pub(crate) fn evaluated() -> BoxedStrategy<FundFact> {
    let outcome = select(EvaluationOutcome::ALL.to_vec());
    (key(), reference(), year(), day(), outcome, clause(), person())
        .prop_map(|(key, agreement, year, evaluated_on, outcome, findings, signed_by)| {
            FundFact::from(EvaluateAgreement {
                key,
                agreement,
                year,
                evaluated_on,
                outcome,
                findings,
                signed_by,
            })
        })
        .boxed()
}
