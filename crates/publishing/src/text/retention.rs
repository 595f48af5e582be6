//! What has outlived its time: a line to each kind, and its doubt under it.

use maillage_views::retention::{RetentionKindView, RetentionView};
use maillage_views::words::{Argument, Words};

/// The kinds, a line to each.
pub fn retention(view: &RetentionView, words: Words) -> String {
    let line = |kind: &RetentionKindView| {
        let said = [
            ("name", Argument::Text(&kind.name)),
            ("count", Argument::count(kind.count)),
            ("fate", Argument::Text(&kind.fate_text)),
            ("rule", Argument::Text(&kind.rule)),
        ];
        let doubt = kind.doubt.as_ref().map(|doubt| {
            format!("  {}\n", words.with("retention-doubt", &[("doubt", Argument::Text(doubt))]))
        });
        format!("{}\n{}", words.with("retention-line", &said), doubt.unwrap_or_default())
    };
    view.kinds.iter().map(line).collect()
}
