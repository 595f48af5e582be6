//! How an act is written: one line of JSON, with the name and version of its type.
//!
//! What is written is never rewritten. When the shape of a type changes, its version grows and a step is added to
//! [`STEPS`]: older payloads are carried forward, step by step, when they are read.

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::error::ActError;
use super::table::{ACTS, ActType, ReadPayload, read, version};
use super::{Act, ActId, Actor, Fact};
use crate::care::bilan;
use crate::digest::Digest;
use crate::ground::code::RegionCode;
use crate::ground::salt::Salt;

/// What the journal gives an act when it is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Envelope {
    /// When it is recorded.
    pub recorded_at: Timestamp,
    /// What keeps its hash from being guessed.
    pub salt: Salt,
}

/// The act around its payload; the order of its fields is the order of the bytes in the journal, for ever.
#[derive(Serialize)]
struct Wire<'a> {
    recorded_at: Timestamp,
    salt: Salt,
    id: ActId,
    #[serde(rename = "type")]
    kind: &'a str,
    version: u16,
    region: &'a RegionCode,
    effective: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<&'a str>,
    actor: Actor,
}

/// An act as it is written: one line of JSON, whose payload stands in it or apart from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// All that stands around the payload, but for the brace that ends it.
    around: String,
    payload: String,
}

impl Written {
    /// The line with its payload, without the line feed.
    pub fn line(&self) -> String {
        let Self { around, payload } = self;
        format!(r#"{around},"data":{payload}}}"#)
    }

    /// The payload: JSON.
    pub fn payload(&self) -> &str {
        &self.payload
    }

    /// The line that names the digest of its payload, which is kept apart.
    pub fn line_apart(&self, payload: Digest) -> String {
        format!(r#"{}{APART}{payload}"}}"#, self.around)
    }
}

/// What stands before the digest of a payload kept apart.
const APART: &str = r#","content":""#;

/// The digest of the payload of a line, where it is kept apart.
pub fn apart(line: &str) -> Option<Digest> {
    // An envelope ends with this field, and a payload that stands in the line with a brace before the last one.
    let (_, digest) = line.strip_suffix(r#""}"#)?.rsplit_once(APART)?;
    digest.parse().ok()
}

/// Whether a line says that it was recorded at an instant, written as the journal writes it.
pub fn is_recorded_at(line: &str, instant: &str) -> bool {
    let rest = line.strip_prefix(r#"{"recorded_at":""#).and_then(|rest| rest.strip_prefix(instant));
    rest.is_some_and(|rest| rest.starts_with('"'))
}

/// The same, as it is read: the payload as its type, as text, or by its digest where it is kept apart.
#[derive(Deserialize)]
#[serde(bound(deserialize = "D: Deserialize<'de>"))]
struct Read<'l, D> {
    id: ActId,
    #[serde(rename = "type", borrow)]
    kind: Cow<'l, str>,
    version: u16,
    region: RegionCode,
    effective: Date,
    #[serde(default)]
    basis: Option<String>,
    actor: Actor,
    #[serde(alias = "content")]
    data: D,
}

impl<D> Read<'_, D> {
    /// The act, its payload read by `fact`.
    fn act<E>(self, fact: impl FnOnce(D) -> Result<Fact, E>) -> Result<Act, E> {
        let Self { id, region, effective, basis, actor, data, .. } = self;
        Ok(Act { id, region, effective, basis, actor, fact: fact(data)? })
    }
}

/// Carries the payload of one type from one version to the next.
struct Step {
    kind: &'static str,
    from: u16,
    carry: fn(Value) -> Value,
}

/// Every change of shape since the first release, in order; a field that was added and may be absent needs none.
const STEPS: &[Step] = &[
    Step { kind: "bilan-published", from: 1, carry: bilan::from_first_version },
    // The health-insurance fund was the one body beside the agency's accountant; since then any, by an order.
    Step { kind: "fund-paid", from: 1, carry: scheme_named },
    // The command alone; since then also what a set-off settles.
    Step { kind: "fund-recovered", from: 1, carry: |collect| json!({ "collect": collect }) },
    Step { kind: "fund-reported", from: 1, carry: spent_is_funded },
];

/// Names the health-insurance fund of a payment as one body among others.
fn scheme_named(mut paid: Value) -> Value {
    if let Some(channel) = paid.pointer_mut("/pay/channel").filter(|channel| *channel == "cpam") {
        *channel = json!({ "scheme": { "body": "CPAM" } });
    }
    paid
}

/// The first version called `paid` what is printed beside an action; the second keeps that word for what is printed as paid.
fn spent_is_funded(mut reported: Value) -> Value {
    let actions = reported.get_mut("actions").and_then(Value::as_array_mut);
    for status in actions.into_iter().flatten().filter_map(|action| action.get_mut("status")) {
        if status == "paid" {
            *status = Value::from("funded");
        }
    }
    reported
}

/// Carries `data` forward to the version of today; what is of today already goes through as it is.
fn upcast<'l>(
    kind: &str,
    written: u16,
    data: &'l RawValue,
    acts: &[ActType],
    steps: &[Step],
) -> Result<Cow<'l, RawValue>, ActError> {
    let current = version(kind, acts).ok_or_else(|| ActError::UnknownKind { kind: kind.to_owned() })?;
    if current < written {
        return Err(ActError::NewerVersion { kind: kind.to_owned(), version: written });
    }
    let mut taken = (written..current)
        .filter_map(|from| steps.iter().find(|step| step.kind == kind && step.from == from));
    let Some(first) = taken.next() else { return Ok(Cow::Borrowed(data)) };
    let data = serde_json::from_str(data.get()).map_err(ActError::Malformed)?;
    let carried = taken.fold((first.carry)(data), |data, step| (step.carry)(data));
    serde_json::value::to_raw_value(&carried).map(Cow::Owned).map_err(ActError::Malformed)
}

