//! The sheet of a ruling: one or two pages, all that the view says, both standards.

use jiff::civil::date;
use maillage_typesetting::ruling;

use crate::fixture::rulings;
use crate::tools::{self, plain};

#[test]
fn given_each_outcome_when_typeset_then_one_or_two_pages_say_all_of_it_by_both_standards() {
    let day = date(2019, 8, 1);
    let asked = [
        ("creation", "chirurgie", "15A", day),
        ("transfer", "chirurgie", "15A", day),
        ("creation", "irm", "17A", day),
        ("creation", "chirurgie", "15A", date(2026, 11, 28)),
    ];
    for sheet in rulings(&asked) {
        let pdf = ruling(&sheet).expect("a PDF");
        assert!(pdf == ruling(&sheet).expect("a PDF"), "other bytes");
        let holds = |text: &str| pdf.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(holds("<pdfuaid:part>1</pdfuaid:part>") && holds("<pdfaid:part>2</pdfaid:part>"));
        assert!(holds(&sheet.digest), "{}", sheet.answer);
        let (Some(lines), Some(info)) = (tools::lines(&pdf), tools::ask("pdfinfo", &[], &pdf, &[])) else {
            return;
        };
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).map(str::trim);
        assert!(matches!(pages, Some("1" | "2")), "{}: {pages:?}", sheet.answer);
        let text = lines.join(" ");
        for said in [&sheet.answer, &sheet.digest, &sheet.region, &sheet.title] {
            assert!(text.contains(&plain(said)), "{said}: {text}");
        }
        for part in &sheet.parts {
            assert!(text.contains(&plain(&part.heading)), "{}: {text}", part.heading);
        }
    }
}
