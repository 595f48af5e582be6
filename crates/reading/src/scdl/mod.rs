//! Published aids in the national schema of grants (SCDL subventions): 14 columns as it was once, 16 as it is today, as its header says.
//!
//! Columns by name in any order, whatever their case, with the misspellings that published files show. A row at fault costs no other:
//! each fault is told with its line, its column, why, and what was probably meant where that can be said. Nothing is cut, and nothing
//! is mended in silence but the form of a value: spaces in a SIRET, the former sign between two days.

mod cells;
mod meant;

use maillage_domain::fund::beneficiary::NotAnIdentifier;
use maillage_domain::fund::essentials::{NoPeriod, NoShare, NoText as NotPublished, PaymentConditions};
use maillage_domain::published_aid::published::{Granter, PublishedAid, Registered};

use self::cells::RowCells;
use crate::cells::Cells as _;
use crate::no_text::NoText;
use crate::table::{Column, Known, Mapping, NoSuchTable, Table};

/// The columns of the schema, with the other names that published files give them.
pub const COLUMNS: &[Column] = &[
    Column::new("nomAttribuant", &[]).such_as("Agence d’exemple").required(),
    Column::new("idAttribuant", &[]).such_as("12345678200010").required(),
    Column::new("dateConvention", &["dateDecision"]).such_as("2024-01-31").required(),
    Column::new("referenceDecision", &[]).such_as("2024-12"),
    Column::new("nomBeneficiaire", &["nomBeneficiere"]).such_as("Maison d’exemple").required(),
    Column::new("idBeneficiaire", &["idBeneficiere"]).such_as("35600000000048").required(),
    Column::new("rnaBeneficiaire", &["rnaBeneficiere"]).such_as("W123456789"),
    Column::new("objet", &[]).such_as("Prévention").required(),
    Column::new("montant", &[]).such_as("47800.20").required(),
    Column::new("nature", &[]).such_as("aide en numéraire").required(),
    Column::new("conditionsVersement", &[]).such_as("unique").required(),
    Column::new("datesPeriodeVersement", &[]).such_as("2024-03-01/2024-12-31").required(),
    Column::new("idRAE", &[]),
    Column::new("notificationUE", &["notificationDeMinimisUE"]).such_as("non").required(),
    Column::new("pourcentageSubvention", &[]).such_as("1").required(),
    Column::new("dispositifAide", &[]),
];

/// Which schema a file follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaForm {
    /// 14 columns: the SIRET of the beneficiary is required, and a share may be nothing.
    Former,
    /// 16 columns: a SIRET or a number of the register of associations, and a share of a hundredth at least.
    Current,
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidRow {
    /// The 1-based line.
    pub line: u32,
    /// The aid.
    pub aid: PublishedAid,
}

