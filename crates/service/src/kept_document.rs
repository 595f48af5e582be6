//! A source document as it is kept beside the journal, opened where something of it is asked for.
//!
//! Only what an act says was read is opened: beside the journal stand other files too, which are nobody else's.

use std::collections::BTreeSet;
use std::sync::Arc;

use maillage_documents::scan::{self, ScanError};
use maillage_documents::{Document, Format, NoDocument, Page, is_laid_out};
use maillage_domain::care::bilan::{Position, PublishedBilan};
use maillage_domain::digest::Digest;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::ground::place::{Area, InSheet, Place, SheetName};
use maillage_domain::state::{ActSummary, State};
use maillage_domain::territory::Region;
use maillage_journal::JournalError;
use maillage_journal::erasable::File;
use maillage_publishing::json;
use maillage_reading::encoding::decode;
use maillage_views::kept_document::{
    CitingActView, KeptDocumentView, LinesAsked, LinesView, PictureView, ReadFigureView, ReadRowView,
    SheetView, ShownView, kind, size,
};
use maillage_views::problem::Problem;
use maillage_views::spot::spot;
use maillage_views::words::{Argument, Words};
use serde::{Deserialize, Serialize};

use crate::error::ServiceError;
use crate::press::{Unmade, apart, pressed};
use crate::reader::Reader;

/// The place of a document that is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DocumentAsked {
    /// The page, or the sheet, from 1.
    pub page: Option<u32>,
    /// The sheet, by its name.
    pub sheet: Option<String>,
    /// What is marked on that page.
    pub area: Option<Area>,
    /// The first line, or the row of a sheet, that is marked, from 1.
    pub line: Option<u32>,
    /// The last one, where there are several.
    pub to: Option<u32>,
    /// The line or row from which a long document is shown, where none is marked.
    pub from: Option<u32>,
}

/// The bytes of a document that may be taken away.
#[derive(Debug, Clone)]
pub struct SourceBytes {
    /// What they are.
    pub media_type: String,
    /// How the name of such a file ends.
    pub extension: &'static str,
    /// The bytes.
    pub content: Vec<u8>,
}

/// The document of that digest, opened where it is asked for; nothing where no act says that it was read.
///
/// # Errors
///
/// It has no such place, or too many wait for documents that take as long to be looked through.
pub async fn kept_document(
    reader: &Reader,
    document: Digest,
    asked: DocumentAsked,
    words: Words,
) -> Result<Option<KeptDocumentView>, Unmade> {
    let state = reader.state();
    let Some(read) = state.reference().document(document) else { return Ok(None) };
    let place = asked.place();
    let opened = opened(reader, document, &asked, words).await?;
    Ok(Some(KeptDocumentView {
        title: read.fact.title.clone(),
        document,
        kind: opened.kind,
        size: opened.size,
        acts: citing(state, document, words),
        shown: opened.shown,
        place: if asked.is_marked() { spot(place, words) } else { String::new() },
        read: read_there(state, document, &asked, words),
        figures: figures_there(state, document, &asked, words),
    }))
}

/// The bytes of the document of that digest; nothing where no act says that it was read, or where they are not kept.
pub async fn source_bytes(reader: &Reader, document: Digest) -> Result<Option<SourceBytes>, ServiceError> {
    if reader.state().reference().document(document).is_none() {
        return Ok(None);
    }
    let Some(file) = held(reader, document).await? else { return Ok(None) };
    let (format, file) = apart(move || (maillage_documents::format(&file.content), file)).await;
    // What an earlier release kept, it kept as a text.
    let media_type = format.filter(|_| file.media_type == "text/plain").map(Format::media_type);
    let media_type = media_type.map_or(file.media_type, ToOwned::to_owned);
    let extension = match media_type.as_str() {
        "application/geo+json" => "geojson",
        _ => format.map_or("bin", Format::extension),
    };
    Ok(Some(SourceBytes { media_type, extension, content: file.content }))
}

