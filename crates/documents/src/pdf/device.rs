//! What a page draws, taken down as characters and lines in place of being drawn.

use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};

use super::glyph::{Glyph, narrow};
use super::path;
use crate::layout::ruling::{Ruling, Way};
use crate::place::Area;

/// The units of a font that make its height.
const UNITS: f64 = 1000.0;
/// How many characters a page may hold: a dense one has some ten thousand.
pub(super) const CHARACTERS: usize = 50_000;
/// How many lines of a page are kept, before those that lie on each other are joined: a map has more, and no table.
const RULINGS: usize = 200_000;
/// How much of a colour is missing to white, at most, where nothing is seen on paper.
const WHITE: u8 = 250;

/// What a page draws.
#[derive(Debug, Default)]
pub(super) struct Drawing {
    /// Its characters, in the order of drawing.
    pub glyphs: Vec<Glyph>,
    /// Its lines.
    pub rulings: Vec<Ruling>,
    /// Whether it shows a picture.
    pub picture: bool,
    /// Whether it holds more characters than are read.
    pub overfull: bool,
    clips: Vec<Area>,
}

impl Drawing {
    /// Nothing yet, on a page of this area.
    pub(super) fn on(page: Area) -> Self {
        Self { clips: vec![page], ..Self::default() }
    }

    fn clip(&self) -> Area {
        self.clips.last().copied().unwrap_or(Area { left: 0.0, top: 0.0, right: 0.0, bottom: 0.0 })
    }

    fn push_clip(&mut self, area: Area) {
        let clip = self.clip();
        self.clips.push(Area {
            left: clip.left.max(area.left),
            top: clip.top.max(area.top),
            right: clip.right.min(area.right),
            bottom: clip.bottom.min(area.bottom),
        });
    }

    fn rule(&mut self, rulings: Vec<Ruling>) {
        let clip = self.clip();
        self.rulings.extend(rulings.into_iter().filter_map(|ruling| clipped(ruling, clip)));
    }
}

/// What of a ruling shows through a clip.
fn clipped(ruling: Ruling, clip: Area) -> Option<Ruling> {
    const EDGE: f32 = 1.0;
    let (across, along) = match ruling.way {
        Way::Level => ((clip.top, clip.bottom), (clip.left, clip.right)),
        Way::Upright => ((clip.left, clip.right), (clip.top, clip.bottom)),
    };
    let shows = across.0 - EDGE <= ruling.at && ruling.at <= across.1 + EDGE;
    let (from, to) = (ruling.from.max(along.0), ruling.to.min(along.1));
    (shows && from < to).then_some(Ruling { from, to, ..ruling })
}

/// Whether a character shows through a clip, give or take half its height.
fn shows(glyph: &Glyph, clip: Area) -> bool {
    let (area, edge) = (glyph.turn.on_page(glyph.area), glyph.size() / 2.0);
    let (middle, centre) = (area.middle(), area.centre());
    clip.left - edge <= middle
        && middle <= clip.right + edge
        && clip.top - edge <= centre
        && centre <= clip.bottom + edge
}

/// Whether a paint leaves something to see on white paper.
fn seen(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(colour) => {
            let [red, green, blue, opacity] = colour.to_rgba().to_rgba8();
            opacity > 0 && [red, green, blue].iter().any(|part| *part < WHITE)
        }
        Paint::Pattern(_) => true,
    }
}

fn said(glyph: &Drawn<'_>) -> String {
    match glyph.as_unicode() {
        Some(BfString::Char(sign)) => sign.to_string(),
        Some(BfString::String(signs)) => signs,
        None => String::new(),
    }
}

fn advance(glyph: &Drawn<'_>) -> f64 {
    match glyph {
        Drawn::Outline(outline) => outline.advance_width().map_or(UNITS / 2.0, f64::from),
        Drawn::Type3(drawn) => drawn.advance_width().map_or(UNITS / 2.0, f64::from),
    }
}

impl<'a> Device<'a> for Drawing {
    fn draw_path(&mut self, drawn: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if self.rulings.len() > RULINGS {
            return;
        }
        let on_page = || props.transform * drawn.clone();
        let rulings = match mode {
            DrawMode::Fill(_) if seen(&props.paint) => path::filled(&on_page()),
            DrawMode::Stroke(_) | DrawMode::FillAndStroke(..) => path::stroked(&on_page()),
            DrawMode::Fill(_) | DrawMode::Invisible => Vec::new(),
        };
        self.rule(rulings);
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        let bounds = clip.path.bounding_box();
        self.push_clip(Area {
            left: narrow(bounds.x0),
            top: narrow(bounds.y0),
            right: narrow(bounds.x1),
            bottom: narrow(bounds.y1),
        });
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        if matches!(mode, DrawMode::Invisible) {
            return;
        }
        for glyph in run.glyphs() {
            if self.glyphs.len() >= CHARACTERS {
                self.overfull = true;
                return;
            }
            let matrix = props.transform * glyph.transform() * Affine::scale(UNITS);
            let placed = Glyph::placed(said(glyph), matrix, advance(glyph) / UNITS);
            let clip = self.clip();
            self.glyphs.extend(placed.filter(|glyph| shows(glyph, clip)));
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.picture = true;
    }

    fn pop_clip(&mut self) {
        if self.clips.len() > 1 {
            self.clips.pop();
        }
    }

    fn pop_transparency_group(&mut self) {}
}
