//! Errors: one line for people, problem+json for programs.

use crate::kit::Workplace;

/// Commands that fail on the demonstration, with their status.
const FAILING: &[(i32, &[&str])] = &[
    (1, &["bilan", "show", "--at", "2019-06-20"]),
    (2, &["bilan", "show", "--at", "hier"]),
    (2, &["bilan", "show", "--at", "2019-06-21", "--zone", "99Z"]),
    (2, &["bilan", "show", "--at", "2019-06-21", "--activity", "2"]),
    (2, &["bilan", "show", "--at", "2019-06-21", "--region", "53"]),
    (2, &["bilan", "show", "--at", "2019-06-21", "-o", "nowhere/x"]),
    (2, &["read", "annex", "nowhere.txt"]),
    (2, &["import", "annex", "nowhere.txt"]),
    (2, &["journal", "list", "--data", "nowhere"]),
    (2, &["trace", "--activity", "IRM", "--zone", "1B"]),
];

#[test]
fn given_json_when_a_command_fails_then_problem_json_on_standard_error() {
    let place = Workplace::with_demo();
    for (status, command) in FAILING {
        for arguments in
            [[command, &["--format", "json"][..]].concat(), [&["--format", "json"][..], command].concat()]
        {
            let answer = place.run(&arguments);
            assert_eq!((answer.code, answer.stdout.as_str()), (Some(*status), ""), "{answer:?}");
            let problem = answer.problem();
            assert!(problem["type"].as_str().is_some_and(|kind| kind.starts_with("maillage:")), "{problem}");
            assert!(problem["title"].as_str().is_some_and(|title| !title.is_empty()), "{problem}");
        }
    }
}

#[test]
fn given_json_when_the_usage_is_wrong_then_problem_json_too() {
    let place = Workplace::with_demo();
    for command in
        [&["bilan", "show"][..], &["bilan", "montre"], &["import", "annex"], &["journal", "list", "--colour"]]
    {
        let answer = place.run(&[&["--format", "json"][..], command].concat());
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""), "{answer:?}");
        assert!(answer.problem()["title"].is_string());
    }
}

#[test]
fn given_wrong_usage_when_told_then_status_two_and_nothing_on_standard_output() {
    let place = Workplace::new();
    for command in [
        &[][..],
        &["bilan"],
        &["bilan", "show"],
        &["bilan", "montre"],
        &["--format", "yaml", "journal", "list"],
    ] {
        let answer = place.run(command);
        assert_eq!((answer.code, answer.stdout.as_str()), (Some(2), ""), "{answer:?}");
        assert!(!answer.stderr.is_empty());
    }
    assert!(!place.path(crate::kit::STORE).exists());
}

#[test]
fn given_french_when_the_usage_is_wrong_then_told_in_french() {
    let place = Workplace::new();
    for command in [&["bilan", "show"][..], &["bilan", "montre"]] {
        let error = place.fails(2, command);
        for english in ["error:", "required arguments", "unrecognized", "For more information"] {
            assert!(!error.contains(english), "{error}");
        }
    }
}

#[test]
fn given_each_failure_when_told_in_both_languages_then_the_words_differ() {
    let place = Workplace::with_demo();
    for (status, command) in FAILING {
        let french = place.fails(*status, command);
        let english = place.fails(*status, &[command, &["--lang", "en"][..]].concat());
        assert_ne!(french, english, "{command:?}");
    }
}

#[test]
fn given_quiet_when_a_command_fails_then_it_still_says_why() {
    let place = Workplace::with_demo();
    for (status, command) in FAILING {
        assert!(!place.fails(*status, &[command, &["--quiet"][..]].concat()).is_empty(), "{command:?}");
    }
}
