//! Tables of what yearly orders notify: a row to an order and a region, with the two levels of the dotation in thousands of euros, as
//! orders print them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::Revenue;
use maillage_domain::fund::notified::{Level, OrderRank, PrintedOrder};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::territory::RegionCode;
use maillage_domain::text::key;

use crate::authorisations::french_day;
use crate::euros;
use crate::fund_tables::{GivenRow, TableFault, each_row};
use crate::table::Column;

/// The columns of a table of delegations.
pub const COLUMNS: &[Column] = &[
    Column::new("region", &["région"]).such_as("32"),
    Column::new("year", &["exercice", "année"]).such_as("2023").required(),
    Column::new("order", &["arrêté", "acte"]).such_as("arrêté du 26 mai 2023").required(),
    Column::new("signed", &["signé", "date de l’arrêté"]).such_as("2023-05-26"),
    Column::new("published", &["publié"]).such_as("2023-05-31"),
    Column::new("rank", &["rang"]).such_as("later"),
    Column::new("dotation", &[]).such_as("442490.3").required(),
    Column::new("fungible", &["fongible"]).such_as("432640.6").required(),
    Column::new("fungible_prevention", &["fongible prévention"]).such_as("43288.5").required(),
    Column::new("fungible_medico_social", &["fongible médico-social"]).such_as("13677.7").required(),
    Column::new("sanctuarised", &["sanctuarisé"]).such_as("9849.7").required(),
    Column::new("sanctuarised_prevention", &["sanctuarisé prévention"]).such_as("2871.0").required(),
    Column::new("sanctuarised_medico_social", &["sanctuarisé médico-social"]).such_as("3520.8").required(),
    Column::new("source", &["origine"]).such_as("JO du 31 mai 2023"),
];

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationRow {
    /// The 1-based line.
    pub line: u32,
    /// The region, where the row says one.
    pub region: Option<RegionCode>,
    /// What the order prints of it.
    pub order: PrintedOrder,
}

/// A table of delegations: its rows, and what is wrong with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationTable {
    /// The rows that were read.
    pub rows: Vec<DelegationRow>,
    /// What is wrong with the others, in the order of their lines.
    pub faults: Vec<TableFault>,
}

/// Reads a table of delegations.
///
/// # Errors
///
/// The bytes are no such table; what is wrong with rows is in what is given.
pub fn delegations(bytes: &[u8]) -> Result<DelegationTable, TableFault> {
    let (mut rows, mut faults, mut first) = (Vec::<DelegationRow>::new(), Vec::new(), BTreeMap::new());
    for read in each_row(bytes, COLUMNS, delegation)? {
        let row = match read {
            Ok(row) => row,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let said = (row.region.clone(), row.order.year, row.order.name.clone());
        let before = *first.entry(said).or_insert(row.line);
        if before == row.line {
            rows.push(row);
        } else {
            let value = row.order.name.as_str().to_owned();
            faults.push(TableFault::Twice { line: row.line, column: "order", value, first: before });
        }
    }
    Ok(DelegationTable { rows, faults })
}

fn delegation(row: &GivenRow<'_>) -> Result<DelegationRow, TableFault> {
    let said = |column| Some(row.text(column)).filter(|text| !text.is_empty());
    let name = OneLine::try_from(row.text("order").to_owned()).map_err(|_unfit| row.fault("order"))?;
    let order = PrintedOrder {
        year: year(row.text("year")).ok_or_else(|| row.fault("year"))?,
        signed_on: day(row, "signed")?,
        published_on: day(row, "published")?,
        rank: said("rank").map(|text| rank(text).ok_or_else(|| row.fault("rank"))).transpose()?,
        dotation: amount(row, "dotation")?,
        fungible: level(row, ["fungible", "fungible_prevention", "fungible_medico_social"])?,
        sanctuarised: level(row, ["sanctuarised", "sanctuarised_prevention", "sanctuarised_medico_social"])?,
        source: said("source").unwrap_or(name.as_str()).to_owned(),
        name,
    };
    Ok(DelegationRow { line: row.line(), region: said("region").map(RegionCode::new), order })
}

fn level(row: &GivenRow<'_>, columns: [&'static str; 3]) -> Result<Level, TableFault> {
    let [whole, prevention, medico_social] = columns.map(|column| amount(row, column));
    Ok(Level { whole: whole?, prevention: prevention?, medico_social: medico_social? })
}

