//! Reading a published annex: text extracted from an official act, to tables, rows and diagnostics.
//!
//! The reader understands how such annexes are laid out, not a list of known tables. It goes in passes: bytes to lines
//! ([`crate::encoding`], `lines`), page furniture apart (`furniture`), what each line looks like (`kinds`), the text
//! between tables (`paragraphs`, `outline`, `mending`), header cells (`header_cells`, `header`), rows (`body`, `rows`),
//! columns held against the rows (`columns`), checks
//! (`checks`, `coverage`), and the lines of the nomenclature (`codes`).
//!
//! Where a comment says that other values read the known annexes alike, those are the annexes of 2019 and the samples of
//! `testdata/annexes` and `corpus/annex`; each was read whole with such values on 28 November 2026, and gave the same rows and faults.

mod answers;
mod body;
mod cells;
mod checks;
mod codes;
mod columns;
mod coverage;
mod dates;
mod document;
mod doubts;
mod furniture;
mod grid;
mod header;
mod header_cells;
mod identity;
mod kinds;
mod layout_seen;
mod lines;
mod mending;
mod not_a_bilan;
mod note_marks;
mod outline;
mod paragraphs;
mod places;
mod published;
mod remarks;
mod rows;
mod tidied;
mod totals;
mod zone_label;

use std::collections::BTreeMap;

use maillage_documents as documents;
use maillage_domain::care::annex::{Annex, DocumentIdentity};
use maillage_domain::care::cells_answered::AnsweredCell;
use maillage_domain::care::nomenclature::{LineCode, Nomenclature};
use maillage_domain::diagnostic::oddity::Oddity;
use maillage_domain::diagnostic::{Code, Diagnostic, Reading};
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_domain::territory::{Region, ZoneSet, ZoneSetId};
use maillage_domain::text;

use crate::digest;
use crate::encoding::{self, Decoded};
use crate::format::{self, Format};
use crate::hidden::hidden_part;
use crate::no_text::NoText;
use crate::tidy;
use codes::Matcher;
use document::{Document, PrintedRow, Table};
pub use layout_seen::LayoutSeen;
use mending::Lexicon;
pub use not_a_bilan::NotABilan;
use published::{published_row, published_table};
use remarks::Remarks;
pub use tidied::{RowsRead, read_rows};

/// What is known before the document is read. It adds codes and remarks; the reader needs none of it.
#[derive(Debug, Clone, Copy)]
pub struct ReadAgainst<'a> {
    /// The dated lists of lines.
    pub nomenclatures: &'a [Nomenclature],
    /// The regions with their recorded zones.
    pub regions: &'a [KnownRegion],
    /// What people answered of doubtful cells of the document, a later answer behind an earlier one.
    pub answers: &'a [AnsweredCell],
}

impl ReadAgainst<'_> {
    /// Nothing at all.
    pub const fn nothing() -> Self {
        Self { nomenclatures: &[], regions: &[], answers: &[] }
    }
}

/// A region and the zones recorded for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownRegion {
    /// The region.
    pub region: Region,
    /// Its zone sets.
    pub zone_sets: Vec<ZoneSet>,
    /// The zone set that each line is planned on, where it is recorded.
    pub assignment: BTreeMap<LineCode, ZoneSetId>,
}

