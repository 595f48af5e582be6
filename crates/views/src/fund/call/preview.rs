//! What an act about a call would change, before it is recorded.

use jiff::civil::Date;
use maillage_domain::call::book::{Application, Call};
use maillage_domain::call::code::CallCode;
use maillage_domain::fund::money::Ae;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use super::{body_text, criterion_text, outcome_text, standing_text};
use crate::fund::names::pool_text;
use crate::fund::preview::{PreviewFact, PreviewRow, PreviewView};
use crate::words::Words;

/// A call in a state, and what is looked at of it.
struct Side<'s> {
    state: &'s State,
    region: &'s RegionCode,
    call: Option<Call<'s>>,
    number: Option<&'s OneLine>,
    day: Date,
    words: Words,
}

/// What an act about a call, and about an application where it names one, would change.
pub fn call_preview(
    (before, after): (&State, &State),
    (region, day): (&RegionCode, Date),
    (code, number): (&CallCode, Option<&OneLine>),
    (title, told, already): (String, String, bool),
    words: Words,
) -> PreviewView {
    let side = |state| Side::of(state, region, (code, number), day, words);
    let (before, after) = (side(before), side(after));
    let figures = before.figures().into_iter().zip(after.figures());
    let rows = figures.map(|((label, before), (_, after))| PreviewRow::new(label, (before, after), words));
    let facts = before.facts().into_iter().zip(after.facts()).filter(|(before, after)| before != after);
    let facts =
        facts.map(|((label, before), (_, after))| PreviewFact { label: words.get(label), before, after });
    let about = number.map_or_else(|| code.to_string(), |number| format!("{code} · {number}"));
    PreviewView { already, title, about, told, rows: rows.collect(), facts: facts.collect() }
}

impl<'s> Side<'s> {
    fn of(
        state: &'s State,
        region: &'s RegionCode,
        (code, number): (&'s CallCode, Option<&'s OneLine>),
        day: Date,
        words: Words,
    ) -> Self {
        let call = state.calls(region).and_then(|book| book.call(code, Asked::LATEST));
        Self { state, region, call, number, day, words }
    }

    /// The three steps of its money, what is left of its budget, and of the credits it is taken from; each with its message.
    fn figures(&self) -> [(&'static str, i64); 6] {
        let cents =
            |of: &dyn Fn(&Call<'_>) -> Option<Ae>| self.call.as_ref().and_then(of).map_or(0, Ae::cents);
        [
            ("said-call-ceiling", cents(&|call| Some(call.terms().budget.as_ref()?.ceiling))),
            ("call-preview-requested", cents(&|call| call.requested())),
            ("call-preview-granted", cents(&|call| call.granted())),
            ("call-preview-left", cents(&|call| call.left())),
            ("call-preview-committed", cents(&committed)),
            ("call-preview-available", self.available().map_or(0, Ae::cents)),
        ]
    }

    /// What may still be committed of the credits from which its budget is taken.
    fn available(&self) -> Option<Ae> {
        let terms = self.call.as_ref()?.terms();
        let pool = terms.budget.as_ref()?.place.pool(terms.year);
        Some(self.state.fund(self.region)?.ae_available(&pool))
    }

    /// What it says and how it stands, in words, each with its message; empty where nothing is said.
    fn facts(&self) -> [(&'static str, String); 11] {
        let words = self.words;
        let said =
            |of: &dyn Fn(&Call<'_>) -> Option<String>| self.call.as_ref().and_then(of).unwrap_or_default();
        let pool = |call: &Call<'_>| {
            let terms = call.terms();
            Some(pool_text(&terms.budget.as_ref()?.place.pool(terms.year), words))
        };
        let deadline = |call: &Call<'_>| {
            let day = call.terms().deadline;
            Some(day.map_or_else(|| words.get("call-always-open"), |day| words.date(day)))
        };
        let criteria = |call: &Call<'_>| {
            let all: Vec<_> =
                call.terms().criteria.iter().map(|criterion| criterion_text(criterion, words)).collect();
            Some(all.join(" ; "))
        };
        let standing = |call: &Call<'_>| Some(standing_text(call.standing(self.day), words));
        let outcome = |call: &Call<'_>| {
            let outcome = call.application(self.number?)?.outcome();
            Some(
                outcome
                    .map_or_else(|| words.get("call-outcome-none"), |outcome| outcome_text(outcome, words)),
            )
        };
        let agreement = |call: &Call<'_>| {
            let concluded = call.application(self.number?)?.concluded?;
            Some(concluded.fact.agreement.to_string())
        };
        [
            ("calls-column-standing", said(&standing)),
            ("said-call-title", said(&|call| Some(call.terms().title.to_string()))),
            ("call-object", said(&|call| Some(call.terms().object.to_string()))),
            ("said-call-body", said(&|call| Some(body_text(&call.terms().body, words)))),
            ("said-call-opens", said(&|call| Some(words.date(call.terms().opens)))),
            ("said-call-deadline", said(&deadline)),
            ("said-call-criteria", said(&criteria)),
            ("said-call-taken-from", said(&pool)),
            ("calls-column-applications", said(&|call| Some(call.applications.len().to_string()))),
            ("said-call-outcome", said(&outcome)),
            ("office-fund-under", said(&agreement)),
        ]
    }
}

/// What became a commitment, in all; nothing where it leaves the range.
fn committed(call: &Call<'_>) -> Option<Ae> {
    let concluded = call.applications.iter().filter(|application| application.concluded.is_some());
    Ae::sum(concluded.map(Application::granted))
}
