//! Every verb of the fund on its page: a year kept by three people, what is missing told at its field, and who ordered never pays.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use axum::http::StatusCode;
use maillage_domain::fund::commitment::CommitmentId;
use maillage_domain::people::{Grant, Role};
use maillage_domain::territory::RegionCode;
use maillage_service::office::fund_verb::FundVerb;
use maillage_service::people::{Keeper, grant, list, revoke_role};

use super::kit::{Browser, WORDS, keeping, peopled, signed_in};
use crate::support::Site;

pub(super) const MANAGER: &str = "gestion@agence.example";
pub(super) const OFFICER: &str = "ordonnateur@agence.example";
pub(super) const ACCOUNTANT: &str = "comptable@agence.example";
pub(super) const BUDGET: &str = "mission;earmark;ae;cp\n2;;100000;90000\n1;prevention;5000;5000";

/// Where each verb stands.
pub(super) const PATHS: [(FundVerb, &str); 25] = [
    (FundVerb::OpenYear, "ouvrir"),
    (FundVerb::Destinations, "destinations"),
    (FundVerb::Revenue, "recette"),
    (FundVerb::Budget, "budget"),
    (FundVerb::Endowment, "dotation"),
    (FundVerb::Transfer, "deplacer"),
    (FundVerb::Agree, "convenir"),
    (FundVerb::AmendAgreement, "avenant"),
    (FundVerb::EndAgreement, "fin-de-convention"),
    (FundVerb::ReceiveReport, "compte-rendu"),
    (FundVerb::EvaluateAgreement, "evaluer"),
    (FundVerb::Commit, "engager"),
    (FundVerb::Decide, "decider"),
    (FundVerb::Certify, "certifier"),
    (FundVerb::Pay, "payer"),
    (FundVerb::Release, "retirer"),
    (FundVerb::Recover, "recouvrer"),
    (FundVerb::Collect, "encaisser"),
    (FundVerb::CloseYear, "clore"),
    (FundVerb::OpenCall, "ouvrir-appel"),
    (FundVerb::AmendCall, "modifier-appel"),
    (FundVerb::Apply, "dossier"),
    (FundVerb::DecideApplication, "decider-dossier"),
    (FundVerb::PublishResults, "publier-resultats"),
    (FundVerb::Grant, "accorder"),
];

/// An address with what is typed into its fields.
pub(super) fn address(path: &str, key: &str, fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| -> String {
        text.bytes()
            .map(|byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            })
            .collect()
    };
    let typed: Vec<_> = fields.iter().map(|(name, value)| format!("&{name}={}", encoded(value))).collect();
    format!("/bureau/fonds/{path}?region=32&key={key}{}", typed.concat())
}

/// From the look to the receipt: what the look says, and what the receipt does.
pub(super) async fn done(
    person: &mut Browser<'_>,
    path: &str,
    key: &str,
    fields: &[(&str, &str)],
) -> (String, String) {
    let seen = address(path, key, fields);
    let preview = person.open(&seen).await;
    assert_eq!(preview.status, StatusCode::OK, "{path}: {}", preview.said());
    let sent: Vec<_> = [("act", "confirm"), ("key", key)].into_iter().chain(fields.iter().copied()).collect();
    let answer = person.send(&seen, &sent).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.said());
    let receipt = answer.header("location").to_owned();
    let receipt = person.open(&receipt).await;
    assert_eq!(receipt.status, StatusCode::OK, "{path}: {}", receipt.said());
    (preview.said(), receipt.said())
}

/// The commitment with an object.
fn commitment(site: &Site, object: &str) -> CommitmentId {
    let known = site.app().known();
    let ledger = known.state.fund(&RegionCode::new("32")).unwrap();
    let found = ledger.commitments().find(|(_, commitment)| commitment.terms.object == object);
    found.map(|(id, _)| id).unwrap()
}

/// The account of a signed-in person.
async fn account(site: &Site, email: &str) -> String {
    let known = list(site.app(), Keeper::Local, WORDS).await.unwrap();
    known.accounts.iter().find(|account| account.email == email).unwrap().id.clone()
}

/// What is committed to a fictive association.
fn terms<'t>(object: &'t str, amount: &'t str) -> Vec<(&'t str, &'t str)> {
    vec![
        ("year", "2026"),
        ("place", "intervention/free/2"),
        ("object", object),
        ("beneficiary", "rna:W123456789"),
        ("beneficiary-kind", "association"),
        ("field", "care"),
        ("amount", amount),
    ]
}

