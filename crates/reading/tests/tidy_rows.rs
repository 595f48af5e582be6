//! The tidy CSV of a bilan, read back.

use maillage_domain::care::annex::{Annex, DocumentIdentity, PrintedTally};
use maillage_domain::care::column::Column;
use maillage_domain::care::unread::{Unread, UnreadCell, UnreadLine};
use maillage_domain::digest::Digest;
use maillage_domain::ground::formula;
use maillage_domain::ground::place::Place;
use maillage_reading::tidy::{self, COLUMNS, Tidy, TidyError, TidyRow};
use proptest::prelude::*;

/// The columns of a file of an earlier release, which lacks those that came later.
const HEADER: &str = "annex,section,activity,modality,zone,zone_name,sites_current,sites_target,sites_gap,units_current,units_target,units_gap,admissible,notes,line,code\n";

fn document() -> DocumentIdentity {
    DocumentIdentity { region: Some("Hauts-de-France".to_owned()), ..DocumentIdentity::unnamed(Digest::ZERO) }
}

fn read(body: &str) -> Tidy<Annex> {
    tidy::read(format!("{HEADER}{body}").as_bytes(), &document()).expect("the header is the product's")
}

fn rows(body: &str) -> Tidy<Vec<TidyRow>> {
    tidy::rows(format!("{HEADER}{body}").as_bytes()).expect("the header is the product's")
}

fn unread(row: usize, column: &'static str, text: &str) -> UnreadCell {
    UnreadCell { row, column, text: text.to_owned() }
}

fn modalities(annex: &Annex) -> Vec<(&str, usize)> {
    let size = |index| annex.rows.iter().filter(|row| row.table == index).count();
    annex.tables.iter().enumerate().map(|(index, table)| (table.modality.as_str(), size(index))).collect()
}

#[test]
fn given_a_row_of_each_kind_when_read_then_its_values() {
    let reading = rows(
        "1,XI,Diagnostic prénatal,DPN > Examens,4B,Somme,,0,0,,,,non,\"1 implantation, selon | besoin\",2859,dpn.genetique-moleculaire\n\
         2,,Cyclotrons,,1B,Métropole Flandre,0,1,1,2,1,-1,oui,,4075,\n",
    );
    assert_eq!(reading.unread, Unread::default());
    let [shown, cyclotron] = reading.value.as_slice() else { panic!("two rows") };
    assert_eq!(
        shown.sites,
        PrintedTally { current: None, target: Some(0), gap: Some(0), ..PrintedTally::default() }
    );
    assert_eq!(shown.units, None);
    assert_eq!(shown.notes, ["1 implantation, selon", "besoin"]);
    assert_eq!(shown.code.as_ref().map(ToString::to_string).as_deref(), Some("dpn.genetique-moleculaire"));
    assert_eq!((shown.csv_line, shown.place.line, shown.admissible), (2, Some(2859), Some(false)));
    assert_eq!(
        cyclotron.units,
        Some(PrintedTally { current: Some(2), target: Some(1), gap: Some(-1), ..PrintedTally::default() })
    );
    assert_eq!((cyclotron.section.as_str(), cyclotron.admissible), ("", Some(true)));
    assert_eq!((cyclotron.notes.len(), &cyclotron.code), (0, &None));
}

#[test]
fn given_a_printed_contradiction_when_read_then_kept_as_it_is() {
    let reading = rows("1,I,Médecine,,1A,One,3,3,7,,,,oui,,10,\n1,I,Médecine,,1A,One,3,3,0,,,,non,,12,\n");
    assert_eq!(reading.value.len(), 2);
    assert_eq!(reading.value[0].sites.gap, Some(7));
}

