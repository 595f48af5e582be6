//! Exports of HAPI: the real lines with their codes, and what is wrong with others.

use jiff::civil::date;
use maillage_domain::fund::destination::CodePattern;
use maillage_domain::ground::one_line::OneLine;
use maillage_reading::hapi::{COLUMNS, HapiExport, HapiFault, WhyHapi, hapi};
use maillage_reading::table::NoSuchTable;
use maillage_testing::shared::source;

fn codes() -> CodePattern {
    "MI|M#-99-99".parse().expect("a shape")
}

/// A line whose cells are those that are named, and the others empty.
fn line(cells: &[(&str, &str)]) -> String {
    let cell = |column: &str| cells.iter().find(|(name, _)| *name == column).map_or("", |(_, text)| *text);
    COLUMNS.map(cell).join("|")
}

const GOOD: [(&str, &str); 6] = [
    ("NOM_ARS", "Une région"),
    ("CAMPAGNE", "2024"),
    ("ID_BENEFICIAIRE", "P-17"),
    ("RAISON_SOCIALE", "Une personne"),
    ("ENVELOPPE", "FIR"),
    ("MONTANT_NOTIFIE", "-12.50"),
];

fn read(lines: &[String]) -> HapiExport {
    let text = [&[COLUMNS.join("|")], lines].concat().join("\r\n");
    hapi(text.as_bytes(), &codes()).expect("an export")
}

#[test]
fn given_the_real_lines_when_read_then_envelope_three_measures_destination_account_and_sum() {
    let Some(bytes) = source("data/subventions/hapi_engagements_par_beneficiaire_extrait.csv") else {
        return;
    };
    let export = hapi(&bytes, &codes()).expect("an export");
    assert!(export.faults.is_empty(), "{:?}", export.faults);
    let codes = export.lines.iter().map(|line| {
        let destination = line.destination.as_ref().expect("a destination");
        (line.line, destination.mission.number(), destination.code.as_deref(), line.notified)
    });
    assert_eq!(
        codes.collect::<Vec<_>>(),
        [(2, 2, Some("MI2-3-5"), 1_974_100), (3, 2, Some("MI2-3-7"), 1_532_100)]
    );
    let first = &export.lines[0];
    assert_eq!((first.envelope.as_str(), first.measures.len(), first.campaign.get()), ("FIR", 3, 2024));
    assert_eq!(first.account.as_ref().map(OneLine::as_str), Some("657342"));
    assert_eq!(first.commitment.as_ref().map(OneLine::as_str), Some("E2024000477_01"));
    assert_eq!((first.finess.is_some(), first.siret.is_some()), (true, true));
    assert_eq!(first.effective, Some(date(2024, 4, 17)));
}

#[test]
fn given_a_beneficiary_that_is_no_establishment_when_read_then_no_name_is_kept_and_what_is_taken_back_is_below_zero()
 {
    let export = read(&[line(&GOOD)]);
    let [read] = &export.lines[..] else { panic!("{export:?}") };
    assert_eq!((read.name.as_ref(), read.beneficiary.as_str(), read.notified), (None, "P-17", -1250));
    assert_eq!((read.destination.as_ref(), read.account.as_ref(), read.effective), (None, None, None));
}

#[test]
fn given_cells_that_cannot_be_read_when_read_then_each_by_its_line_and_column_and_no_other_line_is_lost() {
    let faulty = [
        ("NOM_ARS", "Une région"),
        ("CAMPAGNE", "24"),
        ("ID_BENEFICIAIRE", "P-17"),
        ("SIRET", "81157144700011"),
        ("MONTANT_NOTIFIE", "1.234"),
        ("DATE_EFFET", "31/02/2024 00:00:00"),
    ];
    let export = read(&[line(&faulty), line(&GOOD), "a|b".to_owned(), String::new(), line(&GOOD)]);
    let told = export.faults.iter().map(|(line, fault)| match fault {
        HapiFault::Cell { column, .. } => (*line, *column),
        HapiFault::Torn { .. } => (*line, "torn"),
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        [
            (2, "CAMPAGNE"),
            (2, "SIRET"),
            (2, "ENVELOPPE"),
            (2, "MONTANT_NOTIFIE"),
            (2, "DATE_EFFET"),
            (4, "torn")
        ]
    );
    assert!(matches!(export.faults[2].1, HapiFault::Cell { why: WhyHapi::Empty, .. }));
    assert_eq!(export.lines.iter().map(|line| line.line).collect::<Vec<_>>(), [3, 6]);
}

#[test]
fn given_bytes_of_older_programs_when_read_then_their_letters() {
    let text = [COLUMNS.join("|"), line(&GOOD)].join("\n");
    let bytes: Vec<u8> = text.chars().map(|sign| u8::try_from(u32::from(sign)).expect("Latin-1")).collect();
    let export = hapi(&bytes, &codes()).expect("an export");
    assert_eq!(export.lines[0].agency.as_str(), "Une région");
}

#[test]
fn given_another_file_when_read_then_it_is_none_and_the_columns_that_lack_are_named() {
    assert_eq!(hapi(b"", &codes()), Err(NoSuchTable::Missing(COLUMNS.to_vec())));
    let short = COLUMNS[..39].join("|");
    assert_eq!(hapi(short.as_bytes(), &codes()), Err(NoSuchTable::Missing(vec!["PEP_ENGAGEMENT"])));
    assert_eq!(hapi(COLUMNS.join("|").as_bytes(), &codes()), Err(NoSuchTable::Empty));
}
