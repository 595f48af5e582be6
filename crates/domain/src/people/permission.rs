//! The one table of what roles may do.
//!
//! Rows of pages and rows of acts name a permission, never a role: what a role may do is read here and nowhere else. Who orders a
//! payment never makes it (decree 2012-1246 of 7 November 2012, articles 9, 11 and 18): no role has both permissions, and no
//! person is granted both roles in one region ([`Access::parts_duties`](super::Access::parts_duties)).

use serde::{Deserialize, Serialize};

use super::role::Role;

macro_rules! permissions {
    ($($(#[$doc:meta])* $name:ident $word:literal: $($role:ident)|+,)+) => {
        /// What may be done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Permission {
            $($(#[$doc])* #[serde(rename = $word)] $name,)+
        }

        impl Permission {
            /// Every permission, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its name, in tables, files and scopes of tokens.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// The roles that have it.
            pub const fn roles(self) -> &'static [Role] {
                match self {
                    $(Self::$name => &[$(Role::$role),+],)+
                }
            }

            /// The permission of that name.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|permission| permission.as_str() == word)
            }

            /// Whether who has nothing but `role` has it.
            pub fn is_of(self, role: Role) -> bool {
                self.roles().contains(&role)
            }

            /// Whether it is everyone's.
            pub fn is_public(self) -> bool {
                self.is_of(Role::Public)
            }
        }
    };
}

permissions! {
    /// Read what is published.
    Read "read": Public | Applicant | Planner | CaseOfficer | CommitteeMember | FundManager | AuthorisingOfficer | Accountant
        | Administrator,
    /// See and change one's own account.
    OwnAccount "own-account": Applicant | Planner | CaseOfficer | CommitteeMember | FundManager | AuthorisingOfficer
        | Accountant | Administrator,
    /// Keep accounts, regions and settings.
    Administer "administer": Administrator,
    /// Record regions' zones, bilans, objectives and windows.
    Plan "plan": Planner,
    /// Record documents that others were read from.
    Document "document": Planner | FundManager,
    /// Set a parameter of a region.
    SetParameters "set-parameters": Planner | FundManager,
    /// Keep the budget of the fund, its revenue and its years.
    Budget "budget": FundManager,
    /// Commit sums of the fund, withdraw them, and order what is to be paid back.
    Order "order": AuthorisingOfficer,
    /// Certify that a service was done.
    Certify "certify": FundManager | AuthorisingOfficer,
    /// Pay, and collect what is paid back.
    Pay "pay": Accountant,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_role_when_what_it_may_do_is_read_then_none_both_orders_and_pays() {
        for role in Role::ALL {
            assert!(!(Permission::Order.is_of(*role) && Permission::Pay.is_of(*role)), "{role:?}");
        }
    }

    #[test]
    fn given_each_permission_when_the_public_asks_then_only_reading_is_its_own() {
        let public: Vec<_> = Permission::ALL.iter().filter(|permission| permission.is_public()).collect();
        assert_eq!(public, [&Permission::Read]);
        for permission in Permission::ALL {
            assert_eq!(Permission::parse(permission.as_str()), Some(*permission));
        }
    }

    #[test]
    fn given_each_role_but_the_public_when_it_signs_in_then_it_has_an_account_of_its_own() {
        for role in Role::ALL {
            assert_eq!(Permission::OwnAccount.is_of(*role), *role != Role::Public, "{role:?}");
        }
    }
}
