//! The words of header cells: what each is, wherever lines or pages broke it.

use maillage_domain::diagnostic::row_fault::{Quantity, Role};
use maillage_domain::text;

use super::kinds::SortedLine;

/// A header cell, or the part of one that can be told alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    Noun(Quantity),
    Adjective(Role),
    Gap,
    Demand,
    /// The end of a broken `Demandes nouvelles recevables`.
    DemandEnd,
    Modalities,
    Group,
    /// An end of a target that is printed as a range: minimum or maximum.
    Bound(Role),
    /// A day: `au 1er janvier 2025`, at which something stands.
    Dated,
}

impl Piece {
    /// What an adjective makes of the noun it belongs to.
    pub(super) const fn role(self) -> Option<Role> {
        match self {
            Self::Adjective(role) => Some(role),
            _ => None,
        }
    }
}

const PIECES: [(&[&str], Piece); 11] = [
    (&["implantations", "implantation", "sites", "autorisations"], Piece::Noun(Quantity::Sites)),
    (
        &["appareils", "appareil", "equipements", "equipement", "unites", "machines"],
        Piece::Noun(Quantity::Units),
    ),
    (
        &[
            "actuelles",
            "actuels",
            "actuelle",
            "actuel",
            "autorisees",
            "autorises",
            "autorisee",
            "autorise",
            "existantes",
            "existants",
            "existant",
            "accordees",
            "accordes",
        ],
        Piece::Adjective(Role::Current),
    ),
    (
        &["cibles", "cible", "prevues", "prevus", "prevue", "prevu", "ciblees", "cibles"],
        Piece::Adjective(Role::Target),
    ),
    (&["ecart", "ecarts"], Piece::Gap),
    (
        &[
            "demandesnouvellesrecevables",
            "demandesnouvelles",
            "nouvellesdemandesrecevables",
            "nouvellesdemandes",
            "demandesrecevables",
            "demandes",
            "nouvelledemanderecevable",
            "demandenouvellerecevable",
            "demandesdimplantationsrecevables",
            "demandesdimplantations",
            "demandesdimplantation",
        ],
        Piece::Demand,
    ),
    (&["recevables", "recevable", "recevabilite", "nouvellesrecevables"], Piece::DemandEnd),
    (&["modalites", "modalite"], Piece::Modalities),
    (&["objectifsquantifies", "objectifs", "quantifies"], Piece::Group),
    (&["minimum", "minimale", "minimal", "mini", "min"], Piece::Bound(Role::Minimum)),
    (&["maximum", "maximale", "maximal", "maxi", "max"], Piece::Bound(Role::Maximum)),
];

/// The longest cell has three words; words broken over lines come to some more.
/// Any value from 3 to 12 reads the known headers alike.
const LONGEST: usize = 6;

fn piece(key: &str) -> Option<Piece> {
    PIECES.iter().find(|(keys, _)| keys.contains(&key)).map(|(_, piece)| *piece)
}

/// The cells in a run of words, each with its line; the last field tells whether all words were understood.
pub(super) fn pieces(words: &[(u32, String)]) -> (Vec<(u32, Piece)>, bool) {
    let mut found = Vec::new();
    let mut all = true;
    let mut at = 0;
    while let Some((line, _)) = words.get(at) {
        let mut key = String::new();
        let mut longest = None;
        for (taken, (_, word)) in (1..).zip(words.iter().skip(at).take(LONGEST)) {
            key.push_str(word);
            if let Some(piece) = piece(&key) {
                longest = Some((taken, piece));
            }
        }
        let dated = || is_day(words.get(at)?, words.get(at + 1)?).then_some((2, Piece::Dated));
        if let Some((taken, piece)) = longest.or_else(dated) {
            found.push((*line, piece));
            at += taken;
        } else {
            all = false;
            at += 1;
        }
    }
    (found, all)
}

/// Whether two words begin a day: `au 1er`.
fn is_day((_, at): &(u32, String), (_, day): &(u32, String)) -> bool {
    at == "au" && day.starts_with(|sign: char| sign.is_ascii_digit())
}

/// The year that stands right behind a word for targets, where no other target has another.
pub(super) fn target_year(words: &[(u32, String)]) -> Option<i16> {
    let is_target = |word: &str| piece(word) == Some(Piece::Adjective(Role::Target));
    let pairs = words.iter().zip(words.iter().skip(1));
    let behind = pairs.filter(|((_, word), _)| is_target(word)).map(|(_, (_, next))| next.parse().ok());
    let mut years = behind.map(|year| year.filter(|year: &i16| (1990..=2199).contains(year)));
    let first = years.next()??;
    years.all(|year| year == Some(first)).then_some(first)
}

