//! What a document says of itself: its region, its act, its dates.

use jiff::civil::Date;
use maillage_domain::text;

use super::dates::{self, Word};
use super::furniture;

/// What was found of the document's own identity.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Identity {
    pub(super) region: Option<String>,
    pub(super) act: Option<String>,
    pub(super) raa: Option<String>,
    pub(super) picture_date: Option<Date>,
    pub(super) window: Option<(Date, Date)>,
    pub(super) zone_decision: Option<Date>,
}

/// How many words may stand between a noun and its date.
/// Any value from 4 to 40 reads the known annexes alike; at two the date of a title is missed.
const REACH: usize = 12;

/// Reads the identity from the running heads and from the text above the first table of each annex.
pub(super) fn read(furniture: &[String], preambles: &[String]) -> Identity {
    let mut identity = Identity::default();
    for text in furniture.iter().chain(preambles) {
        let words = dates::words(text);
        identity.region = identity.region.or_else(|| region(text));
        identity.raa = identity.raa.or_else(|| furniture::register_number(text).map(str::to_owned));
        identity.act = identity.act.or_else(|| act(&words));
        identity.picture_date = identity.picture_date.or_else(|| picture_date(&words));
        identity.window = identity.window.or_else(|| window(&words));
        identity.zone_decision = identity.zone_decision.or_else(|| zone_decision(&words));
    }
    identity
}

/// The name after "Agence régionale de santé".
fn region(text: &str) -> Option<String> {
    const AGENCY: [&str; 4] = ["agence", "regionale", "de", "sante"];
    let words = dates::words(text);
    let at = words.windows(4).position(|four| {
        four.iter()
            .zip(AGENCY)
            .enumerate()
            .all(|(at, (word, key))| word.key == key || (at == 0 && word.key.ends_with(key)))
    })?;
    let printed: Vec<&str> = words.iter().skip(at + 4).map(|word| word.printed).collect();
    let mut name = Vec::new();
    for word in printed {
        // Six words hold each name of a region with its article; at four a name of the tests is cut short.
        if matches!(word, "-" | "–" | "—" | "|" | ":") || name.len() == 6 {
            break;
        }
        let bare = word.trim_end_matches([',', ';', '.', ')', ':']);
        name.push(bare);
        if bare.len() < word.len() {
            break;
        }
    }
    while name
        .first()
        .is_some_and(|word| matches!(text::key(word).as_str(), "de" | "du" | "des" | "la" | "le"))
    {
        name.remove(0);
    }
    let name = name.join(" ");
    let name =
        ["d’", "d'", "l’", "l'"].iter().find_map(|article| name.strip_prefix(article)).unwrap_or(&name);
    name.chars().next().is_some_and(char::is_uppercase).then(|| name.to_owned())
}

