//! Every page of the demonstration, walked: no instant and no name of a type as programs write them, and each act that is named
//! leads to its page.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::StatusCode;
use jiff::civil::Date;
use maillage_domain::act::table::ACTS;

use crate::markup::{Piece, pieces};
use crate::support::Site;

/// How many pages of one shape are looked at: the same page of another line or act says the same things.
const OF_A_SHAPE: usize = 2;
/// What people read beside the texts.
const TOLD: [&str; 3] = ["aria-label", "title", "alt"];

/// What a page says: its texts, each with whether it stands in a link, and where it leads.
#[derive(Default)]
struct Read {
    texts: Vec<(String, bool)>,
    links: Vec<String>,
}

fn read(markup: &str) -> Read {
    let mut page = Read::default();
    let (mut linked, mut unread) = (false, false);
    for piece in pieces(markup) {
        match piece {
            Piece::Open(name, attributes) => {
                unread |= ["script", "style"].contains(&name.as_str());
                page.links.extend(attributes.get("href").filter(|_| name == "a").cloned());
                linked |= name == "a";
                let told = attributes.into_iter().filter(|(name, _)| TOLD.contains(&name.as_str()));
                page.texts.extend(told.map(|(_, text)| (text, true)));
            }
            Piece::Close(name) => {
                linked &= name != "a";
                unread &= !["script", "style"].contains(&name.as_str());
            }
            Piece::Text(text) if !unread => page.texts.push((text, linked)),
            Piece::Text(_) => {}
        }
    }
    page
}

/// The words of a text, without the signs around them.
fn words(text: &str) -> Vec<String> {
    let around = |sign: char| !sign.is_alphanumeric() && sign != '°';
    text.split_whitespace().map(|word| word.trim_matches(around).to_lowercase()).collect()
}

/// The acts that a text names by their numbers: "acte 14", "l’acte n° 14", "act no. 14".
fn named_acts(text: &str) -> Vec<String> {
    let words = words(text);
    let act = |word: &str| {
        let word = word.rsplit('’').next().unwrap_or(word);
        ["acte", "actes", "act", "acts"].contains(&word)
    };
    let number = |word: &&String| !word.is_empty() && word.chars().all(|sign| sign.is_ascii_digit());
    let named = (0..words.len()).filter(|rank| act(&words[*rank])).filter_map(|rank| {
        let marked = words.get(rank + 1).is_some_and(|word| ["n°", "no"].contains(&word.as_str()));
        words.get(rank + 1 + usize::from(marked)).filter(number).cloned()
    });
    named.collect()
}

/// Whether a text has an instant as programs write it.
fn has_an_instant(text: &str) -> bool {
    let is = |word: &str| {
        let day = word.get(..10).is_some_and(|day| day.parse::<Date>().is_ok());
        day && word.get(10..11) == Some("t") && word.ends_with('z')
    };
    words(text).iter().any(|word| is(word))
}

fn names_a_type(text: &str) -> bool {
    words(text).iter().any(|word| ACTS.iter().any(|act| act.kind == word))
}

#[test]
fn given_texts_when_looked_at_then_acts_instants_and_types_are_seen_and_nothing_else() {
    for text in ["Acte 14", "à l’acte n° 24 du journal", "act no. 3,", "les actes 5 et 7", "(act 9)"] {
        assert!(!named_acts(text).is_empty(), "{text}");
    }
    for text in ["acte R32-2019-06-26-014", "un acte de plus", "14 actes", "acte du 12", "l’acte n° "] {
        assert!(named_acts(text).is_empty(), "{text}");
    }
    assert!(has_an_instant("le 2026-11-28T20:17:07.385793591Z."));
    assert!(!has_an_instant("le 2026-11-28") && !has_an_instant("2026-11-28 20:17"));
    assert!(names_a_type("type : bilan-published") && !names_a_type("Bilan publié"));
}

