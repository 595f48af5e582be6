//! Arbitrary facts of the register: entities, sites and authorisations that meet, and every turn of each.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::act::Fact;
use maillage_domain::care::authorisation::equipment::{EquipmentKind, Unit, UnitTurn, UnitUse};
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::{
    AuthorisationNumber, Basis, DeclarationCode, Place, PracticeCode, Subject, Tracts,
};
use maillage_domain::care::authorisation::turn::{
    Change, Conformity, Extent, Grant, LapseGround, Manner, PriorAgreement, RefusalGround, Renewal, Start,
    Succession,
};
use maillage_domain::care::authorisation::{Registered, Said, Turn};
use maillage_domain::entity::identity::{Address, CommuneCode, LegalIdentity, SiteIdentity};
use maillage_domain::entity::turn::{LegalEntityTold, SiteTold, Successors, Turn as EntityTurn};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::register::{Siren, Siret};
use maillage_domain::register::placing::SitePlaced;
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::arbitrary::{code, day, one_line, zone};

fn entity() -> impl Strategy<Value = LegalEntityNumber> {
    select(vec!["990100018", "990100026", "2A0000014"])
        .prop_filter_map("a number", |text| text.to_owned().try_into().ok().map(LegalEntityNumber::new))
}

fn site() -> impl Strategy<Value = SiteNumber> {
    select(vec!["990000011", "990000029", "2B0000012"])
        .prop_filter_map("a number", |text| text.to_owned().try_into().ok().map(SiteNumber::new))
}

fn number() -> impl Strategy<Value = AuthorisationNumber> {
    select(vec!["99-1", "99-2", "24-24-1370"])
        .prop_map(|text| AuthorisationNumber::parse(text).expect("a number"))
}

fn address() -> impl Strategy<Value = Address> {
    let commune = select(vec!["62041", "2A004"]).prop_map(|code| CommuneCode::parse(code).expect("a code"));
    (option::of(one_line()), one_line(), option::of(commune)).prop_map(|(street, town, commune)| Address {
        street,
        town,
        commune,
    })
}

fn entity_turn<N, I>(
    number: impl Strategy<Value = N> + Clone + 'static,
    identity: impl Strategy<Value = I> + 'static,
) -> impl Strategy<Value = EntityTurn<N, I>>
where
    N: Ord + Clone + std::fmt::Debug + 'static,
    I: Clone + std::fmt::Debug + 'static,
{
    let successors =
        btree_set(number.clone(), 2..3).prop_filter_map("two", |set| Successors::try_from(set).ok());
    prop_oneof![
        3 => identity.prop_map(EntityTurn::Stated),
        1 => number.prop_map(EntityTurn::MergedInto),
        1 => successors.prop_map(EntityTurn::SplitInto),
        1 => Just(EntityTurn::Closed),
    ]
}

fn legal_entity_told() -> BoxedStrategy<Fact> {
    let siren = Just("552100554").prop_filter_map("a number", |text| Siren::shaped(text).ok());
    let identity = (one_line(), option::of(siren), option::of(address()))
        .prop_map(|(name, siren, address)| LegalIdentity { name, siren, address });
    let entity = entity().boxed();
    (entity.clone(), entity_turn(entity, identity))
        .prop_map(|(number, turn)| LegalEntityTold { number, turn })
        .prop_map(Fact::from)
        .boxed()
}

fn site_told() -> BoxedStrategy<Fact> {
    let siret = Just("55210055400013").prop_filter_map("a number", |text| Siret::shaped(text).ok());
    let identity = (one_line(), entity(), option::of(siret), option::of(address()), option::of(site()))
        .prop_map(|(name, holder, siret, address, on_ground_of)| SiteIdentity {
            name,
            holder,
            siret,
            address,
            on_ground_of,
        });
    let site = site().boxed();
    (site.clone(), entity_turn(site, identity))
        .prop_map(|(number, turn)| SiteTold { number, turn })
        .prop_map(Fact::from)
        .boxed()
}

fn site_placed() -> BoxedStrategy<Fact> {
    (site(), btree_set(zone(), 0..3))
        .prop_map(|(site, zones)| SitePlaced { site, zones })
        .prop_map(Fact::from)
        .boxed()
}

fn place() -> impl Strategy<Value = Place> {
    let tracts = btree_set(1_u8..4, 1..3).prop_filter_map("one at least", |tracts| {
        let tracts: BTreeSet<_> = tracts.into_iter().filter_map(std::num::NonZeroU8::new).collect();
        Tracts::try_from(tracts).ok()
    });
    (site(), tracts).prop_map(|(site, tracts)| Place { site, tracts })
}

fn practices() -> impl Strategy<Value = BTreeSet<PracticeCode>> {
    btree_set(select(vec!["PTS11", "PTS12"]).prop_map(PracticeCode::new), 0..2)
}

fn declarations() -> impl Strategy<Value = BTreeSet<DeclarationCode>> {
    btree_set(select(vec!["DE001", "DE022"]).prop_map(DeclarationCode::new), 0..2)
}

