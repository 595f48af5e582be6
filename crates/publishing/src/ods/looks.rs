//! The look of a cell as a style of OpenDocument.
//!
//! Spreadsheets of that format have no hatched ground: the texture of a gap stands in its border instead, dashed above
//! the target and thick where places are open.

use maillage_views::bilan::GapMark;

use crate::workbook::Look;
use crate::workbook::tokens::{
    BAND, DRAFT_INK, DRAFT_WASH, GAP_MET, GAP_NEGATIVE, GAP_POSITIVE, GAP_POSITIVE_WASH, INK, INK_SOFT, LINE,
    LINK, ON_BAND,
};
use crate::xml::Xml;

/// Every look with the name of its style.
const LOOKS: [(Look, &str); 24] = [
    (Look::Title, "title"),
    (Look::Subtitle, "subtitle"),
    (Look::Draft, "draft"),
    (Look::Heading, "heading"),
    (Look::Name, "name"),
    (Look::Text, "text"),
    (Look::Group, "group"),
    (Look::Header, "header"),
    (Look::FigureHeader, "figure-header"),
    (Look::Lead, "lead"),
    (Look::Repeat, "repeat"),
    (Look::Label, "label"),
    (Look::Code, "code"),
    (Look::Number, "number"),
    (Look::Gap(GapMark::Positive), "gap-positive"),
    (Look::Gap(GapMark::Negative), "gap-negative"),
    (Look::Gap(GapMark::Met), "gap-met"),
    (Look::Gap(GapMark::Void), "gap-void"),
    (Look::Open, "open"),
    (Look::Closed, "closed"),
    (Look::Plain, "plain"),
    (Look::Euros, "euros"),
    (Look::Sum, "sum"),
    (Look::Rate, "rate"),
];

/// The name of the style of a look.
pub(super) fn name(look: Look, opens: bool) -> String {
    let name = LOOKS.iter().find(|(other, _)| *other == look).map_or("plain", |(_, name)| name);
    if opens { format!("{name}-opens") } else { name.to_owned() }
}

/// A number as its cell shows it before a program recomputes it.
pub(super) fn shown(number: i64, look: Look) -> String {
    let sign = match look {
        Look::Gap(_) if number > 0 => "+",
        Look::Gap(_) if number < 0 => "\u{2212}",
        _ => return number.to_string(),
    };
    format!("{sign}{}", number.unsigned_abs())
}

/// The styles of all looks, those of their numbers, and that of links.
pub(super) fn write(xml: &mut Xml) {
    numbers(xml);
    xml.within("style:style", &[("style:name", "link"), ("style:family", "text")], |xml| {
        xml.empty("style:text-properties", &[("fo:color", &colour(LINK))]);
    });
    for (look, _) in LOOKS {
        style(xml, look, false);
        style(xml, look, true);
    }
}

/// Grouped by thousands, signed, as it is, and with two decimals.
fn numbers(xml: &mut Xml) {
    let whole = [("number:decimal-places", "0"), ("number:min-integer-digits", "1")];
    xml.within("number:number-style", &[("style:name", "n-plain")], |xml| xml.empty("number:number", &whole));
    xml.within("number:number-style", &[("style:name", "n-grouped")], |xml| {
        xml.empty("number:number", &[whole[0], whole[1], ("number:grouping", "true")]);
    });
    let decimals = [("number:decimal-places", "2"), ("number:min-decimal-places", "2"), whole[1]];
    xml.within("number:number-style", &[("style:name", "n-rate")], |xml| {
        xml.empty("number:number", &decimals);
    });
    xml.within("number:number-style", &[("style:name", "n-euros")], |xml| {
        let [places, least, digits] = decimals;
        xml.empty("number:number", &[places, least, digits, ("number:grouping", "true")]);
        xml.holding("number:text", &[], "\u{a0}€");
    });
    for (name, sign) in [("n-plus", "+"), ("n-minus", "\u{2212}")] {
        xml.within("number:number-style", &[("style:name", name), ("style:volatile", "true")], |xml| {
            xml.holding("number:text", &[], sign);
            xml.empty("number:number", &whole);
        });
    }
    xml.within("number:number-style", &[("style:name", "n-gap")], |xml| {
        xml.empty("number:number", &whole);
        for (condition, name) in [("value()>0", "n-plus"), ("value()<0", "n-minus")] {
            xml.empty("style:map", &[("style:condition", condition), ("style:apply-style-name", name)]);
        }
    });
}

