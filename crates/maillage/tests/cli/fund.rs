//! The fund from outside: what the demonstration says of 2023, and the story of two exercises.

use serde_json::{Value, json};

use crate::kit::{Answer, Workplace, agreement, snapshot, snapshot_of};

/// The authorising officer.
const OFFICER: &str = "00000000-0000-0000-0000-00000000000a";
/// The accountant.
const ACCOUNTANT: &str = "00000000-0000-0000-0000-00000000000b";

/// What a budget opens: 500 000 € of AE for intervention, 50 000 € for operating costs.
const BUDGET: &str = "\
envelope;earmark;mission;code;ae;cp
intervention;;1;;300 000,00;200 000,00
intervention;;;MI2-3-5;200 000,00;200 000,00
operating;;;;50 000,00;50 000,00
";

/// A command of the fund: its words, then what each one signs with.
fn fund(words: &str, key: &str, actor: &str, on: &str) -> Vec<String> {
    let signed = ["--key", key, "--actor", actor, "--on", on];
    let words = words.split(' ').chain(signed);
    ["fund"].into_iter().chain(words).map(ToOwned::to_owned).collect()
}

struct Story {
    place: Workplace,
    answers: Vec<Answer>,
}

impl Story {
    fn run(&mut self, words: &str, key: &str, actor: &str, on: &str) -> Answer {
        let arguments = fund(words, key, actor, on);
        let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
        let answer = self.place.run(&arguments);
        self.answers.push(answer.clone());
        answer
    }

    /// A command that is done, with its receipt.
    fn done(&mut self, words: &str, key: &str, on: &str) -> Value {
        let answer = self.run(&format!("{words} --format json"), key, actor(words), on);
        assert_eq!(answer.code, Some(0), "{answer:?}");
        // The same again: nothing is written.
        let before = self.place.journal();
        let again = self.run(words, key, actor(words), on);
        assert_eq!(again.code, Some(0), "{again:?}");
        assert_eq!(self.place.journal(), before);
        serde_json::from_str(&answer.stdout).expect("a receipt")
    }

    /// A command that is refused, with its problem; the journal stays as it is.
    fn refused(&mut self, words: &str, key: &str, on: &str, kind: &str) {
        let before = self.place.journal();
        let answer = self.run(words, key, actor(words), on);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(1), ""), "{answer:?}");
        let json = self.run(&format!("{words} --format json"), key, actor(words), on);
        self.answers.pop();
        assert_eq!(json.problem()["type"], json!(format!("maillage:fund-{kind}")));
        assert_eq!(self.place.journal(), before);
    }
}

/// The accountant pays and collects; the officer does the rest.
fn actor(words: &str) -> &'static str {
    if words.starts_with("pay") || words.starts_with("collect") { ACCOUNTANT } else { OFFICER }
}

/// A commitment of 2024 under the agreement of the story.
fn agreed(amount: &str) -> String {
    format!("{} --agreement c-2024-1", commit(2024, amount))
}

fn commit(year: i16, amount: &str) -> String {
    format!(
        "commit --year {year} --mission 1 --amount {amount} --beneficiary siret:12345678200010 --object Essai"
    )
}

fn left(receipt: &Value) -> (i64, i64) {
    let cents = |name: &str| receipt["position"][name].as_i64().expect("cents");
    (cents("ae_available"), cents("cp_available"))
}

#[test]
fn given_the_demonstration_when_the_fund_of_2023_is_asked_then_its_document() {
    let place = Workplace::with_demo();
    let status = ["fund", "status", "--year", "2023"];
    let format = |format| [&status[..], &["--format", format]].concat();
    snapshot_of("fund_status_fr", &place, &[&format("json"), &format("csv"), &format("table")]);
    let english = |format| [&status[..], &["--lang", "en", "--format", format]].concat();
    snapshot_of("fund_status_en", &place, &[&english("json"), &english("table")]);
}

