//! The rules behind the figures of a bilan.

use super::{ATTESTED, Citation, Confidence, Rule};
use crate::care::bilan::Row;
use crate::care::quantity::Current;

/// A rule behind a figure: it says whether it has a part in a row.
pub struct FigureRule {
    /// The rule.
    pub rule: &'static Rule,
    /// Whether it has a part in the figures of a row.
    pub applies: fn(&Row<'_>) -> bool,
}

/// The rules behind the figures, in the order people read them.
///
/// Two of them speak where there is no row: of a zone of another set, and of a line without a table.
pub static FIGURES: [FigureRule; 9] = [
    FigureRule { rule: &GAP, applies: |_| true },
    FigureRule { rule: &ADMISSIBLE, applies: |_| true },
    FigureRule { rule: &EQUIPMENT_UNITS, applies: counts_units },
    FigureRule { rule: &RESEARCH_EQUIPMENT, applies: counts_units },
    FigureRule {
        rule: &EXCEPTIONAL_NEED,
        applies: |row| matches!(row.position.quantities.sites().current, Current::Shown(_)),
    },
    FigureRule { rule: &ZERO_ROW, applies: is_empty },
    FigureRule { rule: &ZONE_SET, applies: |_| false },
    FigureRule { rule: &NO_BILAN, applies: |_| false },
    FigureRule { rule: &OPENING_POSITION, applies: |_| true },
];

fn counts_units(row: &Row<'_>) -> bool {
    row.position.quantities.units().is_some()
}

fn is_empty(row: &Row<'_>) -> bool {
    let sites = row.position.quantities.sites();
    sites.current == Current::Counted(0) && sites.target == 0
}

const ANNEX_1: Citation = Citation { text: "R32-2019-06-26-014, annexe 1", url: None };
const ANNEX_2: Citation = Citation { text: "R32-2019-06-26-014, annexe 2", url: None };

/// The gap is target minus current, signed.
pub static GAP: Rule = Rule {
    id: "bilan.gap",
    fr: "L’écart est la cible moins les autorisations actuelles ; il garde son signe.",
    en: "The gap is the target minus today’s authorisations; it keeps its sign.",
    citation: ANNEX_1,
    in_force: ATTESTED,
    confidence: Confidence::Text,
};

/// New applications are admissible where the supply falls short of the plan.
pub static ADMISSIBLE: Rule = Rule {
    id: "bilan.admissible",
    fr: "Les demandes nouvelles sont recevables là où l’offre est insuffisante : écart strictement positif.",
    en: "New applications are admissible where supply falls short: a gap above zero.",
    citation: Citation { text: "art. L. 6122-9 et R. 6122-30 CSP", url: Some(fbl!("l6122-9")) },
    in_force: ATTESTED,
    confidence: Confidence::Text,
};

/// For heavy equipment the gap in units decides.
pub static EQUIPMENT_UNITS: Rule = Rule {
    id: "bilan.equipment-units",
    fr: "Pour un équipement, l’écart en appareils décide ; l’écart en implantations dit seulement si un nouveau site est prévu.",
    en: "For equipment the gap in units decides; the gap in sites only says whether a new site is planned.",
    citation: ANNEX_2,
    in_force: ATTESTED,
    confidence: Confidence::Practice,
};

/// An authorisation granted for an exceptional need is shown and not counted.
pub static EXCEPTIONAL_NEED: Rule = Rule {
    id: "bilan.exceptional-need",
    fr: "Une autorisation accordée pour besoin exceptionnel est montrée et n’est pas comptée.",
    en: "An authorisation granted for an exceptional need is shown and not counted.",
    citation: Citation {
        text: "art. L. 6122-9 et R. 6122-31 CSP ; R32-2019-06-26-014, annexe 1, XI",
        url: Some(fbl!("r6122-31")),
    },
    in_force: ATTESTED,
    confidence: Confidence::Practice,
};

/// Equipment used for research only is never counted.
pub static RESEARCH_EQUIPMENT: Rule = Rule {
    id: "bilan.research-equipment",
    fr: "Un équipement dédié exclusivement à la recherche n’est jamais compté.",
    en: "Equipment used for research only is never counted.",
    citation: ANNEX_2,
    in_force: ATTESTED,
    confidence: Confidence::Text,
};

/// A zone must belong to the zone set of the line.
pub static ZONE_SET: Rule = Rule {
    id: "bilan.zone-set",
    fr: "Chaque activité et chaque équipement a son découpage ; une zone d’un autre découpage n’a pas de sens pour lui.",
    en: "Each activity and each kind of equipment has its own zones; a zone of another set makes no sense for it.",
    citation: Citation {
        text: "art. R. 1434-30 CSP",
        url: Some(
            "https://juriblio.fr/codes/code-de-la-sante-publique/partie-reglementaire/premiere-partie/livre-iv/titre-iii/chapitre-iv/section-3/sous-section-1/paragraphe-2",
        ),
    },
    in_force: ATTESTED,
    confidence: Confidence::Text,
};

/// A line without a table has no bilan, which is not a target of zero.
pub static NO_BILAN: Rule = Rule {
    id: "bilan.no-table",
    fr: "Une ligne sans tableau n’a pas de bilan : ce n’est pas une cible de zéro.",
    en: "A line without a table has no bilan: that is not a target of zero.",
    citation: ANNEX_1,
    in_force: ATTESTED,
    confidence: Confidence::Practice,
};

/// A zone with nothing authorised and nothing planned keeps its row.
pub static ZERO_ROW: Rule = Rule {
    id: "bilan.zero-row",
    fr: "Une zone sans autorisation et sans cible garde sa ligne : 0, 0, écart 0.",
    en: "A zone with no authorisation and no target keeps its row: 0, 0, gap 0.",
    citation: ANNEX_1,
    in_force: ATTESTED,
    confidence: Confidence::Practice,
};

/// An opening position holds from its picture date until acts change it.
pub static OPENING_POSITION: Rule = Rule {
    id: "bilan.opening-position",
    fr: "Un bilan publié sans le registre est une situation d’ouverture : il vaut dès sa date, jusqu’à ce que des actes la changent.",
    en: "A bilan published without its register is an opening position: it holds from its date until acts change it.",
    citation: Citation { text: "convention de maillage", url: None },
    in_force: ATTESTED,
    confidence: Confidence::Practice,
};
