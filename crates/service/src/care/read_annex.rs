//! Understanding a published annex; nothing is stored.

use maillage_domain::care::annex::Annex;
use maillage_domain::care::cells_answered::AnsweredCell;
use maillage_domain::diagnostic::{Diagnostic, Reading, grave};
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::State;
use maillage_domain::territory::Region;
use maillage_reading::annex::{self, KnownRegion, LayoutSeen, NotABilan, ReadAgainst, RowsRead};
use maillage_reading::digest;
use maillage_reading::no_text::NoText;
use maillage_reading::reference::TerritoryFile;
use maillage_reading::tidy::TidyError;
use maillage_views::annex::AnnexView;
use maillage_views::problem::{self, Problem};
use maillage_views::words::{Argument, Words};

use super::cell_answers::AnswersGiven;
use super::document_region::agreed;
use crate::error::ServiceError;
use crate::paper::Paper;
use crate::shipped;
use crate::unreadable;

/// Reads an annex with the reference data that ships.
pub fn read_annex(paper: &Paper<'_>, words: Words) -> Result<AnnexView, ServiceError> {
    read_annex_of(paper, None, words)
}

/// The same, of the region asked for.
///
/// # Errors
///
/// It is no bilan; it prints another region.
pub fn read_annex_of(
    paper: &Paper<'_>,
    region: Option<&str>,
    words: Words,
) -> Result<AnnexView, ServiceError> {
    let reading = read_shipped(paper, &[], words)?;
    agreed(&reading.value.document, region, paper.file, words)?;
    Ok(AnnexView::new(&reading, words))
}

fn read_shipped(
    paper: &Paper<'_>,
    answers: &[AnsweredCell],
    words: Words,
) -> Result<Reading<Annex>, ServiceError> {
    let regions = shipped::shipped_regions().map(|shipped| known(&shipped.territory));
    let nomenclatures = shipped::nomenclatures().map(Clone::clone);
    read(paper, &ReadAgainst { nomenclatures: &nomenclatures, regions: &regions, answers }, words)
}

/// A region whose zones ship.
fn known(territory: &TerritoryFile) -> KnownRegion {
    let assignment = territory.assignment.iter();
    KnownRegion {
        region: territory.region.clone(),
        zone_sets: territory.zone_sets.clone(),
        assignment: assignment
            .flat_map(|(set, lines)| lines.iter().map(move |line| (line.clone(), set.clone())))
            .collect(),
    }
}

/// Refuses a document that contradicts itself or could not be read whole, before anything is written: with every place.
/// What people answered of its cells counts, be it recorded in `state` or `given`.
///
/// # Errors
///
/// It does not hold together: refused. It cannot be read, or answers to it are of no cell of it: unusable.
pub fn holds_together(
    paper: &Paper<'_>,
    state: Option<&State>,
    given: Option<&AnswersGiven>,
    words: Words,
) -> Result<(), ServiceError> {
    let recorded = state.map(|state| state.care().answered_cells(digest::of(paper.bytes)));
    let read = |answers: &[AnsweredCell]| read_shipped(paper, answers, words);
    let Answered { reading, .. } = read_answered(&read, &recorded.unwrap_or_default(), given, words)?;
    let faults = grave(&reading.diagnostics);
    if faults.is_empty() { Ok(()) } else { Err(refused(&faults, &reading.value, paper.file, words)) }
}

/// A document that is refused: where cells of it are in doubt, with how many, and how to look at them.
pub(super) fn refused(faults: &[Diagnostic], annex: &Annex, file: &str, words: Words) -> ServiceError {
    ServiceError::refused(match problem::doubtful(faults, annex, file, words) {
        Some(problem) => problem,
        None => problem::faulty(faults, words),
    })
}

/// A document as it is read with what people answered of its cells.
pub(super) struct Answered {
    pub(super) reading: Reading<Annex>,
    /// The answers among those given that are not recorded yet.
    pub(super) fresh: Vec<AnsweredCell>,
}

/// What reads a document with answers to its doubtful cells.
type Reader<'r> = dyn Fn(&[AnsweredCell]) -> Result<Reading<Annex>, ServiceError> + 'r;

/// Reads a document with the answers that are recorded and those that are given; `read` reads it with answers.
pub(super) fn read_answered(
    read: &Reader<'_>,
    recorded: &[AnsweredCell],
    given: Option<&AnswersGiven>,
    words: Words,
) -> Result<Answered, ServiceError> {
    let Some(given) = given else {
        return Ok(Answered { reading: read(recorded)?, fresh: Vec::new() });
    };
    let fresh = given.to(&read(&[])?.value, recorded, words)?;
    let reading = read(&[recorded, &fresh].concat())?;
    Ok(Answered { reading, fresh })
}

/// Reads an annex with answers, against the reference data of a store where there is one, else against what ships.
pub(super) fn read_answered_so_far(
    paper: &Paper<'_>,
    state: Option<&State>,
    answers: &[AnsweredCell],
    words: Words,
) -> Result<Reading<Annex>, ServiceError> {
    match state {
        Some(state) => read_known(paper, state.reference(), answers, words),
        None => read_shipped(paper, answers, words),
    }
}

/// Reads an annex with the reference data that the store holds, and with answers to its doubtful cells.
pub(crate) fn read_known(
    paper: &Paper<'_>,
    reference: &ReferenceBook,
    answers: &[AnsweredCell],
    words: Words,
) -> Result<Reading<Annex>, ServiceError> {
    against(reference, answers, |known| read(paper, known, words))
}

