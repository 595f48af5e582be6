//! Tables without lines: texts that stand under each other.

use maillage_documents::TableKind;

use super::grid::{document, grid, lines, only_table};
use super::paper::Paper;

/// Rows of texts at four abscissas, twelve points apart.
fn rows(paper: Paper, top: f32, rows: &[[&str; 4]]) -> Paper {
    let mut paper = paper;
    for (row, texts) in (0_u16..).zip(rows) {
        for (text, x) in texts.iter().zip([50.0, 250.0, 320.0, 390.0_f32]) {
            if !text.is_empty() {
                paper = paper.text(x, f32::from(row).mul_add(12.0, top), text);
            }
        }
    }
    paper
}

const BODY: [[&str; 4]; 3] =
    [["Lille", "3", "4", "+1"], ["Douai", "2", "2", "0"], ["Arras", "12", "10", "-2"]];

#[test]
fn given_texts_under_each_other_when_read_then_a_table_with_its_header() {
    let paper = rows(Paper::new(), 100.0, &[["Zone", "actuelles", "cibles", "écart"]]);
    let table = only_table(&rows(paper, 112.0, &BODY).pdf());
    assert_eq!(table.kind, TableKind::Aligned);
    assert_eq!(
        grid(&table),
        [
            ["Zone", "actuelles", "cibles", "écart"],
            ["Lille", "3", "4", "+1"],
            ["Douai", "2", "2", "0"],
            ["Arras", "12", "10", "-2"]
        ]
    );
}

#[test]
fn given_two_rows_when_read_then_no_table_without_lines_above_and_below_and_one_with_them() {
    let paper = rows(Paper::new(), 100.0, &BODY[..2]);
    assert_eq!(document(&paper.pdf()).tables().count(), 0);
    let bounded = paper.line((50.0, 88.0), (410.0, 88.0)).line((50.0, 120.0), (410.0, 120.0));
    assert_eq!(only_table(&bounded.pdf()).rows, 2);
}

#[test]
fn given_a_line_under_a_heading_when_read_then_it_gathers_its_columns_in_a_header_of_two_levels() {
    let paper =
        rows(Paper::new(), 100.0, &[["", "", "Implantations", ""], ["Zone", "actuelles", "cibles", "écart"]]);
    let paper = paper.line((250.0, 103.0), (420.0, 103.0));
    let table = only_table(&rows(paper, 124.0, &BODY).pdf());
    assert_eq!(
        grid(&table)[..2],
        [["Zone", "Implantations", "^", "^"], ["^", "actuelles", "cibles", "écart"]]
    );
}

#[test]
fn given_a_label_of_two_lines_when_read_then_of_the_row_it_stands_nearest_to() {
    let paper = Paper::new()
        .text(50.0, 100.0, "Hémodialyse en centre")
        .text(50.0, 110.5, "pour adultes")
        .text(50.0, 125.0, "Autodialyse")
        .text(50.0, 139.0, "Dialyse à")
        .text(50.0, 149.5, "domicile");
    let mut paper = paper;
    for (y, x) in [100.0, 125.0, 149.5].iter().flat_map(|y| [250.0, 320.0, 390.0].map(|x| (*y, x))) {
        paper = paper.text(x, y, "1");
    }
    assert_eq!(
        grid(&only_table(&paper.pdf())),
        [
            ["Hémodialyse en centre/pour adultes", "1", "1", "1"],
            ["Autodialyse", "1", "1", "1"],
            ["Dialyse à/domicile", "1", "1", "1"]
        ]
    );
}

#[test]
fn given_a_heading_between_rows_when_read_then_a_row_across_the_table() {
    let paper = rows(Paper::new(), 100.0, &BODY).sized(215.0, 150.0, 14.0, "Psychiatrie");
    let table = only_table(&rows(paper, 168.0, &BODY).pdf());
    assert_eq!(grid(&table)[3], ["Psychiatrie", "^", "^", "^"]);
    assert_eq!(table.rows, 7);
}

#[test]
fn given_prose_and_a_list_and_a_table_of_contents_when_read_then_no_table() {
    let mut paper = Paper::new();
    for (row, y) in [(1, 100.0), (2, 112.0), (3, 124.0), (4, 136.0_f32)] {
        paper = paper
            .text(
                50.0,
                y,
                &format!("{row}. En 2019, l’agence a compté 23 zones, dont 12 au nord de la Somme."),
            )
            .text(50.0, y + 100.0, &format!("Chapitre {row} ....................................... {row}0"));
    }
    let document = document(&paper.pdf());
    assert_eq!(document.tables().count(), 0, "{document:#?}");
    assert_eq!(lines(&document).len(), 8);
}

#[test]
fn given_a_value_that_holds_spaces_when_read_then_it_stays_one_cell() {
    let paper = rows(
        Paper::new(),
        100.0,
        &[["a", "1 234,50", "12 000", "3"], ["b", "234,50", "1 000", "4"], ["c", "1 034,00", "900", "5"]],
    );
    assert_eq!(grid(&only_table(&paper.pdf()))[0], ["a", "1 234,50", "12 000", "3"]);
}