#[test]
fn given_tables_by_zone_when_read_then_one_table_per_heading() {
    let reading = read(
        "1,XI,AMP,AMP > Cliniques > Prélèvement,1B,One,2,2,0,,,,non,,10,a\n\
         1,XI,AMP,AMP > Cliniques > Prélèvement,2B,Two,1,1,0,,,,non,,12,a\n\
         1,XI,AMP,AMP > Cliniques > Transfert,1B,One,2,2,0,,,,non,,30,b\n\
         1,XI,AMP,AMP > Cliniques > Transfert,2B,Two,1,1,0,,,,non,,32,b\n\
         1,XII,Cancer,,1B,One,2,2,0,,,,non,,50,c\n",
    );
    let annex = reading.value;
    assert_eq!(
        modalities(&annex),
        [("AMP > Cliniques > Prélèvement", 2), ("AMP > Cliniques > Transfert", 2), ("", 1)]
    );
    assert_eq!(annex.tables.iter().filter_map(|table| table.place.line).collect::<Vec<_>>(), [10, 30, 50]);
    assert_eq!(annex.document, document());
}

#[test]
fn given_tables_with_a_modality_in_each_row_when_read_then_one_table_each() {
    let reading = read(
        "1,IV,Psychiatrie,Générale > HC,1B,One,2,2,0,,,,non,,10,a\n\
         1,IV,Psychiatrie,Générale > HdJ,1B,One,1,1,0,,,,non,,12,b\n\
         1,IV,Psychiatrie,Générale > HC,2B,Two,2,2,0,,,,non,,14,a\n\
         1,IV,Psychiatrie,Générale > HdJ,2B,Two,2,2,0,,,,non,,16,b\n\
         1,IV,Psychiatrie,Infanto > HC,1B,One,2,2,0,,,,non,,30,c\n\
         1,IV,Psychiatrie,Infanto > HdJ,1B,One,1,1,0,,,,non,,32,d\n\
         1,V,SSR,,1A,One,1,1,0,,,,non,,50,e\n",
    );
    assert_eq!(modalities(&reading.value), [("Générale", 4), ("Infanto", 2), ("", 1)]);
    assert_eq!(reading.value.rows[1].modality, "Générale > HdJ");
}

#[test]
fn given_cells_that_cannot_be_read_when_read_then_each_is_named_and_their_row_stands() {
    let good = "1,I,Médecine,,1A,One,3,3,0,,,,non,,10,medecine\n";
    for (bad, cells) in [
        ("1,I,Médecine,,1A,One,3*,3,0,,,,non,,10,m", vec![unread(1, "sites_current", "3*")]),
        ("x,I,Médecine,,1A,One,3,3,0,,,,non,,10,m", vec![unread(1, "annex", "x")]),
        ("0,I,Médecine,,1A,One,3,3,0,,,,non,,10,m", vec![unread(1, "annex", "0")]),
        ("256,I,Médecine,,1A,One,3,3,0,,,,non,,10,m", vec![unread(1, "annex", "256")]),
        ("1,I,Médecine,,1A,One,3,3,0,,,,non,,0,m", vec![unread(1, "line", "0")]),
        ("1,I,Médecine,,1A,One,3,3,0,,,,non,,,m", vec![unread(1, "line", "")]),
        ("1,I,Médecine,,1A,One,3,3,1.000,,,,non,,1,m", vec![unread(1, "sites_gap", "1.000")]),
        ("1,I,Médecine,,1A,One,3,3,0,,,,peut-être,,10,m", vec![unread(1, "admissible", "peut-être")]),
        ("1,I,Médecine,, ,One,3,3,0,,,,non,,10,m", vec![unread(1, "zone", " ")]),
        (
            "1,I,Médecine,,1A,One,a,b,0,,,,non,,10,m",
            vec![unread(1, "sites_current", "a"), unread(1, "sites_target", "b")],
        ),
    ] {
        let reading = rows(&format!("{good}{bad}\n\r\n{good}"));
        assert_eq!(reading.value.iter().map(|row| row.csv_line).collect::<Vec<_>>(), [2, 3, 5], "{bad}");
        assert_eq!(reading.unread, Unread { cells, ..Unread::default() }, "{bad}");
    }
}

