//! A server as those who run it see it: its log, what watches over it, and how it stops.

use std::io::Read as _;

use maillage_testing::postgres;
use serde_json::json;

use crate::kit::{STORE, Workplace};
use crate::server::{Server, answer, event};

/// What nobody may find in a log.
const SECRETS: [&str; 6] =
    ["s3cret-cookie", "s3cret-bearer", "s3cret-query", "s3cret-path", "s3cret-name", "s3cret-password"];

/// Asks a server with each secret in its place.
fn plant(server: &Server) {
    let headers = "cookie: session=s3cret-cookie\r\nauthorization: Bearer s3cret-bearer\r\n";
    for address in [
        "/?token=s3cret-query",
        "/bilan?at=s3cret-query",
        "/bilan.json?s3cret-name&s3cret-name=1",
        "/invitation/s3cret-path?token=s3cret-query",
        "/s3cret-path",
    ] {
        let (status, _) = server.asked(address, headers);
        assert!((200..500).contains(&status), "{address}: {status}");
    }
}

fn no_secret(said: &[String]) {
    for secret in SECRETS {
        assert!(!said.iter().any(|line| line.contains(secret)), "{secret}: {said:#?}");
    }
}

#[test]
fn given_secrets_in_requests_when_logged_at_any_level_then_none_is_in_any_line() {
    let place = Workplace::with_demo();
    for level in ["info", "trace"] {
        let server = Server::of(&place, &["--log-level", level]);
        plant(&server);
        let said = server.stopped();
        assert!(7 < said.len(), "{said:?}");
        no_secret(&said);
    }
}

#[test]
fn given_a_database_with_a_password_when_it_cannot_be_opened_or_is_served_then_the_password_is_not_told() {
    let place = Workplace::on("postgres://maillage:s3cret-password@127.0.0.1:1/maillage");
    for arguments in
        [&["serve"][..], &["serve", "--log-format", "json", "--log-level", "trace"], &["config", "check"]]
    {
        let answer = place.run(arguments);
        no_secret(&[answer.stdout, answer.stderr]);
    }
    let Some(url) = postgres::schema("logged") else { return };
    let with_password = url.replacen("maillage@", "maillage:s3cret-password@", 1);
    let place = Workplace::on(&with_password);
    place.succeeds(&["import", "demo", "--without-fiction"]);
    let server = Server::of(&place, &["--log-level", "trace"]);
    server.get("/bilan?at=2019-06-21");
    no_secret(&server.stopped());
}

#[test]
fn given_a_server_in_json_when_it_starts_answers_and_stops_then_each_line_is_an_event() {
    let place = Workplace::with_demo();
    let server = Server::of(&place, &[]);
    let (status, text) = server.asked("/bilan.csv?at=2019-06-21&zone=3A", "");
    assert_eq!(status, 200);
    assert_eq!(server.asked("/nowhere", "").0, 404);
    let said = server.stopped();
    assert!(said.iter().all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok()), "{said:#?}");
    for message in ["starting", "serving", "stopped"] {
        assert_eq!(said.iter().filter(|line| event(line, message).is_some()).count(), 1, "{message}");
    }
    let answered: Vec<_> = said.iter().filter_map(|line| event(line, "answered")).collect();
    let [csv, nowhere] = answered.as_slice() else { panic!("one line a request: {answered:#?}") };
    assert_eq!(
        (&csv["method"], &csv["route"], &csv["path"], &csv["parameters"], &csv["status"], &csv["whole"]),
        (
            &json!("GET"),
            &json!("/bilan.csv"),
            &json!("/bilan.csv"),
            &json!("at zone"),
            &json!(200),
            &json!(true)
        )
    );
    let body = text.split_once("\r\n\r\n").expect("a body").1;
    assert_eq!(csv["bytes"], json!(body.len()));
    assert!(csv["duration_ms"].as_f64().is_some_and(|took| 0.0 < took));
    let id = csv["id"].as_str().expect("a request has a number");
    assert!(text.contains(&format!("x-request-id: {id}\r\n")), "the visitor has it too");
    assert_eq!((&nowhere["status"], &nowhere["route"]), (&json!(404), &json!("-")));
}

