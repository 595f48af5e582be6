//! What concerns people and has outlived the time for which it is kept.

use maillage_journal::people::{LoginEvent, Outlived, Standing};
use maillage_views::retention::{Fate, RetentionKindView, RetentionView, RuleFacts};
use maillage_views::words::Words;

use super::ground::{Keeper, Keeping, no};
use super::notes;
use super::periods::{Times, bounds};
use crate::app::App;
use crate::error::ServiceError;

/// What has outlived its time, by kind.
pub async fn outlived(app: &App, by: Keeper<'_>, words: Words) -> Result<RetentionView, ServiceError> {
    kept_whole(by, words)?;
    let (times, bounds) = bounds(app);
    let found = app.journal().outlived(bounds).await?;
    let blocked = app.journal().accounts().await?;
    let blocked = blocked.iter().filter(|account| account.standing == Standing::Blocked).count();
    let mut view = told(&times, &found, words);
    let kind = |kind, fate, count| RetentionKindView::new((kind, fate), count, RuleFacts::default(), words);
    view.kinds.push(kind("archives", Fate::Archive, found.archived));
    view.kinds.push(kind("accounts", Fate::Undecided, u64::try_from(blocked).unwrap_or(u64::MAX)));
    Ok(view)
}

/// Erases what has outlived its time, and notes that it was; says what was erased.
pub async fn erase_outlived(app: &App, keeping: Keeping<'_>) -> Result<RetentionView, ServiceError> {
    kept_whole(keeping.by, keeping.words)?;
    let (times, bounds) = bounds(app);
    let erased = app.journal().erase_outlived(bounds).await?;
    notes::note(app, keeping.by.person(), LoginEvent::RetentionApplied, keeping.from).await?;
    Ok(told(&times, &erased, keeping.words))
}

/// Rows of people are of no region: only who keeps the whole store looks at them.
fn kept_whole(by: Keeper<'_>, words: Words) -> Result<(), ServiceError> {
    if by.keeps(None) { Ok(()) } else { Err(no("retention-not-yours", words)) }
}

fn told(times: &Times, found: &Outlived, words: Words) -> RetentionView {
    let notes = &times.notes;
    let doubt = notes.doubt.as_ref().map(|doubt| doubt.get(words.language()));
    let notes = RuleFacts { time: Some(notes.value.into()), source: &notes.source, doubt };
    let length = |rows: usize| u64::try_from(rows).unwrap_or(u64::MAX);
    let own = RuleFacts::default();
    let kinds = [
        ("notes", found.notes, notes),
        ("failures", found.failures, own),
        ("sessions", found.sessions, own),
        ("links", found.links, own),
        ("tokens", found.tokens, own),
        ("persons", length(found.persons.len()), own),
        ("files", length(found.destroyed.len()), own),
    ];
    let kinds =
        kinds.map(|(kind, count, rule)| RetentionKindView::new((kind, Fate::Erase), count, rule, words));
    RetentionView { kinds: kinds.into() }
}
