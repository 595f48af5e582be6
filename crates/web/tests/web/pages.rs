//! Each page in both languages, with few rows so that a person can read the snapshots.

use axum::http::StatusCode;
use insta::assert_snapshot;

use crate::markup::{Piece, pieces};
use crate::support::{Site, without_hashes};

macro_rules! page {
    ($test:ident, $site:ident, $address:expr) => {
        #[tokio::test]
        async fn $test() {
            let site = Site::$site().await;
            let answer = site.get($address).await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(!answer.body.contains("web-p") && !answer.body.contains(">web-"), "a message is missing");
            assert_snapshot!(answer.said());
        }
    };
}

page!(home_fr, demo, "/?region=32");
page!(home_en, demo, "/?region=32&lang=en");
page!(regions_fr, demo, "/");
page!(regions_en, demo, "/?on=2025-02-15&lang=en");
page!(bilan_of_one_cell_fr, demo, "/bilan?activity=neonatologie.2a&zone=22A");
page!(bilan_of_one_cell_en, demo, "/bilan?activity=neonatologie.2a&zone=22A&lang=en");
page!(bilan_of_equipment_fr, demo, "/bilan?activity=IRM&zone=17A&at=01/08/2019");
page!(bilan_of_exceptional_need_fr, demo, "/bilan?activity=dpn.genetique-moleculaire&zone=4B");
page!(bilan_above_target_in_a_zone_en, demo, "/bilan?only=negative&zone=23A&lang=en");
page!(bilan_of_several_lines_fr, demo, "/bilan?activity=psychiatrie&zone=1B&only=open");
page!(bilan_of_a_line_without_table_fr, demo, "/bilan?activity=chirurgie.ambulatoire");
page!(bilan_without_rows_en, demo, "/bilan?activity=sld&only=open&lang=en");
page!(objectives_fr, demo, "/objectives?activity=IRM&zone=17A&at=01/08/2019");
page!(objectives_en, demo, "/objectives?activity=chirurgie&zone=15A&at=2019-08-01&lang=en");
page!(fund_resources_fr, demo, "/fund/resources?year=2023");
page!(fund_resources_en, demo, "/fund/resources?region=44&lang=en");
page!(yearly_report_fr, demo, "/fund/2023/rapport?region=32");
page!(yearly_report_en, demo, "/fund/2023/rapport?region=32&lang=en");
page!(structures_fr, demo, "/structures?kind=uaped&at=2024-01-01");
page!(structures_en, demo, "/structures?at=2024-01-01&status=drafting&lang=en");
page!(
    aids_fr,
    demo,
    "/aides?scheme=crai&applicant=general-practitioner&commune=Arras&sum=25000&on=2023-06-01"
);
page!(aids_en, demo, "/aides?scheme=ipa&applicant=nurse&posts=self-employed%3D2&on=2023-06-01&lang=en");
page!(fund_reconciliation_fr, demo, "/fund/reconciliation?year=2023");
page!(fund_reconciliation_en, demo, "/fund/reconciliation?year=2023&source=hapi&lang=en");
page!(fund_territories_fr, demo, "/fund/territories?year=2023&region=32");
page!(fund_territories_en, demo, "/fund/territories?year=2023&region=32&lang=en");
page!(indicators_fr, indicators, "/fund/indicators?at=2024-01-01");
page!(indicators_en, indicators, "/fund/indicators?at=2024-01-01&code=aumg.cout&lang=en");
page!(indicators_none_fr, demo, "/fund/indicators?at=2024-01-01");
page!(structures_before_fr, demo, "/structures?at=2019-08-01");
page!(journal_fr, demo, "/journal");
page!(journal_en, demo, "/journal?lang=en");
page!(journal_without_acts_fr, empty, "/journal");
page!(trace_fr, demo, "/journal/trace?activity=irm&zone=17A&at=21/06/2019");
page!(trace_en, demo, "/journal/trace?activity=irm&zone=17A&lang=en");
page!(trace_question_fr, demo, "/journal/trace");
page!(data_fr, demo, "/data");
page!(bridge_fr, demo, "/bridge");
page!(bridge_en, demo, "/bridge?lang=en");
page!(france_without_regions_en, empty, "/france?lang=en");
page!(data_en, demo, "/data?lang=en");

