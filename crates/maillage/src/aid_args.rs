//! The arguments of `maillage aid`.

use clap::{Args, Subcommand};

use crate::authorisation_args::Times;

#[derive(Debug, Subcommand)]
pub(crate) enum Aid {
    List {
        #[command(flatten)]
        times: Times,
        #[arg(long, value_name = "WHO")]
        applicant: Option<String>,
        #[arg(id = "aid-group", long = "group", value_name = "GROUP")]
        group: Option<String>,
    },
    Check(Box<AidAsked>),
}

/// What is asked of a scheme.
#[derive(Debug, Args)]
pub(crate) struct AidAsked {
    #[arg(value_name = "SCHEME")]
    pub(crate) scheme: String,
    #[command(flatten)]
    pub(crate) day: AidDay,
    #[arg(long, value_name = "WHO")]
    pub(crate) applicant: Option<String>,
    #[arg(id = "aid-commune", long = "commune", value_name = "COMMUNE")]
    pub(crate) commune: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub(crate) practitioner_zone: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) installed_on: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) filed_on: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) signed_on: Option<String>,
    #[arg(id = "aid-sum", long = "sum", value_name = "EUROS")]
    pub(crate) sum: Option<String>,
    #[arg(long, value_name = "KIND=NUMBER")]
    pub(crate) posts: Option<String>,
    #[arg(long, value_name = "EUROS")]
    pub(crate) fees: Option<String>,
    #[arg(long, value_name = "EUROS")]
    pub(crate) guaranteed: Option<String>,
    #[arg(long, value_name = "HOURS")]
    pub(crate) hours: Option<String>,
    #[arg(long, value_name = "SCHEME:DATE|NONE")]
    pub(crate) earlier: Option<String>,
}

/// When it is asked.
#[derive(Debug, Args)]
pub(crate) struct AidDay {
    #[arg(id = "aid-day", long = "on", value_name = "DATE")]
    pub(crate) on: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
}
