//! Tables of the supply of care and of the windows: bilans with their rows as printed, notes, contradictions.

use maillage_domain::care::bilan::{
    Certainty, ContradictedCell, Contradiction, Note, Position, PublishedBilan, Row,
};
use maillage_domain::care::cells_answered::{AnsweredCell, CellsAnswered};
use maillage_domain::care::need::{ExceptionalNeed, NeedsStated};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::quantity::{Tally, Target};
use maillage_domain::ground::stamp::Recorded;
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::parameter::value::Value;
use maillage_domain::procedure::window::{Operations, Window};
use maillage_domain::territory::RegionCode;

use super::cell::OpenCell;
use super::cell::OpenKind::{Day, Flag, Integer, Text};
use super::table::{Facts, Taken};
use crate::tidy::TidyRow;

pub(super) fn bilans<'f>() -> Facts<&'f PublishedBilan, 11> {
    Facts {
        name: "bilans",
        columns: [
            ("version", Integer, |bilan| bilan.version.into()),
            ("corrects", Text, |bilan| bilan.corrects.as_ref().into()),
            ("decree", Text, |bilan| bilan.act.as_ref().into()),
            ("raa", Text, |bilan| bilan.raa.as_ref().into()),
            ("picture_date", Day, |bilan| bilan.picture_date.into()),
            ("published_on", Day, |bilan| bilan.published.as_ref().map(|published| published.on).into()),
            ("published_inferred", Flag, |bilan| {
                let inferred = |certainty: &Certainty| matches!(certainty, Certainty::Inferred(_));
                bilan.published.as_ref().map(|published| inferred(&published.certainty)).into()
            }),
            ("opens", Day, |bilan| bilan.window.map(|window| window.opens).into()),
            ("closes", Day, |bilan| bilan.window.map(|window| window.closes).into()),
            ("zone_decision", Day, |bilan| bilan.zone_decision.into()),
            ("document", Text, |bilan| bilan.document.into()),
        ],
    }
}

/// A row of a bilan, in the columns of the outside contract; its place, where the table that it names is there.
pub(super) struct Printed<'f> {
    position: &'f Position,
    tidy: Option<TidyRow>,
}

impl<'f> Printed<'f> {
    /// The rows of a bilan, as it prints them.
    pub(super) fn of(bilan: &'f Recorded<PublishedBilan>) -> impl Iterator<Item = Self> {
        bilan.fact.rows.iter().map(move |position| {
            let row = |table| Row { bilan, table, frame: table, position, line: None };
            Self { position, tidy: bilan.fact.table(position).map(|table| TidyRow::answered(&row(table))) }
        })
    }

    fn sites(&self) -> &'f Tally {
        self.position.quantities.sites()
    }

    fn tidy(&self, take: impl Fn(&TidyRow) -> OpenCell) -> OpenCell {
        self.tidy.as_ref().map_or(OpenCell::Empty, take)
    }
}

fn bound(target: Option<Target>, take: fn((u32, u32)) -> u32) -> OpenCell {
    target.and_then(Target::bounds).map(take).into()
}

pub(super) fn bilan_rows<'f>() -> Facts<Printed<'f>, 26> {
    Facts {
        name: "bilan_rows",
        columns: [
            ("annex", Integer, |row| row.tidy(|tidy| tidy.annex.into())),
            ("section", Text, |row| row.tidy(|tidy| (&tidy.section).into())),
            ("activity", Text, |row| row.tidy(|tidy| (&tidy.activity).into())),
            ("modality", Text, |row| (&row.position.modality).into()),
            ("zone", Text, |row| (&row.position.zone).into()),
            ("zone_name", Text, |row| (&row.position.zone_name).into()),
            ("sites_current", Integer, |row| row.tidy(|tidy| tidy.sites_current.into())),
            ("sites_target", Integer, |row| row.tidy(|tidy| tidy.sites_target.into())),
            ("sites_gap", Integer, |row| row.tidy(|tidy| tidy.sites_gap.into())),
            ("units_current", Integer, |row| row.tidy(|tidy| tidy.units_current.into())),
            ("units_target", Integer, |row| row.tidy(|tidy| tidy.units_target.into())),
            ("units_gap", Integer, |row| row.tidy(|tidy| tidy.units_gap.into())),
            ("admissible", Text, |row| row.tidy(|tidy| tidy.admissible.into())),
            ("notes", Text, |row| row.tidy(|tidy| (&tidy.notes).into())),
            ("line", Integer, |row| row.position.line.into()),
            ("code", Text, |row| row.position.code.as_ref().into()),
            ("page", Integer, |row| row.position.page.into()),
            ("sites_min", Integer, |row| bound(row.sites().target, |(min, _)| min)),
            ("sites_max", Integer, |row| bound(row.sites().target, |(_, max)| max)),
            ("target_year", Integer, |row| row.position.target_year.into()),
            ("doubt", Text, |row| {
                let doubt: Vec<_> = row.position.doubt.iter().map(|column| column.as_str()).collect();
                doubt.join(" ").into()
            }),
            ("units_min", Integer, |row| {
                bound(row.position.quantities.units().and_then(|u| u.target), |b| b.0)
            }),
            ("units_max", Integer, |row| {
                bound(row.position.quantities.units().and_then(|u| u.target), |b| b.1)
            }),
            ("sites_gap_printed", Integer, |row| row.sites().printed_gap.into()),
            ("units_gap_printed", Integer, |row| {
                row.position.quantities.units().and_then(|units| units.printed_gap).into()
            }),
            ("admissible_printed", Flag, |row| row.position.admissible.into()),
        ],
    }
}

