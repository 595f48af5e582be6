//! What was typed into the fields of a verb of the fund, read with every fault at its field.

use std::str::FromStr;

use jiff::civil::Date;
use maillage_domain::act::PersonId;
use maillage_domain::call::code::CallCode;
use maillage_domain::fund::agreement::{AgreementRef, Clause};
use maillage_domain::fund::beneficiary::{BeneficiaryId, NotAnIdentifier};
use maillage_domain::fund::cell::{Place, Year};
use maillage_domain::fund::commitment::{CommitmentId, Days};
use maillage_domain::fund::destination::CodePattern;
use maillage_domain::fund::essentials::{Essentials, LegalName, PaymentConditions, PaymentPeriod};
use maillage_domain::fund::recovery::RecoveryId;
use maillage_domain::fund::refusal::Refusal;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::period;
use maillage_reading::euros;
use maillage_reading::fund_tables::TableFault;
use maillage_reading::fund_values::{PartOfGrant, Spot, beneficiary, one_line};
use maillage_views::fund::refusal;
use maillage_views::fund::wrong_key::expected_key;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as NoWord, StrDeserializer};

use super::fund_field::FieldSaid;
use super::fund_verb::FundVerb;

/// What was typed into the fields of a verb, by their names; a field that is not there was left empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(Vec<(&'static str, String)>);

impl Typed {
    /// What was typed into each field of a verb.
    pub fn of(verb: FundVerb, mut typed: impl FnMut(&'static str) -> String) -> Self {
        Self(verb.fields().iter().map(|field| (field.name, typed(field.name))).collect())
    }

    /// What was typed into a field, without the spaces around it.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text.trim())
    }
}

/// Goes through the fields of a verb: what can be read is handed out, what cannot is remembered with its field.
pub(super) struct Fields<'f> {
    verb: FundVerb,
    typed: &'f Typed,
    codes: &'f CodePattern,
    words: Words,
    faults: Vec<FieldSaid>,
}

impl<'f> Fields<'f> {
    pub(super) fn new(verb: FundVerb, typed: &'f Typed, codes: &'f CodePattern, words: Words) -> Self {
        Self { verb, typed, codes, words, faults: Vec::new() }
    }

    /// What is wrong, so far.
    pub(super) fn faults(self) -> Vec<FieldSaid> {
        self.faults
    }

    /// Whether nothing is wrong, so far.
    pub(super) const fn sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// Remembers what is wrong with a field.
    fn fault(&mut self, field: &'static str, said: String) {
        self.faults.push(FieldSaid { field, said });
    }

    fn misread(&mut self, name: &'static str, value: &str) {
        let field = self.verb.fields().iter().find(|field| field.name == name);
        let message = field.expect("a verb reads its own fields").kind.fault();
        let said = self.words.with(message, &[("value", Argument::Text(value))]);
        self.fault(name, said);
    }

    /// What the fund says no to before it looks at its ledger, at the field that can mend it.
    pub(super) fn lawful<T>(&mut self, name: &'static str, read: Result<T, Refusal>) -> Option<T> {
        read.map_err(|refusal| {
            let problem = refusal::problem(&refusal, self.words);
            self.fault(name, told(&problem));
        })
        .ok()
    }

    /// Tells of a field that was left empty, and has to be filled in beside the others.
    pub(super) fn needs(&mut self, name: &'static str) -> Option<()> {
        self.needed(name, |_text| Some(()))
    }

    /// A field that must hold something.
    fn needed<T>(&mut self, name: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        if self.typed.get(name).is_empty() {
            self.fault(name, self.words.get("office-fault-missing"));
            return None;
        }
        self.optional(name, read)
    }

    /// A field that may be left empty: nothing where it is, or cannot be read.
    fn optional<T>(&mut self, name: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = self.typed.get(name);
        if typed.is_empty() {
            return None;
        }
        let read = read(typed);
        if read.is_none() {
            self.misread(name, typed);
        }
        read
    }

    pub(super) fn year(&mut self, name: &'static str) -> Option<Year> {
        self.needed(name, year)
    }

    pub(super) fn optional_year(&mut self, name: &'static str) -> Option<Year> {
        self.optional(name, year)
    }

    pub(super) fn cents(&mut self, name: &'static str) -> Option<i64> {
        self.needed(name, above_zero)
    }

    pub(super) fn optional_cents(&mut self, name: &'static str) -> Option<i64> {
        self.optional(name, above_zero)
    }

    /// An amount that may be left empty: zero, where it is.
    pub(super) fn cents_or_zero(&mut self, name: &'static str) -> i64 {
        self.optional(name, euros::cents).unwrap_or_default()
    }

    /// An amount that says something else where it is left empty.
    pub(super) fn cents_if_any(&mut self, name: &'static str) -> Option<i64> {
        self.optional(name, euros::cents)
    }

    pub(super) fn count(&mut self, name: &'static str) -> Option<u32> {
        self.optional(name, |text| text.parse().ok())
    }

    pub(super) fn day(&mut self, name: &'static str) -> Option<Date> {
        self.optional(name, period::day)
    }

