//! Tables of objectives of a regional plan: a line, a zone, and what is wanted there.
//!
//! Columns by name in any order. A row that says something twice, or half of something, costs the whole table, and so does a
//! column that nobody knows: every fault is told at once, with its line. What the law allows is not judged here.

use std::num::NonZeroU16;

use maillage_domain::care::objective::{
    Aim, BoundsReversed, Due, Goals, GoalsFault, Level, NotDue, Said, Stage, Stages, StagesFault, Stated,
};
use maillage_domain::text::key;

use crate::no_text::NoText;
use crate::table::{Column, NoSuchTable, Table, TableRow};
use crate::whole;

/// The columns of a table of objectives.
pub const COLUMNS: &[Column] = &[
    Column::new("line_code", &["code", "ligne"]).such_as("amm:QA004/ME049").required(),
    Column::new("zone", &[]).such_as("R4").required(),
    Column::new("sites", &["implantations"]).such_as("3"),
    Column::new("sites_min", &["implantations_min"]).such_as("2"),
    Column::new("sites_max", &["implantations_max"]).such_as("4"),
    Column::new("sites_stages", &["implantations_paliers"]).such_as("2026:3 2028:2-4"),
    Column::new("units", &["appareils"]),
    Column::new("units_min", &["appareils_min"]),
    Column::new("units_max", &["appareils_max"]),
    Column::new("units_stages", &["appareils_paliers"]),
    Column::new("access_minutes", &["acces_minutes"]).such_as("30"),
    Column::new("waiting_days", &["attente_jours"]),
    Column::new("target_date", &["cible", "échéance"]).such_as("2028"),
    Column::new("withdrawn", &["supprimé", "retiré"]),
];

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveRow {
    /// The 1-based line.
    pub line: u32,
    /// The line of care, as it is written.
    pub named: String,
    /// The zone, as it is written.
    pub zone: String,
    /// What is said of it.
    pub said: Said,
}

