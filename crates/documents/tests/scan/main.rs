//! Scans from outside: pages drawn by code, read with an engine that knows the letters they are drawn with.

mod any;
mod letters;
mod paper;
mod reader;

use maillage_documents::scan::{self, EngineFault, Frame, Lexicon, Part, Progress, ScanError};
use maillage_documents::{Area, Block, Format, Page, Place, Span, Table, TableKind};
use paper::Paper;
use reader::LetterReader;

fn read(pdf: &[u8], engine: &LetterReader) -> Vec<Page> {
    let recognised = scan::read(pdf, engine, &Lexicon::default(), &mut |_| ()).expect("a scan");
    assert_eq!((recognised.document.format, recognised.engine.as_str()), (Format::Scan, "letter reader 1"));
    recognised.document.pages
}

fn tables(page: &Page) -> Vec<&Table> {
    let tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Line(_) => None,
    });
    tables.collect()
}

fn lines(page: &Page) -> Vec<&str> {
    let lines = page.blocks.iter().filter_map(|block| match block {
        Block::Line(line) => Some(line.text.as_str()),
        Block::Table(_) => None,
    });
    lines.collect()
}

/// The columns and rows of the table that most tests draw.
const COLUMNS: [usize; 4] = [100, 400, 500, 650];
const ROWS: [usize; 5] = [120, 200, 260, 300, 340];

/// A heading over the whole width, a row of headings, and two rows of figures.
fn paper() -> Paper {
    let drawn = Paper::new(800, 600).grid(&COLUMNS, &ROWS);
    let heading =
        drawn.gap(Frame { left: 102, top: 130, right: 650, bottom: 190 }).gap(Frame::new(400, 122, 110, 78));
    heading
        .text((200, 150), "DIALISE")
        .text((420, 220), "1")
        .text((540, 220), "OUI")
        .text((120, 270), "ADULTES")
        .text((440, 270), "0")
        .text((560, 270), "1")
        .text((110, 310), "ENTS")
        .text((435, 310), "12")
        .text((550, 310), "NON")
}

/// What the table says: rows, columns and text of each cell.
fn said(table: &Table) -> Vec<(Span, Span, &str)> {
    table.cells.iter().map(|cell| (cell.rows, cell.columns, cell.text.as_str())).collect()
}

/// What it says when it is read right.
fn expected() -> Vec<(Span, Span, &'static str)> {
    let row = |number, texts: [&'static str; 3]| {
        (0..).zip(texts).map(move |(column, text)| (Span::one(number), Span::one(column), text))
    };
    let heading = (Span::one(0), Span { first: 0, last: 2 }, "DIALISE");
    let rows =
        row(1, ["", "1", "OUI"]).chain(row(2, ["ADULTES", "0", "1"])).chain(row(3, ["ENTS", "12", "NON"]));
    std::iter::once(heading).chain(rows).collect()
}

#[test]
fn given_a_drawn_table_when_read_then_each_cell_with_its_spans_its_text_and_its_box() {
    let pages = read(&paper().pdf(), &LetterReader::default());
    let [table] = tables(&pages[0])[..] else { panic!("one table") };
    assert_eq!((table.kind, table.rows, table.columns), (TableKind::Ruled, 4, 3));
    assert_eq!(said(table), expected());
    let Place::Box { page: 1, area } = &table.cells[4].place else { panic!("a box of page 1") };
    // From the middle of a line of two pixels to that of the next, at 200 pixels and 72 points to the inch.
    let near = [area.left - 36.4, area.top - 94.0, area.right - 144.4, area.bottom - 108.4];
    assert!(near.iter().all(|apart| apart.abs() < 0.8), "{area:?}");
}

#[test]
fn given_a_table_that_leans_or_has_gaps_thin_lines_dust_or_shade_when_read_then_the_same() {
    let grey = |paper: Paper| {
        let lower = paper.gap(Frame::new(90, 338, 580, 6)).across(340, (100, 652), 1, 150);
        lower.gap(Frame::new(98, 110, 6, 240)).down(100, (120, 341), 5, 60)
    };
    let papers = [
        ("rows lean", paper().leaning(25)),
        ("columns lean", paper().falling(20)),
        ("both lean, as on a page that was turned", paper().leaning(15).falling(15)),
        (
            "lines have gaps",
            paper()
                .gap(Frame::new(180, 258, 3, 6))
                .gap(Frame::new(300, 298, 3, 6))
                .gap(Frame::new(398, 275, 6, 3)),
        ),
        ("lines are thin and grey, or thick", grey(paper())),
        ("dust and grain", paper().dusty()),
        ("a shaded heading", paper().shaded(Frame { left: 102, top: 122, right: 650, bottom: 200 }, 200)),
        (
            "all of it",
            grey(paper())
                .shaded(Frame { left: 102, top: 122, right: 650, bottom: 200 }, 210)
                .leaning(12)
                .falling(9)
                .dusty(),
        ),
    ];
    for (name, paper) in papers {
        let pages = read(&paper.pdf(), &LetterReader::default());
        let [table] = tables(&pages[0])[..] else { panic!("{name}: one table") };
        assert_eq!(said(table), expected(), "{name}");
    }
}

