//! A cell with something written in it, and all that is read of it.

use super::digits::Digits;
use super::engine::{Manner, Word};
use super::figure::{Figure, REPEATED, Told, once};
use super::frame::Frame;
use super::glyph::{Glyph, Shape};
use super::label;
use super::layout::Layout;
use super::lexicon::Lexicon;
use super::number::real;
use super::picture::Picture;
use super::token::Token;
use crate::confidence::Confidence;

/// Heights in pixels at which a lone number or answer is read, about that of the text engines learnt from and a third
/// more, with the gap between two of the same number.
const SIZES: [(usize, usize); 2] = [(16, 6), (22, 13)];
/// The most characters of a lone number.
const LONGEST: usize = 4;
/// The characters of `oui` and of `non`.
const ANSWER: usize = 3;
/// From so many hundredths on a word of letters is believed.
const BELIEVED: u8 = 80;
/// Pixels in an inch below which a scan is coarse.
const COARSE: usize = 250;
/// Pixels in an inch of the second picture of a text, where the first is coarse and where it is fine.
const FINER: usize = 300;
/// See [`FINER`].
const COARSER: usize = 210;
/// `oui` or `non` was read twice among their letters, and nothing else among all.
const ANSWERED: Confidence = Confidence::new(97);

/// What is known of a document once all of it was read.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Its digits.
    pub(super) digits: Digits,
    /// Its words, and those of a list.
    pub(super) lexicon: Lexicon,
}

/// A cell with something written in it.
pub(super) struct Spot {
    /// Which table of its page, and which cell of the table, from 0.
    pub(super) cell: (usize, usize),
    /// The writing and all that stands close to it, at the resolution of its page.
    whole: Picture,
    /// The writing alone, where it is one short line.
    lone: Option<Picture>,
    shapes: Vec<Shape>,
    like_digits: bool,
    bullet: bool,
    per_inch: usize,
    free: [Vec<Token>; 2],
    short: [String; 2],
}

/// What a spot is, by its looks and a first reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A lone number.
    Figure,
    /// It may be `oui` or `non`.
    Answer,
    /// Any other text.
    Text,
}

impl Spot {
    /// What is written in a cell; none in one without ink.
    pub(super) fn of(layout: &Layout, cell: (usize, usize), frame: Frame) -> Option<Self> {
        let writing = layout.writing(frame)?;
        let bullet = writing.bullet(layout.per_inch);
        let writing = bullet.map_or(Some(writing.clone()), |_| writing.without_first())?;
        let glyphs = if writing.is_one_line() { Glyph::all(&writing) } else { Vec::new() };
        let short = !glyphs.is_empty() && glyphs.len() <= LONGEST;
        let picture = &layout.straight.picture;
        let cell_frame = bullet.map_or(frame, |bullet| Frame { left: bullet.right, ..frame });
        Some(Self {
            cell,
            whole: writing.whole(picture, cell_frame, layout.per_inch),
            lone: short.then(|| writing.alone(picture)),
            like_digits: short && glyphs.iter().all(|glyph| glyph.is_like_a_digit(writing.frame)),
            shapes: glyphs.iter().map(|glyph| glyph.shape(&layout.ink)).collect(),
            bullet: bullet.is_some(),
            per_inch: layout.per_inch,
            free: [Vec::new(), Vec::new()],
            short: [String::new(), String::new()],
        })
    }

    /// The picture in which it is read in a manner, for the first or the second time; none where it is not so read.
    pub(super) fn picture(&self, manner: Manner, number: usize) -> Option<Picture> {
        match manner {
            Manner::Page => None,
            Manner::Block => Some(self.text_picture(number)),
            Manner::Figures => self.short_picture(number, REPEATED),
            Manner::Answers => self.short_picture(number, 1),
        }
    }

    /// Its text as scanned, or at another size.
    fn text_picture(&self, number: usize) -> Picture {
        let framed = self.whole.framed(self.per_inch / 10);
        let other = if self.per_inch < COARSE { FINER } else { COARSER };
        if number == 0 { framed } else { framed.scaled(real(other) / real(self.per_inch.max(1))) }
    }

    /// A short writing at the first or the second height, so many times.
    fn short_picture(&self, number: usize, times: usize) -> Option<Picture> {
        let lone = self.lone.as_ref()?;
        let (height, gap) = SIZES.get(number).copied()?;
        let small = lone.scaled(real(height) / real(lone.height().max(1)));
        Some(small.repeated(times, gap).framed(height))
    }

    /// Takes what was read of the picture for a manner and a number.
    pub(super) fn take(&mut self, manner: Manner, number: usize, words: &[Word]) {
        let short: String = words.iter().map(|word| word.text.as_str()).collect();
        match manner {
            Manner::Page | Manner::Block => {
                self.free.get_mut(number).into_iter().for_each(|free| *free = Token::all(words));
            }
            Manner::Figures => self.short.get_mut(number).into_iter().for_each(|read| *read = once(&short)),
            Manner::Answers => self.short.get_mut(number).into_iter().for_each(|read| short.clone_into(read)),
        }
    }

    /// Lets its pictures go, once all is read of them.
    pub(super) fn forget_pictures(&mut self) {
        self.whole = Picture::white(0, 0);
        self.lone = self.lone.as_ref().map(|_| Picture::white(0, 0));
    }

    /// What it is, by its looks and its first reading.
    pub(super) fn kind(&self) -> Kind {
        let is_word = self.free_text().chars().filter(|letter| letter.is_alphabetic()).count() >= 2;
        match self.shapes.len() {
            _ if self.lone.is_none() => Kind::Text,
            ANSWER if is_word || !self.like_digits => Kind::Answer,
            _ if !self.like_digits || (is_word && BELIEVED <= self.sureness()) => Kind::Text,
            _ => Kind::Figure,
        }
    }

    fn free_text(&self) -> String {
        Token::text(&self.free[0])
    }

    /// How sure the first reading of its text is.
    fn sureness(&self) -> u8 {
        self.free[0].iter().map(|token| token.sureness).min().unwrap_or(0)
    }

    /// The number it is, with all that was read of it.
    fn figure(&self) -> Figure {
        Figure {
            free: self.free_text(),
            believed: BELIEVED <= self.sureness(),
            read: self.short.clone(),
            shapes: self.shapes.clone(),
        }
    }

    /// Teaches what its digits look like and which words it has, where they were read for certain.
    pub(super) fn teach(&self, known: &mut Known) {
        match self.kind() {
            Kind::Figure => self.figure().teach(&mut known.digits),
            Kind::Answer | Kind::Text => known.lexicon.learn(&label::compared(&self.free[0], &self.free[1])),
        }
    }

    /// What it is.
    pub(super) fn told(&self, known: &Known) -> Told {
        let told = match self.kind() {
            Kind::Figure => self.figure().told(&known.digits),
            Kind::Answer => self.answer().unwrap_or_else(|| self.text(known)),
            Kind::Text => self.text(known),
        };
        if self.bullet { Told { text: format!("• {}", told.text), ..told } } else { told }
    }

    fn text(&self, known: &Known) -> Told {
        label::told(&self.free[0], &self.free[1], &known.lexicon)
    }

    /// The answer it is, where it was read as one at both heights.
    fn answer(&self) -> Option<Told> {
        let [one, other] = &self.short;
        let is_answer = one == other && matches!(one.to_lowercase().as_str(), "oui" | "non");
        let spoken_against = BELIEVED <= self.sureness() && self.free_text() != *one;
        (is_answer && !spoken_against).then(|| Told { text: one.clone(), confidence: ANSWERED })
    }
}
