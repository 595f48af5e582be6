//! The tables of the European Union in the competition of ICDAR 2013, against what people marked in them.

use std::collections::{BTreeMap, BTreeSet};

use maillage_documents::read;
use maillage_testing::shared::files;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A cell: its first and last row, its first and last column, its text.
type Cell = (u32, u32, u32, u32, String);
/// Neighbours: their texts, and whether the second stands beside the first or below it; how often.
type Relations = BTreeMap<(String, String, bool), usize>;

/// The least precision, and the least harmonic mean of precision and recall.
const PRECISION: f64 = 0.95;
const MEAN: f64 = 0.93;

/// A text by its letters and figures, or its signs where it has neither.
fn plain(text: &str) -> String {
    let letters: String =
        text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.is_empty() { text.chars().filter(|sign| !sign.is_whitespace()).collect() } else { letters }
}

fn relations(cells: &[Cell], found: &mut Relations) {
    let mut at = BTreeMap::new();
    for (rank, (top, bottom, left, right, text)) in
        cells.iter().enumerate().filter(|(_, cell)| !cell.4.is_empty())
    {
        assert!(!text.is_empty());
        at.extend((*top..=*bottom).flat_map(|row| (*left..=*right).map(move |column| ((row, column), rank))));
    }
    let mut pairs = BTreeSet::new();
    for beside in [true, false] {
        let mut order: Vec<((u32, u32), usize)> = at
            .iter()
            .map(|((row, column), rank)| (if beside { (*row, *column) } else { (*column, *row) }, *rank))
            .collect();
        order.sort_unstable();
        for pair in order.windows(2).filter(|pair| pair[0].0.0 == pair[1].0.0 && pair[0].1 != pair[1].1) {
            pairs.insert((pair[0].1, pair[1].1, beside));
        }
    }
    for (one, other, beside) in pairs {
        *found.entry((cells[one].4.clone(), cells[other].4.clone(), beside)).or_default() += 1;
    }
}

/// The relations that people marked.
fn marked(xml: &str) -> Relations {
    let number = |element: &BytesStart<'_>, name: &str| {
        let attribute = element.try_get_attribute(name).expect("XML")?;
        attribute.value.parse::<u32>().ok()
    };
    let (mut found, mut cells, mut text) = (Relations::new(), Vec::<Cell>::new(), None);
    let mut moved = (0, 0);
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().expect("XML") {
            Event::Start(element) => match element.name().as_ref() {
                "region" => {
                    let by = |name| number(&element, name).unwrap_or(0);
                    moved = (by("row-increment"), by("col-increment"));
                }
                "cell" => {
                    let row = number(&element, "start-row").expect("a row") + moved.0;
                    let column = number(&element, "start-col").expect("a column") + moved.1;
                    let bottom = number(&element, "end-row").map_or(row, |end| end + moved.0);
                    let right = number(&element, "end-col").map_or(column, |end| end + moved.1);
                    cells.push((row, bottom, column, right, String::new()));
                }
                "content" => text = Some(String::new()),
                _ => {}
            },
            Event::Text(more) => text
                .iter_mut()
                .for_each(|text| text.push_str(&more.xml_content(quick_xml::XmlVersion::Implicit1_0))),
            Event::GeneralRef(named) => {
                let sign = quick_xml::escape::resolve_predefined_entity(&named).unwrap_or_default();
                if let Some(text) = &mut text {
                    text.push_str(sign);
                }
            }
            Event::End(element) if element.name().as_ref() == "content" => {
                let read = plain(&text.take().unwrap_or_default());
                cells.last_mut().expect("a cell").4 = read;
            }
            Event::End(element) if element.name().as_ref() == "table" => {
                relations(&cells, &mut found);
                cells.clear();
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// The relations of the tables that are read.
fn of_document(bytes: &[u8]) -> Relations {
    let mut found = Relations::new();
    for (_, table) in read(bytes).expect("a document").tables() {
        let cell = |cell: &maillage_documents::Cell| {
            (cell.rows.first, cell.rows.last, cell.columns.first, cell.columns.last, plain(&cell.text))
        };
        relations(&table.cells.iter().map(cell).collect::<Vec<_>>(), &mut found);
    }
    found
}

#[test]
fn given_the_competition_when_read_then_as_precise_and_as_complete_as_promised() {
    let Some(files) = files("data/pdf/icdar2013-eu") else { return };
    let (mut right, mut said, mut wanted) = (0, 0, 0);
    for (name, bytes) in &files {
        let Some(name) = name.strip_suffix(".pdf") else { continue };
        let truth = format!("{name}-str.xml");
        let truth =
            files.iter().find(|(other, _)| *other == truth).map(|(_, bytes)| bytes).expect("the truth");
        let truth = marked(std::str::from_utf8(truth).expect("UTF-8"));
        let found = of_document(bytes);
        right += found
            .iter()
            .map(|(pair, count)| (*count).min(truth.get(pair).copied().unwrap_or(0)))
            .sum::<usize>();
        said += found.values().sum::<usize>();
        wanted += truth.values().sum::<usize>();
    }
    let share = |of: usize| {
        f64::from(u32::try_from(right).expect("few")) / f64::from(u32::try_from(of).expect("few"))
    };
    let (precision, recall) = (share(said), share(wanted));
    let mean = 2.0 * precision * recall / (precision + recall);
    assert!(wanted > 6_000, "{wanted}");
    assert!(
        precision >= PRECISION && mean >= MEAN,
        "precision {precision:.3}, recall {recall:.3}, mean {mean:.3}"
    );
}
