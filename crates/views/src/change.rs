//! What changed, act by act: the feed by which others keep a mirror of the register.
//!
//! An entry holds the rows that its act adds to the open tables: an export made at the act `N`, with the entries after `N`, is the
//! export that would be made now.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::table::ACTS;
use maillage_domain::ground::id::ActNumber;
use maillage_domain::related::Relation;
use maillage_domain::state::{ActSummary, Entered};
use schemars::JsonSchema;
use serde::Serialize;

use crate::open::{OpenCell, OpenRows, OpenTable, STAMPED};

/// Entries of the feed, in the order of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangesView {
    /// The number after which they stand.
    pub after: u64,
    /// The number of the last one of them; `after` where there is none. To go on, ask after it.
    pub last: u64,
    /// The number of the last act of the journal.
    pub head: u64,
    /// The entries.
    pub changes: Vec<ChangeView>,
}

/// What one act changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangeView {
    /// The number of the act in the journal: it never expires.
    pub number: u64,
    /// When the act was recorded (UTC).
    pub recorded_at: Timestamp,
    /// From which legal day it has effect.
    pub effective: Date,
    /// The name of its type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The region.
    pub region: String,
    /// What it is about.
    pub object: ChangedObject,
    /// Its hash in the chain.
    pub hash: String,
    /// Whether it fits no book, and so is in no figure.
    pub set_aside: bool,
    /// How it stands to earlier acts: what it amends, replaces, completes or rests on.
    pub related: Vec<RelatedAct>,
    /// The fields that it sets, each as `table.column`.
    pub fields: Vec<String>,
    /// The rows that it adds to the open tables.
    pub tables: Vec<ChangedTable>,
}

/// What an act is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangedObject {
    /// The noun it belongs to.
    pub noun: &'static str,
    /// What it names: a number, a title, a day.
    pub subject: String,
}

/// How an act stands to an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RelatedAct {
    /// The number of the earlier act.
    pub act: u64,
    /// `amends`, `replaces`, `completes` or `rests-on`.
    pub relation: &'static str,
}

/// Rows of one of the open tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChangedTable {
    /// Its name.
    pub table: &'static str,
    /// Its columns.
    pub columns: Vec<&'static str>,
    /// The rows, each with a cell for every column.
    pub rows: Vec<Vec<OpenCell>>,
}

impl ChangeView {
    /// What an act changed: its line in the list, its hash, how it stands to others, and its rows in `tables`.
    pub fn new(
        summary: &ActSummary,
        hash: String,
        related: &[(ActNumber, Relation)],
        rows: &mut OpenRows,
        tables: &[OpenTable],
    ) -> Self {
        let (stamp, kind) = (&summary.stamp, summary.kind.as_str());
        let mut rows = rows.take();
        let found = tables.iter().filter_map(|table| Some((table, rows.remove(table.name)?)));
        let tables: Vec<_> = found.map(|(table, rows)| ChangedTable::new(table, rows)).collect();
        let noun = ACTS.iter().find(|act| act.kind == kind).map_or("", |act| act.noun);
        Self {
            number: stamp.number.get(),
            recorded_at: stamp.recorded_at,
            effective: stamp.effective,
            kind,
            region: stamp.region.to_string(),
            object: ChangedObject { noun, subject: summary.subject.to_string() },
            hash,
            set_aside: summary.entered == Entered::SetAside,
            related: related.iter().filter_map(|relation| RelatedAct::new(stamp.number, relation)).collect(),
            fields: tables.iter().flat_map(ChangedTable::fields).collect(),
            tables,
        }
    }
}

impl RelatedAct {
    /// An earlier act; nothing of a later one, which says so itself.
    fn new(own: ActNumber, (act, relation): &(ActNumber, Relation)) -> Option<Self> {
        let relation = match relation {
            Relation::Amends => "amends",
            Relation::Replaces => "replaces",
            Relation::Completes => "completes",
            Relation::RestsOn => "rests-on",
            Relation::AmendedBy | Relation::ReplacedBy | Relation::CompletedBy | Relation::Bears => {
                return None;
            }
        };
        (*act < own).then(|| Self { act: act.get(), relation })
    }
}

impl ChangedTable {
    fn new(table: &OpenTable, rows: Vec<Vec<OpenCell>>) -> Self {
        let columns = table.columns.iter().map(|column| column.name).collect();
        Self { table: table.name, columns, rows }
    }

    /// The columns that a row says something in, beside its stamps.
    fn fields(&self) -> impl Iterator<Item = String> {
        let said = |rank: usize| {
            self.rows.iter().any(|row| row.get(rank).is_some_and(|cell| *cell != OpenCell::Empty))
        };
        let own = self.columns.iter().enumerate().skip(STAMPED);
        own.filter(move |(rank, _)| said(*rank)).map(|(_, column)| format!("{}.{column}", self.table))
    }
}
