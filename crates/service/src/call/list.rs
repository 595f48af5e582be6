//! Calls: the list, and one of them with what was sent in answer.

use maillage_domain::call::book::CallBook;
use maillage_domain::state::Asked;
use maillage_views::fund::as_of::AsOf;
use maillage_views::fund::call::{CallView, CallsView, no_such_call};
use maillage_views::words::Words;

use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::fund::FundQuestion;
use crate::reader::Reader;

/// The calls that are asked for, as they stand on a day.
///
/// # Errors
///
/// The question cannot be understood.
pub fn calls(reader: &Reader, question: &FundQuestion, words: Words) -> Result<CallsView, ServiceError> {
    seen(reader, question, words, |seen| {
        let (choice, eyes) = (question.calls, question.eyes);
        let asked = (seen.asked.day, seen.asked, eyes);
        Ok(CallsView::new(seen.book, asked, (choice, question.year), seen.as_of, words))
    })
}

/// One call, as it stands on a day.
///
/// # Errors
///
/// None has that code by then, or the question cannot be understood.
pub fn call(reader: &Reader, question: &FundQuestion, words: Words) -> Result<CallView, ServiceError> {
    seen(reader, question, words, |seen| {
        let code = question.call.as_ref();
        let known = code.and_then(|code| seen.book.call(code, seen.asked));
        let known = known.ok_or_else(|| {
            let others: Vec<_> = seen.book.calls(seen.asked).map(|call| call.code().clone()).collect();
            let named = code.map(ToString::to_string).unwrap_or_default();
            ServiceError::refused(no_such_call(&named, &others.iter().collect::<Vec<_>>(), words))
        })?;
        Ok(CallView::new(&known, (seen.asked.day, question.eyes), seen.as_of, words))
    })
}

/// The book that is looked at, and when.
struct Seen<'s> {
    book: &'s CallBook,
    asked: Asked,
    as_of: AsOf,
}

fn seen<T>(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
    make: impl FnOnce(Seen<'_>) -> Result<T, ServiceError>,
) -> Result<T, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let day = question.at.unwrap_or_else(|| reader.today(&region));
    let nobody = CallBook::default();
    let book = reader.state().calls(&region).unwrap_or(&nobody);
    let asked = Asked::within(Some(day), known_on);
    make(Seen { book, asked, as_of: AsOf { at: question.at, known_on } })
}
