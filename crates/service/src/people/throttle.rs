//! Whoever fails again and again waits, longer each time: for one account, and for one network address.

use jiff::{SignedDuration, Timestamp};
use maillage_journal::people::Failures;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::token::digest_of;
use crate::app::App;
use crate::error::ServiceError;

/// What failures are counted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counted {
    key: String,
    /// How many failures are everybody's: a slip of the finger, or an agency behind one address.
    free: i64,
}

/// The first wait; each further failure doubles it. Arbitrary: no nuisance to who mistypes, and two thousand guesses a month at
/// the most to who tries.
const FIRST: SignedDuration = SignedDuration::from_secs(30);
/// The longest: who is kept from his own account by others can use it again soon.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// After how long without a failure they are forgotten: a day slows down who guesses. No text sets this time.
pub(super) const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);

impl Counted {
    /// Guesses at the password of one account; whether there is such an account does not matter.
    pub(super) fn password(email: &str) -> Self {
        Self { key: digest_of(&["password", email]).to_string(), free: 5 }
    }

    /// Guesses at the code of one account.
    pub(super) fn code(account: &str) -> Self {
        Self { key: digest_of(&["code", account]).to_string(), free: 5 }
    }

    /// Guesses from one network address.
    pub(super) fn address(address: &str) -> Self {
        Self { key: digest_of(&["address", address]).to_string(), free: 30 }
    }
}

/// How long is still to be waited; nothing where nothing is.
fn wait(failures: Option<Failures>, free: i64, now: Timestamp) -> Option<SignedDuration> {
    let failures = failures?;
    let beyond = u32::try_from(failures.count - free).ok()?;
    let doubled = 1_i32.checked_shl(beyond.min(16)).unwrap_or(i32::MAX);
    let whole = FIRST.checked_mul(doubled).unwrap_or(LONGEST).min(LONGEST);
    let left = whole - now.duration_since(failures.last_at);
    left.is_positive().then_some(left)
}

/// Lets somebody try who has nothing to wait for.
pub(super) async fn may_try(app: &App, counted: &[Counted], words: Words) -> Result<(), ServiceError> {
    for Counted { key, free } in counted {
        if let Some(left) = wait(app.journal().failures(key).await?, *free, app.now()) {
            let minutes = left.as_secs().saturating_add(59) / 60;
            let minutes = [("minutes", Argument::count(minutes))];
            return Err(ServiceError::refused(Problem::worded("people-wait", &minutes, words)));
        }
    }
    Ok(())
}

/// Counts a failure.
pub(super) async fn failed(app: &App, counted: &[Counted]) -> Result<(), ServiceError> {
    let now = app.now();
    for Counted { key, .. } in counted {
        app.journal().count_failure(key, now, now - FORGOTTEN).await?;
    }
    Ok(())
}

/// Forgets the failures of who came in.
pub(super) async fn came_in(app: &App, counted: &Counted) -> Result<(), ServiceError> {
    app.journal().clear_failures(&counted.key).await?;
    app.journal().forget_failures(app.now() - FORGOTTEN).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_failures_when_one_tries_again_then_the_wait_grows_to_its_longest_and_passes() {
        let at = Timestamp::UNIX_EPOCH;
        let left = |count, later| {
            wait(Some(Failures { count, last_at: at }), 5, at + SignedDuration::from_secs(later))
                .map(|left| left.as_secs())
        };
        assert_eq!(wait(None, 5, at), None);
        assert_eq!((left(4, 0), left(5, 0), left(6, 0), left(7, 0)), (None, Some(30), Some(60), Some(120)));
        assert_eq!((left(5, 29), left(5, 30)), (Some(1), None));
        assert_eq!((left(40, 0), left(40, 900)), (Some(900), None));
    }
}
