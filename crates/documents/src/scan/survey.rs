//! What is drawn on a page of a PDF, told before it is drawn.

use hayro::hayro_interpret::font::GlyphRun;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, TransformExt as _, interpret_page,
};
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{BezPath, Point, Rect};

use super::sheet::POINTS;

/// What is drawn on a page.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Survey {
    /// Pixels in an inch of its finest picture; 0 without one.
    pub(super) per_inch: f64,
    /// Pixels of its largest picture.
    pub(super) largest: f64,
    /// Pixels of all its pictures together.
    pub(super) pixels: f64,
    /// The share of the page that its largest picture covers.
    pub(super) covered: f64,
    /// How many characters are drawn that can be seen.
    pub(super) characters: usize,
}

/// A page of a scan has fewer visible characters than this: a stamp, a number, the name of who published it.
const FEW: usize = 200;

impl Survey {
    /// Whether a picture covers at least half of the page and few characters stand on it that can be seen. Characters that
    /// cannot be seen are what another program recognised.
    pub(super) fn is_scanned(&self) -> bool {
        0.5 <= self.covered && self.characters < FEW
    }
}

/// Looks at all that a page draws.
pub(super) fn survey(page: &Page<'_>) -> Survey {
    let (width, height) = page.render_dimensions();
    let sheet = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let cache = InterpreterCache::new();
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, sheet, &cache, page.xref(), InterpreterSettings::default());
    let mut surveyor = Surveyor { sheet, survey: Survey::default() };
    interpret_page(page, &mut context, &mut surveyor);
    surveyor.survey
}

/// Draws nothing, and notes what it was asked to draw.
struct Surveyor {
    sheet: Rect,
    survey: Survey,
}

impl Device<'_> for Surveyor {
    fn draw_image(&mut self, image: Image<'_, '_>, props: ImageDrawProps<'_>) {
        let (columns, rows) = (f64::from(image.width()), f64::from(image.height()));
        let place = |x, y| props.transform * Point::new(x, y);
        let (corner, right, below) = (place(0.0, 0.0), place(1.0, 0.0), place(0.0, 1.0));
        let pixel = corner.distance(right).min(corner.distance(below));
        let drawn =
            props.transform.transform_rect_bbox(Rect::new(0.0, 0.0, columns, rows)).intersect(self.sheet);
        let covered = drawn.area() / self.sheet.area().max(1.0);
        self.survey.largest = self.survey.largest.max(columns * rows);
        self.survey.pixels += columns * rows;
        if covered.is_finite() {
            self.survey.covered = self.survey.covered.max(covered);
        }
        if 0.0 < pixel && SMALLEST < covered {
            self.survey.per_inch = self.survey.per_inch.max(POINTS / pixel);
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, _: DrawProps<'_>, mode: &DrawMode) {
        if !matches!(mode, DrawMode::Invisible) {
            self.survey.characters += run.glyphs().len();
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// A picture that covers less of the page than this does not tell at which resolution it was scanned.
const SMALLEST: f64 = 0.000_5;
