//! The header of a table: which columns it has, and in which order.
//!
//! Header cells come broken over lines and even inside words. They are recognised in the run of the header's words,
//! never by their lines.

use std::collections::BTreeMap;

use maillage_domain::diagnostic::oddity::HeaderFault;
use maillage_domain::diagnostic::row_fault::{Column, Quantity, Role};
use maillage_domain::text;

use super::kinds::SortedLine;

/// What the header says of the rows below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// The columns of numbers, in the order of the rows.
    pub(super) columns: Vec<Column>,
    /// Whether rows end in oui or non.
    pub(super) answer: bool,
    /// Whether zones have several rows, one per modality.
    pub(super) modalities: bool,
    /// Where and why the header contradicts the rows.
    pub(super) mismatch: Option<(u32, HeaderFault)>,
}

/// A header cell, or the part of one that can be told alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
    Noun(Quantity),
    Adjective(Role),
    Gap,
    Demand,
    /// The end of a broken `Demandes nouvelles recevables`.
    DemandEnd,
    Modalities,
    Group,
}

const PIECES: [(&[&str], Piece); 9] = [
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
        ],
        Piece::Demand,
    ),
    (&["recevables", "recevable", "recevabilite", "nouvellesrecevables"], Piece::DemandEnd),
    (&["modalites", "modalite"], Piece::Modalities),
    (&["objectifsquantifies", "objectifs", "quantifies"], Piece::Group),
];

/// The longest cell has three words; words broken over lines come to some more.
/// Any value from 3 to 12 reads the known headers alike.
const LONGEST: usize = 6;

fn piece(key: &str) -> Option<Piece> {
    PIECES.iter().find(|(keys, _)| keys.contains(&key)).map(|(_, piece)| *piece)
}

/// The cells in a run of words, each with its line; the last field tells whether all words were understood.
fn pieces(words: &[(u32, String)]) -> (Vec<(u32, Piece)>, bool) {
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
        if let Some((taken, piece)) = longest {
            found.push((*line, piece));
            at += taken;
        } else {
            all = false;
            at += 1;
        }
    }
    (found, all)
}

fn words(line: u32, text: &str) -> impl Iterator<Item = (u32, String)> + '_ {
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

fn header_words(header: &[SortedLine]) -> Vec<(u32, String)> {
    header.iter().flat_map(|seen| words(seen.line.number, &seen.line.text)).collect()
}

/// A column as the header tells it, perhaps not wholly.
struct ToldColumn {
    line: u32,
    quantity: Option<Quantity>,
    role: Option<Role>,
    is_gap: bool,
}

/// Puts pieces together to columns.
fn columns(pieces: &[(u32, Piece)]) -> Vec<ToldColumn> {
    let mut told: Vec<ToldColumn> = Vec::new();
    let mut after_gap = false;
    let mut rest = pieces.iter().peekable();
    while let Some((line, piece)) = rest.next() {
        let line = *line;
        match piece {
            Piece::Noun(quantity) => {
                let role = match rest.peek() {
                    Some((_, Piece::Adjective(role))) => Some(*role),
                    _ => None,
                };
                let gap = told.iter_mut().find(|column| column.is_gap && column.quantity.is_none());
                if role.is_some() {
                    rest.next();
                    told.push(ToldColumn { line, quantity: Some(*quantity), role, is_gap: false });
                    after_gap = false;
                } else if let (true, Some(gap)) = (after_gap, gap) {
                    gap.quantity = Some(*quantity);
                } else {
                    told.push(ToldColumn { line, quantity: Some(*quantity), role: None, is_gap: false });
                    after_gap = false;
                }
            }
            Piece::Adjective(role) => {
                if let Some(waiting) = told.iter_mut().find(|column| column.role.is_none()) {
                    waiting.role = Some(*role);
                } else {
                    told.push(ToldColumn { line, quantity: None, role: Some(*role), is_gap: false });
                }
                after_gap = false;
            }
            Piece::Gap => {
                told.push(ToldColumn { line, quantity: None, role: Some(Role::Gap), is_gap: true });
                after_gap = true;
            }
            Piece::Demand | Piece::DemandEnd | Piece::Modalities | Piece::Group => after_gap = false,
        }
    }
    told
}

