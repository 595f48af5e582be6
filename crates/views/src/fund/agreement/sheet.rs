//! An agreement as a document: what it says, in the words of the agency, marked as a draft until it is signed.

use jiff::civil::Date;
use maillage_domain::fund::agreement::Agreement;
use maillage_domain::fund::ledger::Ledger;
use serde::Serialize;

use super::one::{clauses, facts};
use super::{AgreementRowView, kind_text};
use crate::fund::money::euros;
use crate::words::{Argument, Words};

/// An agreement, or the letter that notifies it, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgreementSheet {
    /// The language of its words.
    pub language: &'static str,
    /// The day on which it is made.
    pub dated: Date,
    /// Its title.
    pub title: String,
    /// Whether it is a letter.
    pub letter: bool,
    /// That it is a draft; nothing once it is signed.
    pub draft: Option<String>,
    /// The agency.
    pub agency: String,
    /// The beneficiary.
    pub beneficiary: String,
    /// What stands before the clauses: the parties, or the address of the letter.
    pub lead: Vec<String>,
    /// The clauses.
    pub clauses: Vec<SheetClause>,
    /// What stands below: who signs.
    pub signatures: Vec<String>,
    /// The rule on which it rests.
    pub basis: String,
}

/// A clause of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetClause {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub text: String,
    /// Whether nothing is said yet.
    pub missing: bool,
}

impl AgreementSheet {
    /// The agreement itself.
    pub fn agreement(ledger: &Ledger, agreement: &Agreement, agency: &str, day: Date, words: Words) -> Self {
        let row = AgreementRowView::new(ledger, agreement, day, words);
        let lead = vec![
            words.with("agreement-sheet-between", &[("agency", Argument::Text(agency))]),
            words.with("agreement-sheet-and", &[("beneficiary", Argument::Text(&row.beneficiary_text))]),
        ];
        let missing = words.get("agreement-sheet-missing");
        let asked = clauses(&agreement.terms, words).into_iter();
        let asked = asked.filter(|clause| clause.text.is_some() || clause.name != "control");
        let said = facts(agreement, words);
        let runs = agreement.terms.runs.map(|runs| {
            let (from, until) = (words.date(runs.from), words.date(runs.until));
            let days = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(&until))];
            SheetClause {
                heading: words.get("agreement-sheet-runs"),
                text: words.with("agreement-sheet-days", &days),
                missing: false,
            }
        });
        let foreseen = agreement.terms.instalments.iter().map(|one| {
            let sum = euros(one.sum.cents(), words);
            words.with(
                "agreement-sheet-instalment",
                &[("year", Argument::Text(&one.year.to_string())), ("sum", Argument::Text(&sum))],
            )
        });
        let foreseen: Vec<_> = foreseen.collect();
        let foreseen = (!foreseen.is_empty()).then(|| SheetClause {
            heading: words.get("agreement-sheet-instalments"),
            text: foreseen.join("\n"),
            missing: false,
        });
        let clauses = asked.chain(said).map(|clause| SheetClause {
            heading: clause.label,
            missing: clause.text.is_none(),
            text: clause.text.unwrap_or_else(|| missing.clone()),
        });
        Self {
            title: words.with(
                "agreement-title",
                &[
                    ("kind", Argument::Text(&kind_text(agreement.concluded.kind, words))),
                    ("agreement", Argument::Text(&row.agreement)),
                ],
            ),
            letter: false,
            clauses: clauses.chain(runs).chain(foreseen).collect(),
            signatures: vec![words.get("agreement-sheet-signs-agency"), row.beneficiary_text.clone()],
            lead,
            ..Self::of(agreement, agency, &row, day, words)
        }
    }

    /// The letter that notifies it.
    pub fn letter(ledger: &Ledger, agreement: &Agreement, agency: &str, day: Date, words: Words) -> Self {
        let row = AgreementRowView::new(ledger, agreement, day, words);
        let sum = agreement.terms.sum.map(|sum| euros(sum.cents(), words));
        let object = row.object.clone().unwrap_or_else(|| words.get("agreement-sheet-missing"));
        let told = match &sum {
            Some(sum) => words.with(
                "agreement-letter-told",
                &[
                    ("sum", Argument::Text(sum)),
                    ("agreement", Argument::Text(&row.agreement)),
                    ("object", Argument::Text(&object)),
                ],
            ),
            None => words.with(
                "agreement-letter-told-no-sum",
                &[("agreement", Argument::Text(&row.agreement)), ("object", Argument::Text(&object))],
            ),
        };
        let lead = vec![told, words.get("agreement-letter-report"), words.get("agreement-letter-close")];
        let title = words.with("agreement-letter-title", &[("agreement", Argument::Text(&row.agreement))]);
        Self {
            title,
            letter: true,
            clauses: Vec::new(),
            signatures: vec![words.get("agreement-sheet-signs-agency")],
            lead,
            ..Self::of(agreement, agency, &row, day, words)
        }
    }

    fn of(agreement: &Agreement, agency: &str, row: &AgreementRowView, day: Date, words: Words) -> Self {
        let is_signed = agreement.terms.signed_on.is_some_and(|signed| signed <= day);
        let binds = is_signed && agreement.lacks().is_empty();
        Self {
            language: words.language().tag(),
            dated: day,
            title: String::new(),
            letter: false,
            draft: (!binds).then(|| words.get("agreement-sheet-draft")),
            agency: agency.to_owned(),
            beneficiary: row.beneficiary_text.clone(),
            lead: Vec::new(),
            clauses: Vec::new(),
            signatures: Vec::new(),
            basis: words.get("agreement-sheet-basis"),
        }
    }
}
