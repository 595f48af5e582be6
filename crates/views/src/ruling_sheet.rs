//! A ruling to keep: what is told at a glance, and the whole on a sheet of paper that bears the digest of its data.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::head::HeadView;
use crate::ruling::{FindingView, QuantityView, RulingView};
use crate::ruling_detail::OpenView;
use crate::words::{Argument, Words};

/// How many applications that are open a sheet names.
/// Arbitrary: the nearest to try next, on a sheet of two pages; the bilan has all.
const OPEN_NAMED: usize = 8;

/// Something told of a ruling: its name, and what there is to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetFact {
    /// What it is.
    pub name: String,
    /// What there is to know.
    pub value: String,
    /// What stands below it in small.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One entry of a part of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetItem {
    /// A word in front; empty where there is none.
    pub mark: String,
    /// What is said.
    pub text: String,
    /// Where it stands; empty where nothing is cited.
    pub cite: String,
}

/// One part of the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetPart {
    /// Its heading.
    pub heading: String,
    /// Its entries.
    pub items: Vec<SheetItem>,
}

/// Who receives applications in a region, as far as it is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Recipient {
    /// Who receives them, in a sentence.
    pub text: String,
    /// Where the agency is written to: a mailbox or an address of its site; nothing where none is recorded.
    pub contact: Option<String>,
}

/// The digest of a ruling, and where the data are that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The SHA-256 digest of its JSON: 64 hexadecimal digits.
    pub digest: String,
    /// The address of that JSON on the site, from its root.
    pub address: String,
}

/// What stands on a sheet beside the ruling.
#[derive(Debug, Clone)]
pub struct Beside<'a> {
    /// The name of the region.
    pub region: &'a str,
    /// What the applicant declared.
    pub declared: Vec<SheetFact>,
    /// Who receives applications.
    pub recipient: &'a Recipient,
    /// The digest.
    pub receipt: Receipt,
    /// The day that the file bears as its own.
    pub dated: Date,
}

/// A ruling on a sheet of paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RulingSheet {
    /// Its language.
    pub language: &'static str,
    /// What it is.
    pub title: String,
    /// The name of the region.
    pub region: String,
    /// The day it bears as its own.
    pub dated: Date,
    /// `yes`, `subject-to`, `no` or `not-comparable`.
    pub outcome: &'static str,
    /// The answer, in words.
    pub answer: String,
    /// The answer in one sentence.
    pub sentence: String,
    /// That it does not bind the agency.
    pub indicative: String,
    /// What is told at a glance.
    pub strip: Vec<SheetFact>,
    /// What the applicant declared.
    pub declared: SheetDeclared,
    /// Its parts.
    pub parts: Vec<SheetPart>,
    /// The digest of its data.
    pub digest: String,
    /// How to check it.
    pub check: String,
    /// The address of its data on the site.
    pub address: String,
    /// The head of the journal at which it was made.
    pub head: HeadView,
    /// "Page", and "of".
    pub page: [String; 2],
}

/// What an applicant declared, under its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SheetDeclared {
    /// The heading.
    pub heading: String,
    /// What was declared; nothing where nothing was.
    pub facts: Vec<SheetFact>,
}

/// What is told of a ruling at a glance: until when, how many, what is missing, read where.
pub fn strip(view: &RulingView, words: Words) -> Vec<SheetFact> {
    let fact = |name: &str, value: String, note| SheetFact { name: words.get(name), value, note };
    let day = fact("sheet-day", words.date(view.on), None);
    let until = view.until.map(|until| {
        let left = view.on.until(until).map_or(0, |span| span.get_days());
        let left = (0 <= left).then(|| words.with("sheet-days-left", &[("days", Argument::count(left))]));
        let value = words.with("sheet-until-value", &[("until", Argument::Text(&words.date(until)))]);
        fact("ruling-sheet-until", value, left)
    });
    let slots = view.slots_text.clone().map(|slots| fact("sheet-slots", slots, None));
    let needs = Some(view.needs.len()).filter(|needs| 0 < *needs);
    let needs = needs.map(|needs| {
        fact("sheet-needs", words.with("sheet-needs-value", &[("count", Argument::count(needs))]), None)
    });
    let read = match &view.bilan {
        None => fact("sheet-read", view.read_in.clone(), None),
        Some(bilan) => {
            let picture = words.date(bilan.at);
            let version = [("version", Argument::count(bilan.version)), ("act", Argument::Text(&bilan.act))];
            let value = words.with("sheet-read-value", &[("picture", Argument::Text(&picture))]);
            fact("sheet-read", value, Some(words.with("sheet-read-note", &version)))
        }
    };
    [Some(day), until, slots, needs, Some(read)].into_iter().flatten().collect()
}

impl Recipient {
    /// Words who receives applications: the agency by its name and its contact, or that none is recorded.
    pub fn new(agency: Option<(&str, &str)>, words: Words) -> Self {
        let Some((name, contact)) = agency else {
            return Self { text: words.get("filing-no-agency"), contact: None };
        };
        let text = words.with("filing-agency", &[("agency", Argument::Text(name))]);
        Self { text, contact: Some(contact.to_owned()) }
    }

    /// The address behind the contact, for a link.
    pub fn link(&self) -> Option<String> {
        let contact = self.contact.as_ref()?;
        Some(if contact.starts_with("https://") { contact.clone() } else { format!("mailto:{contact}") })
    }
}

