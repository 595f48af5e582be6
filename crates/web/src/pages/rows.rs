//! How the rows of the bilan are grouped and named, so that a table reads well whatever it holds.

use maillage_views::bilan::BilanCard;
use maillage_views::tidy::TidyRow;

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

/// The place of a row on the page of the bilan: its line and its zone.
pub(crate) fn anchor(row: &TidyRow) -> String {
    let code = row.code.as_deref().unwrap_or("line");
    format!("{code}-{}", row.zone).replace(char::is_whitespace, "-")
}

/// Groups rows in their order; `one_line` where all count the same line.
pub(crate) fn groups(cards: Vec<BilanCard>, one_line: bool) -> Vec<Group> {
    if one_line {
        let (title, detail) = (String::new(), String::new());
        return vec![Group { kind: Kind::Line, title, detail, printed: false, cards }];
    }
    let mut groups: Vec<Group> = Vec::new();
    let mut rest = cards;
    while let Some(first) = rest.first() {
        let line = run(&rest, |card| card.label == first.label && card.detail == first.detail);
        let zone = run(&rest, |card| card.family == first.family && card.tidy.zone == first.tidy.zone);
        let kind = match (line, zone) {
            (1, 1) => Kind::Family,
            _ if line >= zone => Kind::Line,
            _ => Kind::Zone,
        };
        let after = rest.split_off(line.max(zone));
        let cards = std::mem::replace(&mut rest, after);
        match groups.last_mut() {
            Some(last) if kind == Kind::Family && last.kind == kind && same_family(last, &cards) => {
                last.cards.extend(cards);
            }
            _ => groups.push(group(kind, cards)),
        }
    }
    groups
}

fn run(cards: &[BilanCard], shares: impl Fn(&BilanCard) -> bool) -> usize {
    cards.iter().take_while(|card| shares(card)).count()
}

fn same_family(group: &Group, cards: &[BilanCard]) -> bool {
    cards.iter().all(|card| card.family == group.title)
}

fn group(kind: Kind, cards: Vec<BilanCard>) -> Group {
    let (title, detail, printed) = match cards.first() {
        None => (String::new(), String::new(), false),
        Some(first) => match kind {
            Kind::Line => (first.label.clone(), first.detail.clone(), true),
            Kind::Zone => {
                (first.family.clone(), format!("{} {}", first.tidy.zone, first.tidy.zone_name), false)
            }
            Kind::Family => (first.family.clone(), String::new(), false),
        },
    };
    Group { kind, title, detail, printed, cards }
}
