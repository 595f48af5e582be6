//! The second factor: codes that change every thirty seconds (RFC 6238), and codes for the day they are lost.

use maillage_domain::act::PersonId;
use maillage_domain::digest::Digest;
use maillage_journal::people::{Dated, LoginEvent, PeopleKey, PeopleKeyError};
use maillage_views::address::Escaped;
use maillage_views::words::Words;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use super::ground::{Origin, key_failed, no};
use super::identity::{Identity, Progress, whole};
use super::throttle::{Counted, came_in, failed, may_try};
use super::token::{Token, digest_of};
use super::{notes, password};
use crate::app::App;
use crate::error::ServiceError;

/// The bytes of a secret: as many as its hash gives (RFC 4226, section 4).
const SECRET: usize = 20;
/// How many recovery codes there are.
const CODES: usize = 10;
/// The signs of recovery codes: without those that people take for each other.
const SIGNS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
/// The signs of one: fifty-nine bits.
const LENGTH: usize = 12;

/// A second factor that is being set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The secret, as it is typed into an application of codes.
    pub secret: String,
    /// The same as a link that opens one.
    pub link: String,
}

/// The codes of a secret: six digits, thirty seconds, one step early or late.
fn codes(secret: &[u8]) -> Totp {
    let builder = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1);
    builder.with_step_duration(30).with_secret(Secret::from(secret.to_vec())).build_noncompliant()
}

fn people_key(app: &App, words: Words) -> Result<PeopleKey, ServiceError> {
    app.people_key().ok_or_else(|| key_failed(&PeopleKeyError::NoPlace, words))
}

/// The step of time at which a code is shown; nothing where it is none of these minutes.
fn step(secret: &[u8], code: &str, app: &App) -> Option<i64> {
    let digits: String = code.chars().filter(|sign| !sign.is_whitespace()).collect();
    let plain = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let seconds = u64::try_from(app.now().as_second()).ok()?;
    let step = plain.then(|| codes(secret).check(&digits, seconds))??;
    i64::try_from(step).ok()
}

/// Whether a code is one of these minutes, and was not taken before.
pub(super) async fn is_code_of(
    app: &App,
    account: PersonId,
    code: &str,
    words: Words,
) -> Result<bool, ServiceError> {
    let kept = app.journal().account(account).await?.and_then(|account| account.factor);
    let Some(factor) = kept else { return Ok(false) };
    let secret = people_key(app, words)?.open(&factor.kept, &account.to_string());
    let secret = secret.map_err(|error| key_failed(&error, words))?;
    match step(&secret, code, app) {
        Some(step) => Ok(app.journal().take_step(account, step).await?),
        None => Ok(false),
    }
}

/// Proposes a second factor to who sets one up; the same one until it is confirmed.
pub async fn propose_factor(app: &App, who: &Identity, words: Words) -> Result<Proposal, ServiceError> {
    if who.progress == Progress::Code {
        return Err(no("people-signed-out", words));
    }
    let session = app.journal().session(who.session).await?.ok_or_else(|| no("people-signed-out", words))?;
    let secret = if let Some(sealed) = session.proposal {
        opened(app, who, &sealed, words)?
    } else {
        let secret = app.seed();
        let (secret, _) = secret.split_at(SECRET);
        let sealed = people_key(app, words)?.seal(secret, &who.account.to_string(), app.seed(), app.seed());
        let sealed = sealed.map_err(|error| key_failed(&error, words))?;
        app.journal().propose_factor(who.session, &sealed).await?;
        secret.to_vec()
    };
    let secret = Secret::from(secret).to_base32();
    let (issuer, name) = (Escaped("maillage"), Escaped(&who.email));
    let link = format!(
        "otpauth://totp/{issuer}:{name}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30"
    );
    Ok(Proposal { secret, link })
}

fn opened(app: &App, who: &Identity, sealed: &[u8], words: Words) -> Result<Vec<u8>, ServiceError> {
    let opened = people_key(app, words)?.open(sealed, &who.account.to_string());
    opened.map_err(|error| key_failed(&error, words))
}

