//! Acts of the planner on pages: drafts that are signed by a delegation, windows and parameters, each seen before it is written.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::http::StatusCode;
use maillage_domain::people::Role;

use super::kit::{Browser, EMAIL, peopled, signed_in, signed_in_of};
use crate::support::{Answer, Site};

const ADMIN: &str = "administration@agence.example";
const WINDOW: &str =
    "opens=2027-05-01&closes=2027-06-30&lines=Chirurgie%0AM%C3%A9decine&standing=draft&look=1";

/// How many acts the journal holds.
pub(super) fn acts(site: &Site) -> usize {
    site.app().known().state.acts().count()
}

/// The pairs of an address, decoded, and the key of what is shown.
pub(super) fn confirmed(address: &str, page: &Answer) -> Vec<(String, String)> {
    let decoded = |text: &str| {
        let uri = format!("/?v={}", text.replace('+', "%20")).parse().unwrap();
        let axum::extract::Query(pairs) =
            axum::extract::Query::<Vec<(String, String)>>::try_from_uri(&uri).unwrap();
        pairs[0].1.clone()
    };
    let pairs = address.split_once('?').unwrap().1.split('&').filter_map(|pair| pair.split_once('='));
    let key = page.body.split("name=\"key\" value=\"").nth(1).map(|rest| rest.split('"').next().unwrap());
    let key = ("key".to_owned(), key.unwrap_or_default().to_owned());
    // What a form of the site sends first, whichever it is.
    let act = ("act".to_owned(), "confirm".to_owned());
    let typed = pairs.map(|(name, value)| (name.to_owned(), decoded(value)));
    std::iter::once(act).chain(typed).chain([key]).collect()
}

/// Looks at an act and confirms what is shown, by two clicks that do one thing.
pub(super) async fn done(person: &mut Browser<'_>, address: &str) -> (Answer, Answer) {
    let page = person.open(address).await;
    let sent = confirmed(address, &page);
    let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let proof = person.csrf();
    let answer = person.send_proving(address, &proof, &sent).await;
    let again = person.send_proving(address, &proof, &sent).await;
    assert_eq!(again.header("location"), answer.header("location"), "clicked twice, done once");
    (page, answer)
}

/// The identifier of the account of an address, as the administrator's form offers it.
async fn account(admin: &mut Browser<'_>, email: &str) -> String {
    let page = admin.open("/bureau/delegations").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.said());
    let people = page.body.split("id=\"ask-0-delegate\"").nth(1).unwrap().split("</select>").next().unwrap();
    let option = people.split("<option value=\"").skip(1).find(|option| option.contains(email)).unwrap();
    option.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn given_a_draft_window_when_prepared_delegated_and_signed_on_pages_then_seen_before_and_written_once()
{
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let before = acts(&site);
    let form = format!("/bureau/periodes?{WINDOW}");
    let (seen, drafted) = done(&mut planner, &form).await;
    assert!(seen.said().contains("projet, sans effet"), "{}", seen.said());
    assert!(seen.said().contains("Vérifications"), "{}", seen.said());
    assert_eq!(drafted.status, StatusCode::SEE_OTHER, "{}", drafted.said());
    let receipt = drafted.header("location").to_owned();
    assert_eq!(acts(&site), before + 1);
    let again = planner.open(&form).await;
    assert!(again.said().contains("Cet acte est déjà au journal"), "{}", again.said());
    assert!(planner.open(&receipt).await.said().contains("C’est au journal"));

    let act = receipt.split("act=").nth(1).unwrap().to_owned();
    let sign = format!("/bureau/signatures/signer?draft={act}");
    let refused = planner.open(&sign).await;
    assert!(refused.said().contains("vous préparez, vous ne signez pas"), "{}", refused.said());

    assert!(!planner.open("/bureau").await.said().contains("Signer un projet"), "nobody may sign yet");
    let mut admin = signed_in(&site, ADMIN, Some(Role::Administrator)).await;
    let person = account(&mut admin, EMAIL).await;
    let delegation = format!(
        "/bureau/delegations?delegate={person}&function=directrice&covers=bilans%20windows&decision=2026-001\
         &decided=2026-01-05&from=2026-01-06&look=1"
    );
    let (seen, delegated) = done(&mut admin, &delegation).await;
    assert_eq!(delegated.status, StatusCode::SEE_OTHER, "{}", seen.said());

    let list = planner.open("/bureau/signatures").await;
    assert!(list.said().contains("Un projet attend une signature"), "{}", list.said());
    let number = delegated.header("location").split("act=").nth(1).unwrap();
    let task = planner.open("/bureau").await;
    assert!(
        task.said().contains("Signer un projet") && task.said().contains("directrice"),
        "{}",
        task.said()
    );
    let way = format!("href=\"/bureau/signatures/signer?region=32&#38;draft={act}&#38;delegation={number}\"");
    assert!(task.main().contains(&way), "{}", task.main());
    assert!(
        !planner.open("/bureau?on=2026-03-01").await.said().contains("Signer un projet"),
        "no draft then"
    );
    assert!(!admin.open("/bureau").await.said().contains("Signer un projet"), "it is not his to sign");
    assert!(planner.open(&sign).await.body.contains("value=\"2026-03-02\""), "today stands there first");
    let cleared = planner.open(&format!("{sign}&delegation={number}&order=&day=&look=1")).await;
    let day = cleared.body.split("id=\"ask-0-day\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(day.contains("value=\"\"") && day.contains("aria-invalid"), "what was cleared stays so: {day}");
    let address = format!("{sign}&delegation={number}&order=2026-014&day=2026-03-02&look=1");
    let (seen, signed) = done(&mut planner, &address).await;
    assert!(seen.said().contains("mars\u{a0}2026, arrêté 2026-014"), "{}", seen.said());
    assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.said());
    assert_eq!(acts(&site), before + 3);
    assert!(planner.open("/windows?id=2027-05-01&at=2026-03-02").await.said().contains("2026-014"));
    assert!(planner.open("/bureau/signatures").await.said().contains("Aucun projet n’attend"));
    assert!(!planner.open("/bureau").await.said().contains("Signer un projet"), "it is signed");
}

