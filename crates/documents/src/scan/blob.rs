//! Ink that holds together: a letter, a part of one, a speck of dust.

use super::frame::Frame;
use super::groups::Groups;
use super::ink::Ink;

/// Pixels of ink each of which touches another, by a side or a corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Blob {
    /// The smallest frame around it.
    pub(super) frame: Frame,
    /// How many pixels of ink it has.
    pub(super) ink: usize,
}

impl Blob {
    /// All inside a frame, in the order in which they end, dust left out; what crosses the edge of the frame is cut there.
    pub(super) fn all(ink: &Ink, frame: Frame, per_inch: usize) -> Vec<Self> {
        let frame = frame.within(ink.frame());
        let mut growing = Growing::default();
        for y in frame.top..frame.bottom {
            let row = ink.row(y).get(frame.left..frame.right).unwrap_or_default();
            growing.add(&runs(row, Frame { top: y, ..frame }));
        }
        growing.add(&[]);
        growing.grown.retain(|blob| !blob.is_speck(per_inch));
        growing.grown
    }

    /// Too small for a letter or a digit at this resolution: dust, or the dot of an i.
    fn is_speck(self, per_inch: usize) -> bool {
        self.frame.width().max(self.frame.height()) * 30 < per_inch
    }

    fn with(self, other: Self) -> Self {
        Self { frame: self.frame.with(other.frame), ink: self.ink + other.ink }
    }

    /// Whether a run of the next row touches a run of this one.
    const fn touches(self, next: Self) -> bool {
        self.frame.left <= next.frame.right && next.frame.left <= self.frame.right
    }
}

/// The runs of ink of a row, which begins at the corner of a frame.
fn runs(row: &[bool], corner: Frame) -> Vec<Blob> {
    let mut runs = Vec::new();
    let mut start = 0;
    for (x, dark) in row.iter().chain([&false]).enumerate() {
        if !dark {
            if start < x {
                runs.push(Blob {
                    frame: Frame::new(corner.left + start, corner.top, x - start, 1),
                    ink: x - start,
                });
            }
            start = x + 1;
        }
    }
    runs
}

/// Blobs as rows are added to them: only those that may grow are held.
#[derive(Default)]
struct Growing {
    open: Vec<Blob>,
    /// The runs of the last row, each with the number of its open blob.
    last: Vec<(Blob, usize)>,
    grown: Vec<Blob>,
}

impl Growing {
    fn add(&mut self, runs: &[Blob]) {
        let first = self.open.len();
        let mut groups = Groups::new(first + runs.len());
        let mut from = 0;
        for (number, run) in runs.iter().enumerate() {
            let beside = self.last.iter().skip(from);
            from += beside.clone().take_while(|(above, _)| above.frame.right < run.frame.left).count();
            for (_, open) in self.last.iter().skip(from).take_while(|(above, _)| above.touches(*run)) {
                groups.join(*open, first + number);
            }
        }
        let open = std::mem::take(&mut self.open);
        self.last = runs.iter().map(|run| (*run, 0)).collect();
        for group in groups.all() {
            self.take(&group, &open);
        }
    }

    /// A group of open blobs and of runs of the new row is one blob: open as long as a run is among them.
    fn take(&mut self, group: &[usize], open: &[Blob]) {
        let number = self.open.len();
        let mut goes_on = false;
        let mut whole: Option<Blob> = None;
        for member in group {
            let part = match (
                open.get(*member),
                member.checked_sub(open.len()).and_then(|run| self.last.get_mut(run)),
            ) {
                (Some(blob), _) => *blob,
                (None, Some((run, of))) => {
                    (goes_on, *of) = (true, number);
                    *run
                }
                (None, None) => continue,
            };
            whole = Some(whole.map_or(part, |whole| whole.with(part)));
        }
        let blobs = if goes_on { &mut self.open } else { &mut self.grown };
        blobs.extend(whole);
    }
}

#[cfg(test)]
mod tests {
    use super::super::picture::{BLACK, Picture};
    use super::*;

    /// A picture from its rows: `#` is ink.
    fn ink(rows: &[&str]) -> Ink {
        let mut picture = Picture::white(rows.iter().map(|row| row.len()).max().unwrap_or(0), rows.len());
        for (y, row) in rows.iter().enumerate() {
            for (x, _) in row.bytes().enumerate().filter(|(_, pixel)| *pixel == b'#') {
                picture.paint(x, y, BLACK);
            }
        }
        Ink::of(&picture, 50)
    }

    #[test]
    fn given_letters_that_touch_at_a_corner_or_close_below_when_gathered_then_each_is_one_blob() {
        let ink = ink(&["#.#...#.", "#.#..#..", "###.....", "......##"]);
        let blobs = Blob::all(&ink, ink.frame(), 1);
        let told: Vec<_> = blobs.iter().map(|blob| (blob.frame, blob.ink)).collect();
        assert_eq!(
            told,
            [(Frame::new(5, 0, 2, 2), 2), (Frame::new(0, 0, 3, 3), 7), (Frame::new(6, 3, 2, 1), 2)]
        );
    }

    #[test]
    fn given_dust_when_gathered_then_left_out_and_what_is_as_large_as_a_point_stays() {
        let ink = ink(&["#...##", "....##"]);
        assert_eq!(Blob::all(&ink, ink.frame(), 60).len(), 1);
        assert_eq!(Blob::all(&ink, ink.frame(), 30).len(), 2);
        assert_eq!(
            Blob::all(&ink, Frame::new(4, 0, 1, 9), 30),
            [Blob { frame: Frame::new(4, 0, 1, 2), ink: 2 }]
        );
    }
}