#[test]
fn given_a_heading_on_black_without_a_line_below_it_when_read_then_it_is_a_row_of_its_own() {
    let black = paper().gap(Frame { left: 103, top: 196, right: 649, bottom: 206 });
    let black = black.shaded(Frame { left: 100, top: 120, right: 652, bottom: 201 }, 0);
    let pages = read(&black.pdf(), &LetterReader::default());
    let [table] = tables(&pages[0])[..] else { panic!("one table") };
    // White letters are for a real engine: this one reads black ones.
    assert_eq!(said(table)[1..], expected()[1..]);
    assert_eq!((table.cells[0].rows, table.cells[0].columns), (Span::one(0), Span { first: 0, last: 2 }));
}

#[test]
fn given_the_lower_part_of_a_table_beside_the_upper_when_read_then_its_columns_are_still_the_same() {
    let rows = [120, 160, 200];
    let upper = Paper::new(800, 600).grid(&COLUMNS, &rows).grid(&[100, 415, 512, 650], &[200, 240, 280]);
    let written = upper.text((430, 130), "3").text((440, 210), "5").text((540, 250), "NON");
    let pages = read(&written.pdf(), &LetterReader::default());
    let [table] = tables(&pages[0])[..] else { panic!("one table") };
    assert_eq!((table.rows, table.columns), (4, 3));
    let at = |row, column| table.at(row, column).map(|cell| cell.text.as_str());
    assert_eq!([at(0, 1), at(2, 1), at(3, 2)], [Some("3"), Some("5"), Some("NON")]);
    assert!(table.cells.iter().all(|cell| cell.columns.first == cell.columns.last), "{:?}", said(table));
}

#[test]
fn given_lines_around_two_tables_when_read_then_in_the_order_of_the_page_and_a_box_around_a_text_is_no_table()
{
    let drawn = Paper::new(800, 900)
        .text((100, 40), "SOIN DE SUITE")
        .grid(&[100, 300, 500], &[100, 140])
        .text((150, 110), "2")
        .text((120, 200), "ENTE")
        .grid(&[100, 300, 500], &[300, 340])
        .text((350, 310), "4")
        .grid(&[100, 700], &[500, 600])
        .text((200, 540), "NOTE");
    let pages = read(&drawn.pdf(), &LetterReader::default());
    let kinds: Vec<_> = pages[0].blocks.iter().map(|block| matches!(block, Block::Table(_))).collect();
    assert_eq!(kinds, [false, true, false, true, false]);
    assert_eq!(lines(&pages[0]), ["SOIN DE SUITE", "ENTE", "NOTE"]);
    assert_eq!(pages[0].area, Some(Area { left: 0.0, top: 0.0, right: 288.0, bottom: 324.0 }));
}

#[test]
fn given_readings_that_differ_when_nothing_decides_then_the_cell_is_doubtful_and_the_others_are_sure() {
    let engine = LetterReader { mistakes: Some(('7', '1')), ..LetterReader::default() };
    let drawn = paper().gap(Frame::new(440, 270, 20, 22)).text((440, 270), "7");
    let pages = read(&drawn.pdf(), &engine);
    let [table] = tables(&pages[0])[..] else { panic!("one table") };
    let doubtful: Vec<_> = table.cells.iter().filter(|cell| cell.confidence.is_doubtful()).collect();
    assert!(
        matches!(doubtful[..], [cell] if cell.rows == Span::one(2) && cell.columns == Span::one(1)),
        "{doubtful:?}"
    );
    assert!(table.at(1, 0).is_some_and(|blank| blank.text.is_empty() && blank.confidence.is_certain()));
}

#[test]
fn given_several_pages_when_read_then_all_of_them_and_how_far_is_told() {
    let drawn = [paper(), Paper::new(400, 400), paper(), paper(), Paper::new(400, 400).text((50, 50), "NON")];
    let mut told = Vec::new();
    let pdf = paper::pdf(&drawn.iter().collect::<Vec<_>>());
    let read =
        scan::read(&pdf, &LetterReader::default(), &Lexicon::default(), &mut |progress| told.push(progress));
    let pages = read.expect("a scan").document.pages;
    assert_eq!(told, [0, 4, 5].map(|done| Progress { done, pages: 5 }));
    let counted: Vec<_> = pages.iter().map(|page| (page.number, page.blocks.len())).collect();
    assert_eq!(counted, [(1, 1), (2, 0), (3, 1), (4, 1), (5, 1)]);
}

