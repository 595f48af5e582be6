//! Rows to tables: those below one header that name one zone, or one activity, stand together and settle their columns.

use maillage_domain::care::answer_rule::{self, AnsweredRow, RuleFound};
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::row_fault::{Column, Quantity};

use super::heads::{Figures, Head};
use super::placing::{self, Grid};
use super::roles::Meaning;
use super::subjects::{self, Order, Subject};
use super::values;
use super::walk::{RawRow, Walked};
use crate::annex::document::{PrintedRow, Table};
use crate::annex::header::Layout;
use crate::annex::lines::TextLine;
use crate::annex::mending::Lexicon;
use crate::annex::outline::{HeadingPlace, Outline};
use crate::annex::{checks, columns, kinds, paragraphs};

/// Rows below one header, of one zone or below one heading.
struct Group<'w> {
    head: Option<&'w Head>,
    order: Option<Order>,
    place: HeadingPlace,
    rows: Vec<(&'w RawRow, Subject)>,
}

/// The tables of a document, in its order, and the headings above them.
pub(super) fn of(walked: &Walked, subjects: Vec<Option<Subject>>) -> (Vec<Table>, Outline) {
    let (groups, outline) = groups(walked, subjects);
    let readable: Vec<&Group<'_>> = groups.iter().filter(|group| group.is_of_a_bilan()).collect();
    let rules = rules(&readable);
    (readable.into_iter().flat_map(|group| group.tables(&rules)).collect(), outline)
}

