//! Rows of a table without lines: a line with values, with the lines of its label above and below.

use super::aligned::Strip;
use super::columns::Columns;
use super::segment::Segment;
use crate::place::Area;

/// A row of a table.
#[derive(Debug, Clone)]
pub(crate) struct Row<'page> {
    /// Its segments, line by line.
    pub segments: Vec<Segment<'page>>,
    /// The rectangle around it.
    pub area: Area,
    /// Whether it is one text across the whole table.
    pub whole: bool,
}

/// How far from where the labels begin a line of a label may begin, in parts of the height of its font.
const INDENT: f32 = 2.5;
/// How far below another a line of the same label may stand at most, in parts of the height of its font.
const SAME_LABEL: f32 = 0.35;
/// How much nearer a line must stand to one row than to the other to be of it, in parts of the height of its font.
const NEARER: f32 = 0.04;

impl<'page> Row<'page> {
    fn of(strip: &Strip<'page>, whole: bool) -> Self {
        Self { segments: strip.segments.clone(), area: strip.area, whole }
    }

    fn take(&mut self, strip: &Strip<'page>) {
        self.segments.extend(strip.segments.iter().cloned());
        self.area = self.area.around(&strip.area);
    }
}

/// Where a lone line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Belongs {
    /// To the row above.
    Above,
    /// To the row below.
    Below,
    /// To none: it is a row by itself.
    Itself,
}

/// The rows of lines, from the first to the one at `last`, with the lines of its label below it.
pub(crate) fn rows<'page>(strips: &[Strip<'page>], last: usize, columns: &Columns) -> Vec<Row<'page>> {
    let belongings: Vec<Belongs> =
        (0..strips.len()).map(|position| belongs(strips, position, columns)).collect();
    let end = (last + 1..strips.len()).take_while(|position| belongings[*position] == Belongs::Above).last();
    let mut rows: Vec<Row<'page>> = Vec::new();
    let mut waiting: Vec<&Strip<'page>> = Vec::new();
    for (position, strip) in strips.iter().enumerate().take(end.unwrap_or(last) + 1) {
        match (belongings[position], rows.last_mut()) {
            (Belongs::Above, Some(row)) => row.take(strip),
            (Belongs::Below, _) => waiting.push(strip),
            _ => {
                let lone = strip.segments.len() == 1;
                let mut row = Row::of(strip, lone && !is_label(strip, columns));
                for strip in waiting.drain(..) {
                    row.take(strip);
                }
                rows.push(row);
            }
        }
    }
    rows
}

/// Whether a lone line stands where the labels of the table do.
fn is_label(strip: &Strip<'_>, columns: &Columns) -> bool {
    strip.segments.len() == 1 && (strip.area.left - columns.left()).abs() <= INDENT * strip.size
}

/// Where a line belongs: a lone one of the first column to the nearer of its neighbours, if that is of the same size.
fn belongs(strips: &[Strip<'_>], position: usize, columns: &Columns) -> Belongs {
    let strip = &strips[position];
    if !is_label(strip, columns) || columns.span(&strip.segments[0]).first > 0 {
        return Belongs::Itself;
    }
    let like = |other: &&Strip<'_>| {
        (other.size - strip.size).abs() < 0.1 * strip.size
            && (other.area.left - strip.area.left).abs() < INDENT * strip.size
    };
    let above = position.checked_sub(1).and_then(|before| strips.get(before)).filter(like);
    let below = strips.get(position + 1).filter(like);
    let far = f32::INFINITY;
    let above = above.map_or(far, |other| strip.below(other));
    let below = below.map_or(far, |other| other.below(strip));
    match () {
        () if above.min(below) > SAME_LABEL => Belongs::Itself,
        () if above + NEARER < below => Belongs::Above,
        () if below + NEARER < above => Belongs::Below,
        () => by_case(strip, strips.get(position + 1)),
    }
}

/// Where a line belongs that stands as near to the row above as to the one below: a small letter goes on what is above.
fn by_case(strip: &Strip<'_>, below: Option<&Strip<'_>>) -> Belongs {
    let small = |strip: &Strip<'_>| {
        strip
            .segments
            .first()
            .is_some_and(|segment| segment.text().chars().next().is_some_and(char::is_lowercase))
    };
    match below {
        _ if small(strip) => Belongs::Above,
        Some(below) if small(below) => Belongs::Below,
        _ => Belongs::Itself,
    }
}
