//! Who receives something of the fund of the region that does not exist: sites of its register, and associations, services and communes
//! that are invented with it. No number is anybody's: those of FINESS and of associations are of department 00, those of the register of
//! companies have a key that cannot hold.

use maillage_domain::fund::beneficiary::{Beneficiary, BeneficiaryId, BeneficiaryKind, Finess, Rna, Siret};
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::ground::id::PersonId;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::territory::{NamedCommune, ZoneCode};

use super::actions::{
    AT_HOME, Action, EDUCATION, ENVIRONMENT, MOBILE, MODERNISING, ON_CALL, RESPITE, SCREENING, SETTLING,
    SUPPORT, TOGETHER, USERS, WORKING, YOUTH,
};
use super::ids;
use crate::fiction::entities::{EPITHETS, Site, site_number};
use crate::fiction::lines::Kind;

/// The rank of the first medico-social service: the register of the region ends before it.
const FIRST_SERVICE: u32 = 700;

/// What associations are for.
const CAUSES: [&str; 6] = ["Entraide", "Santé pour tous", "Répit", "Jeunesse", "Prévention", "Passerelles"];

/// What services are.
const SERVICES: [&str; 3] = ["EHPAD fictif", "Service de soins à domicile fictif", "Foyer fictif"];

/// Who receives something.
#[derive(Debug, Clone)]
pub(super) struct Receiver {
    /// Who it is.
    pub(super) who: Beneficiary,
    /// Its name; a natural person has none.
    pub(super) name: Option<LegalName>,
    /// Where it is.
    pub(super) zone: Option<ZoneCode>,
    /// What it receives something for.
    pub(super) actions: &'static [&'static Action],
    /// The kind of structure that it is, where it is one.
    pub(super) structure: Option<StructureKind>,
}

impl Receiver {
    /// Its number in the register of health establishments, where it is known by that.
    pub(super) const fn finess(&self) -> Option<Finess> {
        match &self.who.id {
            BeneficiaryId::Finess(number) => Some(*number),
            BeneficiaryId::Siret(_) | BeneficiaryId::Rna(_) | BeneficiaryId::Person(_) => None,
        }
    }

    /// A health professional, of whom nothing is known but an opaque identifier.
    pub(super) fn professional(rank: u32, zone: Option<ZoneCode>) -> Self {
        let id = BeneficiaryId::Person(PersonId::new(ids::person_paid(rank)));
        Self {
            who: Beneficiary { id, kind: BeneficiaryKind::HealthProfessional },
            name: None,
            zone,
            actions: &[SETTLING],
            structure: None,
        }
    }
}

/// Those who may receive something, taken in turn.
pub(super) struct Roster<'r> {
    /// The sites of the register.
    pub(super) sites: &'r [Site],
    /// The communes.
    pub(super) communes: &'r [NamedCommune],
}

