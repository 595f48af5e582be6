//! What an operation asks for beside the five questions: units, their types, and days.

use std::collections::BTreeMap;

use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::site_units::UnitKind;

use crate::ruling_page::Answers;
use crate::words::Words;

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// By one of these: value and words.
    Choice(Vec<(&'static str, String)>),
    /// By what is typed.
    Typed,
}

/// A question that one operation asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FurtherQuestion {
    /// The name of its field, which is that of the option of the command with hyphens.
    pub name: &'static str,
    /// What is asked.
    pub label: String,
    /// How it is answered, where that must be said.
    pub hint: Option<String>,
    /// How it is answered.
    pub kind: Kind,
    /// What was answered, as typed.
    pub value: String,
}

impl FurtherQuestion {
    /// What the operation that was chosen asks for, with what was typed; nothing on days of the list of 2019.
    pub fn of(answers: &Answers, typed: &BTreeMap<&'static str, &str>, words: Words) -> Vec<Self> {
        let Some(operation) = Operation::parse(&answers.operation) else { return Vec::new() };
        if answers.on.as_str() < SINCE {
            return Vec::new();
        }
        let value = |name: &str| typed.get(name).copied().unwrap_or_default().to_owned();
        asked(operation).iter().map(|name| Self::new(name, value(name), words)).collect()
    }

    fn new(name: &'static str, value: String, words: Words) -> Self {
        let message = name.replace('_', "-");
        let yes_no = || ["yes", "no"].map(|word| (word, words.get(&format!("web-ruling-{word}"))));
        let kind = match name {
            "unit" | "replaced" => Kind::Choice(unit_kinds(words)),
            "same_use" | "agreement" | "second_site" => Kind::Choice(yes_no().into()),
            _ => Kind::Typed,
        };
        let hint = (kind == Kind::Typed).then(|| words.get(&format!("web-ruling-q-{message}-hint")));
        Self { name, label: words.get(&format!("web-ruling-q-{message}")), hint, kind, value }
    }
}

/// The first day of the reform, as an ISO date: before it no operation asks for more.
const SINCE: &str = "2023-06-01";

fn unit_kinds(words: Words) -> Vec<(&'static str, String)> {
    let named = |kind: UnitKind| (kind.as_str(), words.get(&format!("unit-kind-{}", kind.as_str())));
    UnitKind::ALL.map(named).into()
}

/// The fields that an operation asks for.
const fn asked(operation: Operation) -> &'static [&'static str] {
    match operation {
        Operation::ImagingUnit => &["units", "unit", "agreement", "second_site"],
        Operation::EquipmentReplacement => {
            &["units", "replaced", "unit", "same_use", "agreement", "second_site"]
        }
        Operation::NuclearMedicineUnit => &["units", "unit"],
        Operation::Creation | Operation::TransitionFile => &["holder_since", "filed"],
        Operation::Renewal => &["filed", "injunction"],
        Operation::Modification | Operation::CessionConfirmation => &["filed"],
        _ => &[],
    }
}

/// Every field that some operation asks for.
pub const FIELDS: [&str; 9] = [
    "units",
    "unit",
    "replaced",
    "same_use",
    "agreement",
    "second_site",
    "holder_since",
    "filed",
    "injunction",
];
