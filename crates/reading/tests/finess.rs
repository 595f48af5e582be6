//! The public extracts of the register of establishments, in their historical form.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

use std::io::BufRead;

use jiff::civil::date;
use maillage_domain::entity::finess::{
    CellFault, FinessBanner, FinessSubject, LegalEntityRow, RowFault, SitePoint, SiteRow, UnreadFiness,
};
use maillage_reading::finess::{Extract, Line, NotAnExtract};
use maillage_testing::shared::source;
use proptest::prelude::*;

const BANNER: &str = "finess;etalab;93;2026-03-11\n";

const ENTITY: &str = "structureej;620000018;EJ FICTIVE;ENTITE FICTIVE N° 5;;1;R;DE L’EXEMPLE;B;;;041;62000 ARRAS;62;\
                      PAS-DE-CALAIS;;13;Etablissement public;;;356000000;;2009-01-01;\n";

const SITE: &str = "structureet;620000026;620000018;ET FICTIF;;;;;;;;LE LIEU-DIT;041;62;PAS-DE-CALAIS;62000 ARRAS;;;355;\
                    Centre Hospitalier (C.H.);1102;Centres Hospitaliers;35600000000048;8610Z;03;ARS;1;Public;\
                    1979-02-13;;2020-02-04;\n";

fn open<R: BufRead>(bytes: R) -> Extract<R> {
    Extract::open(bytes).expect("an extract")
}

fn lines(bytes: &[u8]) -> Vec<Line> {
    open(bytes).map(|line| line.expect("bytes at hand")).collect()
}

fn subject(row: &str) -> FinessSubject {
    match lines(format!("{BANNER}{row}").as_bytes()).remove(0) {
        Line::Row(row) => row.subject,
        Line::Unread(unread) => panic!("{unread:?}"),
    }
}

fn unread(row: &str) -> UnreadFiness {
    match lines(format!("{BANNER}{row}").as_bytes()).remove(0) {
        Line::Row(row) => panic!("{row:?}"),
        Line::Unread(unread) => unread,
    }
}

fn entity(row: &str) -> LegalEntityRow {
    let FinessSubject::LegalEntity(entity) = subject(row) else { panic!("a legal entity") };
    entity
}

fn site(row: &str) -> SiteRow {
    let FinessSubject::Site(site) = subject(row) else { panic!("a site") };
    site
}

#[test]
fn given_the_banner_when_opened_then_its_edition_and_its_day_and_what_has_none_is_refused() {
    let banner = FinessBanner { edition: "93".to_owned(), of: date(2026, 3, 11) };
    assert_eq!(open(BANNER.as_bytes()).banner, banner);
    assert_eq!(open(format!("\u{feff}{BANNER}").as_bytes()).banner, banner);
    for text in ["", "nofinesset;rs\n", "finess;etalab;93\n", "finess;etalab;93;11/03/2026\n"] {
        assert!(matches!(Extract::open(text.as_bytes()), Err(NotAnExtract::Banner)), "{text}");
    }
}

#[test]
fn given_a_legal_entity_when_read_then_its_long_name_its_company_and_its_address() {
    let read = entity(ENTITY);
    assert_eq!(
        (read.number.to_string(), read.identity.name.as_str()),
        ("620000018".to_owned(), "ENTITE FICTIVE N° 5")
    );
    assert_eq!(read.identity.siren.map(|siren| siren.to_string()).as_deref(), Some("356000000"));
    let address = read.identity.address.expect("an address");
    assert_eq!(address.street.map(|street| street.to_string()).as_deref(), Some("1 B R DE L’EXEMPLE"));
    assert_eq!(address.town.as_str(), "62000 ARRAS");
    assert_eq!(address.commune.map(|commune| commune.to_string()).as_deref(), Some("62041"));
    assert_eq!(
        (read.status.expect("a status").to_string().as_str(), read.created),
        ("13 Etablissement public", Some(date(2009, 1, 1)))
    );
}

