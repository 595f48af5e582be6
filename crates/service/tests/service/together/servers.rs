//! Two servers over one PostgreSQL.

use std::sync::Arc;

use maillage_domain::act::{ActNumber, Actor};
use maillage_service::{App, Drafted, Follower, Location, Outcome};
use maillage_testing::postgres;
use tokio::task::JoinSet;

use super::kit::{app, position, promise, room, whole};

/// How many writers ask at once, half of them at each server.
const WRITERS: u128 = 8;
/// How many commitments each asks for.
const EACH: u128 = 12;

/// What one writer was told: the acts of those accepted.
async fn write(app: Arc<App>, writer: u128) -> Vec<ActNumber> {
    let mut accepted = Vec::new();
    for number in 0..EACH {
        match promise(&app, 1 + writer * EACH + number).await {
            Ok(act) => accepted.push(act),
            Err(error) => assert_eq!(error.outcome(), Outcome::Refused, "{error}"),
        }
    }
    accepted
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn given_eight_writers_on_two_servers_when_they_commit_then_dense_equal_and_no_ceiling_broken() {
    let Some(schema) = postgres::schema("service_servers") else { return };
    let location = Location::Postgres(schema);
    let servers = [Arc::new(app(&location).await), Arc::new(app(&location).await)];
    room(&servers[0], 50).await;
    let mut writers = JoinSet::new();
    for writer in 0..WRITERS {
        let server = &servers[usize::from(writer.is_multiple_of(2))];
        writers.spawn(write(Arc::clone(server), writer));
    }
    let mut accepted: Vec<_> = writers.join_all().await.into_iter().flatten().collect();
    accepted.sort();
    assert_eq!(accepted, (3..53).map(ActNumber::new).collect::<Vec<_>>(), "each was told its own act");
    for server in &servers {
        assert_eq!((position(server).await, whole(server).await), ((50, 0), 52));
    }
    let [one, other] =
        [servers[0].current().await, servers[1].current().await].map(|known| known.expect("read"));
    assert!(one.tip == other.tip && one.state == other.state, "both servers know the same");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn given_a_server_that_follows_when_another_writes_then_it_knows_without_being_asked() {
    let Some(schema) = postgres::schema("service_follower") else { return };
    let location = Location::Postgres(schema);
    let (here, there) = (Arc::new(app(&location).await), app(&location).await);
    let mut follower = Follower::of(&here).await.expect("it listens").expect("there may be others");
    room(&there, 1).await;
    let act = promise(&there, 1).await.expect("not refused");
    while follower.next().await.expect("the journal is read").tip.head.number < act {}
    let nothing = here.write(Actor::Program, |state| Ok((Drafted::default(), state.head()))).await;
    assert_eq!(nothing.expect("nothing is refused").1, act);
}