pub(super) fn bilan_notes<'f>() -> Facts<&'f Note, 7> {
    Facts {
        name: "bilan_notes",
        columns: [
            ("annex", Integer, |note| note.annex.into()),
            ("section", Text, |note| (&note.section).into()),
            ("codes", Text, |note| codes(&note.codes).into()),
            ("page", Integer, |note| note.page.into()),
            ("line", Integer, |note| note.line.into()),
            ("text_fr", Text, |note| (&note.text.fr).into()),
            ("text_en", Text, |note| (&note.text.en).into()),
        ],
    }
}

fn codes(codes: &[LineCode]) -> String {
    codes.iter().map(LineCode::as_str).collect::<Vec<_>>().join(" ")
}

/// The contradictions of a bilan, a row for each cell that does not agree; one without cells has a row too.
pub(super) fn contradicted(
    bilan: &PublishedBilan,
) -> impl Iterator<Item = (&Contradiction, Option<&ContradictedCell>)> {
    bilan.contradictions.iter().flat_map(|fault| {
        let alone = fault.cells.is_empty().then_some((fault, None));
        fault.cells.iter().map(move |cell| (fault, Some(cell))).chain(alone)
    })
}

pub(super) fn bilan_contradictions<'f>() -> Facts<(&'f Contradiction, Option<&'f ContradictedCell>), 6> {
    Facts {
        name: "bilan_contradictions",
        columns: [
            ("kind", Text, |(fault, _)| fault.kind.to_string().into()),
            ("line", Integer, |(fault, _)| fault.line.into()),
            ("bilan_row", Integer, |(_, cell)| cell.map(|cell| cell.row + 1).into()),
            ("bilan_column", Text, |(_, cell)| cell.map(|cell| cell.column.as_str()).into()),
            ("printed", Text, |(_, cell)| cell.map(|cell| &cell.printed).into()),
            ("expected", Text, |(_, cell)| cell.and_then(|cell| cell.expected.as_ref()).into()),
        ],
    }
}

/// What people answered of doubtful cells, a row for each.
pub(super) fn cell_answers<'f>() -> Facts<(&'f CellsAnswered, &'f AnsweredCell), 12> {
    Facts {
        name: "cell_answers",
        columns: [
            ("document", Text, |(answers, _)| answers.document.into()),
            ("page", Integer, |(_, said)| said.cell.place.page.into()),
            ("line", Integer, |(_, said)| said.cell.place.line.into()),
            ("box_left", Integer, |(_, said)| said.cell.place.area.map(|area| area.left).into()),
            ("box_top", Integer, |(_, said)| said.cell.place.area.map(|area| area.top).into()),
            ("box_right", Integer, |(_, said)| said.cell.place.area.map(|area| area.right).into()),
            ("box_bottom", Integer, |(_, said)| said.cell.place.area.map(|area| area.bottom).into()),
            ("zone", Text, |(_, said)| (&said.cell.zone).into()),
            ("activity", Text, |(_, said)| (&said.cell.activity).into()),
            ("bilan_column", Text, |(_, said)| said.cell.column.as_str().into()),
            ("seen", Text, |(_, said)| (&said.read).into()),
            ("answered", Text, |(_, said)| said.answer.written().into()),
        ],
    }
}

pub(super) fn windows<'f>() -> Facts<&'f Window, 10> {
    Facts {
        name: "windows",
        columns: [
            ("window_id", Text, |window| (&window.id).into()),
            ("opens", Day, |window| window.opens.into()),
            ("closes", Day, |window| window.closes.into()),
            ("all_operations", Flag, |window| (window.operations == Operations::All).into()),
            ("bilan", Text, |window| window.bilan.as_ref().into()),
            ("decree", Text, |window| window.order.as_ref().into()),
            ("replaces", Text, |window| window.replaces.as_ref().into()),
            ("source", Text, |window| (&window.source).into()),
            ("published_on", Day, |window| window.published.into()),
            ("draft", Flag, |window| window.draft.into()),
        ],
    }
}

