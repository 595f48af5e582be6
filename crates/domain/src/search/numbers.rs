//! Numbers that lead somewhere: of an act, of the register of companies, of that of health establishments.

use super::known::Known;
use super::typed::Typed;
use super::understood::Meaning;
use crate::fund::beneficiary::{Finess, NotAnIdentifier, Siret};
use crate::ground::id::ActNumber;
use crate::state::Asked;
use crate::text;

/// How many words the number of an act has at most: `R32-2019-06-26-014`.
const LONGEST_ACT: usize = 6;
/// How many digits a number of the register of companies has.
const SIRET: usize = 14;
/// How many signs a number of the register of health establishments has.
const FINESS: usize = 9;

/// The number that begins at a word: how many words it has, and what it is.
pub(super) fn number<'s>(typed: &Typed<'_>, at: usize, known: Known<'_, 's>) -> Option<(usize, Meaning<'s>)> {
    let first = typed.words.get(at)?;
    if !first.key.contains(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    act(typed, at, known).or_else(|| of_a_register(typed, at))
}

/// An act by the number under which it is cited, or by its own in the journal, which stands behind the word.
fn act<'s>(typed: &Typed<'_>, at: usize, known: Known<'_, 's>) -> Option<(usize, Meaning<'s>)> {
    let left = LONGEST_ACT.min(typed.words.len() - at);
    let bilans = || known.state.care().bilans(known.region, Asked::LATEST);
    let cited = (2..=left).rev().find_map(|length| {
        let key = text::key(typed.text(&(at..at + length)));
        let bears = |name: &Option<String>| name.as_ref().is_some_and(|name| text::key(name) == key);
        // Of several versions the last is the one that is cited.
        let bilan = bilans().rfind(|bilan| bears(&bilan.fact.act) || bears(&bilan.fact.raa))?;
        Some((length, Meaning::Act(bilan.stamp.number)))
    });
    let own = || {
        let before = typed.words.get(at.checked_sub(1)?)?;
        let number = typed.words.get(at)?.key.parse().ok().map(ActNumber::new)?;
        let is_act = matches!(before.key.as_str(), "acte" | "act" | "actes" | "acts");
        (is_act && known.state.act(number).is_some()).then_some((1, Meaning::Act(number)))
    };
    cited.or_else(own)
}

/// A number of a register, whose digits may stand in groups.
fn of_a_register<'s>(typed: &Typed<'_>, at: usize) -> Option<(usize, Meaning<'s>)> {
    let mut digits = String::new();
    let mut found = None;
    for (length, word) in (1..).zip(typed.words.iter().skip(at)) {
        let is_plain = word.key.bytes().all(|sign| sign.is_ascii_digit());
        let is_corsican = length == 1
            && word.key.len() == FINESS
            && (word.key.starts_with("2a") || word.key.starts_with("2b"));
        if !is_plain && !is_corsican {
            break;
        }
        digits.push_str(&word.key.to_uppercase());
        match digits.len() {
            FINESS => found = Some((length, read(Finess::parse(&digits), Meaning::Finess))),
            SIRET => found = Some((length, read(Siret::parse(&digits), Meaning::Siret))),
            length if SIRET < length => break,
            _ => {}
        }
    }
    found
}

fn read<'s, T>(read: Result<T, NotAnIdentifier>, meaning: impl FnOnce(T) -> Meaning<'s>) -> Meaning<'s> {
    read.map_or(Meaning::Slip, meaning)
}
