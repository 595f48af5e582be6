//! Every route, by every method it has, for every role and none: a table that is compared with the committed one.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fmt::Write as _;
use std::path::Path;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use maillage_domain::people::Role;
use maillage_web::api::operation::{Answers, Verb};
use maillage_web::api::operations::operations;
use maillage_web::routes::PAGES;

use super::kit::{Browser, signed_in, site, whole_token};
use crate::support::Site;

/// The table that is committed.
const TABLE: &str = "tests/web/authz.out";

/// How a door is: what the gate says, whatever stands behind it.
const fn door(status: StatusCode) -> &'static str {
    match status {
        StatusCode::UNAUTHORIZED => "401",
        StatusCode::FORBIDDEN => "403",
        _ => "open",
    }
}

/// An address that a route matches; what stands there does not matter.
fn example(path: &str) -> String {
    let mut address = String::new();
    for part in path.split_inclusive(['{', '}']) {
        match (part.strip_suffix('{'), part.strip_suffix('}')) {
            (Some(plain), _) => address.push_str(plain),
            (None, Some(_open)) => address.push('0'),
            (None, None) => address.push_str(part),
        }
    }
    address
}

/// What each role meets at each route.
async fn met() -> String {
    let site = site().await;
    let mut people = vec![("none".to_owned(), Browser::new(&site))];
    for role in Role::ALL.iter().filter(|role| **role != Role::Public) {
        let email = format!("{}@agence.example", role.as_str());
        people.push((role.as_str().to_owned(), signed_in(&site, &email, Some(*role)).await));
    }
    let mut table = String::new();
    for route in PAGES.iter().flat_map(|page| page.routes()) {
        for method in route.allowed.split(", ").filter(|method| *method != "HEAD") {
            let mut doors = Vec::new();
            for (name, browser) in &people {
                let request = Request::builder().method(method).uri(example(&route.path));
                let request = match &browser.cookie {
                    Some(cookie) => request.header("cookie", format!("maillage={cookie}")),
                    None => request,
                };
                let answer = site.send(request.body(Body::empty()).unwrap()).await;
                // What is sent without its proof is refused behind the gate, by its own kind.
                let forged = answer.body.contains("Ce formulaire ne vient pas");
                let met = if forged { "open" } else { door(answer.status) };
                doors.push((met, name.as_str()));
            }
            writeln!(table, "{method} {}{}", route.path, told(&doors)).unwrap();
        }
    }
    table + &programs_met(&site).await
}

/// What a program meets at each operation: with no token, and with one of each role that may all that its person may give.
async fn programs_met(site: &Site) -> String {
    let mut programs = vec![("none", None)];
    for role in Role::ALL.iter().filter(|role| **role != Role::Public) {
        let email = format!("{}@agence.example", role.as_str());
        programs.push((role.as_str(), Some(whole_token(site, &email).await)));
    }
    let mut table = String::new();
    for operation in operations().filter(|operation| !matches!(operation.answers, Answers::Events(_))) {
        let method = if operation.verb == Verb::Get { "GET" } else { "POST" };
        let mut doors = Vec::new();
        for (name, token) in &programs {
            let request = Request::builder().method(method).uri(example(operation.path));
            let request = match token {
                Some(token) => request.header("authorization", format!("Bearer {token}")),
                None => request,
            };
            let answer = site.send(request.body(Body::empty()).unwrap()).await;
            doors.push((door(answer.status), *name));
        }
        writeln!(table, "API {method} {}{}", operation.path, told(&doors)).unwrap();
    }
    table
}

/// "401 none; 403 planner, accountant; open administrator", or "open" where it is everyone's.
fn told(doors: &[(&str, &str)]) -> String {
    let of =
        |door: &str| doors.iter().filter(|(met, _)| *met == door).map(|(_, name)| *name).collect::<Vec<_>>();
    let kinds = ["401", "403", "open"].map(|door| (door, of(door)));
    let kinds: Vec<_> = kinds.into_iter().filter(|(_, names)| !names.is_empty()).collect();
    match kinds.as_slice() {
        [(door, _)] => format!(": {door}"),
        _ => kinds
            .iter()
            .fold(String::new(), |told, (door, names)| format!("{told}: {door} {}", names.join(", "))),
    }
}

#[tokio::test]
async fn given_every_route_and_every_role_when_they_meet_then_the_doors_are_those_of_the_table() {
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    let met = met().await;
    if std::env::var_os("MAILLAGE_AUTHZ").is_some() {
        std::fs::write(&table, &met).unwrap();
    }
    let kept = std::fs::read_to_string(&table).unwrap_or_default();
    let differ: Vec<_> = met.lines().filter(|line| !kept.lines().any(|kept| kept == *line)).collect();
    let gone: Vec<_> = kept.lines().filter(|line| !met.lines().any(|met| met == *line)).collect();
    assert!(
        differ.is_empty() && gone.is_empty(),
        "{TABLE} is not what the routes say: new {differ:#?}, gone {gone:#?}. Read the difference, then write the table anew with MAILLAGE_AUTHZ=1"
    );
}
