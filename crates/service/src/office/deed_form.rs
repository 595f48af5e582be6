//! The forms of acts of the office: which fields each has, and how what was typed is read, all faults at once.

use jiff::civil::Date;
use maillage_domain::act::PersonId;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::fund::cell::Year;
use maillage_domain::parameter::decision::SetParameter;
use maillage_domain::people::Permission;
use maillage_domain::period::{self, Period};
use maillage_domain::procedure::window::Window;
use maillage_domain::territory::Fidelity;
use maillage_views::words::{Argument, Words};

use super::deed::Deed;
use super::fund_field::FieldSaid;
use super::fund_typed::year;
use super::import::{Decree, Import, ImportKind, ImportOf};
use super::upload::{Upload, bare_name};
use crate::signature::delegate::DelegationRequest;
use crate::signature::sign::SignRequest;

/// The name under which each doubtful cell is answered, in their order.
pub const CELL: &str = "cell";
/// The name under which it is said how many cells stand before those that are answered.
pub const AFTER: &str = "after";
/// The name under which the digest of the document is given that the page is about.
pub const DOCUMENT: &str = "document";

/// Where a window comes from that nobody read anywhere: acts are written in French.
const TYPED: &str = "saisie au bureau de l’agence";

/// An act of the office that has a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeedVerb {
    /// A draft is signed.
    Sign,
    /// A delegation of signature is recorded.
    Delegate,
    /// A filing window is recorded.
    OrderWindow,
    /// A region sets a value for a parameter.
    SetParameter,
    /// A document that was uploaded is recorded.
    Import(ImportKind),
}

impl DeedVerb {
    /// Each of them.
    pub const ALL: [Self; 9] = [
        Self::Sign,
        Self::Delegate,
        Self::OrderWindow,
        Self::SetParameter,
        Self::Import(ImportKind::Annex),
        Self::Import(ImportKind::Report),
        Self::Import(ImportKind::Window),
        Self::Import(ImportKind::Objectives),
        Self::Import(ImportKind::Territory),
    ];

    /// Who may do it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Sign | Self::OrderWindow => Permission::Plan,
            Self::Delegate => Permission::Administer,
            Self::SetParameter => Permission::SetParameters,
            Self::Import(kind) => kind.permission(),
        }
    }

    /// The fields of its form, in their order.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Sign => &["draft", "delegation", "order", "day"],
            Self::Delegate => {
                &["decision", "decided", "published", "delegate", "function", "covers", "from", "until"]
            }
            Self::OrderWindow => {
                &["standing", "opens", "closes", "lines", "bilan", "replaces", "order", "published", "source"]
            }
            Self::SetParameter => &["parameter", "value", "from", "until", "source", "doubt"],
            Self::Import(ImportKind::Annex) => {
                &["kind", "file", AFTER, "picture", "erratum", "printed", CELL]
            }
            Self::Import(ImportKind::Report) => &["kind", "file", "year", "printed"],
            Self::Import(ImportKind::Window) => &["kind", "file", "standing"],
            Self::Import(ImportKind::Objectives) => {
                &["kind", "file", "decree", "day", "published", "from", "revises", "source"]
            }
            Self::Import(ImportKind::Territory) => &["kind", "file", "fidelity", "source"],
        }
    }

    /// Reads what was typed, all fields at once.
    ///
    /// # Errors
    ///
    /// Each field that cannot be read.
    pub fn read(self, of: &dyn Fn(&str) -> Vec<String>, words: Words) -> Result<Deed, Vec<FieldSaid>> {
        let mut typed = Typed { of, words, faults: Vec::new() };
        let deed = match self {
            Self::Sign => typed.signature(),
            Self::Delegate => typed.delegation(),
            Self::OrderWindow => typed.window(),
            Self::SetParameter => typed.parameter(),
            Self::Import(kind) => typed.import(kind),
        };
        match deed {
            Some(deed) if typed.faults.is_empty() => Ok(deed),
            _ => Err(typed.faults),
        }
    }
}

/// Reads what is said of an act that adopts objectives.
///
/// # Errors
///
/// Each field that cannot be read.
pub(super) fn decree(of: &dyn Fn(&str) -> Vec<String>, words: Words) -> Result<Decree, Vec<FieldSaid>> {
    let mut typed = Typed { of, words, faults: Vec::new() };
    match typed.decree() {
        Some(decree) if typed.faults.is_empty() => Ok(decree),
        _ => Err(typed.faults),
    }
}

/// What was typed, and what is wrong with it so far.
struct Typed<'t> {
    of: &'t dyn Fn(&str) -> Vec<String>,
    words: Words,
    faults: Vec<FieldSaid>,
}

