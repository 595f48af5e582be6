//! The tidy sheet: the columns of the outside contract, for other programs.

use maillage_views::dictionary;
use maillage_views::document::BilanDocument;
use maillage_views::tidy::TidyRow;

use super::{Cell, Grid, Look, Orientation, Sheet, SheetRow, fit, framed};

/// The tidy sheet.
pub(super) fn sheet(document: &BilanDocument) -> Sheet {
    let names = dictionary::NAMES.map(|name| Cell::text(name, Look::Header));
    let mut rows = vec![SheetRow::from(names.to_vec())];
    rows.extend(document.rows.iter().map(|row| SheetRow::from(cells(row).to_vec())));
    let grid = Grid { head: 0, header: 0, last: rows.len() - 1 };
    // Arbitrary: none narrower than a short word with its filter button, none so wide that long names fill the screen.
    let text = (10, 34);
    let figure = (10, 18);
    let bounds = [
        figure,
        figure,
        text,
        (10, 46),
        (8, 22),
        text,
        figure,
        figure,
        figure,
        figure,
        figure,
        figure,
        figure,
        text,
        figure,
        (10, 40),
        figure,
        figure,
        figure,
        figure,
        (10, 22),
    ];
    let widths = fit::widths(&rows, &bounds);
    Sheet {
        rows,
        widths,
        grid: Some(grid),
        ..framed(document, &document.labels.data, Orientation::Landscape)
    }
}

fn cells(row: &TidyRow) -> [Cell; 21] {
    let text = |text: &str| Cell::text(text, Look::Plain);
    let number = |number: Option<i64>| Cell::optional(number, Look::Plain);
    [
        number(Some(row.annex.into())),
        text(&row.section),
        text(&row.activity),
        text(&row.modality),
        text(&row.zone),
        text(&row.zone_name),
        number(row.sites_current),
        number(row.sites_target),
        number(row.sites_gap),
        number(row.units_current),
        number(row.units_target),
        number(row.units_gap),
        text(row.admissible.unwrap_or_default()),
        text(&row.notes),
        number(row.line.map(i64::from)),
        text(row.code.as_deref().unwrap_or_default()),
        number(row.page.map(i64::from)),
        number(row.sites_min),
        number(row.sites_max),
        number(row.target_year.map(i64::from)),
        text(&row.doubt),
    ]
}
