//! The missions of the fund, their amounts, and the totals that they should add up to.

use std::collections::BTreeSet;

use maillage_domain::fund::report::{FactId, MissionAmount, Statement, Status, Unit};
use maillage_domain::text;

use super::blocks::Kind;
use super::document::{Document, Draft};
use super::outline::Role;
use super::{labels, years};

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
    let number = number(draft.sentence())?;
    let alone = document.in_sentence(draft).filter(|(_, other)| other.is(Unit::Eur)).count() == 1;
    (alone && closes(document, draft)).then_some(number)
}

/// The number of the mission that a sentence, in small letters, begins with.
pub(super) fn number(sentence: &str) -> Option<u8> {
    let rest = sentence.strip_prefix("mission ").or_else(|| sentence.strip_prefix("la mission "))?;
    let rest = rest.strip_prefix("n°").map_or(rest, str::trim_start);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    // The fund has five missions; one digit leaves room for a reform.
    digits.parse().ok().filter(|number| (1..=9).contains(number))
}

/// Whether nothing follows an amount but what it is counted in and one percentage, its share or its change: *en CP*,
/// *soit 40 %*, *(40 %)*, *en hausse de 3 %*.
fn closes(document: &Document, draft: &Draft) -> bool {
    // What an amount is counted in, and what leads to its share. Any other word makes a sentence of it, and the amount is
    // no mission's for certain.
    const COUNTED: [&str; 9] =
        ["en", "cp", "ae", "credits", "de", "paiement", "autorisations", "d", "engagement"];
    const LEADING: [&str; 13] = [
        "soit",
        "ou",
        "environ",
        "pres",
        "plus",
        "moins",
        "representant",
        "hausse",
        "baisse",
        "recul",
        "progression",
        "augmentation",
        "diminution",
    ];
    let is_share = document.next(draft).is_some_and(|(_, next)| next.is(Unit::Percent));
    text::words(&document.after(draft))
        .all(|word| COUNTED.contains(&word.as_str()) || (is_share && LEADING.contains(&word.as_str())))
}

/// The lines that name a mission at their head, where no amount of it stands anywhere.
pub(super) fn unread(document: &Document, missions: &[MissionAmount]) -> Vec<u32> {
    let mut seen: BTreeSet<u8> = missions.iter().map(|mission| mission.mission).collect();
    let named = document.blocks.iter().filter(|block| !matches!(block.kind, Kind::Bulleted | Kind::Row));
    let named = named.filter_map(|block| {
        let said = block.clean(0, block.text.len()).to_lowercase();
        let number = number(&said).filter(|_| said.starts_with("mission "))?;
        seen.insert(number).then(|| block.line_at(0))
    });
    let lines: Vec<u32> = named.collect();
    // One sentence that begins with a mission is no list of them.
    if missions.len() + lines.len() < 2 { Vec::new() } else { lines }
}

/// A stated total of spending.
#[derive(Clone, Copy)]
struct Total {
    id: FactId,
    basis: Option<Basis>,
    year: Option<u16>,
    /// Whether it exceeds every mission.
    above: bool,
}

/// The stated totals of spending on the basis and of the year of the missions; those whose basis is unknown, where none
/// has that of the missions.
pub(super) fn totals(document: &Document, missions: &[MissionAmount]) -> Vec<FactId> {
    let stated = stated(document, missions);
    let wanted = missions.first().and_then(|first| basis_above(document, draft_of(document, first.amount)?));
    let has = |basis: Option<Basis>| stated.iter().any(|total| total.basis == basis);
    let basis = if has(wanted) { wanted } else { None };
    let of_basis: Vec<&Total> =
        stated.iter().filter(|total| wanted.is_none() || total.basis == basis).collect();
    let year = missions.first().and_then(|first| year_above(document, draft_of(document, first.amount)?));
    // A report is that of the last year which it closes.
    let year = year.or_else(|| of_basis.iter().filter_map(|total| total.year).max());
    let of_year: Vec<&Total> =
        of_basis.into_iter().filter(|total| total.year.is_none() || total.year == year).collect();
    // What is below a mission is only a total where no other amount can be one.
    let any_above = of_year.iter().any(|total| total.above);
    of_year.into_iter().filter(|total| total.above || !any_above).map(|total| total.id).collect()
}

/// What the document states as the whole budget of the fund: `Budget total 2022 : 250,4 M€`.
///
/// The noun and its adjective are what makes a whole of it; where another word says so, there is no such measure, and what
/// exceeds the missions stays unlikely.
pub(super) fn budgets(document: &Document) -> Vec<FactId> {
    let whole = |draft: &Draft| {
        let words: Vec<String> = text::words(&document.before(draft)).collect();
        let says = |any: &[&str]| words.iter().any(|word| any.contains(&word.as_str()));
        let noun = says(&["budget", "dotation", "fir", "fonds"]);
        noun && says(&["total", "totale", "global", "globale"]) && number(draft.sentence()).is_none()
    };
    let amounts =
        document.each().filter(|(_, draft)| draft.is_amount() && document.kind(draft) == Kind::Plain);
    amounts.filter(|(_, draft)| whole(draft)).map(|(id, _)| id).collect()
}

/// The totals that stand on another basis in the sentence of one of these: *506,2 M€ en AE et 510 M€ en CP*.
pub(super) fn beside(document: &Document, totals: &[FactId]) -> Vec<Statement> {
    let basis_of = |draft: &Draft| basis(&document.after(draft)).filter(|_| is_plainly_all(document, draft));
    let others =
        totals.iter().filter_map(|id| Some((*id, draft_of(document, *id)?))).flat_map(|(id, draft)| {
            let others = document.in_sentence(draft).filter(move |(other, _)| *other != id);
            others.map(move |(other, beside)| (id, draft, other, beside))
        });
    others
        .filter(|(_, draft, _, beside)| {
            let (own, other) = (basis_of(draft), basis_of(beside));
            own.is_some() && other.is_some() && own != other
        })
        .filter(|(_, draft, _, beside)| years::of(document, draft) == years::of(document, beside))
        .map(|(total, _, other, _)| Statement::Beside { total, other })
        .collect()
}

