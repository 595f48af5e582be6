//! Addresses inside the site, with their query written as addresses are.

use std::fmt;

/// An address of the site: a path, a query without empty values, an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    path: &'static str,
    /// How the address of a file ends: `csv`; empty for a page.
    extension: &'static str,
    query: Vec<(&'static str, String)>,
    anchor: String,
}

impl Link {
    /// The address `path`.
    pub(crate) const fn new(path: &'static str) -> Self {
        Self { path, extension: "", query: Vec::new(), anchor: String::new() }
    }

    /// The same query at another path.
    pub(crate) const fn at(mut self, path: &'static str) -> Self {
        self.path = path;
        self
    }

    /// The file that ends in `extension`, of the same path and query.
    pub(crate) const fn file(mut self, extension: &'static str) -> Self {
        self.extension = extension;
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
        f.write_str(self.path)?;
        if !self.extension.is_empty() {
            write!(f, ".{}", self.extension)?;
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
    use super::*;

    #[test]
    fn given_values_with_signs_of_their_own_when_written_then_they_are_escaped_and_empty_ones_left_out() {
        let link = Link::new("/bilan")
            .with("zone", "")
            .with("activity", "Périnatalité & c")
            .with("at", "2019-06-21")
            .anchor("a b");
        assert_eq!(link.to_string(), "/bilan?activity=P%C3%A9rinatalit%C3%A9%20%26%20c&at=2019-06-21#a%20b");
        assert_eq!(
            link.at("/bilan.csv").with("at", "").anchor("").with("activity", "irm").to_string(),
            "/bilan.csv?activity=irm"
        );
    }
}
