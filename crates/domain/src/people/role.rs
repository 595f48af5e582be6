//! The roles of an agency and of those who deal with it.

use serde::{Deserialize, Serialize};

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident $word:literal,)+) => {
        /// A role.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Role {
            $($(#[$doc])* #[serde(rename = $word)] $name,)+
        }

        impl Role {
            /// Every role, the public first.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Its name in stores, files and commands.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)+
                }
            }

            /// The role of that name.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|role| role.as_str() == word)
            }
        }
    };
}

roles! {
    /// Anyone: reads what is published.
    Public "public",
    /// Files applications, and sees those of his own legal entities.
    Applicant "applicant",
    /// Prepares bilans, windows, objectives and zones.
    Planner "planner",
    /// Handles applications.
    CaseOfficer "case-officer",
    /// Gives an opinion on applications.
    CommitteeMember "committee-member",
    /// Keeps the budget of the fund.
    FundManager "fund-manager",
    /// Commits and orders (*ordonnateur*).
    AuthorisingOfficer "authorising-officer",
    /// Pays and collects (*comptable*): never who ordered.
    Accountant "accountant",
    /// Keeps accounts and settings.
    Administrator "administrator",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_each_role_when_its_name_is_read_then_the_role_and_no_other_name_is_one() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(*role));
        }
        assert_eq!(Role::parse("Planner"), None);
    }
}
