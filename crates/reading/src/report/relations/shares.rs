//! Shares of one whole: percentages that share their construction and are near a hundred, or that follow each other up to
//! about a hundred. Rates of several years or places are shares of nothing.

use maillage_domain::fund::report::{FactId, Qualifier, Statement, Unit};
use maillage_domain::text;
use rust_decimal::Decimal;

use super::super::document::{Document, Draft};
use super::super::years;

/// From how many on percentages are an enumeration.
/// Two percentages are as often compared as added up. At four a list of the known report is missed.
const SHARES: usize = 3;

pub(super) fn find(document: &Document) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut block: Vec<(FactId, &Draft)> = Vec::new();
    for (id, draft) in document.each().filter(|(_, draft)| draft.is(Unit::Percent)) {
        if block.last().is_some_and(|(_, last)| last.block != draft.block) {
            found.extend(of_block(document, &std::mem::take(&mut block)));
        }
        block.push((id, draft));
    }
    found.extend(of_block(document, &block));
    found.extend(document.each().filter_map(|(id, draft)| share_of(document, id, draft)));
    found
}

/// `10 260 élèves soit 13 % des élèves`: a count and the share that it is.
fn share_of(document: &Document, share: FactId, draft: &Draft) -> Option<Statement> {
    let (count, counted) = document.previous(draft)?;
    let before = document.before(draft);
    let lead = before.rsplit_once("soit").map(|(_, lead)| lead.trim());
    let direct = lead.is_some_and(|lead| lead.split_whitespace().count() <= 2);
    if is_change(document, draft) || is_of_a_target(document, draft) {
        return None;
    }
    let exact = [Qualifier::Exact, Qualifier::About].contains(&draft.figure.qualifier);
    (direct && exact && draft.is(Unit::Percent) && counted.is_count())
        .then_some(Statement::ShareOf { count, share })
}

/// Whether a percentage is a change: *soit + 26 %*, *soit 26 % de plus*, *soit une hausse de 26 %*.
fn is_change(document: &Document, percent: &Draft) -> bool {
    // The nouns of growth and decline; behind another noun a percentage is a share, of which only an impossible whole is told.
    const MOVES: [&str; 14] = [
        "plus",
        "moins",
        "hausse",
        "baisse",
        "augmentation",
        "diminution",
        "progression",
        "recul",
        "croissance",
        "supplementaire",
        "supplementaires",
        "evolution",
        "reduction",
        "chute",
    ];
    let before = document.before(percent);
    let lead = before.rsplit_once("soit").map_or(before.as_str(), |(_, lead)| lead);
    let signed = percent.figure.value.is_sign_negative() || lead.trim_end().ends_with(['+', '-', '−', '–']);
    let mut behind = text::words(&document.after(percent)).take(2).collect::<Vec<_>>();
    behind.retain(|word| word != "de" && word != "d" && word != "en");
    let is_move = |word: &String| MOVES.contains(&word.as_str());
    // *Plus de 26 %* and *moins de 26 %* only bound a share.
    let moves = text::words(lead).any(|word| is_move(&word) && word != "plus" && word != "moins");
    signed || moves || behind.first().is_some_and(is_move)
}

/// Whether a percentage is taken of what was aimed at, or of another year, so that it can exceed a hundred.
fn is_of_a_target(document: &Document, percent: &Draft) -> bool {
    // What a rate is measured by. A word that is not here leaves it a share, told only where it exceeds a hundred.
    const TARGETS: [&str; 7] = ["objectif", "cible", "prévu", "prévision", "attendu", "capacité", "niveau"];
    let after = document.after(percent);
    let compared = percent.figure.value > Decimal::ONE_HUNDRED
        && after.split(|c: char| !c.is_ascii_digit()).any(|word| word.len() == 4);
    compared || TARGETS.iter().any(|word| after.contains(word))
}

/// The shares of one paragraph.
fn of_block(document: &Document, percents: &[(FactId, &Draft)]) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut loose: Vec<(FactId, &Draft)> = Vec::new();
    for sentence in percents.chunk_by(|(_, left), (_, right)| left.sentence == right.sentence) {
        match sentence_of(document, sentence) {
            Sentence::Loose => loose.extend_from_slice(sentence),
            Sentence::Rates => {}
            Sentence::Shares(parts) => {
                found.extend(following(&std::mem::take(&mut loose)));
                found.push(Statement::Shares { parts, enumerated: true });
            }
        }
    }
    found.extend(following(&loose));
    found
}