/// The number after `n°` that follows the word for an order or a decision.
fn act(words: &[Word<'_>]) -> Option<String> {
    let named = |at: usize| {
        words
            .iter()
            .take(at)
            .rev()
            .take(REACH)
            .any(|word| word.key.ends_with("arrete") || word.key.ends_with("decision"))
    };
    words.iter().enumerate().find_map(|(at, word)| {
        let signed = ["n°", "N°", "nº", "Nº"].iter().find_map(|sign| word.printed.strip_prefix(sign));
        // A recognised text may lose the ring.
        let rest = signed.or_else(|| (word.printed == "n").then_some(""))?;
        let number = if rest.is_empty() { words.get(at + 1)?.printed } else { rest };
        let number = number.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        let plausible = number.contains(|c: char| c.is_ascii_digit()) && number.contains(['-', '/', '.']);
        (plausible && named(at) && !furniture::is_register_number(number)).then(|| number.to_owned())
    })
}

/// The day of `BILAN AU ...`.
fn picture_date(words: &[Word<'_>]) -> Option<Date> {
    let is = |at: usize, key: &str| words.get(at).is_some_and(|word| word.key == key);
    (0..words.len()).filter(|at| is(*at, "bilan")).find_map(|noun| {
        (noun..noun + REACH)
            .filter(|at| is(*at, "au") || is(*at, "le") || is(*at, "du") || is(*at, "date"))
            .find_map(|at| {
                let date = dates::date_at(words, at + 1).or_else(|| dates::date_at(words, at + 2))?;
                // `du 16 juillet 2019 au`: the word stands four before. Five to eight read the known annexes alike; at
                // two the end of a window is taken.
                let in_span = (at.saturating_sub(5)..=at)
                    .any(|du| is(du, "du") && dates::span_at(words, du + 1).is_some());
                (!in_span).then_some(date.0)
            })
    })
}

/// The span of `DU ... AU ...`.
fn window(words: &[Word<'_>]) -> Option<(Date, Date)> {
    (0..words.len())
        .filter(|at| words.get(*at).is_some_and(|word| word.key == "du"))
        .find_map(|at| dates::span_at(words, at + 1))
        .filter(|(opens, closes)| opens <= closes)
}

/// The date of the decision that a text about zones names.
fn zone_decision(words: &[Word<'_>]) -> Option<Date> {
    // The title of the decision names the zones before or after its date. Any value from 10 to 80 reads the known annexes
    // alike.
    const NEAR: usize = 40;
    let decides = |key: &str| key.ends_with("decision") || key.ends_with("arrete");
    let mut decisions = (0..words.len()).filter(|at| words.get(*at).is_some_and(|word| decides(&word.key)));
    decisions.find_map(|at| {
        let date = (at..at + REACH)
            .filter(|du| words.get(*du).is_some_and(|word| word.key == "du"))
            .find_map(|du| dates::date_at(words, du + 1))?;
        let about_zones = words
            .iter()
            .skip(at.saturating_sub(NEAR))
            .take(2 * NEAR)
            .any(|word| matches!(word.key.as_str(), "zones" | "zonage" | "territoires"));
        about_zones.then_some(date.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(text: &str) -> Identity {
        read(&[], &[text.to_owned()])
    }

    #[test]
    fn given_a_title_when_read_then_its_dates() {
        let identity = read_one(
            "BILAN AU 21 JUIN 2019 DES OBJECTIFS PAR LA PERIODE DU 16 JUILLET 2019 AU 10 OCTOBRE 2019 INCLUS",
        );
        assert_eq!(identity.picture_date, Some(Date::constant(2019, 6, 21)));
        assert_eq!(identity.window, Some((Date::constant(2019, 7, 16), Date::constant(2019, 10, 10))));
    }

    #[test]
    fn given_a_title_with_only_a_window_when_read_then_no_picture_date() {
        let identity = read_one("Bilan quantifié pour la période du 1er mars au 30 avril 2024");
        assert_eq!(identity.picture_date, None);
        assert_eq!(identity.window, Some((Date::constant(2024, 3, 1), Date::constant(2024, 4, 30))));
    }

    #[test]
    fn given_a_running_head_when_read_then_region_act_and_register() {
        let identity = read(
            &["Agence régionale de santé Hauts-de-France - R32-2019-06-26-014 - Annexes à l'arrêté DOS-SDES-AUT n°2019-121 relatif".to_owned()],
            &[],
        );
        assert_eq!(identity.region.as_deref(), Some("Hauts-de-France"));
        assert_eq!(identity.act.as_deref(), Some("2019-121"));
        assert_eq!(identity.raa.as_deref(), Some("R32-2019-06-26-014"));
    }

    #[test]
    fn given_a_region_with_an_article_when_read_then_its_bare_name() {
        for (text, name) in [
            ("L'Agence régionale de santé de Bretagne, vu le code", "Bretagne"),
            ("Agence Régionale de Santé d’Île-de-France", "Île-de-France"),
            ("agence régionale de santé des Pays de la Loire - Bilan", "Pays de la Loire"),
        ] {
            assert_eq!(read_one(text).region.as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn given_a_decision_on_zones_when_read_then_its_date() {
        let identity =
            read_one("Les zones sont établies en référence à la décision du 15 juin 2017 de la directrice");
        assert_eq!(identity.zone_decision, Some(Date::constant(2017, 6, 15)));
        assert_eq!(read_one("vu la décision du 15 juin 2017 de nomination").zone_decision, None);
    }
}
