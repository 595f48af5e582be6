//! What holds for any bytes, for any damage to a report, and for any figures in the sentences of this genre.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::{ReportFinding, ReportRule};
use maillage_reading::report::read;
use proptest::prelude::*;

/// Texts with each feature of the genre, written for these tests.
const SAMPLES: [&str; 5] = [
    include_str!("../corpus/report/whole.txt"),
    include_str!("../corpus/report/slips.txt"),
    include_str!("../corpus/report/totals.txt"),
    include_str!("../corpus/report/prices.txt"),
    include_str!("../corpus/report/repeats.txt"),
];

/// Reads a text, and checks that each place that is named exists.
fn findings(text: &str) -> Vec<ReportFinding> {
    let Ok(report) = read(text.as_bytes()) else { return Vec::new() };
    let lines: Vec<&str> = text.split('\n').collect();
    let stands = |line: u32| usize::try_from(line).ok().and_then(|line| lines.get(line.checked_sub(1)?));
    for fact in &report.facts {
        assert!(stands(fact.line).is_some_and(|line| !line.trim().is_empty()), "{fact:?}");
        assert!(
            fact.within.low <= fact.value && fact.within.high.is_none_or(|high| fact.value <= high),
            "{fact:?}"
        );
        assert!(!fact.printed.is_empty() && fact.label.chars().count() <= 161, "{fact:?}");
    }
    let findings = check(&report);
    for finding in &findings {
        assert!(finding.lines.contains(&finding.line), "{finding:?}");
        assert!(finding.lines.iter().all(|line| stands(*line).is_some()), "{finding:?}");
    }
    findings
}

fn accused(text: &str, rule: ReportRule) -> Option<Severity> {
    let found = findings(text).into_iter().find(|finding| finding.rule == rule)?;
    Some(found.severity)
}

/// An amount in millions with one decimal, from tenths of a million.
fn millions(tenths: u32) -> String {
    format!("{},{} M€", tenths / 10, tenths % 10)
}

fn missions(tenths: &[u32], total: u32) -> String {
    let missions =
        tenths.iter().enumerate().map(|(at, tenths)| format!("Mission {} : {}\n", at + 1, millions(*tenths)));
    let missions = missions.collect::<Vec<_>>().concat();
    format!(
        "LE FIR EN 2031\n\nLes dépenses s’élèvent à {} en CP.\n\nDépenses en CP\n\n{missions}",
        millions(total)
    )
}

#[test]
fn given_the_samples_cut_at_any_character_when_read_then_no_panic() {
    for sample in SAMPLES {
        for (end, _) in sample.char_indices().step_by(if cfg!(debug_assertions) { 29 } else { 1 }) {
            findings(sample.get(..end).expect("a boundary"));
        }
    }
}

#[test]
fn given_a_long_line_of_figures_when_read_then_in_no_time_to_speak_of() {
    let line = "FIR 12 lits, 3,5 M€, dont 2 lits (7), 45 % par un ".repeat(1_000);
    assert!(read(line.as_bytes()).is_ok_and(|report| report.facts.len() > 4_000));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn given_any_bytes_when_read_then_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        let _reading = read(&bytes);
    }

    #[test]
    fn given_any_text_of_these_words_when_read_then_no_panic(
        words in proptest::collection::vec(
            prop_oneof![
                Just("FIR"), Just("\n"), Just("\n\n"), Just("12"), Just("1 234"), Just("€"), Just("M€"), Just("0,95 K€"),
                Just("(2 M€)"), Just("%"), Just("dont"), Just("et"), Just("de"), Just("à"), Just("entre"), Just("vingt"),
                Just("quatre"), Just("cent"), Just("-"), Just("("), Just(")"), Just(":"), Just(","), Just("."), Just("•"),
                Just("n Une"), Just("UNE ACTION"), Just("Mission 2"), Just("projets"), Just("par"), Just("Le solde"),
                Just("Chaque projet"), Just("2031-2033"), Just("é"), Just("\u{fffd}"), Just("une dizaine"), Just("CP"),
                Just("999999999999999 Md€"), Just("les dépenses s’élèvent"), Just("recettes"), Just("ont reçu"), Just("prévus"),
            ],
            0..200,
        )
    ) {
        findings(&format!("FIR 1 € 2 € 4 €\n\n{}", words.join(" ")));
    }

    #[test]
    fn given_lines_lost_doubled_and_mixed_when_read_then_no_panic_and_twice_the_same(
        sample in prop::sample::select(SAMPLES.to_vec()),
        picks in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3_u8), 1..30)
    ) {
        let mut lines: Vec<&str> = sample.split('\n').collect();
        for (from, to, change) in picks {
            let (from, to) = (from.index(lines.len()), to.index(lines.len()));
            match change {
                0 => lines.swap(from, to),
                1 if lines.len() > 1 => { lines.remove(from); }
                _ => lines.insert(to, lines[from]),
            }
        }
        let text = lines.join("\n");
        prop_assert_eq!(findings(&text), findings(&text));
    }

    #[test]
    fn given_missions_when_the_total_is_their_sum_then_silent_and_else_accused(
        tenths in proptest::collection::vec(100..2_000_u32, 2..6), off in 10..500_u32
    ) {
        let sum: u32 = tenths.iter().sum();
        prop_assert_eq!(accused(&missions(&tenths, sum), ReportRule::MissionsTotal), None);
        let other = accused(&missions(&tenths, sum + off), ReportRule::MissionsTotal);
        prop_assert_eq!(other, Some(Severity::Error));
    }

    #[test]
    fn given_parts_in_parentheses_when_they_add_up_then_silent_and_else_accused(
        parts in proptest::collection::vec(2..90_u32, 2..6), off in 1..5_i64
    ) {
        let sum: u32 = parts.iter().sum();
        let spelt: Vec<String> = parts.iter().map(|part| format!("{part} dans une zone")).collect();
        let text = |whole: i64| {
            format!("Le FIR finance 1 €, 3 € et 7 €.\n\nOn compte {whole} équipes ({}).\n", spelt.join(", "))
        };
        prop_assert_eq!(accused(&text(i64::from(sum)), ReportRule::PartsDoNotAdd), None);
        let off = off.min(i64::from(sum) / 3);
        prop_assert_eq!(accused(&text(i64::from(sum) + off), ReportRule::PartsDoNotAdd), Some(Severity::Warning));
        prop_assert_eq!(accused(&text(i64::from(sum) - off), ReportRule::PartsDoNotAdd), Some(Severity::Error));
    }

    #[test]
    fn given_an_action_when_a_thousand_times_too_great_then_accused_and_mended_by_its_suggestion(
        thousands in 200..999_u32, tenths in proptest::collection::vec(100..1_900_u32, 5)
    ) {
        let text = |unit: &str| {
            let sum = tenths.iter().sum();
            format!("{}\n\nOUVRIR DES CENTRES ({thousands} {unit})\n\nn Ils sont ouverts.\n", missions(&tenths, sum))
        };
        prop_assert_eq!(accused(&text("M€"), ReportRule::UnitSlip), Some(Severity::Error));
        prop_assert_eq!(accused(&text("K€"), ReportRule::UnitSlip), None);
    }
}
