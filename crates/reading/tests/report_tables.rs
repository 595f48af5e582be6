//! Units in captions, in heads, in names and at the top of a page, each on both sides of where it ends; and what a table says of
//! its own sums.

use maillage_documents::{Block, Confidence, Document, Format, Hidden, HiddenPart, Line, Page, Place};
use maillage_domain::diagnostic::oddity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::{CheckSeen, ReportRule};
use maillage_domain::fund::report::{Report, TableDoubt};
use maillage_reading::report::{NotAReport, read, read_document};

/// A report with three amounts in its first sentence, and this below.
fn report(text: &str) -> Report {
    read(format!("Le FIR de la région : 5 M€, 6 M€ et 8 M€.\n\n{text}").as_bytes()).expect("it is a report")
}

/// Each figure below the first sentence as `label value unit`.
fn figures(text: &str) -> Vec<String> {
    let facts = report(text).facts;
    facts
        .iter()
        .skip(3)
        .map(|fact| format!("{} {} {}", fact.label, fact.value.normalize(), fact.unit.as_str()))
        .collect()
}

fn rules(text: &str) -> Vec<ReportRule> {
    check(&report(text)).iter().map(|finding| finding.rule).collect()
}

const TABLE: &str = "| Aide | Montant |\n| --- | --- |\n| A | 12 |\n| B | 3 |\n";

#[test]
fn given_a_unit_in_a_caption_when_read_then_it_counts_for_its_table_and_for_no_other() {
    for caption in ["(en milliers d'euros)", "Aides, en K€", "Montants en k euros", "Unité : KEUR"] {
        let text = format!("{caption}\n{TABLE}\nAutres\n\n{TABLE}");
        assert_eq!(figures(&text), ["A 12000 EUR", "B 3000 EUR"], "{caption}");
    }
    assert_eq!(figures(&format!("Aides en M€\n\n{TABLE}")), ["A 12000000 EUR", "B 3000000 EUR"]);
    let no_amount = read(format!("Le FIR de 2031\n\nAides\n\n{TABLE}").as_bytes()).err();
    assert_eq!(no_amount, Some(NotAReport::NoAmount), "no unit, no amount");
}

#[test]
fn given_a_unit_at_the_top_of_a_page_when_read_then_it_counts_down_to_the_end_of_the_page() {
    let page =
        format!("\u{c}Montants en milliers d’euros\n\nPremières aides\n{TABLE}\nSecondes aides\n{TABLE}");
    let text = format!("{page}\u{c}Une autre page\n\nAides\n{TABLE}");
    assert_eq!(figures(&text), ["A 12000 EUR", "B 3000 EUR", "A 12000 EUR", "B 3000 EUR"]);
    let captioned = format!("\u{c}Aides (en milliers d’euros)\n{TABLE}\nAutres\n\n{TABLE}");
    assert_eq!(figures(&captioned), ["A 12000 EUR", "B 3000 EUR"], "a caption is no heading of the page");
}

#[test]
fn given_units_in_heads_when_read_then_each_column_has_its_own_and_one_without_is_counted() {
    let text = "| Aide | Dossiers | AE (K€) | CP en M€ | Part (%) |\n| --- | --- | --- | --- | --- |\n\
                | A | 12 | 1 250 | 1,2 | 96 |\n| B | 3 | 40 | 0,04 | 100 |\n";
    let expected = [
        "A : Dossiers 12 count",
        "A : AE 1250000 EUR",
        "A : CP 1200000 EUR",
        "A : Part 96 percent",
        "B : Dossiers 3 count",
        "B : AE 40000 EUR",
        "B : CP 40000 EUR",
        "B : Part 100 percent",
    ];
    assert_eq!(figures(text), expected);
}

