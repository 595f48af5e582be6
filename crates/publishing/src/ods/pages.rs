//! The default style and the printed pages.

use super::NAMESPACES;
use crate::workbook::{Orientation, Sheet, Workbook};
use crate::xml::Xml;

/// The font of every cell, with what stands in for it.
const FONT: &str = "Carlito, Calibri, 'Source Sans 3', 'Liberation Sans', Arial, sans-serif";

/// The styles of the workbook.
pub(super) fn styles(workbook: &Workbook) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("office:document-styles", &NAMESPACES, |xml| {
        let face =
            [("style:name", "body"), ("svg:font-family", FONT), ("style:font-family-generic", "swiss")];
        xml.within("office:font-face-decls", &[], |xml| xml.empty("style:font-face", &face));
        xml.within("office:styles", &[], |xml| default(xml, &workbook.language));
        xml.within("office:automatic-styles", &[], |xml| {
            layout(xml, Orientation::Portrait);
            layout(xml, Orientation::Landscape);
        });
        xml.within("office:master-styles", &[], |xml| {
            for (sheet, rank) in workbook.sheets.iter().zip(1_usize..) {
                page(xml, sheet, rank);
            }
        });
    });
    xml.finish()
}

fn default(xml: &mut Xml, language: &str) {
    let country = if language == "fr" { "FR" } else { "GB" };
    let family = [("style:name", "Default"), ("style:family", "table-cell")];
    xml.within("style:style", &family, |xml| {
        xml.empty(
            "style:text-properties",
            &[
                ("style:font-name", "body"),
                ("fo:font-size", "11pt"),
                ("fo:language", language),
                ("fo:country", country),
            ],
        );
    });
}

const fn layout_name(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    }
}

/// A4, one page wide and as many long as it takes.
fn layout(xml: &mut Xml, orientation: Orientation) {
    let name = layout_name(orientation);
    let (width, height) = match orientation {
        Orientation::Portrait => ("210mm", "297mm"),
        Orientation::Landscape => ("297mm", "210mm"),
    };
    xml.within("style:page-layout", &[("style:name", name)], |xml| {
        xml.empty(
            "style:page-layout-properties",
            &[
                ("fo:page-width", width),
                ("fo:page-height", height),
                ("style:print-orientation", name),
                ("style:first-page-number", "continue"),
                ("fo:margin", "12mm"),
                ("style:scale-to-X", "1"),
                ("style:scale-to-Y", "0"),
            ],
        );
        xml.empty("style:header-style", &[]);
        xml.within("style:footer-style", &[], |xml| {
            xml.empty(
                "style:header-footer-properties",
                &[("fo:min-height", "6mm"), ("fo:margin-top", "3mm")],
            );
        });
    });
}

fn page(xml: &mut Xml, sheet: &Sheet, rank: usize) {
    let name = format!("page-{rank}");
    let layout = layout_name(sheet.orientation);
    xml.within("style:master-page", &[("style:name", &name), ("style:page-layout-name", layout)], |xml| {
        xml.empty("style:header", &[("style:display", "false")]);
        xml.within("style:footer", &[], |xml| {
            xml.within("style:region-left", &[], |xml| xml.holding("text:p", &[], &sheet.footer));
            xml.within("style:region-right", &[], |xml| {
                xml.within("text:p", &[], |xml| {
                    let (before, of) = &sheet.paging;
                    xml.text(&format!("{before} "));
                    xml.holding("text:page-number", &[], "1");
                    xml.text(&format!(" {of} "));
                    xml.holding("text:page-count", &[], "1");
                });
            });
        });
    });
}
