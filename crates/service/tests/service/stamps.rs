//! When acts are recorded, and by whom.

use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::bilingual::Language;
use maillage_service::care::import_annex::import_annex;
use maillage_service::import_demo::import_real_regions;
use maillage_service::paper::Paper;
use maillage_service::{App, Clock, Location, Mode};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::{CLOCK, annex};

const FR: Words = Words::new(Language::French);
const ANNEX: &str = include_str!("../../../../testdata/annexes/hauts-de-france-2021-03-15.txt");
/// A clock that was set back.
const EARLIER: Clock = Clock { now: || Timestamp::UNIX_EPOCH, ..CLOCK };

async fn store(folder: &tempfile::TempDir, clock: Clock) -> App {
    let location = Location::Folder(folder.path().to_owned());
    App::open(&location, Mode::CreateIfMissing, clock).await.expect("a store")
}

#[tokio::test]
async fn given_a_clock_set_back_when_acts_are_appended_then_no_instant_is_before_the_last() {
    let folder = tempfile::tempdir().expect("a folder");
    import_real_regions(&store(&folder, CLOCK).await, Actor::Program, FR).await.expect("the demonstration");
    let app = store(&folder, EARLIER).await;
    let behind = app.clock_behind().expect("the clock is slow");
    assert_eq!(behind.now, Timestamp::UNIX_EPOCH);
    assert!(behind.told(FR).contains(&FR.instant(behind.last)), "{}", behind.told(FR));
    let paper = Paper::written("annex.txt", ANNEX.as_bytes());
    let request = annex(&paper);
    import_annex(&app, &request, Actor::Program, FR).await.expect("an annex");
    let known = app.current().await.expect("the store is read");
    let instants: Vec<_> = known.state.acts().map(|act| act.stamp.recorded_at).collect();
    assert_eq!(instants.len(), 56);
    assert!(instants.is_sorted(), "{instants:?}");
    assert!(instants[0] > Timestamp::UNIX_EPOCH);
}

#[tokio::test]
async fn given_a_clock_that_differs_by_a_minute_or_more_when_asked_then_told_past_the_minute_only() {
    fn slow() -> Timestamp {
        "2026-01-01T00:00:00Z".parse().expect("an instant")
    }
    fn minute_later() -> Timestamp {
        slow() + SignedDuration::from_mins(1)
    }
    fn later_still() -> Timestamp {
        minute_later() + SignedDuration::from_nanos(1)
    }
    let clock = |now| Clock { now, ..CLOCK };
    let cases: [(fn() -> Timestamp, bool); 3] = [(slow, false), (minute_later, false), (later_still, true)];
    for (recorded, told) in cases {
        let folder = tempfile::tempdir().expect("a folder");
        let app = store(&folder, clock(recorded)).await;
        assert_eq!(app.clock_behind(), None, "no act, nothing to stand before");
        import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
        assert_eq!(store(&folder, clock(slow)).await.clock_behind().is_some(), told);
    }
}

#[tokio::test]
async fn given_an_author_when_the_demonstration_is_imported_then_each_act_is_that_persons() {
    let folder = tempfile::tempdir().expect("a folder");
    let person = Actor::from(Some(PersonId::new(Uuid::from_u128(7))));
    let app = store(&folder, CLOCK).await;
    import_real_regions(&app, person, FR).await.expect("the demonstration");
    let known = app.current().await.expect("the store is read");
    assert!(known.state.acts().all(|act| act.stamp.actor == person));
}
