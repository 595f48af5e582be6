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
use crate::ask::{WhenRequest, known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// A region whose windows are asked for: as they stand on a day, and as known when.
struct Seen<'s> {
    state: &'s State,
    region: RegionCode,
    day: Date,
    /// Whatever its day, as known then.
    known: Asked,
    words: Words,
}

impl<'s> Seen<'s> {
    fn new(reader: &'s Reader, request: &WhenRequest, words: Words) -> Result<Self, ServiceError> {
        let state = reader.state();
        let region = region(state, request.region.as_deref(), words)?;
        let known = Asked::within(None, known_on(reader, &region, request.known_on.as_deref(), words)?);
        let day = request.at.unwrap_or_else(|| reader.today(&region));
        Ok(Self { state, region, day, known, words })
    }

    /// The day, as known then.
    const fn asked(&self) -> Asked {
        Asked { day: self.day, ..self.known }
    }

    /// A window, with its lines and what its rules say.
    fn view(&self, window: &Recorded<Window>) -> WindowView {
        let procedure = self.state.procedure();
        let replaced_by = procedure.replacement(window, self.asked()).map(|later| later.fact.id.as_str());
        let view = WindowView::new(window, replaced_by, self.day, self.words);
        let signature = procedure.signature(window, self.known).filter(|_| window.fact.draft);
        let view = match signature.filter(|signed| signed.fact.on <= self.day) {
            Some(signed) => view.signed(signed, self.words),
            None => view,
        };
        let findings = check(self.state, &self.region, &window.fact, self.known);
        self.with_lines(window, view.checked(&findings, self.state.reference(), self.words))
    }

    /// The same with its lines, each with what is open for it, and what the agency owes around it.
    fn with_lines(&self, recorded: &Recorded<Window>, view: WindowView) -> WindowView {
        let window = recorded.fact.as_ref();
        let answer = self.open_in(window);
        let is_open = !view.draft && matches!(window.standing(self.day), Standing::Open { .. });
        let filing = answer.as_ref().filter(|_| is_open).map_or(Filing::Closed, Filing::of_list);
        let rows = answer.as_ref().map(|answer| answer.rows.as_slice()).unwrap_or_default();
        let line = |code| WindowLineView::new(code, self.label(code), window, (rows, filing), self.words);
        WindowView {
            activities: window.lines.iter().map(line).collect(),
            bilan_known: answer.is_some(),
            duties: self.duties(recorded),
            ..view
        }
    }

    /// What the agency owes around a window.
    fn duties(&self, window: &Recorded<Window>) -> Vec<DutyView> {
        duties_of(self.state, window, self.asked(), self.words)
    }

    /// The name of a line.
    fn label(&self, code: &LineCode) -> String {
        let line = self.state.reference().line(code);
        line.map_or_else(|| code.to_string(), |line| line.label.get(self.words.language()).to_owned())
    }

    /// What is open in the bilan of a window on a day of it: the one looked at, else its first or its last; nothing where that
    /// bilan is not the one that holds then.
    fn open_in(&self, window: &Window) -> Option<BilanAt<'s>> {
        let asked = Asked { day: self.day.min(window.closes).max(window.opens), ..self.known };
        let own = bilans_of(self.state, &self.region, window, asked).ok()?;
        let whole = BilanQuery::whole(self.region.clone(), asked.day);
        let answer = at(self.state, &BilanQuery { asked, only: vec![Only::Open], ..whole }).ok()?;
        own.iter().any(|bilan| bilan.stamp.number == answer.bilan.stamp.number).then_some(answer)
    }

    /// The same with its lines in words, what its order changed, the regions it is common to, and its exceptional needs.
    fn detailed(&self, recorded: &Recorded<Window>, view: WindowView) -> WindowView {
        let (state, region, words) = (self.state, &self.region, self.words);
        let (window, label) = (&recorded.fact, |code: &LineCode| self.label(code));
        let before = state.procedure().replaced(recorded).map(|before| before.fact.as_ref());
        let amended = |before| AmendmentView::new(before, &Amendment::between(before, window), &label, words);
        let bilans = bilans_of(state, region, window, self.known).unwrap_or_default();
        let needs = window.needs.iter().chain(needs_of(state, region, &bilans, self.known));
        let of_region = |code: &RegionCode| state.reference().region(code).map(|region| region.name.clone());
        WindowView {
            line_names: window.lines.iter().map(label).collect(),
            restricted_texts: window.restricted.iter().map(|own| restricted(own, &label, words)).collect(),
            common_names: window.common_to.iter().filter_map(of_region).collect(),
            stated_needs: needs.map(|need| StatedNeedView::new(need, &label, words)).collect(),
            amendment: before.map(amended),
            ..view
        }
    }
}