    pub(super) fn needed_day(&mut self, name: &'static str) -> Option<Date> {
        self.needed(name, period::day)
    }

    pub(super) fn call(&mut self, name: &'static str) -> Option<CallCode> {
        self.needed(name, |text| text.parse().ok())
    }

    pub(super) fn line(&mut self, name: &'static str) -> Option<OneLine> {
        self.needed(name, |text| one_line(text).ok())
    }

    pub(super) fn optional_line(&mut self, name: &'static str) -> Option<OneLine> {
        self.optional(name, |text| one_line(text).ok())
    }

    pub(super) fn text(&mut self, name: &'static str) -> Option<String> {
        self.needed(name, |text| Some(text.to_owned()))
    }

    pub(super) fn optional_text(&mut self, name: &'static str) -> Option<String> {
        self.optional(name, |text| Some(text.to_owned()))
    }

    /// What the law has published of a grant, as far as it was typed.
    pub(super) fn essentials(&mut self) -> Option<Essentials> {
        let essentials = Essentials {
            name: self.optional("name", |text| LegalName::parse(text).ok()),
            conditions: self.optional("conditions", |text| PaymentConditions::parse(text).ok()),
            paid_over: self.optional("period", |text| PaymentPeriod::parse(text).ok()),
            share: self.parsed("share").map(|part: PartOfGrant| part.0),
            notice: self.optional_word("eu"),
        };
        essentials.said()
    }

    /// One of the words of a field that may be left empty, as the domain writes it in data.
    pub(super) fn optional_word<T: for<'d> Deserialize<'d>>(&mut self, name: &'static str) -> Option<T> {
        self.optional(name, of_data)
    }

    pub(super) fn commitment(&mut self, name: &'static str) -> Option<CommitmentId> {
        self.needed(name, |text| text.parse().ok().map(CommitmentId::new))
    }

    pub(super) fn optional_commitment(&mut self, name: &'static str) -> Option<CommitmentId> {
        self.optional(name, |text| text.parse().ok().map(CommitmentId::new))
    }

    pub(super) fn agreement(&mut self, name: &'static str) -> Option<AgreementRef> {
        self.needed(name, |text| text.parse().ok())
    }

    pub(super) fn optional_agreement(&mut self, name: &'static str) -> Option<AgreementRef> {
        self.optional(name, |text| text.parse().ok())
    }

    pub(super) fn clause(&mut self, name: &'static str) -> Option<Clause> {
        self.needed(name, |text| text.parse().ok())
    }

    pub(super) fn name(&mut self, name: &'static str) -> Option<LegalName> {
        self.needed(name, |text| LegalName::parse(text).ok())
    }

    pub(super) fn optional_name(&mut self, name: &'static str) -> Option<LegalName> {
        self.optional(name, |text| LegalName::parse(text).ok())
    }

    pub(super) fn recovery(&mut self, name: &'static str) -> Option<RecoveryId> {
        self.needed(name, |text| text.parse().ok().map(RecoveryId::new))
    }

    pub(super) fn person(&mut self, name: &'static str) -> Option<PersonId> {
        self.needed(name, |text| text.parse().ok().map(PersonId::new))
    }

    /// One of a few words, as the domain writes them in data.
    pub(super) fn word<T: for<'d> Deserialize<'d>>(&mut self, name: &'static str) -> Option<T> {
        self.needed(name, of_data)
    }