fn subject() -> impl Strategy<Value = Subject> {
    let said = (practices(), declarations(), option::of(one_line()), vec(one_line(), 0..2));
    (code(), entity(), option::of(place()), select(Basis::ALL.to_vec()), said).prop_map(
        |(line, holder, place, basis, (practices, declarations, limited_to, conditions))| Subject {
            basis,
            practices,
            declarations,
            limited_to,
            conditions,
            ..Subject::new(line, holder, place)
        },
    )
}

fn units() -> impl Strategy<Value = BTreeMap<EquipmentKind, u8>> {
    btree_map(select(EquipmentKind::ALL.to_vec()), 0_u8..9, 0..3)
}

fn unit_turn() -> impl Strategy<Value = UnitTurn> {
    let used_for =
        prop_oneof![Just(UnitUse::Care), Just(UnitUse::ResearchOnly), code().prop_map(UnitUse::DedicatedTo)];
    let unit = (one_line(), select(EquipmentKind::ALL.to_vec()), used_for)
        .prop_map(|(name, kind, used_for)| Unit { name, kind, used_for })
        .boxed();
    prop_oneof![
        units().prop_map(UnitTurn::Authorised),
        unit.clone().prop_map(UnitTurn::Installed),
        (one_line(), unit).prop_map(|(name, by)| UnitTurn::Replaced { name, by }),
        one_line().prop_map(|name| UnitTurn::Removed { name }),
    ]
}

fn extent() -> impl Strategy<Value = Extent> {
    select(vec![Extent::Whole, Extent::Part])
}

fn granting() -> impl Strategy<Value = Turn> {
    let grant = (subject(), option::of(day()), option::of(day()), option::of(day()))
        .prop_map(|(subject, notified, start_by, until)| Grant { subject, notified, start_by, until });
    let ground = || select(vec![RefusalGround::NeedsMet, RefusalGround::Silence]);
    let manner = select(vec![Manner::Express, Manner::Tacit, Manner::Unsaid]);
    let until = || option::of(day());
    prop_oneof![
        subject().prop_map(|subject| Turn::Filed(Box::new(subject))),
        ground().prop_map(Turn::Refused),
        grant.prop_map(|grant| Turn::Granted(Box::new(grant))),
        (extent(), until()).prop_map(|(extent, until)| Turn::Started(Start { extent, until })),
        Just(Turn::Completed),
        Just(Turn::RenewalFiled),
        Just(Turn::FullFileOrdered),
        (manner, until()).prop_map(|(manner, until)| Turn::Renewed(Renewal { manner, until })),
        ground().prop_map(Turn::RenewalRefused),
        Just(Turn::Prolonged),
        code().prop_map(Turn::DeemedUnder),
        Just(Turn::EndedByOmission),
    ]
}

fn going_on() -> impl Strategy<Value = Turn> {
    let how = select(vec![Succession::Regrouped, Succession::Converted, Succession::NewRegime]);
    let change = prop_oneof![
        practices().prop_map(Change::Practices),
        declarations().prop_map(Change::Declarations),
        option::of(one_line()).prop_map(Change::LimitedTo),
        vec(one_line(), 0..2).prop_map(Change::Conditions),
    ];
    prop_oneof![
        place().prop_map(Turn::Transferred),
        (how, number()).prop_map(|(how, by)| Turn::Replaced { how, by }),
        entity().prop_map(|to| Turn::Ceded { to }),
        entity().prop_map(|to| Turn::CessionConfirmed { to }),
        Just(Turn::CessionRefused),
        change.prop_map(Turn::Modified),
        extent().prop_map(Turn::Suspended),
        Just(Turn::SuspensionLifted),
        select(vec![PriorAgreement::Given, PriorAgreement::None]).prop_map(Turn::Interrupted),
        Just(Turn::Resumed),
        Just(Turn::VisitAnnounced),
        select(vec![Conformity::Conforms, Conformity::DoesNot]).prop_map(Turn::VisitHeld),
        Just(Turn::Withdrawn),
        Just(Turn::Ceased),
        select(vec![LapseGround::NotStarted, LapseGround::Unsaid]).prop_map(Turn::LapseNoted),
        unit_turn().prop_map(Turn::Units),
    ]
}

fn authorisation_told() -> BoxedStrategy<Fact> {
    let days = (
        day(),
        option::of(day()),
        option::of(day()),
        option::of(day()),
        option::of(day()),
        option::of(day()),
    );
    let registered = (subject(), days, units()).prop_map(|(subject, days, units)| {
        let (granted, start_by, started, renewed, until, lapsed) = days;
        Said::from(Registered { subject, granted, start_by, started, renewed, until, lapsed, units })
    });
    let turn = prop_oneof![granting(), going_on()].prop_map(Said::from);
    (number(), prop_oneof![turn, registered])
        .prop_map(|(number, said)| Fact::from(AuthorisationTold { number, said }))
        .boxed()
}

/// A fact of the register.
pub(crate) fn register_fact() -> BoxedStrategy<Fact> {
    prop_oneof![legal_entity_told(), site_told(), site_placed(), authorisation_told()].boxed()
}

/// One of each type.
pub(crate) fn one_of_each() -> impl Strategy<Value = Vec<Fact>> {
    (legal_entity_told(), site_told(), site_placed(), authorisation_told())
        .prop_map(|(entity, site, placed, authorisation)| vec![entity, site, placed, authorisation])
}
