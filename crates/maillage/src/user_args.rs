//! The arguments of `maillage user`.

use clap::{Args, Subcommand};

use crate::openid_args::OpenIdIssuer;
use crate::serve_args::{LongestToken, SessionIdle};

#[derive(Debug, Subcommand)]
pub(crate) enum User {
    List,
    Show(Whose),
    Add {
        #[arg(long, value_name = "EMAIL")]
        email: String,
        #[arg(long = "name", value_name = "NAME")]
        person_name: String,
    },
    Grant(Granted),
    RevokeRole(Granted),
    Link(Whose),
    LinkIdentity(Provided),
    UnlinkIdentity(Whose),
    Block(Whose),
    Unblock(Whose),
    Erase(Whose),
    Token {
        #[command(flatten)]
        whose: Whose,
        #[arg(long = "name", value_name = "NAME")]
        token_name: String,
        #[arg(long, value_name = "RIGHT", required = true)]
        scope: Vec<String>,
        #[arg(long, value_name = "DAYS", default_value = "90")]
        days: u16,
        #[command(flatten)]
        longest: LongestToken,
    },
    EndToken {
        #[command(flatten)]
        whose: Whose,
        #[arg(long, value_name = "UUID")]
        token: String,
    },
}

/// What has outlived the time for which it is kept.
#[derive(Debug, Clone, Copy, Subcommand)]
pub(crate) enum Retention {
    List(SessionIdle),
    Apply(SessionIdle),
}

/// Whose account it is.
#[derive(Debug, Args)]
pub(crate) struct Whose {
    #[arg(long, value_name = "EMAIL|UUID")]
    pub(crate) account: String,
}

/// The identity that opens an account.
#[derive(Debug, Args)]
pub(crate) struct Provided {
    #[command(flatten)]
    pub(crate) whose: Whose,
    #[command(flatten)]
    pub(crate) issuer: OpenIdIssuer,
    #[arg(long, value_name = "SUB")]
    pub(crate) subject: String,
}

/// A role of an account; in the region of the command line, or in every one.
#[derive(Debug, Args)]
pub(crate) struct Granted {
    #[command(flatten)]
    pub(crate) whose: Whose,
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: String,
    #[arg(long, value_name = "FINESS")]
    pub(crate) legal_entity: Option<String>,
}
