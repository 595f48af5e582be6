//! A person's answers to the doubtful cells of documents, from the file in which they were asked for.

use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::CellName;
use maillage_domain::care::column::Column;
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::{Area, InSheet, Place, SheetName};

use crate::table::{self, SheetFault, Table, TableRow};

/// An answer, and the line of the file where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerLine {
    /// The 1-based line of the file.
    pub line: u32,
    /// The document.
    pub document: Digest,
    /// The cell.
    pub cell: CellName,
    /// What a person sees there.
    pub answer: CellAnswer,
}

/// Why a file of answers is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswersError {
    /// Columns that every such file has are missing.
    Missing(Vec<&'static str>),
    /// A column stands twice.
    Repeated(String),
    /// Its sheet does not show all answers, or is not the only one that holds some.
    Sheet(SheetFault),
    /// A line is not understood.
    AtLine {
        /// The 1-based line.
        line: u32,
        /// Why.
        fault: AnswerFault,
    },
}

/// Why a line of answers is not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerFault {
    /// It cannot be cut into the cells of its header.
    Torn,
    /// What should be a digest is none.
    Digest(String),
    /// What should be a number of points, of a page or of a line is none.
    Place(String),
    /// No row has a column of that name.
    Column(String),
    /// The column cannot hold that.
    Value {
        /// The column.
        column: Column,
        /// The answer as it is written.
        value: String,
    },
    /// The same cell is answered otherwise on an earlier line.
    Twice {
        /// That line.
        first: u32,
    },
}

/// The columns that are read.
const KNOWN: &[table::Column] = &[
    table::Column::new("sha256", &[]),
    table::Column::new("page", &[]),
    table::Column::new("line", &[]),
    table::Column::new("left", &[]),
    table::Column::new("top", &[]),
    table::Column::new("right", &[]),
    table::Column::new("bottom", &[]),
    table::Column::new("sheet", &[]),
    table::Column::new("sheet_column", &[]),
    table::Column::new("zone", &[]),
    table::Column::new("activity", &[]),
    table::Column::new("column", &[]),
    table::Column::new("answer", &["réponse"]),
];

/// Those of them that every file has.
const NEEDED: [&str; 5] = ["sha256", "zone", "activity", "column", "answer"];

/// Reads answers, in their order; a line without an answer is left out.
pub fn read(bytes: &[u8]) -> Result<Vec<AnswerLine>, AnswersError> {
    let table = Table::read(bytes, KNOWN);
    table.stands_alone().and_then(|()| table.is_all_shown()).map_err(AnswersError::Sheet)?;
    if let Some(name) = table.header.repeated() {
        return Err(AnswersError::Repeated(name.to_owned()));
    }
    let missing: Vec<_> = NEEDED.into_iter().filter(|name| table.header.place(name).is_none()).collect();
    if !missing.is_empty() {
        return Err(AnswersError::Missing(missing));
    }
    let mut answers: Vec<AnswerLine> = Vec::new();
    for row in table.rows() {
        let row = row.map_err(|bad| AnswersError::AtLine { line: bad.line, fault: AnswerFault::Torn })?;
        let at_line = |fault| AnswersError::AtLine { line: row.line, fault };
        let read = Line { table: &table, row: &row }.answer().map_err(at_line)?;
        let Some(read) = read else { continue };
        let is_same =
            |earlier: &&AnswerLine| earlier.document == read.document && earlier.cell.means(&read.cell);
        match answers.iter().find(is_same) {
            // A cell that spans rows is asked for in each of them: one answer to it is no two.
            Some(earlier) if earlier.answer == read.answer => continue,
            Some(earlier) => return Err(at_line(AnswerFault::Twice { first: earlier.line })),
            None => {}
        }
        answers.push(read);
    }
    Ok(answers)
}

/// A line of the table.
struct Line<'t> {
    table: &'t Table,
    row: &'t TableRow,
}