/// Reads rows in the columns of the contract in the same way, where they stand in their own file.
pub(super) fn read_rows_known(
    bytes: &[u8],
    reference: &ReferenceBook,
    answers: &[AnsweredCell],
) -> Result<RowsRead, TidyError> {
    against(reference, answers, |known| annex::read_rows(bytes, known))
}

fn against<T>(
    reference: &ReferenceBook,
    answers: &[AnsweredCell],
    read: impl FnOnce(&ReadAgainst<'_>) -> T,
) -> T {
    let nomenclatures: Vec<_> = reference.nomenclatures().cloned().collect();
    let regions: Vec<_> = reference.regions().map(|region| known_region(reference, region)).collect();
    read(&ReadAgainst { nomenclatures: &nomenclatures, regions: &regions, answers })
}

fn known_region(reference: &ReferenceBook, region: &Region) -> KnownRegion {
    // Every zone set ever drawn: an annex may be older than the zones of today.
    let zones: Vec<_> = reference.zone_sets_ever(&region.code).collect();
    let assignment = zones
        .iter()
        .flat_map(|zones| zones.lines.iter().map(|line| (line.clone(), zones.zone_set.id.clone())));
    KnownRegion {
        region: region.clone(),
        assignment: assignment.collect(),
        zone_sets: zones.iter().map(|zones| zones.zone_set.clone()).collect(),
    }
}

fn read(paper: &Paper<'_>, known: &ReadAgainst<'_>, words: Words) -> Result<Reading<Annex>, ServiceError> {
    let read = match paper.recognised() {
        Some(document) => annex::read_document(document, digest::of(paper.bytes), known),
        None => annex::read(paper.bytes, known),
    };
    read.map_err(|no| {
        let (file, reason) = (Argument::Text(paper.file), why(no, words));
        let reason = Argument::Text(&reason);
        ServiceError::unusable(Problem::worded("not-a-bilan", &[("file", file), ("reason", reason)], words))
    })
}

/// Why bytes are no bilan.
fn why(no: NotABilan, words: Words) -> String {
    words.get(match no {
        NotABilan::SecondSheet(sheet) => return unreadable::second_sheet(&sheet, words),
        NotABilan::NoText(NoText::Empty) => "not-a-bilan-empty",
        NotABilan::NoText(NoText::Blank) => "not-a-bilan-blank",
        NotABilan::NoText(NoText::Binary) => "not-a-bilan-binary",
        NotABilan::NoText(NoText::Locked) => "not-a-bilan-locked",
        NotABilan::NoText(NoText::Damaged) => "not-a-bilan-damaged",
        NotABilan::TooLong => "not-a-bilan-too-long",
        NotABilan::NoRow => "not-a-bilan-no-row",
        NotABilan::Untold => "not-a-bilan-untold",
        NotABilan::NoTable => "not-a-bilan-no-table",
        NotABilan::OtherLayout(seen) => why_not_that_layout(seen),
    })
}

/// The message that names the layout of a document whose tables are not read.
const fn why_not_that_layout(seen: LayoutSeen) -> &'static str {
    match seen {
        LayoutSeen::Ranges => "not-a-bilan-ranges",
        LayoutSeen::NoZone => "not-a-bilan-no-zone",
        LayoutSeen::CellsApart => "not-a-bilan-cells-apart",
        LayoutSeen::NoHeader => "not-a-bilan-no-header",
        LayoutSeen::HeaderUnsettled => "not-a-bilan-header-unsettled",
        LayoutSeen::RowsContradict => "not-a-bilan-rows-contradict",
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    fn title(bytes: &[u8], language: Language) -> String {
        let words = Words::new(language);
        read_annex(&Paper::written("bilan.txt", bytes), words)
            .expect_err("it is no bilan")
            .problem(words)
            .title
    }

    #[test]
    fn given_a_fault_when_written_as_json_then_the_contract_in_the_language_asked_for() {
        let text = "ANNEXE 1\n\nBILAN AU 1er MARS 2024\n\nI. Médecine\n\nZONES Implantations actuelles Implantations cibles Ecart Demandes nouvelles recevables\n1C - Brest 3 4 0 Non\n2C - Vannes 1 1 0 Non\n\nFait à Rennes\n";
        for (language, gap) in [(Language::French, "l’écart imprimé"), (Language::English, "the printed gap")]
        {
            let view = read_annex(&Paper::written("bilan.txt", text.as_bytes()), Words::new(language))
                .expect("it is a bilan");
            let told = view.diagnostics.iter().find(|told| told.message.contains(gap)).expect("the fault");
            let json = serde_json::to_string(told).expect("a view is JSON");
            let (message, hint) = (&told.message, &told.hint);
            assert_eq!(
                json,
                format!(
                    r#"{{"code":"gap_mismatch","severity":"error","line":8,"message":"{message}","hint":"{hint}"}}"#
                )
            );
        }
    }

    #[test]
    fn given_what_is_no_bilan_when_read_then_one_line_in_the_language_asked_for() {
        let cases: [(&[u8], &str, &str); 5] = [
            (b"", "vide", "empty"),
            (b"\n\x0C\n\x0C", "sans doute un scan", "probably a scan"),
            (b"PK\x03\x04\x14\x00\x06\x00", "endommagé", "damaged"),
            (b"%PDF-1.7\n1 0 obj", "endommagé", "damaged"),
            (b"Monsieur le directeur,\n", "aucun tableau", "no table"),
        ];
        for (bytes, fr, en) in cases {
            let (french, english) = (title(bytes, Language::French), title(bytes, Language::English));
            assert!(french.starts_with("bilan.txt : ") && french.contains(fr), "{french}");
            assert!(english.starts_with("bilan.txt: ") && english.contains(en), "{english}");
            assert!(!french.contains('\n') && !english.contains('\n'));
        }
    }
}
