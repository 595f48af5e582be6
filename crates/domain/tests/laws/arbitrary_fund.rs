//! Arbitrary facts of the fund: every type, with amounts of any size, so that many of them cannot be posted.

use maillage_domain::act::FundFact;
use maillage_domain::act::{Fact, PersonId};
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Finess, Rna, Siret};
use maillage_domain::fund::budget::{
    AdoptBudget, Approval, BudgetAdopted, BudgetKind, BudgetPart, End, Opening, Transfer, Vote,
};
use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory, Year};
use maillage_domain::fund::commitment::{
    Commit, CommitmentId, Committed, Credits, Days, DecideYear, Field, Party, Purpose, Term, YearDecided,
};
use maillage_domain::fund::destination::{Destination, DestinationLine, DestinationTree, Mission};
use maillage_domain::fund::essentials::{
    Essentials, GrantShare, LegalName, PaymentConditions, PaymentPeriod, UnionNotice,
};
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::notified::{Level, NotifyResources, OrderRank, PrintedOrder, ReadIn};
use maillage_domain::fund::payment::{Certify, Channel, Paid, PaidPart, Pay, SchemeBody};
use maillage_domain::fund::recovery::{
    CollectRecovery, Collection, OrderRecovery, Recovered, RecoveryId, RecoveryReason, SetOff,
};
use maillage_domain::fund::release::{Release, Released, Taken};
use maillage_domain::fund::reported::{
    AmountStatus, Attribution, Correction, EarmarkedRevenue, Figure, FundReported, NotCarried, NotCarriedWhy,
    Qualifier, ReportedAction, ReportedCredits, ReportedMission, ReportedRevenue,
};
use maillage_domain::fund::revenue::{
    DelegateRevenue, Direction, Origin, RevenuePart, TransferEndowment, TransferOrder,
};
use maillage_domain::fund::year::{
    Carried, CarryOver, CloseYear, Exclusion, OpenYear, PrescribedSum, YearClosed, YearOpened,
};
use maillage_domain::structure::kind::StructureKind;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use crate::arbitrary::{bilingual, day, digest, one_line, region_code, text};
use crate::arbitrary_agreements::{amended, concluded, ended, evaluated, reference, report_received};

/// Small amounts that meet, and amounts at the ends of the range.
fn cents() -> impl Strategy<Value = i64> {
    prop_oneof![8 => 0_i64..50, 1 => any::<i64>(), 1 => select(vec![i64::MAX, i64::MIN, -1])]
}

pub(crate) fn ae() -> impl Strategy<Value = Ae> {
    cents().prop_map(Ae::from_cents)
}

pub(crate) fn cp() -> impl Strategy<Value = Cp> {
    cents().prop_map(Cp::from_cents)
}

fn revenue() -> impl Strategy<Value = Revenue> {
    cents().prop_map(Revenue::from_cents)
}

pub(crate) fn year() -> impl Strategy<Value = Year> {
    prop_oneof![8 => (2022_i16..2025).prop_map(Year::new), 1 => any::<i16>().prop_map(Year::new)]
}

pub(crate) fn key() -> impl Strategy<Value = String> {
    prop_oneof![9 => any::<u64>().prop_map(|key| key.to_string()), 1 => text()]
}

pub(crate) fn person() -> impl Strategy<Value = PersonId> {
    any::<u128>().prop_map(|id| PersonId::new(Uuid::from_u128(id)))
}

pub(crate) fn commitment() -> impl Strategy<Value = CommitmentId> {
    (0_u128..4).prop_map(|id| CommitmentId::new(Uuid::from_u128(id)))
}

fn recovery() -> impl Strategy<Value = RecoveryId> {
    (0_u128..3).prop_map(|id| RecoveryId::new(Uuid::from_u128(id)))
}

fn mission() -> impl Strategy<Value = Mission> {
    select(Mission::ALL.to_vec())
}

fn destination() -> impl Strategy<Value = Destination> {
    (mission(), option::of(select(vec!["MI2-3-5".to_owned(), String::new()])))
        .prop_map(|(mission, code)| Destination { mission, code })
}

fn envelope() -> impl Strategy<Value = Envelope> {
    prop_oneof![4 => Just(Envelope::Intervention), 1 => Just(Envelope::Operating)]
}

fn earmark() -> impl Strategy<Value = Earmark> {
    let code = prop_oneof![Just("esms".to_owned()), text()];
    prop_oneof![
        6 => Just(Earmark::Free),
        1 => Just(Earmark::Prevention),
        1 => Just(Earmark::MedicoSocial),
        1 => code.prop_map(Earmark::Sanctuarised),
    ]
}

