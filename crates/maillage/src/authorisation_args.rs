//! The arguments of `maillage authorisation`.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum Authorisation {
    List {
        #[command(flatten)]
        times: Times,
        #[arg(long, value_name = "FINESS")]
        site: Option<String>,
        #[arg(long, value_name = "FINESS")]
        holder: Option<String>,
        #[arg(long, value_name = "LINE")]
        activity: Option<String>,
        #[arg(long, value_name = "ZONE")]
        zone: Option<String>,
        #[arg(long, value_name = "STATUS")]
        status: Option<String>,
    },
    Show {
        #[arg(value_name = "NUMBER")]
        authorisation: String,
        #[command(flatten)]
        times: Times,
    },
}

/// The two times of a question.
#[derive(Debug, Args)]
pub(crate) struct Times {
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
}
