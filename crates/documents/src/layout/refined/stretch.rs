//! Rows or columns that become several.

use crate::layout::number::{number, place};
use crate::table::Span;

/// By how many each row or column is replaced.
pub(crate) struct Stretch {
    /// Where each begins once all are replaced; one more for the end.
    begins: Vec<usize>,
}

impl Stretch {
    /// For rows or columns that become so many each.
    pub(super) fn by(counts: &[usize]) -> Self {
        let mut begins = vec![0];
        let mut end = 0;
        for count in counts {
            end += count;
            begins.push(end);
        }
        Self { begins }
    }

    fn begin(&self, position: u32) -> usize {
        self.begins.get(place(position)).copied().unwrap_or(0)
    }

    /// Where a span lies once all are replaced.
    pub(super) fn of(&self, span: Span) -> Span {
        let end = self.begin(span.last.saturating_add(1));
        Span { first: number(self.begin(span.first)), last: number(end.saturating_sub(1)) }
    }

    /// Where the part of a rank of a row or column lies.
    pub(super) fn part(&self, position: u32, rank: usize) -> u32 {
        number(self.begin(position) + rank)
    }
}
