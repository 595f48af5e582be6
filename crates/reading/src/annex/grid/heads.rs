//! The header of a table: what each of its columns holds.

use jiff::civil::Date;
use maillage_domain::diagnostic::row_fault::{Column, Quantity, Role};
use maillage_domain::text;

use super::roles::{self, Meaning};
use super::strips::Row;
use super::titles;

/// What the columns of a table hold.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Head {
    /// The rank where it begins.
    pub(super) rank: u32,
    /// What each column holds, from the left.
    pub(super) meanings: Vec<Meaning>,
    /// The year of its targets.
    pub(super) year: Option<i16>,
    /// The day whose authorisations it counts.
    pub(super) date: Option<Date>,
}

/// The figures of a table in its order, or the orders that its header leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    /// For each figure its column in the grid, and what it is.
    pub(super) columns: Vec<(usize, Column)>,
    /// Other orders of the same figures that the header allows.
    pub(super) open: Vec<Vec<Column>>,
}

impl Head {
    /// The header that rows of cells make, each column with all that stands above it.
    pub(super) fn of_rows(rows: &[&Row]) -> Self {
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let above = |column: usize| -> String {
            let cells = rows.iter().filter_map(|row| row.cells.get(column));
            let mut texts: Vec<&str> = cells.map(|cell| cell.text.as_str()).collect();
            // A cell that spans rows stands in each of them.
            texts.dedup();
            texts.join(" ")
        };
        let texts: Vec<String> = (0..width).map(above).collect();
        Self::of_texts(rows.first().map_or(1, |row| row.rank), &texts)
    }

    fn of_texts(rank: u32, texts: &[String]) -> Self {
        // The title of the table's zone says nothing of what stands below it.
        let told = |text: &String| {
            titles::zone(text).map_or_else(|| roles::meaning(text), |_| Meaning::Unsaid(None))
        };
        let meanings: Vec<Meaning> = texts.iter().map(told).collect();
        let role = |meaning: &Meaning| match meaning {
            Meaning::Figure(role, _) => Some(*role),
            _ => None,
        };
        let told = || texts.iter().zip(&meanings).filter_map(|(text, meaning)| Some((text, role(meaning)?)));
        let aims = told().filter(|(_, role)| matches!(role, Role::Target | Role::Minimum | Role::Maximum));
        let mut years = aims.filter_map(|(text, _)| roles::year(text));
        let first = years.next();
        let year = first.filter(|year| years.all(|other| other == *year));
        let mut currents = told().filter(|(_, role)| *role == Role::Current);
        let date = currents.find_map(|(text, _)| roles::date(text));
        Self { rank, meanings, year, date }
    }

    /// The header that lines make whose columns nobody set apart: a label, then figures in the order in which their words
    /// come, then the answer. Nothing where they name no figure.
    pub(super) fn of_lines(rank: u32, lines: &[&str]) -> Option<Self> {
        let joined = lines.join(" ");
        let mut told: Vec<String> = Vec::new();
        let mut answers = false;
        let mut words = text::words(&joined).peekable();
        while let Some(word) = words.next() {
            let dated = word == "au"
                && words.peek().is_some_and(|next| next.starts_with(|sign: char| sign.is_ascii_digit()));
            match roles::meaning(&word) {
                Meaning::Answer => answers = true,
                Meaning::Figure(Role::Minimum | Role::Maximum, _) => bound(&mut told, &word),
                Meaning::Figure(..) => told.push(word),
                _ if dated => told.push("actuel".to_owned()),
                _ => {}
            }
        }
        let year = roles::year(&joined_after_target(&joined));
        if told.is_empty() {
            return None;
        }
        // Answers may stand there though no word says so.
        let answer = if answers { "demandes" } else { "" };
        let texts: Vec<String> = [vec![String::new()], told, vec![answer.to_owned()]].concat();
        Some(Self { year, date: roles::scattered_date(&joined), ..Self::of_texts(rank, &texts) })
    }

    /// Whether it names any figure or answer of a bilan.
    pub(super) fn is_of_a_bilan(&self) -> bool {
        self.meanings.iter().any(|meaning| matches!(meaning, Meaning::Figure(..) | Meaning::Answer))
    }

