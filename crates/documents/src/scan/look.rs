//! Pages and parts of them as pictures, for whoever looks at what stands there.

use super::ScanError;
use super::frame::Frame;
use super::number::{pixels, real};
use super::picture::Picture;
use super::sheet::{Sheet, Sheets};
use crate::place::Area;

/// Whether a document holds pictures in place of characters: at least half of its pages are scanned. Bytes that cannot be
/// opened are no scan.
pub fn is_scan(bytes: &[u8]) -> bool {
    let Ok(sheets) = Sheets::open(bytes) else { return false };
    let pages = sheets.count();
    let scanned = (0..pages).filter(|page| sheets.survey(*page).is_ok_and(|survey| survey.is_scanned()));
    0 < pages && pages <= 2 * scanned.count()
}

/// The part of a page, from 1, that stands in an area, as PNG at the resolution at which the page is read. What is outside the
/// page is left out.
pub fn picture(bytes: &[u8], page: u32, area: Area) -> Result<Vec<u8>, ScanError> {
    let sheet = sheet(&Sheets::open(bytes)?, page)?;
    let part = sheet.picture.cut(frame(&sheet, area));
    if part.width() == 0 || part.height() == 0 {
        return Err(ScanError::NothingThere { page: usize::try_from(page).unwrap_or(usize::MAX) });
    }
    png(&part).ok_or(ScanError::Unreadable)
}

/// A page, from 1, as PNG in greys, as a screen shows it.
///
/// # Errors
///
/// The bytes are no PDF that opens, it has no such page, or the page is too large to be drawn.
pub fn page_picture(bytes: &[u8], page: u32) -> Result<Vec<u8>, ScanError> {
    let sheets = Sheets::open(bytes)?;
    let sheet = sheets.screened(rank(&sheets, page)?)?;
    png(&sheet.picture).ok_or(ScanError::Unreadable)
}

/// How large a page, from 1, is in points, and how many there are.
///
/// # Errors
///
/// The bytes are no PDF that opens, or it has no such page.
pub fn page_size(bytes: &[u8], page: u32) -> Result<PageSize, ScanError> {
    let sheets = Sheets::open(bytes)?;
    let (width, height) = sheets.size(rank(&sheets, page)?)?;
    Ok(PageSize { width, height, pages: u32::try_from(sheets.count()).unwrap_or(u32::MAX) })
}

/// How large a page is, and of how many it is one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSize {
    /// Its width in points.
    pub width: f32,
    /// Its height in points.
    pub height: f32,
    /// How many pages the document has.
    pub pages: u32,
}

/// The rank of a page, from 0.
fn rank(sheets: &Sheets, page: u32) -> Result<usize, ScanError> {
    let (page, pages) = (usize::try_from(page).unwrap_or(usize::MAX), sheets.count());
    page.checked_sub(1).filter(|rank| *rank < pages).ok_or(ScanError::NoSuchPage { page, pages })
}

/// What of a page is shown, and what of that is meant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// The page, from 1.
    pub page: u32,
    /// What is shown; what is outside the page is left out.
    pub shown: Area,
    /// What is framed in it.
    pub framed: Area,
}

/// Parts of pages as PNG, each with a grey frame around what is meant. A page is drawn once for parts that follow each other.
pub fn pictures(bytes: &[u8], parts: &[Part]) -> Result<Vec<Vec<u8>>, ScanError> {
    let sheets = Sheets::open(bytes)?;
    let mut drawn: Option<(u32, Sheet)> = None;
    let mut pictures = Vec::with_capacity(parts.len());
    for part in parts {
        let sheet = match drawn.take().filter(|(page, _)| *page == part.page) {
            Some((_, sheet)) => sheet,
            None => sheet(&sheets, part.page)?,
        };
        pictures.push(part.picture(&sheet)?);
        drawn = Some((part.page, sheet));
    }
    Ok(pictures)
}

/// A page, from 1, as it is drawn.
fn sheet(sheets: &Sheets, page: u32) -> Result<Sheet, ScanError> {
    sheets.sheet(rank(sheets, page)?)
}

/// How thick the frame is, in points, and the space between it and what it frames.
const FRAME: f32 = 1.5;
/// Its shade: the rulings of tables are darker.
const GREY: u8 = 128;

impl Part {
    fn picture(&self, sheet: &Sheet) -> Result<Vec<u8>, ScanError> {
        let mut picture = sheet.picture.clone();
        let outer = frame(sheet, grown(self.framed, 2.0 * FRAME));
        let inner = frame(sheet, grown(self.framed, FRAME));
        for side in [
            Frame { bottom: inner.top, ..outer },
            Frame { top: inner.bottom, ..outer },
            Frame { right: inner.left, ..outer },
            Frame { left: inner.right, ..outer },
        ] {
            picture.fill(side, GREY);
        }
        let shown = picture.cut(frame(sheet, self.shown));
        if shown.width() == 0 || shown.height() == 0 {
            return Err(ScanError::NothingThere { page: usize::try_from(self.page).unwrap_or(usize::MAX) });
        }
        png(&shown).ok_or(ScanError::Unreadable)
    }
}

/// An area that is larger by so much on each side.
fn grown(area: Area, by: f32) -> Area {
    Area {
        left: (area.left - by).max(0.0),
        top: (area.top - by).max(0.0),
        right: area.right + by,
        bottom: area.bottom + by,
    }
}

/// The pixels of an area.
fn frame(sheet: &Sheet, area: Area) -> Frame {
    let pixel = |point: f32| pixels(point * real(sheet.per_inch) / 72.0);
    Frame {
        left: pixel(area.left),
        top: pixel(area.top),
        right: pixel(area.right),
        bottom: pixel(area.bottom),
    }
}

/// A picture as PNG.
fn png(picture: &Picture) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (width, height) = (u32::try_from(picture.width()).ok()?, u32::try_from(picture.height()).ok()?);
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(picture.shades()).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
