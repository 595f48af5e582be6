//! Files of office programs as tests need them: one document as a workbook, a spreadsheet and a letter.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The programs whose files are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Office {
    /// A workbook of Office Open XML.
    Xlsx,
    /// A spreadsheet of OpenDocument.
    Ods,
    /// A letter of Office Open XML: its sheets stand one below the other.
    Docx,
}

impl Office {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Xlsx, Self::Ods, Self::Docx];

    /// The file of sheets.
    pub fn file(self, sheets: &[OfficeSheet]) -> Vec<u8> {
        match self {
            Self::Xlsx => xlsx(sheets),
            Self::Ods => ods(sheets),
            Self::Docx => docx(sheets),
        }
    }
}

/// A sheet: its name and what stands on it, a blank row between two blocks.
#[derive(Debug, Clone, Default)]
pub struct OfficeSheet {
    /// Its name.
    pub name: String,
    /// What stands on it.
    pub blocks: Vec<OfficeBlock>,
}

/// What stands on a sheet.
#[derive(Debug, Clone)]
pub enum OfficeBlock {
    /// A title, merged over five columns.
    Line(String),
    /// A table; nothing stands where a cell spans from before.
    Table(Vec<Vec<Option<OfficeCell>>>),
}

/// A cell.
#[derive(Debug, Clone)]
pub struct OfficeCell {
    /// What it shows.
    pub shown: String,
    /// What it holds beside.
    pub held: Held,
    /// How many columns it spans.
    pub across: usize,
    /// How many rows it spans.
    pub down: usize,
}

/// What a cell holds beside what it shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Held {
    /// Its text alone.
    Text,
    /// A number, by the pattern under which it is shown.
    Number(f64, &'static str),
    /// True or false.
    Truth(bool),
    /// A day, as ISO 8601 writes it and as workbooks count it.
    Day(&'static str, u32),
}

impl OfficeCell {
    /// A text.
    pub fn text(text: &str) -> Option<Self> {
        Some(Self { shown: text.to_owned(), held: Held::Text, across: 1, down: 1 })
    }

    /// What is shown of something held.
    pub fn holding(held: Held, shown: &str) -> Option<Self> {
        Some(Self { shown: shown.to_owned(), held, across: 1, down: 1 })
    }

    /// A text that spans columns and rows.
    pub fn over(text: &str, across: usize, down: usize) -> Option<Self> {
        Some(Self { shown: text.to_owned(), held: Held::Text, across, down })
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn package(parts: &[(String, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        writer.write_all(content.as_bytes()).expect("memory");
    }
    writer.finish().expect("a package").into_inner()
}

/// A workbook of [`Office::Xlsx`] whose first sheet does not show a row, as a filter leaves it.
pub fn hiding_row(workbook: &[u8], row: usize) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a package");
    let parts = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).expect("a part");
        let mut content = String::new();
        part.read_to_string(&mut content).expect("a text");
        (part.name().expect("a name").into_owned(), content)
    });
    let hide = |(name, content): (String, String)| match name.as_str() {
        "xl/worksheets/sheet1.xml" => {
            let (shown, hidden) = (format!("<row r=\"{row}\">"), format!("<row r=\"{row}\" hidden=\"1\">"));
            (name, content.replace(&shown, &hidden))
        }
        _ => (name, content),
    };
    package(&parts.map(hide).collect::<Vec<_>>())
}

/// The rows of a sheet, blank ones between its blocks.
fn rows(sheet: &OfficeSheet) -> Vec<Vec<Option<OfficeCell>>> {
    let mut rows = Vec::new();
    for block in &sheet.blocks {
        if !rows.is_empty() {
            rows.push(Vec::new());
        }
        match block {
            OfficeBlock::Line(text) => rows.push(vec![OfficeCell::over(text, 5, 1)]),
            OfficeBlock::Table(table) => rows.extend(table.iter().cloned()),
        }
    }
    rows
}

const SPACE: &str = "http://schemas.openxmlformats.org";

fn letter(column: usize) -> char {
    char::from(b'A' + u8::try_from(column).expect("few columns"))
}

