//! Names short enough for a drawing, and told apart in it.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::Leaf;

/// How long a name may be in the drawing: a mission, an action.
/// A mission stands between its column and the next, 238 units wide, an action between the last column and the edge, 318,
/// beside its amount. Letters of 14.5 units are about 7 wide.
const MISSION_NAME: usize = 22;
/// That of an action.
pub const ACTION_NAME: usize = 38;
/// A word of so many letters joins two others.
/// In French *de*, *du*, *et*, *les*, *par*, *sur* have no more; a short name that is dropped with them was cut anyway.
const LINK_WORD: usize = 3;

/// The first of several things that a title names.
pub fn brief(title: &str) -> String {
    let ends = [", ", " et ", " and "].into_iter().filter_map(|end| title.find(end));
    let first = ends.min().and_then(|end| title.get(..end)).unwrap_or(title);
    cut(first, MISSION_NAME)
}

/// A name of `most` characters at most, cut between two words.
pub fn cut(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let kept: String = name.chars().take(most).collect();
    let mut kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(before, _)| before);
    // A name does not end on "de", "et" or a colon.
    while let Some((before, last)) = kept.rsplit_once([' ', '\u{a0}'])
        && last.chars().count() <= LINK_WORD
    {
        kept = before;
    }
    format!("{}…", kept.trim_end_matches([',', '(', ' ']))
}

/// Names leaves that bear the same short name by what tells them apart: `Investissement… médico-social`. Those whose whole
/// names are the same are numbered.
pub fn told_apart(mut leaves: Vec<&mut Leaf>) {
    for label in alike(&leaves) {
        let same: Vec<_> = leaves.iter_mut().filter(|leaf| leaf.label == label).collect();
        let titles: Vec<String> = same.iter().map(|leaf| leaf.title.clone()).collect();
        let shared = shared_words(&titles);
        for leaf in same {
            leaf.label = by_its_end(&leaf.title, shared).unwrap_or_else(|| leaf.label.clone());
        }
    }
    for label in alike(&leaves) {
        for (number, leaf) in (1..).zip(leaves.iter_mut().filter(|leaf| leaf.label == label)) {
            leaf.label = format!("{label} ({number})");
        }
    }
}

/// The short names that several leaves bear; what no source says is told by its place alone.
fn alike(leaves: &[&mut Leaf]) -> BTreeSet<String> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for leaf in leaves.iter().filter(|leaf| !leaf.is_rest) {
        *count.entry(leaf.label.as_str()).or_default() += 1;
    }
    count.into_iter().filter(|(_, times)| 1 < *times).map(|(label, _)| label.to_owned()).collect()
}

/// With how many words all of these begin.
fn shared_words(titles: &[String]) -> usize {
    let Some((first, others)) = titles.split_first() else { return 0 };
    let shared = |other: &String| {
        first.split(' ').zip(other.split(' ')).take_while(|(one, other)| one == other).count()
    };
    others.iter().map(shared).min().unwrap_or(0)
}

/// The first word of a title, and the end of it that others do not share.
fn by_its_end(title: &str, shared: usize) -> Option<String> {
    let first = title.split(' ').next()?;
    let end: Vec<_> = title.split(' ').skip(shared.max(1)).collect();
    let room = ACTION_NAME.checked_sub(first.chars().count() + 2)?;
    (!end.is_empty()).then(|| format!("{first}… {}", cut(&end.join(" "), room)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(title: &str) -> Leaf {
        Leaf {
            label: cut(title, ACTION_NAME),
            title: title.to_owned(),
            amount: String::new(),
            cents: 1,
            unsaid: false,
            is_rest: false,
            is_printed: true,
        }
    }

    #[test]
    fn given_long_names_when_cut_then_between_two_words() {
        assert_eq!(brief("Prévention et promotion de la santé"), "Prévention");
        assert_eq!(brief("Parcours coordonnés, qualité et sécurité"), "Parcours coordonnés");
        assert_eq!(brief("Users’ voice in health"), "Users’ voice in health");
        assert_eq!(cut("Permanence des soins : libéraux", 24), "Permanence des soins…");
        assert_eq!(
            cut("Investissement des établissements de santé", 37),
            "Investissement des établissements…"
        );
        assert_eq!(cut("Anticonstitutionnellement", 4), "Anti…");
    }

    #[test]
    fn given_names_that_begin_alike_when_drawn_then_each_bears_what_tells_it_apart() {
        let mut leaves = [
            leaf("Investissement des établissements de santé, projets régionaux"),
            leaf("Investissement des établissements médico-sociaux, projets régionaux"),
            leaf("Dépistage"),
        ];
        told_apart(leaves.iter_mut().collect());
        let labels: Vec<_> = leaves.iter().map(|leaf| leaf.label.as_str()).collect();
        assert_eq!(
            labels,
            ["Investissement… de santé, projets…", "Investissement… médico-sociaux…", "Dépistage"]
        );
        assert!(labels.iter().all(|label| label.chars().count() <= ACTION_NAME));
    }

    #[test]
    fn given_names_that_are_the_same_when_drawn_then_they_are_numbered_and_rests_are_not() {
        let rest = || Leaf { is_rest: true, ..leaf("non détaillé") };
        let mut leaves = [leaf("Dépistage"), rest(), leaf("Dépistage"), rest()];
        told_apart(leaves.iter_mut().collect());
        let labels: Vec<_> = leaves.iter().map(|leaf| leaf.label.as_str()).collect();
        assert_eq!(labels, ["Dépistage (1)", "non détaillé", "Dépistage (2)", "non détaillé"]);
    }
}
