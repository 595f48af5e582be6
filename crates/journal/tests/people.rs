//! Accounts and what belongs to them, on both engines.
#![expect(clippy::unwrap_used, clippy::cognitive_complexity, reason = "a story that cannot go on has failed")]

use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use maillage_domain::people::{Grant, Permission, Role};
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::{Disposition, File, Person};
use maillage_journal::people::{
    Account, AccountLink, ApiToken, Bounds, Dated, LoginEvent, LoginNote, Outlived, ProvidedIdentity,
    Purpose, Session, Stage, Standing,
};
use maillage_journal::{Journal, Location, Mode, copy};
use maillage_testing::postgres;
use sha2::Digest as _;
use uuid::Uuid;

fn at(minutes: i64) -> Timestamp {
    "2026-03-02T08:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_mins(minutes)
}

fn person(number: u128) -> PersonId {
    PersonId::new(Uuid::from_u128(number))
}

fn account(number: u128, email: &str) -> Account {
    Account {
        id: person(number),
        email: email.to_owned(),
        name: "Une personne".to_owned(),
        standing: Standing::Active,
        created_at: at(0),
        password: None,
        factor: None,
        step: 0,
    }
}

fn session(token: u8, account: PersonId, seen: i64) -> Session {
    Session {
        hash: Digest::new([token; 32]),
        id: Uuid::from_u128(token.into()),
        account,
        stage: Stage::Whole,
        device: "Firefox, Linux".to_owned(),
        created_at: at(0),
        seen_at: at(seen),
        ends_at: at(720),
        proposal: None,
    }
}

/// An account and all it may have is kept as it was given, changed, and gone without a trace once erased.
async fn kept(location: &Location) {
    let journal = Journal::open(location, Mode::CreateIfMissing).await.unwrap();
    let one = account(1, "un@agence.example");
    assert!(journal.add_account(&one).await.unwrap());
    assert!(
        !journal.add_account(&account(2, "un@agence.example")).await.unwrap(),
        "an address is one account's"
    );
    assert_eq!(journal.account_of("un@agence.example").await.unwrap(), Some(one.clone()));
    assert!(journal.set_password(one.id, "$argon2id$", at(1)).await.unwrap());
    let factor = Dated { kept: vec![1, 2, 3], at: at(2) };
    assert!(journal.set_factor(one.id, Some(&factor)).await.unwrap());
    assert!(journal.name_account(one.id, "Un nom").await.unwrap());
    assert!(journal.set_standing(one.id, Standing::Blocked).await.unwrap());
    assert!(journal.forget_password(one.id).await.unwrap());
    assert_eq!(journal.account(one.id).await.unwrap().unwrap().password, None);
    assert!(journal.set_password(one.id, "$argon2id$", at(1)).await.unwrap());
    let password = Some(Dated { kept: "$argon2id$".to_owned(), at: at(1) });
    let changed = Account {
        password,
        factor: Some(factor),
        name: "Un nom".to_owned(),
        standing: Standing::Blocked,
        ..one.clone()
    };
    assert_eq!(journal.account(one.id).await.unwrap(), Some(changed));
    taken_once(&journal, one.id).await;
    granted(&journal, one.id).await;
    opened_by_one(&journal, one.id).await;
    ended(&journal, one.id).await;
    noted(&journal, one.id).await;
    tokens(&journal, one.id).await;
    journal.erase_account(one.id).await.unwrap();
    assert_eq!(journal.account(one.id).await.unwrap(), None);
    assert_eq!(journal.tokens_of(one.id).await.unwrap(), []);
    assert_eq!(journal.grants(one.id).await.unwrap(), []);
    assert_eq!(journal.sessions_of(one.id).await.unwrap(), []);
    assert_eq!(journal.recovery_codes(one.id).await.unwrap(), 0);
    assert_eq!(journal.identity("https://auth.example", "b").await.unwrap(), None);
    assert_eq!(journal.login_notes(Some(one.id), 10).await.unwrap(), []);
    journal.close().await;
}

