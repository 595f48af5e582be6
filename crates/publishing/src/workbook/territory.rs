//! The sheet of a zone set: its zones with their communes and inhabitants, and the doubt about them.

use maillage_views::document::{BilanDocument, TerritoryPart};

use super::{Cell, Grid, Look, Orientation, Sheet, SheetRow, bearing, fit, framed};

/// The sheet of a zone set.
pub(super) fn sheet(document: &BilanDocument, part: &TerritoryPart) -> Sheet {
    let labels = &document.labels;
    let mut rows = vec![
        SheetRow::from(vec![Cell::text(&part.title, Look::Title)]),
        SheetRow::from(vec![Cell::text(
            bearing(document, [labels.territory.as_str(), &part.source]),
            Look::Subtitle,
        )]),
    ];
    if !part.doubt.is_empty() {
        rows.push(vec![Cell::text(&part.doubt, Look::Draft)].into());
    }
    let header = rows.len();
    rows.push(
        vec![
            Cell::text(&labels.zone, Look::Header),
            Cell::text(&labels.zone_name, Look::Header),
            Cell::text(&labels.communes, Look::FigureHeader),
            Cell::text(&labels.population, Look::FigureHeader),
        ]
        .into(),
    );
    rows.extend(part.zones.iter().map(|zone| {
        let population = zone.population.map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        SheetRow::from(vec![
            Cell::text(&zone.zone, Look::Code),
            Cell::text(&zone.zone_name, Look::Label),
            Cell::number(i64::from(zone.communes), Look::Number),
            Cell::optional(population, Look::Number),
        ])
    }));
    let grid = Grid { head: header, header, last: rows.len() - 1 };
    let bounds = [(10, 22), (28, 48), (14, 16), (14, 18)];
    let widths = fit::widths(rows.get(header..).unwrap_or_default(), &bounds);
    Sheet { rows, widths, grid: Some(grid), ..framed(document, &part.title, Orientation::Portrait) }
}
