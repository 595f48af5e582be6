//! Why objectives are not recorded, in words: which rule, which row, and what to do instead.

use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::{ObjectivesRefusal, Overlap, Unlawful};

use crate::problem::Problem;
use crate::words::{Argument, Words};

/// Why a row is no lawful objective. `candidates` are the lines that come in question where it names one of another list.
pub fn unlawful(no: &Unlawful, named: (&str, &str), candidates: &[LineCode], words: Words) -> String {
    let (line, zone) = (("line", Argument::Text(named.0)), ("zone", Argument::Text(named.1)));
    let listed = |codes: &[LineCode]| codes.iter().map(LineCode::as_str).collect::<Vec<_>>().join(", ");
    let with_codes = |id: &str, codes: &[LineCode]| {
        let codes = listed(codes);
        words.with(id, &[line, ("codes", Argument::Text(&codes))])
    };
    match no {
        Unlawful::NoList => words.get("objective-no-list"),
        Unlawful::UnknownLine(nearest) if nearest.is_empty() => words.with("objective-line-unknown", &[line]),
        Unlawful::UnknownLine(nearest) => with_codes("objective-line-nearest", nearest),
        Unlawful::SeveralLines(codes) => with_codes("objective-line-several", codes),
        Unlawful::OtherList { .. } if candidates.is_empty() => {
            words.with("objective-line-other-list", &[line])
        }
        Unlawful::OtherList { .. } => with_codes("objective-line-candidates", candidates),
        Unlawful::UnknownZone => words.with("objective-zone-unknown", &[zone]),
        Unlawful::OtherZoneSet(set) => {
            words.with("objective-zone-set", &[zone, line, ("set", Argument::Text(set.as_str()))])
        }
        Unlawful::UnitsNotCounted(_) => words.with("objective-units-not-counted", &[line]),
        Unlawful::WaitingNotSet(_) => words.with("objective-waiting-not-set", &[line]),
    }
}

/// Why an act of objectives is not recorded.
pub fn objectives_refusal(no: &ObjectivesRefusal, file: &str, act: &str, words: Words) -> Problem {
    let (file_of, act_of) = (("file", Argument::Text(file)), ("act", Argument::Text(act)));
    match no {
        ObjectivesRefusal::Exists { recorded } => {
            let number = ("number", Argument::count(recorded.get()));
            let problem = Problem::worded("objectives-exist", &[file_of, act_of, number], words);
            problem.hint("objectives-revise", &[act_of], words)
        }
        ObjectivesRefusal::NothingToRevise { recorded } => {
            let problem = Problem::worded("objectives-nothing-to-revise", &[file_of], words);
            if recorded.is_empty() {
                return problem.hint("objectives-none-recorded", &[], words);
            }
            let acts = recorded.join(", ");
            problem.hint("objectives-recorded", &[("acts", Argument::Text(&acts))], words)
        }
        ObjectivesRefusal::BeforeSigned { signed } => {
            let signed = words.date(*signed);
            let arguments = [file_of, ("signed", Argument::Text(&signed))];
            Problem::worded("objectives-before-signed", &arguments, words)
        }
        ObjectivesRefusal::BeforeRevised { since } => {
            let since = words.date(*since);
            let arguments = [file_of, ("since", Argument::Text(&since))];
            Problem::worded("objectives-before-revised", &arguments, words)
        }
        ObjectivesRefusal::Rows(rows) => {
            let problem = Problem::worded("objectives-refused", &[file_of], words);
            let problem = rows.iter().fold(problem, |problem, row| problem.detail(overlap(row, file, words)));
            problem.hint("objectives-nothing-written", &[], words)
        }
    }
}

fn overlap(row: &Overlap, file: &str, words: Words) -> String {
    let (line, zone) = (row.line.as_str(), row.zone.as_str());
    let mut arguments = vec![("line", Argument::Text(line)), ("zone", Argument::Text(zone))];
    let id = match &row.act {
        Some(act) => {
            arguments.push(("act", Argument::Text(act)));
            "objective-set-by-another"
        }
        None => "objective-none-to-withdraw",
    };
    format!("{file}:{}: {}", row.row, words.with(id, &arguments))
}
