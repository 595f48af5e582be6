//! `import annex --review` and `--answers`: doubtful cells are shown, answered, recorded and corrected.

use crate::kit::{ANNEX, STORE, Workplace, line_of, snapshot, snapshot_of};

const LILLE: &str = "3A - Lille 4 5 +1 Oui";
const ROUBAIX: &str = "4A - Roubaix - Tourcoing 5 5 0 Non";

/// The invented annex with a target in letters, and a row that lacks a number.
fn doubtful() -> String {
    ANNEX.replace(LILLE, "3A - Lille 4 cinq +1 Oui").replace(ROUBAIX, "4A - Roubaix - Tourcoing 5 0 Non")
}

/// A folder with that annex, and its review beside it.
fn reviewed() -> Workplace {
    let place = Workplace::new();
    place.write("annex.txt", doubtful());
    place.succeeds(&["import", "annex", "annex.txt", "--review", "-o", "relecture"]);
    place
}

/// The review with these answers, line by line.
fn answered(place: &Workplace, answers: &[&str]) -> String {
    let review = place.read("relecture/review.csv");
    let mut lines = review.lines();
    let header = lines.next().expect("a header");
    let at = header.split(',').position(|name| name == "answer").expect("a column of answers");
    let filled = lines.zip(answers).map(|(line, answer)| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells[at] = answer;
        cells.join(",")
    });
    let lines: Vec<String> = std::iter::once(header.to_owned()).chain(filled).collect();
    lines.join("\n") + "\n"
}

fn import(place: &Workplace, answers: &[&str], more: &[&str]) -> crate::kit::Answer {
    place.write("review.csv", answered(place, answers));
    place.run(&[&["import", "annex", "annex.txt", "--answers", "review.csv"], more].concat())
}

/// The row of Lille and that of Roubaix, as answered.
fn rows(place: &Workplace) -> Vec<String> {
    let shown = place.surgery(&["--format", "csv"]);
    let own = shown.lines().filter(|line| line.contains(",3A,") || line.contains(",4A,"));
    own.map(|line| line.split_once(",,").expect("no modality").1.to_owned()).collect()
}

const ALL: [&str; 4] = ["5", "5", "5", "0"];

#[test]
fn given_doubtful_cells_when_imported_then_refused_with_their_number_and_the_command_and_nothing_is_made() {
    let place = Workplace::new();
    let refused = place.import("annex.txt", doubtful(), &[]);
    let english = place.run(&["import", "annex", "annex.txt", "--lang", "en"]);
    snapshot("review_refused", &[refused, english]);
    assert!(!place.path(STORE).exists());
}

#[test]
fn given_doubtful_cells_when_reviewed_then_listed_in_each_format_and_nothing_is_made() {
    let place = Workplace::new();
    place.write("annex.txt", doubtful());
    let review = ["import", "annex", "annex.txt", "--review"];
    snapshot_of(
        "review_listed",
        &place,
        &[
            &[&review[..], &["--format", "table"]].concat(),
            &[&review[..], &["--format", "table", "--lang", "en"]].concat(),
            &[&review[..], &["--format", "csv"]].concat(),
            &[&review[..], &["--format", "json"]].concat(),
            &[&review[..], &["-o", "relecture"]].concat(),
        ],
    );
    assert!(!place.path(STORE).exists());
    // What has no doubtful cell has an empty list.
    place.write("whole.txt", ANNEX);
    let whole = place.run(&["import", "annex", "whole.txt", "--review", "--format", "csv"]);
    assert_eq!((whole.code, whole.stdout.lines().count()), (Some(0), 1), "{whole:?}");
}

#[test]
fn given_a_review_that_is_filled_in_when_asked_for_again_then_refused_and_kept_and_an_untouched_one_is_written_again()
 {
    let place = reviewed();
    let again = ["import", "annex", "annex.txt", "--review", "-o", "relecture"];
    place.succeeds(&again);
    let filled = answered(&place, &["5", "", "", ""]);
    place.write("relecture/review.csv", &filled);
    let told = place.fails(2, &again);
    assert!(told.contains("review.csv existe déjà"), "{told}");
    assert_eq!(place.read("relecture/review.csv"), filled);
    place.succeeds(&["import", "annex", "annex.txt", "--review", "-o", "autre"]);
}

