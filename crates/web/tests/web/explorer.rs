//! The explorer of the bilan: several values of a filter, chips that take them back, order, columns, search; and files that hold
//! what is on screen.

use axum::http::StatusCode;

use crate::support::Site;

/// The places of the rows of a page, in their order.
fn rows(body: &str) -> Vec<String> {
    body.split("<tr id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// The lines of a CSV file behind its header.
async fn csv(site: &Site, address: &str) -> Vec<String> {
    let answer = site.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
    answer.body.lines().skip(1).map(ToOwned::to_owned).collect()
}

#[tokio::test]
async fn given_several_values_of_each_filter_when_asked_then_the_rows_of_any_and_the_files_hold_the_same() {
    let site = Site::demo().await;
    let asked = "activity=irm&activity=scanner&zone=17A&zone=5A";
    let page = site.get(&format!("/bilan?{asked}")).await.body;
    assert_eq!(rows(&page), ["irm-5A", "irm-17A", "scanner-5A", "scanner-17A"]);
    assert_eq!(csv(&site, &format!("/bilan.csv?{asked}")).await.len(), 4);
    let both = rows(&site.get("/bilan?only=open&only=negative").await.body);
    assert_eq!(both.len(), 39);
    assert_eq!(csv(&site, "/bilan.csv?only=open&only=negative").await.len(), 39);
    let of_each = |name: &'static str| {
        let site = &site;
        async move { csv(site, &format!("/bilan.csv?only={name}")).await.len() }
    };
    let counts =
        [of_each("open").await, of_each("negative").await, of_each("met").await, of_each("void").await];
    assert_eq!((counts, counts.iter().sum::<usize>()), ([24, 15, 787, 403], 1229));
}

#[tokio::test]
async fn given_what_is_chosen_when_shown_then_each_chip_takes_back_its_own_value_alone() {
    let site = Site::demo().await;
    let page = site.get("/bilan?activity=irm&activity=scanner&zone=17A&only=open&sort=-gap").await.body;
    for link in [
        "/bilan?zone=17A&#38;only=open&#38;sort=-gap&#38;activity=scanner",
        "/bilan?zone=17A&#38;only=open&#38;sort=-gap&#38;activity=irm",
        "/bilan?activity=irm&#38;activity=scanner&#38;only=open&#38;sort=-gap",
        "/bilan?activity=irm&#38;activity=scanner&#38;zone=17A&#38;sort=-gap",
    ] {
        assert!(page.contains(&format!("class=\"ml-off\" href=\"{link}\"")), "{link}");
    }
    assert!(page.contains("<a class=\"ml-clear\" href=\"/bilan?sort=-gap\">"));
    for box_ in ["name=\"activity\" value=\"irm\" checked", "name=\"zone\" value=\"17A\" checked"] {
        assert!(page.contains(box_), "{box_}");
    }
}

#[tokio::test]
async fn given_an_unknown_value_among_several_when_told_then_it_alone_is_marked_and_mended_and_all_is_kept() {
    let site = Site::demo().await;
    let answer = site.get("/bilan?activity=irm&activity=scaner&zone=17A&zone=99Z").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (before, after) = answer.body.split_once("aria-invalid=\"true\"").unwrap();
    assert!(before.trim_end().ends_with("id=\"activity-2\" name=\"activity\""), "{before}");
    assert!(!after.contains("aria-invalid"));
    for kept in [
        "<option value=\"irm\" selected>",
        "<option value=\"scaner\" selected>",
        "<option value=\"17A\" selected>",
    ] {
        assert!(answer.body.contains(kept), "{kept}");
    }
    let mended = "href=\"/bilan?activity=irm&#38;zone=17A&#38;zone=99Z&#38;activity=scanner\"";
    assert!(answer.body.contains(mended), "{}", answer.main());
    let zone = site.get("/bilan?activity=irm&zone=17A&zone=99Z").await.body;
    let (before, _) = zone.split_once("aria-invalid=\"true\"").unwrap();
    assert!(before.trim_end().ends_with("id=\"zone-2\" name=\"zone\""));
    for (address, said) in [
        ("/bilan?sort=gaps&activity=irm", "« gaps »"),
        ("/bilan?columns=colour&activity=irm", "« colour »"),
        ("/bilan?rows=12&activity=irm", "« 12 »"),
    ] {
        let answer = site.get(address).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(answer.body.contains(said), "{address}");
        assert!(answer.body.contains("<option value=\"irm\" selected>"), "{address} keeps its filter");
    }
    let misspelt = site.get("/bilan?colums=sites&srot=gap").await.body;
    assert!(misspelt.contains("columns=sites") && misspelt.contains("sort=gap"));
}

#[tokio::test]
async fn given_an_order_when_shown_then_inside_each_domain_said_by_its_heading_and_kept_by_the_files() {
    let site = Site::demo().await;
    let page = site.get("/bilan?activity=irm&activity=chirurgie&sort=-gap").await.body;
    let found = rows(&page);
    assert_eq!(
        (found[0].as_str(), found[23].as_str()),
        ("chirurgie-15A", "irm-17A"),
        "domains stay in their order"
    );
    assert_eq!(page.matches("aria-sort=\"descending\"").count(), 1);
    assert!(
        page.contains("href=\"/bilan?activity=irm&#38;activity=chirurgie&#38;sort=gap\""),
        "the other way round"
    );
    let file = csv(&site, "/bilan.csv?activity=irm&activity=chirurgie&sort=-gap").await;
    assert!(file[0].contains(",15A,") && file[23].contains(",17A,"), "{file:?}");
    let zones = rows(&site.get("/bilan?activity=chirurgie&sort=-zone").await.body);
    assert_eq!((zones[0].as_str(), zones[22].as_str()), ("chirurgie-23A", "chirurgie-1A"));
    assert!(!site.get("/bilan?activity=irm").await.body.contains("aria-sort"));
}

#[tokio::test]
async fn given_all_rows_on_one_page_when_asked_then_every_row_and_no_pagination() {
    let site = Site::demo().await;
    let page = site.get("/bilan?activity=cancer&rows=all").await.body;
    assert_eq!(rows(&page).len(), 253);
    assert!(!page.contains("fr-pagination"));
    assert!(
        site.get("/bilan?activity=cancer")
            .await
            .body
            .contains("href=\"/bilan?activity=cancer&#38;rows=all\"")
    );
}

#[tokio::test]
async fn given_columns_when_picked_then_they_alone_stand_on_the_page_and_in_data_and_none_without_any_value()
{
    let site = Site::demo().await;
    let headings = |body: &str| {
        let head = body.split("data-ml-rows").nth(1).unwrap().split("</thead>").next().unwrap().to_owned();
        head.matches("<th ").count()
    };
    // Activity and zone; three figures and the answer.
    assert_eq!(headings(&site.get("/bilan?only=open").await.body), 6);
    // No row of surgery counts units: the columns of units are left out.
    assert_eq!(headings(&site.get("/bilan?activity=chirurgie&columns=units&columns=code").await.body), 2);
    assert_eq!(headings(&site.get("/bilan?activity=irm&columns=units&columns=sites").await.body), 7);
    let file = site.get("/bilan.csv?activity=irm&zone=17A&columns=units&columns=code").await.body;
    assert_eq!(
        file.lines().next(),
        Some("annex,section,activity,modality,zone,zone_name,units_current,units_target,units_gap,code")
    );
    let json = site.get("/bilan.json?activity=irm&columns=units").await.body;
    assert!(
        json.contains("\"units_gap\"")
            && !json.contains("\"admissible\": \"")
            && json.contains("\"total\": {")
    );
    let whole = site.get("/bilan.json?activity=irm&zone=17A").await.body;
    assert!(!whole.contains("\"total\""), "one row is no sum");
}

#[tokio::test]
async fn given_one_zone_when_shown_then_the_title_names_it_and_no_row_does() {
    let site = Site::demo().await;
    let page = site.get("/bilan?zone=21A").await;
    assert!(
        page.body.contains("<h1>21A Péronne – St Quentin – Hirson</h1>") || page.body.contains("<h1>21A ")
    );
    assert!(!page.body.contains("class=\"ml-zonelink\""));
    assert_eq!(rows(&page.body).len(), 43);
}

#[tokio::test]
async fn given_a_search_when_understood_then_its_parts_are_shown_and_taken_back_and_the_files_hold_its_rows()
{
    let site = Site::demo().await;
    let page = site.get("/bilan?q=IRM+Amiens").await.body;
    assert_eq!(rows(&page), ["irm-17A"]);
    for link in ["/bilan?q=Amiens", "/bilan?q=IRM"] {
        assert!(page.contains(&format!("class=\"ml-off\" href=\"{link}\"")), "{link}");
    }
    assert_eq!(csv(&site, "/bilan.csv?q=IRM+Amiens").await.len(), 1);
    let mended = site.get("/bilan?q=reanimaton+laon").await.body;
    assert!(mended.contains("corrigé de « reanimaton »"));
    assert_eq!(rows(&mended), ["reanimation.adultes-22A", "reanimation.pediatrique-22A"]);
    assert!(mended.contains("href=\"/bilan?q=%22reanimaton%20laon%22\""), "by the letter");
    let act = site.get("/bilan?q=arr%C3%AAt%C3%A9+2019-121").await.body;
    assert!(act.contains("href=\"/acts/13\""), "an act leads to its page");
}

#[tokio::test]
async fn given_a_search_for_what_nothing_bears_when_told_then_plainly_with_what_is_near_and_no_row() {
    let site = Site::demo().await;
    let page = site.get("/bilan?q=IRM+zzzzzz").await.body;
    assert!(page.contains("« zzzzzz » ne se trouve nulle part ici"));
    assert_eq!(rows(&page), [""; 0]);
    let siret = site.get("/bilan?q=130+025+265+00013").await.body;
    assert!(siret.contains("Rien dans cette base ne porte ce numéro"), "{siret}");
    let slip = site.get("/bilan?q=13002526500014").await.body;
    assert!(slip.contains("sa clé est fausse"));
}
