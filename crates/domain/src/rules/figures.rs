//! The rules behind the figures of a bilan.

use super::articles::{D6121_9, L6122_9, R1434_30};
use super::{ANNEX_2, ATTESTED, BEFORE_REFORM, Citation, Rule, SINCE_REFORM};

const ANNEX_1: Citation = Citation::of("R32-2019-06-26-014, annexe 1");

/// The gap is target minus current, signed.
pub static GAP: Rule = Rule::read("bilan.gap", ANNEX_1, ATTESTED);

/// New applications are admissible where the supply falls short of the plan.
pub static ADMISSIBLE: Rule =
    Rule::read("bilan.admissible", Citation::at("art. L. 6122-9 et R. 6122-30 CSP", &L6122_9), ATTESTED);

/// Where the target is a range, the room is the bound by which the document answers minus current: found in the answers of the
/// one act that was read, stated by no text.
pub static RANGE: Rule = Rule::read(
    "bilan.range",
    Citation::at("art. L. 6122-9 et R. 6122-30 CSP ; arrêté 2025-0182 de l’ARS Grand Est, annexe", &L6122_9),
    SINCE_REFORM,
)
.general();

/// For heavy equipment the gap in units decides.
pub static EQUIPMENT_UNITS: Rule = Rule::read("bilan.equipment-units", ANNEX_2, ATTESTED)
    .until(BEFORE_REFORM)
    .practice()
    .in_hauts_de_france();

/// Since the reform no objective counts units but of hyperbaric chambers and cyclotrons.
pub static UNITS_NOT_COUNTED: Rule =
    Rule::read("bilan.units-not-counted", Citation::at("art. D. 6121-9 CSP", &D6121_9), SINCE_REFORM);

/// An authorisation granted for an exceptional need is shown and not counted.
pub static EXCEPTIONAL_NEED: Rule = Rule::read(
    "bilan.exceptional-need",
    Citation::at("art. L. 6122-9 et R. 6122-31 CSP ; R32-2019-06-26-014, annexe 1, XI", &L6122_9),
    ATTESTED,
)
.practice();

/// The lines of which the annexes say that units used for research only are left out (lines 3695, 3809 and 3894 of the text).
pub const LEFT_OUT_FOR_RESEARCH: [&str; 3] = ["tep", "irm", "scanner"];

/// Equipment used for research only is not counted, of the types for which the annexes print it.
pub static RESEARCH_EQUIPMENT: Rule = Rule::read("bilan.research-equipment", ANNEX_2, ATTESTED);

/// A zone must belong to the zone set of the line.
pub static ZONE_SET: Rule =
    Rule::read("bilan.zone-set", Citation::at("art. R. 1434-30 CSP", &R1434_30), ATTESTED);

/// A line without a table has no bilan, which is not a target of zero.
pub static NO_BILAN: Rule = Rule::read("bilan.no-table", ANNEX_1, ATTESTED).practice();

/// A zone with nothing authorised and nothing planned keeps its row.
pub static ZERO_ROW: Rule = Rule::read("bilan.zero-row", ANNEX_1, ATTESTED).practice();

/// An opening position holds from its picture date until acts change it.
pub static OPENING_POSITION: Rule =
    Rule::read("bilan.opening-position", Citation::of("convention de maillage"), ATTESTED).practice();
