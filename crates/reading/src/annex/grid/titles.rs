//! Titles that name a zone: `Zone de référence n°1 – Nord`, `Zone de recours B-Centre`, `Zone régionale Grand-Est`.

use maillage_domain::text;

/// A zone that a title names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ZoneTitle {
    /// Its number or letters, where the title prints them.
    pub(super) code: Option<String>,
    /// Its name; its code where it has none.
    pub(super) name: String,
    /// The whole title.
    pub(super) title: String,
}

/// What zones are called in titles.
const NOUNS: [&str; 4] = ["zone", "territoire", "secteur", "bassin"];

/// What says of which kind a zone is, between the noun and its number or name.
const KINDS: [&str; 19] = [
    "de",
    "du",
    "des",
    "d",
    "la",
    "l",
    "reference",
    "recours",
    "proximite",
    "regional",
    "regionale",
    "implantation",
    "sante",
    "soins",
    "sanitaire",
    "interregionale",
    "intermediaire",
    "niveau",
    "activite",
];

/// The longest title. A sentence on zones is longer; the longest known title has 46 characters.
const LONGEST: usize = 90;

/// The zone that a line names as a title.
pub(super) fn zone(line: &str) -> Option<ZoneTitle> {
    let title = line.trim();
    if title.chars().count() > LONGEST || title.ends_with(['.', ';', ',', ':']) || is_of_contents(title) {
        return None;
    }
    let (noun, rest) = title.split_once(char::is_whitespace)?;
    if !NOUNS.contains(&text::key(noun).as_str()) {
        return None;
    }
    let rest = without_kinds(rest);
    let (code, name) = numbered(rest).or_else(|| lettered(rest)).unwrap_or((None, rest));
    let name = name.trim_matches(|sign: char| sign.is_whitespace() || "-–—:".contains(sign));
    let named = name.chars().next().is_some_and(|first| !first.is_lowercase());
    let name = if name.is_empty() { code.clone()? } else { name.to_owned() };
    (named || code.is_some()).then(|| ZoneTitle { code, name, title: title.to_owned() })
}

/// Whether a line of a table of contents: it ends with its page.
fn is_of_contents(line: &str) -> bool {
    let mut words = line.split_whitespace().rev();
    let (last, before) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let numbered = !last.is_empty() && last.chars().all(|sign| sign.is_ascii_digit());
    let leads = text::key(before) == "page" || text::key(before) == "p" || before.contains("..");
    (numbered && leads) || line.contains("....")
}

/// What follows the words that say of which kind a zone is.
fn without_kinds(rest: &str) -> &str {
    let mut rest = rest.trim_start();
    loop {
        let end = rest.find(|sign: char| sign.is_whitespace() || "'’".contains(sign)).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        // A name that only looks like one begins with a capital.
        if !word.starts_with(char::is_lowercase) || !KINDS.contains(&text::key(word).as_str()) {
            return rest;
        }
        rest = after.trim_start_matches(|sign: char| sign.is_whitespace() || "'’".contains(sign));
    }
}

/// A number behind its sign, or alone, and what follows it: `n°10 – Basse Alsace`, `n4 « 21-52 »`, `3 Nord`.
fn numbered(rest: &str) -> Option<(Option<String>, &str)> {
    let after_sign =
        rest.strip_prefix(['n', 'N']).map(|rest| rest.trim_start_matches(['°', 'º', 'o', ' ', '\u{a0}']));
    let bare = after_sign.filter(|bare| bare.starts_with(|sign: char| sign.is_ascii_digit())).unwrap_or(rest);
    let after = bare.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = bare.strip_suffix(after).filter(|digits| (1..=3).contains(&digits.len()))?;
    let letters = after.trim_start_matches(|sign: char| sign.is_ascii_uppercase());
    let suffix = after.strip_suffix(letters).unwrap_or_default();
    let ends =
        letters.is_empty() || letters.starts_with(|sign: char| sign.is_whitespace() || "-–—:".contains(sign));
    (suffix.len() <= 2 && ends).then(|| (Some(format!("{digits}{suffix}")), letters))
}

/// One or two capitals and what follows their dash: `A-Ouest`, `B Centre`.
fn lettered(rest: &str) -> Option<(Option<String>, &str)> {
    let after = rest.trim_start_matches(|sign: char| sign.is_ascii_uppercase());
    let letters = rest.strip_suffix(after).filter(|letters| (1..=2).contains(&letters.len()))?;
    let ends =
        after.is_empty() || after.starts_with(|sign: char| sign.is_whitespace() || "-–—:".contains(sign));
    ends.then(|| (Some(letters.to_owned()), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<(String, String)> {
        zone(line).map(|zone| (zone.code.unwrap_or_default(), zone.name))
    }

    #[test]
    fn given_titles_of_zones_when_read_then_code_and_name_without_the_kind() {
        for (line, code, name) in [
            ("Zone de référence n°1 – Lésinac- Nord Tourbelle", "1", "Lésinac- Nord Tourbelle"),
            ("Zone de référence n°4 « 21-52 »", "4", "« 21-52 »"),
            ("Zone de référence n4 « 21-52 »", "4", "« 21-52 »"),
            ("Zone de référence n° 2 Champagne", "2", "Champagne"),
            ("Zone de recours A-Ouest", "A", "Ouest"),
            ("Zone de recours B Centre", "B", "Centre"),
            ("Zone régionale Grand-Est", "", "Grand-Est"),
            ("Territoire de santé 3 - Cornouaille", "3", "Cornouaille"),
            ("Zone n°12", "12", "12"),
        ] {
            assert_eq!(read(line), Some((code.to_owned(), name.to_owned())), "{line}");
        }
    }

    #[test]
    fn given_what_is_no_title_of_a_zone_when_read_then_nothing() {
        for line in [
            "Zone de référence n°1 Lésinac- Nord Tourbelle page 4",
            "Zone de référence n1 Nord Ardennes ..... page 4",
            "Zone régionale Grand Est ..... 21",
            "Zones",
            "Zone",
            "Les zones sont établies par la décision du 15 juin 2017",
            "Zone d’implantation",
            "Zone géographique retenue pour la répartition des activités, conformément à la décision.",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
