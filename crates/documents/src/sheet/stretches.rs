//! Rows or columns that are hidden, as stretches of them.

use crate::table::Span;

/// Rows or columns as a file tells them: in any order, and perhaps twice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Told(Vec<Span>);

impl Told {
    /// Adds a stretch; one that ends before it begins is none.
    pub(super) fn push(&mut self, next: Span) {
        if next.first > next.last {
            return;
        }
        match self.0.last_mut().filter(|last| last.last.checked_add(1) == Some(next.first)) {
            Some(last) => last.last = next.last,
            None => self.0.push(next),
        }
    }
}

/// Rows or columns as stretches in their order, a position between each and the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Stretches(Vec<Stretch>);

/// One of them, with how many positions those before it hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    span: Span,
    before: u32,
}

impl From<Told> for Stretches {
    fn from(Told(mut spans): Told) -> Self {
        spans.sort_unstable();
        let mut stretches: Vec<Stretch> = Vec::new();
        for span in spans {
            match stretches.last_mut() {
                Some(last) if span.first <= last.span.last.saturating_add(1) => {
                    last.span.last = last.span.last.max(span.last);
                }
                last => {
                    let before = last.map_or(0, |last| last.before + (last.span.last - last.span.first) + 1);
                    stretches.push(Stretch { span, before });
                }
            }
        }
        Self(stretches)
    }
}

impl Stretches {
    /// Whether they hold all of a span.
    pub(super) fn hold(&self, span: Span) -> bool {
        self.last_from(span.first).is_some_and(|stretch| span.last <= stretch.span.last)
    }

    /// A span that they do not hold whole, among what is left without them.
    pub(super) fn without(&self, span: Span) -> Span {
        let (first, last) = (span.first - self.before(span.first), span.last - self.before(span.last));
        let ends_in_them = self.hold(Span::one(span.last));
        Span { first, last: last.saturating_sub(u32::from(ends_in_them)).max(first) }
    }

    /// How many positions of theirs stand before one: no more than there are.
    fn before(&self, position: u32) -> u32 {
        self.last_from(position).map_or(0, |stretch| {
            let end = position.min(stretch.span.last.saturating_add(1));
            stretch.before + (end - stretch.span.first)
        })
    }

    /// The last stretch that begins at a position or before.
    fn last_from(&self, position: u32) -> Option<Stretch> {
        let count = self.0.partition_point(|stretch| stretch.span.first <= position);
        count.checked_sub(1).and_then(|rank| self.0.get(rank)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretches(spans: &[(u32, u32)]) -> Stretches {
        let mut told = Told::default();
        for (first, last) in spans {
            told.push(Span { first: *first, last: *last });
        }
        Stretches::from(told)
    }

    #[test]
    fn given_stretches_twice_crossed_and_reversed_when_ordered_then_each_position_is_counted_once() {
        let found = stretches(&[(9, 9), (0, 2), (0, 2), (1, 3), (4, 2), (4, 4)]);
        assert_eq!(found, stretches(&[(0, 4), (9, 9)]));
        assert_eq!([0, 3, 5, 9, 10, 12].map(|position| found.before(position)), [0, 3, 5, 5, 6, 6]);
        assert_eq!([4, 5, 9, 10].map(|position| found.hold(Span::one(position))), [true, false, true, false]);
        assert!(found.hold(Span { first: 1, last: 4 }) && !found.hold(Span { first: 1, last: 5 }));
    }

    #[test]
    fn given_the_last_positions_when_counted_then_no_sum_overflows() {
        let all = stretches(&[(0, u32::MAX), (3, 5)]);
        assert!(all.hold(Span { first: 0, last: u32::MAX }));
        assert_eq!(all.before(u32::MAX), u32::MAX);
        let end = stretches(&[(7, 7), (u32::MAX, u32::MAX)]);
        assert_eq!(end.without(Span { first: 8, last: u32::MAX }), Span { first: 7, last: u32::MAX - 2 });
    }

    #[test]
    fn given_a_span_when_taken_among_what_is_left_then_its_hidden_ends_are_not_counted() {
        let found = stretches(&[(1, 2), (5, 6)]);
        let left = |first, last| found.without(Span { first, last });
        assert_eq!(left(0, 0), Span::one(0));
        assert_eq!(left(2, 5), Span { first: 1, last: 2 });
        assert_eq!(left(0, 7), Span { first: 0, last: 3 });
        assert_eq!(left(4, 6), Span::one(2));
    }
}
