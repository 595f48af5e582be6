//! The sheets and their cells.

use super::NAMESPACES;
use super::looks;
use crate::table;
use crate::workbook::{Cell, Grid, Sheet, SheetRow, Value, Workbook};
use crate::xml::Xml;

/// The width of one character, in hundredths of a millimetre.
/// A figure of Carlito, as of Calibri, is 0.507 of its size wide, and cells are written at 11 points.
const CHARACTER: u32 = 196;

/// The height of one line, in hundredths of a millimetre.
/// 14.7 points: letters of 11 points need 13.4, and the rest is air.
const LINE: u32 = 520;

/// The content of the workbook.
pub(super) fn content(workbook: &Workbook) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("office:document-content", &NAMESPACES, |xml| {
        xml.within("office:automatic-styles", &[], |xml| {
            columns(xml, workbook);
            rows(xml, workbook);
            tables(xml, workbook);
            texts(xml, workbook);
            looks::write(xml);
        });
        xml.within("office:body", &[], |xml| {
            xml.within("office:spreadsheet", &[], |xml| {
                for (sheet, rank) in workbook.sheets.iter().zip(1_usize..) {
                    sheet_of(xml, sheet, rank, workbook);
                }
                filters(xml, workbook);
            });
        });
    });
    xml.finish()
}

/// A length of hundredths of a millimetre, in millimetres.
fn millimetres(hundredths: u32) -> String {
    format!("{}.{:02}mm", hundredths / 100, hundredths % 100)
}

/// The same things once each, in order.
fn each<T: Ord>(of: impl Iterator<Item = T>) -> std::collections::BTreeSet<T> {
    of.collect()
}

fn columns(xml: &mut Xml, workbook: &Workbook) {
    for width in each(workbook.sheets.iter().flat_map(|sheet| sheet.widths.iter().copied())) {
        // One millimetre more for the margins inside a cell.
        let length = millimetres(u32::from(width) * CHARACTER + 100);
        let name = format!("column-{width}");
        xml.within("style:style", &[("style:name", &name), ("style:family", "table-column")], |xml| {
            xml.empty("style:table-column-properties", &[("style:column-width", &length)]);
        });
    }
}

fn rows(xml: &mut Xml, workbook: &Workbook) {
    let rows = workbook.sheets.iter().flat_map(|sheet| &sheet.rows);
    for lines in each(rows.map(fixed)) {
        xml.within(
            "style:style",
            &[("style:name", &row_style(lines)), ("style:family", "table-row")],
            |xml| match lines {
                None => {
                    xml.empty("style:table-row-properties", &[("style:use-optimal-row-height", "true")]);
                }
                Some(lines) => {
                    // 1.2 millimetres of air around the lines.
                    let height = millimetres(u32::from(lines) * LINE + 120);
                    let fixed =
                        [("style:row-height", height.as_str()), ("style:use-optimal-row-height", "false")];
                    xml.empty("style:table-row-properties", &fixed);
                }
            },
        );
    }
}

/// The lines of a row whose height a program does not find by itself: with cells that span columns or lead somewhere.
fn fixed(row: &SheetRow) -> Option<u16> {
    row.cells.iter().any(|cell| cell.span > 1 || cell.down > 1 || cell.link.is_some()).then_some(row.lines)
}

fn row_style(lines: Option<u16>) -> String {
    lines.map_or_else(|| "row".to_owned(), |lines| format!("row-{lines}"))
}

/// A style for each sheet, which leads to its page.
fn tables(xml: &mut Xml, workbook: &Workbook) {
    for rank in 1..=workbook.sheets.len() {
        let (name, page) = (format!("sheet-{rank}"), format!("page-{rank}"));
        let attributes = [
            ("style:name", name.as_str()),
            ("style:family", "table"),
            ("style:master-page-name", page.as_str()),
        ];
        xml.within("style:style", &attributes, |xml| {
            xml.empty("style:table-properties", &[("table:display", "true")]);
        });
    }
}

/// The style of cells that hold texts, whatever they look like.
const TEXT: &str = "text-cell";

/// That style, where a column is of texts.
fn texts(xml: &mut Xml, workbook: &Workbook) {
    if workbook.sheets.iter().all(|sheet| sheet.texts.is_empty()) {
        return;
    }
    xml.within("number:text-style", &[("style:name", "n-text")], |xml| {
        xml.empty("number:text-content", &[]);
    });
    let style = [("style:name", TEXT), ("style:family", "table-cell"), ("style:data-style-name", "n-text")];
    xml.empty("style:style", &style);
}

fn sheet_of(xml: &mut Xml, sheet: &Sheet, rank: usize, workbook: &Workbook) {
    let style = format!("sheet-{rank}");
    xml.within("table:table", &[("table:name", &sheet.name), ("table:style-name", &style)], |xml| {
        for (rank, width) in (0..).zip(&sheet.widths) {
            let style = format!("column-{width}");
            let mut attributes = vec![("table:style-name", style.as_str())];
            attributes.extend(sheet.texts.contains(&rank).then_some(("table:default-cell-style-name", TEXT)));
            xml.empty("table:table-column", &attributes);
        }
        let (head, after) = sheet.grid.map_or((0, 0), |grid| (grid.head, grid.header + 1));
        let part = |from: usize, to: usize| sheet.rows.get(from..to).unwrap_or_default();
        rows_of(xml, part(0, head), workbook);
        if after > head {
            xml.within("table:table-header-rows", &[], |xml| {
                rows_of(xml, part(head, after), workbook);
            });
        }
        rows_of(xml, part(after, sheet.rows.len()), workbook);
    });
}

