//! The binary of maillage: arguments, configuration, progress, and the one clock.

mod args;
mod commands;
mod help;
mod output;

use std::process::ExitCode;

use clap::FromArgMatches;
use jiff::Timestamp;
use maillage_service::Clock;
use maillage_views::words::Words;
use uuid::Uuid;

use crate::args::Arguments;
use crate::output::Output;

/// The one clock, and the one maker of identifiers.
const CLOCK: Clock = Clock { now, id };

#[expect(clippy::disallowed_methods, reason = "the binary holds the one clock")]
fn now() -> Timestamp {
    Timestamp::now()
}

#[expect(clippy::disallowed_methods, reason = "ids are made here and passed down")]
fn id() -> Uuid {
    Uuid::now_v7()
}

fn main() -> ExitCode {
    let language = help::language_of(std::env::args_os());
    let matches = help::localised(Words::new(language)).get_matches();
    let arguments = match Arguments::from_arg_matches(&matches) {
        Ok(arguments) => arguments,
        Err(error) => error.exit(),
    };
    let output = Output::new(&arguments.globals);
    match commands::run(arguments, &output) {
        Ok(code) => code,
        Err(failure) => output.failure(&failure),
    }
}
