//! What goes with somebody to a provider of identities and comes back with him.
//!
//! Nothing of it is kept here: what comes back is proved by the token that his browser holds, and so are the nonce and the verifier
//! of the answer. Another browser cannot use it, nor can this one once it has signed in, since its token is another one then.

use jiff::{SignedDuration, Timestamp};
use maillage_domain::digest::Digest;

use super::token::Token;
use crate::identity_provider::Journey;

/// How long somebody may take at the provider.
const LASTS: SignedDuration = SignedDuration::from_mins(10);
/// The longest address of this site that goes along, in bytes: providers bound what they give back.
const LONGEST: usize = 512;

/// Where somebody goes once he is back, and the link that he uses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Errand {
    /// The digest of the link that lets him choose how he signs in; nothing where he signs in.
    pub(super) link: Option<Digest>,
    /// The address of this site to go on to; empty where there is none.
    pub(super) next: String,
}

impl Errand {
    /// What goes along; `chance` tells it from every other.
    pub(super) fn leaving(&self, token: &Token, chance: Digest, now: Timestamp) -> Journey {
        let link = self.link.map(|link| link.to_string()).unwrap_or_default();
        let plain = self.next.len() <= LONGEST && self.next.bytes().all(|sign| sign.is_ascii_graphic());
        let next = if plain { self.next.as_str() } else { "" };
        let said = format!("{chance}.{}.{link}.{next}", (now + LASTS).as_second());
        let state = format!("{}.{said}", token.proof_of(&[STATE, &said]));
        of(token, &chance.to_string(), state)
    }

    /// What came back, and the errand; nothing where this browser did not leave with it, or too long ago.
    pub(super) fn returning(token: &Token, state: &str, now: Timestamp) -> Option<(Self, Journey)> {
        let (proof, said) = state.split_once('.')?;
        if !token.proves(&[STATE, said], proof) {
            return None;
        }
        let mut parts = said.splitn(4, '.');
        let (chance, ends, link, next) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        if Timestamp::from_second(ends.parse().ok()?).ok()? <= now {
            return None;
        }
        let link = if link.is_empty() { None } else { Some(link.parse().ok()?) };
        let journey = of(token, chance, state.to_owned());
        Some((Self { link, next: next.to_owned() }, journey))
    }
}

/// What the proof of each part is made of.
const STATE: &str = "state";

fn of(token: &Token, chance: &str, state: String) -> Journey {
    let (nonce, verifier) = (token.proof_of(&["nonce", chance]), token.proof_of(&["verifier", chance]));
    Journey { state, nonce, verifier }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_an_errand_when_its_browser_is_back_in_time_then_it_is_known_and_by_no_other_and_not_later() {
        let token = Token::parse(&"a1".repeat(32)).expect("its shape");
        let other = Token::parse(&"b2".repeat(32)).expect("its shape");
        let (chance, now) = (Digest::new([7; 32]), Timestamp::UNIX_EPOCH);
        for errand in [
            Errand { link: None, next: "/bilan?at=2024-01-01".to_owned() },
            Errand { link: Some(Digest::new([9; 32])), next: String::new() },
        ] {
            let gone = errand.leaving(&token, chance, now);
            let back = |token, state: &str, later| {
                Errand::returning(token, state, now + SignedDuration::from_secs(later))
            };
            let (known, journey) = back(&token, &gone.state, 599).expect("in time");
            assert_eq!((known, journey.nonce.as_str()), (errand, gone.nonce.as_str()));
            assert_eq!(journey.verifier, gone.verifier);
            assert!(back(&token, &gone.state, 600).is_none(), "too late");
            assert!(back(&other, &gone.state, 0).is_none(), "another browser");
            assert!(back(&token, &format!("{}x", gone.state), 0).is_none(), "changed");
            assert!(back(&token, "", 0).is_none());
        }
    }

    #[test]
    fn given_an_address_that_is_none_of_a_link_when_it_would_go_along_then_left_behind() {
        let token = Token::parse(&"a1".repeat(32)).expect("its shape");
        let errand = Errand { link: None, next: format!("/{}", "x".repeat(600)) };
        let gone = errand.leaving(&token, Digest::new([7; 32]), Timestamp::UNIX_EPOCH);
        let (known, _) =
            Errand::returning(&token, &gone.state, Timestamp::UNIX_EPOCH).expect("its own browser");
        assert_eq!(known, Errand::default());
    }
}
