//! The facts that a rule saw, in a sentence.

use jiff::civil::Date;
use maillage_domain::care::bridge::Passage;
use maillage_domain::care::need::ExceptionalNeed;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::Due;
use maillage_domain::care::quantity::Target;
use maillage_domain::procedure::place::PlaceAmended;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::finding::{Count, Finding, NeedSeen, ObjectiveSeen, Seen, ShortWindow};

use crate::because_course::on_course;
use crate::because_units::on_units;
use crate::rule::rule_title;
use crate::tally::{counted_text, gap_text, target_text};
use crate::words::{Argument, Words};

/// The facts behind a finding, in a sentence; its lines by the names that the book has for them.
pub fn because(finding: &Finding, book: &ReferenceBook, words: Words) -> String {
    let word = |id: &str| words.get(id);
    let naming = |id: &str, name: &str, text: &str| words.with(id, &[(name, Argument::Text(text))]);
    match &finding.seen {
        Seen::AsStated => rule_title(finding.rule, words),
        Seen::InWindow { opens, closes } => dates("seen-in-window", *opens, *closes, words),
        Seen::NoWindow { nearest } => no_window(*nearest, words),
        Seen::AnyTime => word("seen-any-time"),
        Seen::Listed => word("seen-listed"),
        Seen::NotListed => word("seen-not-listed"),
        Seen::OperationNotListed => word("seen-operation-not-listed"),
        Seen::RightZoneSet(set) => naming("seen-right-zone-set", "set", set.as_str()),
        Seen::OtherZoneSet(set) => naming("seen-other-zone-set", "set", set.as_str()),
        Seen::NoZoneSet => word("seen-no-zone-set"),
        Seen::ZonesOfAnotherTime(set) => naming("seen-zones-of-another-time", "set", set.as_str()),
        Seen::Places { sites, units } => room("seen-places", *sites, *units, words),
        Seen::NoPlace { sites, units } => room("seen-no-place", *sites, *units, words),
        Seen::PlaceUnknown { sites, units } => room("seen-place-unknown", *sites, *units, words),
        Seen::GapSetAside { gap } => gap_set_aside(*gap, words),
        Seen::NoBilan => word("seen-no-bilan"),
        Seen::BilanOfActivity(code) => of_line("seen-bilan-of-activity", code, book, words),
        Seen::ExtraUnitOpen { units } => counted("seen-extra-unit-open", "units", *units, words),
        Seen::UnitsDecide { sites, units } => gaps("seen-units-decide", *sites, *units, words),
        Seen::GapsDisagree { sites, units } => gaps("seen-gaps-disagree", *sites, *units, words),
        Seen::HoldsForm { held, declared: true } => naming("seen-holds-form-declared", "held", held.as_str()),
        Seen::HoldsForm { held, declared: false } => naming("seen-holds-form", "held", held.as_str()),
        Seen::RequiredHeld(line) => of_line("seen-required-held", line, book, words),
        Seen::RequiredUnsaid(line) => of_line("seen-required-unsaid", line, book, words),
        Seen::RequiredLacking(line) => of_line("seen-required-lacking", line, book, words),
        Seen::HoldingUnknown => word("seen-holding-unknown"),
        Seen::SameForm => word("seen-same-form"),
        Seen::NothingAuthorised => word("seen-nothing-authorised"),
        Seen::NothingHeld => word("seen-nothing-held"),
        Seen::ResearchNotCounted => word("seen-research-not-counted"),
        Seen::ResearchCounted => word("seen-research-counted"),
        Seen::Started => word("seen-started"),
        Seen::NeverStarted => word("seen-never-started"),
        Seen::StartUnknown => word("seen-start-unknown"),
        Seen::ReplacedOutsideWindow => word("seen-replaced-outside-window"),
        Seen::HoldsNoForm => word("seen-holds-no-form"),
        Seen::HospitalAtHomeApart => word("seen-hospital-at-home-apart"),
        Seen::FormsByGap => word("seen-forms-by-gap"),
        Seen::SameZone => word("seen-same-zone"),
        Seen::OtherZone { from, gap } => other_zone(from.as_str(), *gap, words),
        Seen::DepartureUnknown => word("seen-departure-unknown"),
        Seen::Need(need) => needed(need, words),
        Seen::NoNeed => word("seen-no-need"),
        Seen::BilanRead { version, picture } => bilan_read(*version, *picture, words),
        Seen::NoBilanPublished => word("seen-no-bilan-published"),
        Seen::NoBilanOfWindow { opens, closes } => dates("seen-no-bilan-of-window", *opens, *closes, words),
        Seen::NoBilanWithoutWindow => word("seen-no-bilan-without-window"),
        Seen::BilansOfWindow(bilans) => naming("seen-bilans-of-window", "bilans", &bilans.join(", ")),
        Seen::NomenclatureEnded { until } => naming("seen-nomenclature-ended", "until", &words.date(*until)),
        Seen::GrantedBefore { until } => naming("seen-granted-before", "until", &words.date(*until)),
        Seen::Passage(passage) => word(passage_id(*passage)),
        Seen::NomenclatureNotYet { from } => naming("seen-nomenclature-not-yet", "from", &words.date(*from)),
        Seen::NomenclatureAttested { from } => {
            naming("seen-nomenclature-attested", "from", &words.date(*from))
        }
        Seen::Days(days) => counted("seen-days", "days", i64::from(*days), words),
        Seen::OfInferredDay(_) | Seen::PublicationInferred(_) => inferred(finding, book, words),
        Seen::WindowsInYear { year, line, count } => in_year(*year, line.as_ref(), *count, book, words),
        Seen::Lines(lines) => named(lines, book, words),
        Seen::Between { from, until } => dates("seen-between", *from, *until, words),
        Seen::ShorterInDoubt(window) => shorter(window, words),
        Seen::Withdrawn { by } => naming("seen-withdrawn", "order", by),
        Seen::PlaceAmended(amended) => place_amended(amended, words),
        Seen::OnUnits(fact) => on_units(*fact, words),
        Seen::OnCourse(fact) => on_course(*fact, words),
        Seen::Objective(objective) => of_objective(objective, words),
    }
}

