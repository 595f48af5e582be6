//! The aids received before: how long is waited, and what stands beside what.

use jiff::civil::Date;

use super::ask::{AidAsk, EarlierAid, EarlierOf};
use super::finding::{AidFinding, AidNeed, AidSeen, AidVerdict};
use super::scheme::{AidCategory, AidCode, AidScheme, AidSchemes};
use super::terms::AidTerms;
use crate::parameter::dated::{Dated, on};
use crate::period::months_after;
use crate::rules::aid as rules;

/// What was seen of the aids received before.
pub(super) struct LookedAt {
    pub(super) findings: Vec<AidFinding>,
    /// How long is waited, where that was looked at.
    pub(super) waiting: Option<Dated<i16>>,
}

/// Looks at the aids received before.
pub(super) fn looked_at(
    scheme: &AidScheme,
    schemes: &AidSchemes,
    ask: &AidAsk,
    terms: &AidTerms,
) -> LookedAt {
    let day = granted_on(ask);
    let waiting = scheme.category.map(|category| (category, on(&terms.waiting, day).clone()));
    let waiting = waiting.filter(|_| rules::WAITING.speaks_of(&ask.region, day));
    let mut findings = Vec::new();
    if let Some((category, months)) = &waiting {
        let same = |aid: &&EarlierAid| category_of(aid, schemes) == Some(*category);
        findings.push(match &ask.earlier {
            None => finding(AidVerdict::Reserves(AidNeed::Earlier), AidSeen::BeforeUnsaid(months.value)),
            Some(earlier) => {
                let last = earlier.iter().filter(same).map(|aid| aid.signed_on).max();
                waited(last, months.value, day)
            }
        });
    }
    findings.extend(beside(scheme, ask));
    LookedAt { findings, waiting: waiting.map(|(_, months)| months) }
}

/// The day on which this one would be granted: that of its signature, where it is said.
fn granted_on(ask: &AidAsk) -> Date {
    ask.signed_on.unwrap_or(ask.day)
}

/// The category of an aid, by what it was said to be or by its scheme.
fn category_of(aid: &EarlierAid, schemes: &AidSchemes) -> Option<AidCategory> {
    match &aid.of {
        EarlierOf::Category(category) => Some(*category),
        EarlierOf::Scheme(code) => schemes.scheme(code.as_str())?.category,
    }
}

/// Whether so many months have passed since the last aid of the category, where one was received.
fn waited(last: Option<Date>, months: i16, day: Date) -> AidFinding {
    let Some(signed) = last else { return finding(AidVerdict::Allows, AidSeen::NoneBefore) };
    let from = months_after(signed, months);
    if from <= day {
        finding(AidVerdict::Allows, AidSeen::Waited { signed, from })
    } else {
        finding(AidVerdict::Forbids, AidSeen::TooSoon { signed, from, day })
    }
}

fn finding(verdict: AidVerdict, seen: AidSeen) -> AidFinding {
    AidFinding::new(&rules::WAITING, verdict, seen)
}

/// The aids beside which no rule that was read says whether this one is granted, each once.
fn beside(scheme: &AidScheme, ask: &AidAsk) -> Vec<AidFinding> {
    let received = |code| {
        let same = |aid: &EarlierAid| matches!(&aid.of, EarlierOf::Scheme(own) if own == code);
        ask.earlier.iter().flatten().any(same)
    };
    let told = scheme.apart.iter().filter(|code| received(*code));
    let unruled = |code: &AidCode| {
        let verdict = AidVerdict::Reserves(AidNeed::Beside);
        AidFinding::new(&rules::BESIDE, verdict, AidSeen::Beside(code.clone()))
    };
    told.map(unruled).collect()
}
