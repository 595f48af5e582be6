//! The header of a table: which columns it has, and in which order.
//!
//! Header cells come broken over lines and even inside words. They are recognised in the run of the header's words,
//! never by their lines; but where nouns stand above adjectives, the lines say which belong together.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::care::column::Column as BilanColumn;
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::oddity::HeaderFault;
use maillage_domain::diagnostic::row_fault::{Column, Quantity, Role};

use super::header_cells::{self, Piece};
use super::kinds::SortedLine;

/// What the header says of the rows below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// The columns of numbers, in the order of the rows.
    pub(super) columns: Vec<Column>,
    /// The orders that a header leaves open which bears one wrong title: the rows settle which it is.
    pub(super) open: Vec<Vec<Column>>,
    /// Whether rows end in oui or non.
    pub(super) answer: bool,
    /// Whether zones have several rows, one per modality.
    pub(super) modalities: bool,
    /// Where and how the header contradicts the rows, though it leaves no doubt on their columns.
    pub(super) mismatch: Option<(u32, HeaderFault)>,
    /// The year of the targets, where the header tells it.
    pub(super) target_year: Option<i16>,
    /// Why the header does not settle which number is which.
    pub(super) doubt: Option<ColumnDoubt>,
}

impl Layout {
    /// Where a column of figures stands among those of a row.
    pub(super) fn rank_of(&self, column: BilanColumn) -> Option<usize> {
        self.columns.iter().position(|own| BilanColumn::from(*own) == column)
    }

    /// Whether two headers of one table tell the same columns.
    pub(super) fn tells_like(&self, other: &Self) -> bool {
        self.columns == other.columns && self.doubt.is_none() == other.doubt.is_none()
    }

    /// What rows have that no header stands above, be they like those of a table above.
    pub(super) fn without_header(self) -> Self {
        let doubt = Some(ColumnDoubt::HeaderAbsent { numbers: self.columns.len() });
        Self { doubt, open: Vec::new(), mismatch: None, ..self }
    }
}

/// A column as the header tells it, perhaps not wholly.
struct ToldColumn {
    line: u32,
    quantity: Option<Quantity>,
    role: Option<Role>,
}

/// What the pieces of a header come to.
#[derive(Default)]
struct Told {
    columns: Vec<ToldColumn>,
    after_gap: bool,
    /// Adjectives beside several nouns that wait for one: which belongs to which is not told.
    tangled: bool,
    /// The line of each cell for the answer, and how many columns stand before it.
    demands: Vec<(u32, usize)>,
}

impl Told {
    fn new(pieces: &[(u32, Piece)]) -> Self {
        let mut told = Self::default();
        let mut rest = pieces.iter().peekable();
        while let Some((line, piece)) = rest.next() {
            match piece {
                Piece::Noun(quantity) => {
                    let beside = rest.next_if(|(_, next)| told.takes(*next));
                    told.noun(*line, *quantity, beside.and_then(|(_, next)| next.role()));
                }
                Piece::Adjective(role) => told.adjective(*line, *role),
                Piece::Gap => told.push(*line, None, Some(Role::Gap)),
                Piece::Demand => told.demands.push((*line, told.columns.len())),
                Piece::Bound(role) => told.bound(*line, *role),
                Piece::Dated => told.dated(*line),
                Piece::DemandEnd | Piece::Group | Piece::Modalities => {}
            }
            told.after_gap = *piece == Piece::Gap
                || (told.after_gap && matches!(piece, Piece::Noun(_)) && told.last_is_gap());
        }
        told
    }

    fn push(&mut self, line: u32, quantity: Option<Quantity>, role: Option<Role>) {
        self.columns.push(ToldColumn { line, quantity, role });
    }

    fn last_is_gap(&self) -> bool {
        self.columns.last().is_some_and(|column| column.role == Some(Role::Gap))
    }

    /// Whether a noun has the piece right after it for its own: nouns that wait stand in a line above their adjectives.
    fn takes(&self, next: Piece) -> bool {
        next.role().is_some() && self.columns.iter().all(|column| column.role.is_some())
    }

