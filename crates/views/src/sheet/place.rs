//! Where a zone lies: its drawing with the zones beside it, its communes, the zones of other sets that hold them.

use maillage_domain::care::bilan::Row;
use maillage_domain::ground::place::Place;
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::territory::{Fidelity, NamedCommune, Overlap, ZoneCode, ZoneSet, ZonesOutlined};
use schemars::JsonSchema;
use serde::Serialize;

use super::cell::CellView;
use super::matrix::{label_of, zone_text};
use super::zone::{Communes, is_approximate};
use crate::document_address::DocumentAddress;
use crate::filing::Filing;
use crate::map::{Drawing, DrawnZone, inhabitants};
use crate::source::source;
use crate::words::{Argument, Words};

/// A zone among the others of its set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceView {
    /// The width of the drawing.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// What it shows, in a sentence.
    pub label: String,
    /// The zones, that one last.
    pub zones: Vec<PlacedZone>,
    /// Those beside it.
    pub neighbours: Vec<PlacedZone>,
    /// That the outlines are approximate; empty where they are official.
    pub doubt: String,
    /// Where they come from.
    pub source: String,
}

/// One zone of that drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedZone {
    /// Its code.
    pub zone: String,
    /// "17A Amiens".
    pub title: String,
    /// Its outline, as the `d` of an SVG path.
    pub path: String,
    /// Where its label is centred.
    pub at: (i32, i32),
    /// Whether it is the zone itself.
    pub here: bool,
    /// Whether it lies beside it.
    pub near: bool,
}

impl PlaceView {
    /// Draws a zone among the others.
    pub(crate) fn new(
        code: &ZoneCode,
        (drawing, outlined): (&Drawing, &ZonesOutlined),
        set: &ZoneSet,
        words: Words,
    ) -> Self {
        let near = drawing.neighbours.get(code).map(Vec::as_slice).unwrap_or_default();
        let placed = |drawn: &DrawnZone| PlacedZone {
            zone: drawn.zone.to_string(),
            title: titled(&drawn.zone, set),
            path: drawn.path.clone(),
            at: drawn.label,
            here: drawn.zone == *code,
            near: near.contains(&drawn.zone),
        };
        let mut zones: Vec<_> = drawing.zones.iter().map(placed).collect();
        // A border is drawn over what was drawn before it.
        zones.sort_by_key(|zone| (zone.here, zone.near));
        let neighbours: Vec<_> = zones.iter().filter(|zone| zone.near).cloned().collect();
        let count = Argument::count(neighbours.len());
        let title = titled(code, set);
        Self {
            width: drawing.width,
            height: drawing.height,
            label: words.with("place-map", &[("zone", Argument::Text(&title)), ("count", count)]),
            zones,
            neighbours,
            doubt: match outlined.fidelity {
                Fidelity::Approximate => words.get("place-approximate"),
                Fidelity::Official => String::new(),
            },
            source: source(&outlined.source, words),
        }
    }
}

fn titled(code: &ZoneCode, set: &ZoneSet) -> String {
    zone_text(code.as_str(), set.zone(code).map_or("", |zone| zone.name.as_str()))
}

/// The communes of a zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommunesView {
    /// How many there are.
    pub count: u32,
    /// Their inhabitants; nothing where the population of one of them is not known.
    pub population: Option<u64>,
    /// Whether the list was drawn up again from other sources.
    pub approximate: bool,
    /// Where it comes from, and under which licence.
    pub source: String,
    /// The communes, those with the most inhabitants first; none where the document of the list is not kept.
    pub communes: Vec<CommuneView>,
    /// "429 communes, 43 of poor confidence (marked ?)".
    #[serde(skip)]
    pub text: String,
    /// The inhabitants in words, with a sign that they are about; empty where they are not known.
    #[serde(skip)]
    pub population_text: String,
    /// The list as it is kept.
    #[serde(skip)]
    pub document: DocumentAddress,
}

/// One commune.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CommuneView {
    /// Its official code.
    pub commune: String,
    /// Its name.
    pub name: String,
    /// Its inhabitants, where the list gives them.
    pub population: Option<u32>,
    /// How far its zone may be trusted, in the word of the list.
    pub confidence: String,
    /// The line of the list.
    pub line: u32,
    /// Whether that word is a doubt.
    #[serde(skip)]
    pub doubtful: bool,
    /// Its inhabitants, in words.
    #[serde(skip)]
    pub population_text: String,
}

