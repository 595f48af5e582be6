//! Lists of communes and outlines of zones: what ships is read whole, and no bytes make the readers panic.

use maillage_reading::territory::{CompositionError, LineFault, composition, outlines, populations};
use proptest::prelude::*;

const COMMUNES: &[u8] = include_bytes!("../../../data/territory/hauts-de-france-communes.csv");
const OUTLINES: &[u8] = include_bytes!("../../../data/territory/hauts-de-france-outlines.geojson");

#[test]
fn given_the_shipped_list_when_read_then_each_commune_has_a_zone_of_each_set_and_its_inhabitants() {
    let list = composition(COMMUNES).expect("the shipped list is read");
    assert_eq!(list.ignored, ["name", "department", "rule", "confidence"]);
    let members = list.members;
    assert_eq!(members.len(), 2 * 3782);
    assert_eq!(populations(&members).len(), 3782);
    assert!(members.iter().all(|member| member.population.is_some()));
}

#[test]
fn given_the_shipped_outlines_when_read_then_each_zone_has_closed_rings() {
    let outlines = outlines(OUTLINES).expect("the shipped outlines are read");
    assert_eq!(outlines.len(), 29);
    let rings = outlines.iter().flat_map(|outline| &outline.polygons).flatten();
    assert!(rings.clone().count() >= 29);
    assert!(rings.clone().all(|ring| ring.len() >= 4 && ring.first() == ring.last()));
}

#[test]
fn given_semicolons_a_byte_order_mark_and_spaces_when_read_then_the_same_list() {
    let plain = composition(b"commune,zone\n59001,1A\n2A004,2B\n");
    let other = composition("\u{feff}Commune ; Zone\r\n 59001 ; 1 a \r\n2A004;zone 2B\r\n".as_bytes());
    assert!(plain.is_ok());
    assert_eq!(plain, other);
}

#[test]
fn given_a_line_that_is_wrong_when_read_then_its_number_and_fault_and_none_of_the_others() {
    let read = composition(b"commune,zone\n59001,1A\n5900,1A\n59002,\n");
    let fault = |line, fault| CompositionError::Line { line, fault };
    assert_eq!(read, Err(vec![fault(3, LineFault::Commune("5900".to_owned())), fault(4, LineFault::Zone)]));
}

#[test]
fn given_inhabitants_as_a_spreadsheet_writes_them_when_read_then_numbers() {
    let text = "\u{feff}commune;zone;population\r\n02003;23A;1\u{202f}004\r\n02018;22A;2\u{a0}472\r\n02004;22A;189,0\r\n;;\r\n";
    let list = composition(text.as_bytes()).expect("a list");
    let numbers: Vec<_> = list.members.iter().map(|member| member.population).collect();
    assert_eq!(numbers, [Some(1004), Some(2472), Some(189)]);
    let told = composition(b"commune;zone;population\n2001;22A;518\n02002;22A;1.004\n");
    let fault = |line, fault| CompositionError::Line { line, fault };
    let faults = vec![
        fault(2, LineFault::Commune("2001".to_owned())),
        fault(3, LineFault::Population("1.004".to_owned())),
    ];
    assert_eq!(told, Err(faults));
}

#[test]
fn given_a_column_twice_or_none_when_read_then_named() {
    let repeated = composition(b"commune,zone,Commune\n02003,23A,02003\n");
    assert_eq!(repeated, Err(vec![CompositionError::RepeatedColumn("Commune".to_owned())]));
    let missing = ["commune", "zone"].map(CompositionError::MissingColumn);
    assert_eq!(composition(b"insee;secteur\n02003;23A\n"), Err(missing.into()));
}

proptest! {
    #[test]
    fn given_any_bytes_when_read_then_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _list = composition(&bytes);
        let _shapes = outlines(&bytes);
    }

    #[test]
    fn given_a_list_with_a_byte_changed_when_read_then_an_answer(at in 0_usize..2000, byte in any::<u8>()) {
        let mut bytes = COMMUNES[..2000].to_vec();
        bytes[at] = byte;
        let _list = composition(&bytes);
    }
}
