//! PDF: what its pages draw, taken down as characters and lines, then as tables and lines of text.
//!
//! Passes, each a file: the streams are measured ([`packed`], [`forms`]); the page is drawn on a device that keeps characters
//! ([`glyph`]) and straight lines ([`path`]); characters drawn twice stand once ([`overprint`]), accents on their letters
//! ([`accent`]); characters become words ([`words`]); what words and lines make is for [`crate::layout`].

mod accent;
mod device;
mod forms;
mod glyph;
mod overprint;
mod packed;
mod page;
mod path;
mod words;

use hayro_interpret::hayro_syntax::page::Page as Sheet;
use hayro_interpret::hayro_syntax::{LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};

use crate::document::{Document, Format};
use crate::layout::number::number;
use crate::no_document::{Limit, NoDocument};
use crate::place::Area;
use device::Drawing;
use forms::Forms;

/// How many pages are read.
const PAGES: u32 = 5_000;

/// The document that a PDF is: a [`Format::Scan`] where no page says anything in characters and one shows a picture.
pub(crate) fn read(bytes: &[u8]) -> Result<Document, NoDocument> {
    packed::within_bounds(bytes)?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => NoDocument::Encrypted,
        LoadPdfError::Invalid => NoDocument::Broken,
    })?;
    let sheets = pdf.pages();
    if number(sheets.len()) > PAGES {
        return Err(NoDocument::TooLarge(Limit::Pages(PAGES)));
    }
    let cache = InterpreterCache::new();
    let mut pages = Vec::new();
    let (mut said, mut pictures) = (false, false);
    let (mut forms, mut drawn_bytes) = (Forms::default(), 0_u64);
    for (number, sheet) in (1..).zip(sheets.iter()) {
        drawn_bytes = drawn_bytes.saturating_add(forms.drawn_by(sheet));
        if drawn_bytes > packed::UNPACKED {
            return Err(NoDocument::TooLarge(Limit::Unpacked(packed::UNPACKED)));
        }
        let (area, drawing) = drawn(sheet, &pdf, &cache)?;
        said |= !drawing.glyphs.is_empty();
        pictures |= drawing.picture;
        pages.push(page::page(number, area, drawing));
    }
    let format = if pictures && !said { Format::Scan } else { Format::Pdf };
    Ok(Document { format, pages, hidden: Vec::new() })
}

/// What a page draws, and its area.
fn drawn<'pdf>(
    sheet: &Sheet<'pdf>,
    pdf: &'pdf Pdf,
    cache: &InterpreterCache<'pdf>,
) -> Result<(Area, Drawing), NoDocument> {
    let (right, bottom) = sheet.render_dimensions();
    let area = Area { left: 0.0, top: 0.0, right, bottom };
    let mut drawing = Drawing::on(area);
    let upright: Affine = sheet.initial_transform(true).to_kurbo();
    let bounds = Rect::new(0.0, 0.0, f64::from(right), f64::from(bottom));
    let mut context = Context::new(upright, bounds, cache, pdf.xref(), InterpreterSettings::default());
    interpret_page(sheet, &mut context, &mut drawing);
    if drawing.overfull {
        return Err(NoDocument::TooLarge(Limit::Characters(number(device::CHARACTERS))));
    }
    Ok((area, drawing))
}

/// Whether the bytes say they are a PDF, within the first of them as readers accept it.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    const HEAD: usize = 1024;
    bytes[..bytes.len().min(HEAD)].windows(5).any(|window| window == b"%PDF-")
}