/// Reads a published annex from its bytes.
///
/// Rows in the columns of the contract, of a text or of a workbook, are taken as they stand. A text is read line by line; where that leaves tables out, as cells, and whichever way gives more without leaving any out
/// is taken.
pub fn read(bytes: &[u8], known: &ReadAgainst<'_>) -> Result<Reading<Annex>, NotABilan> {
    if tidy::holds_figures(bytes) {
        return tidied::read(bytes, known);
    }
    if matches!(format::of(bytes), Format::Pdf | Format::Binary) {
        return read_document(&maillage_documents::read(bytes)?, digest::of(bytes), known);
    }
    NoText::refuse_empty(bytes)?;
    refuse_endless(bytes)?;
    let decoded = encoding::decode(bytes);
    let source = Source {
        sha256: digest::of(bytes),
        repairs: decoded.first_repair.map(|line| (line, decoded.repairs)),
    };
    let by_lines = read_lines(&decoded, source, known);
    if by_lines.as_ref().is_ok_and(|reading| refusals(reading) == 0) {
        return by_lines;
    }
    let document = maillage_documents::read(bytes)?;
    match (by_lines, read_cells(&document, source, known)) {
        (Ok(lines), Ok(cells)) if refusals(&cells) > 0 || cells.value.rows.len() < lines.value.rows.len() => {
            Ok(lines)
        }
        (_, Ok(cells)) => Ok(cells),
        (Ok(lines), Err(_)) => Ok(lines),
        (Err(lines), Err(cells)) => Err(if cells == NotABilan::NoTable { lines } else { cells }),
    }
}

/// Reads a published annex from a document of lines and cells, whatever kind of file it was; `sha256` is the digest of its
/// bytes.
pub fn read_document(
    document: &maillage_documents::Document,
    sha256: Digest,
    known: &ReadAgainst<'_>,
) -> Result<Reading<Annex>, NotABilan> {
    read_cells(document, Source { sha256, repairs: None }, known)
}

/// What is known of the bytes beside their text.
#[derive(Debug, Clone, Copy)]
struct Source {
    sha256: Digest,
    /// The first line with characters of no known encoding, and how many of them were replaced.
    repairs: Option<(u32, usize)>,
}

/// How many tables are left out of a reading.
fn refusals(reading: &Reading<Annex>) -> usize {
    reading.diagnostics.iter().filter(|told| told.code() == Code::TableRefused).count()
}

fn read_cells(
    document: &maillage_documents::Document,
    source: Source,
    known: &ReadAgainst<'_>,
) -> Result<Reading<Annex>, NotABilan> {
    if document.pages.iter().all(|page| page.blocks.is_empty()) {
        return Err(NoText::Blank.into());
    }
    let hidden = hidden(document);
    let grid::Found { mut document, places } = grid::read(document);
    if document.tables.iter().all(|table| table.rows.is_empty()) {
        let doubt = document.tables.iter().find_map(|table| table.doubt);
        return Err(
            doubt.map_or(NotABilan::NoTable, |doubt| NotABilan::OtherLayout(layout_seen::of_doubt(doubt)))
        );
    }
    let answered = doubts::settle(&mut document, known.answers, &|line| places.of(line));
    let mut reading = places::put(judged(source, document, known), &places);
    reading.diagnostics.splice(0..0, hidden);
    reading.diagnostics.extend(answered);
    Ok(reading)
}

/// What a workbook holds and does not show.
fn hidden(document: &documents::Document) -> Vec<Diagnostic> {
    document.hidden.iter().map(|hidden| told_hidden(&hidden.sheet, hidden.part)).collect()
}

/// The word on a part of a sheet that is not shown.
fn told_hidden(sheet: &str, part: documents::HiddenPart) -> Diagnostic {
    let oddity = Oddity::Hidden { sheet: checks::shortened(sheet), part: hidden_part(part) };
    Diagnostic { place: Place::default(), oddity }
}

/// Reads a text line by line.
fn read_lines(
    decoded: &Decoded,
    source: Source,
    known: &ReadAgainst<'_>,
) -> Result<Reading<Annex>, NotABilan> {
    let lines = note_marks::taken_off(lines::split(&text::composed(&decoded.text)));
    let sorted = furniture::set_apart(lines);
    let spoken = known.nomenclatures.iter().flat_map(|list| &list.lines).flat_map(|line| {
        let headings =
            line.headings.iter().flat_map(|headings| headings.section.iter().chain(&headings.below));
        std::iter::once(&line.label.fr).chain(headings).map(String::as_str)
    });
    let sight = kinds::see(sorted.lines);
    let prose = sight.lines.iter().filter(|seen| !seen.kind.is_row()).map(|seen| seen.line.text.as_str());
    let lexicon = Lexicon::new(prose, spoken);
    let mut document = document::read(&sight, &sorted.furniture, &lexicon);
    if document.tables.iter().all(|table| table.rows.is_empty()) {
        return Err(
            layout_seen::of(&sight, &document.tables).map_or(NotABilan::NoTable, NotABilan::OtherLayout)
        );
    }
    let answered = doubts::settle(&mut document, known.answers, &Place::on_line);
    let mut reading = judged(source, document, known);
    reading.diagnostics.extend(answered);
    Ok(reading)
}