/// Writes an act.
pub fn encode(act: &Act, envelope: Envelope) -> Written {
    let Envelope { recorded_at, salt } = envelope;
    let row = act.fact.act_type();
    let wire = Wire {
        recorded_at,
        salt,
        id: act.id,
        kind: row.kind,
        version: row.version,
        region: &act.region,
        effective: act.effective,
        basis: act.basis.as_deref(),
        actor: act.actor,
    };
    let payload = act.fact.written().expect("facts are plain data: they always have a JSON form");
    Written { around: opened(&wire), payload: payload.to_string() }
}

/// An object as JSON, without the brace that ends it.
fn opened(object: &impl Serialize) -> String {
    let mut json = serde_json::to_string(object).expect("an envelope is plain data");
    json.pop();
    json
}

/// An act of the first format as this one writes it: the bytes that it had, behind the envelope that it had not.
///
/// Without that envelope they are the line of the first format again, from which its chain can be computed.
///
/// # Errors
///
/// [`ActError`] where the line is no act that can be read, or does not end with its payload.
pub fn carried(line: &str, envelope: Envelope) -> Result<Written, ActError> {
    decode(line)?;
    let found: Read<'_, &RawValue> = serde_json::from_str(line).map_err(ActError::Malformed)?;
    let payload = found.data.get();
    let before = line.strip_prefix('{').and_then(|line| line.strip_suffix('}')?.strip_suffix(payload));
    let fields = before.and_then(|line| line.strip_suffix(r#","data":"#)).ok_or_else(|| {
        ActError::Malformed(serde::de::Error::custom("its payload is not at the end of its line"))
    })?;
    Ok(Written { around: format!("{},{fields}", opened(&envelope)), payload: payload.to_owned() })
}

/// Reads an act, of any version up to today's, whose payload stands in its line.
pub fn decode(line: &str) -> Result<Act, ActError> {
    // Most acts are of today's version and are read at one go; what is not goes the long way, which says why.
    if let Some(Ok(act)) = kind_of(line).map(|kind| read(kind, WholeLine(line))) {
        return Ok(act);
    }
    let mut found: Read<'_, &RawValue> = serde_json::from_str(line).map_err(ActError::Malformed)?;
    let (kind, written) = (std::mem::take(&mut found.kind), found.version);
    found.act(|data| read(&kind, &*upcast(&kind, written, data, ACTS, STEPS)?))
}

/// Reads an act whose payload is kept apart from its line.
pub fn decode_apart(line: &str, payload: &str) -> Result<Act, ActError> {
    let mut found: Read<'_, Digest> = serde_json::from_str(line).map_err(ActError::Malformed)?;
    let (kind, written) = (std::mem::take(&mut found.kind), found.version);
    let data = serde_json::from_str(payload).map_err(ActError::Malformed)?;
    found.act(|_named| read(&kind, &*upcast(&kind, written, data, ACTS, STEPS)?))
}

/// What the line says its type is; whether it is so is seen when it is read.
fn kind_of(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(r#""type":""#)?;
    rest.split('"').next()
}

/// A whole line, whose payload is of today's version.
struct WholeLine<'l>(&'l str);

impl ReadPayload for WholeLine<'_> {
    type Given = Act;

    fn of<T: DeserializeOwned>(self, kind: &'static str, fact: fn(T) -> Fact) -> Result<Act, ActError> {
        let read: Read<'_, T> = serde_json::from_str(self.0).map_err(ActError::Malformed)?;
        let written = read.version;
        if read.kind != kind || version(kind, ACTS) != Some(written) {
            return Err(ActError::NewerVersion { kind: kind.to_owned(), version: written });
        }
        read.act(|data| Ok(fact(data)))
    }
}

impl ReadPayload for &RawValue {
    type Given = Fact;

