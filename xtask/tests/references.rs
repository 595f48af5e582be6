//! Generated references are what their generators write today.

#[test]
fn given_the_rule_list_when_the_book_is_generated_then_it_is_the_one_in_docs() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/RULES.md");
    let book = std::fs::read_to_string(path).unwrap();
    assert!(book == xtask::rule_book(), "docs/RULES.md is not up to date: cargo xtask rules");
}
