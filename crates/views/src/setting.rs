//! The settings of a server, as they are in force.

use serde::Serialize;

use crate::words::Words;

/// A setting, its value, and where that comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SettingView {
    /// Its name in the file: `server.listen`.
    pub setting: String,
    /// Its value, without what is secret in it; empty where there is none.
    pub value: String,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where the value of a setting comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A variable of the environment.
    Environment,
    /// The file.
    File,
    /// Nobody said otherwise.
    Default,
}

impl Origin {
    /// The word for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Environment => "environment",
            Self::File => "file",
            Self::Default => "default",
        }
    }

    /// The word for people.
    pub fn told(self, words: Words) -> String {
        words.get(match self {
            Self::Environment => "config-of-environment",
            Self::File => "config-of-file",
            Self::Default => "config-of-default",
        })
    }
}
