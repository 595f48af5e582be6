//! One agreement: what it says, what is paid under it, what follows.

use jiff::civil::Date;
use maillage_domain::fund::agreement::{Agreement, AgreementLack, AgreementTerms, Clause};
use maillage_domain::fund::commitment::Commitment;
use maillage_domain::fund::essentials::LegalName;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::parameters::Parameters;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    AgreementFindingView, AgreementRowView, ReportDueView, end_text, mode_text, outcome_text, rank_text,
    register_text,
};
use crate::fund::as_of::AsOf;
use crate::fund::money::euros;
use crate::structure::kind_text as structure_text;
use crate::words::{Argument, Words};

/// One agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementView {
    /// The day on which it is looked at.
    pub day: Date,
    /// How it stands.
    #[serde(flatten)]
    pub row: AgreementRowView,
    /// The CPOM that it amends.
    pub amends: Option<String>,
    /// What the law asks of its content, and what is said.
    pub clauses: Vec<AgreementClauseView>,
    /// What else it says, each with its name.
    pub facts: Vec<AgreementClauseView>,
    /// What is foreseen to be paid in each exercise.
    pub instalments: Vec<InstalmentView>,
    /// Its amendments.
    pub amendments: Vec<AgreementAmendmentView>,
    /// What is committed under it.
    pub commitments: Vec<UnderView>,
    /// The financial reports on its exercises that are over.
    pub reports: Vec<ReportDueView>,
    /// Its evaluations.
    pub evaluations: Vec<EvaluationView>,
    /// What a payment under each of its commitments needs.
    pub papers: Vec<CommitmentPapersView>,
    /// What a person should look at.
    pub to_look_at: Vec<AgreementFindingView>,
    /// As of when, where that was asked.
    #[serde(flatten)]
    pub as_of: AsOf,
    /// What it is, in words.
    #[serde(skip)]
    pub title: String,
}

/// Something an agreement says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementClauseView {
    /// Its name in data.
    pub name: &'static str,
    /// What it is, in words.
    pub label: String,
    /// What is said; nothing where nothing is.
    pub text: Option<String>,
}

/// What is foreseen for an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct InstalmentView {
    /// The exercise.
    pub year: i16,
    /// How much.
    pub sum: i64,
}

/// An amendment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementAmendmentView {
    /// How it is called.
    pub amendment: String,
    /// The day it was drawn up.
    pub drawn_on: Date,
    /// The act that recorded it.
    pub act: u64,
}

/// A commitment under an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct UnderView {
    /// Its identifier.
    pub commitment: String,
    /// Its object.
    pub object: String,
    /// The exercise that committed it.
    pub year: i16,
    /// Committed in all.
    pub committed: i64,
    /// Service certified.
    pub certified: i64,
    /// Paid.
    pub paid: i64,
    /// Left to pay.
    pub rest: i64,
    /// Ordered to be paid back.
    pub ordered_back: i64,
    /// The last day on which all of what is left may be paid; nothing where nothing is left.
    pub payable_until: Option<Date>,
    /// The act that made it.
    pub act: u64,
}

/// An evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EvaluationView {
    /// The day.
    pub evaluated_on: Date,
    /// What follows: `extend`, `stop`.
    pub outcome: &'static str,
    /// The same, in words.
    pub outcome_text: String,
    /// What was found.
    pub findings: String,
    /// The act that recorded it.
    pub act: u64,
}

/// What a payment on a commitment needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommitmentPapersView {
    /// The commitment.
    pub commitment: String,
    /// Its object.
    pub object: String,
    /// What it needs.
    pub papers: Vec<AgreementPaperView>,
}

/// Something that a payment needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AgreementPaperView {
    /// What it is: `agreement`, `decision`, `service`, `prescription`, `bank-details`.
    pub paper: &'static str,
    /// How it stands: `met`, `missing`, `not-needed`, `elsewhere`.
    pub state: &'static str,
    /// What it is, in words.
    pub label: String,
    /// How it stands, in words.
    pub state_text: String,
}

impl AgreementView {
    /// An agreement on a day.
    pub fn new(
        ledger: &Ledger,
        agreement: &Agreement,
        day: Date,
        (as_of, parameters): (AsOf, &Parameters),
        words: Words,
    ) -> Self {
        let row = AgreementRowView::new(ledger, agreement, day, words);
        let title = words.with(
            "agreement-title",
            &[("kind", Argument::Text(&row.kind_text)), ("agreement", Argument::Text(&row.agreement))],
        );
        let terms = &agreement.terms;
        let instalment = |one: &maillage_domain::fund::agreement::Foreseen| InstalmentView {
            year: one.year.get(),
            sum: one.sum.cents(),
        };
        let amendments = agreement.amendments.iter().map(|amended| AgreementAmendmentView {
            amendment: amended.fact.amendment.as_str().to_owned(),
            drawn_on: amended.fact.drawn_on,
            act: amended.stamp.number.get(),
        });
        let evaluations = agreement.evaluations.iter().map(|evaluated| EvaluationView {
            evaluated_on: evaluated.fact.evaluated_on,
            outcome: evaluated.fact.outcome.as_str(),
            outcome_text: outcome_text(evaluated.fact.outcome, words),
            findings: evaluated.fact.findings.to_string(),
            act: evaluated.stamp.number.get(),
        });
        let under: Vec<_> = ledger.commitments_under(agreement).collect();
        let papers = under.iter().map(|commitment| papers(ledger, commitment, (day, parameters), words));
        let findings = ledger.agreement_findings(agreement, day);
        Self {
            day,
            amends: agreement.concluded.amends.as_ref().map(ToString::to_string),
            clauses: clauses(terms, words),
            facts: facts(agreement, words),
            instalments: terms.instalments.iter().map(instalment).collect(),
            amendments: amendments.collect(),
            commitments: under.iter().map(|commitment| UnderView::new(commitment, parameters)).collect(),
            reports: ledger
                .reports_of(agreement, day)
                .map(|report| ReportDueView::new(ledger, &report, day, words))
                .collect(),
            evaluations: evaluations.collect(),
            papers: papers.collect(),
            to_look_at: findings
                .iter()
                .map(|finding| AgreementFindingView::new(ledger, finding, words))
                .collect(),
            as_of,
            title,
            row,
        }
    }
}

