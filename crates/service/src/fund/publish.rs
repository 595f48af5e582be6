//! The grants of an exercise as open data: every format, a Data Package, and the digest of each file.

use std::collections::BTreeSet;

use maillage_columnar::columns;
use maillage_domain::fund::grants::ToPublish;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::published_aid::reconciled::Reconciled;
use maillage_domain::state::Asked;
use maillage_publishing::datapackage::{self, GRANT_TABLES, ResourceKind};
use maillage_publishing::grants::{giving, scdl};
use maillage_publishing::list::About;
use maillage_publishing::table;
use maillage_views::fund::grants::GrantsView;
use maillage_views::words::Words;
use serde::Serialize;

use super::ask::{FundQuestion, stood};
use super::granter::granter;
use super::parameters::parameters;
use super::reconcile::beside;
use super::recorded::{no_year, years};
use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::format::FileFormat;
use crate::pack::{PackFile, digests, resource};
use crate::reader::Reader;

/// The grants of an exercise, to be written into a folder.
#[derive(Debug)]
pub struct GrantsPack {
    /// Its files.
    pub files: Vec<PackFile>,
    /// What they hold, and what could not be published.
    pub view: GrantsView,
}

/// What was written, and what could not be.
#[derive(Debug, Serialize)]
pub struct GrantsReceipt<'p> {
    /// All this in sentences.
    pub text: String,
    /// The names of the files.
    pub files: Vec<&'p str>,
    /// What they hold, and what could not be published.
    #[serde(flatten)]
    pub view: &'p GrantsView,
}

impl GrantsPack {
    /// What was written into a folder.
    pub fn receipt(&self, folder: &str, words: Words) -> GrantsReceipt<'_> {
        GrantsReceipt {
            text: self.view.text((self.files.len(), folder), words),
            files: self.files.iter().map(|file| file.name.as_str()).collect(),
            view: &self.view,
        }
    }
}

/// Makes the open data of an exercise: the same store and the same times give the same bytes.
///
/// # Errors
///
/// The agency is not described, or no act speaks of the exercise.
pub fn publish_grants(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<GrantsPack, ServiceError> {
    let view = grants(reader, question, words)?;
    let year = view.year;
    let [rows, states, persons] = GRANT_TABLES;
    let tables = [view.grants_table(words), view.states_table(words), view.persons_table(words)];
    let title = words.get("grants-table");
    let head = reader.head_view(words);
    let about = About { title: &title, dated: reader.last_day(), head: Some(&head), words };
    let stem = format!("subventions-{year}");
    let made = [
        (format!("{stem}.csv"), FileFormat::Csv, rows, scdl(&view)?),
        (format!("{stem}-states.csv"), FileFormat::Csv, states, table::csv(&tables[1])?),
        (format!("{stem}-persons.csv"), FileFormat::Csv, persons, table::csv(&tables[2])?),
        (format!("360giving-{year}.json"), FileFormat::Json, ResourceKind::Other, giving(&view)?),
        (format!("{stem}.xlsx"), FileFormat::Xlsx, ResourceKind::Other, table::xlsx(&tables, &about)?),
        (
            format!("{stem}.parquet"),
            FileFormat::Parquet,
            ResourceKind::Other,
            columns::tables(&tables[..1], None)?,
        ),
    ];
    let resources: Vec<_> = made
        .iter()
        .map(|(name, format, kind, bytes)| resource(name, format.row().media_type, *kind, bytes))
        .collect();
    let bytes = datapackage::grants(&view, &resources, words)?;
    let made = made.into_iter().map(|(name, _, _, bytes)| PackFile { name, bytes });
    let mut files: Vec<_> = made.collect();
    files.push(PackFile { name: "datapackage.json".to_owned(), bytes });
    files.push(digests(&files));
    Ok(GrantsPack { files, view })
}

/// What an exercise publishes, and what it cannot.
///
/// # Errors
///
/// The agency is not described, or no act speaks of the exercise.
pub fn grants(reader: &Reader, question: &FundQuestion, words: Words) -> Result<GrantsView, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let ledger = stood(reader, question, words)?.ledger;
    let known = years(&ledger);
    let year = question.year.filter(|year| known.contains(year));
    let Some(year) = year else {
        return Err(no_year("fund-year-unknown", question.year, &known, words));
    };
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let day = question.at.unwrap_or_else(|| reader.today(&region));
    let asked = Asked::within(Some(day), known_on);
    let granter = granter(reader.state(), (&region, asked), words)?;
    let published = ledger.published(year, &granter);
    let parameters = parameters(reader.state(), &region, asked);
    let beside = beside(reader.state(), (&region, asked), &ledger, (&granter, Some(year)));
    let mut overdue = to_publish(&ledger, &parameters, &beside);
    overdue.retain(|due| due.year == year && due.last_day < day);
    Ok(GrantsView::new((year, &granter), &published, (&ledger, &overdue), words))
}

/// The grants that are to be published, and that no published aid on record stands for.
pub(crate) fn to_publish(
    ledger: &Ledger,
    parameters: &Parameters,
    beside: &Reconciled<'_>,
) -> Vec<ToPublish> {
    let published: BTreeSet<_> = beside.pairs.iter().map(|pair| pair.commitment.terms.commitment).collect();
    let mut due = ledger.to_publish(parameters);
    due.retain(|due| !published.contains(&due.commitment));
    due
}
