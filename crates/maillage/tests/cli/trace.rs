//! `maillage trace`: every hop of one figure.

use crate::kit::{ANNEX, Workplace, snapshot_of};

#[test]
fn given_a_cell_when_traced_then_each_hop_in_each_format() {
    let place = Workplace::with_demo();
    let cell = ["trace", "--activity", "IRM", "--zone", "17A", "--at", "2019-06-21"];
    snapshot_of(
        "trace",
        &place,
        &[
            &[&cell[..], &["--format", "table"]].concat(),
            &[&cell[..], &["--format", "table", "--lang", "en"]].concat(),
            &[&cell[..], &["--format", "csv"]].concat(),
            &[&cell[..], &["--format", "json"]].concat(),
        ],
    );
}

#[test]
fn given_a_cell_as_known_at_an_instant_when_traced_then_as_recorded_by_then() {
    let place = Workplace::with_demo();
    let cell = ["trace", "--activity", "IRM", "--zone", "17A", "--at", "2019-06-21", "--format", "csv"];
    let known = |day| [&cell[..], &["--known-on", day]].concat();
    assert!(place.succeeds(&known("2999-12-31")).contains("--known-on 2999-12-31"));
    assert!(!place.fails(1, &known("2019-06-21")).is_empty());
}

#[test]
fn given_an_imported_document_when_traced_then_the_line_as_printed() {
    let place = Workplace::with_annex(ANNEX);
    let text = place.succeeds(&[
        "trace",
        "--activity",
        "chirurgie",
        "--zone",
        "3A",
        "--at",
        "2021-03-15",
        "--format",
        "table",
    ]);
    assert!(text.contains("3A - Lille 4 5 +1 Oui"), "{text}");
    let line = ANNEX.lines().position(|line| line.starts_with("3A - Lille 4")).unwrap() + 1;
    assert!(text.contains(&format!(" : {line}\n")), "{text}");
}

#[test]
fn given_what_has_no_cell_when_traced_then_said() {
    let place = Workplace::with_demo();
    snapshot_of(
        "trace_refused",
        &place,
        &[
            &["trace", "--activity", "chirurgie ambulatoire", "--zone", "1A", "--at", "2019-06-21"],
            &[
                "trace",
                "--activity",
                "chirurgie ambulatoire",
                "--zone",
                "1A",
                "--at",
                "2019-06-21",
                "--lang",
                "en",
            ],
            &["trace", "--activity", "IRM", "--zone", "1B", "--at", "2019-06-21"],
            &["trace", "--activity", "IRM", "--zone", "1A", "--at", "2019-06-20"],
        ],
    );
}
