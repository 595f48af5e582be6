//! A ruling for a terminal.

use maillage_views::ruling::RulingView;
use maillage_views::ruling_detail::{ConditionView, OpenView};
use maillage_views::words::{Argument, Words};

use super::{Width, findings};

/// A ruling with its reasons.
pub fn ruling(view: &RulingView, width: Width, words: Words) -> String {
    let slots = view.slots_text.as_ref().map(|slots| format!(" ({slots})")).unwrap_or_default();
    let until =
        view.until.map(|until| words.with("ruling-until", &[("until", Argument::Text(&words.date(until)))]));
    let needs = view.needs.iter().map(|need| need.text.clone());
    let candidates =
        view.candidates.iter().map(|found| format!("{} {} ({})", found.code, found.label, found.kind_text));
    let none = view.candidates_text.as_ref().filter(|_| view.candidates.is_empty());
    let conditions = view.conditions.iter().map(printed);
    let open = view.open_instead.iter().map(|open| open_instead(open, words));
    [
        format!("{}{slots}\n{}\n", view.title, view.sentence),
        until.map(|until| format!("{until}\n")).unwrap_or_default(),
        view.handling_text.as_ref().map(|handling| format!("{handling}\n")).unwrap_or_default(),
        format!("{}\n", view.read_in),
        list(&words.get("ruling-needs"), needs),
        list(&words.get("ruling-candidates"), candidates.chain(none.cloned())),
        list(&words.get("ruling-contradictions"), view.in_doubt.iter().cloned()),
        format!("\n{}", findings(&view.findings, width, words)),
        list(&words.get("ruling-conditions"), conditions),
        list(&words.get("ruling-open"), open),
        format!("\n{}\n{}.\n", view.indicative, view.head.text),
    ]
    .concat()
}

/// A heading and what stands below it; nothing where nothing does.
fn list(heading: &str, items: impl Iterator<Item = String>) -> String {
    let lines: Vec<_> = items.map(|item| format!("  {item}\n")).collect();
    if lines.is_empty() { String::new() } else { format!("\n{heading}\n{}", lines.concat()) }
}

fn printed(condition: &ConditionView) -> String {
    format!("{} ({})", condition.text, condition.place.text)
}

fn open_instead(open: &OpenView, words: Words) -> String {
    let operation = words.get(&format!("operation-{}", open.operation));
    let line = open.label.as_ref().map(|label| format!("{label}, ")).unwrap_or_default();
    format!("{operation}, {line}{} {} : {}", open.zone, open.zone_name, open.command)
}
