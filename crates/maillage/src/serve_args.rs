//! The arguments of `maillage serve`: each of them is a setting too (`crate::config::settings`).

use std::net::{IpAddr, SocketAddr};
use std::num::{NonZeroU16, NonZeroUsize};

use clap::{Args, ValueEnum};
use ipnet::IpNet;
use jiff::SignedDuration;
use maillage_reading::fund_values::Unreadable;
use maillage_web::hosting::PublicAddress;
use maillage_web::server::CONNECTIONS;

use crate::journal_args::Signing;
use crate::openid_args::OpenId;

/// What is served, where, to whom, and within which limits.
#[derive(Debug, Clone, Args)]
pub(crate) struct Serve {
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS", env = "MAILLAGE_LISTEN")]
    pub(crate) listen: SocketAddr,
    #[arg(long)]
    pub(crate) demo: bool,
    #[arg(long, value_name = "COUNT", default_value_t = CONNECTIONS, env = "MAILLAGE_CONNECTIONS")]
    pub(crate) connections: NonZeroUsize,
    #[arg(long, value_name = "SECONDS", default_value = "8", env = "MAILLAGE_REQUEST_SECONDS")]
    pub(crate) request_seconds: NonZeroU16,
    #[arg(long, value_name = "SECONDS", default_value = "7", env = "MAILLAGE_STOP_SECONDS")]
    pub(crate) stop_seconds: NonZeroU16,
    #[arg(long, value_name = "COUNT", default_value = "64", env = "MAILLAGE_UPLOAD_MEGABYTES")]
    pub(crate) upload_megabytes: NonZeroU16,
    #[arg(long, value_name = "URL", value_parser = public_address, env = "MAILLAGE_PUBLIC_ADDRESS")]
    pub(crate) public_address: Option<PublicAddress>,
    #[arg(
        long,
        value_name = "NETWORK",
        value_parser = network,
        value_delimiter = ',',
        env = "MAILLAGE_TRUSTED_PROXIES"
    )]
    pub(crate) trusted_proxies: Vec<IpNet>,
    #[command(flatten)]
    pub(crate) watching: Watching,
    #[command(flatten)]
    pub(crate) sessions: Sessions,
    #[command(flatten)]
    pub(crate) openid: OpenId,
    #[command(flatten)]
    pub(crate) signing: Signing,
}

/// What who watches over the server may see, and what the server says of itself.
#[derive(Debug, Clone, Args)]
pub(crate) struct Watching {
    #[arg(long, value_name = "ADDRESS", env = "MAILLAGE_METRICS_LISTEN")]
    pub(crate) metrics_listen: Option<SocketAddr>,
    #[arg(
        long,
        value_name = "NETWORK",
        value_parser = network,
        value_delimiter = ',',
        env = "MAILLAGE_METRICS_ALLOWED"
    )]
    pub(crate) metrics_allowed: Vec<IpNet>,
    #[arg(long, value_enum, default_value_t, env = "MAILLAGE_LOG_FORMAT")]
    pub(crate) log_format: LogFormat,
    #[arg(long, value_enum, default_value_t, env = "MAILLAGE_LOG_LEVEL")]
    pub(crate) log_level: LogLevel,
}

/// How long a session lasts.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct Sessions {
    #[command(flatten)]
    pub(crate) idle: SessionIdle,
    #[arg(long, value_name = "HOURS", default_value = "12", env = "MAILLAGE_SESSION_HOURS")]
    pub(crate) session_hours: NonZeroU16,
    #[command(flatten)]
    pub(crate) tokens: LongestToken,
}

/// After how long without a request a session ends: whoever erases those that ended is told so too.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct SessionIdle {
    #[arg(long, value_name = "MINUTES", default_value = "30", env = "MAILLAGE_SESSION_IDLE_MINUTES")]
    pub(crate) session_idle_minutes: NonZeroU16,
}

/// How long a token lasts at the most, whoever makes it.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct LongestToken {
    #[arg(long, value_name = "DAYS", default_value = "365", env = "MAILLAGE_TOKEN_DAYS")]
    pub(crate) token_days: NonZeroU16,
}

impl SessionIdle {
    /// The same as a time.
    pub(crate) fn time(self) -> SignedDuration {
        SignedDuration::from_mins(self.session_idle_minutes.get().into())
    }
}

/// The form of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum LogFormat {
    #[default]
    Text,
    Json,
}

/// From which level on events are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum LogLevel {
    Error,
    Warn,
    #[default]
    Info,
    Debug,
    Trace,
}

impl LogLevel {
    /// The level as filters name it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

/// An address, or a network of them.
fn network(text: &str) -> Result<IpNet, Unreadable> {
    let alone = text.parse::<IpAddr>().map(IpNet::from);
    alone.or_else(|_no_address| text.parse()).map_err(|_neither: ipnet::AddrParseError| Unreadable)
}

/// The address by which browsers reach the pages.
fn public_address(text: &str) -> Result<PublicAddress, Unreadable> {
    PublicAddress::parse(text).ok_or(Unreadable)
}