#[test]
fn given_rows_without_a_line_when_read_then_told_only_where_others_have_one() {
    let open = "1,I,Médecine,,1A,One,3,3,0,,,,non,,,medecine\n";
    let by_hand = rows(&format!("{open}{open}"));
    assert_eq!(by_hand.unread, Unread::default());
    let lines: Vec<_> = by_hand.value.iter().map(|row| row.place).collect();
    assert_eq!(lines, [Place::on_line(2), Place::on_line(3)]);
    let one_left_open = rows(&format!("{open}1,I,Médecine,,2A,Two,3,3,0,,,,non,,7,medecine\n"));
    assert_eq!(one_left_open.unread.cells, [unread(0, "line", "")]);
}

#[test]
fn given_a_line_of_which_no_row_can_be_made_when_read_then_told_and_the_others_stay() {
    let good = "1,I,Médecine,,1A,One,3,3,0,,,,non,,10,medecine\n";
    for bad in
        ["1,I,Médecine,,1A,One, or so,3,3,0,,,,non,,10,m", "1,I,Médecine,,1A,One,3,3,0,,,,non,\"open,10,m"]
    {
        let reading = rows(&format!("{good}{bad}\n{good}"));
        assert_eq!(reading.value.iter().map(|row| row.csv_line).collect::<Vec<_>>(), [2, 4], "{bad}");
        let [UnreadLine { line: 3, cells }] = reading.unread.lines.as_slice() else {
            panic!("{bad}: {:?}", reading.unread)
        };
        assert_eq!(cells[..5], ["1", "I", "Médecine", "", "1A"], "{bad}");
    }
}

#[test]
fn given_the_forms_in_which_spreadsheets_save_it_when_read_then_the_same_row() {
    let plain = rows("1,I,Médecine,,1A,Évreux,3,1004,-1,,,,oui,,10,m\n").value;
    let header = HEADER.trim_end();
    let french = format!("\u{feff}{}\r\n", header.replace(',', ";"));
    let row = "1;I;Médecine;;1A;Évreux;3.0;1\u{202f}004;\u{2212}1;;;;OUI;;10;m\r\n";
    let tabs = |text: &str| text.replace(';', "\t");
    let windows = (french.trim_start_matches('\u{feff}').to_owned()
        + "1;I;M\0decine;;1A;\u{1}vreux;3;1004;-1;;;;Oui;;10;m\n")
        .bytes()
        .map(|byte| match byte {
            0 => 0xE9,
            1 => 0xC9,
            other => other,
        })
        .collect();
    let utf16 = tabs(&(french.clone() + row)).encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in
        [(french.clone() + row).into_bytes(), tabs(&(french.clone() + row)).into_bytes(), windows, utf16]
    {
        let read = tidy::rows(&bytes).expect("the columns are the product's");
        assert_eq!((read.value, read.unread), (plain.clone(), Unread::default()));
    }
}

#[test]
fn given_columns_in_another_order_absent_or_of_others_when_read_then_found_by_name_and_told() {
    let text = "Zone_Name,ZONE,commentaire,Sites Target,activity,modality,admissible,,\nOne,1A,x,3,Médecine,HC,Non,,\n,,,,,,,,\n";
    let Tidy { value: rows, unread, .. } = tidy::rows(text.as_bytes()).expect("a tidy bilan");
    let [row] = rows.as_slice() else { panic!("one row: {rows:?}") };
    assert_eq!((row.zone.as_str(), row.zone_name.as_str(), row.activity.as_str()), ("1A", "One", "Médecine"));
    assert_eq!(
        (row.sites.target, row.admissible, row.annex, row.place.line),
        (Some(3), Some(false), 0, Some(2))
    );
    assert_eq!(unread.ignored, ["commentaire"]);
    let absent: Vec<_> = unread.absent.into_iter().collect();
    assert_eq!(
        absent,
        [
            "annex",
            "code",
            "line",
            "notes",
            "section",
            "sites_current",
            "sites_gap",
            "units_current",
            "units_gap",
            "units_target"
        ]
    );
    assert_eq!((unread.cells, unread.lines), (vec![], vec![]));
}

