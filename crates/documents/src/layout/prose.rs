//! Prose in two columns: each is read down before the next, not across.

use super::segment::{APART, Segment, segments};
use super::text_line::TextLine;
use crate::place::Area;

/// How many lines must stand on both sides of a gutter: fewer are names with their values.
const LINES: usize = 4;
/// How many words a line of prose has in its column.
const WORDS: usize = 4;
/// How far below each other two lines of a column stand, in parts of the height of the font.
const NEAR: f32 = 2.6;
/// How much of its column a line of prose fills, and how many lines in ten do.
const FILLED: f32 = 0.7;
const FULL_IN_TEN: usize = 6;
/// How wide the narrower column is beside the wider.
const ALIKE: f32 = 0.6;

/// A line where it stands in the order of reading.
pub(super) struct Ordered<'page> {
    /// The upper edge of the columns that it is of, or its own; then the rank of its column.
    pub order: (f32, usize),
    /// The line.
    pub line: TextLine<'page>,
}

/// The level lines of a page in the order of reading: those that two columns share are parted at the gutter.
pub(super) fn ordered<'page>(lines: &[TextLine<'page>]) -> Vec<Ordered<'page>> {
    let mut ordered = Vec::new();
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let top = first.area.top;
        if let Some(columns) = Columns::at(&lines[at..]) {
            let shared = &lines[at..at + columns.lines];
            ordered.extend(shared.iter().flat_map(|line| columns.parted(line, top)));
            at += columns.lines;
        } else {
            ordered.push(Ordered { order: (top, 0), line: first.clone() });
            at += 1;
        }
    }
    ordered
}

/// Two columns of prose: the gutter between them, and how many lines they share.
#[derive(Debug, Clone, Copy)]
struct Columns {
    left: f32,
    right: f32,
    lines: usize,
}

impl Columns {
    /// The columns that begin with the first line.
    fn at(lines: &[TextLine<'_>]) -> Option<Self> {
        let mut columns: Option<Self> = None;
        for (rank, line) in lines.iter().enumerate() {
            let near =
                rank == 0 || line.area.top - lines[rank - 1].area.bottom <= NEAR * line.size().max(1.0);
            let next = match columns {
                None => Self::between(line),
                Some(found) => found.narrowed(line),
            };
            let Some(next) = next.filter(|_| near) else { break };
            columns = Some(Self { lines: rank + 1, ..next });
        }
        columns.filter(|columns| columns.hold(&lines[..columns.lines]))
    }

    /// The gutter of a line of two pieces of prose.
    fn between(line: &TextLine<'_>) -> Option<Self> {
        match segments(line, APART * line.size()).as_slice() {
            [left, right] if is_prose(left) && is_prose(right) => {
                Some(Self { left: left.area.right, right: right.area.left, lines: 1 })
            }
            _ => None,
        }
    }

    /// The same gutter, as narrow as a line more leaves it; nothing where that stands across.
    fn narrowed(self, line: &TextLine<'_>) -> Option<Self> {
        let middle = f32::midpoint(self.left, self.right);
        let mut next = self;
        for word in &line.words {
            if word.area.middle() < middle {
                next.left = next.left.max(word.area.right);
            } else {
                next.right = next.right.min(word.area.left);
            }
        }
        (next.right - next.left >= APART * line.size()).then_some(next)
    }

    /// Whether lines are prose in two columns: enough of them stand on both sides, fill them, and both are about as wide.
    fn hold(self, lines: &[TextLine<'_>]) -> bool {
        let sides: Vec<[Vec<Area>; 2]> = lines.iter().map(|line| self.sides(line)).collect();
        let widths = [0, 1].map(|side| {
            let areas: Vec<Area> = sides.iter().flat_map(|sides| sides[side].clone()).collect();
            Area::around_all(&areas).map_or(0.0, |area| area.width())
        });
        let full = |sides: &[Vec<Area>; 2]| {
            [0, 1].into_iter().all(|side| {
                let own = Area::around_all(&sides[side]).map_or(0.0, |area| area.width());
                sides[side].len() >= WORDS && own >= FILLED * widths[side]
            })
        };
        let both = sides.iter().filter(|sides| sides.iter().all(|side| !side.is_empty())).count();
        let filled = sides.iter().filter(|sides| full(sides)).count();
        let narrow = widths[0].min(widths[1]) / widths[0].max(widths[1]).max(1.0);
        both >= LINES && filled * 10 >= both * FULL_IN_TEN && narrow >= ALIKE
    }

    /// The rectangles of the words on either side.
    fn sides(self, line: &TextLine<'_>) -> [Vec<Area>; 2] {
        let middle = f32::midpoint(self.left, self.right);
        let (left, right) = line.words.iter().map(|word| word.area).partition(|area| area.middle() < middle);
        [left, right]
    }

    /// A line parted at the gutter, each piece in its column.
    fn parted<'page>(self, line: &TextLine<'page>, top: f32) -> Vec<Ordered<'page>> {
        let middle = f32::midpoint(self.left, self.right);
        let (left, right): (Vec<_>, Vec<_>) =
            line.words.iter().copied().partition(|word| word.area.middle() < middle);
        let piece = |(column, words): (usize, Vec<_>)| {
            let area = Area::around_all(words.iter().map(|word: &&super::word::Word| &word.area))?;
            Some(Ordered { order: (top, column), line: TextLine { words, area } })
        };
        (0..).zip([left, right]).filter_map(piece).collect()
    }
}

/// Whether a piece of a line is one of a sentence: several words, no value.
fn is_prose(segment: &Segment<'_>) -> bool {
    segment.words.len() >= WORDS && !segment.is_value()
}
