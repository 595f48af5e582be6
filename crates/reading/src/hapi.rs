//! Exports of HAPI: forty columns set apart by upright strokes, a notified sum to a line.
//!
//! Lines are read one after the other from the bytes at hand, so that a long file costs no second copy of itself; a line at fault costs
//! no other. Quotes mean nothing there: a cell is what stands between two strokes.

use std::borrow::Cow;

use jiff::civil::Date;
use maillage_domain::fund::beneficiary::{Finess, NotAnIdentifier, Siret};
use maillage_domain::fund::destination::{CodePattern, Destination};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::year::Year;
use maillage_domain::published_aid::hapi::HapiLine;

use crate::table::{Column, NoSuchTable};
use crate::{authorisations, encoding, euros};

/// What sets cells apart.
const STROKE: char = '|';

/// The columns of an export, as they stand in those that were seen.
pub const COLUMNS: [&str; 40] = [
    "NOM_ARS",
    "CODE_ARS",
    "CAMPAGNE",
    "ID_BENEFICIAIRE",
    "CODE_SIBC",
    "RAISON_SOCIALE",
    "SIRET",
    "SIREN",
    "CODE_DEPARTEMENT",
    "TERRITOIRE_ADMINISTRATIF",
    "PORTEFEUILLE",
    "TYPE_BENEFICIAIRE",
    "CATEGORIE_BENEFICIAIRE",
    "STATUT_JURIDIQUE",
    "SECTEUR_RATTACHEMENT",
    "ENVELOPPE",
    "SOUS_ENVELOPPE",
    "MODE_DELEGATION_DELEGUE",
    "MODE_DELEGATION_UTILISE",
    "MESURE_NIV1",
    "MESURE_NIV2",
    "MESURE_NIV3",
    "LIBELLE_ACTION",
    "PAYEUR",
    "NUM_NOTIFICATION",
    "SIBC_ENGAGEMENT",
    "MOTIVATION",
    "NUM_PROJET_GESTION",
    "NUM_ARRETE_DA",
    "MESURE_NOUVELLE_NOTIFICATION_ANNEE_CAMPAGNE",
    "TYPE_ARRETE",
    "DATE_DOCUMENT",
    "MONTANT_SAISI",
    "MONTANT_VALIDATION_INTER",
    "MONTANT_VALIDATION_FINALE",
    "MONTANT_NOTIFIE",
    "ID_AUTHOR",
    "DATE_EFFET",
    "CODE_PEP",
    "PEP_ENGAGEMENT",
];

/// Those of them that are read; the others stay in the file, which is kept whole.
pub const READ: [&str; 13] = [
    "NOM_ARS",
    "CAMPAGNE",
    "ID_BENEFICIAIRE",
    "RAISON_SOCIALE",
    "SIRET",
    "ENVELOPPE",
    "MESURE_NIV1",
    "MESURE_NIV2",
    "MESURE_NIV3",
    "PAYEUR",
    "MONTANT_NOTIFIE",
    "DATE_EFFET",
    "PEP_ENGAGEMENT",
];

/// Those of them in which something must stand.
const NEEDED: [&str; 5] = ["NOM_ARS", "CAMPAGNE", "ID_BENEFICIAIRE", "ENVELOPPE", "MONTANT_NOTIFIE"];

/// A column of an export, as templates describe one.
pub fn column(name: &'static str) -> Column {
    let column = Column::new(name, &[]);
    if NEEDED.contains(&name) { column.required() } else { column }
}

/// An export: its lines, and what could not be read of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HapiExport {
    /// The lines that were read.
    pub lines: Vec<HapiLine>,
    /// What is wrong with the others, each with its 1-based line.
    pub faults: Vec<(u32, HapiFault)>,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HapiFault {
    /// It has not as many cells as there are columns.
    Torn {
        /// How many it has.
        cells: usize,
    },
    /// One of its cells.
    Cell {
        /// The column.
        column: &'static str,
        /// What stands there.
        text: String,
        /// Why it cannot be read.
        why: WhyHapi,
    },
}

/// Why a cell cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyHapi {
    /// It is empty, and must not be.
    Empty,
    /// It is no short text on one line.
    Text,
    /// It is no year.
    Year,
    /// It is no number of its register, or its key is wrong.
    Identifier(NotAnIdentifier),
    /// It is no amount in euros.
    Amount,
    /// It is no day, as `17/04/2024 09:02:47`.
    Day,
}

/// Reads an export. Destinations are told by the shape that codes have.
///
/// # Errors
///
/// The file is none: a column is missing, or it has no line.
pub fn hapi(bytes: &[u8], codes: &CodePattern) -> Result<HapiExport, NoSuchTable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut lines = (1_u32..).zip(bytes.split(|byte| *byte == b'\n'));
    let header = lines.next().map(|(_, line)| text(line)).unwrap_or_default();
    let header: Vec<&str> = header.split(STROKE).map(str::trim).collect();
    let places = COLUMNS.map(|column| header.iter().position(|name| *name == column));
    let missing: Vec<_> =
        COLUMNS.into_iter().zip(places).filter(|(_, place)| place.is_none()).map(|(name, _)| name).collect();
    if !missing.is_empty() {
        return Err(NoSuchTable::Missing(missing));
    }
    let mut export = HapiExport { lines: Vec::new(), faults: Vec::new() };
    for (line, bytes) in lines {
        let text = text(bytes);
        if text.trim().is_empty() {
            continue;
        }
        let cells: Vec<&str> = text.split(STROKE).map(str::trim).collect();
        if cells.len() != header.len() {
            export.faults.push((line, HapiFault::Torn { cells: cells.len() }));
            continue;
        }
        let mut row = Row { cells: &cells, places: &places, faults: Vec::new() };
        let read = row.line(line, codes);
        let Row { faults, .. } = row;
        // Of a line with a fault nothing is taken.
        export.lines.extend(read.filter(|_| faults.is_empty()));
        export.faults.extend(faults.into_iter().map(|fault| (line, fault)));
    }
    if export.lines.is_empty() && export.faults.is_empty() {
        return Err(NoSuchTable::Empty);
    }
    Ok(export)
}

