//! The bilan of a day seen from one side: its lines by zones, one zone.

use axum::http::StatusCode;

use crate::support::Site;

/// What a page says between two of its headings.
fn part(said: &str, from: &str) -> String {
    said.split("\n## ").find(|part| part.starts_with(from)).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn given_a_bilan_when_shown_as_a_matrix_then_every_line_by_every_zone_and_what_stands_out_is_a_link() {
    let site = Site::demo().await;
    let body = site.get("/bilan/matrix?at=2019-08-01").await.body.replace("&#38;", "&");
    // 43 lines by 23 zones, 40 by 6.
    assert_eq!(body.matches(" data-d=").count(), 43 * 23 + 40 * 6);
    let marked = |mark: &str| body.matches(&format!("<td class=\"{mark}\"")).count();
    assert_eq!((marked("p"), marked("n"), marked("w"), marked("u")), (24, 15, 0, 0));
    assert!(body.contains("href=\"/bilan?at=2019-08-01&activity=chirurgie#chirurgie-15A\""), "{body}");
    assert!(body.contains("implantations : 2 sur 3, écart +1, demandes nouvelles : Oui"));
    assert!(
        body.contains("24 cases ouvertes aux demandes nouvelles, 15 au-dessus de la cible, parmi 1\u{a0}229")
    );
}

#[tokio::test]
async fn given_ranges_when_shown_as_a_matrix_then_below_within_and_above_are_told_apart() {
    let site = Site::demo().await;
    let file = site.get("/bilan/matrix.csv?region=44&at=2025-02-15").await;
    assert_eq!(file.status, StatusCode::OK);
    let header = "code,label,domain,zone_set,zone,zone_name,counted,current,target_min,target_max,gap,admissible,standing";
    assert_eq!(file.body.lines().next(), Some(header));
    assert_eq!(file.body.lines().count(), 122);
    for row in file.body.lines().skip(1) {
        let cells: Vec<_> = row.rsplit(',').take(6).collect();
        let [standing, admissible, _, max, min, current] = cells.as_slice() else { panic!("{row}") };
        let number = |text: &str| text.parse::<i64>().ok();
        let (Some(current), Some(min), Some(max)) = (number(current), number(min), number(max)) else {
            continue;
        };
        match *standing {
            "open" => assert!(current < min && *admissible == "oui", "{row}"),
            "open-within-range" => assert!(min <= current && *admissible == "oui", "{row}"),
            "above" => assert!(max < current && *admissible == "non", "{row}"),
            "met" => assert!(current == max && *admissible == "non", "{row}"),
            _ => assert!(*admissible == "non", "{row}"),
        }
    }
    let body = site.get("/bilan/matrix?region=44&at=2025-02-15").await.body;
    assert!(body.contains("ouvert, minimum atteint") && body.contains("ouvert, sous le minimum"));
}

#[tokio::test]
async fn given_a_day_without_window_when_shown_as_a_matrix_then_nothing_is_said_to_be_open() {
    let site = Site::demo().await;
    let body = site.get("/bilan/matrix?at=2026-03-02").await.body;
    assert!(body.contains("24 cases sous leur cible, 15 au-dessus, parmi"));
    assert!(!body.contains("demandes nouvelles : Oui"));
}

#[tokio::test]
async fn given_a_zone_when_its_sheet_is_asked_then_what_is_open_its_neighbours_its_communes_and_what_changed()
{
    let site = Site::demo().await;
    let said = site.get("/zones/21A?at=2019-08-01").await.said();
    assert!(said.contains("Déposer jusqu’au 10\u{a0}octobre\u{a0}2019 inclus, encore 70 jours."), "{said}");
    assert!(
        said.contains("3 activités sont ouvertes aux demandes nouvelles : 3 implantations autorisables.")
    );
    let above = part(&said, "Au-dessus de la cible");
    assert!(above.contains("Hospitalisation à domicile") && above.contains("−2"), "{above}");
    assert!(part(&said, "Ce qui a changé").contains("Rien depuis la version 1."));
    assert!(said.contains("429 communes, dont"), "{said}");
    let body = site.get("/zones/21A?at=2019-08-01").await.body;
    for zone in ["7A", "8A", "15A", "17A", "19A", "22A"] {
        assert!(body.contains(&format!("href=\"/zones/{zone}?at=2019-08-01\"")), "{zone}");
    }
    assert!(!body.contains("href=\"/zones/1A?at=2019-08-01\""));
    assert!(body.contains("≈\u{a0}258\u{a0}238"));
}

#[tokio::test]
async fn given_a_zone_when_downloaded_then_its_rows_in_the_columns_of_the_bilan() {
    let site = Site::demo().await;
    let file = site.get("/zones/21A.csv?at=2019-08-01").await;
    let whole = site.get("/bilan.csv?at=2019-08-01&zone=21A").await;
    assert_eq!((file.status, file.body), (StatusCode::OK, whole.body));
    let json = site.get("/zones/21A.json?at=2019-08-01").await;
    let view: serde_json::Value = serde_json::from_str(&json.body).unwrap();
    assert_eq!(view["counts"]["open"], 3);
    assert_eq!(view["communes"]["population"], 258_238);
    assert_eq!(view["other_sets"][0]["zone"], "6B");
    assert_eq!(view["neighbours"].as_array().map(Vec::len), Some(6));
}

#[tokio::test]
async fn given_a_zone_of_another_region_or_of_none_when_asked_then_said_and_where_it_is_a_link() {
    let site = Site::demo().await;
    let page = site.get("/zones/21A?region=44&at=2025-02-15").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.body.contains("Grand Est n’a pas de zone « 21A »."));
    let body = page.body.replace("&#38;", "&");
    assert!(body.contains("href=\"/zones/21A?at=2025-02-15&region=32\""), "{body}");
    let nowhere = site.get("/zones/99Z").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    assert!(nowhere.body.contains("Aucune région de cette base"));
    let file = site.get("/zones/99Z.json").await;
    assert_eq!(file.header("content-type"), "application/problem+json");
    assert!(file.body.contains("maillage:zone-not-here"));
}

