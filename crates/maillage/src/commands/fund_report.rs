//! `maillage fund report`: the report of the fund on a year, as a PDF or as JSON.

use std::path::Path;
use std::process::ExitCode;

use maillage_service::fund::yearly_report::{
    YEARLY_REPORT_TEMPLATE, yearly_report, yearly_report_json, yearly_report_pdf,
};

use super::fund_questions::question;
use super::{Ended, Store, read_text};
use crate::fund_args::FundAsked;
use crate::output::Output;

/// Writes the template that ships, for an agency to edit.
pub(super) fn template(output: &Output) -> Ended {
    output.answer(YEARLY_REPORT_TEMPLATE.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the report on a year: as JSON where that is asked for or where the file is called so, else as a PDF.
pub(super) async fn report(
    store: &Store,
    asked: &FundAsked,
    template: Option<&Path>,
    output: &Output,
) -> Ended {
    let is_json = output.is_json() || output.place().is_some_and(is_json);
    if !is_json {
        output.no_terminal("PDF")?;
    }
    let question = question(store, asked, output)?;
    let template = template.map(|path| read_text(path, output)).transpose()?;
    let (reader, words) = (store.reader(output).await?, output.words);
    let failed = |error| crate::output::Failure::of(&error, words);
    let report = yearly_report(&reader, &question, words).await.map_err(failed)?;
    let bytes = if is_json {
        yearly_report_json(&reader, &report, question.region.as_deref(), words)
    } else {
        yearly_report_pdf(&reader, &report, template.as_deref(), words)
    };
    output.answer(&bytes.map_err(failed)?)?;
    store.names_region(reader.state(), output);
    Ok(ExitCode::SUCCESS)
}

fn is_json(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}
