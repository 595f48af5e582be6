//! Amounts that a text relates: what remains once some are set apart, what is paid and what is left, several years in
//! one amount, a forecast beside payments, a total within a range.

use maillage_domain::fund::report::{FactId, Qualifier, Statement, Status, Unit};
use maillage_domain::text;

use super::super::blocks::Kind;
use super::super::document::{Document, Draft};
use super::super::labels;
use super::super::outline::Role;
use super::super::years::YEARS;

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let amounts = || document.each().filter(|(_, draft)| draft.is_amount());
    let mut found: Vec<Statement> = Vec::new();
    found.extend(amounts().filter_map(|(id, draft)| restated(document, id, draft)));
    found.extend(amounts().filter_map(|(id, draft)| balance(document, id, draft)));
    found.extend(amounts().filter_map(|(id, draft)| envelope(document, id, draft)));
    found.extend(amounts().filter_map(|(id, draft)| forecast(document, id, draft)));
    found.extend(document.each().flat_map(|(id, draft)| bounded(document, id, draft)));
    found
}

/// Words right behind an amount that say that something is set apart in it.
///
/// A list, because they are the terms of accounting for it, and the amounts alone do not tell a rest from a second total. Behind
/// other words two amounts are not related: nothing is checked, and nobody is accused.
const RESTATED: [&str; 4] = ["après retraitement", "après neutralisation", "après déduction", "hors crédits"];

/// Nouns of what is left of an amount.
///
/// A list, because a rest is written as any amount is, and only its noun tells it. Under another noun it is related to nothing.
const LEFT: [&str; 3] = ["solde", "reliquat", "reste"];

/// Words of sentences whose period of several years is that of an event, and not of the amount.
///
/// A list, because *2023-2025* is printed alike for a school year and for a grant of three years. A sentence with none of them is
/// told as an amount of several years: a finding that says to look, and no error.
const SEASONS: [&str; 4] = ["année scolaire", "campagne", "saison", "stratégie nationale"];

/// `489,4 M€ en 2023 et à 460,6 M€ après retraitement`, with what was set apart in parentheses above.
fn restated(document: &Document, after: FactId, draft: &Draft) -> Option<Statement> {
    let said = document.after(draft);
    if !RESTATED.iter().any(|word| said.starts_with(word)) {
        return None;
    }
    let (before, _) = document.previous(draft).filter(|(_, other)| other.is_amount())?;
    let part = document.place(draft);
    let apart = document.each().filter(|(id, other)| {
        *id < before && other.is_amount() && document.parentheses(other).is_some() && {
            let place = document.place(other);
            place.role == Role::Body && place.section == part.section && place.part == part.part
        }
    });
    let removed: Vec<FactId> =
        apart.filter(|(_, other)| other.sentence().contains("crédits")).map(|(id, _)| id).collect();
    (!removed.is_empty()).then_some(Statement::Restated { before, removed, after })
}

/// `Sur les 8.6 M€…, 5 M€ ont été versés… Le solde de 3.6 M€…`
fn balance(document: &Document, rest: FactId, draft: &Draft) -> Option<Statement> {
    let before = document.before(draft);
    let left = LEFT.iter().any(|word| text::words(&before).any(|said| said == *word));
    if !left {
        return None;
    }
    let mut earlier: Vec<(FactId, &Draft)> =
        document.of_block(draft.block).filter(|(id, other)| *id < rest && other.is_amount()).collect();
    let (paid, paid_draft) = earlier.pop()?;
    let (whole, whole_draft) = earlier.pop()?;
    let of_it =
        document.before(whole_draft).ends_with("sur les") || document.before(whole_draft).ends_with("sur");
    let is_paid = labels::status(document, paid_draft) == Some(Status::Paid);
    let titled = document.title_of(draft);
    let title = titled.filter(|(_, title)| title.figure.stands_for().meets(&whole_draft.figure.stands_for()));
    let title = title.map(|(id, _)| id);
    (of_it && is_paid).then_some(Statement::Balance { whole, paid, rest, title })
}

/// An amount in a sentence that names several years: `une stratégie de financement (2023-2025) pour 196 K€`.
fn envelope(document: &Document, amount: FactId, draft: &Draft) -> Option<Statement> {
    let sentence = draft.sentence();
    let (first, last) = years(&document.said(draft.block, draft.sentence.0, draft.figure.start))?;
    if SEASONS.iter().any(|word| sentence.contains(word)) || document.place(draft).role != Role::Body {
        return None;
    }
    let title = document.title_of(draft);
    let title = title
        .filter(|(_, title)| title.figure.stands_for().meets(&draft.figure.stands_for()))
        .map(|(id, _)| id);
    Some(Statement::Envelope { amount, title, first, last })
}

/// The last period of several years that a text names: `2023-2025`.
fn years(text: &str) -> Option<(u16, u16)> {
    let word = |word: &str| -> Option<(u16, u16)> {
        let (first, last) = word.split_once(['-', '/', '–'])?;
        let year = |text: &str| text.parse().ok().filter(|year| YEARS.contains(year) && text.len() == 4);
        let (first, last): (u16, u16) = (year(first)?, year(last)?);
        (first < last).then_some((first, last))
    };
    text.split(|c: char| c.is_whitespace() || "()«»,;:".contains(c)).filter_map(word).next_back()
}

/// A forecast and a payment in one sentence.
fn forecast(document: &Document, forecast: FactId, draft: &Draft) -> Option<Statement> {
    if labels::status(document, draft) != Some(Status::Forecast) {
        return None;
    }
    let paid =
        document.in_sentence(draft).find(|(_, other)| labels::status(document, other) == Some(Status::Paid));
    paid.map(|(paid, _)| Statement::ForecastBesidePaid { forecast, paid })
}

/// `Chaque projet a reçu de 1 440 € à 24 375 €`, and how many got how much in total.
fn bounded(document: &Document, least: FactId, draft: &Draft) -> Vec<Statement> {
    let is_end = |draft: &Draft| draft.is(Unit::Eur) && draft.figure.qualifier == Qualifier::Range;
    let Some((most, other)) = document.next(draft).filter(|(_, other)| is_end(other) && is_end(draft)) else {
        return Vec::new();
    };
    let Some(noun) = noun_of_each(draft.sentence()).filter(|_| other.figure.value > draft.figure.value)
    else {
        return Vec::new();
    };
    let Some(owner) = document.place(draft).owner() else { return Vec::new() };
    let items = document
        .body(owner)
        .filter(|(_, lead)| lead.is_count() && lead.figure.start == 0 && document.kind(lead) == Kind::Item);
    items
        .filter(|(_, lead)| {
            text::words(&labels::phrase(document, lead)).next().is_some_and(|word| word == noun)
        })
        .filter_map(|(count, lead)| {
            let (total, _) = document.of_block(lead.block).find(|(_, other)| other.is_amount())?;
            Some(Statement::Bounded { count, total, least, most })
        })
        .collect()
}

/// The plural of what each got: *chaque projet* gives `projets`.
fn noun_of_each(sentence: &str) -> Option<String> {
    let mut words = text::words(sentence).skip_while(|word| word != "chaque");
    words.next()?;
    words.next().map(|noun| format!("{noun}s"))
}
