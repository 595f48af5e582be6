//! The codes of communes that are no more: how the list becomes the file that ships, and the file against another copy of the list.
#![expect(clippy::unwrap_used, reason = "a check that cannot look has failed")]

use std::path::Path;

use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::territory::MovementKind;
use maillage_reading::movements::movements;
use maillage_testing::shared::source;
use xtask::territory::movements::convert;

fn shipped() -> Vec<u8> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/territory/former-communes.csv");
    std::fs::read(root).unwrap()
}

const LIST: &str = r#"[
 {"code": "59006", "nom": "Neuve", "region": "32", "type": "commune-actuelle", "anciensCodes": ["59070", "59071"]},
 {"code": "59070", "nom": "Vieille", "region": "32", "type": "commune-deleguee", "chefLieu": "59006"},
 {"code": "59006", "nom": "Siège", "region": "32", "type": "commune-deleguee", "chefLieu": "59006"},
 {"code": "60054", "nom": "Une", "region": "32", "type": "commune-actuelle", "anciensCodes": ["60455"]},
 {"code": "01694", "nom": "Autre", "region": "84", "type": "commune-actuelle", "anciensCodes": ["01001"]},
 {"code": "60455", "nom": "Les deux", "region": "84", "type": "commune-associee", "chefLieu": "01694"},
 {"code": "60054", "nom": "Une", "region": "84", "type": "commune-associee", "chefLieu": "01694"}
]"#;

#[test]
fn given_a_list_of_communes_when_converted_then_each_way_of_our_regions_and_every_candidate() {
    let written = String::from_utf8(convert(LIST.as_bytes()).unwrap()).unwrap();
    let rows: Vec<_> = written.lines().collect();
    assert_eq!(
        rows,
        [
            "former,former_name,movement,commune,name,since",
            "59070,Vieille,delegated,59006,Neuve,",
            "59071,,merged,59006,Neuve,",
            "60455,Les deux,associated,01694,Autre,",
            "60455,,merged,60054,Une,",
        ],
        "a code of today is none of before, and another region is left out where it is no candidate"
    );
}

#[test]
fn given_what_is_no_such_list_when_converted_then_refused() {
    let unknown = LIST.replace("\"chefLieu\": \"01694\"", "\"chefLieu\": \"99999\"");
    for text in ["", "{}", "[{}]", unknown.as_str()] {
        assert!(convert(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn given_the_file_that_ships_when_read_then_small_sorted_and_two_codes_are_left_open() {
    let bytes = shipped();
    assert!(bytes.len() < 100_000);
    let read = movements(&bytes[..]).unwrap();
    let open: Vec<_> =
        read.iter().filter(|(_, ways)| ways.len() > 1).map(|(code, _)| code.to_string()).collect();
    assert_eq!((read.iter().count(), open), (649, vec!["55273".to_owned(), "60455".to_owned()]));
    let [way] = read.of(&CommuneCode::parse("02285").unwrap()) else { panic!("one way") };
    assert_eq!((way.kind, way.today.as_str(), way.since), (MovementKind::Associated, "59545", None));
}

#[test]
fn given_another_copy_of_the_list_when_compared_then_the_file_has_each_code_of_its_regions() {
    let Some(other) = source("data/territory/communes_mouvements_anciens_codes.csv") else { return };
    let read = movements(&shipped()[..]).unwrap();
    let departments =
        ["02", "59", "60", "62", "80", "08", "10", "51", "52", "54", "55", "57", "67", "68", "88"];
    let mut compared = 0;
    for row in csv::Reader::from_reader(&other[..]).into_records() {
        let row = row.unwrap();
        let (former, today) = (CommuneCode::parse(&row[0]).unwrap(), &row[1]);
        if departments.iter().any(|department| today.starts_with(department)) {
            compared += 1;
            assert!(read.of(&former).iter().any(|way| way.today.as_str() == today), "{former} {today}");
        }
    }
    assert_eq!(compared, 649, "and none beyond it");
}
