//! The missions of the fund, their amounts, and the totals that they should add up to.

use maillage_domain::fund::report::{FactId, MissionAmount, Unit};
use maillage_domain::text;

use super::document::{Document, Draft};
use super::outline::Role;

/// What an amount of spending is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Basis {
    /// Commitments (*autorisations d'engagement*).
    Ae,
    /// Payments (*crédits de paiement*).
    Cp,
}

/// The amount of each mission: a sentence that begins with `Mission 1` and holds one amount at its end.
pub(super) fn amounts(document: &Document) -> Vec<MissionAmount> {
    let mut found: Vec<MissionAmount> = Vec::new();
    for (id, draft) in document.each().filter(|(_, draft)| draft.is_amount()) {
        let Some(mission) = mission(document, draft) else { continue };
        if found.iter().all(|known| known.mission != mission) {
            found.push(MissionAmount { mission, amount: id });
        }
    }
    found
}

fn mission(document: &Document, draft: &Draft) -> Option<u8> {
    let sentence = document.sentence(draft);
    let rest = sentence.strip_prefix("mission ").or_else(|| sentence.strip_prefix("la mission "))?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let number = digits.parse().ok().filter(|number| (1..=9).contains(number))?;
    let alone = document.in_sentence(draft).filter(|(_, other)| other.is(Unit::Eur)).count() == 1;
    let last = text::key(document.after(draft).split(" en ").next().unwrap_or_default()).is_empty();
    (alone && last).then_some(number)
}

/// The stated totals of spending on the basis of the missions; every stated total where that basis is unknown.
pub(super) fn totals(document: &Document, missions: &[MissionAmount]) -> Vec<FactId> {
    let drafts = |id: FactId| document.each().find(move |(other, _)| *other == id).map(|(_, draft)| draft);
    let largest = missions.iter().filter_map(|mission| Some(drafts(mission.amount)?.figure.value)).max();
    let stated: Vec<(FactId, Option<Basis>)> = document
        .each()
        .filter(|(id, draft)| {
            draft.is_amount()
                && document.place(draft).role == Role::Body
                && missions.iter().all(|mission| mission.amount != *id)
                && largest.is_none_or(|largest| draft.figure.value > largest)
                && speaks_of_spending(document, draft)
        })
        .map(|(id, draft)| (id, basis(&document.after(draft))))
        .collect();
    let wanted = missions.first().and_then(|first| basis_above(document, drafts(first.amount)?));
    let of = |basis: Option<Basis>| -> Vec<FactId> {
        stated.iter().filter(|(_, found)| *found == basis).map(|(id, _)| *id).collect()
    };
    match wanted {
        Some(_) if !of(wanted).is_empty() => of(wanted),
        Some(_) => of(None),
        None => stated.iter().map(|(id, _)| *id).collect(),
    }
}

/// Whether the sentence of an amount speaks of all that the fund spent.
fn speaks_of_spending(document: &Document, draft: &Draft) -> bool {
    let sentence = document.sentence(draft);
    let spent = sentence.contains("dépenses") && !sentence.contains("recettes");
    let all = ["établi", "élèv", "élev", "attein", "total", "représent", "montant"];
    spent && all.iter().any(|word| sentence.contains(word))
}

/// `en CP`, `en crédits de paiement` right behind an amount.
pub(super) fn basis(after: &str) -> Option<Basis> {
    let mut words = text::words(after);
    let (first, second) = (words.next()?, words.next()?);
    let third = words.next().unwrap_or_default();
    match (first.as_str(), second.as_str(), third.as_str()) {
        ("en" | "d", "ae" | "autorisations", _) => Some(Basis::Ae),
        ("en" | "de", "cp", _) | ("en", "credits", "de") => Some(Basis::Cp),
        _ => None,
    }
}

/// The basis that the nearest text above the missions names.
fn basis_above(document: &Document, first: &Draft) -> Option<Basis> {
    let part = document.place(first).part;
    let above = document.blocks.get(..=first.block)?.iter().zip(&document.places).rev();
    above.take_while(|(_, place)| place.part == part).find_map(|(block, _)| {
        let mut words = text::words(&block.text);
        words.find_map(|word| match word.as_str() {
            "ae" => Some(Basis::Ae),
            "cp" => Some(Basis::Cp),
            _ => None,
        })
    })
}