fn xlsx(sheets: &[OfficeSheet]) -> Vec<u8> {
    let mut patterns: Vec<&str> = vec!["dd/mm/yyyy"];
    let mut parts = Vec::new();
    let (mut listed, mut related) = (String::new(), String::new());
    for (rank, sheet) in (1..).zip(sheets) {
        let (inside, merged) = xlsx_rows(&rows(sheet), &mut patterns);
        let merged = if merged.is_empty() { merged } else { format!("<mergeCells>{merged}</mergeCells>") };
        let content = format!(
            "<worksheet xmlns=\"{SPACE}/spreadsheetml/2006/main\"><sheetData>{inside}</sheetData>{merged}</worksheet>"
        );
        parts.push((format!("xl/worksheets/sheet{rank}.xml"), content));
        let name = escaped(&sheet.name);
        write!(listed, "<sheet name=\"{name}\" sheetId=\"{rank}\" r:id=\"rId{rank}\"/>").expect("memory");
        related += &relation(rank, "worksheet", &format!("worksheets/sheet{rank}.xml"));
    }
    related += &relation(9999, "styles", "styles.xml");
    parts.extend([
        (String::from("[Content_Types].xml"), String::from("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")),
        (String::from("_rels/.rels"), relations(&relation(1, "officeDocument", "xl/workbook.xml"))),
        (String::from("xl/_rels/workbook.xml.rels"), relations(&related)),
        (String::from("xl/workbook.xml"), format!("<workbook xmlns=\"{SPACE}/spreadsheetml/2006/main\" xmlns:r=\"{SPACE}/officeDocument/2006/relationships\"><sheets>{listed}</sheets></workbook>")),
        (String::from("xl/styles.xml"), styles(&patterns)),
    ]);
    package(&parts)
}

fn relation(id: usize, kind: &str, target: &str) -> String {
    format!(
        "<Relationship Id=\"rId{id}\" Type=\"{SPACE}/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
    )
}

fn relations(inside: &str) -> String {
    format!("<Relationships xmlns=\"{SPACE}/package/2006/relationships\">{inside}</Relationships>")
}

fn styles(patterns: &[&str]) -> String {
    let (mut formats, mut looks) = (String::new(), String::new());
    for (id, pattern) in (164..).zip(patterns) {
        let code = escaped(pattern);
        write!(formats, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>").expect("memory");
        write!(looks, "<xf numFmtId=\"{id}\" applyNumberFormat=\"1\"/>").expect("memory");
    }
    format!(
        "<styleSheet xmlns=\"{SPACE}/spreadsheetml/2006/main\"><numFmts>{formats}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId=\"0\"/>{looks}</cellXfs></styleSheet>"
    )
}

/// The rows and the merged areas of a sheet; patterns that are new are added.
fn xlsx_rows(rows: &[Vec<Option<OfficeCell>>], patterns: &mut Vec<&'static str>) -> (String, String) {
    let (mut inside, mut merged) = (String::new(), String::new());
    for (at, row) in (1..).zip(rows) {
        write!(inside, "<row r=\"{at}\">").expect("memory");
        for (column, cell) in row.iter().enumerate() {
            let Some(cell) = cell else { continue };
            let place = format!("{}{at}", letter(column));
            if cell.across > 1 || cell.down > 1 {
                let last = format!("{}{}", letter(column + cell.across - 1), at + cell.down - 1);
                write!(merged, "<mergeCell ref=\"{place}:{last}\"/>").expect("memory");
            }
            inside += &xlsx_cell(cell, &place, patterns);
        }
        inside += "</row>";
    }
    (inside, merged)
}

/// A cell at its place; a pattern that is new is added.
fn xlsx_cell(cell: &OfficeCell, place: &str, patterns: &mut Vec<&'static str>) -> String {
    match cell.held {
        Held::Text => {
            let text = escaped(&cell.shown);
            format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
        }
        Held::Truth(yes) => format!("<c r=\"{place}\" t=\"b\"><v>{}</v></c>", u8::from(yes)),
        Held::Day(_, serial) => format!("<c r=\"{place}\" s=\"1\"><v>{serial}</v></c>"),
        Held::Number(number, pattern) => {
            let known = patterns.iter().position(|known| *known == pattern);
            let look = known.unwrap_or_else(|| {
                patterns.push(pattern);
                patterns.len() - 1
            });
            format!("<c r=\"{place}\" s=\"{}\"><f>{number}</f><v>{number}</v></c>", look + 1)
        }
    }
}

fn ods(sheets: &[OfficeSheet]) -> Vec<u8> {
    let mut inside = String::new();
    for sheet in sheets {
        write!(inside, "<table:table table:name=\"{}\">", escaped(&sheet.name)).expect("memory");
        for row in rows(sheet) {
            inside += "<table:table-row>";
            let mut covered = 0;
            for cell in &row {
                match cell {
                    Some(cell) => {
                        covered = cell.across - 1;
                        inside += &ods_cell(cell);
                    }
                    None if covered > 0 => {
                        covered -= 1;
                        inside += "<table:covered-table-cell/>";
                    }
                    None => inside += "<table:table-cell/>",
                }
            }
            inside += "</table:table-row>";
        }
        inside += "</table:table>";
    }
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>{inside}</office:spreadsheet></office:body></office:document-content>"
    );
    let kind = String::from("application/vnd.oasis.opendocument.spreadsheet");
    package(&[(String::from("mimetype"), kind), (String::from("content.xml"), content)])
}

