//! What a caption, the head of a column or the name of a row says that its numbers count: *en milliers d’euros*, *(K€)*, *%*,
//! *Nombre de structures*.

use std::ops::Range;

use maillage_domain::fund::report::Unit;
use maillage_domain::text;
use rust_decimal::Decimal;

use super::super::units;

/// What numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measure {
    /// Euros, or so many of them.
    Euros(Decimal),
    /// Hundredths of something.
    Percent,
    /// Things or people.
    Count,
}

/// First words of heads whose numbers are things or people.
///
/// A list, because *Places* and *Prévention* are both a noun alone: only a noun of counting tells the first from the
/// second. A word that is not in it leaves the column in the unit of its caption, which its label then names; where the
/// heads alone give units, a column that gives none is counted.
const COUNTING: [&str; 10] =
    ["nombre", "nb", "nbre", "effectif", "effectifs", "etp", "etpt", "population", "habitants", "file"];

/// Those of them that are also the first word of names of things paid for, where other words follow: *Population précaire*.
///
/// A list, because only use tells *Effectifs supplémentaires*, a thing, from *ETP supplémentaires*, a count. A word of
/// counting that is not in it always counts, so that its cell in a column of euros is told and not read.
const NAMING: [&str; 5] = ["effectif", "effectifs", "population", "habitants", "file"];

/// First words of heads whose numbers are hundredths, where no sign says so.
///
/// A list, because such a word is a noun like any other. One that is not in it leaves the column in the unit of its caption.
const SHARING: [&str; 2] = ["taux", "pourcentage"];

/// What the head of a column or the name of a row counts; nothing where it does not say.
pub(super) fn of_head(head: &str) -> Option<Measure> {
    if let Some((_, multiple)) = unit(head, Setting::Head) {
        return Some(Measure::Euros(multiple));
    }
    let first = text::words(head).next().unwrap_or_default();
    let says = |words: &[&str]| words.contains(&first.as_str());
    match () {
        () if has_bare_percent(head) || says(&SHARING) => Some(Measure::Percent),
        () if says(&COUNTING) => Some(Measure::Count),
        () => None,
    }
}

/// Whether the name of a row says that its numbers are no euros, whatever stands above them: *Nombre de dossiers*, *Part (%)*,
/// and no *Population précaire*, which is a name.
pub(super) fn counts_for_certain(name: &str) -> bool {
    let mut words = text::words(name);
    let first = words.next().unwrap_or_default();
    let is_name = NAMING.contains(&first.as_str()) && words.next().is_some();
    !is_name && matches!(of_head(name), Some(Measure::Percent | Measure::Count))
}

/// Whether a sign of hundredths stands without a number before it, which would be its own: *Santé 100 %*.
fn has_bare_percent(head: &str) -> bool {
    head.match_indices('%').any(|(at, _)| {
        let before = head.get(..at).unwrap_or_default().trim_end();
        !before.ends_with(|c: char| c.is_ascii_digit())
    })
}

/// The euros that a caption counts in; nothing where it does not say.
pub(super) fn of_caption(caption: &str) -> Option<Decimal> {
    unit(caption, Setting::Caption).map(|(_, multiple)| multiple)
}

/// Whether nothing stands behind the unit of a head but what closes it; a head without a unit has none behind it.
pub(super) fn is_at_the_end(head: &str) -> bool {
    unit(head, Setting::Head).is_none_or(|(range, _)| {
        let lead = head.get(..range.start).unwrap_or_default();
        let tail = head.get(range.end..).unwrap_or_default();
        !tail.contains(char::is_alphabetic) && unit(lead, Setting::Head).is_none()
    })
}

/// A caption or a head without its unit and the signs around that.
pub(super) fn without_unit(said: &str, setting: Setting) -> String {
    let said = ["(%)", "[%]", "en %"].iter().fold(said.to_owned(), |said, sign| said.replace(sign, ""));
    let Some((range, _)) = unit(&said, setting) else { return trimmed(&said) };
    let lead = said.get(..range.start).unwrap_or_default().trim_end();
    let lead = lead.strip_suffix(" en").or_else(|| lead.strip_suffix("(en")).unwrap_or(lead);
    let lead = if lead == "en" { "" } else { lead };
    let tail = said.get(range.end..).unwrap_or_default();
    let (lead, tail) = (trimmed(lead), trimmed(tail));
    trimmed(&format!("{lead} {tail}"))
}

fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | ':' | '-' | '–')
    })
    .to_owned()
}

