//! Payments that bodies of compulsory schemes sent back enter the journal, and are held against the register; where somebody orders it, the
//! register pays those that its rules allow.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft, PersonId};
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::CommitmentId;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::payment::{Channel, Pay};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::published_aid::book::AidBook;
use maillage_domain::published_aid::payment_return::{PaymentReturn, PaymentsReturned, ReturnKey};
use maillage_domain::published_aid::returns_beside::{ReturnStanding, returns_beside};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_reading::digest;
use maillage_reading::payment_returns::{COLUMNS, ReturnFault, ReturnTable, WhyReturn, payment_returns};
use maillage_reading::table::NoSuchTable;
use maillage_views::fund::refusal;
use maillage_views::fund::returns_imported::{OpenReturn, ReturnChange, ReturnsImported, open};
use maillage_views::words::{Argument, Words};

use super::ahead::Ahead;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::mapped_table::{MappedTable, refused};
use crate::published;
use crate::unreadable;

/// A file of returns to record.
#[derive(Debug, Clone, Copy)]
pub struct ReturnsRequest<'a> {
    /// The table.
    pub table: &'a MappedTable<'a>,
    /// Who pays what the file sends back, where the register is to pay it.
    pub pays: Option<&'a ReturnsPaid>,
}

/// Who pays what a file sends back.
#[derive(Debug, Clone)]
pub struct ReturnsPaid {
    /// The accountant who takes the payments into the accounts.
    pub paid_by: PersonId,
    /// The authorising officer who ordered them.
    pub ordered_by: PersonId,
    /// The ministerial order that names the body (art. L. 1435-10 CSP).
    pub order: String,
}

/// Records what a file of returns says that is new, and holds each of its rows against the register. Rows at fault are told and cost no
/// other; the same file again writes nothing; a row that says otherwise than before is told.
///
/// # Errors
///
/// The file is no table of returns, or none of its rows can be read.
pub async fn import_returns(
    app: &App,
    request: &ReturnsRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<ReturnsImported, ServiceError> {
    let mapping = request.table.mapping(COLUMNS, words)?;
    let table = payment_returns(request.table.bytes, mapping.as_ref());
    let table = table.map_err(|no| unread(request.table.file, &no, words))?;
    let file = File { request: *request, table: &table, document: digest::of(request.table.bytes), words };
    let now = app.now();
    let (last, view) = app.write(actor, |state: &State| file.entered(state, now)).await?;
    Ok(ReturnsImported { act: last.get(), ..view })
}

/// A file of returns, as it was read.
struct File<'a> {
    request: ReturnsRequest<'a>,
    table: &'a ReturnTable,
    document: Digest,
    words: Words,
}

/// The rows of a file that are taken, and what is wrong with the others.
struct Taken<'a> {
    rows: Vec<&'a PaymentReturn>,
    faults: Vec<(u32, String)>,
}

/// What a file says that no file said before, or that one said otherwise.
struct News {
    returns: Vec<PaymentReturn>,
    changes: Vec<ReturnChange>,
}

/// What the register made of the rows of a file.
#[derive(Default)]
struct Paying {
    count: usize,
    sum: i64,
    /// Why it did not pay a row, by its line.
    refused: BTreeMap<u32, String>,
}

