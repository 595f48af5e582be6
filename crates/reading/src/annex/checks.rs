//! What each row, header, heading and legend says against itself.

use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::annex::PrintedTally;
use maillage_domain::care::quantity::Current;
use maillage_domain::diagnostic::Code;
use maillage_domain::text;

use super::document::{Document, Row, Table};
use super::header::{Column, Layout, Quantity, Role};
use super::remarks::{Remarks, Said};
use super::rows::Slot;

/// The numbers of one quantity of `row`, as far as they are numbers.
pub(super) fn tally(row: &Row, layout: &Layout, quantity: Quantity) -> Option<PrintedTally> {
    let mut tally = None;
    for (column, slot) in layout.columns.iter().zip(&row.placed.slots) {
        if column.quantity != quantity {
            continue;
        }
        let value = match slot {
            Slot::Number { value, .. } => value.filter(|value| column.role == Role::Gap || *value >= 0),
            Slot::Words { .. } | Slot::Missing => None,
        };
        let tally: &mut PrintedTally = tally.get_or_insert_default();
        match column.role {
            Role::Current => tally.current = value,
            Role::Target => tally.target = value,
            Role::Gap => tally.gap = value,
        }
    }
    tally
}

/// The texts that stand where numbers should.
pub(super) fn texts(row: &Row, layout: &Layout) -> Vec<String> {
    let slots = layout.columns.iter().zip(&row.placed.slots).filter_map(|(column, slot)| match slot {
        Slot::Words { text, .. } => Some(text.clone()),
        Slot::Number { value, printed, .. } => unusable(*column, *value).then(|| printed.clone()),
        Slot::Missing => None,
    });
    slots.chain(row.placed.answer_words.iter().map(|(text, _)| text.clone())).collect()
}

/// Whether a printed number cannot be what its column counts.
fn unusable(column: Column, value: Option<i64>) -> bool {
    value.is_none_or(|value| column.role != Role::Gap && value < 0)
}

/// Remarks on the rows of the document, its headers, headings and legends. `is_cut` tells that it ends inside its last
/// table. `cut_row` is the row that the end of the text broke off, if it did: table and row.
pub(super) fn check(
    document: &Document,
    is_cut: bool,
    cut_row: Option<(usize, usize)>,
    remarks: &mut Remarks,
) {
    let cut_line = is_cut.then_some(document.last_line);
    for (at, table) in document.tables.iter().enumerate() {
        check_table(table, cut_line, remarks);
        for (row_at, row) in table.rows.iter().enumerate() {
            if cut_row != Some((at, row_at)) {
                check_row(row, &table.layout, remarks);
            }
        }
    }
    check_legends(document, remarks);
    for repeat in &document.outline.repeats {
        remarks.info(
            Code::HeadingNumberRepeated,
            repeat.line,
            Bilingual {
                fr: format!(
                    "le numéro {} de « {} » se trouve déjà devant « {} »",
                    repeat.number, repeat.second, repeat.first
                ),
                en: format!(
                    "the number {} of \"{}\" already stands before \"{}\"",
                    repeat.number, repeat.second, repeat.first
                ),
            },
            Said {
                fr: "Les deux rubriques sont gardées ; citez-les par leur titre.",
                en: "Both headings are kept; cite them by their titles.",
            },
        );
    }
}

fn check_table(table: &Table, cut_line: Option<u32>, remarks: &mut Remarks) {
    if let Some((line, message)) = &table.layout.mismatch {
        remarks.warning(
            Code::HeaderMismatch,
            *line,
            message.clone(),
            Said {
                fr: "Les colonnes sont prises dans leur ordre habituel, autorisations actuelles, cible, écart ; comparez-les aux lignes.",
                en: "The columns were taken in their usual order, current, target, gap; check them against the rows.",
            },
        );
    }
    if table.unheaded {
        remarks.warning(
            Code::TableWithoutHeading,
            table.line,
            Bilingual {
                fr: format!(
                    "le tableau de la ligne {} commence sans rubrique qui lui soit propre au-dessus de lui",
                    table.line
                ),
                en: format!("the table at line {} begins without a heading of its own above it", table.line),
            },
            Said {
                fr: "Ses lignes portent la dernière rubrique au-dessus ; vérifiez ce qu’elles comptent.",
                en: "Its rows bear the last heading above; check what they count.",
            },
        );
    }
    for (line, text) in table.junk.iter().filter(|(line, _)| Some(*line) != cut_line) {
        let text = shortened(text);
        remarks.warning(
            Code::LineNotUnderstood,
            *line,
            Bilingual {
                fr: format!(
                    "« {text} » se trouve dans un tableau et n’est ni une ligne, ni un en-tête, ni un élément de mise en page"
                ),
                en: format!("\"{text}\" stands inside a table and is neither row, header nor page furniture"),
            },
            Said {
                fr: "Vérifiez qu’aucune ligne n’est perdue ici.",
                en: "Check that no row is lost here.",
            },
        );
    }
    if table.rows.is_empty() {
        remarks.warning(
            Code::LineNotUnderstood,
            table.line,
            Bilingual {
                fr: format!("l’en-tête de la ligne {} n’est suivi d’aucune ligne de tableau", table.line),
                en: format!("the header at line {} is followed by no row", table.line),
            },
            Said {
                fr: "Vérifiez que les lignes du tableau ne sont pas perdues.",
                en: "Check that the table's rows are not lost.",
            },
        );
    }
}