#[test]
fn given_the_demonstration_when_asked_for_the_figures_of_2023_then_those_of_the_report() {
    let place = Workplace::with_demo();
    let status = place.json(&["fund", "status"]);
    assert_eq!(status["year"], json!(2023));
    let figures = |part: &str, names: &[&str]| -> Vec<Value> {
        names.iter().map(|name| status[part][name].clone()).collect()
    };
    let revenue = figures("revenue", &["total", "national", "own", "restated"]);
    assert_eq!(
        json!(revenue),
        json!([48_940_000_000_i64, 48_460_000_000_i64, 480_000_000, 46_060_000_000_i64])
    );
    let ae = figures("ae", &["opened", "committed", "available", "rate_bp", "rate_bp_qualifier"]);
    assert_eq!(json!(ae), json!([null, 50_620_000_000_i64, null, 9840, "more_than"]));
    let cp = figures("cp", &["opened", "paid", "paid_qualifier", "available", "rate_bp"]);
    assert_eq!(json!(cp), json!([null, 51_000_000_000_i64, "about", null, 9820]));
    let missions = status["missions"].as_array().expect("missions");
    let paid: Vec<_> = missions.iter().map(|mission| &mission["cp_paid"]).collect();
    assert_eq!(
        json!(paid),
        json!([6_710_000_000_i64, 17_800_000_000_i64, 10_170_000_000_i64, 16_000_000_000_i64, 27_600_000])
    );
    for mission in missions {
        let cents = |name: &str| mission[name].as_i64().expect("cents");
        assert_eq!(cents("itemised") + cents("not_itemised"), cents("cp_paid"));
        assert!(0 <= cents("itemised") && 0 <= cents("not_itemised"));
    }
    // Each action that is counted stands in a mission or under none.
    let itemised: i64 = missions.iter().filter_map(|mission| mission["itemised"].as_i64()).sum();
    assert_eq!(itemised + status["unattributed"].as_i64().expect("cents"), 23_691_229_400);
}

#[test]
fn given_the_demonstration_when_its_actions_are_asked_then_the_same_rows_in_each_format() {
    let place = Workplace::with_demo();
    let status = place.json(&["fund", "status"]);
    let asked = place.json(&["fund", "actions", "--year", "2023"]);
    assert_eq!(asked["actions"], status["actions"]);
    let actions = asked["actions"].as_array().expect("actions");
    let of_line = |line: i64| actions.iter().find(|action| action["line"] == json!(line)).expect("an action");
    let foreseen = of_line(2071);
    assert_eq!((&foreseen["status"], &foreseen["part_of"]), (&json!("foreseen"), &json!(2032)));
    assert_eq!(of_line(2032)["counted"], json!(7_690_000_000_i64));
    let granted = of_line(637);
    assert_eq!((&granted["status"], &granted["span"]), (&json!("allocated"), &json!([2023, 2024])));
    let slip = of_line(618);
    assert_eq!((&slip["printed"], &slip["value"]), (&json!("444 M€"), &json!(44_400_000)));
    assert_eq!(slip["corrected"]["printed"], json!("444 M€"));
    assert!(slip["section"].as_str().is_some_and(|section| !section.is_empty()));
    let csv = place.succeeds(&["fund", "actions", "--format", "csv"]);
    assert!(csv.starts_with("Mission,Libellé,Partie de l’action de la ligne,Montant (€),"), "{csv}");
    assert_eq!(csv.lines().count(), actions.len() + 2, "a header, the actions, their sum");
    assert!(csv.contains(
        "\n3,Permanence des soins en ville et en établissement,,82000000.00,,82 M€,financé,,76900000.00,"
    ));
    assert!(csv.contains("Somme des montants comptés,,,,,,,236912294.00,"));
    for format in ["xlsx", "ods"] {
        place.succeeds(&["fund", "status", "--format", format, "-o", format]);
        assert!(place.path(format).metadata().is_ok_and(|file| 0 < file.len()));
    }
    place.fails(2, &["fund", "status", "--format", "pdf"]);
}

#[test]
fn given_a_year_nobody_speaks_of_when_asked_then_refused_with_the_years_there_are() {
    let place = Workplace::with_demo();
    snapshot_of(
        "fund_year_unknown",
        &place,
        &[
            &["fund", "status", "--year", "2020"],
            &["fund", "status", "--year", "2020", "--lang", "en"],
            &["fund", "execution", "--year", "2023"],
            &["fund", "execution"],
        ],
    );
}

