//! What acts about the register say: entities, sites, authorisations.

use std::fmt::Display;

use maillage_domain::act::RegisterFact;
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::subject::{Basis, Place, Subject, Tracts};
use maillage_domain::care::authorisation::turn::{Change, Grant};
use maillage_domain::care::authorisation::{Registered, Said, Turn};
use maillage_domain::entity::identity::{Address, LegalIdentity, SiteIdentity};
use maillage_domain::entity::turn::{LegalEntityTold, SiteTold, Turn as EntityTurn};
use maillage_domain::register::placing::SitePlaced;

use super::fields::Fields;
use crate::register::words::{entity_turn, equipment, said, site_turn, units, worded};

/// What a fact says.
pub(super) fn say(fact: &RegisterFact, fields: &mut Fields<'_>) {
    match fact {
        RegisterFact::LegalEntityTold(told) => legal_entity(told, fields),
        RegisterFact::SiteTold(told) => site(told, fields),
        RegisterFact::SitePlaced(placed) => self::placed(placed, fields),
        RegisterFact::AuthorisationTold(told) => authorisation(told, fields),
    }
}

fn legal_entity(told: &LegalEntityTold, fields: &mut Fields<'_>) {
    fields.written("holder", &told.number.to_string());
    fields.text("turn", entity_turn(told.turn.as_str(), fields.words()));
    match &told.turn {
        EntityTurn::Stated(LegalIdentity { name, siren, address: at }) => {
            fields.written("name", name.as_str());
            fields.perhaps("siren", siren.as_ref().map(maillage_domain::ground::register::Siren::as_str));
            address(at.as_ref(), fields);
        }
        EntityTurn::MergedInto(into) => fields.written("into", &into.to_string()),
        EntityTurn::SplitInto(into) => fields.list("into", numbers(into.iter())),
        EntityTurn::Closed => {}
    }
}

fn site(told: &SiteTold, fields: &mut Fields<'_>) {
    fields.written("site", &told.number.to_string());
    fields.text("turn", site_turn(told.turn.as_str(), fields.words()));
    match &told.turn {
        EntityTurn::Stated(SiteIdentity { name, holder, siret, address: at, on_ground_of }) => {
            fields.written("name", name.as_str());
            fields.written("holder", &holder.to_string());
            fields.perhaps("siret", siret.as_ref().map(maillage_domain::fund::beneficiary::Siret::as_str));
            address(at.as_ref(), fields);
            fields.perhaps("on-ground-of", on_ground_of.map(|site| site.to_string()).as_deref());
        }
        EntityTurn::MergedInto(into) => fields.written("into", &into.to_string()),
        EntityTurn::SplitInto(into) => fields.list("into", numbers(into.iter())),
        EntityTurn::Closed => {}
    }
}

fn address(address: Option<&Address>, fields: &mut Fields<'_>) {
    let Some(Address { street, town, commune }) = address else { return };
    fields.perhaps("street", street.as_ref().map(maillage_domain::ground::one_line::OneLine::as_str));
    fields.written("town", town.as_str());
    fields.perhaps("commune", commune.as_ref().map(maillage_domain::entity::identity::CommuneCode::as_str));
}

fn numbers(numbers: impl Iterator<Item = impl Display>) -> Vec<String> {
    numbers.map(|number| number.to_string()).collect()
}

fn placed(placed: &SitePlaced, fields: &mut Fields<'_>) {
    fields.written("site", &placed.site.to_string());
    if placed.zones.is_empty() {
        fields.message("placed-zones", "said-placed-none");
    } else {
        fields.list("placed-zones", placed.zones.iter().map(|zone| fields.zone(zone)).collect());
    }
}

fn authorisation(told: &AuthorisationTold, fields: &mut Fields<'_>) {
    fields.text("turn", said(&told.said, fields.words()));
    match &told.said {
        Said::Turned(turn) => turned(turn, fields),
        Said::Registered(word) => registered(word, fields),
    }
}

