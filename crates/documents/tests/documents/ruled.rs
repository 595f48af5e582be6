//! Tables by the lines around their cells.

use maillage_documents::{Place, TableKind};

use super::grid::{document, grid, lines, only_table};
use super::paper::Paper;

/// Three rows and three columns of lines.
fn ruled() -> Paper {
    Paper::new().lattice(&[50.0, 200.0, 300.0, 400.0], &[100.0, 120.0, 140.0, 160.0])
}

fn filled() -> Paper {
    ruled()
        .text(55.0, 114.0, "Zone")
        .text(205.0, 114.0, "2024")
        .text(305.0, 114.0, "2025")
        .text(55.0, 134.0, "Nord")
        .text(205.0, 134.0, "1 234,50")
        .text(305.0, 134.0, "-2")
        .text(55.0, 154.0, "Sud")
        .text(205.0, 154.0, "+1")
        .text(305.0, 154.0, "0")
}

#[test]
fn given_lines_around_cells_when_read_then_each_text_in_its_cell_and_money_whole() {
    let table = only_table(&filled().pdf());
    assert_eq!(table.kind, TableKind::Ruled);
    assert_eq!(grid(&table), [["Zone", "2024", "2025"], ["Nord", "1 234,50", "-2"], ["Sud", "+1", "0"]]);
    let Place::Box { page, area } = table.cells[4].place else { panic!("a box") };
    assert_eq!(page, 1);
    assert_eq!(
        [area.left, area.top, area.right, area.bottom].map(|edge| edge.round().to_string()),
        ["200", "120", "300", "140"],
        "the cell itself, not its text"
    );
    assert!(table.cells[4].confidence.is_certain());
}

#[test]
fn given_lines_that_are_not_drawn_when_read_then_cells_over_rows_and_columns() {
    let paper = Paper::new()
        .lattice(&[50.0, 400.0], &[100.0, 160.0])
        .line((50.0, 120.0), (50.0, 120.0))
        .line((150.0, 120.0), (400.0, 120.0))
        .line((50.0, 140.0), (400.0, 140.0))
        .line((150.0, 100.0), (150.0, 160.0))
        .line((280.0, 120.0), (280.0, 160.0))
        .text(55.0, 124.0, "Zone")
        .text(220.0, 114.0, "Implantations")
        .text(155.0, 134.0, "actuelles")
        .text(285.0, 134.0, "cibles")
        .text(55.0, 154.0, "Lille")
        .text(155.0, 154.0, "3")
        .text(285.0, 154.0, "4");
    let table = only_table(&paper.pdf());
    assert_eq!(
        grid(&table),
        [["Zone", "Implantations", "^"], ["^", "actuelles", "cibles"], ["Lille", "3", "4"]]
    );
}

#[test]
fn given_a_cell_of_several_lines_when_read_then_one_line_feed_between_two() {
    let paper = Paper::new()
        .lattice(&[50.0, 200.0, 300.0], &[100.0, 140.0, 160.0])
        .text(55.0, 114.0, "Traitement de")
        .text(55.0, 126.0, "l’insuffisance")
        .text(205.0, 120.0, "3")
        .text(55.0, 154.0, "Médecine")
        .text(205.0, 154.0, "4");
    assert_eq!(grid(&only_table(&paper.pdf())), [["Traitement de/l’insuffisance", "3"], ["Médecine", "4"]]);
}

#[test]
fn given_a_text_from_bottom_to_top_in_a_cell_when_read_then_said_as_it_is_read_with_the_head_turned() {
    let paper = Paper::new()
        .lattice(&[50.0, 80.0, 200.0, 300.0], &[100.0, 160.0, 180.0])
        .turned(68.0, 155.0, [0.0, 10.0, -10.0, 0.0], "Lieu dit")
        .text(85.0, 134.0, "a")
        .text(205.0, 134.0, "1")
        .text(55.0, 174.0, "b")
        .text(85.0, 174.0, "c")
        .text(205.0, 174.0, "2");
    assert_eq!(grid(&only_table(&paper.pdf())), [["Lieu dit", "a", "1"], ["b", "c", "2"]]);
}

#[test]
fn given_lines_under_rows_and_none_between_columns_when_read_then_the_edges_of_the_header_part_the_rows() {
    let mut paper = Paper::new()
        .lattice(&[50.0, 150.0, 250.0, 350.0], &[100.0, 120.0])
        .text(55.0, 114.0, "Pays")
        .text(155.0, 114.0, "Nombre")
        .text(255.0, 114.0, "Part");
    for (row, y) in [(1, 134.0), (2, 154.0), (3, 174.0_f32)] {
        paper = paper
            .text(55.0, y, "Belgique")
            .text(155.0, y, &format!("{row}0"))
            .text(255.0, y, &format!("{row},5"))
            .line((50.0, y + 6.0), (350.0, y + 6.0))
            .line((50.0, y - 14.0), (50.0, y + 6.0))
            .line((350.0, y - 14.0), (350.0, y + 6.0));
    }
    assert_eq!(
        grid(&only_table(&paper.pdf())),
        [
            ["Pays", "Nombre", "Part"],
            ["Belgique", "10", "1,5"],
            ["Belgique", "20", "2,5"],
            ["Belgique", "30", "3,5"]
        ]
    );
}