/// What distinguishes a look.
#[derive(Clone, Copy)]
struct Face {
    ink: u32,
    ground: Option<u32>,
    bold: bool,
    points: u8,
    wrapped: bool,
    aligned: Option<&'static str>,
    middle: bool,
    below: Option<u32>,
    around: Option<(&'static str, u32)>,
    number: &'static str,
}

/// Plain text.
const PLAIN: Face = Face {
    ink: INK,
    ground: None,
    bold: false,
    points: 11,
    wrapped: false,
    aligned: None,
    middle: false,
    below: None,
    around: None,
    number: "n-plain",
};

/// A cell of a table.
const RULED: Face = Face { below: Some(LINE), middle: true, ..PLAIN };

/// A header.
const HEADER: Face = Face {
    ink: ON_BAND,
    ground: Some(BAND),
    bold: true,
    wrapped: true,
    middle: true,
    below: Some(BAND),
    ..PLAIN
};

/// A gap.
const GAP: Face = Face { number: "n-gap", aligned: Some("end"), ..RULED };

/// An amount of euros.
const EUROS: Face = Face { number: "n-euros", aligned: Some("end"), ..RULED };

const fn face(look: Look) -> Face {
    match look {
        Look::Title => Face { ink: BAND, bold: true, points: 16, ..PLAIN },
        Look::Subtitle => Face { ink: INK_SOFT, ..PLAIN },
        Look::Draft => Face { ink: DRAFT_INK, ground: Some(DRAFT_WASH), bold: true, ..PLAIN },
        Look::Heading => Face { ink: BAND, bold: true, points: 13, ..PLAIN },
        Look::Name => Face { bold: true, wrapped: true, ..PLAIN },
        Look::Text => Face { wrapped: true, ..PLAIN },
        Look::Group => Face { aligned: Some("center"), below: Some(ON_BAND), ..HEADER },
        Look::Header => HEADER,
        Look::FigureHeader => Face { aligned: Some("end"), ..HEADER },
        Look::Lead => Face { bold: true, wrapped: true, ..RULED },
        Look::Repeat | Look::Closed => Face { ink: INK_SOFT, ..RULED },
        Look::Label => Face { wrapped: true, ..RULED },
        Look::Code => RULED,
        Look::Number => Face { number: "n-grouped", aligned: Some("end"), ..RULED },
        Look::Gap(mark) => gap(mark),
        Look::Open => Face { ink: GAP_POSITIVE, bold: true, ..RULED },
        Look::Plain => PLAIN,
        Look::Euros => EUROS,
        Look::Sum => Face { bold: true, ..EUROS },
        Look::Rate => Face { number: "n-rate", ..EUROS },
    }
}

const fn gap(mark: GapMark) -> Face {
    match mark {
        GapMark::Positive => Face {
            ink: GAP_POSITIVE,
            ground: Some(GAP_POSITIVE_WASH),
            bold: true,
            around: Some(("1.75pt solid", GAP_POSITIVE)),
            ..GAP
        },
        GapMark::Negative => {
            Face { ink: GAP_NEGATIVE, bold: true, around: Some(("1.25pt dashed", GAP_NEGATIVE)), ..GAP }
        }
        GapMark::Met => Face { ground: Some(GAP_MET), ..GAP },
        GapMark::Void => Face { ink: INK_SOFT, ..GAP },
    }
}

fn style(xml: &mut Xml, look: Look, opens: bool) {
    let (face, name) = (face(look), name(look, opens));
    let attributes = [
        ("style:name", name.as_str()),
        ("style:family", "table-cell"),
        ("style:parent-style-name", "Default"),
        ("style:data-style-name", face.number),
    ];
    xml.within("style:style", &attributes, |xml| {
        let (padding, rise) = if face.below.is_some() { ("1.8mm", "0.6mm") } else { ("0.35mm", "0.2mm") };
        let ground = face.ground.map_or_else(|| "transparent".to_owned(), colour);
        let line = |line: Option<(&str, u32)>| {
            line.map_or_else(|| "none".to_owned(), |(kind, ink)| format!("{kind} {}", colour(ink)))
        };
        let around = line(face.around);
        let below = line(face.around.or(face.below.map(|ink| ("0.5pt solid", ink))));
        let above = line(face.around.or(opens.then_some(("0.75pt solid", BAND))));
        let cell = [
            ("fo:background-color", ground.as_str()),
            ("fo:border-left", &around),
            ("fo:border-right", &around),
            ("fo:border-top", &above),
            ("fo:border-bottom", &below),
            ("fo:padding-top", rise),
            ("fo:padding-bottom", rise),
            ("fo:padding-left", padding),
            ("fo:padding-right", padding),
            ("fo:wrap-option", if face.wrapped { "wrap" } else { "no-wrap" }),
            ("style:vertical-align", if face.middle { "middle" } else { "top" }),
            ("style:text-align-source", if face.aligned.is_some() { "fix" } else { "value-type" }),
        ];
        xml.empty("style:table-cell-properties", &cell);
        if let Some(aligned) = face.aligned {
            xml.empty("style:paragraph-properties", &[("fo:text-align", aligned)]);
        }
        let (ink, points) = (colour(face.ink), format!("{}pt", face.points));
        let weight = if face.bold { "bold" } else { "normal" };
        xml.empty(
            "style:text-properties",
            &[("fo:color", ink.as_str()), ("fo:font-size", &points), ("fo:font-weight", weight)],
        );
    });
}

fn colour(rgb: u32) -> String {
    format!("#{rgb:06x}")
}
