//! A map as a drawing that stands alone: its title, its zones, its legend, its doubt and its source.

use std::fmt::Write as _;

use maillage_views::bilan::GapMark;
use maillage_views::fund::flow::drawing::{Drawing, Label, Side, WIDTH};
use maillage_views::lines::lines;
use maillage_views::map::{MapView, MapZone, Tile};
use quick_xml::escape::escape;

/// The colours and patterns of the marks, for light paper: told apart without colour too.
const STYLE: &str = "\
text{font-family:\"Source Sans 3\",\"Source Sans Pro\",Arial,sans-serif;fill:#14201e}\
.z path{stroke:#6a7a76;stroke-width:.9;stroke-linejoin:round}\
.z-none path,.z-void path{fill:#fff}.z-0 path{fill:#e3e8e6}\
.z-p path,.z-n path{stroke:#fff;stroke-width:1.5}\
.z-p path{fill:url(#dots) #01665e}.z-n path{fill:url(#hatch) #d9a55b}\
.code{font-size:13.5px;font-weight:500;text-anchor:middle;fill:#475552}\
.lab{font-size:14.5px;font-weight:700;text-anchor:middle}.gap{font-size:19px;font-weight:700;text-anchor:middle}\
.pill{fill:#fff;stroke:#14201e}.plate{fill:#fff}\
.tile{font-size:22px;font-weight:700}.name{font-size:17px;font-weight:500;fill:#475552}.end{text-anchor:end}.small{font-size:12px}.title{font-size:20px;font-weight:700}";

const PATTERNS: &str = "<defs>\
<pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
<rect width=\"7\" height=\"7\" fill=\"#d9a55b\"/><rect width=\"2\" height=\"7\" fill=\"#7d4605\"/></pattern>\
<pattern id=\"dots\" width=\"9\" height=\"9\" patternUnits=\"userSpaceOnUse\">\
<rect width=\"9\" height=\"9\" fill=\"#01665e\"/><circle cx=\"2.4\" cy=\"2.4\" r=\"1.5\" fill=\"#fff\" opacity=\".45\"/></pattern></defs>";

/// Room above the map, for its title.
/// Letters of 20 px stand on a line 16 above the map, with 8 of air above them.
const ABOVE: i32 = 44;
/// The height of a line below the map.
/// Letters of 12 px, and 8 of air.
const LINE: i32 = 20;
/// How many signs fit on a line below the map.
/// A map is 560 px wide, which leaves a sign 6.5 px: letters of 12 px are narrower on average in each font named here.
const LINE_SIGNS: usize = 86;

/// A map as SVG, in UTF-8.
pub fn map(view: &MapView) -> String {
    let remarks: Vec<String> =
        [&view.doubt, &view.source].into_iter().flat_map(|text| lines(text, LINE_SIGNS)).collect();
    let below = LINE * (3 + i32::try_from(remarks.len()).unwrap_or(0));
    let (width, height) = (view.width + 20, view.height + ABOVE + below);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-10 -{ABOVE} {width} {height}\" role=\"img\" \
         aria-labelledby=\"title\"><title id=\"title\">{}</title><style>{STYLE}</style>{PATTERNS}\
         <rect x=\"-10\" y=\"-{ABOVE}\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\
         <text class=\"title\" x=\"0\" y=\"-16\">{0}</text>\n",
        escape(&view.title)
    );
    zones(&mut svg, view);
    svg.push_str(&legend(view.height + LINE, &view.legend));
    for (line, y) in remarks.iter().zip((1..).map(|rank| view.height + LINE * (2 + rank))) {
        append(&mut svg, format_args!("<text class=\"small\" x=\"0\" y=\"{y}\">{}</text>\n", escape(line)));
    }
    svg.push_str("</svg>\n");
    svg
}

/// The zones of a map alone, for a document that says the rest beside them: as SVG, in UTF-8.
pub fn drawing(view: &MapView) -> String {
    let (width, height) = (view.width + 4, view.height + 4);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-2 -2 {width} {height}\" \
         width=\"{width}\" height=\"{height}\"><style>{STYLE}</style>{PATTERNS}\n"
    );
    zones(&mut svg, view);
    svg.push_str("</svg>\n");
    svg
}

/// Draws the zones, then what stands on them.
fn zones(svg: &mut String, view: &MapView) {
    let marked = |zone: &&MapZone| zone.is_marked();
    // Marked zones last, so that their border is drawn over the others'.
    let zones = || view.zones.iter().filter(|zone| !marked(zone)).chain(view.zones.iter().filter(marked));
    zones().for_each(|zone| svg.push_str(&area(zone)));
    zones().for_each(|zone| svg.push_str(&label(zone)));
}

fn append(svg: &mut String, text: std::fmt::Arguments<'_>) {
    svg.write_fmt(text).expect("a string takes every text");
}

fn class(mark: Option<GapMark>) -> &'static str {
    match mark {
        None => "none",
        Some(GapMark::Positive) => "p",
        Some(GapMark::Negative) => "n",
        Some(GapMark::Met) => "0",
        Some(GapMark::Void) => "void",
    }
}

fn area(zone: &MapZone) -> String {
    let class = class(zone.gap.as_ref().map(|gap| gap.mark));
    let sentence = escape(&zone.sentence);
    format!("<g class=\"z z-{class}\"><title>{sentence}</title><path d=\"{}\"/></g>\n", zone.path)
}

