//! Structures outside the regime of authorisation: health homes, health centres, territorial communities, mobile teams and the others that
//! an agency recognises or pays for, and that nothing authorises.
//!
//! What is said of one is an act ([`told`]), dated, so that the list of a day is read as it was that day ([`book`]). How many of a kind a
//! document prints is another fact ([`tally`]): a printed figure is no list of places. The two are never summed; where both
//! stand, [`beside`] says what is printed, what is listed, and what lies between.

pub mod beside;
pub mod book;
pub mod key;
pub mod kind;
pub mod lying;
pub mod news;
pub mod status;
pub mod tally;
pub mod told;

/// A closed list, each of its members with its word in data; none can be left out of the list of all of them.
macro_rules! closed_list {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$said:meta])* $member:ident = $word:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name {
            $($(#[$said])* $member,)+
        }

        impl $name {
            /// Every one, in the order of the list.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$member),+];

            /// The word in data.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$member => $word,)+
                }
            }

            /// The member that a word in data stands for.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.as_str() == word)
            }
        }
    };
}
pub(crate) use closed_list;