#[tokio::test]
async fn given_a_zone_whose_communes_are_not_known_when_asked_then_nothing_is_guessed() {
    let site = Site::demo().await;
    let said = site.get("/zones/R1?region=44&at=2025-02-15").await.said();
    assert!(said.contains("La liste des communes de cette zone n’est pas connue"), "{said}");
    assert!(said.contains("habitants : composition non connue"));
}

#[tokio::test]
async fn given_a_line_when_its_sheet_is_asked_then_its_zones_each_operation_what_is_printed_and_the_other_list()
 {
    let site = Site::demo().await;
    let answer = site.get("/activites/chirurgie?at=2019-08-01").await;
    let said = answer.said();
    let lead = "1 zone est ouverte aux demandes nouvelles : 15A Arrageois ; 1 implantation autorisable.";
    assert!(said.contains(lead), "{said}");
    let operations = part(&said, "Chaque opération");
    let of = |name: &str| operations.lines().find(|line| line.contains(name)).unwrap_or_default().to_owned();
    assert!(of("Création").contains("1 zone sur 23 : 15A"), "{operations}");
    assert!(of("Renouvellement").contains("à tout moment"), "{operations}");
    assert!(said.contains("Dans l’autre liste") && said.contains("1er\u{a0}juin\u{a0}2023"));
    let body = answer.body.replace("&#38;", "&");
    assert!(body.contains("href=\"/zones/15A?at=2019-08-01\""));
    assert!(body.contains("href=\"/activites/amm%3A"), "{body}");
}

#[tokio::test]
async fn given_codes_of_both_lists_when_asked_then_each_has_its_sheet_and_its_file() {
    let site = Site::demo().await;
    for code in ["amm:QA004/ME049", "amm%3AQA004%2FME049", "psychiatrie-generale.hc"] {
        let answer = site.get(&format!("/activites/{code}?at=2025-02-15&region=44")).await;
        assert_eq!(answer.status, StatusCode::OK, "{code}");
        let file = site.get(&format!("/activites/{code}.csv?at=2025-02-15&region=44")).await;
        assert!(file.body.starts_with("annex,section,activity,"), "{code}: {}", file.body);
    }
    let unknown = site.get("/activites/cirurgie").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.body.contains("cirurgie"), "{}", unknown.body);
    let ambiguous = site.get("/activites/psychiatrie?at=2019-08-01").await;
    assert_eq!(ambiguous.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn given_equipment_when_its_sheet_is_asked_then_one_quantity_and_its_rows_as_in_the_bilan() {
    let site = Site::demo().await;
    let said = site.get("/activites/irm?at=2019-08-01").await.said();
    assert!(said.contains("Appareils : leur écart décide."), "{said}");
    let file = site.get("/activites/irm.csv?at=2019-08-01").await;
    let whole = site.get("/bilan.csv?at=2019-08-01&activity=irm").await;
    assert_eq!(file.body, whole.body);
}

#[tokio::test]
async fn given_two_dates_of_one_bilan_when_compared_then_nothing_differs_and_the_form_holds_both() {
    let site = Site::demo().await;
    let answer = site.get("/bilan/compare?from=2019-06-21&to=2019-08-01").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(
        answer
            .said()
            .contains("Aucune différence entre le 21\u{a0}juin\u{a0}2019 et le 1er\u{a0}août\u{a0}2019")
    );
    assert!(answer.body.contains("name=\"from\" value=\"21/06/2019\""), "{}", answer.body);
    assert!(answer.body.contains("name=\"to\" value=\"01/08/2019\""));
    let file = site.get("/bilan/compare.csv?from=2019-06-21&to=2019-08-01").await;
    assert_eq!(file.body, "annex,section,activity,modality,zone,zone_name,figure,before,after,act,code\n");
}

#[tokio::test]
async fn given_no_date_when_compared_then_from_the_first_bilan_to_today() {
    let site = Site::demo().await;
    let answer = site.get("/bilan/compare").await;
    assert!(answer.said().contains("entre le 21\u{a0}juin\u{a0}2019 et le 1er\u{a0}août\u{a0}2019"));
}
