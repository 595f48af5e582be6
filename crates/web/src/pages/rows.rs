//! How the rows of the bilan are grouped and named, so that a table reads well whatever it holds.

use maillage_domain::text;
use maillage_views::bilan::BilanCard;
use maillage_views::bridge::OtherList;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

/// Rows under one heading.
#[derive(Debug)]
pub(crate) struct Group {
    /// What its rows share.
    pub(crate) kind: Kind,
    /// Its heading; empty where the whole table is about one line.
    pub(crate) title: String,
    /// What stands below it.
    pub(crate) detail: String,
    /// Whether the detail is printed in the document, so in its language.
    pub(crate) printed: bool,
    /// What the other list of lines has for the line that its rows share.
    pub(crate) other_list: Option<OtherList>,
    /// Its rows.
    pub(crate) cards: Vec<BilanCard>,
}

/// What the rows of a group share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The line: a row is named by its zone.
    Line,
    /// The family and the zone: a row is named by its line.
    Zone,
    /// The family: a row is named by its line and its zone.
    Family,
}

/// The words that every row repeats, looked up once.
#[derive(Debug)]
pub(crate) struct RowWords {
    /// "Gap".
    pub(crate) gap: String,
    /// "Gap (units)".
    pub(crate) unit_gap: String,
    /// "zone", inside a sentence.
    pub(crate) zone: String,
    /// ": see the source".
    pub(crate) see: String,
    /// "Formula".
    pub(crate) formula: String,
    /// "Printed".
    pub(crate) printed: String,
    /// That the document contradicts itself, before the sentence that says how.
    pub(crate) contradicted: String,
    /// "Act".
    pub(crate) act: String,
    /// "Place".
    pub(crate) place: String,
    /// "Document".
    pub(crate) document: String,
    /// "Whole trace".
    pub(crate) trace: String,
    /// "May I file here?".
    pub(crate) question: String,
    /// "Sites".
    pub(crate) sites: String,
    /// "Units".
    pub(crate) units: String,
    /// "target", before a number.
    pub(crate) target: String,
    /// "Open", for a narrow column.
    pub(crate) open: String,
}

impl RowWords {
    /// Looks them up.
    pub(crate) fn new(words: Words) -> Self {
        Self {
            gap: words.get("column-sites-gap"),
            unit_gap: words.get("column-units-gap"),
            zone: words.get("web-in-zone"),
            see: words.get("web-see-source"),
            formula: words.get("web-source-formula"),
            printed: words.get("web-source-printed"),
            contradicted: words.get("web-source-contradicted"),
            act: words.get("web-source-act"),
            place: words.get("web-source-place"),
            document: words.get("web-source-document"),
            trace: words.get("web-source-trace"),
            question: words.get("web-ruling-here"),
            sites: words.get("web-short-sites"),
            units: words.get("web-short-units"),
            target: words.get("web-short-target"),
            open: words.get("web-short-open"),
        }
    }
}

/// The place of a row on the page of the bilan: its line and its zone.
pub(crate) fn anchor(row: &TidyRow) -> String {
    place(row.code.as_deref(), &row.zone)
}

/// The same of a line and a zone by themselves.
pub(crate) fn place(code: Option<&str>, zone: &str) -> String {
    format!("{}-{zone}", code.unwrap_or("line")).replace(char::is_whitespace, "-")
}

/// What a table shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One line in its zones.
    OneLine,
    /// Whole tables, as the document prints them.
    Tables,
    /// Rows picked from many tables.
    Picked,
}

/// Groups rows in their order.
pub(crate) fn groups(cards: Vec<BilanCard>, shape: Shape) -> Vec<Group> {
    if shape == Shape::OneLine {
        let (title, detail) = (String::new(), String::new());
        return vec![Group { kind: Kind::Line, title, detail, printed: false, other_list: None, cards }];
    }
    let mut groups = Vec::new();
    let mut rest = cards;
    while let Some(first) = rest.first() {
        let line = run(&rest, |card| card.label == first.label && card.detail == first.detail);
        let family = run(&rest, |card| card.family == first.family);
        let zone = run(&rest, |card| card.family == first.family && card.tidy.zone == first.tidy.zone);
        let (kind, length) = match shape {
            Shape::Picked => (Kind::Family, family),
            _ if line >= zone => (Kind::Line, line),
            _ => (Kind::Zone, zone),
        };
        let after = rest.split_off(length);
        groups.push(group(kind, std::mem::replace(&mut rest, after)));
    }
    groups
}

fn run(cards: &[BilanCard], shares: impl Fn(&BilanCard) -> bool) -> usize {
    cards.iter().take_while(|card| shares(card)).count()
}

fn group(kind: Kind, cards: Vec<BilanCard>) -> Group {
    let (title, detail, printed) = cards.first().map_or_else(Default::default, |first| heading(kind, first));
    let shared = cards.first().filter(|_| kind == Kind::Line);
    let other_list = shared.and_then(|card| card.other_list.clone());
    Group { kind, title, detail, printed, other_list, cards }
}

fn heading(kind: Kind, first: &BilanCard) -> (String, String, bool) {
    match kind {
        Kind::Line if text::key(&first.label) == text::key(&first.detail) => {
            (first.label.clone(), String::new(), false)
        }
        Kind::Line => (first.label.clone(), first.detail.clone(), true),
        Kind::Zone => (first.family.clone(), zone(&first.tidy), false),
        Kind::Family => (first.family.clone(), String::new(), false),
    }
}

/// "3A Lille"; the name alone for a zone without a code.
fn zone(row: &TidyRow) -> String {
    if row.zone == row.zone_name { row.zone.clone() } else { format!("{} {}", row.zone, row.zone_name) }
}