/// Codes, recovery codes and links are taken once.
async fn taken_once(journal: &Journal, id: PersonId) {
    for (step, taken) in [(5, true), (5, false), (4, false), (6, true)] {
        assert_eq!(journal.take_step(id, step).await.unwrap(), taken, "{step}");
    }
    let codes = [Digest::new([1; 32]), Digest::new([2; 32])];
    journal.put_recovery_codes(id, &codes).await.unwrap();
    assert!(journal.take_recovery_code(id, codes[0]).await.unwrap());
    assert!(!journal.take_recovery_code(id, codes[0]).await.unwrap());
    assert!(!journal.take_recovery_code(person(9), codes[1]).await.unwrap(), "of its account alone");
    assert_eq!(journal.recovery_codes(id).await.unwrap(), 1);
    let link = |hash: u8, account| AccountLink {
        hash: Digest::new([hash; 32]),
        account,
        purpose: Purpose::Recovery,
        created_at: at(0),
        ends_at: at(60),
    };
    journal.put_link(&link(1, Some(id))).await.unwrap();
    journal.put_link(&link(2, None)).await.unwrap();
    journal.put_link(&link(3, Some(id))).await.unwrap();
    assert_eq!(journal.link(Digest::new([1; 32])).await.unwrap(), None, "another takes its place");
    assert_eq!(journal.link(Digest::new([3; 32])).await.unwrap(), Some(link(3, Some(id))));
    assert!(journal.take_link(Digest::new([3; 32])).await.unwrap());
    assert!(!journal.take_link(Digest::new([3; 32])).await.unwrap());
    assert_eq!(journal.forget_links(at(59)).await.unwrap(), 0);
    assert_eq!(journal.forget_links(at(60)).await.unwrap(), 1);
}

async fn granted(journal: &Journal, id: PersonId) {
    let entity = "590000006".to_owned().try_into().unwrap();
    let grants = [
        Grant::new(Role::Applicant, Some(RegionCode::new("32")), Some(entity)).unwrap(),
        Grant::new(Role::Planner, None, None).unwrap(),
    ];
    for grant in &grants {
        assert!(journal.put_grant(id, grant, at(3), Some(person(2))).await.unwrap());
        assert!(!journal.put_grant(id, grant, at(4), None).await.unwrap());
    }
    assert_eq!(journal.grants(id).await.unwrap(), grants);
    assert!(journal.remove_grant(id, &grants[0]).await.unwrap());
    assert!(!journal.remove_grant(id, &grants[0]).await.unwrap());
    assert_eq!(journal.grants(id).await.unwrap(), grants[1..]);
}

fn identity(account: PersonId, subject: &str) -> ProvidedIdentity {
    let (issuer, subject) = ("https://auth.example".to_owned(), subject.to_owned());
    ProvidedIdentity { account, issuer, subject, linked_at: at(4) }
}

/// An identity opens one account, and an account is opened by one.
async fn opened_by_one(journal: &Journal, id: PersonId) {
    assert!(journal.put_identity(&identity(id, "a")).await.unwrap());
    assert!(!journal.put_identity(&identity(person(9), "a")).await.unwrap(), "it opens another");
    assert!(journal.put_identity(&identity(id, "b")).await.unwrap());
    assert_eq!(journal.identity("https://auth.example", "a").await.unwrap(), None, "another took its place");
    assert_eq!(journal.identity("https://auth.example", "b").await.unwrap(), Some(identity(id, "b")));
    assert_eq!(journal.identity("https://other.example", "b").await.unwrap(), None);
    assert!(journal.remove_identity(id).await.unwrap());
    assert!(!journal.remove_identity(id).await.unwrap());
    assert!(journal.put_identity(&identity(id, "b")).await.unwrap());
    assert_eq!(journal.identity_of(id).await.unwrap(), Some(identity(id, "b")));
}

async fn ended(journal: &Journal, id: PersonId) {
    for (token, seen) in [(1, 0), (2, 10), (3, 20)] {
        journal.put_session(&session(token, id, seen)).await.unwrap();
    }
    let tokens = async || -> Vec<u128> {
        let sessions = journal.sessions_of(id).await.unwrap();
        sessions.iter().map(|session| session.id.as_u128()).collect()
    };
    assert_eq!(tokens().await, [3, 2, 1], "the one seen last first");
    journal.see_session(Digest::new([1; 32]), at(30)).await.unwrap();
    journal.propose_factor(Digest::new([1; 32]), &[7]).await.unwrap();
    journal.keep_answer(Digest::new([1; 32]), &[8]).await.unwrap();
    let answers = async |token| journal.answer_of(Digest::new([token; 32])).await.unwrap();
    assert_eq!((answers(1).await, answers(2).await, answers(9).await), (Some(vec![8]), None, None));
    let expected = Session { seen_at: at(30), proposal: Some(vec![7]), ..session(1, id, 0) };
    assert_eq!(journal.session(Digest::new([1; 32])).await.unwrap(), Some(expected));
    assert!(!journal.revoke_session(person(9), Uuid::from_u128(2)).await.unwrap(), "of its account alone");
    assert!(journal.revoke_session(id, Uuid::from_u128(2)).await.unwrap());
    assert_eq!(journal.end_sessions(id, Some(Digest::new([1; 32]))).await.unwrap(), 1);
    assert_eq!(tokens().await, [1]);
    assert_eq!(journal.forget_sessions(at(719), at(29)).await.unwrap(), 0);
    assert_eq!(journal.forget_sessions(at(720), at(29)).await.unwrap(), 1);
}

