//! What a cell could hold so that its row holds together.

use super::cell_answer::CellAnswer;
use super::column::oui_non;

/// Numbers from one to another, both inside; without an end where none is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The least of them.
    pub from: Option<i64>,
    /// The greatest of them.
    pub to: Option<i64>,
}

/// What a cell could hold so that its row holds together, by the checks that every row goes through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Agreeing {
    /// The rest of the row says nothing of it.
    Anything,
    /// Numbers of these runs; none where no number agrees.
    Numbers(Vec<Run>),
    /// These answers; none where no answer agrees.
    Answers(Vec<bool>),
}

impl Run {
    /// The runs of numbers that hold, from numbers tried in their order: what holds between two that are no neighbours is what
    /// holds at either. `least` is the least number that there can be.
    pub(super) fn all(tried: &[(i64, bool)], least: Option<i64>) -> Vec<Self> {
        let runs =
            tried.chunk_by(|one, next| one.1 == next.1).filter(|run| run.iter().all(|(_, holds)| *holds));
        let (opening, end) = (tried.first(), tried.last());
        runs.filter_map(|run| {
            let (begins, ends) = (run.first()?, run.last()?);
            let from = if Some(begins) == opening { least } else { Some(begins.0) };
            let to = Some(ends.0).filter(|_| Some(ends) != end);
            Some(Self { from, to })
        })
        .collect()
    }

    fn written(self) -> String {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => from.to_string(),
            (from, to) => {
                let end = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
                format!("{}..{}", end(from), end(to))
            }
        }
    }
}

impl Agreeing {
    /// Numbers of these runs; anything where that is every number there can be.
    pub(super) fn of_numbers(runs: Vec<Run>) -> Self {
        match runs.as_slice() {
            [Run { from: None | Some(0), to: None }] => Self::Anything,
            _ => Self::Numbers(runs),
        }
    }

    /// These answers; anything where that is both.
    pub(super) fn of_answers(answers: Vec<bool>) -> Self {
        if answers.len() > 1 { Self::Anything } else { Self::Answers(answers) }
    }

    /// The only thing that agrees, where it is one.
    pub fn unique(&self) -> Option<CellAnswer> {
        match self {
            Self::Numbers(runs) => match runs.as_slice() {
                [Run { from: Some(from), to }] if *to == Some(*from) => Some(CellAnswer::Number(*from)),
                _ => None,
            },
            Self::Answers(answers) => match answers.as_slice() {
                [answer] => Some(CellAnswer::Admissible(*answer)),
                _ => None,
            },
            Self::Anything => None,
        }
    }

    /// Its word in data: `2`, `2..` for two or more, `..0`, `0..3`, several with a space between, *oui* or *non*; nothing
    /// where anything agrees, `aucune` where no value does.
    pub fn written(&self) -> String {
        let parts: Vec<String> = match self {
            Self::Anything => return String::new(),
            Self::Numbers(runs) => runs.iter().map(|run| run.written()).collect(),
            Self::Answers(answers) => answers.iter().map(|answer| oui_non(*answer).to_owned()).collect(),
        };
        if parts.is_empty() { "aucune".to_owned() } else { parts.join(" ") }
    }
}
