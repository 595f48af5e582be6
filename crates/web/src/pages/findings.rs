//! What rules say, as the pages mark it.

use maillage_views::ruling::FindingView;

/// The badge of a verdict, as the sheet names it.
pub(crate) fn badge(finding: &FindingView) -> &'static str {
    match finding.verdict {
        "allows" => "success",
        "forbids" => "error",
        "warns" => "warning",
        _ => "info",
    }
}
