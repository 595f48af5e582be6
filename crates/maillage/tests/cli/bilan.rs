//! `maillage bilan show` on the demonstration: filters, names, dates, and what is not answered.

use crate::kit::{SHIPPED, Workplace, snapshot_of};

fn show<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["bilan", "show", "--at", "2019-06-21"], more].concat()
}

fn rows(csv: &str) -> Vec<&str> {
    csv.lines().skip(1).collect()
}

#[test]
fn given_the_demonstration_when_shown_whole_then_the_shipped_rows_byte_for_byte() {
    let place = Workplace::with_demo();
    assert!(place.succeeds(&show(&["--format", "csv"])) == SHIPPED, "other rows than those shipped");
    assert!(place.succeeds(&show(&[])) == SHIPPED, "a file is written as CSV");
}

#[test]
fn given_each_format_when_shown_in_french_then_these_words() {
    let place = Workplace::with_demo();
    snapshot_of(
        "bilan_show_fr",
        &place,
        &[
            &show(&["--activity", "scanner", "--format", "table"]),
            &show(&["--activity", "IRM", "--zone", "17A", "--format", "csv"]),
            &show(&["--activity", "HAD", "--zone", "3A", "--format", "json"]),
        ],
    );
}

#[test]
fn given_each_format_when_shown_in_english_then_these_words() {
    let place = Workplace::with_demo();
    snapshot_of(
        "bilan_show_en",
        &place,
        &[
            &show(&["--activity", "urgences", "--zone", "15A", "--format", "table", "--lang", "en"]),
            &show(&["--activity", "IRM", "--zone", "17A", "--format", "csv", "--lang", "en"]),
            &show(&["--activity", "HAD", "--zone", "3A", "--format", "json", "--lang", "en"]),
        ],
    );
}

#[test]
fn given_the_several_names_of_a_line_when_shown_then_the_same_rows() {
    let place = Workplace::with_demo();
    for (code, names) in [
        ("irm", &["IRM", "Irm", "R6122-26/2", "imagerie par résonance magnétique (IRM)"][..]),
        ("scanner", &["scanner", "SCANNER", "R6122-26/3", "r6122-26/3"]),
        ("medecine.had", &["HAD", "had", "Hospitalisation à domicile", "hospitalisation a domicile"]),
        ("sld", &["SLD", "R6122-25/7"]),
        ("caisson-hyperbare", &["caisson hyperbare", "Caisson-Hyperbare"]),
    ] {
        let expected = place.succeeds(&show(&["--activity", code]));
        assert!(rows(&expected).iter().all(|row| row.ends_with(&format!(",{code},,,,,"))), "{expected}");
        assert!(!rows(&expected).is_empty(), "{code}");
        for name in names {
            assert_eq!(place.succeeds(&show(&["--activity", name])), expected, "{name}");
        }
    }
}

#[test]
fn given_the_name_of_a_family_when_shown_then_all_of_its_lines() {
    let place = Workplace::with_demo();
    for (family, starts) in
        [("urgences", "urgences."), ("psychiatrie", "psychiatrie-"), ("dialyse", "dialyse.")]
    {
        let answer = place.succeeds(&show(&["--activity", family]));
        let shipped = SHIPPED.lines().filter(|row| row.rsplit(',').nth(5).unwrap().starts_with(starts));
        assert_eq!(rows(&answer), shipped.collect::<Vec<_>>(), "{family}");
    }
}

#[test]
fn given_a_zone_in_several_spellings_when_shown_then_the_rows_of_that_zone() {
    let place = Workplace::with_demo();
    let expected: Vec<_> = SHIPPED.lines().filter(|row| row.contains(",1B,")).collect();
    assert!(!expected.is_empty());
    for zone in ["1B", "1b", "1 B", "Zone n°1 B"] {
        assert_eq!(rows(&place.succeeds(&show(&["--zone", zone]))), expected, "{zone}");
    }
}

#[test]
fn given_only_open_or_negative_when_shown_then_those_rows_of_the_document() {
    let place = Workplace::with_demo();
    let column = |row: &str, at: usize| {
        let mut reader = row.rsplitn(16, ',').map(ToOwned::to_owned).collect::<Vec<_>>();
        reader.reverse();
        reader.get(at).cloned().unwrap_or_default()
    };
    // From the right: zone name and before, sites (3), units (3), admissible, notes, line, code, and the five that came later.
    let negative = |row: &&str| column(row, 3).starts_with('-') || column(row, 6).starts_with('-');
    let open = |row: &&str| column(row, 7) == "oui";
    let expected = |wanted: &dyn Fn(&&str) -> bool| {
        SHIPPED.lines().skip(1).filter(|row| wanted(row)).collect::<Vec<_>>()
    };
    assert_eq!(rows(&place.succeeds(&show(&["--only", "open"]))), expected(&open));
    assert_eq!(rows(&place.succeeds(&show(&["--only", "negative"]))), expected(&negative));
    assert!(!expected(&negative).is_empty() && !expected(&open).is_empty());
    assert_eq!(place.succeeds(&show(&["--only", "all"])), place.succeeds(&show(&[])));
    assert_eq!(place.run(&show(&["--only", "closed"])).code, Some(2));
}

#[test]
fn given_names_that_stand_for_no_line_when_shown_then_refused_with_what_could_be_meant() {
    let place = Workplace::with_demo();
    snapshot_of(
        "bilan_show_names",
        &place,
        &[
            &show(&["--activity", "2"]),
            &show(&["--activity", "2", "--lang", "en"]),
            &show(&["--activity", "scaner"]),
            &show(&["--activity", "scaner", "--lang", "en"]),
            &show(&["--activity", "R6122-26/9"]),
        ],
    );
}

