//! `maillage bilan check`: a published annex against the store.

use crate::kit::{ANNEX, SHIPPED, Workplace, line_of, snapshot_of};

/// The invented annex in the store, and a copy of it in which `from` stands as `to`.
fn changed(from: &str, to: &str) -> Workplace {
    assert!(ANNEX.contains(from), "the annex holds `{from}`");
    let place = Workplace::with_annex(ANNEX);
    place.write("published.txt", ANNEX.replacen(from, to, 1));
    place
}

fn checked(place: &Workplace) -> serde_json::Value {
    let answer = place.run(&["bilan", "check", "published.txt", "--format", "json"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    serde_json::from_str(&answer.stdout).expect("JSON")
}

#[test]
fn given_the_same_document_when_checked_then_no_difference_and_status_zero() {
    let place = Workplace::with_annex(ANNEX);
    let answer = place.run(&["bilan", "check", "first.txt", "--lang", "en"]);
    assert_eq!(answer.code, Some(0), "{answer:?}");
    assert_eq!(answer.stdout.lines().count(), 1, "the header alone");
    assert!(answer.stderr.contains("75 rows, no difference"), "{answer:?}");
}

#[test]
fn given_the_same_document_in_other_characters_when_checked_then_no_difference() {
    for (printed, typed) in
        [("é", "e\u{301}"), ("é", "\u{b4}e"), (" - ", " – "), ("fi", "\u{fb01}"), ("ti", "t\u{ad}i")]
    {
        assert!(ANNEX.contains(printed), "the annex holds `{printed}`");
        let place = Workplace::with_annex(ANNEX);
        place.write("published.txt", ANNEX.replace(printed, typed));
        let answer = place.run(&["bilan", "check", "published.txt", "--lang", "en"]);
        assert_eq!(answer.code, Some(0), "{typed:?}: {answer:?}");
    }
}

#[test]
fn given_one_changed_number_when_checked_then_it_is_found_with_both_places_and_status_one() {
    let row = ANNEX.lines().find(|line| line.contains("3A") && line.ends_with("Oui")).expect("an open row");
    let mut words: Vec<&str> = row.split(' ').collect();
    let last = words.len() - 4;
    words[last] = "9";
    let place = changed(row, &words.join(" "));
    let found = checked(&place);
    let differences = found["differences"].as_array().expect("a list");
    assert_eq!(differences.len(), 1, "{differences:?}");
    let line = line_of(ANNEX, row);
    assert_eq!(differences[0]["kind"], "column");
    assert_eq!(
        (&differences[0]["figure"], &differences[0]["published"]),
        (&"sites_current".into(), &"9".into())
    );
    assert_eq!(
        (&differences[0]["published_line"], &differences[0]["recorded_line"]),
        (&line.into(), &line.into())
    );
    assert!(differences[0]["act"].is_number());
}

#[test]
fn given_a_row_that_is_missing_when_checked_then_the_recorded_one_is_named() {
    let row = ANNEX.lines().find(|line| line.starts_with("3A")).expect("a row");
    let found = checked(&changed(&format!("{row}\n"), ""));
    let kinds: Vec<_> = found["differences"].as_array().expect("a list").iter().collect();
    assert_eq!(kinds.len(), 1, "{kinds:?}");
    assert_eq!((&kinds[0]["kind"], &kinds[0]["zone"]), (&"row_not_published".into(), &"3A".into()));
}

#[test]
fn given_another_number_of_the_order_when_checked_then_what_the_document_says_of_itself_differs() {
    let found = checked(&changed("2021-045", "2021-046"));
    let first = &found["differences"][0];
    assert_eq!((&first["kind"], &first["figure"]), (&"document".into(), &"act".into()));
    assert_eq!((&first["published"], &first["recorded"]), (&"2021-046".into(), &"2021-045".into()));
}

#[test]
fn given_our_own_csv_when_checked_at_its_date_then_equal_and_a_planted_change_is_found_at_its_line() {
    let place = Workplace::with_demo();
    place.write("bilan.csv", SHIPPED);
    place.succeeds(&["bilan", "check", "bilan.csv", "--at", "2019-06-21"]);
    assert!(place.fails(2, &["bilan", "check", "bilan.csv"]).contains("--at"));
    let planted = SHIPPED.replacen("3A,Lille,12,12,0,", "3A,Lille,12,13,1,", 1);
    place.write("bilan.csv", &planted);
    let answer = place.run(&["bilan", "check", "bilan.csv", "--at", "2019-06-21", "--format", "json"]);
    assert_eq!(answer.code, Some(1));
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    let figures: Vec<_> =
        found["differences"].as_array().expect("a list").iter().map(|one| &one["figure"]).collect();
    assert_eq!(figures, ["sites_target", "sites_gap"]);
    assert_eq!(
        found["differences"][0]["published_line"],
        line_of(&planted, "1,I,Médecine,Sous forme d’hospitalisation complète ou à temps partiel,3A")
    );
}

#[test]
fn given_a_document_that_contradicts_itself_when_checked_then_each_contradiction_is_told_beside_the_differences()
 {
    let row = ANNEX.lines().find(|line| line.starts_with("3A - Lille 4 5 +1 Oui")).expect("an open row");
    let place = changed(row, "3A - Lille 4 5 +1 Non");
    let found = checked(&place);
    let line = line_of(ANNEX, row);
    let own = &found["contradictions"];
    assert_eq!(own.as_array().map(Vec::len), Some(1), "{own}");
    assert_eq!((&own[0]["kind"], &own[0]["line"]), (&"admissible_mismatch".into(), &line.into()));
    assert_eq!(own[0]["cells"][0]["printed"], "non");
    assert_eq!(found["differences"].as_array().map(Vec::len), Some(1), "the answer alone: {found}");
    let told = place.run(&["bilan", "check", "published.txt"]).stderr;
    assert!(told.contains("zone 3A") && told.contains("« non » imprimé"), "{told}");
    let sound = Workplace::with_annex(ANNEX).json(&["bilan", "check", "first.txt"]);
    assert_eq!(sound.get("contradictions"), None, "nothing to tell");
}

#[test]
fn given_rows_that_contradict_themselves_when_checked_then_told_at_their_line() {
    let place = Workplace::with_demo();
    let planted = SHIPPED.replacen("3A,Lille,12,12,0,", "3A,Lille,12,12,1,", 1);
    assert_ne!(planted, SHIPPED);
    place.write("published.csv", &planted);
    let answer = place.run(&["bilan", "check", "published.csv", "--at", "2019-06-21", "--format", "json"]);
    assert_eq!(answer.code, Some(1), "{answer:?}");
    let found: serde_json::Value = serde_json::from_str(&answer.stdout).expect("JSON");
    let own = &found["contradictions"][0];
    assert_eq!((&own["kind"], &own["cells"][0]["zone"]), (&"gap_mismatch".into(), &"3A".into()));
    assert_eq!(own["line"], found["differences"][0]["published_line"]);
}

#[test]
fn given_a_cell_of_an_annex_that_cannot_be_read_when_checked_then_named_by_line_and_column_and_else_not() {
    let row = ANNEX.lines().find(|line| line.starts_with("3A - Lille 4 5 +1 Oui")).expect("an open row");
    let found = checked(&changed(row, "3A - Lille x4 5 +1 Oui"));
    let differences = found["differences"].as_array().expect("a list");
    let unread: Vec<_> = differences.iter().filter(|found| found["kind"] == "cell_not_read").collect();
    assert_eq!(unread.len(), 1, "{differences:?}");
    assert_eq!(
        (&unread[0]["figure"], &unread[0]["published_line"], &unread[0]["recorded"]),
        (&"sites_current".into(), &line_of(ANNEX, row).into(), &"4".into())
    );
    let missing = |found: &&serde_json::Value| found["kind"] == "row_not_published";
    assert_eq!(differences.iter().filter(missing).count(), 0, "{differences:?}");
}

#[test]
fn given_a_table_that_cannot_be_read_when_checked_then_its_lines_are_not_said_to_be_missing() {
    // Its header names two columns alike: none of its rows is given.
    let start = ANNEX.find("II. Chirurgie").expect("a section");
    let (before, table) = ANNEX.split_at(start);
    let place = Workplace::with_annex(ANNEX);
    place.write("published.txt", format!("{before}{}", table.replacen("cibles", "actuelles", 1)));
    let found = checked(&place);
    let kinds: Vec<_> =
        found["differences"].as_array().expect("a list").iter().map(|one| &one["kind"]).collect();
    assert_eq!(kinds, ["table_not_read"], "{found}");
    assert_eq!(found["differences"][0]["code"], "chirurgie");
    assert_eq!(found["contradictions"][0]["kind"], "table_refused");
    assert_eq!(found["contradictions"][0]["line"], found["differences"][0]["published_line"]);
}

#[test]
fn given_differences_when_checked_for_people_then_these_lines() {
    let place = Workplace::with_demo();
    let lines: Vec<&str> = SHIPPED.lines().collect();
    let short = [&lines[..4], &["1,I,Médecine,Sous forme d’hospitalisation complète ou à temps partiel,99A,Ailleurs,1,1,0,,,,non,,1,medecine"], &lines[5..24]].concat();
    place.write("bilan.csv", short.join("\n") + "\n");
    let check = ["bilan", "check", "bilan.csv", "--at", "2019-06-21"];
    let table = [&check[..], &["--format", "table"]].concat();
    let english = [&table[..], &["--lang", "en"]].concat();
    snapshot_of("bilan_check", &place, &[&check, &table, &english]);
}