fn rows_of(xml: &mut Xml, rows: &[SheetRow], workbook: &Workbook) {
    for row in rows {
        row_of(xml, row, workbook);
    }
}

fn row_of(xml: &mut Xml, row: &SheetRow, workbook: &Workbook) {
    xml.within("table:table-row", &[("table:style-name", &row_style(fixed(row)))], |xml| {
        let mut covered = 0;
        for cell in &row.cells {
            if covered > 0 {
                covered -= 1;
                xml.empty("table:covered-table-cell", &[]);
            } else if cell.value == Value::Covered {
                xml.empty("table:covered-table-cell", &[]);
            } else {
                covered = cell.span - 1;
                cell_of(xml, cell, workbook);
            }
        }
        if row.cells.is_empty() {
            xml.empty("table:table-cell", &[]);
        }
    });
}

fn cell_of(xml: &mut Xml, cell: &Cell, workbook: &Workbook) {
    let style = looks::name(cell.look, cell.opens);
    let (span, down) = (cell.span.to_string(), cell.down.to_string());
    let mut attributes = vec![("table:style-name", style.as_str())];
    if cell.span > 1 || cell.down > 1 {
        attributes.extend([
            ("table:number-columns-spanned", span.as_str()),
            ("table:number-rows-spanned", down.as_str()),
        ]);
    }
    match &cell.value {
        Value::Empty | Value::Covered => xml.empty("table:table-cell", &attributes),
        Value::Integer(number) => {
            let value = number.to_string();
            attributes.extend([("office:value-type", "float"), ("office:value", value.as_str())]);
            let shown = looks::shown(*number, cell.look);
            xml.within("table:table-cell", &attributes, |xml| xml.holding("text:p", &[], &shown));
        }
        Value::Hundredths(number) => {
            let value = table::decimal(*number);
            attributes.extend([("office:value-type", "float"), ("office:value", value.as_str())]);
            xml.within("table:table-cell", &attributes, |xml| xml.holding("text:p", &[], &value));
        }
        Value::Text(text) => {
            attributes.push(("office:value-type", "string"));
            let link = cell.link.and_then(|link| {
                let sheet = workbook.sheets.get(link.sheet)?;
                Some(format!("#{}.A{}", quoted(&sheet.name), link.row + 1))
            });
            xml.within("table:table-cell", &attributes, |xml| {
                text.split('\n').for_each(|line| paragraph(xml, line, link.as_deref()));
            });
        }
    }
}

fn paragraph(xml: &mut Xml, line: &str, address: Option<&str>) {
    xml.within("text:p", &[], |xml| match address {
        None => spaced(xml, line),
        Some(address) => {
            let attributes = [("text:style-name", "link"), ("xlink:type", "simple"), ("xlink:href", address)];
            xml.within("text:a", &attributes, |xml| spaced(xml, line));
        }
    });
}

/// A line with its tabs and each of its spaces: a reader keeps only the first of several, and none at the ends.
fn spaced(xml: &mut Xml, line: &str) {
    let mut plain = String::new();
    let mut before = None;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let kept = before.is_some_and(|before| before != ' ') && signs.peek().is_some();
        match sign {
            '\t' => element(xml, &mut plain, "text:tab"),
            ' ' if !kept => element(xml, &mut plain, "text:s"),
            _ => plain.push(sign),
        }
        before = Some(sign);
    }
    xml.text(&plain);
}

fn element(xml: &mut Xml, plain: &mut String, name: &str) {
    xml.text(plain);
    plain.clear();
    xml.empty(name, &[]);
}

/// The name of a sheet in an address.
fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

/// The filters, under the names by which programs know those that no one named.
fn filters(xml: &mut Xml, workbook: &Workbook) {
    xml.within("table:database-ranges", &[], |xml| {
        for (sheet, rank) in workbook.sheets.iter().zip(0_usize..) {
            let Some(grid) = sheet.grid else { continue };
            let (name, range) = (format!("__Anonymous_Sheet_DB__{rank}"), range(sheet, grid));
            let attributes = [
                ("table:name", name.as_str()),
                ("table:target-range-address", range.as_str()),
                ("table:contains-header", "true"),
                ("table:display-filter-buttons", "true"),
            ];
            xml.empty("table:database-range", &attributes);
        }
    });
}

/// "'I. Médecine'.A4:'I. Médecine'.J50".
fn range(sheet: &Sheet, grid: Grid) -> String {
    let name = quoted(&sheet.name);
    let last = column(sheet.widths.len());
    format!("{name}.A{}:{name}.{last}{}", grid.header + 1, grid.last + 1)
}

/// The letter of the last of up to 26 columns.
fn column(count: usize) -> char {
    ('A'..='Z').nth(count.saturating_sub(1)).unwrap_or('Z')
}
