//! The picture of a page, with what is asked for marked on it.

use maillage_documents::scan::PageSize;
use maillage_domain::ground::place::Area;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{after, before};

/// The picture of a page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema, Deserialize)]
pub struct PictureView {
    /// The page, from 1.
    pub page: u32,
    /// How many there are.
    pub pages: u32,
    /// The width of the page in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// What is marked on it, where it stands on the page.
    pub mark: Option<MarkView>,
    /// Whether something was to be marked that stands outside the page.
    pub outside: bool,
}

/// A rectangle on a page, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema, Deserialize)]
pub struct MarkView {
    /// The left edge.
    pub left: f32,
    /// The upper edge.
    pub top: f32,
    /// The width.
    pub width: f32,
    /// The height.
    pub height: f32,
}

impl PictureView {
    /// The picture of a page of that size, with a rectangle marked as far as it is on the page.
    pub fn new(page: u32, size: PageSize, area: Option<Area>) -> Self {
        let PageSize { width, height, pages } = size;
        let mark = area.and_then(|area| mark(area, size));
        Self { page, pages, width, height, mark, outside: area.is_some() && mark.is_none() }
    }

    /// The page before; nothing for the first.
    pub fn before(&self) -> Option<u32> {
        before(self.page)
    }

    /// The page after; nothing for the last.
    pub fn after(&self) -> Option<u32> {
        after(self.page, self.pages)
    }
}

/// A rectangle as far as it is on the page; nothing where none of it is.
fn mark(area: Area, size: PageSize) -> Option<MarkView> {
    let [left, top, right, bottom] = area.edges();
    if left >= size.width || top >= size.height {
        return None;
    }
    let (right, bottom) = (right.min(size.width), bottom.min(size.height));
    Some(MarkView { left, top, width: right - left, height: bottom - top })
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: PageSize = PageSize { width: 595.0, height: 842.0, pages: 3 };

    #[test]
    fn given_a_rectangle_when_marked_then_as_far_as_it_is_on_the_page_and_not_where_it_is_outside() {
        let shown = |area| PictureView::new(2, A4, Some(Area::from(area)));
        let mark = MarkView { left: 72.0, top: 310.0, width: 468.0, height: 16.0 };
        assert_eq!(
            (shown([72, 310, 540, 326]).mark, shown([72, 310, 540, 326]).outside),
            (Some(mark), false)
        );
        let cut = MarkView { left: 0.0, top: 840.0, width: 595.0, height: 2.0 };
        assert_eq!(shown([0, 840, u32::MAX, 900]).mark, Some(cut));
        for outside in [[595, 10, 600, 20], [10, 842, 20, 850], [u32::MAX - 1, 0, u32::MAX, 9]] {
            assert_eq!((shown(outside).mark, shown(outside).outside), (None, true), "{outside:?}");
        }
        assert!(!PictureView::new(2, A4, None).outside);
    }

    #[test]
    fn given_the_first_and_the_last_page_when_shown_then_none_before_and_none_after() {
        let at = |page| PictureView::new(page, A4, None);
        assert_eq!((at(1).before(), at(1).after()), (None, Some(2)));
        assert_eq!((at(3).before(), at(3).after()), (Some(2), None));
    }
}