fn token(number: u8, account: PersonId) -> ApiToken {
    ApiToken {
        hash: Digest::new([number; 32]),
        id: Uuid::from_u128(number.into()),
        account,
        name: "Entrepôt".to_owned(),
        prefix: "maillage_a1b2c3".to_owned(),
        scope: [Permission::Certify, Permission::Order].into(),
        regions: ["32", "44"].map(RegionCode::new).into(),
        created_at: at(number.into()),
        ends_at: at(60),
        used_at: None,
    }
}

async fn tokens(journal: &Journal, id: PersonId) {
    let everywhere = ApiToken { regions: [].into(), ..token(2, id) };
    for kept in [token(1, id), everywhere.clone(), token(3, person(9))] {
        journal.put_token(&kept).await.unwrap();
    }
    assert_eq!(journal.tokens_of(id).await.unwrap(), [everywhere, token(1, id)], "the last made first");
    journal.use_token(Digest::new([1; 32]), at(30)).await.unwrap();
    let used = ApiToken { used_at: Some(at(30)), ..token(1, id) };
    assert_eq!(journal.token(Digest::new([1; 32])).await.unwrap(), Some(used));
    assert!(!journal.end_token(person(9), Uuid::from_u128(1)).await.unwrap(), "of its account alone");
    assert!(journal.end_token(id, Uuid::from_u128(1)).await.unwrap());
    assert_eq!(journal.token(Digest::new([1; 32])).await.unwrap(), None);
    assert_eq!(journal.end_tokens(person(9)).await.unwrap(), 1);
    assert_eq!(journal.forget_tokens(at(59)).await.unwrap(), 0);
    assert_eq!(journal.forget_tokens(at(60)).await.unwrap(), 1);
    journal.put_token(&token(4, id)).await.unwrap();
}

async fn noted(journal: &Journal, id: PersonId) {
    for (number, minutes, account) in [(1, 0, Some(id)), (2, 5, None)] {
        let event = LoginEvent::WrongPassword;
        let note = LoginNote {
            id: Uuid::from_u128(number),
            at: at(minutes),
            account,
            event,
            address: "::1".to_owned(),
        };
        journal.note_login(&note).await.unwrap();
    }
    let numbers = async |account| -> Vec<u128> {
        journal.login_notes(account, 10).await.unwrap().iter().map(|note| note.id.as_u128()).collect()
    };
    assert_eq!((numbers(None).await, numbers(Some(id)).await), (vec![2, 1], vec![1]));
    assert_eq!(journal.forget_notes(at(5)).await.unwrap(), 1);
    for (minutes, count) in [(0, 1), (1, 2), (100, 1)] {
        journal.count_failure("key", at(minutes), at(minutes - 60)).await.unwrap();
        assert_eq!(journal.failures("key").await.unwrap().unwrap().count, count, "{minutes}");
    }
    journal.clear_failures("key").await.unwrap();
    assert_eq!(journal.failures("key").await.unwrap(), None);
}

/// What outlived its time is counted and erased, but for what goes to the archives; what has not stays.
async fn outlived(location: &Location) {
    let journal = Journal::open(location, Mode::CreateIfMissing).await.unwrap();
    let person = |number, until: &str| Person {
        id: person(number),
        salt: vec![1],
        record: "{}".to_owned(),
        retained_until: Some(until.parse().unwrap()),
    };
    let (gone, kept) = (person(1, "2026-03-01"), person(2, "2026-03-02"));
    journal.put_person(&gone).await.unwrap();
    journal.put_person(&kept).await.unwrap();
    let file = |byte: u8, disposition| File {
        sha256: Digest::new(sha2::Sha256::digest([byte]).into()),
        media_type: "text/plain".to_owned(),
        content: vec![byte],
        retained_until: Some("2026-03-01".parse().unwrap()),
        disposition,
    };
    let [destroyed, archived] = [file(1, Disposition::Destroy), file(2, Disposition::Keep)];
    let mut writer = journal.writer().await.unwrap();
    for file in [&destroyed, &archived] {
        writer.put_file(file).await.unwrap();
    }
    writer.keep().await.unwrap();
    noted_at(&journal, 0).await;
    noted_at(&journal, 10).await;
    journal.put_session(&session(1, gone.id, 0)).await.unwrap();
    journal.count_failure("key", at(0), at(-60)).await.unwrap();
    journal.put_token(&ApiToken { ends_at: at(20), ..token(1, gone.id) }).await.unwrap();
    let (notes, idle) = (at(10), at(0));
    let bounds = Bounds { notes, failures: at(1), idle, now: at(20), today: "2026-03-02".parse().unwrap() };
    let found = journal.outlived(bounds).await.unwrap();
    let expected = Outlived {
        notes: 1,
        failures: 1,
        sessions: 1,
        links: 0,
        tokens: 1,
        persons: vec![gone.id],
        destroyed: vec![destroyed.sha256],
        archived: 1,
    };
    assert_eq!(found, expected);
    assert_eq!(journal.erase_outlived(bounds).await.unwrap(), Outlived { archived: 0, ..expected });
    let left = journal.outlived(bounds).await.unwrap();
    assert_eq!(left, Outlived { archived: 1, ..Outlived::default() }, "the archives come before");
    assert_eq!(journal.person(gone.id).await.unwrap(), None);
    assert_eq!(journal.person(kept.id).await.unwrap(), Some(kept));
    assert_eq!(journal.file(archived.sha256).await.unwrap(), Some(archived));
    assert!(journal.verify(&[]).await.unwrap().holds());
    journal.close().await;
}

