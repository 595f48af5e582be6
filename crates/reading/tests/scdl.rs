//! Published aids: a real file that its publisher calls valid, and the file of the schema that is not.

use std::collections::BTreeSet;

use maillage_domain::fund::essentials::NoPeriod;
use maillage_domain::published_aid::published::COLUMNS;
use maillage_reading::scdl::{self, AidFault, AidTable, SchemaForm, WhyAid, scdl};
use maillage_testing::shared::source;

fn read(name: &str) -> Option<AidTable> {
    Some(scdl(&source(&format!("data/subventions/{name}"))?, None).expect("a table of published aids"))
}

fn columns(table: &AidTable) -> BTreeSet<(u32, &'static str)> {
    let of = |(line, fault): &(u32, AidFault)| match fault {
        AidFault::Cell { column, .. } => (*line, *column),
        AidFault::Torn => (*line, "torn"),
    };
    table.faults.iter().map(of).collect()
}

#[test]
fn given_the_columns_of_the_schema_when_the_reader_is_asked_then_the_same_in_the_same_order() {
    assert_eq!(scdl::COLUMNS.iter().map(|column| column.name).collect::<Vec<_>>(), COLUMNS);
}

#[test]
fn given_the_real_file_when_read_then_every_row_but_those_whose_period_no_calendar_has_or_ends_early() {
    let Some(table) = read("scdl_exemple_valide.csv") else { return };
    assert_eq!(table.form, SchemaForm::Current);
    assert!(table.ignored.is_empty());
    let periods = table.faults.iter().map(|(line, fault)| match fault {
        AidFault::Cell { why: WhyAid::Period(NoPeriod::Backwards { .. }), .. } => (*line, "backwards"),
        AidFault::Cell { why: WhyAid::Period(NoPeriod::NoSuchDay(_)), .. } => (*line, "no such day"),
        other => panic!("{line}: {other:?}"),
    });
    let periods: Vec<_> = periods.collect();
    let expected = [(24, "backwards"), (25, "backwards"), (27, "no such day"), (29, "backwards")];
    assert_eq!(periods, expected);
    assert_eq!(table.rows.len() + periods.len(), 29, "no line is lost");
    let [first, second, ..] = &table.rows[..] else { panic!("rows") };
    assert_eq!((first.line, first.aid.whole, first.aid.share.to_string().as_str()), (2, 9_978_657, "0.05"));
    assert_eq!(first.aid.name.as_str(), "CEA DU PERSONNEL DE LA VILLE D'ANTIBES JUAN-LES-PINS");
    assert_eq!((second.aid.registered.siret(), second.aid.registered.rna().is_some()), (None, true));
}

#[test]
fn rule_70_given_the_rows_of_the_real_file_when_written_and_read_again_then_the_same() {
    let Some(table) = read("scdl_exemple_valide.csv") else { return };
    let quoted = |cell: String| format!("\"{}\"", cell.replace('"', "\"\""));
    let row = |cells: [String; 16]| cells.map(quoted).join(",");
    let rows = table.rows.iter().map(|read| row(read.aid.cells()));
    let text = std::iter::once(COLUMNS.join(",")).chain(rows).collect::<Vec<_>>().join("\n");
    let again = scdl(text.as_bytes(), None).expect("what is written is read");
    assert!(again.faults.is_empty(), "{:?}", again.faults);
    assert!(again.rows.iter().map(|row| &row.aid).eq(table.rows.iter().map(|row| &row.aid)));
}

#[test]
fn given_the_invalid_file_of_the_schema_when_read_then_no_row_and_each_fault_by_its_line_and_column() {
    let Some(table) = read("scdl_exemple_invalide_erreurs_colonnes.csv") else { return };
    assert_eq!((table.form, table.rows.len()), (SchemaForm::Current, 0));
    let found = columns(&table);
    for fault in [
        (2, "pourcentageSubvention"),
        (3, "pourcentageSubvention"),
        (5, "dateConvention"),
        (5, "rnaBeneficiaire"),
        (6, "idBeneficiaire"),
        (6, "montant"),
        (6, "notificationUE"),
        (7, "idAttribuant"),
        (8, "notificationUE"),
        (9, "pourcentageSubvention"),
        (10, "montant"),
        (12, "rnaBeneficiaire"),
        (16, "nature"),
    ] {
        assert!(found.contains(&fault), "{fault:?} in {found:?}");
    }
    let meant = |line: u32, column: &str| {
        table.faults.iter().find_map(|(at, fault)| match fault {
            AidFault::Cell { column: name, meant, .. } if (*at, *name) == (line, column) => meant.clone(),
            AidFault::Cell { .. } | AidFault::Torn => None,
        })
    };
    assert_eq!(meant(2, "pourcentageSubvention").as_deref(), Some("1.00"));
    assert_eq!(meant(3, "pourcentageSubvention").as_deref(), Some("0.80"));
    assert_eq!(meant(5, "dateConvention").as_deref(), Some("2016-12-05"));
    assert_eq!(meant(6, "montant").as_deref(), Some("100000.10"));
    assert_eq!(meant(16, "nature").as_deref(), Some("aide en numéraire;aide en nature"));
}
