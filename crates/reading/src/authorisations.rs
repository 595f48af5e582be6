//! Tables of authorisations: one to a row, as people fill them in or take them out of another program.
//!
//! Columns by name in any order, or by the names that a mapping gives them. A row at fault costs the whole table: every fault is told
//! at once, with its line and its column. What a line of care is called is not judged here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::care::authorisation::equipment::EquipmentKind;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, Basis, NotANumber};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::NotAnIdentifier;
use maillage_domain::period;
use maillage_domain::text::key;

use crate::cells::{Cells as _, ReadRows, RowCells, UnreadRow, Why};
use crate::table::{Column, Mapping, NoSuchTable};
use crate::whole;

/// The columns of a table of authorisations.
pub const COLUMNS: &[Column] = &[
    Column::new("number", &["numéro", "numéro arhgos", "codeautorarhgos"]).such_as("24-24-1370").required(),
    Column::new("holder", &["titulaire", "finess ej", "nofinessej"]).such_as("620000018").required(),
    Column::new("site", &["établissement", "finess et", "nofinesset"]).such_as("620000026"),
    Column::new("line", &["ligne", "activité"]).such_as("amm:QA004/ME049").required(),
    Column::new("granted", &["accordée", "date d'autorisation", "dateautor"])
        .such_as("2024-03-12")
        .required(),
    Column::new("start_by", &["date limite", "datelimite"]).such_as("2027-03-12"),
    Column::new("started", &["mise en œuvre", "datemeo"]).such_as("2025-01-06"),
    Column::new("renewed", &["renouvelée", "daterenouv"]),
    Column::new("until", &["échéance", "datefin"]).such_as("2032-01-05"),
    Column::new("lapsed", &["caducité", "datecaducite"]),
    Column::new("units", &["équipements"]).such_as("irm:2 scanner:1"),
    Column::new("limited_to", &["limitée à"]),
    Column::new("basis", &["au titre de"]),
];

/// A row that was read: what it calls its line is not looked up yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorisationRow {
    /// The 1-based line.
    pub line: u32,
    /// The authorisation.
    pub number: AuthorisationNumber,
    /// Who holds it.
    pub holder: LegalEntityNumber,
    /// Where.
    pub site: Option<SiteNumber>,
    /// The line of care, as it is written.
    pub named: String,
    /// When it was granted.
    pub granted: Date,
    /// The last day to start.
    pub start_by: Option<Date>,
    /// When it was put to use.
    pub started: Option<Date>,
    /// When it was renewed last.
    pub renewed: Option<Date>,
    /// Its last day.
    pub until: Option<Date>,
    /// When it lapsed.
    pub lapsed: Option<Date>,
    /// The units authorised.
    pub units: BTreeMap<EquipmentKind, u8>,
    /// What it is limited to.
    pub limited_to: Option<OneLine>,
    /// On what ground.
    pub basis: Basis,
}

/// A table of authorisations: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorisationTable {
    /// The rows that were read.
    pub rows: Vec<AuthorisationRow>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, AuthorisationFault)>,
    /// The columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
    /// The columns that it has: of the others it says nothing.
    pub columns: BTreeSet<&'static str>,
}

/// What is wrong with a row.
pub type AuthorisationFault = UnreadRow<WhyCell>;

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyCell {
    /// It is empty, and must not be.
    Empty,
    /// It is no number of an authorisation.
    Number(NotANumber),
    /// It is no FINESS number, or one with a slip.
    Identifier(NotAnIdentifier),
    /// It is no day.
    Day,
    /// It is no list of units: `irm:2 scanner:1`.
    Units,
    /// It is no short text on one line.
    Text,
    /// It is no ground of a grant.
    Basis,
}

impl Why for WhyCell {
    const EMPTY: Self = Self::Empty;
}

/// Reads a table of authorisations, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The table is none of authorisations; faults of rows are in what is given.
pub fn authorisations(bytes: &[u8], mapping: Option<&Mapping>) -> Result<AuthorisationTable, NoSuchTable> {
    let ReadRows { rows, faults, ignored, columns } = ReadRows::of(bytes, (COLUMNS, mapping), authorisation)?;
    Ok(AuthorisationTable { rows, faults, ignored, columns })
}

fn authorisation(cells: &mut RowCells<'_, WhyCell>) -> Option<AuthorisationRow> {
    let number = cells.needed("number", |text| AuthorisationNumber::parse(text).map_err(WhyCell::Number));
    let holder = cells.needed("holder", |text| LegalEntityNumber::parse(text).map_err(WhyCell::Identifier));
    let site = cells.given("site", |text| SiteNumber::parse(text).map_err(WhyCell::Identifier));
    let named = cells.needed("line", |text| Ok(text.to_owned()));
    let granted = cells.needed("granted", day);
    let [start_by, started, renewed, until, lapsed] =
        ["start_by", "started", "renewed", "until", "lapsed"].map(|column| cells.given(column, day));
    let units = cells.given("units", units).unwrap_or_default();
    let limited_to =
        cells.given("limited_to", |text| OneLine::try_from(text.to_owned()).map_err(|_unfit| WhyCell::Text));
    let basis = cells.given("basis", basis).unwrap_or_default();
    Some(AuthorisationRow {
        line: cells.line(),
        number: number?,
        holder: holder?,
        site,
        named: named?,
        granted: granted?,
        start_by,
        started,
        renewed,
        until,
        lapsed,
        units,
        limited_to,
        basis,
    })
}