#[test]
fn given_a_header_that_does_not_tell_rows_apart_when_read_then_what_lacks_is_named() {
    let error = |header: &str| tidy::rows(header.as_bytes()).unwrap_err();
    assert_eq!(error(""), TidyError::Missing(vec!["activity", "modality", "zone"]));
    assert_eq!(error(&HEADER.replace("zone,zone_name", "zone_name")), TidyError::Missing(vec!["zone"]));
    assert_eq!(error(&HEADER.replace("code", "code,Line")), TidyError::Repeated("Line".to_owned()));
    for columns in ["code,zone", "activity,modality,zone"] {
        assert!(tidy::rows(columns.as_bytes()).is_ok());
    }
}

#[test]
fn given_bytes_when_asked_whether_they_are_a_tidy_bilan_then_by_their_first_line() {
    assert!(tidy::is_tidy(HEADER.as_bytes()) && tidy::is_tidy(HEADER.replace(',', ";").as_bytes()));
    assert!(!tidy::is_tidy("ZONE\nannex,section,zone\n".as_bytes()) && !tidy::is_tidy(b""));
}

#[test]
fn given_a_header_alone_or_with_a_mark_and_carriage_returns_when_read_then_no_row_and_no_fault() {
    for header in [
        HEADER.to_owned(),
        format!("\u{feff}{HEADER}"),
        HEADER.replace('\n', "\r\n"),
        HEADER.trim_end().to_owned(),
    ] {
        let reading = tidy::rows(header.as_bytes()).unwrap();
        assert_eq!((reading.value, reading.unread), (vec![], Unread::default()));
    }
    assert!(COLUMNS.into_iter().take(16).eq(HEADER.trim_end().split(',')));
}

#[test]
fn given_the_columns_that_came_later_when_read_then_page_bounds_year_and_doubt() {
    let header = HEADER.replace("code\n", "code,page,sites_min,sites_max,target_year,doubt\n");
    let row = "1,,Psychiatrie,Adultes,1,Nord,,,,,,,oui,,,,6,2,3,2028,sites_current\n";
    let reading = tidy::rows(format!("{header}{row}").as_bytes()).unwrap();
    assert_eq!(reading.unread, Unread::default());
    let [row] = reading.value.as_slice() else { panic!("one row") };
    assert_eq!((row.sites.min, row.sites.max, row.target_year), (Some(2), Some(3), Some(2028)));
    assert_eq!(row.place, Place { page: Some(6), ..Place::default() });
    assert_eq!(row.doubt, [Column::SitesCurrent]);
}

#[test]
fn given_a_doubt_that_names_no_column_when_read_then_that_cell_is_told() {
    let header = HEADER.replace("code\n", "code,doubt\n");
    let reading =
        tidy::rows(format!("{header}1,,X,,1A,Nord,1,2,1,,,,oui,,7,,everything\n").as_bytes()).unwrap();
    assert_eq!(reading.unread.cells, [unread(0, "doubt", "everything")]);
}

fn figure() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![1 => Just(None), 4 => any::<i64>().prop_map(Some)]
}

prop_compose! {
    fn tally()(current in figure(), target in figure(), gap in figure()) -> PrintedTally {
        PrintedTally { current, target, gap, ..PrintedTally::default() }
    }
}

fn place() -> impl Strategy<Value = Place> {
    let rank = || 1..=u32::MAX;
    let on_page = (rank(), proptest::option::of(rank()));
    prop_oneof![
        rank().prop_map(Place::on_line),
        on_page.prop_map(|(page, line)| Place { page: Some(page), line, ..Place::default() }),
    ]
}

prop_compose! {
    fn any_row()(
        (annex, place) in (1..=u8::MAX, place()),
        (min, max, target_year) in (figure(), figure(), any::<Option<i16>>()),
        doubt in proptest::option::of(Just(Column::SitesMax)),
        (section, activity) in ("[IVX]{0,4}", "[^\r\n]{0,20}"),
        modality in "[^\r\n]{0,20}",
        zone in "[0-9]{1,2}[A-C]|[A-Z][^\r\n]{0,10}",
        zone_name in "[^\r\n]{0,10}",
        sites in tally(),
        units in proptest::option::of(tally()),
        admissible in any::<Option<bool>>(),
        notes in proptest::collection::vec("[^\r\n|]{0,9}[a-z\"]", 0..3),
        code in proptest::option::of("[a-z-]{1,9}"),
    ) -> TidyRow {
        TidyRow {
            csv_line: 0,
            annex, section, activity, modality, zone, zone_name, target_year, place,
            sites: PrintedTally { min, max, ..sites },
            doubt: doubt.into_iter().collect(),
            units: units.filter(|tally| *tally != PrintedTally::default()),
            admissible, notes,
            code: code.map(maillage_domain::care::nomenclature::LineCode::new),
        }
    }
}

