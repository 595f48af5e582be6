//! The parameters that ship, and the faults of such a file: each names its line and its field.

use jiff::civil::date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::authorisation::clocks::Clocks;
use maillage_domain::care::count::terms::{CountTerms, Reckoned};
use maillage_domain::care::objective::{StageReading, stages};
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::ground::confidence::Confidence;
use maillage_domain::parameter::book::ParameterBook;
use maillage_domain::parameter::dated::{Provenance, on};
use maillage_domain::parameter::table::ParameterTable;
use maillage_domain::procedure::terms::{Terms, WindowPractice};
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_reading::reference;

const FUND: &str = include_str!("../../../data/parameters/fund.toml");
const APPLICATION: &str = include_str!("../../../data/parameters/application.toml");

const SAMPLE: &str = r#"
[[parameters]]
name = "share"
unit = "basis-points"
title = { fr = "Part", en = "Share" }

[[parameters.values]]
value = 300
from = "2018-06-22"
until = "2020-12-31"
source = "un arrêté"
confidence = "text"

[[parameters]]
name = "reading"
unit = "choice"
title = { fr = "Lecture", en = "Reading" }
choices.lost = { fr = "perdu", en = "lost" }

[[parameters.values]]
value = "lost"
from = "2023-01-01"
source = "une pratique"
confidence = "practice"
doubt = { fr = "à voir", en = "to be seen" }
"#;

fn shipped() -> ParameterTable {
    let read = |text| reference::parameters(text).expect("what ships can be read");
    let windows = read(include_str!("../../../data/parameters/windows.toml"));
    let objectives = read(include_str!("../../../data/parameters/objectives.toml"));
    let retention = read(include_str!("../../../data/parameters/retention.toml"));
    let authorisations = read(include_str!("../../../data/parameters/authorisations.toml"));
    let aids = read(include_str!("../../../data/parameters/aids.toml"));
    let table = read(FUND).with(windows).with(objectives).with(read(APPLICATION));
    table.with(retention).with(authorisations).with(aids)
}

fn sample_with(from: &str, to: &str) -> String {
    assert!(SAMPLE.contains(from), "{from}");
    reference::parameters(&SAMPLE.replace(from, to)).expect_err("the change is a fault").to_string()
}

#[test]
fn given_what_ships_when_read_then_the_fund_finds_each_of_its_parameters_in_its_unit() {
    Parameters::read(&shipped()).expect("the fund can use what ships");
}

#[test]
fn given_what_ships_of_windows_when_read_then_two_months_and_since_2025_in_doubt() {
    let terms = Terms::read(&shipped()).expect("the rules can use what ships");
    let shortest = |day| on(&terms.shortest_window, day);
    let (last, first) = (shortest(date(2025, 2, 28)), shortest(date(2025, 3, 1)));
    assert_eq!((last.value, last.doubt.is_some()), (2, false));
    assert_eq!((first.value, first.doubt.is_some()), (2, true));
}

#[test]
fn given_what_ships_of_objectives_when_read_then_a_stage_binds_from_its_date_in_doubt() {
    let table = reference::parameters(include_str!("../../../data/parameters/objectives.toml"));
    let table = table.expect("it can be read");
    let (book, region) = (ParameterBook::default(), RegionCode::new("44"));
    let read = stages(&table, &book, &region, Asked::on(date(2026, 6, 1))).expect("the rules can use it");
    assert_eq!((read.value, read.doubt.is_some()), (StageReading::FromItsDate, true));
}

#[test]
fn given_what_ships_when_read_then_rulings_find_each_of_their_terms_in_its_unit() {
    Terms::read(&shipped()).expect("rulings can use what ships");
}

#[test]
fn given_what_ships_when_read_then_authorisations_find_their_clocks_and_what_counts() {
    let clocks = Clocks::read(&shipped()).expect("authorisations can use what ships");
    let duration = |day| on(&clocks.duration, day);
    let (last, first) = (duration(date(2017, 12, 31)), duration(date(2018, 1, 1)));
    assert_eq!((last.value, last.doubt.is_some()), (60, true));
    assert_eq!((first.value, first.doubt.is_some()), (84, true));
    let terms = CountTerms::read(&shipped()).expect("the count can use what ships");
    let (day, reading) = (date(2026, 3, 12), |reading| on(reading, date(2026, 3, 12)).value);
    assert_eq!(on(&terms.not_started, day).value, Reckoned::Counted);
    assert_eq!(reading(&terms.exceptional_need), Reckoned::Shown);
}

#[test]
fn given_a_reading_that_one_agency_publishes_when_asked_then_it_holds_in_its_region_alone() {
    let practice = |region: &str| {
        let asked = Asked::on(date(2025, 6, 2));
        let terms = Terms::of(&shipped(), &ParameterBook::default(), &RegionCode::new(region), asked);
        on(&terms.expect("rulings can use what ships").window_practice, asked.day).value
    };
    assert_eq!(practice("76"), WindowPractice::AllButCessions);
    assert_eq!(practice("93"), WindowPractice::AsAuthorisations);
    assert_eq!(practice("32"), WindowPractice::National);
}