/// The words by which a list says that a commune surely lies in its zone.
const SURE: [&str; 4] = ["", "bonne", "good", "sure"];

impl CommunesView {
    /// Words the communes of a zone.
    pub(crate) fn new(code: &ZoneCode, communes: &Communes<'_>, words: Words) -> Self {
        let composed = communes.composed;
        let extent = composed.fact.zones.iter().find(|extent| extent.zone == *code);
        let population = extent.and_then(|extent| extent.population);
        let approximate = is_approximate(composed);
        let first = |commune: &NamedCommune| commune.zones.first() == Some(code);
        let mut own: Vec<_> =
            communes.own.iter().map(|own| CommuneView::new(own, first(own), words)).collect();
        own.sort_by(|one, other| other.population.cmp(&one.population).then(one.name.cmp(&other.name)));
        let doubtful = own.iter().filter(|commune| commune.doubtful).count();
        let count = extent.map_or(0, |extent| extent.communes);
        let counts = [("communes", Argument::count(count)), ("doubtful", Argument::count(doubtful))];
        let about = if approximate { "≈\u{a0}" } else { "" };
        Self {
            count,
            population,
            approximate,
            source: source(&composed.fact.source, words),
            text: words.with("place-communes", &counts),
            population_text: population
                .map(|people| format!("{about}{}", inhabitants(people, words)))
                .unwrap_or_default(),
            communes: own,
            document: DocumentAddress { document: composed.fact.document, place: Place::default() },
        }
    }
}

impl CommuneView {
    fn new(own: &NamedCommune, first: bool, words: Words) -> Self {
        let word = own.confidence.to_lowercase();
        Self {
            commune: own.commune.clone(),
            name: own.name.clone(),
            population: own.population,
            confidence: if first { own.confidence.clone() } else { String::new() },
            line: own.line,
            doubtful: first && !SURE.contains(&word.as_str()),
            population_text: own.population.map(|people| words.number(people)).unwrap_or_default(),
        }
    }
}

/// What is counted by a zone of another set that holds communes of the zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OverView {
    /// The zone set.
    pub zone_set: String,
    /// The zone.
    pub zone: String,
    /// Its name.
    pub zone_name: String,
    /// How many communes both have.
    pub communes: usize,
    /// How many hundredths of the inhabitants live there; nothing where they are not known.
    pub percent: Option<u64>,
    /// "6B Aisne".
    #[serde(skip)]
    pub title: String,
    /// "about 75 % of the inhabitants of the zone".
    #[serde(skip)]
    pub share: String,
    /// What its set is called.
    #[serde(skip)]
    pub set_title: String,
    /// The lines that are anything but on their target.
    #[serde(skip)]
    pub lines: Vec<(String, CellView)>,
    /// How many lines it has in all, in words.
    #[serde(skip)]
    pub size: String,
}

impl OverView {
    /// Words the zones of every other set.
    pub(crate) fn all(communes: &Communes<'_>, filing: Filing, words: Words) -> Vec<Self> {
        let zones =
            communes.over.iter().flat_map(|(set, found)| found.iter().map(move |found| (*set, found)));
        zones.map(|(set, (overlap, rows))| Self::new(set, overlap, rows, filing, words)).collect()
    }

    fn new(set: &ZonesDelimited, overlap: &Overlap, rows: &[Row<'_>], filing: Filing, words: Words) -> Self {
        let code = &overlap.zone;
        let name = set.zone_set.zone(code).map_or_else(String::new, |zone| zone.name.clone());
        let shown = rows.iter().filter(|row| row.standing().stands_out());
        let share = match overlap.percent {
            Some(percent) => words.with("place-share", &[("percent", Argument::count(percent))]),
            None => words.with("place-share-communes", &[("communes", Argument::count(overlap.communes))]),
        };
        Self {
            zone_set: set.zone_set.id.to_string(),
            zone: code.to_string(),
            title: zone_text(code.as_str(), &name),
            zone_name: name,
            communes: overlap.communes,
            percent: overlap.percent,
            share,
            set_title: set.zone_set.title.clone(),
            lines: shown.map(|row| (label_of(row, words), CellView::new(row, filing, words))).collect(),
            size: words.with("place-lines", &[("rows", Argument::count(rows.len()))]),
        }
    }
}