pub(super) fn window_lines<'f>() -> Facts<(&'f Window, &'f LineCode), 2> {
    Facts {
        name: "window_lines",
        columns: [
            ("window_id", Text, |(window, _)| (&window.id).into()),
            ("code", Text, |(_, code)| (*code).into()),
        ],
    }
}

/// The operations that a window names; none where it receives all of them.
pub(super) fn operations(window: &Window) -> &[String] {
    match &window.operations {
        Operations::All => &[],
        Operations::Listed(names) => names,
    }
}

pub(super) fn window_operations<'f>() -> Facts<(&'f Window, &'f String), 2> {
    Facts {
        name: "window_operations",
        columns: [
            ("window_id", Text, |(window, _)| (&window.id).into()),
            ("operation", Text, |(_, operation)| (*operation).into()),
        ],
    }
}

/// The lines for which a window receives some operations alone, each with each of them.
pub(super) fn restrictions(window: &Window) -> impl Iterator<Item = (&Window, &LineCode, &String)> {
    window.restricted.iter().flat_map(move |own| {
        own.lines.iter().flat_map(move |line| own.operations.iter().map(move |name| (window, line, name)))
    })
}

pub(super) fn window_restrictions<'f>() -> Facts<(&'f Window, &'f LineCode, &'f String), 3> {
    Facts {
        name: "window_restrictions",
        columns: [
            ("window_id", Text, |(window, _, _)| (&window.id).into()),
            ("code", Text, |(_, code, _)| (*code).into()),
            ("operation", Text, |(_, _, operation)| (*operation).into()),
        ],
    }
}

/// An exceptional need, and what states it.
type Stated<'f, S> = (&'f S, &'f ExceptionalNeed);

/// What a table says of an exceptional need, whatever states it.
fn need_columns<'f, S>() -> [Taken<Stated<'f, S>>; 6] {
    [
        ("code", Text, |(_, need)| (&need.line).into()),
        ("zone", Text, |(_, need)| (&need.zone).into()),
        ("places", Integer, |(_, need)| need.places.into()),
        ("nature", Text, |(_, need)| (&need.nature).into()),
        ("extent", Text, |(_, need)| need.extent.as_ref().into()),
        ("wished", Text, |(_, need)| need.wished.join(", ").into()),
    ]
}

/// The exceptional needs that the act of a window states.
pub(super) fn window_needs<'f>() -> Facts<Stated<'f, Window>, 7> {
    let window: Taken<Stated<'f, Window>> = ("window_id", Text, |(window, _)| (&window.id).into());
    let [code, zone, places, nature, extent, wished] = need_columns();
    Facts { name: "window_needs", columns: [window, code, zone, places, nature, extent, wished] }
}

/// The regions that a window is common to.
pub(super) fn window_regions<'f>() -> Facts<(&'f Window, &'f RegionCode), 2> {
    Facts {
        name: "window_regions",
        columns: [
            ("window_id", Text, |(window, _)| (&window.id).into()),
            ("common_region", Text, |(_, region)| (*region).into()),
        ],
    }
}

/// The regions that a bilan is common to.
pub(super) fn bilan_regions<'f>() -> Facts<&'f RegionCode, 1> {
    Facts { name: "bilan_regions", columns: [("common_region", Text, |region| (*region).into())] }
}

/// The exceptional needs that a bilan states.
pub(super) fn bilan_needs<'f>() -> Facts<Stated<'f, NeedsStated>, 8> {
    let bilan: Taken<Stated<'f, NeedsStated>> = ("bilan", Text, |(stated, _)| (&stated.bilan).into());
    let source: Taken<Stated<'f, NeedsStated>> = ("source", Text, |(stated, _)| (&stated.source).into());
    let [code, zone, places, nature, extent, wished] = need_columns();
    Facts { name: "bilan_needs", columns: [bilan, code, zone, places, nature, extent, wished, source] }
}

pub(super) fn parameters<'f>() -> Facts<&'f ParameterSet, 7> {
    Facts {
        name: "parameters",
        columns: [
            ("parameter", Text, |set| set.name.to_string().into()),
            ("unit", Text, |set| unit(&set.value).into()),
            ("parameter_value", Text, |set| set.value.to_string().into()),
            ("in_force_from", Day, |set| set.in_force.from.into()),
            ("in_force_until", Day, |set| set.in_force.until.into()),
            ("source", Text, |set| (&set.source).into()),
            ("reservation", Text, |set| set.doubt.as_ref().into()),
        ],
    }
}

/// What a value counts in, as parameters say it.
const fn unit(value: &Value) -> &'static str {
    match value {
        Value::BasisPoints(_) => "basis-points",
        Value::Days(_) => "days",
        Value::Exercises(_) => "exercises",
        Value::Cents(_) => "cents",
        Value::Choice(_) => "choice",
        Value::Codes(_) => "codes",
        Value::Months(_) => "months",
        Value::Units(_) => "units",
    }
}
