//! The arguments of a ruling: the questions, and what the applicant declares.

use clap::Args;

use maillage_reading::fund_values::Unreadable;

/// The five questions.
#[derive(Debug, Clone, Args)]
pub(crate) struct Admissibility {
    #[arg(long, value_name = "OPERATION")]
    pub(crate) operation: String,
    #[arg(long, value_name = "LINE")]
    pub(crate) activity: String,
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) on: String,
    #[arg(long, value_name = "ZONE")]
    pub(crate) from_zone: Option<String>,
    #[arg(long, value_name = "FINESS")]
    pub(crate) holder: Option<String>,
    #[arg(long, value_name = "LINE")]
    pub(crate) holds: Vec<String>,
    #[arg(long, value_name = "FORM")]
    pub(crate) form: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) expires: Option<String>,
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    pub(crate) started: Option<bool>,
    #[arg(long)]
    pub(crate) research_only: bool,
    #[command(flatten)]
    pub(crate) declaration: DeclarationArguments,
}

/// What the applicant declares of units and of days.
#[derive(Debug, Clone, Args)]
pub(crate) struct DeclarationArguments {
    #[arg(long, value_name = "TYPE:NUMBER", value_delimiter = ',')]
    pub(crate) units: Vec<String>,
    #[arg(long, value_name = "TYPE")]
    pub(crate) unit: Option<String>,
    #[arg(long, value_name = "TYPE")]
    pub(crate) replaced: Option<String>,
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    pub(crate) same_use: Option<bool>,
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    pub(crate) agreement: Option<bool>,
    #[arg(long, value_name = "YES|NO", value_parser = yes_or_no)]
    pub(crate) second_site: Option<bool>,
    #[arg(long, value_name = "DATE")]
    pub(crate) holder_since: Option<String>,
    #[arg(long, value_name = "DATE|NO")]
    pub(crate) filed: Option<String>,
    #[arg(long, value_name = "DATE|NO")]
    pub(crate) injunction: Option<String>,
}

/// A fact that is so, or is not.
pub(crate) fn yes_or_no(word: &str) -> Result<bool, Unreadable> {
    match word {
        "yes" | "oui" => Ok(true),
        "no" | "non" => Ok(false),
        _ => Err(Unreadable),
    }
}
