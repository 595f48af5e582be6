//! The faults of an agency's edited template: told with their place, never a panic, and nothing outside is read.

use maillage_typesetting::{BILAN_TEMPLATE, Fault, TypesetError, bilan};

use crate::fixture::small;
use crate::tools;

/// What a page needs to be written at all.
const HEAD: &str = "#set document(title: \"T\")\n#set text(lang: \"fr\")\n";

fn template_faults(template: &str) -> Vec<Fault> {
    match bilan(&small(), Some(template)) {
        Err(TypesetError::Template(faults)) => faults,
        Err(other) => panic!("{template}: {other}"),
        Ok(_) => panic!("{template}: a PDF"),
    }
}

fn export_faults(template: &str) -> Vec<Fault> {
    match bilan(&small(), Some(template)) {
        Err(TypesetError::Export(faults)) => faults,
        Err(other) => panic!("{template}: {other}"),
        Ok(_) => panic!("{template}: a PDF"),
    }
}

fn first(faults: &[Fault]) -> &Fault {
    faults.first().expect("a fault")
}

#[test]
fn given_a_name_that_is_not_defined_when_typeset_then_line_column_and_hint_are_told() {
    let faults = template_faults("#let a = 1\n\n#let b = a-1\n");
    let fault = first(&faults);
    assert_eq!((fault.line, fault.column), (Some(3), Some(10)));
    assert_eq!(fault.message, "unknown variable: a-1");
    assert!(fault.hints.iter().any(|hint| hint.contains("subtraction")), "{:?}", fault.hints);
    let told = TypesetError::Template(faults.clone()).to_string();
    assert!(told.starts_with("the template is wrong: 3:10: unknown variable: a-1 ("), "{told}");
}

#[test]
fn given_an_open_bracket_or_an_unknown_field_when_typeset_then_its_line_is_told() {
    assert_eq!(first(&template_faults("#let a = (1,\n")).line, Some(1));
    let faults = template_faults("#let bilan = json(\"bilan.json\")\n#bilan.nothing\n");
    assert_eq!(first(&faults).line, Some(2));
    assert!(first(&faults).message.contains("nothing"), "{faults:?}");
}

#[test]
fn given_a_fault_in_the_shipped_template_when_edited_then_its_own_line_is_told() {
    let broken = format!("{BILAN_TEMPLATE}\n#labels.nothing\n");
    let line = broken.lines().count();
    assert_eq!(first(&template_faults(&broken)).line, Some(line));
}

#[test]
fn given_a_template_that_asks_for_a_file_when_typeset_then_it_is_refused() {
    for ask in ["#read(\"/etc/hostname\")", "#include \"other.typ\"", "#json(\"../bilan.json\")"] {
        let faults = template_faults(&format!("{HEAD}{ask}"));
        assert_eq!(first(&faults).line, Some(3), "{ask}: {faults:?}");
    }
    let faults = template_faults(&format!("{HEAD}#read(\"/etc/hostname\")"));
    assert!(first(&faults).message.contains("a template reads bilan.json and nothing else"), "{faults:?}");
}

#[test]
fn given_a_template_that_asks_for_a_package_when_typeset_then_it_is_refused() {
    let faults = template_faults("#import \"@preview/cetz:0.4.0\": canvas\n");
    assert_eq!(first(&faults).line, Some(1));
    assert!(first(&faults).message.contains("a template uses no package"), "{faults:?}");
}

#[test]
fn given_a_template_that_asks_for_today_when_typeset_then_there_is_no_clock() {
    let faults = template_faults(&format!("{HEAD}#datetime.today()"));
    assert_eq!(first(&faults).line, Some(3));
}

#[test]
fn given_a_template_without_a_title_when_written_then_the_standard_refuses_it() {
    let faults = export_faults("#set text(lang: \"fr\")\nBonjour\n");
    assert!(first(&faults).message.contains("title"), "{faults:?}");
}

#[test]
fn given_a_font_that_is_not_there_when_typeset_then_it_is_told() {
    let faults = template_faults(&format!("{HEAD}#set text(font: \"Marianne\")\nBonjour\n"));
    assert_eq!(
        (first(&faults).line, first(&faults).message.as_str()),
        (Some(3), "unknown font family: marianne")
    );
}

#[test]
fn given_a_letter_that_no_font_has_when_written_then_it_is_told_and_not_left_out() {
    let faults = export_faults(&format!("{HEAD}Lille 漢\n"));
    assert!(first(&faults).message.contains('漢'), "{faults:?}");
}

#[test]
fn given_an_agencys_template_when_typeset_then_its_words_and_the_views_are_on_the_page() {
    let template = format!("{HEAD}#let bilan = json(\"bilan.json\")\nAgence : #bilan.region, ≥ 2");
    let pdf = bilan(&small(), Some(&template)).expect("a PDF");
    let Some(lines) = tools::lines(&pdf) else { return };
    assert!(lines.contains(&"Agence : Région d’essai, ≥ 2".to_owned()), "{lines:?}");
}
