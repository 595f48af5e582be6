//! A document as it would be recorded: its rows, and what contradicts itself in it.

use jiff::civil::Date;

use super::consistency::rule_of_ranges;
use super::deciding::units_decide;
use super::{Contradiction, Position, PublishedBilan, Table, WindowDates, contradictions};
use crate::care::annex::{Annex, AnnexTable};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::oddity::Oddity;
use crate::territory::RegionCode;

/// What a document of a region prints of a picture date, as a first version without notes; `faults` is what its reader has
/// to say about it.
pub fn as_printed(
    annex: &Annex,
    faults: &[Diagnostic],
    region: &RegionCode,
    picture_date: Date,
) -> PublishedBilan {
    let document = &annex.document;
    let window = document.window_opens.zip(document.window_closes);
    let mut bilan = PublishedBilan {
        version: 1,
        corrects: None,
        act: document.act.clone(),
        raa: document.raa.clone(),
        picture_date,
        published: None,
        window: window.map(|(opens, closes)| WindowDates { opens, closes }),
        zone_decision: document.zone_decision,
        common_to: Vec::new(),
        range_rule: None,
        document: document.sha256,
        tables: annex.tables.iter().map(table).collect(),
        rows: annex.rows.iter().map(Position::printed).collect(),
        notes: Vec::new(),
        contradictions: Vec::new(),
        unread: Vec::new(),
    };
    bilan.range_rule = rule_of_ranges(&bilan.rows);
    bilan.contradictions = contradictions(&bilan, units_decide(region, picture_date));
    bilan.contradictions.extend(faults.iter().filter_map(beyond_rows));
    bilan
}

fn table(table: &AnnexTable) -> Table {
    Table {
        annex: table.annex,
        section: table.section.clone(),
        activity: table.activity.clone(),
        page: table.place.page,
        line: table.place.line,
        area: table.place.area,
    }
}

/// A fault that no row shows, as a fact: a document cut off, a table left out.
fn beyond_rows(fault: &Diagnostic) -> Option<Contradiction> {
    let of_a_row = matches!(fault.oddity, Oddity::Row { .. });
    let told = fault.touches_a_figure() && !of_a_row;
    told.then(|| Contradiction { kind: fault.code(), line: fault.place.line, cells: Vec::new() })
}