pub(crate) fn place() -> impl Strategy<Value = Place> {
    let destination = prop_oneof![3 => Just(None), 1 => destination().prop_map(Some)];
    let territory = prop_oneof![3 => Just(None), 1 => text().prop_map(|code| Some(Territory::new(code)))];
    (envelope(), earmark(), destination, territory).prop_map(|(envelope, earmark, destination, territory)| {
        Place { envelope, earmark, destination, territory }
    })
}

fn destinations() -> BoxedStrategy<FundFact> {
    let line =
        (destination(), text()).prop_map(|(destination, label)| DestinationLine { destination, label });
    (key(), year(), vec(line, 0..3), text())
        .prop_map(|(key, year, lines, source)| AdoptDestinations {
            key,
            tree: DestinationTree { year, lines, source },
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn opened() -> BoxedStrategy<FundFact> {
    (key(), year(), option::of(revenue()), option::of(revenue()))
        .prop_map(|(key, year, first_order, twelfths_base)| YearOpened {
            open: OpenYear { key, year, first_order },
            twelfths_base,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn budget() -> BoxedStrategy<FundFact> {
    let opening = (place(), ae(), cp()).prop_map(|(place, ae, cp)| Opening { place, ae, cp });
    let vote = || {
        let parts = (day(), any::<u32>(), any::<u32>());
        parts.prop_map(|(held_on, votes, against)| Vote { held_on, votes, against })
    };
    let approval =
        prop_oneof![
            (vote(), day(), option::of(day())).prop_map(|(vote, received_on, opposed_on)| Approval::Board {
                vote,
                received_on,
                opposed_on
            }),
            day().prop_map(|decided_on| Approval::Ministers { decided_on }),
            (vote(), option::of(vote()), day())
                .prop_map(|(first, second, decided_on)| Approval::AfterRefusal { first, second, decided_on }),
        ];
    let kind = select(vec![BudgetKind::Initial, BudgetKind::Rectifying]);
    (key(), year(), kind, vec(opening, 0..4), approval, any::<u32>())
        .prop_map(|(key, year, kind, openings, approval, version)| BudgetAdopted {
            budget: AdoptBudget { key, year, kind, openings, approval },
            version,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn delegated() -> BoxedStrategy<FundFact> {
    let part = (earmark(), revenue()).prop_map(|(earmark, amount)| RevenuePart { earmark, amount });
    let origin = select(vec![Origin::FirstOrder, Origin::FurtherOrder, Origin::Own]);
    (key(), year(), origin, revenue(), vec(part, 0..3), text())
        .prop_map(|(key, year, origin, total, parts, source)| DelegateRevenue {
            key,
            year,
            origin,
            total,
            parts,
            source,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn notified() -> BoxedStrategy<FundFact> {
    let level = || {
        (revenue(), revenue(), revenue()).prop_map(|(whole, prevention, medico_social)| Level {
            whole,
            prevention,
            medico_social,
        })
    };
    let place = option::of(1_u32..3000).prop_map(|line| maillage_domain::ground::place::Place {
        line,
        ..maillage_domain::ground::place::Place::default()
    });
    let read_in = (digest(), place).prop_map(|(document, place)| ReadIn { document, place });
    let dated = (option::of(day()), option::of(day()), option::of(select(OrderRank::ALL.to_vec())));
    let order = (year(), one_line(), dated, revenue(), (level(), level()), text()).prop_map(
        |(year, name, (signed_on, published_on, rank), dotation, (fungible, sanctuarised), source)| {
            PrintedOrder {
                year,
                name,
                signed_on,
                published_on,
                rank,
                dotation,
                fungible,
                sanctuarised,
                source,
            }
        },
    );
    (key(), order, option::of(read_in))
        .prop_map(|(key, order, read_in)| NotifyResources { key, order, read_in })
        .prop_map(FundFact::from)
        .boxed()
}

fn endowment() -> BoxedStrategy<FundFact> {
    let direction = select(vec![Direction::ToDaf, Direction::FromDaf]);
    let order = option::of((revenue(), text()).prop_map(|(limit, source)| TransferOrder { limit, source }));
    (key(), year(), direction, revenue(), revenue(), person(), order)
        .prop_map(|(key, year, direction, amount, endowment, signed_by, order)| TransferEndowment {
            key,
            year,
            direction,
            amount,
            endowment,
            signed_by,
            order,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn transferred() -> BoxedStrategy<FundFact> {
    let end = || {
        (select(vec![BudgetPart::Main, BudgetPart::Annex]), place())
            .prop_map(|(budget, place)| End { budget, place })
    };
    (key(), year(), end(), end(), ae(), cp(), person())
        .prop_map(|(key, year, from, to, ae, cp, signed_by)| Transfer {
            key,
            year,
            from,
            to,
            ae,
            cp,
            signed_by,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn credits() -> impl Strategy<Value = Credits> {
    prop_oneof![Just(Credits::Budget), Just(Credits::Twelfths)]
}

pub(crate) fn beneficiary() -> impl Strategy<Value = Beneficiary> {
    let id = prop_oneof![
        "[0-9]{14}".prop_map(|id| BeneficiaryId::Siret(Siret::try_from(id).expect("14 digits"))),
        "[0-9][0-9AB][0-9]{7}".prop_map(|id| BeneficiaryId::Finess(Finess::try_from(id).expect("9 signs"))),
        "W[0-9]{9}".prop_map(|id| BeneficiaryId::Rna(Rna::parse(&id).expect("W and 9 digits"))),
        person().prop_map(BeneficiaryId::Person),
    ];
    let kind = select(vec![
        BeneficiaryKind::HealthEstablishment,
        BeneficiaryKind::MedicoSocial,
        BeneficiaryKind::HealthProfessional,
        BeneficiaryKind::Association,
        BeneficiaryKind::PublicBody,
        BeneficiaryKind::Other,
    ]);
    (id, kind).prop_map(|(id, kind)| Beneficiary { id, kind })
}

/// What is published of a grant, any of it left open.
fn essentials() -> impl Strategy<Value = Option<Essentials>> {
    let conditions = select(vec!["unique", "échelonné", "à réception des justificatifs"]);
    let paid_over = (day(), option::of(day()));
    let notice = select(vec![UnionNotice::Notified, UnionNotice::NotNotified]);
    let said = (
        option::of("[A-Z][a-z]{1,12}"),
        option::of(conditions),
        option::of(paid_over),
        option::of(10_000_000_u32..=1_000_000_000),
        option::of(notice),
    );
    option::of(said.prop_map(|(name, conditions, paid_over, share, notice)| Essentials {
        name: name.and_then(|name| LegalName::parse(&name).ok()),
        conditions: conditions.and_then(|text| PaymentConditions::parse(text).ok()),
        paid_over: paid_over.and_then(|(from, until)| PaymentPeriod::new(from, until).ok()),
        share: share.and_then(|parts| GrantShare::try_from(parts).ok()),
        notice,
    }))
}

fn committed() -> BoxedStrategy<FundFact> {
    let term = prop_oneof![
        Just(Term::Single),
        vec(cp(), 0..4).prop_map(|instalments| Term::Firm { instalments }),
        (year(), ae()).prop_map(|(last, whole)| Term::Tranches { last, whole }),
    ];
    let field = select(vec![Field::Prevention, Field::MedicoSocial, Field::Care]);
    let purpose = (field, option::of(text())).prop_map(|(field, code)| Purpose { field, code });
    let party = (region_code(), option::of(any::<u32>()), option::of(person()))
        .prop_map(|(region, share_bp, signed_by)| Party { region, share_bp, signed_by });
    let ids = (key(), commitment(), year(), person());
    let under = (option::of(reference()), option::of(select(StructureKind::ALL.to_vec())));
    let sums = (ae(), cp(), term, credits());
    let runs = option::of((day(), day()).prop_map(|(from, until)| Days { from, until }));
    (
        ids,
        place(),
        sums,
        beneficiary(),
        purpose,
        text(),
        (day(), runs, essentials()),
        (vec(party, 0..3), under),
    )
        .prop_map(
            |(
                (key, commitment, year, signed_by),
                place,
                (amount, advance, term, credits),
                beneficiary,
                purpose,
                object,
                (notified_on, runs, essentials),
                (parties, (agreement, structure)),
            )| {
                let commit = Commit {
                    key,
                    commitment,
                    year,
                    place,
                    amount,
                    term,
                    beneficiary,
                    purpose,
                    object,
                    advance,
                    notified_on,
                    signed_by,
                    parties,
                    runs,
                    essentials,
                    agreement,
                    structure,
                };
                FundFact::from(Committed { commit: commit.into(), credits })
            },
        )
        .boxed()
}

fn decided() -> BoxedStrategy<FundFact> {
    (key(), commitment(), year(), cp(), day(), person(), credits())
        .prop_map(|(key, commitment, year, sum, notified_on, signed_by, credits)| YearDecided {
            decide: DecideYear { key, commitment, year, sum, notified_on, signed_by },
            credits,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn certified() -> BoxedStrategy<FundFact> {
    (key(), commitment(), cp(), day(), person())
        .prop_map(|(key, commitment, amount, done_on, certified_by)| Certify {
            key,
            commitment,
            amount,
            done_on,
            certified_by,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn paid() -> BoxedStrategy<FundFact> {
    let scheme = option::of(text()).prop_map(|order| Channel::Scheme { body: SchemeBody::new("MSA"), order });
    let channel = prop_oneof![Just(Channel::AcArs), scheme];
    let part = (year(), ae()).prop_map(|(decided_for, amount)| PaidPart { decided_for, amount });
    let ids = (key(), commitment(), year(), person(), person());
    (ids, cents(), channel, credits(), option::of(vec(part, 0..3)))
        .prop_map(|((key, commitment, year, ordered_by, paid_by), amount, channel, credits, parts)| {
            let pay =
                Pay { key, commitment, year, amount: Cp::from_cents(amount), channel, ordered_by, paid_by };
            // Half of them settle the part of their own year, as most payments do.
            let own = vec![PaidPart { decided_for: year, amount: Ae::from_cents(amount) }];
            FundFact::from(Paid { pay, credits, parts: parts.unwrap_or(own) })
        })
        .boxed()
}

fn released() -> BoxedStrategy<FundFact> {
    let taken = (option::of(year()), ae()).prop_map(|(decided_for, amount)| Taken { decided_for, amount });
    let reopened = prop_oneof![Just(Ae::ZERO), ae()];
    (key(), commitment(), year(), ae(), person(), vec(taken, 0..3), reopened)
        .prop_map(|(key, commitment, year, amount, signed_by, taken, reopened)| Released {
            release: Release { key, commitment, year, amount, signed_by },
            taken,
            reopened,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn ordered() -> BoxedStrategy<FundFact> {
    let reason = select(vec![RecoveryReason::Unused, RecoveryReason::Undue]);
    (key(), recovery(), commitment(), year(), cp(), reason, person())
        .prop_map(|(key, recovery, commitment, year, amount, reason, signed_by)| OrderRecovery {
            key,
            recovery,
            commitment,
            year,
            amount,
            reason,
            signed_by,
        })
        .prop_map(FundFact::from)
        .boxed()
}

fn recovered() -> BoxedStrategy<FundFact> {
    let by = prop_oneof![Just(Collection::Cash), commitment().prop_map(Collection::Offset)];
    let parts = prop_oneof![1 => Just(None), 3 => credits().prop_map(Some)];
    (key(), recovery(), year(), cents(), by, person(), parts)
        .prop_map(|(key, recovery, year, cents, by, collected_by, credits)| {
            let amount = Cp::from_cents(cents);
            let collect = CollectRecovery { key, recovery, year, amount, by, collected_by };
            let parts = vec![PaidPart { decided_for: year, amount: Ae::from_cents(cents) }];
            FundFact::from(Recovered { collect, set_off: credits.map(|credits| SetOff { credits, parts }) })
        })
        .boxed()
}

fn closed() -> BoxedStrategy<FundFact> {
    let carried = || {
        (envelope(), earmark(), ae(), cp()).prop_map(|(envelope, earmark, ae, cp)| Carried {
            envelope,
            earmark,
            ae,
            cp,
        })
    };
    let exclusion =
        (earmark(), ae(), text()).prop_map(|(earmark, base, source)| Exclusion { earmark, base, source });
    let carry_over = prop_oneof![Just(CarryOver::InFull), vec(carried(), 0..2).prop_map(CarryOver::Chosen)];
    let sum = (commitment(), year(), ae()).prop_map(|(commitment, decided_for, amount)| PrescribedSum {
        commitment,
        decided_for,
        amount,
    });
    let close = (key(), year(), vec(exclusion, 0..2), carry_over)
        .prop_map(|(key, year, excluded, carry_over)| CloseYear { key, year, excluded, carry_over });
    (close, ae(), vec(carried(), 0..2), ae(), cp(), vec(sum, 0..2))
        .prop_map(|(close, ceiling, carried, lapsed_ae, lapsed_cp, prescribed)| {
            FundFact::from(YearClosed { close, ceiling, carried, lapsed_ae, lapsed_cp, prescribed })
        })
        .boxed()
}

fn figure<T: std::fmt::Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Figure<T>> {
    let qualifier =
        select(vec![Qualifier::Exact, Qualifier::About, Qualifier::MoreThan, Qualifier::LessThan]);
    let correction = (text(), bilingual()).prop_map(|(printed, reason)| Correction { printed, reason });
    (value, qualifier, any::<u32>(), option::of(correction))
        .prop_map(|(value, qualifier, line, correction)| Figure { value, qualifier, line, correction })
        .boxed()
}

fn action() -> impl Strategy<Value = ReportedAction> {
    let status = select(vec![
        AmountStatus::Forecast,
        AmountStatus::Committed,
        AmountStatus::Allocated,
        AmountStatus::Funded,
        AmountStatus::Paid,
    ]);
    let attribution = prop_oneof![
        mission().prop_map(Attribution::Printed),
        (mission(), bilingual()).prop_map(|(mission, reason)| Attribution::Inferred { mission, reason }),
        bilingual().prop_map(|reason| Attribution::None { reason }),
    ];
    let said = (text(), text(), text());
    (said, figure(cp()), status, option::of((year(), year())), attribution, option::of(0_usize..4)).prop_map(
        |((label, section, printed), amount, status, span, attribution, part_of)| ReportedAction {
            label,
            section,
            printed,
            amount,
            status,
            span,
            attribution,
            part_of,
        },
    )
}

fn credits_of<T: std::fmt::Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + Clone + 'static,
) -> impl Strategy<Value = ReportedCredits<T>> {
    (option::of(figure(value.clone())), option::of(figure(value)), option::of(figure(any::<u32>())))
        .prop_map(|(opened, used, rate_bp)| ReportedCredits { opened, used, rate_bp })
}

/// The figures of a report, whatever they say.
pub(crate) fn reported() -> BoxedStrategy<FundReported> {
    let any_revenue = || option::of(figure(revenue()));
    let earmarked =
        (text(), figure(revenue())).prop_map(|(label, amount)| EarmarkedRevenue { label, amount });
    let revenue = (any_revenue(), any_revenue(), any_revenue(), any_revenue(), vec(earmarked, 0..2))
        .prop_map(|(total, national, own, restated, earmarked)| ReportedRevenue {
            total,
            national,
            own,
            restated,
            earmarked,
        });
    let mission = (mission(), bilingual(), option::of(figure(ae())), option::of(figure(cp()))).prop_map(
        |(mission, title, ae_committed, cp_paid)| ReportedMission { mission, title, ae_committed, cp_paid },
    );
    let credits = (
        credits_of(cents().prop_map(Ae::from_cents).boxed()),
        credits_of(cents().prop_map(Cp::from_cents).boxed()),
    );
    let why = prop_oneof![
        Just(NotCarriedWhy::Unsaid),
        Just(NotCarriedWhy::Repeated),
        bilingual().prop_map(|reason| NotCarriedWhy::LeftOut { reason }),
    ];
    let left = (any::<u32>(), text(), text(), text(), why)
        .prop_map(|(line, printed, label, section, why)| NotCarried { line, printed, label, section, why });
    let parts = (vec(mission, 0..4), vec(action(), 0..5), vec(left, 0..3));
    (key(), year(), digest(), text(), revenue, credits, parts)
        .prop_map(|(key, year, document, title, revenue, (ae, cp), (missions, actions, not_carried))| {
            FundReported { key, year, document, title, revenue, ae, cp, missions, actions, not_carried }
        })
        .boxed()
}

fn each() -> Vec<BoxedStrategy<FundFact>> {
    vec![
        destinations(),
        opened(),
        budget(),
        delegated(),
        notified(),
        endowment(),
        transferred(),
        committed(),
        decided(),
        certified(),
        paid(),
        released(),
        ordered(),
        recovered(),
        closed(),
        reported().prop_map(FundFact::from).boxed(),
        concluded(),
        amended(),
        ended(),
        report_received(),
        evaluated(),
    ]
}

/// A fact of any type, mostly of those that move money.
pub(crate) fn fund_fact() -> BoxedStrategy<FundFact> {
    let rest = proptest::strategy::Union::new(each());
    prop_oneof![8 => rest, 3 => budget(), 4 => committed(), 4 => paid(), 2 => released()].boxed()
}

/// One fact of each type.
pub(crate) fn one_of_each() -> impl Strategy<Value = Vec<Fact>> {
    each().prop_map(|facts| facts.into_iter().map(Fact::Fund).collect())
}
