//! Two bilans side by side: which lines stand for the same, and what may be compared of them.

use std::sync::Arc;

use jiff::civil::date;
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_service::france::{FranceRequest, france};
use maillage_service::import_demo::import_real_regions;
use maillage_service::{App, Location, Mode, Reader};
use maillage_views::france::{FranceLine, FranceView};
use maillage_views::words::Words;

use crate::support::CLOCK;

const FR: Words = Words::new(Language::French);

async fn view() -> FranceView {
    let folder = tempfile::tempdir().expect("a folder");
    let app = App::open(&Location::Folder(folder.path().to_owned()), Mode::CreateIfMissing, CLOCK).await;
    let app = Arc::new(app.expect("a fresh store"));
    import_real_regions(&app, Actor::Program, FR).await.expect("the demonstration");
    let reader = Reader::new(&app).await.expect("the store is read");
    let request = FranceRequest { at: Some(date(2025, 2, 15)), known_on: None };
    france(&reader, &request, FR).expect("the regions side by side")
}

fn line<'v>(view: &'v FranceView, code: &str) -> &'v FranceLine {
    view.lines.iter().find(|line| line.compared.code == code).expect("a line")
}

/// What each region counts of a line: how many lines, and the zones in which they are open.
fn counted(line: &FranceLine) -> Vec<(usize, Vec<&str>)> {
    line.regions.iter().map(|cell| (cell.lines.len(), cell.open())).collect()
}

#[tokio::test]
async fn given_a_line_that_became_one_or_several_when_side_by_side_then_the_bridge_says_what_may_be_compared()
{
    let view = view().await;
    for (code, comparison, ground) in [
        ("amm:QA016/MO021", "comparable", "one-to-one"),
        ("amm:QA016/MO022+QA016/MO023", "with-caution", "gathered"),
        ("amm:QA016/MO020/ME089", "with-caution", "split"),
        ("amm:QA016/MO024+QA016/MO025", "not-comparable", "appeared"),
        ("amm:QA004/ME049", "not-comparable", "merged"),
        ("amm:QA004/ME071", "not-comparable", "appeared"),
        ("chirurgie", "not-comparable", "alone"),
    ] {
        let compared = &line(&view, code).compared;
        assert_eq!(
            (compared.comparison, compared.grounds.first().copied()),
            (comparison, Some(ground)),
            "{code}"
        );
    }
}

#[tokio::test]
async fn given_lines_that_were_merged_when_side_by_side_then_each_stands_and_nothing_is_added_up() {
    let view = view().await;
    assert_eq!(counted(line(&view, "amm:QA004/ME070")), [(6, vec!["2B", "6B"]), (1, vec!["R2", "R4", "R6"])]);
    assert_eq!(counted(line(&view, "amm:QA004/ME071"))[0], (0, vec![]));
    assert!(line(&view, "amm:QA004/ME070").compared.reasons.iter().any(|why| why.contains("16 à 18 ans")));
}

#[tokio::test]
async fn given_every_row_of_the_bilans_when_side_by_side_then_none_is_lost() {
    let view = view().await;
    let zones = |region: usize| {
        let lines =
            view.lines.iter().filter_map(|line| line.regions.get(region)).flat_map(|cell| &cell.lines);
        let mut rows: Vec<_> =
            lines.flat_map(|line| line.zones.iter().map(|zone| (&line.code, &zone.zone))).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    };
    assert_eq!((zones(0), zones(1)), (1229, 121));
    assert_eq!(
        view.regions.iter().map(|region| (region.rows, region.open)).collect::<Vec<_>>(),
        [(1229, 24), (121, 16)]
    );
}
