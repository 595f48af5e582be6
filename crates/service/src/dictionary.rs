//! The dictionaries of the files that pages offer, each made of the columns that its file is written from.

use maillage_publishing::list::FILES;
use maillage_views::dictionary::{self, Dictionary};
use maillage_views::fund::tables;
use maillage_views::words::Words;

/// The licence of what is offered.
pub const LICENCE: &str = "etalab-2.0";

/// The tables of the file of a name: of the rows of the bilan seen from one side, those of the bilan.
pub fn of_file(file: &str, words: Words) -> Vec<Dictionary> {
    let own = match file {
        "zones" | "activites" => "bilan",
        own => own,
    };
    let is_own = |dictionary: &Dictionary| {
        let table = dictionary.id.strip_prefix(own);
        // A file of several tables has one for each.
        table.is_some_and(|rest| rest.is_empty() || own == "fund" && rest.starts_with('-'))
    };
    dictionaries(words).into_iter().filter(is_own).collect()
}

/// Each file, in the order in which pages offer them; a file with several tables has one for each.
pub fn dictionaries(words: Words) -> Vec<Dictionary> {
    let lists = FILES.into_iter().map(|list| dictionary::list(list.file, list.title, list.columns, words));
    std::iter::once(dictionary::bilan(words)).chain(lists).chain(tables::dictionaries(words)).collect()
}
