//! Three hundred annexes that are damaged, the same in each run: none makes the reader panic, and no figure is answered
//! that is not printed where its row says.

mod both_languages;

use maillage_domain::care::annex::{AnnexRow, PrintedTally};
use maillage_reading::annex::{ReadAgainst, read};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::RngSeed;

/// The shipped bilan as our own writer prints it, in each layout in turn.
const PRINTED: &str = include_str!("../../../testdata/annexes/hauts-de-france-2019-printed.txt");

/// The lines above the first section, which bear the title.
const HEAD: usize = 30;
/// Lines of each damaged annex below its head: some tables, the first and the last of them cut.
const LENGTH: usize = 400;

/// One damage: what is done, and where.
type Damage = (u8, Index, Index, Index);

/// The words of a line.
fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

fn with_other_digit(line: &str, which: Index, digit: Index) -> String {
    let digits: Vec<usize> =
        line.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).collect();
    let Some(at) = digits.get(which.index(digits.len().max(1))) else { return line.to_owned() };
    let mut line = line.to_owned();
    line.replace_range(at..=at, &digit.index(10).to_string());
    line
}

fn with_words_swapped(line: &str, one: Index, other: Index) -> String {
    let mut words = words(line);
    if !words.is_empty() {
        let (one, other) = (one.index(words.len()), other.index(words.len()));
        words.swap(one, other);
    }
    words.join(" ")
}

fn with_word_of(line: &str, other: &str, one: Index, taken: Index) -> String {
    let (mut words, others) = (words(line), words(other));
    if !words.is_empty() && !others.is_empty() {
        let at = one.index(words.len());
        words[at] = others[taken.index(others.len())];
    }
    words.join(" ")
}

fn cut(line: &str, at: Index) -> String {
    line.chars().take(at.index(line.chars().count().max(1))).collect()
}

fn damage(lines: &mut Vec<String>, (kind, at, other, third): &Damage) {
    let filled: Vec<usize> = (0..lines.len()).filter(|at| !lines[*at].trim().is_empty()).collect();
    let (at, beside) = (filled[at.index(filled.len())], filled[other.index(filled.len())]);
    match kind {
        0 => lines[at] = with_other_digit(&lines[at], *other, *third),
        1 => lines[at] = with_words_swapped(&lines[at], *other, *third),
        2 => lines[at] = with_word_of(&lines[at], &lines[beside], *other, *third),
        3 => lines.swap(at, beside),
        4 => lines[at] = cut(&lines[at], *other),
        5 => lines.insert(beside, lines[at].clone()),
        6 => lines[at] = format!("{} {}", lines[at], third.index(30)),
        _ => {
            lines.remove(at);
        }
    }
}

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
    let next = rows.iter().map(|row| row.line).filter(|line| *line > row.line).min();
    &lines[at(row.line)..next.map_or(lines.len(), at)]
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300, rng_seed: RngSeed::Fixed(11), failure_persistence: None, ..ProptestConfig::default()
    })]

    #[test]
    fn given_a_damaged_annex_when_read_then_each_figure_is_printed_where_its_row_says(
        start in any::<Index>(),
        damages in proptest::collection::vec((0..8_u8, any::<Index>(), any::<Index>(), any::<Index>()), 1..24),
    ) {
        let all: Vec<&str> = PRINTED.lines().collect();
        let start = HEAD + start.index(all.len() - HEAD - LENGTH);
        let kept = all[..HEAD].iter().chain(&all[start..start + LENGTH]);
        let mut lines: Vec<String> = kept.map(|line| (*line).to_owned()).collect();
        for one in &damages {
            damage(&mut lines, one);
        }
        let text = lines.join("\n");
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
