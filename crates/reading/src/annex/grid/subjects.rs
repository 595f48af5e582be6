//! What a row is about: its zone, its activity and its modality, from its cells and from what stands above it.

use std::collections::{BTreeMap, BTreeSet};

use super::groups::{self, Band, Grouped};
use super::heads::Head;
use super::plain::label;
use super::roles::Meaning;
use super::strips::GridCell;
use super::walk::{RawRow, Walked};
use crate::annex::totals::{Coding, Figures, RowsAbove};
use crate::annex::zone_label;
use crate::sums::names_a_sum;

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Subject {
    /// The printed code of the zone.
    pub(super) code: Option<String>,
    /// Its name; its code where it has none.
    pub(super) zone_name: String,
    /// The activity, where the row or a heading inside its table tells it.
    pub(super) activity: Option<String>,
    /// The headings inside the table above the row, and its own modality.
    pub(super) modality: Vec<String>,
}

/// By what rows of a table are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Each row names its zone.
    ByZone,
    /// The table is that of one zone; each row names an activity.
    OfOneZone,
}

/// How the rows below a header are told apart; nothing where nothing says which zone they are of.
pub(super) fn order(row: &RawRow, head: Option<&Head>) -> Option<Order> {
    let names_zone = head.is_some_and(|head| head.places(Meaning::Zone).next().is_some());
    let coded = row.zone.is_none() && zone_label::read(&row.label).is_some();
    match row.zone {
        _ if names_zone || coded => Some(Order::ByZone),
        Some(_) => Some(Order::OfOneZone),
        None => None,
    }
}

/// The subjects of the rows of a document, in their order; nothing for a row that is a total.
pub(super) fn of(walked: &Walked) -> Vec<Option<Subject>> {
    let paths = paths(walked);
    let mut last: Option<(Option<usize>, Subject)> = None;
    let mut sums = Sums::default();
    let mut subjects = Vec::with_capacity(walked.rows.len());
    for (row, path) in walked.rows.iter().zip(paths) {
        let head = row.head.and_then(|head| walked.heads.get(head));
        let order = order(row, head);
        let subject = match order {
            Some(Order::OfOneZone) => Some(of_zone(walked, row, head, &path)),
            Some(Order::ByZone) => {
                let above = last.as_ref().filter(|(table, _)| *table == row.table).map(|(_, above)| above);
                Some(by_zone(row, head, above))
            }
            None => Some(Subject::default()),
        };
        let subject = subject.filter(|subject| !sums.take(row, head, order, subject));
        if let Some(subject) = &subject {
            last = Some((row.table, subject.clone()));
        }
        subjects.push(subject);
    }
    subjects
}

/// The rows of a table so far, to tell its sums from rows.
#[derive(Default)]
struct Sums {
    /// The zone and the header of the table.
    table: (Option<usize>, Option<usize>),
    /// All its rows under no activity; those that name one, also under theirs.
    above: BTreeMap<Option<String>, RowsAbove>,
}

impl Sums {
    /// Takes a row in; tells whether it is the sum of others.
    fn take(&mut self, row: &RawRow, head: Option<&Head>, order: Option<Order>, subject: &Subject) -> bool {
        let (zone, _) = self.table;
        // A header that is printed again with nothing above it is that of the same table, on another page.
        let again = row.zone == zone && row.above.is_empty();
        if self.table != (row.zone, row.head) && !again {
            self.above.clear();
        }
        self.table = (row.zone, row.head);
        let activity = subject.activity.clone().filter(|_| order == Some(Order::ByZone));
        let figures = figures(row, head);
        // In the table of one zone the code is that of all its rows.
        let coded = order == Some(Order::ByZone) && subject.code.is_some();
        let coding = if coded { Coding::Coded } else { Coding::Uncoded };
        let above = self.above.entry(activity.clone()).or_default();
        if is_named_total(subject) && above.bear_out(&figures, coding) {
            above.close();
            return true;
        }
        if activity.is_some() {
            above.push(figures.clone(), coding);
        }
        self.above.entry(None).or_default().push(figures, coding);
        false
    }
}

/// The figures of a row in the columns that its header names; in all of them where it has none.
fn figures(row: &RawRow, head: Option<&Head>) -> Figures {
    let is_figure = |at: usize| {
        head.is_none_or(|head| {
            matches!(head.meanings.get(at), Some(Meaning::Figure(..) | Meaning::Unsaid(_)))
        })
    };
    let cells = row.cells.iter().enumerate();
    cells.map(|(at, cell)| super::values::count(cell).filter(|_| is_figure(at))).collect()
}

fn is_named_total(subject: &Subject) -> bool {
    let own = subject.modality.last().map_or(subject.zone_name.as_str(), String::as_str);
    let of_zones = subject.code.is_none() && names_a_sum(&label(&subject.zone_name).0);
    names_a_sum(&label(own).0) || of_zones
}

/// The headings above each row of tables of one zone.
fn paths(walked: &Walked) -> Vec<Vec<Band>> {
    let mut zones = BTreeSet::new();
    let bare: Vec<(String, bool)> = walked.rows.iter().map(|row| label(&row.label)).collect();
    let grouped: Vec<Grouped<'_>> = walked
        .rows
        .iter()
        .zip(&bare)
        .map(|(row, (label, listed))| Grouped {
            // What stands above a row of no zone, a letterhead or the list of an article, is no heading of a table.
            bands: if row.zone.is_some() { &row.above } else { &[] },
            starts: zones.insert(row.zone),
            label,
            listed: *listed,
        })
        .collect();
    groups::paths(&grouped)
}

