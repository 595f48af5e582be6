//! What the fund of the region that does not exist pays for: its lines, what each is bound to, and what is agreed on them.

use maillage_domain::fund::cell::{Earmark, Envelope, Place, Territory};
use maillage_domain::fund::commitment::{Field, Purpose};
use maillage_domain::fund::destination::{Destination, DestinationLine, Mission};
use maillage_domain::territory::ZoneCode;

/// The code of the one purpose for which credits are sanctuarised there.
const URGENT: &str = "FICTIF-URGENCE";

/// What the credits of a line are bound to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Free,
    Prevention,
    MedicoSocial,
    Urgent,
}

/// A line of the fund.
#[derive(Debug, Clone, Copy)]
pub(super) struct Action {
    /// Its mission.
    pub(super) mission: Mission,
    /// Its code.
    pub(super) code: &'static str,
    /// What it is called; what it says is marked where it is shown.
    pub(super) label: &'static str,
    bound: Bound,
    field: Field,
    /// What is agreed on it.
    pub(super) objects: [&'static str; 3],
    /// The least and the most that is given for a year, in thousands of euros.
    pub(super) thousands: (u32, u32),
}

impl Action {
    /// Where a sum of the line stands.
    pub(super) fn place(&self, zone: Option<&ZoneCode>) -> Place {
        Place {
            envelope: Envelope::Intervention,
            earmark: self.earmark(),
            destination: Some(self.destination()),
            territory: zone.map(|zone| Territory::new(zone.as_str())),
        }
    }

    /// What a sum of the line is for.
    pub(super) fn purpose(&self) -> Purpose {
        Purpose { field: self.field, code: (self.bound == Bound::Urgent).then(|| URGENT.to_owned()) }
    }

    /// The line of the tree.
    pub(super) fn line(&self) -> DestinationLine {
        DestinationLine { destination: self.destination(), label: format!("{} (ligne fictive)", self.label) }
    }

    fn destination(&self) -> Destination {
        Destination { mission: self.mission, code: Some(self.code.to_owned()) }
    }

