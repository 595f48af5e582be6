//! XLSX: a workbook for Excel and its like. The same workbook gives the same bytes, at any time and on any machine.

mod formats;

use maillage_views::document::BilanDocument;
use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Format, Url, Worksheet};

use crate::WriteError;
use crate::workbook::{Cell, Choice, Grid, Look, Orientation, Sheet, SheetRow, Value, Workbook};
use formats::Formats;

/// A4, in the numbering of Excel.
const A4: u8 = 9;

/// The height of one line of text, in points.
/// What Excel itself gives a line of Calibri at 11 points.
const LINE: f64 = 15.0;

/// The bilan as a workbook: its source, its contents, one sheet a section, its zones, its tidy rows.
pub fn bilan(document: &BilanDocument) -> Result<Vec<u8>, WriteError> {
    write(&Workbook::bilan(document))
}

/// Any workbook as XLSX.
pub fn write(workbook: &Workbook) -> Result<Vec<u8>, WriteError> {
    workbook.check()?;
    let mut book = rust_xlsxwriter::Workbook::new();
    book.set_properties(&properties(workbook)?);
    let mut formats = Formats::default();
    for sheet in &workbook.sheets {
        let worksheet = book.add_worksheet();
        worksheet.set_name(&sheet.name)?;
        for (row, rank) in sheet.rows.iter().zip(0..) {
            for (cell, column) in row.cells.iter().zip(0..) {
                write_cell(worksheet, (rank, column), cell, workbook, &mut formats)?;
            }
            height(worksheet, rank, row)?;
        }
        frame(worksheet, sheet)?;
    }
    Ok(book.save_to_buffer()?)
}

fn properties(workbook: &Workbook) -> Result<DocProperties, WriteError> {
    let dated = workbook.dated;
    let (year, month, day) = (dated.year().unsigned_abs(), dated.month(), dated.day());
    let created = ExcelDateTime::from_ymd(year, month.unsigned_abs(), day.unsigned_abs())?;
    let properties = DocProperties::new()
        .set_title(&workbook.title)
        .set_subject(&workbook.subject)
        .set_creation_datetime(&created)
        .set_custom_property("Language", workbook.language.as_str());
    Ok(match &workbook.head {
        Some(head) => properties.set_custom_property("Journal", head.as_str()),
        None => properties,
    })
}

fn write_cell(
    worksheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    workbook: &Workbook,
    formats: &mut Formats,
) -> Result<(), WriteError> {
    let format = formats.of(cell);
    let spans = cell.span > 1 || cell.down > 1;
    if spans {
        let (last_row, last) = (row + u32::from(cell.down) - 1, column + cell.span - 1);
        worksheet.merge_range(row, column, last_row, last, "", format)?;
    }
    match (&cell.value, cell.link) {
        (Value::Covered, _) => {}
        (Value::Empty, _) if spans => {}
        (Value::Empty, _) => drop(worksheet.write_blank(row, column, format)?),
        (Value::Text(text), Some(link)) => {
            let sheet = workbook.sheets.get(link.sheet).map_or("", |sheet| sheet.name.as_str());
            let place = format!("internal:'{}'!A{}", sheet.replace('\'', "''"), link.row + 1);
            worksheet.write_url_with_format(row, column, Url::new(place).set_text(text), format)?;
        }
        (Value::Text(text), None) => drop(worksheet.write_string_with_format(row, column, text, format)?),
        (Value::Integer(number), _) => {
            let number = exact(*number).ok_or(WriteError::Number(*number))?;
            worksheet.write_number_with_format(row, column, number, format)?;
        }
        (Value::Hundredths(number), _) => {
            let number = exact(*number).ok_or(WriteError::Number(*number))? / 100.0;
            worksheet.write_number_with_format(row, column, number, format)?;
        }
    }
    Ok(())
}

