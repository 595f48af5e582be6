//! The arguments of the command line; other programs rely on them. Their help stands in the catalogues.

use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::{Args, Parser, Subcommand, ValueEnum};
use maillage_domain::bilingual::Language;
use maillage_domain::call::code::CallCode;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::execution::FigureKind;
use maillage_service::format::FileFormat;
use uuid::Uuid;

use crate::admissibility_args::Admissibility;
use crate::aid_args::Aid;
use crate::authorisation_args::Authorisation;
use crate::fund_args::Fund;
use crate::structure_args::Structure;
use maillage_reading::fund_values::Unreadable;

use crate::fund_values::mission;
use crate::journal_args::{JournalArguments, Signing};
use crate::parameter_args::Parameter;
use crate::region_args::Region;
use crate::serve_args::Serve;
use crate::signature_args::{Delegation, Sign};
use crate::site_args::Site;
use crate::user_args::{Retention, User};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "maillage", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) globals: Globals,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What every command takes, before or after its name.
#[derive(Debug, Clone, Args)]
pub(crate) struct Globals {
    #[arg(long, global = true, value_name = "DIR", default_value = "./maillage-data", env = "MAILLAGE_DATA")]
    pub(crate) data: PathBuf,
    #[arg(long, global = true, value_name = "URL", env = "MAILLAGE_DATABASE", hide_env_values = true)]
    pub(crate) database: Option<String>,
    #[arg(long, global = true, value_name = "DIR", env = "MAILLAGE_BACKUPS")]
    pub(crate) backups: Option<PathBuf>,
    #[arg(long, global = true, value_name = "CODE", env = "MAILLAGE_REGION")]
    pub(crate) region: Option<String>,
    #[arg(long, global = true, value_name = "FILE", env = "MAILLAGE_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    #[arg(long, global = true, value_enum, default_value_t, env = "MAILLAGE_LANG")]
    pub(crate) lang: Tongue,
    #[arg(long, global = true, value_enum)]
    pub(crate) format: Option<Format>,
    #[arg(short, long, global = true, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) quiet: bool,
}

/// The languages of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Tongue {
    #[default]
    Fr,
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Fr => Self::French,
            Tongue::En => Self::English,
        }
    }
}

/// The formats of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people, on a terminal.
    Table,
    /// A file, named as such files end.
    File(FileFormat),
}

/// The formats as the help lists them: by what they are for.
static FORMATS: LazyLock<Vec<Format>> = LazyLock::new(|| {
    let mut files = FileFormat::ALL.to_vec();
    files.sort_by_key(|format| format.purpose());
    std::iter::once(Format::Table).chain(files.into_iter().map(Format::File)).collect()
});

impl Format {
    /// How it is asked for.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::File(format) => format.extension(),
        }
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &FORMATS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Serve(Serve),
    #[command(subcommand)]
    Read(Read),
    Import(ImportArguments),
    #[command(subcommand)]
    Bilan(Bilan),
    Admissibility(Admissibility),
    #[command(subcommand)]
    Window(Window),
    #[command(subcommand)]
    Authorisation(Authorisation),
    #[command(subcommand)]
    Structure(Structure),
    #[command(subcommand)]
    Objective(Objective),
    #[command(subcommand)]
    Fund(Fund),
    #[command(subcommand)]
    Aid(Aid),
    #[command(subcommand)]
    Delegation(Delegation),
    Sign(Sign),
    #[command(subcommand)]
    Parameter(Parameter),
    #[command(subcommand)]
    Region(Region),
    #[command(subcommand)]
    Site(Site),
    Rules,
    Journal(JournalArguments),
    Trace(Trace),
    #[command(subcommand)]
    User(User),
    #[command(subcommand)]
    Retention(Retention),
    Export,
    Backup,
    Restore {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    #[command(subcommand)]
    Config(Config),
}

/// The settings.
#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Config {
    PrintDefault,
    Check {
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
    },
}

impl Command {
    /// Whether the settings of a file say nothing of the answer: what helps to write one is given whatever it says.
    pub(crate) const fn needs_no_settings(&self) -> bool {
        matches!(self, Self::Config(Config::PrintDefault | Config::Check { file: Some(_) }))
    }
}

/// The figure to follow: a cell of the bilan, or a figure of the fund.
#[derive(Debug, Clone, Args)]
pub(crate) struct Trace {
    #[arg(long, value_name = "LINE", required_unless_present = "figure", conflicts_with = "figure")]
    pub(crate) activity: Option<String>,
    #[arg(long, value_name = "ZONE", required_unless_present = "figure", conflicts_with = "figure")]
    pub(crate) zone: Option<String>,
    #[arg(long, value_name = "FIGURE", value_parser = figure)]
    pub(crate) figure: Option<FigureKind>,
    #[arg(long, value_name = "YEAR", requires = "figure")]
    pub(crate) year: Option<i16>,
    #[arg(long, value_name = "1-5", value_parser = mission, requires = "figure")]
    pub(crate) mission: Option<Mission>,
    #[arg(long, value_name = "DATE")]
    pub(crate) at: Option<String>,
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
}

/// A figure of the fund, by its name.
fn figure(name: &str) -> Result<FigureKind, Unreadable> {
    FigureKind::parse(name).ok_or(Unreadable)
}

