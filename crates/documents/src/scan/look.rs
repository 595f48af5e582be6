//! A part of a page as a picture, for whoever is asked what stands there.

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
    let number = usize::try_from(page).unwrap_or(usize::MAX);
    let sheets = Sheets::open(bytes)?;
    let absent = ScanError::NoSuchPage { page: number, pages: sheets.count() };
    let sheet = sheets.sheet(number.checked_sub(1).ok_or(absent)?)?;
    let part = sheet.picture.cut(frame(&sheet, area));
    if part.width() == 0 || part.height() == 0 {
        return Err(ScanError::NothingThere { page: number });
    }
    png(&part).ok_or(ScanError::Unreadable)
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
