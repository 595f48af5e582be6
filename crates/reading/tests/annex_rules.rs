//! Each rule of the annex reader, both sides, on documents made up for it.

mod both_languages;

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::bilingual::Language;
use maillage_domain::care::annex::{Annex, AnnexRow, PrintedTally};
use maillage_domain::diagnostic::{Code, Diagnostic, Reading, Severity};
use maillage_domain::period::Period;
use maillage_domain::territory::{Region, RegionCode, Zone, ZoneCode, ZoneSet, ZoneSetId};
use maillage_reading::annex::{KnownRegion, NotABilan, ReadAgainst, read};
use maillage_reading::no_text::NoText;
use maillage_views::diagnostic::DiagnosticView;

const TITLE: &str =
    "ANNEXE 1\n\nBILAN AU 1er MARS 2024 DES OBJECTIFS QUANTIFIES, PERIODE DU 2 AVRIL AU 3 JUIN 2024\n\n";
const HEADER: &str = "ZONES\nObjectifs quantifiés\nDemandes nouvelles\nrecevables  Implantations\nactuelles\nImplantations\ncibles\nEcart\n";

fn reading(text: &str) -> Reading<Annex> {
    reading_with(text, &ReadAgainst::nothing())
}

fn reading_with(text: &str, known: &ReadAgainst<'_>) -> Reading<Annex> {
    let reading = read(text.as_bytes(), known).expect("it is a bilan");
    both_languages::check(&reading.diagnostics);
    reading
}

/// A document of one section and one table.
fn one(header: &str, rows: &str) -> String {
    format!("{TITLE}I. Médecine\n\n{header}\n{rows}\n")
}

fn codes(text: &str) -> Vec<Code> {
    reading(text).diagnostics.iter().map(Diagnostic::code).collect()
}

fn clean(text: &str) -> Annex {
    let reading = reading(text);
    assert_eq!(reading.diagnostics, [], "{text}");
    reading.value
}

fn tally(current: i64, target: i64, gap: i64) -> PrintedTally {
    PrintedTally { current: Some(current), target: Some(target), gap: Some(gap), ..PrintedTally::default() }
}

/// Zone, name, modality and sites of each row.
fn rows(annex: &Annex) -> Vec<(&str, &str, &str, PrintedTally)> {
    annex.rows.iter().map(|r| (r.zone.as_str(), r.zone_name.as_str(), r.modality.as_str(), r.sites)).collect()
}

fn first(annex: &Annex) -> &AnnexRow {
    annex.rows.first().expect("a row")
}

#[test]
fn given_zones_of_another_region_when_read_then_their_codes() {
    let annex =
        clean(&one(HEADER, "1C - Brest 3 4 +1 Oui\nZP2 – Vannes 1 1 0 Non\nZone 3 - Lorient 2 2 0 NON"));
    assert_eq!(
        rows(&annex),
        [
            ("1C", "Brest", "", tally(3, 4, 1)),
            ("ZP2", "Vannes", "", tally(1, 1, 0)),
            ("3", "Lorient", "", tally(2, 2, 0)),
        ]
    );
}

#[test]
fn given_zones_without_codes_when_read_then_their_names() {
    let annex = clean(&one(
        HEADER,
        "Finistère 3 4 +1 Oui\nLoire-\nAtlantique 1 1 0 Non\nPas\nde Calais 2 2 0 Non\nVal d’Oise\n5 5 0 Non",
    ));
    let names: Vec<_> = annex
        .rows
        .iter()
        .map(|r| (r.zone.as_str(), r.zone_name.as_str(), r.place.line.unwrap_or_default()))
        .collect();
    assert_eq!(
        names,
        [
            ("Finistère", "Finistère", 16),
            ("Loire-Atlantique", "Loire-Atlantique", 18),
            ("Pas de Calais", "Pas de Calais", 20),
            ("Val d’Oise", "Val d’Oise", 22),
        ]
    );
}