/// A text of more bytes or words than this is no annex: that of a whole region has some 70 kB and 14,000 words.
/// A bound on the memory: a word takes some two hundred bytes while it is read.
const MOST_BYTES: usize = 16 << 20;
const MOST_WORDS: usize = 1_000_000;

/// Texts longer than any annex are not taken apart.
fn refuse_endless(bytes: &[u8]) -> Result<(), NotABilan> {
    let words = || bytes.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count();
    if bytes.len() > MOST_BYTES || words() > MOST_WORDS { Err(NotABilan::TooLong) } else { Ok(()) }
}

/// Checks the document and puts it in its published form.
fn judged(source: Source, mut document: Document, known: &ReadAgainst<'_>) -> Reading<Annex> {
    let mut remarks = Remarks::default();
    remark_on_text(source, &document, &mut remarks);
    let matcher = Matcher::new(known.nomenclatures, document.identity.picture_date);
    let codes: Vec<Vec<Option<&LineCode>>> =
        document.tables.iter().map(|table| codes_of(&matcher, table)).collect();
    remark_on_unknown_lines(&document, &codes, &mut remarks);
    let region = known.regions.iter().find(|region| is_region(region, &document));
    let in_force: Vec<&ZoneSet> = region.map(|region| zone_sets(region, &document)).unwrap_or_default();
    let sets: Vec<Option<&ZoneSet>> = document
        .tables
        .iter()
        .zip(&codes)
        .map(|(table, codes)| set_of(table, codes, region, &in_force))
        .collect();
    let end = coverage::check(&document, &sets, &in_force, &mut remarks);
    coverage::check_end(&document, end, &mut remarks);
    let cut_row = (end == coverage::End::InRow)
        .then(|| document.tables.len().checked_sub(1))
        .flatten()
        .and_then(|last| Some((last, document.tables.get(last)?.rows.len().checked_sub(1)?)));
    checks::check(&document, end != coverage::End::Whole, cut_row, &mut remarks);
    let mut annex = Annex {
        document: identity(source.sha256, &document),
        tables: Vec::new(),
        rows: Vec::new(),
        notes: std::mem::take(&mut document.outline.preamble),
        answer_rules: Vec::new(),
    };
    for (at, (table, codes)) in document.tables.into_iter().zip(codes).enumerate() {
        annex
            .rows
            .extend(table.rows.iter().zip(codes).map(|(row, code)| published_row(at, row, &table, code)));
        annex.tables.push(published_table(table));
    }
    annex.answer_rules = answers::rules(&annex.rows);
    // What stands above what is known here, where all stands on lines or ranks: sheets and rectangles have no such order.
    for note in &mut annex.notes {
        note.above = annex.tables.iter().position(|table| note.place.line < table.place.line);
    }
    Reading { value: annex, diagnostics: remarks.in_order() }
}

fn remark_on_text(source: Source, document: &Document, remarks: &mut Remarks) {
    if let Some((line, repairs)) = source.repairs {
        remarks.add(line, Oddity::EncodingRepaired { repairs });
    }
    if document.identity.picture_date.is_none() {
        remarks.add(1, Oddity::PictureDateMissing);
    }
}

/// What stands between the headings of a modality.
const INSIDE: &str = " > ";

