//! The pages, one file each: its query, its handler, its template.

pub(crate) mod activity;
pub(crate) mod acts;
pub(crate) mod admissibility;
pub(crate) mod agreement;
pub(crate) mod agreements;
pub(crate) mod aids;
pub(crate) mod beneficiary;
pub(crate) mod bilan;
pub(crate) mod bilan_query;
pub(crate) mod bridge;
pub(crate) mod call;
pub(crate) mod calls;
pub(crate) mod compare;
pub(crate) mod data;
pub(crate) mod documents;
mod findings;
pub(crate) mod france;
pub(crate) mod fund;
mod fund_page;
pub(crate) mod fund_reconciliation;
pub(crate) mod fund_resources;
pub(crate) mod fund_territories;
pub(crate) mod health;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod indicators;
pub(crate) mod journal;
pub(crate) mod legal;
pub(crate) mod listed;
pub(crate) mod map;
pub(crate) mod matrix;
pub(crate) mod metadata;
pub(crate) mod objectives;
pub(crate) mod office;
pub(crate) mod office_deed;
mod office_fields;
pub(crate) mod office_fund;
pub(crate) mod office_import;
pub(crate) mod office_signatures;
mod part;
pub(crate) mod people;
pub(crate) mod proof;
mod regions;
pub(crate) mod register;
mod rows;
pub(crate) mod rules;
pub(crate) mod site_map;
pub(crate) mod structures;
pub(crate) mod trace;
pub(crate) mod window_file;
pub(crate) mod windows;
pub(crate) mod yearly_report;
pub(crate) mod zone;

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;
use maillage_service::{Reader, ServiceError, press};

use crate::dates;
use crate::error::{Failure, FieldFault};

/// The end of the class of a gap for a mark of a cell: what is open within a range is positive too, and what is below its target
/// while closed is on neither side.
fn sheet_mark(mark: &str) -> &'static str {
    match mark {
        "p" | "w" => "p",
        "n" => "n",
        "0" => "0",
        "v" => "void",
        _ => "unknown",
    }
}

/// A field that may be empty.
fn filled(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What a form lets one choose of: each word, what it is called, and whether it is chosen.
fn choices<T: Copy>(
    all: impl IntoIterator<Item = T>,
    said: impl Fn(T) -> (&'static str, String),
    chosen: Option<&str>,
) -> Vec<(&'static str, String, bool)> {
    let choice = |(word, text)| (word, text, chosen == Some(word));
    all.into_iter().map(said).map(choice).collect()
}

/// A field that may hold a day: nothing where it is empty, a failure where it is none.
fn day(field: &'static str, text: &str) -> Result<Option<Date>, Failure> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    dates::parse(text).map(Some).ok_or_else(|| FieldFault::failure(field, "date", text))
}

/// A field that may hold an instant, or a day as people type it: the day as programs write it, anything else as it is.
fn instant(text: &str) -> Option<String> {
    filled(text).map(|text| dates::parse(&text).map_or(text, |day| day.to_string()))
}

/// A field that may hold a budget year: nothing where it is empty, a failure where it is none.
fn year(text: &str) -> Result<Option<Year>, Failure> {
    let read = |text: String| {
        text.parse().map(Year::new).map_err(|_other| FieldFault::failure("year", "year", &text))
    };
    filled(text).map(read).transpose()
}

/// What a use case answers, on a thread where nobody else waits: it may fold a whole fund.
async fn apart<T: Send + 'static>(
    reader: &Reader,
    answer: impl FnOnce(&Reader) -> Result<T, ServiceError> + Send + 'static,
) -> Result<T, ServiceError> {
    let reader = reader.clone();
    press::apart(move || answer(&reader)).await
}
