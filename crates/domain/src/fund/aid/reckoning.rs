//! What an aid comes to, held against what is asked for.

use super::ask::{AidAsk, Spot};
use super::finding::{AidFinding, AidNeed, AidSeen, AidVerdict};
use super::scheme::AidScheme;
use super::sum::{AidAmount, AidSum, Guaranteed, Hours, Over, top_up};
use super::terms::AidTerms;
use crate::fund::money::Ae;
use crate::parameter::name::ParameterName;
use crate::rules::Rule;
use crate::rules::aid as rules;
use crate::territory::PractitionerZone;

/// What the rules say of the sum, and how much it is.
#[derive(Debug, Default)]
pub(super) struct Reckoned {
    pub(super) findings: Vec<AidFinding>,
    pub(super) amount: Option<AidAmount>,
}

impl Reckoned {
    fn say(mut self, rule: &'static Rule, verdict: AidVerdict, seen: AidSeen) -> Self {
        self.findings.push(AidFinding::new(rule, verdict, seen));
        self
    }

    fn lacks(rule: &'static Rule, need: AidNeed, seen: AidSeen) -> Self {
        Self::default().say(rule, AidVerdict::Reserves(need), seen)
    }

    /// How much it is, held against what is asked for.
    fn comes_to(mut self, rule: &'static Rule, amount: AidAmount, ask: &AidAsk) -> Self {
        self.amount = Some(amount);
        let limit = amount.ae();
        match (ask.sum, amount) {
            (Some(asked), _) if limit < asked => {
                self.say(rule, AidVerdict::Forbids, AidSeen::Beyond { asked, limit })
            }
            (Some(asked), _) => self.say(rule, AidVerdict::Allows, AidSeen::Within { asked, limit }),
            (None, AidAmount::AtMost(_)) => self.say(rule, AidVerdict::Informs, AidSeen::AtMost(limit)),
            (None, AidAmount::Exactly(_)) => self,
        }
    }
}

/// Reckons what a scheme comes to.
pub(super) fn reckon(scheme: &AidScheme, ask: &AidAsk, terms: &AidTerms) -> Reckoned {
    match &scheme.sum {
        AidSum::Ceiling { .. } => ceiling(scheme, ask),
        AidSum::Posts { .. } => posts(scheme, ask),
        AidSum::Guarantee { ceiling, over } => guarantee(ceiling, *over, ask, terms),
        AidSum::Hours(hours) => in_proportion(hours, ask),
        AidSum::Flat { amount } => {
            Reckoned::default().comes_to(&rules::CEILING, AidAmount::Exactly(*amount), ask)
        }
        AidSum::InKind => in_kind(ask),
        AidSum::NotPrinted { parameter } => not_printed(parameter.as_ref(), ask, terms),
    }
}

/// The zone, where it was said or found.
fn zone(ask: &AidAsk) -> Option<PractitionerZone> {
    match &ask.spot {
        Spot::In { zone, .. } | Spot::Said(zone) => Some(*zone),
        Spot::NotListed { zone, .. } => *zone,
        Spot::Unsaid | Spot::Outside { .. } | Spot::Unknown(_) | Spot::Several(_) => None,
    }
}

fn ceiling(scheme: &AidScheme, ask: &AidAsk) -> Reckoned {
    let AidSum::Ceiling { by_zone } = &scheme.sum else { return Reckoned::default() };
    let of_zone = zone(ask).and_then(|zone| by_zone.get(&zone));
    if let Some(limit) = of_zone {
        return Reckoned::default().comes_to(&rules::CEILING, AidAmount::AtMost(*limit), ask);
    }
    // Where no zone is known, no ask above the highest ceiling can pass.
    match (ask.sum, scheme.sum.highest()) {
        (Some(asked), Some(limit)) if limit < asked => {
            Reckoned::default().say(&rules::CEILING, AidVerdict::Forbids, AidSeen::Beyond { asked, limit })
        }
        _ => {
            let ceilings = by_zone.iter().map(|(zone, limit)| (*zone, *limit)).collect();
            Reckoned::default().say(&rules::CEILING, AidVerdict::Informs, AidSeen::AtMostByZone(ceilings))
        }
    }
}

fn posts(scheme: &AidScheme, ask: &AidAsk) -> Reckoned {
    let counted = scheme.sum.of_posts(&ask.posts).filter(|(posts, _)| !posts.is_empty());
    let Some((posts, total)) = counted else {
        return Reckoned::lacks(&rules::POSTS, AidNeed::Posts, AidSeen::PostsUnsaid);
    };
    let posts = posts.into_iter().map(|posts| (posts.rate.clone(), posts.count, posts.amount)).collect();
    Reckoned::default().say(&rules::POSTS, AidVerdict::Informs, AidSeen::Posts { posts, total }).comes_to(
        &rules::POSTS,
        AidAmount::Exactly(total),
        ask,
    )
}

