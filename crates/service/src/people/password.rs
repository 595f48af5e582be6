//! Passwords: what is taken for one, how it is kept, and how it is changed.

use std::sync::LazyLock;

use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use maillage_domain::act::PersonId;
use maillage_journal::people::LoginEvent;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::task::spawn_blocking;

use super::ground::{Origin, no};
use super::identity::Identity;
use super::notes;
use super::throttle::{Counted, came_in, failed, may_try};
use crate::app::App;
use crate::error::ServiceError;

/// The fewest signs. The CNIL counts in bits (deliberation 2022-100 of 21 July 2022): 50 where attempts are throttled, as they are
/// here.
const SHORTEST: usize = 12;
/// The most, in bytes: more is no password but work for the machine.
const LONGEST: usize = 1024;

/// Passwords that people choose in spite of their length. Written by us: the obvious ones, in the two languages of the pages.
const COMMON: &str = include_str!("common-passwords.txt");

/// How many are hashed at once: each takes 19 MiB and a processor.
static HASHING: Semaphore = Semaphore::const_new(2);

/// Argon2id as OWASP asks for it (Password Storage Cheat Sheet): 19 MiB, two passes, one lane.
static ARGON: LazyLock<Argon2<'static>> = LazyLock::new(|| {
    let params = Params::new(19 * 1024, 2, 1, None).expect("within the bounds of the algorithm");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
});

/// A hash that no password has, made like the others: who asks for an account that is not there waits as long.
static NOBODY: LazyLock<String> = LazyLock::new(|| {
    let hash = ARGON.hash_password_with_salt(b"nobody", b"maillage, no salt");
    hash.expect("a password and a salt of their usual length").to_string()
});

/// Room to look at one password: who holds it is alone with one or two others, so that many tries at once are no way around the
/// count of failures.
pub(super) async fn room() -> SemaphorePermit<'static> {
    HASHING.acquire().await.expect("it is never closed")
}

/// Refuses what is no password for an address.
pub(super) fn fit(password: &str, email: &str, words: Words) -> Result<(), ServiceError> {
    if password.chars().count() < SHORTEST {
        let least = [("least", Argument::count(SHORTEST))];
        return Err(ServiceError::refused(Problem::worded("people-password-short", &least, words)));
    }
    if LONGEST < password.len() {
        return Err(no("people-password-long", words));
    }
    let plain = password.trim().to_lowercase();
    let name = email.split('@').next().unwrap_or_default();
    let own = plain.contains(email) || (4 <= name.len() && plain.replace(name, "").chars().count() < 6);
    if own {
        return Err(no("people-password-own", words));
    }
    let mut signs: Vec<char> = plain.chars().collect();
    signs.sort_unstable();
    signs.dedup();
    if signs.len() < 4 || COMMON.lines().any(|common| common == plain) {
        return Err(no("people-password-common", words));
    }
    Ok(())
}

/// The hash of a password, made where nobody else waits for it.
pub(super) async fn hashed(app: &App, password: &str) -> Result<String, ServiceError> {
    let _room = room().await;
    let (password, salt) = (password.to_owned(), app.seed());
    let (salt, _) = salt.split_at(16);
    let salt = salt.to_vec();
    let made = spawn_blocking(move || {
        let hash = ARGON.hash_password_with_salt(password.as_bytes(), &salt);
        hash.expect("a password and a salt within the bounds of the algorithm").to_string()
    });
    Ok(made.await.expect("hashing does not panic"))
}

/// Whether a password is that of a hash; without a hash it never is, and takes as long.
pub(super) async fn is_right(password: &str, hash: Option<String>) -> bool {
    let there = hash.is_some();
    let password: String = if password.len() <= LONGEST { password.to_owned() } else { String::new() };
    let looked = spawn_blocking(move || {
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        ARGON.verify_password(password.as_bytes(), hash.as_str()).is_ok()
    });
    looked.await.unwrap_or_default() && there
}

/// Asks who is signed in for his password again, before something that a stolen session must not do.
pub(super) async fn asked_again(
    app: &App,
    account: PersonId,
    password: &str,
    from: &Origin,
    words: Words,
) -> Result<(), ServiceError> {
    let kept = app.journal().account(account).await?.ok_or_else(|| no("people-signed-out", words))?;
    let Some(password_of) = kept.password else { return Err(no("people-password-none", words)) };
    let counted = Counted::password(&kept.email);
    let room = room().await;
    may_try(app, std::slice::from_ref(&counted), words).await?;
    let right = is_right(password, Some(password_of.kept)).await;
    if !right {
        failed(app, std::slice::from_ref(&counted)).await?;
    }
    drop(room);
    if !right {
        notes::note(app, Some(account), LoginEvent::WrongPassword, from).await?;
        return Err(no("people-password-wrong", words));
    }
    came_in(app, &counted).await
}

/// Changes the password of who is signed in; his other sessions and his programs' tokens end.
pub async fn change_password(
    app: &App,
    who: &Identity,
    (present, wanted): (&str, &str),
    from: &Origin,
    words: Words,
) -> Result<(), ServiceError> {
    fit(wanted, &who.email, words)?;
    asked_again(app, who.account, present, from, words).await?;
    let hash = hashed(app, wanted).await?;
    app.journal().set_password(who.account, &hash, app.now()).await?;
    app.journal().end_sessions(who.account, Some(who.session)).await?;
    app.journal().end_tokens(who.account).await?;
    notes::note(app, Some(who.account), LoginEvent::PasswordChanged, from).await
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    #[test]
    fn given_a_password_when_chosen_then_long_enough_its_own_and_not_everyones() {
        let words = Words::new(Language::French);
        let kind = |password: &str| match fit(password, "planification@agence.example", words) {
            Err(ServiceError::Told(problem, _)) => problem.kind,
            _ => String::new(),
        };
        for (password, expected) in [
            ("onze signes", "maillage:people-password-short"),
            ("douze signes", ""),
            ("é".repeat(12).as_str(), "maillage:people-password-common"),
            ("MotDePasse123", "maillage:people-password-common"),
            ("planification@agence.example", "maillage:people-password-own"),
            ("Planification1!", "maillage:people-password-own"),
            ("planification des lits du nord", ""),
            (&"mot ".repeat(257), "maillage:people-password-long"),
        ] {
            assert_eq!(kind(password), expected, "{password}");
        }
    }

    #[tokio::test]
    async fn given_no_hash_when_a_password_is_looked_at_then_it_is_wrong_whatever_it_is() {
        assert!(!is_right("nobody", None).await);
        assert!(is_right("nobody", Some(NOBODY.clone())).await);
        assert!(NOBODY.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    }
}
