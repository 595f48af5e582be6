//! Indicators of the fund in flat rows: one to a scope of an indicator, one to an indicator that has no value yet.

use maillage_views::dictionary::ColumnKind::{self, Integer, Text};
use maillage_views::indicator::{IndicatorLine, IndicatorView, IndicatorsView};

use crate::WriteError;
use crate::list::List;

/// The columns of indicators, in order.
pub(crate) const INDICATORS: [(&str, ColumnKind); 21] = [
    ("code", Text),
    ("label", Text),
    ("unit", Text),
    ("calculation", Text),
    ("formula", Text),
    ("territory", Text),
    ("territory_text", Text),
    ("period", Text),
    ("action", Text),
    ("target", Text),
    ("target_day", Text),
    ("computed", Text),
    ("basis", Text),
    ("basis_text", Text),
    ("recorded", Text),
    ("recorded_day", Text),
    ("difference", Text),
    ("standing", Text),
    ("printed", Text),
    ("source", Text),
    ("act", Integer),
];

/// The indicators of a region.
pub fn indicators(view: &IndicatorsView) -> Result<List, WriteError> {
    let rows = view.indicators.iter().flat_map(|one| {
        let lines: Vec<Option<&IndicatorLine>> =
            if one.values.is_empty() { vec![None] } else { one.values.iter().map(Some).collect() };
        lines.into_iter().map(|line| row(one, line))
    });
    List::new(&INDICATORS, &rows.collect::<Vec<_>>())
}

/// The cells of a row.
fn row<'v>(one: &'v IndicatorView, line: Option<&'v IndicatorLine>) -> impl serde::Serialize + use<'v> {
    let source = line.map(|line| line.source.as_str()).filter(|said| !said.is_empty()).unwrap_or(&one.source);
    (
        (&one.code, &one.label, &one.unit, &one.calculation, &one.formula),
        line.map_or(("", "", "", ""), |line| {
            (&line.territory, &line.territory_text, &line.period, &line.action)
        }),
        (line.and_then(|line| line.target.as_ref()), line.and_then(|line| line.target_day)),
        line.map_or((None, "", ""), |line| (line.computed.as_ref(), line.basis, line.basis_text.as_str())),
        (line.and_then(|line| line.recorded.as_ref()), line.and_then(|line| line.recorded_day)),
        (line.and_then(|line| line.difference.as_ref()), line.map_or("", |line| line.standing)),
        (line.map_or("", |line| line.printed.as_str()), source, line.and_then(|line| line.act)),
    )
}
