//! What stands beside the answer of a ruling: what would settle it, what is printed for its line, what is open instead.

use jiff::civil::Date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::bridge::Correspondent;
use maillage_domain::procedure::alternatives::Alternative;
use maillage_domain::procedure::conditions::{Condition, ConditionText};
use maillage_domain::procedure::reserve::Reserve;
use maillage_domain::procedure::ruling::Ruling;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Escaped, Query};
use crate::authorisable::Authorisable;
use crate::document_address::DocumentAddress;
use crate::spot::SpotView;
use crate::words::Words;

/// Something that would settle an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NeedView {
    /// What it is: `departure-zone`, `holding`, `authorisation`, `filing`, `examination`, `printed-figure`.
    pub fact: &'static str,
    /// The field of the question that answers it; nothing where only the agency can.
    pub field: Option<&'static str>,
    /// What to give, in words.
    pub text: String,
}

/// A condition printed for the line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ConditionView {
    /// What it says.
    pub text: String,
    /// The annex.
    pub annex: u8,
    /// The page of the source where it stands, where the source has pages.
    pub page: Option<u32>,
    /// The line of the source, or of its page, where it stands.
    pub line: Option<u32>,
    /// Where it stands.
    #[serde(skip)]
    pub place: SpotView,
}

/// An application that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OpenView {
    /// The operation.
    pub operation: &'static str,
    /// The line.
    pub activity: String,
    /// What people call it, where the ruling answers for several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// Places left; nothing where the operation uses none.
    pub slots: Option<i64>,
    /// The same in words.
    #[serde(skip)]
    pub slots_text: Option<String>,
    /// The command that asks it.
    pub command: String,
    /// The address of the page that asks it.
    pub address: String,
}

/// A line of the other list, for one whose list is not in force: where to look, never an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CandidateView {
    /// The code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// How the line stands to it.
    pub kind: &'static str,
    /// How sure that is.
    pub confidence: &'static str,
    /// What is doubtful about it.
    pub doubt: Option<String>,
    /// How the line stands to it, in words.
    #[serde(skip)]
    pub kind_text: String,
    /// How sure that is, in words.
    #[serde(skip)]
    pub confidence_text: String,
}

impl CandidateView {
    /// Words what comes in question for a line; under its code where no list that is recorded has it.
    pub fn new(found: &Correspondent<'_>, label: Option<&Bilingual>, words: Words) -> Self {
        let (kind, language, code) = (found.kind, words.language(), found.code.to_string());
        let (name, confidence) = (kind.value.as_str(), kind.confidence.as_str());
        Self {
            label: label.map_or_else(|| code.clone(), |label| label.get(language).to_owned()),
            code,
            kind: name,
            confidence,
            doubt: kind.doubt.as_ref().map(|doubt| doubt.get(language).to_owned()),
            kind_text: words.get(&format!("mapping-{name}")),
            confidence_text: words.get(&format!("confidence-{confidence}")),
        }
    }
}

impl NeedView {
    /// Words what would settle an application.
    pub fn new(reserve: Reserve, words: Words) -> Self {
        let fact = reserve.as_str();
        Self { fact, field: reserve.field(), text: words.get(&format!("need-{fact}")) }
    }
}

impl ConditionView {
    /// Words a condition; a note of the row stays as it is printed.
    pub fn new(condition: &Condition<'_>, words: Words) -> Self {
        let text = match condition.text {
            ConditionText::Worded(text) => text.get(words.language()),
            ConditionText::Printed(text) => text,
        };
        let Condition { annex, place, document, .. } = *condition;
        Self {
            text: text.to_owned(),
            annex,
            page: place.page,
            line: place.line,
            place: SpotView::in_annex(annex, "", DocumentAddress { document, place }, words),
        }
    }
}

impl OpenView {
    /// Words an application that is open.
    pub fn new(open: &Alternative<'_>, ruling: &Ruling<'_>, words: Words) -> Self {
        let (operation, activity) = (open.operation.as_str(), open.line.code.to_string());
        let (zone, on) = (open.zone.code.to_string(), ruling.case.day());
        let of_several = ruling.lines.len() > 1;
        let left = |slots| Authorisable::of_operation(slots, open.operation).text(words);
        Self {
            command: command(operation, &activity, &zone, on),
            address: address(operation, &activity, &zone, on),
            label: of_several.then(|| open.line.label.get(words.language()).to_owned()),
            zone_name: open.zone.name.clone(),
            slots: open.slots,
            slots_text: open.slots.map(left),
            operation,
            activity,
            zone,
        }
    }

    /// The same, whose command and address name a region.
    #[must_use]
    pub fn asked_in(mut self, region: &str) -> Self {
        self.command = format!("{} --region {region}", self.command);
        self.address = format!("{}&region={}", self.address, Escaped(region));
        self
    }
}

fn command(operation: &str, activity: &str, zone: &str, on: Date) -> String {
    let zone = if zone.contains(' ') { format!("\"{zone}\"") } else { zone.to_owned() };
    format!("maillage admissibility --operation {operation} --activity {activity} --zone {zone} --on {on}")
}

fn address(operation: &str, activity: &str, zone: &str, on: Date) -> String {
    let query = Query::default().with("operation", operation).with("activity", activity);
    format!("/admissibility{}", query.with("zone", zone).with("on", on.to_string()))
}
