//! The aid schemes that ship: each row of our survey of them, each figure on its line of the report, and the faults of such a file.

use std::collections::BTreeSet;

use maillage_domain::fund::aid::scheme::{AidScheme, AidSchemes, AidSource, FigureKind};
use maillage_domain::fund::aid::sum::AidSum;
use maillage_domain::territory::PractitionerZone;
use maillage_reading::digest;
use maillage_reading::reference::{aid_schemes, parameters};
use maillage_testing::shared::source;

const SHIPPED: &str = include_str!("../../../data/fund/aid-schemes.toml");

fn shipped() -> AidSchemes {
    aid_schemes(SHIPPED).expect("it reads")
}

fn scheme<'s>(schemes: &'s AidSchemes, code: &str) -> &'s AidScheme {
    schemes.scheme(code).expect(code)
}

/// The rows of the survey, each with the scheme that has it; the waiting period is a parameter.
const ROWS: [(&str, &str); 43] = [
    ("CRAI_ZAC", "crai"),
    ("CRAI_ZAR", "crai"),
    ("CRAI_TRANS", "crai-2026"),
    ("CRMG", "crmg"),
    ("CRME", "crme"),
    ("AUMG", "aumg"),
    ("ATP", "atp"),
    ("IPA_LIB", "ipa"),
    ("IPA_SAL_A1", "ipa"),
    ("IPA_SAL_A2", "ipa"),
    ("IPA_AVENANT10", "ipa-avenant-10"),
    ("MSP_ING", "msp-ing"),
    ("MSP_OPE", "msp-ope"),
    ("MSPU", "mspu"),
    ("ESP_SOUPLE", "esp"),
    ("CDS", "cds"),
    ("CPTS_EMERG", "cpts-emergence"),
    ("CPTS_URPS", "cpts-urps"),
    ("CPTS_UNION", "cpts-union"),
    ("CPTS_COORD", "cpts-coord"),
    ("PROTO_COOP", "protocoles"),
    ("CSNP", "csnp"),
    ("PASS", "pass"),
    ("PDSES", "pdses"),
    ("PDSES_LIB", "pdses-liberaux"),
    ("PDSA", "pdsa"),
    ("SAS", "sas"),
    ("EMPP", "empp"),
    ("PSY_HEB", "psychologues-hebergement"),
    ("PTSM", "ptsm"),
    ("CLSM", "clsm"),
    ("MDA", "mda"),
    ("UAPED", "uaped"),
    ("EMH", "emh"),
    ("DAC", "dac"),
    ("AID_DEMOSAN", "democratie-en-sante"),
    ("INV_ES", "investissement-es"),
    ("INV_ESMS", "investissement-esms"),
    ("URG_ESMS", "urgence-esms"),
    ("AM_INSTALL_ZIP", "am-zip"),
    ("AM_INSTALL_ZAC", "am-zac"),
    ("BRE_CARIM", "carim"),
    ("BRE_CRDE", "crde"),
];

#[test]
fn given_the_survey_when_read_then_each_row_has_its_scheme_and_each_scheme_its_row() {
    let Some(bytes) = source("domain/aid_schemes.csv") else { return };
    let text = String::from_utf8(bytes).expect("it is text");
    let codes: BTreeSet<&str> = text.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let rows = ROWS.iter().map(|(row, _)| *row).chain(["REGLE_10ANS"]).collect();
    assert_eq!(codes, rows);
    let schemes = shipped();
    let own: BTreeSet<&str> = schemes.schemes.iter().map(|scheme| scheme.code.as_str()).collect();
    assert_eq!(own, ROWS.iter().map(|(_, code)| *code).collect());
}

#[test]
fn given_the_amounts_of_the_survey_when_read_then_ours() {
    let schemes = shipped();
    let AidSum::Ceiling { by_zone } = &scheme(&schemes, "crai").sum else { panic!("a ceiling") };
    let limit = |zone| by_zone.get(&zone).map(|limit| limit.cents());
    assert_eq!(limit(PractitionerZone::Zac), Some(3_000_000));
    assert_eq!(limit(PractitionerZone::Zar), Some(2_000_000));
    assert_eq!(limit(PractitionerZone::Zip), None);
    let AidSum::Posts { posts } = &scheme(&schemes, "ipa").sum else { panic!("posts") };
    let rates: Vec<_> = posts.iter().map(|rate| (rate.post.as_str(), rate.amount.cents())).collect();
    assert_eq!(rates, [("self-employed", 2_120_000), ("employee-1", 830_000), ("employee-2", 1_130_000)]);
}

#[test]
fn given_figures_that_nobody_prints_when_they_ship_then_as_parameters_without_a_value() {
    let table = parameters(include_str!("../../../data/parameters/aids.toml")).expect("it reads");
    for name in ["aid.crmg-ceiling", "aid.crme-sum"] {
        assert_eq!(table.parameter(name).map(|parameter| parameter.values.len()), Some(0), "{name}");
    }
    assert_eq!(table.parameter("aid.waiting").map(|parameter| parameter.values.len()), Some(1));
}

