//! A published annex enters the journal.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, DocumentRead, Draft};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::annex::{Annex, AnnexNote, DocumentIdentity};
use maillage_domain::care::bilan::{Admission, Note, Proposal, Refusal, admit};
use maillage_domain::care::cells_answered::{AnsweredCell, CellsAnswered};
use maillage_domain::diagnostic::{Diagnostic, Reading};
use maillage_domain::digest::Digest;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::State;
use maillage_domain::territory::{Region, RegionCode};
use maillage_reading::digest;
use maillage_views::diagnostic::{self, DiagnosticView};
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use super::cell_answers::AnswersGiven;
use super::document_region::{self, prefix};
use super::read_annex::{Answered, read_answered, read_known, refused};
use super::reference_acts::reference_acts;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::memory::Known;
use crate::paper::Paper;
use crate::press::apart;
use crate::published;
use crate::shipped;
use crate::territory::shipped::ShippedTerritory;

/// A document to import, and what the person who imports it adds.
#[derive(Debug, Clone)]
pub struct ImportRequest<'a> {
    /// The document.
    pub paper: &'a Paper<'a>,
    /// The region's code, where the document does not tell.
    pub region: Option<String>,
    /// The codes of the regions that the document is common to, its own among them; none where it is of one region.
    pub common_to: Vec<String>,
    /// The picture date, where the document does not tell.
    pub picture_date: Option<Date>,
    /// The number of the act that the document corrects.
    pub erratum_of: Option<String>,
    /// Whether it is recorded as printed although it contradicts itself or could not be read whole.
    pub as_printed: bool,
    /// What a person answered of its doubtful cells.
    pub answers: Option<&'a AnswersGiven>,
}

/// What became of an import.
#[derive(Debug, Clone)]
pub struct ImportReceipt {
    /// What happened, in one sentence.
    pub text: String,
    /// The faults of the document, worded.
    pub diagnostics: Vec<DiagnosticView>,
    /// The act that holds its bilan.
    pub act: ActNumber,
}

/// Records a published annex, once: the same bytes again write nothing; what contradicts itself or what is recorded is
/// refused with every place, unless it is to be recorded as printed.
pub async fn import_annex(
    app: &App,
    request: &ImportRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<ImportReceipt, ServiceError> {
    loop {
        let known = app.current().await?;
        let mut read = read_apart(known, request, words).await?;
        read.held = app.journal().has_file(read.document.sha256).await?;
        let diagnostics = read.diagnostics.clone();
        let (last, admitted) = app.write(actor, |state| read.decide(state, request, words)).await?;
        // What the document was read against has changed meanwhile: it is read again.
        let Some(admitted) = admitted else { continue };
        return Ok(receipt(admitted, last, request.paper.file, &diagnostics, words));
    }
}

/// Reads a document on a thread where nobody else waits: a long one takes long.
async fn read_apart(
    known: Arc<Known>,
    request: &ImportRequest<'_>,
    words: Words,
) -> Result<ReadAnnex, ServiceError> {
    let (paper, answers) = (request.paper.owned(), request.answers.cloned());
    let (region, common_to) = (request.region.clone(), request.common_to.clone());
    let (picture_date, erratum_of) = (request.picture_date, request.erratum_of.clone());
    let as_printed = request.as_printed;
    apart(move || {
        let (paper, answers) = (&paper.paper(), answers.as_ref());
        let request =
            ImportRequest { paper, region, common_to, picture_date, erratum_of, as_printed, answers };
        ReadAnnex::read(&known.state, &request, words)
    })
    .await
}

fn receipt(
    admitted: Admitted,
    last: ActNumber,
    file: &str,
    diagnostics: &[Diagnostic],
    words: Words,
) -> ImportReceipt {
    let (id, act, told) = match admitted {
        Admitted::New(told) if told.contradictions == 0 => ("imported-annex", last, told),
        Admitted::New(told) => ("imported-annex-as-printed", last, told),
        Admitted::Already(act) => ("imported-annex-already", act, Told::default()),
        Admitted::Kept(act) => ("imported-kept", act, Told::default()),
        Admitted::Same(act, answered) => ("imported-annex-same", act, Told { answered, ..Told::default() }),
    };
    let arguments = [
        ("file", Argument::Text(file)),
        ("number", Argument::count(act.get())),
        ("rows", Argument::count(told.rows)),
        ("count", Argument::count(told.contradictions)),
    ];
    let cells = |id, count: usize| (count > 0).then(|| words.with(id, &[("count", Argument::count(count))]));
    let beside =
        [cells("imported-annex-answered", told.answered), cells("imported-annex-doubtful", told.doubtful)];
    let sentences = std::iter::once(words.with(id, &arguments)).chain(beside.into_iter().flatten());
    let text = sentences.collect::<Vec<_>>().join(" ");
    ImportReceipt { text, diagnostics: diagnostic::diagnostics(diagnostics, words), act }
}

/// What became of a document that was not refused.
#[derive(Clone, Copy)]
enum Admitted {
    New(Told),
    Already(ActNumber),
    /// Recorded already, but its bytes were not kept until now.
    Kept(ActNumber),
    /// With how many answers were recorded all the same.
    Same(ActNumber, usize),
}

/// What is told of a bilan that was recorded.
#[derive(Debug, Clone, Copy, Default)]
struct Told {
    rows: usize,
    contradictions: usize,
    /// How many cells a person answered.
    answered: usize,
    /// How many cells stay in doubt.
    doubtful: usize,
}

/// A document as it was read, with what its region's bilans rest on: nothing is decided yet.
struct ReadAnnex {
    annex: Annex,
    diagnostics: Vec<Diagnostic>,
    region: Region,
    /// What is entered before the document, and the document itself.
    first: Drafted,
    document: DocumentRead,
    /// Whether its bytes are kept already.
    held: bool,
    /// What a person answered of its cells, as far as it is not recorded.
    fresh: Vec<AnsweredCell>,
    /// The reference book with that.
    reference: ReferenceBook,
    /// What the store knew of what it was read against.
    since: Since,
}

/// What of a store a document is read against: while it stays, so does the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Since {
    /// The last act of the reference book.
    reference: ActNumber,
    /// How many cells of the document are answered.
    answers: usize,
}

