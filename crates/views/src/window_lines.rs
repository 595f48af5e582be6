//! The lines of a window, each with what it receives and with what is open for it in its bilan.

use maillage_domain::care::bilan::Row;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::window::Window;
use schemars::JsonSchema;
use serde::Serialize;

use crate::authorisable::Authorisable;
use crate::bilan::filing;
use crate::filing::Filing;
use crate::words::Words;

/// One line of a window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WindowLineView {
    /// Its code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// The operations that the window receives for it: `all`, or their names.
    pub operations: String,
    /// Where something is open for it in the bilan of the window; nothing where that bilan is not known.
    pub open: Vec<OpenZoneView>,
    /// The operations, in words.
    #[serde(skip)]
    pub operations_text: String,
    /// What is open in all, in words; empty where nothing is.
    #[serde(skip)]
    pub open_text: String,
}

/// One zone in which something is open for a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenZoneView {
    /// The zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// The operation by which it is applied for.
    pub operation: &'static str,
    /// `sites`, or `units` for equipment.
    pub counted: &'static str,
    /// How many are left.
    pub slots: i64,
}

impl WindowLineView {
    /// Words a line of a window; `rows` are those of its bilan that are open.
    pub fn new(
        code: &LineCode,
        label: String,
        window: &Window,
        (rows, standing): (&[Row<'_>], Filing),
        words: Words,
    ) -> Self {
        let is_of = |row: &&Row<'_>| row.position.code.as_ref().is_some_and(|own| counts(code, own, window));
        let own: Vec<_> = rows.iter().filter(is_of).copied().collect();
        let left = Authorisable::of_rows(own.iter());
        let received: Vec<_> = Operation::ALL.into_iter().filter(|one| window.receives(*one, code)).collect();
        let all = received.len() == Operation::ALL.len();
        let names: Vec<_> = received.iter().map(|one| one.as_str()).collect();
        let texts: Vec<_> = received.iter().map(|one| crate::ruling::operation(*one, words)).collect();
        Self {
            code: code.to_string(),
            label,
            operations: if all { "all".to_owned() } else { names.join(" ") },
            operations_text: if all { words.get("web-windows-all") } else { texts.join(", ") },
            open_text: if own.is_empty() { String::new() } else { left.text_where(standing, words) },
            open: own.iter().map(OpenZoneView::new).collect(),
        }
    }
}

/// Whether what a bilan counts under a code is a line's own: itself, or its whole family where that is no line of the window,
/// so that nothing is told of two lines.
fn counts(line: &LineCode, counted: &LineCode, window: &Window) -> bool {
    line.counts(counted) || (counted.as_str() == line.family() && !window.concerns(counted))
}

impl OpenZoneView {
    fn new(row: &Row<'_>) -> Self {
        Self {
            zone: row.position.zone.to_string(),
            zone_name: row.position.zone_name.clone(),
            operation: filing(row).as_str(),
            counted: if row.units().is_some() { "units" } else { "sites" },
            slots: row.places(),
        }
    }
}
