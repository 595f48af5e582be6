//! Scans read by the engine of this machine: a real one of an agency, and a fictional one whose every figure is known.

use maillage_documents::scan::{Part, Recognised, pictures};
use maillage_documents::{Area, Block, Cell, Document, Table};
use maillage_domain::bilingual::Language;
use maillage_domain::care::annex::Annex;
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::AnsweredCell;
use maillage_domain::diagnostic::Reading;
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_reading::annex::{ReadAgainst, read_document};
use maillage_service::scan::read_scan;
use maillage_testing::{machine, shared};
use maillage_views::words::Words;

/// A row of a table: its page, its label, three figures and an answer.
struct Row<'a> {
    page: u32,
    cells: [&'a Cell; 5],
}

/// A source read by the engine, where both are there.
fn read(source: &str) -> Option<Recognised> {
    let bytes = shared::source(source)?;
    machine::program("tesseract", "apt-get install tesseract-ocr tesseract-ocr-fra")?;
    let mut told = Vec::new();
    let read = read_scan(&bytes, source, Words::new(Language::French), &mut |progress| told.push(progress));
    let recognised = read.expect("a scan");
    assert!(told.last().is_some_and(|last| last.done == last.pages && 1 < last.pages), "{told:?}");
    assert!(recognised.engine.starts_with("tesseract "), "{}", recognised.engine);
    Some(recognised)
}

/// The rows that end with an answer, in the order of the document.
fn rows(document: &Document) -> Vec<Row<'_>> {
    document.tables().flat_map(|(page, table)| of_table(page, table)).collect()
}

fn of_table(page: u32, table: &Table) -> impl Iterator<Item = Row<'_>> {
    (0..table.rows).filter_map(move |row| of_row(page, table, row))
}

fn of_row(page: u32, table: &Table, row: u32) -> Option<Row<'_>> {
    let cells: Vec<_> = table.cells.iter().filter(|cell| cell.rows.holds(row)).collect();
    let cells: [&Cell; 5] = cells.try_into().ok()?;
    matches!(cells[4].text.to_lowercase().as_str(), "oui" | "non").then_some(Row { page, cells })
}

impl Row<'_> {
    /// What is read of a figure or the answer; none where it is doubtful.
    fn read(&self, place: usize) -> Option<String> {
        let cell = self.cells[place];
        (!cell.confidence.is_doubtful()).then(|| cell.text.to_lowercase())
    }

    /// Its label on one line, without the mark of a list, with one kind of apostrophe.
    fn label(&self) -> String {
        self.cells[0].text.trim_start_matches("• ").replace('\n', " ").replace('\'', "’")
    }
}

/// Rows of a list: page, label without its groups, three figures, answer.
fn listed(csv: &[u8]) -> Vec<(u32, String, [String; 4])> {
    let text = String::from_utf8_lossy(csv);
    let fields = text.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    fields
        .map(|fields| {
            let label = fields[5].rsplit(" > ").next().unwrap_or_default().to_owned();
            let figures = [6, 7, 8, 9].map(|place: usize| fields[place].to_lowercase());
            (fields[0].parse().expect("a page"), label, figures)
        })
        .collect()
}

/// A row of a bilan in the words of the list that was handed over: page, zone, activity and modality.
fn subjects(csv: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(csv);
    let told = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        [fields[0], fields[3], fields[4], fields[5]].join("|")
    };
    text.lines().skip(1).map(told).collect()
}

/// What the grammar of annexes makes of a scan.
fn bilan(recognised: &Recognised) -> Reading<Annex> {
    read_document(&recognised.document, Digest::ZERO, &ReadAgainst::nothing()).expect("a bilan")
}

/// The same words of the rows of a bilan.
fn told(annex: &Annex) -> Vec<String> {
    let row = |row: &maillage_domain::care::annex::AnnexRow| {
        let page = row.place.page.map(|page| page.to_string()).unwrap_or_default();
        [&page, &row.zone_name, &annex.tables[row.table].activity, &row.modality]
            .map(String::as_str)
            .join("|")
    };
    annex.rows.iter().map(row).collect()
}

/// How many cells are doubtful, and how many there are.
fn doubts(document: &Document) -> (usize, usize) {
    let cells: Vec<_> = document.tables().flat_map(|(_, table)| &table.cells).collect();
    (cells.iter().filter(|cell| cell.confidence.is_doubtful()).count(), cells.len())
}