/// Two exercises: opened, budgeted, committed to the cent, certified, paid, withdrawn, closed, carried over.
#[test]
fn given_two_exercises_when_lived_through_then_each_answer_is_as_it_must_be() {
    let place = Workplace::with_demo();
    place.write("budget.csv", BUDGET);
    let mut story = Story { place, answers: Vec::new() };
    story.refused(&commit(2024, "100"), "early", "2024-01-02", "year-not-open");
    story.done("year open --year 2024", "open-2024", "2024-01-02");
    story.refused(&commit(2024, "100"), "early", "2024-01-03", "no-budget");
    let budget =
        story.done("budget budget.csv --year 2024 --ministers 2024-01-10", "budget-2024", "2024-01-10");
    assert_eq!(left(&budget), (55_000_000, 45_000_000));

    story.refused(&commit(2024, "23000,01"), "above", "2024-02-01", "agreement-needed");
    story.done(&agreement("C-2024-1", "siret:12345678200010", 2024), "agreed", "2024-01-15");
    let firm = "commit --year 2024 --agreement C-2024-1 --mission 2 --code MI2-3-5 --amount 200000,00 --cp 2024=100000.00 \
                --cp 2025=100000 --beneficiary siret:12345678200010 --object Essai";
    let committed = story.done(&firm.split_whitespace().collect::<Vec<_>>().join(" "), "firm", "2024-02-01");
    assert_eq!(left(&committed), (30_000_000, 40_000_000));
    let id = committed["commitment"].as_str().expect("an identifier").to_owned();
    story.refused(&agreed("300000,01"), "whole", "2024-02-01", "ae-exceeded");
    let whole = story.done(&agreed("300000"), "whole", "2024-02-01");
    assert_eq!(left(&whole), (0, 40_000_000));
    story.refused(&agreed("0,01"), "more", "2024-02-01", "ae-exceeded");
    story.refused(&agreed("299999"), "whole", "2024-02-01", "key-reused");

    let pay =
        |amount: &str| format!("pay --year 2024 --commitment {id} --amount {amount} --ordered-by {OFFICER}");
    story.refused(&pay("60000"), "paid", "2024-03-01", "not-certified");
    story.done(&format!("certify --commitment {id} --amount 80000"), "certified", "2024-03-01");
    story.refused(&pay("60000").replace(OFFICER, ACCOUNTANT), "paid", "2024-03-02", "same-person");
    let paid = story.done(&pay("60000"), "paid", "2024-03-02");
    assert_eq!((left(&paid), &paid["position"]["rest"]), ((0, 34_000_000), &json!(14_000_000)));
    let other = whole["commitment"].as_str().expect("an identifier");
    let released = story.done(
        &format!("release --year 2024 --commitment {other} --amount 10000"),
        "released",
        "2024-04-01",
    );
    assert_eq!(left(&released), (1_000_000, 34_000_000));
    let recover = format!("recover --year 2024 --commitment {id} --amount 1000 --reason unused");
    let order = story.done(&recover, "recovery", "2024-05-01");
    let order = order["recovery"].as_str().expect("an identifier");
    let collected = story.done(
        &format!("collect --year 2024 --recovery {order} --amount 400,50"),
        "collected",
        "2024-06-01",
    );
    assert_eq!(collected["position"]["to_collect"], json!(59_950));

    story.refused("close --year 2024 --carry-all", "close-2024", "2024-12-30", "year-not-over");
    story.done("close --year 2024 --carry-all", "close-2024", "2024-12-31");
    story.refused(&commit(2024, "1"), "late", "2024-12-31", "year-closed");
    let reopened = story.done("year open --year 2025", "open-2025", "2025-01-02");
    // 3 % of 550 000 € is 16 500 €; what is left of AE is 10 000 € and 50 000 €.
    assert_eq!(left(&reopened).0, 1_650_000);
    story.done(&format!("decide --year 2025 --commitment {id} --amount 50000"), "decided", "2025-01-03");
    snapshot("fund_story_fr", &story.answers);

    let status = story.place.json(&["fund", "status", "--year", "2024"]);
    assert_eq!((&status["carry_over"], &status["to_recover"]), (&json!(1_650_000), &json!(59_950)));
    assert_eq!(status["outstanding"], json!(14_000_000 + 29_000_000));
    snapshot_of(
        "fund_execution",
        &story.place,
        &[
            &["fund", "execution", "--year", "2024", "--format", "table"],
            &["fund", "execution", "--year", "2024", "--format", "csv", "--lang", "en"],
            &["fund", "execution", "--year", "2025", "--format", "json"],
            &["fund", "commitments", "--format", "table"],
            &["fund", "commitments", "--year", "2025", "--format", "csv", "--lang", "en"],
            &["fund", "recoveries", "--format", "table", "--lang", "en"],
            &["fund", "recoveries", "--year", "2025", "--format", "json"],
            &["journal", "verify"],
        ],
    );
}

#[test]
fn given_a_slip_in_a_command_when_typed_then_unusable_and_nothing_written() {
    let place = Workplace::with_demo();
    place.write("budget.csv", "mission,ae,cp\n1,10,10\n7,10,10\n");
    let before = place.journal();
    let budget = fund("budget budget.csv --year 2024 --ministers 2024-01-10", "b", OFFICER, "2024-01-10");
    let english = [budget.clone(), vec!["--lang".to_owned(), "en".to_owned()]].concat();
    let three = fund(&commit(2024, "1.234"), "c", OFFICER, "2024-01-10");
    let nobody = fund(&commit(2024, "10"), "c", "someone", "2024-01-10");
    place.write("misspelt.csv", "earmarks,ae,cp\nprevention,10,10\n");
    let misspelt = fund("budget misspelt.csv --year 2024 --ministers 2024-01-10", "b", OFFICER, "2024-01-10");
    let name = commit(2024, "10").replace("siret:12345678200010", "siret:Dupont");
    let named = fund(&name, "c", OFFICER, "2024-01-10");
    let line = "close --year 2024 --carry intervention/free/MI2-3-5=10/10";
    let carried = fund(line, "c", OFFICER, "2024-12-31");
    let commands = [budget, english, three, nobody, misspelt, named, carried];
    let answers: Vec<_> = commands
        .iter()
        .map(|command| place.run(&command.iter().map(String::as_str).collect::<Vec<_>>()))
        .collect();
    assert!(answers.iter().all(|answer| answer.code == Some(2)), "{answers:?}");
    snapshot("fund_slips", &answers);
    assert_eq!(place.journal(), before);
}

