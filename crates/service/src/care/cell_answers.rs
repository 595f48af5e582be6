//! A person's answers to doubtful cells, as a file gives them.

use maillage_domain::care::annex::Annex;
use maillage_domain::care::cells_answered::{AnsweredCell, answer_to};
use maillage_domain::digest::Digest;
use maillage_reading::cell_answers::{self, AnswerLine};
use maillage_reading::digest;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::paper::Paper;
use crate::unreadable;

/// The answers that a file gives, understood but not yet held against a document.
#[derive(Debug, Clone)]
pub struct AnswersGiven {
    file: String,
    lines: Vec<AnswerLine>,
}

impl AnswersGiven {
    /// Reads a file of answers.
    ///
    /// # Errors
    ///
    /// A column is missing, or a line is no answer, with its number.
    pub fn read(file: &str, bytes: &[u8], words: Words) -> Result<Self, ServiceError> {
        let lines = cell_answers::read(bytes).map_err(|error| {
            let (place, reason) = unreadable::cell_answers(&error, file, words);
            unusable(&place, &reason, words)
        })?;
        Ok(Self { file: file.to_owned(), lines })
    }

    /// Refuses answers to a document that is not among those that are given.
    ///
    /// # Errors
    ///
    /// The first line that names another document.
    pub fn are_of(&self, papers: &[Paper<'_>], words: Words) -> Result<(), ServiceError> {
        let digests: Vec<Digest> = papers.iter().map(|paper| digest::of(paper.bytes)).collect();
        match self.lines.iter().find(|line| !digests.contains(&line.document)) {
            None => Ok(()),
            Some(line) => {
                let document = line.document.short();
                let told = ("document", Argument::Text(&document));
                Err(self.refused(line, &words.with("unreadable-answer-document", &[told]), words))
            }
        }
    }

    /// The answers to cells of a document as its bytes are read, each under the name that the cell bears there; those left out that
    /// are recorded so already.
    pub(super) fn to(
        &self,
        annex: &Annex,
        recorded: &[AnsweredCell],
        words: Words,
    ) -> Result<Vec<AnsweredCell>, ServiceError> {
        let own = self.lines.iter().filter(|line| line.document == annex.document.sha256);
        let answered = own.map(|line| {
            answered(annex, line)
                .ok_or_else(|| self.refused(line, &words.get("unreadable-answer-cell"), words))
        });
        let is_new = |said: &AnsweredCell| {
            answer_to(recorded, &said.cell).is_none_or(|before| before.answer != said.answer)
        };
        let all = answered.collect::<Result<Vec<_>, _>>()?;
        Ok(all.into_iter().filter(is_new).collect())
    }

    fn refused(&self, line: &AnswerLine, reason: &str, words: Words) -> ServiceError {
        unusable(&format!("{}:{}", self.file, line.line), reason, words)
    }
}

fn unusable(place: &str, reason: &str, words: Words) -> ServiceError {
    let arguments = [("place", Argument::Text(place)), ("reason", Argument::Text(reason))];
    ServiceError::unusable(Problem::worded("answers-unusable", &arguments, words))
}

/// The doubtful cell that a line means, with its answer.
fn answered(annex: &Annex, line: &AnswerLine) -> Option<AnsweredCell> {
    let cells = annex.rows.iter().flat_map(|row| row.doubtful.iter().map(move |cell| (row, cell)));
    cells
        .map(|(row, cell)| (annex.cell_name(row, cell), cell))
        .find(|(name, _)| name.means(&line.cell))
        .map(|(cell, doubtful)| AnsweredCell { cell, read: doubtful.seen.clone(), answer: line.answer })
}
