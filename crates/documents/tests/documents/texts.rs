//! Texts: extracted, typed, pasted.

use maillage_documents::{Block, Format, Place, TableKind, read};

use super::grid::{document, grid, lines, only_table};

#[test]
fn given_bars_when_read_then_a_table_without_the_rule_and_its_line_in_each_cell() {
    let text = "Bilan\n\n| Zone | Au 1er <br> janvier |\n| :-- | --: |\n| **Lille** | 3 \\| 4 |\n\nFin\n";
    let table = only_table(text.as_bytes());
    assert_eq!(table.kind, TableKind::Marked);
    assert_eq!(grid(&table), [["Zone", "Au 1er/janvier"], ["Lille", "3 | 4"]]);
    assert_eq!(table.cells[2].place, Place::Line(5));
    assert_eq!(lines(&document(text.as_bytes())), ["Bilan", "Fin"]);
}

#[test]
fn given_tabs_when_read_then_a_table_and_the_lines_beside_it() {
    let text = "ANNEXE 1\nI. Médecine\nZONES\tactuelles\tcibles\n1A - Lille\t1\t0\n2A - Douai\t4\t5\nNotes\n";
    let document = document(text.as_bytes());
    assert_eq!(document.format, Format::Text);
    assert_eq!(lines(&document), ["ANNEXE 1", "I. Médecine", "Notes"]);
    let table = only_table(text.as_bytes());
    assert_eq!(grid(&table)[1], ["1A - Lille", "1", "0"]);
    assert_eq!(table.cells[3].place, Place::Line(4));
}

#[test]
fn given_one_line_with_a_tab_when_read_then_no_table() {
    assert_eq!(document("Objet :\tle bilan\nTexte\n".as_bytes()).tables().count(), 0);
}

#[test]
fn given_separated_values_when_read_then_one_table_whatever_the_separator() {
    for separator in [";", ",", "\t"] {
        let text = ["zone,nom,écart", "1A,\"Lille, ville\",-1", "2A,Douai,0"].join("\n");
        let text = if separator == "," {
            text
        } else {
            text.replace(", ", "@").replace(',', separator).replace('@', ", ")
        };
        let document = document(text.as_bytes());
        assert_eq!(document.format, Format::Csv, "{text}");
        assert_eq!(grid(&only_table(text.as_bytes()))[1], ["1A", "Lille, ville", "-1"]);
    }
}

#[test]
fn given_prose_with_commas_when_read_then_a_text() {
    let text = "En 2019, l’agence compte, zone par zone, les sites.\nElle publie le bilan.\nChacun, s’il le veut, le lit.\n";
    assert_eq!(document(text.as_bytes()).format, Format::Text);
}

#[test]
fn given_columns_of_spaces_when_read_then_a_table() {
    let text = "Page\n\nZone                 actuelles   cibles   écart\n\
                1A - Lille                   3        4      +1\n\
                2A - Douai                   2        2       0\n\
                3A - Arras                  12       10      -2\n";
    let table = only_table(text.as_bytes());
    assert_eq!(table.kind, TableKind::Aligned);
    assert_eq!(grid(&table)[..2], [["Zone", "actuelles", "cibles", "écart"], ["1A - Lille", "3", "4", "+1"]]);
    assert_eq!(table.at(1, 2).map(|cell| cell.place.clone()), Some(Place::Line(4)));
}

#[test]
fn given_form_feeds_when_read_then_pages_and_lines_counted_on() {
    let document = document("un\ndeux\u{C}trois\nquatre\n\u{C}".as_bytes());
    let found: Vec<(u32, String, Place)> = document
        .pages
        .iter()
        .flat_map(|page| page.blocks.iter().map(move |block| (page.number, block)))
        .filter_map(|(page, block)| match block {
            Block::Line(line) => Some((page, line.text.clone(), line.place.clone())),
            Block::Table(_) => None,
        })
        .collect();
    let line = |page, text: &str, line| (page, text.to_owned(), Place::Line(line));
    assert_eq!(found, [line(1, "un", 1), line(1, "deux", 2), line(2, "trois", 2), line(2, "quatre", 3)]);
}

#[test]
fn given_encodings_that_programs_write_when_read_then_the_same_text() {
    let text = "Écart – hélas\r\nÀ Péronne\rfin";
    let expected = ["Écart – hélas", "À Péronne", "fin"];
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let western: Vec<u8> = text
        .chars()
        .map(|sign| match sign {
            '–' => 0x96,
            sign => u8::try_from(u32::from(sign)).expect("of Western Europe"),
        })
        .collect();
    let decomposed = text.replace('É', "E\u{301}").replace('é', "e\u{301}");
    for bytes in [
        text.as_bytes().to_vec(),
        ["\u{FEFF}".as_bytes(), text.as_bytes()].concat(),
        [&[0xFF, 0xFE][..], &wide(u16::to_le_bytes)].concat(),
        [&[0xFE, 0xFF][..], &wide(u16::to_be_bytes)].concat(),
        wide(u16::to_le_bytes),
        western,
        decomposed.into_bytes(),
    ] {
        assert_eq!(lines(&document(&bytes)), expected, "{bytes:?}");
    }
}

#[test]
fn given_nothing_when_read_then_a_text_of_one_blank_page() {
    let document = read(b"").expect("a text");
    assert_eq!((document.format, document.pages.len()), (Format::Text, 1));
    assert!(document.pages[0].blocks.is_empty());
}
