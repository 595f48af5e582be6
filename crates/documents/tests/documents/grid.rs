//! What tests ask of tables.

use maillage_documents::{Block, Document, Format, Table, read};

/// The document that bytes are.
pub(crate) fn document(bytes: &[u8]) -> Document {
    let document = read(bytes).expect("a document");
    document.tables().for_each(|(_, table)| is_sound(table));
    document
}

/// The only table of a document.
pub(crate) fn only_table(bytes: &[u8]) -> Table {
    let document = document(bytes);
    let tables: Vec<&Table> = document.tables().map(|(_, table)| table).collect();
    assert_eq!(tables.len(), 1, "{document:#?}");
    tables[0].clone()
}

/// The texts of a table, row by row: `^` where a cell before it or above it goes on, `~` where none is.
pub(crate) fn grid(table: &Table) -> Vec<Vec<String>> {
    let text = |row: u32, column: u32| match table.at(row, column) {
        Some(cell) if cell.rows.first == row && cell.columns.first == column => cell.text.replace('\n', "/"),
        Some(_) => String::from("^"),
        None => String::from("~"),
    };
    (0..table.rows).map(|row| (0..table.columns).map(|column| text(row, column)).collect()).collect()
}

/// The lines of a document outside its tables.
pub(crate) fn lines(document: &Document) -> Vec<String> {
    let blocks = document.pages.iter().flat_map(|page| &page.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Line(line) => Some(line.text.clone()),
            Block::Table(_) => None,
        })
        .collect()
}

/// What the model says of every table: no position is covered twice, none outside, the cells in their order.
fn is_sound(table: &Table) {
    let mut covered = std::collections::BTreeSet::new();
    for cell in &table.cells {
        assert!(cell.rows.last < table.rows && cell.columns.last < table.columns, "{cell:?} in {table:?}");
        for row in cell.rows.first..=cell.rows.last {
            for column in cell.columns.first..=cell.columns.last {
                assert!(covered.insert((row, column)), "{row}, {column} twice: {table:#?}");
            }
        }
    }
    let order: Vec<_> = table.cells.iter().map(|cell| (cell.rows.first, cell.columns.first)).collect();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn given_a_blank_page_when_read_then_a_pdf_without_a_block() {
    let document = document(&super::paper::Paper::new().pdf());
    assert_eq!(document.format, Format::Pdf);
    assert_eq!(document.pages.len(), 1);
    assert_eq!(document.pages[0].blocks, []);
    assert_eq!(document.pages[0].area.map(|area| (area.right, area.bottom)), Some((595.0, 842.0)));
}
