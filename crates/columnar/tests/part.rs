//! A part of an open table, read back: every cell of every kind, in groups.

use maillage_columnar::part::Part;
use maillage_views::open::{OpenCell, OpenColumn, OpenKind, OpenTable};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};

fn table() -> OpenTable {
    let column = |(name, kind)| OpenColumn { name, kind, required: name == "act" };
    let columns = [
        ("act", OpenKind::Integer),
        ("region", OpenKind::Text),
        ("effective", OpenKind::Day),
        ("set_aside", OpenKind::Flag),
        ("cp", OpenKind::Cents),
        ("label", OpenKind::Text),
    ];
    OpenTable { name: "fund_payments", columns: columns.map(column).to_vec() }
}

fn row(act: i64, day: &str, cells: [OpenCell; 3]) -> Vec<OpenCell> {
    let [flag, cents, label] = cells;
    let text = |text: &str| OpenCell::Text(text.to_owned());
    vec![OpenCell::Integer(act), text("32"), text(day), flag, cents, label]
}

fn written() -> Vec<u8> {
    let full = [OpenCell::Flag(true), OpenCell::Integer(-1), OpenCell::Text("=1+1".to_owned())];
    let empty = [OpenCell::Flag(false), OpenCell::Empty, OpenCell::Empty];
    let mut part = Part::begin(&table(), Vec::new()).expect("columns");
    part.write(&[row(1, "1969-12-31", full), row(2, "1970-01-02", empty.clone())]).expect("rows");
    part.write(&[row(3, "2019-06-26", empty)]).expect("rows");
    part.end().expect("a file")
}

#[test]
fn given_rows_when_written_as_a_part_then_read_back_the_same() {
    let file = SerializedFileReader::new(bytes::Bytes::from(written())).expect("Parquet");
    assert_eq!(file.metadata().num_row_groups(), 2, "a group for each piece");
    let rows = file.get_row_iter(None).expect("rows").map(|row| row.expect("a row"));
    let read: Vec<Vec<(String, Field)>> = rows.map(Row::into_columns).collect();
    let named = |act, day, flag, cents, label| {
        let region = Field::Str("32".to_owned());
        [
            ("act", act),
            ("region", region),
            ("effective", day),
            ("set_aside", flag),
            ("cp", cents),
            ("label", label),
        ]
        .map(|(name, field)| (name.to_owned(), field))
        .to_vec()
    };
    let label = Field::Str("=1+1".to_owned());
    assert_eq!(
        read,
        [
            named(Field::Long(1), Field::Date(-1), Field::Bool(true), Field::Long(-1), label),
            named(Field::Long(2), Field::Date(1), Field::Bool(false), Field::Null, Field::Null),
            named(Field::Long(3), Field::Date(18_073), Field::Bool(false), Field::Null, Field::Null),
        ]
    );
}

#[test]
fn given_the_same_rows_when_written_twice_then_the_same_bytes() {
    assert!(written() == written());
}
