//! Why a cell of a published aid cannot be read, in words.

use maillage_domain::fund::essentials::{NoPeriod, NoShare, NoText};
use maillage_reading::scdl::WhyAid;
use maillage_views::feed::told;
use maillage_views::words::{Argument, Words};

pub(super) fn why(why: &WhyAid, words: Words) -> String {
    match why {
        WhyAid::Empty => words.get("feed-why-missing"),
        WhyAid::Text(NoText::TooLong { characters }) => {
            words.with("aid-why-long", &[("characters", Argument::count(*characters))])
        }
        WhyAid::Text(NoText::Empty | NoText::SeveralLines) => words.get("aid-why-line"),
        WhyAid::Identifier(no) => told::identifier(*no, words),
        WhyAid::Unregistered => words.get("aid-why-unregistered"),
        WhyAid::Day => words.get("aid-why-day"),
        WhyAid::Amount => words.get("aid-why-amount"),
        WhyAid::Nature => words.get("aid-why-nature"),
        WhyAid::Period(no) => period(no, words),
        WhyAid::Rae => words.get("aid-why-rae"),
        WhyAid::Answer => words.get("aid-why-answer"),
        WhyAid::Share(no) => words.get(share(*no)),
    }
}

fn period(no: &NoPeriod, words: Words) -> String {
    match no {
        NoPeriod::Form => words.get("aid-why-period"),
        NoPeriod::NoSuchDay(day) => words.with("aid-why-no-day", &[("day", Argument::Text(day))]),
        NoPeriod::Backwards { .. } => words.get("aid-why-backwards"),
    }
}

const fn share(no: NoShare) -> &'static str {
    match no {
        NoShare::Form => "aid-why-share",
        NoShare::TooFine => "aid-why-share-fine",
        NoShare::BeyondWhole { .. } => "aid-why-share-beyond",
        NoShare::TooSmall { .. } => "aid-why-share-small",
    }
}
