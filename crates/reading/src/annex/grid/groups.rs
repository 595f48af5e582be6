//! The headings inside a table, above its rows: which stands under which.

use std::collections::BTreeSet;

use maillage_domain::text;

/// A heading inside a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Band {
    /// Its rank.
    pub(super) rank: u32,
    /// Its words.
    pub(super) text: String,
    /// The height of its print in tenths of a point, where it is known.
    pub(super) height: Option<u32>,
}

/// What of a row tells the level of the headings above it.
pub(super) struct Grouped<'r> {
    /// The headings between it and the row above.
    pub(super) bands: &'r [Band],
    /// Whether it is the first of its table.
    pub(super) starts: bool,
    /// Its label.
    pub(super) label: &'r str,
    /// Whether a sign of a list stands before its label.
    pub(super) listed: bool,
}

/// What the document shows of its headings wherever their level is plain.
#[derive(Debug, Default)]
struct Seen {
    /// Headings that begin a table or stand above another heading.
    upper: BTreeSet<String>,
    /// Headings right below another.
    lower: BTreeSet<String>,
    /// Labels of rows.
    labels: BTreeSet<String>,
}

impl Seen {
    fn of(rows: &[Grouped<'_>]) -> Self {
        let mut seen = Self::default();
        for row in rows {
            seen.labels.insert(text::key(row.label));
            let Some((first, below)) = row.bands.split_first() else { continue };
            if row.starts || !below.is_empty() {
                seen.upper.insert(text::key(&first.text));
            }
            seen.lower.extend(below.iter().map(|band| text::key(&band.text)));
        }
        seen
    }

    /// Whether a heading alone stands below that of its activity: nothing shows it above others, and it is seen below one,
    /// or names what rows elsewhere name, or the rows under it are set off like those under its neighbour.
    fn is_lower(&self, band: &Band, set_off: bool) -> bool {
        let key = text::key(&band.text);
        !self.upper.contains(&key) && (self.lower.contains(&key) || self.labels.contains(&key) || set_off)
    }
}

/// The headings above each row, the uppermost first.
pub(super) fn paths(rows: &[Grouped<'_>]) -> Vec<Vec<Band>> {
    let seen = Seen::of(rows);
    let mut path: Vec<Band> = Vec::new();
    let mut listed_before = false;
    let mut paths = Vec::with_capacity(rows.len());
    for row in rows {
        if row.starts {
            path.clear();
        }
        for (at, band) in row.bands.iter().enumerate() {
            let set_off = row.listed && listed_before && path.len() > 1;
            let depth = if at > 0 {
                path.len()
            } else {
                usize::from(!path.is_empty() && seen.is_lower(band, set_off))
            };
            path.truncate(depth);
            path.push(band.clone());
        }
        listed_before = row.listed;
        paths.push(path.clone());
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `|` parts tables; a line in capitals is a heading, one with a dash before it is set off.
    fn read(text: &str) -> Vec<String> {
        let mut rows: Vec<(Vec<Band>, bool, String, bool)> = Vec::new();
        let (mut bands, mut starts) = (Vec::new(), true);
        for line in text.split_whitespace() {
            match line {
                "|" => starts = true,
                _ if line.chars().all(char::is_uppercase) => {
                    bands.push(Band { rank: 1, text: line.to_owned(), height: None });
                }
                _ => {
                    let label = line.trim_start_matches('-').to_owned();
                    rows.push((std::mem::take(&mut bands), starts, label, line.starts_with('-')));
                    starts = false;
                }
            }
        }
        let grouped: Vec<Grouped<'_>> = rows
            .iter()
            .map(|(bands, starts, label, listed)| Grouped { bands, starts: *starts, label, listed: *listed })
            .collect();
        let joined = |path: Vec<Band>| path.into_iter().map(|band| band.text).collect::<Vec<_>>().join(">");
        paths(&grouped).into_iter().map(joined).collect()
    }

    #[test]
    fn given_headings_alone_when_nested_then_each_opens_an_activity() {
        assert_eq!(read("DIALYSE a b PSY c | PSY d"), ["DIALYSE", "DIALYSE", "PSY", "PSY"]);
    }

    #[test]
    fn given_a_heading_below_another_when_its_neighbour_comes_alone_then_beside_it() {
        assert_eq!(read("GREFFE ADULTES -a ENFANTS -b PSY c"), ["GREFFE>ADULTES", "GREFFE>ENFANTS", "PSY"]);
        assert_eq!(read("BRULES adultes enfants GREFFE ADULTES a ENFANTS b")[3], "GREFFE>ENFANTS");
    }

    #[test]
    fn given_a_heading_seen_above_elsewhere_when_alone_then_never_below() {
        assert_eq!(read("GREFFE ADULTES -a PSY -b | PSY c"), ["GREFFE>ADULTES", "PSY", "PSY"]);
    }
}