/// That no window is open, and which one is nearest.
fn no_window(nearest: Option<(Date, Date)>, words: Words) -> String {
    match nearest {
        Some((opens, closes)) => dates("seen-no-window", opens, closes, words),
        None => words.get("seen-no-window-recorded"),
    }
}

/// What was reckoned from an inferred day of publication, or why that day is inferred.
fn inferred(finding: &Finding, book: &ReferenceBook, words: Words) -> String {
    match &finding.seen {
        Seen::OfInferredDay(seen) => {
            let told = because(&Finding { seen: seen.as_ref().clone(), ..finding.clone() }, book, words);
            words.with("seen-of-inferred-day", &[("told", Argument::Text(&told))])
        }
        Seen::PublicationInferred(reason) => {
            let reason = Argument::Text(reason.get(words.language()));
            words.with("seen-publication-inferred", &[("reason", reason)])
        }
        _ => String::new(),
    }
}

fn of_objective(seen: &ObjectiveSeen, words: Words) -> String {
    match seen {
        ObjectiveSeen::Printed { act } => {
            words.with("seen-objective-printed", &[("act", Argument::Text(act))])
        }
        ObjectiveSeen::Differs { act, wanted, printed } => differs(act, *wanted, *printed, words),
        ObjectiveSeen::StandsIn { act, wanted } => wants("seen-objective-stands-in", act, *wanted, words),
        ObjectiveSeen::StageMayBind { due, wanted, left } => stage(*due, *wanted, *left, words),
    }
}

fn differs(act: &str, wanted: Target, printed: Option<Target>, words: Words) -> String {
    let Some(printed) = printed else { return wants("seen-objective-unprinted", act, wanted, words) };
    let (wanted, printed) = (target_text(Some(wanted), words), target_text(Some(printed), words));
    let figures = [("wanted", Argument::Text(wanted.as_str())), ("printed", Argument::Text(&printed))];
    words.with("seen-objective-differs", &[figures[0], figures[1], ("act", Argument::Text(act))])
}

fn wants(id: &str, act: &str, wanted: Target, words: Words) -> String {
    let wanted = target_text(Some(wanted), words);
    words.with(id, &[("act", Argument::Text(act)), ("wanted", Argument::Text(&wanted))])
}

fn stage(due: Due, wanted: Target, left: Option<i64>, words: Words) -> String {
    let (due, wanted) = (due.to_string(), target_text(Some(wanted), words));
    let said = [("due", Argument::Text(due.as_str())), ("wanted", Argument::Text(wanted.as_str()))];
    let Some(left) = left else { return words.with("seen-stage-may-bind", &said) };
    words.with("seen-stage-may-bind-places", &[said[0], said[1], ("count", Argument::Count(left))])
}

/// The message that says how an authorisation passes into the list that follows.
const fn passage_id(passage: Passage) -> &'static str {
    match passage {
        Passage::NewFile => "seen-passage-new-file",
        Passage::Renewal => "seen-passage-renewal",
        Passage::Deemed => "seen-passage-deemed",
        Passage::Unchanged => "seen-passage-unchanged",
    }
}

fn gaps(id: &str, sites: i64, units: i64, words: Words) -> String {
    let (sites, units) = (words.gap(sites), words.gap(units));
    words.with(id, &[("sites", Argument::Text(&sites)), ("units", Argument::Text(&units))])
}

fn other_zone(from: &str, gap: Option<i64>, words: Words) -> String {
    let from = ("from", Argument::Text(from));
    let Some(gap) = gap.map(|gap| words.gap(gap)) else { return words.with("seen-other-zone-only", &[from]) };
    words.with("seen-other-zone", &[from, ("gap", Argument::Text(&gap))])
}

fn bilan_read(version: u32, picture: Date, words: Words) -> String {
    let (version, picture) = (Argument::count(version), words.date(picture));
    words.with("seen-bilan-read", &[("version", version), ("picture", Argument::Text(&picture))])
}

