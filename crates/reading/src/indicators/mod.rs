//! Tables of indicators: one to a row with what it is, what is aimed at and what was found; a part of that may be left out.
//!
//! Columns by name in any order, or by the names that a mapping gives them. A row at fault costs the whole table: every fault is told
//! at once, with its line and its column.

pub mod cells;

use jiff::civil::Date;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::Definition;
use maillage_domain::indicator::scope::Scope;
use maillage_domain::indicator::value::Value;
use maillage_domain::structure::tally::Territory;

use crate::cells::{Cells as _, ReadRows, RowCells, UnreadRow, Why};
use crate::euros;
use crate::table::{Column, Mapping, NoSuchTable};

/// The columns of a table of indicators.
pub const COLUMNS: &[Column] = &[
    Column::new("code", &["indicateur"]).such_as("empp").required(),
    Column::new("label", &["libellé"]).such_as("Équipes mobiles psychiatrie précarité"),
    Column::new("unit", &["unité"]).such_as("équipes"),
    Column::new("calculation", &["calcul", "mode de calcul"]).such_as("équipes en activité au 31 décembre"),
    Column::new("formula", &["formule"]).such_as("structures:empp"),
    Column::new("source", &["origine"]).such_as("rapport annuel 2023"),
    Column::new("actions", &["action liée"]),
    Column::new("structures", &["structure liée"]),
    Column::new("destinations", &["destination"]).such_as("MI2-3-5"),
    Column::new("territory", &["territoire"]).such_as("59 Nord"),
    Column::new("period", &["période", "années"]).such_as("2023"),
    Column::new("action", &["de l’action"]),
    Column::new("value", &["valeur"]).such_as("7"),
    Column::new("day", &["date"]).such_as("2023-12-31"),
    Column::new("printed", &["imprimé"]).such_as("le Nord (7)"),
    Column::new("target", &["cible"]).such_as("9"),
    Column::new("target_day", &["échéance"]).such_as("2028-12-31"),
];

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The 1-based line.
    pub line: u32,
    /// The indicator.
    pub indicator: IndicatorCode,
    /// What it is; none where the row does not say it.
    pub definition: Option<Definition>,
    /// What was found; none where the row has no value.
    pub found: Option<FoundRow>,
    /// What is aimed at; none where the row has no target.
    pub aimed: Option<AimedRow>,
}

/// A value of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundRow {
    /// What it is of.
    pub scope: Scope,
    /// The value.
    pub value: Value,
    /// The day that it is of; none where the row does not say it.
    pub day: Option<Date>,
    /// The words that print it.
    pub printed: Option<OneLine>,
    /// Who says so.
    pub source: Option<OneLine>,
}

/// A target of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AimedRow {
    /// Where.
    pub territory: Territory,
    /// The value.
    pub value: Value,
    /// By when.
    pub by: Date,
    /// Where it is written.
    pub source: Option<OneLine>,
}

/// A table of indicators: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorTable {
    /// The rows that were read.
    pub rows: Vec<IndicatorRow>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, IndicatorFault)>,
    /// The columns that say nothing here: those of another program.
    pub ignored: Vec<String>,
}

/// What is wrong with a row.
pub type IndicatorFault = UnreadRow<WhyIndicator>;

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyIndicator {
    /// It is empty, and must not be.
    Empty,
    /// It is no code of an indicator.
    Code,
    /// It is no formula.
    Formula,
    /// It is neither a FINESS number nor a code of a structure.
    Structure,
    /// It is no department of the form `59 Nord`, no zone, and not the region.
    Territory,
    /// It says no years.
    Period,
    /// It is no value.
    Value,
    /// It is no day.
    Day,
    /// It is no short text on one line.
    Text,
}

impl Why for WhyIndicator {
    const EMPTY: Self = Self::Empty;
}

/// A value as people type it: as an amount, with its sign where it is below zero. Nothing where it is none.
pub fn value(text: &str) -> Option<Value> {
    let text = text.trim();
    let below = text.strip_prefix(['-', '\u{2212}']);
    let text = below.unwrap_or(text).trim_end_matches('%').trim_end();
    let hundredths = euros::cents(text)?;
    Some(Value::from_hundredths(if below.is_some() { -hundredths } else { hundredths }))
}

/// Reads a table of indicators, whose columns may be called as a mapping says.
///
/// # Errors
///
/// The table is none of indicators; faults of rows are in what is given.
pub fn indicators(bytes: &[u8], mapping: Option<&Mapping>) -> Result<IndicatorTable, NoSuchTable> {
    let ReadRows { rows, faults, ignored, columns: _ } = ReadRows::of(bytes, (COLUMNS, mapping), indicator)?;
    Ok(IndicatorTable { rows, faults, ignored })
}