#[test]
fn given_zones_that_do_not_fit_when_shown_then_refused() {
    let place = Workplace::with_demo();
    snapshot_of(
        "bilan_show_zones",
        &place,
        &[
            &show(&["--activity", "IRM", "--zone", "1B"]),
            &show(&["--activity", "IRM", "--zone", "1B", "--lang", "en"]),
            &show(&["--activity", "TEP", "--zone", "1A"]),
            &show(&["--zone", "24A"]),
            &show(&["--zone", "24A", "--lang", "en"]),
        ],
    );
    // A family of lines on both zone sets has rows in either.
    assert_eq!(place.run(&show(&["--activity", "TEP", "--zone", "1B"])).code, Some(0));
    assert_eq!(place.run(&show(&["--activity", "IRM", "--zone", "23A"])).code, Some(0));
}

#[test]
fn given_the_eve_of_the_first_bilan_when_shown_then_refused_and_from_its_day_on_it_holds() {
    let place = Workplace::with_demo();
    let at = |day| ["bilan", "show", "--at", day];
    snapshot_of(
        "bilan_show_before_first",
        &place,
        &[&at("2019-06-20"), &[&at("2019-06-20")[..], &["--lang", "en"]].concat()],
    );
    for day in ["2019-06-21", "2019-06-22", "2035-01-01"] {
        assert!(place.succeeds(&at(day)) == SHIPPED, "{day}");
    }
}

#[test]
fn given_an_instant_of_knowledge_when_shown_then_the_record_counts_from_its_instant() {
    let place = Workplace::with_demo();
    let recorded = place.recorded().remove(0);
    let instant: jiff::Timestamp = recorded.parse().unwrap();
    let just_before = (instant - jiff::SignedDuration::from_nanos(1)).to_string();
    assert!(place.succeeds(&show(&["--known-on", &recorded])) == SHIPPED);
    assert!(!place.fails(1, &show(&["--known-on", &just_before])).is_empty());
    snapshot_of(
        "bilan_show_known_on",
        &place,
        &[
            &show(&["--known-on", "2019-06-21"]),
            &show(&["--known-on", "2019-06-21T12:00:00+02:00", "--lang", "en"]),
            &show(&["--known-on", "2999-12-31", "--activity", "HAD", "--zone", "1A"]),
        ],
    );
}

#[test]
fn given_a_date_of_knowledge_when_shown_then_it_means_the_end_of_that_day_in_the_region() {
    let place = Workplace::with_demo();
    let recorded: jiff::Timestamp = place.recorded().remove(0).parse().unwrap();
    let day = recorded.to_zoned(jiff::tz::TimeZone::get("Europe/Paris").unwrap()).date();
    assert!(place.succeeds(&show(&["--known-on", &day.to_string()])) == SHIPPED);
    place.fails(1, &show(&["--known-on", &day.yesterday().unwrap().to_string()]));
}

#[test]
fn given_texts_that_are_no_dates_when_shown_then_usage_errors() {
    let place = Workplace::with_demo();
    snapshot_of(
        "bilan_show_dates",
        &place,
        &[
            &["bilan", "show", "--at", "21/06/2019"],
            &["bilan", "show", "--at", "2019-02-30", "--lang", "en"],
            &show(&["--known-on", "hier"]),
            &show(&["--known-on", "yesterday", "--lang", "en"]),
        ],
    );
}

#[test]
fn given_an_instant_without_an_offset_when_given_then_neither_date_nor_instant() {
    let place = Workplace::with_demo();
    place.fails(2, &show(&["--known-on", "2999-12-31T10:00:00"]));
    place.fails(2, &["bilan", "show", "--at", "2019-06-21T10:00:00"]);
}

#[test]
fn given_a_line_without_a_table_when_shown_then_no_bilan_is_said_and_no_zero() {
    let place = Workplace::with_demo();
    let header = format!("{}\n", SHIPPED.lines().next().unwrap());
    for name in ["chirurgie.ambulatoire", "chirurgie ambulatoire"] {
        assert_eq!(place.succeeds(&show(&["--activity", name])), header);
    }
    snapshot_of(
        "bilan_show_without_table",
        &place,
        &[
            &show(&["--activity", "chirurgie ambulatoire"]),
            &show(&["--activity", "chirurgie ambulatoire", "--lang", "en", "--format", "table"]),
            &show(&["--activity", "chirurgie ambulatoire", "--format", "json"]),
            &show(&["--activity", "chirurgie ambulatoire", "--quiet"]),
        ],
    );
}

#[test]
fn given_a_row_of_zeros_when_shown_then_it_stays_closed_and_there() {
    let place = Workplace::with_demo();
    let answer = place.succeeds(&show(&["--activity", "caisson-hyperbare"]));
    assert!(answer.contains(",0,0,0,0,0,0,non,"), "{answer}");
}

#[test]
fn given_the_same_date_twice_when_compared_then_no_difference() {
    let place = Workplace::with_demo();
    let compare = ["bilan", "compare", "--from", "2019-06-21", "--to", "2019-06-21"];
    snapshot_of(
        "bilan_compare_same",
        &place,
        &[
            &compare,
            &[&compare[..], &["--lang", "en", "--format", "table"]].concat(),
            &[&compare[..], &["--format", "json"]].concat(),
        ],
    );
    // One bilan only: any two dates from its picture on say the same.
    place.succeeds(&["bilan", "compare", "--from", "2019-06-21", "--to", "2030-01-01"]);
    place.fails(1, &["bilan", "compare", "--from", "2019-06-20", "--to", "2019-06-21"]);
}
