//! What holds for any bytes, and for any damage to a document like the real ones.

mod both_languages;

use maillage_domain::diagnostic::{Code, Diagnostic};
use maillage_reading::annex::{ReadAgainst, read};
use proptest::prelude::*;

/// A document with each feature of the real annexes, written for these tests.
const LIKE_THE_REAL_ONES: &str = include_str!("../corpus/annex/whole.txt");

fn codes(text: &str) -> Vec<Code> {
    let Ok(reading) = read(text.as_bytes(), &ReadAgainst::nothing()) else { return Vec::new() };
    both_languages::check(&reading.diagnostics);
    reading.diagnostics.iter().map(Diagnostic::code).collect()
}

/// Each row's line, its zone, its numbers and answer: the lines whose cells can be changed one by one.
fn row_lines() -> Vec<usize> {
    let whole_row = |line: &&str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = words.last().is_some_and(|word| matches!(*word, "Oui" | "Non"));
        let numbers = words.iter().rev().skip(1).take(3).filter(|word| word.parse::<i64>().is_ok()).count();
        answer && numbers == 3
    };
    let lines = LIKE_THE_REAL_ONES.split('\n').enumerate();
    lines.filter(|(_, line)| whole_row(line)).map(|(at, _)| at).collect()
}

#[test]
fn given_the_sample_when_read_then_no_fault() {
    assert_eq!(codes(LIKE_THE_REAL_ONES), []);
    assert!(row_lines().len() >= 20);
}

#[test]
fn given_the_sample_cut_at_any_character_when_read_then_at_most_one_cut() {
    // Each character where it is quick, else each third.
    let step = if cfg!(debug_assertions) { 3 } else { 1 };
    for (end, _) in LIKE_THE_REAL_ONES.char_indices().step_by(step) {
        let said = codes(LIKE_THE_REAL_ONES.get(..end).expect("a boundary"));
        assert!(said.len() <= 1, "cut at {end}: {said:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn given_any_bytes_when_read_then_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _reading = read(&bytes, &ReadAgainst::nothing());
    }

    #[test]
    fn given_any_text_of_these_words_when_read_then_no_panic(
        words in proptest::collection::vec(
            prop_oneof![
                Just("ZONES"), Just("\n"), Just("\n\n"), Just("1A"), Just("-"), Just("3"), Just("+"), Just("*"), Just("Non"),
                Just("Oui"), Just("Modalités"), Just("Implantations"), Just("actuelles"), Just("cibles"), Just("Ecart"),
                Just("Demandes nouvelles recevables"), Just("IV."), Just("2.1"), Just("•"), Just("HC : x"), Just("ANNEXE"),
                Just("BILAN AU 1er MARS 2024"), Just("Zone n°1 B"), Just("Pas"), Just("é"), Just("\u{fffd}"), Just("(a"), Just("."),
            ],
            0..200,
        )
    ) {
        let _reading = read(words.join(" ").as_bytes(), &ReadAgainst::nothing());
    }

    #[test]
    fn given_lines_lost_doubled_and_mixed_when_read_then_no_panic(
        picks in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3_u8), 1..40)
    ) {
        let mut lines: Vec<&str> = LIKE_THE_REAL_ONES.split('\n').collect();
        for (from, to, change) in picks {
            let (from, to) = (from.index(lines.len()), to.index(lines.len()));
            match change {
                0 => lines.swap(from, to),
                1 if lines.len() > 1 => { lines.remove(from); }
                _ => lines.insert(to, lines[from]),
            }
        }
        let text = lines.join("\n");
        let said = codes(&text);
        prop_assert!(said.iter().filter(|code| **code == Code::DocumentCutOff).count() <= 1);
        let again = codes(&text);
        prop_assert_eq!(said, again);
    }

    #[test]
    fn given_any_cut_through_bytes_when_read_then_at_most_one_cut(end in 0..LIKE_THE_REAL_ONES.len()) {
        let bytes = LIKE_THE_REAL_ONES.as_bytes().get(..end).unwrap_or_default();
        if let Ok(reading) = read(bytes, &ReadAgainst::nothing()) {
            let cuts = reading.diagnostics.iter().filter(|d| d.code() == Code::DocumentCutOff).count();
            prop_assert!(cuts <= 1);
        }
    }

    #[test]
    fn given_one_changed_cell_when_read_then_exactly_one_fault(
        row in any::<prop::sample::Index>(), cell in 0..4_usize, value in prop_oneof![Just("x"), Just("7777"), Just("-7"), Just("?")]
    ) {
        let rows = row_lines();
        let at = rows[row.index(rows.len())];
        let mut lines: Vec<String> = LIKE_THE_REAL_ONES.split('\n').map(str::to_owned).collect();
        let mut words: Vec<&str> = lines[at].split_whitespace().collect();
        let cells = words.len();
        let flipped = if words[cells - 1] == "Oui" { "Non" } else { "Oui" };
        words[cells - 1 - cell] = if cell == 0 && value != "x" { flipped } else { value };
        let changed = words.join(" ");
        lines[at] = changed.clone();
        let said = codes(&lines.join("\n"));
        prop_assert_eq!(said.len(), 1, "{} at line {}: {:?}", changed, at + 1, said);
    }
}