/// The rows in groups, each with its place among the headings.
fn groups(walked: &Walked, subjects: Vec<Option<Subject>>) -> (Vec<Group<'_>>, Outline) {
    let (mut groups, mut outline): (Vec<Group<'_>>, Outline) = (Vec::new(), Outline::default());
    let mut last: Option<(Option<usize>, Option<usize>, Option<Order>)> = None;
    for (row, subject) in walked.rows.iter().zip(subjects) {
        let head = row.head.and_then(|head| walked.heads.get(head)).filter(|head| row.fits(head));
        let order = subjects::order(row, head);
        take_in(&mut outline, row);
        let key = (row.zone.filter(|_| order == Some(Order::OfOneZone)), row.head, order);
        let goes_on = last == Some(key) && (order == Some(Order::OfOneZone) || !outline.is_headed());
        last = Some(key);
        if !goes_on {
            let place = place(walked, row, order, &mut outline);
            groups.push(Group { head, order, place, rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.extend(subject.map(|subject| (row, subject)));
        }
    }
    (groups, outline)
}

/// Takes the lines above a row in as headings and notes.
fn take_in(outline: &mut Outline, row: &RawRow) {
    let line = |band: &super::groups::Band| TextLine {
        number: band.rank,
        text: band.text.clone(),
        blank_above: true,
    };
    if row.above.is_empty() {
        return;
    }
    let sized = row.above.iter().map(|band| Some(paragraphs::sized(band.rank, &band.text, band.height?)));
    if let Some(paragraphs) = sized.collect::<Option<Vec<_>>>() {
        outline.take(&paragraphs);
        return;
    }
    let sight = kinds::see(row.above.iter().map(line).collect());
    outline.take(&paragraphs::gather(&sight.lines, &Lexicon::default()));
}

/// Where a table stands: below its headings, or below the title of its zone.
fn place(walked: &Walked, row: &RawRow, order: Option<Order>, outline: &mut Outline) -> HeadingPlace {
    let place = outline.place();
    let zone = row.zone.and_then(|zone| walked.zones.get(zone)).filter(|_| order == Some(Order::OfOneZone));
    match zone {
        None => place,
        Some(zone) => HeadingPlace {
            section: String::new(),
            activity: zone.title.clone(),
            headings: Vec::new(),
            notes: Vec::new(),
            headed: true,
            ..place
        },
    }
}

/// The rules by which a document answers, as far as its rows are read for sure.
fn rules(groups: &[&Group<'_>]) -> Vec<RuleFound> {
    let answered = groups.iter().flat_map(|group| group.answered());
    answer_rule::found(&answered.collect::<Vec<_>>())
}

impl RawRow {
    /// Whether it has a cell for each column of a header.
    fn fits(&self, head: &Head) -> bool {
        self.table.is_none() || self.cells.len() == head.meanings.len()
    }
}

impl Group<'_> {
    /// Whether its rows say something of a bilan: its header does, or it has none and stands below a zone.
    fn is_of_a_bilan(&self) -> bool {
        let in_table = self.rows.iter().any(|(row, _)| row.table.is_some());
        !self.rows.is_empty()
            && match self.head {
                Some(head) => head.is_of_a_bilan() && (in_table || self.order == Some(Order::OfOneZone)),
                None => self.order == Some(Order::OfOneZone),
            }
    }

    fn line(&self) -> u32 {
        self.head.map(|head| head.rank).or_else(|| self.rows.first().map(|(row, _)| row.rank)).unwrap_or(1)
    }

    /// Its figures and answers in their columns; or why they are not told apart.
    fn columns(&self) -> Result<(Grid, Figures), ColumnDoubt> {
        let numbers = self.numbers();
        let head = self.head.ok_or(ColumnDoubt::HeaderAbsent { numbers })?;
        if self.order.is_none() || self.lacks_zones() {
            return Err(ColumnDoubt::ZoneAbsent);
        }
        let unsaid = |is: fn(&super::strips::GridCell) -> bool| -> Vec<usize> {
            let at =
                head.meanings.iter().enumerate().filter(|(_, meaning)| matches!(meaning, Meaning::Unsaid(_)));
            at.map(|(at, _)| at).filter(|at| self.most_hold(*at, is)).collect()
        };
        let figures = head.figures(&unsaid(|cell| values::count(cell).is_some()));
        let unsettled = ColumnDoubt::HeaderUnsettled { named: head.named(), numbers };
        let figures = figures.filter(|figures| !figures.columns.is_empty()).ok_or(unsettled)?;
        let answer = match unsaid(|cell| values::said(cell).is_some()).as_slice() {
            [] => head.answer(),
            [only] if head.answer().is_none() => Some(*only),
            _ => return Err(unsettled),
        };
        Ok((Grid { figures: figures.columns.clone(), answer }, figures))
    }

    /// Whether rows that name their zone lack it, or most bear a code and one does not: a label was torn from its row.
    fn lacks_zones(&self) -> bool {
        let coded = self.rows.iter().filter(|(_, subject)| subject.code.is_some()).count();
        let torn = coded * 2 > self.rows.len() && coded < self.rows.len();
        let empty = self.rows.iter().any(|(_, subject)| subject.zone_name.is_empty());
        self.order == Some(Order::ByZone) && (torn || empty)
    }

    /// How many columns hold numbers in most rows.
    fn numbers(&self) -> usize {
        let width = self.rows.iter().map(|(row, _)| row.cells.len()).max().unwrap_or_default();
        (1..width).filter(|at| self.most_hold(*at, |cell| values::count(cell).is_some())).count()
    }

    fn most_hold(&self, at: usize, is: impl Fn(&super::strips::GridCell) -> bool) -> bool {
        let holding = self.rows.iter().filter(|(row, _)| row.cells.get(at).is_some_and(&is)).count();
        holding * 2 > self.rows.len()
    }

    /// Its rows whose figures and answers are read for sure, as far as its columns are told.
    fn answered(&self) -> Vec<AnsweredRow> {
        let Ok((grid, figures)) = self.columns() else { return Vec::new() };
        let columns: Vec<Column> = figures.columns.iter().map(|(_, column)| *column).collect();
        let rows = self.rows.iter().filter_map(|(row, subject)| {
            let row = printed(row, subject, &grid, &[], self.order);
            let sites = checks::tally(&row, &columns, Quantity::Sites).unwrap_or_default();
            let units = checks::tally(&row, &columns, Quantity::Units);
            Some(AnsweredRow { sites, units, answer: row.placed.answer? })
        });
        rows.collect()
    }

    /// Its tables: one for each activity that its rows name, where they name any.
    fn tables(&self, rules: &[RuleFound]) -> Vec<Table> {
        let (grid, figures) = match self.columns() {
            Ok(columns) => columns,
            Err(doubt) => return vec![self.refused(doubt)],
        };
        let mut layout = self.layout(&grid, &figures);
        let rows: Vec<PrintedRow> =
            self.rows.iter().map(|(row, subject)| printed(row, subject, &grid, rules, self.order)).collect();
        if let Some(doubt) = columns::settle(&rows, &mut layout) {
            return vec![self.refused(doubt)];
        }
        let mut tables: Vec<Table> = Vec::new();
        for (row, (_, subject)) in rows.into_iter().zip(&self.rows) {
            let activity = subject.activity.as_ref();
            if tables.last().is_none_or(|last| activity.is_some_and(|own| *own != last.place.activity)) {
                let mut place = HeadingPlace { notes: Vec::new(), ..self.place.clone() };
                if tables.is_empty() {
                    place.notes.clone_from(&self.place.notes);
                }
                if let Some(activity) = activity {
                    place.activity.clone_from(activity);
                }
                tables.push(table(place, layout.clone(), self.line()));
            }
            if let Some(last) = tables.last_mut() {
                last.rows.push(row);
            }
        }
        tables
    }

    fn layout(&self, grid: &Grid, figures: &Figures) -> Layout {
        Layout {
            columns: grid.figures.iter().map(|(_, column)| *column).collect(),
            open: figures.open.clone(),
            answer: grid.answer.is_some(),
            modalities: false,
            mismatch: None,
            target_year: self.head.and_then(|head| head.year),
            doubt: None,
        }
    }

    fn refused(&self, doubt: ColumnDoubt) -> Table {
        let layout = Layout {
            columns: Vec::new(),
            open: Vec::new(),
            answer: false,
            modalities: false,
            mismatch: None,
            target_year: None,
            doubt: Some(doubt),
        };
        Table { doubt: Some(doubt), ..table(self.place.clone(), layout, self.line()) }
    }
}

fn table(place: HeadingPlace, layout: Layout, line: u32) -> Table {
    Table {
        place,
        layout,
        doubt: None,
        line,
        rows: Vec::new(),
        footnotes: Vec::new(),
        junk: Vec::new(),
        unheaded: false,
        closed: true,
        dangling_zone: false,
    }
}

fn printed(
    row: &RawRow,
    subject: &Subject,
    grid: &Grid,
    rules: &[RuleFound],
    order: Option<Order>,
) -> PrintedRow {
    let modality = &subject.modality;
    PrintedRow {
        code: subject.code.clone(),
        zone_name: subject.zone_name.clone(),
        modality: if order.is_some() { modality.join(" > ") } else { String::new() },
        placed: placing::place(row, grid, rules),
        begins: row.rank,
        one_too_many: false,
        notes: row.notes.clone(),
    }
}
