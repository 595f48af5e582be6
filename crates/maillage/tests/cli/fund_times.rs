//! A year of the fund from outside: acts with days of their own, some of them recorded late, and the same questions about three
//! days as known at two instants. Figures are worked out by hand, in euros.

use serde_json::{Value, json};

use crate::kit::{ANNEX, Workplace, snapshot_of};

/// The authorising officer.
pub(crate) const OFFICER: &str = "00000000-0000-0000-0000-00000000000a";
/// The accountant.
const ACCOUNTANT: &str = "00000000-0000-0000-0000-00000000000b";

/// 1 000 € of AE and 800 € of CP.
const INITIAL: &str = "envelope;earmark;mission;ae;cp\nintervention;;1;600;500\nintervention;;2;400;300\n";
/// 1 200 € and 900 €.
const RECTIFYING: &str = "envelope;earmark;mission;ae;cp\nintervention;;1;700;550\nintervention;;2;500;350\n";

/// The same, and 10 € for operating costs.
const FURTHER: &str =
    "envelope;earmark;mission;ae;cp\nintervention;;1;700;550\nintervention;;2;500;350\noperating;;;10;10\n";

/// How many acts of the fund are recorded before the late ones of summer.
const IN_TIME: usize = 8;

/// The year, and the two instants at which it is asked about.
pub(crate) struct Year {
    pub(crate) place: Workplace,
    pub(crate) summer: String,
    pub(crate) after: String,
}

/// Records an act, and gives its receipt.
pub(crate) fn act(place: &Workplace, words: &str, on: &str) -> Value {
    let pays = words.starts_with("pay") || words.starts_with("collect");
    let actor = if pays { ACCOUNTANT } else { OFFICER };
    let key = format!("{words} {on}");
    let signed = ["--key", &key, "--actor", actor, "--on", on];
    let words: Vec<_> = std::iter::once("fund").chain(words.split(' ')).chain(signed).collect();
    place.json(&words)
}

/// A commitment of 2023, and its identifier.
fn commit(place: &Workplace, mission: u8, terms: &str, object: &str, on: &str) -> String {
    let words = format!(
        "commit --year 2023 --mission {mission} {terms} --beneficiary siret:12345678200010 --object {object}"
    );
    act(place, &words, on)["commitment"].as_str().expect("an identifier").to_owned()
}

fn certify(place: &Workplace, commitment: &str, euros: u32, on: &str) {
    act(place, &format!("certify --commitment {commitment} --amount {euros}"), on);
}

fn pay(place: &Workplace, commitment: &str, euros: u32, on: &str) {
    let terms = format!("--commitment {commitment} --amount {euros} --ordered-by {OFFICER}");
    act(place, &format!("pay --year 2023 {terms}"), on);
}

/// When each act of the fund was recorded, the oldest first.
fn recorded(place: &Workplace) -> Vec<String> {
    let list = place.json(&["journal", "list"]);
    let acts = list["acts"].as_array().expect("acts").iter();
    let of_the_fund = acts.filter(|act| act["type"].as_str().is_some_and(|kind| kind.starts_with("fund-")));
    of_the_fund.map(|act| act["recorded_at"].as_str().expect("an instant").to_owned()).collect()
}

impl Year {
    pub(crate) fn lived() -> Self {
        let place = Workplace::with_annex(ANNEX);
        place.write("initial.csv", INITIAL);
        place.write("rectifying.csv", RECTIFYING);
        act(&place, "year open --year 2023", "2023-01-02");
        act(&place, "budget initial.csv --year 2023 --ministers 2023-01-20", "2023-01-20");
        let a = commit(&place, 1, "--amount 300", "A", "2023-02-06");
        act(&place, "revenue --year 2023 --origin first-order --amount 900 --source essai", "2023-03-01");
        act(
            &place,
            "budget rectifying.csv --year 2023 --kind rectifying --ministers 2023-05-10",
            "2023-05-10",
        );
        let b = commit(&place, 2, "--amount 400 --cp 2023=200 --cp 2024=200", "B", "2023-06-01");
        certify(&place, &a, 250, "2023-06-15");
        pay(&place, &a, 200, "2023-06-28");
        // Recorded late: D since 20 March, 40 € of A paid on 30 June.
        commit(&place, 2, "--amount 60", "D", "2023-03-20");
        pay(&place, &a, 40, "2023-06-30");
        commit(&place, 1, "--amount 150", "C", "2023-09-04");
        act(&place, &format!("release --year 2023 --commitment {a} --amount 30"), "2023-09-18");
        let order = format!("recover --year 2023 --commitment {a} --amount 50 --reason unused");
        let order = act(&place, &order, "2023-09-30");
        let order = order["recovery"].as_str().expect("an identifier");
        act(&place, &format!("collect --year 2023 --recovery {order} --amount 20"), "2023-10-15");
        act(&place, "revenue --year 2023 --origin further-order --amount 250 --source essai", "2023-11-14");
        certify(&place, &b, 200, "2023-12-20");
        pay(&place, &b, 100, "2023-12-21");
        // A budget of 30 August is recorded on 4 September, and 10 € that it opens were committed in between.
        place.write("further.csv", FURTHER);
        act(&place, "budget further.csv --year 2023 --kind rectifying --ministers 2023-08-30", "2023-09-04");
        let e = "commit --year 2023 --envelope operating --amount 10 --beneficiary rna:W123456789 --object E";
        act(&place, e, "2023-08-31");
        let recorded = recorded(&place);
        let summer = recorded[IN_TIME - 1].clone();
        let after = recorded.last().expect("acts").clone();
        Self { place, summer, after }
    }

