//! Filing windows and exceptional needs as tables that people fill in.

use jiff::civil::date;
use maillage_domain::procedure::window::{RestrictedLines, Window};
use maillage_reading::fund_tables::TableFault;
use maillage_reading::{needs_table, window_table};

const AUTUMN: &str = "\
ligne;opérations;ouverture;fermeture;arrêté;publication;régions
amm:QA001;renewal;2024-09-23;2024-12-10;2024-47;2024-08-29;
amm:QA050/ME059;;;;;;
amm:QA017/MO047;renewal;;;;;
";

fn autumn_with(from: &str, to: &str) -> Result<Window, TableFault> {
    let (before, after) = AUTUMN.split_once(from).expect("what is replaced");
    window_table::window(format!("{before}{to}{after}").as_bytes())
}

fn cell(line: u32, column: &'static str, value: &str) -> TableFault {
    TableFault::Cell { line, column, value: value.to_owned() }
}

#[test]
fn given_a_window_as_a_table_when_read_then_its_lines_its_days_and_the_operations_of_each_line() {
    let window = window_table::window(AUTUMN.as_bytes()).expect("a window");
    assert_eq!((window.opens, window.closes), (date(2024, 9, 23), date(2024, 12, 10)));
    assert_eq!((window.id.as_str(), window.source.as_str()), ("2024-09-23", "2024-47"));
    assert_eq!((window.published, window.common_to), (Some(date(2024, 8, 29)), Vec::new()));
    let lines: Vec<_> = window.lines.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["amm:QA001", "amm:QA050/ME059", "amm:QA017/MO047"]);
    let [RestrictedLines { lines, operations }] = window.restricted.as_slice() else { panic!("one list") };
    assert_eq!((lines.len(), operations.as_slice()), (2, ["renewal".to_owned()].as_slice()));
}

#[test]
fn given_regions_that_an_order_is_common_to_when_read_then_each_of_them() {
    let window = autumn_with("2024-08-29;\n", "2024-08-29;32 44\n").expect("a window");
    let regions: Vec<_> = window.common_to.iter().map(ToString::to_string).collect();
    assert_eq!(regions, ["32", "44"]);
}

#[test]
fn given_a_cell_that_cannot_be_read_when_read_then_the_table_is_refused_with_its_place() {
    assert_eq!(autumn_with("2024-12-10", "10/12/2024"), Err(cell(2, "closes", "10/12/2024")));
    assert_eq!(autumn_with("2024-12-10", ""), Err(cell(2, "closes", "")));
    assert_eq!(autumn_with("2024-08-29", "août"), Err(cell(2, "published", "août")));
    assert_eq!(autumn_with("MO047;renewal", "MO047;renewals"), Err(cell(4, "operations", "renewals")));
    assert_eq!(autumn_with("amm:QA050/ME059;", ";renewal"), Err(cell(3, "line", "")));
}

#[test]
fn given_two_rows_that_say_different_days_of_the_window_when_read_then_refused_and_the_same_day_twice_not() {
    let repeated = |day: &str| autumn_with("amm:QA050/ME059;;;", &format!("amm:QA050/ME059;;{day};"));
    assert_eq!(repeated("2024-09-24"), Err(cell(3, "opens", "2024-09-24")));
    assert_eq!(repeated("2024-09-23").map(|window| window.opens), Ok(date(2024, 9, 23)));
}

#[test]
fn given_a_line_in_two_rows_when_read_then_refused_with_both_places_and_several_operations_in_one_row_are_joined()
 {
    let twice = autumn_with("amm:QA017/MO047;renewal", "amm:QA001;creation");
    let value = "amm:QA001".to_owned();
    assert_eq!(twice, Err(TableFault::Twice { line: 4, column: "line", value, first: 2 }));
    let joined = autumn_with("amm:QA001;renewal", "amm:QA001;renewal creation").expect("a window");
    let medicine = joined.restricted.iter().find(|own| own.lines[0].as_str() == "amm:QA001");
    assert_eq!(medicine.map(|own| own.operations.join(" ")), Some("renewal creation".to_owned()));
}

const NEEDS: &str = "\
activité,zone,autorisations,nature,étendue,lieux
chirurgie,14a,2,fermeture d’un site,deux blocs,Lens; Liévin
irm,1A,1,délais,,
";

#[test]
fn given_exceptional_needs_as_a_table_when_read_then_nature_extent_and_the_places_wished() {
    let needs = needs_table::needs(NEEDS.as_bytes()).expect("needs");
    let (first, second) = (&needs[0], &needs[1]);
    assert_eq!((first.zone.as_str(), first.places, first.extent.as_deref()), ("14a", 2, Some("deux blocs")));
    assert_eq!(
        (first.wished.as_slice(), second.wished.len()),
        (["Lens", "Liévin"].map(String::from).as_slice(), 0)
    );
    assert_eq!((second.nature.as_str(), second.extent.as_deref()), ("délais", None));
}

#[test]
fn given_a_need_that_opens_nothing_or_does_not_say_what_it_is_when_read_then_refused_with_its_cell() {
    let needs_with = |from: &str, to: &str| needs_table::needs(NEEDS.replace(from, to).as_bytes());
    assert_eq!(needs_with(",2,", ",0,"), Err(cell(2, "places", "0")));
    assert_eq!(needs_with(",2,", ",100,").map(|needs| needs[0].places), Ok(100));
    for places in ["101", "4294967295"] {
        assert_eq!(needs_with(",2,", &format!(",{places},")), Err(cell(2, "places", places)));
    }
    assert_eq!(needs_with("délais", ""), Err(cell(3, "nature", "")));
    assert_eq!(needs_with("14a", ""), Err(cell(2, "zone", "")));
}