#[test]
fn given_an_identifier_with_a_wrong_key_when_typed_then_the_key_expected_is_said_and_nothing_written() {
    let place = Workplace::with_demo();
    let before = place.journal();
    for (beneficiary, told) in [
        ("siret:12345678200011", "ce numéro SIRET devrait finir par 0, et non par 1"),
        ("siret:12345678901234", "le SIREN, devraient finir par 2, et non par 9"),
        ("siret:35600000000002", "un multiple de 5, et celle-ci est 16"),
        ("finess:020000088", "ce numéro FINESS devrait finir par 9, et non par 8"),
        ("siret:1,23457E+13", "siret: et 14 chiffres"),
        ("finess:20000089", "finess: et 9 chiffres"),
    ] {
        let typed = commit(2024, "10").replace("siret:12345678200010", beneficiary);
        let command = fund(&typed, "c", OFFICER, "2024-01-10");
        let command: Vec<_> = command.iter().map(String::as_str).collect();
        let refused = place.fails(2, &command).replace('\u{a0}', " ");
        assert!(refused.contains(told), "{refused}");
    }
    assert_eq!(place.journal(), before);
}

#[test]
fn given_a_place_whose_code_has_another_shape_when_typed_then_unusable_until_the_region_sets_that_shape() {
    let place = Workplace::with_demo();
    let line = "transfer --year 2024 --from intervention/free/2.041 --to intervention/free/2 --ae 1 --cp 1";
    let command = fund(line, "t", OFFICER, "2024-01-10");
    let command: Vec<_> = command.iter().map(String::as_str).collect();
    let unusable = place.fails(2, &command);
    assert!(unusable.contains("intervention/free/2.041") && unusable.contains("--from"), "{unusable}");
    let set = "parameter set --name fund.codes --value #.999 --from 2024-01-01 --source Essai";
    let set: Vec<_> = set.split(' ').chain(["--actor", OFFICER]).collect();
    place.succeeds(&set);
    // The place is read now: the fund refuses the transfer by a rule of its own.
    place.fails(1, &command);
}

#[test]
fn given_a_commitment_or_a_budget_that_lacks_what_the_fund_asks_for_when_typed_then_refused_with_the_rule() {
    let place = Workplace::with_demo();
    place.write("budget.csv", BUDGET);
    let mut story = Story { place, answers: Vec::new() };
    let whole = commit(2024, "10");
    story.refused(&whole.replace("--mission 1 ", ""), "c", "2024-01-10", "mission");
    story.refused(&format!("{whole} --cp 2024=5 --cp 2025=6"), "c", "2024-01-10", "schedule");
    story.refused(&format!("{whole} --cp 2024=5 --cp 2024=5"), "c", "2024-01-10", "instalment-year");
    story.refused(&format!("{whole} --cp 2023=10 --lang en"), "c", "2024-01-10", "instalment-year");
    let twice = "budget budget.csv --year 2024 --ministers 2024-01-10 --opposed 2024-01-11";
    story.refused(twice, "b", "2024-01-12", "approved-twice");
    snapshot("fund_refused", &story.answers);
}

#[test]
fn given_an_operation_of_two_regions_or_a_day_to_come_when_committed_then_recorded_or_refused() {
    let place = Workplace::with_demo();
    place.write("budget.csv", BUDGET);
    let mut story = Story { place, answers: Vec::new() };
    story.done("year open --year 2024", "open-2024", "2024-01-02");
    story.done("budget budget.csv --year 2024 --ministers 2024-01-10", "budget-2024", "2024-01-10");
    let party = |region: &str, share: &str, director: &str| format!(" --party {region}={share}/{director}");
    let both = |shares: [&str; 2]| {
        commit(2024, "100") + &party("32", shares[0], OFFICER) + &party("28", shares[1], ACCOUNTANT)
    };
    story.refused(&both(["60", "39,99"]), "joint", "2024-02-01", "joint-decision");
    story.done(&both(["60", "40"]), "joint", "2024-02-01");
    story.refused(&commit(2024, "100"), "ahead", "9999-01-01", "day-ahead");
    let operating = commit(2024, "100").replace("--mission 1", "--envelope operating");
    assert_eq!(left(&story.done(&operating, "running", "2024-02-01")), (4_990_000, 5_000_000));
}