#[test]
fn given_a_name_that_counts_something_else_when_read_then_its_row_is_not_in_the_unit_of_the_caption() {
    let text = "Aides (en K€)\n\n| Poste | 2030 | 2031 |\n| --- | --- | --- |\n| Aides | 12 | 14 |\n\
                | Nombre de dossiers | 80 | 90 |\n| Taux de paiement | 98,5 | 99 |\n";
    let expected = [
        "Aides : 2030 12000 EUR",
        "Aides : 2031 14000 EUR",
        "Nombre de dossiers : 2030 80 count",
        "Nombre de dossiers : 2031 90 count",
        "Taux de paiement : 2030 98.5 percent",
        "Taux de paiement : 2031 99 percent",
    ];
    assert_eq!(figures(text), expected);
    assert_eq!(report(text).facts[4].belongs.year, Some(2031));
}

#[test]
fn given_two_units_for_the_same_cells_when_read_then_the_table_is_refused_by_name() {
    let by_column =
        "Aides (en milliers d’euros)\n\n| Aide | Montant (M€) |\n| --- | --- |\n| A | 12 |\n| B | 3 |\n";
    let by_row =
        "Aides (en milliers d’euros)\n\n| Aide | Montant |\n| --- | --- |\n| A | 12 |\n| B en euros | 3 |\n";
    let by_corner =
        "Aides (en milliers d’euros)\n\n| Aide (M€) | Montant |\n| --- | --- |\n| A | 12 |\n| B | 3 |\n";
    for (text, head) in [(by_column, "Montant (M€)"), (by_row, "B en euros"), (by_corner, "Aide (M€)")] {
        let report = report(text);
        assert_eq!(report.facts.len(), 3, "{text}");
        let [refused] = &report.refused_tables[..] else { panic!("one table: {text}") };
        assert_eq!(refused.doubt, TableDoubt::Units { head: head.to_owned() });
        assert_eq!(rules(text), [ReportRule::TableUnits]);
    }
    let agreed = by_column.replace("M€", "K€");
    assert_eq!(figures(&agreed), ["A 12000 EUR", "B 3000 EUR"]);
}

#[test]
fn given_totals_of_groups_and_of_all_when_they_add_up_then_nothing_and_when_not_the_total_is_told() {
    let table = |all: &str| {
        format!(
            "Aides en K€\n\n| Aide | Montant |\n| --- | --- |\n| A | 10 |\n| dont B | 4 |\n| C | 5 |\n\
             | Sous-total ville | 15 |\n| D | 20 |\n| E | 1 |\n| Sous-total campagne | 21 |\n| Total | {all} |\n"
        )
    };
    assert_eq!(rules(&table("36")), []);
    assert_eq!(rules(&table("63")), [ReportRule::PartsDoNotAdd]);
    assert_eq!(rules(&table("36").replace("dont B | 4", "dont B | 40")), [ReportRule::PartsAboveWhole]);
}

#[test]
fn given_columns_that_others_make_up_when_one_row_does_not_then_that_row_alone_is_told() {
    let table = |last: &str| {
        format!(
            "Dotations en K€\n\n| Zone | Dotation | Ville | Campagne |\n| --- | --- | --- | --- |\n\
             | A | 30 | 10 | 20 |\n| B | 50 | 15 | 35 |\n| C | {last} | 40 | 30 |\n"
        )
    };
    assert_eq!(rules(&table("70")), []);
    assert_eq!(rules(&table("60")), [ReportRule::PartsAboveWhole]);
    assert_eq!(rules(&table("80")), [ReportRule::PartsDoNotAdd]);
    let unlike = table("70").replace("| 30 | 10", "| 31 | 10").replace("| 50 | 15", "| 51 | 15");
    assert_eq!(rules(&unlike), [], "one row in three makes no rule");
}