/// `text`, no longer than a message bears.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

/// The zone of a row and its modality, for messages in both languages.
pub(super) fn named(row: &Row) -> String {
    let zone = shortened(row.zone());
    if row.modality.is_empty() {
        format!("zone {zone}")
    } else {
        format!("zone {zone}, {}", shortened(&row.modality))
    }
}

fn check_row(row: &Row, layout: &Layout, remarks: &mut Remarks) {
    if row.one_too_many {
        remarks.warning(
            Code::LineNotUnderstood,
            row.placed.line,
            Bilingual {
                fr: format!("{} : la ligne a plus de cellules que son en-tête n’a de colonnes", named(row)),
                en: format!("{}: the row has more cells than its header has columns", named(row)),
            },
            Said {
                fr: "Les cellules les plus à droite sont prises ; comparez la ligne au document.",
                en: "The rightmost cells were taken; check the row against the document.",
            },
        );
    }
    if let Some((line, message)) = unread(row, layout) {
        remarks.error(
            Code::NumberExpected,
            line,
            message,
            Said {
                fr: "Ce qui n’a pas pu être lu est laissé vide ; complétez-le d’après le document.",
                en: "What could not be read is left empty; complete it from the document.",
            },
        );
    }
    // A row with an absent cell does not tell which of its numbers is which.
    if row.placed.missing > 0 || row.one_too_many {
        return;
    }
    if deciding_gap_agrees(row, layout, remarks) {
        check_answer(row, layout, remarks);
    }
}

/// Remarks on gaps that are not target minus current; tells whether the one that decides is.
fn deciding_gap_agrees(row: &Row, layout: &Layout, remarks: &mut Remarks) -> bool {
    let named = named(row);
    let mut agrees = true;
    for (quantity, noun) in [(Quantity::Sites, "implantations"), (Quantity::Units, "appareils")] {
        let Some(PrintedTally { current: Some(current), target: Some(target), gap: Some(gap) }) =
            tally(row, layout, quantity)
        else {
            continue;
        };
        let computed = target - current;
        if computed == gap {
            continue;
        }
        agrees &= deciding(layout) != quantity;
        remarks.error(
            Code::GapMismatch,
            row.placed.line,
            Bilingual {
                fr: format!(
                    "{named} : l’écart imprimé des {noun} est {gap}, mais la cible {target} moins les autorisations actuelles {current} donne {computed}"
                ),
                en: format!(
                    "{named}: the printed gap of {noun} is {gap}, but target {target} minus current {current} is {computed}"
                ),
            },
            Said {
                fr: "Les chiffres imprimés sont gardés ; demandez à l’agence lequel est juste.",
                en: "The printed figures are kept; ask the agency which of them is right.",
            },
        );
    }
    agrees
}

/// The quantity whose gap decides: units where there are units.
fn deciding(layout: &Layout) -> Quantity {
    let has_units =
        layout.columns.iter().any(|column| column.quantity == Quantity::Units && column.role == Role::Gap);
    if has_units { Quantity::Units } else { Quantity::Sites }
}

fn check_answer(row: &Row, layout: &Layout, remarks: &mut Remarks) {
    let Some(answer) = row.placed.answer else { return };
    let Some(gap) = tally(row, layout, deciding(layout)).and_then(|tally| tally.gap) else { return };
    if answer == (gap > 0) {
        return;
    }
    let named = named(row);
    let (printed, follows) = if answer { ("oui", "non") } else { ("non", "oui") };
    remarks.error(
        Code::AdmissibleMismatch,
        row.placed.line,
        Bilingual {
            fr: format!(
                "{named} : « {printed} » est imprimé pour les demandes nouvelles, mais un écart de {gap} signifie « {follows} »"
            ),
            en: format!(
                "{named}: new applications are printed as \"{printed}\", but a gap of {gap} means \"{follows}\""
            ),
        },
        Said {
            fr: "La réponse imprimée est gardée ; demandez à l’agence laquelle des deux est juste.",
            en: "The printed answer is kept; ask the agency which of the two is right.",
        },
    );
}

