//! Workbooks, spreadsheets and letters: packages made here, part by part.

use std::io::{Cursor, Write as _};

use maillage_documents::{
    Block, Format, Hidden, HiddenPart, Limit, NoDocument, Place, TableKind, Value, read, sheets,
};
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
    let sheet = format!("<sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells>");
    workbook_with(&[("Bilan", "visible", &sheet)], "")
}

/// A workbook of sheets, each with its name, its state and what stands in it; `looks` are those of its cells.
fn workbook_with(sheets: &[(&str, &str, &str)], looks: &str) -> Vec<u8> {
    let relation = |id: usize, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"rId{id}\" Type=\"{SPACE}/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let relations = |inside: &str| {
        format!("<Relationships xmlns=\"{SPACE}/package/2006/relationships\">{inside}</Relationships>")
    };
    let ranked = || (1_usize..).zip(sheets);
    let one = |(rank, (name, state, _)): (usize, &(&str, &str, &str))| {
        format!("<sheet name=\"{name}\" sheetId=\"{rank}\" state=\"{state}\" r:id=\"rId{rank}\"/>")
    };
    let listed = ranked().map(one).collect::<Vec<_>>().concat();
    let book = format!(
        "<workbook xmlns=\"{SPACE}/spreadsheetml/2006/main\" xmlns:r=\"{SPACE}/officeDocument/2006/relationships\"><sheets>{listed}</sheets></workbook>"
    );
    let to_sheets =
        ranked().map(|(rank, _)| relation(rank, "worksheet", &format!("worksheets/sheet{rank}.xml")));
    let to_parts: String = to_sheets.chain([relation(99, "styles", "styles.xml")]).collect();
    let styles = format!("<styleSheet xmlns=\"{SPACE}/spreadsheetml/2006/main\">{looks}</styleSheet>");
    let parts = ranked().map(|(rank, (_, _, inside))| {
        let sheet = format!("<worksheet xmlns=\"{SPACE}/spreadsheetml/2006/main\">{inside}</worksheet>");
        (format!("xl/worksheets/sheet{rank}.xml"), sheet)
    });
    let fixed = [
        (
            "[Content_Types].xml",
            String::from(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>",
            ),
        ),
        ("_rels/.rels", relations(&relation(1, "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relations(&to_parts)),
        ("xl/styles.xml", styles),
    ];
    let all: Vec<(String, String)> =
        fixed.into_iter().map(|(name, part)| (name.to_owned(), part)).chain(parts).collect();
    package(&all.iter().map(|(name, part)| (name.as_str(), part.as_str())).collect::<Vec<_>>())
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
        [["Zone", "Implantations", "^"], ["^", "actuelles", "cibles"], ["Lille", "3", "4,5"]]
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

/// Looks of cells, each with its pattern: the first is none.
fn looks(patterns: &[&str]) -> String {
    let formats = (164..).zip(patterns).map(|(id, pattern)| {
        format!("<numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>", pattern.replace('"', "&quot;"))
    });
    let looks =
        (164..).zip(patterns).map(|(id, _)| format!("<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>"));
    format!(
        "<numFmts>{}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId=\"0\"/>{}</cellXfs>",
        formats.collect::<String>(),
        looks.collect::<String>()
    )
}

#[test]
fn given_values_with_patterns_when_read_then_what_the_sheet_shows_and_what_it_holds() {
    let patterns = looks(&["#,##0.00", "0%", "dd/mm/yyyy", "0\" site(s)\"", "\"oui\";;\"non\""]);
    let cells = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1234.5</v></c><c r=\"B1\" s=\"2\"><v>0.12</v></c>\
        <c r=\"C1\" s=\"3\"><v>45658</v></c><c r=\"D1\" s=\"4\"><f>1+2</f><v>3</v></c></row>\
        <row r=\"2\"><c r=\"A2\" s=\"5\"><v>1</v></c><c r=\"B2\" t=\"b\"><v>0</v></c><c r=\"C2\" t=\"str\"><f>A1</f><v>x</v></c><c r=\"D2\" t=\"e\"><v>#N/A</v></c></row>";
    let bytes = workbook_with(&[("A", "visible", &format!("<sheetData>{cells}</sheetData>"))], &patterns);
    let table = only_table(&bytes);
    assert_eq!(grid(&table), [["1 234,50", "12 %", "01/01/2025", "3 site(s)"], ["oui", "FAUX", "x", "#N/A"]]);
    let held: Vec<Option<Value>> = table.cells.iter().map(|cell| cell.value).collect();
    let day = Value::Day { year: 2025, month: 1, day: 1 };
    let number = |number| Some(Value::Number(number));
    assert_eq!(held[..4], [number(1234.5), number(0.12), Some(day), number(3.0)]);
    assert_eq!(held[4..], [number(1.0), Some(Value::Truth(false)), None, None]);
}

#[test]
fn given_what_a_workbook_hides_when_read_then_no_part_of_it_and_told() {
    let row = |at: u32, attributes: &str| {
        let cells: String = ["A", "B", "C"]
            .iter()
            .map(|column| text_cell(&format!("{column}{at}"), &format!("{column}{at}")))
            .collect();
        format!("<row r=\"{at}\" {attributes}>{cells}</row>")
    };
    let rows =
        [row(1, ""), row(2, "hidden=\"1\""), row(3, "hidden=\"true\""), row(4, "hidden=\"0\"")].concat();
    let sheet = format!("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>{rows}</sheetData>");
    let bytes = workbook_with(
        &[("Vu", "visible", &sheet), ("Caché", "hidden", &sheet), ("Très", "veryHidden", &sheet)],
        "",
    );
    let document = document(&bytes);
    assert_eq!(document.pages.len(), 1);
    assert_eq!(grid(&only_table(&bytes)), [["A1", "C1"], ["A4", "C4"]]);
    let last = only_table(&bytes).cells.pop().expect("a cell");
    assert_eq!(last.place, Place::Cell { sheet: String::from("Vu"), row: 4, column: 3 });
    let hidden = |sheet: &str, part| Hidden { sheet: sheet.to_owned(), part };
    assert_eq!(
        document.hidden,
        [
            hidden("Vu", HiddenPart::Rows(2)),
            hidden("Vu", HiddenPart::Columns(1)),
            hidden("Caché", HiddenPart::Sheet),
            hidden("Très", HiddenPart::Sheet)
        ]
    );
}

#[test]
fn given_values_and_hidden_parts_of_a_spreadsheet_when_read_then_as_of_a_workbook() {
    let content = r#"<o:d xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:s="s"><s:style s:name="vu" s:family="table"><s:table-properties t:display="true"/></s:style>
<s:style s:name="cache" s:family="table"><s:table-properties t:display="false"/></s:style><o:spreadsheet>
<t:table t:name="Vu" t:style-name="vu"><t:table-column/><t:table-column t:visibility="collapse"/><t:table-column/>
<t:table-row><t:table-cell o:value-type="percentage" o:value="0.12"><x:p>12 %</x:p></t:table-cell><t:table-cell><x:p>b</x:p></t:table-cell><t:table-cell o:value-type="date" o:date-value="2025-01-31"><x:p>31/01/25</x:p></t:table-cell></t:table-row>
<t:table-row t:visibility="filter"><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>
<t:table-row><t:table-cell o:value-type="boolean" o:boolean-value="true"/><t:table-cell/><t:table-cell o:value-type="float" o:value="4.5"/></t:table-row></t:table>
<t:table t:name="Caché" t:style-name="cache"><t:table-row><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:d>"#;
    let bytes = package(&[("content.xml", content)]);
    let read = document(&bytes);
    let parts: Vec<HiddenPart> = read.hidden.iter().map(|hidden| hidden.part).collect();
    assert_eq!(parts, [HiddenPart::Rows(1), HiddenPart::Columns(1), HiddenPart::Sheet]);
    let table = only_table(&bytes);
    assert_eq!(grid(&table), [["12 %", "31/01/25"], ["VRAI", "4,5"]]);
    let held: Vec<Option<Value>> = table.cells.iter().map(|cell| cell.value).collect();
    let day = Value::Day { year: 2025, month: 1, day: 31 };
    assert_eq!(
        held,
        [Some(Value::Number(0.12)), Some(day), Some(Value::Truth(true)), Some(Value::Number(4.5))]
    );
}

#[test]
fn given_a_title_merged_over_the_table_when_read_then_a_line_and_a_level_of_the_header_none() {
    let header = [text_cell("A3", "Zone"), text_cell("B3", "Implantations")].concat();
    let rows = [
        format!("<row r=\"1\">{}</row>", text_cell("A1", "Bilan 2025")),
        format!("<row r=\"2\">{}</row>", text_cell("B2", "Objectifs")),
        format!("<row r=\"3\">{header}{}</row>", text_cell("C3", "Appareils")),
        format!(
            "<row r=\"4\">{}<c r=\"B4\"><v>3</v></c><c r=\"C4\"><v>4</v></c></row>",
            text_cell("A4", "Lille")
        ),
    ];
    let bytes = workbook_of(&rows.concat(), "<mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:C2\"/>");
    assert_eq!(lines(&document(&bytes)), ["Bilan 2025"]);
    assert_eq!(
        grid(&only_table(&bytes)),
        [["~", "Objectifs", "^"], ["Zone", "Implantations", "Appareils"], ["Lille", "3", "4"]]
    );
}

#[test]
fn given_a_package_when_its_sheets_are_asked_for_then_cell_by_cell_and_none_of_other_bytes() {
    let read = sheets(&workbook()).expect("a package").expect("a workbook");
    assert_eq!((read.len(), read[0].name.as_str(), read[0].cells.len()), (1, "Bilan", 8));
    assert_eq!(sheets(b"zone;nom"), None);
    assert_eq!(sheets(&letter()), Some(Err(NoDocument::Unknown)));
}

#[test]
fn given_columns_hidden_twice_or_backwards_when_read_then_each_is_hidden_once_or_not() {
    let row = |at: u32| {
        let cells =
            ["A", "D", "F"].map(|column| text_cell(&format!("{column}{at}"), &format!("{column}{at}")));
        format!("<row r=\"{at}\">{}</row>", cells.concat())
    };
    let with = |columns: &str| {
        let rows = [row(1), row(2)].concat();
        let sheet = format!("<cols>{columns}</cols><sheetData>{rows}</sheetData>");
        grid(&only_table(&workbook_with(&[("A", "visible", &sheet)], "")))
    };
    let twice = "<col min=\"1\" max=\"3\" hidden=\"1\"/>".repeat(2);
    assert_eq!(with(&twice), [["D1", "~", "F1"], ["D2", "~", "F2"]]);
    let crossed = "<col min=\"4\" max=\"4\" hidden=\"1\"/><col min=\"2\" max=\"5\" hidden=\"1\"/>";
    assert_eq!(with(crossed), [["A1", "F1"], ["A2", "F2"]]);
    let whole = ["A1", "~", "~", "D1", "~", "F1"];
    assert_eq!(with("<col min=\"5\" max=\"3\" hidden=\"1\"/>")[0], whole);
    assert_eq!(with("<col min=\"7\" max=\"4294967295\" hidden=\"1\"/>")[0], whole);
}

#[test]
fn given_rows_beyond_the_last_number_when_read_then_blank_ones_are_nothing_and_a_filled_one_is_refused() {
    for far in [
        "<row r=\"4294967295\" hidden=\"1\"/><row hidden=\"1\"/>".to_owned(),
        "<row r=\"99999999999\"></row>".to_owned(),
        format!("<row r=\"2\">{}</row>", text_cell("A4294967296", "a")),
        format!("<row r=\"2\">{}</row>", text_cell("ZZZZZZZZ2", "a")),
        // Beyond the reach of programs, though the number fits.
        format!("<row r=\"2\">{}</row>", text_cell("A99999999", "a")),
    ] {
        let rows = format!("<row r=\"1\">{}</row>{far}", text_cell("A1", "a"));
        let refused = read(&workbook_of(&rows, ""));
        assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Cells(_)))), "{far}: {refused:?}");
    }
    let merged = read(&workbook_of("", "<mergeCell ref=\"A1:A99999999999\"/>"));
    assert!(matches!(merged, Err(NoDocument::TooLarge(Limit::Cells(_)))), "{merged:?}");
    assert!(read(&workbook_of("<row/><row/>", "<mergeCell ref=\"A1:XFD1048576\"/>")).is_ok());
    let sheet = |before: u32, cell: &str| {
        let content = format!(
            "<o:d xmlns:o=\"o\" xmlns:t=\"t\" xmlns:x=\"x\"><o:spreadsheet><t:table t:name=\"A\">\
             <t:table-row t:number-rows-repeated=\"{before}\" t:visibility=\"collapse\"/><t:table-row>{cell}</t:table-row>\
             <t:table-row>{cell}</t:table-row></t:table></o:spreadsheet></o:d>"
        );
        read(&package(&[("content.xml", &content)]))
    };
    let cell = |attribute: &str| format!("<t:table-cell {attribute}><x:p>1</x:p></t:table-cell>");
    assert!(sheet(u32::MAX, "<t:table-cell/>").is_ok());
    let spanning = cell("t:number-rows-spanned=\"4294967295\" t:number-columns-spanned=\"4294967295\"");
    assert!(sheet(1_048_574, &spanning).is_ok());
    for refused in [
        sheet(u32::MAX, &cell("")),
        sheet(1, &format!("<t:covered-table-cell t:number-columns-repeated=\"4294967295\"/>{}", cell(""))),
    ] {
        assert!(matches!(refused, Err(NoDocument::TooLarge(Limit::Cells(_)))), "{refused:?}");
    }
}

