//! What each figure is the figure of, and what became of each amount.

use maillage_domain::fund::report::{Qualifier, Status, Unit};

use super::blocks::{self, Kind};
use super::document::{Document, Draft};
use super::outline::{self, Role};

/// The longest label, in characters.
/// Arbitrary: about two lines of a screen. It is seen: the known report has labels that are longer.
const LABEL: usize = 160;

/// What a figure is the figure of.
pub(super) fn label(document: &Document, draft: &Draft) -> String {
    let text = if let Some(said) = &draft.cell {
        said.label.clone()
    } else if let Some(end) = blocks::entry(&document.block(draft.block).text) {
        without_tail(&clean(document, draft, 0, end))
    } else if document.is_titular(draft) {
        outline::name(document.block(draft.block))
    } else if draft.is(Unit::Count) {
        counted(document, draft)
    } else {
        told(document, draft)
    };
    shortened(&text)
}

fn shortened(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some((at, _)) = text.char_indices().nth(LABEL) {
        text.truncate(at);
        text.push('…');
    }
    text
}

/// The text of a range of a draft's block, on one line.
fn clean(document: &Document, draft: &Draft, from: usize, to: usize) -> String {
    document.block(draft.block).clean(from, to)
}

/// What a count counts: the words behind it, or the one before `(7)`.
fn counted(document: &Document, draft: &Draft) -> String {
    let phrase = phrase(document, draft);
    if !phrase.is_empty() {
        return phrase.strip_prefix("de ").unwrap_or(&phrase).to_owned();
    }
    let from = document.previous(draft).map_or(draft.sentence.0, |(_, other)| other.figure.end);
    let before = clean(document, draft, from, draft.figure.start);
    let words = before.trim_end_matches(['(', ' ']);
    let last = words.rsplit([',', ')', ';', ':']).next().unwrap_or_default().trim();
    without_lead(last)
}

/// The words behind a figure, up to the end of its entry.
pub(super) fn phrase(document: &Document, draft: &Draft) -> String {
    let to = document.next(draft).map_or(draft.sentence.1, |(_, other)| other.figure.start);
    let after = clean(document, draft, draft.figure.end, to);
    let end = after.find([',', '.', ';', ':', '(', ')', '»', '!', '?']).unwrap_or(after.len());
    let phrase = after.get(..end).unwrap_or_default().trim().trim_start_matches(['«', ' ']);
    let phrase = phrase.trim_end_matches(['-', '–', ' ']);
    let mut phrase = phrase;
    while let Some(shorter) = ["et", "ou", "à", "de", "des", "dont", "en", "les", "soit", "près"]
        .iter()
        .find_map(|word| phrase.strip_suffix(word).filter(|rest| rest.is_empty() || rest.ends_with(' ')))
    {
        phrase = shorter.trim_end();
    }
    phrase.to_owned()
}

/// What a sentence says of its figure: the words that lead to it, else those behind it.
fn told(document: &Document, draft: &Draft) -> String {
    if let Some((first, last)) = range(document, draft) {
        let lead = without_lead(&without_tail(&document.before_as_printed(first)));
        let is_name = lead.split_whitespace().count() >= 3 && !draft.is(Unit::Percent);
        return if is_name { lead } else { phrase(document, last) };
    }
    let from = same_unit_before(document, draft).map_or(draft.sentence.0, |other| other.figure.end);
    let before = clean(document, draft, from, draft.figure.start);
    let after = phrase(document, draft);
    let ended = [",", " et", " et de", " et à", " et près de", " dont"]
        .iter()
        .any(|end| before.trim_end().ends_with(end));
    let lead = without_lead(&without_tail(before.trim_start_matches([',', ')', '.', ';', ' '])));
    let lead = entry_name(&lead, document.kind(draft)).unwrap_or(lead);
    let (lead_words, after_words) = (lead.split_whitespace().count(), after.split_whitespace().count());
    let shares = draft.is(Unit::Percent) && of_something(&after);
    // Two words before a figure are rarely a name, and at four names of the known report are lost: three is what they allow.
    if lead_words >= 1 && !ended && !shares && (lead_words >= 3 || after_words == 0) {
        return lead;
    }
    match after_words {
        0 if lead_words == 0 => clean(document, draft, draft.sentence.0, draft.sentence.1),
        0 => lead,
        1..=4 if !shares => format!("{} {after}", head(document, draft)).trim().to_owned(),
        _ if shares => after,
        _ => without_lead(after.trim_start_matches("de ")),
    }
}

/// Both ends of the range that a figure is an end of.
fn range<'d>(document: &'d Document, draft: &'d Draft) -> Option<(&'d Draft, &'d Draft)> {
    let same = |other: &&Draft| {
        other.figure.qualifier == Qualifier::Range && other.figure.within == draft.figure.within
    };
    let ranged = draft.figure.qualifier == Qualifier::Range;
    let next = document.next(draft).map(|(_, other)| other).filter(same).map(|next| (draft, next));
    let previous =
        || document.previous(draft).map(|(_, other)| other).filter(same).map(|first| (first, draft));
    next.or_else(previous).filter(|_| ranged)
}

