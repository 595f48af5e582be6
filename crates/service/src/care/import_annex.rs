//! A published annex enters the journal.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, DocumentRead, Draft};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::annex::{Annex, AnnexNote};
use maillage_domain::care::bilan::{Admission, Note, Proposal, PublishedBilan, admit};
use maillage_domain::diagnostic::{Diagnostic, Reading};
use maillage_domain::ground::place::Place;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::State;
use maillage_domain::territory::Region;
use maillage_domain::text;
use maillage_views::diagnostic::{self, DiagnosticView};
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use super::read_annex::read_known;
use super::reference_acts::reference_acts;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::paper::Paper;
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
    /// The picture date, where the document does not tell.
    pub picture_date: Option<Date>,
    /// The number of the act that the document corrects.
    pub erratum_of: Option<String>,
    /// Whether it is recorded as printed although it contradicts itself or could not be read whole.
    pub as_printed: bool,
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
        let mut read = ReadAnnex::read(&known.state, request, words)?;
        drop(known);
        read.held = app.journal().has_file(read.document.sha256).await?;
        let diagnostics = read.diagnostics.clone();
        let (last, admitted) = app.write(actor, |state| read.decide(state, request, words)).await?;
        // What the document was read against has changed meanwhile: it is read again.
        let Some(admitted) = admitted else { continue };
        return Ok(receipt(admitted, last, request.paper.file, &diagnostics, words));
    }
}

fn receipt(
    admitted: Admitted,
    last: ActNumber,
    file: &str,
    diagnostics: &[Diagnostic],
    words: Words,
) -> ImportReceipt {
    let (id, act, rows, contradictions) = match admitted {
        Admitted::New { rows, contradictions: 0 } => ("imported-annex", last, rows, 0),
        Admitted::New { rows, contradictions } => ("imported-annex-as-printed", last, rows, contradictions),
        Admitted::Already(act) => ("imported-annex-already", act, 0, 0),
        Admitted::Kept(act) => ("imported-kept", act, 0, 0),
        Admitted::Same(act) => ("imported-annex-same", act, 0, 0),
    };
    let number = Argument::count(act.get());
    let arguments = [
        ("file", Argument::Text(file)),
        ("number", number),
        ("rows", Argument::count(rows)),
        ("count", Argument::count(contradictions)),
    ];
    let text = words.with(id, &arguments);
    ImportReceipt { text, diagnostics: diagnostic::diagnostics(diagnostics, words), act }
}

/// What became of a document that was not refused.
#[derive(Clone, Copy)]
enum Admitted {
    New {
        rows: usize,
        contradictions: usize,
    },
    Already(ActNumber),
    /// Recorded already, but its bytes were not kept until now.
    Kept(ActNumber),
    Same(ActNumber),
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
    /// The reference book with that.
    reference: ReferenceBook,
    /// The last act of the reference book without it.
    since: ActNumber,
}

impl ReadAnnex {
    fn read(state: &State, request: &ImportRequest<'_>, words: Words) -> Result<Self, ServiceError> {
        let reference = state.reference();
        let reading = read_known(request.paper, reference, words)?;
        let region = region_of(&reading.value, request, words)?;
        // What the region's bilans rest on comes first, so that the document is read against it.
        let first = reference_acts(reference, &region, ShippedTerritory::read(reference));
        let foreseen = reference.foreseen(&first.drafts);
        let reading =
            if first.drafts.is_empty() { reading } else { read_known(request.paper, &foreseen, words)? };
        let Reading { value: mut annex, diagnostics } = reading;
        annex.document.picture_date = annex.document.picture_date.or(request.picture_date);
        let (document, since) = (document_read(request, &annex), reference.last());
        Ok(Self { annex, diagnostics, region, first, document, held: false, reference: foreseen, since })
    }