fn draft_of(document: &Document, id: FactId) -> Option<&Draft> {
    document.drafts.get(id.rank())
}

fn stated(document: &Document, missions: &[MissionAmount]) -> Vec<Total> {
    let largest =
        missions.iter().filter_map(|mission| Some(draft_of(document, mission.amount)?.figure.value)).max();
    let totals = document.each().filter(|(id, draft)| {
        draft.is_amount()
            && document.place(draft).role == Role::Body
            && missions.iter().all(|mission| mission.amount != *id)
            && (largest.is_none_or(|largest| draft.figure.value > largest) || is_plainly_all(document, draft))
            && speaks_of_spending(draft)
            && labels::status(document, draft) != Some(Status::Forecast)
    });
    let totals: Vec<(Total, &Draft)> = totals
        .map(|(id, draft)| {
            let (basis, year) = (basis(&document.after(draft)), years::of(document, draft));
            let above = largest.is_none_or(|largest| draft.figure.value > largest);
            (Total { id, basis, year, above }, draft)
        })
        .collect();
    // A total without a year is the report's own: what its sentence sets beside it, with another year or behind
    // *contre*, is another year's.
    let has_own = |(total, draft): &(Total, &Draft)| {
        let mut beside = totals.iter().filter(|(_, other)| other.same_sentence(draft));
        beside.any(|(other, of)| {
            other.year.is_none() && other.basis == total.basis && !years::is_compared(document, of)
        })
    };
    let is_other = |entry: &(Total, &Draft)| match entry.0.year {
        Some(_) => has_own(entry),
        None => years::is_compared(document, entry.1),
    };
    totals.iter().filter(|entry| !is_other(entry)).map(|(total, _)| *total).collect()
}

/// Whether the sentence of an amount speaks of all that the fund spent.
pub(super) fn speaks_of_spending(draft: &Draft) -> bool {
    let sentence = draft.sentence();
    let spending =
        ["dépenses", "crédits de paiement", "autorisations d’engagement", "autorisations d'engagement"];
    let spent = spending.iter().any(|word| sentence.contains(word)) && !sentence.contains("recettes");
    let all = ["établi", "élèv", "élev", "attein", "atteign", "total", "représent", "montant"];
    spent && all.iter().any(|word| sentence.contains(word))
}

/// Whether a sentence says of all spending, and of nothing else, that it is an amount: *les dépenses du FIR se sont
/// établies à 506,2 M€ en AE et près de 510 M€ en CP*.
fn is_plainly_all(document: &Document, draft: &Draft) -> bool {
    // Words of three letters or more that tell nothing apart: the fund, its agency, verbs of amounts, units. With any
    // other word the sentence speaks of a part, and its amount is compared with nothing.
    const PLAIN: [&str; 37] = [
        "fir",
        "fonds",
        "intervention",
        "regional",
        "agence",
        "ars",
        "totales",
        "exercice",
        "annee",
        "sont",
        "est",
        "ont",
        "ete",
        "etablies",
        "etablissent",
        "elevent",
        "elevees",
        "elevaient",
        "atteignent",
        "atteint",
        "atteignaient",
        "representent",
        "total",
        "pres",
        "plus",
        "peu",
        "moins",
        "environ",
        "quelque",
        "credits",
        "paiement",
        "autorisations",
        "engagement",
        "euros",
        "million",
        "millions",
        "milliards",
    ];
    let lead = document.said(draft.block, draft.sentence.0, draft.figure.start);
    let Some((_, lead)) = lead.rsplit_once("dépenses") else { return false };
    let after = document.after(draft);
    let ends = basis(&after).is_some() || !after.trim_start().starts_with(char::is_alphabetic);
    let plain = |word: String| {
        word.chars().count() <= 2
            || PLAIN.contains(&word.as_str())
            || word.starts_with(|c: char| c.is_ascii_digit())
    };
    ends && text::words(lead).all(plain)
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

/// What the nearest text above the missions, in their part, says of them.
fn above<T>(document: &Document, first: &Draft, says: impl Fn(&str) -> Option<T>) -> Option<T> {
    let part = document.place(first).part;
    let above = document.blocks.get(..=first.block)?.iter().zip(&document.places).rev();
    above.take_while(|(_, place)| place.part == part).find_map(|(block, _)| says(&block.text))
}

/// The basis that the nearest text above the missions names.
fn basis_above(document: &Document, first: &Draft) -> Option<Basis> {
    above(document, first, |text| {
        text::words(text).find_map(|word| match word.as_str() {
            "ae" => Some(Basis::Ae),
            "cp" => Some(Basis::Cp),
            _ => None,
        })
    })
}

/// The year that the nearest heading or caption above the missions names.
fn year_above(document: &Document, first: &Draft) -> Option<u16> {
    /// The longest caption, in words; what is longer, or ends like a sentence, tells of more than one year.
    /// Any value from 6 to 60 reads the known reports alike; at three a caption that names its year is missed.
    const CAPTION: usize = 14;
    above(document, first, |text| {
        let caption =
            text.split_whitespace().count() <= CAPTION && !text.trim_end().ends_with(['.', ',', ';']);
        years::named(&text.to_lowercase()).filter(|_| caption)
    })
}
