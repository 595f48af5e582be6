//! Why something is not recorded of a call, worded with its figures.

use maillage_domain::call::code::CallCode;
use maillage_domain::call::decision::CallRefusal;
use maillage_domain::fund::money::Ae;

use crate::fund::money::whole_euros;
use crate::problem::Problem;
use crate::words::{Argument, Words};

/// The message of a refusal and its arguments.
struct Said(&'static str, Vec<(&'static str, String)>);

/// Words a refusal.
pub fn problem(refusal: &CallRefusal, words: Words) -> Problem {
    let Said(name, texts) = said(refusal, words);
    let arguments: Vec<_> = texts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
    Problem::worded(name, &arguments, words)
}

/// That nobody opened a call, with those that somebody did.
pub fn no_such_call(code: &str, known: &[&CallCode], words: Words) -> Problem {
    let problem = Problem::worded("no-call", &[("call", Argument::Text(code))], words);
    let known = known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    if known.is_empty() {
        return problem;
    }
    problem.hint("calls-known", &[("calls", Argument::Text(&known))], words)
}

fn said(refusal: &CallRefusal, words: Words) -> Said {
    let ae = |amount: &Ae| whole_euros(amount.cents(), words);
    match refusal {
        CallRefusal::Opened(act) => Said("call-opened-already", vec![("act", act.to_string())]),
        CallRefusal::Unknown(call) => Said("no-call", vec![("call", call.to_string())]),
        CallRefusal::DeadlineEarly { opens, deadline } => Said(
            "call-deadline-early",
            vec![("opens", words.date(*opens)), ("deadline", words.date(*deadline))],
        ),
        CallRefusal::CriterionTwice(name) => {
            Said("call-criterion-twice", vec![("criterion", name.to_string())])
        }
        CallRefusal::NoSum => Said("call-no-sum", Vec::new()),
        CallRefusal::BelowGranted { ceiling, granted } => {
            Said("call-below-granted", vec![("ceiling", ae(ceiling)), ("granted", ae(granted))])
        }
        CallRefusal::NamedPerson => Said("call-named-person", Vec::new()),
        CallRefusal::NumberTaken { number, act } => {
            Said("call-number-taken", vec![("number", number.to_string()), ("act", act.to_string())])
        }
        CallRefusal::NoApplication(number) => {
            Said("call-no-application", vec![("number", number.to_string())])
        }
        CallRefusal::BeforeDeadline { deadline, on } => {
            Said("call-before-deadline", vec![("deadline", words.date(*deadline)), ("on", words.date(*on))])
        }
        CallRefusal::BeforeReceived { received, on } => {
            Said("call-before-received", vec![("received", words.date(*received)), ("on", words.date(*on))])
        }
        CallRefusal::Decided { on, act } => {
            Said("call-decided-already", vec![("on", words.date(*on)), ("act", act.to_string())])
        }
        CallRefusal::NothingToReplace => Said("call-nothing-to-replace", Vec::new()),
        CallRefusal::Concluded(agreement) => {
            Said("call-concluded-already", vec![("agreement", agreement.to_string())])
        }
        CallRefusal::NoCriterion(name) => Said("call-no-criterion", vec![("criterion", name.to_string())]),
        CallRefusal::ScoredTwice(name) => Said("call-scored-twice", vec![("criterion", name.to_string())]),
        CallRefusal::ScoreBeyond { criterion, points, weight } => Said(
            "call-score-beyond",
            vec![
                ("criterion", criterion.to_string()),
                ("points", points.to_string()),
                ("weight", weight.to_string()),
            ],
        ),
        CallRefusal::NoMotive => Said("call-no-motive", Vec::new()),
        CallRefusal::OtherSum { granted, agreed } => {
            Said("call-other-sum", vec![("granted", ae(granted)), ("agreed", ae(agreed))])
        }
        CallRefusal::BeyondRequested { granted, requested } => {
            Said("call-beyond-requested", vec![("granted", ae(granted)), ("requested", ae(requested))])
        }
        CallRefusal::NoBudget => Said("call-no-budget", Vec::new()),
        CallRefusal::BeyondCeiling { granted, ceiling, others, left } => Said(
            "call-beyond-ceiling",
            vec![
                ("granted", ae(granted)),
                ("ceiling", ae(ceiling)),
                ("others", ae(others)),
                ("left", ae(left)),
            ],
        ),
        CallRefusal::Published(on) => Said("call-published-already", vec![("on", words.date(*on))]),
        CallRefusal::NothingDecided => Said("call-nothing-decided", Vec::new()),
        CallRefusal::NothingGranted(number) => {
            Said("call-nothing-granted", vec![("number", number.to_string())])
        }
    }
}