/// What an address asks, whatever it asks of: its path without numbers and digests, by itself and with each of its parameters. What
/// one parameter shows does not hang on another, so that not every set of them is looked at.
fn shapes_of(address: &str) -> Vec<String> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let part =
        |part: &str| if part.chars().any(|sign| sign.is_ascii_digit()) { "*" } else { part }.to_owned();
    let path = path.split('/').map(part).collect::<Vec<_>>().join("/");
    let said = |pair: &str| match pair.split_once('=') {
        Some((name, value)) if ["lang", "region", "operation", "figure"].contains(&name) => {
            format!("{path}?{name}={value}")
        }
        Some((name, _)) => format!("{path}?{name}"),
        None => format!("{path}?{pair}"),
    };
    let english = query.split('&').any(|pair| pair == "lang=en");
    // Which quantity its maps show changes nothing else of a page.
    let asked = query.split('&').filter(|pair| !pair.starts_with("map=")).map(said);
    asked.map(|shape| format!("{shape} {english}")).collect()
}

/// Whether an address is that of a page of ours.
fn is_page(link: &str) -> bool {
    let path = link.split(['?', '#']).next().unwrap_or(link);
    let last = path.rsplit('/').next().unwrap_or(path);
    path.starts_with('/') && !last.contains('.') && !["source", "checkpoint"].contains(&last)
}

/// The number of the act whose page stands at an address.
fn shown_act(address: &str) -> Option<&str> {
    address.strip_prefix("/acts/")?.split(['?', '#']).next()
}

/// Looks at what a page says. What was looked at on another page is as right here, but on the page of an act, which says which one it is.
fn looked_at(address: &str, page: &Read, told: &mut BTreeSet<(String, bool)>) {
    let shown = shown_act(address);
    for (text, linked) in &page.texts {
        if shown.is_none() && !told.insert((text.clone(), *linked)) {
            continue;
        }
        assert!(!has_an_instant(text), "{address}: {text}");
        assert!(!names_a_type(text), "{address}: {text}");
        let other = |act: &String| shown != Some(act.as_str());
        assert!(*linked || !named_acts(text).iter().any(other), "{address}: {text}");
    }
}

/// Walks the pages from some of them, looks at each, and opens each act that is linked.
async fn walked(site: &Site, seeds: &[&str]) {
    let mut waiting: VecDeque<String> = seeds.iter().map(|seed| (*seed).to_owned()).collect();
    let (mut seen, mut shapes) = (BTreeSet::new(), BTreeMap::<String, usize>::new());
    let (mut acts, mut told) = (BTreeSet::new(), BTreeSet::new());
    while let Some(address) = waiting.pop_front() {
        let asked = shapes_of(&address);
        let is_new = |shape| shapes.get(shape).is_none_or(|looked_at| *looked_at < OF_A_SHAPE);
        if !asked.iter().any(is_new) || !seen.insert(address.clone()) {
            continue;
        }
        for shape in asked {
            *shapes.entry(shape).or_default() += 1;
        }
        let page = read(&site.get(&address).await.body);
        looked_at(&address, &page, &mut told);
        let onward = page.links.iter().map(|link| link.split('#').next().unwrap_or(link).to_owned());
        for link in onward.filter(|link| is_page(link)) {
            if link.starts_with("/acts/") {
                acts.insert(link.clone());
            }
            waiting.push_back(link);
        }
    }
    assert!(shapes.len() > 60, "{} kinds of pages", shapes.len());
    for act in &acts {
        assert_eq!(site.get(act).await.status, StatusCode::OK, "{act}");
    }
}

#[tokio::test]
async fn given_every_page_of_the_demonstration_when_read_then_each_act_is_a_link_and_nothing_is_told_as_to_programs()
 {
    let site = Site::demo().await;
    walked(&site, &["/?on=2019-08-01&region=32", "/?on=2025-02-15&region=44", "/", "/?lang=en"]).await;
}

#[tokio::test]
async fn given_every_page_of_a_register_when_read_then_each_act_is_a_link_and_nothing_is_told_as_to_programs()
{
    let site = Site::register().await;
    walked(&site, &["/fund?year=2025&region=32", "/fund?year=2025&at=2025-05-15", "/journal?lang=en"]).await;
}
