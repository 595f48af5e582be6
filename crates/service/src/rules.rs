//! The rule book.

use maillage_domain::rules;
use maillage_domain::territory::RegionCode;
use maillage_views::rule::RuleView;
use maillage_views::words::Words;

/// Every rule, in the order people read them.
pub fn rules(words: Words) -> Vec<RuleView> {
    rules_in(None, words)
}

/// The rules that rule in a region, whether it is recorded or not; every one where none is asked for.
pub fn rules_in(region: Option<&str>, words: Words) -> Vec<RuleView> {
    let region = region.map(|code| RegionCode::new(code.trim()));
    let rules =
        rules::book::all().filter(|rule| region.as_ref().is_none_or(|code| rule.scope.holds_in(code)));
    rules.map(|rule| RuleView::in_book(rule, words)).collect()
}