impl File<'_> {
    /// What becomes of the file: its acts, and what is told.
    fn entered(&self, state: &State, now: Timestamp) -> Result<(Drafted, ReturnsImported), ServiceError> {
        let words = self.words;
        let (region, name, day) = self.request.table.stands((state, now), words)?;
        let taken = self.taken(day);
        if taken.rows.is_empty() {
            return Err(refused("returns-refused", self.request.table.file, taken.faults, words));
        }
        let News { returns, changes } = news(&taken, state.aids(&region));
        let recorded = returns.len();
        let mut ahead = Ahead::of(state, &region, now);
        if let Some(title) = self.title().filter(|_| recorded > 0) {
            self.listed((state, &region, day), title, returns)
                .into_iter()
                .for_each(|draft| ahead.enter(draft));
        }
        let paying = self.paid(&mut ahead, (&region, &taken));
        let empty = Ledger::default();
        let (matching, open) = Standing::of(ahead.state(), &region, &empty).told(&taken, &paying, words);
        let drafts = ahead.drafts();
        let file = self.request.table.file;
        let lines: BTreeSet<_> = taken.faults.iter().map(|(line, _)| *line).collect();
        let view = ReturnsImported {
            text: String::new(),
            act: 0,
            already: drafts.is_empty(),
            file: file.to_owned(),
            document: self.document,
            region: region.clone(),
            rows: taken.rows.len(),
            recorded,
            changes,
            paid: paying.count,
            paid_sum: paying.sum,
            matching,
            open,
            faults: taken.faults.iter().map(|(line, said)| format!("{file}:{line}: {said}")).collect(),
            left_out: lines.len(),
            unlabelled: self.table.unlabelled,
            ignored: self.table.ignored.clone(),
        };
        Ok((Drafted { drafts, files: Vec::new() }, view.worded(&name, words)))
    }

    /// The rows that can be taken on a day: of a number that several bear, none is; and none of a day that has not come.
    fn taken(&self, day: Date) -> Taken<'_> {
        let words = self.words;
        let mut faults: Vec<_> =
            self.table.faults.iter().map(|(line, fault)| (*line, sentence(fault, words))).collect();
        let mut lines: BTreeMap<ReturnKey<'_>, Vec<u32>> = BTreeMap::new();
        for row in &self.table.rows {
            lines.entry(row.key()).or_default().push(row.line);
        }
        let mut rows = Vec::new();
        for row in &self.table.rows {
            let other = lines.get(&row.key()).and_then(|lines| lines.iter().find(|line| **line != row.line));
            if let Some(other) = other {
                faults.push((row.line, twice(row, *other, words)));
            } else if day < row.paid_on {
                faults.push((row.line, early(row.paid_on, day, words)));
            } else {
                rows.push(row);
            }
        }
        faults.sort();
        Taken { rows, faults }
    }

    /// The name of the file, without its folder; its digest, where that is no name.
    fn title(&self) -> Option<OneLine> {
        let file = self.request.table.file;
        let name = file.rsplit(['/', '\\']).next().unwrap_or(file).to_owned();
        OneLine::try_from(name).or_else(|_unfit| OneLine::try_from(self.document.short())).ok()
    }

    /// That the file was read, and what it says. The file is not kept: it may name natural persons, and what is kept is everyone's.
    fn listed(
        &self,
        (state, region, day): (&State, &RegionCode, Date),
        title: OneLine,
        returns: Vec<PaymentReturn>,
    ) -> Vec<Draft> {
        let titled = (self.document, format!("Retours de paiement, {title}"));
        let read = published::first_read(state, (region, day), titled, self.request.table.bytes);
        let listed = PaymentsReturned { document: self.document, title, returns };
        read.into_iter().chain([Draft::new(region, day, listed)]).collect()
    }

    /// Pays what is ordered and what the register is sure to owe: a commitment that the row names, no payment that may be the same, nothing
    /// that differs, and nothing that the rules of the fund refuse.
    fn paid(&self, ahead: &mut Ahead<'_>, (region, taken): (&RegionCode, &Taken<'_>)) -> Paying {
        let Some(pays) = self.request.pays else { return Paying::default() };
        let payable: Vec<_> = {
            let empty = Ledger::default();
            let standing = Standing::of(ahead.state(), region, &empty);
            let payable = |row: &&PaymentReturn| Some(((*row).clone(), standing.owed(row)?));
            taken.rows.iter().filter_map(payable).collect()
        };
        let mut paying = Paying::default();
        for (row, commitment) in payable {
            let pay = Pay {
                key: row.key().of_command(),
                commitment,
                year: Year::of(row.paid_on),
                amount: row.amount,
                channel: Channel::Scheme { body: row.body.clone(), order: Some(pays.order.clone()) },
                ordered_by: pays.ordered_by,
                paid_by: pays.paid_by,
            };
            match ahead.decide(&pay, row.paid_on) {
                Ok(()) => {
                    paying.count += 1;
                    paying.sum = paying.sum.saturating_add(row.amount.cents());
                }
                Err(no) => {
                    let reason = refusal::problem(&no, self.words).title;
                    let said = self.words.with("return-refused", &[("reason", Argument::Text(&reason))]);
                    paying.refused.insert(row.line, said);
                }
            }
        }
        paying
    }
}