/// A table of objectives: its rows, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveTable {
    /// The rows that were read.
    pub rows: Vec<ObjectiveRow>,
    /// The rows that were not, each with its 1-based line.
    pub faults: Vec<(u32, ObjectiveFault)>,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ObjectiveFault {
    /// More cells than columns, a quote that is not closed, or bytes that are no text.
    #[error("not a row")]
    Torn,
    /// A column that every row has to say is empty.
    #[error("`{0}` is empty")]
    Empty(&'static str),
    /// Not a whole number from zero up.
    #[error("`{column}`: `{text}` is no count")]
    Count {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
    /// Not a whole number above zero.
    #[error("`{column}`: `{text}` is no time")]
    Time {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
    },
    /// A quantity is said in two ways at once, or a range lacks a bound.
    #[error("`{0}` is said in several ways, or by half")]
    Ways(&'static str),
    /// The bounds of a range are the wrong way round.
    #[error(transparent)]
    Reversed(#[from] BoundsReversed),
    /// What stands for a stage is none.
    #[error("`{0}` is no stage")]
    Stage(String),
    /// Stages are out of order.
    #[error(transparent)]
    Stages(#[from] StagesFault),
    /// The target is neither a year nor a day.
    #[error(transparent)]
    Due(#[from] NotDue),
    /// It says nothing, or contradicts its stages.
    #[error(transparent)]
    Goals(#[from] GoalsFault),
    /// What says whether it is withdrawn is neither yes nor no.
    #[error("`{0}` is neither oui nor non")]
    Withdrawn(String),
    /// It is withdrawn, and yet says what is wanted.
    #[error("withdrawn, and wanted")]
    WithdrawnAndWanted,
}

/// Reads a table of objectives.
///
/// # Errors
///
/// The table is none of objectives; faults of rows are in what is given.
pub fn objectives(bytes: &[u8]) -> Result<ObjectiveTable, NoSuchTable> {
    NoText::refuse_no_table(bytes)?;
    let table = Table::read(bytes, COLUMNS);
    table.fitting(COLUMNS, None)?;
    let mut found = ObjectiveTable { rows: Vec::new(), faults: Vec::new() };
    found.faults.extend(table.first_repair.map(|line| (line, ObjectiveFault::Torn)));
    for row in table.rows() {
        let line = row.as_ref().map_or_else(|bad| bad.line, |row| row.line);
        let read = row.map_err(|_bad| ObjectiveFault::Torn);
        match read.and_then(|row| Cells { table: &table, row: &row }.objective()) {
            Ok(row) => found.rows.push(row),
            Err(fault) => found.faults.push((line, fault)),
        }
    }
    if found.rows.is_empty() && found.faults.is_empty() { Err(NoSuchTable::Empty) } else { Ok(found) }
}

/// The cells of a row.
struct Cells<'r> {
    table: &'r Table,
    row: &'r TableRow,
}

/// The columns of a quantity.
struct Quantity {
    number: &'static str,
    min: &'static str,
    max: &'static str,
    stages: &'static str,
}

const SITES: Quantity =
    Quantity { number: "sites", min: "sites_min", max: "sites_max", stages: "sites_stages" };
const UNITS: Quantity =
    Quantity { number: "units", min: "units_min", max: "units_max", stages: "units_stages" };

impl<'r> Cells<'r> {
    fn objective(&self) -> Result<ObjectiveRow, ObjectiveFault> {
        let named = |column| {
            let text = self.text(column);
            if text.is_empty() { Err(ObjectiveFault::Empty(column)) } else { Ok(text.to_owned()) }
        };
        let (line, zone) = (named("line_code")?, named("zone")?);
        Ok(ObjectiveRow { line: self.row.line, named: line, zone, said: self.said()? })
    }

    fn said(&self) -> Result<Said, ObjectiveFault> {
        let goals = self.goals()?;
        match (self.withdrawn()?, goals == Goals::default()) {
            (true, true) => Ok(Said::Withdrawn),
            (true, false) => Err(ObjectiveFault::WithdrawnAndWanted),
            (false, _) => Ok(Said::Wanted(Stated::new(goals)?)),
        }
    }

    fn goals(&self) -> Result<Goals, ObjectiveFault> {
        let target = Some(self.text("target_date")).filter(|text| !text.is_empty());
        Ok(Goals {
            sites: self.aim(&SITES)?,
            units: self.aim(&UNITS)?,
            access_minutes: self.time("access_minutes")?,
            waiting_days: self.time("waiting_days")?,
            target: target.map(read_due).transpose()?,
        })
    }

    /// A quantity: one number, a range, or stages; never two of them.
    fn aim(&self, columns: &Quantity) -> Result<Option<Aim>, ObjectiveFault> {
        let stages = self.text(columns.stages);
        let said = (self.count(columns.number)?, self.count(columns.min)?, self.count(columns.max)?);
        match (said, stages) {
            ((None, None, None), "") => Ok(None),
            ((Some(number), None, None), "") => Ok(Some(Aim::Throughout(Level::exactly(number)))),
            ((None, Some(min), Some(max)), "") => Ok(Some(Aim::Throughout(Level::between(min, max)?))),
            ((None, None, None), stages) => Ok(Some(Aim::Staged(read_stages(stages)?))),
            _ => Err(ObjectiveFault::Ways(columns.number)),
        }
    }

    fn count(&self, column: &'static str) -> Result<Option<u32>, ObjectiveFault> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let count = whole::count(text);
        count.map(Some).ok_or_else(|| ObjectiveFault::Count { column, text: text.to_owned() })
    }

    fn time(&self, column: &'static str) -> Result<Option<NonZeroU16>, ObjectiveFault> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let time = whole::count(text).and_then(NonZeroU16::new);
        time.map(Some).ok_or_else(|| ObjectiveFault::Time { column, text: text.to_owned() })
    }

    fn withdrawn(&self) -> Result<bool, ObjectiveFault> {
        match key(self.text("withdrawn")).as_str() {
            "" | "non" | "no" => Ok(false),
            "oui" | "yes" => Ok(true),
            _ => Err(ObjectiveFault::Withdrawn(self.text("withdrawn").to_owned())),
        }
    }

    fn text(&self, column: &'static str) -> &'r str {
        self.row.cell(self.table.header.place(column)).trim()
    }
}

/// A year or a day; a day also as French spreadsheets write one: `30/06/2028`.
fn read_due(text: &str) -> Result<Due, NotDue> {
    let french = match text.split('/').collect::<Vec<_>>().as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => text.to_owned(),
    };
    french.parse().map_err(|_not_due| NotDue(text.to_owned()))
}

/// Stages, set apart by spaces or semicolons: `2026:3 2028:2-4`.
fn read_stages(text: &str) -> Result<Stages, ObjectiveFault> {
    let parts = text.split([' ', ';', '\u{a0}']).filter(|part| !part.is_empty());
    Ok(Stages::new(parts.map(read_stage).collect::<Result<_, _>>()?)?)
}

fn read_stage(text: &str) -> Result<Stage, ObjectiveFault> {
    let fault = || ObjectiveFault::Stage(text.to_owned());
    let (due, level) = text.split_once(':').ok_or_else(fault)?;
    let due = read_due(due).map_err(|_not_due| fault())?;
    let count = |text: &str| whole::count(text).ok_or_else(fault);
    let level = match level.split_once(['-', '\u{2013}']) {
        Some((min, max)) => Level::between(count(min)?, count(max)?)?,
        None => Level::exactly(count(level)?),
    };
    Ok(Stage { due, level })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "line_code,zone,sites,sites_min,sites_max,sites_stages,units,access_minutes,waiting_days,target_date,withdrawn\n";

    fn read(row: &str) -> Result<ObjectiveRow, ObjectiveFault> {
        let table = objectives(format!("{HEADER}{row}\n").as_bytes()).expect("a table");
        let fault = table.faults.into_iter().next().map(|(_, fault)| fault);
        fault.map_or_else(|| Ok(table.rows.into_iter().next().expect("one row")), Err)
    }

    fn goals(row: &str) -> Goals {
        match read(row).expect("a row").said {
            Said::Wanted(stated) => stated.goals().clone(),
            Said::Withdrawn => panic!("withdrawn"),
        }
    }

    #[test]
    fn given_a_number_a_range_or_stages_when_read_then_each_as_it_is() {
        let level = |min, max| Level::between(min, max).expect("in order");
        assert_eq!(goals("medecine,1A,3,,,,,,,,").sites, Some(Aim::Throughout(Level::exactly(3))));
        assert_eq!(goals("medecine,1A,,2,4,,,,,2028,").sites, Some(Aim::Throughout(level(2, 4))));
        let aim = goals("medecine,1A,,,,2026:3 2028-06-30:2-4,,,,,").sites.expect("stages");
        let stages: Vec<_> = aim.stages().expect("stages").iter().copied().collect();
        let due = |text: &str| text.parse::<Due>().expect("due");
        assert_eq!(goals("medecine,1A,3,,,,,,,30/6/2028,").target, Some(due("2028-06-30")));
        assert_eq!(
            stages,
            [
                Stage { due: due("2026"), level: Level::exactly(3) },
                Stage { due: due("2028-06-30"), level: level(2, 4) }
            ]
        );
    }

    #[test]
    fn given_times_and_a_withdrawal_when_read_then_taken() {
        let times = goals("medecine,1A,,,,,,30,15,,");
        assert_eq!((times.access_minutes, times.waiting_days), (NonZeroU16::new(30), NonZeroU16::new(15)));
        assert_eq!(read("medecine,1A,,,,,,,,,oui").map(|row| row.said), Ok(Said::Withdrawn));
    }

    #[test]
    fn given_rows_that_do_not_hold_together_when_read_then_each_by_its_fault() {
        let told = |text: &str| text.to_owned();
        for (row, fault) in [
            (",1A,3,,,,,,,,", ObjectiveFault::Empty("line_code")),
            ("medecine,,3,,,,,,,,", ObjectiveFault::Empty("zone")),
            ("medecine,1A,trois,,,,,,,,", ObjectiveFault::Count { column: "sites", text: told("trois") }),
            ("medecine,1A,-1,,,,,,,,", ObjectiveFault::Count { column: "sites", text: told("-1") }),
            ("medecine,1A,3,2,4,,,,,,", ObjectiveFault::Ways("sites")),
            ("medecine,1A,,2,,,,,,,", ObjectiveFault::Ways("sites")),
            ("medecine,1A,3,,,2028:4,,,,,", ObjectiveFault::Ways("sites")),
            ("medecine,1A,,4,2,,,,,,", ObjectiveFault::Reversed(BoundsReversed { min: 4, max: 2 })),
            ("medecine,1A,,,,2028=4,,,,,", ObjectiveFault::Stage(told("2028=4"))),
            ("medecine,1A,,,,2028:4-2,,,,,", ObjectiveFault::Reversed(BoundsReversed { min: 4, max: 2 })),
            ("medecine,1A,,,,,,0,,,", ObjectiveFault::Time { column: "access_minutes", text: told("0") }),
            ("medecine,1A,3,,,,,,,28,", ObjectiveFault::Due(NotDue(told("28")))),
            ("medecine,1A,,,,,,,,2028,", ObjectiveFault::Goals(GoalsFault::Nothing)),
            ("medecine,1A,3,,,,,,,,oui", ObjectiveFault::WithdrawnAndWanted),
            ("medecine,1A,,,,,,,,,peut-être", ObjectiveFault::Withdrawn(told("peut-être"))),
            ("medecine,1A,3,,,,,,,,,surplus", ObjectiveFault::Torn),
        ] {
            assert_eq!(read(row), Err(fault), "{row}");
        }
        assert!(matches!(read("medecine,1A,,,,2028:4 2026:3,,,,,"), Err(ObjectiveFault::Stages(_))));
    }

    #[test]
    fn given_a_table_without_its_columns_or_with_others_when_read_then_told_by_name() {
        let error = |text: &str| objectives(text.as_bytes()).expect_err("no table of objectives");
        assert_eq!(error("zone,sites\n1A,3\n"), NoSuchTable::Missing(vec!["line_code"]));
        assert_eq!(error("code,zone,zone\nx,1A,2A\n"), NoSuchTable::Repeated("zone".to_owned()));
        assert_eq!(error("code,zone,note\nx,1A,y\n"), NoSuchTable::Unknown("note".to_owned()));
        assert_eq!(error("code,zone\n"), NoSuchTable::Empty);
    }

    #[test]
    fn given_a_table_as_a_french_spreadsheet_saves_it_when_read_then_the_same_rows() {
        let french = "Ligne;Zone;Implantations;Cible\nmedecine;1A;3;2028\n";
        let english = "line_code,zone,sites,target_date\nmedecine,1A,3,2028\n";
        assert_eq!(objectives(french.as_bytes()), objectives(english.as_bytes()));
    }
}
