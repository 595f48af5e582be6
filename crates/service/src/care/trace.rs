//! Every hop of one figure, from the source line to the answer.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::care::bilan::{Row, answers_behind};
use maillage_domain::digest::Digest;
use maillage_domain::state::State;
use maillage_views::address::Query;
use maillage_views::bilan::BilanCard;
use maillage_views::document_address::DocumentAddress;
use maillage_views::heading::Heading;
use maillage_views::problem::{self, Problem};
use maillage_views::review;
use maillage_views::rule::RuleView;
use maillage_views::trace::{Exact, Hop, HopFact, TraceView};
use maillage_views::words::{Argument, Words};

use super::BilanRequest;
use super::ask::BilanAsked;
use super::bilan_page::at_last_picture;
use super::show_bilan::ask;
use crate::error::ServiceError;
use crate::published;
use crate::reader::Reader;

/// The cell whose way is asked for.
#[derive(Debug, Clone, Default)]
pub struct TraceRequest {
    /// A line by code, name or alias.
    pub activity: String,
    /// A zone by its code.
    pub zone: String,
    /// The legal day; the last picture date known, if absent.
    pub at: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
    /// The region's code.
    pub region: Option<String>,
}

/// The way of one cell, hop by hop.
pub async fn trace(reader: &Reader, request: &TraceRequest, words: Words) -> Result<TraceView, ServiceError> {
    let asked = BilanRequest {
        region: request.region.clone(),
        at: request.at,
        known_on: request.known_on.clone(),
        activities: vec![request.activity.clone()],
        zones: vec![request.zone.clone()],
        ..BilanRequest::default()
    };
    let asked = at_last_picture(reader, &asked, words)?;
    let (answer, asked) = ask(reader, &asked, words)?;
    let Some(row) = answer.rows.first() else {
        let named = |code| problem::line_name(code, reader.state().reference(), words);
        let lines: Vec<_> = asked.query.lines.iter().map(named).collect();
        let typed = if words.are_on_pages() { lines.join(", ") } else { request.activity.clone() };
        let (subject, zone) = (Argument::Text(&typed), Argument::Text(&request.zone));
        let problem = Problem::worded("no-cell", &[("subject", subject), ("zone", zone)], words);
        return Err(ServiceError::refused(problem));
    };
    let card = BilanCard::new(row, words);
    let heading = Heading::new(row.bilan, asked.day(), asked.known_on, words);
    let zone = format!("{} {}", card.tidy.zone, card.tidy.zone_name);
    let subject = words.with(
        "trace-subject",
        &[
            ("line", Argument::Text(&card.label)),
            ("zone", Argument::Text(&zone)),
            ("date", Argument::Text(&heading.at_text)),
        ],
    );
    let mut hops = vec![document(reader, row, words).await?, reading(&card, words)];
    hops.extend(answers(reader.state(), row, words));
    hops.extend([
        act(reader.state(), row, words),
        chain(reader, row, words).await?,
        state(&heading, words),
        rules(&card, words),
        answer_hop(&card, &asked, request, words),
    ]);
    Ok(TraceView { subject, hops, figure: None })
}

/// The facts that are words of the document.
const IS_PRINTED: [&str; 4] = ["title", "heading", "printed", "source-text"];

fn hop(name: &'static str, facts: Vec<(&str, String)>, words: Words) -> Hop {
    let told = |(id, value): (&str, String)| HopFact {
        text: IS_PRINTED.contains(&id).then(|| words.cited(&value)),
        ..fact(id, value, words)
    };
    Hop {
        hop: name,
        title: words.get(&format!("trace-{name}")),
        facts: facts.into_iter().map(told).collect(),
    }
}

fn fact(id: &str, value: String, words: Words) -> HopFact {
    let name = words.get(&format!("fact-{id}"));
    HopFact { fact: id.to_owned(), name, value, text: None, exact: Exact::default() }
}

async fn document(reader: &Reader, row: &Row<'_>, words: Words) -> Result<Hop, ServiceError> {
    let digest = row.bilan.fact.document;
    let (mut facts, mut missing) = (Vec::new(), None);
    if let Some(document) = reader.state().reference().document(digest) {
        facts.push(("title", document.fact.title.clone()));
    }
    facts.push(("digest", digest.to_string()));
    if let Some(page) = row.position.page {
        facts.push(("source-page", page.to_string()));
    }
    if let Some(line) = row.position.line {
        facts.push(("source-line", line.to_string()));
        // A line of a page or of a sheet stands on no line of the file.
        if row.position.page.is_none() && row.position.cell.is_none() {
            match source_text(reader, digest, line).await? {
                SourceText::Printed(text) => facts.push(("source-text", text)),
                SourceText::NotHeld => missing = Some(fact("source-text", words.get("fact-not-held"), words)),
                SourceText::NoText => {}
            }
        }
    }
    let mut hop = hop("document", facts, words);
    hop.facts.extend(missing);
    let address = DocumentAddress { document: digest, place: row.position.place() };
    hop.facts.push(HopFact::source(address, words));
    Ok(hop)
}

