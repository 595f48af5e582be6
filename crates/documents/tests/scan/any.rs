//! Whatever is drawn on a page: what holds of its tables.

use maillage_documents::scan::{Frame, Lexicon, Picture, read_picture};
use maillage_documents::{Block, Place, Table};
use proptest::prelude::*;

use crate::reader::LetterReader;

/// A page of bars, blots and greys.
fn pictures() -> impl Strategy<Value = Picture> {
    let size = (20_usize..400, 20_usize..400);
    let blot = (0_usize..400, 0_usize..400, 1_usize..300, 1_usize..300, any::<u8>(), 0_u8..3);
    (size, prop::collection::vec(blot, 0..40)).prop_map(|((width, height), blots)| {
        let mut picture = Picture::white(width, height);
        for (left, top, wide, high, shade, kind) in blots {
            let (wide, high) = match kind {
                0 => (wide, 1 + high % 4),
                1 => (1 + wide % 4, high),
                _ => (1 + wide % 30, 1 + high % 30),
            };
            picture.fill(Frame::new(left, top, wide, high), shade);
        }
        picture
    })
}

/// How many cells cover a position.
fn covers(table: &Table, row: u32, column: u32) -> usize {
    table.cells.iter().filter(|cell| cell.rows.holds(row) && cell.columns.holds(column)).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn given_any_page_when_read_then_no_position_is_covered_twice_and_every_box_is_inside(
        picture in pictures(), per_inch in 0_usize..300,
    ) {
        let page = read_picture(picture, per_inch, &LetterReader::default(), &Lexicon::default()).unwrap();
        let whole = page.area.unwrap();
        for block in &page.blocks {
            let Block::Table(table) = block else { continue };
            for (row, column) in (0..table.rows).flat_map(|row| (0..table.columns).map(move |column| (row, column))) {
                prop_assert!(covers(table, row, column) <= 1, "{row} {column} of {table:?}");
            }
            for cell in &table.cells {
                prop_assert!(cell.rows.last < table.rows && cell.columns.last < table.columns);
                let Place::Box { page: 1, area } = &cell.place else { panic!("a box of page 1") };
                prop_assert!(0.0 <= area.left && area.left <= area.right && area.right <= whole.right);
                prop_assert!(0.0 <= area.top && area.top <= area.bottom && area.bottom <= whole.bottom);
            }
        }
    }
}
