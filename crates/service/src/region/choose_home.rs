//! The region that answers where none is asked is chosen.

use jiff::Timestamp;
use maillage_domain::act::{ActNumber, Actor, Draft, HomeRegionChosen};
use maillage_domain::state::State;
use maillage_domain::territory::Region;
use maillage_views::problem::Problem;
use maillage_views::region::RegionReceiptView;
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted};
use crate::ask::registered;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::shipped::is_fictional;

/// Chooses the region of a code; one that answers by default already writes nothing.
///
/// # Errors
///
/// The region is not recorded, or does not exist: what it shows is invented.
pub async fn choose_home(
    app: &App,
    code: &str,
    actor: Actor,
    words: Words,
) -> Result<RegionReceiptView, ServiceError> {
    let now = app.now();
    let (last, (region, choice)) = app.write(actor, |state| decide(state, code, now, words)).await?;
    Ok(match choice {
        Choice::Already(act) => RegionReceiptView::of_home(&region, act, true, words),
        Choice::New => RegionReceiptView::of_home(&region, Some(last), false, words),
    })
}

/// What becomes of a choice.
enum Choice {
    /// The region answers by default already: by an act, or as the first registered.
    Already(Option<ActNumber>),
    New,
}

fn decide(
    state: &State,
    code: &str,
    now: Timestamp,
    words: Words,
) -> Result<(Drafted, (Region, Choice)), ServiceError> {
    let region = registered(state, code, words)?.clone();
    if state.reference().home() == Some(&region) {
        return Ok((Drafted::default(), (region, Choice::Already(state.reference().home_act()))));
    }
    if is_fictional(&region.code) {
        let named = [("region", Argument::Text(&region.name))];
        return Err(ServiceError::refused(Problem::worded("region-fictional", &named, words)));
    }
    let today = day_of(now, state, &region.code);
    let draft = Draft::new(&region.code, today, HomeRegionChosen { name: region.name.clone() });
    Ok((draft.into(), (region, Choice::New)))
}
