//! The words that rows of the bilan repeat, and the place of each on its page.

use maillage_views::address::Escaped;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

use crate::link::Link;

/// The words that every row repeats, looked up once.
#[derive(Debug)]
pub(crate) struct RowWords {
    /// "Gap".
    gap: String,
    /// "Gap (units)".
    unit_gap: String,
    /// "zone", inside a sentence.
    pub(crate) zone: String,
    /// ": see the source".
    pub(crate) see: String,
    /// "Formula".
    pub(crate) formula: String,
    /// "Printed".
    pub(crate) printed: String,
    /// That the document contradicts itself, before the sentence that says how.
    pub(crate) contradicted: String,
    /// "Act".
    pub(crate) act: String,
    /// "Place".
    pub(crate) place: String,
    /// "Whole trace".
    pub(crate) trace: String,
    /// "May I file here?".
    pub(crate) question: String,
    /// "See the authorisations".
    pub(crate) authorisations: String,
    /// "units", behind a target.
    pub(crate) unit: String,
}

impl RowWords {
    /// "Gap", of the quantity that is shown.
    pub(crate) fn gap_of(&self, units: bool) -> &str {
        if units { &self.unit_gap } else { &self.gap }
    }

    /// Looks them up.
    pub(crate) fn new(words: Words) -> Self {
        Self {
            gap: words.get("column-sites-gap"),
            unit_gap: words.get("column-units-gap"),
            zone: words.get("web-in-zone"),
            see: words.get("web-see-source"),
            formula: words.get("web-source-formula"),
            printed: words.get("web-source-printed"),
            contradicted: words.get("web-source-contradicted"),
            act: words.get("web-source-act"),
            place: words.get("web-source-place"),
            trace: words.get("web-source-trace"),
            question: words.get("web-ruling-here"),
            authorisations: words.get("register-of-cell"),
            unit: words.get("explorer-unit"),
        }
    }
}

/// The place of a row on the page of the bilan: its line and its zone.
pub(crate) fn anchor(row: &TidyRow) -> String {
    place(row.code.as_deref(), &row.zone)
}

/// The same of a line and a zone by themselves.
pub(crate) fn place(code: Option<&str>, zone: &str) -> String {
    format!("{}-{zone}", code.unwrap_or("line")).replace(char::is_whitespace, "-")
}

/// An address to which a row adds one value.
#[derive(Debug)]
pub(crate) struct Stem(String);

impl Stem {
    /// The address without its own values of `name`, ready to take one.
    pub(crate) fn of(link: &Link, name: &'static str) -> Self {
        let address = link.clone().with(name, "").to_string();
        let next = if address.contains('?') { '&' } else { '?' };
        Self(format!("{address}{next}{name}="))
    }

    /// The address with one value.
    pub(crate) fn with(&self, value: &str) -> String {
        format!("{}{}", self.0, Escaped(value))
    }
}