#[test]
fn given_every_answer_when_imported_then_recorded_before_the_bilan_and_used_by_later_reads() {
    let place = reviewed();
    let receipt = import(&place, &ALL, &[]);
    snapshot("review_answered", &[receipt]);
    assert_eq!(
        rows(&place),
        [
            "3A,Lille,4,5,1,,,,oui,,37,chirurgie,,,,,",
            "4A,Roubaix - Tourcoing,5,5,0,,,,non,,39,chirurgie,,,,,"
        ]
    );
    let list = place.succeeds(&["journal", "list", "--format", "csv"]);
    let kinds: Vec<_> = list.lines().filter_map(|line| line.split(',').nth(3)).collect();
    assert_eq!(kinds[kinds.len() - 3..], ["document-read", "cells-answered", "bilan-published"]);
    let before = place.journal();
    assert_eq!(place.run(&["import", "annex", "annex.txt"]).code, Some(0));
    assert_eq!(import(&place, &ALL, &[]).code, Some(0));
    assert_eq!(place.journal(), before, "the same answers again write nothing");
    let check = place.run(&["bilan", "check", "annex.txt", "--format", "csv"]);
    assert_eq!((check.code, check.stdout.lines().count()), (Some(0), 1), "{check:?}");
    // The review shows what was answered, to be corrected.
    let again = place.succeeds(&["import", "annex", "annex.txt", "--review", "--format", "csv"]);
    assert_eq!(again.matches(",5,,,").count(), 0, "{again}");
    assert!(again.lines().nth(1).is_some_and(|line| line.contains("sites_target,cinq,5,,5,")), "{again}");
}

#[test]
fn given_an_answered_cell_when_traced_then_the_act_that_gave_it() {
    let place = reviewed();
    assert_eq!(import(&place, &ALL, &[]).code, Some(0));
    let trace = |zone, more: &[&str]| {
        let cell =
            ["trace", "--activity", "chirurgie", "--zone", zone, "--at", "2021-03-15", "--format", "csv"];
        let told = place.succeeds(&[&cell[..], more].concat());
        told.lines().filter(|line| line.starts_with("answers,")).map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    let lille = |act| {
        format!(
            "answers,sites_target,Implantations cibles,\"5, relu par une personne (ligne 37 ; la machine lisait « cinq »), acte {act}\""
        )
    };
    let list = place.succeeds(&["journal", "list", "--format", "csv"]);
    let act = list.lines().count() - 2;
    assert_eq!(trace("3A", &[]), [lille(act)]);
    assert_eq!((trace("4A", &[]).len(), trace("1A", &[]).len()), (3, 0));
    assert!(trace("3A", &["--lang", "en"])[0].contains("read by a person"));
    // A corrected answer is told by its own act, and the former one at its own time.
    let former = place.recorded().pop().expect("a bilan");
    assert_eq!(import(&place, &["6", "5", "5", "0"], &["--as-printed"]).code, Some(0));
    assert!(trace("3A", &[])[0].contains("\"6, relu"), "{:?}", trace("3A", &[]));
    assert_eq!(trace("3A", &["--known-on", &former]), [lille(act)]);
}

#[test]
fn given_half_of_the_answers_when_imported_then_the_rest_stays_in_doubt_and_is_told() {
    let place = reviewed();
    let refused = import(&place, &["5", "", "illisible", ""], &[]);
    assert_eq!((refused.code, refused.stdout.as_str()), (Some(1), ""), "{refused:?}");
    assert!(
        refused.stderr.contains("3 cellules") && refused.stderr.contains("dans une ligne"),
        "{refused:?}"
    );
    assert!(!place.path(STORE).exists());
    let taken = import(&place, &["5", "", "illisible", ""], &["--as-printed"]);
    assert_eq!(taken.code, Some(0), "{taken:?}");
    assert!(taken.stdout.contains("2 cellules relues. 3 cellules restent en doute."), "{taken:?}");
    let doubt = ",sites_current sites_target sites_gap";
    assert_eq!(
        rows(&place),
        [
            "3A,Lille,4,5,1,,,,oui,,37,chirurgie,,,,,".to_owned(),
            format!("4A,Roubaix - Tourcoing,,,,,,,non,,39,chirurgie,,,,{doubt}")
        ]
    );
    // The others may follow: the bilan is recorded again in its stead.
    assert_eq!(import(&place, &ALL, &[]).code, Some(0));
    assert_eq!(rows(&place)[1], "4A,Roubaix - Tourcoing,5,5,0,,,,non,,39,chirurgie,,,,,");
    assert_eq!(place.recorded().len(), 2);
}

#[test]
fn given_an_answer_that_contradicts_the_row_when_imported_then_refused_unless_as_printed() {
    let place = reviewed();
    let wrong = ["6", "5", "5", "0"];
    let refused = import(&place, &wrong, &[]);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.stderr.contains("[gap_mismatch]"), "{refused:?}");
    assert!(!place.path(STORE).exists());
    assert_eq!(import(&place, &wrong, &["--as-printed"]).code, Some(0));
    assert_eq!(rows(&place)[0], "3A,Lille,4,6,1,,,,oui,,37,chirurgie,,,,,");
    // Corrected, the later answer counts; both stay in the journal.
    assert_eq!(import(&place, &ALL, &[]).code, Some(0));
    assert_eq!(rows(&place)[0], "3A,Lille,4,5,1,,,,oui,,37,chirurgie,,,,,");
    let list = place.succeeds(&["journal", "list", "--format", "csv"]);
    assert_eq!(list.matches(",cells-answered,").count(), 2, "{list}");
    let first = place.recorded().remove(0);
    assert!(place.surgery(&["--zone", "3A", "--known-on", &first]).contains("3A,Lille,4,6,1"));
}

