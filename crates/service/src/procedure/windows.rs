//! Filing windows: the list, one of them, and the checks before its order is signed.

use maillage_domain::procedure::window::Window;
use maillage_domain::procedure::window_parameters::WindowParameters;
use maillage_domain::rules::finding::Finding;
use maillage_domain::rules::window;
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::RegionCode;
use maillage_reading::reference;
use maillage_views::problem::Problem;
use maillage_views::ruling::FindingView;
use maillage_views::window::{WindowView, WindowsView};
use maillage_views::words::{Argument, Words};

use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped::PARAMETERS;
use crate::unreadable;

/// The windows of a region, the latest first.
pub fn list(reader: &Reader, asked: Option<&str>, words: Words) -> Result<WindowsView, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let day = reader.today(&region);
    let mut windows: Vec<_> = state.procedure().windows_ever(&region, Asked::LATEST).collect();
    windows.sort_by_key(|window| std::cmp::Reverse((window.fact.opens, window.stamp.number)));
    let view = |window: &Recorded<Window>| {
        let findings = check(state, &region, &window.fact);
        view(state, window, day, words).checked(&findings, words)
    };
    Ok(WindowsView { windows: windows.into_iter().map(view).collect() })
}

/// What the rules say of a window, by the parameters of its region.
fn check(state: &State, region: &RegionCode, window: &Window) -> Vec<Finding> {
    let asked = Asked::LATEST;
    let parameters = parameters(state, region, asked);
    window::check(state, &parameters, region, window, asked)
}

/// The parameters of filing windows of a region, as known when it is asked.
pub(crate) fn parameters(state: &State, region: &RegionCode, asked: Asked) -> WindowParameters {
    WindowParameters::of(&PARAMETERS, state.parameter(), region, asked)
        .expect("shipped data: a test reads it")
}

fn view(state: &State, window: &Recorded<Window>, day: jiff::civil::Date, words: Words) -> WindowView {
    let replaced_by =
        state.procedure().replacement(window, Asked::LATEST).map(|later| later.fact.id.as_str());
    WindowView::new(window, replaced_by, day, words)
}

/// One window with its lines and what its rules say.
pub fn show(
    reader: &Reader,
    asked: Option<&str>,
    id: &str,
    words: Words,
) -> Result<WindowView, ServiceError> {
    let state = reader.state();
    let region = region(state, asked, words)?;
    let window = find(state, &region, id, words)?;
    let day = reader.today(&region);
    let mut view = view(state, window, day, words).checked(&check(state, &region, &window.fact), words);
    let label = |code| state.reference().line(code).map(|line| line.label.get(words.language()).to_owned());
    view.line_names =
        window.fact.lines.iter().map(|code| label(code).unwrap_or_else(|| code.to_string())).collect();
    Ok(view)
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
    /// A draft: the name of its file and its text.
    Draft(&'a str, &'a str),
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
        Checked::Draft(file, text) => {
            drafted = draft(file, text, words)?;
            &drafted
        }
    };
    let findings = check(state, &region, window);
    Ok(findings.iter().map(|finding| FindingView::new(finding, window.opens, words)).collect())
}

/// Reads a window from a file, or says why it could not.
pub(crate) fn draft(file: &str, text: &str, words: Words) -> Result<Window, ServiceError> {
    reference::window(text).map_err(|error| {
        let reason = unreadable::reference(&error, text, words);
        let arguments = [("file", Argument::Text(file)), ("reason", Argument::Text(&reason))];
        ServiceError::unusable(Problem::worded("window-unreadable", &arguments, words))
    })
}
