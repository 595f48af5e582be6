//! The cells of tables of structures.

use jiff::civil::Date;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::text::key;

use super::WhyStructure;
use crate::authorisations;

/// What kinds are called in French, beside their words in data.
const KINDS: [(StructureKind, &str); StructureKind::ALL.len()] = [
    (StructureKind::Msp, "maison de santé pluriprofessionnelle"),
    (StructureKind::Cds, "centre de santé"),
    (StructureKind::Cpts, "communauté professionnelle territoriale de santé"),
    (StructureKind::Esp, "équipe de soins primaires"),
    (StructureKind::Ess, "équipe de soins spécialisés"),
    (StructureKind::Csnp, "centre de soins non programmés"),
    (StructureKind::Pass, "permanence d’accès aux soins de santé"),
    (StructureKind::Uaped, "unité d’accueil pédiatrique enfants en danger"),
    (StructureKind::Erc, "espace ressources cancers"),
    (StructureKind::Empp, "équipe mobile psychiatrie précarité"),
    (StructureKind::Emh, "équipe mobile d’hygiène"),
    (StructureKind::Clsm, "conseil local de santé mentale"),
    (StructureKind::Mda, "maison des adolescents"),
    (StructureKind::Dac, "dispositif d’appui à la coordination"),
    (StructureKind::Dsr, "dispositif spécifique régional"),
    (
        StructureKind::Prerac,
        "plateforme régionale d’expertise, de ressources, d’accompagnement et de coordination",
    ),
];

/// What statuses are called in French, beside their words in data.
const STATUSES: [(StructureStatus, [&str; 3]); StructureStatus::ALL.len()] = [
    (StructureStatus::Drafting, ["en élaboration", "projet en élaboration", "projet"]),
    (StructureStatus::InProgress, ["en cours", "en cours de déploiement", "en déploiement"]),
    (StructureStatus::Open, ["ouvert", "ouverte", "en activité"]),
    (StructureStatus::Recognised, ["reconnu", "reconnue", "reconnus"]),
    (StructureStatus::Labelled, ["labellisé", "labellisée", "labellisés"]),
    (StructureStatus::Closed, ["fermé", "fermée", "fermés"]),
];

pub(super) fn kind(text: &str) -> Result<StructureKind, WhyStructure> {
    let is_named = |kind: StructureKind, name: &str| [kind.as_str(), name].map(key).contains(&key(text));
    let found = KINDS.into_iter().find(|(kind, name)| is_named(*kind, name));
    found.map(|(kind, _)| kind).ok_or(WhyStructure::Kind)
}

pub(super) fn status(text: &str) -> Result<StructureStatus, WhyStructure> {
    let is_named = |status: StructureStatus, names: &[&str]| {
        key(status.as_str()) == key(text) || names.iter().any(|name| key(name) == key(text))
    };
    let found = STATUSES.into_iter().find(|(status, names)| is_named(*status, names));
    found.map(|(status, _)| status).ok_or(WhyStructure::Status)
}

pub(super) fn one_line(text: &str) -> Result<OneLine, WhyStructure> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| WhyStructure::Text)
}

pub(super) fn day(text: &str) -> Result<Date, WhyStructure> {
    authorisations::french_day(text).ok_or(WhyStructure::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_every_kind_and_status_when_called_by_its_word_or_in_french_then_read() {
        for (known, name) in KINDS {
            assert_eq!([known.as_str(), name].map(kind), [Ok(known); 2], "{name}");
        }
        for (known, names) in STATUSES {
            assert!(names.into_iter().all(|name| status(name) == Ok(known)), "{names:?}");
            assert_eq!(status(known.as_str()), Ok(known));
        }
        assert_eq!((kind("clinique"), status("?")), (Err(WhyStructure::Kind), Err(WhyStructure::Status)));
    }
}
