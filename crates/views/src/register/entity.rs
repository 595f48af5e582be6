//! What is said of sites and legal entities alike: names, addresses, what became of them, and the acts that tell it.

use std::collections::BTreeSet;
use std::fmt;

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::entity::book::{Named, Standing};
use maillage_domain::entity::identity::Address;
use maillage_domain::state::ActSummary;
use schemars::JsonSchema;
use serde::Serialize;

use super::reader::RegisterReader;
use crate::act_address::ActAddress;
use crate::words::{Argument, Words};

/// A name, and when it was borne.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct NamedView {
    /// The name.
    pub name: String,
    /// The first day.
    pub from: Date,
    /// The last day, included; none for the one that is borne still.
    pub until: Option<Date>,
    /// The days, in words.
    #[serde(skip)]
    pub text: String,
}

/// An address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AddressView {
    /// The number and the street.
    pub street: Option<String>,
    /// The line of the post.
    pub town: String,
    /// The code of the commune.
    pub commune: Option<String>,
}

/// An act that tells of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceAct {
    /// Its number in the journal.
    pub act: u64,
    /// Its type, in words.
    pub title: String,
    /// What it names.
    pub subject: String,
    /// From which day it has effect.
    pub effective: Date,
    /// The same, as a link leads to it.
    #[serde(skip)]
    pub address: ActAddress,
    /// That day, in words.
    #[serde(skip)]
    pub day_text: String,
}

impl AddressView {
    pub(super) fn new(address: &Address) -> Self {
        let Address { street, town, commune } = address;
        Self {
            street: street.as_ref().map(ToString::to_string),
            town: town.to_string(),
            commune: commune.as_ref().map(ToString::to_string),
        }
    }
}

/// Names, the last one first.
pub(super) fn names(named: Vec<Named<'_>>, words: Words) -> Vec<NamedView> {
    let view = |named: Named<'_>| {
        let (from, until) = (named.during.from, named.during.until);
        let first = words.date(from);
        let text = match until {
            None => words.with("said-since", &[("from", Argument::Text(&first))]),
            Some(until) => {
                let last = words.date(until);
                let days = [("from", Argument::Text(first.as_str())), ("until", Argument::Text(&last))];
                words.with("window-dates", &days)
            }
        };
        NamedView { name: named.name.to_string(), from, until, text }
    };
    named.into_iter().rev().map(view).collect()
}

/// What became of an entity; empty where it stands.
pub(super) fn standing<N: Ord + Copy + fmt::Display>(standing: &Standing<'_, N>, words: Words) -> String {
    let (id, since, into) = match standing {
        Standing::Open => return String::new(),
        Standing::Closed(since) => ("register-standing-closed", since, String::new()),
        Standing::Merged { since, into } => ("register-standing-merged", since, into.to_string()),
        Standing::Split { since, into } => {
            let into: Vec<_> = into.iter().map(ToString::to_string).collect();
            ("register-standing-split", since, into.join(", "))
        }
    };
    let since = words.date(*since);
    let said = [("day", Argument::Text(since.as_str())), ("into", Argument::Text(&into))];
    let said = if into.is_empty() { &said[..1] } else { &said[..] };
    words.with(id, said)
}

/// The acts of those numbers that were known, each once, in the order of the journal.
pub(super) fn sources(
    numbers: impl IntoIterator<Item = ActNumber>,
    reader: &RegisterReader<'_>,
) -> Vec<SourceAct> {
    let (words, numbers) = (reader.words(), numbers.into_iter().collect::<BTreeSet<_>>());
    let known = numbers.into_iter().filter_map(|number| reader.act.state.act(number));
    let held = known.filter(|act| reader.asked().holds(&act.stamp));
    let source = |act: &ActSummary| SourceAct {
        act: act.stamp.number.get(),
        title: words.get(&format!("act-{}", act.kind.as_str())),
        subject: act.subject.to_string(),
        effective: act.stamp.effective,
        address: act.stamp.number.into(),
        day_text: words.date(act.stamp.effective),
    };
    held.map(source).collect()
}
