//! A filing window enters the journal.

use jiff::Timestamp;
use maillage_domain::act::{Actor, Draft};
use maillage_domain::procedure::admit::{WindowAdmission, admit};
use maillage_domain::procedure::window::Window;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_views::problem::Problem;
use maillage_views::window_refusal::window_refused;
use maillage_views::words::{Argument, Words};

use super::window_file::{draft, named};
use crate::app::{App, Drafted, Receipt};
use crate::ask::region;
use crate::clock::day_of;
use crate::error::ServiceError;

/// Records a window, once, as an order or as the draft of one; another one under the same identifier is refused.
pub async fn import_window(
    app: &App,
    asked: Option<&str>,
    (file, bytes): (&str, &[u8]),
    is_draft: bool,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let window = Window { draft: is_draft, ..draft(file, bytes, words)? };
    order_window(app, asked, (file, window), actor, words).await
}

/// The same of a window that was read already, and of what it was read.
pub(crate) async fn order_window(
    app: &App,
    asked: Option<&str>,
    (file, drafted): (&str, Window),
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let (now, is_draft) = (app.now(), drafted.draft);
    let (last, admission) =
        app.write(actor, |state| decide(state, asked, (file, &drafted), now, words)).await?;
    let act = match admission {
        WindowAdmission::AlreadyRecorded(act) => act,
        WindowAdmission::New => last,
    };
    let act = act.get();
    let number = Argument::count(act);
    let arguments = [("file", Argument::Text(file)), ("id", Argument::Text(&drafted.id)), ("number", number)];
    let id = match admission {
        WindowAdmission::AlreadyRecorded(_) => "imported-window-already",
        WindowAdmission::New if is_draft => "imported-window-draft",
        WindowAdmission::New => "imported-window",
    };
    Ok(Receipt { text: words.with(id, &arguments), act })
}

fn decide(
    state: &State,
    asked: Option<&str>,
    (file, window): (&str, &Window),
    now: Timestamp,
    words: Words,
) -> Result<(Drafted, WindowAdmission), ServiceError> {
    let region = region(state, asked, words)?;
    let window = &named(state, window.clone(), file, words)?;
    check_regions(state, &region, file, window, words)?;
    let admission = admit(state, &region, window)
        .map_err(|refusal| ServiceError::refused(window_refused(&refusal, &region, words)))?;
    let decision = match admission {
        WindowAdmission::AlreadyRecorded(_) => Drafted::default(),
        WindowAdmission::New => {
            // A draft is of the day on which it is made: it has no effect from its opening day, and may be signed from that day on.
            let ordered = window.published.unwrap_or(window.opens);
            let day = if window.draft { day_of(now, state, &region) } else { ordered };
            Draft::new(&region, day, window.clone()).into()
        }
    };
    Ok((decision, admission))
}

/// Refuses regions that are not recorded, or that are others than the one it is recorded for.
fn check_regions(
    state: &State,
    region: &RegionCode,
    file: &str,
    window: &Window,
    words: Words,
) -> Result<(), ServiceError> {
    let together =
        |codes: Vec<&RegionCode>| codes.into_iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let unknown: Vec<_> =
        window.common_to.iter().filter(|code| state.reference().region(code).is_none()).collect();
    if !unknown.is_empty() {
        let unknown = together(unknown);
        let arguments = [("file", Argument::Text(file)), ("regions", Argument::Text(&unknown))];
        return Err(ServiceError::unusable(Problem::worded("window-regions-unknown", &arguments, words)));
    }
    if window.common_to.is_empty() || window.common_to.contains(region) {
        return Ok(());
    }
    let regions = together(window.common_to.iter().collect());
    let arguments = [
        ("file", Argument::Text(file)),
        ("regions", Argument::Text(&regions)),
        ("region", Argument::Text(region.as_str())),
    ];
    Err(ServiceError::unusable(Problem::worded("window-own-region", &arguments, words)))
}
