//! A table to fill in: its header alone, and a sheet that says what each column holds.

use maillage_views::dictionary::{Column, ColumnKind};

use super::{Cell, Choice, Grid, Look, Sheet, SheetRow, fit, told};
use crate::list::About;

/// The sheets of a table to fill in.
pub(super) fn sheets(columns: &[Column], about: &About<'_>) -> Vec<Sheet> {
    vec![blank(columns, about), legend(columns, about)]
}

/// The least and the most characters of a column to fill in, and of the words on it.
///
/// Arbitrary: a name of the header shows whole, a sentence takes two or three lines.
const FILLED: (u16, u16) = (12, 24);
const SAID: (u16, u16) = (12, 64);

/// The sheet to fill in.
fn blank(columns: &[Column], about: &About<'_>) -> Sheet {
    let header = columns.iter().map(|column| Cell::text(column.name, Look::Header));
    let rows = vec![SheetRow::from(header.collect::<Vec<_>>())];
    let of_kind = |kind: ColumnKind| {
        let ranked = (0..).zip(columns).filter(move |(_, column)| column.kind == kind);
        ranked.map(|(rank, _)| rank)
    };
    let offered = |column| Choice { column, values: &["oui", "non"] };
    Sheet {
        widths: fit::widths(&rows, &vec![FILLED; columns.len()]),
        rows,
        grid: Some(Grid { head: 0, header: 0, last: 0 }),
        choices: of_kind(ColumnKind::YesNo).map(offered).collect(),
        texts: of_kind(ColumnKind::Text).collect(),
        ..told(about.title, about)
    }
}

/// The sheet that says what each column holds.
fn legend(columns: &[Column], about: &About<'_>) -> Sheet {
    let words = about.words;
    let heads =
        ["template-column", "template-meaning", "template-unit", "template-required", "template-example"];
    let header = heads.map(|id| Cell::text(words.get(id), Look::Header));
    let mut rows = vec![SheetRow::from(header.to_vec())];
    rows.extend(columns.iter().map(|column| {
        let required = if column.required { words.get("template-yes") } else { words.get("template-no") };
        let texts = [column.name, &column.meaning, &column.unit, &required, column.example];
        SheetRow::from(texts.map(|text| Cell::text(text, Look::Label)).to_vec())
    }));
    Sheet {
        widths: fit::widths(&rows, &[SAID; 5]),
        grid: Some(Grid { head: 0, header: 0, last: rows.len() - 1 }),
        rows,
        ..told(&words.get("template-legend"), about)
    }
}
