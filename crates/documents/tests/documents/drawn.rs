//! Characters as pages draw them, to words and lines.

use maillage_documents::{Block, Confidence, Format, Place};

use super::grid::{document, lines};
use super::paper::Paper;

fn said(paper: &Paper) -> Vec<String> {
    lines(&document(&paper.pdf()))
}

#[test]
fn given_words_drawn_apart_when_read_then_one_space_between_them() {
    let paper =
        Paper::new().text(50.0, 100.0, "Agence").text(90.0, 100.0, "régionale").text(250.0, 100.0, "page 3");
    assert_eq!(said(&paper), ["Agence régionale page 3"]);
}

#[test]
fn given_a_word_drawn_in_pieces_when_read_then_one_word() {
    let paper = Paper::new().raw("BT /F1 10 Tf 50 700 Td [(San) 20 (t) -10 (\\351)] TJ ET");
    assert_eq!(said(&paper), ["Santé"]);
}

#[test]
fn given_an_accent_drawn_over_its_letter_when_read_then_one_letter() {
    let paper = Paper::new().text(50.0, 100.0, "cl").text(58.0, 100.0, "\u{B4}").text(57.2, 100.0, "e");
    assert_eq!(said(&paper), ["clé"]);
}

#[test]
fn given_characters_drawn_twice_to_look_bold_when_read_then_once_and_doubled_letters_twice() {
    let paper = Paper::new().text(50.0, 100.0, "Ville 11").text(50.3, 100.0, "Ville 11");
    assert_eq!(said(&paper), ["Ville 11"]);
}

#[test]
fn given_a_raised_sign_when_read_then_on_its_line() {
    let paper =
        Paper::new().text(50.0, 100.0, "Au 1").sized(71.0, 96.0, 6.0, "er").text(79.0, 100.0, "janvier");
    assert_eq!(said(&paper), ["Au 1er janvier"]);
}

#[test]
fn given_a_stamp_across_the_page_when_read_then_no_line() {
    let paper =
        Paper::new().text(50.0, 100.0, "Bilan").turned(100.0, 600.0, [70.0, 70.0, -70.0, 70.0], "PROJET");
    assert_eq!(said(&paper), ["Bilan"]);
}

#[test]
fn given_slanted_letters_on_a_level_line_when_read_then_a_line() {
    assert_eq!(said(&Paper::new().turned(50.0, 100.0, [10.0, 0.0, 3.3, 10.0], "italique")), ["italique"]);
}

#[test]
fn given_texts_that_nobody_sees_when_read_then_none() {
    let paper = Paper::new()
        .text(50.0, -40.0, "hors de la page")
        .raw("BT 3 Tr /F1 10 Tf 50 700 Td (invisible) Tj ET")
        .raw("q 50 50 100 100 re W n BT /F1 10 Tf 300 500 Td (hors du cadre) Tj ET Q");
    assert_eq!(said(&paper), [""; 0]);
}

#[test]
fn given_a_line_when_read_then_its_place_its_height_and_certain() {
    let document = document(&Paper::new().sized(50.0, 100.0, 20.0, "Titre").pdf());
    let Block::Line(line) = &document.pages[0].blocks[0] else { panic!("a line") };
    assert_eq!((line.height, line.confidence), (Some(20.0), Confidence::CERTAIN));
    let Place::Box { page: 1, area } = line.place else { panic!("a box of the first page") };
    assert!((49.0..51.0).contains(&area.left) && area.top < 100.0 && 100.0 < area.bottom, "{area:?}");
}

#[test]
fn given_a_page_of_a_picture_when_read_then_a_scan_without_a_block() {
    let picture = "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI Q";
    let scan = document(&Paper::new().raw(picture).pdf());
    assert_eq!(scan.format, Format::Scan);
    assert!(scan.pages[0].area.is_some() && scan.pages[0].blocks.is_empty());
    let both = document(&Paper::new().raw(picture).text(50.0, 100.0, "Texte").pdf());
    assert_eq!(both.format, Format::Pdf);
}

/// Lines of a paragraph in a column that begins here.
fn column(paper: Paper, x: f32, top: f32, lines: &[&str]) -> Paper {
    let placed = (0_u16..).zip(lines);
    placed.fold(paper, |paper, (rank, text)| paper.text(x, top + 12.0 * f32::from(rank), text))
}

#[test]
fn given_prose_in_two_columns_when_read_then_down_each_and_a_line_across_in_its_place() {
    let left = [
        "Le bilan compte les autorisations qui sont",
        "en vigueur au jour de son arrete dans une",
        "zone, et les compare aux objectifs fixes",
        "par le schema regional de sante pour cinq",
        "annees.",
    ];
    let right = [
        "Une demande nouvelle est recevable quand",
        "l'ecart entre la cible et le nombre des",
        "implantations est positif dans cette zone",
        "pour la modalite que le demandeur propose",
        "de mettre en oeuvre avant la fin du delai.",
    ];
    let paper = Paper::new().text(
        60.0,
        80.0,
        "Une phrase qui va sur toute la largeur de la page et annonce ce qui suit ici",
    );
    let paper = column(column(paper, 60.0, 110.0, &left), 320.0, 110.0, &right);
    let paper = paper.text(
        60.0,
        190.0,
        "Une autre phrase, qui va elle aussi sur toute la largeur de la page, et finit",
    );
    let read = lines(&document(&paper.pdf()));
    assert_eq!(read[1..11], [left, right].concat());
    assert_eq!((read.len(), read[11].starts_with("Une autre phrase")), (12, true));
}

#[test]
fn given_names_with_their_values_when_read_then_each_across() {
    let names = [
        "Acte qui le publie",
        "Autorisations qui sont comptees au",
        "Publie par le service le",
        "Periode de depot des demandes",
    ];
    let values = [
        "Arrete numero 2019-121 du directeur general",
        "21 juin 2019, bornes comprises",
        "26 juin 2019 au plus tard",
        "du 16 juillet 2019 au 10 octobre 2019",
    ];
    let paper = column(column(Paper::new(), 60.0, 110.0, &names), 320.0, 110.0, &values);
    let pairs = names.iter().zip(values).map(|(name, value)| format!("{name} {value}"));
    assert_eq!(lines(&document(&paper.pdf())), pairs.collect::<Vec<_>>());
}
