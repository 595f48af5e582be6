//! A provider of identities (`OpenID Connect Core 1.0`): what it says of itself, and what it says of who comes back from it.
//!
//! Nothing of its answer is believed before its signature, its issuer, its audience, its times and its nonce hold. Of a person it
//! is asked for nothing but his subject: the opaque name by which the provider knows him.

use std::fmt;
use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreErrorResponseType, CoreIdToken,
    CoreJwsSigningAlgorithm,
};
use openidconnect::{
    AuthType, AuthenticationContextClass, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret,
    CsrfToken, DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, IssuerUrl, LogoutRequest,
    Nonce, PkceCodeChallenge, PkceCodeVerifier, PostLogoutRedirectUrl, ProviderMetadataWithLogout,
    RedirectUrl, RequestTokenError, TokenResponse as _,
};
use tokio::sync::Mutex;

/// How long what a provider says of itself is believed, its keys among that. Arbitrary: a key that is not known is asked for anew.
const BELIEVED: SignedDuration = SignedDuration::from_hours(1);
/// How long its answer is waited for: somebody waits for a page.
const WAIT: Duration = Duration::from_secs(6);

/// With which algorithms an answer may be signed: those of a key that the provider alone holds, those of RFC 7518 that are
/// wide enough.
const SIGNED_WITH: [CoreJwsSigningAlgorithm; 8] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The address by which a provider is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer(IssuerUrl);

impl Issuer {
    /// Reads an address: over TLS, or on this machine. Nothing where it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let url = IssuerUrl::new(text.to_owned()).ok()?;
        let host = url.url().host_str()?.trim_matches(['[', ']']);
        let here = host == "localhost" || host.parse().is_ok_and(|host: std::net::IpAddr| host.is_loopback());
        let plain = url.url().query().is_none() && url.url().fragment().is_none();
        let safe = url.url().scheme() == "https" || (url.url().scheme() == "http" && here);
        (safe && plain).then_some(Self(url))
    }

    /// As it was typed, which is how the provider names itself.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// How this site is known to a provider.
#[derive(Clone)]
pub struct ProviderSettings {
    /// The provider.
    pub issuer: Issuer,
    /// By which name it knows this site.
    pub client: String,
    /// The secret it shares with this site.
    pub secret: String,
    /// What people call the provider.
    pub name: String,
    /// What it says (`acr`) of who gave it a second factor; nothing where ours is asked for whatever it says.
    pub second_factor: Vec<String>,
    /// The address of this site, to which people come back.
    pub site: String,
}

impl fmt::Debug for ProviderSettings {
    /// Without the secret: a log is no place for it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProviderSettings")
            .field("issuer", &self.issuer)
            .field("client", &self.client)
            .finish_non_exhaustive()
    }
}

/// What goes with one journey to a provider and back.
#[derive(Debug)]
pub(crate) struct Journey {
    /// What the provider gives back unread.
    pub(crate) state: String,
    /// What the answer must name.
    pub(crate) nonce: String,
    /// What proves to the provider that who takes the answer is who asked for it (RFC 7636).
    pub(crate) verifier: String,
}

/// Who came back, as the provider says it.
#[derive(Debug)]
pub(crate) struct Told {
    /// By which the provider knows him.
    pub(crate) subject: String,
    /// Whether he gave the provider a second factor.
    pub(crate) second_factor: bool,
    /// The answer itself, by which the provider knows whom to sign out.
    pub(crate) token: String,
}

/// Why there is nobody.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ProviderFault {
    /// It does not answer.
    #[error("the provider does not answer")]
    Down,
    /// It answers, and not as a provider does.
    #[error("the provider answers what it must not: {0}")]
    Strange(String),
    /// It takes what somebody came back with for nothing: it was taken before, or is too old.
    #[error("the provider does not take the code")]
    Code,
    /// What it says is too old.
    #[error("the answer is too old")]
    Expired,
    /// What it says is no answer to this journey.
    #[error("the answer is that of another journey")]
    Nonce,
    /// What it says is signed by nobody it names, or meant for another.
    #[error("the answer does not hold: {0}")]
    Unproved(String),
}

/// A provider of identities.
#[derive(Debug)]
pub struct IdentityProvider {
    settings: ProviderSettings,
    http: reqwest::Client,
    said: Mutex<Option<(Timestamp, ProviderMetadataWithLogout)>>,
}

