//! A character as a page draws it.

use hayro_interpret::kurbo::{Affine, Point};

use crate::layout::turn::Turn;
use crate::place::Area;

/// A character as a page draws it: one sign, or the several that a ligature stands for.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// What it says; empty where the font does not tell.
    pub text: String,
    /// How it is turned on the page.
    pub turn: Turn,
    /// Its advance along the line and the height of its font across it, in the frame of its turn.
    pub area: Area,
    /// Where the line it stands on lies, in the frame of its turn.
    pub base: f32,
}

/// How far the signs of a font rise above their line, in parts of its height: as most fonts do.
const RISE: f32 = 0.75;
/// How far they fall below it.
const FALL: f32 = 0.25;
/// The smallest height that anybody could read, in points.
const UNREADABLE: f32 = 0.5;

impl Glyph {
    /// The character that a matrix places: one unit of the matrix is the height of the font; `advance` in that unit.
    /// Nothing where its line runs between two quarters, or too small to be read.
    pub(super) fn placed(text: String, matrix: Affine, advance: f64) -> Option<Self> {
        let start = matrix * Point::ZERO;
        let end = matrix * Point::new(advance, 0.0);
        let along = matrix * Point::new(1.0, 0.0) - start;
        // A slant leans the signs, not their line: the height counts across it.
        let size = narrow(matrix.determinant().abs() / along.hypot());
        if !size.is_finite() || size < UNREADABLE {
            return None;
        }
        let turn = Turn::of_line(narrow(along.x), narrow(along.y))?;
        let (from, base) = turn.level(narrow(start.x), narrow(start.y));
        let (to, _) = turn.level(narrow(end.x), narrow(end.y));
        let area = Area {
            left: from.min(to),
            top: size.mul_add(-RISE, base),
            right: from.max(to),
            bottom: size.mul_add(FALL, base),
        };
        Some(Self { text, turn, area, base })
    }

    /// The height of its font, in points.
    pub(super) fn size(&self) -> f32 {
        self.area.height()
    }
}

/// A coordinate of a page in single precision: pages are some thousand points wide.
#[expect(
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    reason = "a coordinate loses digits nobody can see"
)]
pub(super) fn narrow(coordinate: f64) -> f32 {
    coordinate as f32
}
