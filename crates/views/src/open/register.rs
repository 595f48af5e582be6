//! Tables of the register: entities, sites and where they lie, authorisations.

use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::Subject;
use maillage_domain::care::authorisation::{Registered, Said, Turn};
use maillage_domain::entity::identity::{Address, LegalIdentity, SiteIdentity};
use maillage_domain::entity::turn::{LegalEntityTold, SiteTold, Turn as EntityTurn};
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

pub(super) fn site_zones<'f>() -> Facts<(&'f SitePlaced, &'f ZoneCode), 2> {
    Facts {
        name: "site_zones",
        columns: [
            ("finess", Text, |(placed, _)| placed.site.to_string().into()),
            ("zone", Text, |(_, zone)| (*zone).into()),
        ],
    }
}

/// What is authorised, where what is told says it.
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

pub(super) fn authorisations<'f>() -> Facts<&'f AuthorisationTold, 10> {
    Facts {
        name: "authorisations",
        columns: [
            ("authorisation", Text, |told| told.number.as_str().into()),
            ("turn", Text, |told| told.said.as_str().into()),
            ("line_code", Text, |told| subject(told).map(|subject| &subject.line).into()),
            ("holder", Text, |told| subject(told).map(|subject| subject.holder.to_string()).into()),
            ("site", Text, |told| {
                subject(told)
                    .and_then(|subject| subject.place.as_ref())
                    .map(|place| place.site.to_string())
                    .into()
            }),
            ("granted_on", Day, |told| word(told).map(|word| word.granted).into()),
            ("started_on", Day, |told| word(told).and_then(|word| word.started).into()),
            ("renewed_on", Day, |told| word(told).and_then(|word| word.renewed).into()),
            ("last_day", Day, |told| word(told).and_then(|word| word.until).into()),
            ("lapsed_on", Day, |told| word(told).and_then(|word| word.lapsed).into()),
        ],
    }
}