#[test]
fn given_a_mark_with_three_digits_behind_it_when_the_table_settles_it_then_read_and_else_told() {
    let table = |other: &str| {
        format!(
            "Aides en K€\n\n| Aide | Montant |\n| --- | --- |\n| A | 12.345 |\n| B | {other} |\n| C | 7 |\n"
        )
    };
    assert_eq!(figures(&table("1 200,5"))[0], "A 12345000 EUR");
    assert_eq!(figures(&table("1.5"))[0], "A 12345 EUR");
    let unsettled = report(&table("8"));
    assert_eq!(unsettled.unread_amounts[0].printed, "12.345");
    assert_eq!(unsettled.facts.len(), 5);
}

#[test]
fn given_rows_below_a_unit_that_nothing_parts_when_each_holds_one_number_then_read_and_else_refused() {
    let one = "Aides (en millions d’euros)\nDotation socle 230,3\nDotation complémentaire 12,1\nReport 3,4\nTotal 245,8\n";
    let expected = [
        "Dotation socle 230300000 EUR",
        "Dotation complémentaire 12100000 EUR",
        "Report 3400000 EUR",
        "Total 245800000 EUR",
    ];
    assert_eq!(figures(one), expected);
    assert_eq!(rules(&one.replace("245,8", "254,8")), [ReportRule::PartsDoNotAdd]);
    let several = "Aides (en K€)\nDotation socle 41 200 43 150\nReport 120 450\n";
    assert_eq!((figures(several).len(), rules(several)), (0, vec![ReportRule::TableColumns]));
    let borne_out = "Aides (en K€)\nDotation socle 41 200\nReport 1 450\nTotal 42 650\n";
    assert_eq!(figures(borne_out)[2], "Total 42650000 EUR", "the total says that each row holds one number");
}

#[test]
fn given_two_marks_in_a_number_when_read_then_the_last_parts_decimals_and_one_mark_twice_parts_groups() {
    let table = |amount: &str| {
        format!(
            "Aides (en M€)\n\n| Aide | Montant |\n| --- | --- |\n| A | {amount} |\n| B | 3 |\n| C | 5 |\n"
        )
    };
    assert_eq!(figures(&table("1.234,567"))[0], "A 1234567000 EUR");
    assert_eq!(figures(&table("1,234.567"))[0], "A 1234567000 EUR");
    assert_eq!(figures(&table("1 234,567"))[0], "A 1234567000 EUR");
    assert_eq!(figures(&table("1.234.567"))[0], "A 1234567000000 EUR");
    let unlike = report(&table("1.234.56"));
    assert_eq!((unlike.unread_amounts[0].printed.as_str(), unlike.facts.len()), ("1.234.56", 5));
}

#[test]
fn given_a_head_in_euros_when_a_row_is_named_by_a_count_then_euros_and_when_it_counts_then_told() {
    let table = |name: &str| {
        format!("Aides\n\n| Aide | CP (K€) |\n| --- | --- |\n| A | 12 |\n| B | 3 |\n| {name} | 1 250 |\n")
    };
    for name in ["Population précaire", "Santé 100 %"] {
        assert_eq!(figures(&table(name)).last(), Some(&format!("{name} 1250000 EUR")), "{name}");
        assert!(report(&table(name)).unread_amounts.is_empty(), "{name}");
    }
    for name in ["Nombre de dossiers", "Taux de paiement", "Part (%)"] {
        let told = report(&table(name));
        assert_eq!((told.facts.len(), told.unread_amounts.len()), (5, 1), "{name}");
        assert_eq!(told.unread_amounts[0].printed, "1 250", "{name}");
    }
    let shares = "Aides\n\n| Aide | CP (K€) | Part (%) |\n| --- | --- | --- |\n| A | 12 | 80 |\n| B en K€ | 3 | 20 |\n";
    assert_eq!(figures(shares)[3], "B en K€ : Part 20 percent", "the head of a column wins");
}

