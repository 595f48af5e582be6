//! The markup of a page, read tag by tag: enough for what our own templates write, and no more.

use std::collections::BTreeMap;

/// A piece of markup.
pub(crate) enum Piece {
    /// A tag that opens an element, with its attributes.
    Open(String, BTreeMap<String, String>),
    /// A tag that closes one.
    Close(String),
    /// A text between two tags.
    Text(String),
}

/// The pieces of `markup`, in their order; comments and declarations are left out.
pub(crate) fn pieces(markup: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let mut rest = markup;
    while let Some((text, after)) = rest.split_once('<') {
        found.push(Piece::Text(unescaped(text)));
        let (tag, after) = after.split_once('>').expect("each tag ends");
        found.extend(piece(tag));
        rest = after;
    }
    found.push(Piece::Text(unescaped(rest)));
    found
}

fn piece(tag: &str) -> Option<Piece> {
    if tag.starts_with('!') {
        return None;
    }
    if let Some(name) = tag.strip_prefix('/') {
        return Some(Piece::Close(name.to_owned()));
    }
    let tag = tag.trim_end_matches('/');
    let (name, attributes) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    Some(Piece::Open(name.to_owned(), read_attributes(attributes)))
}

/// Attributes, with quoted values or without any.
fn read_attributes(text: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').expect("each value ends"),
            None => ("", after),
        };
        found.insert(name.to_owned(), unescaped(value));
        rest = after.trim_start();
    }
    found
}

/// A text with its signs in place of their codes; the last one is the ampersand, which begins the others.
fn unescaped(text: &str) -> String {
    let codes = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    codes.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

#[test]
fn given_tags_and_texts_when_read_then_each_piece_in_its_order() {
    let read = pieces("<!-- no --><a href=\"/x?a=1&#38;b=2\" hidden>5 &#62; 4<br/></a>");
    let texts = read.iter().filter_map(|piece| match piece {
        Piece::Text(text) if text.is_empty() => None,
        Piece::Text(text) => Some(text.clone()),
        Piece::Open(name, attributes) => Some(format!("{name} {attributes:?}")),
        Piece::Close(name) => Some(format!("/{name}")),
    });
    let expected = ["a {\"hidden\": \"\", \"href\": \"/x?a=1&b=2\"}", "5 > 4", "br {}", "/a"];
    assert_eq!(texts.collect::<Vec<_>>(), expected);
}
