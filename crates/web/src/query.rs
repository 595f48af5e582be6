//! What an address may ask of a page, and what it asks that the page does not know.
//!
//! The parameters of a page are the fields of its query, declared there and nowhere else. Beside them every page knows
//! `lang`, `region` and the two times of its clock, and leaves alone what programs that count visits add to addresses: it names no question of ours. Any
//! other parameter is told.

use axum::extract::Query;
use axum::http::Uri;
use maillage_views::address::Escaped;
use serde::Deserialize;
use serde::de::value::Error;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::forward_to_deserialize_any;
use strsim::osa_distance;

use crate::clock::DayName;

/// The name of the language in addresses.
pub(crate) const LANG: &str = "lang";
/// The name of the region in addresses.
pub(crate) const REGION: &str = "region";
/// The name of the day or instant at which what is told was known.
pub(crate) const KNOWN_ON: &str = "known_on";
/// The same as the command line writes it.
const KNOWN_ON_TYPED: &str = "known-on";
/// What every page knows, and every link to another one keeps: the language, the region, and the two times.
pub(crate) const KEPT: [&str; 5] = [LANG, REGION, DayName::At.as_str(), DayName::On.as_str(), KNOWN_ON];
/// How the parameters begin that campaigns and counters of visits add to an address.
const FOREIGN: [&str; 5] = ["utm_", "mtm_", "pk_", "fbclid", "gclid"];

/// A question that the path says whole.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NoQuery {}

/// A parameter that the page does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stranger {
    /// Its name, as typed.
    pub(crate) name: String,
    /// The parameter of the page that was probably meant.
    pub(crate) near: Option<&'static str>,
    /// The same address with that parameter in its place; without it, where none is near.
    pub(crate) mended: String,
}

/// The names of the fields of a query, in their order.
pub(crate) fn names<Q: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &'static [&'static str] = &[];
    // The names are all that is wanted: there is nothing to read, and so the reading fails.
    let _unread = Q::deserialize(Names(&mut names));
    names
}

/// Takes the names of the fields of what is read.
struct Names<'n>(&'n mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom("only the fields of a struct have names"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, Error> {
        *self.0 = fields;
        Err(Error::custom("only the names were asked for"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The names and values of an address, as typed; none where it cannot be read.
///
/// A hyphen stands for the underscore of the one name that the command line writes with one.
pub(crate) fn typed(uri: &Uri) -> Vec<(String, String)> {
    let mut typed: Vec<(String, String)> =
        Query::try_from_uri(uri).map(|Query(typed)| typed).unwrap_or_default();
    for (name, _) in typed.iter_mut().filter(|(name, _)| name == KNOWN_ON_TYPED) {
        KNOWN_ON.clone_into(name);
    }
    typed
}

/// The parameters of an address that are none of `known`.
pub(crate) fn strangers(uri: &Uri, known: &[&'static str]) -> Vec<Stranger> {
    let typed = typed(uri);
    let strange = typed.iter().map(|(name, _)| name.as_str()).filter(|name| is_strange(name, known));
    strange.map(|name| stranger(uri.path(), &typed, name, known)).collect()
}

fn is_strange(name: &str, known: &[&str]) -> bool {
    let foreign = FOREIGN.iter().any(|begin| name.starts_with(begin));
    !foreign && !name.is_empty() && !KEPT.contains(&name) && !known.contains(&name)
}

fn stranger(path: &str, typed: &[(String, String)], name: &str, known: &[&'static str]) -> Stranger {
    let free = |near: &&str| typed.iter().all(|(other, _)| other != near);
    let near = nearest(name, known).filter(free);
    let mended = typed.iter().filter_map(|(other, value)| {
        let name = if other == name { near? } else { other };
        Some((name, value.as_str()))
    });
    Stranger { name: name.to_owned(), near, mended: address(path, mended) }
}

/// The parameter that was probably meant: one letter in three may be another, and hyphens stand for what they resemble.
fn nearest(name: &str, known: &[&'static str]) -> Option<&'static str> {
    let name = name.to_lowercase().replace('-', "_");
    let far = |known: &str| osa_distance(&name, known);
    let close = |known: &&str| far(known) <= name.chars().count() / 3;
    known.iter().copied().filter(close).min_by_key(|known| far(known))
}

/// The address of a path with the pairs that its query holds.
pub(crate) fn address<'a>(path: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let pairs = pairs.filter(|(_, value)| !value.is_empty());
    let query: Vec<_> = pairs.map(|(name, value)| format!("{}={}", Escaped(name), Escaped(value))).collect();
    // One slash only: two would make it the address of another host.
    let path = path.trim_start_matches(['/', '\\']);
    if query.is_empty() { format!("/{path}") } else { format!("/{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    #[serde(default)]
    #[derive(Default)]
    struct Asked {
        activity: String,
        zone: String,
        from_zone: String,
        at: String,
    }

    fn told(address: &str) -> Vec<(String, Option<&'static str>, String)> {
        let found = strangers(&address.parse().unwrap(), names::<Asked>());
        found.into_iter().map(|stranger| (stranger.name, stranger.near, stranger.mended)).collect()
    }

    #[test]
    fn given_a_query_when_its_names_are_asked_for_then_its_fields_in_their_order() {
        assert_eq!(names::<Asked>(), ["activity", "zone", "from_zone", "at"]);
        assert_eq!(names::<String>(), <[&str; 0]>::default());
    }

    #[test]
    fn given_misspelt_parameters_when_told_then_the_nearest_is_named_and_the_rest_of_the_address_kept() {
        for (typed, near, mended) in [
            ("/bilan?activty=irm&lang=en", Some("activity"), "/bilan?activity=irm&lang=en"),
            ("/bilan?from-zone=1A&zone=2A", Some("from_zone"), "/bilan?from_zone=1A&zone=2A"),
            ("/bilan?Zones=2A", Some("zone"), "/bilan?zone=2A"),
            ("/bilan?activit%C3%A9=p%C3%A9", Some("activity"), "/bilan?activity=p%C3%A9"),
            ("/bilan?wilaya=32&region=44&at=2025-01-13", None, "/bilan?region=44&at=2025-01-13"),
            ("/bilan?an=1", None, "/bilan"),
            ("/bilan?activty=irm&activity=tep", None, "/bilan?activity=tep"),
            ("//example.org/x?q=1", None, "/example.org/x"),
        ] {
            let found = told(typed);
            let found: Vec<_> = found.iter().map(|(_, near, mended)| (*near, mended.as_str())).collect();
            assert_eq!(found, [(near, mended)], "{typed}");
        }
    }

    #[test]
    fn given_known_parameters_and_those_of_counters_of_visits_when_looked_at_then_nothing_is_told() {
        for address in [
            "/bilan",
            "/bilan?",
            "/bilan?&",
            "/bilan?at=1&lang=fr&region=44&on=1&known_on=2",
            "/bilan?utm_source=x&fbclid=y&gclid=z",
        ] {
            assert_eq!(told(address), [], "{address}");
        }
    }
}
