//! The address of the page of a kept document, at a place in it.

use std::fmt;

use maillage_domain::digest::Digest;
use maillage_domain::ground::place::{Area, Place};

use crate::address::Query;

/// What ends the address of the picture of a page.
pub const PICTURE: &str = ".png";

/// A kept document, and a place in it: the whole, a line, or a page and perhaps a rectangle of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentAddress {
    /// The document.
    pub document: Digest,
    /// The place.
    pub place: Place,
}

impl DocumentAddress {
    /// The document itself.
    pub const fn whole(document: Digest) -> Self {
        Self { document, place: Place { page: None, line: None, area: None, cell: None } }
    }

    /// The document on a line of its text.
    pub const fn line(document: Digest, line: u32) -> Self {
        Self { document, place: Place::on_line(line) }
    }

    /// The document on a page, or a sheet.
    pub const fn page(document: Digest, page: u32) -> Self {
        let place = Place { page: Some(page), line: None, area: None, cell: None };
        Self { document, place }
    }

    /// The same with what every address keeps: the language and the region, where they are named.
    pub fn keeping(&self, kept: &Query) -> String {
        let Place { page, line, area, cell } = self.place;
        let sheet = cell.map(|cell| cell.sheet.as_str().to_owned()).unwrap_or_default();
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        // Where a rectangle of a page is known, the line of its text is not needed to find it.
        let line = line.filter(|_| page.is_none() || area.is_none());
        let query = kept.clone().with("page", number(page)).with("sheet", sheet);
        let query = query.with("line", number(line));
        let area = area.filter(|_| page.is_some()).map(|area| format!("&area={}", written(area)));
        let area = area.unwrap_or_default();
        let anchor = match line {
            Some(line) => format!("#L{line}"),
            None if area.is_empty() => String::new(),
            None => "#mark".to_owned(),
        };
        format!("{}{query}{area}{anchor}", self.path())
    }

    /// The same page, or the whole, from one of its lines or rows on, with what every address keeps.
    pub fn from_line(&self, from: u32, kept: &Query) -> String {
        let page = self.place.page.map(|page| page.to_string()).unwrap_or_default();
        let query = kept.clone().with("page", page);
        format!("{}{}", self.path(), query.with("from", from.to_string()))
    }

    /// Where the bytes of the document are taken.
    pub fn source(&self) -> String {
        format!("{}/source", self.path())
    }

    /// The picture of a page of the document.
    pub fn picture(&self, page: u32) -> String {
        format!("{}/pages/{page}{PICTURE}", self.path())
    }

    fn path(&self) -> String {
        format!("/documents/{}", self.document)
    }
}

/// `/documents/{sha256}?page=6&area=72,310,540,326#mark`, or `?line=387#L387`.
impl fmt::Display for DocumentAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.keeping(&Query::default()))
    }
}

/// The four edges of a rectangle, as addresses write them: left, top, right, bottom, in points.
fn written(area: Area) -> String {
    <[u32; 4]>::from(area).map(|edge| edge.to_string()).join(",")
}

/// The rectangle that an address writes; nothing where it is none.
pub fn area(written: &str) -> Option<Area> {
    let edges: Vec<u32> = written.split(',').map(|edge| edge.trim().parse().ok()).collect::<Option<_>>()?;
    let area = Area::from(<[u32; 4]>::try_from(edges).ok()?);
    (area.left < area.right && area.top < area.bottom).then_some(area)
}

#[cfg(test)]
mod tests {
    use maillage_domain::ground::place::{InSheet, SheetName};

    use super::*;

    fn english_in_44() -> Query {
        Query::default().with("lang", "en").with("region", "44")
    }

    #[test]
    fn given_places_when_addressed_then_a_line_by_its_anchor_and_a_page_by_its_number_and_rectangle() {
        let document = Digest::ZERO;
        let whole = format!("/documents/{document}");
        let place =
            Place { page: Some(6), area: Some(Area::from([72, 310, 540, 326])), ..Place::on_line(12) };
        let cell = InSheet { sheet: SheetName::new("Annexe 1"), column: 3 };
        let in_sheet = DocumentAddress { document, place: Place { cell: Some(cell), ..Place::on_line(12) } };
        assert_eq!(in_sheet.to_string(), format!("{whole}?sheet=Annexe%201&line=12#L12"));
        assert_eq!(DocumentAddress::whole(document).to_string(), whole);
        assert_eq!(DocumentAddress::line(document, 387).to_string(), format!("{whole}?line=387#L387"));
        let address = DocumentAddress { document, place };
        assert_eq!(address.to_string(), format!("{whole}?page=6&area=72,310,540,326#mark"));
        let of_letter = DocumentAddress { document, place: Place { page: Some(1), ..Place::on_line(12) } };
        assert_eq!(of_letter.to_string(), format!("{whole}?page=1&line=12#L12"));
        let of_page = DocumentAddress { document, place: Place { page: Some(6), ..Place::default() } };
        assert_eq!(
            (of_page, of_page.to_string()),
            (DocumentAddress::page(document, 6), format!("{whole}?page=6"))
        );
        assert_eq!(
            DocumentAddress::line(document, 3).keeping(&english_in_44()),
            format!("{whole}?lang=en&region=44&line=3#L3")
        );
    }

    #[test]
    fn given_a_document_when_what_stands_below_it_is_addressed_then_the_rest_its_bytes_and_its_pictures() {
        let document = Digest::ZERO;
        let (of_all, of_sheet) = (DocumentAddress::whole(document), DocumentAddress::page(document, 2));
        let whole = of_all.to_string();
        assert_eq!(of_all.from_line(201, &Query::default()), format!("{whole}?from=201"));
        let kept = of_sheet.from_line(201, &english_in_44());
        assert_eq!(kept, format!("{whole}?lang=en&region=44&page=2&from=201"));
        assert_eq!(of_sheet.source(), format!("{whole}/source"));
        assert_eq!(of_all.picture(6), format!("{whole}/pages/6.png"));
    }

    #[test]
    fn given_what_an_address_writes_when_read_then_a_rectangle_and_nothing_of_what_is_none() {
        assert_eq!(area("72,310, 540,326"), Some(Area::from([72, 310, 540, 326])));
        for none in
            ["", "1,2,3", "1,2,3,4,5", "3,2,3,4", "1,4,3,4", "-1,2,3,4", "a,2,3,4", "1,2,3,99999999999"]
        {
            assert_eq!(area(none), None, "{none}");
        }
    }
}