fn codes_of<'n>(matcher: &Matcher<'n>, table: &Table) -> Vec<Option<&'n LineCode>> {
    let mut found: BTreeMap<&str, Option<&'n LineCode>> = BTreeMap::new();
    let find = |modality: &str| {
        // Headings inside the table stand before the row's own modality.
        let (inside, own) = modality.rsplit_once(INSIDE).unwrap_or(("", modality));
        let inside = inside.split(INSIDE).filter(|heading| !heading.is_empty()).map(str::to_owned);
        let headings: Vec<String> = table.place.headings.iter().cloned().chain(inside).collect();
        matcher.find(&table.place.activity, &headings, own)
    };
    table.rows.iter().map(|row| *found.entry(&row.modality).or_insert_with(|| find(&row.modality))).collect()
}

/// A heading that no line answers to is worth a word only where others were recognised.
fn remark_on_unknown_lines(document: &Document, codes: &[Vec<Option<&LineCode>>], remarks: &mut Remarks) {
    if codes.iter().flatten().all(Option::is_none) {
        return;
    }
    for (table, codes) in document.tables.iter().zip(codes) {
        let mut unknown: Vec<&str> = table
            .rows
            .iter()
            .zip(codes)
            .filter(|(_, code)| code.is_none())
            .map(|(row, _)| row.modality.as_str())
            .collect();
        unknown.dedup();
        // Arbitrary: a remark names some modalities, not all.
        unknown.truncate(8);
        let Some(first) = unknown.first() else { continue };
        let title = table.place.title();
        let modalities = match *first {
            "" => Vec::new(),
            _ => unknown.iter().map(|modality| (*modality).to_owned()).collect(),
        };
        remarks.add(table.line, Oddity::LineUnknown { title: checks::shortened(&title), modalities });
    }
}

/// Whether the document comes from `region`, by its printed name or its register.
fn is_region(known: &KnownRegion, document: &Document) -> bool {
    let name = document.identity.region.as_deref().map(text::key);
    let register = document.identity.raa.as_deref().and_then(|raa| raa.split('-').next());
    match name {
        Some(name) => name == text::key(&known.region.name),
        None => register.is_some_and(|register| register == known.region.raa_prefix),
    }
}

/// The zone sets in force on the day of the picture.
fn zone_sets<'k>(region: &'k KnownRegion, document: &Document) -> Vec<&'k ZoneSet> {
    let day = document.identity.picture_date;
    region.zone_sets.iter().filter(|set| day.is_none_or(|day| set.in_force.contains(day))).collect()
}

/// The zone set that a table should print: the one assigned to its lines, else the one that holds most of its zones.
fn set_of<'k>(
    table: &Table,
    codes: &[Option<&LineCode>],
    region: Option<&KnownRegion>,
    in_force: &[&'k ZoneSet],
) -> Option<&'k ZoneSet> {
    let assigned = codes.iter().flatten().find_map(|code| region?.assignment.get(code));
    if let Some(id) = assigned {
        return in_force.iter().copied().find(|set| set.id == *id);
    }
    let held = |set: &ZoneSet| {
        let is_held = |row: &&PrintedRow| set.zones.iter().any(|zone| zone.code.as_str() == row.zone());
        table.rows.iter().filter(is_held).count()
    };
    let best = in_force.iter().copied().max_by_key(|set| held(set))?;
    // More than half of its rows: a few codes, such as 1A, stand in more than one set.
    (held(best) * 2 > table.rows.len()).then_some(best)
}

fn identity(sha256: Digest, document: &Document) -> DocumentIdentity {
    let identity = &document.identity;
    DocumentIdentity {
        region: identity.region.clone(),
        act: identity.act.clone(),
        raa: identity.raa.clone(),
        picture_date: identity.picture_date,
        window_opens: identity.window.map(|(opens, _)| opens),
        window_closes: identity.window.map(|(_, closes)| closes),
        zone_decision: identity.zone_decision,
        sha256,
    }
}