    /// The answer about a day as known at an instant.
    pub(crate) fn asked(&self, words: &str, day: &str, known_on: &str) -> Value {
        let words = words.split(' ').chain(["--year", "2023", "--at", day, "--known-on", known_on]);
        self.place.json(&words.collect::<Vec<_>>())
    }

    /// What a status says: opened, committed, available; opened, paid, available; received, outstanding, to recover.
    fn status(&self, day: &str, known_on: &str) -> [i64; 9] {
        let status = self.asked("fund status", day, known_on);
        let euros = |value: &Value| value.as_i64().expect("cents") / 100;
        [
            euros(&status["ae"]["opened"]),
            euros(&status["ae"]["committed"]),
            euros(&status["ae"]["available"]),
            euros(&status["cp"]["opened"]),
            euros(&status["cp"]["paid"]),
            euros(&status["cp"]["available"]),
            euros(&status["revenue"]["total"]),
            euros(&status["outstanding"]),
            euros(&status["to_recover"]),
        ]
    }
}

#[test]
fn given_a_year_when_its_status_is_asked_as_of_three_days_and_two_instants_then_the_figures_of_each() {
    let year = Year::lived();
    let (summer, after) = (year.summer.as_str(), year.after.as_str());
    // A; then A and D: 300 + 60.
    assert_eq!(year.status("2023-03-31", summer), [1_000, 300, 700, 800, 0, 800, 900, 300, 0]);
    assert_eq!(year.status("2023-03-31", after), [1_000, 360, 640, 800, 0, 800, 900, 360, 0]);
    // A and B, 200 € paid; then D too, and 40 € more paid.
    assert_eq!(year.status("2023-06-30", summer), [1_200, 700, 500, 900, 200, 700, 900, 500, 0]);
    assert_eq!(year.status("2023-06-30", after), [1_200, 760, 440, 900, 240, 660, 900, 520, 0]);
    // Nothing more was known in summer; in the end A 300 - 30, B 400, C 150, D 60 are committed, 200 + 40 + 100 paid,
    // and E 10 of 10 more; 900 + 250 + 20 received, 50 - 20 to come back.
    assert_eq!(year.status("2023-12-31", summer), [1_200, 700, 500, 900, 200, 700, 900, 500, 0]);
    assert_eq!(year.status("2023-12-31", after), [1_210, 890, 320, 910, 340, 570, 1_170, 550, 30]);
    // Without a time, all of it.
    let latest = year.place.json(&["fund", "status", "--year", "2023"]);
    assert_eq!(latest["ae"]["committed"], json!(89_000));
    assert_eq!(latest["findings"], json!([]));
}

