//! Tables on the sheets of workbooks: which sheet is read, what is refused, and what a cell says.

use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::SheetName;
use maillage_reading::annex::{NotABilan, ReadAgainst, read};
use maillage_reading::cell_answers::{self, AnswersError};
use maillage_reading::fund_tables::{self, TableFault};
use maillage_reading::table::SheetFault;
use maillage_reading::territory::{CompositionError, LineFault, composition};
use maillage_reading::tidy;
use maillage_testing::office::{Held, Office, OfficeBlock, OfficeCell, OfficeSheet, hiding_row};

const TABLES: [Office; 2] = [Office::Xlsx, Office::Ods];

/// A sheet of lines whose cells stand between commas.
fn sheet(name: &str, lines: &[&str]) -> OfficeSheet {
    let cell = |text: &str| if text.is_empty() { None } else { OfficeCell::text(text) };
    let table = lines.iter().map(|line| line.split(',').map(cell).collect()).collect();
    OfficeSheet { name: name.to_owned(), blocks: vec![OfficeBlock::Table(table)] }
}

const CONTRACT: &str = "activity,modality,zone,sites_current,sites_target";

#[test]
fn given_two_sheets_of_rows_when_read_then_refused_by_the_name_of_the_second_at_every_door() {
    let second = || SheetName::new("Équipements");
    for office in TABLES {
        let book = |header: &str, row: &str| {
            office.file(&[sheet("Activités", &[header, row]), sheet("Équipements", &[header, row])])
        };
        let bilan = read(&book(CONTRACT, "Chirurgie,,1A,2,3"), &ReadAgainst::nothing());
        assert_eq!(bilan.err(), Some(NotABilan::SecondSheet(second())));
        let communes = composition(&book("commune,zone", "02408,1A"));
        assert_eq!(communes.err(), Some(vec![CompositionError::Sheet(SheetFault::Second(second()))]));
        let digest = Digest::ZERO.to_string();
        let answers = cell_answers::read(&book(ANSWERS, &format!("{digest},8,1A,Chirurgie,sites_target,2")));
        assert_eq!(answers, Err(AnswersError::Sheet(SheetFault::Second(second()))));
        let codes = "MI|M#-99-99".parse().expect("a shape of codes");
        let budget = fund_tables::openings(&book("mission,ae,cp", "1,2,3"), &codes);
        assert_eq!(budget, Err(TableFault::Sheet(SheetFault::Second(second()))));
    }
}

#[test]
fn given_a_second_sheet_that_is_no_table_when_read_then_the_first_is() {
    let legend = ["Colonne,Ce qu’elle contient", "activity,L’activité", "zone,La zone,code,oui,15A"];
    for office in TABLES {
        for lines in [&legend[..], &[CONTRACT], &["Remarque", "Relu le 3 mars"]] {
            let rows = sheet("À remplir", &[CONTRACT, "Chirurgie,,1A,2,3"]);
            for sheets in [[rows.clone(), sheet("Autre", lines)], [sheet("Autre", lines), rows]] {
                let read = tidy::rows(&office.file(&sheets)).expect("one sheet holds rows");
                assert_eq!(read.value.len(), 1, "{lines:?}");
            }
        }
    }
}

#[test]
fn given_a_number_in_a_dress_when_read_then_bare_only_where_the_dress_shows_that_number_and_no_more() {
    let zones = [
        (Held::Number(1.0, "0\"A\""), "1A", "1A"),
        (Held::Number(1.0, "\"oui\";;\"non\""), "oui", "oui"),
        (Held::Number(2408.0, "00000"), "02408", "02408"),
        (Held::Number(2.6, "0"), "3", "3"),
        (Held::Number(12.0, "0.0"), "12,0", "12"),
        (Held::Number(1234.5, "# ##0.00"), "1\u{202f}234,50", "1234.5"),
        (Held::Number(-3.0, "+0;(0)"), "(3)", "-3"),
    ];
    for (held, shown, said) in zones {
        let header = CONTRACT.split(',').map(OfficeCell::text).collect();
        let row = vec![OfficeCell::text("Chirurgie"), None, OfficeCell::holding(held, shown)];
        let blocks = vec![OfficeBlock::Table(vec![header, row])];
        let file = Office::Ods.file(&[OfficeSheet { name: String::from("Lignes"), blocks }]);
        let read = tidy::rows(&file).expect("the columns of the contract");
        assert_eq!(read.value[0].zone, said, "{shown}");
    }
}

const ANSWERS: &str = "sha256,line,zone,activity,column,answer";

#[test]
fn given_answers_on_rows_that_their_sheet_does_not_show_when_read_then_refused_and_shown_they_are_read() {
    let digest = Digest::ZERO.to_string();
    let line = |line: u32| format!("{digest},{line},1A,Chirurgie,sites_target,2");
    let shown = Office::Xlsx.file(&[sheet("review", &[ANSWERS, &line(8), &line(9)])]);
    let read = cell_answers::read(&shown).expect("answers");
    assert_eq!(read.iter().map(|read| read.answer).collect::<Vec<_>>(), [CellAnswer::Number(2); 2]);
    let filtered = hiding_row(&shown, 3);
    let hiding = SheetFault::Hiding(SheetName::new("review"));
    assert_eq!(cell_answers::read(&filtered), Err(AnswersError::Sheet(hiding)));
}

#[test]
fn given_codes_that_begin_with_a_zero_when_kept_as_texts_then_read_whole_and_as_bare_numbers_refused() {
    for office in TABLES {
        let file = office.file(&[sheet("À remplir", &["commune,zone", "02408,1A", "02691,2A"])]);
        let read = composition(&file).expect("a list").members;
        assert_eq!(read.iter().map(|member| member.commune.as_str()).collect::<Vec<_>>(), ["02408", "02691"]);
        let header = vec![OfficeCell::text("commune"), OfficeCell::text("zone")];
        let row = vec![OfficeCell::holding(Held::Number(2408.0, "General"), "2408"), OfficeCell::text("1A")];
        let blocks = vec![OfficeBlock::Table(vec![header, row])];
        let bare = office.file(&[OfficeSheet { name: String::from("À remplir"), blocks }]);
        let fault = LineFault::Commune(String::from("2408"));
        assert_eq!(composition(&bare).err(), Some(vec![CompositionError::Line { line: 2, fault }]));
    }
}
