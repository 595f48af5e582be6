//! A published annex enters the journal.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, DocumentRead, Fact};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::annex::{Annex, AnnexNote};
use maillage_domain::care::bilan::{Admission, Note, Proposal, PublishedBilan, admit};
use maillage_domain::diagnostic::{Diagnostic, Reading};
use maillage_domain::state::State;
use maillage_domain::territory::Region;
use maillage_domain::text;
use maillage_journal::erasable::{Disposition, File};
use maillage_views::diagnostic::{self, DiagnosticView};
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use super::read_annex::read_known;
use super::reference_acts::reference_acts;
use crate::app::{App, Decision};
use crate::error::ServiceError;
use crate::import_demo::BILAN_BASIS;
use crate::shipped;

/// A document to import, and what the person who imports it adds.
#[derive(Debug, Clone)]
pub struct ImportRequest<'a> {
    /// The bytes of the document.
    pub bytes: &'a [u8],
    /// The name of the file, for messages.
    pub file: &'a str,
    /// The region's code, where the document does not tell.
    pub region: Option<String>,
    /// The picture date, where the document does not tell.
    pub picture_date: Option<Date>,
    /// The number of the act that the document corrects.
    pub erratum_of: Option<String>,
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

/// Records a published annex, once: the same bytes again write nothing, a contradiction is refused.
pub async fn import_annex(
    app: &App,
    request: &ImportRequest<'_>,
    words: Words,
) -> Result<ImportReceipt, ServiceError> {
    let (last, (admission, rows, diagnostics)) =
        app.write(|state| decide(app, state, request, words)).await?;
    let file = ("file", Argument::Text(request.file));
    let (id, act) = match admission {
        Outcome::Recorded => ("imported-annex", last),
        Outcome::Already(act) => ("imported-annex-already", act),
        Outcome::Same(act) => ("imported-annex-same", act),
    };
    let number = Argument::Count(i64::try_from(act.get()).unwrap_or(i64::MAX));
    let rows = Argument::Count(i64::try_from(rows).unwrap_or(i64::MAX));
    let text = words.with(id, &[file, ("number", number), ("rows", rows)]);
    Ok(ImportReceipt { text, diagnostics: diagnostic::diagnostics(&diagnostics, words), act })
}

enum Outcome {
    Recorded,
    Already(ActNumber),
    Same(ActNumber),
}

type Decided = (Outcome, usize, Vec<Diagnostic>);

fn decide(
    app: &App,
    state: &State,
    request: &ImportRequest<'_>,
    words: Words,
) -> Result<(Decision, Decided), ServiceError> {
    // What the region's bilans rest on comes first, so that the document is read against it.
    let first = read_known(request.bytes, request.file, state, words)?;
    let region = region_of(&first.value, request, words)?;
    let Decision { mut acts, mut files } = reference_acts(app, state, &region);
    let rested = rested(state, &acts);
    let reading =
        if acts.is_empty() { first } else { read_known(request.bytes, request.file, &rested, words)? };
    let Reading { value: mut annex, diagnostics } = reading;
    annex.document.picture_date = annex.document.picture_date.or(request.picture_date);
    let document = document_read(request, &annex);
    let proposal = Proposal {
        region: region.code.clone(),
        notes: notes(&annex),
        annex,
        published: None,
        erratum_of: request.erratum_of.clone(),
    };
    let told = |refusal| ServiceError::refused(problem::refusal(&refusal, words));
    let bilan = match admit(&rested, proposal).map_err(told)? {
        Admission::AlreadyRecorded(act) => {
            return Ok((Decision::default(), (Outcome::Already(act), 0, diagnostics)));
        }
        Admission::SameFigures(act) => {
            return Ok((Decision::default(), (Outcome::Same(act), 0, diagnostics)));
        }
        Admission::New(bilan) => bilan,
    };
    let rows = bilan.rows.len();
    let day = effective(&bilan);
    acts.push(app.act(&region.code, day, None, Fact::DocumentRead(document)));
    acts.push(app.act(&region.code, day, Some(BILAN_BASIS), Fact::BilanPublished(bilan)));
    files.push(file(request));
    Ok((Decision { acts, files }, (Outcome::Recorded, rows, diagnostics)))
}

/// The state as it will be once the reference acts are appended.
fn rested(state: &State, acts: &[maillage_domain::act::Act]) -> State {
    let numbers = std::iter::successors(Some(state.head().next()), |number| Some(number.next()));
    let entries = numbers.zip(acts).map(|(number, act)| maillage_domain::act::Entry {
        number,
        recorded_at: jiff::Timestamp::UNIX_EPOCH,
        act: act.clone(),
    });
    state.clone().fold(entries)
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
        let named = asked.or(document.region.as_deref()).or(prefix).unwrap_or("?");
        let problem = Problem::worded("region-unknown", &[("region", Argument::Text(named))], words);
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
    let lines = request.bytes.split(|byte| *byte == b'\n').count();
    let name = annex.document.raa.clone().or_else(|| annex.document.act.clone());
    DocumentRead {
        sha256: annex.document.sha256,
        title: name.unwrap_or_else(|| request.file.to_owned()),
        lines: u32::try_from(lines).unwrap_or(u32::MAX),
    }
}

/// A published document is kept: it is the source of every figure.
fn file(request: &ImportRequest<'_>) -> File {
    File {
        sha256: maillage_reading::digest::of(request.bytes),
        media_type: "text/plain".to_owned(),
        content: request.bytes.to_vec(),
        retained_until: None,
        disposition: Disposition::Keep,
    }
}

/// The notes of the document, as printed: they have no English.
fn notes(annex: &Annex) -> Vec<Note> {
    let printed = |note: &AnnexNote| Bilingual { fr: note.text.clone(), en: note.text.clone() };
    let first = annex.tables.first().map_or(1, |table| table.annex);
    let preamble = annex.notes.iter().map(|note| Note {
        annex: annex_of(annex, note.line).unwrap_or(first),
        section: String::new(),
        codes: Vec::new(),
        line: note.line,
        text: printed(note),
    });
    let tables = annex.tables.iter().enumerate().flat_map(|(index, table)| {
        let codes: std::collections::BTreeSet<_> =
            annex.rows.iter().filter(|row| row.table == index).filter_map(|row| row.code.clone()).collect();
        table.notes.iter().map(move |note| Note {
            annex: table.annex,
            section: table.section.clone(),
            codes: codes.iter().cloned().collect(),
            line: note.line,
            text: printed(note),
        })
    });
    preamble.chain(tables).collect()
}

/// The annex to which a line of the preamble belongs: that of the next table.
fn annex_of(annex: &Annex, line: u32) -> Option<u8> {
    annex.tables.iter().find(|table| line < table.line).map(|table| table.annex)
}
