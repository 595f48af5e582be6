//! The arguments of `maillage parameter`.

use clap::{Args, Subcommand};
use uuid::Uuid;

#[derive(Debug, Subcommand)]
pub(crate) enum Parameter {
    List {
        #[arg(long, value_name = "DATE")]
        at: Option<String>,
        #[arg(long, value_name = "TIME")]
        known_on: Option<String>,
    },
    Set(Setting),
}

/// A value that a region sets for itself.
#[derive(Debug, Args)]
pub(crate) struct Setting {
    #[arg(long, value_name = "NAME")]
    pub(crate) name: String,
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub(crate) value: String,
    #[arg(long = "from", value_name = "DATE")]
    pub(crate) first_day: String,
    #[arg(long = "until", value_name = "DATE")]
    pub(crate) last_day: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) source: String,
    #[arg(long, value_name = "TEXT")]
    pub(crate) doubt: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Uuid,
}
