//! The grants of the fund as open data, from outside: `fund commit` says what the law has published, `fund publish` writes it.

use maillage_testing::machine::program;
use maillage_testing::shared;
use serde_json::{Value, json};

use crate::kit::{Workplace, agreement, snapshot_of};

/// The authorising officer.
const OFFICER: &str = "00000000-0000-0000-0000-00000000000a";

/// What the law has published of a grant, all of it but the name.
const ESSENTIALS: [&str; 8] =
    ["--conditions", "échelonné", "--period", "2024-03-01_2024-12-31", "--share", "0.6", "--eu", "non"];

/// A region whose fund is open, with 500 000 EUR to commit; its agency is described.
fn fund() -> Workplace {
    let place = unnamed_fund();
    let agency = ["--agency", "ARS d’essai", "--siret", "12345678200010", "--contact", "contact@ars.example"];
    place.succeeds(&[&["region", "set", "32"][..], &agency, &["--actor", OFFICER]].concat());
    place
}

/// The same, of an agency that nobody described.
fn unnamed_fund() -> Workplace {
    let place = Workplace::with_demo();
    place.write("budget.csv", "mission;ae;cp\n1;500 000,00;500 000,00\n");
    let signed = |key| ["--year", "2024", "--actor", OFFICER, "--key", key];
    place.succeeds(&[&["fund", "year", "open", "--on", "2024-01-02"][..], &signed("open")].concat());
    let budget = ["fund", "budget", "budget.csv", "--ministers", "2024-01-10", "--on", "2024-01-10"];
    place.succeeds(&[&budget[..], &signed("budget")].concat());
    place
}

fn commit<'a>(key: &'a str, amount: &'a str, beneficiary: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let asked =
        ["fund", "commit", "--year", "2024", "--mission", "1", "--amount", amount, "--on", "2024-01-31"];
    let who = ["--beneficiary", beneficiary, "--object", "Prévention", "--actor", OFFICER, "--key", key];
    [&asked[..], &who, more].concat()
}

/// Three grants that are whole, one of which is withdrawn; one that lacks its terms, and two natural persons.
fn granted() -> Workplace {
    let place = fund();
    let named = |name| [&ESSENTIALS[..], &["--name", name]].concat();
    let siret = "siret:35600000000048";
    for (reference, beneficiary) in [("C-1", siret), ("C-2", "rna:W123456789")] {
        let words = agreement(reference, beneficiary, 2024);
        let words: Vec<_> = std::iter::once("fund").chain(words.split_whitespace()).collect();
        let signed = ["--actor", OFFICER, "--key", reference, "--on", "2024-01-15"];
        place.succeeds(&[&words[..], &signed].concat());
    }
    let under = |reference, name| [&named(name)[..], &["--agreement", reference]].concat();
    let first = place.json(&commit("a", "60000", siret, &under("C-1", "Maison des liens")));
    place.succeeds(&commit("b", "30000,30", "rna:W123456789", &under("C-2", "=Amis, « d’ici »")));
    place.succeeds(&commit("c", "100", siret, &["--agreement", "C-1"]));
    for (key, person) in [("d", 1), ("e", 2)] {
        let person = format!("person:00000000-0000-0000-0000-0000000000{person}0");
        place.succeeds(&commit(key, "10", &person, &[]));
    }
    let id = first["commitment"].as_str().expect("an identifier");
    let release = ["fund", "release", "--year", "2024", "--commitment", id, "--amount", "60000"];
    place.succeeds(&[&release[..], &["--actor", OFFICER, "--key", "r", "--on", "2024-04-01"]].concat());
    place
}

fn publish(folder: &str) -> [&str; 8] {
    ["fund", "publish", "--year", "2024", "--at", "2024-05-01", "-o", folder]
}

