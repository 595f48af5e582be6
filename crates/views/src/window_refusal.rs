//! Why a filing window is not recorded, in words.

use maillage_domain::care::need::{MOST_PLACES, NeedFault};
use maillage_domain::procedure::admit::{WindowRefusal, WindowRefused};
use maillage_domain::procedure::window::{LONGEST, WindowFault};
use maillage_domain::territory::RegionCode;

use crate::problem::Problem;
use crate::words::{Argument, Words};

/// Why a window is not recorded for a region; where another one that it is common to stands against it, which.
pub fn window_refused(refused: &WindowRefused, own: &RegionCode, words: Words) -> Problem {
    let problem = window_refusal(&refused.why, words);
    if refused.region == *own {
        return problem;
    }
    let region = [("region", Argument::Text(refused.region.as_str()))];
    problem.detail(words.with("window-refused-elsewhere", &region))
}

fn window_refusal(refusal: &WindowRefusal, words: Words) -> Problem {
    match refusal {
        WindowRefusal::Faulty(fault) => window_fault(fault, words),
        WindowRefusal::Exists { id } => {
            let id = [("id", Argument::Text(id.as_str()))];
            Problem::worded("window-exists", &id, words).hint("window-replaces", &id, words)
        }
        WindowRefusal::ReplacedAlready { id, by } => {
            let arguments = [("id", Argument::Text(id.as_str())), ("by", Argument::Text(by.as_str()))];
            let last = [("id", Argument::Text(by.as_str()))];
            Problem::worded("window-replaced-already", &arguments, words).hint(
                "window-replaces",
                &last,
                words,
            )
        }
        WindowRefusal::NothingToReplace { id, recorded } => {
            let recorded = recorded.join(", ");
            Problem::worded("window-unknown", &[("id", Argument::Text(id))], words).hint(
                "windows",
                &[("ids", Argument::Text(&recorded))],
                words,
            )
        }
    }
}

/// Why something cannot be a window.
pub fn window_fault(fault: &WindowFault, words: Words) -> Problem {
    let (id, opens, closes) = match fault {
        WindowFault::Reversed { opens, closes } => ("window-reversed", opens, closes),
        WindowFault::TooLong { opens, closes } => ("window-too-long", opens, closes),
        WindowFault::Needs(fault) => return need_fault(fault, words),
        WindowFault::Ordered { order, published } => {
            let day = published.map(|day| words.date(day));
            let borne = order.clone().into_iter().chain(day).collect::<Vec<_>>().join(", ");
            let borne = [("borne", Argument::Text(borne.as_str()))];
            return Problem::worded("window-draft-ordered", &borne, words).hint(
                "window-draft-unnumbered",
                &[],
                words,
            );
        }
        WindowFault::Twice(line) => {
            return Problem::worded("window-line-twice", &[("line", Argument::Text(line.as_str()))], words);
        }
    };
    let (opens, closes) = (words.date(*opens), words.date(*closes));
    let arguments = [
        ("opens", Argument::Text(opens.as_str())),
        ("closes", Argument::Text(closes.as_str())),
        ("longest", Argument::count(LONGEST.unsigned_abs())),
    ];
    Problem::worded(id, &arguments, words)
}

/// Why exceptional needs cannot stand on one list.
fn need_fault(fault: &NeedFault, words: Words) -> Problem {
    match fault {
        NeedFault::Places { places } => {
            let arguments = [("places", Argument::count(*places)), ("most", Argument::count(MOST_PLACES))];
            Problem::worded("need-places", &arguments, words)
        }
        NeedFault::Twice { line, zone } => {
            let arguments =
                [("line", Argument::Text(line.as_str())), ("zone", Argument::Text(zone.as_str()))];
            Problem::worded("need-twice", &arguments, words)
        }
    }
}