/// The head of the home page: title, clock, what to look at instead.
async fn hero(site: &Site, address: &str) -> String {
    let page = site.get(address).await.said();
    page.split("\n## ").take(2).collect::<Vec<_>>().join("\n## ")
}

#[tokio::test]
async fn given_no_window_open_when_home_is_asked_then_it_says_so_and_offers_a_day_when_one_was() {
    assert_snapshot!("home_after_fr", hero(&Site::demo().await, "/?region=32&on=2026-03-02").await);
    let site = Site::demo().await;
    assert_snapshot!("home_before_en", hero(&site, "/?on=2019-07-01&region=32&lang=en").await);
    assert!(site.get("/?on=2019-10-10&region=32").await.body.contains("Période de dépôt ouverte"));
    assert!(site.get("/?on=2019-10-11&region=32").await.body.contains("Aucune période de dépôt ouverte"));
}

#[tokio::test]
async fn given_the_frame_when_read_then_menu_languages_and_assets_stand() {
    let site = Site::demo().await;
    let answer = site.get("/bilan?zone=3A&lang=en").await;
    let (head, rest) = answer.body.split_once("<main").unwrap();
    let (_, foot) = rest.split_once("</main>").unwrap();
    let frame = format!("{head}<main></main>{foot}").replace("><", ">\n<");
    assert_snapshot!(frame.lines().map(without_hashes).collect::<Vec<_>>().join("\n"));
}

/// The rows of a page.
fn rows(body: &str) -> usize {
    body.matches("<tr id=").count()
}

#[tokio::test]
async fn given_pages_of_the_bilan_when_rendered_then_each_is_lean_and_filled_to_the_end_of_a_table() {
    let site = Site::demo().await;
    let (mut found, mut page) = (Vec::new(), 1);
    while found.iter().sum::<usize>() < 1229 {
        let body = site.get(&format!("/bilan?page={page}")).await.body;
        found.push(rows(&body));
        // Each panel leads to its line by the 64 digits of its document; the filters weigh 40 kB.
        assert!(body.len() < 80_000 + 3_600 * rows(&body), "page {page}: {} bytes", body.len());
        page += 1;
    }
    let (last, full) = found.split_last().unwrap();
    assert!(full.iter().all(|rows| (100..=200).contains(rows)) && *last > 0, "{found:?}");
    // Neonatology II A ends with its last zone.
    let first = site.get("/bilan").await.body;
    assert!(first.contains("id=\"neonatologie.2a-23A\"") || !first.contains("id=\"neonatologie.2a-1A\""));
}

/// The headings of the groups of a table.
async fn headings(site: &Site, address: &str) -> Vec<String> {
    let body = site.get(address).await.body;
    let starts = body.split("<span class=\"ml-grouphead__in\">").skip(1);
    starts.map(|rest| rest.split('<').next().unwrap().trim().to_owned()).collect()
}

#[tokio::test]
async fn given_rows_of_several_domains_when_grouped_then_under_their_domains_and_one_line_under_none() {
    let site = Site::demo().await;
    let whole = headings(&site, "/bilan?zone=").await;
    assert_eq!(whole[..2], ["Médecine", "Chirurgie"]);
    assert_eq!(headings(&site, "/bilan?activity=psychiatrie").await, ["Psychiatrie"]);
    let picked = headings(&site, "/bilan?only=open").await;
    assert_eq!(picked[..3], ["Chirurgie", "Périnatalité", "Psychiatrie"]);
    assert_eq!(headings(&site, "/bilan?activity=irm").await, [""; 0]);
}

