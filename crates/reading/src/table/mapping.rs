//! What the columns of a door are called in a file of another program, as a person says it once for all files of that program.

use std::collections::BTreeMap;

use maillage_domain::text::key;

use super::Column;
use crate::reference::ReferenceError;

/// Columns, each with the header that it has in such files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mapping(BTreeMap<&'static str, String>);

impl Mapping {
    /// Reads a mapping: a line to each column, its name and its header in quotes.
    ///
    /// # Errors
    ///
    /// It is no such list, names a column that the door does not know, or gives one header to two columns.
    pub fn read(text: &str, columns: &'static [Column]) -> Result<Self, ReferenceError> {
        let said: BTreeMap<String, String> = toml::from_str(text)?;
        let mut mapping = Self::default();
        for (name, header) in said {
            let known = columns.iter().find(|column| column.name == name);
            let Some(column) = known else { return Err(ReferenceError::UnknownField { path: name }) };
            if let Some(before) = mapping.column(&key(&header)) {
                let before = before.to_owned();
                return Err(ReferenceError::Repeated { place: name, name: header, before });
            }
            mapping.0.insert(column.name, header);
        }
        Ok(mapping)
    }

    /// The column whose header has that key.
    pub(super) fn column(&self, key_of_header: &str) -> Option<&'static str> {
        let mut columns = self.0.iter();
        columns.find(|(_, header)| key(header) == key_of_header).map(|(column, _)| *column)
    }

    /// The header of a column.
    pub(crate) fn header(&self, column: &str) -> Option<&str> {
        self.0.get(column).map(String::as_str)
    }

    /// The columns of which it speaks.
    pub(crate) fn columns(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[Column::new("number", &[]), Column::new("site", &["établissement"])];

    #[test]
    fn given_a_mapping_when_read_then_each_column_by_its_header_however_it_is_spelt() {
        let mapping =
            Mapping::read("number = \"N° Autorisation\"\nsite = \"ET\"\n", COLUMNS).expect("a mapping");
        assert_eq!(mapping.column(&key("n° AUTORISATION ")), Some("number"));
        assert_eq!((mapping.header("site"), mapping.column("siege")), (Some("ET"), None));
    }

    #[test]
    fn given_another_column_or_one_header_for_two_when_read_then_refused_by_name() {
        let refused = |text: &str| Mapping::read(text, COLUMNS).expect_err("no mapping");
        assert_eq!(refused("zone = \"Z\""), ReferenceError::UnknownField { path: "zone".to_owned() });
        assert!(matches!(refused("number = \"A\"\nsite = \"a\""), ReferenceError::Repeated { .. }));
        assert!(matches!(refused("number = 3"), ReferenceError::Toml(_)));
    }
}
