//! Aid schemes, and rulings on what is asked of them, for a terminal.

use maillage_views::fund::aid::ruling::AidRulingView;
use maillage_views::fund::aid::scheme::AidsView;
use maillage_views::words::Words;

use super::{Width, findings, finish, table};

/// The schemes: who may ask, for how much, where and since when, how sure that is and where it was read.
pub fn aids(view: &AidsView, width: Width, words: Words) -> String {
    let columns = ["number", "label", "aid-who", "aid-sum", "zone", "from", "until", "confidence", "source"];
    let mut schemes = table(&columns, width, words);
    for scheme in &view.schemes {
        let sources = scheme.sources.iter().map(|source| source.text.as_str()).collect::<Vec<_>>();
        schemes.add_row([
            scheme.code.clone(),
            scheme.name.clone(),
            scheme.who.clone(),
            scheme.sum.text.clone(),
            scheme.zones.join(" "),
            scheme.from.map(|from| from.to_string()).unwrap_or_default(),
            scheme.until.map(|until| until.to_string()).unwrap_or_default(),
            scheme.sureness_text.clone(),
            sources.join(words.semicolon()),
        ]);
    }
    if view.schemes.is_empty() { String::new() } else { finish(&schemes) }
}

/// A ruling on aid with its reasons.
pub fn aid_ruling(view: &AidRulingView, width: Width, words: Words) -> String {
    let needs = view.needs.iter().map(|need| need.text.clone());
    let instead = view.instead.iter().map(|other| other.text.clone());
    let sources = view.read_in.sources.iter().map(|source| source.text.as_str()).collect::<Vec<_>>();
    let sources = sources.join(words.semicolon());
    [
        format!("{}\n{}\n", view.title, view.sentence),
        format!("{} ({})\n", sources, view.read_in.sureness_text),
        list(&words.get("aid-needs"), needs),
        format!("\n{}", findings(&view.findings, width, words)),
        list(&words.get("aid-instead"), instead),
        format!("\n{}\n{}.\n", view.indicative, view.head.text),
    ]
    .concat()
}

/// A heading and what stands below it; nothing where nothing does.
fn list(heading: &str, items: impl Iterator<Item = String>) -> String {
    let lines: Vec<_> = items.map(|item| format!("  {item}\n")).collect();
    if lines.is_empty() { String::new() } else { format!("\n{heading}\n{}", lines.concat()) }
}