/// Whether the document of that digest is one that was read, and its bytes are kept.
pub async fn has_bytes(reader: &Reader, document: Digest) -> Result<bool, ServiceError> {
    let known = reader.state().reference().document(document).is_some();
    Ok(known && reader.journal().has_file(document).await?)
}

/// Whether a document that [has bytes](has_bytes) has a page of that number, from 1, which can be drawn.
///
/// # Errors
///
/// The document is none that is drawn.
pub async fn has_page(reader: &Reader, document: Digest, page: u32, words: Words) -> Result<bool, Unmade> {
    let taken = reader.clone();
    let make = || async move {
        let content = held(&taken, document).await?.map(|file| file.content).unwrap_or_default();
        let size = pressed(move || scan::page_size(&content, 1)).await;
        size.map(|size| size.pages.to_le_bytes().to_vec()).map_err(|error| undrawn(&error, words))
    };
    let language = words.language().tag();
    let count = reader.press().make(&format!("{document} pages {language}"), make).await?;
    let count = <[u8; 4]>::try_from(&*count).map_or(0, u32::from_le_bytes);
    Ok((1..=count).contains(&page))
}

/// The picture of a page, from 1, as PNG, of a document that [has bytes](has_bytes). It is drawn in its turn, apart from who reads
/// pages, and kept for a while.
///
/// # Errors
///
/// The document is none that is drawn, has no such page, or the page is too large.
pub async fn page_picture(
    reader: &Reader,
    document: Digest,
    page: u32,
    words: Words,
) -> Result<Arc<[u8]>, Unmade> {
    let taken = reader.clone();
    let make = || async move {
        let content = held(&taken, document).await?.map(|file| file.content).unwrap_or_default();
        let drawn = pressed(move || scan::page_picture(&content, page)).await;
        drawn.map_err(|error| undrawn(&error, words))
    };
    // Why none is drawn is told in the language of who asked.
    let language = words.language().tag();
    reader.press().make(&format!("{document} page {page} {language}"), make).await
}

async fn held(reader: &Reader, document: Digest) -> Result<Option<File>, JournalError> {
    reader.journal().file(document).await
}

impl DocumentAsked {
    /// The place, as words and addresses name it.
    fn place(&self) -> Place {
        let cell = self.sheet_name().map(|sheet| InSheet { sheet, column: 1 });
        Place { page: self.page, line: self.line, area: self.area, cell }
    }

    /// The sheet, by its name as places keep it.
    fn sheet_name(&self) -> Option<SheetName> {
        self.sheet.as_deref().map(SheetName::new)
    }

    const fn is_marked(&self) -> bool {
        self.page.is_some() || self.line.is_some()
    }

    /// The lines asked for.
    fn lines(&self) -> LinesAsked {
        match self.line {
            Some(first) => LinesAsked::Marked(first..=self.to.unwrap_or(first).max(first)),
            None => LinesAsked::From(self.from.unwrap_or(1)),
        }
    }

    /// Whether a row stands where it is asked for.
    fn is_at(&self, row: &Position) -> bool {
        let sheet = row.cell.map(|cell| cell.sheet);
        let same_sheet = self.sheet_name().is_none_or(|asked| Some(asked) == sheet);
        let same_lines = match (self.area, self.line) {
            (Some(area), _) => row.area == Some(area),
            (None, Some(first)) => {
                row.line.is_some_and(|line| (first..=self.to.unwrap_or(first)).contains(&line))
            }
            (None, None) => false,
        };
        same_sheet && row.page == self.page && same_lines
    }
}

/// What is shown of the bytes of a document.
#[derive(Debug, Serialize, Deserialize)]
struct Opened {
    kind: Option<String>,
    size: Option<String>,
    shown: ShownView,
}

impl Opened {
    fn nothing(why: &str, words: Words) -> Self {
        Self { kind: None, size: None, shown: ShownView::Nothing(words.get(why)) }
    }
}