impl UnderView {
    /// A commitment as it stands.
    pub fn new(commitment: &Commitment, parameters: &Parameters) -> Self {
        let terms = &commitment.terms;
        let left = commitment.parts.iter().filter(|part| part.rest.is_positive());
        Self {
            commitment: terms.commitment.to_string(),
            object: terms.object.clone(),
            year: terms.year.get(),
            committed: commitment.committed.cents(),
            certified: commitment.certified.total().cents(),
            paid: commitment.paid.total().cents(),
            rest: commitment.rest().cents(),
            ordered_back: commitment.ordered_back.cents(),
            payable_until: left.map(|part| parameters.payable_until(part.notified_on)).min(),
            act: commitment.acts.first().map_or(0, |act| act.get()),
        }
    }
}

fn papers(
    ledger: &Ledger,
    commitment: &Commitment,
    (day, parameters): (Date, &Parameters),
    words: Words,
) -> CommitmentPapersView {
    let papers = ledger.payment_papers(commitment, day, parameters);
    let paper = |(paper, state): (
        maillage_domain::fund::agreement_finding::PaymentPaper,
        maillage_domain::fund::agreement_finding::PaperState,
    )| AgreementPaperView {
        paper: paper.as_str(),
        state: state.as_str(),
        label: words.get(&format!("agreement-paper-{}", paper.as_str())),
        state_text: words.get(&format!("agreement-paper-state-{}", state.as_str())),
    };
    CommitmentPapersView {
        commitment: commitment.terms.commitment.to_string(),
        object: commitment.terms.object.clone(),
        papers: papers.into_iter().map(paper).collect(),
    }
}

/// What the law asks of the content, in the order in which it names it, and how its use is controlled.
pub(super) fn clauses(terms: &AgreementTerms, words: Words) -> Vec<AgreementClauseView> {
    let text = |clause: Option<&Clause>| clause.map(ToString::to_string);
    let said = |lack: AgreementLack| match lack {
        AgreementLack::Object => text(terms.object.as_ref()),
        AgreementLack::Sum => terms.sum.map(|sum| euros(sum.cents(), words)),
        AgreementLack::Payment => text(terms.payment.as_ref()),
        AgreementLack::Conditions => text(terms.conditions.as_ref()),
        AgreementLack::Evaluation => text(terms.evaluation.as_ref()),
        AgreementLack::Undertakings => text(terms.undertakings.as_ref()),
    };
    let asked = AgreementLack::ALL.into_iter().map(|lack| AgreementClauseView {
        name: lack.as_str(),
        label: words.get(&format!("agreement-clause-{}", lack.as_str())),
        text: said(lack),
    });
    let control = AgreementClauseView {
        name: "control",
        label: words.get("agreement-clause-control"),
        text: text(terms.control.as_ref()),
    };
    asked.chain([control]).collect()
}

/// What else it says.
pub(super) fn facts(agreement: &Agreement, words: Words) -> Vec<AgreementClauseView> {
    let terms = &agreement.terms;
    let name = |name: &LegalName| name.as_str().to_owned();
    let names = |names: &[LegalName]| {
        (!names.is_empty()).then(|| names.iter().map(name).collect::<Vec<_>>().join(", "))
    };
    let co_funders = terms.co_funders.iter().map(|other| match other.sum {
        Some(sum) => format!("{} ({})", other.name.as_str(), euros(sum.cents(), words)),
        None => name(&other.name),
    });
    let co_funders: Vec<_> = co_funders.collect();
    let recipient = terms.recipient.as_ref().map(|recipient| {
        let told = recipient.name.as_ref().filter(|_| !recipient.id.is_person()).map(name);
        let parts = [told, Some(register_text(&recipient.id, words))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let objective = terms.objective.as_ref().map(|objective| {
        let parts = [Some(name(&objective.code)), objective.text.as_ref().map(name)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
    });
    let ended = agreement
        .ended
        .as_ref()
        .map(|ended| format!("{}, {}", words.date(ended.fact.ended_on), end_text(ended.fact.why, words)));
    let said = [
        ("agreement-fact-mode", "mode", terms.mode.map(|mode| mode_text(mode, words))),
        ("agreement-fact-advance", "advance", terms.advance.map(|sum| euros(sum.cents(), words))),
        ("agreement-fact-recipient", "recipient", recipient),
        ("agreement-fact-partners", "partners", names(&terms.partners)),
        ("agreement-fact-co-funders", "co_funders", (!co_funders.is_empty()).then(|| co_funders.join(", "))),
        ("agreement-fact-action", "action", terms.action.map(|rank| rank_text(rank, words))),
        ("agreement-fact-objective", "objective", objective),
        (
            "agreement-fact-structure",
            "structure",
            terms.structure.map(|structure| structure_text(structure, words)),
        ),
        ("agreement-fact-ended", "ended", ended),
    ];
    let told = said.into_iter().filter(|(.., text)| text.is_some());
    told.map(|(label, name, text)| AgreementClauseView { name, label: words.get(label), text }).collect()
}
