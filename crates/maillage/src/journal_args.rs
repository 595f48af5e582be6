//! The arguments of the commands on the journal: its acts, its proofs, and the keys with which its checkpoints are signed.

use std::path::PathBuf;

use clap::builder::RangedU64ValueParser;
use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum Journal {
    List,
    Verify(Verify),
    Export {
        #[arg(long, value_name = "DIR")]
        payloads: Option<PathBuf>,
    },
    Checkpoint,
    Prove(Prove),
    #[command(subcommand)]
    Key(Key),
    Upgrade {
        #[arg(id = "to_store", long = "to", value_name = "STORE")]
        to: String,
    },
    Copy {
        #[arg(id = "from_store", long = "from", value_name = "STORE")]
        from: String,
        #[arg(id = "to_store", long = "to", value_name = "STORE")]
        to: String,
    },
}

/// What is asked of the journal, and where its keys are.
#[derive(Debug, Args)]
pub(crate) struct JournalArguments {
    #[command(flatten)]
    pub(crate) signing: Signing,
    #[command(subcommand)]
    pub(crate) journal: Journal,
}

/// Where the keys are kept with which checkpoints are signed. The fund calls another thing a key, so that it is no global.
#[derive(Debug, Clone, Args)]
pub(crate) struct Signing {
    #[arg(id = "signing-key", long = "key", global = true, value_name = "FILE", env = "MAILLAGE_KEY")]
    pub(crate) key: Option<PathBuf>,
}

/// What a verification is held against.
#[derive(Debug, Clone, Args)]
pub(crate) struct Verify {
    #[arg(long, value_name = "NUMBER:HASH|FILE")]
    pub(crate) expect: Vec<String>,
    #[arg(long, value_name = "VKEY", requires = "expect")]
    pub(crate) signer: Vec<String>,
    #[arg(long, value_name = "VKEY", requires = "expect")]
    pub(crate) witness: Vec<String>,
}

/// A number of acts that a journal can hold.
fn number() -> RangedU64ValueParser {
    RangedU64ValueParser::new().range(..=i64::MAX.unsigned_abs())
}

/// What is proven: that an act stands in the journal, or that it goes on from an earlier checkpoint.
#[derive(Debug, Clone, Args)]
pub(crate) struct Prove {
    #[arg(value_name = "ACT", required_unless_present = "grown-from", conflicts_with = "grown-from", value_parser = number())]
    pub(crate) act: Option<u64>,
    #[arg(id = "grown-from", long = "from", value_name = "CHECKPOINT|SIZE")]
    pub(crate) from: Option<String>,
    #[arg(id = "grown-to", long = "to", value_name = "SIZE", value_parser = number())]
    pub(crate) to: Option<u64>,
}

#[derive(Debug, Clone, Subcommand)]
pub(crate) enum Key {
    Show,
    Make {
        #[arg(id = "key-origin", long = "origin", value_name = "NAME")]
        origin: Option<String>,
    },
    Rotate,
    Retire,
}
