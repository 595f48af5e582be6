//! What acts would change, before they are recorded: what they say, the bilan before and after, what becomes of drafts, and what
//! rules say.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, PersonId};
use maillage_domain::care::bilan::{BilanAt, Comparison};
use maillage_domain::signature::delegation::Signable;
use maillage_domain::state::{Asked, State};
use schemars::JsonSchema;
use serde::Serialize;

use crate::act::ToldAct;
use crate::comparison::ComparisonView;
use crate::journal::subject_text;
use crate::ruling::FindingView;
use crate::sheet::compare::{RowChange, counted, rows};
use crate::words::{Argument, Words};

/// How many rows of the bilan are shown one by one.
/// Arbitrary: what changes more than that is a whole bilan, which has a page of its own once it is recorded.
const SHOWN: usize = 60;

/// What acts would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LookView {
    /// The acts that would be recorded; none where the same was recorded before.
    pub acts: Vec<ToldAct>,
    /// Who would sign by a delegation, by the name of his account; nothing where none is recorded.
    pub delegate: Option<String>,
    /// Whether the bytes of a document whose acts were recorded before would be kept from now on.
    pub keeps: bool,
    /// What becomes of drafts.
    pub standings: Vec<StandingChange>,
    /// The bilan before and after; nothing where there is none.
    pub bilan: Option<BilanChange>,
    /// What rules say of the windows that would be recorded.
    pub findings: Vec<FindingView>,
}

/// What becomes of one draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StandingChange {
    /// What it is.
    pub name: String,
    /// What it was.
    pub before: String,
    /// What it becomes.
    pub after: String,
}

/// The bilan before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BilanChange {
    /// What changes, in a sentence.
    pub text: String,
    /// The rows that differ, those that are shown one by one.
    pub rows: Vec<RowChange>,
    /// How many more there are.
    pub more: usize,
}

impl LookView {
    /// Whether all of it was recorded before: nothing would be written.
    pub const fn is_done(&self) -> bool {
        self.acts.is_empty() && !self.keeps
    }
}

/// Who would sign by a delegation: the name and the address of the account of that identifier, where there is one.
pub fn delegate_text(id: PersonId, account: Option<(&str, &str)>, words: Words) -> String {
    let Some((name, email)) = account else {
        let id = id.to_string();
        return words.with("look-delegate-unknown", &[("id", Argument::Text(&id))]);
    };
    words.with("look-delegate", &[("name", Argument::Text(name)), ("email", Argument::Text(email))])
}

impl StandingChange {
    /// Words what becomes of a draft: `state` is the one after, which knows it.
    pub fn new(state: &State, (act, kind): (ActNumber, Signable), was_there: bool, words: Words) -> Self {
        let id = if was_there { "look-standing-draft" } else { "look-standing-none" };
        let after = state.signature().of_act(act, Asked::LATEST).map_or_else(
            || words.get("look-standing-draft"),
            |signed| {
                let (order, on) = (signed.fact.order.as_str(), words.date(signed.fact.on));
                words.with(
                    "look-standing-signed",
                    &[("order", Argument::Text(order)), ("on", Argument::Text(&on))],
                )
            },
        );
        Self { name: draft_name(state, act, kind, words), before: words.get(id), after }
    }
}

/// "Filing window, from 1 May to 30 June 2027", "Supply statement, 15 March 2021".
pub(super) fn draft_name(state: &State, act: ActNumber, kind: Signable, words: Words) -> String {
    let Some(summary) = state.act(act) else { return String::new() };
    let bilan =
        || state.care().bilans(&summary.stamp.region, Asked::LATEST).find(|bilan| bilan.stamp.number == act);
    let (id, subject) = match kind {
        Signable::Bilans => ("look-draft-bilan", bilan().map(|bilan| words.date(bilan.fact.picture_date))),
        Signable::Windows => ("look-draft-window", None),
        Signable::Fund => ("look-draft-fund", None),
    };
    let subject = subject.unwrap_or_else(|| subject_text(&summary.subject, words));
    words.with(id, &[("subject", Argument::Text(&subject))])
}

impl BilanChange {
    /// Words the bilan of a day, where there was none before.
    pub fn first(after: &BilanAt<'_>, day: Date, words: Words) -> Self {
        let day = words.date(day);
        let said = [("rows", Argument::count(after.rows.len())), ("day", Argument::Text(&day))];
        Self { text: words.with("look-bilan-first", &said), rows: Vec::new(), more: 0 }
    }

    /// Words what changes in the bilan of a day.
    pub fn changed(comparison: &Comparison<'_>, state: &State, day: Date, words: Words) -> Self {
        let view = ComparisonView::new(comparison, state, day, day);
        let mut rows = rows(&view, state, words);
        let told = if rows.is_empty() { words.get("look-bilan-same") } else { counted(&rows, words) };
        let more = rows.len().saturating_sub(SHOWN);
        rows.truncate(SHOWN);
        let day = words.date(day);
        let text =
            words.with("look-bilan", &[("day", Argument::Text(&day)), ("told", Argument::Text(&told))]);
        Self { text, rows, more }
    }

    /// Words a bilan that counts by another list than the one before.
    pub fn of_two_lists(after: &BilanAt<'_>, day: Date, words: Words) -> Self {
        let day = words.date(day);
        let said = [("rows", Argument::count(after.rows.len())), ("day", Argument::Text(&day))];
        Self { text: words.with("look-bilan-lists", &said), rows: Vec::new(), more: 0 }
    }
}
