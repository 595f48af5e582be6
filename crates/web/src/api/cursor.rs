//! A part of a list: what stands after a rank, at most so many, and the address of what follows.
//!
//! The list is cut out of the answer as it is written, member by member: what is left stands as it did, and numbers keep their
//! digits.

use std::fmt;

use axum::http::Uri;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::parameter::{Kind, named};
use crate::error::{Failure, FieldFault};
use crate::query::{address, typed};

/// The parameter that says after which item.
pub(super) const AFTER: &str = "after";
/// The parameter that says how many.
pub(super) const LIMIT: &str = "limit";

/// Which part of a list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cursor {
    /// After the item of this rank, from 1; 0 for the first.
    pub(super) after: u64,
    /// At most so many; all, if absent.
    pub(super) limit: Option<u64>,
}

impl Cursor {
    /// What an address asks for.
    ///
    /// # Errors
    ///
    /// A number that is none, or not one between the bounds.
    pub(super) fn of(uri: &Uri) -> Result<Self, Failure> {
        let typed = typed(uri);
        let read = |name: &'static str| number(name, &typed);
        Ok(Self { after: read(AFTER)?.unwrap_or(0), limit: read(LIMIT)? })
    }

    /// Whether the whole list is asked for.
    pub(super) fn is_whole(self) -> bool {
        self == Self::default()
    }

    /// The address of what follows the `shown` items after this cursor.
    pub(super) fn next(self, uri: &Uri, shown: u64) -> String {
        let typed = typed(uri);
        let after = (self.after + shown).to_string();
        let others = typed.iter().filter(|(name, _)| name != AFTER);
        let pairs = others.map(|(name, value)| (name.as_str(), value.as_str()));
        address(uri.path(), pairs.chain([(AFTER, after.as_str())]))
    }
}

/// A number of an address, within the bounds of its parameter; nothing where the address has none.
fn number(name: &'static str, typed: &[(String, String)]) -> Result<Option<u64>, Failure> {
    let Some((_, text)) = typed.iter().find(|(own, _)| own == name) else { return Ok(None) };
    let bounds = match named(name).kind {
        Kind::Number(least, most) => least..=most,
        _ => 0..=u64::MAX,
    };
    let read = text.parse().ok().filter(|number| bounds.contains(number));
    read.map(Some).ok_or_else(|| FieldFault::failure(name, "cursor", text))
}

/// The address without what says which part of the list is wanted.
pub(super) fn whole(uri: &Uri) -> Option<Uri> {
    let typed = typed(uri);
    let others = typed.iter().filter(|(name, _)| name != AFTER && name != LIMIT);
    address(uri.path(), others.map(|(name, value)| (name.as_str(), value.as_str()))).parse().ok()
}

/// A part of a list, written; how many items it has, and whether more stand behind it.
pub(super) struct Part {
    pub(super) bytes: Vec<u8>,
    pub(super) shown: u64,
    pub(super) more: bool,
}

/// How many items there are.
fn counted(items: &[&RawValue]) -> u64 {
    u64::try_from(items.len()).unwrap_or(u64::MAX)
}

/// The part that `cursor` asks for of an answer whose list is its member `list`; of the answer itself, where that name is empty.
pub(super) fn part(answer: &[u8], list: &str, cursor: Cursor) -> serde_json::Result<Part> {
    if list.is_empty() {
        let items: Vec<&RawValue> = serde_json::from_slice(answer)?;
        let (items, more) = cut(items, cursor);
        return Ok(Part { bytes: written(&items)?, shown: counted(&items), more });
    }
    let Members(mut members) = Members::read(answer)?;
    let (mut shown, mut more) = (0, false);
    for (name, value) in &mut members {
        if name == list {
            let items: Vec<&RawValue> = serde_json::from_str(value.get())?;
            let (items, rest) = cut(items, cursor);
            (shown, more) = (counted(&items), rest);
            *value = serde_json::value::to_raw_value(&items)?;
        }
    }
    Ok(Part { bytes: written(&Members(members))?, shown, more })
}

fn cut(items: Vec<&RawValue>, cursor: Cursor) -> (Vec<&RawValue>, bool) {
    let count = items.len();
    let after = usize::try_from(cursor.after).unwrap_or(usize::MAX).min(count);
    let limit = cursor.limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(count);
    let part: Vec<_> = items.into_iter().skip(after).take(limit).collect();
    let more = after + part.len() < count;
    (part, more)
}

fn written(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The members of an object, in their order, each as it is written.
struct Members(Vec<(String, Box<RawValue>)>);

impl Members {
    fn read(object: &[u8]) -> serde_json::Result<Self> {
        let mut deserializer = serde_json::Deserializer::from_slice(object);
        deserializer.deserialize_map(InOrder).map(Self)
    }
}

struct InOrder;

impl<'de> Visitor<'de> for InOrder {
    type Value = Vec<(String, Box<RawValue>)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(members)
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_of(after: u64, limit: Option<u64>) -> (String, u64, bool) {
        let answer = br#"{"z": 1.50, "rows": [1, 2, 3], "a": null}"#;
        let Part { bytes, shown, more } = part(answer, "rows", Cursor { after, limit }).unwrap();
        (String::from_utf8(bytes).unwrap(), shown, more)
    }

    #[test]
    fn given_a_list_when_parted_then_its_members_stand_as_they_did_and_the_end_is_told() {
        let rest = |rows: &str| format!("{{\"z\":1.50,\"rows\":{rows},\"a\":null}}\n");
        assert_eq!(cut_of(0, Some(2)), (rest("[1,2]"), 2, true));
        assert_eq!(cut_of(1, Some(2)), (rest("[2,3]"), 2, false));
        assert_eq!(cut_of(2, None), (rest("[3]"), 1, false));
        assert_eq!(cut_of(9, Some(1)), (rest("[]"), 0, false));
    }

    #[test]
    fn given_an_address_when_its_next_part_is_named_then_all_else_it_says_is_kept() {
        let uri: Uri = "/api/v1/bilan?zone=15A&after=2&limit=2".parse().unwrap();
        let cursor = Cursor::of(&uri).unwrap();
        assert_eq!(cursor.next(&uri, 2), "/api/v1/bilan?zone=15A&limit=2&after=4");
        assert_eq!(whole(&uri).unwrap(), "/api/v1/bilan?zone=15A");
    }

    #[test]
    fn given_numbers_beyond_the_bounds_when_read_then_refused() {
        for query in ["limit=0", "limit=1001", "after=-1", "after=x", "limit="] {
            assert!(Cursor::of(&format!("/x?{query}").parse().unwrap()).is_err(), "{query}");
        }
        assert!(Cursor::of(&"/x?after=0&limit=1000".parse().unwrap()).is_ok());
    }
}
