//! The rows of a page under the domains they belong to, and where a page may end: between two tables, never inside one.

use maillage_domain::care::bilan::Row;

use crate::bilan::BilanCard;
use crate::bilan_page::{PAGE_ROWS, Pages};
use crate::words::{Argument, Words};

/// Rows of one domain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub title: String,
    /// Where it is printed, and how many of its rows match, are open and above their target.
    pub detail: String,
    /// Its rows on this page.
    pub cards: Vec<BilanCard>,
}

fn run<'s>(rows: &[Row<'s>], shares: impl Fn(&Row<'s>) -> bool) -> usize {
    rows.iter().take_while(|row| shares(row)).count()
}

fn is_of_domain(row: &Row<'_>, first: &Row<'_>) -> bool {
    row.frame.annex == first.frame.annex && row.domain() == first.domain()
}

/// Where tables end, as ranks behind their last rows. In the order of the document a table is a line in its zones, or what is
/// printed zone by zone under one heading; where rows are sorted, it is a domain.
fn ends(rows: &[Row<'_>], sorted: bool) -> Vec<usize> {
    let (mut ends, mut end) = (Vec::new(), 0);
    while let Some((first, rest)) = rows.get(end..).and_then(|rest| Some((rest.first()?, rest))) {
        let (position, domain) = (first.position, run(rest, |row| is_of_domain(row, first)));
        let of_line = || {
            let same = |row: &Row<'_>| {
                row.position.code == position.code && row.position.modality == position.modality
            };
            run(rest, same)
        };
        let of_zone = || run(rest, |row| is_of_domain(row, first) && row.position.zone == position.zone);
        let printed = || run(rest, |row| is_of_domain(row, first) && std::ptr::eq(row.frame, first.frame));
        let length = if sorted {
            domain
        } else {
            let (line, zone) = (of_line(), of_zone());
            if line >= zone { line.min(domain) } else { printed().max(zone) }
        };
        end += length.max(1);
        ends.push(end);
    }
    ends
}

/// Which rows the page `asked` shows: a page is filled to the end of the table in which it reaches its size; all rows on one
/// page where `whole`.
pub(crate) fn pages(rows: &[Row<'_>], sorted: bool, whole: bool, asked: usize) -> Pages {
    let all = rows.len();
    if whole || all <= PAGE_ROWS {
        return Pages::between(asked, &[all]);
    }
    let (mut cuts, mut begin) = (Vec::new(), 0);
    for end in ends(rows, sorted) {
        if begin + PAGE_ROWS <= end {
            cuts.push(end);
            begin = end;
        }
    }
    if begin < all || cuts.is_empty() {
        cuts.push(all);
    }
    Pages::between(asked, &cuts)
}

/// The rows from `first` to `last` under their domains; `card` words a row.
pub(crate) fn groups<'s>(
    rows: &[Row<'s>],
    (first, last): (usize, usize),
    card: impl Fn(&Row<'s>) -> BilanCard,
    words: Words,
) -> Vec<Group> {
    let (mut groups, mut begin) = (Vec::new(), 0);
    for domain in rows.chunk_by(|one, two| is_of_domain(one, two)) {
        let end = begin + domain.len();
        let shown = domain.get(first.saturating_sub(begin)..last.min(end).saturating_sub(begin));
        if let (Some(shown @ [head, ..]), true) = (shown, begin < last && first < end) {
            groups.push(Group {
                title: head.line.map_or_else(
                    || head.frame.activity.clone(),
                    |line| line.family_label.get(words.language()).to_owned(),
                ),
                detail: detail(domain, words),
                cards: shown.iter().map(&card).collect(),
            });
        }
        begin = end;
    }
    groups
}

/// "annexe 1, III · 92 lignes, 3 ouvertes, 2 au-dessus de la cible".
fn detail(domain: &[Row<'_>], words: Words) -> String {
    let Some(first) = domain.first() else { return String::new() };
    let section = first.frame.section.as_str();
    let same = domain.iter().all(|row| row.frame.section == section);
    let annex = ("annex", Argument::count(first.frame.annex));
    let place = if same && !section.is_empty() {
        words.with("explorer-group-section", &[annex, ("section", Argument::Text(section))])
    } else {
        words.with("explorer-group-annex", &[annex])
    };
    let counted = words.with(
        "explorer-group-counts",
        &[
            ("rows", Argument::count(domain.len())),
            ("open", Argument::count(domain.iter().filter(|row| row.is_open()).count())),
            ("above", Argument::count(domain.iter().filter(|row| row.above_target()).count())),
        ],
    );
    format!("{place} · {counted}")
}