fn indicator(cells: &mut RowCells<'_, WhyIndicator>) -> Option<IndicatorRow> {
    let code = cells.needed("code", cells::code);
    let territory = cells.given("territory", cells::territory).unwrap_or_default();
    let source = cells.given("source", cells::one_line);
    let definition = definition(cells, source.as_ref());
    let scope = Scope {
        period: cells.given("period", cells::period),
        territory: territory.clone(),
        action: cells.given("action", cells::one_line),
    };
    let (day, printed) = (cells.given("day", cells::day), cells.given("printed", cells::one_line));
    let found = cells.given("value", cells::value);
    let found = found.map(|value| FoundRow { scope, value, day, printed, source: source.clone() });
    let aimed = aimed(cells, territory, source);
    if cells::said(cells).into_iter().all(|said| !said) {
        cells.fault("label", WhyIndicator::Empty);
    }
    Some(IndicatorRow { line: cells.line(), indicator: code?, definition, found, aimed })
}

/// What an indicator is: its label, its unit and how it is reckoned go together.
fn definition(cells: &mut RowCells<'_, WhyIndicator>, source: Option<&OneLine>) -> Option<Definition> {
    let formula = cells.given("formula", cells::formula);
    let actions = cells.given("actions", cells::texts).unwrap_or_default();
    let structures = cells.given("structures", cells::structures).unwrap_or_default();
    let destinations = cells.given("destinations", cells::texts).unwrap_or_default();
    if !cells::defines(cells) {
        return None;
    }
    let label = cells.needed("label", cells::one_line);
    let unit = cells.needed("unit", cells::unit);
    let calculation = cells.needed("calculation", cells::one_line);
    let (label, unit, calculation) = (label?, unit?, calculation?);
    Some(Definition {
        label,
        unit,
        calculation,
        formula,
        source: source.cloned(),
        actions,
        structures,
        destinations,
    })
}

/// What is aimed at: a target goes with the day by which it is due.
fn aimed(
    cells: &mut RowCells<'_, WhyIndicator>,
    territory: Territory,
    source: Option<OneLine>,
) -> Option<AimedRow> {
    let value = cells.given("target", cells::value);
    if !cells::has(cells, "target") {
        return None;
    }
    let by = cells.needed("target_day", cells::day)?;
    Some(AimedRow { territory, value: value?, by, source })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HEADER: &str =
        "code;libellé;unité;calcul;formule;structures;territoire;période;valeur;date;cible;échéance\n";

    fn read(row: &str) -> IndicatorTable {
        indicators(format!("{HEADER}{row}\n").as_bytes(), None).expect("a table")
    }

    #[test]
    fn given_a_row_when_read_then_what_it_is_what_was_found_and_what_is_aimed_at() {
        let table = read(
            "EMPP;Équipes;équipes;en activité;structures:empp;empp-lille | empp-lens;59 Nord;2023;7;31/12/2023;9;2028-12-31",
        );
        let [row] = &table.rows[..] else { panic!("{table:?}") };
        let definition = row.definition.as_ref().expect("it is defined");
        assert_eq!((row.indicator.as_str(), definition.structures.len()), ("empp", 2));
        let found = row.found.as_ref().expect("a value");
        assert_eq!((found.value, found.day), (Value::whole(7), Some(date(2023, 12, 31))));
        assert_eq!(row.aimed.as_ref().map(|aimed| aimed.by), Some(date(2028, 12, 31)));
    }

    #[test]
    fn given_a_part_of_the_columns_when_read_then_that_part_alone() {
        let table = read("empp;;;;;;;2023;18;;;");
        assert_eq!((table.rows.len(), table.faults.len()), (1, 0), "{table:?}");
        assert!(table.rows[0].definition.is_none() && table.rows[0].aimed.is_none());
    }

    #[test]
    fn given_cells_that_cannot_be_read_when_read_then_every_one_by_its_line_and_its_column() {
        let table = read("1;Équipes;;;product:a;6;59;23;many;demain;9;");
        let told = table.faults.iter().map(|(line, fault)| match fault {
            IndicatorFault::Cell { column, .. } => (*line, *column),
            IndicatorFault::Torn => (*line, "torn"),
        });
        let columns = [
            "code",
            "territory",
            "formula",
            "structures",
            "unit",
            "calculation",
            "period",
            "day",
            "value",
            "target_day",
        ];
        assert_eq!(told.collect::<Vec<_>>(), columns.map(|column| (2, column)));
        assert_eq!(read("empp;;;;;;;;;;;").faults.len(), 1, "it says nothing");
        assert_eq!(read("a;;;;;;;;;;;;surplus").faults, [(2, IndicatorFault::Torn)]);
    }

    #[test]
    fn given_values_as_people_type_them_when_read_then_exact_and_shares_and_losses_too() {
        for (text, hundredths) in
            [("18", 1800), ("2 650 000,00 €", 265_000_000), ("0,5", 50), ("-13", -1300), ("13 %", 1300)]
        {
            assert_eq!(value(text), Some(Value::from_hundredths(hundredths)), "{text}");
        }
        assert_eq!((value("1.000"), value("-"), value("dix-huit")), (None, None, None));
    }
}
