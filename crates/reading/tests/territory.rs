//! Lists of communes and outlines of zones: what ships is read whole, and no bytes make the readers panic.

use maillage_reading::territory::{CompositionError, LineFault, composition, outlines, populations};
use proptest::prelude::*;

const COMMUNES: &[u8] = include_bytes!("../../../data/territory/hauts-de-france-communes.csv");
const OUTLINES: &[u8] = include_bytes!("../../../data/territory/hauts-de-france-outlines.geojson");

#[test]
fn given_the_shipped_list_when_read_then_each_commune_has_a_zone_of_each_set_and_its_inhabitants() {
    let members = composition(COMMUNES).expect("the shipped list is read");
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
