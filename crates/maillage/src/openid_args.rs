//! The arguments of a provider of identities, and the provider that they make.

use std::env::var;
use std::fs::read_to_string;
use std::path::{Path, PathBuf};

use clap::Args;
use maillage_service::people::{IdentityProvider, Issuer, ProviderSettings};
use maillage_service::system;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use maillage_web::hosting::PublicAddress;

use crate::fund_values::Unreadable;
use crate::output::Failure;

/// The variable of the secret: no argument has it, since every process of a machine sees those.
const SECRET: &str = "MAILLAGE_OPENID_SECRET";

/// The provider through which people may sign in.
#[derive(Debug, Clone, Args)]
pub(crate) struct OpenId {
    #[command(flatten)]
    pub(crate) issuer: OpenIdIssuer,
    #[arg(long, value_name = "ID", env = "MAILLAGE_OPENID_CLIENT")]
    pub(crate) openid_client: Option<String>,
    #[arg(long, value_name = "FILE", env = "MAILLAGE_OPENID_SECRET_FILE")]
    pub(crate) openid_secret_file: Option<PathBuf>,
    #[arg(long, value_name = "NAME", env = "MAILLAGE_OPENID_NAME")]
    pub(crate) openid_name: Option<String>,
    #[arg(long, value_name = "ACR", value_delimiter = ',', env = "MAILLAGE_OPENID_SECOND_FACTOR")]
    pub(crate) openid_second_factor: Vec<String>,
}

/// Which provider it is.
#[derive(Debug, Clone, Args)]
pub(crate) struct OpenIdIssuer {
    #[arg(long, value_name = "URL", value_parser = issuer, env = "MAILLAGE_OPENID_ISSUER")]
    pub(crate) openid_issuer: Option<Issuer>,
}

/// The address of a provider.
fn issuer(text: &str) -> Result<Issuer, Unreadable> {
    Issuer::parse(text).ok_or(Unreadable)
}

impl OpenIdIssuer {
    /// The provider, where it is said.
    ///
    /// # Errors
    ///
    /// It is not.
    pub(crate) fn said(&self, words: Words) -> Result<&Issuer, Failure> {
        self.openid_issuer.as_ref().ok_or_else(|| missing("openid.issuer", words))
    }
}

impl OpenId {
    /// The provider; nothing where none is set up.
    ///
    /// # Errors
    ///
    /// It is half set up, or its secret cannot be read.
    pub(crate) fn provider(
        &self,
        site: Option<&PublicAddress>,
        words: Words,
    ) -> Result<Option<IdentityProvider>, Failure> {
        let Some(issuer) = self.issuer.openid_issuer.clone() else { return Ok(None) };
        let client = self.openid_client.clone().ok_or_else(|| missing("openid.client", words))?;
        let site = site.ok_or_else(|| missing("server.public_address", words))?;
        let settings = ProviderSettings {
            client,
            secret: self.secret(words)?,
            name: self.openid_name.clone().unwrap_or_else(|| issuer.as_str().to_owned()),
            second_factor: self.openid_second_factor.clone(),
            site: site.as_str().to_owned(),
            issuer,
        };
        IdentityProvider::new(settings).map(Some).map_err(|error| {
            Failure::unusable(Problem::worded("openid-no-client", &[], words).detail(error.to_string()))
        })
    }

    /// The secret: from its file, or else from its variable.
    #[expect(clippy::disallowed_methods, reason = "a secret is no argument: every process sees those")]
    fn secret(&self, words: Words) -> Result<String, Failure> {
        match &self.openid_secret_file {
            Some(path) => secret_in(path, words),
            None => var(SECRET).map_err(|_unset| missing("openid.secret_file", words)),
        }
    }
}

fn secret_in(path: &Path, words: Words) -> Result<String, Failure> {
    let unread = |reason: String| {
        let path = path.display().to_string();
        let problem = Problem::worded("openid-secret", &[("path", Argument::Text(&path))], words);
        Failure::unusable(problem.detail(reason))
    };
    let text = read_to_string(path).map_err(|error| unread(system::reason(&error, words)))?;
    let secret = text.trim();
    if secret.is_empty() { Err(unread(words.get("openid-secret-empty"))) } else { Ok(secret.to_owned()) }
}

fn missing(setting: &str, words: Words) -> Failure {
    Failure::unusable(Problem::worded("openid-incomplete", &[("missing", Argument::Text(setting))], words))
}
