//! Every parameter that an operation may have, described once.

use maillage_domain::call::book::CallStanding;
use maillage_domain::fund::agreement::AgreementStanding;
use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::scheme::AidGroup;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::territory::PractitionerZone;
use maillage_views::register::reconciliation::KINDS;
use serde_json::{Value, json};

/// What the value of a parameter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text.
    Text,
    /// A legal day.
    Day,
    /// A legal day (its end), or an instant.
    Moment,
    /// A whole number between two.
    Number(u64, u64),
    /// One of some words.
    Words(&'static [&'static str]),
    /// A digest: 64 hexadecimal digits.
    Digest,
}

/// One parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    /// Its name.
    pub name: &'static str,
    /// The message that says what it means.
    pub meaning: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// Whether it may stand several times.
    pub repeated: bool,
    /// A value that makes sense in the demonstration; empty where the absent one is the best example.
    pub example: &'static str,
}

const fn one(name: &'static str, meaning: &'static str, kind: Kind, example: &'static str) -> Parameter {
    Parameter { name, meaning, kind, repeated: false, example }
}

const fn several(name: &'static str, meaning: &'static str, kind: Kind, example: &'static str) -> Parameter {
    Parameter { repeated: true, ..one(name, meaning, kind, example) }
}

/// Yes or no.
const YES_NO: Kind = Kind::Words(&["", "yes", "no"]);

/// Every parameter, by name.
pub const PARAMETERS: &[Parameter] = &[
    one("lang", "api-param-lang", Kind::Words(&["fr", "en"]), "en"),
    one("region", "api-param-region", Kind::Text, "32"),
    one("at", "api-param-at", Kind::Day, "2019-06-21"),
    one("on", "api-param-on", Kind::Day, "2019-08-01"),
    one("known_on", "api-param-known-on", Kind::Moment, ""),
    one("after", "api-param-after", Kind::Number(0, u64::MAX >> 1), "0"),
    one("limit", "api-param-limit", Kind::Number(1, 1000), "100"),
    several("activity", "api-param-activity", Kind::Text, "chirurgie"),
    several("zone", "api-param-zone", Kind::Text, "15A"),
    several("only", "api-param-only", Kind::Words(&["open", "negative", "met", "void"]), "open"),
    one("q", "api-param-q", Kind::Text, "chirurgie"),
    one("sort", "api-param-sort", Kind::Text, ""),
    several("columns", "api-param-columns", Kind::Text, ""),
    one("from", "api-param-from", Kind::Day, "2019-06-21"),
    one("to", "api-param-to", Kind::Day, "2019-08-01"),
    one("from_known_on", "api-param-from-known-on", Kind::Moment, ""),
    one("to_known_on", "api-param-to-known-on", Kind::Moment, ""),
    one("operation", "api-param-operation", Kind::Words(OPERATIONS), "creation"),
    one("from_zone", "api-param-from-zone", Kind::Text, ""),
    one("holds", "api-param-holds", Kind::Text, ""),
    one("form", "api-param-form", Kind::Words(&["", "hc", "htp"]), ""),
    one("expires", "api-param-expires", Kind::Day, ""),
    one("started", "api-param-started", YES_NO, ""),
    one("research_only", "api-param-research-only", Kind::Words(&["", "yes"]), ""),
    one("units", "api-param-units", Kind::Text, ""),
    one("unit", "api-param-unit", Kind::Text, ""),
    one("replaced", "api-param-replaced", Kind::Text, ""),
    one("same_use", "api-param-same-use", YES_NO, ""),
    one("agreement", "api-param-agreement", YES_NO, ""),
    one("second_site", "api-param-second-site", YES_NO, ""),
    one("holder_since", "api-param-holder-since", Kind::Day, ""),
    one("filed", "api-param-filed", Kind::Text, ""),
    one("injunction", "api-param-injunction", Kind::Text, ""),
    one("year", "api-param-year", Kind::Number(2000, 2100), "2023"),
    one("mission", "api-param-mission", Kind::Words(&["1", "2", "3", "4", "5", "none"]), ""),
    one("figure", "api-param-figure", Kind::Text, ""),
    one("line", "api-param-line", Kind::Text, "chirurgie"),
    one("id", "api-param-id", Kind::Text, "2019-07-16"),
    one("number", "api-param-number", Kind::Number(1, u64::MAX >> 1), "14"),
    one("status", "api-param-status", Kind::Text, ""),
    one("holder", "api-param-holder", Kind::Text, "991000019"),
    one("site", "api-param-site", Kind::Text, "990000010"),
    one("before", "api-param-before", Kind::Day, ""),
    one("authorisation", "api-param-authorisation", Kind::Text, "99-01-0002"),
    one("kind", "api-param-kind", Kind::Text, ""),
    one("standing", "api-param-standing", Kind::Words(STANDINGS), "running"),
    one("state", "api-param-call-state", Kind::Words(CALL_STANDINGS), "open"),
    one("call", "api-param-call", Kind::Text, "AAP-2026-04"),
    one("reference", "api-param-reference", Kind::Text, "C-2024-0031"),
    one("beneficiary", "api-param-beneficiary", Kind::Text, "siret:35600000000048"),
    one("why", "api-param-why", Kind::Words(&KINDS), ""),
    one("preview", "api-param-preview", Kind::Words(&["true", "false"]), ""),
    one("commune", "api-param-commune", Kind::Text, "Arras"),
    one("scheme", "api-param-scheme", Kind::Text, "crai"),
    one("applicant", "api-param-applicant", Kind::Words(APPLICANTS), "general-practitioner"),
    one("group", "api-param-group", Kind::Words(GROUPS), "settling"),
    one("practitioner_zone", "api-param-practitioner-zone", Kind::Words(PRACTITIONER_ZONES), "ZAC"),
    one("installed_on", "api-param-installed-on", Kind::Day, ""),
    one("filed_on", "api-param-filed-on", Kind::Day, ""),
    one("signed_on", "api-param-signed-on", Kind::Day, ""),
    one("sum", "api-param-sum", Kind::Text, "25000"),
    one("posts", "api-param-posts", Kind::Text, ""),
    one("fees", "api-param-fees", Kind::Text, ""),
    one("guaranteed", "api-param-guaranteed", Kind::Text, ""),
    one("hours", "api-param-hours", Kind::Text, ""),
    one("earlier", "api-param-earlier", Kind::Text, ""),
    one("code", "api-param-code", Kind::Text, ""),
    one("territory", "api-param-territory", Kind::Text, ""),
    one("sha256", "api-param-sha256", Kind::Digest, COMMUNES),
];

