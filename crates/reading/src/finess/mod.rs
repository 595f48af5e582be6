//! The public extracts of the register of health establishments, in their historical form: 1100501 (legal entities), 1100502 (sites)
//! and 1100507 (sites, then where they stand).
//!
//! The first line is a banner, there is no header, cells are parted by semicolons, and each row begins with the name of its section.
//! Each line is UTF-8 or Windows-1252 by itself. Read as a stream, a line at a time; one that is longer than any is told, and no more
//! of it is held.

mod cells;
pub mod published;
pub mod standard;

use std::borrow::Cow;
use std::io::{self, BufRead, Read};

use encoding_rs::WINDOWS_1252;
use maillage_domain::entity::finess::{
    FinessBanner, FinessRow, FinessSubject, LegalEntityRow, RowFault, SitePoint, SiteRow, UnreadFiness,
};
use maillage_domain::entity::identity::{LegalIdentity, SiteIdentity};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::register::Finess;
use maillage_domain::period;

use self::cells::{RowCells, day, decimal, finess, registered};
use crate::cells::Cells as _;

/// The longest line, its end left out: arbitrary, far beyond one with every cell full.
const LONGEST: usize = 64 * 1024;

/// The columns of legal entities (1100501).
const LEGAL_ENTITY: &[&str] = &[
    "nofiness",
    "rs",
    "rslongue",
    "complrs",
    "numvoie",
    "typvoie",
    "voie",
    "compvoie",
    "compldistrib",
    "lieuditbp",
    "commune",
    "ligneacheminement",
    "departement",
    "libdepartement",
    "telephone",
    "statutjuridique",
    "libstatutjuridique",
    "categetab",
    "libcategetab",
    "siren",
    "codeape",
    "datecrea",
];

/// The columns of sites (1100502 and 1100507); the last one was added later.
const SITE: &[&str] = &[
    "nofinesset",
    "nofinessej",
    "rs",
    "rslongue",
    "complrs",
    "compldistrib",
    "numvoie",
    "typvoie",
    "voie",
    "compvoie",
    "lieuditbp",
    "commune",
    "departement",
    "libdepartement",
    "ligneacheminement",
    "telephone",
    "telecopie",
    "categetab",
    "libcategetab",
    "categagretab",
    "libcategagretab",
    "siret",
    "codeape",
    "codemft",
    "libmft",
    "codesph",
    "libsph",
    "dateouv",
    "dateautor",
    "datemaj",
    "numuai",
];

/// The columns of where sites stand (1100507).
const POINT: &[&str] = &["nofinesset", "coordxet", "coordyet", "sourcecoordet", "datemaj"];

/// A file that is no such extract, or that cannot be got at.
#[derive(Debug, thiserror::Error)]
pub enum NotAnExtract {
    /// Its bytes could not be read.
    #[error("the bytes of the extract cannot be read")]
    Bytes(#[from] io::Error),
    /// Its first line is no banner: `finess;etalab;98;2026-05-12`.
    #[error("not an extract of the register of establishments")]
    Banner,
}

/// What a line comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Line {
    /// It was read.
    Row(Box<FinessRow>),
    /// It could not be.
    Unread(UnreadFiness),
}

/// An extract: its rows, one after the other.
#[derive(Debug)]
pub struct Extract<R> {
    /// What it says of itself.
    pub banner: FinessBanner,
    bytes: R,
    held: Vec<u8>,
    line: u32,
}

impl<R: BufRead> Extract<R> {
    /// Begins to read an extract.
    ///
    /// # Errors
    ///
    /// It is none, or its first bytes cannot be got at.
    pub fn open(mut bytes: R) -> Result<Self, NotAnExtract> {
        let mut held = Vec::new();
        let Length::Whole = read_line(&mut bytes, &mut held)? else { return Err(NotAnExtract::Banner) };
        let text = decoded(&held);
        let mut cells = text.trim_start_matches('\u{feff}').trim_end().split(';');
        let is_one = cells.next() == Some("finess") && cells.next() == Some("etalab");
        let said = cells.next().zip(cells.next().and_then(period::day)).filter(|_| is_one);
        let (edition, of) = said.ok_or(NotAnExtract::Banner)?;
        let banner = FinessBanner { edition: edition.to_owned(), of };
        Ok(Self { banner, bytes, held, line: 1 })
    }

    /// Holds the next line that says something; none at the end.
    fn advance(&mut self) -> io::Result<Length> {
        loop {
            let length = read_line(&mut self.bytes, &mut self.held)?;
            if length == Length::None {
                return Ok(length);
            }
            self.line = self.line.saturating_add(1);
            if length == Length::TooLong || !self.held.trim_ascii().is_empty() {
                return Ok(length);
            }
        }
    }
}

