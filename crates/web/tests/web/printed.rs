//! A document that contradicts itself, on the page: what it prints, marked, with the sentence that says why.

use crate::support::Site;

const CONTRADICTING: &str = "ANNEXE 1
BILAN AU 3 FEVRIER 2020 DES OBJECTIFS QUANTIFIES DE L’OFFRE DE SOINS POUR LES ACTIVITES DE SOINS CONCERNEES PAR LA PERIODE DE DEPOT DU 1ER MARS 2020 AU 30 AVRIL 2020 INCLUS

Agence régionale de santé Hauts-de-France - R32-2020-02-10-001 - Annexes à l'arrêté n°2020-007 relatif au bilan quantifié de l'offre de soins

II. Chirurgie

ZONES
Implantations actuelles
Implantations cibles
Ecart
Demandes nouvelles recevables

1A - Dunkerquois - Flandre maritime 3 4 -1 Non
2A - Flandre intérieure 4 4 0 Oui
3A - Lille 5 6 +1 Non
";

#[tokio::test]
async fn given_a_document_that_contradicts_itself_when_shown_then_marked_in_its_row_in_its_panel_and_below() {
    let site = Site::recording(CONTRADICTING).await;
    let page = site.get("/bilan?at=2020-02-03&activity=chirurgie").await;
    let main = page.main();
    // In its row, in the panel of its figure, among the notes.
    assert_eq!(main.matches("« oui » imprimé").count(), 3);
    assert_eq!(main.matches("ml-doubt ml-block").count(), 3, "three rows are marked");
    assert!(main.contains("−1 imprimé, alors que 4 en cible − 3 autorisés = +1"), "{main}");
    // The answers are those that are printed: one row is open, though its gap is zero.
    assert_eq!(main.matches("fr-badge--success").count(), 1);
    let trace = site.get("/journal/trace?activity=chirurgie&zone=3A&at=2020-02-03").await;
    assert!(trace.main().contains("« non » imprimé"), "{}", trace.main());
}

#[tokio::test]
async fn given_a_document_that_contradicts_itself_when_ruled_on_then_the_contradiction_stands_beside_its_figures()
 {
    let site = Site::recording(CONTRADICTING).await;
    let page = site.get("/admissibility?operation=renewal&activity=chirurgie&zone=2A&on=2020-03-15").await;
    assert_eq!(page.main().matches("« oui » imprimé").count(), 1, "{}", page.main());
    let page = Site::demo().await;
    let page = page.get("/admissibility?operation=renewal&activity=chirurgie&zone=2A&on=2019-08-01").await;
    assert!(!page.main().contains("ml-doubt"), "{}", page.main());
}

#[tokio::test]
async fn given_a_document_that_holds_together_when_shown_then_nothing_is_marked() {
    let page = Site::demo().await.get("/bilan?activity=chirurgie").await;
    assert!(!page.main().contains("ml-doubt ml-block"));
}