/// The words of a type, in its order; behind an empty one, where none of them may be meant.
macro_rules! words_of {
    ("" or $type:ty) => {
        words_of!($type, 1)
    };
    ($type:ty) => {
        words_of!($type, 0)
    };
    ($type:ty, $empty:literal) => {
        &{
            let mut words = [""; <$type>::ALL.len() + $empty];
            let mut rank = 0;
            while rank < <$type>::ALL.len() {
                words[rank + $empty] = <$type>::ALL[rank].as_str();
                rank += 1;
            }
            words
        }
    };
}

/// The operations about which one may ask.
const OPERATIONS: &[&str] = words_of!(Operation);

/// Who may ask for an aid; nothing for whoever does.
const APPLICANTS: &[&str] = words_of!("" or Applicant);

/// What aid is for; nothing for whatever it is.
const GROUPS: &[&str] = words_of!("" or AidGroup);

/// How calls stand; nothing for all.
const CALL_STANDINGS: &[&str] = words_of!("" or CallStanding);

/// How agreements stand; nothing for all.
const STANDINGS: &[&str] = words_of!("" or AgreementStanding);

/// The zones of general practitioners; nothing for none said.
const PRACTITIONER_ZONES: &[&str] = words_of!("" or PractitionerZone);

/// The list of communes that ships with the demonstration.
const COMMUNES: &str = "0295cd70d2d094e9f2e04cf39e20030a1d920d111f76660bb3010fd0739425ed";

/// The parameter of a name.
///
/// # Panics
///
/// No row of the table has it: a test asks for every parameter of every operation.
pub fn named(name: &str) -> &'static Parameter {
    PARAMETERS.iter().find(|parameter| parameter.name == name).expect("every parameter has its row")
}

impl Kind {
    /// Whether a value is one of it, as far as the kind alone tells: a text may be anything, and days are read
    /// where they are meant: here they are only not empty.
    pub(super) fn admits(self, value: &str) -> bool {
        match self {
            Self::Words(words) => words.contains(&value.trim()),
            Self::Number(least, most) => {
                value.trim().parse().is_ok_and(|number: u64| (least..=most).contains(&number))
            }
            Self::Day | Self::Moment => !value.trim().is_empty(),
            Self::Text | Self::Digest => true,
        }
    }

    /// The schema of a value.
    pub(super) fn schema(self) -> Value {
        match self {
            Self::Text => json!({ "type": "string" }),
            Self::Day => json!({ "type": "string", "format": "date" }),
            Self::Moment => json!({
                "anyOf": [
                    { "type": "string", "format": "date" },
                    { "type": "string", "format": "date-time" },
                ]
            }),
            Self::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Self::Words(words) => json!({ "type": "string", "enum": words }),
            Self::Digest => json!({ "type": "string", "pattern": "^[0-9a-f]{64}$" }),
        }
    }
}