#[test]
fn given_a_year_when_its_register_is_asked_as_of_a_day_then_its_lines_and_orders_as_they_stood() {
    let year = Year::lived();
    let (summer, after) = (year.summer.as_str(), year.after.as_str());
    let missions = |day, known_on| -> Value {
        let execution = year.asked("fund execution", day, known_on);
        let rows = execution["rows"].as_array().expect("rows").iter();
        let missions = rows.filter(|row| row["level"] == "mission");
        missions.map(|row| json!([row["code"], row["ae_committed"], row["cp_paid"]])).collect()
    };
    assert_eq!(missions("2023-06-30", summer), json!([["1", 30_000, 20_000], ["2", 40_000, 0]]));
    // E under no mission; A 270 and C 150; B 400 and D 60.
    let december = json!([["", 1_000, 0], ["1", 42_000, 24_000], ["2", 46_000, 10_000]]);
    assert_eq!(missions("2023-12-31", after), december);
    let commitments = |day, known_on| -> Vec<(String, i64)> {
        let list = year.asked("fund commitments", day, known_on);
        let commitments = list["commitments"].as_array().expect("commitments").iter();
        let told = commitments.map(|commitment| {
            (
                commitment["object"].as_str().expect("text").to_owned(),
                commitment["rest"].as_i64().expect("cents"),
            )
        });
        told.collect()
    };
    let rests = |told: &[(&str, i64)]| -> Vec<(String, i64)> {
        told.iter().map(|(object, euros)| ((*object).to_owned(), euros * 100)).collect()
    };
    assert_eq!(commitments("2023-06-30", summer), rests(&[("A", 100), ("B", 400)]));
    assert_eq!(commitments("2023-06-30", after), rests(&[("A", 60), ("B", 400), ("D", 60)]));
    assert_eq!(
        commitments("2023-12-31", after),
        rests(&[("A", 30), ("B", 300), ("D", 60), ("C", 150), ("E", 10)])
    );
    let to_come = |day| year.asked("fund recoveries", day, after)["recoveries"].clone();
    assert_eq!(to_come("2023-06-30"), json!([]));
    assert_eq!(to_come("2023-09-30")[0]["to_collect"], json!(5_000));
    assert_eq!(to_come("2023-12-31")[0]["to_collect"], json!(3_000));
}

#[test]
fn given_a_figure_of_a_year_when_traced_as_of_a_day_then_the_acts_that_moved_it_make_it() {
    let year = Year::lived();
    let moved = |words: &str, known_on: &str| -> usize {
        let trace = year.asked(words, "2023-06-30", known_on);
        trace["hops"][0]["facts"].as_array().expect("acts").len()
    };
    let committed = "trace --figure ae-committed";
    // A and B; then D too; for mission 2, B and D.
    assert_eq!(moved(committed, &year.summer), 2);
    assert_eq!(moved(committed, &year.after), 3);
    assert_eq!(moved("trace --figure ae-committed --mission 2", &year.after), 2);
    let june = ["--year", "2023", "--at", "2023-06-30", "--format", "table"];
    let status = ["fund", "status", "--year", "2023", "--at", "2023-08-31"];
    let table = |lang| [&status[..], &["--format", "table", "--lang", lang]].concat();
    let json = [&status[..], &["--format", "json"]].concat();
    snapshot_of(
        "fund_times",
        &year.place,
        &[
            &[&["trace", "--figure", "ae-committed"][..], &june].concat(),
            &[&["trace", "--figure", "cp-paid", "--mission", "1", "--lang", "en"][..], &june].concat(),
            // Between the day of an act and that of what it rests on, the status names the act.
            &table("fr"),
            &table("en"),
            &json,
        ],
    );
}

#[test]
fn given_an_act_set_aside_when_the_register_or_a_figure_is_asked_then_each_form_of_the_answer_names_it() {
    let year = Year::lived();
    let august = |words: &str, format: &str| -> Vec<String> {
        let when = ["--year", "2023", "--at", "2023-08-31", "--known-on", "2100-01-01", "--format", format];
        words.split(' ').chain(when).map(ToOwned::to_owned).collect()
    };
    let asked = [
        august("fund execution", "table"),
        august("fund execution --lang en", "csv"),
        august("fund recoveries", "table"),
        august("fund recoveries", "json"),
        august("fund recoveries --quiet", "csv"),
        august("trace --figure ae-committed", "table"),
        august("trace --figure ae-committed", "json"),
    ];
    let known = ["fund", "recoveries", "--known-on", "2100-01-01", "--format", "table"];
    let asked: Vec<Vec<&str>> =
        asked.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
    let asked: Vec<_> = asked.iter().map(Vec::as_slice).chain([&known[..]]).collect();
    snapshot_of("fund_set_aside", &year.place, &asked);
    for words in
        ["fund status", "fund execution", "fund commitments", "fund recoveries", "trace --figure cp-paid"]
    {
        let of = |day| year.asked(words, day, &year.after)["findings"][0]["acts"].clone();
        let acts = of("2023-08-31");
        assert!(acts[0].is_u64() && acts[1].is_null(), "{words}: {acts}");
        assert_eq!(of("2023-06-30"), Value::Null, "{words}");
    }
    let status = august("fund status", "csv");
    let status = year.place.succeeds(&status.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(status.contains("\nConstats,"), "{status}");
}