impl Since {
    fn of(state: &State, document: Digest) -> Self {
        let answers = state.care().answered_cells(document).len();
        Self { reference: state.reference().last(), answers }
    }
}

impl ReadAnnex {
    fn read(state: &State, request: &ImportRequest<'_>, words: Words) -> Result<Self, ServiceError> {
        let (reference, sha256) = (state.reference(), digest::of(request.paper.bytes));
        let recorded = state.care().answered_cells(sha256);
        let read = |reference: &ReferenceBook| {
            let read = |answers: &[AnsweredCell]| read_known(request.paper, reference, answers, words);
            read_answered(&read, &recorded, request.answers, words)
        };
        let answered = read(reference)?;
        let region = region_of(&answered.reading.value, reference, request, words)?;
        // What the region's bilans rest on comes first, so that the document is read against it.
        let day = answered.reading.value.document.picture_date.or(request.picture_date);
        let territory = ShippedTerritory::read(reference, &region.code);
        let first = reference_acts(reference, &region, day, territory);
        let foreseen = reference.foreseen(&first.drafts);
        let answered = if first.drafts.is_empty() { answered } else { read(&foreseen)? };
        let Answered { reading, fresh } = answered;
        let Reading { value: mut annex, diagnostics } = reading;
        annex.document.picture_date = annex.document.picture_date.or(request.picture_date);
        let (document, since) = (document_read(request, &annex), Since::of(state, sha256));
        Ok(Self {
            annex,
            diagnostics,
            region,
            first,
            document,
            held: false,
            fresh,
            reference: foreseen,
            since,
        })
    }

    /// What is written of it; nothing where it has to be read again.
    fn decide(
        self,
        state: &State,
        request: &ImportRequest<'_>,
        words: Words,
    ) -> Result<(Drafted, Option<Admitted>), ServiceError> {
        if Since::of(state, self.annex.document.sha256) != self.since {
            return Ok((Drafted::default(), None));
        }
        let admission = self.admitted(state, request, words)?;
        let (mut decision, region) = (self.first, &self.region.code);
        let answers = (!self.fresh.is_empty())
            .then(|| CellsAnswered { document: self.annex.document.sha256, cells: self.fresh.clone() });
        let answered = self.fresh.len();
        let kept = published::kept(self.document.sha256, request.paper.bytes);
        let bilan = match admission {
            Admission::AlreadyRecorded(act) if self.held => {
                return Ok((Drafted::default(), Some(Admitted::Already(act))));
            }
            Admission::AlreadyRecorded(act) => {
                return Ok((Drafted::from(kept), Some(Admitted::Kept(act))));
            }
            Admission::SameFigures(act) => {
                let dated = answers.zip(effective(&self.annex.document));
                let drafted = dated.map(|(answers, day)| {
                    let known = state.reference().document(self.document.sha256).is_some();
                    // What people said is kept, although no figure follows from it: so is the document of which they said it.
                    let read = (!known).then(|| Draft::new(region, day, self.document));
                    let drafts = read.into_iter().chain([Draft::new(region, day, answers)]).collect();
                    Drafted { drafts, files: vec![kept] }
                });
                return Ok((drafted.unwrap_or_default(), Some(Admitted::Same(act, answered))));
            }
            Admission::New(bilan) => *bilan,
        };
        let told = Told {
            rows: bilan.rows.len(),
            contradictions: bilan.contradictions.len(),
            answered,
            doubtful: bilan.rows.iter().map(|row| row.doubt.len()).sum(),
        };
        decision.files.push(kept);
        let day = effective(&self.annex.document).unwrap_or(bilan.picture_date);
        if state.care().bilan_of_document(region, bilan.document).is_none() {
            decision.drafts.push(Draft::new(region, day, self.document));
        }
        decision.drafts.extend(answers.map(|answers| Draft::new(region, day, answers)));
        decision.drafts.push(Draft::new(region, day, bilan));
        Ok((decision, Some(Admitted::New(told))))
    }