/// What the percentages of a sentence are to each other.
enum Sentence {
    /// Shares of one whole, built alike: `38% de demandes par…, 17% par…, 15% par…`.
    Shares(Vec<FactId>),
    /// Rates, built alike, each with its own whole: `12 % en 2029, 15 % en 2030`, `62 % dans l’Aisne, 58 % dans la Somme`.
    Rates,
    /// Not built alike.
    Loose,
}

/// How far from a hundred, in points, shares of one whole can be and still be meant as such.
/// Any value from 8 to 20 finds the same in the known reports; at five a list of theirs that misses a hundred by more
/// is not told.
const NEAR: Decimal = Decimal::TEN;

/// What joins shares to those who hold them; places and groups can as well have a rate each.
const HOLDER: &str = "par";

/// What joins a rate or a share to its place, its group or its use: prepositions. Joined by another word, percentages are not
/// built alike, and are added up only where they follow each other to a hundred.
const PLACES: [&str; 7] = ["pour", "dans", "en", "chez", "aupres", "sur", "au"];

/// How words begin which say that a whole is divided. A list of verbs, because shares and rates are built alike: with another
/// verb they are rates, and nobody is accused.
const DIVIDING: [&str; 6] = ["dont", "réparti", "ventil", "décompos", "partag", "provien"];

/// Percentages that are built alike are shares where they add up to nearly a hundred and no word speaks against it. What
/// gives its own base, `72 % des maternités`, is a share of something else.
fn sentence_of(document: &Document, sentence: &[(FactId, &Draft)]) -> Sentence {
    let exact = |(_, draft): &&(FactId, &Draft)| draft.figure.qualifier != Qualifier::Range;
    let percents: Vec<&(FactId, &Draft)> = sentence.iter().filter(exact).collect();
    let Some(joint) = joint(document, &percents) else { return Sentence::Loose };
    let said = percents.first().expect("a joint has two sides").1.sentence();
    let divides = said
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| DIVIDING.iter().any(|stem| word.starts_with(stem)));
    let of_years = percents.iter().any(|(_, draft)| is_of_a_year(&document.after(draft)));
    let sum = percents.iter().fold(Decimal::ZERO, |sum, (_, draft)| sum.saturating_add(draft.figure.value));
    let near = (sum - Decimal::ONE_HUNDRED).abs() <= NEAR;
    let held = joint == HOLDER || divides;
    if held && near && !of_years {
        Sentence::Shares(percents.iter().map(|(id, _)| *id).collect())
    } else {
        Sentence::Rates
    }
}

/// Whether a year stands right behind a percentage: `en 2029`.
fn is_of_a_year(after: &str) -> bool {
    let words: Vec<&str> = after.split_whitespace().take(2).collect();
    years::named(&words.join(" ")).is_some()
}

/// The word that joins each of three percentages or more to what it is of.
fn joint(document: &Document, percents: &[&(FactId, &Draft)]) -> Option<String> {
    let joining = |draft: &Draft| text::words(&document.after(draft)).next();
    let second = joining(percents.get(1)?.1)?;
    let alike = percents.iter().skip(1).all(|(_, draft)| joining(draft).as_ref() == Some(&second));
    let first = text::words(&document.after(percents.first()?.1)).any(|word| word == second);
    let known = second == HOLDER || PLACES.contains(&second.as_str());
    (percents.len() >= SHARES && alike && first && known).then_some(second)
}

/// Percentages that follow each other and add up to about a hundred.
fn following(percents: &[(FactId, &Draft)]) -> Option<Statement> {
    // What whole percentages lose by rounding. At none a list of the known report is missed; up to three they read alike.
    let margin = Decimal::ONE;
    (0..percents.len()).find_map(|from| {
        let mut sum = Decimal::ZERO;
        let mut parts = Vec::new();
        for (id, draft) in percents.iter().skip(from) {
            sum = sum.saturating_add(draft.figure.value);
            parts.push(*id);
            let closes = (sum - Decimal::ONE_HUNDRED).abs() <= margin;
            if closes && parts.len() >= SHARES {
                return Some(Statement::Shares { parts, enumerated: false });
            }
            if sum > Decimal::ONE_HUNDRED.saturating_add(margin) {
                return None;
            }
        }
        None
    })
}
