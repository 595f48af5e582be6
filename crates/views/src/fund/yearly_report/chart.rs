//! Bars of charts, in thousandths of the longest.

use super::ReportBar;

/// A bar: what it is of, its amount in words, how much of it is in full, and how much of it goes on hatched.
pub(super) struct Drawn {
    pub(super) label: String,
    pub(super) text: String,
    pub(super) done: i64,
    pub(super) rest: i64,
}

/// The bars, the longest as long as can be.
pub(super) fn bars(drawn: Vec<Drawn>) -> Vec<ReportBar> {
    let longest = drawn.iter().map(|bar| bar.done.max(0).saturating_add(bar.rest.max(0))).max().unwrap_or(0);
    let bar = |bar: Drawn| ReportBar {
        done: thousandths(bar.done, longest),
        rest: thousandths(bar.rest, longest),
        label: bar.label,
        text: bar.text,
    };
    drawn.into_iter().map(bar).collect()
}

fn thousandths(part: i64, longest: i64) -> u32 {
    u32::try_from(i128::from(part.max(0)) * 1_000 / i128::from(longest.max(1))).unwrap_or(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_amounts_when_drawn_then_the_longest_is_whole_and_none_is_below_nothing() {
        let drawn = |done, rest| Drawn { label: String::new(), text: String::new(), done, rest };
        let bars = bars(vec![drawn(50, 150), drawn(100, 0), drawn(-5, 0)]);
        let lengths: Vec<_> = bars.iter().map(|bar| (bar.done, bar.rest)).collect();
        assert_eq!(lengths, [(250, 750), (500, 0), (0, 0)]);
        assert!(super::bars(Vec::new()).is_empty());
    }
}