#[test]
fn given_other_orders_of_columns_when_read_then_each_number_in_its_place() {
    let target_first =
        "ZONES\nImplantations\ncibles\nImplantations\nactuelles\nEcart\nDemandes nouvelles\nrecevables";
    assert_eq!(first(&clean(&one(target_first, "1C - Brest 4 3 +1 Oui"))).sites, tally(3, 4, 1));
    let gap_first = "ZONES Ecart Implantations actuelles Implantations cibles Demandes nouvelles recevables";
    assert_eq!(first(&clean(&one(gap_first, "1C - Brest +1 3 4 Oui"))).sites, tally(3, 4, 1));
    let answer_first =
        "ZONES\nDemandes nouvelles recevables\nImplantations autorisées\nImplantations prévues\nEcart";
    let annex = clean(&one(answer_first, "1C - Brest Oui 3 4 +1\n2C - Vannes Non 1 1 0"));
    assert_eq!((first(&annex).sites, first(&annex).admissible), (tally(3, 4, 1), Some(true)));
    let units_first = "ZONES Appareils actuels Appareils cibles Ecart appareils Implantations actuelles Implantations cibles Ecart implantations Demandes nouvelles recevables";
    let annex = clean(&one(units_first, "1C - Brest 7 8 +1 2 2 0 Oui"));
    assert_eq!((first(&annex).sites, first(&annex).units), (tally(2, 2, 0), Some(tally(7, 8, 1))));
}

#[test]
fn given_windows_1252_with_crlf_when_read_then_like_utf8() {
    let text = one(HEADER, "1C - Saint-Étienne 3 4 +1 Oui\n2C – Vannes 1 1 0 Non");
    let (bytes, _, replaced) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!replaced);
    let crlf: Vec<u8> =
        bytes.iter().flat_map(|b| if *b == b'\n' { vec![b'\r', b'\n'] } else { vec![*b] }).collect();
    let read_again = read(&crlf, &ReadAgainst::nothing()).expect("it is a bilan");
    assert_eq!(read_again.diagnostics, []);
    assert_eq!(read_again.value.rows, clean(&text).rows);
}

#[test]
fn given_a_stray_byte_when_read_then_one_repair() {
    let mut bytes = one(HEADER, "1C - Saint-Étienne 3 4 +1 Oui").into_bytes();
    bytes.extend(b"* not\xFFe\n");
    let found = read(&bytes, &ReadAgainst::nothing()).expect("it is a bilan").diagnostics;
    both_languages::check(&found);
    assert_eq!(
        found.iter().map(|d| (d.code(), d.place.line.unwrap_or_default())).collect::<Vec<_>>(),
        [(Code::EncodingRepaired, 17)]
    );
}

#[test]
fn given_printed_signs_and_stars_when_read_then_numbers_and_footnotes() {
    let annex = clean(&one(
        HEADER,
        "1C - Brest 4* 4 * 0 Non\n2C - Vannes 1 4 + 3 Oui\n3C - Lorient 3 1 −2 Non\n\n* dont une antenne\nsur un autre site",
    ));
    assert_eq!(
        rows(&annex).iter().map(|row| row.3).collect::<Vec<_>>(),
        [tally(4, 4, 0), tally(1, 4, 3), tally(3, 1, -2)]
    );
    assert_eq!(first(&annex).notes, ["dont une antenne sur un autre site"]);
    assert_eq!(annex.rows[1].notes, Vec::<String>::new());
    assert_eq!(annex.tables[0].notes.len(), 1);
}

#[test]
fn given_a_star_above_the_table_when_read_then_it_is_the_tables_only() {
    let text = format!(
        "{TITLE}I. IRM\n*Hors équipements dédiés à la recherche\n\n{HEADER}\n1C - Brest 4* 4 0 Non\n"
    );
    let annex = clean(&text);
    assert_eq!(annex.tables[0].notes[0].text, "Hors équipements dédiés à la recherche");
    assert_eq!(first(&annex).notes, Vec::<String>::new());
}

#[test]
fn given_names_with_digits_when_read_then_the_rightmost_cells_count() {
    let annex = clean(&one(HEADER, "1C - Secteur 7 3 4 +1 Oui\n2C - Secteur 8 1 1 0 Non"));
    assert_eq!(rows(&annex)[0], ("1C", "Secteur 7", "", tally(3, 4, 1)));
}

