//! The arguments of `maillage delegation` and `maillage sign`.

use clap::{Args, Subcommand};
use uuid::Uuid;

#[derive(Debug, Subcommand)]
pub(crate) enum Delegation {
    List,
    Record(Box<Recording>),
}

/// A delegation of signature.
#[derive(Debug, Args)]
pub(crate) struct Recording {
    #[arg(long = "number", value_name = "NUMBER")]
    pub(crate) order_number: String,
    #[arg(long = "date", value_name = "DATE")]
    pub(crate) signature_day: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub(crate) delegate: Uuid,
    #[arg(long, value_name = "TEXT")]
    pub(crate) function: String,
    #[arg(long, value_name = "KIND", value_delimiter = ',', required = true)]
    pub(crate) may_sign: Vec<String>,
    #[arg(long = "from", value_name = "DATE")]
    pub(crate) first_day: String,
    #[arg(long = "until", value_name = "DATE")]
    pub(crate) last_day: Option<String>,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Uuid,
}

/// The signature of a draft.
#[derive(Debug, Args)]
pub(crate) struct Sign {
    #[arg(value_name = "ACT")]
    pub(crate) act: u64,
    #[arg(long, value_name = "ID")]
    pub(crate) delegation: u64,
    #[arg(long = "number", value_name = "NUMBER")]
    pub(crate) order_number: String,
    #[arg(long = "date", value_name = "DATE")]
    pub(crate) signature_day: String,
    #[arg(long, value_name = "UUID")]
    pub(crate) actor: Uuid,
}
