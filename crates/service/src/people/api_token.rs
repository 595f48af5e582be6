//! With what programs come in for a person: tokens that he makes, sees once, and ends.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use maillage_domain::act::PersonId;
use maillage_domain::people::{Access, Grant, Permission};
use maillage_domain::territory::RegionCode;
use maillage_journal::people::{ApiToken, LoginEvent, Standing};
use maillage_views::api_token::TokenView;
use maillage_views::words::{Argument, Words};
use uuid::Uuid;

use super::ground::{Origin, name, no, unusable};
use super::identity::{Identity, Progress, SEEN};
use super::notes;
use super::password::asked_again;
use super::token::Token;
use crate::app::App;
use crate::ask::region;
use crate::error::ServiceError;
use maillage_views::problem::Problem;

/// How every token begins, so that programs that look for secrets in texts know one.
const MARK: &str = "maillage_";
/// How many of its digits are kept in clear: enough to recognise one among a person's, and nothing to guess the others from.
const SHOWN: usize = 6;
/// A day.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A token as a person asks for it, as typed.
#[derive(Debug, Clone, Default)]
pub struct TokenAsked {
    /// What he calls it.
    pub name: String,
    /// What it may, by the names of permissions.
    pub scope: Vec<String>,
    /// Where, by the codes of regions; wherever his roles hold, if none is named.
    pub regions: Vec<String>,
    /// How many days it lasts.
    pub days: String,
}

/// A token that was just made.
#[derive(Debug)]
pub struct MadeToken {
    /// What is kept of it.
    pub view: TokenView,
    /// What programs send: it is shown this once.
    pub secret: String,
}

/// What of a person's rights he may give to a token. Accounts are kept by people.
pub fn may_be_given(grants: &[Grant]) -> Vec<Permission> {
    let own = |permission: &&Permission| match permission {
        Permission::OwnAccount | Permission::Administer => false,
        permission => permission.is_public() || grants.iter().any(|grant| grant.gives(**permission)),
    };
    Permission::ALL.iter().filter(own).copied().collect()
}

/// Makes a token of who is signed in, who says his password again: a session that was stolen makes none that outlives it.
///
/// # Errors
///
/// The password is wrong, or there is none; and as of [`make_token`].
pub async fn make_own_token(
    app: &App,
    who: &Identity,
    (password, asked): (&str, &TokenAsked),
    from: &Origin,
    words: Words,
) -> Result<MadeToken, ServiceError> {
    asked_again(app, who.account, password, from, words).await?;
    make_token(app, who.account, asked, from, words).await
}

/// Makes a token of an account.
///
/// # Errors
///
/// It has no name, may nothing, may more than its account, or lasts too long.
pub async fn make_token(
    app: &App,
    account: PersonId,
    asked: &TokenAsked,
    from: &Origin,
    words: Words,
) -> Result<MadeToken, ServiceError> {
    let grants = app.journal().grants(account).await?;
    let named = name(&asked.name, words).map_err(|_no| no("token-name", words))?;
    let regions = regions(app, asked, words)?;
    let scope = scope(&grants, &regions, asked, words)?;
    let (token, now) = (Token::fresh(app), app.now());
    let kept = ApiToken {
        hash: token.digest(),
        id: app.fresh(),
        account,
        name: named,
        prefix: format!("{MARK}{}", token.as_str().chars().take(SHOWN).collect::<String>()),
        scope,
        regions,
        created_at: now,
        ends_at: now + DAY * i32::from(days(app, &asked.days, words)?),
        used_at: None,
    };
    app.journal().put_token(&kept).await?;
    app.journal().forget_tokens(now).await?;
    notes::note(app, Some(account), LoginEvent::TokenMade, from).await?;
    Ok(MadeToken { view: viewed(&kept, words), secret: format!("{MARK}{}", token.as_str()) })
}

fn days(app: &App, typed: &str, words: Words) -> Result<u16, ServiceError> {
    let most = app.longest_token();
    let read = typed.trim().parse().ok().filter(|days| (1..=most).contains(days));
    read.ok_or_else(|| {
        let most = [("most", Argument::count(usize::from(most)))];
        ServiceError::unusable(Problem::worded("token-days", &most, words))
    })
}

