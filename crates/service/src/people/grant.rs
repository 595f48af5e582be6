//! Roles granted and taken away.

use maillage_domain::fund::beneficiary::Finess;
use maillage_domain::people::{Access, Grant, GrantFault, Role};
use maillage_domain::state::State;
use maillage_journal::people::{Account, LoginEvent};
use maillage_views::people::AccountView;
use maillage_views::words::Words;

use super::administration::{administers, another_administers};
use super::ground::{Keeping, account_of, no, unusable};
use super::notes;
use super::viewed::shown;
use crate::app::App;
use crate::ask::region;
use crate::error::ServiceError;

/// A grant as it is typed: a role by its name, a region by its code (every one where there is none), the legal entity of an
/// applicant by its number.
pub fn read_grant(
    state: &State,
    (role, region_typed, entity): (&str, &str, &str),
    words: Words,
) -> Result<Grant, ServiceError> {
    let role = Role::parse(role.trim()).ok_or_else(|| unusable("people-role", role.trim(), words))?;
    let named = Some(region_typed.trim()).filter(|code| !code.is_empty());
    let region = named.map(|code| region(state, Some(code), words)).transpose()?;
    let entity = Some(entity.trim())
        .filter(|number| !number.is_empty())
        .map(|number| Finess::parse(number).map_err(|_no| unusable("people-entity", number, words)));
    Grant::new(role, region, entity.transpose()?).map_err(|fault| {
        no(
            match fault {
                GrantFault::Public => "people-role-public",
                GrantFault::NoEntity => "people-role-no-entity",
                GrantFault::Entity => "people-role-entity",
            },
            words,
        )
    })
}

/// Grants a role. Who orders in a region never pays there.
pub async fn grant(
    app: &App,
    typed: &str,
    granted: &Grant,
    keeping: Keeping<'_>,
) -> Result<AccountView, ServiceError> {
    let account = keeping.account_for(app, typed, granted).await?;
    let mut grants = app.journal().grants(account.id).await?;
    grants.push(granted.clone());
    if !Access::parts_duties(&grants) {
        return Err(no("people-duties", keeping.words));
    }
    if app.journal().put_grant(account.id, granted, app.now(), keeping.by.person()).await? {
        notes::note(app, Some(account.id), LoginEvent::Granted, keeping.from).await?;
    }
    shown(app, account.id, keeping.words).await
}

/// Takes a role away. The last administrator of the store stays one.
pub async fn revoke_role(
    app: &App,
    typed: &str,
    granted: &Grant,
    keeping: Keeping<'_>,
) -> Result<AccountView, ServiceError> {
    let account = keeping.account_for(app, typed, granted).await?;
    if administers(granted) {
        another_administers(app, &account, keeping.words).await?;
    }
    if !app.journal().remove_grant(account.id, granted).await? {
        return Err(no("people-not-granted", keeping.words));
    }
    keeping.changed(app, account.id, LoginEvent::GrantRemoved).await
}

impl Keeping<'_> {
    /// The account whose role is given or taken, which he may do where it holds.
    async fn account_for(self, app: &App, typed: &str, granted: &Grant) -> Result<Account, ServiceError> {
        let account = account_of(app, typed, self.words).await?;
        if self.by.keeps(granted.region()) { Ok(account) } else { Err(no("people-not-yours", self.words)) }
    }
}
