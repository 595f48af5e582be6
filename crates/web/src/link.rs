//! Addresses inside the site, with their query written as addresses are.

use std::fmt;

use maillage_service::format::FormatRow;

use crate::page::Page;

/// An address of the site: a page or a file of it, a query without empty values, an anchor.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    page: &'static Page,
    /// The format of a file; nothing for the page itself.
    format: Option<&'static FormatRow>,
    query: Vec<(&'static str, String)>,
    anchor: String,
}

impl Link {
    /// The address of `page`.
    pub(crate) const fn to(page: &'static Page) -> Self {
        Self { page, format: None, query: Vec::new(), anchor: String::new() }
    }

    /// The page it leads to.
    pub(crate) const fn page(&self) -> &'static Page {
        self.page
    }

    /// The same query at another page.
    pub(crate) const fn at(mut self, page: &'static Page) -> Self {
        self.page = page;
        self
    }

    /// The file of the same page and query in `format`.
    pub(crate) const fn file(mut self, format: &'static FormatRow) -> Self {
        self.format = Some(format);
        self
    }

    /// Adds `name=value`, in the place of an older value; nothing where the value is empty.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        self.query.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            self.query.push((name, value));
        }
        self
    }

    /// The place `anchor` on that page.
    pub(crate) fn anchor(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = anchor.into();
        self
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.page.path)?;
        if let Some(format) = self.format {
            write!(f, ".{}", format.extension)?;
        }
        for (index, (name, value)) in self.query.iter().enumerate() {
            write!(f, "{}{name}={}", if index == 0 { '?' } else { '&' }, Escaped(value))?;
        }
        if self.anchor.is_empty() { Ok(()) } else { write!(f, "#{}", Escaped(&self.anchor)) }
    }
}

/// A text as it stands in a query: everything but letters, digits and `-._~` by its bytes.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.bytes().try_for_each(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                write!(f, "{}", char::from(byte))
            }
            _ => write!(f, "%{byte:02X}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use maillage_service::format::FileFormat;

    use super::*;
    use crate::routes::{BILAN, FUND};

    #[test]
    fn given_values_with_signs_of_their_own_when_written_then_they_are_escaped_and_empty_ones_left_out() {
        let link = Link::to(&FUND)
            .with("zone", "")
            .with("activity", "Périnatalité & c")
            .with("at", "2019-06-21")
            .anchor("a b");
        assert_eq!(link.to_string(), "/fund?activity=P%C3%A9rinatalit%C3%A9%20%26%20c&at=2019-06-21#a%20b");
        assert_eq!(
            link.at(&BILAN)
                .file(FileFormat::Csv.row())
                .with("at", "")
                .anchor("")
                .with("activity", "irm")
                .to_string(),
            "/bilan.csv?activity=irm"
        );
    }
}
