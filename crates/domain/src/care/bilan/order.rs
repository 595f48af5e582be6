//! The order of rows: that of the document, or sorted by one column. Sorting stays inside a domain, so that what belongs
//! together is read together; in a document laid out in tables it stays inside each table.

use std::collections::BTreeMap;

use super::Row;
use crate::bilingual::Language;
use crate::care::quantity::{Tally, Target};
use crate::text;

/// One of the quantities of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quantity {
    /// The one that decides; where no rule says which, units where there are units.
    Deciding,
    /// Sites.
    Sites,
    /// Units of equipment.
    Units,
}

/// One figure of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Authorised.
    Current,
    /// Planned.
    Target,
    /// How far the one is from the other.
    Gap,
}

/// By what rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SortKey {
    /// The name of what is counted.
    Activity,
    /// The zone: by its number, then by its name.
    Zone,
    /// A figure.
    Figure(Quantity, Figure),
    /// Whether new applications are admissible.
    Admissible,
}

impl SortKey {
    /// Each of them with its name in addresses.
    pub const NAMES: [(Self, &'static str); 12] = [
        (Self::Activity, "activity"),
        (Self::Zone, "zone"),
        (Self::Figure(Quantity::Deciding, Figure::Current), "current"),
        (Self::Figure(Quantity::Deciding, Figure::Target), "target"),
        (Self::Figure(Quantity::Deciding, Figure::Gap), "gap"),
        (Self::Figure(Quantity::Sites, Figure::Current), "sites_current"),
        (Self::Figure(Quantity::Sites, Figure::Target), "sites_target"),
        (Self::Figure(Quantity::Sites, Figure::Gap), "sites_gap"),
        (Self::Figure(Quantity::Units, Figure::Current), "units_current"),
        (Self::Figure(Quantity::Units, Figure::Target), "units_target"),
        (Self::Figure(Quantity::Units, Figure::Gap), "units_gap"),
        (Self::Admissible, "admissible"),
    ];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(key, _)| *key == self).map_or("", |(_, name)| name)
    }
}

/// An order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// By what.
    pub key: SortKey,
    /// Whether the greatest comes first.
    pub descending: bool,
}

impl Order {
    /// The order that `gap` or `-gap` asks for; nothing where it names no column.
    pub fn parse(text: &str) -> Option<Self> {
        let (name, descending) = text.strip_prefix('-').map_or((text, false), |name| (name, true));
        let (key, _) = SortKey::NAMES.iter().find(|(_, known)| *known == name)?;
        Some(Self { key: *key, descending })
    }
}

impl std::fmt::Display for Order {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", if self.descending { "-" } else { "" }, self.key.as_str())
    }
}

impl<'s> Row<'s> {
    /// The tally of a quantity; nothing where the row does not count it.
    pub fn tally(&self, of: Quantity) -> Option<&'s Tally> {
        match of {
            Quantity::Deciding => self.deciding().or_else(|| self.units()).or_else(|| Some(self.sites())),
            Quantity::Sites => Some(self.sites()),
            Quantity::Units => self.units(),
        }
    }

    /// The domain under which people look for it: that of its line, else the title of its section.
    pub fn domain(&self) -> &'s str {
        self.line.map_or(self.frame.activity.as_str(), |line| line.family_label.fr.as_str())
    }

    fn figure(&self, of: Quantity, figure: Figure) -> Option<i64> {
        let tally = self.tally(of)?;
        match figure {
            Figure::Current => tally.counted().map(i64::from),
            Figure::Target => tally.target.map(Target::highest).map(i64::from),
            Figure::Gap => tally.room(self.bilan.fact.range_rule),
        }
    }
}

/// What a row is sorted by.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Number(i64),
    Text(String),
    Zone(String, u32),
}

/// Sorts rows inside their domains, which stay in the order of the document. What has no value comes last either way.
pub fn sort(rows: &mut Vec<Row<'_>>, order: Order, language: Language) {
    let mut domains = BTreeMap::new();
    let mut groups = Vec::with_capacity(rows.len());
    for row in rows.iter() {
        let next = domains.len();
        groups.push(*domains.entry((row.frame.annex, row.domain())).or_insert(next));
    }
    sort_inside(rows, &groups, order, language);
}

/// Sorts rows inside the tables that the document prints, for what is laid out as it is.
pub fn sort_within_tables(rows: &mut Vec<Row<'_>>, order: Order, language: Language) {
    let mut groups = Vec::with_capacity(rows.len());
    for (rank, of_table) in rows.chunk_by(|one, two| std::ptr::eq(one.frame, two.frame)).enumerate() {
        groups.extend(std::iter::repeat_n(rank, of_table.len()));
    }
    sort_inside(rows, &groups, order, language);
}

fn sort_inside(rows: &mut Vec<Row<'_>>, groups: &[usize], order: Order, language: Language) {
    let mut ranked: Vec<_> =
        rows.iter().zip(groups).map(|(row, group)| (*group, rank(row, order.key, language), *row)).collect();
    ranked.sort_by(|(group, one, _), (other_group, two, _)| {
        let by_value = if order.descending { two.cmp(one) } else { one.cmp(two) };
        group.cmp(other_group).then(one.is_none().cmp(&two.is_none())).then(by_value)
    });
    *rows = ranked.into_iter().map(|(_, _, row)| row).collect();
}

fn rank(row: &Row<'_>, key: SortKey, language: Language) -> Option<Rank> {
    match key {
        SortKey::Activity => {
            let name = row.line.map_or(row.frame.activity.as_str(), |line| line.label.get(language));
            Some(Rank::Text(text::key(name)))
        }
        SortKey::Zone => Some(by_number(row.position.zone.as_str())),
        SortKey::Figure(of, figure) => row.figure(of, figure).map(Rank::Number),
        SortKey::Admissible => row.admissible().map(|yes| Rank::Number(i64::from(yes))),
    }
}

/// "10A" after "2A", and every zone A before zone B.
fn by_number(zone: &str) -> Rank {
    let digits = zone.len() - zone.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let (number, rest) = zone.split_at(digits);
    Rank::Zone(text::key(rest), number.parse().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_names_of_orders_when_read_and_written_then_the_same_and_no_other() {
        for (key, name) in SortKey::NAMES {
            assert_eq!(Order::parse(name), Some(Order { key, descending: false }));
            let falling = format!("-{name}");
            assert_eq!(Order::parse(&falling).map(|order| order.to_string()), Some(falling));
        }
        for unknown in ["", "-", "--gap", "gaps", "Gap"] {
            assert_eq!(Order::parse(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn given_zones_with_numbers_when_ranked_then_by_number_inside_their_set() {
        let mut zones = ["10A", "1B", "2A", "Finistère", "1A"];
        zones.sort_by_key(|zone| by_number(zone));
        assert_eq!(zones, ["1A", "2A", "10A", "1B", "Finistère"]);
    }
}
