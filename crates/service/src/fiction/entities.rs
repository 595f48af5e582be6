//! Who holds authorisations in the region that does not exist, and where: every name and every number is invented.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use maillage_domain::act::{Draft, Fact};
use maillage_domain::entity::identity::{Address, CommuneCode, LegalIdentity, SiteIdentity};
use maillage_domain::entity::turn::{LegalEntityTold, SiteTold, Successors, Turn};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::register::placing::SitePlaced;
use maillage_domain::territory::{NamedCommune, RegionCode, ZoneCode};

use super::dice::Dice;
use super::lines::Kind;

/// How many sites there are.
pub(super) const SITES: u32 = 300;

/// How many legal entities hold them.
const HOLDERS: u32 = 116;

/// The day from which all of it stands.
const SINCE: Date = date(2016, 1, 1);

/// The rank of the first site among the numbers: those of legal entities stand below.
const FIRST_SITE: u32 = 100_000;

/// Those that are merged into another, and when.
const MERGED: [(u32, u32, Date); 2] = [(115, 1, date(2021, 1, 1)), (116, 2, date(2024, 1, 1))];

/// Sites that stand on the ground of another.
const ON_GROUND: [(u32, u32); 3] = [(281, 21), (282, 22), (283, 23)];

/// Those of which no register says the commune.
const WITHOUT_COMMUNE: [u32; 3] = [298, 299, 300];

/// The one among them that a person placed.
const PLACED: (u32, &str) = (298, "F3");

/// What sets names apart: nothing of it is a place or a person.
pub(super) const EPITHETS: [&str; 20] = [
    "du Chêne bleu",
    "des Trois Lunes",
    "du Pont de verre",
    "de la Rivière lente",
    "du Soleil vert",
    "des Neuf Collines",
    "du Vent doux",
    "de l’Ancre rouge",
    "des Cent Fontaines",
    "du Grand Carrousel",
    "de la Lune d’eau",
    "du Rocher rond",
    "des Mille Pas",
    "du Nuage blanc",
    "de la Forêt claire",
    "du Cerf-volant",
    "des Deux Soleils",
    "du Moulin d’or",
    "de la Clé des songes",
    "du Jardin de sel",
];

/// What legal entities are.
const COMPANIES: [&str; 4] =
    ["Groupe hospitalier fictif", "Société fictive", "Association fictive", "Fondation fictive"];

/// A site, as lives are told on it.
#[derive(Debug, Clone)]
pub(super) struct Site {
    /// Its number.
    pub(super) number: SiteNumber,
    /// Who holds it.
    pub(super) holder: LegalEntityNumber,
    /// What it is called.
    pub(super) name: OneLine,
    /// What it is.
    pub(super) kind: Kind,
    /// The zone of reference that it lies in; none where nobody placed it.
    pub(super) zone: Option<ZoneCode>,
}

/// All that is told of legal entities and sites.
pub(super) struct Entities {
    /// The sites, in the order of their numbers.
    pub(super) sites: Vec<Site>,
    /// The acts that tell of them, each with its day.
    pub(super) told: Vec<(Date, Fact)>,
}

impl Entities {
    /// Invents them, on the communes of the region.
    pub(super) fn invented(dice: &mut Dice, communes: &[NamedCommune]) -> Self {
        let mut told: Vec<_> = (1..=HOLDERS).map(|rank| (SINCE, entity(dice, communes, rank))).collect();
        let mut sites = Vec::new();
        for rank in 1..=SITES {
            let holder = if rank <= HOLDERS { rank } else { 1 + dice.below(HOLDERS) };
            let commune = dice.pick(communes);
            let kind = Kind::of(rank);
            let (identity, zone) = site(dice, commune, (rank, holder), kind);
            let (number, name) = (site_number(rank), identity.name.clone());
            told.push((SINCE, SiteTold { number, turn: Turn::Stated(identity) }.into()));
            sites.push(Site { number, holder: legal_number(holder), name, kind, zone });
        }
        told.extend(happened(communes));
        Self { sites, told }
    }
}

/// A text on one line.
pub(super) fn line(text: impl Into<String>) -> OneLine {
    OneLine::try_from(text.into()).expect("what is invented fits on one line")
}

/// The number of a rank among those of department 00, which does not exist, with its key.
fn numbered<N>(rank: u32, parse: impl Fn(&str) -> Option<N>) -> N {
    (0..10).find_map(|key| parse(&format!("00{rank:06}{key}"))).expect("of ten keys one is right")
}