#[tokio::test]
async fn given_several_accounts_when_a_delegation_is_typed_then_nobody_is_chosen_by_himself_and_who_is_seen_is_who_signs()
 {
    let site = peopled(Site::demo().await).await;
    let mut admin = signed_in(&site, ADMIN, Some(Role::Administrator)).await;
    drop(signed_in(&site, EMAIL, Some(Role::Planner)).await);
    let form = admin.open("/bureau/delegations").await.body;
    for field in ["delegate", "covers"] {
        let select = form.split(&format!("id=\"ask-0-{field}\"")).nth(1).unwrap();
        let select = select.split("</select>").next().unwrap();
        assert!(
            select.contains("required") && select.contains("<option value=\"\" selected>Choisir"),
            "{select}"
        );
    }
    let (chief, planner) = (account(&mut admin, ADMIN).await, account(&mut admin, EMAIL).await);
    let typed =
        "function=directrice&covers=windows&decision=2026-001&decided=2026-01-05&from=2026-01-06&look=1";
    let nobody = admin.open(&format!("/bureau/delegations?delegate=&{typed}")).await;
    assert!(nobody.body.contains("ask-0-delegate-fault"), "{}", nobody.said());
    let of = |person: &str| format!("/bureau/delegations?delegate={person}&{typed}");
    let seen = admin.open(&of(&chief)).await;
    assert!(seen.said().contains(&format!("Qui pourra signer : Une personne ({ADMIN})")), "{}", seen.said());
    let mut sent = confirmed(&of(&planner), &seen);
    let before = acts(&site);
    let pairs: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let other = admin.send(&of(&planner), &pairs).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "the key of one person confirms no other");
    assert!(
        other.said().contains(&format!("Qui pourra signer : Une personne ({EMAIL})")),
        "{}",
        other.said()
    );
    assert_eq!(acts(&site), before);
    sent = confirmed(&of(&planner), &other);
    let pairs: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(admin.send(&of(&planner), &pairs).await.status, StatusCode::SEE_OTHER);
    assert_eq!(acts(&site), before + 1);
}

#[tokio::test]
async fn given_a_key_of_something_else_when_confirmed_then_nothing_is_written_and_it_is_shown_anew() {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let before = acts(&site);
    let form = format!("/bureau/periodes?{WINDOW}");
    drop(planner.open(&form).await);
    let lines = "Chirurgie\nMédecine";
    let sent = [("standing", "draft"), ("opens", "2027-05-01"), ("closes", "2027-06-30"), ("lines", lines)];
    let answer = planner.send(&form, &[&sent[..], &[("key", "another")]].concat()).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.said().contains("n’est plus ce que vous aviez vu"), "{}", answer.said());
    assert_eq!(acts(&site), before);
}

#[tokio::test]
async fn given_a_window_with_faults_when_looked_at_then_each_stands_at_its_field_and_what_no_window_can_be_is_refused()
 {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let wrong = planner.open("/bureau/periodes?opens=2026-06-31&closes=&lines=&look=1").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.said().contains("« 2026-06-31 »"), "{}", wrong.said());
    for field in ["opens", "closes", "lines"] {
        assert!(wrong.body.contains(&format!("ask-0-{field}-fault")), "{field}");
    }
    let reversed = "/bureau/periodes?opens=2027-06-30&closes=2027-05-01&lines=Chirurgie&look=1";
    let refused = planner.open(reversed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.said().contains("Cet acte est refusé"), "{}", refused.said());
    assert!(refused.body.contains("value=\"2027-06-30\""), "what was typed stays");
}

#[tokio::test]
async fn given_a_parameter_when_set_on_a_page_then_its_value_before_and_after_and_one_act() {
    let site = peopled(Site::demo().await).await;
    let mut planner = signed_in(&site, EMAIL, Some(Role::Planner)).await;
    let before = acts(&site);
    let form = planner.open("/bureau/parametres").await;
    let first = form.body.split("<option value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let wrong = planner
        .open(&format!(
            "/bureau/parametres?parameter={first}&value=beaucoup&from=2026-01-01&source=note&look=1"
        ))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.said());
    assert_eq!(acts(&site), before);
}

#[tokio::test]
async fn given_a_planner_of_another_region_when_he_comes_then_refused_and_nothing_is_written() {
    let site = peopled(Site::demo().await).await;
    let mut there = signed_in_of(&site, "la-bas@agence.example", Role::Planner, "44").await;
    let before = acts(&site);
    drop(there.open("/bureau").await);
    for page in ["/bureau/signatures", "/bureau/periodes", "/bureau/parametres"] {
        assert_eq!(there.status(&format!("{page}?region=32")).await, StatusCode::FORBIDDEN, "{page}");
    }
    let proof = there.csrf();
    let address = format!("/bureau/periodes?region=32&{WINDOW}");
    let answer = there.send_proving(&address, &proof, &[("opens", "2027-05-01")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(acts(&site), before);
}
