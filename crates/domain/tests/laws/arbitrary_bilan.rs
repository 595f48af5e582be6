//! Arbitrary bilans: figures as any document may print them, with what contradicts itself.

use maillage_domain::care::answer_rule::AnswerRule;
use maillage_domain::care::bilan::{
    Certainty, ContradictedCell, Contradiction, Note, Position, Publication, PublishedBilan, Table, Unread,
    WindowDates,
};
use maillage_domain::care::cell_answer::CellAnswer;
use maillage_domain::care::cells_answered::{AnsweredCell, CellName, CellsAnswered};
use maillage_domain::care::column::Column;
use maillage_domain::care::quantity::{Current, Quantities, Tally, Target};
use maillage_domain::diagnostic::Code;
use maillage_domain::ground::place::{Area, InSheet, Place, SheetName};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::arbitrary::{bilingual, code, day, digest, region_code, text, zone};

fn current() -> impl Strategy<Value = Current> {
    prop_oneof![
        4 => (0_u32..40).prop_map(Current::Counted),
        1 => any::<u32>().prop_map(Current::Counted),
        1 => text().prop_map(Current::Shown),
    ]
}

/// A quantity of which only current and target are printed.
pub(crate) fn tally() -> impl Strategy<Value = Tally> {
    (current(), prop_oneof![4 => 0_u32..40, 1 => any::<u32>()]).prop_map(|(current, target)| Tally {
        current: Some(current),
        target: Some(Target::Exactly(target)),
        printed_gap: None,
    })
}

/// A quantity as any document may print it.
fn printed() -> impl Strategy<Value = Tally> {
    let target = prop_oneof![
        4 => any::<u32>().prop_map(Target::Exactly),
        1 => any::<(u32, u32)>().prop_map(|(min, max)| Target::Between { min, max }),
    ];
    (option::of(current()), option::of(target), option::of(any::<i64>()))
        .prop_map(|(current, target, printed_gap)| Tally { current, target, printed_gap })
}

fn printed_quantities() -> BoxedStrategy<Quantities> {
    prop_oneof![
        printed().prop_map(Quantities::Sites),
        (printed(), printed()).prop_map(|(sites, units)| Quantities::SitesAndUnits { sites, units }),
    ]
    .boxed()
}

pub(crate) fn quantities() -> BoxedStrategy<Quantities> {
    prop_oneof![
        tally().prop_map(Quantities::Sites),
        (tally(), tally()).prop_map(|(sites, units)| Quantities::SitesAndUnits { sites, units }),
    ]
    .boxed()
}

fn column() -> impl Strategy<Value = Column> {
    prop::sample::select(vec![Column::SitesGap, Column::UnitsTarget, Column::Admissible])
}

/// A page, a line, a rectangle and a cell, where there are.
fn place() -> impl Strategy<Value = Place> {
    let area = any::<[u32; 4]>().prop_map(Area::from);
    (option::of(any::<u32>()), option::of(any::<u32>()), option::of(area), option::of(in_sheet()))
        .prop_map(|(page, line, area, cell)| Place { page, line, area, cell })
}

/// A column of a sheet.
fn in_sheet() -> impl Strategy<Value = InSheet> {
    (text(), any::<u32>()).prop_map(|(sheet, column)| InSheet { sheet: SheetName::new(&sheet), column })
}

fn position(tables: usize) -> BoxedStrategy<Position> {
    let region = option::of(region_code());
    let said = (option::of(any::<bool>()), option::of(any::<i16>()), vec(column(), 0..2), region);
    // The index may point past the tables: a journal of another program could hold that.
    (
        0..=tables,
        text(),
        zone(),
        text(),
        printed_quantities(),
        said,
        vec(text(), 0..2),
        place(),
        option::of(code()),
    )
        .prop_map(
            |(
                table,
                modality,
                zone,
                zone_name,
                quantities,
                said,
                notes,
                Place { page, line, area, cell },
                code,
            )| {
                let (admissible, target_year, doubt, region) = said;
                Position {
                    table,
                    modality,
                    zone,
                    zone_name,
                    region,
                    quantities,
                    admissible,
                    target_year,
                    doubt,
                    notes,
                    page,
                    line,
                    area,
                    cell,
                    code,
                }
            },
        )
        .boxed()
}

