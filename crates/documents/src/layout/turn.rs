//! By how many quarters a text is turned on its page.

use crate::place::Area;

/// By how many quarters a text is turned. The frame of a turn is the page as one sees it with the head turned likewise:
/// there the text runs from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Turn {
    /// From left to right.
    None,
    /// From bottom to top.
    Rising,
    /// Upside down.
    Over,
    /// From top to bottom.
    Falling,
}

/// How far a text may lean, as the tangent of the angle: a stamp across the page is no line of it.
const LEAN: f32 = 0.1;

impl Turn {
    /// By where the line of a text runs, on a page whose ordinates go down.
    pub(crate) fn of_line(x: f32, y: f32) -> Option<Self> {
        let leans = x.abs().min(y.abs()) > LEAN * x.abs().max(y.abs());
        match (leans, x.abs() > y.abs()) {
            (true, _) => None,
            (false, true) => Some(if x > 0.0 { Self::None } else { Self::Over }),
            (false, false) => Some(if y < 0.0 { Self::Rising } else { Self::Falling }),
        }
    }

    /// A point of the page in the frame of the turn.
    pub(crate) fn level(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::None => (x, y),
            Self::Rising => (-y, x),
            Self::Over => (-x, -y),
            Self::Falling => (y, -x),
        }
    }

    /// A point of its frame back on the page.
    fn page(self, x: f32, y: f32) -> (f32, f32) {
        match self {
            Self::None => (x, y),
            Self::Rising => (y, -x),
            Self::Over => (-x, -y),
            Self::Falling => (-y, x),
        }
    }

    /// A rectangle of its frame back on the page.
    pub(crate) fn on_page(self, area: Area) -> Area {
        let (one, other) = (self.page(area.left, area.top), self.page(area.right, area.bottom));
        Area {
            left: one.0.min(other.0),
            top: one.1.min(other.1),
            right: one.0.max(other.0),
            bottom: one.1.max(other.1),
        }
    }
}
