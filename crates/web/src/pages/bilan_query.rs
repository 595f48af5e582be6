//! What an address may ask of the bilan and of its files: several values of a filter, a search, an order, columns.

use std::fmt;

use maillage_domain::care::bilan::{Only, Order};
use maillage_service::care::BilanRequest;
use maillage_service::care::bilan_page::Part;
use maillage_views::bilan_page::Typed;
use maillage_views::explorer::facets::only_name;
use maillage_views::explorer::picks::Pick;
use maillage_views::map::MapQuantity;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use super::filled;
use super::map::{QUANTITY, quantity};
use crate::error::{Failure, FieldFault};
use crate::link::Link;
use crate::routes::BILAN;
use crate::visit::Visit;

/// The parameters of the page, in the order in which addresses hold them. Those that may stand several times do.
const FIELDS: [&str; 9] = ["activity", "zone", "only", "q", "sort", "columns", "rows", "page", QUANTITY];
/// Those of a map of it: the zone set and the quantity, too; an order and columns change nothing of it.
const MAP_FIELDS: [&str; 8] = ["activity", "zone", "only", "q", "sort", "columns", "zones", QUANTITY];
/// Those that may stand several times.
const REPEATED: [&str; 4] = ["activity", "zone", "only", "columns"];

/// The query of the page and of its files.
#[derive(Debug, Default)]
pub(crate) struct BilanQuery(Vec<(&'static str, String)>);

/// The query of a map as a file.
#[derive(Debug, Default)]
pub(crate) struct MapQuery(BilanQuery);

/// Reads names and values; a name that is none of the fields is left to who tells it.
struct Pairs(&'static [&'static str]);

impl<'de> Visitor<'de> for Pairs {
    type Value = BilanQuery;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("names and values")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<BilanQuery, A::Error> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, String>()? {
            let Some(name) = self.0.iter().copied().find(|field| *field == name) else { continue };
            if !REPEATED.contains(&name) && pairs.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::duplicate_field(name));
            }
            pairs.push((name, value));
        }
        Ok(BilanQuery(pairs))
    }
}

impl<'de> Deserialize<'de> for BilanQuery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("BilanQuery", &FIELDS, Pairs(&FIELDS))
    }
}

impl<'de> Deserialize<'de> for MapQuery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("MapQuery", &MAP_FIELDS, Pairs(&MAP_FIELDS)).map(Self)
    }
}

impl MapQuery {
    /// Of which rows the map is, its zone set, and its quantity.
    pub(crate) fn parts(self) -> Result<(BilanQuery, String, Option<MapQuantity>), Failure> {
        let (zones, quantity) = (self.0.one("zones").to_owned(), self.0.quantity()?);
        Ok((self.0, zones, quantity))
    }
}

impl BilanQuery {
    /// The value of a field that stands once; empty where it is not asked.
    fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value.trim())
    }

    /// The values of a field that may stand several times, each once.
    fn each(&self, name: &str) -> Vec<String> {
        let mut values: Vec<String> = Vec::new();
        for (_, value) in self.0.iter().filter(|(known, _)| *known == name) {
            let value = value.trim();
            if !value.is_empty() && values.iter().all(|known| known != value) {
                values.push(value.to_owned());
            }
        }
        values
    }

    /// What is asked of the bilan.
    pub(crate) fn request(&self, visit: &Visit) -> Result<BilanRequest, Failure> {
        let order = filled(self.one("sort"))
            .map(|sort| Order::parse(&sort).ok_or_else(|| FieldFault::failure("sort", "sort", &sort)));
        Ok(BilanRequest {
            region: visit.region().map(ToOwned::to_owned),
            at: visit.named_times().day(),
            known_on: visit.named_times().known_on(),
            activities: self.each("activity"),
            zones: self.each("zone"),
            only: self.each("only").iter().map(|only| read_only(only)).collect::<Result<_, _>>()?,
            search: filled(self.one("q")),
            order: order.transpose()?,
            columns: self.each("columns").iter().map(|pick| read_pick(pick)).collect::<Result<_, _>>()?,
        })
    }

    /// Which quantity its maps show; nothing where the page chooses.
    pub(crate) fn quantity(&self) -> Result<Option<MapQuantity>, Failure> {
        quantity(self.one(QUANTITY))
    }

    /// Which rows of the answer the page shows.
    pub(crate) fn part(&self) -> Result<Part, Failure> {
        match self.one("rows") {
            "" => Ok(Part::Page(self.one("page").parse().unwrap_or(1))),
            "all" => Ok(Part::Whole),
            other => Err(FieldFault::failure("rows", "rows", other)),
        }
    }
}

fn read_only(text: &str) -> Result<Only, Failure> {
    let named = Only::ALL.into_iter().find(|only| only_name(*only) == text);
    named.ok_or_else(|| FieldFault::failure("only", "only", text))
}

fn read_pick(text: &str) -> Result<Pick, Failure> {
    Pick::parse(text).ok_or_else(|| FieldFault::failure("columns", "columns", text))
}

/// The message of what is picked.
pub(crate) const fn pick_name(pick: Pick) -> &'static str {
    match pick {
        Pick::Figures => "explorer-pick-figures",
        Pick::Sites => "explorer-pick-sites",
        Pick::Units => "explorer-pick-units",
        Pick::Admissible => "explorer-pick-admissible",
        Pick::Notes => "explorer-pick-notes",
        Pick::Place => "explorer-pick-place",
        Pick::Code => "explorer-pick-code",
    }
}

/// The address of a state of the page, its first page.
pub(crate) fn state(visit: &Visit, typed: &Typed) -> Link {
    visit
        .link(&BILAN)
        .with_each("activity", typed.activities.iter().cloned())
        .with_each("zone", typed.zones.iter().cloned())
        .with_each("only", typed.only.iter().map(|only| only_name(*only).to_owned()))
        .with("q", typed.search.clone())
        .with("sort", typed.order.map(|order| order.to_string()).unwrap_or_default())
        .with_each("columns", typed.columns.iter().map(|pick| pick.as_str().to_owned()))
        .with("rows", if typed.whole { "all" } else { "" })
}

/// How many values of a filter the name of a file holds.
/// Arbitrary: three are read at a glance, and a name has its length.
const NAMED: usize = 3;

/// `bilan-2019-06-21-chirurgie-15A-open`: what the file holds, after what it is.
pub(crate) fn stem(what: &str, request: &BilanRequest) -> String {
    let at = request.at.map(|at| at.to_string());
    let known_on = request.known_on.as_ref().map(|known_on| format!("known-{known_on}"));
    let only: Vec<String> = request.only.iter().map(|only| only_name(*only).to_owned()).collect();
    let search = request.search.iter().flat_map(|search| search.split_whitespace()).map(ToOwned::to_owned);
    let parts = [Some(what.to_owned()), at, known_on].into_iter().flatten();
    let parts = parts.chain(some(&request.activities)).chain(some(&request.zones)).chain(some(&only));
    parts.chain(some(&search.collect::<Vec<_>>())).collect::<Vec<_>>().join("-")
}

/// The first of some values; that there are more is said.
fn some(values: &[String]) -> Vec<String> {
    let more = (NAMED < values.len()).then(|| "etc".to_owned());
    values.iter().take(NAMED).cloned().chain(more).collect()
}