impl Typed<'_> {
    fn fault(&mut self, field: &'static str, id: &str, value: &str) {
        let said = self.words.with(id, &[("value", Argument::Text(value))]);
        self.faults.push(FieldSaid { field, said });
    }

    /// What was typed; nothing where nothing was.
    fn perhaps(&self, field: &str) -> Option<String> {
        let text = (self.of)(field).into_iter().next()?;
        Some(text.trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// What has to be typed.
    fn text(&mut self, field: &'static str) -> Option<String> {
        let text = self.perhaps(field);
        if text.is_none() {
            self.fault(field, "office-fault-missing", "");
        }
        text
    }

    fn number(&mut self, field: &'static str) -> Option<u64> {
        let text = self.text(field)?;
        let number = text.parse().ok();
        if number.is_none() {
            self.fault(field, "office-fault-act", &text);
        }
        number
    }

    fn day(&mut self, field: &'static str) -> Option<Date> {
        let text = self.text(field)?;
        let day = period::day(&text);
        if day.is_none() {
            self.fault(field, "office-fault-day", &text);
        }
        day
    }

    fn day_perhaps(&mut self, field: &'static str) -> Option<Date> {
        self.perhaps(field).and_then(|_typed| self.day(field))
    }

    fn signature(&mut self) -> Option<Deed> {
        let (act, delegation) = (self.number("draft"), self.number("delegation"));
        let (order, on) = (self.text("order"), self.day("day"));
        Some(Deed::Sign(SignRequest { act: act?, delegation: delegation?, order: order?, on: on? }))
    }

    fn delegation(&mut self) -> Option<Deed> {
        let (decision, decided_on, published) =
            (self.text("decision"), self.day("decided"), self.day_perhaps("published"));
        let person = self.text("delegate");
        let delegate = person.as_deref().and_then(|id| id.parse().ok()).map(PersonId::new);
        if let (Some(person), None) = (&person, delegate) {
            self.fault("delegate", "office-fault-person", person);
        }
        let (function, covers) = (self.text("function"), self.text("covers"));
        let (from, until) = (self.day("from"), self.day_perhaps("until"));
        Some(Deed::Delegate(DelegationRequest {
            decision: decision?,
            decided_on: decided_on?,
            published,
            delegate: delegate?,
            function: function?,
            may_sign: covers?.split_whitespace().map(ToOwned::to_owned).collect(),
            in_force: Period { from: from?, until },
        }))
    }

    fn window(&mut self) -> Option<Deed> {
        let (opens, closes, lines) = (self.day("opens"), self.day("closes"), self.text("lines"));
        let published = self.day_perhaps("published");
        let order = self.perhaps("order");
        let lines = lines?;
        let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty()).map(LineCode::new);
        let window = Window {
            lines: lines.collect(),
            draft: self.perhaps("standing").as_deref() != Some("order"),
            bilan: self.perhaps("bilan"),
            replaces: self.perhaps("replaces"),
            published,
            source: self.perhaps("source").or_else(|| order.clone()).unwrap_or_else(|| TYPED.to_owned()),
            order,
            ..Window::between(opens?, closes?)
        };
        Some(Deed::OrderWindow(Box::new(window)))
    }

    fn import(&mut self, kind: ImportKind) -> Option<Deed> {
        let document = self.text(DOCUMENT).and_then(|digest| digest.parse().ok());
        let upload =
            Upload { document: document?, file: bare_name(&self.perhaps("file").unwrap_or_default()) };
        let as_printed = self.perhaps("printed").as_deref() == Some("yes");
        let of = match kind {
            ImportKind::Annex => ImportOf::Annex {
                picture: self.day_perhaps("picture"),
                erratum: self.perhaps("erratum"),
                as_printed,
                after: self.perhaps(AFTER).and_then(|text| text.parse().ok()).unwrap_or_default(),
                cells: (self.of)(CELL),
            },
            ImportKind::Report => ImportOf::Report { year: self.year_perhaps("year"), as_printed },
            ImportKind::Window => {
                ImportOf::Window { draft: self.perhaps("standing").as_deref() != Some("order") }
            }
            ImportKind::Objectives => ImportOf::Objectives(Box::new(self.decree()?)),
            ImportKind::Territory => ImportOf::Territory {
                fidelity: match self.perhaps("fidelity").as_deref() {
                    Some("official") => Fidelity::Official,
                    _ => Fidelity::Approximate,
                },
                source: self.perhaps("source"),
            },
        };
        Some(Deed::Import(Box::new(Import { upload, of })))
    }

    fn year_perhaps(&mut self, field: &'static str) -> Option<Year> {
        let text = self.perhaps(field)?;
        let year = year(&text);
        if year.is_none() {
            self.fault(field, "office-fault-year", &text);
        }
        year
    }

    fn decree(&mut self) -> Option<Decree> {
        let (act, signed) = (self.text("decree"), self.day("day"));
        let (published, from) = (self.day_perhaps("published"), self.day_perhaps("from"));
        let (revises, source) = (self.perhaps("revises"), self.perhaps("source"));
        Some(Decree { act: act?, signed: signed?, published, from, revises, source })
    }

    fn parameter(&mut self) -> Option<Deed> {
        let (name, value) = (self.text("parameter"), self.text("value"));
        let (from, until) = (self.day("from"), self.day_perhaps("until"));
        let (source, doubt) = (self.text("source"), self.perhaps("doubt"));
        let in_force = Period { from: from?, until };
        Some(Deed::SetParameter(SetParameter {
            name: name?,
            value: value?,
            in_force,
            source: source?,
            doubt,
        }))
    }
}
