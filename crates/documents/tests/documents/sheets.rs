//! Workbooks, spreadsheets and letters: packages made here, part by part.

use std::io::{Cursor, Write as _};

use maillage_documents::{Format, Limit, NoDocument, Place, TableKind, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::grid::{document, grid, lines, only_table};

/// A package of parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(content.as_bytes()).expect("memory");
    }
    writer.finish().expect("a package").into_inner()
}

const SPACE: &str = "http://schemas.openxmlformats.org";

/// A workbook of one sheet whose rows are these.
fn workbook_of(rows: &str, merged: &str) -> Vec<u8> {
    let sheet = format!(
        "<worksheet xmlns=\"{SPACE}/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"
    );
    package(&[
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
        ),
        (
            "_rels/.rels",
            &format!(
                "<Relationships xmlns=\"{SPACE}/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{SPACE}/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                "<workbook xmlns=\"{SPACE}/spreadsheetml/2006/main\" xmlns:r=\"{SPACE}/officeDocument/2006/relationships\"><sheets><sheet name=\"Bilan\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                "<Relationships xmlns=\"{SPACE}/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{SPACE}/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn text_cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// A title, a blank row, a table with a merged header, and numbers.
pub(crate) fn workbook() -> Vec<u8> {
    let rows = [
        format!("<row r=\"1\">{}</row>", text_cell("B1", "Bilan 2025")),
        format!("<row r=\"3\">{}{}</row>", text_cell("B3", "Zone"), text_cell("C3", "Implantations")),
        format!("<row r=\"4\">{}{}</row>", text_cell("C4", "actuelles"), text_cell("D4", "cibles")),
        format!(
            "<row r=\"5\">{}<c r=\"C5\"><v>3</v></c><c r=\"D5\"><v>4.5</v></c></row>",
            text_cell("B5", "Lille")
        ),
    ];
    workbook_of(&rows.concat(), "<mergeCell ref=\"B3:B4\"/><mergeCell ref=\"C3:D3\"/>")
}

/// The same table as OpenDocument writes it.
pub(crate) fn spreadsheet() -> Vec<u8> {
    let content = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
<table:table table:name="Bilan"><table:table-row><table:table-cell/><table:table-cell><text:p>Bilan &amp; 2025</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-row><table:table-cell/><table:table-cell table:number-rows-spanned="2"><text:p>Zone</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>Implantations</text:p></table:table-cell><table:covered-table-cell/></table:table-row>
<table:table-row><table:table-cell/><table:covered-table-cell/><table:table-cell><text:p>actuelles</text:p></table:table-cell><table:table-cell><text:p>cibles</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell/><table:table-cell><text:p>Lille</text:p><text:p>ville</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2"><office:annotation><text:p>une note</text:p></office:annotation><text:p>1 234,50 €</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"#;
    package(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)])
}

/// A letter with a table whose cells span, and a correction in it.
pub(crate) fn letter() -> Vec<u8> {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let rows = [
        [cell("<w:vMerge w:val=\"restart\"/>", "Zone"), cell("<w:gridSpan w:val=\"2\"/>", "Implantations")]
            .concat(),
        [cell("<w:vMerge/>", ""), cell("", "actuelles"), cell("", "cibles")].concat(),
        [cell("", "Lille"), cell("", "3"), cell("", "4")].concat(),
    ];
    let rows = format!("<w:tr>{}</w:tr>", rows.join("</w:tr><w:tr>"));
    let content = format!(
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Le </w:t></w:r><w:del><w:r><w:t>vieux</w:t></w:r></w:del>\
         <w:r><w:t>bilan</w:t></w:r></w:p> <w:tbl>{rows}</w:tbl><w:p><w:r><w:t>Fin</w:t></w:r></w:p></w:body></w:document>"
    );
    package(&[("word/document.xml", &content)])
}

#[test]
fn given_a_workbook_when_read_then_its_cells_as_they_span_and_its_title_as_a_line() {
    let document = document(&workbook());
    assert_eq!((document.format, document.pages[0].name.as_deref()), (Format::Xlsx, Some("Bilan")));
    assert_eq!(lines(&document), ["Bilan 2025"]);
    let table = only_table(&workbook());
    assert_eq!(table.kind, TableKind::Sheet);
    assert_eq!(
        grid(&table),
        [["Zone", "Implantations", "^"], ["^", "actuelles", "cibles"], ["Lille", "3", "4.5"]]
    );
    assert_eq!(table.cells[4].place, Place::Cell { sheet: String::from("Bilan"), row: 5, column: 2 });
}

#[test]
fn given_a_spreadsheet_when_read_then_as_it_showed_itself_notes_apart() {
    let document = document(&spreadsheet());
    assert_eq!(document.format, Format::Ods);
    assert_eq!(lines(&document), ["Bilan & 2025"]);
    let table = only_table(&spreadsheet());
    assert_eq!(
        grid(&table),
        [
            ["Zone", "Implantations", "^"],
            ["^", "actuelles", "cibles"],
            ["Lille/ville", "1 234,50 €", "1 234,50 €"]
        ]
    );
}

#[test]
fn given_a_letter_when_read_then_its_paragraphs_and_tables_in_order_as_corrected() {
    let document = document(&letter());
    assert_eq!(document.format, Format::Docx);
    assert_eq!(lines(&document), ["Le bilan", "Fin"]);
    assert_eq!(
        grid(&only_table(&letter())),
        [["Zone", "Implantations", "^"], ["^", "actuelles", "cibles"], ["Lille", "3", "4"]]
    );
}

#[test]
fn given_rows_that_stand_a_million_times_when_read_then_refused_and_blank_ones_cost_nothing() {
    let sheet = |cell: &str| {
        let content = format!(
            "<o:d xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\"><o:spreadsheet><t:table t:name=\"A\">\
             <t:table-row t:number-rows-repeated=\"4000000000\">{cell}</t:table-row></t:table></o:spreadsheet></o:d>"
        );
        package(&[("content.xml", &content)])
    };
    assert!(read(&sheet("<t:table-cell t:number-columns-repeated=\"4000000000\"/>")).is_ok());
    let refused = read(&sheet("<t:table-cell><x:p>1</x:p></t:table-cell>"));
    assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Cells(_)))), "{refused:?}");
}

#[test]
fn given_a_package_that_grows_too_large_when_read_then_refused() {
    let blank = " ".repeat(200 << 20);
    let refused = read(&package(&[("content.xml", &blank)]));
    assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Unpacked(_)))), "{refused:?}");
}

#[test]
fn given_a_package_of_another_kind_or_a_locked_one_when_read_then_said() {
    assert_eq!(read(&package(&[("index.html", "<p>")])), Err(NoDocument::Unknown));
    let mut locked = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(read(&locked), Err(NoDocument::Encrypted));
}