    /// What is written of it; nothing where it has to be read again.
    fn decide(
        self,
        state: &State,
        request: &ImportRequest<'_>,
        words: Words,
    ) -> Result<(Drafted, Option<Admitted>), ServiceError> {
        if state.reference().last() != self.since {
            return Ok((Drafted::default(), None));
        }
        let proposal = Proposal {
            region: self.region.code.clone(),
            notes: notes(&self.annex),
            annex: self.annex,
            faults: self.diagnostics,
            as_printed: request.as_printed,
            published: None,
            erratum_of: request.erratum_of.clone(),
        };
        let told = |refusal| ServiceError::refused(problem::refusal(&refusal, words));
        let kept = published::kept(self.document.sha256, request.paper.bytes);
        let bilan = match admit(&self.reference, state.care(), proposal).map_err(told)? {
            Admission::AlreadyRecorded(act) if self.held => {
                return Ok((Drafted::default(), Some(Admitted::Already(act))));
            }
            Admission::AlreadyRecorded(act) => {
                return Ok((Drafted::from(kept), Some(Admitted::Kept(act))));
            }
            Admission::SameFigures(act) => return Ok((Drafted::default(), Some(Admitted::Same(act)))),
            Admission::New(bilan) => *bilan,
        };
        let (rows, contradictions) = (bilan.rows.len(), bilan.contradictions.len());
        let (day, region) = (effective(&bilan), &self.region.code);
        let mut decision = self.first;
        decision.files.push(kept);
        decision.drafts.extend([Draft::new(region, day, self.document), Draft::new(region, day, bilan)]);
        Ok((decision, Some(Admitted::New { rows, contradictions })))
    }
}

/// The region asked for, else the one whose name or register prefix the document bears.
fn region_of(annex: &Annex, request: &ImportRequest<'_>, words: Words) -> Result<Region, ServiceError> {
    let document = &annex.document;
    let asked = request.region.as_deref();
    let prefix = document.raa.as_deref().and_then(|raa| raa.split('-').next());
    let name = document.region.as_deref().map(text::key);
    let found = shipped::REGIONS.iter().find(|region| match asked {
        Some(code) => region.code.as_str() == code,
        None => {
            prefix.is_some_and(|prefix| prefix == region.raa_prefix)
                || name.as_ref().is_some_and(|name| *name == text::key(&region.name))
        }
    });
    found.cloned().ok_or_else(|| {
        let problem = match asked.or(document.region.as_deref()).or(prefix) {
            Some(named) => Problem::worded("region-unknown", &[("region", Argument::Text(named))], words),
            None => Problem::worded("region-unsaid", &[], words),
        };
        ServiceError::unusable(problem.hint("region", &[], words))
    })
}

/// The day from which the bilan has effect: the one its number bears, else that of its picture.
fn effective(bilan: &PublishedBilan) -> Date {
    let day = bilan.raa.as_deref().and_then(|raa| {
        let (_, rest) = raa.split_once('-')?;
        rest.get(..10)?.parse().ok()
    });
    day.unwrap_or(bilan.picture_date)
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
        annex: annex_of(annex, note.place).unwrap_or(first),
        section: String::new(),
        codes: Vec::new(),
        page: note.place.page,
        line: note.place.line,
        area: note.place.area,
        text: printed(note),
    });
    let tables = annex.tables.iter().enumerate().flat_map(|(index, table)| {
        let codes: std::collections::BTreeSet<_> =
            annex.rows.iter().filter(|row| row.table == index).filter_map(|row| row.code.clone()).collect();
        table.notes.iter().map(move |note| Note {
            annex: table.annex,
            section: table.section.clone(),
            codes: codes.iter().cloned().collect(),
            page: note.place.page,
            line: note.place.line,
            area: note.place.area,
            text: printed(note),
        })
    });
    preamble.chain(tables).collect()
}

/// The annex to which a note of the preamble belongs: that of the next table.
fn annex_of(annex: &Annex, place: Place) -> Option<u8> {
    annex.tables.iter().find(|table| place < table.place).map(|table| table.annex)
}
