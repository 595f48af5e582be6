//! The name that was probably meant: near enough to be no chance, and always told.

use std::collections::BTreeSet;

use strsim::osa_distance;

use super::known::{Known, zone_names};
use crate::territory::spelt;
use crate::text;

/// How many names are told where none is near enough.
/// Arbitrary: three are read at a glance.
const TOLD: usize = 3;

/// The shortest word of a name that is looked for by itself.
/// Arbitrary: shorter ones are links, or abbreviations that are names of their own.
const SHORTEST: usize = 5;

/// A name, its key, and how much it is preferred to another that is as near: lines before zones, communes and words.
#[derive(Debug)]
struct Name<'s> {
    key: String,
    text: &'s str,
    kind: u8,
}

/// Every name that a question may mean.
#[derive(Debug)]
pub(super) struct Names<'s>(Vec<Name<'s>>);

impl<'s> Names<'s> {
    /// The names of what is known: of the lines of the day's list, of the zones, of the communes; then single words of those of lines.
    pub(super) fn of(known: Known<'s, '_>) -> Self {
        let mut names = Vec::new();
        let mut seen = BTreeSet::new();
        let mut add = |key: String, name: &'s str, kind| {
            if seen.insert(key.clone()) {
                names.push(Name { key, text: name, kind });
            }
        };
        let list = known.state.reference().nomenclatures_for(known.day).next();
        let lines = || list.into_iter().flat_map(|list| &list.lines);
        for line in lines() {
            let labels = [&line.family_label.fr, &line.family_label.en, &line.label.fr, &line.label.en];
            let all = labels.into_iter().chain(&line.family_aliases).chain(&line.aliases);
            all.for_each(|name| add(spelt(name), name, 0));
        }
        for zone in known.zone_sets.iter().flat_map(|set| &set.zone_set.zones) {
            zone_names(zone).for_each(|name| add(spelt(name), name, 1));
        }
        for (key, name) in known.places.names() {
            add(key.to_owned(), name, 2);
        }
        for label in lines().flat_map(|line| [line.label.fr.as_str(), line.label.en.as_str()]) {
            for word in label.split(|sign: char| !sign.is_alphanumeric()) {
                let key = text::key(word);
                if SHORTEST <= key.len() {
                    add(key, word, 3);
                }
            }
        }
        Self(names)
    }

    /// The name that was meant: the nearest, where it is near enough and no other name of its kind is as near.
    pub(super) fn near(&self, key: &str) -> Option<String> {
        let slips = slips(key)?;
        let is_long_as = |name: &&Name<'s>| name.key.len().abs_diff(key.len()) <= slips;
        let near = self.0.iter().filter(is_long_as).filter_map(|name| {
            let far = osa_distance(&name.key, key);
            (far <= slips).then_some((far, name.kind, name.text))
        });
        let mut near: Vec<_> = near.collect();
        near.sort_unstable();
        match near.as_slice() {
            [(far, kind, _), (other, same, _), ..] if far == other && kind == same => None,
            [(_, _, name), ..] => Some((*name).to_owned()),
            [] => None,
        }
    }

    /// The names that come nearest, however far.
    pub(super) fn nearest(&self, key: &str) -> Vec<String> {
        let mut near: Vec<_> =
            self.0.iter().map(|name| (osa_distance(&name.key, key), name.kind, name.text)).collect();
        near.sort_unstable();
        near.into_iter().take(TOLD).map(|(_, _, name)| name.to_owned()).collect()
    }
}

/// How many slips are forgiven: none in a word of two letters, one in a short one, two in a long one.
const fn slips(key: &str) -> Option<usize> {
    match key.len() {
        0..=2 => None,
        3..=7 => Some(1),
        8.. => Some(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&'static str]) -> Names<'static> {
        Names(names.iter().map(|name| Name { key: spelt(name), text: name, kind: 0 }).collect())
    }

    #[test]
    fn given_slips_on_both_sides_of_what_is_forgiven_when_mended_then_a_name_or_none() {
        let known = names(&["IRM", "Réanimation", "Laon", "Arras", "Médecine"]);
        let near = |typed: &str| known.near(&spelt(typed));
        assert_eq!(near("imr").as_deref(), Some("IRM"));
        assert_eq!(near("reanimaton").as_deref(), Some("Réanimation"));
        assert_eq!(near("reanmaton").as_deref(), Some("Réanimation"));
        assert_eq!(near("reanmatn"), None);
        assert_eq!(near("laom").as_deref(), Some("Laon"));
        assert_eq!(near("laxm"), None);
        assert_eq!(near("ir"), None);
    }

    #[test]
    fn given_two_names_as_near_when_mended_then_none_is_guessed_and_both_are_told() {
        let known = names(&["Lens", "Lans", "Laon"]);
        assert_eq!(known.near("lins"), None);
        assert_eq!(known.nearest("lins")[..2], ["Lans".to_owned(), "Lens".to_owned()]);
    }
}