#[derive(Debug, Subcommand)]
pub(crate) enum Read {
    Annex {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        explain: bool,
    },
    Report {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Tables {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// What is imported, and by whom.
#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    #[arg(long, global = true, value_name = "UUID")]
    pub(crate) actor: Option<Uuid>,
    #[command(subcommand)]
    pub(crate) import: Import,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    Demo {
        #[arg(long)]
        without_fiction: bool,
    },
    Annex {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "ACT")]
        erratum_of: Option<String>,
        #[arg(long, value_name = "DATE")]
        picture_date: Option<String>,
        #[arg(long, value_name = "CODE")]
        common_to: Vec<String>,
        #[arg(long)]
        as_printed: bool,
        #[arg(long, conflicts_with_all = ["answers", "as_printed", "erratum_of"])]
        review: bool,
        #[arg(long, value_name = "FILE")]
        answers: Option<PathBuf>,
    },
    Report {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        notes: Option<PathBuf>,
        #[arg(long = "year", value_name = "YEAR")]
        exercise: Option<i16>,
        #[arg(long)]
        as_printed: bool,
    },
    Template {
        #[arg(value_name = "KIND")]
        table_kind: String,
    },
    Window {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long)]
        draft: bool,
    },
    Needs {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "ACT")]
        bilan: String,
        #[arg(long, value_name = "TEXT")]
        source: Option<String>,
    },
    Objectives(ObjectivesFile),
    Arhgos {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    Finess {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[arg(long = "on", value_name = "DATE")]
        feed_day: Option<String>,
    },
    Authorisations(TableFile),
    Structures(TableFile),
    Indicators(TableFile),
    Applications {
        #[command(flatten)]
        table: TableFile,
        #[arg(id = "applied-to", long = "call", value_name = "CODE")]
        call: CallCode,
    },
    Scdl(TableFile),
    Cpam {
        #[command(flatten)]
        table: TableFile,
        #[arg(long, value_name = "UUID", requires = "order")]
        ordered_by: Option<Uuid>,
        #[arg(long, value_name = "TEXT", requires = "ordered_by")]
        order: Option<String>,
    },
    Hapi {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(id = "export-day", long = "on", value_name = "DATE")]
        on: Option<String>,
    },
    StructureCounts {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(id = "printed-in", long = "document", value_name = "TITLE")]
        title: String,
        #[arg(id = "figures-day", long = "on", value_name = "DATE")]
        figures_day: String,
    },
    Delegations {
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Territory {
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
        #[arg(long)]
        approximate: bool,
        #[arg(long, value_name = "TEXT")]
        source: Option<String>,
        #[arg(long)]
        keep_source: bool,
        #[arg(long, value_name = "ACT", requires = "zoning_from")]
        zoning: Option<String>,
        #[arg(long, value_name = "DATE", requires = "zoning")]
        zoning_from: Option<String>,
    },
}

/// A table whose columns another file may name.
#[derive(Debug, Args)]
pub(crate) struct TableFile {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    #[arg(long = "on", value_name = "DATE")]
    pub(crate) table_day: Option<String>,
}

/// A table of objectives, and what the act that adopts them says of itself.
#[derive(Debug, Args)]
pub(crate) struct ObjectivesFile {
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    #[arg(long = "act", value_name = "NUMBER")]
    pub(crate) decree: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) signed: String,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) raa: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "published")]
    pub(crate) inferred: Option<String>,
    #[arg(long = "from", value_name = "DATE")]
    pub(crate) in_force: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub(crate) revises: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(crate) source: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Objective {
    Show {
        #[arg(long, value_name = "DATE")]
        at: String,
        #[command(flatten)]
        filter: Filter,
    },
    Compare {
        #[arg(long, value_name = "DATE")]
        from: String,
        #[arg(long, value_name = "DATE")]
        to: String,
        #[command(flatten)]
        filter: Filter,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Bilan {
    Show {
        #[arg(long, value_name = "DATE")]
        at: String,
        #[command(flatten)]
        filter: Filter,
        #[arg(long, value_enum, default_value_t)]
        only: Rows,
        #[arg(long, value_name = "FILE")]
        template: Option<PathBuf>,
    },
    Publish {
        #[arg(long, value_name = "ID")]
        window: String,
        #[arg(long, value_name = "FILE")]
        template: Option<PathBuf>,
        #[command(flatten)]
        signing: Signing,
    },
    Template,
    Compare {
        #[arg(long, value_name = "DATE")]
        from: String,
        #[arg(long, value_name = "DATE")]
        to: String,
        #[command(flatten)]
        filter: Filter,
    },
    Check {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "DATE")]
        at: Option<String>,
    },
    Compute {
        #[arg(long, value_name = "DATE")]
        at: String,
        #[command(flatten)]
        filter: Filter,
    },
    Reconcile {
        #[arg(long, value_name = "DATE")]
        at: String,
        #[command(flatten)]
        filter: Filter,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Window {
    List,
    Show {
        #[arg(value_name = "ID")]
        window: String,
    },
    Check {
        #[arg(value_name = "ID")]
        window: String,
    },
}

/// Which rows of a bilan.
#[derive(Debug, Clone, Args)]
pub(crate) struct Filter {
    #[arg(long, value_name = "TIME")]
    pub(crate) known_on: Option<String>,
    #[arg(long, value_name = "LINE")]
    pub(crate) activity: Option<String>,
    #[arg(long, value_name = "ZONE")]
    pub(crate) zone: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Rows {
    #[default]
    All,
    Open,
    Negative,
}
