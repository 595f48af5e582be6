//! The lines of a report, and the page on which each stands.

/// The lines of a report as it was read. They are numbered from 1 over the whole document, in the order of reading, so that a
/// line is a place in a document of any kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// How many there are.
    pub count: u32,
    /// The first line of each page; empty for a text, which has lines alone.
    pub pages: Vec<u32>,
}

impl Lines {
    /// The page on which a line stands, from 1; none in a text.
    pub fn page_of(&self, line: u32) -> Option<u32> {
        let begun = self.pages.partition_point(|first| *first <= line);
        u32::try_from(begun).ok().filter(|page| *page > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_pages_when_asked_for_a_line_then_the_one_on_which_it_stands_and_none_in_a_text() {
        let lines = Lines { count: 90, pages: vec![1, 40, 40, 80] };
        assert_eq!([1, 39, 40, 79, 80, 90].map(|line| lines.page_of(line)), [1, 1, 3, 3, 4, 4].map(Some));
        assert_eq!(Lines { count: 90, pages: Vec::new() }.page_of(12), None);
    }
}