impl Roster<'_> {
    /// The site of a rank, from 0.
    pub(super) fn site(&self, rank: u32) -> Receiver {
        let site = of(self.sites, rank);
        let kind = match site.kind {
            Kind::Imaging | Kind::Laboratory => BeneficiaryKind::Other,
            Kind::Hospital
            | Kind::Clinic
            | Kind::Rehabilitation
            | Kind::Psychiatry
            | Kind::Dialysis
            | Kind::AtHome
            | Kind::Recourse => BeneficiaryKind::HealthEstablishment,
        };
        Receiver {
            who: Beneficiary { id: BeneficiaryId::Finess(finess(&site.number.to_string())), kind },
            name: Some(name(site.name.as_str())),
            zone: site.zone.clone(),
            actions: paid_for(site.kind),
            structure: None,
        }
    }

    /// A medico-social service.
    pub(super) fn service(&self, rank: u32) -> Receiver {
        let number = site_number(FIRST_SERVICE.saturating_add(rank)).to_string();
        let commune = self.commune_of(rank.saturating_add(3));
        let called = format!("{} {}, {}", of(&SERVICES, rank), of(&EPITHETS, rank), commune.name);
        Receiver {
            who: Beneficiary {
                id: BeneficiaryId::Finess(finess(&number)),
                kind: BeneficiaryKind::MedicoSocial,
            },
            name: Some(name(&called)),
            zone: commune.zones.first().cloned(),
            actions: &[AT_HOME, RESPITE, WORKING],
            structure: None,
        }
    }

    /// An association.
    pub(super) fn association(&self, rank: u32) -> Receiver {
        let commune = self.commune_of(rank);
        let called =
            format!("Association fictive {} {}, {}", of(&CAUSES, rank), of(&EPITHETS, rank), commune.name);
        Receiver {
            name: Some(name(&called)),
            zone: commune.zones.first().cloned(),
            actions: &[YOUTH, SCREENING, RESPITE, ENVIRONMENT, USERS],
            ..associated(rank)
        }
    }

    /// An association of professionals who work together.
    pub(super) fn together(&self, rank: u32) -> Receiver {
        let commune = self.commune_of(rank.saturating_mul(3));
        let (structure, called) = if rank.is_multiple_of(2) {
            (StructureKind::Cpts, "Communauté professionnelle territoriale de santé fictive")
        } else {
            (StructureKind::Msp, "Maison de santé pluriprofessionnelle fictive")
        };
        let called = format!("{called} {}, {}", of(&EPITHETS, rank), commune.name);
        Receiver {
            name: Some(name(&called)),
            zone: commune.zones.first().cloned(),
            actions: &[TOGETHER, SUPPORT],
            structure: Some(structure),
            ..associated(rank.saturating_add(1_000))
        }
    }

    /// A commune, under a number whose key cannot hold.
    pub(super) fn commune(&self, rank: u32) -> Receiver {
        let commune = self.commune_of(rank.saturating_mul(7));
        let id = BeneficiaryId::Siret(nobody(&commune.commune));
        Receiver {
            who: Beneficiary { id, kind: BeneficiaryKind::PublicBody },
            name: Some(name(&format!("Commune fictive de {}", commune.name))),
            zone: commune.zones.first().cloned(),
            actions: &[ENVIRONMENT, YOUTH, SCREENING],
            structure: None,
        }
    }

    fn commune_of(&self, rank: u32) -> &NamedCommune {
        of(self.communes, rank)
    }
}

/// What is paid for at a site of a kind.
const fn paid_for(kind: Kind) -> &'static [&'static Action] {
    match kind {
        Kind::Hospital | Kind::Recourse => &[ON_CALL, MOBILE, MODERNISING, WORKING, EDUCATION],
        Kind::Clinic => &[ON_CALL, MODERNISING, EDUCATION],
        Kind::Rehabilitation => &[MOBILE, EDUCATION, WORKING],
        Kind::Psychiatry => &[MOBILE, YOUTH, WORKING],
        Kind::Dialysis | Kind::AtHome => &[EDUCATION, MODERNISING, WORKING],
        Kind::Imaging | Kind::Laboratory => &[MODERNISING, WORKING],
    }
}

/// A body of the register of associations, in department 00, of which nothing more is told.
fn associated(rank: u32) -> Receiver {
    let number = Rna::parse(&format!("W00{:07}", rank.saturating_add(1)));
    let id = BeneficiaryId::Rna(number.expect("W and nine digits"));
    Receiver {
        who: Beneficiary { id, kind: BeneficiaryKind::Association },
        name: None,
        zone: None,
        actions: &[],
        structure: None,
    }
}

/// A number of the register of companies that nobody has: its key is wrong.
///
/// A number that holds could be somebody's; of ten keys nine are wrong.
pub(super) fn nobody(digits: &str) -> Siret {
    let numbers = (0..10).map(|key| format!("{digits:0>13}{key}"));
    let mut wrong = numbers.filter(|number| Siret::parse(number).is_err());
    let number = wrong.find_map(|number| Siret::shaped(&number).ok());
    number.expect("of ten keys nine are wrong")
}

fn finess(number: &str) -> Finess {
    Finess::parse(number).expect("what is invented has its key")
}

fn name(text: &str) -> LegalName {
    LegalName::parse(text).expect("what is invented fits on one line")
}

/// One of a list that has some, in turn.
fn of<T>(list: &[T], rank: u32) -> &T {
    &list[usize::try_from(rank).unwrap_or_default() % list.len()]
}
