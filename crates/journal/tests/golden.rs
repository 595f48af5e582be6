//! The journals of past releases, kept as they were exported: they must fold to the same state for ever.
//!
//! `testdata/journals/<release>.tsv` is the `journal export` of a store with the demonstration and one erratum;
//! `<release>.state.txt` is what its fold says. Neither is ever written again. A new release adds its own pair.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::date;
use maillage_domain::act::{ActNumber, Entry, Envelope, Salt, apart, decode, decode_apart, encode};
use maillage_domain::care::bilan::{BilanAt, BilanQuery, Only, at};
use maillage_domain::care::quantity::{Current, Tally};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_journal::{Head, Link, chain};

const JOURNAL: &str = include_str!("../../../testdata/journals/0.1.0.tsv");
const STATE: &str = include_str!("../../../testdata/journals/0.1.0.state.txt");

/// The second format: the first journal carried forward, and the demonstration completed; with what is kept apart of its acts.
const SECOND: &str = include_str!("../../../testdata/journals/0.2.0.tsv");
const SECOND_PAYLOADS: &str = include_str!("../../../testdata/journals/0.2.0.payloads.tsv");
const SECOND_STATE: &str = include_str!("../../../testdata/journals/0.2.0.state.txt");

/// An act of each type that came with the regime of 2023, with each form that its payload takes, a line each as it was written.
const OF_2023: &str = include_str!("../../../testdata/journals/regime-2023.acts.jsonl");

fn link(line: &str) -> Link<'_> {
    let mut columns = line.splitn(4, '\t');
    let mut column = || columns.next().expect("four columns");
    let (number, recorded_at, hash, act) = (column(), column(), column(), column());
    let number = ActNumber::new(number.parse().expect("a number"));
    Link { number, recorded_at, hash, act }
}

fn links() -> impl Iterator<Item = Link<'static>> {
    JOURNAL.lines().map(link)
}

fn entry(link: &Link<'_>) -> Entry {
    let act = decode(link.act).expect("every act is still read");
    Entry { number: link.number, recorded_at: link.recorded_at.parse().expect("an instant"), act }
}

fn state() -> State {
    State::default().fold(links().map(|link| entry(&link)))
}

/// What an answer says, line by line of the nomenclature: rows, sums of current, target and gap, and how many are open.
fn figures(answer: &BilanAt<'_>) -> String {
    let mut lines: BTreeMap<String, [i64; 9]> = BTreeMap::new();
    for row in &answer.rows {
        let code = row.position.code.as_ref().map_or("(none)", |code| code.as_str());
        let (sites, units) = (row.sites(), row.units());
        let count = |number: Option<u32>| number.map_or(0, i64::from);
        let figures = [
            1,
            count(sites.counted()),
            count(sites.wanted()),
            row.sites_gap().unwrap_or_default(),
            count(units.and_then(Tally::counted)),
            count(units.and_then(Tally::wanted)),
            row.units_gap().unwrap_or_default(),
            row.is_open().into(),
            matches!(sites.current, Some(Current::Shown(_))).into(),
        ];
        let sums = lines.entry(code.to_owned()).or_default();
        sums.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
    }
    lines.into_iter().fold(String::new(), |mut text, (code, sums)| {
        writeln!(text, "  {code} {}", sums.map(|sum| sum.to_string()).join(" "))
            .expect("a string takes text");
        text
    })
}

fn told(state: &State) -> String {
    let region = RegionCode::new("32");
    let mut text = String::new();
    for summary in state.acts() {
        let act = &summary.stamp;
        let basis = summary.basis.as_deref().unwrap_or("-");
        writeln!(
            text,
            "{} {} {} {} | {} | {basis}",
            act.number,
            summary.kind.as_str(),
            act.region,
            act.effective,
            summary.subject
        )
        .expect("a string takes text");
    }
    for zones in state.reference().zone_sets_ever(&region) {
        let set = &zones.zone_set;
        writeln!(text, "zones {}: {} for {} lines", set.id, set.zones.len(), zones.lines.len())
            .expect("a string takes text");
    }
    for nomenclature in state.reference().nomenclatures() {
        writeln!(text, "nomenclature {}: {} lines", nomenclature.id, nomenclature.lines.len())
            .expect("a string takes text");
    }
    for window in state.procedure().windows(&region, Asked::LATEST) {
        let window = &window.fact;
        writeln!(
            text,
            "window {} {}..{}: {} lines",
            window.id,
            window.opens,
            window.closes,
            window.lines.len()
        )
        .expect("a string takes text");
    }
    let recorded: Vec<_> =
        state.care().bilans(&region, Asked::LATEST).map(|bilan| bilan.stamp.recorded_at).collect();
    for (version, instant) in (1..).zip(recorded) {
        let query = BilanQuery {
            asked: Asked { day: date(2019, 6, 21), known_on: instant },
            ..BilanQuery::whole(region.clone(), date(2019, 6, 21))
        };
        let answer = at(state, &query).expect("a bilan on its picture date");
        let count = |only| {
            at(state, &BilanQuery { only: vec![only], ..query.clone() }).map_or(0, |answer| answer.rows.len())
        };
        let disagreeing = answer.rows.iter().filter(|row| !row.holds_together()).count();
        let bilan = &answer.bilan.fact;
        writeln!(
            text,
            "bilan {} version {version}: {} rows, {} open, {} above target, {disagreeing} disagree with the print, {} notes, {} unread",
            bilan.name(),
            answer.rows.len(),
            count(Only::Open),
            count(Only::Negative),
            bilan.notes.len(),
            bilan.unread.len(),
        )
        .expect("a string takes text");
        assert_eq!(bilan.version, version);
        text.push_str(&figures(&answer));
    }
    text
}