#[test]
fn given_a_total_when_a_row_counts_otherwise_or_is_not_printed_then_only_what_it_is_made_of_is_compared() {
    let table = |rows: &str| format!("Bilan\n\n| Poste | 2031 |\n| --- | --- |\n{rows}");
    let mixed = |total: &str| {
        table(&format!(
            "| Aides (K€) | 400 |\n| Nombre de projets | 12 |\n| Primes (K€) | 100 |\n| Total (K€) | {total} |\n"
        ))
    };
    assert_eq!(rules(&mixed("500")), []);
    assert_eq!(rules(&mixed("600")), [ReportRule::PartsDoNotAdd]);
    let unprinted = |cell: &str, total: &str| {
        table(&format!(
            "| Aides (K€) | 400 |\n| Primes (K€) | 100 |\n| Ville (K€) | {cell} |\n| Total (K€) | {total} |\n"
        ))
    };
    for cell in ["n.d.", "-"] {
        assert_eq!(rules(&unprinted(cell, "520")), [], "{cell}");
        assert_eq!(rules(&unprinted(cell, "480")), [ReportRule::PartsAboveWhole], "{cell}");
    }
    assert_eq!(rules(&unprinted("10", "520")), [ReportRule::PartsDoNotAdd]);
}

#[test]
fn given_columns_that_others_make_up_when_one_of_a_row_is_not_printed_then_the_row_is_no_fault() {
    let table = |cell: &str| {
        format!(
            "Dotations en K€\n\n| Zone | Total | Ville | Campagne | Mer |\n| --- | --- | --- | --- | --- |\n\
             | A | 40 | 10 | 20 | 10 |\n| B | 60 | 15 | 35 | 10 |\n| C | 80 | 40 | 30 | {cell} |\n"
        )
    };
    assert_eq!(rules(&table("n.d.")), []);
    assert_eq!(rules(&table("5")), [ReportRule::PartsDoNotAdd]);
}

#[test]
fn given_one_amount_and_one_that_is_not_understood_when_they_are_the_whole_table_then_it_is_told() {
    let table = |other: &str| {
        format!(
            "Aides (en K€)\n\n| Aide | Nombre | Montant |\n| --- | --- | --- |\n| A | {other} | 1 250 |\n| B | 6 | |\n"
        )
    };
    assert_eq!(report(&table("5")).unread_amounts, []);
    let euros = |cell: &str| {
        format!(
            "Aides (en K€)\n\n| Aide | Versé | Prévu |\n| --- | --- | --- |\n| A | 1 250 | 8.345 |\n| B | {cell} | |\n"
        )
    };
    assert_eq!(report(&euros("")).unread_amounts[0].printed, "8.345");
}

#[test]
fn given_what_sheets_do_not_show_when_read_then_told_where_each_begins() {
    let page = |number, name: &str| {
        let place = Place::Cell { sheet: name.to_owned(), row: 1, column: 1 };
        let text = String::from("Le FIR de la région : 5 M€, 6 M€ et 8 M€.");
        let line = Line { text, place, height: None, confidence: Confidence::CERTAIN };
        Page { number, name: Some(name.to_owned()), area: None, blocks: vec![Block::Line(line)] }
    };
    let told = |hidden: &[(&str, HiddenPart)]| {
        let hidden = hidden.iter().map(|(sheet, part)| Hidden { sheet: (*sheet).to_owned(), part: *part });
        let pages = vec![page(1, "Aides"), page(2, "Primes")];
        let document = Document { format: Format::Xlsx, pages, hidden: hidden.collect() };
        let found = check(&read_document(&document).expect("it is a report"));
        let found = found.into_iter().filter_map(|finding| match finding.seen {
            CheckSeen::Hidden { sheet, part } => Some((sheet, part, finding.page)),
            _ => None,
        });
        found.collect::<Vec<_>>()
    };
    assert_eq!(told(&[]), []);
    let parts = [("Primes", HiddenPart::Rows(3)), ("Caché", HiddenPart::Sheet)];
    let expected = [
        (String::from("Caché"), oddity::HiddenPart::Sheet, Some(1)),
        (String::from("Primes"), oddity::HiddenPart::Rows(3), Some(2)),
    ];
    assert_eq!(told(&parts), expected);
}
