//! Where a journal is kept.

use std::fmt;
use std::path::{Path, PathBuf};

/// The name of the database file inside a data folder.
const FILE: &str = "maillage.sqlite";

/// Where a journal is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Location {
    /// A folder that holds an SQLite database.
    Folder(PathBuf),
    /// A PostgreSQL database, by URL.
    Postgres(String),
}

impl Location {
    /// A place as it is typed: the URL of a PostgreSQL, or else a folder.
    pub fn parse(text: &str) -> Self {
        let is_url = ["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme));
        if is_url { Self::Postgres(text.to_owned()) } else { Self::Folder(PathBuf::from(text)) }
    }

    /// The folder of the store, if it is one: caches stand beside the database.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Folder(folder) => Some(folder),
            Self::Postgres(_) => None,
        }
    }

    /// The database file of a folder.
    pub fn file(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }
}

impl fmt::Display for Location {
    /// For people; the password in a URL is left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => folder.display().fmt(f),
            Self::Postgres(url) => {
                let place = url.rsplit_once('@').map_or(url.as_str(), |(_, place)| place);
                let place = place.split('?').next().unwrap_or(place);
                write!(
                    f,
                    "postgres://{}",
                    place.trim_start_matches("postgres://").trim_start_matches("postgresql://")
                )
            }
        }
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Location({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_place_as_typed_when_read_then_a_url_or_a_folder() {
        for url in ["postgres://db.example/maillage", "postgresql://db.example/maillage"] {
            assert_eq!(Location::parse(url), Location::Postgres(url.to_owned()));
        }
        for folder in ["./maillage-data", "postgres", "/srv/postgres://"] {
            assert_eq!(Location::parse(folder), Location::Folder(PathBuf::from(folder)));
        }
    }

    #[test]
    fn given_a_url_with_a_password_when_shown_then_the_password_is_not() {
        let location =
            Location::Postgres("postgres://user:secret@db.example:5432/maillage?password=secret".to_owned());
        for shown in [location.to_string(), format!("{location:?}")] {
            assert!(!shown.contains("secret"), "{shown}");
            assert!(shown.contains("db.example:5432/maillage"), "{shown}");
        }
    }
}