#[test]
fn given_a_site_when_read_then_its_holder_its_place_and_its_days() {
    let read = site(SITE);
    assert_eq!(read.identity.holder, entity(ENTITY).number);
    assert_eq!(read.identity.name.as_str(), "ET FICTIF", "there is no long name");
    let address = read.identity.address.expect("an address");
    assert_eq!(address.street.map(|street| street.to_string()).as_deref(), Some("LE LIEU-DIT"));
    assert_eq!(
        (read.opened, read.authorised, read.updated),
        (Some(date(1979, 2, 13)), None, Some(date(2020, 2, 4)))
    );
    assert_eq!(read.category.expect("a category").code, "355");
    let shorter = SITE.replace("2020-02-04;\n", "2020-02-04\n");
    assert_eq!(site(&shorter), site(SITE), "the last column is not in every extract");
}

#[test]
fn given_a_site_overseas_or_in_corsica_when_read_then_the_commune_as_insee_numbers_it() {
    let commune = |department: &str, commune: &str| {
        let row = SITE.replace(";041;62;", &format!(";{commune};{department};"));
        let address = site(&row).identity.address.expect("an address");
        address.commune.map(|commune| commune.to_string())
    };
    assert_eq!(commune("9A", "101").as_deref(), Some("97101"));
    assert_eq!(commune("9D", "411").as_deref(), Some("97411"));
    assert_eq!(commune("2A", "004").as_deref(), Some("2A004"));
    assert_eq!(commune("01", "451").as_deref(), Some("01451"));
}

#[test]
fn given_coordinates_when_read_then_in_the_projection_of_their_line_and_none_where_there_are_none() {
    let row = "geolocalisation;620000026;657242.9;1795384.4;2,ATLASANTE,96,BAN,EPSG:5490 RGAF09;2026-05-04\n";
    let FinessSubject::Point(point) = subject(row) else { panic!("a point") };
    let SitePoint { x, y, projection, updated, .. } = point;
    assert_eq!((format!("{x} {y}"), projection), ("657242.9 1795384.4".to_owned(), Some(5490)));
    assert_eq!(updated, Some(date(2026, 5, 4)));
    let FinessSubject::Point(unnamed) = subject("geolocalisation;620000026;1;2;;\n") else {
        panic!("a point")
    };
    assert_eq!((unnamed.projection, unnamed.updated), (None, None));
    assert!(matches!(subject("geolocalisation;620000026;;;;\n"), FinessSubject::NoPoint(_)));
}

#[test]
fn given_lines_in_two_encodings_when_read_then_each_by_itself() {
    let latin: Vec<u8> = SITE
        .replace("ET FICTIF", "HÔPITAL")
        .chars()
        .map(|sign| u8::try_from(u32::from(sign)).expect("a Latin sign"))
        .collect();
    let utf8 = SITE.replace("ET FICTIF", "HÔPITAL");
    let bytes = [BANNER.as_bytes(), &latin, b"\n", utf8.as_bytes()].concat();
    let found = lines(&bytes);
    let names: Vec<_> = found
        .iter()
        .map(|line| match line {
            Line::Row(row) => match &row.subject {
                FinessSubject::Site(site) => (row.line, site.identity.name.to_string()),
                other => panic!("{other:?}"),
            },
            Line::Unread(unread) => panic!("{unread:?}"),
        })
        .collect();
    assert_eq!(names, [(2, "HÔPITAL".to_owned()), (4, "HÔPITAL".to_owned())]);
}

#[test]
fn given_rows_that_cannot_be_read_when_read_then_each_with_its_line_and_reason_and_the_others_stay() {
    let cell = |column, why| RowFault::Cell { column, why };
    assert_eq!(unread("structure;620000026\n").faults, [RowFault::Section]);
    assert_eq!(unread("geolocalisation;620000026;1\n").faults, [RowFault::Cells { found: 2 }]);
    let faulty = SITE.replace(";620000018;", ";;").replace("1979-02-13", "13/02/1979");
    let told = unread(&faulty);
    assert_eq!(told.faults, [cell("nofinessej", CellFault::Missing), cell("dateouv", CellFault::Day)]);
    assert_eq!((told.line, told.number.map(|number| number.to_string()).as_deref()), (2, Some("620000026")));
    let point = unread("geolocalisation;620000026;un;2;;\n");
    assert_eq!(point.faults, [cell("coordxet", CellFault::Decimal)]);
    let three = format!("{BANNER}{ENTITY}{faulty}{SITE}");
    let read: Vec<_> = lines(three.as_bytes()).iter().map(|line| matches!(line, Line::Row(_))).collect();
    assert_eq!(read, [true, false, true]);
}

