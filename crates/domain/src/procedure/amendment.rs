//! What an order changes of the window that it amends (art. R. 6122-29 CSP): both stay readable, and the difference is told.

use super::operation::Operation;
use super::window::Window;
use crate::care::nomenclature::LineCode;

/// The difference between a window and the one that it replaces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Amendment {
    /// Whether its first or its last day moves.
    pub moves_dates: bool,
    /// Whether it names another bilan.
    pub names_another_bilan: bool,
    /// The lines that it adds to the list.
    pub added: Vec<LineCode>,
    /// The lines that it withdraws.
    pub withdrawn: Vec<LineCode>,
    /// The lines that stay, for which it receives other operations.
    pub otherwise_received: Vec<LineCode>,
}

impl Amendment {
    /// What `after` changes of `before`.
    pub fn between(before: &Window, after: &Window) -> Self {
        let apart = |of: &Window, from: &Window| {
            of.lines.iter().filter(|line| !concerns(from, line)).cloned().collect()
        };
        let kept = after.lines.iter().filter(|line| concerns(before, line));
        Self {
            moves_dates: (before.opens, before.closes) != (after.opens, after.closes),
            names_another_bilan: before.bilan != after.bilan,
            added: apart(after, before),
            withdrawn: apart(before, after),
            otherwise_received: kept
                .filter(|line| received(before, line) != received(after, line))
                .cloned()
                .collect(),
        }
    }
}

/// Whether a window receives a line of another: itself, or each of those counted together in it.
fn concerns(window: &Window, line: &LineCode) -> bool {
    window.concerns(line) || line.members().all(|member| window.concerns(&member))
}

/// The operations that a window receives for a line, among those that need one.
fn received(window: &Window, line: &LineCode) -> Vec<Operation> {
    let needs_window =
        Operation::ALL.into_iter().filter(|operation| !operation.any_time() || operation.renews());
    needs_window.filter(|operation| window.receives(*operation, line)).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::procedure::window::RestrictedLines;

    fn window(lines: &[&str]) -> Window {
        Window {
            lines: lines.iter().map(|line| LineCode::new(*line)).collect(),
            bilan: Some("2024-48".to_owned()),
            ..Window::between(date(2024, 9, 23), date(2024, 12, 10))
        }
    }

    #[test]
    fn given_a_list_that_was_amended_when_compared_then_what_was_added_withdrawn_and_received_otherwise() {
        let before = window(&["amm:QA001", "amm:QA003/MO016", "amm:QA016/MO022", "amm:QA016/MO023"]);
        let medicine = LineCode::new("amm:QA001");
        let renewals =
            RestrictedLines { lines: vec![medicine.clone()], operations: vec!["renewal".to_owned()] };
        let after = Window {
            restricted: vec![renewals],
            ..window(&["amm:QA001", "amm:QA016/MO022+QA016/MO023", "amm:QA017/MO047"])
        };
        assert_eq!(
            Amendment::between(&before, &after),
            Amendment {
                added: vec![LineCode::new("amm:QA017/MO047")],
                withdrawn: vec![LineCode::new("amm:QA003/MO016")],
                otherwise_received: vec![medicine],
                ..Amendment::default()
            }
        );
    }

    #[test]
    fn given_dates_or_a_bilan_that_change_when_compared_then_said_and_an_order_that_repeats_changes_nothing()
    {
        let before = window(&["amm:QA001"]);
        let later =
            Window { closes: date(2024, 12, 20), bilan: Some("2024-60".to_owned()), ..before.clone() };
        let amended = Amendment::between(&before, &later);
        assert!(amended.moves_dates && amended.names_another_bilan && amended.withdrawn.is_empty());
        assert_eq!(Amendment::between(&before, &before), Amendment::default());
    }
}
