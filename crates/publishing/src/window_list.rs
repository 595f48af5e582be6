//! Windows in flat rows, and the lines of one of them.

use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::window::{WindowView, WindowsView};
use maillage_views::window_lines::{OpenZoneView, WindowLineView};

use crate::WriteError;
use crate::list::List;

/// The columns of windows.
pub(crate) const WINDOWS: [(&str, ColumnKind); 20] = [
    ("id", Text),
    ("opens", Text),
    ("closes", Text),
    ("lines", Integer),
    ("operations", Text),
    ("bilan", Text),
    ("order", Text),
    ("replaces", Text),
    ("replaced_by", Text),
    ("needs", Integer),
    ("act", Integer),
    ("published", Text),
    ("common_to", Text),
    ("activities", Text),
    ("open_sites", Integer),
    ("open_units", Integer),
    ("publish_bilan_by", Text),
    ("bilan_online_until", Text),
    ("draft", Text),
    ("signature", Integer),
];

/// The list of windows: of its lines the codes, and how much is open for them.
pub fn windows(view: &WindowsView) -> Result<List, WriteError> {
    let rows = view.windows.iter().map(|window| {
        (
            (&window.id, window.opens, window.closes, window.lines, &window.operations),
            (&window.bilan, &window.order, &window.replaces, &window.replaced_by, window.needs, window.act),
            (window.published, window.common_to.join(" "), codes(window)),
            (open(window, "sites"), open(window, "units"), last_day(window, "publish-bilan")),
            (last_day(window, "keep-online"), window.draft, window.signature),
        )
    });
    List::new(&WINDOWS, &rows.collect::<Vec<_>>())
}

/// The codes of the lines, one space apart.
fn codes(window: &WindowView) -> String {
    window.activities.iter().map(|line| line.code.as_str()).collect::<Vec<_>>().join(" ")
}

/// How much is open for all lines, of sites or of units; nothing where the bilan of the window is not known.
fn open(window: &WindowView, counted: &str) -> Option<i64> {
    let zones = window.activities.iter().flat_map(|line| &line.open);
    window.bilan_known.then(|| zones.filter(|zone| zone.counted == counted).map(|zone| zone.slots).sum())
}

fn last_day(window: &WindowView, name: &str) -> Option<String> {
    window.duties.iter().find(|duty| duty.name == name).map(|duty| duty.last_day.to_string())
}

/// The lines of a window: a row for each zone in which something is open for a line, and one for a line for which nothing is.
pub fn window_lines(view: &WindowView) -> Result<List, WriteError> {
    let rows = view.activities.iter().flat_map(|line| {
        let zones = line.open.iter().map(move |zone| row(view, line, Some(zone)));
        let none = line.open.is_empty().then(|| row(view, line, None));
        zones.chain(none)
    });
    let columns = [
        ("window", Text),
        ("opens", Text),
        ("closes", Text),
        ("code", Text),
        ("activity", Text),
        ("operations", Text),
        ("zone", Text),
        ("zone_name", Text),
        ("open_sites", Integer),
        ("open_units", Integer),
        ("operation", Text),
    ];
    List::new(&columns, &rows.collect::<Vec<_>>())
}

/// The cells of a line in a zone.
type Cells<'v> = (
    (&'v str, jiff::civil::Date, jiff::civil::Date),
    (&'v str, &'v str, &'v str),
    (Option<&'v str>, Option<&'v str>, Option<i64>, Option<i64>, Option<&'static str>),
);

fn row<'v>(view: &'v WindowView, line: &'v WindowLineView, zone: Option<&'v OpenZoneView>) -> Cells<'v> {
    let slots = |counted: &str| zone.filter(|zone| zone.counted == counted).map(|zone| zone.slots);
    (
        (&view.id, view.opens, view.closes),
        (&line.code, &line.label, &line.operations),
        (
            zone.map(|zone| zone.zone.as_str()),
            zone.map(|zone| zone.zone_name.as_str()),
            slots("sites"),
            slots("units"),
            zone.map(|zone| zone.operation),
        ),
    )
}