    fn noun(&mut self, line: u32, quantity: Quantity, beside: Option<Role>) {
        let gap = self.columns.iter_mut().find(|column| column.is_gap() && column.quantity.is_none());
        match gap.filter(|_| self.after_gap && beside.is_none()) {
            Some(gap) => gap.quantity = Some(quantity),
            None => self.push(line, Some(quantity), beside),
        }
    }

    fn adjective(&mut self, line: u32, role: Role) {
        let mut waiting = self.columns.iter_mut().filter(|column| column.role.is_none());
        let Some(first) = waiting.next() else { return self.push(line, None, Some(role)) };
        first.role = Some(role);
        self.tangled |= waiting.any(|other| other.line >= line);
    }

    /// A bound makes a bound of the first target that is none yet, else it has a column of its own.
    fn bound(&mut self, line: u32, role: Role) {
        match self.columns.iter_mut().find(|column| column.role == Some(Role::Target)) {
            Some(target) => target.role = Some(role),
            None => self.push(line, None, Some(role)),
        }
    }

    /// A day says that a column is what was authorised then, unless its words said so already.
    fn dated(&mut self, line: u32) {
        let told = self.columns.iter().any(|column| column.role == Some(Role::Current));
        match self.columns.iter_mut().find(|column| column.role.is_none()) {
            Some(waiting) => waiting.role = Some(Role::Current),
            None if !told => self.push(line, None, Some(Role::Current)),
            None => {}
        }
    }

    /// The columns, where the header tells what each is and tells none twice.
    fn settled(&self) -> Option<Vec<Column>> {
        let named: BTreeSet<Quantity> = self.columns.iter().filter_map(|column| column.quantity).collect();
        // What bears no noun counts what the others do; sites where none bears one.
        let usual = if named.len() > 1 { None } else { named.first().copied().or(Some(Quantity::Sites)) };
        let whole = |told: &ToldColumn| Some(Column { quantity: told.quantity.or(usual)?, role: told.role? });
        let columns: Vec<Column> = self.columns.iter().map(whole).collect::<Option<_>>()?;
        let all: BTreeSet<&Column> = columns.iter().collect();
        (!self.tangled && !columns.is_empty() && all.len() == columns.len()).then_some(columns)
    }

    /// The orders that are left where the title of the answer stands twice, and so once in place of the only column that
    /// is not named.
    fn left_open(&self, numbers: usize) -> Vec<Vec<Column>> {
        let (Some(named), Some(all)) = (self.settled(), usual(numbers)) else { return Vec::new() };
        let mut unnamed = all.iter().filter(|column| !named.contains(column));
        let (Some(missing), None) = (unnamed.next(), unnamed.next()) else { return Vec::new() };
        if self.demands.len() < 2 || named.len() + 1 != numbers {
            return Vec::new();
        }
        let places: BTreeSet<usize> = self.demands.iter().map(|(_, before)| *before).collect();
        let order = |at: usize| {
            let (before, after) = named.split_at_checked(at)?;
            Some([before, &[*missing], after].concat())
        };
        places.into_iter().filter_map(order).collect()
    }
}

