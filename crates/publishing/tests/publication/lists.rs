//! Lists, read back from workbooks: the cells of the CSV, numbers as numbers.

use maillage_domain::bilingual::Language;
use maillage_publishing::list::{self, About, List};
use maillage_publishing::workbook::Value;
use maillage_service::care::bridge::bridge;
use maillage_service::france::{FranceRequest, france};
use maillage_service::journal;
use maillage_service::procedure::windows;
use maillage_service::rules::rules;
use maillage_service::sheet::WhenRequest;
use maillage_views::dictionary::ColumnKind;
use maillage_views::words::Words;

use crate::support::{HEAD, read_ods, read_xlsx, with_demo};

const WORDS: Words = Words::new(Language::French);

/// Every list of the demonstration.
async fn lists() -> Vec<List> {
    with_demo(async |reader| {
        let acts = journal::list(reader, WORDS).await.expect("the acts");
        let calendar = windows::list(reader, &WhenRequest::default(), WORDS).expect("the windows");
        let regions = france(reader, &FranceRequest::default(), WORDS).expect("the regions");
        let lists = [
            list::journal(&acts),
            list::windows(&calendar),
            list::rules(&rules(WORDS)),
            list::france(&regions),
            list::bridge(&bridge(reader, WORDS)),
        ];
        lists.map(|list| list.expect("rows")).into()
    })
    .await
}

fn about() -> About<'static> {
    About { title: "Une liste / deux", dated: jiff::civil::date(2026, 1, 2), head: Some(&HEAD), words: WORDS }
}

#[tokio::test]
async fn given_a_list_when_written_as_a_workbook_then_the_cells_of_its_csv() {
    for list in lists().await {
        let csv = list.csv().expect("CSV");
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_slice());
        let records: Vec<_> = reader.records().map(|record| record.expect("a record")).collect();
        assert!(1 < records.len(), "{list:?}");
        for sheets in
            [read_xlsx(&list.xlsx(&about()).expect("XLSX")), read_ods(&list.ods(&about()).expect("ODS"))]
        {
            assert_eq!(sheets.len(), 1);
            assert_eq!(sheets[0].size(), (records.len(), list.columns().len()));
            for (row, record) in records.iter().enumerate() {
                let cells: Vec<_> = (0..record.len()).map(|column| sheets[0].text(row, column)).collect();
                assert_eq!(cells, record.iter().collect::<Vec<_>>());
            }
        }
    }
}

#[tokio::test]
async fn given_a_column_that_counts_when_read_back_then_numbers_and_no_other_column_has_any() {
    for list in lists().await {
        let sheets = read_xlsx(&list.xlsx(&about()).expect("XLSX"));
        for (column, (name, kind)) in list.columns().iter().enumerate() {
            let numbers = (1..=list.records().len())
                .filter(|row| matches!(sheets[0].value(*row, column), Value::Integer(_)))
                .count();
            let filled = list.records().iter().filter(|record| !record[column].is_empty()).count();
            assert_eq!(numbers, if *kind == ColumnKind::Integer { filled } else { 0 }, "{name}");
        }
    }
}

#[tokio::test]
async fn given_the_same_list_when_written_twice_then_the_same_bytes() {
    for list in lists().await {
        assert!(list.xlsx(&about()).expect("XLSX") == list.xlsx(&about()).expect("XLSX"));
        assert!(list.ods(&about()).expect("ODS") == list.ods(&about()).expect("ODS"));
    }
}

#[tokio::test]
async fn given_a_text_like_a_formula_when_listed_then_marked_in_csv_and_a_text_in_workbooks() {
    let order = "=cmd|' /C calc'!A0";
    let list = with_demo(async |reader| {
        let mut calendar = windows::list(reader, &WhenRequest::default(), WORDS).expect("the windows");
        calendar.windows[0].order = Some(order.to_owned());
        list::windows(&calendar).expect("rows")
    })
    .await;
    let column = list.columns().iter().position(|(name, _)| *name == "order").expect("a column");
    let csv = String::from_utf8(list.csv().expect("CSV")).expect("UTF-8");
    assert!(csv.contains(",'=cmd|' /C calc'!A0,"), "{csv}");
    for sheets in
        [read_xlsx(&list.xlsx(&about()).expect("XLSX")), read_ods(&list.ods(&about()).expect("ODS"))]
    {
        assert_eq!(sheets[0].value(1, column), Value::Text(order.to_owned()));
    }
}
