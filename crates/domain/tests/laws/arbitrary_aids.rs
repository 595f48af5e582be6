//! Arbitrary files of published aids: some that meet under one key, with and without each of what may be left out.

use maillage_domain::act::Fact;
use maillage_domain::fund::beneficiary::{BeneficiaryId, Rna, Siret};
use maillage_domain::fund::destination::CodePattern;
use maillage_domain::fund::essentials::{
    GrantShare, LegalName, PaymentConditions, PaymentPeriod, UnionNotice,
};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::SchemeBody;
use maillage_domain::ground::place::Place;
use maillage_domain::ground::year::Year;
use maillage_domain::published_aid::hapi::{HapiLine, HapiListed};
use maillage_domain::published_aid::listed::{AidsListed, ListedAid};
use maillage_domain::published_aid::payment_return::{PaymentReturn, PaymentsReturned};
use maillage_domain::published_aid::published::{AidNature, Granter, PublishedAid, Registered};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::{day, digest, one_line};

fn name() -> impl Strategy<Value = LegalName> {
    "[A-Z][a-z]{0,9}".prop_map(|text| LegalName::parse(&text).expect("a name"))
}

fn siret() -> impl Strategy<Value = Siret> {
    select(vec!["12345678200010", "35600000000048"]).prop_map(|text| Siret::parse(text).expect("a SIRET"))
}

fn registered() -> impl Strategy<Value = Registered> {
    let rna = || Rna::parse("W123456789").expect("an RNA");
    prop_oneof![
        siret().prop_map(Registered::Siret),
        Just(Registered::Rna(rna())),
        siret().prop_map(move |siret| Registered::Both(siret, rna())),
    ]
}

fn aid() -> impl Strategy<Value = PublishedAid> {
    let granter = (name(), siret()).prop_map(|(name, siret)| Granter { name, siret });
    let said = (name(), registered(), name(), 0_i64..100_000_000);
    let conditions = select(vec![
        PaymentConditions::Once,
        PaymentConditions::Staged,
        PaymentConditions::Other("sur pièces".to_owned()),
    ]);
    let paid = (conditions, day(), option::of(day()), 0_u32..=1_000_000_000);
    let nature = select(vec![AidNature::Money, AidNature::Kind, AidNature::Both]);
    let notice = select(vec![UnionNotice::Notified, UnionNotice::NotNotified]);
    let words = (option::of("[a-z]{1,9}"), option::of("[0-9]{1,5}"), option::of("[a-z]{1,9}"));
    (granter, day(), said, paid, nature, notice, words).prop_map(
        |(granter, signed_on, said, (conditions, from, until, parts), nature, notice, words)| {
            let (name, registered, object, whole) = said;
            let (reference, rae, scheme) = words;
            let until = until.filter(|until| from <= *until);
            PublishedAid {
                granter,
                signed_on,
                reference,
                name,
                registered,
                object,
                whole,
                nature,
                conditions,
                paid_over: PaymentPeriod::new(from, until).expect("in order"),
                rae,
                notice,
                share: GrantShare::try_from(parts).expect("a share"),
                scheme,
            }
        },
    )
}

pub(crate) fn aids_listed() -> BoxedStrategy<Fact> {
    let listed = (aid(), 1_u32..3000).prop_map(|(aid, line)| ListedAid { aid, place: Place::on_line(line) });
    (digest(), one_line(), vec(listed, 0..4))
        .prop_map(|(document, title, aids)| AidsListed { document, title, aids })
        .prop_map(Fact::from)
        .boxed()
}

fn hapi_line() -> impl Strategy<Value = HapiLine> {
    let who = (one_line(), one_line(), option::of(one_line()), one_line());
    let codes = (vec(one_line(), 0..4), option::of(select(vec!["MI2-3-5", "M1"])), option::of(one_line()));
    let paid = (option::of(one_line()), option::of(one_line()), any::<i64>(), option::of(day()));
    (1_u32..3000, who, codes, paid).prop_map(|(line, who, codes, paid)| {
        let (agency, beneficiary, name, envelope) = who;
        let (measures, code, account) = codes;
        let (payer, commitment, notified, effective) = paid;
        let pattern: CodePattern = "MI|M#-99-99".parse().expect("a shape");
        HapiLine {
            line,
            agency,
            campaign: Year::new(2024),
            beneficiary,
            finess: None,
            siret: None,
            name,
            envelope,
            measures,
            destination: code.and_then(|code| pattern.parse(code)),
            account,
            payer,
            commitment,
            notified,
            effective,
        }
    })
}

pub(crate) fn hapi_listed() -> BoxedStrategy<Fact> {
    (digest(), one_line(), vec(hapi_line(), 0..4))
        .prop_map(|(document, title, lines)| HapiListed { document, title, lines })
        .prop_map(Fact::from)
        .boxed()
}

fn payment_return() -> impl Strategy<Value = PaymentReturn> {
    let which = (select(vec!["CPAM", "MSA"]), one_line(), option::of(one_line()));
    let who = (option::of(siret().prop_map(BeneficiaryId::Siret)), option::of(one_line()));
    (1_u32..3000, which, who, day(), 1_i64..100_000_000).prop_map(|(line, which, who, paid_on, cents)| {
        let (body, reference, paid_for) = which;
        let (beneficiary, label) = who;
        let (body, amount) = (SchemeBody::new(body), Cp::from_cents(cents));
        PaymentReturn { line, body, reference, paid_for, beneficiary, paid_on, amount, label }
    })
}

pub(crate) fn payments_returned() -> BoxedStrategy<Fact> {
    (digest(), one_line(), vec(payment_return(), 0..4))
        .prop_map(|(document, title, returns)| PaymentsReturned { document, title, returns })
        .prop_map(Fact::from)
        .boxed()
}
