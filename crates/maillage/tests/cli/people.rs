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
    let id = place.json(&["user", "show", "--account", EMAIL])["account"]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let act = ["parameter", "set", "--name", "fund.enforceable", "--value", "20", "--from", "2024-01-01"];
    let his = ["--source", "une décision", "--region", "32", "--actor", id.as_str()];
    drop(place.succeeds(&[&act[..], &his[..]].concat()));
    drop(place.succeeds(&["user", "erase", "--account", EMAIL]));
    assert!(place.journal().contains(&id), "his act stays, and says nothing of him");
    assert!(!place.journal().contains(EMAIL));
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

#[test]
fn given_what_is_kept_of_people_when_listed_and_applied_then_each_rule_with_its_doubt_and_the_journal_verifies()
 {
    let place = place();
    let kinds = |place: &Workplace| place.json(&["retention", "list"]);
    let notes = |kinds: &serde_json::Value| kinds[0].clone();
    let listed = kinds(&place);
    let first = notes(&listed);
    assert_eq!(
        (&first["kind"], &first["count"], &first["fate"]),
        (&"notes".into(), &0.into(), &"erase".into())
    );
    assert!(
        first["rule"].as_str().expect("a rule").starts_with("12 mois après la connexion (CNIL"),
        "{first}"
    );
    assert!(first["doubt"].as_str().expect("a doubt").contains("six mois à un an"), "{first}");
    let last = listed.as_array().expect("kinds").last().expect("accounts");
    assert_eq!((&last["kind"], &last["fate"]), (&"accounts".into(), &"undecided".into()));
    // An agency keeps them for a shorter time, within what the recommendation says: never for longer, and never for less.
    for (months, told) in [("6", "6 mois"), ("24", "12 mois"), ("1", "6 mois")] {
        let actor = "01890000-0000-7000-8000-000000000001";
        let set = [
            "parameter",
            "set",
            "--name",
            "retention.sign-in-notes",
            "--value",
            months,
            "--from",
            "2022-01-01",
        ];
        let why = ["--source", "registre des traitements", "--region", "32", "--actor", actor];
        drop(place.succeeds(&[&set[..], &why[..]].concat()));
        let rule = notes(&kinds(&place))["rule"].as_str().expect("a rule").to_owned();
        assert!(rule.starts_with(told), "{rule}");
    }
    drop(place.succeeds(&["retention", "apply"]));
    drop(place.succeeds(&["journal", "verify"]));
}
