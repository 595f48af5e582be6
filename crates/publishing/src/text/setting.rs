//! Settings on a terminal, a line each, as their file would have them.

use maillage_views::setting::SettingView;
use maillage_views::words::Words;

/// Each setting with its value, and where that comes from behind a `#`.
pub fn settings(views: &[SettingView], words: Words) -> String {
    let line = |view: &SettingView| {
        let value = if view.value.is_empty() { "–" } else { view.value.as_str() };
        format!("{} = {value}  # {}\n", view.setting, view.origin.told(words))
    };
    views.iter().map(line).collect()
}
