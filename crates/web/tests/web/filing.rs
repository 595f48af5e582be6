//! What is said to be authorisable, and when: never on a day on which nothing can be filed.

use crate::support::Site;

const ENDED: &str = "Ce bilan compte selon une liste qui a pris fin le 31\u{a0}mai\u{a0}2023";

#[tokio::test]
async fn given_a_list_that_has_ended_when_its_rows_are_shown_then_below_target_and_the_end_is_said() {
    let site = Site::demo().await;
    for page in
        ["/?region=32&on=2026-11-29", "/bilan?region=32&at=2026-11-29", "/objectives?region=32&at=2026-11-29"]
    {
        let said = site.get(page).await.said();
        assert!(said.contains(ENDED), "{page}: {said}");
    }
    let home = site.get("/?region=32&on=2026-11-29").await.said();
    assert!(home.contains("appareils sous la cible") && !home.contains("autorisable"), "{home}");
    for page in
        ["/?region=32&on=2019-08-01", "/bilan?region=32&at=2019-08-01", "/objectives?region=32&at=2019-08-01"]
    {
        assert!(!site.get(page).await.said().contains(ENDED), "{page}");
    }
    let bilan = site.get("/bilan?region=32&at=2019-08-01").await.said();
    assert!(bilan.contains("autorisables"), "{bilan}");
}

#[tokio::test]
async fn given_the_window_of_a_bilan_when_open_then_authorisable_and_once_closed_below_target() {
    let site = Site::demo().await;
    let [open, closed] =
        [site.get("/?region=44&on=2025-02-15").await, site.get("/?region=44&on=2025-04-02").await];
    assert!(open.said().contains("23 implantations autorisables"), "{}", open.said());
    assert!(closed.said().contains("23 implantations sous la cible"), "{}", closed.said());
    assert!(!closed.said().contains("autorisable"), "{}", closed.said());
    assert!(!closed.said().contains("a pris fin"));
}

#[tokio::test]
async fn given_regions_side_by_side_when_one_counts_by_a_list_that_ended_then_that_one_is_below_target() {
    let site = Site::demo().await;
    let france = site.get("/france?at=2025-02-15").await.said();
    assert!(france.contains("27 implantations et 2 appareils sous la cible"), "{france}");
    assert!(france.contains("23 implantations autorisables"), "{france}");
    let home = site.get("/?on=2025-02-15").await.said();
    assert!(home.contains(ENDED) && home.contains("sous la cible") && home.contains("autorisable"), "{home}");
}

#[tokio::test]
async fn given_another_day_than_today_when_a_window_is_placed_then_that_day_is_not_called_today() {
    let site = Site::demo().await;
    for (page, words) in [
        ("/france?at=2025-02-15", "Au 15\u{a0}février\u{a0}2025\u{a0}: période ouverte"),
        ("/?region=44&on=2025-01-15", "Au 15\u{a0}janvier\u{a0}2025\u{a0}: ouverture"),
    ] {
        let said = site.get(page).await.said();
        let spaced = said.replace('\u{202f}', "\u{a0}").replace(" :", "\u{a0}:");
        assert!(spaced.contains(words) && !said.contains("Nous sommes"), "{page}: {said}");
    }
}

#[tokio::test]
async fn given_objectives_in_english_when_shown_then_the_answers_are_english() {
    let site = Site::demo().await;
    let english = site.get("/objectives?region=44&at=2025-02-15&lang=en").await.said();
    assert!(
        english.contains("| Yes") && !english.contains("| oui") && !english.contains("| non"),
        "{english}"
    );
    let french = site.get("/objectives?region=44&at=2025-02-15").await.said();
    assert!(french.to_lowercase().contains("| oui"), "{french}");
}

#[tokio::test]
async fn given_no_region_with_a_window_when_side_by_side_then_no_mark_says_authorisable() {
    let site = Site::demo().await;
    let closed = site.get("/france?at=2026-11-29").await.said();
    assert!(!closed.contains("encore autorisable"), "{closed}");
    let open = site.get("/france?at=2025-02-15").await.said();
    assert!(open.contains("encore autorisable"), "{open}");
}

#[tokio::test]
async fn given_the_data_when_described_then_as_many_columns_as_the_file_has_and_every_download() {
    let site = Site::demo().await;
    let data = site.get("/data?region=32").await;
    let header = site.get("/bilan.csv?region=32").await.body;
    let columns = header.lines().next().map_or(0, |header| header.split(',').count());
    assert!(data.said().contains(&format!("{columns} colonnes")), "{}", data.said());
    for file in ["/objectives.csv", "/windows.csv"] {
        assert!(data.body.contains(file), "{file}");
        assert_eq!(site.get(&format!("{file}?region=32")).await.status, axum::http::StatusCode::OK, "{file}");
    }
}

#[tokio::test]
async fn given_a_day_without_a_window_when_the_bilan_is_read_then_below_target_and_inside_one_open_until_when()
 {
    let site = Site::demo().await;
    for page in ["/bilan?at=2026-11-29", "/bilan/matrix?at=2026-11-29", "/zones/15A?at=2026-11-29"] {
        let closed = site.get(page).await.said();
        assert!(!closed.contains("lignes ouvertes") && !closed.contains("ouvertes aux demandes"), "{page}");
        assert!(closed.contains("sous leur cible") || closed.contains("sous sa cible"), "{page}: {closed}");
    }
    let open = site.get("/bilan?at=2019-08-01").await.said();
    assert!(open.contains("24 activités par zone sont ouvertes aux demandes nouvelles"), "{open}");
    assert!(open.contains("Déposer jusqu’au 10\u{a0}octobre\u{a0}2019 inclus"), "{open}");
}

#[tokio::test]
async fn given_a_line_of_a_report_of_the_fund_when_opened_then_what_it_prints_and_what_is_taken() {
    let site = Site::demo().await;
    let report = "/documents/d59fd90ceb28e099a94728bd5ef17ac3538fe5a0a5de3bf0722a1b468b634ebe";
    let line = site.get(&format!("{report}?line=618")).await.body;
    assert!(line.contains("444 M€") && line.contains("/fund?region=32&#38;year=2023"), "{line}");
    let beside = site.get(&format!("{report}?line=619")).await.body;
    assert!(!beside.contains("444 M€"), "{beside}");
}

#[tokio::test]
async fn given_a_year_without_acts_of_the_fund_when_asked_then_the_years_that_have_some() {
    let site = Site::demo().await;
    let refused = site.get("/fund?region=32&year=2022").await.body;
    assert!(refused.contains("year=2023") && !refused.contains("Aucun exercice n’est encore"), "{refused}");
}
