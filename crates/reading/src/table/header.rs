//! The header of a table: which column stands where.

use std::collections::BTreeSet;

use maillage_domain::text::key;

use super::mapping::Mapping;

/// A column that a door knows.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in the outside contract.
    pub name: &'static str,
    /// What else people call it.
    also: &'static [&'static str],
    /// What stands in it, as an example; empty where it mostly is.
    pub example: &'static str,
    /// Whether every row has to say it.
    pub required: bool,
}

impl Column {
    /// A column, and its other names.
    pub(crate) const fn new(name: &'static str, also: &'static [&'static str]) -> Self {
        Self { name, also, example: "", required: false }
    }

    /// The same, with an example of what stands in it.
    pub(crate) const fn such_as(self, example: &'static str) -> Self {
        Self { example, ..self }
    }

    /// The same, which every row has to say.
    pub(crate) const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Whether a header means it: case, accents, spaces and underscores set no name apart from another.
    fn is_meant_by(&self, key_of_header: &str) -> bool {
        std::iter::once(&self.name).chain(self.also).any(|name| key(name) == key_of_header)
    }
}

/// The columns that a door knows, and what else a person says that they are called in one file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known<'m> {
    columns: &'static [Column],
    mapping: Option<&'m Mapping>,
}

impl From<&'static [Column]> for Known<'_> {
    fn from(columns: &'static [Column]) -> Self {
        Self { columns, mapping: None }
    }
}

impl<'m> Known<'m> {
    /// The columns of a door as they are called in one file; by their own names without a mapping.
    pub(crate) const fn mapped(columns: &'static [Column], mapping: Option<&'m Mapping>) -> Self {
        Self { columns, mapping }
    }

    /// The column that a header means: a mapping says it where it speaks of the column or of the header.
    fn meant_by(&self, header: &str) -> Option<&'static str> {
        let header = key(header);
        if let Some(column) = self.mapping.and_then(|mapping| mapping.column(&header)) {
            return Some(column);
        }
        let speaks_of = |name: &str| self.mapping.is_some_and(|mapping| mapping.header(name).is_some());
        let known = self.columns.iter().find(|column| column.is_meant_by(&header));
        known.map(|column| column.name).filter(|name| !speaks_of(name))
    }
}

/// The names of a header, each with the column that it means to the door.
#[derive(Debug, Clone)]
pub(crate) struct Header {
    names: Vec<(String, Option<&'static str>)>,
}

impl Header {
    pub(super) fn new(cells: Vec<String>, known: Known<'_>) -> Self {
        let named = |cell: String| (cell.trim().to_owned(), known.meant_by(&cell));
        Self { names: cells.into_iter().map(named).collect() }
    }

    /// How many columns there are, those without a name counted.
    pub(crate) const fn len(&self) -> usize {
        self.names.len()
    }

    /// How many of them the door knows.
    pub(crate) fn known(&self) -> usize {
        self.names.iter().filter(|(_, column)| column.is_some()).count()
    }

    /// How many columns of the door it names, one that stands twice counted once.
    pub(super) fn distinct(&self) -> usize {
        self.names.iter().filter_map(|(_, column)| *column).collect::<BTreeSet<_>>().len()
    }

    /// Where a column of the door stands.
    pub(crate) fn place(&self, column: &str) -> Option<usize> {
        self.names.iter().position(|(_, known)| *known == Some(column))
    }

    /// The first name that means a column which stands before it already.
    pub(crate) fn repeated(&self) -> Option<&str> {
        let stands_before = |place: usize, column: Option<&str>| {
            column.is_some_and(|column| self.place(column) < Some(place))
        };
        let mut names = self.names.iter().enumerate();
        names.find(|(place, (_, column))| stands_before(*place, *column)).map(|(_, (name, _))| name.as_str())
    }

    /// The names, in their order, each with its place from 0.
    pub(crate) fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        self.names.iter().enumerate().map(|(place, (name, _))| (place, name.as_str()))
    }

    /// The names that mean nothing to the door, each with its place from 0.
    pub(super) fn unknown(&self) -> impl Iterator<Item = (usize, &str)> {
        let unknown = self.names.iter().enumerate().filter(|(_, (_, column))| column.is_none());
        unknown.map(|(place, (name, _))| (place, name.as_str()))
    }
}
