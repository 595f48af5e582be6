//! The roles that accounts were granted.

use jiff::Timestamp;
use maillage_domain::act::PersonId;
use maillage_domain::fund::beneficiary::Finess;
use maillage_domain::people::{Grant, Role};
use maillage_domain::territory::RegionCode;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::read;
use crate::error::JournalError;
use crate::store::Journal;

fn grant(row: &AnyRow) -> Result<Grant, sqlx::Error> {
    let role = read(row, "role", Role::parse)?;
    let region: String = row.try_get("region")?;
    let region = (!region.is_empty()).then(|| RegionCode::new(region));
    let entity: String = row.try_get("legal_entity")?;
    let entity = (!entity.is_empty()).then(|| Finess::try_from(entity)).transpose();
    let entity = entity.map_err(|error| sqlx::Error::Decode(Box::new(error)))?;
    Grant::new(role, region, entity).map_err(|error| sqlx::Error::Decode(Box::new(error)))
}

/// The key of a grant: its role, its region and its legal entity, empty where it has none.
fn key(grant: &Grant) -> [String; 3] {
    let region = grant.region().map(ToString::to_string).unwrap_or_default();
    let entity = grant.legal_entity().map(ToString::to_string).unwrap_or_default();
    [grant.role().as_str().to_owned(), region, entity]
}

impl Journal {
    /// What an account was granted.
    pub async fn grants(&self, id: PersonId) -> Result<Vec<Grant>, JournalError> {
        let query = sqlx::query(
            "SELECT role, region, legal_entity FROM account_grant WHERE account = $1 ORDER BY role, region, legal_entity",
        );
        self.told("list grants", query.bind(id.to_string()), grant).await
    }

    /// Grants a role; `false` where it was granted before.
    pub async fn put_grant(
        &self,
        id: PersonId,
        grant: &Grant,
        at: Timestamp,
        by: Option<PersonId>,
    ) -> Result<bool, JournalError> {
        let [role, region, entity] = key(grant);
        let insert = sqlx::query(
            "INSERT INTO account_grant (account, role, region, legal_entity, granted_at, granted_by) \
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        )
        .bind(id.to_string())
        .bind(role)
        .bind(region)
        .bind(entity)
        .bind(at.as_millisecond())
        .bind(by.map(|by| by.to_string()));
        Ok(self.ran("grant a role", insert).await? == 1)
    }

    /// Takes a role away; `false` where it was not granted.
    pub async fn remove_grant(&self, id: PersonId, grant: &Grant) -> Result<bool, JournalError> {
        let [role, region, entity] = key(grant);
        let delete = sqlx::query(
            "DELETE FROM account_grant WHERE account = $1 AND role = $2 AND region = $3 AND legal_entity = $4",
        );
        let delete = delete.bind(id.to_string()).bind(role).bind(region).bind(entity);
        Ok(self.ran("take a role away", delete).await? == 1)
    }
}
