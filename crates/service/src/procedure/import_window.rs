//! A filing window enters the journal.

use maillage_domain::act::{Actor, Draft};
use maillage_domain::procedure::admit::{WindowAdmission, admit};
use maillage_domain::procedure::window::Window;
use maillage_domain::state::State;
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use super::windows::draft;
use crate::app::{App, Drafted};
use crate::ask::region;
use crate::error::ServiceError;

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
    actor: Actor,
    words: Words,
) -> Result<WindowReceipt, ServiceError> {
    let window = draft(file, text, words)?;
    let (act, admission) = app.write(actor, |state| decide(state, asked, file, &window, words)).await?;
    let act = act.get();
    let number = Argument::count(act);
    let arguments = [("file", Argument::Text(file)), ("id", Argument::Text(&window.id)), ("number", number)];
    let id = match admission {
        WindowAdmission::AlreadyRecorded => "imported-window-already",
        WindowAdmission::New => "imported-window",
    };
    Ok(WindowReceipt { text: words.with(id, &arguments), act })
}

fn decide(
    state: &State,
    asked: Option<&str>,
    file: &str,
    window: &Window,
    words: Words,
) -> Result<(Drafted, WindowAdmission), ServiceError> {
    let region = region(state, asked, words)?;
    let unknown = window.lines.iter().filter(|line| state.reference().line(line).is_none());
    let unknown: Vec<_> = unknown.map(ToString::to_string).collect();
    if !unknown.is_empty() {
        let lines = unknown.join(", ");
        let arguments = [("file", Argument::Text(file)), ("lines", Argument::Text(&lines))];
        return Err(ServiceError::unusable(Problem::worded("window-line-unknown", &arguments, words)));
    }
    let admission = admit(state, &region, window)
        .map_err(|refusal| ServiceError::refused(problem::window_refusal(&refusal, words)))?;
    let decision = match admission {
        WindowAdmission::AlreadyRecorded => Drafted::default(),
        WindowAdmission::New => Draft::new(&region, window.opens, window.clone()).into(),
    };
    Ok((decision, admission))
}