/// Takes the proposed second factor once a code of it was typed: the person is signed in whole, under a fresh token, and gets his
/// recovery codes. Who replaces one gives his password again.
pub async fn confirm_factor(
    app: &App,
    who: &Identity,
    (code, present): (&str, &str),
    from: &Origin,
    words: Words,
) -> Result<(Token, Vec<String>), ServiceError> {
    if who.progress == Progress::Whole {
        password::asked_again(app, who.account, present, from, words).await?;
    }
    let counted = Counted::code(&who.account.to_string());
    may_try(app, std::slice::from_ref(&counted), words).await?;
    let session = app.journal().session(who.session).await?;
    let sealed = session.and_then(|session| session.proposal).filter(|_| who.progress != Progress::Code);
    let sealed = sealed.ok_or_else(|| no("people-signed-out", words))?;
    let secret = opened(app, who, &sealed, words)?;
    let Some(step) = step(&secret, code, app) else {
        failed(app, std::slice::from_ref(&counted)).await?;
        return Err(no("people-code-wrong", words));
    };
    came_in(app, &counted).await?;
    let factor = Dated { kept: sealed, at: app.now() };
    app.journal().set_factor(who.account, Some(&factor)).await?;
    app.journal().take_step(who.account, step).await?;
    let codes = fresh_codes(app, who.account).await?;
    notes::note(app, Some(who.account), LoginEvent::FactorSet, from).await?;
    Ok((whole(app, who, LoginEvent::SignedIn, from).await?, codes))
}

/// Makes other recovery codes in the place of those of who is signed in.
pub async fn renew_codes(
    app: &App,
    who: &Identity,
    present: &str,
    from: &Origin,
    words: Words,
) -> Result<Vec<String>, ServiceError> {
    password::asked_again(app, who.account, present, from, words).await?;
    let codes = fresh_codes(app, who.account).await?;
    notes::note(app, Some(who.account), LoginEvent::CodesMade, from).await?;
    Ok(codes)
}

async fn fresh_codes(app: &App, account: PersonId) -> Result<Vec<String>, ServiceError> {
    let codes: Vec<String> = (0..CODES).map(|_| written(&app.seed())).collect();
    let kept: Vec<_> = codes.iter().map(|code| recovery_digest(account, code)).collect();
    app.journal().put_recovery_codes(account, &kept).await?;
    Ok(codes)
}

/// Random bytes as a code that people copy: `xxxx-xxxx-xxxx`.
fn written(seed: &[u8; 32]) -> String {
    let signs: Vec<char> = seed.iter().take(LENGTH).map(|byte| sign(*byte)).collect();
    signs.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn sign(byte: u8) -> char {
    // A few signs come a little more often than the others: less than a bit is lost over the whole code.
    let index = usize::from(byte) % SIGNS.len();
    SIGNS.get(index).copied().map_or('x', char::from)
}

/// A recovery code as it is kept, however it was typed.
pub(super) fn recovery_digest(account: PersonId, code: &str) -> Digest {
    let plain: String =
        code.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    digest_of(&["recovery", &account.to_string(), &plain])
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn given_the_secret_of_the_rfc_when_its_codes_are_made_then_they_are_those_of_the_rfc() {
        // RFC 6238, appendix B: eight digits there, of which six are the last.
        let totp = codes(b"12345678901234567890");
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(totp.generate(seconds).to_string(), code);
            assert_eq!(totp.check(code, seconds), Some(seconds / 30));
        }
    }

    #[test]
    fn given_a_recovery_code_when_typed_in_other_ways_then_the_same_and_of_its_account_alone() {
        let (one, other) = (PersonId::new(Uuid::from_u128(1)), PersonId::new(Uuid::from_u128(2)));
        let code = written(&[3; 32]);
        assert_eq!(code, "5555-5555-5555");
        let kept = recovery_digest(one, &code);
        assert_eq!(recovery_digest(one, " 55555555 5555 "), kept);
        assert_ne!(recovery_digest(other, &code), kept);
        assert_ne!(recovery_digest(one, &written(&[4; 32])), kept);
    }
}
