//! What can be chosen in a form of the fund, in the words by which a person knows it.

use maillage_domain::act::PersonId;
use maillage_domain::call::book::{Application, Call};
use maillage_domain::fund::cell::{Cell, Pool, Year};
use maillage_domain::fund::commitment::{Commitment, CommitmentId};
use maillage_domain::fund::destination::DestinationLine;
use maillage_domain::fund::recovery::RecoveryId;

use crate::fund::money::euros;
use crate::fund::names::credits_text;
use crate::words::{Argument, Words};

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferView {
    /// What is sent where it is chosen.
    pub value: String,
    /// What it is, in words.
    pub text: String,
    /// The heading under which it stands; empty where it has none.
    pub group: String,
}

/// Which sum of a commitment a verb can still take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// What is decided and not certified.
    ToCertify,
    /// What is certified, or may be paid before service is done, and is not paid.
    ToPay,
    /// What may be withdrawn.
    ToWithdraw,
    /// What is paid and not ordered back.
    ToRecover,
    /// What is due, and could be kept back.
    Due,
}

impl OfferView {
    /// An exercise.
    pub fn year(year: Year) -> Self {
        let year = year.get().to_string();
        Self { value: year.clone(), text: year, group: String::new() }
    }

    /// A commitment, with the sum that can still be taken.
    pub fn commitment(
        id: CommitmentId,
        commitment: &Commitment,
        (sum, cents): (Sum, i64),
        words: Words,
    ) -> Self {
        let message = match sum {
            Sum::ToCertify => "office-offer-certify",
            Sum::ToPay => "office-offer-pay",
            Sum::ToWithdraw => "office-offer-withdraw",
            Sum::ToRecover => "office-offer-recover",
            Sum::Due => "office-offer-due",
        };
        let (year, amount) = (commitment.terms.year.get().to_string(), euros(cents, words));
        let object = ("object", Argument::Text(&commitment.terms.object));
        let told = [object, ("year", Argument::Text(&year)), ("amount", Argument::Text(&amount))];
        Self { value: id.to_string(), text: words.with(message, &told), group: String::new() }
    }

    /// A commitment of which a further exercise is to be decided.
    pub fn undecided(id: CommitmentId, commitment: &Commitment, words: Words) -> Self {
        let terms = &commitment.terms;
        let (first, last) = (terms.year.get().to_string(), terms.term.last(terms.year).get().to_string());
        let object = ("object", Argument::Text(&terms.object));
        let told = [object, ("first", Argument::Text(&first)), ("last", Argument::Text(&last))];
        Self { value: id.to_string(), text: words.with("office-offer-decide", &told), group: String::new() }
    }

    /// A revenue order on a commitment, with what is still to come back.
    pub fn recovery(id: RecoveryId, on: &Commitment, cents: i64, words: Words) -> Self {
        let (object, amount) = (&on.terms.object, euros(cents, words));
        let told = [("object", Argument::Text(object)), ("amount", Argument::Text(&amount))];
        Self { value: id.to_string(), text: words.with("office-offer-collect", &told), group: String::new() }
    }

    /// A call, by its code and its title.
    pub fn call(call: &Call<'_>) -> Self {
        let (value, title) = (call.code().to_string(), call.terms().title.as_str());
        Self { text: format!("{value} · {title}"), value, group: String::new() }
    }

    /// An application: its number and its project, with what it asks for and what is granted.
    pub fn application(application: &Application<'_>, words: Words) -> Self {
        let received = &application.received.fact;
        let sums = [received.requested, application.granted()].map(|sum| euros(sum.cents(), words));
        let [requested, granted] = &sums;
        let told = [
            ("number", Argument::Text(received.number.as_str())),
            ("title", Argument::Text(received.title.as_str())),
            ("requested", Argument::Text(requested)),
            ("granted", Argument::Text(granted)),
        ];
        let text = words.with("office-offer-application", &told);
        Self { value: received.number.to_string(), text, group: String::new() }
    }

    /// A person, by the name of his account; by his identifier alone where he has none here.
    pub fn person(id: PersonId, name: Option<&str>, words: Words) -> Self {
        let id = id.to_string();
        let unnamed = || words.with("office-offer-person", &[("id", Argument::Text(&id))]);
        let text = name.map_or_else(unnamed, ToOwned::to_owned);
        Self { value: id, text, group: String::new() }
    }

    /// A place, under the credits it draws on: with what they have left, where a budget opened them.
    pub fn place(value: String, line: Line<'_>, pool: &Pool, left: Option<(i64, i64)>, words: Words) -> Self {
        let name = credits_text(pool, words);
        let group = left.map_or(name.clone(), |(ae, cp)| {
            let (ae, cp, year) = (euros(ae, words), euros(cp, words), pool.year.get().to_string());
            let sums = [("ae", Argument::Text(&ae)), ("cp", Argument::Text(&cp))];
            let about = [("credits", Argument::Text(&name)), ("year", Argument::Text(&year))];
            words.with("office-offer-credits", &[&about[..], &sums].concat())
        });
        Self { value, text: line.told(words), group }
    }
}

impl OfferView {
    /// A line from which credits can be moved, with what it has left.
    pub fn line(value: String, cell: &Cell, (ae, cp): (i64, i64), words: Words) -> Self {
        let group = credits_text(&cell.pool(), words);
        let below = value.splitn(3, '/').nth(2).unwrap_or_default();
        let line = match (&cell.place.destination, &cell.place.territory) {
            (None, None) => Line::Whole,
            (Some(destination), None) if destination.code.is_none() => {
                Line::Mission(destination.mission.number())
            }
            _ => Line::Spelled(below),
        };
        let (line, ae, cp) = (line.told(words), euros(ae, words), euros(cp, words));
        let sums = [("ae", Argument::Text(&ae)), ("cp", Argument::Text(&cp))];
        let text =
            words.with("office-offer-spare", &[&[("line", Argument::Text(&line))][..], &sums].concat());
        Self { value, text, group }
    }
}

/// Which part of its credits a place is.
#[derive(Debug, Clone, Copy)]
pub enum Line<'l> {
    /// All of them.
    Whole,
    /// A mission, by its number.
    Mission(u8),
    /// A line of the nomenclature of the exercise.
    Listed(&'l DestinationLine),
    /// A line as it is typed: its code, and its territory.
    Spelled(&'l str),
}

impl Line<'_> {
    fn told(self, words: Words) -> String {
        match self {
            Self::Whole => words.get("office-offer-whole"),
            Self::Mission(number) => {
                let number = number.to_string();
                words.with("office-offer-mission", &[("mission", Argument::Text(&number))])
            }
            Self::Listed(line) => {
                let code = line.destination.code.as_deref().unwrap_or_default();
                words.with(
                    "office-offer-line",
                    &[("code", Argument::Text(code)), ("label", Argument::Text(&line.label))],
                )
            }
            Self::Spelled(typed) => typed.to_owned(),
        }
    }
}