#[test]
fn given_half_a_point_when_read_then_told_which_half_is_missing() {
    let cell = |column, why| RowFault::Cell { column, why };
    for (row, fault) in [
        ("geolocalisation;620000026;1;;;\n", cell("coordyet", CellFault::Missing)),
        ("geolocalisation;620000026;;2;;\n", cell("coordxet", CellFault::Missing)),
    ] {
        assert_eq!(unread(row).faults, [fault], "{row}");
    }
}

#[test]
fn given_no_commune_when_read_then_none_and_the_row_stays_and_one_that_is_no_code_is_told() {
    let with = |commune: &str| SITE.replace(";041;62;", &format!(";{commune};62;"));
    assert_eq!(site(&with("")).identity.address.expect("an address").commune, None);
    assert_eq!(site(&with("  ")).identity.address.expect("an address").commune, None);
    let fault = RowFault::Cell { column: "commune", why: CellFault::Code };
    assert_eq!(unread(&with("41")).faults, [fault]);
}

#[test]
fn given_a_street_that_does_not_fit_when_read_then_told_and_one_that_just_does_stays() {
    let street = |length: usize| ENTITY.replace("DE L’EXEMPLE", &"X".repeat(length));
    // `1 B R ` stands before it.
    let address = entity(&street(244)).identity.address.expect("an address");
    assert_eq!(address.street.map(|street| street.to_string().len()), Some(250));
    let fault = |column| RowFault::Cell { column, why: CellFault::Text };
    assert_eq!(unread(&street(245)).faults, [fault("voie")]);
    let place = SITE.replace("LE LIEU-DIT", &"X".repeat(251));
    assert_eq!(unread(&place).faults, [fault("lieuditbp")]);
}

#[test]
fn given_a_line_longer_than_any_when_read_then_told_and_the_next_one_stays() {
    const LONGEST: usize = 64 * 1024;
    let found = |length: usize| lines(format!("{BANNER}{}\n{SITE}", "x".repeat(length)).as_bytes());
    let first = |length| match found(length).remove(0) {
        Line::Unread(unread) => (unread.line, unread.faults),
        Line::Row(row) => panic!("{row:?}"),
    };
    assert_eq!(first(LONGEST), (2, vec![RowFault::Section]));
    assert_eq!(first(LONGEST + 1), (2, vec![RowFault::TooLong]));
    let next = found(3 * LONGEST).remove(1);
    assert!(matches!(&next, Line::Row(row) if row.line == 3), "{next:?}");
    let banner = format!("finess;etalab;93;2026-03-11;{}", "x".repeat(LONGEST));
    assert!(matches!(Extract::open(banner.as_bytes()), Err(NotAnExtract::Banner)));
}

#[test]
fn given_the_published_lines_when_read_then_each_of_them() {
    for (name, rows) in [
        ("data/finess/etalab_extraits/etalab-cs1100502-stock-20260512-0339_12lignes.csv", ROWS_OF_SITES),
        ("data/finess/etalab_extraits/etalab-cs1100507_forme_2_sections.csv", 4),
    ] {
        let Some(bytes) = source(name) else { return };
        let found = lines(&bytes);
        let unread: Vec<_> = found.iter().filter(|line| matches!(line, Line::Unread(_))).collect();
        assert_eq!((found.len(), unread), (rows, vec![]), "{name}");
    }
}

/// Those of the extract, its banner left out.
const ROWS_OF_SITES: usize = 11;

proptest! {
    #[test]
    fn given_any_bytes_behind_a_banner_when_read_then_no_panic_and_every_line_comes_to_something(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let text = [BANNER.as_bytes(), &bytes].concat();
        let said = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
        prop_assert_eq!(lines(&text).len(), said);
    }
}