#[test]
fn given_modalities_when_read_then_each_under_its_zone() {
    let header = HEADER.replace("ZONES", "ZONES Modalités");
    let coded = "Zone n°1 C -\nPays de\nBrest\nHC 3 4 +1 Oui\nPost cure 1 1 0 Non\nZone n°2 C - Vannes\nHC 2 2 0 Non\nPost cure 0 0 0 Non";
    let annex = clean(&one(&header, coded));
    assert_eq!(
        rows(&annex),
        [
            ("1C", "Pays de Brest", "HC", tally(3, 4, 1)),
            ("1C", "Pays de Brest", "Post cure", tally(1, 1, 0)),
            ("2C", "Vannes", "HC", tally(2, 2, 0)),
            ("2C", "Vannes", "Post cure", tally(0, 0, 0)),
        ]
    );
    let named = "Finistère\nHC 3 4 +1 Oui\nHDJ 1 1 0 Non\nMorbihan\nHC 2 2 0 Non\nHDJ 0 0 0 Non";
    let annex = clean(&one(&header, named));
    assert_eq!(rows(&annex)[2], ("Morbihan", "Morbihan", "HC", tally(2, 2, 0)));
    let beside = "1C - Brest HC 3 4 +1 Oui\nHDJ 1 1 0 Non\n2C - Vannes HC 2 2 0 Non\nHDJ 0 0 0 Non";
    let annex = clean(&one(&header, beside));
    assert_eq!(rows(&annex)[2], ("2C", "Vannes", "HC", tally(2, 2, 0)));
    assert_eq!(rows(&annex)[3], ("2C", "Vannes", "HDJ", tally(0, 0, 0)));
}

#[test]
fn given_a_legend_when_a_modality_is_not_announced_then_one_remark() {
    let header = HEADER.replace("ZONES", "ZONES Modalités");
    let legend = "HC : hospitalisation complète\nHJ : hospitalisation de jour\n";
    let rows = "1C - Brest\nHC 3 3 0 Non\nHdJ 1 1 0 Non\n2C - Vannes\nHC 2 2 0 Non\nHdJ 0 0 0 Non\n";
    let twice =
        format!("{TITLE}I. Psychiatrie\n• Générale\n{legend}\n{header}{rows}• Infantile\n{header}{rows}");
    assert_eq!(codes(&twice), [Code::LegendMismatch]);
    assert_eq!(codes(&twice.replace("HdJ", "HJ")), []);
    let elsewhere = format!(
        "{TITLE}I. Psychiatrie\n{legend}\n{header}{}II. Autre\n{header}{rows}",
        rows.replace("HdJ", "HJ")
    );
    assert_eq!(codes(&elsewhere), [], "a legend ends with its section");
}

#[test]
fn given_a_text_for_a_number_when_read_then_only_an_exceptional_need_is_no_fault() {
    let exceptional =
        "1C - Brest\n1 implantation\nautorisée pour besoin\nexceptionnel\n0 0\nNon\n2C - Vannes 1 1 0 Non";
    let annex = clean(&one(HEADER, exceptional));
    let row = first(&annex);
    assert_eq!(
        (row.sites.current, row.sites.target, row.sites.gap, row.place.line),
        (None, Some(0), Some(0), Some(20))
    );
    assert_eq!(row.notes, ["1 implantation autorisée pour besoin exceptionnel"]);
    assert_eq!(
        codes(&one(HEADER, &exceptional.replace("besoin\nexceptionnel", "essai"))),
        [Code::NumberExpected]
    );
}

#[test]
fn given_contradictions_when_read_then_one_error_each() {
    for (row, expected) in [
        ("1C - Brest 3 4 0 Non", Some(Code::GapMismatch)),
        ("1C - Brest 3 4 +1 Non", Some(Code::AdmissibleMismatch)),
        ("1C - Brest 3 3 0 Oui", Some(Code::AdmissibleMismatch)),
        ("1C - Brest 3 3 +1 Non", Some(Code::GapMismatch)),
        ("1C - Brest 4 3 -1 Non", None),
        ("1C - Brest 3 3 Non", Some(Code::NumberExpected)),
        ("1C - Brest 3 -3 0 Non", Some(Code::NumberExpected)),
        ("1C - Brest 3 12345678901234567890 0 Non", Some(Code::NumberExpected)),
    ] {
        let reading = reading(&one(HEADER, &format!("{row}\n2C - Vannes 1 1 0 Non")));
        let said: Vec<_> = reading
            .diagnostics
            .iter()
            .map(|d| (d.code(), d.severity(), d.place.line.unwrap_or_default()))
            .collect();
        let expected: Vec<_> = expected.into_iter().map(|code| (code, Severity::Error, 16)).collect();
        assert_eq!(said, expected, "{row}");
    }
}

#[test]
fn given_units_when_read_then_their_gap_decides() {
    let header = "ZONES Implantations actuelles Appareils actuels Implantations cibles Appareils cibles Ecart implantations Ecart appareils Demandes nouvelles recevables";
    for (row, expected) in [
        ("1C - Brest 3 8 4 8 +1 0 Non", vec![]),
        ("1C - Brest 2 7 2 8 0 +1 Oui", vec![]),
        ("1C - Brest 3 8 4 8 +1 0 Oui", vec![Code::AdmissibleMismatch]),
        ("1C - Brest 2 7 2 9 0 +1 Oui", vec![Code::GapMismatch]),
    ] {
        assert_eq!(codes(&one(header, row)), expected, "{row}");
    }
}

