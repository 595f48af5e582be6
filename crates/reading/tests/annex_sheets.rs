//! One bilan as a workbook, as a spreadsheet and as a letter: the same rows as its text, whatever the cells hold.

use maillage_documents::{self as documents, Hidden, HiddenPart};
use maillage_domain::care::annex::{Annex, AnnexRow, PrintedTally};
use maillage_domain::diagnostic::{Code, Diagnostic, Reading, Severity, grave};
use maillage_domain::digest::Digest;
use maillage_domain::ground::place::Place;
use maillage_domain::text;
use maillage_reading::annex::{ReadAgainst, read, read_document};
use maillage_testing::office::{Held, Office, OfficeBlock, OfficeCell, OfficeSheet};
use maillage_testing::shared::source;

type Cells = Vec<Option<OfficeCell>>;

/// How figures and answers are kept.
#[derive(Debug, Clone, Copy)]
enum Kept {
    /// As texts.
    Text,
    /// As numbers, dressed: `3,0`, `+1`; answers as they are typed.
    Dressed,
    /// As numbers, and answers as boxes to tick.
    Ticked,
}

/// How a program can keep them: a letter holds texts alone.
fn ways(office: Office) -> &'static [Kept] {
    if office == Office::Docx { &[Kept::Text] } else { &[Kept::Text, Kept::Dressed, Kept::Ticked] }
}

/// The first rows that differ.
fn difference(found: &[Vec<String>], right: &[Vec<String>]) -> Option<(Vec<String>, Vec<String>)> {
    let blank = Vec::new();
    let pairs = (0..found.len().max(right.len())).map(|at| (found.get(at), right.get(at)));
    let mut pairs = pairs.map(|(found, right)| (found.unwrap_or(&blank), right.unwrap_or(&blank)));
    pairs.find(|(found, right)| found != right).map(|(found, right)| (found.clone(), right.clone()))
}

impl Kept {
    fn figure(self, figure: &str, is_gap: bool) -> Option<OfficeCell> {
        let Ok(number) = figure.parse::<i32>() else { return OfficeCell::text(figure) };
        let (held, dressed) = (f64::from(number), format!("{number},0"));
        match self {
            Self::Text => OfficeCell::text(figure),
            Self::Ticked => OfficeCell::holding(Held::Number(held, "General"), figure),
            Self::Dressed if is_gap => {
                let shown = if number > 0 { format!("+{number}") } else { number.to_string() };
                OfficeCell::holding(Held::Number(held, "+0;-0;0"), &shown)
            }
            Self::Dressed => OfficeCell::holding(Held::Number(held, "0.0"), &dressed),
        }
    }

    fn answer(self, answer: &str) -> Option<OfficeCell> {
        let yes = answer == "oui";
        match self {
            Self::Ticked => OfficeCell::holding(Held::Truth(yes), if yes { "VRAI" } else { "FAUX" }),
            Self::Text | Self::Dressed => OfficeCell::text(&answer.to_uppercase()),
        }
    }
}

/// The rows of a file of right rows, by the names of its columns.
fn right(path: &str, columns: &[&str]) -> Option<Vec<Vec<String>>> {
    let bytes = source(path)?;
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let header = reader.headers().expect("a header").clone();
    let place = |name: &&str| header.iter().position(|column| column == *name).expect("a column");
    let places: Vec<usize> = columns.iter().map(place).collect();
    let records = reader.into_records().map(|record| record.expect("a row"));
    Some(records.map(|record| places.iter().map(|at| record[*at].to_owned()).collect()).collect())
}

const BY_ZONE: [&str; 9] = [
    "zone_code",
    "zone_name",
    "activity",
    "modality",
    "current",
    "target_min",
    "target_max",
    "admissible",
    "level",
];

/// The table of a zone: a header of two levels with a day as a day, a row for each activity merged over the table, rows.
fn zone_table(rows: &[Vec<String>], kept: Kept) -> Vec<Cells> {
    let day = OfficeCell::holding(Held::Day("2033-01-01", 48_580), "01/01/2033");
    let day = day.map(|day| OfficeCell { down: 2, ..day });
    let answers = "Demandes d’implantations recevables dans la fenêtre : OUI / NON";
    let bound = |word| OfficeCell::text(word);
    let mut table = vec![
        vec![
            OfficeCell::over("Activités de soins", 1, 2),
            day,
            OfficeCell::over("Cible 2036", 2, 1),
            None,
            OfficeCell::over(answers, 1, 2),
        ],
        vec![None, None, bound("Minimum"), bound("Maximum"), None],
    ];
    for activity in rows.chunk_by(|one, other| one[2] == other[2]) {
        table.push(vec![OfficeCell::over(&activity[0][2], 5, 1)]);
        for row in activity {
            let figures = row[4..7].iter().map(|figure| kept.figure(figure, false));
            let cells = [OfficeCell::text(&row[3])].into_iter().chain(figures).chain([kept.answer(&row[7])]);
            table.push(cells.collect());
        }
    }
    table
}