#[tokio::test]
async fn given_a_year_when_three_people_keep_it_on_pages_then_each_verb_is_seen_written_and_told() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    let before = site.app().known().state.acts().count();
    let year = ("year", "2026");
    done(&mut manager, "ouvrir", "a", &[year, ("first-order", "120000")]).await;
    let tree = [year, ("table", "code;label\nMI2-3-5;Répit des aidants"), ("source", "Instruction, page 4")];
    done(&mut manager, "destinations", "b", &tree).await;
    let revenue = [
        year,
        ("origin", "first-order"),
        ("amount", "120 000,00"),
        ("part", "free = 115 000\nprevention\t5 000"),
        ("source", "Arrêté"),
    ];
    done(&mut manager, "recette", "c", &revenue).await;
    let budget = [year, ("kind", "initial"), ("table", BUDGET), ("ministers", "2026-03-01")];
    let (seen, _) = done(&mut manager, "budget", "d", &budget).await;
    let plain = seen.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(plain.contains("| 0,00 € | 105 000,00 € |"), "{seen}");
    let endowment = [
        year,
        ("direction", "from-daf"),
        ("amount", "100"),
        ("endowment", "50000"),
        ("order", "Arrêté"),
        ("limit", "1000"),
    ];
    done(&mut manager, "dotation", "e", &endowment).await;
    let moved = [
        year,
        ("from", "intervention/free/2"),
        ("to", "intervention/free/MI2-3-5"),
        ("ae", "100"),
        ("cp", ""),
    ];
    done(&mut manager, "deplacer", "f", &moved).await;

    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let (seen, _) = done(&mut officer, "engager", "g", &terms("Répit", "4 000,00")).await;
    assert!(seen.contains("Avant et après"), "{seen}");
    let id = commitment(&site, "Répit").to_string();
    let about = ("commitment", id.as_str());
    let offered = manager.open("/bureau/fonds/certifier?region=32").await.said();
    assert!(offered.contains("Choisir…"), "several services wait: {offered}");
    done(&mut manager, "certifier", "h", &[about, ("amount", "3000")]).await;

    let mut accountant = signed_in(&site, ACCOUNTANT, Some(Role::Accountant)).await;
    let ordered = account(&site, OFFICER).await;
    let form = accountant.open(&format!("/bureau/fonds/payer?region=32&commitment={id}")).await;
    assert!(form.body.contains("value=\"3000.00\""), "what is due stands there: {}", form.said());
    assert!(
        form.body.contains(&format!("value=\"{ordered}\" selected")),
        "who signed is proposed: {}",
        form.said()
    );
    let (seen, _) =
        done(&mut accountant, "payer", "i", &[about, year, ("amount", "3000"), ("ordered-by", &ordered)])
            .await;
    assert!(seen.contains("Certifié et pas encore payé"), "{seen}");

    done(&mut officer, "retirer", "j", &[about, year, ("amount", "400")]).await;
    done(&mut officer, "recouvrer", "k", &[about, year, ("amount", "200"), ("reason", "unused")]).await;
    let known = site.app().known();
    let ledger = known.state.fund(&RegionCode::new("32")).unwrap();
    let order = ledger.recoveries().find(|(_, order)| order.order.commitment.to_string() == id);
    let order = order.map(|(id, _)| id.to_string()).unwrap();
    done(&mut accountant, "encaisser", "l", &[("recovery", &order), year, ("amount", "200")]).await;
    done(&mut manager, "clore", "m", &[("year", "2025"), ("carry-over", "chosen")]).await;
    assert_eq!(site.app().known().state.acts().count(), before + 13);
}

#[tokio::test]
async fn given_each_verb_when_nothing_is_typed_then_every_field_that_is_needed_says_so_at_once() {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let mut accountant = signed_in(&site, ACCOUNTANT, Some(Role::Accountant)).await;
    for (verb, path) in PATHS {
        let people = [
            (Role::FundManager, &mut manager),
            (Role::AuthorisingOfficer, &mut officer),
            (Role::Accountant, &mut accountant),
        ];
        let (_, person) = people.into_iter().find(|(role, _)| verb.permission().is_of(*role)).unwrap();
        let page = person.open(&address(path, "k", &[])).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        for field in verb.fields() {
            let told = page.body.contains(&format!("id=\"ask-0-{}-fault\"", field.name));
            assert_eq!(told, !field.optional, "{path}: {}", field.name);
        }
    }
    assert_eq!(PATHS.len(), FundVerb::ALL.len());
}