    /// The regions that the document is common to, its own among them; none where it is of one region.
    fn common_to(&self, request: &ImportRequest<'_>, words: Words) -> Result<Vec<RegionCode>, ServiceError> {
        let mut regions: BTreeSet<_> = request.common_to.iter().map(RegionCode::new).collect();
        if let Some(unknown) = regions.iter().find(|code| self.reference.region(code).is_none()) {
            let region = ("region", Argument::Text(unknown.as_str()));
            return Err(ServiceError::unusable(Problem::worded("region-unregistered", &[region], words)));
        }
        if !regions.is_empty() {
            regions.insert(self.region.code.clone());
        }
        Ok(regions.into_iter().collect())
    }

    /// The judgement of the domain.
    fn admitted(
        &self,
        state: &State,
        request: &ImportRequest<'_>,
        words: Words,
    ) -> Result<Admission, ServiceError> {
        let proposal = Proposal {
            region: self.region.code.clone(),
            common_to: self.common_to(request, words)?,
            notes: notes(&self.annex),
            annex: self.annex.clone(),
            faults: self.diagnostics.clone(),
            as_printed: request.as_printed,
            published: None,
            erratum_of: request.erratum_of.clone(),
            answered: !self.fresh.is_empty(),
        };
        admit(&self.reference, state.care(), proposal).map_err(|refusal| match refusal {
            Refusal::Faulty(faults) => refused(&faults, &self.annex, request.paper.file, words),
            refusal => ServiceError::refused(problem::refusal(&refusal, words)),
        })
    }
}

/// The region whose name or register prefix the document bears; else the one asked for: one that has an agency, or that the store
/// knows.
fn region_of(
    annex: &Annex,
    reference: &ReferenceBook,
    request: &ImportRequest<'_>,
    words: Words,
) -> Result<Region, ServiceError> {
    let (document, asked) = (&annex.document, request.region.as_deref());
    let printed = document_region::agreed(document, asked, request.paper.file, words)?;
    let named = || {
        let mut known = shipped::REGIONS.iter().chain(reference.regions());
        asked.and_then(|code| known.find(|region| region.code.as_str() == code.trim()))
    };
    printed.or_else(named).cloned().ok_or_else(|| {
        let problem = match asked.or(document.region.as_deref()).or(prefix(document)) {
            Some(named) => Problem::worded("region-unknown", &[("region", Argument::Text(named))], words),
            None => Problem::worded("region-unsaid", &[], words),
        };
        ServiceError::unusable(problem.hint("region", &[], words))
    })
}

/// The day from which a bilan has effect: the one that its number bears, else that of its picture.
fn effective(document: &DocumentIdentity) -> Option<Date> {
    let day = document.raa.as_deref().and_then(|raa| {
        let (_, rest) = raa.split_once('-')?;
        rest.get(..10)?.parse().ok()
    });
    day.or(document.picture_date)
}

fn document_read(request: &ImportRequest<'_>, annex: &Annex) -> DocumentRead {
    let name = annex.document.raa.clone().or_else(|| annex.document.act.clone());
    DocumentRead {
        sha256: annex.document.sha256,
        title: name.unwrap_or_else(|| request.paper.file.to_owned()),
        lines: published::lines(request.paper.bytes),
    }
}

/// The notes of the document, as printed: they have no English.
fn notes(annex: &Annex) -> Vec<Note> {
    let printed = |note: &AnnexNote| Bilingual { fr: note.text.clone(), en: note.text.clone() };
    let first = annex.tables.first().map_or(1, |table| table.annex);
    let preamble = annex.notes.iter().map(|note| Note {
        annex: annex_of(annex, note).unwrap_or(first),
        section: String::new(),
        codes: Vec::new(),
        page: note.place.page,
        line: note.place.line,
        area: note.place.area,
        cell: note.place.cell,
        text: printed(note),
    });
    let tables = annex.tables.iter().enumerate().flat_map(|(index, table)| {
        let codes: BTreeSet<_> =
            annex.rows.iter().filter(|row| row.table == index).filter_map(|row| row.code.clone()).collect();
        table.notes.iter().map(move |note| Note {
            annex: table.annex,
            section: table.section.clone(),
            codes: codes.iter().cloned().collect(),
            page: note.place.page,
            line: note.place.line,
            area: note.place.area,
            cell: note.place.cell,
            text: printed(note),
        })
    });
    preamble.chain(tables).collect()
}

/// The annex to which a note of the preamble belongs: that of the next table.
fn annex_of(annex: &Annex, note: &AnnexNote) -> Option<u8> {
    note.above.and_then(|table| annex.tables.get(table)).map(|table| table.annex)
}
