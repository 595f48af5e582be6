//! What a file or a row leaves in doubt, and what people answered of it.

mod both_languages;

use maillage_domain::care::annex::{Annex, AnnexRow, PrintedTally};
use maillage_domain::care::bilan::Position;
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::AnsweredCell;
use maillage_domain::care::column::Column;
use maillage_domain::care::doubtful_cell::DoubtfulCell;
use maillage_domain::diagnostic::oddity::{AnswerFate, Oddity};
use maillage_domain::diagnostic::row_fault::{self, Expected, Quantity, Role};
use maillage_domain::diagnostic::{Code, Diagnostic, Reading, Severity};
use maillage_reading::annex::{ReadAgainst, read};

fn read_answered(text: &str, answers: &[AnsweredCell]) -> Reading<Annex> {
    read(text.as_bytes(), &ReadAgainst { answers, ..ReadAgainst::nothing() }).expect("it is a bilan")
}

/// The doubtful cells of an annex, each with the answer that `say` gives.
fn answers(annex: &Annex, say: impl Fn(&AnnexRow, Column) -> Option<CellAnswer>) -> Vec<AnsweredCell> {
    let cells = annex.rows.iter().flat_map(|row| row.doubtful.iter().map(move |cell| (row, cell)));
    let said = cells.filter_map(|(row, cell)| {
        let answer = say(row, cell.column)?;
        Some(AnsweredCell { cell: annex.cell_name(row, cell), read: cell.seen.clone(), answer })
    });
    said.collect()
}

fn told(reading: &Reading<Annex>) -> Vec<Code> {
    let codes = reading.diagnostics.iter().map(Diagnostic::code);
    codes.filter(|code| *code != Code::IdentityMissing).collect()
}

/// Rows in the columns of the contract: of the first, two cells that hold something are named as doubtful; of the second, those
/// beside its figures; of the third, none.
const ROWS: &str = "activity,modality,zone,zone_name,sites_current,sites_target,sites_gap,admissible,target_year,doubt\n\
    Chirurgie,,1A,Nord,2,3,1,oui,2028,sites_target admissible\n\
    Chirurgie,,2A,Sud,2,3,1,oui,2028,zone target_year\n\
    Chirurgie,,3A,Est,2,3,1,oui,2028,\n";

#[test]
fn given_a_doubt_on_a_cell_that_holds_something_when_read_then_it_is_in_doubt_and_what_it_holds_is_what_it_seems_to_say()
 {
    let annex = read_answered(ROWS, &[]).value;
    let seen = |at: usize| -> Vec<(Column, &str)> {
        annex.rows[at].doubtful.iter().map(|cell| (cell.column, cell.seen.as_str())).collect()
    };
    assert_eq!(seen(0), [(Column::SitesTarget, "3"), (Column::Admissible, "oui")]);
    assert_eq!(seen(1), [(Column::Zone, "2A"), (Column::TargetYear, "2028")]);
    assert_eq!(seen(2), []);
    let kept = |at: usize| {
        let row = Position::printed(&annex.rows[at]);
        (annex.rows[at].sites.target, row.admissible, row.target_year)
    };
    assert_eq!(
        [0, 1, 2].map(kept),
        [(None, None, Some(2028)), (Some(3), Some(true), None), (Some(3), Some(true), Some(2028))]
    );
}

#[test]
fn given_a_doubt_on_a_cell_that_holds_something_when_answered_then_the_answer_stands() {
    let annex = read_answered(ROWS, &[]).value;
    let said = answers(&annex, |_, column| match column {
        Column::SitesTarget => Some(CellAnswer::Number(4)),
        Column::Admissible => Some(CellAnswer::Admissible(false)),
        _ => None,
    });
    let row = read_answered(ROWS, &said).value.rows.swap_remove(0);
    assert_eq!((row.sites.target, row.admissible, row.doubtful.len()), (Some(4), Some(false), 0));
}

/// A text whose table has no column of answers, and whose second row lacks a number.
const WITHOUT_ANSWERS: &str = "ANNEXE 1\n\nBILAN AU 1er MARS 2024\n\nII. Chirurgie\n\n\
    ZONES\nImplantations actuelles\nImplantations cibles\nEcart\n\
    1C - Brest 3 4 +1\n2C - Vannes 2 -1\n3C - Lorient 1 1 0\n4C - Rennes 2 2 0\n5C - Dinan 1 3 +2\n\nFait à Rennes\n";

#[test]
fn given_a_row_without_answers_that_lacks_a_number_when_all_are_told_then_it_lacks_none_and_before_it_does() {
    let unanswered = read_answered(WITHOUT_ANSWERS, &[]);
    assert_eq!(told(&unanswered), [Code::NumberExpected]);
    let vannes = |column| match column {
        Column::SitesCurrent => Some(CellAnswer::Number(2)),
        Column::SitesTarget => Some(CellAnswer::Number(1)),
        _ => Some(CellAnswer::Number(-1)),
    };
    let said = answers(&unanswered.value, |_, column| vannes(column));
    let answered = read_answered(WITHOUT_ANSWERS, &said);
    assert_eq!((said.len(), told(&answered)), (3, vec![]));
    let [current, target, gap] = [2, 1, -1].map(Some);
    assert_eq!(
        answered.value.rows[1].sites,
        PrintedTally { current, target, gap, ..PrintedTally::default() }
    );
    let two = read_answered(WITHOUT_ANSWERS, &said[..2]);
    assert_eq!(told(&two), [Code::NumberExpected]);
}

#[test]
fn given_a_recorded_answer_when_its_cell_is_read_otherwise_for_certain_or_is_none_of_the_document_then_told()
{
    let annex = read_answered(WITHOUT_ANSWERS, &[]).value;
    let answer = |zone: usize, column, number| {
        let row = &annex.rows[zone];
        let cell = DoubtfulCell { column, place: row.place, seen: String::new(), confidence: None };
        AnsweredCell {
            cell: annex.cell_name(row, &cell),
            read: String::new(),
            answer: CellAnswer::Number(number),
        }
    };
    let fates = |said: &[AnsweredCell]| -> Vec<(Severity, AnswerFate)> {
        let reading = read_answered(WITHOUT_ANSWERS, said);
        both_languages::check(&reading.diagnostics);
        let of_answers = reading.diagnostics.iter().filter_map(|told| match &told.oddity {
            Oddity::Answer { fate, .. } => Some((told.severity(), fate.clone())),
            _ => None,
        });
        of_answers.collect()
    };
    let target = Expected::Number(row_fault::Column { quantity: Quantity::Sites, role: Role::Target });
    let (three, other) = (answer(0, Column::SitesTarget, 4), answer(0, Column::SitesTarget, 5));
    assert_eq!(fates(std::slice::from_ref(&three)), []);
    let preferred = AnswerFate::Preferred { read: "4".to_owned(), expected: target, answer: "5".to_owned() };
    assert_eq!(fates(std::slice::from_ref(&other)), [(Severity::Info, preferred)]);
    assert_eq!(read_answered(WITHOUT_ANSWERS, &[three, other]).value.rows[0].sites.target, Some(5));
    let maximum = Expected::Number(row_fault::Column { quantity: Quantity::Sites, role: Role::Maximum });
    let unplaced = AnswerFate::Unplaced { expected: maximum, answer: "6".to_owned() };
    let nowhere = answer(0, Column::SitesMax, 6);
    assert_eq!(fates(&[nowhere.clone(), nowhere]), [(Severity::Warning, unplaced)]);
}
