//! The annexes of a bilan: the writer that stands against `maillage_reading::annex`.

use jiff::civil::Date;
use maillage_documents::MONTHS;
use maillage_domain::care::annex::{Annex, AnnexRow, AnnexTable, DocumentIdentity};

use super::headings::Headings;
use super::sheet::Sheet;
use super::table;

/// A text, and for each row of the annex the line where its first number stands.
#[derive(Debug)]
pub(crate) struct Printed {
    pub(crate) text: String,
    pub(crate) lines: Vec<u32>,
}

/// What the short names of modalities stand for: `HC` and `hospitalisation complète`.
pub(crate) type Legend = [(String, String)];

/// Prints annexes: what the document says of itself, its notes, and each table below its headings.
pub(crate) fn print(annex: &Annex, legend: &Legend) -> Printed {
    let mut sheet = Sheet::new(running_head(&annex.document));
    let mut lines = Vec::new();
    for number in numbers(&annex.tables) {
        print_title(number, &annex.document, &mut sheet);
        if number == 1 {
            print_preamble(annex, &mut sheet);
        }
        let sections = sections(&annex.tables, number);
        for (place, section) in sections.iter().enumerate() {
            lines.extend(print_section(annex, place, section, legend, &mut sheet));
        }
    }
    Printed { text: sheet.into_text(), lines }
}

fn running_head(document: &DocumentIdentity) -> String {
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    let (region, raa, act) = (said(&document.region), said(&document.raa), said(&document.act));
    format!("Agence régionale de santé {region} - {raa} - annexes à l'arrêté n°{act} relatif au bilan")
}

/// The numbers of the annexes, each once.
fn numbers(tables: &[AnnexTable]) -> Vec<u8> {
    let mut numbers: Vec<u8> = tables.iter().map(|table| table.annex).collect();
    numbers.dedup();
    numbers
}

fn print_title(number: u8, document: &DocumentIdentity, sheet: &mut Sheet) {
    let day = |date: Option<Date>| date.map(in_words).unwrap_or_default().to_uppercase();
    sheet.turn_if_full();
    sheet.print(&format!("ANNEXE {number}"));
    sheet.blank(2);
    sheet.print(&format!(
        "BILAN AU {} DES OBJECTIFS QUANTIFIES DE L’OFFRE DE SOINS",
        day(document.picture_date)
    ));
    let (opens, closes) = (day(document.window_opens), day(document.window_closes));
    sheet.print(&format!("PAR LA PERIODE DE DEPOT DU {opens} AU {closes} INCLUS"));
    sheet.blank(2);
}

/// The day as French acts write it: `1er avril 2021`.
fn in_words(date: Date) -> String {
    let day = if date.day() == 1 { "1er".to_owned() } else { date.day().to_string() };
    let month = usize::try_from(date.month()).ok().and_then(|month| MONTHS.get(month - 1));
    format!("{day} {} {}", month.expect("one of twelve"), date.year())
}

fn print_preamble(annex: &Annex, sheet: &mut Sheet) {
    for note in &annex.notes {
        sheet.wrapped(&format!("- {}", note.text));
        sheet.blank(1);
    }
    sheet.blank(1);
}

/// The tables of an annex that stand under one title, by their place in the document.
fn sections(tables: &[AnnexTable], number: u8) -> Vec<Vec<usize>> {
    let mut sections: Vec<Vec<usize>> = Vec::new();
    let of_annex = tables.iter().enumerate().filter(|(_, table)| table.annex == number);
    for (at, table) in of_annex {
        let title = |at: &usize| tables[*at].activity == table.activity;
        match sections.last_mut() {
            Some(section) if section.last().is_some_and(title) => section.push(at),
            _ => sections.push(vec![at]),
        }
    }
    sections
}

fn print_section(
    annex: &Annex,
    place: usize,
    section: &[usize],
    legend: &Legend,
    sheet: &mut Sheet,
) -> Vec<u32> {
    let paths: Vec<Vec<String>> = section.iter().map(|at| path(&annex.tables[*at])).collect();
    let mut headings = Headings::new(place, &paths);
    let mut lines = Vec::new();
    for (at, path) in section.iter().zip(&paths) {
        let table = &annex.tables[*at];
        let rows: Vec<&AnnexRow> = annex.rows.iter().filter(|row| row.table == *at).collect();
        let modalities = rows.iter().any(|row| row.modality != table.modality);
        sheet.turn_if_full();
        if section.first() == Some(at) {
            print_section_title(table, sheet);
            if modalities {
                print_legend(&rows, legend, sheet);
            }
        }
        headings.open(path, &paths, sheet);
        lines.extend(table::print(*at, &rows, modalities, sheet));
    }
    lines
}

/// The headings of a table below its section.
fn path(table: &AnnexTable) -> Vec<String> {
    table.modality.split(" > ").filter(|heading| !heading.is_empty()).map(str::to_owned).collect()
}

fn print_section_title(table: &AnnexTable, sheet: &mut Sheet) {
    if table.section.is_empty() {
        sheet.print(&table.activity);
    } else {
        sheet.wrapped(&format!("{}. {}", table.section, table.activity));
    }
    sheet.blank(2);
}

/// The short names that the rows of a section use and the legend knows.
fn print_legend(rows: &[&AnnexRow], legend: &Legend, sheet: &mut Sheet) {
    let used: Vec<String> = rows.iter().map(|row| table::modality(row)).collect();
    for (short, meaning) in legend.iter().filter(|(short, _)| used.contains(short)) {
        sheet.print(&format!("{short} : {meaning}"));
    }
    sheet.blank(2);
}
