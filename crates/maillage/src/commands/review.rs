//! `maillage import annex --review`: the doubtful cells of documents, for a person to look at.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use maillage_domain::state::State;
use maillage_publishing::{csv, text};
use maillage_service::care::review_annex::{REVIEW_FILE, review_annex, review_files};
use maillage_service::paper::Paper;
use maillage_views::problem::Problem;
use maillage_views::review::ReviewView;
use maillage_views::typed;
use maillage_views::words::Argument;

use super::{Ended, answered, write_all};
use crate::output::{Failure, Listed, Output};

/// Lists the doubtful cells, or puts them into the folder that is named; nothing is recorded.
pub(super) fn run(papers: &[Paper<'_>], state: Option<&State>, output: &Output) -> Ended {
    let told = |error| Failure::of(&error, output.words);
    let view = review_annex(papers, state, output.words).map_err(told)?;
    if let Some(folder) = output.place() {
        written(&view, papers, folder, output)?;
        return Ok(ExitCode::SUCCESS);
    }
    let format =
        answered(&view, || text::review(&view, output.width(), output.words), || csv::review(&view), output)?;
    if format != Listed::Json {
        view.documents.iter().for_each(|document| output.say(&document.text));
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes the file to fill in and the pictures, and says what to type once it is filled in.
fn written(view: &ReviewView, papers: &[Paper<'_>], folder: &Path, output: &Output) -> Result<(), Failure> {
    let words = output.words;
    let files = review_files(view, papers, words).map_err(|error| Failure::of(&error, words))?;
    spare_answers(&files, folder, output)?;
    write_all(folder, files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())), output)?;
    view.documents.iter().for_each(|document| output.say(&document.text));
    let shown = folder.display().to_string();
    let pictures = Argument::count(files.len().saturating_sub(1));
    output.say(&words.with("review-written", &[("folder", Argument::Text(&shown)), ("pictures", pictures)]));
    let names: Vec<&str> = papers.iter().map(|paper| paper.file).collect();
    let command = typed::answers(&names, &folder.join(REVIEW_FILE).display().to_string());
    output.say(&words.with("review-next", &[("command", Argument::Text(&command))]));
    Ok(())
}

/// Refuses to write over a file to fill in that says anything else than what would be written: somebody may have filled it in.
fn spare_answers(files: &[(String, Vec<u8>)], folder: &Path, output: &Output) -> Result<(), Failure> {
    let path = folder.join(REVIEW_FILE);
    let asked = files.iter().find(|(name, _)| name == REVIEW_FILE).map(|(_, bytes)| bytes);
    if fs::read(&path).is_ok_and(|there| asked != Some(&there)) {
        let file = path.display().to_string();
        let problem = Problem::worded("review-there", &[("file", Argument::Text(&file))], output.words);
        return Err(Failure::unusable(problem));
    }
    Ok(())
}
