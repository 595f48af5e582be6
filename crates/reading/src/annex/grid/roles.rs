//! What the words above a column say that it holds.

use jiff::civil::Date;
use maillage_domain::diagnostic::row_fault::{Quantity, Role};
use maillage_domain::text;

use crate::annex::dates;

/// What a column holds, by the words above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The zone.
    Zone,
    /// The activity.
    Activity,
    /// The modality.
    Modality,
    /// Figures of a role; of sites or units, where a noun says which.
    Figure(Role, Option<Quantity>),
    /// Yes or no.
    Answer,
    /// What is no part of a bilan: inhabitants, remarks.
    Aside,
    /// Words that do not say it; perhaps what is counted.
    Unsaid(Option<Quantity>),
}

/// Words by what they say, as keys. A word stands in one list only.
const ANSWER: [&str; 9] = [
    "demande",
    "demandes",
    "recevable",
    "recevables",
    "recevabilite",
    "admissible",
    "admissibles",
    "ouinon",
    "ouverture",
];
const ASIDE: [&str; 17] = [
    "population",
    "habitants",
    "habitant",
    "commune",
    "communes",
    "superficie",
    "densite",
    "observation",
    "observations",
    "remarque",
    "remarques",
    "commentaire",
    "commentaires",
    "note",
    "notes",
    "taux",
    "finess",
];
const ZONE: [&str; 8] =
    ["zone", "zones", "zonage", "territoire", "territoires", "secteur", "departement", "bassin"];
const ACTIVITY: [&str; 4] = ["activite", "activites", "equipement", "specialite"];
const MODALITY: [&str; 8] =
    ["modalite", "modalites", "mention", "mentions", "forme", "formes", "type", "types"];
const GAP: [&str; 4] = ["ecart", "ecarts", "difference", "solde"];
const MINIMUM: [&str; 7] = ["minimum", "minimal", "minimale", "mini", "min", "plancher", "basse"];
const MAXIMUM: [&str; 7] = ["maximum", "maximal", "maximale", "maxi", "max", "plafond", "haute"];
const CURRENT: [&str; 24] = [
    "actuel",
    "actuelle",
    "actuels",
    "actuelles",
    "autorise",
    "autorisee",
    "autorises",
    "autorisees",
    "existant",
    "existante",
    "existants",
    "existantes",
    "accorde",
    "accordee",
    "accordes",
    "accordees",
    "installe",
    "installes",
    "vigueur",
    "situation",
    "existence",
    "delivrees",
    "delivres",
    "actuellement",
];
const TARGET: [&str; 14] = [
    "cible",
    "cibles",
    "ciblee",
    "ciblees",
    "objectif",
    "objectifs",
    "prevu",
    "prevue",
    "prevus",
    "prevues",
    "oqos",
    "projete",
    "projetes",
    "prevision",
];
const SITES: [&str; 6] = ["implantation", "implantations", "site", "sites", "autorisation", "autorisations"];
const UNITS: [&str; 7] =
    ["appareil", "appareils", "equipements", "machine", "machines", "unites", "materiels"];
/// Words that stand in headers and say nothing of a column.
const FILLING: [&str; 40] = [
    "a",
    "au",
    "aux",
    "d",
    "de",
    "des",
    "du",
    "en",
    "et",
    "l",
    "la",
    "le",
    "les",
    "par",
    "pour",
    "dans",
    "sur",
    "er",
    "1er",
    "nombre",
    "nb",
    "soins",
    "soin",
    "quantifie",
    "quantifies",
    "quantitatif",
    "quantitatifs",
    "offre",
    "fenetre",
    "oui",
    "non",
    "nouvelle",
    "nouvelles",
    "ou",
    "date",
    "sante",
    "bilan",
    "srs",
    "prs",
    "annee",
];
/// What the words above a column say.
pub(super) fn meaning(text: &str) -> Meaning {
    let words = whole_words(text);
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let begins = |list: &[&str]| words.first().is_some_and(|word| list.contains(&word.as_str()));
    let quantity = match (says(&SITES), says(&UNITS)) {
        (true, false) => Some(Quantity::Sites),
        (false, true) => Some(Quantity::Units),
        _ => None,
    };
    if says(&ANSWER) || (says(&["oui"]) && says(&["non"])) {
        return Meaning::Answer;
    }
    if begins(&ZONE) {
        return Meaning::Zone;
    }
    if let Some(role) = role(text, &words) {
        return Meaning::Figure(role, quantity);
    }
    match () {
        () if says(&ASIDE) => Meaning::Aside,
        () if begins(&ACTIVITY) => Meaning::Activity,
        () if begins(&MODALITY) => Meaning::Modality,
        () => Meaning::Unsaid(quantity),
    }
}

/// The words of a header cell, and those that a narrow column broke in two: `Implantatio ns`.
fn whole_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text::words(text).collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    let closed: Vec<String> =
        pairs.map(|(left, right)| format!("{left}{right}")).filter(|word| is_known(word)).collect();
    words.extend(closed);
    words
}

