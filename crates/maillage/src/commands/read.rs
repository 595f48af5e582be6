//! `maillage read`: understanding a published document; nothing is stored.

use std::path::Path;
use std::process::ExitCode;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::Unit;
use maillage_publishing::{csv, json, text};
use maillage_service::care::read_annex::read_annex;
use maillage_service::fund::read_report::read_report;
use maillage_views::report::ReportView;
use maillage_views::words::{Argument, Words};

use super::{Ended, answered, read_file, write_failure};
use crate::args::Read;
use crate::output::{Failure, Listed, Output};

pub(super) fn run(read: &Read, output: &Output) -> Ended {
    match read {
        Read::Annex { file } => annex(file, output),
        Read::Report { file } => report(file, output),
    }
}

fn annex(file: &Path, output: &Output) -> Ended {
    let bytes = read_file(file, output)?;
    let name = file.display().to_string();
    let view = read_annex(&bytes, &name, output.words).map_err(|error| Failure::of(&error, output.words))?;
    let format = answered(
        &view,
        || text::annex(&view.rows, output.width(), output.words),
        || csv::annex(&view),
        output,
    )?;
    if format != Listed::Json {
        output.diagnostics(&name, &view.diagnostics);
        output.say(&output.words.with(
            "diagnostics-count",
            &[
                ("file", Argument::Text(&name)),
                ("rows", Argument::count(view.rows.len())),
                ("tables", Argument::count(view.tables.len())),
                ("count", Argument::count(view.diagnostics.len())),
            ],
        ));
        for rule in &view.answer_rules {
            output.say(&rule.text);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn report(file: &Path, output: &Output) -> Ended {
    let bytes = read_file(file, output)?;
    let name = file.display().to_string();
    let view = read_report(&bytes, &name, output.words).map_err(|error| Failure::of(&error, output.words))?;
    let format = output.listed()?;
    let written = match format {
        Listed::Table => Ok(text::report(&view, output.width(), output.words).into_bytes()),
        Listed::Csv => csv::report(&view),
        Listed::Json => json::pretty(&view),
    };
    output.answer(&written.map_err(|error| write_failure(&error, output))?)?;
    if format == Listed::Csv {
        output.findings(&name, &view.findings);
    }
    if format != Listed::Json {
        output.say(&count(&name, &view, output.words));
    }
    Ok(ExitCode::SUCCESS)
}

/// How many figures and findings a report has.
fn count(file: &str, view: &ReportView, words: Words) -> String {
    let bad = |severity| {
        Argument::count(view.findings.iter().filter(|finding| finding.severity == severity).count())
    };
    words.with(
        "report-count",
        &[
            ("file", Argument::Text(file)),
            ("facts", Argument::count(view.facts.len())),
            (
                "amounts",
                Argument::count(view.facts.iter().filter(|fact| fact.unit == Unit::Eur.as_str()).count()),
            ),
            ("errors", bad(Severity::Error)),
            ("warnings", bad(Severity::Warning)),
            ("infos", bad(Severity::Info)),
        ],
    )
}
