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
const INDENT: f32 = 4.0;
/// The signs with which items of a list begin.
const ITEMS: [char; 6] = ['•', '▪', '‣', '–', '—', '*'];
/// How far below another a line of the same label may stand at most, in parts of the height of its font.
const SAME_LABEL: f32 = 0.5;
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

/// Where a line belongs.
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
    let usual = usual_gap(&strips[..=last]);
    let runs_on = |position: &usize| {
        let gap = strips[*position].below(&strips[*position - 1]);
        belongings[*position] == Belongs::Above && (gap + NEARER < usual || begins_small(&strips[*position]))
    };
    let end = (last + 1..strips.len()).take_while(runs_on).last();
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

/// How far rows stand below each other, as a rule: the middle of all gaps between two of them.
fn usual_gap(strips: &[Strip<'_>]) -> f32 {
    let rows = strips.windows(2).filter(|pair| pair.iter().all(|strip| strip.segments.len() > 1));
    let mut gaps: Vec<f32> = rows.map(|pair| pair[1].below(&pair[0])).collect();
    gaps.sort_by(f32::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(0.0)
}

/// Whether a line begins with a small letter.
fn begins_small(strip: &Strip<'_>) -> bool {
    strip
        .segments
        .first()
        .is_some_and(|segment| segment.text().chars().next().is_some_and(char::is_lowercase))
}

/// Whether a lone line stands where the labels of the table do.
fn is_label(strip: &Strip<'_>, columns: &Columns) -> bool {
    strip.segments.len() == 1 && (strip.area.left - columns.left()).abs() <= INDENT * strip.size
}

/// Where a line belongs: a lone one to the nearer of its neighbours, if it goes on a text there.
fn belongs(strips: &[Strip<'_>], position: usize, columns: &Columns) -> Belongs {
    let strip = &strips[position];
    if strip.segments.len() != 1 {
        return Belongs::Itself;
    }
    let (above, below) =
        (position.checked_sub(1).and_then(|before| strips.get(before)), strips.get(position + 1));
    let gap_above = above.map_or(f32::INFINITY, |other| strip.below(other));
    let gap_below = below.map_or(f32::INFINITY, |other| other.below(strip));
    let goes = |other: Option<&Strip<'_>>, gap: f32| {
        gap <= SAME_LABEL && other.is_some_and(|other| goes_on(strip, other, columns))
    };
    match (goes(above, gap_above), goes(below, gap_below)) {
        (true, _) if gap_above + NEARER < gap_below => Belongs::Above,
        (_, true) if gap_below + NEARER < gap_above => Belongs::Below,
        // As near to the one as to the other: a small letter goes on what is above.
        (true, _) if (gap_above - gap_below).abs() <= NEARER && begins_small(strip) => Belongs::Above,
        (_, true) if (gap_above - gap_below).abs() <= NEARER && below.is_some_and(begins_small) => {
            Belongs::Below
        }
        _ => Belongs::Itself,
    }
}

/// Whether a lone line goes on a text of another line, of the same size: a label where the labels stand, any other text in
/// its own column, below or above a text that is no value. An item of a list goes on nothing.
fn goes_on(strip: &Strip<'_>, other: &Strip<'_>, columns: &Columns) -> bool {
    let segment = &strip.segments[0];
    let own = columns.over(segment);
    let same_size = |other: &Segment<'_>| (other.size() - segment.size()).abs() < 0.1 * segment.size();
    let label = other.segments.first().filter(|label| {
        is_label(strip, columns)
            && columns.span(segment).first == 0
            && (label.area.left - segment.area.left).abs() < INDENT * strip.size
    });
    let text = || other.segments.iter().find(|other| columns.over(other) == own && !other.is_value());
    let found = label.or_else(|| text().filter(|_| own.first > 0 && own.first == own.last));
    let is_item = |text: String| text.starts_with(ITEMS);
    let below = other.area.top > strip.area.top;
    found.is_some_and(|other| same_size(other) && !is_item(if below { other.text() } else { segment.text() }))
}