const THREE: &str = "1C - Brest 3 3 0 Non\n2C - Vannes 1 1 0 Non\n3C - Lorient 1 1 0 Non\n";

#[test]
fn given_a_zone_twice_or_not_at_all_when_read_then_said() {
    let table = |name: &str, rows: &str| format!("• {name}\n{HEADER}{rows}");
    let text =
        |rows: &str| format!("{TITLE}I. A\n{}{}{}", table("a", THREE), table("b", rows), table("c", THREE));
    assert_eq!(codes(&text(THREE)), []);
    assert_eq!(codes(&text(&THREE.replace("2C - Vannes 1 1 0 Non\n", ""))), [Code::ZoneMissing]);
    assert_eq!(codes(&text(&THREE.replace("3C - Lorient 1 1 0 Non\n", ""))), [Code::ZoneMissing]);
    let twice = reading(&text(
        &THREE.replace("2C - Vannes 1 1 0 Non\n", "2C - Vannes 1 1 0 Non\n2C - Vannes 1 1 0 Non\n"),
    ));
    assert_eq!(twice.diagnostics.iter().map(Diagnostic::code).collect::<Vec<_>>(), [Code::ZoneRepeated]);
    assert_eq!(twice.value.rows.len(), 10);
}

fn region() -> KnownRegion {
    let zones = ["Brest", "Vannes", "Lorient"].into_iter().zip(["1C", "2C", "3C"]);
    KnownRegion {
        region: Region {
            code: RegionCode::new("53"),
            name: "Bretagne".to_owned(),
            raa_prefix: "R53".to_owned(),
            time_zone: "Europe/Paris".to_owned(),
        },
        zone_sets: vec![ZoneSet {
            id: ZoneSetId::new("C"),
            title: "Zones C".to_owned(),
            decision: "test".to_owned(),
            decided_on: Some(Date::constant(2023, 1, 1)),
            in_force: Period::since(Date::constant(2023, 1, 1)),
            zones: zones
                .map(|(name, code)| Zone { code: ZoneCode::parse(code), name: name.to_owned() })
                .collect(),
        }],
        assignment: BTreeMap::new(),
    }
}

#[test]
fn given_recorded_zones_when_read_then_strangers_and_gaps_are_told_for_that_region_only() {
    let regions = [region()];
    let known = ReadAgainst { nomenclatures: &[], regions: &regions, answers: &[] };
    let said = |head: &str, rows: &str| -> Vec<Code> {
        let text = format!("{head}{}", one(HEADER, rows));
        reading_with(&text, &known).diagnostics.iter().map(Diagnostic::code).collect()
    };
    let bretagne = "Agence régionale de santé Bretagne\n";
    assert_eq!(said(bretagne, THREE), []);
    assert_eq!(said(bretagne, &THREE.replace("2C", "7C")), [Code::ZoneUnknown]);
    assert_eq!(said("Agence régionale de santé Normandie\n", &THREE.replace("2C", "7C")), []);
    assert_eq!(said(bretagne, &THREE.replace("2C - Vannes 1 1 0 Non\n", "")), [Code::ZoneMissing]);
    assert_eq!(said(bretagne, &THREE.replace("3C - Lorient 1 1 0 Non\n", "")), [Code::DocumentCutOff]);
}

#[test]
fn given_a_table_over_pages_when_its_zones_go_on_then_one_table() {
    let foot = "\nAgence régionale de santé Bretagne - R53-2024-03-04-00001 - Annexes à l'arrêté n°2024-17 relatif au bilan\npris pour application 7\n\n\n4\n\n";
    let (head, tail) = THREE.split_at(THREE.find("2C").expect("the second zone"));
    let annex = clean(&one(HEADER, &format!("{head}{foot}{tail}")));
    assert_eq!((annex.tables.len(), annex.rows.len()), (1, 3));
    assert_eq!(annex.document.region.as_deref(), Some("Bretagne"));
    assert_eq!(annex.document.act.as_deref(), Some("2024-17"));
    assert_eq!(annex.document.raa.as_deref(), Some("R53-2024-03-04-00001"));
    let annex = clean(&one(HEADER, &format!("{head}{foot}{HEADER}{tail}")));
    assert_eq!((annex.tables.len(), annex.rows.len()), (1, 3), "the header comes again");
    let restarted = reading(&one(HEADER, &format!("{THREE}{foot}{HEADER}{THREE}")));
    assert_eq!(restarted.value.tables.len(), 2);
    assert_eq!(
        restarted.diagnostics.iter().map(Diagnostic::code).collect::<Vec<_>>(),
        [Code::TableWithoutHeading]
    );
}