    fn of<T: DeserializeOwned>(self, kind: &'static str, fact: fn(T) -> Fact) -> Result<Fact, ActError> {
        serde_json::from_str(self.get()).map(fact).map_err(|source| ActError::Payload { kind, source })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::people::Permission;
    use crate::territory::Region;

    fn act() -> Act {
        Act {
            id: ActId::new(Uuid::nil()),
            region: RegionCode::new("32"),
            effective: date(2016, 1, 1),
            basis: None,
            actor: Actor::Program,
            fact: Fact::from(Region {
                code: RegionCode::new("32"),
                name: "Hauts-de-France".to_owned(),
                raa_prefix: "R32".to_owned(),
                time_zone: "Europe/Paris".to_owned(),
            }),
        }
    }

    fn envelope() -> Envelope {
        Envelope { recorded_at: Timestamp::UNIX_EPOCH, salt: Salt::new(0xab) }
    }

    #[test]
    fn given_an_act_when_written_then_its_bytes_are_these_for_ever() {
        assert_eq!(
            encode(&act(), envelope()).line(),
            r#"{"recorded_at":"1970-01-01T00:00:00Z","salt":"000000000000000000000000000000ab","id":"00000000-0000-0000-0000-000000000000","type":"region-registered","version":1,"region":"32","effective":"2016-01-01","actor":"program","data":{"code":"32","name":"Hauts-de-France","raa_prefix":"R32","time_zone":"Europe/Paris"}}"#
        );
    }

    #[test]
    fn given_an_act_when_written_and_read_then_it_is_the_same() {
        let line = encode(&act(), envelope()).line();
        assert_eq!((decode(&line).ok(), apart(&line)), (Some(act()), None));
        assert!(is_recorded_at(&line, "1970-01-01T00:00:00Z"));
        assert!(
            !is_recorded_at(&line, "1970-01-01T00:00:00") && !is_recorded_at(&line, "1970-01-02T00:00:00Z")
        );
    }

    #[test]
    fn given_an_act_whose_payload_is_kept_apart_when_written_and_read_then_it_is_the_same() {
        let written = encode(&act(), envelope());
        let line = written.line_apart(Digest::ZERO);
        assert_eq!(apart(&line), Some(Digest::ZERO));
        assert_eq!(decode_apart(&line, written.payload()).ok(), Some(act()));
        assert!(decode(&line).is_err(), "its payload is not in the line");
        assert!(decode_apart(&line, "{}").is_err() && decode_apart(&line, "").is_err());
    }

    #[test]
    fn given_a_line_of_a_journal_of_the_first_format_when_read_then_it_is_the_same() {
        let line = encode(&act(), envelope()).line();
        let (_, first) = line.split_once(r#","id""#).expect("an envelope before the identifier");
        assert_eq!(decode(&format!(r#"{{"id"{first}"#)).ok(), Some(act()));
    }

    #[test]
    fn given_a_line_of_the_first_format_when_carried_then_its_bytes_behind_an_envelope_or_told() {
        let line = encode(&act(), envelope()).line();
        let (_, rest) = line.split_once(r#","id""#).expect("an envelope before the identifier");
        let first = format!(r#"{{"id"{rest}"#);
        assert_eq!(carried(&first, envelope()).ok(), Some(encode(&act(), envelope())));
        let turned = first.replace(r#","data":{"#, r#","data": {"#);
        assert!(matches!(carried(&turned, envelope()), Err(ActError::Malformed(_))), "{turned}");
        assert!(carried(&first.replace("region-registered", "region-merged"), envelope()).is_err());
    }

    #[test]
    fn given_an_act_whose_fields_stand_in_another_order_or_are_wrong_when_read_then_the_same_or_told() {
        let line = encode(&act(), envelope()).line();
        let (head, data) = line.split_once(r#","data":"#).expect("a payload");
        let data = data.strip_suffix('}').expect("the end of the act");
        let turned = format!(r#"{{"data":{data},{}}}"#, head.trim_start_matches('{'));
        assert_eq!(decode(&turned).ok(), Some(act()));
        let wrong = decode(&line.replace(r#""name":"Hauts-de-France""#, r#""name":3"#));
        assert!(matches!(wrong, Err(ActError::Payload { kind: "region-registered", .. })), "{wrong:?}");
        assert!(matches!(decode("{}"), Err(ActError::Malformed(_))));
    }

    #[test]
    fn given_a_type_or_version_from_the_future_when_read_then_refused_by_name() {
        let line = encode(&act(), envelope()).line();
        let kind = decode(&line.replace("region-registered", "region-merged"));
        assert!(matches!(kind, Err(ActError::UnknownKind { kind }) if kind == "region-merged"));
        let version = decode(&line.replace(r#""version":1"#, r#""version":2"#));
        assert!(matches!(version, Err(ActError::NewerVersion { version: 2, .. })));
    }

    #[test]
    fn given_two_changes_of_shape_when_an_old_payload_is_read_then_each_step_is_taken_in_order() {
        let steps = [
            Step { kind: "sample", from: 1, carry: |data| json!({ "label": data["name"] }) },
            Step { kind: "sample", from: 2, carry: |data| json!({ "label": { "fr": data["label"] } }) },
        ];
        let sample = ActType {
            kind: "sample",
            version: 3,
            entered_by: Permission::Read,
            noun: "reference",
            basis: None,
        };
        let old = serde_json::value::to_raw_value(&json!({ "name": "Lille" })).expect("plain data");
        let read = upcast("sample", 1, &old, &[sample], &steps).expect("a known version");
        assert_eq!(read.get(), r#"{"label":{"fr":"Lille"}}"#);
    }
}
