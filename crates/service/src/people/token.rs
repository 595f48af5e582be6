//! What is given to a browser, or stands in a link: 256 random bits, of which the store keeps the digest.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use maillage_domain::digest::Digest;
use sha2::{Digest as _, Sha256};

use crate::app::App;

/// What the proof of a form is made of.
const FORM: &str = "form";
/// And of the page of a link.
const LINK: &str = "link";

/// 256 random bits, written in hexadecimal.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A fresh one.
    pub fn fresh(app: &App) -> Self {
        Self(Digest::new(app.seed()).to_string())
    }

    /// One that was given before, as it comes back; nothing where it has not the shape of one.
    pub fn parse(text: &str) -> Option<Self> {
        text.parse::<Digest>().is_ok().then(|| Self(text.to_owned()))
    }

    /// As it is given away.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is kept.
    pub(crate) fn digest(&self) -> Digest {
        digest_of(&[&self.0])
    }

    /// What the forms of a page hold that was given to this browser: another site can neither read nor make it.
    pub fn form_proof(&self) -> String {
        self.proof_of(&[FORM])
    }

    /// Whether a form holds it; the time it takes tells nothing.
    pub fn proves_form(&self, proof: &str) -> bool {
        self.proves(&[FORM], proof)
    }

    /// What the page of a link gives along with the way out of it: it holds in this browser, for this link, and nowhere else.
    pub fn link_proof(&self, link: &str) -> String {
        self.proof_of(&[LINK, link])
    }

    /// Whether somebody comes from the page of a link in this browser.
    pub fn proves_link(&self, link: &str, proof: &str) -> bool {
        self.proves(&[LINK, link], proof)
    }

    /// What nobody can make of some texts but who holds this token: 64 signs.
    pub(crate) fn proof_of(&self, texts: &[&str]) -> String {
        Digest::new(self.mac(texts).finalize().into_bytes().into()).to_string()
    }

    /// Whether it was made of these texts; the time it takes tells nothing.
    pub(crate) fn proves(&self, texts: &[&str], proof: &str) -> bool {
        let bytes = proof.parse::<Digest>().map(|proof| proof.bytes());
        bytes.is_ok_and(|bytes| self.mac(texts).verify_slice(&bytes).is_ok())
    }

    fn mac(&self, texts: &[&str]) -> Hmac<Sha256> {
        let mac = Hmac::<Sha256>::new_from_slice(self.0.as_bytes());
        mac.expect("a key of any length will do").chain_update(digest_of(texts).bytes())
    }
}

impl fmt::Debug for Token {
    /// Without what it holds: a log is no place for it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}

/// The digest of some texts, each with its length before it.
pub(crate) fn digest_of(texts: &[&str]) -> Digest {
    let mut hasher = Sha256::new();
    for text in texts {
        hasher.update(u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(text.as_bytes());
    }
    Digest::new(hasher.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_token_when_its_form_is_proved_then_by_its_own_proof_alone_and_a_log_shows_nothing() {
        let token = Token::parse(&"a1".repeat(32)).expect("its shape");
        let other = Token::parse(&"b2".repeat(32)).expect("its shape");
        assert!(token.proves_form(&token.form_proof()));
        assert!(
            !token.proves_form(&other.form_proof()) && !token.proves_form("") && !token.proves_form("zz")
        );
        assert_ne!(token.form_proof(), token.digest().to_string());
        assert!(token.proves_link("a", &token.link_proof("a")));
        let others = [token.link_proof("b"), other.link_proof("a"), token.form_proof(), String::new()];
        assert!(
            others.iter().all(|proof| !token.proves_link("a", proof)),
            "this browser, this link, this purpose"
        );
        assert_eq!(format!("{token:?}"), "Token");
        assert!(Token::parse("a1").is_none());
    }

    #[test]
    fn given_texts_when_digested_then_where_one_ends_and_the_next_begins_is_told() {
        assert_ne!(digest_of(&["ab", "c"]), digest_of(&["a", "bc"]));
    }
}
