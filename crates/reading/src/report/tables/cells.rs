//! The cells of a framed table to figures.

use maillage_domain::fund::report::{Belongs, Qualifier, Status, Unit, UnreadAmount};
use rust_decimal::Decimal;

use super::frame::{Column, Frame, RowKind};
use super::measure::Measure;
use super::number::{self, CellNumber, Content};
use super::{CellSaid, Spot, TableRow, belonging};
use crate::report::figures::{Figure, rounded};
use crate::report::labels;

/// What stands between two cells of a row.
const BETWEEN: &str = " | ";

/// The rows of a table with their figures, and the cells that were not understood.
pub(super) fn rows(frame: &Frame<'_>, table: usize) -> (Vec<TableRow>, Vec<UnreadAmount>) {
    let mut reader = Reader { frame, table, group: String::new(), unread: Vec::new() };
    let rows = frame.body().map(|row| reader.row(row)).collect();
    (rows, reader.unread)
}

struct Reader<'f> {
    frame: &'f Frame<'f>,
    table: usize,
    /// The name of the rows that follow.
    group: String,
    unread: Vec<UnreadAmount>,
}

impl Reader<'_> {
    fn row(&mut self, row: usize) -> TableRow {
        let frame = self.frame;
        let (line, name, kind) = (frame.grid.line(row), frame.name(row), frame.kind(row));
        let mut read = TableRow { line, text: name.clone(), figures: Vec::new() };
        if kind == RowKind::Group {
            self.group = name;
            return read;
        }
        for column in &frame.columns {
            let printed = frame.grid.text(row, column.rank);
            read.text.push_str(BETWEEN);
            let start = read.text.len();
            read.text.push_str(printed);
            let place = (start, read.text.len());
            if let Some(figure) = self.figure(row, &name, column, place) {
                let said = self.said(
                    Spot { table: self.table, row, column: column.rank },
                    &name,
                    column,
                    figure.unit,
                );
                read.figures.push((figure, said));
            }
        }
        if kind == RowKind::Total {
            self.group.clear();
        }
        read
    }

    /// The figure of a cell; what is no number for certain is told where it could be an amount.
    fn figure(&mut self, row: usize, name: &str, column: &Column, place: (usize, usize)) -> Option<Figure> {
        let cell = self.frame.grid.row(row).get(column.rank)?;
        let measure = self.frame.measure(name, column);
        let number = match number::read(&cell.text) {
            Content::Words => return None,
            Content::Number(number) => Some(number),
            Content::Unsettled { mark, decimal, grouped } => self.settled(mark, decimal, grouped, measure),
            Content::Unknown => None,
        };
        let contested = Frame::is_contested(name, column);
        let number = number.filter(|number| number.own.is_some() || !contested);
        let counted = number.and_then(|number| unit(number, measure).map(|unit| (number, unit)));
        if let Some((number, (multiple, unit))) = counted.filter(|_| !cell.doubtful) {
            return Some(figure(number, multiple, unit, place));
        }
        if matches!(measure, Some(Measure::Euros(_))) {
            let line = self.frame.grid.line(row);
            self.unread.push(UnreadAmount { line, printed: cell.text.clone() });
        }
        None
    }

    /// A number whose mark could part decimals or groups: the other numbers of the table settle it, or the cents of euros, of
    /// which nobody prints a tenth.
    fn settled(
        &self,
        mark: char,
        decimal: CellNumber,
        grouped: CellNumber,
        measure: Option<Measure>,
    ) -> Option<CellNumber> {
        match (self.frame.mark, measure) {
            (Some(known), _) => Some(if known == mark { decimal } else { grouped }),
            (None, Some(Measure::Euros(multiple))) => (multiple == Decimal::ONE).then_some(grouped),
            (None, Some(Measure::Count)) => Some(grouped),
            (None, _) => None,
        }
    }

    fn said(&self, spot: Spot, name: &str, column: &Column, unit: Unit) -> CellSaid {
        let frame = self.frame;
        let own = if frame.kind(spot.row) == RowKind::Total {
            Belongs::default()
        } else {
            belonging::of(name, frame.by_region)
        };
        let named = !column.name.is_empty() && (frame.columns.len() > 1 || name.is_empty());
        let label = match (name.is_empty(), named) {
            (false, true) => format!("{name} : {}", column.name),
            (true, true) => column.name.clone(),
            (_, false) => name.to_owned(),
        };
        let under = [frame.caption.title.as_str(), self.group.as_str()];
        let under: Vec<&str> = under.into_iter().filter(|text| !text.is_empty()).collect();
        CellSaid {
            spot,
            under: under.join(" > "),
            belongs: belonging::joined(own, &column.belongs, &belonging::of(&self.group, false)),
            status: (unit == Unit::Eur).then(|| status(&label)),
            label,
        }
    }
}

/// What the names of a cell say has become of its amount.
fn status(label: &str) -> Status {
    let said = label.to_lowercase();
    match () {
        () if labels::begins(&said, &labels::FORECAST) => Status::Forecast,
        () if labels::begins(&said, &labels::PAID) => Status::Paid,
        () if labels::begins(&said, &labels::DELEGATED) => Status::Delegated,
        () => Status::Printed,
    }
}

/// What a number counts, and in which multiple: the cell itself says it before all else.
fn unit(number: CellNumber, measure: Option<Measure>) -> Option<(Decimal, Unit)> {
    number.own.or(match measure? {
        Measure::Euros(multiple) => Some((multiple, Unit::Eur)),
        Measure::Percent => Some((Decimal::ONE, Unit::Percent)),
        Measure::Count => Some((Decimal::ONE, Unit::Count)),
    })
}

fn figure(number: CellNumber, multiple: Decimal, unit: Unit, (start, end): (usize, usize)) -> Figure {
    let value = (number.mantissa * multiple).normalize();
    let within = rounded(value, multiple, number.decimals, unit);
    Figure { start, end, value, multiple, unit, within, qualifier: Qualifier::Exact }
}
