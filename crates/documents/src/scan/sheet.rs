//! The pages of a PDF drawn as grey pictures.

use std::panic::{AssertUnwindSafe, catch_unwind};

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::ScanError;
use super::number::{pixels, single};
use super::picture::Picture;
use super::survey::{Survey, survey};
use crate::place::Area;

/// Points in an inch.
pub(super) const POINTS: f64 = 72.0;
/// Pixels in an inch where a page holds no picture, or a coarser one.
const COARSEST: f64 = 200.0;
/// Pixels in an inch of a page that is shown: A4 is 1,240 wide, which a screen shows without magnifying it.
const SCREEN: f64 = 150.0;
/// Finer pictures are drawn at half of their own resolution, or a quarter: letters gain nothing above.
const FINEST: f64 = 400.0;
/// Pixels in an inch of the coarsest picture: letters of fewer have no shape.
const LEAST: usize = 40;
/// The same, where a page is so large that it would be drawn more coarsely.
const LEAST_DRAWN: f64 = 40.0;
/// Pixels of a page as it is drawn: A3 at 300 to the inch has 17 millions.
const MOST_DRAWN: f64 = 20e6;
/// Pixels of one picture of a page: A3 at 600 to the inch has 70 millions.
const MOST_OF_ONE: f64 = 80e6;
/// Pixels of all pictures of a page together.
const MOST_OF_ALL: f64 = 250e6;
/// Pixels of the longer side of a page as it is drawn.
const LONGEST_DRAWN: f64 = 60_000.0;
/// The widest and tallest page that is drawn, in points: twice what a PDF may have by its standard.
const LONGEST: f64 = 28_800.0;

/// A document whose pages are drawn.
pub(super) struct Sheets {
    pdf: Pdf,
}

/// A page as a picture.
pub(super) struct Sheet {
    /// The picture, of all of the page.
    pub(super) picture: Picture,
    /// Pixels in an inch.
    pub(super) per_inch: usize,
    /// Its size in points.
    pub(super) size: (f32, f32),
}

impl Sheets {
    /// Opens a PDF.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, ScanError> {
        sheltered(|| Pdf::new(bytes.to_vec()).ok())
            .flatten()
            .map(|pdf| Self { pdf })
            .ok_or(ScanError::Unreadable)
    }

    /// How many pages.
    pub(super) fn count(&self) -> usize {
        self.pdf.pages().len()
    }

    /// What is drawn on a page, from 0.
    pub(super) fn survey(&self, page: usize) -> Result<Survey, ScanError> {
        let page = self.page(page)?;
        sheltered(|| survey(page)).ok_or(ScanError::Unreadable)
    }

    /// A page, from 0, drawn at the resolution of its finest picture, or as fine as a page of its size is drawn.
    pub(super) fn sheet(&self, number: usize) -> Result<Sheet, ScanError> {
        self.drawn_at(number, resolution)
    }

    /// A page, from 0, drawn as a screen shows it.
    pub(super) fn screened(&self, number: usize) -> Result<Sheet, ScanError> {
        self.drawn_at(number, |_, size| within(SCREEN, size))
    }

    /// The size of a page, from 0, in points.
    pub(super) fn size(&self, number: usize) -> Result<(f32, f32), ScanError> {
        Ok(self.page(number)?.render_dimensions())
    }

    /// A page, from 0, at the resolution that follows from that of its finest picture and its size in points.
    fn drawn_at(
        &self,
        number: usize,
        resolution: impl Fn(f64, (f32, f32)) -> f64,
    ) -> Result<Sheet, ScanError> {
        let survey = self.survey(number)?;
        let page = self.page(number)?;
        let size = page.render_dimensions();
        let per_inch = resolution(survey.per_inch, size);
        if per_inch < LEAST_DRAWN || MOST_OF_ONE < survey.largest || MOST_OF_ALL < survey.pixels {
            return Err(ScanError::TooLarge { page: number + 1 });
        }
        let picture = sheltered(|| drawn(page, per_inch / POINTS)).ok_or(ScanError::Unreadable)?;
        Ok(Sheet { picture, per_inch: pixels(single(per_inch)), size })
    }

    fn page(&self, number: usize) -> Result<&Page<'_>, ScanError> {
        self.pdf.pages().get(number).ok_or(ScanError::NoSuchPage { page: number + 1, pages: self.count() })
    }
}

impl Sheet {
    /// A picture of so many pixels in an inch: at least as many as make sense.
    pub(super) fn of(picture: Picture, per_inch: usize) -> Self {
        let per_inch = per_inch.max(LEAST);
        let Area { right, bottom, .. } = picture.frame().area(per_inch);
        Self { picture, per_inch, size: (right, bottom) }
    }

    /// All of it in points.
    pub(super) const fn area(&self) -> Area {
        Area { left: 0.0, top: 0.0, right: self.size.0, bottom: self.size.1 }
    }
}

/// The resolution at which a page of this size in points is drawn whose finest picture has this one; 0 where its size
/// makes no sense.
fn resolution(finest: f64, size: (f32, f32)) -> f64 {
    let mut own = finest;
    while FINEST < own {
        own /= 2.0;
    }
    within(own.max(COARSEST), size)
}

/// A resolution, as far as a page of this size in points may have it; 0 where its size makes no sense.
fn within(wanted: f64, (width, height): (f32, f32)) -> f64 {
    let (width, height) = (f64::from(width), f64::from(height));
    if !(1.0..LONGEST).contains(&width) || !(1.0..LONGEST).contains(&height) {
        return 0.0;
    }
    let most = (MOST_DRAWN / (width * height)).sqrt().min(LONGEST_DRAWN / width.max(height)) * POINTS;
    wanted.round().min(most.floor())
}

/// Draws a page on white paper and keeps its greys.
fn drawn(page: &Page<'_>, scale: f64) -> Picture {
    let scale = single(scale);
    let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let interpreter = InterpreterSettings::default();
    let pixmap = render(page, &RenderCache::new(), &interpreter, &RenderSettings::default(), &settings);
    let shades = pixmap.data().iter().map(|pixel| grey(pixel.r, pixel.g, pixel.b)).collect();
    Picture::new(usize::from(pixmap.width()), usize::from(pixmap.height()), shades)
}

/// How light a colour looks.
fn grey(red: u8, green: u8, blue: u8) -> u8 {
    let light = u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114;
    u8::try_from(light / 1000).unwrap_or(u8::MAX)
}

/// What is drawn by another's code on the bytes of a stranger: should it panic, the page cannot be read.
fn sheltered<T>(draw: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(draw)).ok()
}
