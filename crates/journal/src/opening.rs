//! How a store is opened, and how its schema was brought forward on the way.

use std::path::PathBuf;

use crate::store::Mode;

/// What stands between a store and the steps that its schema has not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Guard {
    /// A backup is made first.
    Backup,
    /// Nothing: the store is a copy of something that stays.
    Nothing,
}

/// How a store is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// What to do where there is none.
    pub mode: Mode,
    /// The folder of the backups that are made before the schema is brought forward. Where nobody named one it is `backups` in
    /// the folder of the store; a database elsewhere has none.
    pub backups: Option<PathBuf>,
    /// What is done first.
    pub(crate) guard: Guard,
}

impl From<Mode> for Opening {
    fn from(mode: Mode) -> Self {
        Self { mode, backups: None, guard: Guard::Backup }
    }
}

impl Opening {
    /// The same with a folder for the backups.
    #[must_use]
    pub fn backed_up_in(self, backups: Option<PathBuf>) -> Self {
        Self { backups, ..self }
    }

    /// A store that was made from another one that stays: nothing is put aside.
    pub(crate) fn of_a_copy() -> Self {
        Self { guard: Guard::Nothing, ..Self::from(Mode::Existing) }
    }
}

/// How the schema of a store was brought forward when it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forward {
    /// The step at which it was.
    pub from: usize,
    /// The step at which it is.
    pub to: usize,
    /// The backup of the store as it was; nothing where a database has no folder for one.
    pub backup: Option<PathBuf>,
}
