//! Parameters whose value is one of named choices: each choice stands with its word, once.

/// Choices that a parameter names in data, each with its word; none can be left out of the list of all of them.
macro_rules! choices {
    (
        $(#[$about:meta])*
        pub enum $name:ident {
            $($(#[$said:meta])* $choice:ident = $word:literal,)+
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$said])* $choice,)+
        }

        impl $name {
            /// Every one.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$choice),+];

            /// The word in data.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$choice => $word,)+
                }
            }

            /// The choice that a word in data stands for.
            pub fn parse(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|choice| choice.as_str() == word)
            }

            /// The choice that a value names.
            pub(crate) fn of(value: &$crate::parameter::value::Value) -> Option<Self> {
                value.choice().and_then(Self::parse)
            }
        }
    };
}

pub(crate) use choices;