fn regions(app: &App, asked: &TokenAsked, words: Words) -> Result<BTreeSet<RegionCode>, ServiceError> {
    let known = app.known();
    asked.regions.iter().map(|code| region(&known.state, Some(code), words)).collect()
}

/// The permissions that are asked for: each one that its account has, in a region of the token where it names some.
fn scope(
    grants: &[Grant],
    regions: &BTreeSet<RegionCode>,
    asked: &TokenAsked,
    words: Words,
) -> Result<BTreeSet<Permission>, ServiceError> {
    let given = may_be_given(grants);
    let holds = |grant: &Grant| regions.is_empty() || regions.iter().any(|own| grant.holds_in(own));
    let granted = |permission: Permission| {
        let held = || grants.iter().any(|grant| grant.gives(permission) && holds(grant));
        given.contains(&permission) && (permission.is_public() || held())
    };
    let read = |word: &String| {
        let permission = Permission::parse(word.trim()).filter(|permission| granted(*permission));
        permission.ok_or_else(|| unusable("token-scope", word.trim(), words))
    };
    let scope: BTreeSet<_> = asked.scope.iter().map(read).collect::<Result<_, _>>()?;
    if scope.is_empty() { Err(no("token-scope-none", words)) } else { Ok(scope) }
}

/// The tokens of an account that have not ended, the last made first.
pub async fn tokens(app: &App, account: PersonId, words: Words) -> Result<Vec<TokenView>, ServiceError> {
    let (kept, now) = (app.journal().tokens_of(account).await?, app.now());
    Ok(kept.iter().filter(|token| now < token.ends_at).map(|token| viewed(token, words)).collect())
}

/// Every token of an account that is still kept, those that ended among them.
pub(super) async fn tokens_held(
    app: &App,
    account: PersonId,
    words: Words,
) -> Result<Vec<TokenView>, ServiceError> {
    Ok(app.journal().tokens_of(account).await?.iter().map(|token| viewed(token, words)).collect())
}

/// Ends a token of an account, by its name in lists.
///
/// # Errors
///
/// It has ended already, or is another one's.
pub async fn end_token(
    app: &App,
    account: PersonId,
    token: &str,
    from: &Origin,
    words: Words,
) -> Result<(), ServiceError> {
    let gone = || no("token-gone", words);
    let id: Uuid = token.trim().parse().map_err(|_other| gone())?;
    if !app.journal().end_token(account, id).await? {
        return Err(gone());
    }
    notes::note(app, Some(account), LoginEvent::TokenEnded, from).await
}

/// Who comes with what a program sends; nothing where it is no token of the store, has ended, or its account is blocked. What it may
/// is what its account was granted by now, within what the token names.
pub async fn bearer(app: &App, sent: &str) -> Result<Option<Identity>, ServiceError> {
    let (journal, now) = (app.journal(), app.now());
    let Some(hash) = sent.strip_prefix(MARK).and_then(Token::parse).map(|token| token.digest()) else {
        return Ok(None);
    };
    let token = journal.token(hash).await?.filter(|token| now < token.ends_at);
    let Some(token) = token else { return Ok(None) };
    let account = journal.account(token.account).await?;
    let Some(account) = account.filter(|account| account.standing == Standing::Active) else {
        return Ok(None);
    };
    if app.writes() && token.used_at.is_none_or(|used| used + SEEN <= now) {
        journal.use_token(hash, now).await?;
    }
    let access = Access::of(account.id, journal.grants(account.id).await?).within(token.scope);
    let access = if token.regions.is_empty() { access } else { access.in_regions(token.regions) };
    let (name, email) = (account.name, account.email);
    let (session, progress) = (hash, Progress::Whole);
    Ok(Some(Identity { account: account.id, name, email, progress, session, access }))
}

fn viewed(token: &ApiToken, words: Words) -> TokenView {
    let regions = token.regions.iter().map(ToString::to_string).collect();
    let scope: Vec<_> = token.scope.iter().copied().collect();
    let id = token.id.to_string();
    let times = (token.created_at, token.ends_at, token.used_at);
    TokenView::new((&id, &token.name, &token.prefix), &scope, regions, times, words)
}
