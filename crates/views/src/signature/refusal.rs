//! Why a delegation is not recorded, and why an act is not signed, in words: the figures, and what to do.

use maillage_domain::ground::code::RegionCode;
use maillage_domain::ground::id::ActNumber;
use maillage_domain::signature::decision::{DelegationRefusal, SignRefusal};

use super::signable;
use crate::journal::subject_text;
use crate::parameter::period_text;
use crate::problem::Problem;
use crate::words::{Argument, Words};

/// Why a delegation is not recorded.
pub fn delegation_refused(refusal: DelegationRefusal, words: Words) -> Problem {
    match refusal {
        DelegationRefusal::Backwards { from, until } => {
            let (from, until) = (words.date(from), words.date(until));
            let ends = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(until.as_str()))];
            Problem::worded("delegation-period", &ends, words)
        }
        DelegationRefusal::Nothing => Problem::worded("delegation-nothing", &[], words),
    }
}

/// Why an act is not signed in a region.
pub fn sign_refused(refusal: &SignRefusal, region: &RegionCode, words: Words) -> Problem {
    let (kind, figures, hint) = told(refusal, region, words);
    let arguments: Vec<_> = figures.iter().map(|(name, figure)| (*name, figure.argument())).collect();
    Problem::worded(kind, &arguments, words).hint(hint, &arguments, words)
}

/// A figure of a refusal.
enum Figure {
    /// The number of an act.
    Act(ActNumber),
    /// A day, a period, a number of an order, kinds of acts.
    Text(String),
}

impl Figure {
    fn argument(&self) -> Argument<'_> {
        match self {
            Self::Act(number) => Argument::count(number.get()),
            Self::Text(text) => Argument::Text(text),
        }
    }
}

/// The message of a refusal, its figures, and the message of what to do.
type Told = (&'static str, Vec<(&'static str, Figure)>, &'static str);

fn told(refusal: &SignRefusal, region: &RegionCode, words: Words) -> Told {
    use Figure::{Act, Text};
    let day = |day| Text(words.date(day));
    match refusal {
        SignRefusal::NoDelegation { delegation, known } => {
            let own = Text(region.to_string());
            let figures = vec![("delegation", Act(*delegation)), ("region", own), ("ids", Text(list(known)))];
            ("sign-no-delegation", figures, instead(known))
        }
        SignRefusal::AnothersDelegation { delegation, own } => {
            let figures = vec![("delegation", Act(*delegation)), ("ids", Text(list(own)))];
            ("sign-anothers-delegation", figures, instead(own))
        }
        SignRefusal::NotInForce { delegation, in_force, on } => {
            let period = Text(period_text(*in_force, words));
            let figures = vec![("delegation", Act(*delegation)), ("period", period), ("on", day(*on))];
            ("sign-not-in-force", figures, "sign-other-delegation")
        }
        SignRefusal::NotCovered { delegation, kind, covered } => {
            let (kind, covered) = (signable([*kind], words), signable(covered.iter().copied(), words));
            let kinds = [("kind", Text(kind)), ("covered", Text(covered))];
            let figures = [("delegation", Act(*delegation))].into_iter().chain(kinds).collect();
            ("sign-not-covered", figures, "sign-other-delegation")
        }
        SignRefusal::UnknownAct { act, head } => {
            ("sign-unknown-act", vec![("act", Act(*act)), ("head", Act(*head))], "sign-drafts")
        }
        SignRefusal::OtherRegion { act, region: other } => {
            let regions = [("region", Text(other.to_string())), ("own", Text(region.to_string()))];
            let figures = [("act", Act(*act))].into_iter().chain(regions).collect();
            ("sign-other-region", figures, "sign-region")
        }
        SignRefusal::NotADraft { act, subject } => {
            let figures = vec![("act", Act(*act)), ("subject", Text(subject_text(subject, words)))];
            ("sign-not-a-draft", figures, "sign-drafts")
        }
        SignRefusal::AlreadySigned { act, signature, order, on } => {
            let acts = [("act", Act(*act)), ("signature", Act(*signature))];
            let order = [("order", Text(order.to_string())), ("on", day(*on))];
            ("sign-already", acts.into_iter().chain(order).collect(), "sign-amend")
        }
        SignRefusal::NumberUsed { order, by } => {
            let figures = vec![("order", Text(order.to_string())), ("by", Act(*by))];
            ("sign-number-used", figures, "sign-number")
        }
        SignRefusal::Ahead { on, today } => {
            ("sign-ahead", vec![("on", day(*on)), ("today", day(*today))], "sign-until")
        }
        SignRefusal::BeforeDraft { drafted, on } => {
            ("sign-before-draft", vec![("drafted", day(*drafted)), ("on", day(*on))], "sign-from")
        }
    }
}

/// What to do where others may be named: name one of them, or record one.
const fn instead(others: &[ActNumber]) -> &'static str {
    if others.is_empty() { "sign-record" } else { "sign-delegations" }
}

fn list(acts: &[ActNumber]) -> String {
    acts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