/// What is shown of a document. What takes long to look through is looked through in its turn, and what is shown of it is kept
/// for a while.
async fn opened(
    reader: &Reader,
    document: Digest,
    asked: &DocumentAsked,
    words: Words,
) -> Result<Opened, Unmade> {
    if !reader.journal().has_file(document).await.map_err(ServiceError::from)? {
        return Ok(Opened::nothing("kept-not-held", words));
    }
    let key = format!("{document} {asked:?} {}", words.language().tag());
    if let Some(kept) = reader.press().kept(&key) {
        return again(&kept);
    }
    let file = match held(reader, document).await {
        Ok(Some(file)) => file,
        Ok(None) => return Ok(Opened::nothing("kept-not-held", words)),
        Err(JournalError::Altered { .. }) => return Ok(Opened::nothing("kept-altered", words)),
        Err(failed) => return Err(ServiceError::from(failed).into()),
    };
    let (asked, is_heavy) = (asked.clone(), is_laid_out(&file.content));
    let look = move || looked(&file, &asked, words);
    if !is_heavy {
        return Ok(apart(look).await?);
    }
    let make = || async move { Ok(json::pretty(&pressed(look).await?)?) };
    again(&reader.press().make(&key, make).await?)
}

/// What was shown before, as it is kept.
fn again(kept: &[u8]) -> Result<Opened, Unmade> {
    serde_json::from_slice(kept).map_err(|_other| Unmade::Stopped)
}

/// What is shown of the bytes of a document, where they can be read.
fn looked(file: &File, asked: &DocumentAsked, words: Words) -> Result<Opened, ServiceError> {
    let bytes = file.content.as_slice();
    let (kind, shown) = match maillage_documents::format(bytes) {
        Some(Format::Pdf | Format::Scan) => pictured(bytes, asked, words)?,
        Some(format @ (Format::Xlsx | Format::Ods | Format::Docx)) => tabulated(bytes, format, asked, words)?,
        format => lined(bytes, format.unwrap_or(Format::Text), asked, words)?,
    };
    Ok(Opened { kind: Some(kind), size: Some(size(bytes.len(), words)), shown })
}

/// The picture of a page of a PDF.
fn pictured(bytes: &[u8], asked: &DocumentAsked, words: Words) -> Result<(String, ShownView), ServiceError> {
    let page = asked.page.unwrap_or(1);
    match scan::page_size(bytes, page) {
        Ok(page_size) => {
            let pages = usize::try_from(page_size.pages).unwrap_or(usize::MAX);
            let picture = PictureView::new(page, page_size, asked.area);
            Ok((kind(Format::Pdf, pages, words), ShownView::Picture(picture)))
        }
        Err(error @ ScanError::NoSuchPage { .. }) => Err(undrawn(&error, words)),
        Err(_) => Ok((kind(Format::Pdf, 0, words), ShownView::Nothing(words.get("kept-undrawn")))),
    }
}

/// The rows of a sheet, or of a page of a word processor.
fn tabulated(
    bytes: &[u8],
    format: Format,
    asked: &DocumentAsked,
    words: Words,
) -> Result<(String, ShownView), ServiceError> {
    let read: Result<Document, NoDocument> = maillage_documents::read(bytes);
    let Ok(document) = read else {
        return Ok((kind(format, 0, words), ShownView::Nothing(words.get("kept-unread"))));
    };
    let count = document.pages.len();
    let sheets = u32::try_from(count).unwrap_or(u32::MAX);
    let view = |page| SheetView::new(page, sheets, asked.line, asked.from);
    let named = |page: &&Page| page.name.as_deref().map(SheetName::new) == asked.sheet_name();
    let shown = match (asked.page, asked.sheet.is_some()) {
        (Some(number), _) => {
            let page = document.pages.iter().find(|page| page.number == number);
            view(page.ok_or_else(|| beyond("kept-no-page", number, count, words))?)
        }
        (None, true) => document.pages.iter().find(named).and_then(view),
        // A row that is told by its number alone: the first sheet that has it.
        (None, false) => document.pages.iter().find_map(view),
    };
    let row = asked.line.or(asked.from).unwrap_or(1);
    let shown = shown.ok_or_else(|| beyond("kept-no-row", row, count, words))?;
    Ok((kind(format, count, words), ShownView::Sheet(shown)))
}

