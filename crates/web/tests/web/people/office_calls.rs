//! The verbs of calls on their pages and by the API: who may, what is seen before, what is written once, and what is told at its field.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::body::Body;
use axum::http::{Request, StatusCode};
use maillage_domain::call::book::CallStanding;
use maillage_domain::call::terms::DecidingBody;
use maillage_domain::fund::cell::{Earmark, Envelope, Pool, Year};
use maillage_domain::fund::money::Ae;
use maillage_domain::people::Role;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use serde_json::{Value, json};

use super::kit::{Browser, peopled, signed_in, whole_token};
use super::office_verbs::{ACCOUNTANT, BUDGET, MANAGER, OFFICER, PATHS, address, done};
use crate::support::{Answer, Site};

type Typed = (&'static str, &'static str);

const CALL: Typed = ("call", "AAP-2026-04");
const OPENED: [Typed; 11] = [
    CALL,
    ("kind", "projects"),
    ("title", "Répit des aidants"),
    ("object", "Des projets de répit."),
    ("body", "selection"),
    ("year", "2026"),
    ("opens", "2026-01-05"),
    ("deadline", "2026-02-13"),
    ("criterion", "Besoin du territoire = 30\nQualité"),
    ("ceiling", "60 000"),
    ("place", "intervention/free/2"),
];
const APPLIED: [Typed; 8] = [
    CALL,
    ("number", "11"),
    ("beneficiary", "rna:W123456789"),
    ("beneficiary-kind", "association"),
    ("name", "Association fictive"),
    ("title", "Répit en ville"),
    ("amount", "50 000"),
    ("day", "2026-02-12"),
];
const DECIDED: [Typed; 5] = [
    CALL,
    ("number", "11"),
    ("verdict", "granted"),
    ("amount", "40 000"),
    ("score", "Besoin du territoire = 28"),
];
const CONCLUDED: [Typed; 14] = [
    CALL,
    ("number", "11"),
    ("agreement", "C-2026-0001"),
    ("kind", "contract"),
    ("field", "care"),
    ("object", "Répit en ville"),
    ("payment", "En une fois"),
    ("use", "Compte d’emploi"),
    ("evaluation", "Bilan annuel"),
    ("undertakings", "Accueillir"),
    ("control", "Sur pièces"),
    ("begins", "2026-03-02"),
    ("ends", "2026-12-31"),
    ("signed", "2026-03-02"),
];

fn acts(site: &Site) -> usize {
    site.app().known().state.acts().count()
}

/// An exercise with a budget, and a call with one application that is granted a part of what it asks.
async fn granted(manager: &mut Browser<'_>) {
    done(manager, "ouvrir", "call-year", &[("year", "2026"), ("first-order", "120000")]).await;
    let budget = [("year", "2026"), ("kind", "initial"), ("table", BUDGET), ("ministers", "2026-03-01")];
    done(manager, "budget", "call-budget", &budget).await;
    done(manager, "ouvrir-appel", "open", &OPENED).await;
    done(manager, "dossier", "apply", &APPLIED).await;
    done(manager, "decider-dossier", "decide", &DECIDED).await;
}

fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn given_a_call_when_kept_on_pages_then_each_verb_is_seen_written_and_told_and_becomes_what_was_seen() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    let before = acts(&site);
    done(&mut manager, "ouvrir", "call-year", &[("year", "2026"), ("first-order", "120000")]).await;
    let budget = [("year", "2026"), ("kind", "initial"), ("table", BUDGET), ("ministers", "2026-03-01")];
    done(&mut manager, "budget", "call-budget", &budget).await;
    let (seen, told) = done(&mut manager, "ouvrir-appel", "open", &OPENED).await;
    assert!(plain(&seen).contains("Enveloppe de l’appel | 0,00 € | 60 000,00 €"), "{seen}");
    assert!(told.contains("Répit des aidants"), "{told}");
    let (seen, _) =
        done(&mut manager, "modifier-appel", "amend", &[CALL, ("ceiling", "55000"), ("body", "director")])
            .await;
    assert!(plain(&seen).contains("60 000,00 € | 55 000,00 €"), "{seen}");
    assert!(seen.contains("commission de sélection | direction générale"), "{seen}");
    let (seen, _) = done(&mut manager, "dossier", "apply", &APPLIED).await;
    assert!(plain(&seen).contains("Demandé sur l’appel | 0,00 € | 50 000,00 €"), "{seen}");
    let form = manager.open("/bureau/fonds/decider-dossier?region=32&call=AAP-2026-04").await.body;
    assert!(plain(&form).contains("Répit en ville : 50 000,00 € demandés"), "what waits is offered: {form}");
    let (seen, _) = done(&mut manager, "decider-dossier", "decide", &DECIDED).await;
    assert!(plain(&seen).contains("Reste sur l’enveloppe de l’appel | 55 000,00 € | 15 000,00 €"), "{seen}");
    done(&mut manager, "publier-resultats", "publish", &[CALL]).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let (seen, told) = done(&mut officer, "accorder", "grant", &CONCLUDED).await;
    let seen = plain(&seen);
    for figure in [
        "Enveloppe de l’appel | 55 000,00 € | inchangé",
        "Reste sur l’enveloppe de l’appel | 15 000,00 € | inchangé",
        "Engagé sur l’appel | 0,00 € | 40 000,00 €",
        "AE disponibles sur les crédits de l’appel | 100 000,00 € | 60 000,00 €",
        "C-2026-0001",
    ] {
        assert!(seen.contains(figure), "{figure}: {seen}");
    }
    assert!(told.contains("C-2026-0001"), "{told}");
    assert_eq!(acts(&site), before + 10, "a grant is three acts, every other verb one");
    let known = site.app().known();
    let region = RegionCode::new("32");
    let call =
        known.state.calls(&region).unwrap().call(&"AAP-2026-04".parse().unwrap(), Asked::LATEST).unwrap();
    assert_eq!(call.standing("2026-03-02".parse().unwrap()), CallStanding::Published);
    assert_eq!(call.terms().body, DecidingBody::Director);
    assert_eq!(call.left().map(Ae::cents), Some(1_500_000));
    let pool = Pool { year: Year::new(2026), envelope: Envelope::Intervention, earmark: Earmark::Free };
    assert_eq!(known.state.fund(&region).unwrap().ae_available(&pool).cents(), 6_000_000);
}

#[tokio::test]
async fn given_each_verb_of_calls_when_another_role_opens_its_form_or_sends_it_then_he_is_refused() {
    let site = peopled(Site::register().await).await;
    let before = acts(&site);
    for (role, email) in [
        (Role::FundManager, MANAGER),
        (Role::AuthorisingOfficer, OFFICER),
        (Role::Accountant, ACCOUNTANT),
        (Role::Planner, "plan@agence.example"),
    ] {
        let mut person = signed_in(&site, email, Some(role)).await;
        let calls = PATHS.iter().filter(|(verb, _)| {
            verb.fields().first().is_some_and(|field| field.name == "call") && !verb.permission().is_of(role)
        });
        for (verb, path) in calls {
            let shown = person.open(&address(path, "k", &[CALL])).await;
            assert_eq!(shown.status, StatusCode::FORBIDDEN, "{role:?} {path}");
            let proof = person.csrf();
            let sent = [("act", "confirm"), ("key", "k"), CALL];
            let sent = person.send_proving(&address(path, "k", &[]), &proof, &sent).await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{role:?} {verb:?}");
        }
    }
    assert_eq!(acts(&site), before);
}

