//! The rules behind the figures of a bilan.

use super::{ATTESTED, Citation, Confidence, HAUTS_DE_FRANCE, Rule, Scope};
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
/// They say how every printed bilan is read, of whichever region: a rule that is cited from the one act that was read
/// is national where no other way of printing is known. Which of two quantities decides is no way of printing, and rules
/// where it was read.
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