impl IdentityProvider {
    /// The provider of these settings; it is asked for nothing yet, so that a server starts without it.
    ///
    /// # Errors
    ///
    /// No client can be made that speaks TLS.
    pub fn new(settings: ProviderSettings) -> Result<Self, reqwest::Error> {
        // Whom it would lead to was never named by who set it up.
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).timeout(WAIT);
        Ok(Self { settings, http: http.build()?, said: Mutex::new(None) })
    }

    /// What people call it.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// By which address it is known.
    pub fn issuer(&self) -> &str {
        self.settings.issuer.as_str()
    }

    /// Where somebody is sent who wants to come in.
    pub(crate) async fn entrance(&self, journey: Journey, now: Timestamp) -> Result<String, ProviderFault> {
        let client = self.client(self.said(now).await?)?;
        let Journey { state, nonce, verifier } = journey;
        let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier));
        let asked = client.authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            || CsrfToken::new(state),
            || Nonce::new(nonce),
        );
        let asked =
            self.settings.second_factor.iter().fold(asked.set_pkce_challenge(challenge), |asked, acr| {
                asked.add_auth_context_value(AuthenticationContextClass::new(acr.clone()))
            });
        let (address, ..) = asked.url();
        Ok(address.to_string())
    }

    /// Who came back with a code.
    pub(crate) async fn redeem(
        &self,
        code: &str,
        journey: Journey,
        now: Timestamp,
    ) -> Result<Told, ProviderFault> {
        let client = self.client(self.said(now).await?)?;
        let request = client.exchange_code(AuthorizationCode::new(code.to_owned())).map_err(strange)?;
        let answer = request
            .set_pkce_verifier(PkceCodeVerifier::new(journey.verifier))
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                RequestTokenError::ServerResponse(told)
                    if *told.error() == CoreErrorResponseType::InvalidGrant =>
                {
                    ProviderFault::Code
                }
                RequestTokenError::ServerResponse(told) => strange(told),
                RequestTokenError::Request(_) => ProviderFault::Down,
                RequestTokenError::Parse(..) | RequestTokenError::Other(_) => strange(error),
            })?;
        let token = answer.id_token().ok_or_else(|| ProviderFault::Strange("id_token".to_owned()))?;
        let nonce = Nonce::new(journey.nonce);
        match self.proved(&client, token, &nonce, now) {
            // A key that is not known: the provider may have changed it since it was asked.
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                *self.said.lock().await = None;
                let client = self.client(self.said(now).await?)?;
                self.proved(&client, token, &nonce, now)
            }
            proved => proved,
        }
        .map_err(|error| match error {
            ClaimsVerificationError::Expired(_) => ProviderFault::Expired,
            ClaimsVerificationError::InvalidNonce(_) => ProviderFault::Nonce,
            other => ProviderFault::Unproved(other.to_string()),
        })
    }

    fn proved(
        &self,
        client: &Client,
        token: &CoreIdToken,
        nonce: &Nonce,
        now: Timestamp,
    ) -> Result<Told, ClaimsVerificationError> {
        let verifier = client.id_token_verifier();
        let verifier =
            verifier.set_allowed_algs(SIGNED_WITH).set_time_fn(move || SystemTime::from(now).into());
        let claims = token.claims(&verifier, nonce)?;
        let second = |acr: &AuthenticationContextClass| self.settings.second_factor.contains(acr);
        Ok(Told {
            subject: claims.subject().to_string(),
            second_factor: claims.auth_context_ref().is_some_and(second),
            token: token.to_string(),
        })
    }

    /// Where somebody is led who signs out of the provider too; nothing where it does not do that, or does not answer.
    pub(crate) async fn exit(&self, token: &str, now: Timestamp) -> Option<String> {
        let said = self.said(now).await.ok()?;
        let end = said.additional_metadata().end_session_endpoint.clone()?;
        let token: CoreIdToken = token.parse().ok()?;
        let home = PostLogoutRedirectUrl::new(format!("{}/", self.settings.site)).ok()?;
        let request = LogoutRequest::from(end).set_id_token_hint(&token).set_post_logout_redirect_uri(home);
        Some(request.http_get_url().to_string())
    }

    /// What the provider says of itself.
    async fn said(&self, now: Timestamp) -> Result<ProviderMetadataWithLogout, ProviderFault> {
        let mut known = self.said.lock().await;
        if let Some((_, said)) = known.as_ref().filter(|(at, _)| now.duration_since(*at) < BELIEVED) {
            return Ok(said.clone());
        }
        let said =
            ProviderMetadataWithLogout::discover_async(self.settings.issuer.0.clone(), &self.http).await;
        let said = said.map_err(|error| match error {
            DiscoveryError::Request(_) => ProviderFault::Down,
            DiscoveryError::Response(status, ..) if status.is_server_error() => ProviderFault::Down,
            other => strange(other),
        })?;
        *known = Some((now, said.clone()));
        Ok(said)
    }

    fn client(&self, said: ProviderMetadataWithLogout) -> Result<Client, ProviderFault> {
        let (client, secret) = (self.settings.client.clone(), self.settings.secret.clone());
        // Some providers take the secret in the body alone (OpenID Connect Discovery 1.0, section 3).
        let ways = said.token_endpoint_auth_methods_supported();
        let takes = |way| ways.is_none_or(|ways| ways.contains(&way));
        let in_body =
            !takes(CoreClientAuthMethod::ClientSecretBasic) && takes(CoreClientAuthMethod::ClientSecretPost);
        let back = RedirectUrl::new(format!("{}/connexion/retour", self.settings.site)).map_err(strange)?;
        let client =
            CoreClient::from_provider_metadata(said, ClientId::new(client), Some(ClientSecret::new(secret)));
        let client = client.set_redirect_uri(back);
        Ok(if in_body { client.set_auth_type(AuthType::RequestBody) } else { client })
    }
}

fn strange(error: impl fmt::Display) -> ProviderFault {
    ProviderFault::Strange(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_address_of_a_provider_when_read_then_over_tls_or_on_this_machine_alone() {
        for (text, taken) in [
            ("https://auth.agence.example/api/v2", true),
            ("http://127.0.0.1:4000", true),
            ("http://[::1]:4000", true),
            ("http://localhost:4000", true),
            ("http://auth.agence.example", false),
            ("https://auth.agence.example/?a=1", false),
            ("auth.agence.example", false),
            ("", false),
        ] {
            assert_eq!(Issuer::parse(text).is_some(), taken, "{text}");
        }
    }

    #[test]
    fn given_the_settings_of_a_provider_when_told_to_a_log_then_without_the_secret() {
        let settings = ProviderSettings {
            issuer: Issuer::parse("https://auth.agence.example").expect("an address"),
            client: "maillage".to_owned(),
            secret: "never told".to_owned(),
            name: "Auth".to_owned(),
            second_factor: Vec::new(),
            site: "https://maillage.agence.example".to_owned(),
        };
        let provider = IdentityProvider::new(settings).expect("a client");
        assert!(!format!("{provider:?}").contains("never told"));
    }
}
