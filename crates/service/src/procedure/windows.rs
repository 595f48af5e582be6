//! Filing windows: the list, one of them, and the checks before its order is signed.

use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, BilanQuery, Only, at};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::procedure::amendment::Amendment;
use maillage_domain::procedure::basis::{bilans_of, needs_of};
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::rules::finding::Finding;
use maillage_domain::rules::window;
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::RegionCode;
use maillage_views::filing::Filing;
use maillage_views::problem::Problem;
use maillage_views::ruling::FindingView;
use maillage_views::window::{WindowView, WindowsView};
use maillage_views::window_calendar::{CalendarDay, CalendarView};
use maillage_views::window_detail::{AmendmentView, StatedNeedView, restricted};
use maillage_views::window_duty::{DutyView, duties};
use maillage_views::window_lines::WindowLineView;
use maillage_views::words::{Argument, Words};

use super::terms::terms;
use super::window_file::{draft, named};
use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The windows of a region, the latest first, as each stands on a day: today, if none is given.
pub fn list(
    reader: &Reader,
    asked: Option<&str>,
    on: Option<Date>,
    words: Words,
) -> Result<WindowsView, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let day = on.unwrap_or_else(|| reader.today(&region));
    let mut windows: Vec<_> = state.procedure().windows_ever(&region, Asked::LATEST).collect();
    windows.sort_by_key(|window| std::cmp::Reverse((window.fact.opens, window.stamp.number)));
    let view = |window: &Recorded<Window>| {
        let findings = check(state, &region, &window.fact);
        let view = view(state, window, day, words).checked(&findings, state.reference(), words);
        with_lines(state, window, view, day, words)
    };
    Ok(WindowsView { windows: windows.into_iter().map(view).collect() })
}

/// What the rules say of a window, by the terms of its region.
pub(crate) fn check(state: &State, region: &RegionCode, window: &Window) -> Vec<Finding> {
    let asked = Asked::LATEST;
    window::check(state, &terms(state, region, asked), region, window, asked)
}

fn view(state: &State, window: &Recorded<Window>, day: Date, words: Words) -> WindowView {
    let replaced_by =
        state.procedure().replacement(window, Asked::on(day)).map(|later| later.fact.id.as_str());
    let view = WindowView::new(window, replaced_by, day, words);
    let signature = state.procedure().signature(window, Asked::LATEST).filter(|_| window.fact.draft);
    match signature.filter(|signed| signed.fact.on <= day) {
        Some(signed) => view.signed(signed, words),
        None => view,
    }
}

/// One window with its lines and what its rules say, as it stands on a day: today, if none is given.
pub fn show(
    reader: &Reader,
    asked: Option<&str>,
    id: &str,
    on: Option<Date>,
    words: Words,
) -> Result<WindowView, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let window = find(state, &region, id, words)?;
    let day = on.unwrap_or_else(|| reader.today(&region));
    let findings = check(state, &region, &window.fact);
    let view = view(state, window, day, words).checked(&findings, state.reference(), words);
    Ok(detailed(state, window, with_lines(state, window, view, day, words), words))
}

/// The same with its lines, each with what is open for it, and what the agency owes around it, as all stands on a day.
fn with_lines(
    state: &State,
    recorded: &Recorded<Window>,
    view: WindowView,
    day: Date,
    words: Words,
) -> WindowView {
    let (region, window) = (&recorded.stamp.region, recorded.fact.as_ref());
    let label = |code: &LineCode| {
        let label = state.reference().line(code).map(|line| line.label.get(words.language()).to_owned());
        label.unwrap_or_else(|| code.to_string())
    };
    let answer = open_on(state, region, window, day);
    let is_open = !view.draft && matches!(window.standing(day), Standing::Open { .. });
    let filing = answer.as_ref().filter(|_| is_open).map_or(Filing::Closed, Filing::of_list);
    let rows = answer.as_ref().map(|answer| answer.rows.as_slice()).unwrap_or_default();
    let line = |code| WindowLineView::new(code, label(code), window, (rows, filing), words);
    WindowView {
        activities: window.lines.iter().map(line).collect(),
        bilan_known: answer.is_some(),
        duties: duties_of(state, recorded, day, words),
        ..view
    }
}

/// What is open in the bilan of a window on a day of it: the one looked at, else its first or its last; nothing where that
/// bilan is not the one that holds then.
fn open_on<'s>(state: &'s State, region: &RegionCode, window: &Window, day: Date) -> Option<BilanAt<'s>> {
    let asked = Asked::on(day.min(window.closes).max(window.opens));
    let own = bilans_of(state, region, window, asked).ok()?;
    let query = BilanQuery { only: vec![Only::Open], ..BilanQuery::whole(region.clone(), asked.day) };
    let answer = at(state, &query).ok()?;
    own.iter().any(|bilan| bilan.stamp.number == answer.bilan.stamp.number).then_some(answer)
}

