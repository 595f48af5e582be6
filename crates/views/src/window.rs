//! Filing windows as people read them, and what their rules say of them.

use jiff::civil::Date;
use maillage_domain::procedure::window::{Operations, RestrictedLines, Window};
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::finding::Finding;
use maillage_domain::signature::signed::ActSigned;
use maillage_domain::state::Recorded;
use schemars::JsonSchema;
use serde::Serialize;

use crate::home::ClockView;
use crate::ruling::FindingView;
use crate::source::source;
use crate::window_detail::{AmendmentView, StatedNeedView};
use crate::window_duty::DutyView;
use crate::window_lines::WindowLineView;
use crate::words::{Argument, Words};

/// A list of windows, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WindowsView {
    /// The windows.
    pub windows: Vec<WindowView>,
}

/// One window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WindowView {
    /// Its identifier: its opening day.
    pub id: String,
    /// The first day.
    pub opens: Date,
    /// The last day, included.
    pub closes: Date,
    /// How many lines it receives.
    pub lines: usize,
    /// The operations it receives: `all`, or their names.
    pub operations: String,
    /// The lines for which it receives some operations alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub restricted: Vec<RestrictedView>,
    /// The number of the act under which its bilan was published.
    pub bilan: Option<String>,
    /// The number of the order that fixes it.
    pub order: Option<String>,
    /// Whether it is a draft that nobody signed by the day: it opens nothing.
    #[serde(skip_serializing_if = "is_false")]
    pub draft: bool,
    /// The act by which its draft was signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signature: Option<u64>,
    /// What is said of a draft, or of the signature of one: by which function, on which day.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub standing: String,
    /// The day on which that order was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// The regions that the order is common to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub common_to: Vec<String>,
    /// The window it replaces.
    pub replaces: Option<String>,
    /// The window that replaces it.
    pub replaced_by: Option<String>,
    /// How many exceptional needs are stated for it.
    pub needs: usize,
    /// The act that recorded it.
    pub act: u64,
    /// What its rules say; filled where the window is checked or shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<FindingView>,
    /// The lines it receives, in words; filled where the window is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub line_names: Vec<String>,
    /// The lines it receives, each with what is open for it; filled by the list and where the window is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<WindowLineView>,
    /// Whether its bilan is known on the day looked at: else nothing is said of what is open.
    #[serde(skip)]
    pub bilan_known: bool,
    /// What the agency owes around it; filled by the list and where the window is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub duties: Vec<DutyView>,
    /// What its order changed of the window that it replaces; filled where the window is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amendment: Option<AmendmentView>,
    /// The exceptional needs stated for it, by its act or by its bilan; filled where the window is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stated_needs: Vec<StatedNeedView>,
    /// The lines for which it receives some operations alone, a sentence each; filled where the window is shown.
    #[serde(skip)]
    pub restricted_texts: Vec<String>,
    /// The names of the regions that the order is common to; filled where the window is shown.
    #[serde(skip)]
    pub common_names: Vec<String>,
    /// The day of publication, in words.
    #[serde(skip)]
    pub published_text: Option<String>,
    /// Its dates, in words.
    #[serde(skip)]
    pub dates_text: String,
    /// Where the day stands in it.
    #[serde(skip)]
    pub clock: ClockView,
    /// Where it was read.
    pub source: String,
}

/// Lines for which a window receives some operations alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RestrictedView {
    /// The lines, by code.
    pub lines: Vec<String>,
    /// The operations, by name.
    pub operations: Vec<String>,
}

impl From<&RestrictedLines> for RestrictedView {
    fn from(own: &RestrictedLines) -> Self {
        let lines = own.lines.iter().map(ToString::to_string).collect();
        Self { lines, operations: own.operations.clone() }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

impl WindowView {
    /// Words a window, seen from a day.
    pub fn new(window: &Recorded<Window>, replaced_by: Option<&str>, day: Date, words: Words) -> Self {
        let fact = &window.fact;
        let (opens, closes) = (words.date(fact.opens), words.date(fact.closes));
        let dates = [("from", Argument::Text(opens.as_str())), ("until", Argument::Text(closes.as_str()))];
        Self {
            id: fact.id.clone(),
            opens: fact.opens,
            closes: fact.closes,
            lines: fact.lines.len(),
            operations: match &fact.operations {
                Operations::All => "all".to_owned(),
                Operations::Listed(names) => names.join(" "),
            },
            restricted: fact.restricted.iter().map(RestrictedView::from).collect(),
            bilan: fact.bilan.clone(),
            order: fact.order.clone(),
            draft: fact.draft,
            signature: None,
            standing: if fact.draft { words.get("window-draft") } else { String::new() },
            published: fact.published,
            common_to: fact.common_to.iter().map(ToString::to_string).collect(),
            replaces: fact.replaces.clone(),
            replaced_by: replaced_by.map(ToOwned::to_owned),
            needs: fact.needs.len(),
            act: window.stamp.number.get(),
            findings: Vec::new(),
            line_names: Vec::new(),
            activities: Vec::new(),
            bilan_known: false,
            duties: Vec::new(),
            amendment: None,
            stated_needs: Vec::new(),
            restricted_texts: Vec::new(),
            common_names: Vec::new(),
            published_text: fact.published.map(|day| words.date(day)),
            dates_text: words.with("window-dates", &dates),
            clock: ClockView::new(fact, day, words),
            source: source(&fact.source, words),
        }
    }

    /// The same, signed: a draft is one no more, and bears the number of the order under which it was signed.
    #[must_use]
    pub fn signed(self, signed: &Recorded<ActSigned>, words: Words) -> Self {
        let fact = &signed.fact;
        let on = words.date(fact.on);
        let said =
            [("function", Argument::Text(fact.function.as_str())), ("on", Argument::Text(on.as_str()))];
        Self {
            draft: false,
            signature: Some(signed.stamp.number.get()),
            order: Some(fact.order.to_string()),
            standing: words.with("window-signed", &said),
            ..self
        }
    }

    /// How many of its lines it receives for some operations alone.
    pub fn restricted_lines(&self) -> usize {
        self.restricted.iter().map(|own| own.lines.len()).sum()
    }

    /// The same with what its rules say; the book names the lines.
    #[must_use]
    pub fn checked(mut self, findings: &[Finding], book: &ReferenceBook, words: Words) -> Self {
        let on_window = |finding| FindingView::on_window(finding, self.opens, book, words);
        self.findings = findings.iter().map(on_window).collect();
        self
    }
}