#[test]
fn given_every_other_row_hidden_when_read_then_those_that_are_shown_follow_each_other() {
    let row = |at: u32| {
        let hidden = at % 2;
        let cells =
            [text_cell(&format!("A{at}"), "a"), text_cell(&format!("B{at}"), &at.to_string())].concat();
        format!("<row r=\"{at}\" hidden=\"{hidden}\">{cells}</row>")
    };
    let rows: String = (1..=2_000).map(row).collect();
    let table = only_table(&workbook_of(&rows, ""));
    assert_eq!((table.rows, table.columns), (1_000, 2));
    assert_eq!(grid(&table)[999], ["a", "2000"]);
}

#[test]
fn given_cells_continued_below_many_others_when_read_then_each_is_one_with_the_last_over_its_columns() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>")
    };
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let (wide, more) = ("<w:gridSpan w:val=\"2\"/>", "<w:gridSpan w:val=\"2\"/><w:vMerge/>");
    let rows = [
        row(&[cell(wide, "Zone")]),
        row(&[cell("", "a"), cell("", "b")]),
        row(&[cell(more, "")]),
        row(&[cell("", "c"), cell("<w:vMerge/>", "")]),
    ];
    let letter = |rows: &str| {
        let content =
            format!("<w:document xmlns:w=\"w\"><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>");
        package(&[("word/document.xml", &content)])
    };
    let table = only_table(&letter(&rows[..2].concat()));
    assert_eq!(grid(&table), [["Zone", "^"], ["a", "b"]]);
    let read = read(&letter(&rows.concat())).expect("a letter");
    let spans =
        read.tables().flat_map(|(_, table)| &table.cells).map(|cell| (cell.text.as_str(), cell.rows.last));
    assert_eq!(spans.collect::<Vec<_>>(), [("Zone", 2), ("a", 1), ("b", 3), ("c", 3)]);
}

