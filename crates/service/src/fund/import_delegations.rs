//! A table of what yearly orders notify enters the journal: only what is new or different in it becomes an act.

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::digest::Digest;
use maillage_domain::fund::decision::{Context, Decided};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::notified::{NotifyResources, PrintedOrder, ReadIn};
use maillage_domain::fund::refusal::Refusal;
use maillage_domain::ground::place::Place;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_reading::delegations::{DelegationRow, DelegationTable, delegations};
use maillage_reading::digest;
use maillage_reading::reference::YearlyOrder;
use maillage_views::fund::refusal;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::parameters::parameters;
use crate::app::{App, Drafted, Receipt};
use crate::ask;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::unreadable;

/// A table to import.
#[derive(Debug, Clone, Copy)]
pub struct DelegationsRequest<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The name of the file.
    pub file: &'a str,
    /// The region's code; the store's own, if absent.
    pub region: Option<&'a str>,
}

/// Records what a table says of the orders of a region, where it is new. Every row at fault is told at once, and nothing is written
/// then; rows of other regions are left out.
///
/// # Errors
///
/// The table cannot be read, or a row cannot be taken.
pub async fn import_delegations(
    app: &App,
    request: &DelegationsRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let table = delegations(request.bytes).map_err(|fault| {
        let reason = unreadable::table(&fault, words);
        let arguments = [("file", Argument::Text(request.file)), ("reason", Argument::Text(&reason))];
        let problem = Problem::worded("delegations-unreadable", &arguments, words);
        ServiceError::unusable(problem.hint("delegations-form", &[], words))
    })?;
    if !table.faults.is_empty() {
        let told = table.faults.iter().map(|fault| unreadable::table(fault, words));
        return Err(refused(request.file, told, words));
    }
    let now = app.now();
    let decide = |state: &State| {
        let region = ask::region(state, request.region, words)?;
        let today = day_of(now, state, &region);
        Importing { state, region: &region, today, request, words }.decide(&table)
    };
    let (last, text) = app.write(actor, decide).await?;
    Ok(Receipt { act: last.get(), text })
}

/// That rows cannot be recorded: each with its line.
fn refused(file: &str, told: impl Iterator<Item = String>, words: Words) -> ServiceError {
    let problem = Problem::worded("delegations-refused", &[("file", Argument::Text(file))], words);
    let problem = told.fold(problem, Problem::detail);
    ServiceError::unusable(problem.hint("objectives-nothing-written", &[], words))
}

/// A table that is looked at against a state.
struct Importing<'a> {
    state: &'a State,
    region: &'a RegionCode,
    today: Date,
    request: &'a DelegationsRequest<'a>,
    words: Words,
}

impl Importing<'_> {
    fn decide(&self, table: &DelegationTable) -> Result<(Drafted, String), ServiceError> {
        let (words, document) = (self.words, digest::of(self.request.bytes));
        let name = ask::registered(self.state, self.region.as_str(), words)?.name.clone();
        let is_own = |row: &&DelegationRow| row.region.as_ref().is_none_or(|region| region == self.region);
        let own: Vec<_> = table.rows.iter().filter(is_own).collect();
        let (mut drafts, mut faults) = (Vec::new(), Vec::new());
        for row in &own {
            match self.row(row, document) {
                Ok(draft) => drafts.extend(draft),
                Err(reason) => faults.push(reason),
            }
        }
        if !faults.is_empty() {
            return Err(refused(self.request.file, faults.into_iter(), words));
        }
        let arguments = [
            ("file", Argument::Text(self.request.file)),
            ("region", Argument::Text(&name)),
            ("count", Argument::count(drafts.len())),
            ("same", Argument::count(own.len() - drafts.len())),
            ("others", Argument::count(table.rows.len() - own.len())),
        ];
        let id = if drafts.is_empty() { "delegations-already" } else { "delegations-imported" };
        Ok((self.kept(document, drafts), words.with(id, &arguments)))
    }

    /// What is drafted of a row: nothing where it is recorded so; else why it is refused.
    fn row(&self, row: &DelegationRow, document: Digest) -> Result<Option<Draft>, String> {
        let (words, line) = (self.words, Argument::printed(row.line));
        let days = [row.order.signed_on, row.order.published_on];
        if let Some(ahead) = days.into_iter().flatten().find(|day| self.today < *day) {
            let day = words.date(ahead);
            let arguments = [("line", line), ("day", Argument::Text(&day))];
            return Err(words.with("delegations-row-ahead", &arguments));
        }
        let place = Place { line: Some(row.line), ..Place::default() };
        let read_in = Some(ReadIn { document, place });
        notified(self.state, (self.region, self.today), &row.order, read_in).map_err(|refusal| {
            let reason = refusal::problem(&refusal, words).title;
            words.with("delegations-row-refused", &[("line", line), ("reason", Argument::Text(&reason))])
        })
    }

    /// The drafts, with the file that they were read from, where there is anything to write.
    fn kept(&self, document: Digest, drafts: Vec<Draft>) -> Drafted {
        let titled = (document, format!("Délégations, {}", self.request.file));
        Drafted::of_document(self.state, (self.region, self.today), titled, self.request.bytes, drafts)
    }
}

/// What is drafted of an order: nothing where the same is told of it already. It has effect on the day on which it stands; where no day
/// of it is known, on the last of its exercise or today, the earlier.
fn notified(
    state: &State,
    (region, today): (&RegionCode, Date),
    order: &PrintedOrder,
    read_in: Option<ReadIn>,
) -> Result<Option<Draft>, Refusal> {
    let empty = Ledger::default();
    let ledger = state.fund(region).unwrap_or(&empty);
    let orders = ledger.exercise(order.year).map_or(&[][..], |exercise| &exercise.orders);
    let mut told = orders.iter().filter(|told| told.fact.order.name == order.name);
    let count = told.clone().count();
    if told.next_back().is_some_and(|last| last.fact.order == *order) {
        return Ok(None);
    }
    let key = format!("resources {} {} {}", order.year, order.name.as_str(), count + 1);
    let on = order.stands_on().min(today);
    let parameters = parameters(state, region, Asked::on(on));
    let context = Context { on, parameters: &parameters };
    let command = NotifyResources { key, order: order.clone(), read_in };
    Ok(match ledger.notify_resources(&command, &context)? {
        Decided::Already(_) => None,
        Decided::New(fact) => Some(Draft::new(region, on, fact)),
    })
}

/// The orders that ship, each unless it is recorded.
pub(crate) fn shipped_orders(
    state: &State,
    orders: &[YearlyOrder],
    words: Words,
) -> Result<Vec<Draft>, ServiceError> {
    let draft = |own: &YearlyOrder| {
        let day = own.order.stands_on();
        let told = |refusal| ServiceError::refused(refusal::problem(&refusal, words));
        notified(state, (&own.region, day), &own.order, None).map_err(told).transpose()
    };
    orders.iter().filter_map(draft).collect()
}
