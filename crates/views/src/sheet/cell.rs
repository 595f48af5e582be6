//! One row of the bilan as the smallest thing that says it: a sign, where it stands, and a sentence.

use maillage_domain::care::bilan::{Row, RowStanding};
use maillage_domain::care::quantity::{Tally, Target};
use schemars::JsonSchema;
use serde::Serialize;

use crate::filing::Filing;
use crate::tally::{Measured, gap_text};
use crate::words::{Argument, Words};

/// One row, in the quantity that decides it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CellView {
    /// The code of the zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// The line of the nomenclature, where it is known.
    pub code: Option<String>,
    /// What is counted: `sites` or `units`.
    pub counted: &'static str,
    /// How many are authorised; nothing where a text stands there.
    pub current: Option<u32>,
    /// How many the plan wants at least.
    pub target_min: Option<u32>,
    /// How many it wants at most: the same, where it wants one number.
    pub target_max: Option<u32>,
    /// The gap; of a range the room, which is computed.
    pub room: Option<i64>,
    /// Whether new applications are admissible; nothing where nothing says so.
    pub admissible: Option<bool>,
    /// Where it stands: `open`, `open-within-range`, `lacking`, `met`, `void`, `above`, `unknown`.
    pub standing: &'static str,
    /// "2 of 3".
    #[serde(skip)]
    pub progress: String,
    /// "sites" or "units".
    #[serde(skip)]
    pub unit: String,
    /// The gap with its sign; a dash where it is not known.
    #[serde(skip)]
    pub text: String,
    /// The end of the class of its mark: `p`, `w`, `l`, `0`, `v`, `n`, `u`.
    #[serde(skip)]
    pub mark: &'static str,
    /// "2 sites of 3, gap +1, new applications: yes".
    #[serde(skip)]
    pub sentence: String,
    /// Whether it stands out: anything but on its target.
    #[serde(skip)]
    pub stands_out: bool,
    /// Whether it is open.
    #[serde(skip)]
    pub open: bool,
    /// Whether the document contradicts itself in it, prints a note, or decides otherwise than the gap shown.
    #[serde(skip)]
    pub noted: bool,
}

impl CellView {
    /// Words a row.
    pub fn new(row: &Row<'_>, filing: Filing, words: Words) -> Self {
        let standing = row.standing();
        let deciding = Deciding::of(row);
        let tally = deciding.measured.tally;
        let bounds =
            tally.target.map(|target| target.bounds().unwrap_or((target.highest(), target.highest())));
        Self {
            zone: row.position.zone.to_string(),
            zone_name: row.position.zone_name.clone(),
            code: row.position.code.as_ref().map(ToString::to_string),
            counted: if deciding.units { "units" } else { "sites" },
            current: tally.counted(),
            target_min: bounds.map(|(min, _)| min),
            target_max: bounds.map(|(_, max)| max),
            room: deciding.measured.room(),
            admissible: row.admissible(),
            standing: standing.as_str(),
            progress: progress(deciding.measured, words),
            unit: unit(tally, deciding.units, words),
            text: gap_text(deciding.measured.room(), words),
            mark: mark(standing),
            sentence: sentence(row, deciding, filing, words),
            stands_out: standing.stands_out(),
            open: standing.is_open(),
            noted: !row.holds_together() || !row.position.notes.is_empty(),
        }
    }
}

/// The quantity of a row that decides it: units where they decide, else sites.
#[derive(Debug, Clone, Copy)]
struct Deciding<'s> {
    measured: Measured<'s>,
    units: bool,
}

impl<'s> Deciding<'s> {
    fn of(row: &Row<'s>) -> Self {
        let units = row.deciding().and_then(|_| Measured::units(row));
        Self { units: units.is_some(), measured: units.unwrap_or_else(|| Measured::sites(row)) }
    }
}

/// The end of the class of a standing: what the sheet of styles draws for it.
pub const fn mark(standing: RowStanding) -> &'static str {
    match standing {
        RowStanding::Open => "p",
        RowStanding::OpenWithin => "w",
        RowStanding::Lacking => "l",
        RowStanding::Met => "0",
        RowStanding::Void => "v",
        RowStanding::Above => "n",
        RowStanding::Unknown => "u",
    }
}

/// "2 of 3", "2 of 1 to 3"; that nothing is planned, where nothing is and nothing is authorised.
fn progress(measured: Measured<'_>, words: Words) -> String {
    let nothing =
        measured.tally.counted() == Some(0) && measured.tally.target.map(Target::highest) == Some(0);
    if nothing {
        return words.get("sheet-nothing-planned");
    }
    let (current, target) = (measured.current_text(words), measured.target_text(words));
    words.with("progress", &[("current", Argument::Text(&current)), ("target", Argument::Text(&target))])
}

/// "sites", "units", by the number that is planned.
fn unit(tally: &Tally, units: bool, words: Words) -> String {
    let planned = Argument::Count(tally.target.map_or(0, |target| i64::from(target.highest())));
    words.with(if units { "unit-units" } else { "unit-sites" }, &[("count", planned)])
}

/// Both quantities of a row, the distance in the one that decides, and what follows of it.
fn sentence(row: &Row<'_>, deciding: Deciding<'_>, filing: Filing, words: Words) -> String {
    let quantity = |measured: Measured<'_>, units: bool| {
        let (current, target) = (measured.current_text(words), measured.target_text(words));
        let id = if units { "sheet-units-of" } else { "sheet-sites-of" };
        words.with(id, &[("current", Argument::Text(&current)), ("target", Argument::Text(&target))])
    };
    let units = Measured::units(row).map(|units| quantity(units, true));
    let quantities: Vec<_> = units.into_iter().chain([quantity(Measured::sites(row), false)]).collect();
    let (quantities, gap) = (quantities.join(", "), gap_text(deciding.measured.room(), words));
    let admissible = words.admissible(row.admissible());
    let id = match filing {
        Filing::Possible => "sheet-cell",
        Filing::Closed => "sheet-cell-closed",
    };
    let said = words.with(
        id,
        &[
            ("quantities", Argument::Text(&quantities)),
            ("gap", Argument::Text(&gap)),
            ("admissible", Argument::Text(&admissible)),
        ],
    );
    let bounds = Measured::sites(row).beyond_bounds(words);
    if bounds.is_empty() { said } else { format!("{said} ({bounds})") }
}