/// The subject of a row in the table of one zone: the uppermost heading is its activity; without one its label is.
fn of_zone(walked: &Walked, row: &RawRow, head: Option<&Head>, path: &[Band]) -> Subject {
    let zone = row.zone.and_then(|zone| walked.zones.get(zone));
    let (own, _) = label(&row.label);
    let columns = head.map(|head| texts_beside(row, head, None)).unwrap_or_default();
    let told = activity_cell(row, head).map(|text| label(&text).0);
    let inside = path.iter().map(|band| label(&band.text).0);
    let mut names: Vec<String> = told.into_iter().chain(inside).collect();
    let own_again = names.first() == Some(&own);
    names.extend(Some(own).filter(|own| !own.is_empty() && !own_again));
    names.extend(columns);
    let activity = names.first().cloned();
    Subject {
        code: zone.and_then(|zone| zone.code.clone()),
        zone_name: zone.map(|zone| zone.name.clone()).unwrap_or_default(),
        activity,
        modality: names.into_iter().skip(1).collect(),
    }
}

/// The subject of a row that names its zone; an empty cell of the zone goes on with that of the row above.
fn by_zone(row: &RawRow, head: Option<&Head>, above: Option<&Subject>) -> Subject {
    let places: Vec<usize> = head.map(|head| head.places(Meaning::Zone).collect()).unwrap_or_default();
    let places = if places.is_empty() { vec![0] } else { places };
    let text = |at: usize| row.cells.get(at).map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
    let named = places.last().and_then(|last| name_beside(row, head?, *last));
    let mut texts: Vec<&str> = places.iter().chain(&named).filter_map(|at| text(*at)).collect();
    texts.dedup();
    let printed = if places == [0] && named.is_none() { row.label.clone() } else { texts.join(" - ") };
    let (code, zone_name) = match (zone_of(&printed), above) {
        ((None, name), Some(above)) if name.is_empty() => (above.code.clone(), above.zone_name.clone()),
        (own, _) => own,
    };
    Subject {
        code,
        zone_name,
        activity: activity_cell(row, head).map(|text| label(&text).0),
        modality: head.map(|head| texts_beside(row, head, named)).unwrap_or_default(),
    }
}

/// The column of the zone's name, where that of the zone holds its code alone: the next one, if its words say nothing else.
fn name_beside(row: &RawRow, head: &Head, zone: usize) -> Option<usize> {
    let code = &row.cells.get(zone)?.text;
    let unsaid = matches!(head.meanings.get(zone + 1)?, Meaning::Unsaid(_));
    let name = row.cells.get(zone + 1)?;
    let named = !name.text.is_empty() && !super::values::is_value(name);
    (unsaid && named && is_bare_code(code)).then_some(zone + 1)
}

/// Whether a text is the code of a zone alone: `1A`, `12`, `B`, `ZP3`.
fn is_bare_code(text: &str) -> bool {
    let alone =
        text.len() <= 4 && text.chars().all(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase());
    alone && (text.len() <= 2 || text.contains(|sign: char| sign.is_ascii_digit()))
}

/// The code and the name that a printed zone has.
fn zone_of(printed: &str) -> (Option<String>, String) {
    let trimmed =
        |name: &str| name.trim_matches(|sign: char| sign.is_whitespace() || "-–—:".contains(sign)).to_owned();
    match zone_label::read(printed) {
        Some(read) => {
            let name = trimmed(&read.rest);
            let name = if name.is_empty() { read.code.clone() } else { name };
            (Some(read.code), name)
        }
        None => (None, trimmed(printed)),
    }
}

/// The text of the column of activities, where the table has one beside its labels.
fn activity_cell(row: &RawRow, head: Option<&Head>) -> Option<String> {
    let at = head?.places(Meaning::Activity).next()?;
    let beside = head?.meanings.iter().take(at).chain(head?.meanings.iter().skip(at + 1));
    let has_labels = beside.clone().any(|meaning| matches!(meaning, Meaning::Zone | Meaning::Modality));
    let cell = row.cells.get(at).filter(|cell| has_labels && !cell.text.is_empty());
    cell.map(|cell| cell.text.clone())
}

/// The texts of the columns of modalities: those that say so, and those before the first figure whose words say nothing; `but`
/// is a column that holds something else.
fn texts_beside(row: &RawRow, head: &Head, but: Option<usize>) -> Vec<String> {
    let first_figure = head.meanings.iter().position(|meaning| matches!(meaning, Meaning::Figure(..)));
    let is_beside = |at: usize, meaning: &Meaning| match meaning {
        Meaning::Modality => at > 0,
        Meaning::Unsaid(_) => at > 0 && first_figure.is_some_and(|first| at < first),
        _ => false,
    };
    let cells = head.meanings.iter().enumerate().filter(|(at, meaning)| is_beside(*at, meaning));
    let cells = cells.filter(|(at, _)| Some(*at) != but).filter_map(|(at, _)| row.cells.get(at));
    let texts = cells.filter(|cell: &&GridCell| !cell.text.is_empty() && !super::values::is_value(cell));
    texts.map(|cell| label(&cell.text).0).collect()
}
