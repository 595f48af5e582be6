//! What a workbook of Office Open XML hides of its sheets: rows and columns.

use std::collections::BTreeMap;

use super::marks::{Element, Mark, each};
use super::package::Package;
use super::spread::CELLS;
use super::stretches::Told;
use crate::no_document::{Limit, NoDocument};
use crate::table::Span;

/// The rows and the columns of a sheet that are hidden, from 0.
#[derive(Debug, Default)]
pub(super) struct Concealed {
    /// The rows.
    pub(super) rows: Told,
    /// The columns.
    pub(super) columns: Told,
}

/// The part of each sheet, by its name.
pub(super) fn parts(package: &mut Package<'_>) -> Result<BTreeMap<String, String>, NoDocument> {
    const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
    if !package.has(RELATIONS) {
        return Ok(BTreeMap::new());
    }
    let targets = pairs(&package.text(RELATIONS)?, "Relationship", "Id", "Target")?;
    let sheets = pairs(&package.text("xl/workbook.xml")?, "sheet", "name", "id")?;
    let part = |(name, relation): (String, String)| {
        let target = targets.get(&relation)?;
        let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
        Some((name, part))
    };
    Ok(sheets.into_iter().filter_map(part).collect())
}

/// Two attributes of each element of a name: the value of the second by that of the first.
fn pairs(xml: &str, element: &str, key: &str, value: &str) -> Result<BTreeMap<String, String>, NoDocument> {
    let mut pairs = BTreeMap::new();
    each(xml, |mark| {
        if let Mark::Begin(found) = mark
            && found.name() == element
        {
            pairs.extend(found.value(key).zip(found.value(value)));
        }
        Ok(())
    })?;
    Ok(pairs)
}

/// What is hidden of the sheet of a part; refused where something in it stands beyond all that programs take.
pub(super) fn of(package: &mut Package<'_>, part: &str) -> Result<Concealed, NoDocument> {
    let mut concealed = Concealed::default();
    let mut row: u32 = 0;
    each(&package.text(part)?, |mark| {
        let Mark::Begin(element) = mark else { return Ok(()) };
        let name = element.name();
        check_reach(&element, &name)?;
        match name.as_str() {
            "row" => {
                let told = element.value("r").and_then(|row| row.parse().ok());
                row = told.unwrap_or_else(|| row.saturating_add(1));
                if is_hidden(&element) {
                    concealed.rows.push(Span::one(row.saturating_sub(1)));
                }
            }
            "col" if is_hidden(&element) => {
                let (first, last) = (element.number("min").max(1) - 1, element.number("max").max(1) - 1);
                concealed.columns.push(Span { first, last });
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(concealed)
}

/// Refuses a row, a cell or several that would stand beyond every sheet: who reads the cells counts on numbers that fit.
fn check_reach(element: &Element<'_>, name: &str) -> Result<(), NoDocument> {
    let reference = match name {
        "row" | "c" => element.value("r"),
        "mergeCell" | "dimension" => element.value("ref"),
        _ => None,
    };
    let beyond = reference.is_some_and(|reference| is_beyond(&reference));
    if beyond { Err(NoDocument::TooLarge(Limit::Cells(CELLS))) } else { Ok(()) }
}

/// Whether a reference as `B3:D4` names a row of more than eight digits or a column of more than five letters.
fn is_beyond(reference: &str) -> bool {
    let digits = reference.split(|sign: char| !sign.is_ascii_digit());
    let letters = reference.split(|sign: char| !sign.is_ascii_alphabetic());
    digits.map(str::len).any(|digits| digits > 8) || letters.map(str::len).any(|letters| letters > 5)
}

fn is_hidden(element: &Element<'_>) -> bool {
    element.value("hidden").is_some_and(|hidden| matches!(hidden.as_str(), "1" | "true"))
}
