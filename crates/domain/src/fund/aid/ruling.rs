//! May this aid be asked for? A ruling is a pure function of a scheme, an ask and the parameters, and shows its reasons.

use super::ask::AidAsk;
use super::finding::{AidFinding, AidInstead, AidOutcome, AidSeen, AidVerdict};
use super::reckoning::{Reckoned, reckon};
use super::scheme::{AidScheme, AidSchemes};
use super::sum::AidAmount;
use super::terms::AidTerms;
use super::{before, conditions};
use crate::parameter::dated::Dated;
use crate::rules::aid as rules;

/// A ruling: indicative, with every rule that applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AidRuling<'s> {
    /// The scheme.
    pub scheme: &'s AidScheme,
    /// What it comes to.
    pub outcome: AidOutcome,
    /// How much, as far as it can be told and nothing forbids it.
    pub amount: Option<AidAmount>,
    /// What each rule says, in their order.
    pub findings: Vec<AidFinding>,
    /// What could be done instead.
    pub instead: Vec<AidInstead>,
    /// How long is waited between two aids, where that was looked at.
    pub waiting: Option<Dated<i16>>,
}

/// Rules on what is asked of a scheme.
pub fn rule<'s>(
    schemes: &AidSchemes,
    scheme: &'s AidScheme,
    ask: &AidAsk,
    terms: &AidTerms,
) -> AidRuling<'s> {
    let mut findings = conditions::findings(scheme, ask);
    let Reckoned { findings: reckoned, amount } = reckon(scheme, ask, terms);
    findings.extend(reckoned);
    let before = before::looked_at(scheme, schemes, ask, terms);
    findings.extend(before.findings);
    let doubt = scheme.doubt.clone().map(AidSeen::Doubtful);
    findings.extend(doubt.map(|seen| AidFinding::new(&rules::DOUBT, AidVerdict::Warns, seen)));
    let outcome = AidOutcome::of(findings.iter().map(|finding| finding.verdict));
    AidRuling {
        scheme,
        instead: instead(schemes, scheme, ask, &findings),
        amount: amount.filter(|_| outcome != AidOutcome::No),
        outcome,
        findings,
        waiting: before.waiting,
    }
}

/// What could be done instead of what a rule forbids.
fn instead(
    schemes: &AidSchemes,
    scheme: &AidScheme,
    ask: &AidAsk,
    findings: &[AidFinding],
) -> Vec<AidInstead> {
    let forbidding = findings.iter().filter(|finding| finding.verdict == AidVerdict::Forbids);
    let mut instead = Vec::new();
    for finding in forbidding {
        match &finding.seen {
            AidSeen::Beyond { limit, .. } => instead.push(AidInstead::Ask(*limit)),
            AidSeen::TooSoon { from, .. } => instead.push(AidInstead::Wait(*from)),
            AidSeen::Outside { .. } | AidSeen::InOtherZone { .. } | AidSeen::SaidOtherZone(_) => {
                instead.extend(conditions::elsewhere(schemes, scheme, ask));
            }
            _ => {}
        }
    }
    instead
}