/// A line of a document.
enum SourceText {
    /// As printed.
    Printed(String),
    /// The store has not the document, or not that line of it.
    NotHeld,
    /// The document is no text.
    NoText,
}

async fn source_text(reader: &Reader, digest: Digest, line: u32) -> Result<SourceText, ServiceError> {
    let Some(file) = reader.journal().file(digest).await? else { return Ok(SourceText::NotHeld) };
    let Some(text) = published::text(&file.content) else { return Ok(SourceText::NoText) };
    Ok(published::line(&text, line).map_or(SourceText::NotHeld, SourceText::Printed))
}

fn reading(card: &BilanCard, words: Words) -> Hop {
    let tidy = &card.tidy;
    let figure = |number: Option<i64>| number.map_or_else(|| "–".to_owned(), |number| number.to_string());
    let three = |current, target: &str, gap| [&figure(current), target, &figure(gap)].join(" / ");
    let many = [("count", Argument::Count(2))];
    let sites = three(tidy.sites_current, &card.sites_target, tidy.sites_gap);
    let mut figures = format!("{} {sites}", words.with("unit-sites", &many));
    if card.units.is_some() {
        let units = three(tidy.units_current, &card.units_target, tidy.units_gap);
        figures = format!("{figures} ; {} {units}", words.with("unit-units", &many));
    }
    let heading = [&tidy.section, &tidy.activity, &tidy.modality];
    let heading: Vec<_> = heading.into_iter().filter(|part| !part.is_empty()).cloned().collect();
    let mut facts = vec![("heading", heading.join(" > ")), ("figures", figures)];
    if !tidy.notes.is_empty() {
        facts.push(("printed", tidy.notes.clone()));
    }
    facts.extend(card.contradictions.iter().map(|sentence| ("contradiction", sentence.clone())));
    let mut hop = hop("reading", facts, words);
    let said = figures_said(card, words);
    for fact in hop.facts.iter_mut().filter(|fact| fact.fact == "figures") {
        fact.text = Some(said.clone());
    }
    hop
}

/// "Sites: 0 authorised, 1 planned, gap +1".
fn figures_said(card: &BilanCard, words: Words) -> String {
    let tidy = &card.tidy;
    let quantity = |id: &str, current: Option<i64>, target: &str, gap: Option<i64>| {
        let written = current.map_or_else(|| "–".to_owned(), |current| words.number(current));
        let gap = gap.map_or_else(|| "–".to_owned(), |gap| words.gap(gap));
        let target = if target.is_empty() { "–" } else { target };
        let count = ("count", Argument::Count(current.unwrap_or_default()));
        let texts = [("current", written.as_str()), ("target", target), ("gap", gap.as_str())];
        let texts = texts.map(|(name, text)| (name, Argument::Text(text)));
        words.with(id, &texts.into_iter().chain([count]).collect::<Vec<_>>())
    };
    let sites = quantity("trace-sites", tidy.sites_current, &card.sites_target, tidy.sites_gap);
    if card.units.is_none() {
        return sites;
    }
    let units = quantity("trace-units", tidy.units_current, &card.units_target, tidy.units_gap);
    format!("{sites}{}{units}", words.semicolon())
}

/// The cells that people read, each with the act that says so; none where the reader read them all.
fn answers(state: &State, row: &Row<'_>, words: Words) -> Option<Hop> {
    let facts: Vec<HopFact> = answers_behind(state.care(), row)
        .into_iter()
        .map(|(act, said)| HopFact {
            fact: said.cell.column.to_string(),
            name: review::column(said.cell.column, words),
            value: review::answered(said, act.stamp.number, words),
            text: None,
            exact: Exact { act: Some(act.stamp.number.get()), ..Exact::default() },
        })
        .collect();
    (!facts.is_empty()).then(|| Hop { hop: "answers", title: words.get("trace-answers"), facts })
}

