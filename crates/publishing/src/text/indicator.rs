//! Indicators of the fund as a table, then what there is to say of them.

use maillage_views::indicator::{IndicatorView, IndicatorsView};
use maillage_views::words::Words;

use super::{Width, finish, table};

/// The indicators of a region, a scope to a line.
pub fn indicators(view: &IndicatorsView, width: Width, words: Words) -> String {
    if view.indicators.is_empty() {
        return String::new();
    }
    let columns = [
        "number",
        "label",
        "where",
        "indicator-years",
        "indicator-target",
        "indicator-computed",
        "indicator-recorded",
        "source",
    ];
    let mut told = table(&columns, width, words);
    for one in &view.indicators {
        if one.values.is_empty() {
            told.add_row([one.code.as_str(), one.label.as_str(), "", "", "", "", "", ""]);
        }
        for line in &one.values {
            let computed = [line.computed_text.as_str(), line.basis_text.as_str()];
            let computed =
                computed.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
            let recorded = [line.recorded_text.as_str(), line.standing_text.as_str()];
            let has_both = !line.recorded_text.is_empty() && !line.computed_text.is_empty();
            let recorded = if has_both { recorded.join("\n") } else { line.recorded_text.clone() };
            let when = [line.period_text.as_str(), line.action.as_str()];
            let when = when.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let source = if line.printed.is_empty() { &line.source } else { &line.printed };
            told.add_row([
                one.code.as_str(),
                one.label.as_str(),
                line.territory_text.as_str(),
                when.as_str(),
                line.target_text.as_str(),
                computed.as_str(),
                recorded.as_str(),
                source.as_str(),
            ]);
        }
    }
    let findings = view.indicators.iter().flat_map(findings).collect::<String>();
    format!("{}{findings}", finish(&told))
}

/// What there is to say of an indicator, a line each.
fn findings(one: &IndicatorView) -> impl Iterator<Item = String> {
    one.findings.iter().map(|said| format!("{}: {said}\n", one.code))
}
