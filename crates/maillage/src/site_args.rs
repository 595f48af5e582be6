//! The arguments of `maillage site`.

use clap::{Args, Subcommand};
use uuid::Uuid;

#[derive(Debug, Subcommand)]
pub(crate) enum Site {
    Place(Placing),
}

/// A site, and the zones it lies in.
#[derive(Debug, Args)]
pub(crate) struct Placing {
    #[arg(id = "site-number", value_name = "FINESS")]
    pub(crate) site: String,
    #[arg(id = "place-zone", long = "zone", value_name = "ZONE")]
    pub(crate) zones: Vec<String>,
    #[arg(id = "place-on", long = "on", value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}