#[test]
fn given_rows_without_lines_between_them_when_each_line_has_values_then_parted_and_a_wrapped_text_is_not() {
    let block = |paper: Paper, texts: [[&str; 3]; 3]| {
        let mut paper = paper;
        for (row, line) in texts.iter().zip([134.0, 146.0, 158.0_f32]) {
            for (text, x) in row.iter().zip([55.0, 205.0, 305.0_f32]) {
                paper = if text.is_empty() { paper } else { paper.text(x, line, text) };
            }
        }
        paper
    };
    let frame = || {
        Paper::new()
            .lattice(&[50.0, 200.0, 300.0, 400.0], &[100.0, 120.0, 164.0])
            .text(55.0, 114.0, "Zone")
            .text(205.0, 114.0, "2024")
            .text(305.0, 114.0, "2025")
    };
    let rows = block(frame(), [["Lille", "1", "2"], ["Douai", "3", ""], ["Arras", "5", "6"]]);
    assert_eq!(
        grid(&only_table(&rows.pdf())),
        [["Zone", "2024", "2025"], ["Lille", "1", "2"], ["Douai", "3", ""], ["Arras", "5", "6"]]
    );
    let wrapped = block(frame(), [["Lille et ses", "", ""], ["communes", "3", "4"], ["voisines", "", ""]]);
    assert_eq!(grid(&only_table(&wrapped.pdf()))[1], ["Lille et ses/communes/voisines", "3", "4"]);
}

#[test]
fn given_surfaces_in_place_of_lines_when_read_then_their_edges_bound_the_cells() {
    let mut paper = Paper::new();
    for (row, y) in [("a", 100.0), ("b", 121.0), ("c", 142.0_f32)] {
        for (x, text) in [(50.0, row), (151.0, "1"), (252.0, "2")] {
            paper = paper.surface((x, y), (x + 100.0, y + 20.0)).text(x + 5.0, y + 14.0, text);
        }
    }
    assert_eq!(grid(&only_table(&paper.pdf())), [["a", "1", "2"], ["b", "1", "2"], ["c", "1", "2"]]);
}

#[test]
fn given_boxes_to_be_ticked_when_read_then_they_are_no_cells() {
    let mut paper = Paper::new().lattice(&[50.0, 200.0, 300.0], &[100.0, 120.0, 140.0]);
    for (y, text) in [(114.0, "Oui"), (134.0, "Non")] {
        paper = paper.text(55.0, y, text).text(220.0, y, "1").surface((205.0, y - 7.0), (212.0, y));
    }
    assert_eq!(grid(&only_table(&paper.pdf())), [["Oui", "1"], ["Non", "1"]]);
}

#[test]
fn given_two_tables_and_a_text_when_read_then_in_the_order_of_reading() {
    let paper = filled()
        .text(50.0, 90.0, "Tableau 1")
        .text(50.0, 190.0, "Tableau 2")
        .lattice(&[50.0, 200.0, 300.0], &[200.0, 220.0, 240.0])
        .text(55.0, 214.0, "a")
        .text(205.0, 214.0, "1")
        .text(55.0, 234.0, "b")
        .text(205.0, 234.0, "2");
    let document = document(&paper.pdf());
    assert_eq!(lines(&document), ["Tableau 1", "Tableau 2"]);
    let sizes: Vec<_> = document.tables().map(|(page, table)| (page, table.rows, table.columns)).collect();
    assert_eq!(sizes, [(1, 3, 3), (1, 2, 2)]);
}

#[test]
fn given_a_frame_around_a_text_when_read_then_no_table() {
    let paper =
        Paper::new().lattice(&[50.0, 500.0], &[100.0, 200.0]).text(60.0, 120.0, "Avis au lecteur : 3 places");
    let document = document(&paper.pdf());
    assert_eq!(document.tables().count(), 0);
    assert_eq!(lines(&document), ["Avis au lecteur : 3 places"]);
}

#[test]
fn given_a_chart_whose_grid_cuts_its_labels_when_read_then_no_table_and_every_word_stays() {
    let mut paper = Paper::new().lattice(&[100.0, 163.0, 226.0, 289.0], &[100.0, 130.0, 160.0, 190.0]);
    for (y, left, right) in [(118.0, "30.5", "49.0"), (148.0, "29.7", "48.6"), (178.0, "28.7", "46.3")] {
        paper = paper.text(152.0, y, left).text(216.0, y, right);
    }
    let document = document(&paper.pdf());
    assert_eq!(document.tables().count(), 0, "{document:#?}");
    assert_eq!(lines(&document).concat().replace(' ', ""), "30.549.029.748.628.746.3");
}