/// The order in which tables usually print their numbers.
fn usual(numbers: usize) -> Option<Vec<Column>> {
    use Quantity::{Sites, Units};
    use Role::{Current, Gap, Target};
    let column = |(role, quantity)| Column { quantity, role };
    match numbers {
        3 => Some([Current, Target, Gap].map(|role| column((role, Sites))).to_vec()),
        6 => {
            let roles = [Current, Target, Gap];
            Some(
                roles
                    .into_iter()
                    .flat_map(|role| [Sites, Units].map(|quantity| column((role, quantity))))
                    .collect(),
            )
        }
        _ => None,
    }
}

/// Reads the header cells, and checks them against the rows below: `rows` are what the first lines after it look
/// like.
pub(super) fn read(header: &[SortedLine], body: &[SortedLine], first_row: u32) -> Layout {
    let words = header_words(header);
    let (pieces, _) = pieces(&words);
    let told = columns(&pieces);
    let demands: Vec<u32> =
        pieces.iter().filter(|(_, piece)| *piece == Piece::Demand).map(|(line, _)| *line).collect();
    let demanded = pieces.iter().any(|(_, piece)| matches!(piece, Piece::Demand | Piece::DemandEnd));
    let modalities = pieces.iter().any(|(_, piece)| *piece == Piece::Modalities);
    let usual_shape = shape(body, demanded);
    let answer = demanded || usual_shape.answers;
    let columns: Option<Vec<Column>> = told
        .iter()
        .map(|column| {
            Some(Column { quantity: column.quantity.unwrap_or(Quantity::Sites), role: column.role? })
        })
        .collect();
    let line = header.first().map_or(first_row, |seen| seen.line.number);
    let twice = columns.as_deref().and_then(|columns| {
        let at = (1..columns.len())
            .find(|at| columns.get(..*at).zip(columns.get(*at)).is_some_and(|(b, c)| b.contains(c)))?;
        told.get(at).map(|column| column.line)
    });
    let read = columns.filter(|columns| twice.is_none() && !columns.is_empty());
    if let Some(columns) = read {
        let contradicted = columns.len() != usual_shape.numbers && usual(usual_shape.numbers).is_some();
        if !contradicted {
            return Layout { columns, answer, modalities, mismatch: None };
        }
    }
    let numbers = if usual_shape.numbers == 6 { 6 } else { 3 };
    let place = twice.or_else(|| demands.get(1).copied()).unwrap_or(line);
    let mismatch =
        (usual_shape.numbers > 0).then(|| (place, fault(header, told.len(), numbers, demands.len())));
    Layout { columns: usual(numbers).unwrap_or_default(), answer, modalities, mismatch }
}

/// Why the columns named are not those of the rows.
const fn fault(header: &[SortedLine], named: usize, numbers: usize, demands: usize) -> HeaderFault {
    match (header.is_empty(), demands) {
        (true, _) => HeaderFault::Absent { numbers },
        (false, 0 | 1) => HeaderFault::Columns { named, numbers },
        (false, times) => HeaderFault::AnswerRepeated { times, named, numbers },
    }
}

/// How most rows look.
struct Shape {
    numbers: usize,
    answers: bool,
}