/// Every figure and answer of a list is read right or is doubtful; returns how many labels are exact.
fn compare(rows: &[Row<'_>], listed: &[(u32, String, [String; 4])]) -> usize {
    for (row, (page, label, figures)) in rows.iter().zip(listed) {
        assert_eq!(row.page, *page, "{label}");
        for (place, figure) in (1..).zip(figures) {
            assert!(
                row.read(place).is_none_or(|read| read == *figure),
                "{page} {label}: {figure} {:?}",
                row.read(place)
            );
        }
    }
    rows.iter().zip(listed).filter(|(row, (_, label, _))| row.label() == *label).count()
}

#[test]
fn given_a_scan_of_an_agency_when_read_then_its_figures_are_right_and_few_cells_are_doubtful() {
    let Some(recognised) = read("sources/grand-est-2025-bilan.pdf") else { return };
    let Some(handed) = shared::source("data/grand-est-2025/handed_rows.csv") else { return };
    let read = bilan(&recognised);
    assert_eq!(read.value.rows.len(), 121);
    assert_eq!(told(&read.value)[..32], subjects(&handed));
    let (rows, handed) = (rows(&recognised.document), listed(&handed));
    assert_eq!((recognised.document.pages.len(), rows.len()), (24, 121));
    assert_eq!(compare(&rows, &handed), handed.len());
    let whole = |row: &Row<'_>| (1..=4).all(|place| row.read(place).is_some());
    assert!(rows.iter().take(handed.len()).all(whole), "a figure that was handed over is doubtful");
    // The rule of this document: yes exactly when there are fewer than the most there may be.
    for row in rows.iter().filter(|row| whole(row)) {
        let figure = |place| row.read(place).and_then(|read| read.parse::<u32>().ok());
        let fewer = figure(1).zip(figure(3)).map(|(current, most)| current < most);
        assert_eq!(fewer, row.read(4).map(|answer| answer == "oui"), "page {}: {}", row.page, row.label());
    }
    let (doubtful, cells) = doubts(&recognised.document);
    assert!(doubtful * 20 <= cells, "{doubtful} of {cells} cells are doubtful");
}

#[test]
fn given_a_fictional_scan_when_read_then_every_figure_is_right_or_doubtful_and_nine_labels_in_ten_are_exact()
{
    let Some(recognised) = read("data/grand-est-2025/variants/seed1/annexe-scan.pdf") else { return };
    let Some(expected) = shared::source("data/grand-est-2025/variants/seed1/expected.csv") else { return };
    let (rows, expected) = (rows(&recognised.document), listed(&expected));
    assert_eq!(rows.len(), expected.len());
    let exact = compare(&rows, &expected);
    assert!(expected.len() * 9 <= exact * 10, "{exact} labels of {} are exact", expected.len());
    let (doubtful, cells) = doubts(&recognised.document);
    assert!(doubtful * 20 <= cells, "{doubtful} of {cells} cells are doubtful");
    let first =
        recognised.document.pages.iter().flat_map(|page| &page.blocks).find_map(|block| match block {
            Block::Line(line) => Some(line.text.as_str()),
            Block::Table(_) => None,
        });
    assert!(first.is_some_and(|line| line.chars().any(char::is_alphabetic)), "{first:?}");
}

/// Each doubtful cell of a bilan with the one value that agrees; the others left as they are.
fn agreed(annex: &Annex) -> Vec<AnsweredCell> {
    let cells = annex.rows.iter().flat_map(|row| row.doubtful.iter().map(move |cell| (row, cell)));
    let said = cells.filter_map(|(row, cell)| {
        let read = CellAnswer::parse(cell.column, &cell.seen)?;
        let agreeing = annex.figures(row).agreeing(cell.column, &annex.answer_rules);
        let answer = agreeing.unique().unwrap_or(read);
        Some(AnsweredCell { cell: annex.cell_name(row, cell), read: cell.seen.clone(), answer })
    });
    said.collect()
}

#[test]
fn given_a_fictional_scan_when_its_doubtful_cells_are_answered_then_each_has_its_picture_and_none_is_left() {
    let source = "data/grand-est-2025/variants/seed1/annexe-scan.pdf";
    let Some(recognised) = read(source) else { return };
    let Some(bytes) = shared::source(source) else { return };
    let annex = bilan(&recognised).value;
    let answers = agreed(&annex);
    let parts: Vec<Part> = answers.iter().filter_map(|said| part(said.cell.place)).collect();
    assert_eq!((parts.len(), answers.is_empty()), (answers.len(), false));
    let pictures = pictures(&bytes, &parts).expect("a page that is drawn");
    assert!(pictures.iter().all(|png| png.starts_with(b"\x89PNG")));
    let known = ReadAgainst { answers: &answers, ..ReadAgainst::nothing() };
    let settled = read_document(&recognised.document, Digest::ZERO, &known).expect("a bilan");
    let left = settled.value.rows.iter().map(|row| row.doubtful.len()).sum::<usize>();
    assert_eq!(left, annex.rows.iter().map(|row| row.doubtful.len()).sum::<usize>() - answers.len());
}

/// The box of a cell as a part of its page.
fn part(place: Place) -> Option<Part> {
    let edge = |edge: u32| u16::try_from(edge).map(f32::from).expect("a page of a document");
    let area = place.area?;
    let framed = Area {
        left: edge(area.left),
        top: edge(area.top),
        right: edge(area.right),
        bottom: edge(area.bottom),
    };
    Some(Part { page: place.page?, shown: framed, framed })
}
