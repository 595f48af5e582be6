//! Three hundred reports that are damaged, the same in each run: none makes the reader panic, and no amount is answered that
//! is not printed where it says.
//!
//! Where the report of 2023 lies beside the repository it is damaged too; `maillage_testing::shared` says where.

mod damage;

use std::sync::LazyLock;

use damage::{damages, excerpt};
use maillage_domain::bilingual::Language;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::{ReportFact, Unit};
use maillage_reading::report::read;
use maillage_testing::shared::source;
use maillage_views::report::ReportView;
use maillage_views::words::Words;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// The shipped figures as our own writer prints them, then the published report where it stands.
static REPORTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let published = source("sources/fir-hauts-de-france-2023.txt");
    let published = published.map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    let printed = include_str!("../../../testdata/reports/hauts-de-france-2023-printed.txt").to_owned();
    std::iter::once(printed).chain(published).collect()
});

/// Lines that an amount takes at most: its number, its unit, and what a page puts between them.
const SPAN: usize = 6;

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The digits that a number keeps whatever it is a multiple of: `250,4 M€` and 250 400 000 have the same.
fn significant(text: &str) -> String {
    digits(text).trim_matches('0').to_owned()
}

fn without_spaces(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Why an amount is not one that the lines print; nothing where it is.
fn not_printed(fact: &ReportFact, lines: &[String]) -> Option<&'static str> {
    let at = usize::try_from(fact.line).expect("a place in a short text") - 1;
    let place = lines.iter().skip(at).take(SPAN).cloned().collect::<Vec<_>>().concat();
    let printed = digits(&fact.printed);
    if printed.is_empty() {
        let stands = without_spaces(&place).contains(&without_spaces(&fact.printed));
        return (!stands).then_some("its words do not stand there");
    }
    if !digits(&place).contains(&printed) {
        return Some("its digits do not stand there");
    }
    let value = fact.value.normalize().to_string();
    (significant(&value) != significant(&fact.printed)).then_some("its value has other digits")
}

/// The text as bytes of which some are replaced.
fn with_bytes(text: &str, bytes: &[(Index, u8)]) -> Vec<u8> {
    let mut damaged = text.as_bytes().to_vec();
    for (at, byte) in bytes {
        let at = at.index(damaged.len());
        damaged[at] = *byte;
    }
    damaged
}

/// The lines of bytes, each as far as it is text: the digits in it are those that stand there.
fn lines(bytes: &[u8]) -> Vec<String> {
    bytes.split(|byte| *byte == b'\n').map(|line| String::from_utf8_lossy(line).into_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn given_a_damaged_report_when_read_then_each_amount_is_printed_where_it_says(
        which in any::<Index>(),
        start in any::<Index>(),
        damages in damages(),
        bytes in proptest::collection::vec((any::<Index>(), any::<u8>()), 0..12),
    ) {
        let bytes = with_bytes(&excerpt(&REPORTS[which.index(REPORTS.len())], start, &damages), &bytes);
        if let Ok(report) = read(&bytes) {
            let findings = check(&report);
            for language in [Language::French, Language::English] {
                let _worded = ReportView::new(&report, &findings, Words::new(language));
            }
            let lines = lines(&bytes);
            for fact in report.facts.iter().filter(|fact| fact.unit == Unit::Eur) {
                prop_assert_eq!(not_printed(fact, &lines), None, "{:?}", fact);
            }
        }
    }
}