fn words(line: u32, text: &str) -> impl Iterator<Item = (u32, String)> {
    text::words(text).map(move |word| (line, word))
}

/// Whether `text` begins a table's header: the cell of the zones, alone or with cells of ours after it.
pub(super) fn is_zones(text: &str) -> bool {
    if !text.starts_with(['Z', 'z']) {
        return false;
    }
    let mut words: Vec<(u32, String)> = words(0, text).collect();
    if !words.first().is_some_and(|(_, word)| matches!(word.as_str(), "zones" | "zone")) {
        return false;
    }
    words.remove(0);
    if words.is_empty() {
        return true;
    }
    let (found, all) = pieces(&words);
    // A word like *implantations* also stands in sentences on zones. One to four read the known annexes alike.
    all || (found.len() >= 2 && !text.ends_with(['.', ';', ',']))
}

/// Whether `text` holds header words only.
pub(super) fn is_vocabulary(text: &str) -> bool {
    const BROKEN: [&str; 4] = ["implantati", "ons", "nouvelles", "demande"];
    let words: Vec<(u32, String)> = words(0, text).collect();
    !words.is_empty()
        && (pieces(&words).1
            || words.iter().all(|(_, word)| BROKEN.contains(&word.as_str()) || piece(word).is_some()))
}

/// Whether `above`, a line of header words only, holds cells of the header that begins with `zones` on the line below it:
/// what the answers or the targets are, which no heading says alone, or the nouns that the line below lacks.
pub(super) fn completes(above: &str, zones: &str, adjacent: bool) -> bool {
    let of = |text: &str| {
        let words: Vec<(u32, String)> = words(0, text).collect();
        pieces(&words).0.into_iter().map(|(_, piece)| piece).collect::<Vec<_>>()
    };
    let (above, zones) = (of(above), of(zones));
    let is_noun = |piece: &Piece| matches!(piece, Piece::Noun(_));
    let lacks_nouns = !zones.is_empty() && !zones.iter().any(is_noun);
    above.iter().any(|piece| matches!(piece, Piece::Group | Piece::Demand))
        || (adjacent && lacks_nouns && above.iter().any(is_noun))
}

/// Whether the last header cell ends on this line or before it, counting from the header's first line.
///
/// Where zones have no codes, label lines follow the header without a sign: they are what stands after this index.
pub(super) fn last_cell_line(header: &[SortedLine]) -> Option<u32> {
    let words: Vec<(u32, String)> = header_words(header);
    let mut last = None;
    let mut at = 0;
    while at < words.len() {
        let mut key = String::new();
        let mut step = 1;
        for (taken, (line, word)) in (1..).zip(words.iter().skip(at).take(LONGEST)) {
            key.push_str(word);
            if piece(&key).is_some() {
                last = Some(*line);
                step = taken;
            }
        }
        at += step;
    }
    last
}

pub(super) fn header_words(header: &[SortedLine]) -> Vec<(u32, String)> {
    header.iter().flat_map(|seen| words(seen.line.number, &seen.line.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_texts_about_zones_when_asked_then_only_headers_are() {
        for header in
            ["ZONES", "Zones Modalités", "ZONE Implantations actuelles", "ZONES Objectifs quantifiés"]
        {
            assert!(is_zones(header), "{header}");
        }
        for other in ["Zones de montagne", "Zone n°1 B - Oise", "Les zones sont établies"] {
            assert!(!is_zones(other), "{other}");
        }
    }

    #[test]
    fn given_words_above_the_zones_when_asked_then_only_parts_of_the_header_complete_it() {
        for (above, zones) in [
            ("Objectifs quantifiés Demandes", "ZONES Implantations Implantations Ecart nouvelles"),
            ("Implantations Appareils", "Zone actuelles cibles écart actuels cibles écart"),
        ] {
            assert!(completes(above, zones, true), "{above}");
        }
        for zones in ["ZONES", "ZONES Implantations actuelles"] {
            assert!(!completes("Implantations autorisées", zones, true), "{zones}");
        }
        assert!(!completes("Appareils", "Zone actuels cibles", false));
    }
}
