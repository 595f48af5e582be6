//! A document that was uploaded enters the journal as it does from the command line.

use jiff::civil::Date;
use maillage_documents::scan;
use maillage_domain::act::{ActNumber, Actor, PersonId};
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::fund::cell::Year;
use maillage_domain::people::Permission;
use maillage_domain::territory::{Fidelity, RegionCode};
use maillage_publishing::csv;
use maillage_views::review::{DoubtView, ReviewView};
use maillage_views::words::{Argument, Words};

use super::upload::Upload;
use crate::app::App;
use crate::care::cell_answers::AnswersGiven;
use crate::care::import_annex::{ImportRequest, import_annex};
use crate::care::objectives::import::{ObjectivesRequest, import_objectives};
use crate::care::review_annex::{part, review_annex};
use crate::error::ServiceError;
use crate::fund::import_report::{ReportRequest, import_report};
use crate::press::apart;
use crate::procedure::import_window::import_window;
use crate::territory::import_territory::{TerritoryRequest, import_territory};

/// How many doubtful cells a page asks about; of a document with more, the others are asked about on pages that follow.
/// Arbitrary: as many answers as an address can hold.
pub const CELLS: usize = 120;

/// What an uploaded document can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// The annex of a bilan.
    Annex,
    /// A report of the fund.
    Report,
    /// A filing window.
    Window,
    /// A table of objectives.
    Objectives,
    /// A list of communes, or outlines of zones.
    Territory,
}

impl ImportKind {
    /// Each of them.
    pub const ALL: [Self; 5] = [Self::Annex, Self::Report, Self::Window, Self::Objectives, Self::Territory];

    /// Its name, in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Annex => "annex",
            Self::Report => "report",
            Self::Window => "window",
            Self::Objectives => "objectives",
            Self::Territory => "territory",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Who may record it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Report => Permission::Budget,
            Self::Annex | Self::Window | Self::Objectives | Self::Territory => Permission::Plan,
        }
    }
}

/// A document to import, and what is said of it.
#[derive(Debug, Clone)]
pub struct Import {
    /// The document.
    pub upload: Upload,
    /// What it is.
    pub of: ImportOf,
}

/// What an uploaded document is, with what is said of it.
#[derive(Debug, Clone)]
pub enum ImportOf {
    /// The annex of a bilan.
    Annex {
        /// The picture date, where the document does not tell.
        picture: Option<Date>,
        /// The number of the act that it corrects.
        erratum: Option<String>,
        /// Whether it is recorded as printed although it contradicts itself or could not be read whole.
        as_printed: bool,
        /// How many of its doubtful cells stand before those that are answered.
        after: usize,
        /// What is answered of its doubtful cells, in their order; empty where nothing is.
        cells: Vec<String>,
    },
    /// A report of the fund.
    Report {
        /// The exercise, where the document does not tell.
        year: Option<Year>,
        /// Whether what cannot be true is recorded all the same.
        as_printed: bool,
    },
    /// A filing window, in a table or TOML.
    Window {
        /// Whether it is the draft of an order.
        draft: bool,
    },
    /// A table of objectives, with the act that adopts it.
    Objectives(Box<Decree>),
    /// A list of communes, or outlines of zones.
    Territory {
        /// How far it may be trusted.
        fidelity: Fidelity,
        /// Where it comes from.
        source: Option<String>,
    },
}

/// What an act that adopts objectives says of itself.
#[derive(Debug, Clone)]
pub struct Decree {
    /// Its number.
    pub act: String,
    /// The day it was signed.
    pub signed: Date,
    /// The day it was published.
    pub published: Option<Date>,
    /// The first day on which it has effect.
    pub from: Option<Date>,
    /// The number of the order that it revises.
    pub revises: Option<String>,
    /// Where the table comes from.
    pub source: Option<String>,
}