#[test]
fn given_a_letter_of_two_tables_when_read_then_its_paragraphs_and_rows_are_lines_of_one_count() {
    let table = |text: &str| {
        format!("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
    };
    let said = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let inside = [said("a"), table("b"), "<w:p/>".to_owned(), table("c"), said("d")].concat();
    let content = format!("<w:document xmlns:w=\"w\"><w:body>{inside}</w:body></w:document>");
    let read = read(&package(&[("word/document.xml", &content)])).expect("a letter");
    let line = |place: &Place| match place {
        Place::Line(line) => *line,
        Place::Cell { row, .. } => *row,
        Place::Box { .. } => 0,
    };
    let lines = read.pages[0].blocks.iter().map(|block| match block {
        Block::Line(text) => line(&text.place),
        Block::Table(table) => line(&table.cells[0].place),
    });
    assert_eq!(lines.collect::<Vec<_>>(), [1, 2, 4, 5]);
}

#[test]
fn given_a_letter_whose_table_has_too_many_positions_when_read_then_refused() {
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"1024\"/></w:tcPr></w:tc>";
    let letter = |rows: usize| {
        let rows = "<w:tr/>".repeat(rows);
        let table = format!("<w:tbl><w:tr>{wide}</w:tr>{rows}</w:tbl>");
        package(&[(
            "word/document.xml",
            &format!("<w:document xmlns:w=\"w\"><w:body>{table}</w:body></w:document>"),
        )])
    };
    assert!(read(&letter(7_000)).is_ok());
    assert!(matches!(read(&letter(9_000)), Err(NoDocument::TooLarge(Limit::Cells(_)))));
}