fn tables() -> impl Strategy<Value = Vec<Table>> {
    let table = (any::<u8>(), text(), text(), place()).prop_map(|(annex, section, activity, place)| {
        let Place { page, line, area, .. } = place;
        Table { annex, section, activity, page, line, area }
    });
    vec(table, 0..3)
}

/// Contradictions, also of rows that are not there.
fn contradictions() -> impl Strategy<Value = Vec<Contradiction>> {
    let cell = (0_usize..8, column(), text(), option::of(text()))
        .prop_map(|(row, column, printed, expected)| ContradictedCell { row, column, printed, expected });
    let kind = prop::sample::select(vec![Code::GapMismatch, Code::ZoneRepeated, Code::DocumentCutOff]);
    let fault = (kind, option::of(any::<u32>()), vec(cell, 0..3))
        .prop_map(|(kind, line, cells)| Contradiction { kind, line, cells });
    vec(fault, 0..3)
}

/// A published bilan, whatever it says.
pub(crate) fn bilan() -> BoxedStrategy<PublishedBilan> {
    let certainty = prop_oneof![Just(Certainty::Printed), bilingual().prop_map(Certainty::Inferred)];
    let published = option::of((day(), certainty).prop_map(|(on, certainty)| Publication { on, certainty }));
    let window = option::of((day(), day()).prop_map(|(opens, closes)| WindowDates { opens, closes }));
    let note = (any::<u8>(), text(), vec(code(), 0..2), place(), bilingual()).prop_map(
        |(annex, section, codes, Place { page, line, area, cell }, text)| Note {
            annex,
            section,
            codes,
            page,
            line,
            area,
            cell,
            text,
        },
    );
    let unread = (any::<u32>(), text()).prop_map(|(line, zone)| Unread { line, zone });
    let names = (1_u32..5, option::of(text()), option::of(text()), option::of(text()));
    let rule = prop::sample::select(vec![AnswerRule::BelowMaximum, AnswerRule::BelowMinimum]);
    let common = (option::of(rule), vec(region_code(), 0..3));
    let dates = (day(), published, window, option::of(day()), common);
    let body = tables().prop_flat_map(|tables| {
        let rows = vec(position(tables.len()), 0..6);
        (Just(tables), rows)
    });
    (names, dates, digest(), body, vec(note, 0..3), contradictions(), vec(unread, 0..2))
        .prop_map(
            |(
                (version, corrects, act, raa),
                (picture_date, published, window, zone_decision, (range_rule, common_to)),
                document,
                (tables, rows),
                notes,
                contradictions,
                unread,
            )| {
                PublishedBilan {
                    version,
                    corrects,
                    act,
                    raa,
                    picture_date,
                    published,
                    window,
                    zone_decision,
                    common_to,
                    range_rule,
                    document,
                    tables,
                    rows,
                    notes,
                    contradictions,
                    unread,
                }
            },
        )
        .boxed()
}

fn place_of_a_cell() -> impl Strategy<Value = Place> {
    let area = any::<[u32; 4]>().prop_map(|[left, top, right, bottom]| Area { left, top, right, bottom });
    prop_oneof![
        any::<u32>().prop_map(Place::on_line),
        (any::<u32>(), in_sheet()).prop_map(|(row, cell)| Place { cell: Some(cell), ..Place::on_line(row) }),
        (any::<u32>(), area).prop_map(|(page, area)| Place {
            page: Some(page),
            area: Some(area),
            ..Place::default()
        }),
    ]
}

fn answered_cell() -> impl Strategy<Value = AnsweredCell> {
    let number = (Just(Column::SitesGap), any::<i64>().prop_map(CellAnswer::Number));
    let yes_or_no = (Just(Column::Admissible), any::<bool>().prop_map(CellAnswer::Admissible));
    let nothing = (Just(Column::SitesMax), Just(CellAnswer::NothingPrinted));
    let illegible = (Just(Column::UnitsCurrent), Just(CellAnswer::Illegible));
    let said = prop_oneof![number, yes_or_no, nothing, illegible];
    (place_of_a_cell(), text(), text(), said, text()).prop_map(
        |(place, zone, activity, (column, answer), read)| AnsweredCell {
            cell: CellName { place, zone, activity, column },
            read,
            answer,
        },
    )
}

/// What people say of any cells of any document.
pub(crate) fn answered() -> impl Strategy<Value = CellsAnswered> {
    (digest(), vec(answered_cell(), 0..4)).prop_map(|(document, cells)| CellsAnswered { document, cells })
}
