//! The arguments of `maillage structure`.

use clap::Subcommand;

use crate::authorisation_args::Times;

#[derive(Debug, Subcommand)]
pub(crate) enum Structure {
    List {
        #[command(flatten)]
        times: Times,
        #[arg(id = "structure-kind", long = "kind", value_name = "KIND")]
        kind: Option<String>,
        #[arg(long, value_name = "ZONE")]
        zone: Option<String>,
        #[arg(id = "structure-commune", long = "commune", value_name = "COMMUNE")]
        commune: Option<String>,
        #[arg(id = "structure-status", long = "status", value_name = "STATUS")]
        status: Option<String>,
    },
}
