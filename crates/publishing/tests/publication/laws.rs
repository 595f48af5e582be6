//! Whatever the texts and figures of a bilan, each file holds them.

use maillage_views::document::{AnnexPart, BilanDocument, DocumentNote, SectionPart};
use proptest::prelude::*;

use crate::support::{document, row, section, table, tally};
use crate::{page, workbooks};

/// A text of the signs that files treat specially, some like a formula, some long.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[ -~éœ€’\u{a0}\u{202f}\n\t]{0,24}",
        1 => "[=+@-][0-9A-Z(),!]{1,8}",
        1 => "_x00[0-9A-F]{2}_",
        1 => "[A-Za-zé ]{40,80}",
    ]
}

fn sections() -> impl Strategy<Value = Vec<SectionPart>> {
    let figures = (proptest::option::of(-9_i64..2_000), -9_i64..2_000, -2_000_i64..2_000, text());
    let rows = proptest::collection::vec((text(), figures, any::<bool>(), text()), 0..4);
    let tables = proptest::collection::vec((proptest::collection::vec("[a-z<&]{1,9}", 0..3), rows), 0..3);
    let title = prop_oneof![text(), Just("Médecine".to_owned())];
    let note = proptest::option::of(text());
    proptest::collection::vec((prop_oneof![Just("I"), Just("")], title, tables, note), 0..4).prop_map(
        |sections| {
            let parts = sections.into_iter().map(|(numeral, title, tables, note)| {
                let tables = tables.into_iter().map(|(headings, rows)| {
                    let rows =
                        rows.into_iter().map(|(modality, (current, target, gap, shown), units, note)| {
                            let figures = tally(current.ok_or(shown.as_str()), target, gap);
                            let mut row = row(&modality, figures.clone(), units.then_some(figures));
                            row.notes.push(note);
                            row
                        });
                    let headings: Vec<_> = headings.iter().map(String::as_str).collect();
                    table(&headings, rows.collect())
                });
                let mut section = section(numeral, &title, tables.collect());
                section.notes.extend(note.map(|text| DocumentNote { number: 1, text, line: None }));
                section
            });
            parts.collect()
        },
    )
}

fn bilan(sections: Vec<SectionPart>) -> BilanDocument {
    document(vec![AnnexPart { number: 1, title: "Annexe 1".to_owned(), notes: Vec::new(), sections }])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn given_any_bilan_when_written_then_every_file_holds_it(sections in sections(), title in text()) {
        let mut document = bilan(sections);
        document.title = title;
        workbooks::equals_the_view(&document);
        page::equals_the_view(&document);
    }
}