fn written(rows: &[TidyRow]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).expect("memory takes every byte");
    for row in rows {
        let figure = |figure: Option<i64>| figure.map(|figure| figure.to_string()).unwrap_or_default();
        let rank = |rank: Option<u32>| rank.map(|rank| rank.to_string()).unwrap_or_default();
        let units = row.units.unwrap_or_default();
        let answer = match row.admissible {
            Some(true) => "oui",
            Some(false) => "non",
            None => "",
        };
        writer
            .write_record(
                [
                    row.annex.to_string(),
                    row.section.clone(),
                    row.activity.clone(),
                    row.modality.clone(),
                    row.zone.clone(),
                    row.zone_name.clone(),
                    figure(row.sites.current),
                    figure(row.sites.target),
                    figure(row.sites.gap),
                    figure(units.current),
                    figure(units.target),
                    figure(units.gap),
                    answer.to_owned(),
                    row.notes.join(" | "),
                    rank(row.place.line),
                    row.code.as_ref().map(ToString::to_string).unwrap_or_default(),
                    rank(row.place.page),
                    figure(row.sites.min),
                    figure(row.sites.max),
                    row.target_year.map(|year| year.to_string()).unwrap_or_default(),
                    row.doubt.iter().map(|column| column.as_str()).collect::<Vec<_>>().join(" "),
                ]
                .map(|cell| formula::neutral(&cell).into_owned()),
            )
            .expect("memory takes every byte");
    }
    writer.into_inner().expect("memory takes every byte")
}

proptest! {
    #[test]
    fn given_any_bytes_when_read_then_no_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(tidy::read(&bytes, &document()));
        let after = [HEADER.as_bytes(), &bytes].concat();
        let reading = tidy::read(&after, &document()).unwrap().value;
        prop_assert!(reading.rows.iter().all(|row| row.table < reading.tables.len()));
    }

    #[test]
    fn given_any_rows_when_written_and_read_then_the_same(rows in proptest::collection::vec(any_row(), 0..8)) {
        let mut reading = tidy::rows(&written(&rows)).unwrap();
        reading.value.iter_mut().for_each(|row| row.csv_line = 0);
        prop_assert_eq!(&reading.unread, &Unread::default());
        prop_assert_eq!(&reading.value, &rows);
    }

    #[test]
    fn given_any_line_among_good_rows_when_read_then_no_good_row_is_lost(
        rows in proptest::collection::vec(any_row(), 1..6),
        place in any::<proptest::sample::Index>(),
        intruder in "[^\r\n]{0,60}",
    ) {
        let text = String::from_utf8(written(&rows)).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines.insert(1 + place.index(rows.len()), &intruder);
        let reading = tidy::rows(lines.join("\n").as_bytes()).unwrap();
        for row in &rows {
            let kept = reading.value.iter().any(|read| TidyRow { csv_line: 0, ..read.clone() } == *row);
            prop_assert!(kept);
        }
        prop_assert!(reading.value.len() + reading.unread.lines.len() <= rows.len() + 1);
    }

    #[test]
    fn given_any_rows_when_read_as_an_annex_then_none_is_lost_and_tables_stand_in_order(
        rows in proptest::collection::vec(any_row(), 0..8),
    ) {
        let annex = tidy::read(&written(&rows), &document()).unwrap().value;
        prop_assert_eq!(annex.rows.len(), rows.len());
        prop_assert!(annex.rows.is_sorted_by_key(|row| row.table));
        let used: std::collections::BTreeSet<usize> = annex.rows.iter().map(|row| row.table).collect();
        prop_assert_eq!(used.len(), annex.tables.len());
    }
}
