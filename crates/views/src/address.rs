//! Addresses of the pages, their query written as addresses are.

use std::fmt;

/// What an address asks for: names and values, none of them empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query(Vec<(&'static str, String)>);

impl Query {
    /// Adds `name=value`, in the place of an older value; nothing where the value is empty.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value = value.into();
        self.0.retain(|(known, _)| *known != name);
        if !value.is_empty() {
            self.0.push((name, value));
        }
        self
    }
}

impl Query {
    /// Adds `name=value` for each of the values, in the place of older ones; empty values are left out.
    #[must_use]
    pub fn with_each(mut self, name: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        self.0.retain(|(known, _)| *known != name);
        let filled = values.into_iter().filter(|value| !value.is_empty());
        self.0.extend(filled.map(|value| (name, value)));
        self
    }

    /// The names and values, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

/// `?activity=irm&zone=17A`; nothing where nothing is asked for.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (name, value)) in self.0.iter().enumerate() {
            write!(f, "{}{name}={}", if index == 0 { '?' } else { '&' }, Escaped(value))?;
        }
        Ok(())
    }
}

/// A text as it stands in an address: everything but letters, digits and `-._~` by its bytes.
#[derive(Debug, Clone, Copy)]
pub struct Escaped<'a>(pub &'a str);

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
        let query =
            Query::default().with("zone", "").with("activity", "Périnatalité & c").with("at", "2019-06-21");
        assert_eq!(query.to_string(), "?activity=P%C3%A9rinatalit%C3%A9%20%26%20c&at=2019-06-21");
        let instant = Query::default().with("known_on", "2026-03-02T10:00:00+01:00");
        assert_eq!(instant.to_string(), "?known_on=2026-03-02T10%3A00%3A00%2B01%3A00");
        assert_eq!(Query::default().with("at", "").to_string(), "");
        let several = ["irm", "", "scanner"].map(ToOwned::to_owned);
        let query = Query::default().with("activity", "tep").with("at", "1").with_each("activity", several);
        assert_eq!(query.to_string(), "?at=1&activity=irm&activity=scanner");
    }
}