/// An amount; an empty cell is none, for nothing is not the same as not said.
fn amount(row: &GivenRow<'_>, column: &'static str) -> Result<Revenue, TableFault> {
    let cents = euros::cents_of_thousands(row.text(column));
    cents.map(Revenue::from_cents).ok_or_else(|| row.fault(column))
}

fn day(row: &GivenRow<'_>, column: &'static str) -> Result<Option<Date>, TableFault> {
    let text = Some(row.text(column)).filter(|text| !text.is_empty());
    text.map(|text| french_day(text).ok_or_else(|| row.fault(column))).transpose()
}

/// An exercise since the fund exists (2012), in four digits.
fn year(text: &str) -> Option<Year> {
    let year: i16 = Some(text).filter(|text| text.len() == 4)?.parse().ok()?;
    (2012..=2099).contains(&year).then(|| Year::new(year))
}

fn rank(text: &str) -> Option<OrderRank> {
    match key(text).as_str() {
        "first" | "premier" | "1er" => Some(OrderRank::First),
        "later" | "ulterieur" | "suivant" => Some(OrderRank::Later),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const HEADER: &str = "Région;Exercice;Arrêté;Publié;Rang;Dotation;Fongible;Fongible prévention;\
        Fongible médico-social;Sanctuarisé;Sanctuarisé prévention;Sanctuarisé médico-social";

    fn read(rows: &str) -> DelegationTable {
        delegations(format!("{HEADER}\n{rows}\n").as_bytes()).expect("a table")
    }

    #[test]
    fn given_the_row_of_an_order_when_read_then_its_levels_to_the_cent() {
        let row = "32;2023;arrêté du 26 mai 2023;31/05/2023;ultérieur;442 490,3;432 640,6;43 288,5;13 677,7;9 849,7;2 871,0;3 520,8";
        let table = read(row);
        let [DelegationRow { line: 2, region: Some(region), order }] = &table.rows[..] else {
            panic!("{table:?}")
        };
        assert_eq!((region.as_str(), order.year.get(), order.rank), ("32", 2023, Some(OrderRank::Later)));
        assert_eq!((order.published_on, order.signed_on), (Some(date(2023, 5, 31)), None));
        assert_eq!(order.dotation.cents(), 44_249_030_000);
        assert_eq!(
            (order.fungible.whole.cents(), order.fungible.prevention.cents()),
            (43_264_060_000, 4_328_850_000)
        );
        assert_eq!(order.sanctuarised.medico_social.cents(), 352_080_000);
        assert_eq!(order.source, "arrêté du 26 mai 2023");
    }

    #[test]
    fn given_rows_at_fault_when_read_then_each_by_its_line_and_column_and_the_others_stay() {
        let good = "32;2023;arrêté A;;;3;2;0;0;1;0;0";
        let table = read(&format!(
            "{good}\n{good}\n32;23;arrêté B;;;3;2;0;0;1;0;0\n32;2023;arrêté C;;;3;2;;0;1;0;0\n32;2023;arrêté D;;peut-être;3;2;0;0;1;0;0"
        ));
        assert_eq!(table.rows.len(), 1);
        let places: Vec<_> = table
            .faults
            .iter()
            .map(|fault| match fault {
                TableFault::Twice { line, column, first: 2, .. } | TableFault::Cell { line, column, .. } => {
                    (*line, *column)
                }
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(places, [(3, "order"), (4, "year"), (5, "fungible_prevention"), (6, "rank")]);
    }
}
