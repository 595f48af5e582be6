//! The links to the other pages of a list.

use maillage_views::bilan_page::Pages;

use crate::link::Link;

/// How far from the page shown a number is still shown.
/// With the first and the last these are at most seven numbers and two gaps, however many pages there are.
const NEAR: usize = 2;

/// The links to the other pages of a list.
#[derive(Debug)]
pub(crate) struct Pagination {
    /// The page before.
    pub(crate) previous: Option<Link>,
    /// The page after.
    pub(crate) next: Option<Link>,
    /// The numbers shown; nothing where some are left out.
    pub(crate) numbers: Vec<Option<PageLink>>,
}

/// One page.
#[derive(Debug)]
pub(crate) struct PageLink {
    /// Its number, from 1.
    pub(crate) number: usize,
    /// Its address.
    pub(crate) link: Link,
    /// Whether it is the page shown.
    pub(crate) shown: bool,
}

fn link(base: &Link, number: usize) -> Link {
    let page = if number == 1 { String::new() } else { number.to_string() };
    base.clone().with("page", page)
}

impl Pagination {
    /// The links from one of `pages`; `base` is the address of the list with its filters.
    pub(crate) fn new(pages: Pages, base: &Link) -> Self {
        let mut numbers = Vec::new();
        let mut last = 0;
        for number in 1..=pages.count {
            if number == 1 || number == pages.count || number.abs_diff(pages.number) <= NEAR {
                if last + 1 < number {
                    numbers.push(None);
                }
                numbers.push(Some(PageLink {
                    number,
                    link: link(base, number),
                    shown: number == pages.number,
                }));
                last = number;
            }
        }
        Self {
            previous: (pages.number > 1).then(|| link(base, pages.number - 1)),
            next: (pages.number < pages.count).then(|| link(base, pages.number + 1)),
            numbers,
        }
    }

    /// Whether there is any other page.
    pub(crate) const fn needed(&self) -> bool {
        self.previous.is_some() || self.next.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::BILAN;

    fn numbers(shown: usize, rows: usize) -> Vec<usize> {
        let pagination = Pagination::new(Pages::new(shown, rows), &Link::to(&BILAN));
        pagination.numbers.iter().map(|number| number.as_ref().map_or(0, |number| number.number)).collect()
    }

    #[test]
    fn given_many_pages_when_linked_then_the_ends_and_the_near_ones_stand() {
        assert_eq!(numbers(1, 1229), [1, 2, 3, 0, 13]);
        assert_eq!(numbers(7, 1229), [1, 0, 5, 6, 7, 8, 9, 0, 13]);
        assert_eq!(numbers(13, 1229), [1, 0, 11, 12, 13]);
        assert_eq!(numbers(1, 0), [1]);
    }
}