/// A file of published aids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidTable {
    /// Which schema it follows.
    pub form: SchemaForm,
    /// The rows that were read.
    pub rows: Vec<AidRow>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, AidFault)>,
    /// The columns that say nothing here.
    pub ignored: Vec<String>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AidFault {
    /// More cells than columns, a quote that is not closed, or bytes that are no text.
    Torn,
    /// One of its cells.
    Cell {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// Why it cannot be read.
        why: WhyAid,
        /// What was probably meant, where that can be said.
        meant: Option<String>,
    },
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyAid {
    /// It is empty, and must not be.
    Empty,
    /// It is not a text of one line, or a longer one than is published.
    Text(NotPublished),
    /// It is no number of its register, or its key is wrong.
    Identifier(NotAnIdentifier),
    /// Neither a SIRET nor a number of the register of associations.
    Unregistered,
    /// It is no day, as `2024-01-31`.
    Day,
    /// It is no amount in euros with a decimal point.
    Amount,
    /// It is none of the four natures.
    Nature,
    /// It is no day or period of payment.
    Period(NoPeriod),
    /// It is longer than a number of the register of aids.
    Rae,
    /// It is neither `oui` nor `non`.
    Answer,
    /// It is no share.
    Share(NoShare),
}

/// Reads a file of published aids, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The file is none of published aids; faults of rows are in what is given.
pub fn scdl(bytes: &[u8], mapping: Option<&Mapping>) -> Result<AidTable, NoSuchTable> {
    NoText::refuse_no_table(bytes)?;
    let table = Table::read_as(bytes, Known::mapped(COLUMNS, mapping));
    let ignored = table.fitting(COLUMNS, mapping)?;
    let has = |column: &str| table.header.place(column).is_some();
    let current = has("rnaBeneficiaire") || has("dispositifAide");
    let form = if current { SchemaForm::Current } else { SchemaForm::Former };
    let (mut rows, mut faults) = (Vec::new(), Vec::new());
    faults.extend(table.first_repair.map(|line| (line, AidFault::Torn)));
    for row in table.rows() {
        match row {
            Ok(row) => {
                let mut cells = RowCells::new(&table, &row);
                let found = aid(&mut cells, form);
                let at_fault = cells.faults();
                // Of a row with a fault nothing is taken.
                rows.extend(found.filter(|_| at_fault.is_empty()).map(|aid| AidRow { line: row.line, aid }));
                faults.extend(at_fault.into_iter().map(|fault| (row.line, fault)));
            }
            Err(bad) => faults.push((bad.line, AidFault::Torn)),
        }
    }
    if rows.is_empty() && faults.is_empty() {
        return Err(NoSuchTable::Empty);
    }
    Ok(AidTable { form, rows, faults, ignored })
}

fn aid(cells: &mut RowCells<'_>, form: SchemaForm) -> Option<PublishedAid> {
    let granter_name = cells.needed("nomAttribuant", cells::name);
    let granter_siret = cells.needed("idAttribuant", cells::siret);
    let signed_on = cells.needed("dateConvention", cells::day);
    let reference = cells.given("referenceDecision", cells::reference);
    let name = cells.needed("nomBeneficiaire", cells::name);
    let registered = registered(cells, form);
    let object = cells.needed("objet", cells::name);
    let whole = cells.needed("montant", cells::amount);
    let nature = cells.needed("nature", cells::nature);
    let conditions =
        cells.needed("conditionsVersement", |text| PaymentConditions::parse(text).map_err(WhyAid::Text));
    let paid_over = cells.needed("datesPeriodeVersement", cells::period);
    let rae = cells.given("idRAE", cells::rae);
    let notice = cells.needed("notificationUE", cells::notice);
    let share = cells.needed("pourcentageSubvention", |text| cells::share(text, form));
    let scheme = cells.given("dispositifAide", cells::reference);
    Some(PublishedAid {
        granter: Granter { name: granter_name?, siret: granter_siret? },
        signed_on: signed_on?,
        reference,
        name: name?,
        registered: registered?,
        object: object?,
        whole: whole?,
        nature: nature?,
        conditions: conditions?,
        paid_over: paid_over?,
        rae,
        notice: notice?,
        share: share?,
        scheme,
    })
}

/// The registers of the beneficiary: one at least, that of companies in the former schema.
fn registered(cells: &mut RowCells<'_>, form: SchemaForm) -> Option<Registered> {
    let before = cells.at_fault();
    let siret = match form {
        SchemaForm::Former => cells.needed("idBeneficiaire", cells::siret),
        SchemaForm::Current => cells.given("idBeneficiaire", cells::siret),
    };
    let rna = cells.given("rnaBeneficiaire", cells::rna);
    let registered = Registered::of(siret, rna);
    if registered.is_none() && cells.at_fault() == before {
        cells.fault("idBeneficiaire", WhyAid::Unregistered);
    }
    registered
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage_domain::fund::beneficiary::Siret;

    const HEADER: &str = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,\
        rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,\
        pourcentageSubvention,dispositifAide";
    const ROW: [&str; 16] = [
        "ARS",
        "12345678200010",
        "2017-12-14",
        "",
        "Maison",
        "35600000000048",
        "",
        "Essai",
        "100000",
        "aide en numéraire",
        "unique",
        "2017-12-14_2018-12-14",
        "",
        "non",
        "0.6",
        "",
    ];

    /// The row with other cells in some columns.
    fn read(changes: &[(&str, &str)]) -> AidTable {
        let cell = |(name, cell): (&str, &str)| {
            let other = changes.iter().find(|(column, _)| *column == name);
            format!("\"{}\"", other.map_or(cell, |(_, text)| *text))
        };
        let written: Vec<_> = HEADER.split(',').zip(ROW).map(cell).collect();
        scdl(format!("{HEADER}\n{}\n", written.join(",")).as_bytes(), None).expect("a table")
    }

    fn fault(changes: &[(&str, &str)]) -> (&'static str, WhyAid, Option<String>) {
        let table = read(changes);
        assert!(table.rows.is_empty(), "{table:?}");
        match &table.faults[..] {
            [(2, AidFault::Cell { column, why, meant, .. })] => (column, why.clone(), meant.clone()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn rule_62_given_a_siret_when_read_then_without_its_spaces_and_refused_where_its_key_is_wrong() {
        let row = read(&[("idBeneficiaire", "356 000 000 00048")]);
        assert_eq!(row.rows[0].aid.registered.siret().map(Siret::as_str), Some("35600000000048"));
        let (column, why, _) = fault(&[("idBeneficiaire", "12345678200011")]);
        assert!(matches!(why, WhyAid::Identifier(NotAnIdentifier::Key(_))), "{column}");
        let (_, why, meant) = fault(&[("idBeneficiaire", "35600000000048.0")]);
        assert!(matches!(why, WhyAid::Identifier(NotAnIdentifier::Shape { .. })));
        assert_eq!(meant.as_deref(), Some("35600000000048"));
    }

    #[test]
    fn rule_63_given_no_register_or_a_wrong_one_when_read_then_told_and_one_of_them_is_enough() {
        assert_eq!(fault(&[("idBeneficiaire", "")]), ("idBeneficiaire", WhyAid::Unregistered, None));
        let (column, why, _) = fault(&[("rnaBeneficiaire", "W12345678")]);
        assert!(matches!(why, WhyAid::Identifier(_)) && column == "rnaBeneficiaire");
        let associations = read(&[("idBeneficiaire", ""), ("rnaBeneficiaire", "W123456789")]);
        assert!(associations.faults.is_empty(), "{associations:?}");
    }

    #[test]
    fn rule_64_given_an_object_of_257_characters_when_read_then_told_with_a_suggestion_and_nothing_is_cut() {
        let long = format!("{} mot", "é".repeat(253));
        let (column, why, meant) = fault(&[("objet", &long)]);
        assert_eq!((column, why), ("objet", WhyAid::Text(NotPublished::TooLong { characters: 257 })));
        assert_eq!(meant, Some("é".repeat(253)));
        assert!(read(&[("objet", &"é".repeat(256))]).faults.is_empty());
    }

    #[test]
    fn rule_66_given_a_share_of_nothing_or_a_percentage_when_read_then_by_the_rules_of_its_schema() {
        let small = WhyAid::Share(NoShare::TooSmall { nothing: true });
        assert_eq!(fault(&[("pourcentageSubvention", "0")]).1, small);
        assert_eq!(fault(&[("pourcentageSubvention", "80")]).2.as_deref(), Some("0.80"));
        assert_eq!(fault(&[("pourcentageSubvention", "0,5")]).2.as_deref(), Some("0.5"));
        let names: Vec<_> = HEADER.split(',').zip(ROW).collect();
        let former =
            names.into_iter().filter(|(name, _)| !matches!(*name, "rnaBeneficiaire" | "dispositifAide"));
        let (header, row): (Vec<_>, Vec<_>) = former.unzip();
        let text = |share: &str| {
            format!("{}\n{}\n", header.join(","), row.join(",").replace(",0.6", &format!(",{share}")))
        };
        let table = scdl(text("0").as_bytes(), None).expect("a table");
        assert_eq!((table.form, table.rows.len()), (SchemaForm::Former, 1), "{table:?}");
        assert_eq!(scdl(text("80").as_bytes(), None).expect("a table").faults.len(), 1);
        let unregistered = text("1").replace("35600000000048", "");
        let [(_, AidFault::Cell { why, .. })] =
            &scdl(unregistered.as_bytes(), None).expect("a table").faults[..]
        else {
            panic!("one fault")
        };
        assert_eq!(*why, WhyAid::Empty);
    }

    #[test]
    fn rule_67_given_a_period_when_read_then_in_the_form_of_today_and_what_cannot_be_is_told() {
        let paid_over = |table: &AidTable| table.rows[0].aid.paid_over.to_string();
        assert_eq!(paid_over(&read(&[])), "2017-12-14/2018-12-14");
        let (_, why, _) = fault(&[("datesPeriodeVersement", "2018-12-14/2017-12-14")]);
        assert!(matches!(why, WhyAid::Period(NoPeriod::Backwards { .. })));
        let (_, why, _) = fault(&[("datesPeriodeVersement", "2023-02-30")]);
        assert_eq!(why, WhyAid::Period(NoPeriod::NoSuchDay("2023-02-30".to_owned())));
        let (_, _, meant) = fault(&[("datesPeriodeVersement", "14/12/2017")]);
        assert_eq!(meant.as_deref(), Some("2017-12-14"));
    }

    #[test]
    fn given_values_in_another_form_when_read_then_each_told_with_what_was_meant() {
        for (column, text, meant) in [
            ("dateConvention", "05/12/2016", "2016-12-05"),
            ("montant", "100000,10", "100000.10"),
            ("montant", "100 000 €", "100000.00"),
            ("nature", "aide en numéraire,aide en nature", "aide en numéraire;aide en nature"),
            ("nature", "Aide en numeraire", "aide en numéraire"),
            ("notificationUE", "no", "non"),
            ("notificationUE", "YES", "oui"),
        ] {
            let (at, _, told) = fault(&[(column, text)]);
            assert_eq!((at, told.as_deref()), (column, Some(meant)));
        }
        assert_eq!(fault(&[("montant", "beaucoup")]), ("montant", WhyAid::Amount, None));
        assert_eq!(fault(&[("idRAE", "123456")]), ("idRAE", WhyAid::Rae, None));
        assert_eq!(fault(&[("nomBeneficiaire", "")]), ("nomBeneficiaire", WhyAid::Empty, None));
    }

    #[test]
    fn given_the_headers_of_the_wild_when_read_then_the_same_columns_and_an_unknown_one_is_named() {
        for header in [
            HEADER.to_lowercase(),
            HEADER.to_uppercase(),
            HEADER.replace("nomBeneficiaire", "nomBeneficiere "),
        ] {
            let table = scdl(format!("{header}\n{}\n", ROW.join(",")).as_bytes(), None);
            assert!(table.as_ref().is_ok_and(|table| table.rows.len() == 1), "{table:?}");
        }
        let text = format!("{HEADER},remarque\n{},rien\n", ROW.join(","));
        assert_eq!(scdl(text.as_bytes(), None), Err(NoSuchTable::Unknown("remarque".to_owned())));
        let text = HEADER.replace("objet,", "");
        assert_eq!(scdl(text.as_bytes(), None), Err(NoSuchTable::Missing(vec!["objet"])));
    }
}
