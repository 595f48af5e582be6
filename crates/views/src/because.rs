//! The facts that a rule saw, in a sentence.

use jiff::civil::Date;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::rules::finding::{Count, Finding, Seen};

use crate::rule::rule_title;
use crate::words::{Argument, Words};

/// The facts behind a finding, in a sentence.
pub fn because(finding: &Finding, words: Words) -> String {
    match &finding.seen {
        Seen::AsStated => rule_title(finding.rule, words),
        seen => sentence(seen, words),
    }
}

fn sentence(seen: &Seen, words: Words) -> String {
    match seen {
        Seen::InWindow { opens, closes } => dates("seen-in-window", *opens, *closes, words),
        Seen::NoWindow { nearest: Some((opens, closes)) } => dates("seen-no-window", *opens, *closes, words),
        Seen::NoWindow { nearest: None } => words.get("seen-no-window-recorded"),
        Seen::Places { sites, units } => room("seen-places", *sites, *units, words),
        Seen::NoPlace { sites, units } => room("seen-no-place", *sites, *units, words),
        Seen::GapSetAside { gap } => gap_set_aside(*gap, words),
        Seen::ExtraUnitOpen { units } => {
            words.with("seen-extra-unit-open", &[("units", Argument::Count(*units))])
        }
        Seen::UnitsDecide { sites, units } => {
            let (sites, units) = (words.gap(*sites), words.gap(*units));
            let arguments = [("sites", Argument::Text(&sites)), ("units", Argument::Text(&units))];
            words.with("seen-units-decide", &arguments)
        }
        Seen::GapsDisagree { sites, units } => {
            let (sites, units) = (words.gap(*sites), words.gap(*units));
            let arguments = [("sites", Argument::Text(&sites)), ("units", Argument::Text(&units))];
            words.with("seen-gaps-disagree", &arguments)
        }
        Seen::HoldsForm { held, declared } => {
            let id = if *declared { "seen-holds-form-declared" } else { "seen-holds-form" };
            words.with(id, &[("held", Argument::Text(held.as_str()))])
        }
        Seen::OtherZone { from, gap } => {
            let gap = gap.map_or_else(|| "?".to_owned(), |gap| words.gap(gap));
            let arguments = [("from", Argument::Text(from.as_str())), ("gap", Argument::Text(&gap))];
            words.with("seen-other-zone", &arguments)
        }
        Seen::RightZoneSet(set) => {
            words.with("seen-right-zone-set", &[("set", Argument::Text(set.as_str()))])
        }
        Seen::OtherZoneSet(set) => {
            words.with("seen-other-zone-set", &[("set", Argument::Text(set.as_str()))])
        }
        Seen::BilanOfActivity(code) => {
            words.with("seen-bilan-of-activity", &[("line", Argument::Text(code.as_str()))])
        }
        Seen::Need { places } => words.with("seen-need", &[("places", Argument::Count(i64::from(*places)))]),
        Seen::BilanRead { version, picture } => {
            let picture = words.date(*picture);
            let version = Argument::Count(i64::from(*version));
            words.with("seen-bilan-read", &[("version", version), ("picture", Argument::Text(&picture))])
        }
        Seen::NomenclatureEnded { until } => {
            words.with("seen-nomenclature-ended", &[("until", Argument::Text(&words.date(*until)))])
        }
        Seen::NomenclatureAttested { from } => {
            words.with("seen-nomenclature-attested", &[("from", Argument::Text(&words.date(*from)))])
        }
        Seen::Days(days) => words.with("seen-days", &[("days", Argument::Count(i64::from(*days)))]),
        Seen::WindowsInYear { year, line, count } => windows_in_year(*year, line.as_ref(), *count, words),
        Seen::Between { from, until } => dates("seen-between", *from, *until, words),
        Seen::Lines(lines) => named(lines, words),
        plain => words.get(word(plain)),
    }
}

/// The message of facts that have no figures.
fn word(seen: &Seen) -> &'static str {
    match seen {
        Seen::AnyTime => "seen-any-time",
        Seen::Listed => "seen-listed",
        Seen::NotListed => "seen-not-listed",
        Seen::OperationNotListed => "seen-operation-not-listed",
        Seen::NoZoneSet => "seen-no-zone-set",
        Seen::NoBilan => "seen-no-bilan",
        Seen::HoldingUnknown => "seen-holding-unknown",
        Seen::HoldsNoForm => "seen-holds-no-form",
        Seen::HospitalAtHomeApart => "seen-hospital-at-home-apart",
        Seen::FormsByGap => "seen-forms-by-gap",
        Seen::SameZone => "seen-same-zone",
        Seen::DepartureUnknown => "seen-departure-unknown",
        Seen::NoNeed => "seen-no-need",
        _ => "seen-no-bilan-published",
    }
}

fn dates(id: &str, from: Date, until: Date, words: Words) -> String {
    let (from, until) = (words.date(from), words.date(until));
    words.with(id, &[("from", Argument::Text(&from)), ("until", Argument::Text(&until))])
}

fn room(id: &str, sites: Count, units: Option<Count>, words: Words) -> String {
    let count = |number: u32| Argument::Count(i64::from(number));
    let sites_gap = words.gap(sites.gap());
    let mut arguments = vec![
        ("current", count(sites.current)),
        ("target", count(sites.target)),
        ("gap", Argument::Text(&sites_gap)),
    ];
    let Some(units) = units else { return words.with(id, &arguments) };
    let units_gap = words.gap(units.gap());
    arguments.extend([
        ("units-current", count(units.current)),
        ("units-target", count(units.target)),
        ("units-gap", Argument::Text(&units_gap)),
    ]);
    words.with(&format!("{id}-equipment"), &arguments)
}

fn gap_set_aside(gap: Option<i64>, words: Words) -> String {
    match gap {
        None => words.get("seen-gap-set-aside-unknown"),
        Some(gap) => words.with("seen-gap-set-aside", &[("gap", Argument::Text(&words.gap(gap)))]),
    }
}

fn windows_in_year(year: i16, line: Option<&LineCode>, count: usize, words: Words) -> String {
    let year = year.to_string();
    let line = line.map_or_else(|| words.get("seen-every-line"), ToString::to_string);
    let count = Argument::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let arguments = [("year", Argument::Text(&year)), ("line", Argument::Text(&line)), ("count", count)];
    words.with("seen-windows-in-year", &arguments)
}

fn named(lines: &[LineCode], words: Words) -> String {
    if lines.is_empty() {
        return words.get("seen-all-lines");
    }
    let names: Vec<_> = lines.iter().map(LineCode::as_str).collect();
    words.with("seen-lines", &[("lines", Argument::Text(&names.join(", ")))])
}
