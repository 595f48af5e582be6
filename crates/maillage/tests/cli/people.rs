//! Accounts from the command line, on a store of its own.

use crate::kit::Workplace;

const EMAIL: &str = "planification@agence.example";

/// A store with one account more than an administrator.
fn place() -> Workplace {
    let place = Workplace::with_demo();
    for (email, name) in [("chef@agence.example", "Administration"), (EMAIL, "Planification")] {
        drop(place.succeeds(&["user", "add", "--email", email, "--name", name]));
    }
    drop(place.succeeds(&["user", "grant", "--account", "chef@agence.example", "--role", "administrator"]));
    place
}

#[test]
fn given_an_account_when_granted_blocked_and_listed_then_each_shows_and_a_link_is_given() {
    let place = place();
    let made = place.json(&["user", "link", "--account", EMAIL]);
    assert!(made["link"].as_str().expect("a link").starts_with("/mot-de-passe/"), "{made}");
    drop(place.succeeds(&["user", "grant", "--account", EMAIL, "--role", "planner", "--region", "32"]));
    drop(place.succeeds(&["user", "block", "--account", EMAIL]));
    let list = place.json(&["user", "list"]);
    let planner = list.as_array().expect("accounts").iter().find(|account| account["email"] == EMAIL);
    let planner = planner.expect("the planner");
    assert_eq!((&planner["state"], &planner["roles"][0]["role"]), (&"blocked".into(), &"planner".into()));
    assert_eq!(planner["roles"][0]["region"], "32");
    drop(place.succeeds(&["user", "revoke-role", "--account", EMAIL, "--role", "planner", "--region", "32"]));
    drop(place.succeeds(&["user", "unblock", "--account", EMAIL]));
    let known = place.json(&["user", "show", "--account", EMAIL]);
    assert_eq!(
        (&known["account"]["state"], &known["account"]["roles"]),
        (&"invited".into(), &serde_json::json!([]))
    );
    let events: Vec<_> =
        known["notes"].as_array().expect("notes").iter().map(|note| &note["event"]).collect();
    assert_eq!(events.last(), Some(&&"account-made".into()), "{events:?}");
}

#[test]
fn given_a_person_when_erased_then_nothing_is_left_of_him_and_the_journal_still_verifies() {
    let place = place();
    drop(place.succeeds(&["user", "erase", "--account", EMAIL]));
    let list = place.succeeds(&["user", "list", "--format", "csv"]);
    assert!(!list.contains(EMAIL) && list.contains("chef@agence.example"), "{list}");
    drop(place.fails(2, &["user", "show", "--account", EMAIL]));
    drop(place.succeeds(&["journal", "verify"]));
}

#[test]
fn given_what_cannot_be_when_asked_then_refused_by_name() {
    let place = place();
    for (status, arguments, said) in [
        (1, &["user", "erase", "--account", "chef@agence.example"][..], "dernier administrateur"),
        (1, &["user", "add", "--email", EMAIL, "--name", "X"], "a déjà un compte"),
        (2, &["user", "add", "--email", "x", "--name", "X"], "n’est pas une adresse"),
        (2, &["user", "grant", "--account", EMAIL, "--role", "chef"], "n’est pas un rôle"),
        (1, &["user", "grant", "--account", EMAIL, "--role", "public"], "ne se donne pas"),
        (2, &["user", "block", "--account", "personne@agence.example"], "Aucun compte"),
    ] {
        let told = place.fails(status, arguments);
        assert!(told.contains(said), "{arguments:?}: {told}");
    }
}