#[test]
fn given_grants_when_published_then_the_rows_that_are_whole_and_the_others_are_told_with_what_they_lack() {
    let place = granted();
    let told: Value = place.json(&publish("open"));
    let lacking = told["lacking"].as_array().expect("a list");
    assert_eq!(lacking.len(), 1);
    let columns: Vec<_> =
        lacking[0]["lacks"].as_array().expect("a list").iter().map(|lack| &lack["column"]).collect();
    let expected = [
        "nomBeneficiaire",
        "conditionsVersement",
        "datesPeriodeVersement",
        "notificationUE",
        "pourcentageSubvention",
    ];
    assert_eq!(json!(columns), json!(expected));
    assert_eq!(told["overdue"].as_array().map(Vec::len), Some(3), "the day after three months");
    assert_eq!(
        told["persons"],
        json!([{ "mission": 1, "hidden": true, "persons": null, "grants": null, "granted": null }])
    );
    let csv = place.read("open/subventions-2024.csv");
    let lines: Vec<_> = csv.lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(
        lines[0].starts_with("nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,")
    );
    assert!(lines[1].contains(",Maison des liens,35600000000048,,Prévention,100000,aide en numéraire,échelonné,2024-03-01/2024-12-31,,non,0.6,"), "{csv}");
    assert!(lines[2].contains(",\"'=Amis, « d’ici »\",,W123456789,Prévention,50000.50,"), "{csv}");
    let states = place.read("open/subventions-2024-states.csv");
    let states: Vec<_> =
        states.lines().map(|line| line.split(',').skip(1).collect::<Vec<_>>().join(",")).collect();
    assert_eq!(
        states,
        [
            "state,granted,withdrawn,prescribed,ordered_back,paid,publish_by",
            "withdrawn,60000.00,60000.00,0.00,0.00,0.00,2024-04-30",
            "in-force,30000.30,0.00,0.00,0.00,0.00,2024-04-30",
        ]
    );
    assert_eq!(
        place.read("open/subventions-2024-persons.csv"),
        "mission,hidden,persons,grants,granted\n1,oui,,,\n"
    );
    for file in std::fs::read_dir(place.path("open")).expect("the folder") {
        let bytes = std::fs::read(file.expect("an entry").path()).expect("a file");
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("00000000-0000-0000-0000-0000000000"), "nobody is told");
    }
    place.succeeds(&publish("again"));
    for file in
        ["subventions-2024.csv", "subventions-2024.xlsx", "subventions-2024.parquet", "datapackage.json"]
    {
        let bytes = |folder: &str| std::fs::read(place.path(&format!("{folder}/{file}"))).expect("a file");
        assert!(bytes("open") == bytes("again"), "{file}");
    }
}

#[test]
fn given_the_day_of_the_clock_when_published_then_late_only_after_it() {
    let place = granted();
    let on = |day| place.json(&["fund", "publish", "--year", "2024", "--at", day, "-o", "open"]);
    assert_eq!(on("2024-04-30")["overdue"], json!([]));
    assert_eq!(on("2024-05-01")["overdue"].as_array().map(Vec::len), Some(3));
}

#[test]
fn rule_70_given_grants_when_published_for_360giving_then_every_required_field_and_amounts_as_numbers() {
    let place = granted();
    place.succeeds(&publish("open"));
    let giving: Value = serde_json::from_str(&place.read("open/360giving-2024.json")).expect("JSON");
    let grants = giving["grants"].as_array().expect("grants");
    assert_eq!(grants.len(), 2);
    for grant in grants {
        for field in ["id", "title", "description", "currency", "awardDate"] {
            assert!(grant[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
        }
        for organisation in ["fundingOrganization", "recipientOrganization"] {
            let [one] = grant[organisation].as_array().expect("a list").as_slice() else { panic!("one") };
            assert!(one["id"].is_string() && one["name"].is_string());
        }
    }
    assert_eq!((&grants[1]["amountAwarded"], &grants[1]["currency"]), (&json!(30000.3), &json!("EUR")));
    assert_eq!(grants[0]["commitmentTransaction"][0]["value"], json!(60000));
    assert_eq!(
        (&grants[0]["state"], &grants[0]["disbursementTransaction"]),
        (&json!("withdrawn"), &json!([]))
    );
}

#[test]
fn rule_61_given_the_published_rows_when_held_against_the_official_schema_then_valid_and_a_planted_fault_is_found()
 {
    let Some(mut package) = program("frictionless", "scripts/test") else { return };
    let place = granted();
    place.succeeds(&publish("open"));
    package.args(["validate", "datapackage.json"]).current_dir(place.path("open"));
    assert!(package.output().expect("it runs").status.success());
    let Some(schema) = shared::source("data/subventions/scdl_schema_2.1.1_16champs.json") else { return };
    place.write("schema.json", schema);
    let valid = |file: &str| {
        let mut checker = program("frictionless", "scripts/test").expect("it is there");
        checker.args(["validate", file, "--schema", "schema.json"]).current_dir(place.path("."));
        checker.output().expect("it runs")
    };
    let answer = valid("open/subventions-2024.csv");
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stdout));
    place.write("wrong.csv", place.read("open/subventions-2024.csv").replacen(",non,", ",no,", 1));
    assert!(!valid("wrong.csv").status.success());
}