    /// The columns that hold something of a kind.
    pub(super) fn places(&self, wanted: Meaning) -> impl Iterator<Item = usize> {
        self.meanings.iter().enumerate().filter(move |(_, meaning)| **meaning == wanted).map(|(at, _)| at)
    }

    /// The column of the answers.
    pub(super) fn answer(&self) -> Option<usize> {
        self.places(Meaning::Answer).next()
    }

    /// How many figures it names.
    pub(super) fn named(&self) -> usize {
        self.meanings.iter().filter(|meaning| matches!(meaning, Meaning::Figure(..))).count()
    }

    /// The figures, where the header tells each, or all but one of those whose cells are figures; nothing where it tells one
    /// twice or leaves more open. `unsaid` are the columns of figures whose words tell nothing.
    pub(super) fn figures(&self, unsaid: &[usize]) -> Option<Figures> {
        let named: Vec<Quantity> = self.meanings.iter().copied().filter_map(quantity).collect();
        let both = named.contains(&Quantity::Sites) && named.contains(&Quantity::Units);
        let usual = if both { None } else { named.first().copied().or(Some(Quantity::Sites)) };
        let told = |meaning: &Meaning| match meaning {
            Meaning::Figure(role, quantity) => {
                Some(Some(Column { quantity: quantity.or(usual)?, role: *role }))
            }
            _ => Some(None),
        };
        let mut columns: Vec<(usize, Column)> = Vec::new();
        for (at, meaning) in self.meanings.iter().enumerate() {
            if let Some(column) = told(meaning)? {
                columns.push((at, column));
            }
        }
        let twice = columns
            .iter()
            .enumerate()
            .any(|(at, (_, column))| columns.iter().take(at).any(|(_, before)| before == column));
        let of_units = |role| {
            columns.iter().any(|(_, column)| column.quantity == Quantity::Units && column.role == role)
        };
        if twice || of_units(Role::Minimum) || of_units(Role::Maximum) {
            return None;
        }
        match unsaid {
            [] => Some(Figures { columns, open: Vec::new() }),
            [only] => Some(with_one_more(&columns, *only, usual?)),
            _ => None,
        }
    }
}

const fn quantity(meaning: Meaning) -> Option<Quantity> {
    match meaning {
        Meaning::Figure(_, quantity) | Meaning::Unsaid(quantity) => quantity,
        _ => None,
    }
}

/// The figures with one more whose words tell nothing: it may be any that is not named.
fn with_one_more(columns: &[(usize, Column)], at: usize, quantity: Quantity) -> Figures {
    const ROLES: [Role; 5] = [Role::Current, Role::Target, Role::Gap, Role::Minimum, Role::Maximum];
    let free = ROLES.into_iter().map(|role| Column { quantity, role });
    let free = free.filter(|column| columns.iter().all(|(_, named)| named != column));
    let orders: Vec<Vec<(usize, Column)>> = free
        .map(|column| {
            let mut order = columns.to_vec();
            order.push((at, column));
            order.sort_by_key(|(at, _)| *at);
            order
        })
        .collect();
    let open = orders.iter().map(|order| order.iter().map(|(_, column)| *column).collect()).collect();
    Figures { columns: orders.into_iter().next().unwrap_or_default(), open }
}

/// A bound belongs to the first target that has none yet; else it is a column of its own.
fn bound(told: &mut Vec<String>, word: &str) {
    let target =
        told.iter_mut().find(|told| matches!(roles::meaning(told), Meaning::Figure(Role::Target, _)));
    match target {
        Some(target) => word.clone_into(target),
        None => told.push(word.to_owned()),
    }
}

/// A header from its first target on: the year behind it is the target's.
fn joined_after_target(header: &str) -> String {
    let is_target = |word: &&str| matches!(roles::meaning(word), Meaning::Figure(Role::Target, _));
    let words: Vec<&str> = header.split_whitespace().collect();
    let at = words.iter().position(is_target).unwrap_or_default();
    words.get(at..).unwrap_or_default().join(" ")
}