fn guarantee(guaranteed: &Guaranteed, over: Over, ask: &AidAsk, terms: &AidTerms) -> Reckoned {
    let (said, ceiling) = match guaranteed {
        Guaranteed::Open(parameter) => open_ceiling(parameter, ask, terms),
        Guaranteed::Between { least, most } => ceiling_between(*least, *most, ask),
    };
    let Some(ceiling) = ceiling else { return said };
    let Some(fees) = ask.fees else {
        return said.say(&rules::GUARANTEE, AidVerdict::Reserves(AidNeed::Fees), AidSeen::FeesUnsaid(over));
    };
    let due = top_up(ceiling, fees);
    said.say(&rules::GUARANTEE, AidVerdict::Informs, AidSeen::Guarantee { ceiling, fees, due, over })
        .comes_to(&rules::GUARANTEE, AidAmount::Exactly(due), ask)
}

/// The guaranteed income that the agency set; else the one that was said, which it is still to set; else none.
fn open_ceiling(parameter: &ParameterName, ask: &AidAsk, terms: &AidTerms) -> (Reckoned, Option<Ae>) {
    let day = ask.signed_on.unwrap_or(ask.day);
    let (rule, parameter) = (&rules::NOT_PRINTED, parameter.clone());
    match (terms.open(&parameter, day), ask.ceiling) {
        (Some(set), said) => {
            let ceiling = set.value;
            let said = said.filter(|said| *said != ceiling);
            let verdict = if said.is_some() { AidVerdict::Warns } else { AidVerdict::Informs };
            let seen = AidSeen::CeilingSet { parameter, ceiling, said };
            (Reckoned::default().say(rule, verdict, seen), Some(ceiling))
        }
        (None, Some(ceiling)) => {
            let seen = AidSeen::CeilingSaid { parameter, ceiling };
            (Reckoned::lacks(rule, AidNeed::Figure, seen), Some(ceiling))
        }
        (None, None) => {
            (Reckoned::lacks(rule, AidNeed::Figure, AidSeen::FigureMissing(Some(parameter))), None)
        }
    }
}

fn ceiling_between(least: Ae, most: Ae, ask: &AidAsk) -> (Reckoned, Option<Ae>) {
    let rule = &rules::GUARANTEE;
    match ask.ceiling {
        None => (Reckoned::lacks(rule, AidNeed::Ceiling, AidSeen::CeilingUnsaid { least, most }), None),
        Some(ceiling) if ceiling < least || most < ceiling => {
            let seen = AidSeen::CeilingOut { ceiling, least, most };
            (Reckoned::default().say(rule, AidVerdict::Forbids, seen), None)
        }
        Some(ceiling) => (Reckoned::default(), Some(ceiling)),
    }
}

fn in_proportion(hours: &Hours, ask: &AidAsk) -> Reckoned {
    let Hours { most, full, least } = *hours;
    let rule = &rules::HOURS;
    match ask.hours {
        None => Reckoned::lacks(rule, AidNeed::Hours, AidSeen::HoursUnsaid { least, full }),
        Some(worked) if worked < least => {
            Reckoned::default().say(rule, AidVerdict::Forbids, AidSeen::TooFewHours { worked, least })
        }
        Some(worked) => {
            let due = hours.due(worked).unwrap_or(Ae::ZERO);
            let seen = AidSeen::Hours { worked, full, most, due };
            Reckoned::default().say(rule, AidVerdict::Informs, seen).comes_to(
                rule,
                AidAmount::AtMost(due),
                ask,
            )
        }
    }
}

fn in_kind(ask: &AidAsk) -> Reckoned {
    let (verdict, seen) = match ask.sum {
        Some(asked) if asked.is_positive() => (AidVerdict::Forbids, AidSeen::MoneyOfKind(asked)),
        Some(_) | None => (AidVerdict::Informs, AidSeen::InKind),
    };
    Reckoned::default().say(&rules::CEILING, verdict, seen)
}

fn not_printed(parameter: Option<&ParameterName>, ask: &AidAsk, terms: &AidTerms) -> Reckoned {
    let day = ask.signed_on.unwrap_or(ask.day);
    let set = parameter.and_then(|name| Some((name, terms.open(name, day)?)));
    match set {
        Some((parameter, set)) => {
            let (parameter, sum) = (parameter.clone(), set.value);
            Reckoned::default()
                .say(&rules::NOT_PRINTED, AidVerdict::Informs, AidSeen::SumSet { parameter, sum })
                .comes_to(&rules::CEILING, AidAmount::AtMost(sum), ask)
        }
        None => {
            Reckoned::lacks(&rules::NOT_PRINTED, AidNeed::Figure, AidSeen::FigureMissing(parameter.cloned()))
        }
    }
}
