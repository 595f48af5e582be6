//! A role that a person was granted, and where.

use crate::fund::beneficiary::Finess;
use crate::territory::RegionCode;

use super::permission::Permission;
use super::role::Role;

/// A role that a person was granted: in one region, or in every one; that of an applicant for one legal entity.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grant {
    role: Role,
    region: Option<RegionCode>,
    legal_entity: Option<Finess>,
}

/// Why there is no such grant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GrantFault {
    /// The public is everyone: its role is not granted.
    #[error("the role of the public is not granted")]
    Public,
    /// An applicant acts for a legal entity, and none is named.
    #[error("an applicant acts for a legal entity")]
    NoEntity,
    /// Only applicants act for a legal entity.
    #[error("only an applicant acts for a legal entity")]
    Entity,
}

impl Grant {
    /// A role in a region, in every one where none is named; for a legal entity where it is that of an applicant.
    ///
    /// # Errors
    ///
    /// The role and the legal entity do not go together.
    pub fn new(
        role: Role,
        region: Option<RegionCode>,
        legal_entity: Option<Finess>,
    ) -> Result<Self, GrantFault> {
        match (role, &legal_entity) {
            (Role::Public, _) => Err(GrantFault::Public),
            (Role::Applicant, None) => Err(GrantFault::NoEntity),
            (Role::Applicant, Some(_)) | (_, None) => Ok(Self { role, region, legal_entity }),
            (_, Some(_)) => Err(GrantFault::Entity),
        }
    }

    /// The role.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The region; nothing where it holds in every one.
    pub const fn region(&self) -> Option<&RegionCode> {
        self.region.as_ref()
    }

    /// The legal entity; nothing where the role is not that of an applicant.
    pub const fn legal_entity(&self) -> Option<&Finess> {
        self.legal_entity.as_ref()
    }

    /// Whether it holds in a region.
    pub fn holds_in(&self, region: &RegionCode) -> bool {
        self.region.as_ref().is_none_or(|own| own == region)
    }

    /// Whether some region is both its own and that of another one.
    pub fn meets(&self, other: &Self) -> bool {
        match (&self.region, &other.region) {
            (Some(own), Some(theirs)) => own == theirs,
            _ => true,
        }
    }

    /// Whether it gives a permission, somewhere.
    pub fn gives(&self, permission: Permission) -> bool {
        permission.is_of(self.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_role_and_a_legal_entity_when_they_do_not_go_together_then_there_is_no_grant() {
        let entity = || Some(Finess::parse("590000006").expect("a number with its key"));
        for (role, entity, fault) in [
            (Role::Public, None, Some(GrantFault::Public)),
            (Role::Applicant, None, Some(GrantFault::NoEntity)),
            (Role::Planner, entity(), Some(GrantFault::Entity)),
            (Role::Applicant, entity(), None),
            (Role::Planner, None, None),
        ] {
            assert_eq!(Grant::new(role, None, entity).err(), fault, "{role:?}");
        }
    }

    #[test]
    fn given_a_grant_in_a_region_when_looked_at_from_another_then_it_does_not_hold() {
        let (own, other) = (RegionCode::new("32"), RegionCode::new("44"));
        let here = Grant::new(Role::Planner, Some(own.clone()), None).unwrap();
        let everywhere = Grant::new(Role::Planner, None, None).unwrap();
        assert!(here.holds_in(&own) && !here.holds_in(&other));
        assert!(everywhere.holds_in(&own) && everywhere.holds_in(&other));
        assert!(here.meets(&everywhere) && everywhere.meets(&here));
    }
}