fn ods_cell(cell: &OfficeCell) -> String {
    let held = match cell.held {
        Held::Text => String::new(),
        Held::Number(number, _) => format!("office:value-type=\"float\" office:value=\"{number}\""),
        Held::Truth(yes) => format!("office:value-type=\"boolean\" office:boolean-value=\"{yes}\""),
        Held::Day(day, _) => format!("office:value-type=\"date\" office:date-value=\"{day}\""),
    };
    let (across, down, text) = (cell.across, cell.down, escaped(&cell.shown));
    format!(
        "<table:table-cell {held} table:number-columns-spanned=\"{across}\" table:number-rows-spanned=\"{down}\"><office:annotation><text:p>à revoir</text:p></office:annotation><text:p>{text}</text:p></table:table-cell>"
    )
}

fn docx(sheets: &[OfficeSheet]) -> Vec<u8> {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", escaped(text));
    let mut inside = String::new();
    for block in sheets.iter().flat_map(|sheet| &sheet.blocks) {
        match block {
            OfficeBlock::Line(text) => inside += &paragraph(text),
            OfficeBlock::Table(table) => inside += &docx_table(table, &paragraph),
        }
    }
    let content = format!("<w:document xmlns:w=\"w\"><w:body>{inside}</w:body></w:document>");
    package(&[(String::from("word/document.xml"), content)])
}

fn docx_table(table: &[Vec<Option<OfficeCell>>], paragraph: &impl Fn(&str) -> String) -> String {
    let width = table.iter().map(Vec::len).max().unwrap_or_default();
    // How many rows a cell above still spans, and how many columns.
    let mut open: Vec<(usize, usize)> = vec![(0, 1); width];
    let mut rows = String::new();
    for row in table {
        rows += "<w:tr>";
        let mut column = 0;
        while column < width {
            let (left, across) = open[column];
            if left > 0 {
                open[column] = (left - 1, across);
                rows += &docx_cell(&paragraph(""), across, "<w:vMerge/>");
                column += across;
                continue;
            }
            let cell = row.get(column).cloned().flatten();
            let (shown, across, down) =
                cell.map_or((String::new(), 1, 1), |cell| (cell.shown, cell.across, cell.down));
            open[column] = (down - 1, across);
            let merge = if down > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
            rows += &docx_cell(&paragraph(&shown), across, merge);
            column += across;
        }
        rows += "</w:tr>";
    }
    format!("<w:tbl>{rows}</w:tbl>")
}

fn docx_cell(inside: &str, across: usize, merge: &str) -> String {
    format!("<w:tc><w:tcPr><w:gridSpan w:val=\"{across}\"/>{merge}</w:tcPr>{inside}</w:tc>")
}