#[tokio::test]
async fn given_fields_of_calls_that_do_not_fit_when_looked_at_then_each_is_told_and_nothing_else() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    granted(&mut manager).await;
    let before = acts(&site);
    let opened = |more: Typed| -> Vec<Typed> {
        let kept = OPENED.iter().copied().filter(|(name, _)| *name != more.0);
        kept.chain([more]).collect()
    };
    let number = ("number", "11");
    for (path, fields, fault) in [
        ("ouvrir-appel", opened(("call", "2026/4")), "call"),
        ("ouvrir-appel", opened(("ceiling", "")), "ceiling"),
        ("ouvrir-appel", opened(("place", "")), "place"),
        ("ouvrir-appel", opened(("place", "ailleurs")), "place"),
        ("ouvrir-appel", opened(("body", "other")), "body-name"),
        ("ouvrir-appel", opened(("body-name", "Comité")), "body-name"),
        ("ouvrir-appel", opened(("criterion", "Besoin = beaucoup")), "criterion"),
        ("modifier-appel", vec![CALL, ("deadline", "2026-03-01"), ("no-deadline", "yes")], "no-deadline"),
        ("modifier-appel", vec![CALL, ("body-name", "Comité")], "body"),
        ("decider-dossier", vec![CALL, number, ("verdict", "granted")], "amount"),
        ("decider-dossier", vec![CALL, number, ("verdict", "refused")], "motive"),
        (
            "decider-dossier",
            vec![CALL, number, ("verdict", "refused"), ("amount", "10"), ("motive", "Hors sujet")],
            "amount",
        ),
        (
            "decider-dossier",
            vec![CALL, number, ("verdict", "granted"), ("amount", "1"), ("score", "28")],
            "score",
        ),
    ] {
        let page = manager.open(&address(path, "k", &fields)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {fault}: {}", page.said());
        assert!(
            page.body.contains(&format!("id=\"ask-0-{fault}-fault\"")),
            "{path} {fault}: {}",
            page.said()
        );
        assert_eq!(page.body.matches("-fault\"><svg").count(), 1, "{path} {fault}: {}", page.said());
    }
    for (path, fields, said) in [
        ("modifier-appel", vec![CALL, ("ceiling", "1000")], "sont déjà accordés"),
        (
            "decider-dossier",
            vec![CALL, number, ("verdict", "granted"), ("amount", "1")],
            "Dites que cette décision",
        ),
        ("publier-resultats", vec![("call", "AAP-JAMAIS")], "AAP-JAMAIS"),
        ("modifier-appel", vec![CALL, ("day", "2027-01-01"), ("title", "Autre")], "2027"),
    ] {
        let page = manager.open(&address(path, "k", &fields)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}: {}", page.said());
        assert!(page.said().contains(said), "{said}: {}", page.said());
    }
    assert_eq!(acts(&site), before);
}

#[tokio::test]
async fn given_a_verb_of_calls_when_sent_twice_then_written_once_and_its_key_is_of_nothing_else() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    granted(&mut manager).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let before = acts(&site);
    let (_, first) = done(&mut officer, "accorder", "grant", &CONCLUDED).await;
    let (seen, again) = done(&mut officer, "accorder", "grant", &CONCLUDED).await;
    assert_eq!(first, again, "the receipt of the same act");
    assert!(seen.contains("déjà au journal"), "{seen}");
    assert_eq!(acts(&site), before + 3);
    drop(officer.open(&address("accorder", "grant", &CONCLUDED)).await);
    let other: Vec<_> = CONCLUDED
        .into_iter()
        .map(|typed| if typed.0 == "agreement" { ("agreement", "C-2026-0002") } else { typed })
        .chain([("act", "confirm"), ("key", "grant")])
        .collect();
    let reused = officer.send(&address("accorder", "grant", &CONCLUDED), &other).await;
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reused.said());
    assert!(reused.said().contains("a déjà servi"), "{}", reused.said());
    let stale = officer.open(&address("accorder", "new", &CONCLUDED)).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", stale.said());
    assert_eq!(acts(&site), before + 3);
}

#[tokio::test]
async fn given_pages_of_calls_when_looked_at_then_the_forms_are_one_step_away_for_who_may_and_for_nobody_else()
 {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    granted(&mut manager).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let (list, one) =
        ("/fund/calls?region=32&at=2026-03-02", "/fund/calls/AAP-2026-04?region=32&at=2026-03-02");
    let kept = [manager.open(list).await.body, manager.open(one).await.body, officer.open(one).await.body];
    let public = [site.get(list).await.body, site.get(one).await.body];
    for (page, path) in [
        (&kept[0], "ouvrir-appel"),
        (&kept[1], "modifier-appel"),
        (&kept[1], "dossier"),
        (&kept[1], "publier-resultats"),
        (&kept[2], "accorder"),
    ] {
        assert!(page.contains(&format!("/bureau/fonds/{path}?")), "{path}: {page}");
        assert!(public.iter().all(|page| !page.contains(&format!("/bureau/fonds/{path}"))), "{path}");
    }
    assert!(!kept[1].contains("/bureau/fonds/accorder"), "it is no manager who commits");
    assert!(kept[2].contains("number=11"), "the grant that waits: {}", kept[2]);
}