/// The text of some lines as a reader says it: one space between words, and words that lines part together again.
fn said<'l>(lines: impl IntoIterator<Item = &'l str>) -> String {
    lines.into_iter().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

#[test]
fn given_each_figure_that_ships_when_looked_up_on_its_line_then_the_report_prints_it_so() {
    let Some(bytes) = source("sources/fir-hauts-de-france-2023.txt") else { return };
    assert_eq!(digest::of(&bytes), shipped().document, "the document that the file names");
    let text = String::from_utf8(bytes).expect("it is text");
    let lines: Vec<&str> = text.lines().collect();
    let last = u32::try_from(lines.len()).expect("it fits");
    for scheme in &shipped().schemes {
        for figure in &scheme.figures {
            let Some(printed) = &figure.printed else { continue };
            let first = usize::try_from(figure.line).expect("it fits") - 1;
            let from = said(lines[first..first + 2].iter().copied());
            assert!(from.contains(&said([printed.as_str()])), "{}: {printed:?} in {from}", scheme.code);
            let begins = printed.as_str().split_whitespace().next().expect("a word");
            assert!(lines[first].contains(begins), "{}: {printed:?} begins on {}", scheme.code, figure.line);
        }
        for place in &scheme.sources {
            let AidSource::Lines { line, until } = place else { continue };
            assert!(*line <= until.unwrap_or(*line) && until.unwrap_or(*line) <= last, "{}", scheme.code);
        }
    }
}

#[test]
fn given_sums_that_printed_figures_leave_when_reckoned_again_then_the_same() {
    let schemes = shipped();
    let reckoned = |code: &str| {
        let mut figures = scheme(&schemes, code).figures.iter();
        figures.find(|figure| figure.kind == FigureKind::Reckoned).map(|figure| figure.value)
    };
    let ipa = 22 * 2_120_000 + 22 * 830_000 + 24 * 1_130_000;
    assert_eq!(reckoned("ipa"), Some(ipa));
    assert_eq!(ipa, 92_020_000);
    assert_eq!(reckoned("pdsa"), Some(8_200_000_000 - 6_030_000_000 - 510_000_000));
}

#[test]
fn given_a_fault_when_read_then_the_scheme_and_the_field_are_named() {
    for (from, to, fault) in [
        (r#"code = "crai-2026""#, r#"code = "crai""#, "already stands at"),
        (r#"apart = ["crme"]"#, r#"apart = ["crmx"]"#, "scheme crai, apart: `crmx` is no scheme"),
        (r#"applicants = ["university", "team"]"#, "applicants = []", "scheme aumg, applicants"),
        (r#"{ open = "aid.crmg-ceiling" }"#, r#"{ open = "aid.crmg-ceiling", between = 1 }"#, "ceiling"),
        ("by_zone = { ZAC = 3000000, ZAR = 2000000 }", "by_zone = {}", "a ceiling is that of a zone"),
        ("by_zone = { ZAC = 3000000, ZAR = 2000000 }", "by_zone = { ZAC = 0 }", "above nothing"),
        ("by_zone = { ZAC = 3000000, ZAR = 2000000 }", "by_zone = { ZXX = 1 }", "ZXX"),
        (r#"installed = { from = "2025-07-01""#, r#"installed = { from = "2026-07-01""#, "comes before"),
        ("least = 235000", "least = 900000", "the least is above the most"),
        ("full = 2100", "full = 1049", "full hours are the most"),
        (r#"post = "employee-2""#, r#"post = "employee-1""#, "stand once each"),
        (r#"printed = "190 contrats", "#, "", "it is printed, or it is reckoned"),
        (r#"sureness = "high""#, r#"sureness = "sure""#, "sure"),
        (r#"payer = "fund""#, "payer = \"fund\"\ncolour = \"red\"", "is not a field"),
    ] {
        assert!(SHIPPED.contains(from), "{from}");
        let error = aid_schemes(&SHIPPED.replacen(from, to, 1)).expect_err(from).to_string();
        assert!(error.contains(fault), "{from}: {error}");
    }
}

#[test]
fn given_a_scheme_in_doubt_when_it_does_not_say_which_then_refused() {
    let low = SHIPPED.replacen(
        "sureness = \"high\"\n\n[[schemes]]\ncode = \"am-zac\"",
        "sureness = \"low\"\n\n[[schemes]]\ncode = \"am-zac\"",
        1,
    );
    assert_ne!(low, SHIPPED);
    let error = aid_schemes(&low).expect_err("no doubt is said").to_string();
    assert!(error.contains("scheme am-zip, doubt"), "{error}");
}