fn dates(id: &str, from: Date, until: Date, words: Words) -> String {
    let (from, until) = (words.date(from), words.date(until));
    words.with(id, &[("from", Argument::Text(&from)), ("until", Argument::Text(&until))])
}

/// The needs that are stated, and how a grant uses them up.
fn needed(seen: &NeedSeen, words: Words) -> String {
    let places = words.with("seen-need", &[("places", Argument::count(seen.places))]);
    let stated = seen.stated.iter().map(|need| need_stated(need, words)).filter(|text| !text.is_empty());
    let used_up = words.get(&format!("seen-need-used-{}", seen.used_up.as_str()));
    let doubt = seen.doubt.as_ref().map(|doubt| doubt.get(words.language()).to_owned());
    let sentences = std::iter::once(places).chain(stated).chain([used_up]).chain(doubt);
    sentences.collect::<Vec<_>>().join(" ")
}

/// The nature of a need, its extent and the places that are wished, as the bilan states them.
pub(crate) fn need_stated(need: &ExceptionalNeed, words: Words) -> String {
    let said = |id, text: &str| (!text.is_empty()).then(|| words.with(id, &[("text", Argument::Text(text))]));
    let parts = [
        said("seen-need-nature", &need.nature),
        said("seen-need-extent", need.extent.as_deref().unwrap_or_default()),
        said("seen-need-wished", &need.wished.join(", ")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn shorter(window: &ShortWindow, words: Words) -> String {
    let (from, until) = (words.date(window.from), words.date(window.until));
    let arguments = [
        ("from", Argument::Text(from.as_str())),
        ("until", Argument::Text(until.as_str())),
        ("months", Argument::Count(i64::from(window.months))),
        ("doubt", Argument::Text(window.doubt.get(words.language()))),
    ];
    words.with("seen-shorter-in-doubt", &arguments)
}

fn place_amended(amended: &PlaceAmended, words: Words) -> String {
    let id = match (amended.closes, amended.since) {
        (true, true) => "seen-place-closed-since",
        (true, false) => "seen-place-closed-by",
        (false, true) => "seen-place-opened-since",
        (false, false) => "seen-place-opened-by",
    };
    let on = words.date(amended.on);
    words.with(id, &[("version", Argument::count(amended.version)), ("on", Argument::Text(&on))])
}

fn room(id: &str, sites: Count, units: Option<Count>, words: Words) -> String {
    let said = |count: Count| {
        [counted_text(count.current, words), target_text(count.target, words), left_text(count, words)]
    };
    let [current, target, left] = said(sites);
    let mut arguments = vec![
        ("current-text", Argument::Text(&current)),
        ("target-text", Argument::Text(&target)),
        ("left", Argument::Text(&left)),
    ];
    let Some(units) = units else { return words.with(id, &arguments) };
    let [current, target, left] = said(units);
    arguments.extend([
        ("units-current-text", Argument::Text(&current)),
        ("units-target-text", Argument::Text(&target)),
        ("units-left", Argument::Text(&left)),
    ]);
    words.with(&format!("{id}-equipment"), &arguments)
}

/// The gap, or of a range the room that we compute, for the document prints none.
fn left_text(count: Count, words: Words) -> String {
    let is_range = count.target.and_then(Target::bounds).is_some();
    let gap = gap_text(count.gap, words);
    words.with(if is_range { "seen-room-of-range" } else { "seen-gap" }, &[("gap", Argument::Text(&gap))])
}

fn gap_set_aside(gap: Option<i64>, words: Words) -> String {
    match gap {
        None => words.get("seen-gap-set-aside-unknown"),
        Some(gap) => words.with("seen-gap-set-aside", &[("gap", Argument::Text(&words.gap(gap)))]),
    }
}

/// A fact with one number.
fn counted(id: &str, name: &str, count: i64, words: Words) -> String {
    words.with(id, &[(name, Argument::Count(count))])
}

/// A fact about one line.
fn of_line(id: &str, line: &LineCode, book: &ReferenceBook, words: Words) -> String {
    words.with(id, &[("line", Argument::Text(&line_name(line, book, words)))])
}

/// What a line is called; its code where no list has it.
fn line_name(code: &LineCode, book: &ReferenceBook, words: Words) -> String {
    let line = book.line(code).map(|line| line.label.get(words.language()).to_owned());
    line.unwrap_or_else(|| code.to_string())
}

/// How many windows of a year receive a line.
fn in_year(year: i16, line: Option<&LineCode>, count: usize, book: &ReferenceBook, words: Words) -> String {
    let year = year.to_string();
    let line = line.map_or_else(|| words.get("seen-every-line"), |line| line_name(line, book, words));
    let count = Argument::count(count);
    let arguments = [("year", Argument::Text(&year)), ("line", Argument::Text(&line)), ("count", count)];
    words.with("seen-windows-in-year", &arguments)
}

fn named(lines: &[LineCode], book: &ReferenceBook, words: Words) -> String {
    if lines.is_empty() {
        return words.get("seen-all-lines");
    }
    let names: Vec<_> = lines.iter().map(|line| line_name(line, book, words)).collect();
    words.with("seen-lines", &[("lines", Argument::Text(&names.join(" ; ")))])
}