fn act(state: &State, row: &Row<'_>, words: Words) -> Hop {
    let bilan = row.bilan;
    let mut facts = vec![
        ("number", bilan.stamp.number.to_string()),
        ("type", "bilan-published".to_owned()),
        ("effective", words.date(bilan.stamp.effective)),
        ("recorded", bilan.stamp.recorded_at.to_string()),
    ];
    let summary = state.act(bilan.stamp.number);
    if let Some(basis) = summary.and_then(|summary| summary.basis.clone()) {
        facts.push(("basis", basis));
    }
    let mut hop = hop("act", facts, words);
    for fact in &mut hop.facts {
        match fact.fact.as_str() {
            "number" => fact.exact.act = Some(bilan.stamp.number.get()),
            "type" => fact.text = Some(words.get("act-bilan-published")),
            // In a terminal it stays as `--known-on` takes it.
            "recorded" if words.are_on_pages() => {
                fact.text = Some(words.instant(bilan.stamp.recorded_at));
            }
            _ => {}
        }
    }
    hop
}

/// The act looked for was handed over.
struct Found;

async fn chain(reader: &Reader, row: &Row<'_>, words: Words) -> Result<Hop, ServiceError> {
    let number = row.bilan.stamp.number;
    let previous = ActNumber::new(number.get().saturating_sub(1));
    let before = ActNumber::new(number.get().saturating_sub(2));
    // An act of number 0 is nobody's: the first one follows zeros.
    let mut hashes = BTreeMap::from([(ActNumber::default(), Digest::ZERO.to_string())]);
    let read = reader.journal().each(before, |link| {
        hashes.insert(link.number, link.hash.to_owned());
        if link.number < number { Ok(()) } else { Err(Found) }
    });
    let (Ok(()) | Err(Found)) = read.await?;
    let hash_of = |number| hashes.get(&number).cloned().unwrap_or_default();
    let verified = reader.journal().verify(&[]).await?;
    let holds = number <= verified.tip.head.number;
    let facts = vec![
        ("previous", hash_of(previous)),
        ("hash", hash_of(number)),
        ("check", words.get(if holds { "fact-check-holds" } else { "fact-check-broken" })),
    ];
    Ok(hop("chain", facts, words))
}

fn state(heading: &Heading, words: Words) -> Hop {
    let mut facts = vec![("order", heading.act_text.clone()), ("version", heading.version_text.clone())];
    if !heading.published_doubt.is_empty() {
        facts.push(("confidence", heading.published_doubt.clone()));
    }
    hop("state", facts, words)
}

/// "The gap is the target minus today’s authorisations. [art. R. 6122-30 CSP; text read]".
fn told_rule(rule: &RuleView, words: Words) -> String {
    let said = [("title", &rule.title), ("citation", &rule.citation), ("confidence", &rule.confidence_text)];
    words.with("trace-rule-told", &said.map(|(name, text)| (name, Argument::Text(text))))
}

fn rules(card: &BilanCard, words: Words) -> Hop {
    let facts = card.rules.iter().map(|rule| HopFact {
        fact: rule.rule.to_owned(),
        name: rule.rule.to_owned(),
        value: told_rule(rule, words),
        text: None,
        exact: Exact::default(),
    });
    Hop { hop: "rule", title: words.get("trace-rule"), facts: facts.collect() }
}

/// The answer, and how to ask for it again: as known when it was asked for, and of the region, where they were said.
fn answer_hop(card: &BilanCard, asked: &BilanAsked, request: &TraceRequest, words: Words) -> Hop {
    let (known_on, region) = (request.known_on.as_deref(), request.region.as_deref());
    let mut computed = card.sites.formula.clone();
    if let Some(units) = &card.units {
        computed = format!("{computed} ; {}", units.formula);
    }
    let code = card.tidy.code.clone().unwrap_or_default();
    let (zone, at) = (&card.tidy.zone, asked.day());
    let option =
        |name, value: Option<&str>| value.map(|value| format!(" --{name} {value}")).unwrap_or_default();
    let options = option("known-on", known_on) + &option("region", region);
    let command = format!("maillage bilan show --at {at} --activity {code} --zone {zone}{options}");
    let query = Query::default()
        .with("activity", code)
        .with("zone", zone.clone())
        .with("at", at.to_string())
        .with("known_on", known_on.unwrap_or_default())
        .with("region", region.unwrap_or_default());
    let facts = vec![
        ("computed", format!("{computed} → {}", card.admissible_text)),
        ("command", command),
        ("page", format!("/bilan{query}")),
    ];
    hop("answer", facts, words)
}
