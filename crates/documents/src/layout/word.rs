//! Words: characters that stand together.

use super::turn::Turn;
use crate::confidence::Confidence;
use crate::place::Area;

/// Characters of one line that stand together.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Word {
    /// What it says, ligatures undone and accents composed.
    pub text: String,
    /// How it is turned on the page.
    pub turn: Turn,
    /// Its rectangle in the frame of its turn.
    pub area: Area,
    /// Where its line lies, in the frame of its turn.
    pub base: f32,
    /// Whether a space is drawn after it.
    pub spaced: bool,
}

impl Word {
    /// The height of its font, in points.
    pub(crate) fn size(&self) -> f32 {
        self.area.height()
    }

    /// Its rectangle on the page.
    pub(crate) fn on_page(&self) -> Area {
        self.turn.on_page(self.area)
    }

    /// How surely it is read: not at all where the font of a character does not tell what it says.
    pub(crate) fn confidence(&self) -> Confidence {
        if self.text.contains(char::REPLACEMENT_CHARACTER) { Confidence::NONE } else { Confidence::CERTAIN }
    }
}
