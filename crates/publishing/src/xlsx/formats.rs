//! The look of a cell as a format of Excel.

use std::collections::BTreeMap;

use maillage_views::bilan::GapMark;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, FormatPattern, FormatUnderline};

use crate::workbook::tokens::{
    BAND, DRAFT_INK, DRAFT_WASH, GAP_MET, GAP_NEGATIVE, GAP_NEGATIVE_WASH, GAP_POSITIVE, GAP_POSITIVE_WASH,
    INK, INK_SOFT, LINE, LINK, ON_BAND,
};
use crate::workbook::{Cell, Look, Value};

/// A gap with its sign; the minus is U+2212, as on the pages.
const GAP: &str = "+0;\u{2212}0;0";

/// An amount with its cents; a program writes point and comma as its reader does.
const EUROS: &str = "#,##0.00\\ \"€\"";

/// The formats already made.
#[derive(Default)]
pub(super) struct Formats {
    made: BTreeMap<(Look, bool, bool, bool), Format>,
}

impl Formats {
    /// The format of a cell.
    pub(super) fn of(&mut self, cell: &Cell) -> &Format {
        let (linked, quoted) = (cell.link.is_some(), begins_like_a_formula(&cell.value));
        self.made
            .entry((cell.look, cell.opens, linked, quoted))
            .or_insert_with(|| format(cell.look, cell.opens, linked, quoted))
    }
}

/// Whether a program could take the text for a formula when someone edits the cell.
fn begins_like_a_formula(value: &Value) -> bool {
    matches!(value, Value::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']))
}

fn format(look: Look, opens: bool, linked: bool, quoted: bool) -> Format {
    let mut format = of(look);
    if opens {
        format = format.set_border_top(FormatBorder::Thin).set_border_top_color(BAND);
    }
    if linked && look == Look::Lead {
        format = format.set_font_color(LINK).set_underline(FormatUnderline::Single);
    }
    if quoted {
        format = format.set_quote_prefix();
    }
    format
}

fn of(look: Look) -> Format {
    let format = Format::new().set_font_color(INK).set_align(FormatAlign::Top);
    match look {
        Look::Title => format.set_bold().set_font_size(16).set_font_color(BAND),
        Look::Subtitle => format.set_font_color(INK_SOFT),
        Look::Draft => format.set_bold().set_font_color(DRAFT_INK).set_background_color(DRAFT_WASH),
        Look::Heading => format.set_bold().set_font_size(13).set_font_color(BAND),
        Look::Name => format.set_bold().set_text_wrap(),
        Look::Text => format.set_text_wrap(),
        Look::Group => header().set_indent(0).set_align(FormatAlign::Center).set_border_bottom_color(ON_BAND),
        Look::Header => header(),
        Look::FigureHeader => header().set_align(FormatAlign::Right),
        Look::Lead => ruled(format).set_bold().set_text_wrap(),
        Look::Repeat | Look::Closed => ruled(format).set_font_color(INK_SOFT),
        Look::Label => ruled(format).set_text_wrap(),
        Look::Code => ruled(format),
        Look::Number => ruled(format).set_align(FormatAlign::Right).set_num_format("#,##0"),
        Look::Gap(mark) => gap(mark, ruled(format).set_align(FormatAlign::Right).set_num_format(GAP)),
        Look::Open => ruled(format).set_bold().set_font_color(GAP_POSITIVE),
        Look::Plain => format.set_num_format("0"),
        Look::Euros => ruled(format).set_align(FormatAlign::Right).set_num_format(EUROS),
        Look::Sum => ruled(format).set_bold().set_align(FormatAlign::Right).set_num_format(EUROS),
        Look::Rate => ruled(format).set_align(FormatAlign::Right).set_num_format("0.00"),
    }
}

fn header() -> Format {
    Format::new()
        .set_bold()
        .set_text_wrap()
        .set_indent(1)
        .set_align(FormatAlign::VerticalCenter)
        .set_font_color(ON_BAND)
        .set_background_color(BAND)
        .set_border_bottom(FormatBorder::Thin)
        .set_border_bottom_color(BAND)
}

fn ruled(format: Format) -> Format {
    format
        .set_indent(1)
        .set_align(FormatAlign::VerticalCenter)
        .set_border_bottom(FormatBorder::Hair)
        .set_border_bottom_color(LINE)
}

fn framed(format: Format, border: FormatBorder, colour: u32) -> Format {
    format.set_border(border).set_border_color(colour)
}

/// Sign, texture and colour: dashed and hatched above the target, framed where places are open, grey where met.
fn gap(mark: GapMark, format: Format) -> Format {
    match mark {
        GapMark::Positive => framed(format, FormatBorder::Medium, GAP_POSITIVE)
            .set_bold()
            .set_font_color(GAP_POSITIVE)
            .set_pattern(FormatPattern::Gray0625)
            .set_foreground_color(GAP_POSITIVE)
            .set_background_color(GAP_POSITIVE_WASH),
        GapMark::Negative => framed(format, FormatBorder::MediumDashed, GAP_NEGATIVE)
            .set_bold()
            .set_font_color(GAP_NEGATIVE)
            .set_pattern(FormatPattern::LightUp)
            .set_foreground_color(GAP_NEGATIVE_WASH)
            .set_background_color(ON_BAND),
        GapMark::Met => format.set_background_color(GAP_MET),
        GapMark::Void => format.set_font_color(INK_SOFT),
    }
}
