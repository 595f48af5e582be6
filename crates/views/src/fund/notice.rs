//! What an accepted act leaves to be checked, worded.

use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::rules::Rule;
use maillage_domain::rules::fund::{AGREEMENT_CPOM, AGREEMENT_STRUCTURES, TWELFTHS, VOTE};

use super::agreement::double_text;
use super::money::euros;
use super::names::beneficiary_id;
use crate::citation;
use crate::structure::kind_text;
use crate::words::{Argument, Words};

/// Words a notice.
pub(super) fn notice_text(ledger: &Ledger, notice: &Notice, words: Words) -> String {
    match notice {
        Notice::NotCpom { kind } => {
            cited("fund-notice-not-cpom", ("kind", &words.get(beneficiary_id(*kind))), &AGREEMENT_CPOM, words)
        }
        Notice::StructureWithoutCpom { structure } => cited(
            "fund-notice-structure-without-cpom",
            ("structure", &kind_text(*structure, words)),
            &AGREEMENT_STRUCTURES,
            words,
        ),
        Notice::BeyondAgreement { sum, committed } => {
            let (sum, committed) = (euros(sum.cents(), words), euros(committed.cents(), words));
            let sums = [("sum", Argument::Text(sum.as_str())), ("committed", Argument::Text(&committed))];
            words.with("fund-notice-beyond-agreement", &sums)
        }
        Notice::DoubleFunding(double) => double_text(ledger, double, words),
        Notice::NotFirstOrder { base, year, is_later } => {
            let base = euros(base.cents(), words);
            let id =
                if *is_later { "fund-notice-not-first-order" } else { "fund-notice-first-order-unknown" };
            words.with(
                id,
                &[
                    ("base", Argument::Text(&base)),
                    ("year", Argument::Text(&year.get().to_string())),
                    ("citation", Argument::Text(&citation::told(TWELFTHS.citation.text, words))),
                ],
            )
        }
        Notice::RefusalUnsaid => words.with(
            "fund-notice-refusal-unsaid",
            &[("citation", Argument::Text(&citation::told(VOTE.citation.text, words)))],
        ),
    }
}

/// A notice that cites its rule.
fn cited(id: &str, (name, text): (&str, &str), rule: &Rule, words: Words) -> String {
    let citation = citation::told(rule.citation.text, words);
    words.with(id, &[(name, Argument::Text(text)), ("citation", Argument::Text(&citation))])
}