/// Each value of a table: its name, what it is, its unit, its days, how sure it is, and where it holds.
fn values(table: &ParameterTable) -> Vec<String> {
    let values = table.iter().flat_map(|parameter| {
        let unit = parameter.unit.as_str();
        parameter.values.iter().map(move |value| {
            let (from, sure) = (value.in_force.from, value.confidence.as_str());
            let until = value.in_force.until.map_or_else(String::new, |until| until.to_string());
            let doubt = if value.doubt.is_some() { " doubt" } else { "" };
            let region = match &value.origin {
                Provenance::Published(code) => format!(" region {code}"),
                _ => String::new(),
            };
            format!("{} {} {unit} {from}..{until} {sure}{doubt}{region}", parameter.name, value.value)
        })
    });
    values.collect()
}

#[test]
fn given_what_ships_when_read_then_the_values_of_our_sources() {
    assert_eq!(
        values(&shipped()),
        [
            "fund.carry-over 300 basis-points 2018-06-22.. text",
            "fund.excluded-credits within-ceiling choice 2023-10-27.. general doubt",
            "fund.daf-transfer 100 basis-points 2016-01-01.. general doubt",
            "fund.prescription 4 exercises 2012-01-01..2015-12-31 text",
            "fund.prescription 3 exercises 2016-01-01.. text",
            "fund.earlier-withdrawal not-reopened choice 2023-01-01.. general doubt",
            "fund.longest-duration 60 months 2023-01-01.. text",
            "fund.enforceable 15 days 2023-01-01.. text",
            "fund.amended 15 days 2023-01-01.. text",
            "fund.delegation-rounding 10000 cents 2023-01-01.. practice",
            "fund.later-order replaces choice 2023-01-01.. general doubt",
            "fund.codes MI|M#-99-99 codes 2023-01-01.. general doubt",
            "fund.base-exclusion none choice 2018-06-22..2022-12-31 text",
            "fund.base-exclusion ordered choice 2023-01-01..2023-12-31 text",
            "fund.base-exclusion none choice 2024-01-01.. text doubt",
            "fund.agreement-threshold 2300000 cents 2023-01-01.. general doubt",
            "window.shortest 2 months 2019-06-21..2025-02-28 text",
            "window.shortest 2 months 2025-03-01.. general doubt",
            "window.need-used-up one-place choice 2019-06-21.. general doubt",
            "objective.stages from-its-date choice 2005-01-01.. general doubt",
            "application.renewal-request 14 months 2019-06-21.. text doubt",
            "application.renewal-injunction 12 months 2019-06-21.. text",
            "application.transition-injunction 4 months 2023-12-28.. general doubt",
            "application.renewal-path plain choice 2019-06-21..2021-05-12 text",
            "application.renewal-path first-window choice 2021-05-13..2023-10-31 general doubt",
            "application.renewal-path plain choice 2023-11-01.. text",
            "application.completeness 1 months 2019-06-21.. text",
            "application.decision 6 months 2019-06-21.. general doubt",
            "application.reasons-request 2 months 2019-06-21.. text",
            "application.reasons-answer 1 months 2016-01-01.. text",
            "application.court 2 months 2016-01-01.. text",
            "application.visit 6 months 2019-06-21.. text",
            "application.visit-notice 1 months 2019-06-21.. text",
            "application.imaging-threshold 3 units 2023-06-01.. general doubt",
            "application.imaging-ceiling 18 units 2023-06-01.. general doubt",
            "application.imaging-both 3 units 2023-06-01.. general doubt",
            "application.window-practice national choice 2019-06-21.. text doubt",
            "application.window-practice all-but-cessions choice 2023-06-01.. practice doubt region 76",
            "application.window-practice as-authorisations choice 2023-06-01.. practice doubt region 93",
            "application.cancer-activity 8000 basis-points 2023-06-01.. text",
            "application.cancer-activity-time 12 months 2023-06-01.. text",
            "application.critical-care-conformity 24 months 2023-06-01.. text",
            "retention.sign-in-notes 12 months 2021-10-14.. general doubt",
            "authorisation.duration 60 months 2017-01-01..2017-12-31 general doubt",
            "authorisation.duration 84 months 2018-01-01.. text doubt",
            "authorisation.start 36 months 2019-06-21.. text",
            "authorisation.completion 48 months 2019-06-21.. text",
            "authorisation.interruption 6 months 2019-06-21.. text",
            "count.not-started counted choice 2019-06-21.. general doubt",
            "count.suspended counted choice 2019-06-21.. general doubt",
            "count.interrupted counted choice 2019-06-21.. general doubt",
            "count.under-examination counted choice 2019-06-21.. general doubt",
            "count.exceptional-need shown choice 2019-06-21.. practice doubt",
            "count.derogation shown choice 2019-06-21.. general doubt",
            "count.crisis shown choice 2019-06-21.. general doubt",
            "aid.waiting 120 months 2025-01-01.. general doubt",
        ]
    );
}