/// A day, also as French spreadsheets write one: `12/03/2024`.
pub(crate) fn french_day(text: &str) -> Option<Date> {
    let iso = match text.split('/').collect::<Vec<_>>().as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    };
    period::day(&iso)
}

fn day(text: &str) -> Result<Date, WhyCell> {
    french_day(text).ok_or(WhyCell::Day)
}

/// Units of each kind, set apart by spaces or semicolons: `irm:2 scanner:1`.
fn units(text: &str) -> Result<BTreeMap<EquipmentKind, u8>, WhyCell> {
    let mut units = BTreeMap::new();
    for part in text.split([' ', ';', ',', '\u{a0}']).filter(|part| !part.is_empty()) {
        let (kind, count) = part.split_once(':').ok_or(WhyCell::Units)?;
        let kind = EquipmentKind::ALL.into_iter().find(|known| key(known.as_str()) == key(kind));
        let kind = kind.ok_or(WhyCell::Units)?;
        let count = whole::count(count).filter(|count| *count <= kind.most()).ok_or(WhyCell::Units)?;
        if units.insert(kind, count).is_some() {
            return Err(WhyCell::Units);
        }
    }
    Ok(units)
}

/// The grounds of a grant, by what they are called in data and in French.
const GROUNDS: [(Basis, [&str; 2]); 4] = [
    (Basis::Ordinary, ["ordinary", "cas ordinaire"]),
    (Basis::ExceptionalNeed, ["exceptional-need", "besoin exceptionnel"]),
    (Basis::Derogation, ["derogation", "dérogation"]),
    (Basis::Crisis, ["crisis", "crise sanitaire"]),
];

fn basis(text: &str) -> Result<Basis, WhyCell> {
    let is_named = |names: &[&str; 2]| names.iter().any(|name| key(name) == key(text));
    let found = GROUNDS.into_iter().find(|(_, names)| is_named(names));
    found.map(|(basis, _)| basis).ok_or(WhyCell::Basis)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HEADER: &str = "number;holder;site;line;granted;until;units;basis\n";

    fn read(row: &str) -> AuthorisationTable {
        authorisations(format!("{HEADER}{row}\n").as_bytes(), None).expect("a table")
    }

    #[test]
    fn given_a_row_when_read_then_each_cell_in_its_form_and_a_day_as_a_spreadsheet_writes_it() {
        let table =
            read("99-1;620000018;620000026;scanner;12/3/2024;2032-01-05;irm:2 scanner:1;Besoin exceptionnel");
        let [row] = &table.rows[..] else { panic!("{table:?}") };
        assert_eq!((row.line, row.number.as_str(), row.named.as_str()), (2, "99-1", "scanner"));
        assert_eq!((row.granted, row.until, row.started), (date(2024, 3, 12), Some(date(2032, 1, 5)), None));
        assert_eq!(row.units, BTreeMap::from([(EquipmentKind::Irm, 2), (EquipmentKind::Scanner, 1)]));
        assert_eq!((row.basis, row.site), (Basis::ExceptionalNeed, SiteNumber::parse("620000026").ok()));
    }

    #[test]
    fn given_cells_that_cannot_be_read_when_read_then_every_one_by_its_line_and_its_column() {
        let table = read("99 1;620000019;62000002;;demain;;irm:99;parce que");
        let told = table.faults.iter().map(|(line, fault)| match fault {
            AuthorisationFault::Cell { column, .. } => (*line, *column),
            AuthorisationFault::Torn => (*line, "torn"),
        });
        let columns = ["number", "holder", "site", "line", "granted", "units", "basis"];
        assert_eq!(told.collect::<Vec<_>>(), columns.map(|column| (2, column)));
        assert!(table.rows.is_empty());
    }

    #[test]
    fn given_the_table_of_another_program_when_read_by_a_mapping_then_its_columns_and_the_others_are_named() {
        let text = "N° autorisation;EJ;Libellé;Activité;Accord\n99-1;620000018;rien;scanner;2024-03-12\n";
        let names = "number = \"N° autorisation\"\nholder = \"EJ\"\ngranted = \"Accord\"\n";
        let mapping = Mapping::read(names, COLUMNS).expect("a mapping");
        let table = authorisations(text.as_bytes(), Some(&mapping)).expect("a table");
        assert_eq!((table.rows.len(), table.ignored), (1, vec!["Libellé".to_owned()]));
        let mapping = Mapping::read("until = \"Fin\"\n", COLUMNS).expect("a mapping");
        let none = authorisations(text.as_bytes(), Some(&mapping));
        assert_eq!(none, Err(NoSuchTable::NotThere("Fin".to_owned())));
        let none = authorisations(text.as_bytes(), None);
        assert_eq!(none, Err(NoSuchTable::Missing(vec!["number", "holder", "granted"])));
    }
}
