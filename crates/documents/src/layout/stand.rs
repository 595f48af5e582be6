//! Texts of a row by the columns they stand in.

use super::segment::Segment;
use super::word::Word;
use crate::table::Span;

/// Texts that stand in the same columns.
#[derive(Debug, Clone)]
pub(crate) struct Stand<'page> {
    /// The columns.
    pub columns: Span,
    /// The words, in the order they came.
    pub words: Vec<&'page Word>,
}

/// Segments, each with its columns, put together where they share a column; from left to right.
pub(crate) fn stands<'page>(segments: impl IntoIterator<Item = (Span, Segment<'page>)>) -> Vec<Stand<'page>> {
    let mut stands: Vec<Stand<'page>> =
        segments.into_iter().map(|(columns, segment)| Stand { columns, words: segment.words }).collect();
    // Stable: what stands in the same columns keeps its order.
    stands.sort_by_key(|stand| stand.columns.first);
    let mut together: Vec<Stand<'page>> = Vec::new();
    for stand in stands {
        match together.last_mut() {
            Some(last) if stand.columns.first <= last.columns.last => {
                last.columns.last = last.columns.last.max(stand.columns.last);
                last.words.extend(stand.words);
            }
            _ => together.push(stand),
        }
    }
    together
}