#[test]
fn given_what_is_not_read_in_a_text_when_it_ships_then_its_doubt_is_said_in_both_languages() {
    for parameter in shipped().iter() {
        for value in &parameter.values {
            assert!(value.confidence != Confidence::General || value.doubt.is_some(), "{}", parameter.name);
        }
        let doubts = parameter.values.iter().filter_map(|value| value.doubt.as_ref());
        for Bilingual { fr, en } in doubts.chain([&parameter.title]) {
            assert!(!fr.is_empty() && !en.is_empty() && fr != en, "{}", parameter.name);
        }
    }
}

#[test]
fn given_a_sound_file_when_read_then_its_parameters_in_order() {
    let table = reference::parameters(SAMPLE).expect("sound");
    let names: Vec<_> = table.iter().map(|parameter| parameter.name.as_str()).collect();
    assert_eq!(names, ["share", "reading"]);
}

#[test]
fn given_a_value_out_of_its_unit_when_read_then_its_line() {
    assert_eq!(
        sample_with("value = 300", "value = 10001"),
        "line 8, parameter share, value: `10001` in basis-points: outside the range of this unit"
    );
    assert_eq!(
        sample_with("value = 300", "value = \"3 %\""),
        "line 8, parameter share, value: `3 %` in basis-points: not a value of this unit"
    );
    assert_eq!(
        sample_with("value = \"lost\"", "value = \"kept\""),
        "line 21, parameter reading, value: `kept` in choice: not a value of this unit"
    );
    assert!(sample_with("value = 300", "value = 3.5").contains("line 8"));
}

#[test]
fn given_no_source_or_a_period_backwards_when_read_then_its_line() {
    assert_eq!(
        sample_with("source = \"un arrêté\"", "source = \" \""),
        "line 11, parameter share, source: a value has a source"
    );
    assert_eq!(
        sample_with("until = \"2020-12-31\"", "until = \"2018-06-21\""),
        "line 9, parameter share, from: 2018-06-21 comes before 2018-06-22"
    );
}

#[test]
fn given_a_name_that_stands_twice_when_read_then_both_lines() {
    assert_eq!(
        sample_with("name = \"reading\"", "name = \"share\""),
        "line 15, parameter share, name: `share` already stands at line 3, parameter share, name"
    );
}

#[test]
fn given_readings_where_there_are_none_to_choose_or_none_where_there_are_when_read_then_the_parameter() {
    let fault = "choices: they stand where the unit is a choice";
    assert_eq!(
        sample_with("unit = \"choice\"", "unit = \"codes\""),
        format!("line 15, parameter reading, {fault}")
    );
    assert_eq!(
        sample_with("choices.lost = { fr = \"perdu\", en = \"lost\" }\n", ""),
        format!("line 15, parameter reading, {fault}")
    );
}

#[test]
fn given_a_field_or_a_word_that_is_not_one_when_read_then_named() {
    assert_eq!(
        sample_with("until =", "till ="),
        "`parameters.0.values.0.till` is not a field of this file, or is empty"
    );
    for (from, to) in
        [("\"basis-points\"", "\"percent\""), ("\"practice\"", "\"sure\""), ("\"2023-01-01\"", "\"2023\"")]
    {
        assert!(sample_with(from, to).contains("line "), "{to}");
    }
    let empty =
        "[[parameters]]\nname = \"x\"\nunit = \"days\"\ntitle = { fr = \"a\", en = \"b\" }\nvalues = []\n";
    let fault = reference::parameters(empty).expect_err("no value").to_string();
    assert_eq!(fault, "line 2, parameter x, values: a parameter has a value");
}

#[test]
fn given_a_parameter_that_nobody_prints_when_it_is_said_to_be_open_then_it_has_no_value_and_may_have_none() {
    let open =
        "[[parameters]]\nname = \"x\"\nunit = \"days\"\nopen = true\ntitle = { fr = \"a\", en = \"b\" }\n";
    let table = reference::parameters(open).expect("sound");
    assert_eq!(table.iter().map(|parameter| parameter.values.len()).collect::<Vec<_>>(), [0]);
    let valued = format!(
        "{open}\n[[parameters.values]]\nvalue = 1\nfrom = \"2023-01-01\"\nsource = \"s\"\nconfidence = \"text\"\n"
    );
    let fault = reference::parameters(&valued).expect_err("both").to_string();
    assert_eq!(fault, "line 2, parameter x, values: an open parameter has none");
}
