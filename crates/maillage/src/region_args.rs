//! The arguments of `maillage region`.

use clap::{Args, Subcommand};
use maillage_domain::fund::beneficiary::Siret;
use uuid::Uuid;

#[derive(Debug, Subcommand)]
pub(crate) enum Region {
    List,
    Default(Choosing),
    Set(Describing),
}

/// The region that is to answer where none is asked.
#[derive(Debug, Args)]
pub(crate) struct Choosing {
    #[arg(id = "region-code", value_name = "CODE")]
    pub(crate) code: String,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}

/// The agency of a region.
#[derive(Debug, Args)]
pub(crate) struct Describing {
    #[arg(id = "region-code", value_name = "CODE")]
    pub(crate) code: String,
    #[arg(long, value_name = "NAME")]
    pub(crate) agency: String,
    #[arg(long, value_name = "SIRET", value_parser = Siret::parse)]
    pub(crate) siret: Siret,
    #[arg(long, value_name = "TEXT")]
    pub(crate) contact: String,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
}
