//! Three hundred annexes that are damaged, the same in each run: none makes the reader panic, and no figure is answered
//! that is not printed where its row says.

mod both_languages;
mod damage;

use damage::{damages, excerpt};
use maillage_domain::care::annex::{AnnexRow, PrintedTally};
use maillage_reading::annex::{ReadAgainst, read};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// The shipped bilan as our own writer prints it, in each layout in turn.
const PRINTED: &str = include_str!("../../../testdata/annexes/hauts-de-france-2019-printed.txt");

/// The numbers that `lines` print, each as often as it stands there.
fn numbers(lines: &[&str]) -> Vec<i64> {
    let text = lines.join("\n").replace("+ ", "").replace(['−', '–'], "-");
    let number = |word: &str| word.trim_matches(['*', '+']).parse::<i64>().ok();
    text.split_whitespace().filter_map(number).collect()
}

fn figures(row: &AnnexRow) -> Vec<i64> {
    let all = |tally: PrintedTally| [tally.current, tally.target, tally.gap];
    [row.sites, row.units.unwrap_or_default()].into_iter().flat_map(all).flatten().collect()
}

/// A figure of `row` that `printed` does not hold, or does not hold as often as the row has it.
fn not_printed(row: &AnnexRow, mut printed: Vec<i64>) -> Option<i64> {
    figures(row).into_iter().find(|figure| match printed.iter().position(|number| number == figure) {
        Some(at) => {
            printed.swap_remove(at);
            false
        }
        None => true,
    })
}

/// From the line that a row names to the one that the next row names.
fn place<'t>(row: &AnnexRow, rows: &[AnnexRow], lines: &'t [&str]) -> &'t [&'t str] {
    let at = |line: u32| usize::try_from(line).expect("a place in a short text") - 1;
    let next = rows.iter().filter_map(|row| row.place.line).filter(|line| Some(*line) > row.place.line).min();
    &lines[at(row.place.line.expect("a line of the text"))..next.map_or(lines.len(), at)]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn given_a_damaged_annex_when_read_then_each_figure_is_printed_where_its_row_says(
        start in any::<Index>(),
        damages in damages(),
    ) {
        let text = excerpt(PRINTED, start, &damages);
        if let Ok(reading) = read(text.as_bytes(), &ReadAgainst::nothing()) {
            both_languages::check(&reading.diagnostics);
            let lines: Vec<&str> = text.split('\n').collect();
            let rows = &reading.value.rows;
            for row in rows {
                let place = place(row, rows, &lines);
                prop_assert_eq!(not_printed(row, numbers(place)), None, "{:?}\n{:?}", row, place);
            }
        }
    }
}
