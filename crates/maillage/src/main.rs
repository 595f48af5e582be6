//! The binary of maillage: arguments, configuration, progress, and the one clock.

mod admissibility_args;
mod agreement_args;
mod aid_args;
mod args;
mod authorisation_args;
mod call_args;
mod commands;
mod config;
mod fund_args;
mod fund_values;
mod help;
mod indicator_args;
mod journal_args;
mod log;
mod openid_args;
mod output;
mod parameter_args;
mod program;
mod progress;
mod region_args;
mod serve_args;
mod signature_args;
mod site_args;
mod structure_args;
mod usage;
mod user_args;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use jiff::Timestamp;
use maillage_domain::act::Salt;
use maillage_service::Clock;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::args::Arguments;
use crate::config::Settings;
use crate::output::{Failure, Output};

/// The one clock, the one maker of identifiers, and the one source of chance.
const CLOCK: Clock = Clock { now, id, salt };

#[expect(clippy::disallowed_methods, reason = "the binary holds the one clock")]
fn now() -> Timestamp {
    Timestamp::now()
}

#[expect(clippy::disallowed_methods, reason = "ids are made here and passed down")]
fn id() -> Uuid {
    Uuid::now_v7()
}

/// 128 random bits of the operating system; without any there is nothing that could be recorded safely.
fn salt() -> Salt {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).expect("the operating system gives random bytes");
    Salt::new(u128::from_ne_bytes(bits))
}

fn main() -> ExitCode {
    let line: Vec<OsString> = std::env::args_os().collect();
    let words = Words::new(config::language(&line).unwrap_or_default());
    // A fault of ours is told in one line with its place, never as a trace. Its words are taken now: one in the catalogues
    // themselves would wait for itself.
    let fault = words.get("problem-internal");
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        output::error_line(&format!("{fault} ({place})"));
    }));
    std::panic::catch_unwind(|| run(&line, words)).unwrap_or(ExitCode::from(2))
}

fn run(line: &[OsString], words: Words) -> ExitCode {
    let (settings, unread) = match config::read(config::named(line).as_deref(), words) {
        Ok(settings) => (settings, None),
        Err(problem) => (Settings::default(), Some(problem)),
    };
    let words = config::language(line).or(settings.language()).map_or(words, Words::new);
    let mut command = settings.applied(help::localised(words));
    let parsed = command.try_get_matches_from_mut(line).and_then(|matches| {
        let mut arguments = Arguments::from_arg_matches(&matches)?;
        config::settle(&mut arguments.globals, &matches);
        Ok(arguments)
    });
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return misused(&error, &command, words),
    };
    let output = Output::new(&arguments.globals);
    if let Some(problem) = unread.filter(|_| !arguments.command.needs_no_settings()) {
        return output.failure(&Failure::unusable(*problem));
    }
    match commands::run(arguments, &settings, &output) {
        Ok(code) => code,
        Err(failure) => output.failure(&failure),
    }
}

/// Shows the help that was asked for, or says what cannot be understood.
fn misused(error: &clap::Error, command: &clap::Command, words: Words) -> ExitCode {
    let line = std::env::args_os().map(|word| word.to_string_lossy().into_owned());
    match usage::problem(error, &usage::asked(command, line), words) {
        None => {
            // Where standard output is closed there is nobody to help.
            let _unheard = error.print();
            ExitCode::SUCCESS
        }
        Some(problem) => {
            Output::bare(words, help::wants_json(std::env::args())).failure(&Failure::unusable(problem))
        }
    }
}
