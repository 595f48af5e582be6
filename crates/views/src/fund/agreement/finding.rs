//! What a person should look at in an agreement, worded.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::agreement_finding::AgreementFinding;
use maillage_domain::fund::follow_up::{Alike, DoubleFunding};
use maillage_domain::fund::ledger::Ledger;
use schemars::JsonSchema;
use serde::Serialize;

use super::lack_text;
use crate::citation;
use crate::fund::money::euros;
use crate::fund::names::beneficiary_id;
use crate::structure::kind_text as structure_text;
use crate::words::{Argument, Words};

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementFindingView {
    /// What it is: `lacks`, `unsigned`, `not-cpom`, `structure-without-cpom`, `beyond-sum`, `double-funding`, `report-overdue`,
    /// `to-claim`, `to-end`.
    pub finding: &'static str,
    /// The rule behind it.
    pub rule: &'static str,
    /// Where the rule stands.
    pub citation: String,
    /// How grave it is.
    #[schemars(with = "String")]
    pub severity: Severity,
    /// What was seen.
    pub because: String,
}

impl AgreementFindingView {
    /// Words a finding.
    pub fn new(ledger: &Ledger, finding: &AgreementFinding, words: Words) -> Self {
        let rule = finding.rule();
        Self {
            finding: finding.as_str(),
            rule: rule.id,
            citation: citation::told(rule.citation.text, words),
            severity: finding.severity(),
            because: because(ledger, finding, words),
        }
    }
}

fn because(ledger: &Ledger, finding: &AgreementFinding, words: Words) -> String {
    let with = |id: &str, arguments: &[(&'static str, String)]| {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
        words.with(id, &arguments)
    };
    match finding {
        AgreementFinding::Lacks(lacks) => {
            let lacks: Vec<_> = lacks.iter().map(|lack| lack_text(*lack, words)).collect();
            with("agreement-finding-lacks", &[("lacks", lacks.join(", "))])
        }
        AgreementFinding::Unsigned => words.get("agreement-finding-unsigned"),
        AgreementFinding::NotCpom { kind } => {
            with("agreement-finding-not-cpom", &[("kind", words.get(beneficiary_id(*kind)))])
        }
        AgreementFinding::StructureWithoutCpom { structure } => {
            let structure = structure_text(*structure, words);
            with("agreement-finding-structure-without-cpom", &[("structure", structure)])
        }
        AgreementFinding::BeyondSum { sum, committed } => with(
            "agreement-finding-beyond-sum",
            &[("sum", euros(sum.cents(), words)), ("committed", euros(committed.cents(), words))],
        ),
        AgreementFinding::DoubleFunding(double) => double_text(ledger, double, words),
        AgreementFinding::ReportOverdue { year, due } => with(
            "agreement-finding-report-overdue",
            &[("year", year.get().to_string()), ("due", words.date(*due))],
        ),
        AgreementFinding::ToClaim { year, sum } => with(
            "agreement-finding-to-claim",
            &[("year", year.get().to_string()), ("sum", euros(sum.cents(), words))],
        ),
        AgreementFinding::ToEnd { on } => with("agreement-finding-to-end", &[("on", words.date(*on))]),
    }
}

/// That two commitments may pay for the same.
pub(crate) fn double_text(ledger: &Ledger, double: &DoubleFunding, words: Words) -> String {
    let object = |id| ledger.commitment(id).map(|known| known.terms.object.clone()).unwrap_or_default();
    let (later, earlier) = (object(double.later), object(double.earlier));
    let (from, until) = (words.date(double.both.from), words.date(double.both.until));
    let id = match double.alike {
        Alike::Object => "agreement-finding-double-object",
        Alike::Earmark => "agreement-finding-double-earmark",
    };
    words.with(
        id,
        &[
            ("later", Argument::Text(&later)),
            ("earlier", Argument::Text(&earlier)),
            ("from", Argument::Text(&from)),
            ("until", Argument::Text(&until)),
        ],
    )
}
