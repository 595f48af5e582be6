//! All that is held on a person: a line to each thing.

use maillage_views::held::HeldView;
use maillage_views::words::Words;

/// What is held, then its sessions, its tokens and what was noted.
pub fn held(view: &HeldView, words: Words) -> String {
    let lines = view.lines(words).into_iter().map(|(name, text)| format!("{name} · {text}\n"));
    let sessions = view.session_lines(words).into_iter().map(|line| format!("{line}\n"));
    let notes =
        view.notes.iter().map(|note| format!("{} · {} · {}\n", note.at_text, note.text, note.address));
    let tokens = view.tokens.iter().map(|token| format!("{}\n", token.line()));
    lines.chain(sessions).chain(tokens).chain(notes).collect()
}