#[test]
fn given_a_natural_person_when_a_name_is_typed_then_refused_with_help_and_nothing_written() {
    let place = fund();
    let before = place.journal();
    let person = "person:00000000-0000-0000-0000-000000000010";
    let refused = place.run(&commit("a", "10", person, &["--name", "Camille Exemple"]));
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(
        refused.stderr.contains("identifiant opaque") && refused.stderr.contains("personne morale"),
        "{refused:?}"
    );
    for (words, told) in [
        (["--share", "60"], "0.01"),
        (["--period", "2024-12-31/2024-03-01"], "2024-01-01/2024-12-31"),
        (["--conditions", " "], "256"),
    ] {
        let refused = place.fails(2, &commit("a", "10", "rna:W123456789", &words));
        assert!(refused.contains(told), "{refused}");
    }
    assert_eq!(place.journal(), before);
}

#[test]
fn given_no_agency_or_no_such_exercise_when_published_then_refused_with_help_and_nothing_is_written() {
    let place = unnamed_fund();
    snapshot_of(
        "grants_refused",
        &place,
        &[
            &publish("open"),
            &["fund", "publish", "--year", "2031", "-o", "open"],
            &["fund", "publish", "--year", "2024"],
        ],
    );
    assert!(!place.path("open").exists());
}

#[test]
fn rule_70_given_published_rows_when_imported_then_facts_that_commit_nothing_and_the_same_rows_again() {
    let place = granted();
    place.succeeds(&publish("open"));
    let import = ["import", "scdl", "open/subventions-2024.csv", "--on", "2024-05-02"];
    let told = place.json(&import);
    assert_eq!((&told["rows"], &told["already"], &told["faults"]), (&json!(2), &json!(false), &json!([])));
    let before = place.journal();
    assert_eq!(place.json(&import)["already"], json!(true));
    assert_eq!(place.journal(), before, "the same file again writes nothing");
    let beside = place.json(&["fund", "reconcile", "--year", "2024", "--at", "2024-05-02"]);
    assert_eq!(beside["matching"], json!(2), "{beside}");
    let standings: Vec<_> =
        beside["rows"].as_array().expect("rows").iter().map(|row| &row["standing"]).collect();
    assert_eq!(json!(standings), json!(["matches", "matches", "only-recorded"]));
    // What is on record as published is late no more.
    let late = place.json(&["fund", "publish", "--year", "2024", "--at", "2024-05-02", "-o", "again"]);
    assert_eq!(late["overdue"].as_array().map(Vec::len), Some(1));
    assert_eq!(place.read("again/subventions-2024.csv"), place.read("open/subventions-2024.csv"));
    // A row that says something else is told by its column.
    let other = place.read("open/subventions-2024.csv").replacen("Maison des liens", "Maison", 1);
    place.write("other.csv", other);
    place.succeeds(&["import", "scdl", "other.csv", "--on", "2024-05-03"]);
    let beside = place.json(&["fund", "reconcile", "--year", "2024", "--at", "2024-05-03"]);
    let differs = &beside["rows"][0];
    assert_eq!(differs["differences"][0]["column"], json!("nomBeneficiaire"), "{beside}");
    let csv = place.succeeds(&["fund", "reconcile", "--at", "2024-05-03", "--format", "csv"]);
    assert!(csv.starts_with(
        "source,standing,commitment,link,reference,beneficiary,object,recorded,said,line,differences\n"
    ));
    let table = place.succeeds(&["fund", "reconcile", "--at", "2024-05-03", "--format", "table"]);
    assert!(table.contains("diffère") && table.contains("non publiée"), "{table}");
    let status = place.json(&["fund", "execution", "--year", "2024"]);
    assert!(status["ae"].is_null() || !status.to_string().contains("Maison"), "nothing is committed by it");
}