/// The number of a legal entity.
pub(super) fn legal_number(rank: u32) -> LegalEntityNumber {
    numbered(rank, |text| LegalEntityNumber::parse(text).ok())
}

/// The number of a site.
pub(super) fn site_number(rank: u32) -> SiteNumber {
    numbered(FIRST_SITE.saturating_add(rank), |text| SiteNumber::parse(text).ok())
}

fn address(dice: &mut Dice, commune: &NamedCommune, is_known: bool) -> Address {
    let street = line(format!("{}, rue inventée {}", 1 + dice.below(98), dice.pick(&EPITHETS)));
    let code = CommuneCode::parse(&commune.commune).ok().filter(|_| is_known);
    Address { street: Some(street), town: line(format!("{} (commune fictive)", commune.name)), commune: code }
}

fn stated(number: LegalEntityNumber, name: String, address: Option<Address>) -> Fact {
    let identity = LegalIdentity { name: line(name), siren: None, address };
    LegalEntityTold { number, turn: Turn::Stated(identity) }.into()
}

fn entity(dice: &mut Dice, communes: &[NamedCommune], rank: u32) -> Fact {
    let commune = dice.pick(communes);
    let name = format!("{} {}, {}", dice.pick(&COMPANIES), dice.pick(&EPITHETS), commune.name);
    let address = address(dice, commune, true);
    stated(legal_number(rank), name, Some(address))
}

fn site(
    dice: &mut Dice,
    commune: &NamedCommune,
    (rank, holder): (u32, u32),
    kind: Kind,
) -> (SiteIdentity, Option<ZoneCode>) {
    let is_known = !WITHOUT_COMMUNE.contains(&rank);
    let ground = ON_GROUND.iter().find(|(on, _)| *on == rank).map(|(_, of)| site_number(*of));
    let identity = SiteIdentity {
        name: line(format!("{} {}, {}", kind.name(), dice.pick(&EPITHETS), commune.name)),
        holder: legal_number(holder),
        siret: None,
        address: Some(address(dice, commune, is_known)),
        on_ground_of: ground,
    };
    let placed = (rank == PLACED.0).then(|| ZoneCode::parse(PLACED.1));
    let zone = placed.or_else(|| commune.zones.first().filter(|_| is_known).cloned());
    (identity, zone)
}

/// What happened to some of them since: other names, mergers, one that was split, one that was closed, and one site that a person placed.
fn happened(communes: &[NamedCommune]) -> Vec<(Date, Fact)> {
    let mut told = Vec::new();
    let seat = |rank: usize| communes.get(rank).map_or("", |commune| commune.name.as_str());
    let merged = MERGED.iter().map(|(rank, into, on)| {
        let turn = Turn::MergedInto(legal_number(*into));
        (*on, LegalEntityTold { number: legal_number(*rank), turn }.into())
    });
    told.extend(merged);
    for (rank, on) in [(1, date(2021, 1, 1)), (2, date(2024, 1, 1)), (30, date(2019, 7, 1))] {
        let name = format!("Groupe hospitalier fictif réuni n° {rank}");
        told.push((on, stated(legal_number(rank), name, None)));
    }
    let [split, closed] = [HOLDERS + 1, HOLDERS + 4].map(legal_number);
    let successors = [HOLDERS + 2, HOLDERS + 3].map(legal_number);
    told.push((SINCE, stated(split, format!("Syndicat fictif de {}", seat(0)), None)));
    told.push((SINCE, stated(closed, format!("Mutuelle fictive de {}", seat(10)), None)));
    told.push((date(2019, 12, 31), LegalEntityTold { number: closed, turn: Turn::Closed }.into()));
    let divided = date(2022, 7, 1);
    told.push((divided, stated(successors[0], format!("Syndicat fictif nord de {}", seat(0)), None)));
    told.push((divided, stated(successors[1], format!("Syndicat fictif sud de {}", seat(0)), None)));
    if let Ok(into) = Successors::try_from(BTreeSet::from(successors)) {
        told.push((divided, LegalEntityTold { number: split, turn: Turn::SplitInto(into) }.into()));
    }
    let zones = BTreeSet::from([ZoneCode::parse(PLACED.1), ZoneCode::parse("FICT1")]);
    told.push((date(2025, 6, 2), SitePlaced { site: site_number(PLACED.0), zones }.into()));
    told
}

/// An act of the region.
pub(super) fn drafted(region: &RegionCode, told: Vec<(Date, Fact)>) -> impl Iterator<Item = Draft> {
    told.into_iter().map(|(day, fact)| Draft::new(region, day, fact))
}