impl Decree {
    /// What is asked of the use case that adopts a table.
    pub(super) fn asks<'a>(
        &'a self,
        bytes: &'a [u8],
        file: &'a str,
        region: Option<&'a str>,
    ) -> ObjectivesRequest<'a> {
        ObjectivesRequest {
            bytes,
            file,
            region,
            act: &self.act,
            signed: self.signed,
            raa: None,
            published: self.published,
            inferred: None,
            from: self.from,
            revises: self.revises.as_deref(),
            source: self.source.as_deref(),
        }
    }
}

impl Import {
    /// What it is.
    pub const fn kind(&self) -> ImportKind {
        match &self.of {
            ImportOf::Annex { .. } => ImportKind::Annex,
            ImportOf::Report { .. } => ImportKind::Report,
            ImportOf::Window { .. } => ImportKind::Window,
            ImportOf::Objectives(_) => ImportKind::Objectives,
            ImportOf::Territory { .. } => ImportKind::Territory,
        }
    }

    /// What was answered of its doubtful cells, after so many others; nothing where nobody answered.
    async fn answers(
        &self,
        app: &App,
        (after, cells): (usize, &[String]),
        read: Option<&CellsAsked>,
        words: Words,
    ) -> Result<Option<AnswersGiven>, ServiceError> {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(None);
        }
        let review = match read {
            Some(read) => read.review.clone(),
            None => reviewed(app, &self.upload, words).await?,
        };
        given(review, (after, cells), words)
    }

    /// Records it; returns the act. `read` are the doubtful cells of an annex that was read for the page already.
    pub(super) async fn record(
        &self,
        app: &App,
        (region, person): (&RegionCode, PersonId),
        read: Option<&CellsAsked>,
        words: Words,
    ) -> Result<ActNumber, ServiceError> {
        let (bytes, actor) = (self.upload.bytes(app, words).await?, Actor::Person(person));
        let (file, asked) = (self.upload.file.as_str(), Some(region.as_str()));
        match &self.of {
            ImportOf::Annex { picture, erratum, as_printed, after, cells } => {
                let paper = self.upload.paper(app, &bytes, words).await?;
                let answers = self.answers(app, (*after, cells), read, words).await?;
                let request = ImportRequest {
                    paper: &paper,
                    region: Some(region.to_string()),
                    common_to: Vec::new(),
                    picture_date: *picture,
                    erratum_of: erratum.clone(),
                    as_printed: *as_printed,
                    answers: answers.as_ref(),
                };
                Ok(import_annex(app, &request, actor, words).await?.act)
            }
            ImportOf::Report { year, as_printed } => {
                let paper = self.upload.paper(app, &bytes, words).await?;
                let request = ReportRequest {
                    paper: &paper,
                    notes: None,
                    region: Some(region.to_string()),
                    year: *year,
                    as_printed: *as_printed,
                };
                Ok(import_report(app, &request, actor, words).await?.act)
            }
            ImportOf::Window { draft } => {
                let receipt = import_window(app, asked, (file, &bytes), *draft, actor, words).await?;
                Ok(ActNumber::new(receipt.act))
            }
            ImportOf::Objectives(decree) => {
                let request = decree.asks(&bytes, file, asked);
                let receipt = import_objectives(app, &request, actor, words).await?;
                Ok(ActNumber::new(receipt.act))
            }
            ImportOf::Territory { fidelity, source } => {
                let request = TerritoryRequest {
                    bytes: &bytes,
                    file,
                    region: asked,
                    fidelity: *fidelity,
                    source: source.as_deref(),
                    keep_source: false,
                    zoning: None,
                };
                let receipt = import_territory(app, &request, actor, words).await?;
                Ok(ActNumber::new(receipt.act))
            }
        }
    }
}