impl RulingSheet {
    /// Words a ruling for paper.
    pub fn new(view: &RulingView, beside: Beside<'_>, words: Words) -> Self {
        let Beside { region, declared, recipient, receipt, dated } = beside;
        Self {
            language: words.language().tag(),
            title: words.get("sheet-title"),
            region: region.to_owned(),
            dated,
            outcome: view.outcome,
            answer: view.title.clone(),
            sentence: view.sentence.clone(),
            indicative: view.indicative.clone(),
            strip: strip(view, words),
            declared: SheetDeclared { heading: words.get("sheet-declared"), facts: declared },
            parts: parts(view, recipient, words),
            check: words.get("sheet-check"),
            digest: receipt.digest,
            address: receipt.address,
            head: view.head.clone(),
            page: [words.get("document-label-page"), words.get("document-label-of")],
        }
    }
}

/// The parts of a sheet, without those that are empty.
fn parts(view: &RulingView, recipient: &Recipient, words: Words) -> Vec<SheetPart> {
    let plain = |text: &String| SheetItem { mark: String::new(), text: text.clone(), cite: String::new() };
    let part = |heading: &str, items| SheetPart { heading: words.get(heading), items };
    let needs = view.needs.iter().map(|need| plain(&need.text)).collect();
    let figures = view.quantities.iter().map(|quantity| plain(&figure(quantity, words)));
    let doubts = view.in_doubt.iter().map(plain).collect();
    let conditions = view
        .conditions
        .iter()
        .map(|condition| SheetItem { cite: condition.place.text.clone(), ..plain(&condition.text) });
    let rules = view.findings.iter().map(rule).collect();
    let open = view.open_instead.iter().take(OPEN_NAMED).map(|open| plain(&open_text(open, words)));
    let handling = view.handling_text.iter().map(plain);
    let filing = std::iter::once(SheetItem {
        cite: recipient.contact.clone().unwrap_or_default(),
        ..plain(&recipient.text)
    });
    let parts = [
        part("ruling-needs", needs),
        part("web-ruling-figures", figures.collect()),
        part("ruling-contradictions", doubts),
        part("ruling-conditions", conditions.collect()),
        part("web-ruling-rules", rules),
        part("ruling-open", open.collect()),
        part("filing-heading", handling.chain(filing).collect()),
    ];
    parts.into_iter().filter(|part| !part.items.is_empty()).collect()
}

fn rule(finding: &FindingView) -> SheetItem {
    SheetItem {
        mark: finding.verdict_text.clone(),
        text: finding.because.clone(),
        cite: finding.citation.clone(),
    }
}

/// "Sites: 2 authorised out of 3 in the plan, gap +1."
fn figure(quantity: &QuantityView, words: Words) -> String {
    let decides = if quantity.decides { "web-ruling-decides" } else { "web-ruling-decides-not" };
    words.with(
        "sheet-figure",
        &[
            ("name", Argument::Text(&quantity.name)),
            ("current", Argument::Text(&quantity.current)),
            ("of", Argument::Text(&quantity.of)),
            ("target", Argument::Text(&quantity.target)),
            ("gap", Argument::Text(&quantity.gap)),
            ("decides", Argument::Text(&words.get(decides))),
        ],
    )
}

/// "Zone 5A Douaisis: creation, 2 sites".
fn open_text(open: &OpenView, words: Words) -> String {
    words.with(
        "web-label",
        &[
            ("action", Argument::Text(&open.zone_text(words))),
            ("what", Argument::Text(&open.left_text(words))),
        ],
    )
}

impl OpenView {
    /// "Zone 5A Douaisis".
    pub fn zone_text(&self, words: Words) -> String {
        let name = if self.zone == self.zone_name { String::new() } else { format!(" {}", self.zone_name) };
        words.with("web-ruling-zone", &[("zone", Argument::Text(&format!("{}{name}", self.zone)))])
    }

    /// What is open there, for which line where there are several, and how much is left where it uses some.
    pub fn left_text(&self, words: Words) -> String {
        let operation = words.get(&format!("operation-{}", self.operation));
        let what = match &self.label {
            Some(label) => format!("{operation}, {label}"),
            None => operation,
        };
        let Some(slots) = &self.slots_text else { return what };
        words.with("web-label", &[("action", Argument::Text(&what)), ("what", Argument::Text(slots))])
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    const WORDS: Words = Words::new(Language::French);

    #[test]
    fn given_an_agency_when_told_then_its_own_name_and_contact_as_a_link() {
        let mailbox = Recipient::new(Some(("ARS Essai", "autorisations@ars.example")), WORDS);
        assert!(mailbox.text.contains("ARS Essai"));
        assert_eq!(mailbox.link().as_deref(), Some("mailto:autorisations@ars.example"));
        let site = Recipient::new(Some(("ARS Essai", "https://ars.example/depot")), WORDS);
        assert_eq!(site.link().as_deref(), Some("https://ars.example/depot"));
    }

    #[test]
    fn given_no_agency_when_told_then_that_none_is_recorded_and_no_contact() {
        let none = Recipient::new(None, WORDS);
        assert!(
            none.text.contains("ne dit pas où joindre") && none.contact.is_none() && none.link().is_none()
        );
    }
}