impl Line<'_> {
    fn text(&self, column: &str) -> &str {
        self.row.cell(self.table.header.place(column)).trim()
    }

    fn number(&self, column: &str) -> Result<Option<u32>, AnswerFault> {
        match self.text(column) {
            "" => Ok(None),
            text => text.parse().ok().map(Some).ok_or_else(|| AnswerFault::Place(text.to_owned())),
        }
    }

    fn place(&self) -> Result<Place, AnswerFault> {
        let [left, top, right, bottom] = ["left", "top", "right", "bottom"].map(|edge| self.number(edge));
        let area = match (left?, top?, right?, bottom?) {
            (Some(left), Some(top), Some(right), Some(bottom)) => Some(Area { left, top, right, bottom }),
            _ => None,
        };
        let sheet = Some(self.text("sheet")).filter(|sheet| !sheet.is_empty());
        let cell = sheet.zip(self.number("sheet_column")?);
        let cell = cell.map(|(sheet, column)| InSheet { sheet: SheetName::new(sheet), column });
        Ok(Place { page: self.number("page")?, line: self.number("line")?, area, cell })
    }

    /// The answer on it, where there is one.
    fn answer(&self) -> Result<Option<AnswerLine>, AnswerFault> {
        let said = self.text("answer");
        if said.is_empty() {
            return Ok(None);
        }
        let digest = self.text("sha256");
        let document = digest.parse().ok().ok_or_else(|| AnswerFault::Digest(digest.to_owned()))?;
        let name = self.text("column");
        let column = Column::named(name).ok_or_else(|| AnswerFault::Column(name.to_owned()))?;
        let ill_formed = || AnswerFault::Value { column, value: said.to_owned() };
        let answer = CellAnswer::parse(column, said).ok_or_else(ill_formed)?;
        let (zone, activity) = (self.text("zone").to_owned(), self.text("activity").to_owned());
        let cell = CellName { place: self.place()?, zone, activity, column };
        Ok(Some(AnswerLine { line: self.row.line, document, cell, answer }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "sha256,page,left,top,right,bottom,zone,activity,column,answer";

    fn read_lines(lines: &[&str]) -> Result<Vec<AnswerLine>, AnswersError> {
        let digest = Digest::ZERO.to_string();
        let lines: Vec<String> = lines.iter().map(|line| line.replace('#', &digest)).collect();
        read(format!("{HEADER}\n{}\n", lines.join("\n")).as_bytes())
    }

    fn fault(line: &str) -> AnswerFault {
        match read_lines(&["", line]) {
            Err(AnswersError::AtLine { line: 3, fault }) => fault,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn given_answers_when_read_then_each_with_its_cell_and_those_left_empty_are_left_out() {
        let read = read_lines(&[
            "#,6,148,478,170,497,Champagne,Dialyse,sites_min,1",
            "#,6,148,500,170,520,Champagne,Dialyse,sites_max,",
            "#,,,,,,3A,Chirurgie,admissible,rien",
        ]);
        let read = read.expect("answers");
        let told: Vec<_> = read.iter().map(|read| (read.line, read.cell.column, read.answer)).collect();
        let expected = [
            (2, Column::SitesMin, CellAnswer::Number(1)),
            (4, Column::Admissible, CellAnswer::NothingPrinted),
        ];
        assert_eq!(told, expected);
        let area = Area { left: 148, top: 478, right: 170, bottom: 497 };
        assert_eq!(read[0].cell.place, Place { page: Some(6), area: Some(area), ..Place::default() });
        assert_eq!((read[0].cell.zone.as_str(), read[0].document), ("Champagne", Digest::ZERO));
    }

    #[test]
    fn given_a_line_that_is_no_answer_when_read_then_its_line_and_why() {
        let value = |column, value: &str| AnswerFault::Value { column, value: value.to_owned() };
        assert_eq!(fault("12,6,1,2,3,4,z,a,sites_min,1"), AnswerFault::Digest("12".to_owned()));
        assert_eq!(fault("#,six,1,2,3,4,z,a,sites_min,1"), AnswerFault::Place("six".to_owned()));
        assert_eq!(fault("#,6,1,2,3,4,z,a,minimum,1"), AnswerFault::Column("minimum".to_owned()));
        assert_eq!(fault("#,6,1,2,3,4,z,a,sites_min,un"), value(Column::SitesMin, "un"));
        assert_eq!(fault("#,6,1,2,3,4,z,a,zone,1A"), value(Column::Zone, "1A"));
        assert_eq!(fault("#,6,1,2,3,4,z,a,sites_min,1,more"), AnswerFault::Torn);
    }

    #[test]
    fn given_a_cell_that_is_answered_twice_when_read_then_both_lines_and_another_column_is_another_cell() {
        let twice = read_lines(&["#,6,1,2,3,4,z,a,sites_min,1", "#,6,1,2,3,4,z,a,sites_min,2"]);
        let fault = AnswerFault::Twice { first: 2 };
        assert_eq!(twice, Err(AnswersError::AtLine { line: 3, fault }));
        let merged = read_lines(&["#,6,1,2,3,4,z,a,sites_min,1", "#,6,1,2,3,4,y,b,sites_min,1"]);
        assert_eq!(merged.map(|read| read.len()), Ok(1), "a cell over two rows");
        let apart = read_lines(&["#,6,1,2,3,4,z,a,sites_min,1", "#,6,1,2,3,4,z,a,sites_max,1"]);
        assert_eq!(apart.map(|read| read.len()), Ok(2));
    }

    #[test]
    fn given_a_file_without_its_columns_when_read_then_named() {
        assert_eq!(read(b"zone,answer\n"), Err(AnswersError::Missing(vec!["sha256", "activity", "column"])));
        let repeated = read(b"sha256,zone,activity,column,answer,answer\n");
        assert_eq!(repeated, Err(AnswersError::Repeated("answer".to_owned())));
    }
}