/// The lines of a text.
fn lined(
    bytes: &[u8],
    format: Format,
    asked: &DocumentAsked,
    words: Words,
) -> Result<(String, ShownView), ServiceError> {
    let text = decode(bytes).text;
    let count = text.split('\n').count();
    if let Some(page) = asked.page.filter(|page| *page != 1) {
        return Err(beyond("kept-no-page", page, 1, words));
    }
    let lines = asked.lines();
    let first = asked.line.or(asked.from).unwrap_or(1);
    let shown = LinesView::new(&text, &lines).ok_or_else(|| beyond("kept-no-line", first, count, words))?;
    Ok((kind(format, count, words), ShownView::Lines(shown)))
}

/// That a document has no such page, line or row.
fn beyond(id: &str, asked: u32, count: usize, words: Words) -> ServiceError {
    let arguments = [("asked", Argument::count(asked)), ("count", Argument::count(count))];
    ServiceError::refused(Problem::worded(id, &arguments, words))
}

/// Why a page is not drawn, in words.
fn undrawn(error: &ScanError, words: Words) -> ServiceError {
    match error {
        ScanError::NoSuchPage { page, pages } => {
            beyond("kept-no-page", u32::try_from(*page).unwrap_or(u32::MAX), *pages, words)
        }
        _ => ServiceError::unusable(Problem::worded("kept-page-undrawn", &[], words)),
    }
}

/// The acts that rest on a document, in the order of the journal.
fn citing(state: &State, document: Digest, words: Words) -> Vec<CitingActView> {
    let regions: Vec<&Region> = state.reference().regions().collect();
    let bilans = regions.iter().filter_map(|region| state.care().bilan_of_document(&region.code, document));
    let reports = state.funds().flat_map(|(_, fund)| Ledger::exercises(fund));
    let reports = reports.flat_map(|(_, exercise)| &exercise.reports);
    let reports = reports.filter(|report| report.fact.document == document);
    let made = state.reference().made_of(document).map(|stamp| stamp.number);
    let made = made.chain(bilans.map(|bilan| bilan.stamp.number));
    let numbers: BTreeSet<_> = made.chain(reports.map(|report| report.stamp.number)).collect();
    let act = |act: &ActSummary| {
        let region = regions.iter().find(|region| region.code == act.stamp.region);
        CitingActView::new(act, region.map(|region| region.name.clone()).unwrap_or_default(), words)
    };
    numbers.into_iter().filter_map(|number| state.act(number)).map(act).collect()
}

/// The rows of bilans that were read at the place asked for; on a page, all of it.
fn read_there(state: &State, document: Digest, asked: &DocumentAsked, words: Words) -> Vec<ReadRowView> {
    let regions = state.reference().regions();
    let bilans = regions.filter_map(|region| state.care().bilan_of_document(&region.code, document));
    let rows = bilans.flat_map(|bilan| {
        let fact: &PublishedBilan = &bilan.fact;
        fact.rows.iter().map(move |row| (fact, row))
    });
    let shown = rows.filter(|(_, row)| asked.is_at(row) || (asked.page.is_some() && row.page == asked.page));
    shown.map(|(bilan, row)| ReadRowView::new(bilan, row, asked.is_at(row), words)).collect()
}

/// The figures of reports of the fund that were read on the lines asked for.
fn figures_there(
    state: &State,
    document: Digest,
    asked: &DocumentAsked,
    words: Words,
) -> Vec<ReadFigureView> {
    let Some(first) = asked.line else { return Vec::new() };
    let lines = first..=asked.to.unwrap_or(first);
    let reports = state.funds().flat_map(|(region, fund)| {
        Ledger::exercises(fund)
            .flat_map(move |(_, exercise)| exercise.reports.iter().map(move |report| (region, report)))
    });
    let reports = reports.filter(|(_, report)| report.fact.document == document);
    reports.flat_map(|(region, report)| ReadFigureView::on(&report.fact, region, &lines, words)).collect()
}