#[tokio::test]
async fn given_a_page_too_far_or_none_when_asked_then_the_nearest_is_shown() {
    let site = Site::demo().await;
    let last = site.get("/bilan?page=99").await.body;
    assert!(last.contains("–1\u{a0}229 sur 1\u{a0}229."));
    let first = site.get("/bilan?page=x").await.body;
    assert!(first.contains(&format!("Lignes 1–{} sur 1\u{a0}229.", rows(&first))));
}

#[tokio::test]
async fn given_filters_when_there_are_more_pages_then_their_links_keep_them() {
    let site = Site::demo().await;
    let answer = site.get("/bilan?activity=cancer&known_on=03/03/2026&lang=en").await;
    let link = "/bilan?lang=en&#38;known_on=2026-03-03&#38;activity=cancer&#38;page=2";
    assert!(answer.body.contains(&format!("href=\"{link}\" rel=\"next\"")));
    assert!(answer.body.contains(r#"name="known_on" value="2026-03-03""#));
    let traced = "known_on=2026-03-03\"";
    assert!(answer.body.contains(traced), "each cell leads to its trace as known on that day");
    let whole = site.get("/bilan?at=01/08/2019&lang=en").await;
    assert!(whole.body.contains(r#"href="/bilan?lang=en&#38;at=2019-08-01&#38;page=2" rel="next""#));
}

#[tokio::test]
async fn given_a_cell_as_known_on_a_day_when_traced_then_the_field_the_way_back_and_the_addresses_keep_that_day()
 {
    let site = Site::demo().await;
    let page = site.get("/journal/trace?activity=irm&zone=17A&at=21/06/2019&known_on=03/03/2026").await.body;
    assert!(page.contains(r#"id="when-known" name="known_on" value="03/03/2026""#));
    assert!(page.contains("/bilan?at=2019-06-21&#38;known_on=2026-03-03&#38;activity=irm&#38;zone=17A"));
    assert!(!page.contains("--known-on"), "no command stands on a page");
}

#[tokio::test]
async fn given_a_cell_as_known_at_an_instant_with_its_offset_when_traced_then_the_address_of_its_page_says_the_same()
 {
    let site = Site::demo().await;
    let instant = "2026-03-03T10:00:00%2B02:00";
    let page =
        site.get(&format!("/journal/trace?activity=irm&zone=17A&known_on={instant}")).await.main().to_owned();
    let links = pieces(&page).into_iter().filter_map(|piece| match piece {
        Piece::Open(_, attributes) => attributes.get("href").cloned(),
        Piece::Text(_) | Piece::Close(_) => None,
    });
    let addresses: Vec<_> = links.filter(|link| link.starts_with("/bilan?")).collect();
    assert_eq!(addresses, ["/bilan?known_on=2026-03-03T10%3A00%3A00%2B02%3A00&activity=irm&zone=17A"]);
    let bilan = site.get(&addresses[0]).await;
    assert_eq!(bilan.status, StatusCode::OK);
    assert!(bilan.body.contains(r#"name="known_on" value="2026-03-03T10:00:00+02:00""#));
}

#[tokio::test]
async fn given_what_a_person_types_when_shown_then_nothing_of_it_is_markup() {
    let site = Site::demo().await;
    for address in [
        "/journal/trace?activity=%3Cscript%3E&zone=",
        "/bilan?activity=%22%3E%3Cscript%3E",
        "/bilan?at=%3Cscript%3E",
        "/%3Cscript%3E?%22%3E%3Cscript%3E",
    ] {
        let answer = site.get(address).await;
        assert!(!answer.body.contains("<script>"), "{address}");
    }
}

page!(
    ruling_yes_fr,
    demo,
    "/admissibility?operation=creation&activity=chirurgie&zone=15A&on=01/08/2019&lang=fr"
);
page!(
    ruling_no_with_hint_en,
    demo,
    "/admissibility?operation=creation&activity=irm&zone=17A&on=2019-08-01&lang=en"
);
page!(
    ruling_subject_to_fr,
    demo,
    "/admissibility?operation=transfer&activity=chirurgie&zone=1A&on=2019-09-01&lang=fr"
);
page!(
    ruling_not_comparable_en,
    demo,
    "/admissibility?operation=creation&activity=chirurgie.ambulatoire&zone=15A&on=2024-10-01&lang=en"
);
page!(
    ruling_imaging_unit_fr,
    demo,
    "/admissibility?operation=imaging-unit&activity=irm&zone=1A&on=2025-06-02&units=scanner:2&unit=irm&lang=fr"
);
page!(ruling_not_asked_fr, demo, "/admissibility");
page!(windows_fr, demo, "/windows");
page!(window_en, demo, "/windows?id=2019-07-16&lang=en");
page!(rules_en, demo, "/rules?lang=en");
page!(rules_fr, demo, "/rules");

#[tokio::test]
async fn given_a_question_that_makes_no_sense_when_asked_then_the_page_says_why_and_keeps_the_questions() {
    let site = Site::demo().await;
    let answer = site.get("/admissibility?operation=creation&activity=scanner&zone=1B&on=2019-08-01").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("<h1 id=\"fault\"") && answer.body.contains("scanner"));
    for kept in ["\"1B\" selected", "\"scanner\" selected", "\"creation\" selected", "value=\"2019-08-01\""] {
        assert!(answer.body.contains(kept), "{kept}");
    }
    let data =
        site.get("/admissibility.json?operation=creation&activity=scanner&zone=1B&on=2019-08-01").await;
    assert_eq!(data.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(data.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn given_an_unknown_window_when_asked_then_the_recorded_ones_are_named() {
    let answer = Site::demo().await.get("/windows?id=2001-01-01").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("2019-07-16"));
}

/// The questions that a page links to, each once.
async fn questions(site: &Site, address: &str) -> Vec<String> {
    let body = site.get(address).await.body;
    let links = body.split("href=\"").filter_map(|rest| rest.split('"').next());
    let asked = links.filter(|link| link.starts_with("/admissibility?") && link.contains("zone="));
    let mut found: Vec<String> = asked.map(|link| link.replace("&#38;", "&")).collect();
    found.sort();
    found.dedup();
    found
}

#[tokio::test]
async fn given_open_rows_on_any_page_when_their_question_is_asked_then_the_answer_is_yes() {
    let site = Site::demo().await;
    let elsewhere = "/admissibility?operation=creation&activity=scanner&zone=4A&on=2019-08-01";
    for (address, count) in [("/?on=2019-08-01&region=32", 24), ("/bilan?only=open", 24), (elsewhere, 1)] {
        let questions = questions(&site, address).await;
        let others = questions.iter().filter(|question| !question.contains("zone=4A")).collect::<Vec<_>>();
        assert_eq!(others.len(), count, "{address}");
        for question in others {
            assert!(site.get(question).await.body.contains("ml-ruling--yes"), "{address}: {question}");
        }
    }
}

#[tokio::test]
async fn given_names_in_another_spelling_when_ruled_on_then_the_form_shows_what_was_meant() {
    let body = Site::demo()
        .await
        .get("/admissibility?operation=creation&activity=IRM&zone=amiens&on=2019-08-01")
        .await
        .body;
    assert!(
        body.contains("<option value=\"irm\" selected>") && body.contains("<option value=\"17A\" selected>")
    );
}

page!(fund_fr, demo, "/fund");
page!(fund_en, demo, "/fund?year=2023&lang=en");

#[tokio::test]
async fn given_a_day_since_the_reform_when_ruled_then_a_change_of_place_is_told_as_a_modification() {
    let site = Site::demo().await;
    let creation = "/admissibility?operation=creation&activity=";
    let since = site.get(&format!("{creation}amm:QA002/MO006&zone=14A&on=2025-06-02")).await.said();
    assert!(since.contains("Renouveler, modifier ou regrouper") && !since.contains("transférer"), "{since}");
    let before = site.get(&format!("{creation}chirurgie&zone=14A&on=2019-08-01")).await.said();
    assert!(before.contains("Renouveler, transférer ou regrouper"), "{before}");
}