#[test]
fn given_a_real_published_file_when_imported_then_its_rows_and_each_faulty_line_with_its_reason() {
    let Some(bytes) = shared::source("data/subventions/scdl_exemple_valide.csv") else { return };
    let place = fund();
    place.write("antibes.csv", bytes);
    let told = place.json(&["import", "scdl", "antibes.csv"]);
    assert_eq!(told["rows"], json!(25));
    let faults: Vec<_> = told["faults"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|fault| (&fault["line"], &fault["column"]))
        .collect();
    let period = json!("datesPeriodeVersement");
    let lines = [json!(24), json!(25), json!(27), json!(29)];
    assert_eq!(faults, lines.iter().map(|line| (line, &period)).collect::<Vec<_>>());
    // They are of another granter: beside the register they stand for nothing.
    let beside = place.json(&["fund", "reconcile", "--year", "2024"]);
    assert_eq!((&beside["matching"], &beside["rows"]), (&json!(0), &json!([])));
}

#[test]
fn given_the_invalid_file_of_the_schema_when_imported_then_refused_with_every_fault_and_nothing_written() {
    let Some(bytes) = shared::source("data/subventions/scdl_exemple_invalide_erreurs_colonnes.csv") else {
        return;
    };
    let place = fund();
    place.write("invalid.csv", bytes);
    let before = place.journal();
    let refused = place.fails(2, &["import", "scdl", "invalid.csv"]);
    for told in [
        "invalid.csv:5: dateConvention",
        "« 2016-12-05 »",
        "invalid.csv:2: pourcentageSubvention",
        "« 1.00 »",
    ] {
        assert!(refused.replace('\u{a0}', " ").contains(told), "{told} in {refused}");
    }
    assert_eq!(place.journal(), before);
    place.write("none.csv", "zone,name\n1A,a\n");
    assert!(place.fails(2, &["import", "scdl", "none.csv"]).contains("nomAttribuant"));
}

#[test]
fn given_payment_returns_when_imported_with_a_mapping_then_told_and_reconciled_and_again_nothing_is_written()
{
    let place = granted();
    place.write("map.toml", "reference = \"Virement\"\npaid = \"Le\"\namount = \"Somme\"\n");
    place.write("retours.csv", "Virement;Le;Somme\n17;2024-03-01;1250,50\n18;demain;3\n");
    let import = ["import", "cpam", "retours.csv", "--mapping", "map.toml", "--on", "2024-05-02"];
    let told = place.json(&import);
    assert_eq!((&told["recorded"], &told["left_out"], &told["paid"]), (&json!(1), &json!(1), &json!(0)));
    assert_eq!(told["open"][0]["standing"], json!("unlinked"), "{told}");
    let before = place.journal();
    assert_eq!(place.json(&import)["already"], json!(true));
    assert_eq!(place.journal(), before, "the same file again writes nothing");
    let beside = place.json(&["fund", "reconcile", "--year", "2024", "--at", "2024-05-02"]);
    assert_eq!(beside["sources"][2]["only_listed"], json!(1), "{beside}");
    let csv = place.succeeds(&["fund", "reconcile", "--at", "2024-05-02", "--format", "csv"]);
    assert!(csv.contains("returns,unlinked,,,17,,,,1250.50,2,"), "{csv}");
    // Payments are written by a person alone, and only with the order that names the body.
    let ordered = [&import[..], &["--ordered-by", OFFICER, "--order", "Arrêté d’essai"]].concat();
    assert!(place.fails(2, &ordered).contains("comptable"));
    place.fails(2, &[&import[..], &["--ordered-by", OFFICER]].concat());
    assert_eq!(place.journal(), before);
}
