//! Names of sheets that every spreadsheet program accepts.

use std::collections::BTreeSet;

use super::Sheet;

/// The longest name that Excel takes, in UTF-16 units.
const LONGEST: usize = 31;

/// Makes the names of sheets valid and unique, in their order.
pub(super) fn settle(sheets: &mut [Sheet]) {
    let mut taken = BTreeSet::new();
    for sheet in sheets {
        sheet.name = unique(&plain(&sheet.name), &mut taken);
    }
}

/// Without the characters that Excel forbids, and without spaces or apostrophes at its ends.
fn plain(name: &str) -> String {
    let forbidden = |sign: char| sign.is_control() || "[]:*?/\\".contains(sign);
    let spaced: String = name.chars().map(|sign| if forbidden(sign) { ' ' } else { sign }).collect();
    let spaced = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = spaced.trim_matches(|sign: char| sign == '\'' || sign == ' ');
    // Excel keeps "History" to itself, in every case.
    if trimmed.is_empty() || trimmed.eq_ignore_ascii_case("history") {
        format!("{trimmed}_")
    } else {
        trimmed.to_owned()
    }
}

/// The name, or the name with the first rank that no sheet bears; cut where it is too long.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let ranked = (2..).map(|rank| format!(" ({rank})"));
    let found = std::iter::once(String::new())
        .chain(ranked)
        .map(|suffix| {
            let room = LONGEST - units(&suffix);
            format!("{}{suffix}", cut(name, room))
        })
        .find(|name| !taken.contains(&name.to_lowercase()))
        .expect("ranks never end");
    taken.insert(found.to_lowercase());
    found
}

/// A name in a room: whole words and an ellipsis where one word fits.
fn cut(name: &str, room: usize) -> String {
    if units(name) <= room {
        return name.to_owned();
    }
    let mut used = 0;
    let kept: String = name
        .chars()
        .take_while(|sign| {
            used += sign.len_utf16();
            used < room
        })
        .collect();
    let words = kept.rsplit_once(' ').map_or(kept.as_str(), |(words, _)| words);
    let kept = if words.chars().count() * 2 > kept.chars().count() { words } else { kept.as_str() };
    format!("{}…", kept.trim_end_matches([' ', ',', ';', '\'', '’', '.']))
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        let mut taken = BTreeSet::new();
        names.iter().map(|name| unique(&plain(name), &mut taken)).collect()
    }

    #[test]
    fn given_long_names_when_settled_then_whole_words_within_thirty_one() {
        assert_eq!(
            named(&["X. Traitement de l’insuffisance rénale chronique", "I. Médecine"]),
            ["X. Traitement de…", "I. Médecine"]
        );
        assert_eq!(named(&[&"m".repeat(40)]), [format!("{}…", "m".repeat(30))]);
        assert_eq!(named(&[&"m".repeat(31)]), ["m".repeat(31)]);
    }

    #[test]
    fn given_equal_names_but_for_case_when_settled_then_ranked() {
        assert_eq!(named(&["I. A", "i. a", "I. A"]), ["I. A", "i. a (2)", "I. A (3)"]);
        let long = "m".repeat(40);
        assert_eq!(named(&[&long, &long])[1], format!("{}… (2)", "m".repeat(26)));
    }

    #[test]
    fn given_forbidden_signs_when_settled_then_none_left() {
        assert_eq!(
            named(&["a/b [c]:*?\\d", "'quoted'", "", "History"]),
            ["a b c d", "quoted", "_", "History_"]
        );
    }
}
