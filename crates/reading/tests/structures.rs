//! The structures that ship: each figure and each place stands in the text of the report, on its line.

use maillage_domain::ground::place::Place;
use maillage_domain::structure::key::StructureKey;
use maillage_domain::structure::kind::StructureKind;
use maillage_domain::structure::status::StructureStatus;
use maillage_domain::structure::tally::Territory;
use maillage_reading::digest;
use maillage_reading::reference::{PrintedStructures, ReferenceError, structures};
use maillage_testing::shared::source;

const SHIPPED: &str = include_str!("../../../data/hauts-de-france/structures-2023.toml");

fn shipped() -> PrintedStructures {
    structures(SHIPPED).expect("it reads")
}

/// The text of some lines as a reader says it: one space between words, and words that lines part together again.
fn said<'l>(lines: impl IntoIterator<Item = &'l str>) -> String {
    let mut said = String::new();
    for line in lines {
        match said.strip_suffix('-') {
            // A line that ends a word in its middle: the next goes on with it.
            Some(head) if line.starts_with(char::is_lowercase) => said.truncate(head.len()),
            _ if said.is_empty() => {}
            _ => said.push(' '),
        }
        said.push_str(&line.split_whitespace().collect::<Vec<_>>().join(" "));
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of the report, read around a place: from so many lines before it to so many after.
struct Report(Vec<String>);

impl Report {
    fn open() -> Option<Self> {
        let bytes = source("sources/fir-hauts-de-france-2023.txt")?;
        assert_eq!(digest::of(&bytes), shipped().counted.document, "the document that the file names");
        let text = String::from_utf8(bytes).expect("it is text");
        Some(Self(text.lines().map(ToOwned::to_owned).collect()))
    }

    fn around(&self, place: &Place, before: usize, after: usize) -> String {
        let line = usize::try_from(place.line.expect("a line")).expect("it fits");
        let first = line.saturating_sub(before + 1);
        said(self.0[first..line + after].iter().map(String::as_str))
    }
}

#[test]
fn given_each_figure_that_ships_when_looked_up_on_its_line_then_the_report_prints_it_so() {
    let Some(report) = Report::open() else { return };
    for tally in &shipped().counted.tallies {
        let printed = tally.printed.as_str();
        let (from, line) = (report.around(&tally.place, 0, 3), report.around(&tally.place, 0, 0));
        assert!(from.contains(printed), "{printed}: {from}");
        let begins = printed.split(' ').next().expect("a word");
        assert!(line.contains(begins), "{printed} begins on that line: {line}");
        let mut numbers = printed.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
        assert_eq!(numbers.next(), Some(tally.count.to_string().as_str()), "{printed}");
        if let Some(dated) = &tally.dated {
            let near = report.around(&tally.place, 6, 3);
            assert!(near.contains(dated.as_str()), "{printed}, {dated}: {near}");
        }
    }
}

#[test]
fn given_each_place_that_ships_when_looked_up_on_its_line_then_the_report_names_it() {
    let Some(report) = Report::open() else { return };
    for told in &shipped().told {
        let (kind, name) = (told.said.kind.as_str().to_uppercase(), told.said.name.as_str());
        let line = report.around(&told.place, 0, 0);
        let names = told.said.town.as_ref().map_or("Hainaut", |town| town.as_str());
        assert!(line.contains(names), "{names}: {line}");
        assert!(report.around(&told.place, 8, 0).contains(&kind), "{name} is one of those that are told of");
        let follows = |words: &str| report.around(&told.place, 0, 1).contains(&format!("{names} ({words})"));
        let is_drafted = || report.around(&told.place, 0, 2).contains("phase d’élaboration de projet");
        match (told.said.kind, told.said.status) {
            (StructureKind::Uaped, Some(StructureStatus::InProgress)) => {
                assert!(follows("en cours"), "{name}");
            }
            (StructureKind::Uaped, Some(StructureStatus::Open)) => assert!(!follows("en cours"), "{name}"),
            (StructureKind::Uaped, Some(StructureStatus::Drafting)) => assert!(is_drafted(), "{name}"),
            (_, status) => assert_eq!(status, None, "{name}: no status is printed"),
        }
    }
}

#[test]
fn given_what_ships_when_read_then_the_figures_of_the_report_by_kind_and_those_of_departments_add_up() {
    let shipped = shipped();
    let of = |kind, is_region: bool| {
        let own = shipped.counted.tallies.iter().filter(move |tally| {
            tally.of.kind == kind && tally.of.only.is_none() && tally.of.territory.is_region() == is_region
        });
        own.map(|tally| tally.count).collect::<Vec<_>>()
    };
    assert_eq!(of(StructureKind::Msp, true), [251, 21]);
    assert_eq!([StructureKind::Cds, StructureKind::Cpts].map(|kind| of(kind, true)), [[260], [50]]);
    assert_eq!(
        [StructureKind::Pass, StructureKind::Uaped, StructureKind::Erc].map(|kind| of(kind, true)),
        [[36], [9], [16]]
    );
    for kind in [StructureKind::Empp, StructureKind::Emh] {
        assert_eq!(of(kind, true), [of(kind, false).iter().sum::<u32>()], "{kind:?}");
    }
    let uaped = shipped.told.iter().filter(|told| told.said.kind == StructureKind::Uaped);
    let standing = uaped.filter(|told| told.said.status != Some(StructureStatus::Drafting));
    assert_eq!(standing.count(), 9, "those that the report names are as many as it counts");
    assert!(shipped.told.iter().all(|told| matches!(told.structure, StructureKey::Code(_))));
    assert!(shipped.counted.tallies.iter().all(|tally| !matches!(tally.of.territory, Territory::Zone(_))));
}

#[test]
fn given_a_figure_or_a_code_twice_or_a_slip_in_a_field_when_read_then_refused_by_its_place() {
    let twice = |table: &str| {
        let (_, rest) = SHIPPED.split_once(table).expect("it is there");
        let (first, _) = rest.split_once("[[").unwrap_or((rest, ""));
        format!("{SHIPPED}\n{table}{first}")
    };
    assert!(matches!(structures(&twice("[[tallies]]")), Err(ReferenceError::Invalid { .. })));
    assert!(matches!(structures(&twice("[[structures]]")), Err(ReferenceError::Repeated { .. })));
    let slip = SHIPPED.replacen("dated = ", "date = ", 1);
    assert!(matches!(structures(&slip), Err(ReferenceError::UnknownField { .. })));
}