/// Where a unit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// In a line of text: only *en* or a sign before it makes it the unit of what follows.
    Caption,
    /// In a head or a name, which can also end with it: *Montant K€*.
    Head,
}

/// The last unit that a text names for numbers which stand elsewhere, and what it is a multiple of.
fn unit(said: &str, setting: Setting) -> Option<(Range<usize>, Decimal)> {
    let begins = |at: &usize| {
        let before = said.get(..*at).and_then(|before| before.chars().next_back());
        said.is_char_boundary(*at) && !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '’' | '\''))
    };
    (0..said.len()).rev().filter(begins).find_map(|at| {
        let rest = said.get(at..)?;
        if rest.starts_with(char::is_whitespace) {
            return None;
        }
        let (multiple, unit, length) = units::unit_after(rest)?;
        let range = at..at + length;
        let names = unit == Unit::Eur && names_a_unit(said, &range, setting);
        names.then_some((range, multiple))
    })
}

/// Whether a unit is that of numbers which stand elsewhere: none stands before it, and its place says so.
fn names_a_unit(said: &str, range: &Range<usize>, setting: Setting) -> bool {
    let before = said.get(..range.start).unwrap_or_default().trim_end();
    let behind = said.get(range.end..).unwrap_or_default().trim_start();
    let number = |text: &str, last: bool| {
        let near = if last { text.chars().next_back() } else { text.chars().next() };
        near.is_some_and(|c| c.is_ascii_digit())
    };
    if number(before, true) || number(behind, false) {
        return false;
    }
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let led = before.is_empty() || before.ends_with(['(', '[', ':']) || word.eq_ignore_ascii_case("en");
    led || (setting == Setting::Head && behind.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_captions_when_asked_then_the_unit_of_what_follows_and_no_amount() {
        for (caption, multiple) in [
            ("(en milliers d'euros)", 1_000),
            ("Tableau 3 : dépenses par mission, en M€", 1_000_000),
            ("(K€)", 1_000),
            ("Montants en euros", 1),
            ("(dotations, en milliers d’euros)", 1_000),
            ("Unité : millions d’euros", 1_000_000),
            ("Crédits [KEUR]", 1_000),
            ("EN K EUROS", 1_000),
        ] {
            assert_eq!(of_caption(caption), Some(Decimal::from(multiple)), "{caption}");
        }
        for caption in
            ["Le fonds atteint 12 M€", "en 2031", "une aide en euros 12", "des euros", "Prévention"]
        {
            assert_eq!(of_caption(caption), None, "{caption}");
        }
    }

    #[test]
    fn given_heads_when_asked_then_what_their_numbers_count() {
        let euros = |multiple: i64| Some(Measure::Euros(Decimal::from(multiple)));
        assert_eq!(of_head("Montant K€"), euros(1_000));
        assert_eq!(of_head("CP (M€)"), euros(1_000_000));
        assert_eq!(of_head("Crédits en €"), euros(1));
        assert_eq!(of_head("Taux de consommation"), Some(Measure::Percent));
        assert_eq!(of_head("Part (%)"), Some(Measure::Percent));
        assert_eq!(of_head("Nombre de structures"), Some(Measure::Count));
        assert_eq!(of_head("Prévention"), None);
        assert_eq!(of_head("Santé 100 %"), None, "the sign is that of the number before it");
        assert_eq!(of_head("100 % santé, part en %"), Some(Measure::Percent));
    }

    #[test]
    fn given_names_of_rows_when_asked_then_those_that_count_for_certain_and_no_name() {
        for name in
            ["Nombre de dossiers", "Nb places", "ETP rémunérés", "Population", "Taux de paiement", "Part (%)"]
        {
            assert!(counts_for_certain(name), "{name}");
        }
        for name in ["Population précaire", "File active", "Santé 100 %", "Prévention", "Montant (K€)"] {
            assert!(!counts_for_certain(name), "{name}");
        }
    }

    #[test]
    fn given_a_unit_when_taken_off_then_the_name_is_left() {
        assert_eq!(without_unit("CP (M€)", Setting::Head), "CP");
        assert_eq!(without_unit("Part (%)", Setting::Head), "Part");
        assert_eq!(without_unit("Montant en K€", Setting::Head), "Montant");
        assert_eq!(
            without_unit("Crédits par mission (en milliers d’euros)", Setting::Caption),
            "Crédits par mission"
        );
        assert_eq!(without_unit("(dotations, en milliers d’euros)", Setting::Caption), "dotations");
        assert_eq!(without_unit("Prévention", Setting::Head), "Prévention");
    }
}