#[tokio::test]
async fn given_values_that_say_nothing_when_looked_at_then_each_is_told_at_its_field_and_stays() {
    let site = peopled(Site::register().await).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let wrong = [
        ("year", "an prochain"),
        ("place", "ailleurs/free"),
        ("beneficiary", "siret:12345678200011"),
        ("beneficiary-kind", "martien"),
        ("amount", "0"),
        ("schedule", "2026 = 10\n2027 : 20"),
        ("until", "2028"),
        ("begins", "2026-01-01"),
    ];
    let page = officer.open(&address("engager", "k", &wrong)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for name in [
        "year",
        "place",
        "beneficiary",
        "beneficiary-kind",
        "amount",
        "schedule",
        "whole",
        "ends",
        "object",
        "field",
    ] {
        assert!(page.body.contains(&format!("id=\"ask-0-{name}-fault\"")), "{name}: {}", page.said());
    }
    assert!(page.said().contains("La clé ne convient pas"), "{}", page.said());
    assert!(page.said().contains("« 2027 : 20 »"), "the line at fault: {}", page.said());
    for (_, value) in wrong.iter().filter(|(name, _)| !["schedule"].contains(name)) {
        assert!(page.body.contains(&format!("value=\"{value}\"")), "{value} stays");
    }
}

#[tokio::test]
async fn given_fields_that_say_nothing_beside_others_when_looked_at_then_the_one_that_would_be_ignored_is_told()
 {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let endowment = [("year", "2026"), ("direction", "from-daf"), ("amount", "100"), ("endowment", "50000")];
    let closing = [("year", "2025"), ("carry-over", "in-full")];
    let tranches = [("schedule", "2026 = 4000"), ("until", "2027"), ("whole", "4000")];
    let long: Vec<_> = terms("Répit", "4000").into_iter().chain(tranches).collect();
    for (path, fields, more, fault) in [
        ("dotation", &endowment[..], Some(("order", "Arrêté")), "limit"),
        ("dotation", &endowment[..], Some(("limit", "1000")), "order"),
        ("clore", &closing[..], Some(("carry", "intervention/free = 10/10")), "carry"),
        ("clore", &closing[..], Some(("source", "Arrêté")), "exclude"),
        ("engager", &long[..], None, "schedule"),
    ] {
        let fields: Vec<_> = fields.iter().copied().chain(more).collect();
        let person = if path == "engager" { &mut officer } else { &mut manager };
        let page = person.open(&address(path, "k", &fields)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {more:?}: {}", page.said());
        let faults = page.body.matches("-fault\"><svg").count();
        assert!(
            page.body.contains(&format!("id=\"ask-0-{fault}-fault\"")),
            "{path} {more:?}: {}",
            page.said()
        );
        assert_eq!(faults, 1, "{path} {more:?}: {}", page.said());
    }
}

#[tokio::test]
async fn given_a_long_table_when_confirmed_then_written_and_a_longer_one_is_told_at_its_field_with_the_command()
 {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    done(&mut manager, "ouvrir", "a", &[("year", "2026")]).await;
    let tree = |lines: usize| {
        let line = |rank: usize| format!("MI2-{}-{};Action fictive {rank}\n", rank / 90 + 1, rank % 90 + 1);
        format!("code;label\n{}", (1..=lines).map(line).collect::<String>())
    };
    let (long, longer) = (tree(500), tree(1400));
    let fields = |table| [("year", "2026"), ("table", table), ("source", "Instruction, page 4")];
    let length = |table| address("destinations", "b", &fields(table)).len();
    assert!((17 << 10) < length(&long) && (49 << 10) < length(&longer), "beyond what a plain form may send");
    let before = site.app().known().state.acts().count();
    done(&mut manager, "destinations", "b", &fields(&long)).await;
    assert_eq!(site.app().known().state.acts().count(), before + 1);
    let refused = manager.open(&address("destinations", "c", &fields(&longer))).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fault = refused.body.split("id=\"ask-0-table-fault\"").nth(1).expect("a fault at the table");
    assert!(fault.split("</p>").next().unwrap().contains("maillage fund destinations"), "{}", refused.said());
    assert!(refused.body.contains("Action fictive 1200"), "what was typed stays");
}

#[tokio::test]
async fn given_a_budget_with_faults_in_its_table_or_its_approval_when_looked_at_then_the_line_or_what_is_missing()
 {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    done(&mut manager, "ouvrir", "a", &[("year", "2026")]).await;
    for (table, more, said) in [
        ("mission;ae;cp\n2;dix;1", ("ministers", "2026-03-01"), "Ligne 2, colonne « ae » : « dix »"),
        ("mission;ae;cp;note\n2;1;1;x", ("ministers", "2026-03-01"), "La colonne « note » est inconnue"),
        ("mission;ae;cp", ("ministers", "2026-03-01"), "Aucune ligne"),
        ("mission;ae;cp\n2;1;1", ("votes", "30"), "vote"),
    ] {
        let fields = [("year", "2026"), ("kind", "initial"), ("table", table), more];
        let page = manager.open(&address("budget", "k", &fields)).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{said}");
        assert!(page.said().contains(said), "{said}: {}", page.said());
    }
}

#[tokio::test]
async fn given_who_ordered_when_his_account_becomes_an_accountant_s_then_he_is_refused_to_pay_and_told_what_to_do()
 {
    let site = peopled(Site::register().await).await;
    let mut manager = signed_in(&site, MANAGER, Some(Role::FundManager)).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    done(&mut manager, "ouvrir", "a", &[("year", "2026")]).await;
    let budget = [("year", "2026"), ("kind", "initial"), ("table", BUDGET), ("ministers", "2026-03-01")];
    done(&mut manager, "budget", "b", &budget).await;
    done(&mut officer, "engager", "c", &terms("Répit", "4000")).await;
    let id = commitment(&site, "Répit").to_string();
    done(&mut manager, "certifier", "d", &[("commitment", &id), ("amount", "4000")]).await;
    let role = |role| Grant::new(role, None, None).unwrap();
    let orders = role(Role::AuthorisingOfficer);
    drop(revoke_role(site.app(), OFFICER, &orders, keeping()).await.unwrap());
    drop(grant(site.app(), OFFICER, &role(Role::Accountant), keeping()).await.unwrap());
    let before = site.app().known().state.acts().count();
    let own = account(&site, OFFICER).await;
    let pay = [("commitment", id.as_str()), ("year", "2026"), ("amount", "4000"), ("ordered-by", &own)];
    let page = officer.open(&address("payer", "e", &pay)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["Cet acte est refusé", "ordonnancé", "Passer par un autre comptable"] {
        assert!(page.said().contains(said), "{said}: {}", page.said());
    }
    let sent: Vec<_> = [("act", "confirm"), ("key", "e")].into_iter().chain(pay).collect();
    drop(officer.open("/deconnexion").await);
    let proof = officer.csrf();
    let answer = officer.send_proving(&address("payer", "e", &pay), &proof, &sent).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "nor without looking first");
    assert_eq!(site.app().known().state.acts().count(), before);
}

#[tokio::test]
async fn given_nothing_to_choose_when_a_form_is_opened_then_it_says_what_to_do_first() {
    let site = peopled(Site::at(|| "2026-03-02T08:00:00Z".parse().unwrap()).await).await;
    let mut officer = signed_in(&site, OFFICER, Some(Role::AuthorisingOfficer)).await;
    let page = officer.open("/bureau/fonds/engager?region=32").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.said().contains("Aucun exercice n’est ouvert"), "{}", page.said());
    assert!(!page.body.contains("name=\"object\""), "a form that cannot be filled in is not shown");
}

#[tokio::test]
async fn given_a_page_that_is_not_for_him_when_a_planner_comes_then_the_roles_that_open_it_his_own_and_what_to_do()
 {
    let site = peopled(Site::register().await).await;
    let mut planner = signed_in(&site, MANAGER, Some(Role::Planner)).await;
    let page = planner.open("/bureau/fonds/payer?region=32").await;
    assert_eq!(page.status, StatusCode::FORBIDDEN);
    for said in [
        "Rôles qui l’ouvrent : comptable",
        "Les vôtres : planification",
        "L’administrateur de l’agence donne les rôles",
        "Retour au bureau",
    ] {
        assert!(page.said().contains(said), "{said}: {}", page.said());
    }
}