impl ToldColumn {
    fn is_gap(&self) -> bool {
        self.role == Some(Role::Gap)
    }
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

/// Reads the header cells, and holds them against the rows below: `body` is what the first lines after it look like.
pub(super) fn read(header: &[SortedLine], body: &[SortedLine], first_row: u32) -> Layout {
    let words = header_cells::header_words(header);
    let (pieces, _) = header_cells::pieces(&words);
    let told = Told::new(&pieces);
    let holds = |any: &[Piece]| pieces.iter().any(|(_, piece)| any.contains(piece));
    let demanded = holds(&[Piece::Demand, Piece::DemandEnd]);
    let range = holds(&[Piece::Bound(Role::Minimum), Piece::Bound(Role::Maximum)]);
    let shape = shape(body, demanded);
    let numbers = shape.numbers;
    let layout = |columns: Vec<Column>| Layout {
        columns,
        open: Vec::new(),
        answer: demanded || shape.answers,
        modalities: holds(&[Piece::Modalities]),
        mismatch: None,
        target_year: header_cells::target_year(&words),
        doubt: None,
    };
    let as_many = |columns: &Vec<Column>| columns.len() == numbers || (usual(numbers).is_none() && !range);
    if let Some(columns) = told.settled().filter(as_many).filter(|columns| !bounds_units(columns)) {
        return layout(columns);
    }
    let open = told.left_open(numbers);
    if let Some(columns) = open.first().filter(|_| !range) {
        let line = told.demands.get(1).map_or(first_row, |(line, _)| *line);
        let fault = HeaderFault { times: told.demands.len(), named: told.columns.len(), numbers };
        let columns = columns.clone();
        return Layout { open, mismatch: Some((line, fault)), ..layout(columns) };
    }
    let doubt = match (header.is_empty(), range) {
        (true, _) => ColumnDoubt::HeaderAbsent { numbers },
        (false, true) if told.settled().is_some_and(|columns| bounds_units(&columns)) => ColumnDoubt::Range,
        (false, _) => ColumnDoubt::HeaderUnsettled { named: told.columns.len(), numbers },
    };
    // The rows are found, though not told: as many numbers as they have, or as tables usually have.
    let columns = usual(if numbers == 6 { 6 } else { 3 }).unwrap_or_default();
    Layout { doubt: Some(doubt), ..layout(columns) }
}

/// Whether targets of units are ranges, for which a row has no column.
fn bounds_units(columns: &[Column]) -> bool {
    let is_bound = |column: &Column| matches!(column.role, Role::Minimum | Role::Maximum);
    columns.iter().any(|column| column.quantity == Quantity::Units && is_bound(column))
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
        assert_eq!((layout.mismatch, layout.doubt), (None, None), "{header}");
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
    fn given_nouns_above_their_adjectives_when_read_then_in_that_order() {
        let usual = [(Sites, Current), (Sites, Target), (Sites, Gap)];
        for header in [
            "Objectifs quantifiés Demandes\nZONES Implantations Implantations nouvelles\nactuelles cibles Ecart recevables",
            "ZONES Implantations Implantations Ecart Demandes\nactuelles cibles nouvelles recevables",
            "ZONES\nImplantations\nImplantations\nEcart\nDemandes\nactuelles\ncibles\nnouvelles\nrecevables",
            "Implantations Demandes\nZone actuelles cibles écart nouvelles",
        ] {
            assert_eq!(order(header, "1A - Lille 3 3 0 Non"), usual, "{header}");
        }
    }

    #[test]
    fn given_a_header_that_does_not_tell_each_column_when_read_then_in_doubt() {
        for header in [
            // One noun wraps, the other does not: either adjective may be the first one's.
            "ZONES Implantations Implantations actuelles Ecart\ncibles",
            "ZONES Implantations actuelles Ecart Demandes nouvelles recevables",
            "ZONES Implantations actuelles Cible Cible Demandes nouvelles recevables",
            "ZONES Implantations Appareils\nactuelles cibles écart",
            "ZONES Implantations actuelles Implantations cibles",
        ] {
            let doubt = layout(header, "1A - Lille 3 3 0 Non").doubt;
            assert!(
                matches!(doubt, Some(ColumnDoubt::HeaderUnsettled { numbers: 3, .. })),
                "{header}: {doubt:?}"
            );
        }
        let range = "ZONES Implantations actuelles Cible minimum Cible maximum Demandes recevables";
        let bounds = [Current, Role::Minimum, Role::Maximum].map(|role| (Sites, role));
        assert_eq!(order(range, "1A - Lille 3 3 4 Oui"), bounds);
        let of_units = "ZONES Appareils actuels Appareils cibles minimum Appareils cibles maximum";
        assert_eq!(layout(of_units, "1A - Lille 3 3 4 Oui").doubt, Some(ColumnDoubt::Range));
    }

    #[test]
    fn given_units_alone_when_read_then_the_gap_is_theirs() {
        assert_eq!(
            order("ZONES Appareils actuels Appareils cibles Ecart", "1A - Lille 3 3 0 Non"),
            [(Units, Current), (Units, Target), (Units, Gap)]
        );
    }
}