/// What stands above the table of a zone.
fn zone_title(row: &[String]) -> String {
    let (code, name) = (row[0].as_str(), row[1].as_str());
    match row[8].as_str() {
        "reference" => format!("Zone de référence n°{} {name}", code.trim_start_matches('R')),
        "recours" => format!("Zone de recours {code}-{name}"),
        _ => format!("Zone régionale {name}"),
    }
}

fn by_zone(rows: &[Vec<String>], kept: Kept, one_sheet: bool) -> Vec<OfficeSheet> {
    let title =
        OfficeBlock::Line(String::from("Bilan quantitatif de l’offre de soins, région fictive Val-de-Brume"));
    let zones = rows.chunk_by(|one, other| one[0] == other[0]).map(|zone| {
        let table = OfficeBlock::Table(zone_table(zone, kept));
        (zone[0][0].clone(), vec![OfficeBlock::Line(zone_title(&zone[0])), table])
    });
    if one_sheet {
        let blocks = [title].into_iter().chain(zones.flat_map(|(_, blocks)| blocks)).collect();
        return vec![OfficeSheet { name: String::from("Feuil1"), blocks }];
    }
    let mut sheets: Vec<OfficeSheet> = zones.map(|(name, blocks)| OfficeSheet { name, blocks }).collect();
    sheets[0].blocks.insert(0, title);
    sheets
}

fn number(number: Option<i64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn answer(row: &AnnexRow) -> &'static str {
    row.admissible.map(|yes| if yes { "oui" } else { "non" }).unwrap_or_default()
}

fn seen(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| text::as_seen(cell).replace('’', "'")).collect()
}

/// A row by zone as the right rows have it, from the name of its zone to its answer.
fn ranged(annex: &Annex, row: &AnnexRow) -> Vec<String> {
    let [current, min, max] = [row.sites.current, row.sites.min, row.sites.max].map(number);
    let activity = annex.tables[row.table].activity.clone();
    let answer = answer(row).to_owned();
    seen(&[row.zone_name.clone(), activity, row.modality.clone(), current, min, max, answer])
}

fn reading(bytes: &[u8]) -> Reading<Annex> {
    read(bytes, &ReadAgainst::nothing()).expect("it is a bilan")
}

#[test]
fn given_a_bilan_by_zones_in_each_office_program_when_read_then_the_rows_of_its_text_and_its_planted_faults()
{
    let folder = "data/grand-est-2025/variants/seed1";
    let Some(rows) = right(&format!("{folder}/expected.csv"), &BY_ZONE) else { return };
    let text = reading(&source(&format!("{folder}/table.md")).expect("it stands beside the rows"));
    let codes = |reading: &Reading<Annex>| -> Vec<Code> {
        let codes = reading.diagnostics.iter().map(Diagnostic::code);
        codes.filter(|code| *code != Code::IdentityMissing && *code != Code::NumberExpected).collect()
    };
    for office in Office::ALL {
        for kept in ways(office).iter().copied() {
            let one_sheet = !matches!(kept, Kept::Dressed);
            let read = reading(&office.file(&by_zone(&rows, kept, one_sheet)));
            let found: Vec<_> = read.value.rows.iter().map(|row| ranged(&read.value, row)).collect();
            let right: Vec<_> = rows.iter().map(|row| seen(&row[1..8])).collect();
            assert_eq!(difference(&found, &right), None, "{office:?} {kept:?}");
            assert_eq!(codes(&read), codes(&text), "{office:?} {kept:?}");
            assert_eq!(read.value.document.picture_date, text.value.document.picture_date, "{office:?}");
        }
    }
}

const BY_ACTIVITY: [&str; 13] = [
    "annex",
    "section",
    "activity",
    "modality",
    "zone",
    "zone_name",
    "sites_current",
    "units_current",
    "sites_target",
    "units_target",
    "sites_gap",
    "units_gap",
    "admissible",
];

/// The tables of an annex by activity, each below its headings.
fn by_activity(rows: &[Vec<String>], kept: Kept) -> Vec<OfficeBlock> {
    let mut blocks = Vec::new();
    let mut annex = String::new();
    for table in rows.chunk_by(|one, other| one[..4] == other[..4]) {
        let [own, section, activity, modality] = [0, 1, 2, 3].map(|at| table[0][at].clone());
        if own != annex {
            annex.clone_from(&own);
            blocks.push(OfficeBlock::Line(format!("ANNEXE {own}")));
        }
        blocks.push(OfficeBlock::Line(format!("{section}. {activity}")));
        blocks.extend(Some(modality).filter(|own| !own.is_empty()).map(OfficeBlock::Line));
        blocks.push(OfficeBlock::Table(activity_table(table, kept)));
    }
    blocks
}

fn activity_table(rows: &[Vec<String>], kept: Kept) -> Vec<Cells> {
    let units = rows.iter().any(|row| !row[7].is_empty());
    let nouns: &[&str] = if units { &["Implantations", "Appareils"] } else { &["Implantations"] };
    let mut head = vec![OfficeCell::text("ZONES")];
    for adjective in ["actuel", "cible"] {
        head.extend(nouns.iter().map(|noun| OfficeCell::text(&format!("{noun} {adjective}"))));
    }
    head.extend(nouns.iter().map(|noun| OfficeCell::text(&format!("Écart {noun}"))));
    head.push(OfficeCell::text("Demandes nouvelles recevables"));
    let mut table = vec![head];
    for row in rows {
        let figures = (6..12).filter(|at| units || at % 2 == 0).map(|at| kept.figure(&row[at], at >= 10));
        let zone = OfficeCell::text(&format!("{} - {}", row[4], row[5]));
        table.push([zone].into_iter().chain(figures).chain([kept.answer(&row[12])]).collect());
    }
    table
}

