//! What was read of a place of a document: the row of a bilan that stands there.

use jiff::civil::Date;
use maillage_domain::care::annex::subject;
use maillage_domain::care::bilan::{Position, PublishedBilan};
use maillage_domain::care::column::Column;
use maillage_domain::care::quantity::Target;

use crate::document_address::DocumentAddress;
use crate::review;
use crate::spot::SpotView;
use crate::words::Words;

/// A row as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadRowView {
    /// What is counted: the section's title, the headings below it and the modality.
    pub subject: String,
    /// The zone: its code and its name, or its name alone.
    pub zone: String,
    /// Its cells, in the order of the columns.
    pub cells: Vec<ReadCellView>,
    /// Where it stands.
    pub spot: SpotView,
    /// Whether it is the one that is asked for.
    pub here: bool,
    /// The line of the nomenclature; nothing for a row of none.
    pub code: Option<String>,
    /// The code of the zone.
    pub zone_code: String,
    /// The day whose authorisations are counted.
    pub picture_date: Date,
}

/// A cell as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadCellView {
    /// The name of its column.
    pub column: String,
    /// What was read; empty where it is in doubt.
    pub text: String,
    /// Whether it could not be read for certain.
    pub doubt: bool,
}

impl ReadRowView {
    /// Words a row of a bilan.
    pub fn new(bilan: &PublishedBilan, row: &Position, here: bool, words: Words) -> Self {
        let activity = bilan.table(row).map_or("", |table| table.activity.as_str());
        let zone = row.zone.to_string();
        let named = zone != row.zone_name && !row.zone_name.is_empty();
        let address = DocumentAddress { document: bilan.document, place: row.place() };
        Self {
            subject: subject(activity, &row.modality),
            zone: if named { format!("{zone} {}", row.zone_name) } else { zone.clone() },
            cells: cells(row, words),
            spot: SpotView::new(address, words),
            here,
            code: row.code.as_ref().map(ToString::to_string),
            zone_code: zone,
            picture_date: bilan.picture_date,
        }
    }
}

/// The cells that say something or are in doubt, in the order in which tables print them; a range as its two bounds.
fn cells(row: &Position, words: Words) -> Vec<ReadCellView> {
    let range = row.quantities.sites().target.and_then(Target::bounds);
    let printed = row.cells().into_iter().flat_map(|(column, text)| match (column, range) {
        (Column::SitesTarget, Some((min, max))) => {
            vec![(Column::SitesMin, min.to_string()), (Column::SitesMax, max.to_string())]
        }
        _ => vec![(column, text)],
    });
    let mut cells: Vec<_> = printed.collect();
    let lacking = row.doubt.iter().filter(|doubt| cells.iter().all(|(column, _)| column != *doubt));
    let lacking: Vec<_> = lacking.map(|column| (*column, String::new())).collect();
    let cell = |(column, text): (Column, String)| {
        let doubt = row.doubt.contains(&column);
        ReadCellView { column: review::column(column, words), text, doubt }
    };
    cells.extend(lacking);
    cells.into_iter().map(cell).filter(|cell| cell.doubt || !cell.text.is_empty()).collect()
}