#[test]
fn given_a_table_with_modalities_over_pages_when_read_then_its_zone_goes_on() {
    let header = HEADER.replace("ZONES", "ZONES Modalités");
    let rows_above = "1C - Brest\nHC 3 3 0 Non\nHJ 1 1 0 Non\n2C - Vannes\nHC 1 1 0 Non\n";
    let annex = clean(&one(
        &header,
        &format!("{rows_above}{header}HJ 2 2 0 Non\n3C - Lorient\nHC 1 1 0 Non\nHJ 1 1 0 Non\n"),
    ));
    let zones: Vec<_> = rows(&annex)
        .into_iter()
        .map(|(zone, name, modality, _)| format!("{zone} {name} {modality}"))
        .collect();
    assert_eq!(annex.tables.len(), 1);
    assert_eq!(
        zones,
        ["1C Brest HC", "1C Brest HJ", "2C Vannes HC", "2C Vannes HJ", "3C Lorient HC", "3C Lorient HJ"]
    );
}

#[test]
fn given_one_table_alone_when_read_then_only_its_heading_is_missed() {
    assert_eq!(codes(&format!("{TITLE}{HEADER}{THREE}")), [Code::TableWithoutHeading]);
    assert_eq!(codes(&one(HEADER, THREE)), []);
}

#[test]
fn given_no_date_when_read_then_the_identity_is_missed() {
    assert_eq!(codes(&format!("I. A\n{HEADER}{THREE}")), [Code::IdentityMissing]);
    assert_eq!(
        codes(&format!("Bilan quantifié au 31 février 2024\nI. A\n{HEADER}{THREE}")),
        [Code::IdentityMissing]
    );
    assert_eq!(codes(&format!("Bilan quantifié arrêté au 1er mars 2024\nI. A\n{HEADER}{THREE}")), []);
}

#[test]
fn given_a_header_at_odds_with_its_rows_when_read_then_one_remark() {
    let wrong = HEADER.replace("Implantations\ncibles", "Demandes\nnouvelles\nrecevables");
    let reading = reading(&one(&wrong, THREE));
    assert_eq!(reading.diagnostics.iter().map(Diagnostic::code).collect::<Vec<_>>(), [Code::HeaderMismatch]);
    assert_eq!(reading.value.rows[0].sites, tally(3, 3, 0));
    assert_eq!(codes(&one(&HEADER.replace("ZONES\n", ""), THREE)), []);
}

#[test]
fn given_headings_of_one_number_when_read_then_said_unless_they_are_a_list() {
    let table = format!("{HEADER}{THREE}");
    assert_eq!(codes(&format!("{TITLE}I. A\n1. x\n{table}1. y\n{table}")), [Code::HeadingNumberRepeated]);
    assert_eq!(codes(&format!("{TITLE}I. A\n1. x\n{table}2. y\n{table}")), []);
    assert_eq!(codes(&format!("{TITLE}I. A\n• u\n1. x\n{table}• v\n1. x\n{table}")), []);
    assert_eq!(
        codes(&format!("{TITLE}I. A\n• u\n1. x ;\n2. y.\nPlein\n{table}• v\n1. z ;\nPlein\n{table}")),
        []
    );
}

#[test]
fn given_a_line_that_belongs_to_nothing_when_read_then_said() {
    let junk = THREE.replace("2C - Vannes", "Illisible\n2C - Vannes");
    let reading = reading(&one(HEADER, &junk));
    assert_eq!(
        reading.diagnostics.iter().map(|d| (d.code(), d.place.line.unwrap_or_default())).collect::<Vec<_>>(),
        [(Code::LineNotUnderstood, 17)]
    );
    assert_eq!(reading.value.rows.len(), 3);
}