/// `des élèves de 5e`, `par des usagers`: what a share is of.
fn of_something(after: &str) -> bool {
    ["de ", "des ", "du ", "d’", "par ", "pour "].iter().any(|word| after.starts_with(word))
}

/// The figure of the same unit right before one in its sentence.
fn same_unit_before<'d>(document: &'d Document, draft: &'d Draft) -> Option<&'d Draft> {
    let mut other = document.previous(draft);
    while let Some((_, found)) = other {
        if found.figure.unit == draft.figure.unit {
            return Some(found);
        }
        other = document.previous(found);
    }
    None
}

/// How a sentence begins, up to its first figure of the unit of one.
fn head(document: &Document, draft: &Draft) -> String {
    let first = document.in_sentence(draft).find(|(_, other)| other.figure.unit == draft.figure.unit);
    let to = first.map_or(draft.figure.start, |(_, first)| first.figure.start);
    without_lead(&without_tail(&clean(document, draft, draft.sentence.0, to)))
}

/// The name of a list item: `8 projets financés : total de …`.
fn entry_name(lead: &str, kind: Kind) -> Option<String> {
    let (name, rest) = lead.rsplit_once(':')?;
    let short = rest.split_whitespace().count() <= 3;
    (kind == Kind::Item && short).then(|| without_tail(name.trim()))
}

/// Words of three letters or more that only lead to a figure.
///
/// A list, because they are the nouns, participles and adverbs of amounts, not of what the money is for; prepositions and
/// articles of two letters need none. A word that is not in it stays in the label: too long, and never another's.
const LEADING: [&str; 19] = [
    "les",
    "pour",
    "sur",
    "avec",
    "entre",
    "soit",
    "montant",
    "total",
    "global",
    "hauteur",
    "s’élève",
    "portées",
    "près",
    "plus",
    "moins",
    "environ",
    "quelque",
    "Sur",
    "Moins",
];

/// A text without the words that only lead to a figure: signs, articles and prepositions, and the words of amounts.
fn without_tail(text: &str) -> String {
    let mut text = text.trim();
    while let Some(shorter) = without_leading_word(text) {
        text = shorter.trim_end();
    }
    text.trim_end_matches([',', ' ']).to_owned()
}

/// A text without its last word, where that only leads to what follows.
fn without_leading_word(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_suffix(['(', ':', '-', '–']) {
        return Some(rest);
    }
    let start =
        text.char_indices().rev().find(|(_, c)| c.is_whitespace()).map_or(0, |(at, c)| at + c.len_utf8());
    let word = text.get(start..)?;
    let bare = word.trim_start_matches('(').trim_end_matches(['’', '\'']);
    let short = (1..=2).contains(&bare.chars().count()) && bare.chars().all(char::is_lowercase);
    (short || LEADING.contains(&bare)).then(|| text.get(..start)).flatten()
}

/// A text without the words that only join it to what is before it.
fn without_lead(text: &str) -> String {
    let mut text = text.trim();
    for word in ["et ", "dans ", "le ", "la ", "l’", "les ", "dont ", "ou "] {
        text = text.strip_prefix(word).unwrap_or(text);
    }
    text.to_owned()
}

/// How words begin which say that an amount is foreseen.
///
/// A list, because a verb names what becomes of money and nothing about the sentence does: an amount none of whose words
/// begins so is told as printed, and no more.
pub(super) const FORECAST: [&str; 5] = ["prévu", "prévoi", "prévision", "sera", "seront"];

/// How words begin which say that an amount left the fund: those of French public accounting. A list for the same reason.
pub(super) const PAID: [&str; 6] = ["vers", "pay", "mandat", "réglé", "décaiss", "liquid"];

/// How words begin which say that the national level delegated an amount.
pub(super) const DELEGATED: [&str; 1] = ["délég"];

/// Whether a word of a text, in small letters, begins with one of these.
pub(super) fn begins(text: &str, stems: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| stems.iter().any(|stem| word.starts_with(stem)))
}

/// What the document says has become of an amount; nothing for what is not money.
pub(super) fn status(document: &Document, draft: &Draft) -> Option<Status> {
    if let Some(said) = &draft.cell {
        return said.status;
    }
    if !draft.is(Unit::Eur) {
        return None;
    }
    let first = range(document, draft).map_or(draft, |(first, _)| first);
    let (before, after) = (document.before(first), document.after(draft));
    let near = after.split(" et ").next().unwrap_or_default();
    if document.place(draft).role == Role::Body {
        if begins(near, &FORECAST) {
            return Some(Status::Forecast);
        }
        let received = before.contains("ont reçu ") || before.contains("a reçu ") || before.ends_with("reçu");
        let done = near.contains("été ") || near.contains("versé");
        if received || (done && begins(near, &PAID)) {
            return Some(Status::Paid);
        }
        let delegated = near.contains("délég") || draft.sentence().contains("ont été délégués");
        if delegated {
            return Some(Status::Delegated);
        }
    }
    Some(Status::Printed)
}