/// A number as a cell holds it: spreadsheets count in floating point, without rounding up to 2^53.
fn exact(number: i64) -> Option<f64> {
    const LIMIT: u64 = 1 << 53;
    let high = i32::try_from(number >> 32).ok().filter(|_| number.unsigned_abs() <= LIMIT)?;
    let low = u32::try_from(number & 0xffff_ffff).ok()?;
    Some(f64::from(high) * 4_294_967_296.0 + f64::from(low))
}

/// The height of a row of one line, in points: titles are larger, tables have air.
const fn first_line(look: Look) -> f64 {
    match look {
        Look::Title => 24.0,
        Look::Heading => 21.0,
        Look::Subtitle | Look::Text | Look::Name | Look::Plain => LINE,
        _ => 18.0,
    }
}

fn height(worksheet: &mut Worksheet, rank: u32, row: &SheetRow) -> Result<(), WriteError> {
    if row.cells.iter().any(|cell| cell.look != Look::Plain) && !row.cells.is_empty() {
        let tallest = row.cells.iter().map(|cell| first_line(cell.look)).fold(LINE, f64::max);
        worksheet.set_row_height(rank, f64::from(row.lines - 1) * LINE + tallest)?;
    }
    Ok(())
}

/// What surrounds the cells: widths, frozen rows, filter, page.
fn frame(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), WriteError> {
    for (width, column) in sheet.widths.iter().zip(0..) {
        worksheet.set_column_width(column, f64::from(*width))?;
    }
    for column in &sheet.texts {
        worksheet.set_column_format(*column, &Format::new().set_num_format("@"))?;
    }
    worksheet.set_screen_gridlines(false);
    worksheet.set_paper_size(A4);
    match sheet.orientation {
        Orientation::Landscape => worksheet.set_landscape(),
        Orientation::Portrait => worksheet.set_portrait(),
    };
    worksheet.set_print_fit_to_pages(1, 0);
    worksheet.set_margins(0.5, 0.5, 0.5, 0.7, 0.3, 0.3);
    let (before, of) = &sheet.paging;
    let footer = format!("&L{}&R{before} &P {of} &N", sheet.footer.replace('&', "&&"));
    worksheet.set_footer(footer);
    for choice in &sheet.choices {
        offer(worksheet, sheet, *choice)?;
    }
    sheet.grid.map_or(Ok(()), |grid| table(worksheet, sheet, grid))
}

/// The last row of a sheet of Excel, from 0.
const LAST_ROW: u32 = 1_048_575;

/// Offers the values of a column below the header, and takes no other.
fn offer(worksheet: &mut Worksheet, sheet: &Sheet, choice: Choice) -> Result<(), WriteError> {
    let header = sheet.grid.map_or(0, |grid| grid.header);
    let first = u32::try_from(header + 1).ok().ok_or(WriteError::TooLarge)?;
    let offered = DataValidation::new().allow_list_strings(choice.values)?;
    worksheet.add_data_validation(first, choice.column, LAST_ROW, choice.column, &offered)?;
    Ok(())
}

fn table(worksheet: &mut Worksheet, sheet: &Sheet, grid: Grid) -> Result<(), WriteError> {
    let rank = |rank: usize| u32::try_from(rank).ok().ok_or(WriteError::TooLarge);
    let columns = u16::try_from(sheet.widths.len()).ok().ok_or(WriteError::TooLarge)?;
    let (head, header, last) = (rank(grid.head)?, rank(grid.header)?, rank(grid.last)?);
    worksheet.set_freeze_panes(header + 1, 0)?;
    worksheet.set_repeat_rows(head, header)?;
    worksheet.autofilter(header, 0, last, columns.saturating_sub(1))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_number_on_each_side_of_what_a_cell_can_hold_when_written_then_exact_or_refused() {
        let limit = 1 << 53;
        for number in [0, 1, -1, 48_940_000_000, -48_940_000_001, limit, -limit] {
            let cell = exact(number).map(|cell| format!("{cell}"));
            assert_eq!(cell, Some(number.to_string()));
        }
        assert_eq!((exact(limit + 1), exact(-limit - 1), exact(i64::MIN)), (None, None, None));
    }
}