/// How every return of a region stands to its register.
struct Standing<'s>(BTreeMap<ReturnKey<'s>, ReturnStanding<'s>>);

impl<'s> Standing<'s> {
    /// As it is in a state; beside an empty register, where no act speaks of the fund.
    fn of(state: &'s State, region: &RegionCode, empty: &'s Ledger) -> Self {
        let returns = state.aids(region).map(|book| book.returns(Asked::LATEST)).unwrap_or_default();
        let beside = returns_beside(returns.into_values(), state.fund(region).unwrap_or(empty));
        let keyed = beside.returns.into_iter().map(|beside| (beside.at.returned.key(), beside.stands));
        Self(keyed.collect())
    }

    /// The commitment that a row is surely to be paid from: it is named, nothing differs, and no payment of it may be this one.
    fn owed(&self, row: &PaymentReturn) -> Option<CommitmentId> {
        match self.0.get(&row.key())? {
            ReturnStanding::Unpaid { commitment, differences, rivals: 0 } if differences.is_empty() => {
                Some(commitment.terms.commitment)
            }
            ReturnStanding::Unpaid { .. } | ReturnStanding::Paid { .. } | ReturnStanding::Unlinked(_) => None,
        }
    }

    /// How many rows stand as the register has them, and how the others do.
    fn told(&self, taken: &Taken<'_>, paying: &Paying, words: Words) -> (usize, Vec<OpenReturn>) {
        let told = taken.rows.iter().filter_map(|row| {
            let (standing, reason) = open(self.0.get(&row.key())?, words)?;
            let reason = paying.refused.get(&row.line).cloned().unwrap_or(reason);
            Some(OpenReturn { line: row.line, reference: row.reference.to_string(), standing, reason })
        });
        let open: Vec<_> = told.collect();
        (taken.rows.len() - open.len(), open)
    }
}

/// What the rows of a file say that the book does not: those that are new, and those that are corrected.
fn news(taken: &Taken<'_>, book: Option<&AidBook>) -> News {
    let known = book.map(|book| book.returns(Asked::LATEST)).unwrap_or_default();
    let mut news = News { returns: Vec::new(), changes: Vec::new() };
    for row in &taken.rows {
        match known.get(&row.key()) {
            Some(before) if before.returned.says_as(row) => {}
            Some(before) => {
                news.changes.push(ReturnChange::new(before.returned, row));
                news.returns.push((*row).clone());
            }
            None => news.returns.push((*row).clone()),
        }
    }
    news
}

/// That a file is no table of returns.
fn unread(file: &str, no: &NoSuchTable, words: Words) -> ServiceError {
    unreadable::unread_table((file, no), COLUMNS, ("returns-unreadable", "returns-form"), words)
}

/// That another row bears the same number.
fn twice(row: &PaymentReturn, other: u32, words: Words) -> String {
    let reference = Argument::Text(row.reference.as_str());
    words.with("return-row-twice", &[("reference", reference), ("first", Argument::printed(other))])
}

/// That a payment would be made after the day of the file.
fn early(paid_on: Date, day: Date, words: Words) -> String {
    let (paid, day) = (words.date(paid_on), words.date(day));
    words.with("return-row-ahead", &[("paid", Argument::Text(&paid)), ("day", Argument::Text(&day))])
}

/// What is wrong with a row.
fn sentence(fault: &ReturnFault, words: Words) -> String {
    unreadable::unread_row(fault, |why| words.get(why_id(why)), words)
}

const fn why_id(why: WhyReturn) -> &'static str {
    match why {
        WhyReturn::Empty => "feed-why-missing",
        WhyReturn::Number => "return-why-number",
        WhyReturn::Text => "feed-why-text",
        WhyReturn::Beneficiary => "return-why-beneficiary",
        WhyReturn::Sum => "return-why-sum",
        WhyReturn::Day => "feed-why-day",
        WhyReturn::Body => "return-why-body",
    }
}