/// The windows of a region, the latest first, as each stands on a day: today, if none is given.
///
/// # Errors
///
/// The region is not recorded, or the instant cannot be read.
pub fn list(reader: &Reader, request: &WhenRequest, words: Words) -> Result<WindowsView, ServiceError> {
    let seen = Seen::new(reader, request, words)?;
    let mut windows: Vec<_> = seen.state.procedure().windows_ever(&seen.region, seen.known).collect();
    windows.sort_by_key(|window| std::cmp::Reverse((window.fact.opens, window.stamp.number)));
    Ok(WindowsView { windows: windows.into_iter().map(|window| seen.view(window)).collect() })
}

/// What the rules say of a window, by the terms of its region, as known when it is asked.
pub(crate) fn check(state: &State, region: &RegionCode, window: &Window, asked: Asked) -> Vec<Finding> {
    window::check(state, &terms(state, region, asked), region, window, asked)
}

/// One window with its lines and what its rules say, as it stands on a day: today, if none is given.
///
/// # Errors
///
/// No window bears the identifier, as known then; the region is not recorded, or the instant cannot be read.
pub fn show(
    reader: &Reader,
    request: &WhenRequest,
    id: &str,
    words: Words,
) -> Result<WindowView, ServiceError> {
    let seen = Seen::new(reader, request, words)?;
    let window = find(seen.state, &seen.region, (id, seen.known), words)?;
    Ok(seen.detailed(window, seen.view(window)))
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

/// What the agency owes around a window, as it stands on a day and as known then.
pub(crate) fn duties_of(
    state: &State,
    window: &Recorded<Window>,
    asked: Asked,
    words: Words,
) -> Vec<DutyView> {
    let known = Asked { day: Asked::LATEST.day, ..asked };
    let bilans = bilans_of(state, &window.stamp.region, &window.fact, known).unwrap_or_default();
    // Of several versions the first is the one that was owed before the window opened.
    let published = bilans.iter().filter_map(|bilan| bilan.fact.published.as_ref()).map(|told| told.on).min();
    duties(&window.fact, published, asked.day, words)
}

/// The days of the windows of a region, of one alone where it is named, for a calendar.
///
/// # Errors
///
/// No window bears the identifier, as known then; the region is not recorded, or the instant cannot be read.
pub fn calendar(
    reader: &Reader,
    request: &WhenRequest,
    id: Option<&str>,
    words: Words,
) -> Result<CalendarView, ServiceError> {
    let seen = Seen::new(reader, request, words)?;
    let (state, region) = (seen.state, &seen.region);
    let name = state.reference().region(region).map(|region| region.name.as_str()).unwrap_or_default();
    let windows: Vec<_> = match id {
        Some(id) => vec![find(state, region, (id, seen.known), words)?],
        None => state.procedure().windows(region, seen.known).collect(),
    };
    let days =
        windows.into_iter().flat_map(|window| CalendarDay::of(window, &seen.duties(window), name, words));
    let days = days.collect();
    Ok(CalendarView { name: words.with("calendar-name", &[("region", Argument::Text(name))]), days })
}

/// The window that bears an identifier, as known when it is asked, or those there are.
pub(crate) fn find<'s>(
    state: &'s State,
    region: &RegionCode,
    (id, asked): (&str, Asked),
    words: Words,
) -> Result<&'s Recorded<Window>, ServiceError> {
    let windows = || state.procedure().windows_ever(region, asked);
    windows().find(|window| window.fact.id == id).ok_or_else(|| {
        let ids: Vec<_> = windows().map(|window| window.fact.id.clone()).collect();
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
        Checked::Recorded(id) => &find(state, &region, (id, Asked::LATEST), words)?.fact,
        Checked::Draft(file, bytes) => {
            drafted = named(state, draft(file, bytes, words)?, file, words)?;
            &drafted
        }
    };
    let findings = check(state, &region, window, Asked::LATEST);
    Ok(findings
        .iter()
        .map(|finding| FindingView::new(finding, window.opens, state.reference(), words))
        .collect())
}
