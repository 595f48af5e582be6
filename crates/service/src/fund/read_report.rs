//! Understanding a published report of the fund; nothing is stored.

use maillage_domain::fund::report::{Report, checks};
use maillage_reading::no_text::NoText;
use maillage_reading::report::{self, NotAReport};
use maillage_views::problem::Problem;
use maillage_views::report::ReportView;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::paper::Paper;

/// Reads a report and what contradicts itself in it.
pub fn read_report(paper: &Paper<'_>, words: Words) -> Result<ReportView, ServiceError> {
    let report = read(paper, words)?;
    Ok(ReportView::new(&report, &checks::check(&report), words))
}

/// The report in a document.
pub(super) fn read(paper: &Paper<'_>, words: Words) -> Result<Report, ServiceError> {
    let read = match paper.recognised() {
        Some(document) => report::read_document(document),
        None => report::read(paper.bytes),
    };
    read.map_err(|no| {
        let (file, reason) = (Argument::Text(paper.file), words.get(why(no)));
        let reason = Argument::Text(&reason);
        ServiceError::unusable(Problem::worded("not-a-report", &[("file", file), ("reason", reason)], words))
    })
}

/// The message that says why bytes are no report.
const fn why(no: NotAReport) -> &'static str {
    match no {
        NotAReport::NoText(NoText::Empty) => "not-a-report-empty",
        NotAReport::NoText(NoText::Blank) => "not-a-report-blank",
        NotAReport::NoText(NoText::Binary) => "not-a-report-binary",
        NotAReport::NoText(NoText::Locked) => "not-a-report-locked",
        NotAReport::NoText(NoText::Damaged) => "not-a-report-damaged",
        NotAReport::TooLong => "not-a-report-too-long",
        NotAReport::OtherSubject => "not-a-report-other-subject",
        NotAReport::NoAmount => "not-a-report-no-amount",
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    const REPORT: &str = "Le FIR en 2031\n\nDES ACTIONS POUR LA RÉGION\n\nSoutenir des équipes (12 K€).\n\n\
                          n Sur les 10 K€, 4 K€ ont été versés en 2031. Le solde de 9 K€ sera mobilisé en 2032.\n";

    #[test]
    fn given_a_contradiction_when_written_as_json_then_the_contract_in_the_language_asked_for() {
        for (language, word) in [(Language::French, "versés"), (Language::English, "paid")] {
            let view = read_report(&Paper::written("fir.txt", REPORT.as_bytes()), Words::new(language))
                .expect("it is a report");
            let told = view.findings.first().expect("a contradiction");
            assert!(told.because.contains(word), "{told:?}");
            let json = serde_json::to_string(told).expect("a view is JSON");
            let start =
                r#"{"rule":"balance_does_not_add","severity":"error","line":7,"lines":[7],"because":""#;
            assert!(json.starts_with(start), "{json}");
            let json = serde_json::to_string(&view.facts[0]).expect("a view is JSON");
            let fact = r#"{"section":"DES ACTIONS POUR LA RÉGION","label":"Soutenir des équipes","value":"12000","unit":"EUR","printed":"12 K€","low":"11500","high":"12500","qualifier":"exact","status":"printed","line":5,"page":null,"mission":null,"region":null,"year":null}"#;
            assert_eq!(json, fact);
        }
    }

    #[test]
    fn given_what_is_no_report_when_read_then_one_line_in_the_language_asked_for() {
        let cases: [(&[u8], &str, &str); 6] = [
            (b"", "vide", "empty"),
            (b"\x89PNG\r\n\x1A\n\0\0", "format binaire", "binary format"),
            (b"PK\x03\x04\x14\x00\x06\x00", "abîmé", "damaged"),
            (b"%PDF-1.7\n1 0 obj", "abîmé", "damaged"),
            (b"Monsieur le directeur,\n", "ne parle pas du fonds", "does not name"),
            (b"Le FIR finance 3 projets.\n", "pas de montants", "no amounts"),
        ];
        for (bytes, fr, en) in cases {
            for (language, word) in [(Language::French, fr), (Language::English, en)] {
                let words = Words::new(language);
                let title = read_report(&Paper::written("fir.txt", bytes), words)
                    .expect_err("it is no report")
                    .problem(words)
                    .title;
                assert!(title.starts_with("fir.txt") && title.contains(word), "{title}");
                assert!(!title.contains('\n'));
            }
        }
    }
}