/// A row by activity as the right rows have it.
fn plain(annex: &Annex, row: &AnnexRow) -> Vec<String> {
    let table = &annex.tables[row.table];
    let tally = |tally: PrintedTally| [tally.current, tally.target, tally.gap].map(number);
    let (sites, units) = (tally(row.sites), tally(row.units.unwrap_or_default()));
    let figures = sites.into_iter().zip(units).flat_map(|(sites, units)| [sites, units]);
    let head = [table.annex.to_string(), table.section.clone(), table.activity.clone(), row.modality.clone()];
    let zone = [row.zone.clone(), row.zone_name.clone()];
    let cells = head.into_iter().chain(zone).chain(figures).chain([answer(row).to_owned()]);
    seen(&cells.collect::<Vec<_>>())
}

#[test]
fn given_an_annex_by_activity_in_each_office_program_when_read_then_the_rows_of_its_text() {
    let Some(rows) = right("trials/02-annex-pdf-extractors/expected.csv", &BY_ACTIVITY) else { return };
    let text = reading(&source("trials/06-word-paste/a-word-tabs.txt").expect("it stands beside the rows"));
    for office in Office::ALL {
        for kept in ways(office).iter().copied() {
            let sheet = OfficeSheet { name: String::from("Annexes"), blocks: by_activity(&rows, kept) };
            let read = reading(&office.file(&[sheet]));
            let of = |annex: &Annex| annex.rows.iter().map(|row| plain(annex, row)).collect::<Vec<_>>();
            assert_eq!(difference(&of(&read.value), &of(&text.value)), None, "{office:?} {kept:?}");
        }
    }
}

/// A workbook of one table by zone, whose name says what it is about.
fn small(name: &str, figure: Option<OfficeCell>) -> Vec<u8> {
    let head = ["Zone", "Implantations actuelles", "Implantations cibles", "Écart"];
    let row =
        |zone, figure| vec![OfficeCell::text(zone), figure, OfficeCell::text("3"), OfficeCell::text("1")];
    let table = vec![
        head.iter().map(|text| OfficeCell::text(text)).collect(),
        row("1A - Nord", OfficeCell::text("2")),
        row("2A - Sud", figure),
    ];
    Office::Xlsx.file(&[OfficeSheet { name: name.to_owned(), blocks: vec![OfficeBlock::Table(table)] }])
}

#[test]
fn given_a_sheet_without_a_title_when_read_then_its_name_is_its_heading_unless_a_program_gave_it() {
    let activity = |name: &str| {
        let read = reading(&small(name, OfficeCell::text("2")));
        read.value.tables[0].activity.clone()
    };
    assert_eq!([activity("Médecine"), activity("Feuil1")], ["Médecine", ""]);
}

#[test]
fn given_a_cell_that_holds_no_count_when_read_then_told_with_its_sheet_and_its_cell() {
    for (held, shown) in
        [(Held::Text, "deux"), (Held::Number(0.12, "0%"), "12 %"), (Held::Number(2.5, "0.0"), "2,5")]
    {
        let read = reading(&small("Médecine", OfficeCell::holding(held, shown)));
        let told = read.diagnostics.iter().find(|told| told.code() == Code::NumberExpected).expect("told");
        let Place { line, cell, .. } = told.place;
        let cell = cell.map(|cell| (cell.sheet.as_str().to_owned(), cell.letters()));
        assert_eq!((line, cell), (Some(3), Some((String::from("Médecine"), String::from("B")))), "{shown}");
        assert_eq!(read.value.rows[1].sites.current, None);
    }
}

/// The same bilan, of which something is hidden.
fn hiding(part: HiddenPart) -> Reading<Annex> {
    let mut document = documents::read(&small("Médecine", OfficeCell::text("2"))).expect("a document");
    document.hidden.push(Hidden { sheet: String::from("Médecine"), part });
    read_document(&document, Digest::ZERO, &ReadAgainst::nothing()).expect("it is a bilan")
}

#[test]
fn given_a_sheet_when_rows_or_columns_of_it_are_hidden_then_it_is_not_taken_at_its_word_and_a_hidden_sheet_is_told()
 {
    let told = |part| {
        let read = hiding(part);
        let told = read.diagnostics.iter().find(|told| told.code() == Code::PartHidden).expect("told");
        (told.severity(), grave(&read.diagnostics).len())
    };
    assert_eq!(told(HiddenPart::Rows(2)), (Severity::Error, 1));
    assert_eq!(told(HiddenPart::Columns(1)), (Severity::Error, 1));
    assert_eq!(told(HiddenPart::Sheet), (Severity::Warning, 0));
}