/// How much of a line is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Length {
    /// There is no more line.
    None,
    /// All of it.
    Whole,
    /// Its beginning: it is longer than any, and the rest was passed over.
    TooLong,
}

/// Reads the next line, of which no more is held than the longest has.
fn read_line(bytes: &mut impl BufRead, held: &mut Vec<u8>) -> io::Result<Length> {
    held.clear();
    let most = u64::try_from(LONGEST + 1).unwrap_or(u64::MAX);
    let read = bytes.by_ref().take(most).read_until(b'\n', held)?;
    Ok(if read == 0 {
        Length::None
    } else if read <= LONGEST || held.ends_with(b"\n") {
        Length::Whole
    } else {
        bytes.skip_until(b'\n')?;
        Length::TooLong
    })
}

impl<R: BufRead> Iterator for Extract<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<io::Result<Line>> {
        match self.advance() {
            Ok(Length::None) => None,
            Ok(Length::TooLong) => {
                let faults = vec![RowFault::TooLong];
                Some(Ok(Line::Unread(UnreadFiness { line: self.line, number: None, faults })))
            }
            Ok(Length::Whole) => Some(Ok(row(decoded(&self.held).trim_end_matches(['\r', '\n']), self.line))),
            Err(fault) => Some(Err(fault)),
        }
    }
}

/// A line as text: UTF-8, or where it is none, Windows-1252.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_other) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn row(text: &str, line: u32) -> Line {
    let mut texts: Vec<_> = text.split(';').collect();
    let section = texts.remove(0);
    let number = texts.first().and_then(|number| Finess::shaped(number).ok());
    let unread = |faults| Line::Unread(UnreadFiness { line, number, faults });
    let (columns, read): (_, fn(&mut RowCells<'_>) -> Option<FinessSubject>) = match section {
        "structureej" => (LEGAL_ENTITY, legal_entity),
        "structureet" => (SITE, site),
        "geolocalisation" => (POINT, point),
        _ => return unread(vec![RowFault::Section]),
    };
    // Lines may end with a separator, and the last column of sites is not in every extract.
    let (least, most) = (columns.len() - usize::from(columns == SITE), columns.len() + 1);
    if !(least..=most).contains(&texts.len()) {
        return unread(vec![RowFault::Cells { found: texts.len() }]);
    }
    let mut cells = RowCells::of(columns, texts);
    match read(&mut cells).filter(|_| cells.faults.is_empty()) {
        Some(subject) => Line::Row(Box::new(FinessRow { line, subject })),
        None => unread(cells.faults),
    }
}

fn legal_entity(cells: &mut RowCells<'_>) -> Option<FinessSubject> {
    let number = cells.needed("nofiness", finess);
    let (name, siren, address) = (cells.name(), cells.given("siren", registered), cells.address());
    let status = cells.coded("statutjuridique", "libstatutjuridique");
    let (created, closed) = (cells.given("datecrea", day), cells.closed());
    Some(FinessSubject::LegalEntity(LegalEntityRow {
        number: LegalEntityNumber::new(number?),
        identity: LegalIdentity { name: name?, siren, address },
        status: Some(status?),
        created,
        closed,
    }))
}

fn site(cells: &mut RowCells<'_>) -> Option<FinessSubject> {
    let (number, holder) = (cells.needed("nofinesset", finess), cells.needed("nofinessej", finess));
    let (name, siret, address) = (cells.name(), cells.given("siret", registered), cells.address());
    let category = cells.coded("categetab", "libcategetab");
    let (opened, authorised) = (cells.given("dateouv", day), cells.given("dateautor", day));
    let (updated, closed) = (cells.given("datemaj", day), cells.closed());
    let holder = LegalEntityNumber::new(holder?);
    Some(FinessSubject::Site(SiteRow {
        number: SiteNumber::new(number?),
        identity: SiteIdentity { name: name?, holder, siret, address, on_ground_of: None },
        category: Some(category?),
        opened,
        authorised,
        updated,
        closed,
    }))
}

fn point(cells: &mut RowCells<'_>) -> Option<FinessSubject> {
    let number = SiteNumber::new(cells.needed("nofinesset", finess)?);
    if ["coordxet", "coordyet"].iter().all(|column| cells.text(column).is_empty()) {
        return Some(FinessSubject::NoPoint(number));
    }
    let (x, y) = (cells.needed("coordxet", decimal), cells.needed("coordyet", decimal));
    let source = cells.text("sourcecoordet").to_owned();
    let updated = cells.given("datemaj", day);
    let projection = projection(&source);
    Some(FinessSubject::Point(SitePoint { number, x: x?, y: y?, projection, source, updated }))
}

/// The number behind `EPSG:` in a text that names the projection.
fn projection(source: &str) -> Option<u32> {
    let (_, behind) = source.split_once("EPSG:")?;
    behind.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}