/// The role that words give, where they give one.
fn role(text: &str, words: &[String]) -> Option<Role> {
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if says(&GAP) {
        return Some(Role::Gap);
    }
    match (says(&MINIMUM), says(&MAXIMUM)) {
        (true, true) => return None,
        (true, false) => return Some(Role::Minimum),
        (false, true) => return Some(Role::Maximum),
        (false, false) => {}
    }
    // `Objectifs quantifiés` stands above the current figures too.
    let targets = words.iter().filter(|word| TARGET.contains(&word.as_str()));
    let quantified = words.iter().any(|word| word.starts_with("quantifi"));
    let target = targets.clone().any(|word| !(quantified && word.starts_with("objectif")));
    match (says(&CURRENT), target) {
        (true, false) => Some(Role::Current),
        (_, true) => Some(Role::Target),
        (false, false) if date(text).is_some() => Some(Role::Current),
        (false, false) => None,
    }
}

/// The day that a header tells, as in `Au 1er janvier 2025`.
pub(super) fn date(text: &str) -> Option<Date> {
    let words = dates::words(text);
    (0..words.len()).find_map(|at| dates::date_at(&words, at)).map(|(date, _)| date)
}

/// The day that a header tells between the words of its other columns: the day behind `au`, the first month behind it, and
/// the first year behind that which is not a target's.
pub(super) fn scattered_date(header: &str) -> Option<Date> {
    let words: Vec<String> = text::words(header).collect();
    let pairs = || words.iter().zip(words.iter().skip(1)).enumerate();
    let (at, (_, day)) = pairs().find(|(_, (word, next))| {
        word.as_str() == "au" && next.starts_with(|sign: char| sign.is_ascii_digit())
    })?;
    let month = words.iter().skip(at).find(|word| dates::month(word).is_some())?;
    let is_year = |word: &str| word.parse().is_ok_and(|year: i16| (1990..=2199).contains(&year));
    let is_target = |word: &str| TARGET.contains(&word);
    let mut years = pairs().skip(at).filter(|(_, (before, word))| is_year(word) && !is_target(before));
    let (_, (_, year)) = years.next()?;
    date(&format!("{} {month} {year}", day.trim_end_matches("er")))
}

/// The year that a header tells, as in `Cible 2028`.
pub(super) fn year(text: &str) -> Option<i16> {
    text::words(text).filter_map(|word| word.parse().ok()).find(|year| (1990..=2199).contains(year))
}

/// Whether a text is made of header words only.
pub(super) fn is_header(text: &str) -> bool {
    let known = |word: &str| {
        is_known(word)
            || FILLING.contains(&word)
            || dates::month(word).is_some()
            || word.parse::<i16>().is_ok_and(|number| number <= 31 || (1990..=2199).contains(&number))
    };
    let mut words = text::words(text).peekable();
    words.peek().is_some() && words.all(|word| known(&word))
}

/// Whether a word says something of a column.
fn is_known(word: &str) -> bool {
    let lists: [&[&str]; 12] = [
        &ANSWER, &ASIDE, &ZONE, &ACTIVITY, &MODALITY, &GAP, &MINIMUM, &MAXIMUM, &CURRENT, &TARGET, &SITES,
        &UNITS,
    ];
    lists.iter().any(|list| list.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_the_words_above_columns_when_read_then_what_each_holds() {
        use Quantity::{Sites, Units};
        use Role::{Current, Gap, Maximum, Minimum, Target};
        for (text, expected) in [
            ("ZONES", Meaning::Zone),
            ("Zone d’implantation", Meaning::Zone),
            ("Au 1er janvier 2025", Meaning::Figure(Current, None)),
            ("Implantations actuelles", Meaning::Figure(Current, Some(Sites))),
            ("Objectifs quantifiés Implantations actuelles", Meaning::Figure(Current, Some(Sites))),
            ("Objectifs quantifiés Implantations cibles", Meaning::Figure(Target, Some(Sites))),
            ("Appareils cibles", Meaning::Figure(Target, Some(Units))),
            ("Objectif 2028", Meaning::Figure(Target, None)),
            ("Cible 2028 Minimum", Meaning::Figure(Minimum, None)),
            ("Nombre maximal d’implantations au SRS", Meaning::Figure(Maximum, Some(Sites))),
            ("Écart", Meaning::Figure(Gap, None)),
            ("Demandes d’implantations recevables dans la fenêtre : OUI / NON", Meaning::Answer),
            ("Population", Meaning::Aside),
            ("Activités de soins", Meaning::Activity),
            ("Modalités", Meaning::Modality),
            ("Implantatio\nns cibles", Meaning::Figure(Target, Some(Sites))),
            ("Ecart impl\nantations", Meaning::Figure(Gap, Some(Sites))),
            ("Implantations", Meaning::Unsaid(Some(Sites))),
            ("Cible min et max", Meaning::Unsaid(None)),
            ("", Meaning::Unsaid(None)),
        ] {
            assert_eq!(meaning(text), expected, "{text}");
        }
    }

    #[test]
    fn given_lines_when_asked_then_only_those_of_header_words_are() {
        for line in
            ["Activités de soins - Nombre d'implantations", "2033", "OUI / NON", "er", "Cible 2028 Minimum"]
        {
            assert!(is_header(line), "{line}");
        }
        for line in ["Psychiatrie", "Adultes", "Soins sans consentement", "Soins de longue durée", ""] {
            assert!(!is_header(line), "{line}");
        }
        let scattered =
            "Demandes Au 1er d’implantations Cible 2036 Cible 2036 janvier minimum maximum 2033 OUI / NON";
        assert_eq!(scattered_date(scattered), Date::new(2033, 1, 1).ok());
        assert_eq!((year("Cible 2028 Minimum"), year("Cible")), (Some(2028), None));
    }
}