/// Where and why a row could not be read whole.
fn unread(row: &Row, layout: &Layout) -> Option<(u32, Bilingual)> {
    let named = named(row);
    for (column, slot) in layout.columns.iter().zip(&row.placed.slots) {
        match slot {
            Slot::Words { text, line } if Current::shown(text).is_none() => {
                return Some((*line, misplaced(&named, text, &role(*column))));
            }
            Slot::Number { value, printed, line, .. } if unusable(*column, *value) => {
                let (printed, role) = (shortened(printed), role(*column));
                let message = Bilingual {
                    fr: format!("{named} : {printed} ne peut pas être {}", role.fr),
                    en: format!("{named}: {printed} cannot be {}", role.en),
                };
                return Some((*line, message));
            }
            _ => {}
        }
    }
    if let Some((text, line)) = &row.placed.answer_words {
        let answer = Said { fr: "oui ou non", en: "oui or non" };
        return Some((*line, misplaced(&named, text, &answer)));
    }
    (row.placed.missing > 0).then(|| {
        let columns = layout.columns.len() + usize::from(layout.answer);
        let found = columns.saturating_sub(row.placed.missing);
        let message = Bilingual {
            fr: format!("{named} : {columns} cellules étaient attendues et il y en a {found}"),
            en: format!("{named}: {columns} cells were expected and {found} stand there"),
        };
        (row.placed.line, message)
    })
}

/// `text` where `expected` should stand.
fn misplaced(named: &str, text: &str, expected: &Said) -> Bilingual {
    let text = shortened(text);
    Bilingual {
        fr: format!("{named} : « {text} » se trouve là où l’on attend {}", expected.fr),
        en: format!("{named}: \"{text}\" stands where {} should", expected.en),
    }
}

const fn role(column: Column) -> Said {
    let (fr, en) = match (column.quantity, column.role) {
        (Quantity::Sites, Role::Current) => {
            ("le nombre d’implantations actuelles", "the number of current implantations")
        }
        (Quantity::Sites, Role::Target) => {
            ("le nombre d’implantations cibles", "the number of target implantations")
        }
        (Quantity::Sites, Role::Gap) => ("l’écart des implantations", "the gap of implantations"),
        (Quantity::Units, Role::Current) => {
            ("le nombre d’appareils actuels", "the number of current appareils")
        }
        (Quantity::Units, Role::Target) => ("le nombre d’appareils cibles", "the number of target appareils"),
        (Quantity::Units, Role::Gap) => ("l’écart des appareils", "the gap of appareils"),
    };
    Said { fr, en }
}

/// One remark per legend that does not announce what its tables use.
fn check_legends(document: &Document, remarks: &mut Remarks) {
    for (at, legend) in document.outline.legends.iter().enumerate() {
        let announced: Vec<String> = legend.shorts.iter().map(|short| text::key(short)).collect();
        let mut unannounced: Vec<(String, u32)> = Vec::new();
        let tables =
            document.tables.iter().filter(|table| table.place.legend == Some(at) && table.layout.modalities);
        for row in tables.flat_map(|table| &table.rows) {
            let key = text::key(&row.modality);
            let told =
                announced.contains(&key) || unannounced.iter().any(|(known, _)| text::key(known) == key);
            if !told && !key.is_empty() && unannounced.len() < 20 {
                unannounced.push((row.modality.clone(), row.placed.line));
            }
        }
        let Some((_, line)) = unannounced.first() else { continue };
        let used = unannounced.iter().map(|(used, _)| used.as_str()).collect::<Vec<_>>().join(", ");
        let announced = legend.shorts.join(", ");
        remarks.info(
            Code::LegendMismatch,
            *line,
            Bilingual {
                fr: format!(
                    "les lignes emploient {used} mais la légende de la ligne {} n’annonce que {announced}",
                    legend.line
                ),
                en: format!(
                    "the rows use {used} but the legend at line {} announces only {announced}",
                    legend.line
                ),
            },
            Said {
                fr: "Les modalités sont gardées comme imprimées ; la légende désigne sans doute les mêmes par d’autres lettres.",
                en: "The modalities are kept as printed; the legend probably means the same by other letters.",
            },
        );
    }
}

/// Whether the end of the text broke off the last row of `table`.
pub(super) fn broken_off(table: &Table) -> bool {
    let Some(row) = table.rows.last() else { return true };
    if row.placed.is_whole() && (row.placed.answer.is_some() || !table.layout.answer) {
        return false;
    }
    if !table.layout.answer {
        return row.placed.missing > 0;
    }
    let begun = row.placed.answer_words.as_ref().is_some_and(|(text, _)| {
        let key = text::key(text);
        !key.is_empty() && ("oui".starts_with(&key) || "non".starts_with(&key))
    });
    row.placed.answer.is_none() && (begun || row.placed.answer_words.is_none())
}
