//! The rule book.

use maillage_domain::rules;
use maillage_views::rule::RuleView;
use maillage_views::words::Words;

/// Every rule, in the order people read them.
pub fn rules(words: Words) -> Vec<RuleView> {
    rules::book::all().map(|rule| RuleView::in_book(rule, words)).collect()
}