async fn write(site: &Site, token: &str, verb: &str, key: &str, body: &Value) -> Answer {
    let request = Request::post(format!("/api/v1/fund/{verb}"))
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .header("idempotency-key", format!("program-{key}"));
    site.send(request.body(Body::from(body.to_string())).unwrap()).await
}

#[tokio::test]
async fn given_a_call_when_programs_keep_it_then_each_verb_is_looked_at_done_once_and_proved() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    granted(&mut manager).await;
    drop(signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await);
    let (keeper, officer) = (whole_token(&site, MANAGER).await, whole_token(&site, OFFICER).await);
    let opened = json!({
        "call": "AMI-2026-1", "kind": "interest", "title": "Équipes mobiles", "object": "Des équipes.",
        "body": "other", "body_name": "Comité des équipes", "year": 2026, "opens": "2026-02-01",
        "criterion": [{ "name": "Besoin", "weight": 10 }, { "name": "Qualité" }],
        "ceiling": 2_000_000, "place": "intervention/free/2",
    });
    let applied = json!({
        "call": "AMI-2026-1", "number": "7", "beneficiary": "rna:W123456789", "beneficiary_kind": "association",
        "title": "Équipe de ville", "amount": 1_000_000, "day": "2026-02-20",
    });
    let decided = json!({
        "call": "AMI-2026-1", "number": "7", "verdict": "granted", "amount": 900_000,
        "score": [{ "criterion": "Besoin", "points": 9 }],
    });
    let concluded = json!({
        "call": "AMI-2026-1", "number": "7", "agreement": "C-2026-0009", "kind": "contract", "field": "care",
        "payment": "En une fois", "use": "Compte d’emploi", "evaluation": "Bilan annuel", "undertakings": "Accueillir",
        "control": "Sur pièces", "begins": "2026-03-02", "ends": "2026-12-31", "signed": "2026-03-02",
    });
    for (token, verb, body, new) in [
        (&keeper, "open-call", &opened, 1),
        (&keeper, "amend-call", &json!({ "call": "AMI-2026-1", "ceiling": 1_500_000 }), 1),
        (&keeper, "apply", &applied, 1),
        (&keeper, "decide-application", &decided, 1),
        (&keeper, "publish-results", &json!({ "call": "AMI-2026-1" }), 1),
        (&officer, "grant", &concluded, 3),
    ] {
        let before = acts(&site);
        let seen = write(&site, token, &format!("{verb}?preview=true"), verb, body).await;
        assert_eq!(seen.status, StatusCode::OK, "{verb}: {}", seen.body);
        assert_eq!(acts(&site), before, "{verb}: a look writes nothing");
        let done = write(&site, token, verb, verb, body).await;
        assert_eq!(done.status, StatusCode::CREATED, "{verb}: {}", done.body);
        let read = |answer: &Answer| -> Value { serde_json::from_str(&answer.body).unwrap() };
        let act = read(&site.get(done.header("location")).await);
        assert_eq!((&act["number"], &act["hash"]), (&read(&done)["act"], &read(&done)["digest"]), "{verb}");
        let again = write(&site, token, verb, verb, body).await;
        assert_eq!(again.status, StatusCode::OK, "{verb}: {}", again.body);
        assert_eq!((&read(&again)["act"], &read(&again)["already"]), (&read(&done)["act"], &json!(true)));
        let mut other = body.clone();
        other["day"] = json!("2026-03-01");
        let reused = write(&site, token, verb, verb, &other).await;
        assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY, "{verb}: {}", reused.body);
        assert_eq!(acts(&site), before + new, "{verb}");
        let stranger = if *token == keeper { &officer } else { &keeper };
        let forbidden = write(&site, stranger, verb, "other", body).await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN, "{verb}: {}", forbidden.body);
    }
    let faults =
        write(&site, &keeper, "decide-application", "k", &json!({ "call": 7, "verdict": "peut-être" })).await;
    assert_eq!(faults.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(faults.body.contains("\"/call\""), "{}", faults.body);
}