/// The answers, as the file that people fill in holds them: what was typed for each cell from one on, in their order.
fn given(
    mut review: ReviewView,
    (after, cells): (usize, &[String]),
    words: Words,
) -> Result<Option<AnswersGiven>, ServiceError> {
    let before = std::iter::repeat_n("", after);
    let typed = before.chain(cells.iter().map(|cell| cell.trim())).chain(std::iter::repeat(""));
    for (cell, answer) in review.cells.iter_mut().zip(typed) {
        answer.clone_into(&mut cell.answer);
    }
    if review.cells.iter().all(|cell| cell.answer.is_empty()) {
        return Ok(None);
    }
    AnswersGiven::read(&words.get("office-answers"), &csv::review(&review)?, words).map(Some)
}

/// The doubtful cells of a document, and those that one page asks about.
#[derive(Debug, Clone)]
pub struct CellsAsked {
    /// How the document stands, with each of its doubtful cells.
    pub review: ReviewView,
    /// How many of them stand before those that are asked about.
    pub after: usize,
}

impl CellsAsked {
    /// The cells that are asked about.
    pub fn cells(&self) -> &[DoubtView] {
        let from = self.review.cells.get(self.after..).unwrap_or_default();
        from.get(..CELLS).unwrap_or(from)
    }

    /// How many doubtful cells the document has.
    pub const fn all(&self) -> usize {
        self.review.cells.len()
    }

    /// How many cells stand before those that the page before this one asks about; nothing where it is the first.
    pub const fn before(&self) -> Option<usize> {
        if self.after == 0 { None } else { Some(self.after.saturating_sub(CELLS)) }
    }

    /// The same of the page that follows; nothing where it is the last.
    pub fn next(&self) -> Option<usize> {
        let next = self.after.saturating_add(self.cells().len());
        (next < self.all()).then_some(next)
    }

    /// What is wrong with the answers to the cells that are asked about, each under the rank of its cell among them.
    pub fn faults(&self, answers: &[String], words: Words) -> Vec<(usize, String)> {
        let answered = self.cells().iter().zip(answers).enumerate();
        let wrong = answered.filter(|(_, (cell, answer))| {
            !answer.trim().is_empty() && CellAnswer::parse(cell.column, answer).is_none()
        });
        wrong
            .map(|(rank, (_, answer))| {
                (rank, words.with("office-fault-answer", &[("value", Argument::Text(answer.trim()))]))
            })
            .collect()
    }
}

/// The doubtful cells of an annex that was uploaded, with what is recorded of them: those of one page, after so many others.
///
/// # Errors
///
/// It is not there any more, or is no annex.
pub async fn review(
    app: &App,
    upload: &Upload,
    after: usize,
    words: Words,
) -> Result<CellsAsked, ServiceError> {
    let review = reviewed(app, upload, words).await?;
    Ok(CellsAsked { after: after.min(review.cells.len()), review })
}

/// All doubtful cells of an annex that was uploaded; it is read where nobody else waits.
async fn reviewed(app: &App, upload: &Upload, words: Words) -> Result<ReviewView, ServiceError> {
    let bytes = upload.bytes(app, words).await?;
    let (owned, known) = (upload.paper(app, &bytes, words).await?.owned(), app.known());
    apart(move || review_annex(&[owned.paper()], Some(&known.state), words)).await
}

/// The picture of the doubtful cell of that rank, from 0, of an uploaded annex, as PNG; nothing where there is no such cell, or it
/// stands on no page that is drawn.
///
/// # Errors
///
/// The document is not there any more, is no annex, or cannot be drawn.
pub async fn picture(
    app: &App,
    upload: &Upload,
    rank: usize,
    words: Words,
) -> Result<Option<Vec<u8>>, ServiceError> {
    let review = reviewed(app, upload, words).await?;
    let Some(part) = review.cells.get(rank).and_then(part) else { return Ok(None) };
    let (bytes, file) = (upload.bytes(app, words).await?, upload.file.clone());
    let drawn = apart(move || scan::pictures(&bytes, &[part])).await;
    let told = |error| ServiceError::unusable(crate::scan::problem(&error, &file, words));
    Ok(drawn.map_err(told)?.into_iter().next())
}