async fn noted_at(journal: &Journal, minutes: i64) {
    let (event, address) = (LoginEvent::SignedIn, String::new());
    let id = Uuid::from_u128(u128::try_from(minutes).unwrap());
    journal.note_login(&LoginNote { id, at: at(minutes), account: None, event, address }).await.unwrap();
}

/// Accounts go along with a copy; what they were signed in by does not.
async fn carried(from: &Location, to: &Location) {
    let journal = Journal::open(from, Mode::CreateIfMissing).await.unwrap();
    let one = Account { step: 7, ..account(1, "un@agence.example") };
    assert!(journal.add_account(&one).await.unwrap());
    let planner = Grant::new(Role::Planner, Some(RegionCode::new("32")), None).unwrap();
    journal.put_grant(one.id, &planner, at(0), None).await.unwrap();
    journal.put_recovery_codes(one.id, &[Digest::new([1; 32])]).await.unwrap();
    journal.put_session(&session(1, one.id, 0)).await.unwrap();
    journal.put_token(&token(1, one.id)).await.unwrap();
    assert!(journal.put_identity(&identity(one.id, "a")).await.unwrap());
    journal.close().await;
    for _again in 0..2 {
        drop(copy(from, to).await.unwrap());
    }
    let target = Journal::open(to, Mode::Existing).await.unwrap();
    assert_eq!(target.accounts().await.unwrap(), std::slice::from_ref(&one));
    assert_eq!(target.grants(one.id).await.unwrap(), [planner]);
    assert_eq!(target.recovery_codes(one.id).await.unwrap(), 1);
    assert_eq!(target.sessions_of(one.id).await.unwrap(), []);
    assert_eq!(target.tokens_of(one.id).await.unwrap(), []);
    assert_eq!(target.identity_of(one.id).await.unwrap(), Some(identity(one.id, "a")));
    target.close().await;
}

#[tokio::test]
async fn given_an_account_on_sqlite_when_kept_changed_and_erased_then_as_it_was_given_and_gone_without_a_trace()
 {
    let folder = tempfile::tempdir().unwrap();
    kept(&Location::Folder(folder.path().to_owned())).await;
}

#[tokio::test]
async fn given_an_account_on_postgresql_when_kept_changed_and_erased_then_as_it_was_given_and_gone_without_a_trace()
 {
    let Some(url) = postgres::schema("people_kept") else { return };
    kept(&Location::Postgres(url)).await;
}

#[tokio::test]
async fn given_a_store_with_accounts_on_sqlite_when_copied_then_accounts_go_along_and_sessions_stay() {
    let folder = tempfile::tempdir().unwrap();
    let [from, to] = ["from", "to"].map(|name| Location::Folder(folder.path().join(name)));
    carried(&from, &to).await;
}

#[tokio::test]
async fn given_a_store_with_accounts_on_postgresql_when_copied_then_accounts_go_along_and_sessions_stay() {
    let Some(from) = postgres::schema("people_from") else { return };
    let to = postgres::schema("people_to").unwrap();
    carried(&Location::Postgres(from), &Location::Postgres(to)).await;
}

#[tokio::test]
async fn given_rows_that_outlived_their_time_on_sqlite_when_erased_then_they_alone_and_the_chain_verifies() {
    let folder = tempfile::tempdir().unwrap();
    outlived(&Location::Folder(folder.path().to_owned())).await;
}

#[tokio::test]
async fn given_rows_that_outlived_their_time_on_postgresql_when_erased_then_they_alone_and_the_chain_verifies()
 {
    let Some(url) = postgres::schema("people_outlived") else { return };
    outlived(&Location::Postgres(url)).await;
}
