//! `maillage read`: understanding a published document; nothing is stored.

use std::path::Path;
use std::process::ExitCode;

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::Unit;
use maillage_publishing::{csv, json, text};
use maillage_service::care::read_annex::read_annex_of;
use maillage_service::format::ListFormat;
use maillage_service::fund::read_report::read_report;
use maillage_service::read_tables;
use maillage_views::report::ReportView;
use maillage_views::words::{Argument, Words};

use super::{Ended, Store, answered, looked_at, read_file, write_all, write_failure};
use crate::args::Read;
use crate::output::{Failure, Listed, Output};

pub(super) fn run(store: &Store, read: &Read, output: &Output) -> Ended {
    match read {
        Read::Annex { file, explain } => annex(store.region(), file, *explain, output),
        Read::Report { file } => report(file, output),
        Read::Tables { file } => tables(file, output),
    }
}

fn annex(region: Option<&str>, file: &Path, explain: bool, output: &Output) -> Ended {
    let bytes = read_file(file, output)?;
    let name = file.display().to_string();
    let paper = looked_at(&name, &bytes, output)?;
    let view =
        read_annex_of(&paper, region, output.words).map_err(|error| Failure::of(&error, output.words))?;
    if explain && !output.is_json() {
        output.answer(text::explanation(&view, output.words).as_bytes())?;
        return Ok(ExitCode::SUCCESS);
    }
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
    let paper = looked_at(&name, &bytes, output)?;
    let view = read_report(&paper, output.words).map_err(|error| Failure::of(&error, output.words))?;
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

/// The tables of a document: a file of CSV for each where a folder is named, one answer else.
fn tables(file: &Path, output: &Output) -> Ended {
    let words = output.words;
    let format = output.spread()?;
    let bytes = read_file(file, output)?;
    let name = file.display().to_string();
    let paper = looked_at(&name, &bytes, output)?;
    let found = read_tables::read_tables(&paper, words).map_err(|error| Failure::of(&error, words))?;
    match (format, output.place().filter(|path| path.extension().is_none())) {
        (Some(ListFormat::Csv), Some(folder)) => {
            let files = read_tables::files(&found).map_err(|error| Failure::of(&error, words))?;
            write_all(folder, files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())), output)?;
        }
        (None, _) => output.answer(text::found_tables(&found, output.width(), words).as_bytes())?,
        (Some(format), _) => {
            let written = read_tables::written(&found, &name, format, words);
            output.answer(&written.map_err(|error| Failure::of(&error, words))?)?;
        }
    }
    found.told_hidden(words).iter().for_each(|hidden| output.say(hidden));
    if format != Some(ListFormat::Json) {
        let counts = [
            ("file", Argument::Text(&name)),
            ("tables", Argument::count(found.tables.len())),
            ("pages", Argument::count(found.pages)),
        ];
        output.say(&words.with("found-count", &counts));
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