    /// One of the words of a field that are no value of the domain.
    pub(super) fn one_of(&mut self, name: &'static str, words: &[&'static str]) -> Option<&'static str> {
        self.needed(name, |text| words.iter().copied().find(|word| *word == text))
    }

    /// The same of a field that may be left empty.
    pub(super) fn optional_one_of(
        &mut self,
        name: &'static str,
        words: &[&'static str],
    ) -> Option<&'static str> {
        self.optional(name, |text| words.iter().copied().find(|word| *word == text))
    }

    /// Two fields of which neither says anything without the other.
    pub(super) fn both<A, B>(
        &mut self,
        (first, one): (&'static str, Option<A>),
        (second, other): (&'static str, Option<B>),
    ) -> Option<(A, B)> {
        for (name, beside) in [(first, second), (second, first)] {
            if self.typed.get(name).is_empty() && !self.typed.get(beside).is_empty() {
                self.fault(name, self.words.get("office-fault-missing"));
            }
        }
        one.zip(other)
    }

    /// Tells of a field that says nothing beside what was typed into another: it is to be emptied, or the other one is.
    pub(super) fn alone(&mut self, name: &'static str, other: &'static str) {
        if !self.typed.get(name).is_empty() && !self.typed.get(other).is_empty() {
            let label = self.verb.fields().iter().find(|field| field.name == other).map(|field| field.label);
            let other = self.words.get(label.expect("a verb reads its own fields"));
            let said = self.words.with("office-fault-beside", &[("other", Argument::Text(&other))]);
            self.fault(name, said);
        }
    }

    /// The two days between which something runs.
    pub(super) fn days(&mut self, (from, until): (&'static str, &'static str)) -> Option<Days> {
        let (first, last) = (self.day(from), self.day(until));
        self.both((from, first), (until, last)).map(|(from, until)| Days { from, until })
    }

    pub(super) fn place(&mut self, name: &'static str) -> Option<Place> {
        let codes = self.codes;
        self.needed(name, |text| text.parse::<Spot>().ok()?.place(codes))
    }

    /// Where credits stand, as it was typed: of which the day may be another than that of the form.
    pub(super) fn spot(&mut self, name: &'static str) -> Option<Spot> {
        let codes = self.codes;
        self.optional(name, |text| text.parse().ok().filter(|spot: &Spot| spot.place(codes).is_some()))
    }

    /// A value that says how it is written.
    pub(super) fn parsed<T: FromStr>(&mut self, name: &'static str) -> Option<T> {
        self.optional(name, |text| text.parse().ok())
    }

    pub(super) fn beneficiary(&mut self, name: &'static str) -> Option<BeneficiaryId> {
        self.whose_key(|fields, read| fields.needed(name, read))
    }

    pub(super) fn optional_beneficiary(&mut self, name: &'static str) -> Option<BeneficiaryId> {
        self.whose_key(|fields, read| fields.optional(name, read))
    }

    /// A beneficiary; where the key of its number is wrong, the right one is told.
    fn whose_key(
        &mut self,
        field: impl FnOnce(&mut Self, &mut dyn FnMut(&str) -> Option<BeneficiaryId>) -> Option<BeneficiaryId>,
    ) -> Option<BeneficiaryId> {
        let mut wrong = None;
        let read = field(self, &mut |text| match beneficiary(text) {
            Ok(id) => Some(id),
            Err(NotAnIdentifier::Shape { .. }) => None,
            Err(NotAnIdentifier::Key(key)) => {
                wrong = Some(key);
                None
            }
        });
        if let Some((key, fault)) = wrong.zip(self.faults.last_mut()) {
            let problem = Problem::new("key", String::new());
            fault.said = told(&expected_key(problem, key, self.words));
        }
        read
    }

    /// One value to a line; the first line that cannot be read is told. Columns of a sheet may be pasted as they are.
    pub(super) fn lines<T: FromStr>(&mut self, name: &'static str) -> Vec<T> {
        let typed = self.typed.get(name);
        let mut read = Vec::new();
        for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let Ok(value) = line.replacen(['\t', ';'], "=", 1).parse() else {
                self.misread(name, line);
                break;
            };
            read.push(value);
        }
        read
    }

    /// The rows of a table; the first cell or row that cannot be read is told.
    pub(super) fn table<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&[u8], &CodePattern) -> Result<Vec<T>, TableFault>,
    ) -> Option<Vec<T>> {
        let typed = self.text(name)?;
        let rows = read(typed.as_bytes(), self.codes);
        rows.map_err(|fault| self.fault(name, table_said(&fault, self.words))).ok()
    }
}

/// An exercise of four digits.
pub(super) fn year(text: &str) -> Option<Year> {
    text.parse().ok().filter(|year| (1000..=9999).contains(year)).map(Year::new)
}

/// A value of the domain by its word in data.
fn of_data<T: for<'d> Deserialize<'d>>(text: &str) -> Option<T> {
    let word: StrDeserializer<'_, NoWord> = text.into_deserializer();
    T::deserialize(word).ok()
}

fn above_zero(text: &str) -> Option<i64> {
    euros::cents(text).filter(|cents| 0 < *cents)
}

/// What is wrong with rows that were typed, and in which of them.
fn table_said(fault: &TableFault, words: Words) -> String {
    match fault {
        TableFault::Cell { line, column, value } | TableFault::Twice { line, column, value, .. } => {
            let line = line.to_string();
            let cell = [("column", Argument::Text(column)), ("value", Argument::Text(value))];
            words.with("office-fault-cell", &[&[("line", Argument::Text(&line))][..], &cell].concat())
        }
        TableFault::Row { line } => {
            let line = line.to_string();
            words.with("office-fault-row", &[("line", Argument::Text(&line))])
        }
        TableFault::Column { column, known } => {
            let known = known.join(", ");
            let known = ("known", Argument::Text(&known));
            words.with("office-fault-column", &[("column", Argument::Text(column)), known])
        }
        TableFault::Repeated { column } => {
            words.with("office-fault-repeated", &[("column", Argument::Text(column))])
        }
        TableFault::Empty | TableFault::Sheet(_) | TableFault::NoText(_) => words.get("office-fault-rows"),
    }
}

/// A problem in one line: what happened, the figures, and what can be done instead.
fn told(problem: &Problem) -> String {
    let title = [problem.title.as_str()].into_iter().filter(|title| !title.is_empty());
    let said = title.chain(problem.details.iter().chain(&problem.hints).map(String::as_str));
    said.map(|text| if text.ends_with(['.', '?', '!']) { text.to_owned() } else { format!("{text}.") })
        .collect::<Vec<_>>()
        .join(" ")
}
