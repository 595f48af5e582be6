//! What kinds of structures there are.

use super::closed_list;

closed_list! {
    /// A kind of structure.
    pub enum StructureKind {
        /// A health home of several professions (*maison de santé pluriprofessionnelle*, MSP).
        Msp = "msp",
        /// A health centre (*centre de santé*, CDS).
        Cds = "cds",
        /// A territorial community of health professions (*communauté professionnelle territoriale de santé*, CPTS).
        Cpts = "cpts",
        /// A primary care team (*équipe de soins primaires*, ESP).
        Esp = "esp",
        /// A team of specialised care (*équipe de soins spécialisés*, ESS).
        Ess = "ess",
        /// A centre of unscheduled care (*centre de soins non programmés*, CSNP).
        Csnp = "csnp",
        /// A permanent access to health care (*permanence d'accès aux soins de santé*, PASS).
        Pass = "pass",
        /// A paediatric unit for children in danger (*unité d'accueil pédiatrique enfants en danger*, UAPED).
        Uaped = "uaped",
        /// A cancer resource centre (*espace ressources cancers*, ERC).
        Erc = "erc",
        /// A mobile team of psychiatry for people in precarity (*équipe mobile psychiatrie précarité*, EMPP).
        Empp = "empp",
        /// A mobile hygiene team (*équipe mobile d'hygiène*, EMH).
        Emh = "emh",
        /// A local council of mental health (*conseil local de santé mentale*, CLSM).
        Clsm = "clsm",
        /// A home for adolescents (*maison des adolescents*, MDA).
        Mda = "mda",
        /// A support for the coordination of complex pathways (*dispositif d'appui à la coordination*, DAC).
        Dac = "dac",
        /// A specific regional network (*dispositif spécifique régional*, DSR).
        Dsr = "dsr",
        /// A regional platform of expertise and coordination (*PRERAC*).
        Prerac = "prerac",
    }
}

impl StructureKind {
    /// The article that founds it, where one was found to say so; of the others nothing is claimed.
    pub const fn founded_by(self) -> Option<&'static str> {
        match self {
            Self::Dac => Some("art. L. 6327-2 CSP"),
            Self::Dsr => Some("art. L. 6327-6 CSP"),
            Self::Msp
            | Self::Cds
            | Self::Cpts
            | Self::Esp
            | Self::Ess
            | Self::Csnp
            | Self::Pass
            | Self::Uaped
            | Self::Erc
            | Self::Empp
            | Self::Emh
            | Self::Clsm
            | Self::Mda
            | Self::Prerac => None,
        }
    }
}

impl StructureKind {
    /// Whether aid to it rests on a CPOM (art. L. 1435-3 CSP): supports of coordination, regional networks, health centres and health
    /// homes. Of the others that the article names, health poles and birth homes, no kind is kept.
    pub const fn is_aided_by_cpom(self) -> bool {
        match self {
            Self::Dac | Self::Dsr | Self::Cds | Self::Msp => true,
            Self::Cpts
            | Self::Esp
            | Self::Ess
            | Self::Csnp
            | Self::Pass
            | Self::Uaped
            | Self::Erc
            | Self::Empp
            | Self::Emh
            | Self::Clsm
            | Self::Mda
            | Self::Prerac => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_word_of_the_list_when_read_then_that_kind_and_no_other_word() {
        for kind in StructureKind::ALL {
            assert_eq!(StructureKind::parse(kind.as_str()), Some(kind));
            assert_eq!(serde_json::to_value(kind).ok(), Some(kind.as_str().into()), "one word in data");
        }
        assert_eq!(StructureKind::parse("ehpad"), None);
    }
}