fn shape(body: &[SortedLine], demanded: bool) -> Shape {
    let rows: Vec<(usize, bool)> = body
        .iter()
        .filter(|seen| seen.kind.is_row())
        .map(SortedLine::numbers_and_answer)
        .filter(|(n, _)| *n > 0)
        .collect();
    let answered = rows.iter().filter(|(_, answer)| *answer).count();
    if demanded && answered == 0 && rows.len() < 2 {
        // One row that broke off says nothing against its header.
        return Shape { numbers: 0, answers: false };
    }
    let answers = answered * 2 > rows.len();
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for (numbers, answer) in rows {
        // A row that is broken over lines shows only some of its numbers beside its oui or non.
        if answer || !answers {
            *counts.entry(numbers).or_default() += 1;
        }
    }
    let numbers = counts
        .into_iter()
        .max_by_key(|(numbers, times)| (*times, *numbers))
        .map_or(0, |(numbers, _)| numbers);
    Shape { numbers, answers }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annex::{kinds, lines};
    use Quantity::{Sites, Units};
    use Role::{Current, Gap, Target};

    fn layout(header: &str, row: &str) -> Layout {
        let header = kinds::see(lines::split(header)).lines;
        let body = kinds::see(lines::split(row)).lines;
        read(&header, &body, 9)
    }

    fn order(header: &str, row: &str) -> Vec<(Quantity, Role)> {
        let layout = layout(header, row);
        assert_eq!(layout.mismatch, None, "{header}");
        layout.columns.into_iter().map(|column| (column.quantity, column.role)).collect()
    }

    #[test]
    fn given_cells_broken_over_lines_when_read_then_the_usual_order() {
        let usual = [(Sites, Current), (Sites, Target), (Sites, Gap)];
        for header in [
            "ZONES\nObjectifs quantifiés\nDemandes nouvelles\nrecevables  Implantations\nactuelles\nImplantations\ncibles\nEcart",
            "ZONES\nExamens en vue du diagnostic de maladies\ninfectieuses Demandes nouvelles\nrecevables\nimplantations\nactuelles\nCible Ecart",
            "ZONES Implantations autorisées Implantations prévues Écart Demandes recevables",
            "ZONES  Implantations  Implantations  Ecart  Demandes nouvelles\n actuelles  cibles  recevables",
        ] {
            assert_eq!(order(header, "1A - Lille 3 3 0 Non"), usual, "{header}");
        }
    }

    #[test]
    fn given_other_orders_when_read_then_followed() {
        assert_eq!(
            order(
                "ZONES\nImplantations\ncibles\nImplantations\nactuelles\nEcart\nDemandes nouvelles recevables",
                "1A - Lille 3 3 0 Non"
            ),
            [(Sites, Target), (Sites, Current), (Sites, Gap)]
        );
        assert_eq!(
            order(
                "ZONES Ecart Implantations actuelles Implantations cibles recevables",
                "1A - Lille 0 3 3 Non"
            ),
            [(Sites, Gap), (Sites, Current), (Sites, Target)]
        );
    }

    #[test]
    fn given_two_quantities_when_read_then_six_columns() {
        let header = "ZONES\nDemandes\nnouvelles\nrecevables\nImplantati\nons\nactuelles\nAppareils\nactuels\nImplantati\nons cibles\nAppareils:\ncibles\nEcart\nimplantati\nons\nEcart\nappareils";
        assert_eq!(
            order(header, "1A - Lille 6 9 6 9 0 0 Non"),
            [
                (Sites, Current),
                (Units, Current),
                (Sites, Target),
                (Units, Target),
                (Sites, Gap),
                (Units, Gap)
            ]
        );
        let gaps_first = "ZONES Ecart implantations Ecart appareils Implantations actuelles Appareils actuels Implantations cibles Appareils cibles";
        assert_eq!(
            order(gaps_first, "1A - Lille 0 0 6 9 6 9 Non").get(..2),
            Some([(Sites, Gap), (Units, Gap)].as_slice())
        );
    }

    #[test]
    fn given_a_header_that_the_rows_contradict_when_read_then_the_usual_order_and_its_place() {
        let layout = layout(
            "ZONES\nDemandes nouvelles\nrecevables  Implantations\nactuelles\nDemandes\nnouvelles\nrecevables\nEcart",
            "1A - Lille 3 3 0 Non",
        );
        assert_eq!(layout.columns.len(), 3);
        assert_eq!(layout.mismatch.map(|(line, _)| line), Some(5));
    }

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
}