fn registered(word: &Registered, fields: &mut Fields<'_>) {
    let Registered { subject: about, granted, start_by, started, renewed, until, lapsed, units } = word;
    subject(about, fields);
    fields.day("granted", *granted);
    fields.day_perhaps("start-by", *start_by);
    fields.day_perhaps("started", *started);
    fields.day_perhaps("renewed", *renewed);
    fields.day_perhaps("last-day", *until);
    fields.day_perhaps("lapsed-on", *lapsed);
    let words = fields.words();
    let kinds = units.iter().map(|(kind, count)| fields.pair(&equipment(*kind, words), &count.to_string()));
    fields.list("allowed-units", kinds.collect());
}

fn subject(subject: &Subject, fields: &mut Fields<'_>) {
    let words = fields.words();
    fields.text("line", fields.line(&subject.line));
    fields.written("holder", &subject.holder.to_string());
    place(subject.place.as_ref(), fields);
    if subject.basis != Basis::default() {
        fields.text("grant-basis", worded("basis", &subject.basis, words));
    }
    fields.list("practices", numbers(subject.practices.iter()));
    fields.list("declarations", numbers(subject.declarations.iter()));
    fields.perhaps(
        "limited-to",
        subject.limited_to.as_ref().map(maillage_domain::ground::one_line::OneLine::as_str),
    );
    fields.list("conditions", numbers(subject.conditions.iter()));
}

fn place(place: Option<&Place>, fields: &mut Fields<'_>) {
    let Some(place) = place else { return };
    fields.written("site", &place.site.to_string());
    if place.tracts != Tracts::default() {
        fields.text("tracts", numbers(place.tracts.iter()).join(", "));
    }
}

/// What an act on an authorisation says, beside its name.
pub(super) fn turned(turn: &Turn, fields: &mut Fields<'_>) {
    let words = fields.words();
    match turn {
        Turn::Filed(about) => subject(about, fields),
        Turn::Granted(grant) => granted(grant, fields),
        Turn::Refused(ground) | Turn::RenewalRefused(ground) => {
            fields.text("ground", worded("refusal", ground, words));
        }
        Turn::Started(start) => {
            fields.text("extent", worded("extent", &start.extent, words));
            fields.day_perhaps("last-day", start.until);
        }
        Turn::Suspended(extent) => fields.text("extent", worded("extent", extent, words)),
        Turn::VisitHeld(found) => fields.text("found", worded("conformity", found, words)),
        Turn::Renewed(renewal) => {
            fields.text("manner", worded("manner", &renewal.manner, words));
            fields.day_perhaps("last-day", renewal.until);
        }
        Turn::DeemedUnder(line) => fields.text("line", fields.line(line)),
        Turn::Transferred(to) => place(Some(to), fields),
        Turn::Replaced { how, by } => {
            fields.text("manner", worded("succession", how, words));
            fields.written("by-number", by.as_str());
        }
        Turn::Ceded { to } | Turn::CessionConfirmed { to } => fields.written("cession-to", &to.to_string()),
        Turn::Modified(change) => changed(change, fields),
        Turn::Interrupted(agreement) => fields.text("agreement", worded("agreement", agreement, words)),
        Turn::LapseNoted(ground) => fields.text("ground", worded("lapse", ground, words)),
        Turn::Units(turn) => fields.text("units-turn", units(turn, words)),
        Turn::Completed
        | Turn::VisitAnnounced
        | Turn::RenewalFiled
        | Turn::FullFileOrdered
        | Turn::Prolonged
        | Turn::EndedByOmission
        | Turn::CessionRefused
        | Turn::SuspensionLifted
        | Turn::Resumed
        | Turn::Withdrawn
        | Turn::Ceased => {}
    }
}

fn granted(grant: &Grant, fields: &mut Fields<'_>) {
    subject(&grant.subject, fields);
    fields.day_perhaps("notified", grant.notified);
    fields.day_perhaps("start-by", grant.start_by);
    fields.day_perhaps("last-day", grant.until);
}

fn changed(change: &Change, fields: &mut Fields<'_>) {
    match change {
        Change::Practices(practices) => fields.list("practices", numbers(practices.iter())),
        Change::Declarations(declarations) => fields.list("declarations", numbers(declarations.iter())),
        Change::LimitedTo(limit) => fields
            .perhaps("limited-to", limit.as_ref().map(maillage_domain::ground::one_line::OneLine::as_str)),
        Change::Conditions(conditions) => fields.list("conditions", numbers(conditions.iter())),
    }
}