#[test]
fn given_a_small_document_cut_at_any_byte_when_read_then_at_most_one_cut() {
    let table = format!("{HEADER}{THREE}");
    let text =
        format!("{TITLE}I. A\n• Premier groupe\n{table}• Second groupe\n{table}II. B\n\nChapeau.\n\n{table}");
    assert_eq!(codes(&text), []);
    let whole_from = text.len() - 2;
    for end in 0..text.len() {
        let Some(part) = text.get(..end) else { continue };
        let Ok(reading) = read(part.as_bytes(), &ReadAgainst::nothing()) else { continue };
        let said: Vec<_> = reading.diagnostics.iter().map(Diagnostic::code).collect();
        let ends_a_table = part.trim_end().ends_with("3C - Lorient 1 1 0 Non");
        // The first digit of a zone's code cannot be told from the number of a page.
        let ends_in_digit = part.lines().last().is_some_and(|line| line.parse::<u8>().is_ok());
        if ends_a_table {
            assert_eq!(said, [], "cut at {end}");
        } else if reading.value.tables.len() >= 2 && end < whole_from {
            assert_eq!(said, [Code::DocumentCutOff], "cut at {end}: {:?}", part.lines().last());
        } else {
            let told = said.iter().all(|code| *code == Code::DocumentCutOff || ends_in_digit);
            assert!(told && said.len() <= 1, "cut at {end}: {said:?}");
        }
    }
}

#[test]
fn given_a_signature_below_the_last_table_when_read_then_no_cut() {
    let signed =
        format!("{}\nFait à Rennes, le 1er mars 2024\nLe directeur général\nSigné\n", one(HEADER, THREE));
    assert_eq!(codes(&signed), []);
}

#[test]
fn given_what_is_no_bilan_when_read_then_why() {
    let refused = |bytes: &[u8]| read(bytes, &ReadAgainst::nothing()).expect_err("it is no bilan");
    assert_eq!(refused(b""), NotABilan::NoText(NoText::Empty));
    assert_eq!(refused(b"\xEF\xBB\xBF \r\n"), NotABilan::NoText(NoText::Empty));
    // What an extractor leaves of a scan: the ends of its pages.
    assert_eq!(refused(b"\xEF\xBB\xBF \r\n\x0c"), NotABilan::NoText(NoText::Blank));
    assert_eq!(refused(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"), NotABilan::NoText(NoText::Damaged));
    assert_eq!(refused(b"PK\x03\x04\x14\x00\x06\x00"), NotABilan::NoText(NoText::Damaged));
    assert_eq!(refused(b"\x00\x01\x02\x03\x00\xFF\x00\x80"), NotABilan::NoText(NoText::Binary));
    assert_eq!(
        refused("Monsieur le directeur,\n\nLes zones 1A et 2A sont ouvertes.\n\nZONES\n".as_bytes()),
        NotABilan::NoTable
    );
    assert_eq!(refused(&b"7 ".repeat(1_000_001)), NotABilan::TooLong);
    assert_eq!(refused(&b"7".repeat((16 << 20) + 1)), NotABilan::TooLong);
    assert_eq!(refused(&b"7 ".repeat(1_000)), NotABilan::NoTable);
    for reason in [
        NotABilan::NoText(NoText::Empty),
        NotABilan::NoText(NoText::Blank),
        NotABilan::NoText(NoText::Binary),
        NotABilan::NoText(NoText::Damaged),
        NotABilan::NoTable,
    ] {
        assert!(!reason.to_string().contains('\n'));
    }
}

#[test]
fn given_hints_when_told_then_each_message_is_one_line_with_its_figures() {
    let reading = reading(&one(HEADER, "1C - Brest 3 4 0 Non\n2C - Vannes 1 1 0 Non"));
    let told = &reading.diagnostics[0];
    for language in [Language::French, Language::English] {
        let DiagnosticView { message, hint, .. } = both_languages::worded(told, language);
        for figure in ["1C", "0", "4", "3", "1"] {
            assert!(message.contains(figure), "{message}");
        }
        assert!(!message.contains('\n') && !hint.is_empty());
    }
}

#[test]
fn given_notes_above_the_first_section_of_each_annex_when_read_then_each_stands_above_the_table_below_it() {
    let annex = |number: u8, note: &str| {
        let title = TITLE.replace("ANNEXE 1", &format!("ANNEXE {number}"));
        format!(
            "{title}NB : {note}\n\nI. Médecine\n\n{HEADER}\n1A - Nord 1 2 +1 Oui\n\n2A - Sud 2 2 0 Non\n\n"
        )
    };
    let text = annex(1, "la première note.") + &annex(2, "la seconde note.");
    let annex = reading(&text).value;
    let notes: Vec<_> = annex.notes.iter().map(|note| (note.text.as_str(), note.above)).collect();
    assert_eq!(notes, [("NB : la première note.", Some(0)), ("NB : la seconde note.", Some(1))]);
}
