//! Tables of the register: entities, sites and where they lie, authorisations.

use std::fmt;

use jiff::civil::Date;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::Subject;
use maillage_domain::care::authorisation::{Registered, Said, Turn};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::identity::{Address, LegalIdentity, SiteIdentity};
use maillage_domain::entity::turn::{EntityTold, LegalEntityTold, SiteTold, Turn as EntityTurn};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::register::placing::SitePlaced;
use maillage_domain::territory::ZoneCode;

use super::cell::OpenKind::{Day, Text};
use super::table::Facts;

fn entity(told: &LegalEntityTold) -> Option<&LegalIdentity> {
    if let EntityTurn::Stated(identity) = &told.turn { Some(identity) } else { None }
}

fn identity(told: &SiteTold) -> Option<&SiteIdentity> {
    if let EntityTurn::Stated(identity) = &told.turn { Some(identity) } else { None }
}

fn town(address: Option<&Address>) -> Option<&str> {
    address.map(|address| address.town.as_str())
}

fn commune(address: Option<&Address>) -> Option<&str> {
    address
        .and_then(|address| address.commune.as_ref())
        .map(maillage_domain::entity::identity::CommuneCode::as_str)
}

pub(super) fn legal_entities<'f>() -> Facts<&'f LegalEntityTold, 6> {
    Facts {
        name: "legal_entities",
        columns: [
            ("finess", Text, |told| told.number.to_string().into()),
            ("turn", Text, |told| told.turn.as_str().into()),
            ("entity_name", Text, |told| entity(told).map(|entity| entity.name.as_str()).into()),
            ("siren", Text, |told| {
                entity(told)
                    .and_then(|entity| entity.siren.as_ref())
                    .map(maillage_domain::ground::register::Siren::as_str)
                    .into()
            }),
            ("town", Text, |told| town(entity(told).and_then(|entity| entity.address.as_ref())).into()),
            ("commune", Text, |told| commune(entity(told).and_then(|entity| entity.address.as_ref())).into()),
        ],
    }
}

pub(super) fn sites<'f>() -> Facts<&'f SiteTold, 7> {
    Facts {
        name: "sites",
        columns: [
            ("finess", Text, |told| told.number.to_string().into()),
            ("turn", Text, |told| told.turn.as_str().into()),
            ("entity_name", Text, |told| identity(told).map(|site| site.name.as_str()).into()),
            ("holder", Text, |told| identity(told).map(|site| site.holder.to_string()).into()),
            ("siret", Text, |told| {
                identity(told)
                    .and_then(|site| site.siret.as_ref())
                    .map(maillage_domain::fund::beneficiary::Siret::as_str)
                    .into()
            }),
            ("town", Text, |told| town(identity(told).and_then(|site| site.address.as_ref())).into()),
            ("commune", Text, |told| commune(identity(told).and_then(|site| site.address.as_ref())).into()),
        ],
    }
}

/// Those in which a site is placed; one row without a zone where its commune decides again.
pub(super) fn zones(placed: &SitePlaced) -> impl Iterator<Item = (&SitePlaced, Option<&ZoneCode>)> {
    let none = placed.zones.is_empty().then_some(None);
    placed.zones.iter().map(Some).chain(none).map(move |zone| (placed, zone))
}

/// What becomes of an entity that is merged or split: each entity in its place.
pub(super) fn successors() -> Facts<(String, String), 2> {
    Facts {
        name: "entity_successors",
        columns: [
            ("finess", Text, |(entity, _)| entity.into()),
            ("successor", Text, |(_, successor)| successor.into()),
        ],
    }
}

/// The entities that take the place of one.
pub(super) fn succeeding<N: Ord + Copy + fmt::Display, I>(told: &EntityTold<N, I>) -> Vec<(String, String)> {
    let into: Vec<N> = match &told.turn {
        EntityTurn::MergedInto(into) => vec![*into],
        EntityTurn::SplitInto(into) => into.iter().copied().collect(),
        EntityTurn::Stated(_) | EntityTurn::Closed => Vec::new(),
    };
    into.iter().map(|into| (told.number.to_string(), into.to_string())).collect()
}

pub(super) fn site_zones<'f>() -> Facts<(&'f SitePlaced, Option<&'f ZoneCode>), 2> {
    Facts {
        name: "site_zones",
        columns: [
            ("finess", Text, |(placed, _)| placed.site.to_string().into()),
            ("zone", Text, |(_, zone)| (*zone).into()),
        ],
    }
}

/// What is authorised, where what is told says all of it.
fn subject(told: &AuthorisationTold) -> Option<&Subject> {
    match &told.said {
        Said::Registered(word) => Some(&word.subject),
        Said::Turned(Turn::Granted(grant)) => Some(&grant.subject),
        Said::Turned(Turn::Filed(subject)) => Some(subject),
        Said::Turned(_) => None,
    }
}

fn word(told: &AuthorisationTold) -> Option<&Registered> {
    if let Said::Registered(word) = &told.said { Some(word) } else { None }
}

/// The line: of what is authorised, or under which it is deemed to stand.
fn line(told: &AuthorisationTold) -> Option<&LineCode> {
    if let Said::Turned(Turn::DeemedUnder(line)) = &told.said {
        return Some(line);
    }
    subject(told).map(|subject| &subject.line)
}

/// Who holds it, or is to.
fn holder(told: &AuthorisationTold) -> Option<LegalEntityNumber> {
    if let Said::Turned(Turn::Ceded { to } | Turn::CessionConfirmed { to }) = &told.said {
        return Some(*to);
    }
    subject(told).map(|subject| subject.holder)
}

/// Where it is, or moves to.
fn site(told: &AuthorisationTold) -> Option<SiteNumber> {
    if let Said::Turned(Turn::Transferred(place)) = &told.said {
        return Some(place.site);
    }
    subject(told).and_then(|subject| subject.place.as_ref()).map(|place| place.site)
}

/// Its last day, where what is told says it.
fn last_day(told: &AuthorisationTold) -> Option<Date> {
    match &told.said {
        Said::Registered(word) => word.until,
        Said::Turned(Turn::Granted(grant)) => grant.until,
        Said::Turned(Turn::Started(start)) => start.until,
        Said::Turned(Turn::Renewed(renewal)) => renewal.until,
        Said::Turned(_) => None,
    }
}

pub(super) fn authorisations<'f>() -> Facts<&'f AuthorisationTold, 10> {
    Facts {
        name: "authorisations",
        columns: [
            ("authorisation", Text, |told| told.number.as_str().into()),
            ("turn", Text, |told| told.said.as_str().into()),
            ("line_code", Text, |told| line(told).into()),
            ("holder", Text, |told| holder(told).map(|holder| holder.to_string()).into()),
            ("site", Text, |told| site(told).map(|site| site.to_string()).into()),
            ("granted_on", Day, |told| word(told).map(|word| word.granted).into()),
            ("started_on", Day, |told| word(told).and_then(|word| word.started).into()),
            ("renewed_on", Day, |told| word(told).and_then(|word| word.renewed).into()),
            ("last_day", Day, |told| last_day(told).into()),
            ("lapsed_on", Day, |told| word(told).and_then(|word| word.lapsed).into()),
        ],
    }
}
