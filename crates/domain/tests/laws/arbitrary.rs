//! Arbitrary facts: every type of act, with texts and figures of any kind.

use std::ops::Range;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{
    Act, ActId, ActNumber, Actor, AgencyDescribed, DemonstrationDaySet, DocumentRead, Entry, Envelope, Fact,
    HomeRegionChosen, JournalContinued, PersonId, Salt, ZonesDelimited, encode,
};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::need::{ExceptionalNeed, NeedsStated};
use maillage_domain::care::nomenclature::{
    Counting, Headings, Line, LineCode, Measure, Nomenclature, OfficialList, OfficialNumber,
};
use maillage_domain::digest::Digest;
use maillage_domain::fund::beneficiary::Siret;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::parameter::name::ParameterName;
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::parameter::value::Value;
use maillage_domain::period::Period;
use maillage_domain::procedure::window::{Operations, RestrictedLines, Window};
use maillage_domain::reference::{AgencyContact, AgencyName};
use maillage_domain::signature::delegation::{Signable, SignatureDelegated};
use maillage_domain::signature::signed::ActSigned;
use maillage_domain::territory::{
    Fidelity, Region, RegionCode, Zone, ZoneCode, ZoneExtent, ZoneSet, ZoneSetId, ZonesComposed,
    ZonesOutlined,
};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;

use crate::arbitrary_aids::{aids_listed, hapi_listed, payments_returned};
use crate::arbitrary_bilan::{answered, bilan};
use crate::arbitrary_calls::{call_fact, one_of_each as one_of_each_of_calls};
use crate::arbitrary_fund::{fund_fact, one_of_each as one_of_each_of_the_fund};
use crate::arbitrary_indicators::{indicator_fact, one_of_each as one_of_each_of_indicators};
use crate::arbitrary_objectives::objectives;
use crate::arbitrary_register::{one_of_each as one_of_each_of_the_register, register_fact};
use crate::arbitrary_structures::{one_of_each as one_of_each_of_structures, structure_fact};

/// Texts as documents and people write them, with what breaks careless writers.
pub(crate) fn text() -> BoxedStrategy<String> {
    prop_oneof![
        "[A-Za-zéèçœÉ0-9 ,.;'’«»\"\\\\<>&\t-]{0,24}",
        any::<String>(),
        Just(String::new()),
        Just("a\nb\r\n\u{2028}\u{0}".to_owned()),
    ]
    .boxed()
}

pub(crate) fn bilingual() -> BoxedStrategy<Bilingual> {
    (text(), text()).prop_map(|(fr, en)| Bilingual { fr, en }).boxed()
}

