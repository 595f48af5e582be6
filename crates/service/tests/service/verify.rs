//! What the verification of a journal tells beside its chain.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::{Actor, Draft, FundFact, PersonId};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::recovery::{CollectRecovery, Collection, Recovered, RecoveryId};
use maillage_domain::territory::RegionCode;
use maillage_service::expectation::Expectations;
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Clock, Location, Mode, Reader, journal};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::support::CLOCK;

const FR: Words = Words::new(Language::French);

/// A sum that comes back of an order nobody issued: no decision gives it, a journal of elsewhere may hold it.
fn of_nothing() -> FundFact {
    let collect = CollectRecovery {
        key: "elsewhere".to_owned(),
        recovery: RecoveryId::new(Uuid::from_u128(404)),
        year: Year::new(2026),
        amount: Cp::from_cents(100),
        by: Collection::Cash,
        collected_by: PersonId::new(Uuid::from_u128(1)),
    };
    FundFact::from(Recovered { collect, set_off: None })
}

#[tokio::test]
async fn given_an_act_that_fits_no_book_when_verified_or_listed_then_named_and_the_chain_holds() {
    let folder = tempfile::tempdir().expect("a folder");
    let location = Location::Folder(folder.path().to_owned());
    let app = Arc::new(App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("a store"));
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let before = journal::verify_at(&location, &Expectations::default(), FR).await.expect("it is read");
    let draft = Draft::new(&RegionCode::new("32"), date(2026, 6, 1), of_nothing());
    let (act, ()) = app.write(Actor::Program, |_| Ok((draft.into(), ()))).await.expect("nothing refuses it");
    let reader = Reader::new(&app).await.expect("the store is read");
    for found in [
        journal::verify_at(&location, &Expectations::default(), FR).await.expect("it is read"),
        journal::verify(&reader, FR).await.expect("it is read").1,
    ] {
        assert_eq!((found.holds, found.acts), (true, act.get()));
        let aside: Vec<_> = found.set_aside.iter().map(|aside| (aside.act, aside.kind)).collect();
        assert_eq!(aside, [(act.get(), "fund-recovered")]);
        assert!(found.details.iter().any(|detail| detail.contains(&act.to_string())), "{:?}", found.details);
    }
    assert_eq!((before.set_aside, before.details), (Vec::new(), Vec::new()));
    let listed = journal::list(&reader, FR).await.expect("it is read");
    let aside: Vec<_> = listed.acts.iter().filter(|act| act.set_aside).map(|act| act.number).collect();
    assert_eq!(aside, [act.get()]);
}

#[tokio::test]
async fn given_a_journal_that_was_verified_when_asked_again_then_what_was_found_until_an_act_comes() {
    static NOW: AtomicI64 = AtomicI64::new(1_800_000_000);
    let now = || Timestamp::from_second(NOW.fetch_add(1, Ordering::Relaxed)).expect("an instant");
    let folder = tempfile::tempdir().expect("a folder");
    let location = Location::Folder(folder.path().to_owned());
    let app = App::open(&location, Mode::CreateIfMissing, Clock { now, ..CLOCK }).await.expect("a store");
    let app = Arc::new(app);
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let found = async || {
        let reader = Reader::new(&app).await.expect("the store is read");
        let (at, view) = journal::verify(&reader, FR).await.expect("it is read");
        (at, view.acts)
    };
    let first = found().await;
    assert_eq!(found().await, first);
    let draft = Draft::new(&RegionCode::new("32"), date(2026, 6, 1), of_nothing());
    app.write(Actor::Program, |_| Ok((draft.into(), ()))).await.expect("nothing refuses it");
    let second = found().await;
    assert!(first.0 < second.0 && second.1 == first.1 + 1, "{first:?} {second:?}");
}

#[tokio::test]
async fn given_a_range_of_acts_when_listed_then_those_in_their_order_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let location = Location::Folder(folder.path().to_owned());
    let app = Arc::new(App::open(&location, Mode::CreateIfMissing, CLOCK).await.expect("a store"));
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let reader = Reader::new(&app).await.expect("the store is read");
    let all = journal::list(&reader, FR).await.expect("it is read").acts;
    assert_eq!(all.len(), journal::count(&reader));
    for range in [0..0, 0..1, 3..7, all.len() - 1..all.len(), 0..all.len()] {
        let part = journal::part(&reader, range.clone(), FR).await.expect("it is read").acts;
        assert_eq!(part, all[range]);
    }
}