    fn earmark(&self) -> Earmark {
        match self.bound {
            Bound::Free => Earmark::Free,
            Bound::Prevention => Earmark::Prevention,
            Bound::MedicoSocial => Earmark::MedicoSocial,
            Bound::Urgent => Earmark::Sanctuarised(URGENT.to_owned()),
        }
    }
}

const PREVENTION: Mission = Mission::ALL[0];
const PATHWAYS: Mission = Mission::ALL[1];
const ACCESS: Mission = Mission::ALL[2];
const EFFICIENCY: Mission = Mission::ALL[3];
const DEMOCRACY: Mission = Mission::ALL[4];

pub(super) const SCREENING: &Action = &Action {
    mission: PREVENTION,
    code: "MI1-1-1",
    label: "Dépistages et vaccination",
    bound: Bound::Prevention,
    field: Field::Prevention,
    objects: ["Bus de dépistage", "Journées de vaccination de proximité", "Dépistage en langue des signes"],
    thousands: (24, 110),
};

pub(super) const EDUCATION: &Action = &Action {
    mission: PREVENTION,
    code: "MI1-1-2",
    label: "Éducation thérapeutique du patient",
    bound: Bound::Prevention,
    field: Field::Prevention,
    objects: [
        "Programme d’éducation thérapeutique du diabète",
        "Programme d’éducation thérapeutique respiratoire",
        "Patients experts en maladie rénale",
    ],
    thousands: (24, 90),
};

pub(super) const YOUTH: &Action = &Action {
    mission: PREVENTION,
    code: "MI1-2-1",
    label: "Santé des jeunes et addictions",
    bound: Bound::Prevention,
    field: Field::Prevention,
    objects: [
        "Consultations avancées pour les jeunes",
        "Promeneurs de santé au lycée",
        "Réduction des risques en milieu festif",
    ],
    thousands: (26, 120),
};

pub(super) const ENVIRONMENT: &Action = &Action {
    mission: PREVENTION,
    code: "MI1-2-2",
    label: "Santé et environnement",
    bound: Bound::Prevention,
    field: Field::Prevention,
    objects: ["Air intérieur des crèches", "Contrat local de santé", "Cours d’école ombragées"],
    thousands: (24, 80),
};

pub(super) const MOBILE: &Action = &Action {
    mission: PATHWAYS,
    code: "MI2-1-1",
    label: "Équipes mobiles et parcours coordonnés",
    bound: Bound::Free,
    field: Field::Care,
    objects: [
        "Équipe mobile de gériatrie",
        "Équipe mobile de soins palliatifs",
        "Coordination du parcours après un AVC",
    ],
    thousands: (80, 320),
};

pub(super) const SUPPORT: &Action = &Action {
    mission: PATHWAYS,
    code: "MI2-1-2",
    label: "Appui à la coordination",
    bound: Bound::Free,
    field: Field::Care,
    objects: [
        "Appui aux parcours complexes",
        "Coordination de l’aval des urgences",
        "Référents de parcours en ville",
    ],
    thousands: (40, 180),
};

pub(super) const RESPITE: &Action = &Action {
    mission: PATHWAYS,
    code: "MI2-2-1",
    label: "Répit et aide aux aidants",
    bound: Bound::MedicoSocial,
    field: Field::MedicoSocial,
    objects: ["Plateforme de répit", "Relayage à domicile", "Séjours de vacances adaptées"],
    thousands: (30, 130),
};

pub(super) const AT_HOME: &Action = &Action {
    mission: PATHWAYS,
    code: "MI2-2-2",
    label: "Maintien à domicile des personnes âgées",
    bound: Bound::MedicoSocial,
    field: Field::MedicoSocial,
    objects: [
        "Astreinte infirmière de nuit",
        "Hébergement temporaire en sortie d’hôpital",
        "Repérage des fragilités",
    ],
    thousands: (30, 140),
};

pub(super) const ON_CALL: &Action = &Action {
    mission: ACCESS,
    code: "MI3-1-1",
    label: "Gardes et astreintes en établissement",
    bound: Bound::Free,
    field: Field::Care,
    objects: [
        "Ligne de garde d’anesthésie",
        "Astreinte de chirurgie viscérale",
        "Ligne de garde de pédiatrie",
    ],
    thousands: (150, 560),
};

pub(super) const TOGETHER: &Action = &Action {
    mission: ACCESS,
    code: "MI3-1-2",
    label: "Exercice coordonné",
    bound: Bound::Free,
    field: Field::Care,
    objects: [
        "Coordination de l’équipe pluriprofessionnelle",
        "Soins non programmés du territoire",
        "Infirmière en pratique avancée",
    ],
    thousands: (30, 120),
};

pub(super) const SETTLING: &Action = &Action {
    mission: ACCESS,
    code: "MI3-2-1",
    label: "Installation de professionnels de santé",
    bound: Bound::Free,
    field: Field::Care,
    objects: ["Aide à l’installation", "Remplacement en zone fragile", "Accueil de stagiaires"],
    thousands: (4, 22),
};

pub(super) const MODERNISING: &Action = &Action {
    mission: EFFICIENCY,
    code: "MI4-1-1",
    label: "Modernisation et systèmes d’information",
    bound: Bound::Free,
    field: Field::Care,
    objects: ["Dossier patient partagé", "Sécurité informatique", "Rénovation du plateau technique"],
    thousands: (90, 420),
};

pub(super) const WORKING: &Action = &Action {
    mission: EFFICIENCY,
    code: "MI4-1-2",
    label: "Conditions de travail",
    bound: Bound::Free,
    field: Field::Care,
    objects: [
        "Prévention des troubles musculo-squelettiques",
        "Crèche hospitalière",
        "Accompagnement social d’un regroupement",
    ],
    thousands: (40, 160),
};

pub(super) const RESCUE: &Action = &Action {
    mission: EFFICIENCY,
    code: "MI4-2-1",
    label: "Soutien d’urgence aux structures en difficulté",
    bound: Bound::Urgent,
    field: Field::MedicoSocial,
    objects: ["Soutien de trésorerie", "Plan de retour à l’équilibre", "Appui à la gestion"],
    thousands: (80, 260),
};

pub(super) const USERS: &Action = &Action {
    mission: DEMOCRACY,
    code: "MI5-1-1",
    label: "Représentants des usagers et débats",
    bound: Bound::Free,
    field: Field::Care,
    objects: [
        "Formation des représentants des usagers",
        "Débat citoyen sur l’accès aux soins",
        "Cafés de la santé",
    ],
    thousands: (24, 60),
};

/// Every line, in the order of the codes.
pub(super) const ALL: [&Action; 15] = [
    SCREENING,
    EDUCATION,
    YOUTH,
    ENVIRONMENT,
    MOBILE,
    SUPPORT,
    RESPITE,
    AT_HOME,
    ON_CALL,
    TOGETHER,
    SETTLING,
    MODERNISING,
    WORKING,
    RESCUE,
    USERS,
];
