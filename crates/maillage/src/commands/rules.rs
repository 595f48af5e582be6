//! `maillage rules`: the rule book.

use std::process::ExitCode;

use maillage_publishing::{list, text};
use maillage_service::rules::rules_in;

use super::{Ended, answered};
use crate::output::Output;

pub(super) fn run(region: Option<&str>, output: &Output) -> Ended {
    let rules = rules_in(region, output.words);
    answered(
        &rules,
        || text::rules(&rules, output.width(), output.words),
        || list::rules(&rules).and_then(|list| list.csv()),
        output,
    )?;
    Ok(ExitCode::SUCCESS)
}
