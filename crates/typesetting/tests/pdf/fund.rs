//! The sheet of a year of the fund: what it holds, in both languages, in how many pages.

use maillage_domain::bilingual::Language;

use crate::fixture::fund_sheet;
use crate::tools::{ask, lines};

#[test]
fn given_the_report_of_2023_when_set_then_two_to_six_tagged_pages_with_its_figures_and_no_draft_mark() {
    let cases = [
        (Language::French, ["Constats sur les chiffres publiés", "Actions citées", "444 M€", "ligne 129"]),
        (Language::English, ["Findings on published figures", "Actions cited", "€444m", "Line 129"]),
    ];
    for (language, expected) in cases {
        let pdf = fund_sheet(language);
        let Some(told) = ask("pdfinfo", &["-enc", "UTF-8"], &pdf, &[]) else { return };
        let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a count");
        assert!((2..=6).contains(&pages.trim().parse::<u32>().expect("a number")), "{told}");
        assert!(told.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{told}");
        assert!(told.contains("A4"), "{told}");
        let text = lines(&pdf).expect("a text").join("\n");
        for words in expected.iter().chain(&["Équipes mobiles psychiatrie précarité"]) {
            assert!(text.to_lowercase().contains(&words.to_lowercase()), "{words}: {text}");
        }
        assert!(!text.contains("PROJET") && !text.contains("DRAFT") && !text.contains("fund-"), "{text}");
    }
}
