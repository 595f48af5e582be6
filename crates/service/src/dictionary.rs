//! The dictionaries of the files that pages offer, each made of the columns that its file is written from.

use maillage_publishing::list::FILES;
use maillage_views::dictionary::{self, Dictionary};
use maillage_views::fund::tables;
use maillage_views::words::Words;

/// Each file, in the order in which pages offer them; a file with several tables has one for each.
pub fn dictionaries(words: Words) -> Vec<Dictionary> {
    let lists = FILES.into_iter().map(|list| dictionary::list(list.file, list.title, list.columns, words));
    std::iter::once(dictionary::bilan(words)).chain(lists).chain(tables::dictionaries(words)).collect()
}
