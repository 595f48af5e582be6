//! A filing window enters the journal.

use maillage_domain::act::Fact;
use maillage_domain::procedure::window::{WindowAdmission, admit};
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use super::windows::draft;
use crate::app::{App, Decision, region};
use crate::error::ServiceError;
use crate::import_demo::WINDOW_BASIS;

/// What became of an import.
#[derive(Debug, Clone)]
pub struct WindowReceipt {
    /// What happened, in one sentence.
    pub text: String,
    /// The number of the last act of the journal.
    pub act: u64,
}

/// Records a window, once; another one under the same identifier is refused.
pub async fn import_window(
    app: &App,
    asked: Option<&str>,
    file: &str,
    text: &str,
    words: Words,
) -> Result<WindowReceipt, ServiceError> {
    let window = draft(file, text, words)?;
    let (act, admission) = app
        .write(|state| {
            let region = region(state, asked, words)?;
            let strangers: Vec<_> = window
                .lines
                .iter()
                .filter(|line| state.line(line).is_none())
                .map(ToString::to_string)
                .collect();
            if !strangers.is_empty() {
                let lines = strangers.join(", ");
                let arguments = [("file", Argument::Text(file)), ("lines", Argument::Text(&lines))];
                return Err(ServiceError::unusable(Problem::worded(
                    "window-line-unknown",
                    &arguments,
                    words,
                )));
            }
            let admission = admit(state, &region, &window)
                .map_err(|refusal| ServiceError::refused(problem::window_refusal(&refusal, words)))?;
            let acts = match admission {
                WindowAdmission::AlreadyRecorded => Vec::new(),
                WindowAdmission::New => {
                    let fact = Fact::WindowOrdered(Box::new(window.clone()));
                    vec![app.act(&region, window.opens, Some(WINDOW_BASIS), fact)]
                }
            };
            Ok((Decision { acts, files: Vec::new() }, admission))
        })
        .await?;
    let act = act.get();
    let number = Argument::Count(i64::try_from(act).unwrap_or(i64::MAX));
    let arguments = [("file", Argument::Text(file)), ("id", Argument::Text(&window.id)), ("number", number)];
    let id = match admission {
        WindowAdmission::AlreadyRecorded => "imported-window-already",
        WindowAdmission::New => "imported-window",
    };
    Ok(WindowReceipt { text: words.with(id, &arguments), act })
}
