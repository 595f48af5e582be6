//! What one request may do: who asks, and which roles he has where.

use std::collections::BTreeSet;

use super::grant::Grant;
use super::permission::Permission;
use super::role::Role;
use crate::ground::id::PersonId;
use crate::territory::RegionCode;

/// What one request may do, whatever it came with: a session, a token, or nothing.
///
/// The public has no id and no grant. A token has the grants of its account and a scope: it may do less, never more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Access {
    person: Option<PersonId>,
    grants: Vec<Grant>,
    /// The permissions beyond which it may nothing; nothing where all of its grants hold.
    scope: Option<BTreeSet<Permission>>,
    /// The regions beyond which it may nothing; nothing where its grants hold wherever they do.
    regions: Option<BTreeSet<RegionCode>>,
}

impl Access {
    /// That of a person with what he was granted.
    pub const fn of(person: PersonId, grants: Vec<Grant>) -> Self {
        Self { person: Some(person), grants, scope: None, regions: None }
    }

    /// The same, and only what `scope` names of it: that of a token.
    #[must_use]
    pub fn within(self, scope: BTreeSet<Permission>) -> Self {
        let scope = match self.scope {
            Some(own) => own.intersection(&scope).copied().collect(),
            None => scope,
        };
        Self { scope: Some(scope), ..self }
    }

    /// The same, and only in `regions`: that of a token which names some.
    #[must_use]
    pub fn in_regions(self, regions: BTreeSet<RegionCode>) -> Self {
        let regions = match self.regions {
            Some(own) => own.intersection(&regions).cloned().collect(),
            None => regions,
        };
        Self { regions: Some(regions), ..self }
    }

    /// Who asks: the actor of what is entered; nothing where it is the public.
    pub const fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// What was granted.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Whether it may do something somewhere: what stands before a page asks this.
    pub fn may(&self, permission: Permission) -> bool {
        let within = |grant: &Grant| match &self.regions {
            None => true,
            Some(regions) => regions.iter().any(|region| grant.holds_in(region)),
        };
        self.may_where(permission, within)
    }

    /// Whether it may do something in a region: what enters an act asks this.
    pub fn may_in(&self, permission: Permission, region: &RegionCode) -> bool {
        let within = self.regions.as_ref().is_none_or(|regions| regions.contains(region));
        self.may_where(permission, |grant| within && grant.holds_in(region))
    }

    /// Whether it may do something in every region, those to come among them.
    pub fn may_everywhere(&self, permission: Permission) -> bool {
        self.may_where(permission, |grant| self.regions.is_none() && grant.region().is_none())
    }

    fn may_where(&self, permission: Permission, holds: impl Fn(&Grant) -> bool) -> bool {
        let scoped = self.scope.as_ref().is_none_or(|scope| scope.contains(&permission));
        let granted = || self.grants.iter().any(|grant| grant.gives(permission) && holds(grant));
        // A person without any grant still sees his own account.
        let own = permission == Permission::OwnAccount && self.person.is_some();
        permission.is_public() || (scoped && (own || granted()))
    }

    /// Whether one person does not order and pay in one region: the roles of the authorising officer and of the accountant are
    /// never one person's there.
    pub fn parts_duties(grants: &[Grant]) -> bool {
        let of = |role: Role| grants.iter().filter(move |grant| grant.role() == role);
        !of(Role::AuthorisingOfficer).any(|orders| of(Role::Accountant).any(|pays| orders.meets(pays)))
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn grant(role: Role, region: Option<&str>) -> Grant {
        Grant::new(role, region.map(RegionCode::new), None).expect("a role of the agency")
    }

    fn person() -> PersonId {
        PersonId::new(Uuid::from_u128(7))
    }

    #[test]
    fn given_the_public_when_it_asks_then_it_reads_and_does_nothing_else() {
        let public = Access::default();
        for permission in Permission::ALL {
            assert_eq!(public.may(*permission), *permission == Permission::Read, "{permission:?}");
        }
    }

    #[test]
    fn given_a_planner_of_one_region_when_another_is_asked_about_then_he_may_nothing_there() {
        let access = Access::of(person(), vec![grant(Role::Planner, Some("32"))]);
        assert!(access.may(Permission::Plan) && access.may_in(Permission::Plan, &RegionCode::new("32")));
        assert!(!access.may_in(Permission::Plan, &RegionCode::new("44")));
        assert!(!access.may_everywhere(Permission::Plan) && !access.may(Permission::Administer));
    }

    #[test]
    fn given_a_token_with_a_scope_when_it_asks_then_it_may_less_than_its_account_and_never_more() {
        let account = Access::of(person(), vec![grant(Role::Planner, None)]);
        let token =
            account.clone().within(BTreeSet::from([Permission::SetParameters, Permission::Administer]));
        assert!(account.may(Permission::Plan) && !token.may(Permission::Plan));
        assert!(token.may(Permission::SetParameters) && !token.may(Permission::Administer));
        assert!(token.may(Permission::Read) && !token.may(Permission::OwnAccount));
        let none = token.within(BTreeSet::from([Permission::Plan]));
        assert!(!none.may(Permission::Plan) && !none.may(Permission::SetParameters));
    }

    #[test]
    fn given_a_token_of_one_region_when_another_is_asked_about_then_it_may_nothing_there() {
        let [own, other] = ["32", "44"].map(RegionCode::new);
        let everywhere = Access::of(person(), vec![grant(Role::Planner, None)]);
        let token = everywhere.clone().in_regions(BTreeSet::from([own.clone()]));
        assert!(token.may(Permission::Plan) && token.may_in(Permission::Plan, &own));
        assert!(!token.may_in(Permission::Plan, &other) && everywhere.may_in(Permission::Plan, &other));
        assert!(!token.may_everywhere(Permission::Plan) && token.may_in(Permission::Read, &other));
        // A role that was taken away, or holds elsewhere, gives the token nothing.
        let elsewhere = Access::of(person(), vec![grant(Role::Planner, Some("44"))]);
        assert!(!elsewhere.in_regions(BTreeSet::from([own.clone()])).may(Permission::Plan));
        assert!(!token.in_regions(BTreeSet::from([other])).may_in(Permission::Plan, &own));
    }

    #[test]
    fn given_a_person_without_a_role_when_he_signs_in_then_he_sees_his_account_and_nothing_else() {
        let access = Access::of(person(), Vec::new());
        assert!(access.may(Permission::OwnAccount) && !access.may(Permission::Plan));
    }

    #[test]
    fn given_who_orders_and_pays_when_it_is_in_one_region_then_duties_are_not_parted() {
        let orders = grant(Role::AuthorisingOfficer, Some("32"));
        for (pays, parted) in [(Some("44"), true), (Some("32"), false), (None, false)] {
            let grants = [orders.clone(), grant(Role::Accountant, pays)];
            assert_eq!(Access::parts_duties(&grants), parted, "{pays:?}");
        }
    }
}