/// A line as text: UTF-8, else as older programs write.
fn text(line: &[u8]) -> Cow<'_, str> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    std::str::from_utf8(line).map_or_else(|_| encoding::decode(line).text.into(), Cow::Borrowed)
}

/// The cells of a line, and what is wrong with them.
struct Row<'r> {
    cells: &'r [&'r str],
    places: &'r [Option<usize>; COLUMNS.len()],
    faults: Vec<HapiFault>,
}

impl<'r> Row<'r> {
    fn text(&self, column: &'static str) -> &'r str {
        let rank = COLUMNS.iter().position(|name| *name == column);
        let place = rank.and_then(|rank| self.places.get(rank).copied().flatten());
        place.and_then(|place| self.cells.get(place).copied()).unwrap_or_default()
    }

    fn given<T>(&mut self, column: &'static str, read: impl FnOnce(&str) -> Result<T, WhyHapi>) -> Option<T> {
        let text = Some(self.text(column)).filter(|text| !text.is_empty())?;
        let fault = |why| HapiFault::Cell { column, text: text.to_owned(), why };
        read(text).map_err(|why| self.faults.push(fault(why))).ok()
    }

    fn needed<T>(
        &mut self,
        column: &'static str,
        read: impl FnOnce(&str) -> Result<T, WhyHapi>,
    ) -> Option<T> {
        if self.text(column).is_empty() {
            self.faults.push(HapiFault::Cell { column, text: String::new(), why: WhyHapi::Empty });
        }
        self.given(column, read)
    }

    fn line(&mut self, line: u32, codes: &CodePattern) -> Option<HapiLine> {
        let agency = self.needed("NOM_ARS", one_line);
        let campaign = self.needed("CAMPAGNE", year);
        let beneficiary = self.needed("ID_BENEFICIAIRE", one_line);
        let siret = self.given("SIRET", |text| Siret::parse(text).map_err(WhyHapi::Identifier));
        let finess = Finess::parse(self.text("ID_BENEFICIAIRE")).ok();
        let name = finess.and_then(|_establishment| self.given("RAISON_SOCIALE", one_line));
        let envelope = self.needed("ENVELOPPE", one_line);
        let levels = ["MESURE_NIV1", "MESURE_NIV2", "MESURE_NIV3"];
        let measures = levels.map(|column| self.given(column, one_line)).into_iter().flatten().collect();
        let destination = destination(self.text("MESURE_NIV3"), codes);
        let account = account(self.text("MESURE_NIV1"));
        let payer = self.given("PAYEUR", one_line);
        let commitment = self.given("PEP_ENGAGEMENT", one_line);
        let notified = self.needed("MONTANT_NOTIFIE", amount);
        let effective = self.given("DATE_EFFET", day);
        Some(HapiLine {
            line,
            agency: agency?,
            campaign: campaign?,
            beneficiary: beneficiary?,
            finess,
            siret,
            name,
            envelope: envelope?,
            measures,
            destination,
            account,
            payer,
            commitment,
            notified: notified?,
            effective,
        })
    }
}

fn one_line(text: &str) -> Result<OneLine, WhyHapi> {
    OneLine::try_from(text.to_owned()).map_err(|_unfit| WhyHapi::Text)
}

fn year(text: &str) -> Result<Year, WhyHapi> {
    let year = text.parse().ok().filter(|year| (2000..=2999).contains(year));
    year.map(Year::new).ok_or(WhyHapi::Year)
}

/// An amount, below zero where something is taken back.
fn amount(text: &str) -> Result<i64, WhyHapi> {
    let below = text.strip_prefix('-');
    let cents = euros::cents(below.unwrap_or(text)).ok_or(WhyHapi::Amount)?;
    Ok(if below.is_some() { -cents } else { cents })
}

/// The day of an instant as it is written there; the hour says nothing here.
fn day(text: &str) -> Result<Date, WhyHapi> {
    let day = text.split_once(' ').map_or(text, |(day, _)| day);
    authorisations::french_day(day).ok_or(WhyHapi::Day)
}

/// The destination that a measure begins with: `MI2-3-5 : Pratique de soins en cancérologie`.
fn destination(measure: &str, codes: &CodePattern) -> Option<Destination> {
    let (code, _) = measure.split_once(':')?;
    codes.parse(code.trim())
}

/// The account that a measure ends with: `2 : Organisation … (657342)`.
fn account(measure: &str) -> Option<OneLine> {
    let (_, account) = measure.strip_suffix(')')?.rsplit_once('(')?;
    let is_account = !account.is_empty() && account.bytes().all(|sign| sign.is_ascii_digit());
    is_account.then(|| OneLine::try_from(account.to_owned()).ok()).flatten()
}