#[test]
fn given_a_server_when_watched_then_it_is_alive_ready_and_measured_on_this_machine_alone() {
    let place = Workplace::with_demo();
    let server = Server::of(&place, &[]);
    for address in ["/health", "/healthz", "/readyz"] {
        assert_eq!(server.get(address), "ok\n", "{address}");
    }
    server.get("/bilan?at=2019-06-21");
    let metrics = server.get("/metrics");
    for line in [
        "maillage_requests_total{method=\"GET\",route=\"/bilan\",status=\"200\"} 1",
        "maillage_request_duration_seconds_count{route=\"/bilan\"} 1",
        "maillage_press_waiting 0",
        "maillage_append_duration_seconds_count 0",
    ] {
        assert!(metrics.lines().any(|told| told == line), "{line}\n{metrics}");
    }
    assert!(metrics.contains("\nmaillage_connections "), "{metrics}");
    let head = place.json(&["journal", "verify"])["acts"].as_u64().expect("a number");
    assert!(metrics.contains(&format!("maillage_journal_head {head}\n")), "{metrics}");
    // What comes through a proxy comes from elsewhere.
    assert_eq!(server.asked("/metrics", "x-forwarded-for: 203.0.113.7\r\n").0, 403);
    server.stopped();
    let trusting =
        Server::of(&place, &["--trusted-proxies", "127.0.0.1", "--metrics-allowed", "203.0.113.0/24"]);
    assert_eq!(trusting.asked("/metrics", "x-forwarded-for: 203.0.113.7\r\n").0, 200);
    assert_eq!(trusting.asked("/metrics", "x-forwarded-for: 198.51.100.7\r\n").0, 403);
}

#[test]
fn given_an_address_for_the_metrics_when_asked_there_then_they_are_and_no_page_is() {
    let place = Workplace::with_demo();
    let mut server = Server::of(&place, &["--metrics-listen", "127.0.0.1:0"]);
    server.get("/");
    let watched = server.watched();
    assert!(watched.get("/metrics").contains("route=\"/\",status=\"200\"} 1"));
    assert_eq!(watched.asked("/bilan", "").0, 404);
    server.terminate();
    server.ended();
}

#[test]
fn given_a_public_address_over_tls_when_answered_then_browsers_are_told_to_keep_to_it() {
    let place = Workplace::with_demo();
    for (address, told) in [("https://bilan.example.org", true), ("http://bilan.example.org", false)] {
        let server = Server::of(&place, &["--public-address", address]);
        let (_, text) = server.asked("/", "");
        assert_eq!(text.contains("strict-transport-security: max-age="), told, "{address}");
    }
}

#[test]
fn given_a_request_that_brings_too_much_when_it_says_so_then_refused_before_any_of_it_comes() {
    let place = Workplace::with_demo();
    let server = Server::of(&place, &["--upload-megabytes", "1"]);
    let post = |length: usize| {
        let mut stream = server.sent(&format!(
            "POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
        ));
        // The answer comes although nothing follows.
        let mut start = [0; 12];
        stream.read_exact(&mut start).expect("an answer");
        String::from_utf8_lossy(&start).into_owned()
    };
    assert_eq!(post(1_000_001), "HTTP/1.1 413");
    assert_eq!(post(1_000_000), "HTTP/1.1 405", "within the limit the page itself says no");
}

#[test]
fn given_an_answer_at_work_when_told_to_stop_then_it_ends_nobody_new_comes_and_the_store_is_one_file() {
    let place = Workplace::with_demo();
    let mut server = Server::of(&place, &["--stop-seconds", "300"]);
    // A document takes a while to make: its request is at work when the server is told to stop, or was answered already.
    let begun = server.sent("GET /bilan.pdf?at=2019-06-21 HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n");
    let at_work =
        |told: &str| told.contains("maillage_press_making 1") || told.contains("route=\"/bilan.pdf\"");
    while !at_work(&server.get("/metrics")) {}
    server.terminate();
    let (status, text) = answer(begun);
    assert!(status == 200 && text.trim_end().ends_with("%%EOF"), "{status}");
    server.ended();
    assert!(server.is_closed(), "nobody new is answered");
    let left: Vec<_> = std::fs::read_dir(place.path(STORE))
        .expect("a folder")
        .map(|file| file.expect("a file").file_name())
        .collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("-wal")), "{left:?}");
}
