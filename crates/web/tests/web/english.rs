//! No page shows the words of the other language outside what it quotes: a quotation says in which language it is.

use maillage_service::shipped::nomenclatures;
use maillage_testing::tongue::{english_in, french_in, unquoted};
use maillage_web::routes::PAGES;

use crate::markup::{Piece, pieces};
use crate::support::{Site, of_register};

/// Addresses at which pages show what they do not show by themselves.
const STATES: [&str; 12] = [
    "/bilan?activity=irm",
    "/bilan?only=open",
    "/bilan?zone=21A&columns=sites&columns=units&columns=place&columns=code",
    "/admissibility?operation=creation&activity=irm&zone=17A&on=2019-08-01",
    "/admissibility?operation=renewal&activity=chirurgie&zone=15A&on=2026-11-28",
    "/authorisations?region=99",
    "/calendar?region=99",
    "/structures?at=2024-01-01",
    "/aides?scheme=crai-2026&on=2026-06-01",
    "/windows?id=2019-07-16",
    "/journal/trace?activity=irm&zone=17A",
    "/journal/trace?figure=cp-paid&mission=2",
];

/// Every page that people read, and some of its states, in a language.
fn addresses(language: &str) -> Vec<String> {
    let shown = PAGES.iter().filter(|page| page.title.is_some() && !page.path.contains("{sha256}"));
    let shown = shown.map(|page| of_register(page.path).replace("{number}", "14"));
    let shown = shown.map(|path| path.replace("{*zone}", "21A").replace("{*line}", "chirurgie"));
    let all = shown.chain(STATES.map(ToOwned::to_owned));
    all.map(|address| format!("{address}{}lang={language}", if address.contains('?') { '&' } else { '?' }))
        .collect()
}

/// The texts of a page in the language of the page: those inside an element of another language, of a program or of an
/// address are left out.
fn texts(body: &str, language: &str) -> Vec<String> {
    const VOID: [&str; 6] = ["meta", "link", "input", "img", "br", "hr"];
    let mut open: Vec<(String, bool)> = Vec::new();
    let mut found = Vec::new();
    for piece in pieces(body) {
        match piece {
            Piece::Open(name, _) if VOID.contains(&name.as_str()) => {}
            Piece::Open(name, with) => {
                let within = open.last().is_none_or(|(_, counts)| *counts);
                let other = with.get("lang").is_some_and(|tag| tag != language);
                let code = ["style", "script", "code", "pre", "kbd"].contains(&name.as_str());
                open.push((name, within && !other && !code));
            }
            Piece::Close(name) => {
                if let Some(place) = open.iter().rposition(|(opened, _)| *opened == name) {
                    open.truncate(place);
                }
            }
            Piece::Text(text) => {
                if open.last().is_none_or(|(_, counts)| *counts) && !text.trim().is_empty() {
                    found.push(text);
                }
            }
        }
    }
    found
}

/// Proper names: of zones, of communes, of agencies. They are the same in every language.
const PROPER: [&str; 4] =
    ["Aube et Sézannais", "Les Autels", "Agence du numérique en santé", "Défenseur des droits"];

/// A text without those names.
fn without_names(text: &str) -> String {
    PROPER.iter().fold(text.to_owned(), |left, name| left.replace(name, ""))
}

/// The French names of lines whose English is another.
fn french_names() -> Vec<&'static str> {
    let lines = nomenclatures().into_iter().flat_map(|list| &list.lines);
    let names = lines.flat_map(|line| [&line.label, &line.family_label]).filter(|label| label.fr != label.en);
    names.map(|label| label.fr.as_str()).collect()
}

#[tokio::test]
async fn given_each_page_in_english_when_read_then_no_french_name_month_or_amount_outside_quotations() {
    let site = Site::authorisations().await;
    let names = french_names();
    let mut faults = Vec::new();
    for address in addresses("en") {
        for text in texts(&site.get(&address).await.body, "en") {
            let plain = names.iter().find(|name| unquoted(&text).trim() == **name).map(ToString::to_string);
            if let Some(word) = plain.or_else(|| french_in(&without_names(&text))) {
                faults.push(format!("{address}: {word}: {}", text.trim()));
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn given_each_page_in_french_when_read_then_no_english_word_outside_quotations() {
    let site = Site::authorisations().await;
    let mut faults = Vec::new();
    for address in addresses("fr") {
        for text in texts(&site.get(&address).await.body, "fr") {
            if let Some(word) = english_in(&text) {
                faults.push(format!("{address}: {word}: {}", text.trim()));
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{}\n{}", faults.len(), faults.join("\n"));
}
