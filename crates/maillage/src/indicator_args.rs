//! The arguments of `maillage fund indicator`.

use clap::{Args, Subcommand};
use uuid::Uuid;

use crate::authorisation_args::Times;

#[derive(Debug, Subcommand)]
pub(crate) enum Indicator {
    Define(Box<IndicatorDefine>),
    Target(Box<IndicatorTarget>),
    Record(Box<IndicatorRecord>),
    List {
        #[command(flatten)]
        times: Times,
        #[arg(id = "indicator-territory", long = "territory", value_name = "TERRITORY")]
        territory: Option<String>,
    },
    Show {
        #[arg(id = "indicator-code", value_name = "CODE")]
        code: String,
        #[command(flatten)]
        times: Times,
    },
}

/// What an indicator is.
#[derive(Debug, Args)]
pub(crate) struct IndicatorDefine {
    #[arg(id = "indicator-code", value_name = "CODE")]
    pub(crate) code: String,
    #[arg(id = "indicator-label", long = "label", value_name = "TEXT")]
    pub(crate) label: String,
    #[arg(id = "indicator-unit", long = "unit", value_name = "UNIT")]
    pub(crate) unit: String,
    #[arg(id = "indicator-calculation", long = "calculation", value_name = "TEXT")]
    pub(crate) calculation: String,
    #[arg(id = "indicator-formula", long = "formula", value_name = "FORMULA")]
    pub(crate) formula: Option<String>,
    #[arg(id = "indicator-source", long = "source", value_name = "TEXT")]
    pub(crate) source: Option<String>,
    #[arg(id = "indicator-action", long = "action", value_name = "TEXT")]
    pub(crate) actions: Vec<String>,
    #[arg(id = "indicator-structure", long = "structure", value_name = "CODE")]
    pub(crate) structures: Vec<String>,
    #[arg(id = "indicator-destination", long = "destination", value_name = "CODE")]
    pub(crate) destinations: Vec<String>,
    #[arg(id = "indicator-from", long = "from", value_name = "DATE")]
    pub(crate) from: Option<String>,
    #[arg(id = "indicator-actor", long = "actor", value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}

/// What is aimed at.
#[derive(Debug, Args)]
pub(crate) struct IndicatorTarget {
    #[arg(id = "indicator-code", value_name = "CODE")]
    pub(crate) code: String,
    #[arg(id = "indicator-value", value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) value: String,
    #[arg(id = "indicator-by", long = "by", value_name = "DATE")]
    pub(crate) by: String,
    #[arg(id = "indicator-territory", long = "territory", value_name = "TERRITORY")]
    pub(crate) territory: Option<String>,
    #[arg(id = "indicator-source", long = "source", value_name = "TEXT")]
    pub(crate) source: Option<String>,
    #[arg(id = "indicator-set-on", long = "on", value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(id = "indicator-actor", long = "actor", value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}

/// What was found.
#[derive(Debug, Args)]
pub(crate) struct IndicatorRecord {
    #[arg(id = "indicator-code", value_name = "CODE")]
    pub(crate) code: String,
    #[arg(id = "indicator-value", value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) value: String,
    #[arg(id = "indicator-day", long = "on", value_name = "DATE")]
    pub(crate) on: String,
    #[arg(id = "indicator-period", long = "period", value_name = "YEARS")]
    pub(crate) period: Option<String>,
    #[arg(id = "indicator-territory", long = "territory", value_name = "TERRITORY")]
    pub(crate) territory: Option<String>,
    #[arg(id = "indicator-of-action", long = "action", value_name = "TEXT")]
    pub(crate) action: Option<String>,
    #[arg(id = "indicator-printed", long = "printed", value_name = "TEXT")]
    pub(crate) printed: Option<String>,
    #[arg(id = "indicator-source", long = "source", value_name = "TEXT")]
    pub(crate) source: Option<String>,
    #[arg(id = "indicator-actor", long = "actor", value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}