pub(crate) fn day() -> impl Strategy<Value = Date> {
    (2018_i16..=2024, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn period() -> impl Strategy<Value = Period> {
    (day(), option::of(day())).prop_map(|(from, until)| Period { from, until })
}

pub(crate) fn digest() -> impl Strategy<Value = Digest> {
    any::<[u8; 32]>().prop_map(Digest::new)
}

/// A few lines, so that acts meet.
pub(crate) fn code() -> impl Strategy<Value = LineCode> {
    prop::sample::select(vec!["chirurgie", "irm", "medecine.had", "sld"]).prop_map(LineCode::new)
}

/// A few zones of two sets.
pub(crate) fn zone() -> impl Strategy<Value = ZoneCode> {
    prop::sample::select(vec!["1A", "2A", "1B", "Finistère"]).prop_map(ZoneCode::parse)
}

pub(crate) fn region_code() -> impl Strategy<Value = RegionCode> {
    prop::sample::select(vec!["32", "53"]).prop_map(RegionCode::new)
}

fn region() -> BoxedStrategy<Fact> {
    (region_code(), text(), text(), text())
        .prop_map(|(code, name, raa_prefix, time_zone)| Region { code, name, raa_prefix, time_zone })
        .prop_map(Fact::from)
        .boxed()
}

fn line() -> BoxedStrategy<Line> {
    let list = prop::sample::select(vec![OfficialList::Activities, OfficialList::Equipment]);
    let measure = prop::sample::select(vec![Measure::Sites, Measure::SitesAndUnits]);
    let headings = (vec(text(), 0..3), vec(text(), 0..3), vec(text(), 0..3), any::<bool>())
        .prop_map(|(section, below, row, whole)| Headings { section, below, row, whole });
    let counting = prop::sample::select(vec![Counting::SiteAndEntity, Counting::Site]);
    let names = (code(), bilingual(), bilingual(), vec(text(), 0..3), vec(text(), 0..2));
    let law = (measure, option::of(counting), option::of(day()), vec(code(), 0..2), vec(code(), 0..2));
    (names, (list, any::<u8>()), law, option::of(headings))
        .prop_map(|(names, (list, number), law, headings)| {
            let (code, label, family_label, aliases, family_aliases) = names;
            let (measure, counting, reformed, includes, requires) = law;
            let official = OfficialNumber { list, number };
            Line {
                code,
                label,
                family_label,
                family_aliases,
                aliases,
                official,
                measure,
                counting,
                reformed,
                includes,
                requires,
                headings,
            }
        })
        .boxed()
}

fn nomenclature() -> BoxedStrategy<Fact> {
    (text(), bilingual(), period(), text(), vec(line(), 0..4))
        .prop_map(|(id, title, in_force, source, lines)| Nomenclature { id, title, in_force, source, lines })
        .prop_map(Fact::from)
        .boxed()
}

fn zones() -> BoxedStrategy<Fact> {
    let set = (text(), text(), text(), option::of(day()), period(), vec((zone(), text()), 0..4)).prop_map(
        |(id, title, decision, decided_on, in_force, zones)| ZoneSet {
            id: ZoneSetId::new(id),
            title,
            decision,
            decided_on,
            in_force,
            zones: zones.into_iter().map(|(code, name)| Zone { code, name }).collect(),
        },
    );
    (set, vec(code(), 0..3), text())
        .prop_map(|(zone_set, lines, source)| ZonesDelimited { zone_set, lines, source })
        .prop_map(Fact::from)
        .boxed()
}

fn fidelity() -> impl Strategy<Value = Fidelity> {
    prop_oneof![Just(Fidelity::Approximate), Just(Fidelity::Official)]
}

fn composed() -> BoxedStrategy<Fact> {
    let extent = (zone(), any::<u32>(), option::of(any::<u64>()))
        .prop_map(|(zone, communes, population)| ZoneExtent { zone, communes, population });
    (text(), fidelity(), digest(), vec(extent, 0..3), text())
        .prop_map(|(id, fidelity, document, zones, source)| {
            let zone_set = ZoneSetId::new(id);
            ZonesComposed { zone_set, fidelity, document, zones, source }
        })
        .prop_map(Fact::from)
        .boxed()
}

fn outlined() -> BoxedStrategy<Fact> {
    (text(), fidelity(), digest(), vec(zone(), 0..3), text())
        .prop_map(|(id, fidelity, document, zones, source)| {
            let zone_set = ZoneSetId::new(id);
            ZonesOutlined { zone_set, fidelity, document, zones, source }
        })
        .prop_map(Fact::from)
        .boxed()
}

fn document() -> BoxedStrategy<Fact> {
    (digest(), text(), any::<u32>())
        .prop_map(|(sha256, title, lines)| DocumentRead { sha256, title, lines })
        .prop_map(Fact::from)
        .boxed()
}

fn continued() -> BoxedStrategy<Fact> {
    (any::<u16>(), any::<u64>(), digest(), 0_i64..4_000_000_000)
        .prop_map(|(format, number, hash, second)| {
            let (number, carried_at) = (ActNumber::new(number), instant(second));
            JournalContinued { format, number, hash, carried_at }
        })
        .prop_map(Fact::from)
        .boxed()
}

/// An agency as it is described; its number need not have the right key, as one that was recorded need not.
fn agency() -> BoxedStrategy<Fact> {
    let name = "[A-Za-zéèÉ'’-]{1,12}".prop_map(|name| AgencyName::try_from(name).expect("a name"));
    let siret = "[0-9]{14}".prop_map(|siret| Siret::try_from(siret).expect("the shape of a number"));
    let contact = prop::sample::select(vec!["ars@ars.sante.fr", "https://www.ars.sante.fr/contact"]);
    let contact = contact.prop_map(|contact| AgencyContact::parse(contact).expect("a contact"));
    (name, siret, contact)
        .prop_map(|(agency, siret, contact)| AgencyDescribed { agency, siret, contact })
        .prop_map(Fact::from)
        .boxed()
}

fn home_region() -> BoxedStrategy<Fact> {
    text().prop_map(|name| HomeRegionChosen { name }).prop_map(Fact::from).boxed()
}

fn demonstration_day() -> BoxedStrategy<Fact> {
    day().prop_map(|day| DemonstrationDaySet { day }).prop_map(Fact::from).boxed()
}

fn need() -> impl Strategy<Value = ExceptionalNeed> {
    (code(), zone(), any::<u32>(), text(), option::of(text()), vec(text(), 0..3)).prop_map(
        |(line, zone, places, nature, extent, wished)| ExceptionalNeed {
            line,
            zone,
            places,
            nature,
            extent,
            wished,
        },
    )
}

fn needs_stated() -> BoxedStrategy<Fact> {
    (text(), vec(need(), 0..3), text())
        .prop_map(|(bilan, needs, source)| Fact::from(NeedsStated { bilan, needs, source }))
        .boxed()
}

fn window() -> BoxedStrategy<Fact> {
    let operations = prop_oneof![Just(Operations::All), vec(text(), 0..3).prop_map(Operations::Listed)];
    let numbers = (option::of(text()), option::of(text()), option::of(day()), option::of(text()));
    let restricted = (vec(code(), 0..3), vec(text(), 0..3))
        .prop_map(|(lines, operations)| RestrictedLines { lines, operations });
    let receives = (vec(code(), 0..3), operations, vec(restricted, 0..2));
    let common = (vec(region_code(), 0..3), vec(need(), 0..3));
    (text(), day(), day(), receives, numbers, (common, any::<bool>()), text())
        .prop_map(
            |(
                id,
                opens,
                closes,
                (lines, operations, restricted),
                (bilan, order, published, replaces),
                ((common_to, needs), draft),
                source,
            )| Window {
                id,
                opens,
                closes,
                lines,
                operations,
                restricted,
                bilan,
                order,
                published,
                replaces,
                common_to,
                draft,
                needs,
                source,
            },
        )
        .prop_map(Fact::from)
        .boxed()
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        (0_u32..=10_001).prop_map(Value::BasisPoints),
        any::<i32>().prop_map(Value::Days),
        (0_i16..200).prop_map(Value::Exercises),
        any::<i64>().prop_map(Value::Cents),
        text().prop_map(Value::Choice),
        Just(Value::Codes("MI|M#-99-99".parse().expect("a shape of codes"))),
    ]
}

/// A value set by a region: sound, or one that the book sets aside.
fn parameter() -> BoxedStrategy<Fact> {
    let name = prop::sample::select(vec!["fund.carry-over", "fund.prescription", "unheard-of"]);
    (name, value(), period(), text(), option::of(text()))
        .prop_map(|(name, value, in_force, source, doubt)| {
            let name = ParameterName::new(name);
            ParameterSet { name, value, in_force, source, doubt }
        })
        .prop_map(Fact::from)
        .boxed()
}

pub(crate) fn one_line() -> impl Strategy<Value = OneLine> {
    "[A-Za-zéèÉ0-9-]{1,12}".prop_map(|text| OneLine::try_from(text).expect("one line"))
}

fn person() -> impl Strategy<Value = PersonId> {
    any::<u128>().prop_map(|id| PersonId::new(Uuid::from_u128(id)))
}

fn delegated() -> BoxedStrategy<Fact> {
    let kinds = btree_set(prop::sample::select(Signable::ALL.to_vec()), 0..3);
    (one_line(), day(), option::of(day()), person(), one_line(), kinds, period())
        .prop_map(|(decision, decided_on, published, delegate, function, may_sign, in_force)| {
            SignatureDelegated { decision, decided_on, published, delegate, function, may_sign, in_force }
        })
        .prop_map(Fact::from)
        .boxed()
}

/// A signature of one of the first acts, by a delegation that one of them may be.
fn signed() -> BoxedStrategy<Fact> {
    let act = || (1_u64..8).prop_map(ActNumber::new);
    (act(), person(), one_line(), act(), one_line(), day())
        .prop_map(|(act, signatory, function, delegation, order, on)| ActSigned {
            act,
            signatory,
            function,
            delegation,
            order,
            on,
        })
        .prop_map(Fact::from)
        .boxed()
}

/// A fact of any type.
fn fact() -> BoxedStrategy<Fact> {
    prop_oneof![
        region(),
        nomenclature(),
        zones(),
        composed(),
        outlined(),
        document(),
        continued(),
        agency(),
        home_region(),
        demonstration_day(),
        window(),
        needs_stated(),
        parameter(),
        delegated(),
        signed(),
        bilan().prop_map(Fact::from),
        answered().prop_map(Fact::from),
        objectives().prop_map(Fact::from),
        register_fact(),
        structure_fact(),
        indicator_fact(),
        call_fact(),
        aids_listed(),
        hapi_listed(),
        payments_returned(),
        fund_fact().prop_map(Fact::from),
    ]
    .boxed()
}

/// One fact of each type.
pub(crate) fn one_of_each() -> impl Strategy<Value = Vec<Fact>> {
    let acts = (
        continued(),
        window(),
        needs_stated(),
        parameter(),
        bilan(),
        (answered(), objectives()),
        (delegated(), signed()),
    );
    let territory = (region(), zones(), composed(), outlined(), agency(), home_region());
    let apart = (
        one_of_each_of_the_register(),
        (one_of_each_of_structures(), one_of_each_of_indicators(), one_of_each_of_calls()),
        (aids_listed(), hapi_listed(), payments_returned()),
        one_of_each_of_the_fund(),
    );
    (territory, nomenclature(), document(), acts, apart).prop_map(
        |(
            (region, zones, composed, outlined, agency, home_region),
            nomenclature,
            document,
            (continued, window, needs, parameter, bilan, (answered, objectives), (delegated, signed)),
            (register, (structures, indicators, calls), (aids, hapi, returns), fund),
        )| {
            let (bilan, answered, objectives) =
                (Fact::from(bilan), Fact::from(answered), Fact::from(objectives));
            let others = [
                region,
                nomenclature,
                zones,
                composed,
                outlined,
                document,
                agency,
                home_region,
                continued,
                window,
                needs,
                parameter,
                delegated,
                signed,
                bilan,
                answered,
                objectives,
            ];
            others
                .into_iter()
                .chain(register)
                .chain(structures)
                .chain(indicators)
                .chain(calls)
                .chain([aids, hapi, returns])
                .chain(fund)
                .collect()
        },
    )
}

/// An act about a fact.
pub(crate) fn act_of(fact: Fact) -> BoxedStrategy<Act> {
    let actor = prop_oneof![
        Just(Actor::Program),
        any::<u128>().prop_map(|id| Actor::Person(PersonId::new(Uuid::from_u128(id)))),
    ];
    (any::<u128>(), region_code(), day(), option::of(text()), actor)
        .prop_map(move |(id, region, effective, basis, actor)| Act {
            id: ActId::new(Uuid::from_u128(id)),
            region,
            effective,
            basis,
            actor,
            fact: fact.clone(),
        })
        .boxed()
}

/// A journal: acts of any type, numbered from 1, recorded one after the other, some in the same instant.
pub(crate) fn entries() -> impl Strategy<Value = Vec<Entry>> {
    journal(0..12)
}

/// A journal of so many acts.
pub(crate) fn journal(acts: Range<usize>) -> impl Strategy<Value = Vec<Entry>> {
    let act = (fact().prop_flat_map(act_of), 0_i64..3);
    vec(act, acts).prop_map(|acts| {
        let mut second = 1_600_000_000;
        let mut entries = Vec::new();
        for ((act, step), number) in acts.into_iter().zip(1..) {
            second += step;
            entries.push(Entry { number: ActNumber::new(number), recorded_at: instant(second), act });
        }
        entries
    })
}

/// An instant by its second.
pub(crate) fn instant(second: i64) -> Timestamp {
    Timestamp::from_second(second).expect("a second of our time")
}

/// An act as it is written, without what the journal gives it when it is recorded.
pub(crate) fn written(act: &Act) -> String {
    let envelope = Envelope { recorded_at: Timestamp::UNIX_EPOCH, salt: Salt::default() };
    let line = encode(act, envelope).line();
    let (_, act) = line.split_once(r#","id""#).expect("an envelope before the identifier");
    format!(r#"{{"id"{act}"#)
}
