//! What an accepted act leaves to be checked, worded.

use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::rules::fund::{AGREEMENT, TWELFTHS, VOTE};

use super::money::euros;
use crate::citation;
use crate::words::{Argument, Words};

/// Words a notice.
pub(super) fn notice_text(notice: &Notice, words: Words) -> String {
    match notice {
        Notice::AgreementDue { year, granted, threshold } => {
            let (granted, threshold) = (euros(granted.cents(), words), euros(threshold.cents(), words));
            words.with(
                "fund-notice-agreement-due",
                &[
                    ("year", Argument::Text(&year.get().to_string())),
                    ("granted", Argument::Text(&granted)),
                    ("threshold", Argument::Text(&threshold)),
                    ("citation", Argument::Text(&citation::told(AGREEMENT.citation.text, words))),
                ],
            )
        }
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