/// The window that is open on a day; else the next one; else the last one.
pub(crate) fn nearest<'s>(
    windows: impl Iterator<Item = &'s Recorded<Window>>,
    day: Date,
) -> Option<&'s Window> {
    windows.map(|window| window.fact.as_ref()).min_by_key(|window| match window.standing(day) {
        Standing::Open { left, .. } => (0, left),
        Standing::Before { days } => (1, days),
        Standing::After { days } => (2, days),
    })
}

/// What the agency owes around a window, as it stands on a day.
pub(crate) fn duties_of(state: &State, window: &Recorded<Window>, day: Date, words: Words) -> Vec<DutyView> {
    let bilans = bilans_of(state, &window.stamp.region, &window.fact, Asked::LATEST).unwrap_or_default();
    // Of several versions the first is the one that was owed before the window opened.
    let published = bilans.iter().filter_map(|bilan| bilan.fact.published.as_ref()).map(|told| told.on).min();
    duties(&window.fact, published, day, words)
}

/// The days of the windows of a region, of one alone where it is named, for a calendar.
pub fn calendar(
    reader: &Reader,
    asked: Option<&str>,
    id: Option<&str>,
    on: Option<Date>,
    words: Words,
) -> Result<CalendarView, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let day = on.unwrap_or_else(|| reader.today(&region));
    let name = state.reference().region(&region).map(|region| region.name.as_str()).unwrap_or_default();
    let windows: Vec<_> = match id {
        Some(id) => vec![find(state, &region, id, words)?],
        None => state.procedure().windows(&region, Asked::LATEST).collect(),
    };
    let days = windows
        .into_iter()
        .flat_map(|window| CalendarDay::of(window, &duties_of(state, window, day, words), name, words));
    let days = days.collect();
    Ok(CalendarView { name: words.with("calendar-name", &[("region", Argument::Text(name))]), days })
}

/// The same with its lines in words, what its order changed, the regions it is common to, and its exceptional needs.
fn detailed(state: &State, recorded: &Recorded<Window>, view: WindowView, words: Words) -> WindowView {
    let (region, window, reference) = (&recorded.stamp.region, &recorded.fact, state.reference());
    let label = |code: &LineCode| {
        let label = reference.line(code).map(|line| line.label.get(words.language()).to_owned());
        label.unwrap_or_else(|| code.to_string())
    };
    let before = state.procedure().replaced(recorded).map(|before| before.fact.as_ref());
    let amended = |before| AmendmentView::new(before, &Amendment::between(before, window), &label, words);
    let bilans = bilans_of(state, region, window, Asked::LATEST).unwrap_or_default();
    let stated = needs_of(state, region, &bilans, Asked::LATEST);
    let needs = window.needs.iter().chain(stated);
    let of_region = |code: &RegionCode| reference.region(code).map(|region| region.name.clone());
    WindowView {
        line_names: window.lines.iter().map(&label).collect(),
        restricted_texts: window.restricted.iter().map(|own| restricted(own, &label, words)).collect(),
        common_names: window.common_to.iter().filter_map(of_region).collect(),
        stated_needs: needs.map(|need| StatedNeedView::new(need, &label, words)).collect(),
        amendment: before.map(amended),
        ..view
    }
}

/// The window that bears an identifier, or those there are.
pub(crate) fn find<'s>(
    state: &'s State,
    region: &RegionCode,
    id: &str,
    words: Words,
) -> Result<&'s Recorded<Window>, ServiceError> {
    let found = state.procedure().windows_ever(region, Asked::LATEST).find(|window| window.fact.id == id);
    found.ok_or_else(|| {
        let ids: Vec<_> = state
            .procedure()
            .windows_ever(region, Asked::LATEST)
            .map(|window| window.fact.id.clone())
            .collect();
        let problem = Problem::worded("window-unknown", &[("id", Argument::Text(id))], words);
        ServiceError::unusable(problem.hint("windows", &[("ids", Argument::Text(&ids.join(", ")))], words))
    })
}

/// What to check: a recorded window, or a draft in a file.
#[derive(Debug, Clone, Copy)]
pub enum Checked<'a> {
    /// A recorded window, by identifier.
    Recorded(&'a str),
    /// A draft: the name of its file and its bytes.
    Draft(&'a str, &'a [u8]),
}

/// What the rules say of a window before its order is signed.
pub fn checks(
    reader: &Reader,
    asked: Option<&str>,
    checked: Checked<'_>,
    words: Words,
) -> Result<Vec<FindingView>, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let drafted;
    let window: &Window = match checked {
        Checked::Recorded(id) => &find(state, &region, id, words)?.fact,
        Checked::Draft(file, bytes) => {
            drafted = named(state, draft(file, bytes, words)?, file, words)?;
            &drafted
        }
    };
    let findings = check(state, &region, window);
    Ok(findings
        .iter()
        .map(|finding| FindingView::new(finding, window.opens, state.reference(), words))
        .collect())
}
