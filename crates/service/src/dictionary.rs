//! The dictionaries of the files that pages offer, each made of the columns that its file is written from.

use maillage_publishing::list::FILES;
use maillage_views::dictionary::{self, Dictionary};
use maillage_views::fund::tables;
use maillage_views::words::Words;

/// Each file, in the order in which pages offer them; a file with several tables has one for each.
pub fn dictionaries(words: Words) -> Vec<Dictionary> {
    let list = |(file, columns)| dictionary::list(file, title(file), columns, words);
    let lists = FILES.into_iter().map(list);
    std::iter::once(dictionary::bilan(words)).chain(lists).chain(tables::dictionaries(words)).collect()
}

/// The message of the title of a list.
fn title(file: &str) -> &'static str {
    match file {
        "bilan-matrix" => "matrix-title",
        "bilan-compare" => "compare-title",
        "journal-trace" => "web-trace-title",
        "objectives" => "web-objectives-title",
        "windows" => "web-windows-title",
        "france" => "web-france-title",
        "rules" => "web-rules-title",
        "bridge" => "bridge-title",
        _ => "web-journal-title",
    }
}
