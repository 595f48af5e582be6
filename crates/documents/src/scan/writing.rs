//! What is written in a frame of a page.

use super::blob::Blob;
use super::frame::Frame;
use super::ink::Ink;
use super::picture::Picture;

/// What is written in a frame of a page: never nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Writing {
    /// The letters, or parts of them, from left to right.
    pub(super) blobs: Vec<Blob>,
    /// The smallest frame around them.
    pub(super) frame: Frame,
}

impl Writing {
    /// The writing inside a frame, dust and what reaches in from outside left out; none on blank paper.
    pub(super) fn of(ink: &Ink, frame: Frame, per_inch: usize) -> Option<Self> {
        let inside = frame.shrunk((per_inch / 100).max(1));
        let mut blobs = Blob::all(ink, inside, per_inch);
        blobs.retain(|blob| !intrudes(*blob, inside, per_inch));
        blobs.sort_by_key(|blob| (blob.frame.left, blob.frame.top));
        let frame = blobs.iter().map(|blob| blob.frame).reduce(Frame::with)?;
        Some(Self { blobs, frame })
    }

    /// Whether it is one line: all its letters share some rows.
    pub(super) fn is_one_line(&self) -> bool {
        let top = self.blobs.iter().map(|blob| blob.frame.top).max().unwrap_or(0);
        let bottom = self.blobs.iter().map(|blob| blob.frame.bottom).min().unwrap_or(0);
        top < bottom
    }

    /// Its first character where that is the mark of a list: a full disc or square, lower than a letter, and apart.
    pub(super) fn bullet(&self, per_inch: usize) -> Option<Frame> {
        let (first, second) = (self.blobs.first()?, self.blobs.get(1)?);
        let (width, height) = (first.frame.width(), first.frame.height());
        let is_full =
            width * height * 7 <= first.ink * 10 && width * 2 < height * 3 && height * 2 < width * 3;
        let is_low = height * 18 < per_inch && height * 3 < second.frame.height() * 2;
        let is_apart = first.frame.right + width.max(per_inch / 50) * 2 / 3 < second.frame.left;
        (is_full && is_low && is_apart).then_some(first.frame)
    }

    /// The same without its first character; none where that is all.
    pub(super) fn without_first(&self) -> Option<Self> {
        let blobs = self.blobs.get(1..)?.to_vec();
        let frame = blobs.iter().map(|blob| blob.frame).reduce(Frame::with)?;
        Some(Self { blobs, frame })
    }

    /// It alone on white paper.
    pub(super) fn alone(&self, page: &Picture) -> Picture {
        let mut alone = Picture::white(self.frame.width(), self.frame.height());
        for blob in &self.blobs {
            for y in blob.frame.top..blob.frame.bottom {
                for x in blob.frame.left..blob.frame.right {
                    alone.paint(x - self.frame.left, y - self.frame.top, page.at(x, y));
                }
            }
        }
        alone
    }

    /// It with all that stands close to it: accents and points.
    pub(super) fn whole(&self, page: &Picture, within: Frame, per_inch: usize) -> Picture {
        page.cut(self.frame.grown(per_inch / 20).within(within.shrunk((per_inch / 100).max(1))))
    }
}

/// Whether a blob is the end of a letter of the next cell, or what is left of a ruling.
fn intrudes(blob: Blob, cell: Frame, per_inch: usize) -> bool {
    let across = blob.frame.top <= cell.top || cell.bottom <= blob.frame.bottom;
    let down = blob.frame.left <= cell.left || cell.right <= blob.frame.right;
    (across && blob.frame.height() * 25 < per_inch) || (down && blob.frame.width() * 25 < per_inch)
}
