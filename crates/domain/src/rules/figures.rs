//! The rules behind the figures of a bilan.

use super::{ATTESTED, Citation, Confidence, HAUTS_DE_FRANCE, Rule, Scope};

const ANNEX_1: Citation = Citation { text: "R32-2019-06-26-014, annexe 1", url: None };
const ANNEX_2: Citation = Citation { text: "R32-2019-06-26-014, annexe 2", url: None };

/// The gap is target minus current, signed.
pub static GAP: Rule = Rule {
    id: "bilan.gap",
    citation: ANNEX_1,
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Text,
};

/// New applications are admissible where the supply falls short of the plan.
pub static ADMISSIBLE: Rule = Rule {
    id: "bilan.admissible",
    citation: Citation { text: "art. L. 6122-9 et R. 6122-30 CSP", url: Some(fbl!("l6122-9")) },
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Text,
};

/// For heavy equipment the gap in units decides.
pub static EQUIPMENT_UNITS: Rule = Rule {
    id: "bilan.equipment-units",
    citation: ANNEX_2,
    in_force: ATTESTED,
    scope: HAUTS_DE_FRANCE,
    confidence: Confidence::Practice,
};

/// An authorisation granted for an exceptional need is shown and not counted.
pub static EXCEPTIONAL_NEED: Rule = Rule {
    id: "bilan.exceptional-need",
    citation: Citation {
        text: "art. L. 6122-9 et R. 6122-31 CSP ; R32-2019-06-26-014, annexe 1, XI",
        url: Some(fbl!("r6122-31")),
    },
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Practice,
};

/// Equipment used for research only is never counted.
pub static RESEARCH_EQUIPMENT: Rule = Rule {
    id: "bilan.research-equipment",
    citation: ANNEX_2,
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Text,
};

/// A zone must belong to the zone set of the line.
pub static ZONE_SET: Rule = Rule {
    id: "bilan.zone-set",
    citation: Citation {
        text: "art. R. 1434-30 CSP",
        url: Some(
            "https://juriblio.fr/codes/code-de-la-sante-publique/partie-reglementaire/premiere-partie/livre-iv/titre-iii/chapitre-iv/section-3/sous-section-1/paragraphe-2",
        ),
    },
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Text,
};

/// A line without a table has no bilan, which is not a target of zero.
pub static NO_BILAN: Rule = Rule {
    id: "bilan.no-table",
    citation: ANNEX_1,
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Practice,
};

/// A zone with nothing authorised and nothing planned keeps its row.
pub static ZERO_ROW: Rule = Rule {
    id: "bilan.zero-row",
    citation: ANNEX_1,
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Practice,
};

/// An opening position holds from its picture date until acts change it.
pub static OPENING_POSITION: Rule = Rule {
    id: "bilan.opening-position",
    citation: Citation { text: "convention de maillage", url: None },
    in_force: ATTESTED,
    scope: Scope::National,
    confidence: Confidence::Practice,
};