#[test]
fn given_nothing_printed_when_answered_so_then_the_cell_is_empty_and_no_doubt_is_left() {
    let place = reviewed();
    assert_eq!(import(&place, &["rien", "5", "5", "nothing"], &[]).code, Some(0));
    // A gap that is not printed is computed.
    assert_eq!(
        rows(&place),
        ["3A,Lille,4,,1,,,,oui,,37,chirurgie,,,,,", "4A,Roubaix - Tourcoing,5,5,0,,,,non,,39,chirurgie,,,,,"]
    );
    place.succeeds(&["bilan", "check", "annex.txt"]);
}

#[test]
fn given_answers_that_are_none_when_imported_then_refused_with_file_and_line_and_nothing_is_made() {
    let place = reviewed();
    let whole = answered(&place, &ALL);
    let line = line_of(&doubtful(), "3A - Lille");
    let digest = whole.lines().nth(1).and_then(|line| line.split(',').next()).expect("a digest").to_owned();
    let otherwise = whole.lines().nth(1).expect("an answer").replace("cinq,5,,5", "cinq,5,,6");
    let twice = format!("{whole}{otherwise}\n");
    let cases = [
        whole.replace(&digest, &"0".repeat(64)),
        whole.replace(&format!(",{line},"), ",999,"),
        whole.replace("sites_target,cinq", "sites_goal,cinq"),
        whole.replace("cinq,5,,5", "cinq,5,,cinq"),
        twice,
        whole.replace("answer", "said"),
    ];
    let told: Vec<_> = cases
        .iter()
        .map(|text| {
            place.write("review.csv", text);
            place.run(&["import", "annex", "annex.txt", "--answers", "review.csv", "--as-printed"])
        })
        .collect();
    assert!(told.iter().all(|answer| answer.code == Some(2)), "{told:?}");
    snapshot("review_unusable", &told);
    assert!(!place.path(STORE).exists());
}

#[test]
fn given_answered_rows_in_the_columns_of_the_contract_when_checked_then_no_difference_and_unanswered_the_doubt()
 {
    let place = Workplace::new();
    let rows = "activity,modality,zone,zone_name,sites_current,sites_target,sites_gap,admissible,doubt\n\
        Chirurgie,,1A,Dunkerquois,2,3,1,oui,sites_target\nChirurgie,,2A,Flandre intérieure,2,2,0,non,\n";
    place.write("rows.csv", rows);
    let told = ["--region", "32", "--picture-date", "2025-01-01"];
    let import = |more: &[&str]| place.run(&[&["import", "annex", "rows.csv"], &told[..], more].concat());
    assert_eq!(import(&["--review", "-o", "relecture"]).code, Some(0));
    place.write("review.csv", answered(&place, &["3"]));
    let receipt = import(&["--answers", "review.csv"]);
    assert_eq!(receipt.code, Some(0), "{receipt:?}");
    let check = |file: &str| {
        let found = place.run(&["bilan", "check", file, "--at", "2025-01-01", "--format", "csv"]);
        (found.code, found.stdout.lines().count())
    };
    assert_eq!(check("rows.csv"), (Some(0), 1));
    // Nobody answered this other file.
    place.write("other.csv", format!("{rows}\n"));
    assert_eq!(check("other.csv"), (Some(1), 2));
}
