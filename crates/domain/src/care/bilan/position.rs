//! One row of a published bilan, as it is printed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::care::annex::{AnnexRow, PrintedTally};
use crate::care::column::{Column, oui_non};
use crate::care::nomenclature::LineCode;
use crate::care::quantity::{Current, Quantities, Tally, Target};
use crate::ground::place::{Area, InSheet, Place};
use crate::territory::{RegionCode, ZoneCode};

/// One row of a published bilan: a line and a zone, with what the document prints of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The index of its table in [`PublishedBilan::tables`](super::PublishedBilan::tables).
    pub table: usize,
    /// The headings below the section and the row's own modality.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub modality: String,
    /// The zone.
    pub zone: ZoneCode,
    /// Its name as printed in this row.
    pub zone_name: String,
    /// The region of the zone, in a bilan that is common to several; none where the zone is common to them too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    /// What is authorised, what the plan wants, and the gap.
    pub quantities: Quantities,
    /// Whether new applications are admissible, where the document says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admissible: Option<bool>,
    /// The year of the target, where it is printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_year: Option<i16>,
    /// The columns whose cell could not be read for certain: those cells are absent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubt: Vec<Column>,
    /// Texts and footnotes of the row.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// The page it stands on, where the source has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// The line of its first number in the source, or on its page, where there are lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The rectangle that it takes on that page, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// The sheet and the column of its first number, where the source is a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InSheet>,
    /// The line of the nomenclature, when known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<LineCode>,
}

impl Position {
    /// A row of a document that was read. A cell in doubt is left empty, whatever the reader made of it.
    pub fn printed(row: &AnnexRow) -> Self {
        let reads = Cells { row, doubt: doubtful(row) };
        let sites = reads.tally(row.sites, [Column::SitesCurrent, Column::SitesTarget, Column::SitesGap]);
        let sites = Tally { target: sites.target.or_else(|| reads.range(row.sites)), ..sites };
        let units = [Column::UnitsCurrent, Column::UnitsTarget, Column::UnitsGap];
        let quantities = match row.units {
            None => Quantities::Sites(sites),
            Some(printed) => Quantities::SitesAndUnits { sites, units: reads.tally(printed, units) },
        };
        Self {
            table: row.table,
            modality: row.modality.clone(),
            zone: ZoneCode::parse(&row.zone),
            zone_name: row.zone_name.clone(),
            region: None,
            quantities,
            admissible: row.admissible.filter(|_| reads.is_certain(Column::Admissible)),
            target_year: row.target_year.filter(|_| reads.is_certain(Column::TargetYear)),
            doubt: reads.doubt,
            notes: row.notes.clone(),
            page: row.place.page,
            line: row.place.line,
            area: row.place.area,
            cell: row.place.cell,
            code: row.code.clone(),
        }
    }

    /// Where it stands in the source.
    pub const fn place(&self) -> Place {
        Place { page: self.page, line: self.line, area: self.area, cell: self.cell }
    }

    /// The figures and the answer as printed, each with its column; empty where nothing is printed.
    pub fn cells(&self) -> [(Column, String); 7] {
        let [sites_current, sites_target, sites_gap] = written(Some(self.quantities.sites()));
        let [units_current, units_target, units_gap] = written(self.quantities.units());
        [
            (Column::SitesCurrent, sites_current),
            (Column::SitesTarget, sites_target),
            (Column::SitesGap, sites_gap),
            (Column::UnitsCurrent, units_current),
            (Column::UnitsTarget, units_target),
            (Column::UnitsGap, units_gap),
            (Column::Admissible, self.admissible.map(oui_non).unwrap_or_default().to_owned()),
        ]
    }

    /// Whether it prints no figure and no answer.
    pub fn is_empty(&self) -> bool {
        self.cells().iter().all(|(_, cell)| cell.is_empty())
    }

    /// Whether two rows about one cell print different things in it.
    pub fn contradicts(&self, other: &Self) -> bool {
        let apart = |(one, two): (&String, &String)| !one.is_empty() && !two.is_empty() && one != two;
        let counts_units = |row: &Self| row.quantities.units().is_some();
        let (ours, theirs) = (self.cells(), other.cells());
        counts_units(self) != counts_units(other)
            || ours.iter().zip(&theirs).any(|((_, one), (_, two))| apart((one, two)))
    }

    /// Whether it prints all that another row about the same cell prints.
    pub fn says_all_of(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.cells(), other.cells());
        ours.iter().zip(&theirs).all(|((_, one), (_, two))| two.is_empty() || one == two)
    }
}

/// The columns in doubt: those the reader names, and those whose number is no count.
fn doubtful(row: &AnnexRow) -> Vec<Column> {
    let units = row.units.unwrap_or_default();
    let counts = [
        (Column::SitesCurrent, row.sites.current),
        (Column::SitesTarget, row.sites.target),
        (Column::SitesMin, row.sites.min),
        (Column::SitesMax, row.sites.max),
        (Column::UnitsCurrent, units.current),
        (Column::UnitsTarget, units.target),
    ];
    let impossible = counts.into_iter().filter(|(_, printed)| printed.is_some() && count(*printed).is_none());
    let columns: BTreeSet<_> = row.doubt().into_iter().chain(impossible.map(|(column, _)| column)).collect();
    columns.into_iter().collect()
}

/// A printed number as a count, where it is one.
fn count(printed: Option<i64>) -> Option<u32> {
    printed.and_then(|number| u32::try_from(number).ok())
}

/// The cells of a row that was read.
struct Cells<'r> {
    row: &'r AnnexRow,
    doubt: Vec<Column>,
}

impl Cells<'_> {
    fn is_certain(&self, column: Column) -> bool {
        !self.doubt.contains(&column)
    }

    /// A target printed as a range, where both of its bounds are certain.
    fn range(&self, printed: PrintedTally) -> Option<Target> {
        let bound = |printed, column| count(printed).filter(|_| self.is_certain(column));
        let (min, max) = (bound(printed.min, Column::SitesMin)?, bound(printed.max, Column::SitesMax)?);
        Some(Target::Between { min, max })
    }

    fn tally(&self, printed: PrintedTally, [current, target, gap]: [Column; 3]) -> Tally {
        let shown = || self.row.notes.iter().find_map(|note| Current::shown(note));
        let counted = count(printed.current).map(Current::Counted);
        let counted = if printed.current.is_none() { shown() } else { counted };
        Tally {
            current: counted.filter(|_| self.is_certain(current)),
            target: count(printed.target).filter(|_| self.is_certain(target)).map(Target::Exactly),
            printed_gap: printed.gap.filter(|_| self.is_certain(gap)),
        }
    }
}

/// Current, target and gap as they are printed.
fn written(tally: Option<&Tally>) -> [String; 3] {
    let Some(tally) = tally else { return Default::default() };
    let current = tally.current.as_ref().map(|current| match current {
        Current::Counted(number) => number.to_string(),
        Current::Shown(text) => text.clone(),
    });
    let target = tally.target.map(|target| match target {
        Target::Exactly(number) => number.to_string(),
        Target::Between { min, max } => format!("{min}–{max}"),
    });
    [current, target, tally.printed_gap.map(|gap| gap.to_string())].map(Option::unwrap_or_default)
}