#[test]
fn given_an_engine_that_does_not_read_or_bytes_that_are_no_scan_when_read_then_told() {
    let fault = EngineFault::TooSlow { seconds: 9 };
    let engine = LetterReader { fault: Some(fault.clone()), ..LetterReader::default() };
    let read = |bytes: &[u8], engine| scan::read(bytes, engine, &Lexicon::default(), &mut |_| ());
    assert_eq!(read(&paper().pdf(), &engine), Err(ScanError::Engine(fault)));
    assert_eq!(read(b"ANNEXE 1", &engine), Err(ScanError::Unreadable));
    assert!(scan::is_scan(&paper().pdf()) && !scan::is_scan(b"ANNEXE 1") && !scan::is_scan(&paper::pdf(&[])));
}

#[test]
fn given_a_page_when_it_is_shown_then_a_png_of_all_of_it_at_the_resolution_of_screens_and_none_of_another_page()
 {
    let pdf = paper().pdf();
    let size = scan::page_size(&pdf, 1).expect("a page");
    let png = scan::page_picture(&pdf, 1).expect("a picture");
    let edge = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    let points = |pixels: u32| f64::from(pixels) * 72.0 / 150.0;
    assert_eq!((&png[..8], size.pages), (&b"\x89PNG\r\n\x1a\n"[..], 1));
    assert!((points(edge(16)) - f64::from(size.width)).abs() < 1.0);
    assert!((points(edge(20)) - f64::from(size.height)).abs() < 1.0);
    for page in [0, 2, u32::MAX] {
        assert!(
            matches!(scan::page_picture(&pdf, page), Err(ScanError::NoSuchPage { pages: 1, .. })),
            "{page}"
        );
        assert!(matches!(scan::page_size(&pdf, page), Err(ScanError::NoSuchPage { pages: 1, .. })), "{page}");
    }
    for broken in [&b"ANNEXE 1"[..], b"%PDF-1.7\n", b""] {
        assert_eq!(scan::page_picture(broken, 1), Err(ScanError::Unreadable));
        assert_eq!(scan::page_size(broken, 1), Err(ScanError::Unreadable));
    }
}

#[test]
fn given_an_area_of_a_page_when_its_picture_is_asked_for_then_a_png_of_its_size_and_nothing_beyond_the_page()
{
    let pdf = paper().pdf();
    let area = Area { left: 36.0, top: 72.0, right: 72.0, bottom: 90.0 };
    let png = scan::picture(&pdf, 1, area).expect("a picture");
    assert_eq!((&png[..8], &png[16..24]), (&b"\x89PNG\r\n\x1a\n"[..], &[0, 0, 0, 100, 0, 0, 0, 50][..]));
    let beyond = Area { left: 900.0, top: 0.0, right: 999.0, bottom: 10.0 };
    assert_eq!(scan::picture(&pdf, 1, beyond), Err(ScanError::NothingThere { page: 1 }));
    for page in [0, 2] {
        let number = usize::try_from(page).unwrap();
        assert_eq!(scan::picture(&pdf, page, area), Err(ScanError::NoSuchPage { page: number, pages: 1 }));
    }
}

#[test]
fn given_parts_of_pages_when_their_pictures_are_asked_for_then_each_is_framed_and_one_beyond_is_told() {
    let pdf = paper().pdf();
    let shown = Area { left: 36.0, top: 72.0, right: 72.0, bottom: 90.0 };
    let framed = Area { left: 45.0, top: 76.0, right: 63.0, bottom: 86.0 };
    let part = Part { page: 1, shown, framed };
    let pictures = scan::pictures(&pdf, &[part, part]).expect("two pictures");
    assert_eq!((pictures.len(), &pictures[0][16..24]), (2, &[0, 0, 0, 100, 0, 0, 0, 50][..]));
    assert!(pictures[0] == pictures[1] && pictures[0] != scan::picture(&pdf, 1, shown).expect("a picture"));
    let beyond = Part { page: 2, ..part };
    assert_eq!(scan::pictures(&pdf, &[part, beyond]), Err(ScanError::NoSuchPage { page: 2, pages: 1 }));
    assert_eq!(scan::pictures(&pdf, &[]), Ok(Vec::new()));
}