#[test]
fn given_the_journal_of_a_release_when_its_chain_is_followed_then_it_holds_to_its_end() {
    let head =
        links().try_fold(Head::EMPTY, |head, link| chain::follow(head, &link)).expect("the chain holds");
    assert_eq!(head.number, state().head());
}

#[test]
fn given_one_changed_letter_in_it_when_its_chain_is_followed_then_broken_there() {
    let broken = links().try_fold(Head::EMPTY, |head, link| {
        chain::follow(head, &Link { act: &link.act.replace("Zones B", "Zones b"), ..link })
    });
    assert_eq!(broken.map_err(|broken| broken.number.get()), Err(4));
}

#[test]
fn given_the_journal_of_a_release_when_folded_then_the_state_it_had() {
    let told = told(&state());
    let first = told.lines().zip(STATE.lines()).find(|(now, then)| now != then);
    assert_eq!(first, None);
    assert!(told == STATE, "other lines than the release had:\n{told}");
}

/// The types whose shape has changed since: what they wrote is read, and written again in the shape of today.
const CHANGED: [&str; 1] = ["bilan-published"];

#[test]
fn given_the_journal_of_a_release_when_its_acts_are_written_again_then_the_same_bytes_unless_their_type_changed()
 {
    for link in links() {
        let act = decode(link.act).expect("an act of this release");
        let envelope = Envelope { recorded_at: entry(&link).recorded_at, salt: Salt::new(1) };
        let (written, changed) = (encode(&act, envelope), CHANGED.contains(&act.fact.kind()));
        let line = written.line();
        // The first format had no envelope before the identifier.
        let again = line.split_once(r#","id""#).map(|(_, rest)| format!(r#"{{"id"{rest}"#));
        assert_eq!(again.as_deref() == Some(link.act), !changed, "act {}", link.number);
        assert_eq!(decode(&line).ok(), Some(act), "act {}", link.number);
    }
}

/// An act of the second format, its payload where it is kept.
fn second_entry(link: &Link<'_>) -> Entry {
    let payload = apart(link.act).map(|digest| {
        let named = SECOND_PAYLOADS.lines().find_map(|line| line.strip_prefix(&format!("{digest}\t")));
        named.expect("each payload is kept")
    });
    let act = payload.map_or_else(|| decode(link.act), |payload| decode_apart(link.act, payload));
    let recorded_at = chain::instant(link).expect("the instant of its line");
    Entry { number: link.number, recorded_at, act: act.expect("every act is still read") }
}

#[test]
fn given_the_journal_of_the_second_format_when_followed_and_folded_then_it_holds_and_is_the_state_it_had() {
    let links = || SECOND.lines().map(link);
    let head = links().try_fold(Head::EMPTY, |head, link| chain::follow(head, &link));
    let state = State::default().fold(links().map(|link| second_entry(&link)));
    assert_eq!(head.expect("the chain holds").number, state.head());
    let told = told(&state);
    let first = told.lines().zip(SECOND_STATE.lines()).find(|(now, then)| now != then);
    assert_eq!(first, None);
    assert!(told == SECOND_STATE, "other lines than the release had:\n{told}");
}

#[test]
fn given_the_journal_of_the_first_format_when_carried_forward_then_both_fold_to_the_same_answers() {
    let carried = 1 + links().count();
    let state = State::default().fold(SECOND.lines().take(carried).map(|line| second_entry(&link(line))));
    let told = told(&state);
    let (continued, others) = told.split_once('\n').expect("several lines");
    assert!(continued.starts_with("1 journal-continued "), "{continued}");
    let again: Vec<_> = others.lines().map(one_less).collect();
    assert_eq!(again, STATE.lines().collect::<Vec<_>>());
}

/// A line of an act under the number that it had before the journal began with another.
fn one_less(line: &str) -> String {
    let act = line.split_once(' ').and_then(|(number, rest)| Some((number.parse::<u64>().ok()?, rest)));
    act.map_or_else(|| line.to_owned(), |(number, rest)| format!("{} {rest}", number - 1))
}

#[test]
fn given_the_acts_of_the_regime_of_2023_when_read_and_written_again_then_the_same_bytes() {
    let kinds: Vec<_> = OF_2023
        .lines()
        .map(|line| {
            let act = decode(line).expect("every act is still read");
            let recorded_at = line.split('"').nth(3).expect("an instant").parse().expect("an instant");
            let salt = line.split('"').nth(7).expect("a salt");
            let salt = Salt::new(u128::from_str_radix(salt, 16).expect("a salt"));
            assert_eq!(encode(&act, Envelope { recorded_at, salt }).line(), line);
            act.fact.kind()
        })
        .collect();
    let types =
        ["needs-stated", "home-region-chosen", "objectives-adopted", "agency-described", "window-ordered"];
    assert!(types.iter().all(|kind| kinds.contains(kind)), "{kinds:?}");
    // An empty field is left out, so that only a line that has them holds the shape of the fields of windows.
    let window = OF_2023.lines().find(|line| line.contains("window-ordered")).expect("a window");
    for field in ["restricted", "order", "published", "replaces", "common_to", "needs"] {
        assert!(window.contains(&format!("\"{field}\":")), "{field}");
    }
}
