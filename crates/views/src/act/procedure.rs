//! What acts about filing windows and parameters say.

use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::parameter::set::ParameterSet;
use maillage_domain::procedure::window::{Operations, Window};

use super::fields::Fields;
use crate::parameter::value_text;
use crate::window_detail::{StatedNeedView, restricted as restriction};

/// What an order that fixes a window says.
pub(super) fn window(window: &Window, fields: &mut Fields<'_>) {
    let Window {
        id, opens, closes, lines, operations, restricted, bilan, order, published, replaces, ..
    } = window;
    let Window { common_to, draft, needs, source, .. } = window;
    let words = fields.words();
    let dates = fields.days(*opens, *closes);
    fields.text("window", dates);
    if *draft {
        fields.message("standing", "window-draft");
    }
    fields.perhaps("order", order.as_deref());
    fields.day_perhaps("published", *published);
    fields.perhaps("bilan", bilan.as_deref());
    let received = match operations {
        Operations::All => words.get("web-windows-all"),
        Operations::Listed(names) => {
            let names = names.iter().map(|name| words.get(&format!("operation-{name}")));
            names.collect::<Vec<_>>().join(", ")
        }
    };
    fields.text("operations", received);
    fields.lines("lines", lines);
    let name = |code: &LineCode| fields.line(code);
    let restrictions = restricted.iter().map(|own| restriction(own, &name, words)).collect();
    let stated = needs.iter().map(|need| StatedNeedView::new(need, &name, words).text).collect();
    fields.list("restricted", restrictions);
    fields.list("needs", stated);
    fields.regions("common-to", common_to);
    fields.perhaps("replaces", replaces.as_deref());
    fields.written("identifier", id);
    fields.source(source);
}

/// What an act that sets a parameter says.
pub(super) fn parameter(set: &ParameterSet, fields: &mut Fields<'_>) {
    let ParameterSet { name, value, in_force, source, doubt } = set;
    let words = fields.words();
    let parameter = fields.reader().parameters.parameter(name.as_str());
    let title = parameter.map(|parameter| parameter.title.get(words.language()).to_owned());
    let told = parameter.map(|parameter| value_text(value, &parameter.unit, words));
    fields.text("parameter", title.unwrap_or_else(|| name.to_string()));
    fields.text("value", told.unwrap_or_else(|| value.to_string()));
    fields.period("in-force", in_force);
    fields.source(source);
    fields.perhaps("doubt", doubt.as_deref());
}