fn label(zone: &MapZone) -> String {
    if let Some(tile) = &zone.tile {
        return on_tile(zone, tile);
    }
    let (x, y) = zone.label;
    let code = escape(&zone.zone);
    match zone.gap.as_ref().filter(|_| zone.is_marked()) {
        None => format!("<text class=\"code\" x=\"{x}\" y=\"{}\">{code}</text>\n", y + 5),
        Some(gap) => format!(
            "<rect class=\"pill\" x=\"{}\" y=\"{}\" width=\"52\" height=\"40\" rx=\"2\"/>\
             <text class=\"lab\" x=\"{x}\" y=\"{}\">{code}</text>\
             <text class=\"gap\" x=\"{x}\" y=\"{}\">{}</text>\n",
            x - 26,
            y - 20,
            y - 4,
            y + 15,
            escape(&gap.text)
        ),
    }
}

/// The code of a zone, its gap and its name, on the plate of its tile.
fn on_tile(zone: &MapZone, tile: &Tile) -> String {
    let (x, y, width, height) = tile.plate();
    let (left, right) = (tile.left(), tile.right());
    let gap = zone.gap.as_ref().map_or("", |gap| gap.text.as_str());
    let mut text = format!(
        "<rect class=\"plate\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\
         <text class=\"tile\" x=\"{left}\" y=\"{0}\">{1}</text>\
         <text class=\"tile end\" x=\"{right}\" y=\"{0}\">{2}</text>",
        tile.first_line(),
        escape(&zone.zone),
        escape(gap)
    );
    for (line, y) in tile.named() {
        append(
            &mut text,
            format_args!("<text class=\"name\" x=\"{left}\" y=\"{y}\">{}</text>", escape(line)),
        );
    }
    text.push('\n');
    text
}

/// The marks in a row, each with its sign and its words.
fn legend(y: i32, marks: &[(GapMark, String)]) -> String {
    let mark = |(rank, (mark, text)): (i32, &(GapMark, String))| {
        // A quarter of the 560 px of a map for each of the four that there may be.
        let x = rank * 140;
        let square = |layer: &str| format!("<path class=\"{layer}\" d=\"M{x} {}h18v14h-18z\"/>", y - 12);
        let texture =
            if matches!(mark, GapMark::Positive | GapMark::Negative) { square("h") } else { String::new() };
        format!(
            "<g class=\"z z-{}\">{}{texture}</g><text class=\"small\" x=\"{}\" y=\"{y}\">\
             <tspan font-weight=\"700\">{}</tspan> {}</text>\n",
            class(Some(*mark)),
            square("f"),
            x + 24,
            sign(*mark),
            escape(text)
        )
    };
    (0..).zip(marks).map(mark).collect()
}

/// An example of a gap of that mark.
const fn sign(mark: GapMark) -> &'static str {
    match mark {
        GapMark::Positive => "+1",
        GapMark::Met | GapMark::Void => "0",
        GapMark::Negative => "\u{2212}1",
    }
}

/// The colours of a flow, for light paper.
const FLOW_STYLE: &str = "text{font-family:\"Source Sans 3\",Arial,sans-serif;font-size:14.5px;fill:#14201e}\
.v{font-weight:700}.big{font-size:17px}.m{fill:#475552}.lk{fill:#2f8f8a;fill-opacity:.3}.nd{fill:#0a5561}\
.lk--nd{fill:url(#unsaid);fill-opacity:.55}.nd--nd{fill:#8a9793}";

const UNSAID: &str = "<defs><pattern id=\"unsaid\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
patternTransform=\"rotate(45)\"><rect width=\"2\" height=\"6\" fill=\"#8a9793\"/></pattern></defs>";

/// The flow of the fund from revenue to actions, for a document that says beside it what it is: as SVG, in UTF-8.
pub fn flow(drawing: &Drawing) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {}\"><style>{FLOW_STYLE}</style>{UNSAID}\n",
        drawing.height
    );
    for link in &drawing.links {
        let class = if link.unsaid { "lk lk--nd" } else { "lk" };
        append(&mut svg, format_args!("<path class=\"{class}\" d=\"{}\"/>\n", link.path));
    }
    for node in &drawing.nodes {
        let class = if node.unsaid { "nd nd--nd" } else { "nd" };
        append(
            &mut svg,
            format_args!(
                "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n",
                node.left,
                node.top,
                node.width(),
                node.drawn()
            ),
        );
    }
    drawing.labels.iter().for_each(|label| flow_label(&mut svg, label));
    svg.push_str("</svg>\n");
    svg
}

/// A label of a flow: its name and its amount, as they stand there.
fn flow_label(svg: &mut String, label: &Label) {
    let (x, y, below) = (label.x, label.y, label.below());
    let (text, amount) = (escape(&label.text), escape(&label.amount));
    let muted = if label.unsaid { "m" } else { "" };
    let written = match label.side {
        _ if label.big => format!(
            "<text class=\"v big\" x=\"{x}\" y=\"{y}\" text-anchor=\"end\">{amount}</text>\
             <text x=\"{x}\" y=\"{below}\" text-anchor=\"end\">{text}</text>"
        ),
        Side::Before => format!(
            "<text class=\"{muted}\" x=\"{x}\" y=\"{y}\" text-anchor=\"end\">{text}</text>\
             <text class=\"v\" x=\"{x}\" y=\"{below}\" text-anchor=\"end\">{amount}</text>"
        ),
        Side::Above => format!(
            "<text class=\"{muted}\" x=\"{x}\" y=\"{y}\">{text} <tspan class=\"v\">{amount}</tspan></text>"
        ),
        Side::After => format!(
            "<text class=\"{muted}\" x=\"{x}\" y=\"{y}\"><tspan class=\"v\">{amount}</tspan> {text}</text>"
        ),
    };
    append(svg, format_args!("{written}\n"));
}
