//! Addresses inside the site, with their query written as addresses are.

use std::fmt;

use maillage_service::format::FormatRow;
use maillage_views::address::{Escaped, Query};

use crate::clock::DayName;
use crate::page::Page;
use crate::query::KNOWN_ON;

/// An address of the site: a page or a file of it, a query without empty values, an anchor.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    page: &'static Page,
    /// What stands in the place of the part that the path of the page leaves open.
    part: String,
    /// The format of a file; nothing for the page itself.
    format: Option<&'static FormatRow>,
    query: Query,
    anchor: String,
}

impl Link {
    /// The address of `page`.
    pub(crate) fn to(page: &'static Page) -> Self {
        Self { page, part: String::new(), format: None, query: Query::default(), anchor: String::new() }
    }

    /// The same with the parameters that every address keeps.
    pub(crate) fn keeping(self, kept: Query) -> Self {
        Self { query: kept, ..self }
    }

    /// The page it leads to.
    pub(crate) const fn page(&self) -> &'static Page {
        self.page
    }

    /// The same at no time of its own: what it leads to opens on its own day.
    #[must_use]
    pub(crate) fn at_no_time(self) -> Self {
        DayName::ALL.into_iter().fold(self.with(KNOWN_ON, ""), |link, name| link.with(name.as_str(), ""))
    }

    /// The same query at another page, the day under the name that it has there.
    pub(crate) fn at(self, page: &'static Page) -> Self {
        let named = self.query.pairs().find(|(name, _)| *name == self.page.day.as_str());
        let day = named.map(|(_, day)| day.to_owned()).unwrap_or_default();
        let query = self.query.with(self.page.day.as_str(), "").with(page.day.as_str(), day);
        Self { page, query, ..self }
    }

    /// The file of the same page and query in `format`.
    pub(crate) const fn file(mut self, format: &'static FormatRow) -> Self {
        self.format = Some(format);
        self
    }

    /// The part of the page, where its path leaves one open.
    pub(crate) fn part(mut self, part: impl Into<String>) -> Self {
        self.part = part.into();
        self
    }

    /// Adds `name=value`, in the place of an older value; nothing where the value is empty.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query = self.query.with(name, value);
        self
    }

    /// Adds `name=value` for each of the values, in the place of older ones.
    pub(crate) fn with_each(mut self, name: &'static str, values: impl IntoIterator<Item = String>) -> Self {
        self.query = self.query.with_each(name, values);
        self
    }

    /// The names and values of its query, in their order.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.query.pairs()
    }

    /// The place `anchor` on that page.
    pub(crate) fn anchor(mut self, anchor: impl Into<String>) -> Self {
        self.anchor = anchor.into();
        self
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.page.path.split_once('{') {
            Some((before, open)) => {
                let after = open.split_once('}').map_or("", |(_, after)| after);
                write!(f, "{before}{}{after}", Escaped(&self.part))?;
            }
            None => f.write_str(self.page.path)?,
        }
        if let Some(format) = self.format {
            write!(f, ".{}", format.extension)?;
        }
        write!(f, "{}", self.query)?;
        if self.anchor.is_empty() { Ok(()) } else { write!(f, "#{}", Escaped(&self.anchor)) }
    }
}

#[cfg(test)]
mod tests {
    use maillage_service::format::FileFormat;

    use super::*;
    use crate::routes::{BILAN, FUND, YEARLY_REPORT, ZONE};

    #[test]
    fn given_a_page_its_query_and_a_place_when_written_then_the_address_of_the_page_or_of_its_file() {
        let link = Link::to(&FUND).with("zone", "").with("at", "2019-06-21").anchor("a b");
        assert_eq!(link.to_string(), "/fund?at=2019-06-21#a%20b");
        let file =
            link.at(&BILAN).file(FileFormat::Csv.row()).with("at", "").anchor("").with("activity", "irm");
        assert_eq!(file.to_string(), "/bilan.csv?activity=irm");
    }

    #[test]
    fn given_a_page_with_an_open_part_when_written_then_the_part_stands_there_escaped_with_its_format_behind()
    {
        let zone = Link::to(&ZONE).part("Nord-Pas de Calais").with("at", "2019-06-21");
        assert_eq!(zone.to_string(), "/zones/Nord-Pas%20de%20Calais?at=2019-06-21");
        let report = Link::to(&YEARLY_REPORT).part("2023").file(FileFormat::Pdf.row());
        assert_eq!(report.to_string(), "/fund/2023/rapport.pdf");
        let file = Link::to(&ZONE).part("21A").file(FileFormat::Csv.row());
        assert_eq!(file.to_string(), "/zones/21A.csv");
    }
}
