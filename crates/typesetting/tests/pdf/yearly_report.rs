//! The yearly report of the fund, read back: its sections, its figures with their links, both languages.

use maillage_domain::bilingual::Language;

use crate::fixture::yearly_report_of_2023;
use crate::tools::{ask, lines, structure};

#[test]
fn given_the_report_of_2023_when_set_then_tagged_pages_with_its_sections_and_each_figure_linked() {
    let cases = [
        (
            Language::French,
            "fr",
            ["Ce sur quoi repose ce rapport", "Ce qui n’est pas enregistré", "444 M€", "48,1 %", "507,1 M€"],
            [
                "Appels à projets : aucun n’est enregistré.",
                "Aucun rapport ni registre n’est enregistré avant 2023.",
            ],
        ),
        (
            Language::English,
            "en",
            ["What this report rests on", "What is not recorded", "€444m", "48.1%", "€507.1m"],
            ["Calls for projects: none is recorded.", "No report and no register is recorded before 2023."],
        ),
    ];
    for (language, tag, figures, missing) in cases {
        let pdf = yearly_report_of_2023(language);
        let Some(told) = ask("pdfinfo", &["-enc", "UTF-8"], &pdf, &[]) else { return };
        assert!(told.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{told}");
        let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).expect("a count");
        assert!((6..=14).contains(&pages.trim().parse::<u32>().expect("a number")), "{told}");
        let text = lines(&pdf).expect("a text").join("\n");
        for words in
            figures.iter().chain(&missing).chain(&["Équipes mobiles psychiatrie précarité", "l. 618"])
        {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(!text.contains("yearly-report-"), "{text}");
        let read = structure(&pdf).expect("tags");
        for mark in ["Link", "TH", "Figure", "H1"] {
            assert!(read.contains(mark), "{mark}");
        }
        let raw = String::from_utf8_lossy(&pdf);
        assert!(raw.contains(&format!("/Lang({tag}")) || raw.contains(&format!("/Lang ({tag}")), "{tag}");
    }
}
