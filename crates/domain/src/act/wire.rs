//! How an act is written: one line of JSON, with the name and version of its type.
//!
//! What is written is never rewritten. When the shape of a type changes, its version grows and a step is added to
//! [`STEPS`]: older payloads are carried forward, step by step, when they are read.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

use super::{Act, ActId, Actor, Fact};
use crate::fund::act::FundFact;
use crate::territory::RegionCode;

/// An act that this version of the program cannot read.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The line is not an act at all.
    #[error("not an act")]
    Malformed(#[source] serde_json::Error),
    /// A type that this version does not know.
    #[error("act of unknown type `{kind}`: this journal was written by a newer maillage")]
    UnknownKind {
        /// The name of the type.
        kind: String,
    },
    /// A version of a type newer than the one known here.
    #[error("act `{kind}` in version {version}: this journal was written by a newer maillage")]
    NewerVersion {
        /// The name of the type.
        kind: String,
        /// The version found.
        version: u16,
    },
    /// The payload does not have the shape of its type.
    #[error("act `{kind}` does not have the shape of its type")]
    Payload {
        /// The name of the type.
        kind: &'static str,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
}

/// The envelope; the order of its fields is the order of the bytes in the journal, for ever.
#[derive(Serialize)]
struct Wire {
    id: ActId,
    #[serde(rename = "type")]
    kind: String,
    version: u16,
    region: RegionCode,
    effective: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    basis: Option<String>,
    actor: Actor,
    data: Value,
}

/// The same, as it is read: the payload as its type, or as text.
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
    data: D,
}

impl<D> Read<'_, D> {
    /// The act, its payload read by `fact`.
    fn act<E>(self, fact: impl FnOnce(D) -> Result<Fact, E>) -> Result<Act, E> {
        let Self { id, region, effective, basis, actor, data, .. } = self;
        Ok(Act { id, region, effective, basis, actor, fact: fact(data)? })
    }
}

/// The one table of the types of acts: the name of each, the version in which it is written today, and the fact it stands for.
macro_rules! kinds {
    ($fact:ident: $($kind:literal $version:literal => ($($shape:tt)+),)+) => {
        /// The version in which each type of act is written today.
        const VERSIONS: &[(&str, u16)] = &[$(($kind, $version)),+];

        /// The payload of a fact.
        fn payload(fact: &Fact) -> serde_json::Result<Value> {
            match fact {
                $($($shape)+ => serde_json::to_value($fact),)+
            }
        }

        /// Reads a payload as the type that its name stands for.
        fn fact<P: Payload>(kind: &str, payload: P) -> Result<P::Given, ActError> {
            match kind {
                $($kind => payload.of($kind, |$fact| $($shape)+),)+
                other => Err(ActError::UnknownKind { kind: other.to_owned() }),
            }
        }
    };
}

kinds! { fact:
    "region-registered" 1 => (Fact::RegionRegistered(fact)),
    "nomenclature-adopted" 1 => (Fact::NomenclatureAdopted(fact)),
    "zones-delimited" 1 => (Fact::ZonesDelimited(fact)),
    "zones-composed" 1 => (Fact::ZonesComposed(fact)),
    "zones-outlined" 1 => (Fact::ZonesOutlined(fact)),
    "document-read" 1 => (Fact::DocumentRead(fact)),
    "bilan-published" 1 => (Fact::BilanPublished(fact)),
    "window-ordered" 1 => (Fact::WindowOrdered(fact)),
    "fund-destinations-adopted" 1 => (Fact::Fund(FundFact::DestinationsAdopted(fact))),
    "fund-year-opened" 1 => (Fact::Fund(FundFact::YearOpened(fact))),
    "fund-budget-adopted" 1 => (Fact::Fund(FundFact::BudgetAdopted(fact))),
    "fund-revenue-delegated" 1 => (Fact::Fund(FundFact::RevenueDelegated(fact))),
    "fund-endowment-transferred" 1 => (Fact::Fund(FundFact::EndowmentTransferred(fact))),
    "fund-transferred" 1 => (Fact::Fund(FundFact::Transferred(fact))),
    "fund-committed" 1 => (Fact::Fund(FundFact::Committed(fact))),
    "fund-year-decided" 1 => (Fact::Fund(FundFact::YearDecided(fact))),
    "fund-service-certified" 1 => (Fact::Fund(FundFact::ServiceCertified(fact))),
    "fund-paid" 1 => (Fact::Fund(FundFact::Paid(fact))),
    "fund-released" 1 => (Fact::Fund(FundFact::Released(fact))),
    "fund-recovery-ordered" 1 => (Fact::Fund(FundFact::RecoveryOrdered(fact))),
    "fund-recovered" 1 => (Fact::Fund(FundFact::Recovered(fact))),
    "fund-year-closed" 1 => (Fact::Fund(FundFact::YearClosed(fact))),
    "fund-reported" 1 => (Fact::Fund(FundFact::Reported(fact))),
}

/// The name of a type of act, if there is such a type.
pub(crate) fn kind(name: &str) -> Option<&'static str> {
    VERSIONS.iter().map(|(kind, _)| *kind).find(|kind| *kind == name)
}

/// Carries the payload of one type from one version to the next.
struct Step {
    kind: &'static str,
    from: u16,
    carry: fn(Value) -> Value,
}

/// Every change of shape since the first release, in order. None yet.
const STEPS: &[Step] = &[];

fn current_version(kind: &str, versions: &[(&str, u16)]) -> Option<u16> {
    versions.iter().find(|(name, _)| *name == kind).map(|(_, version)| *version)
}

/// Carries `data` forward to the version of today; what is of today already goes through as it is.
fn upcast<'l>(
    kind: &str,
    version: u16,
    data: &'l RawValue,
    versions: &[(&str, u16)],
    steps: &[Step],
) -> Result<Cow<'l, RawValue>, ActError> {
    let current =
        current_version(kind, versions).ok_or_else(|| ActError::UnknownKind { kind: kind.to_owned() })?;
    if current < version {
        return Err(ActError::NewerVersion { kind: kind.to_owned(), version });
    }
    let mut taken = (version..current)
        .filter_map(|from| steps.iter().find(|step| step.kind == kind && step.from == from));
    let Some(first) = taken.next() else { return Ok(Cow::Borrowed(data)) };
    let data = serde_json::from_str(data.get()).map_err(ActError::Malformed)?;
    let carried = taken.fold((first.carry)(data), |data, step| (step.carry)(data));
    serde_json::value::to_raw_value(&carried).map(Cow::Owned).map_err(ActError::Malformed)
}

/// Writes an act as one line of JSON, without the line feed.
pub fn encode(act: &Act) -> String {
    let kind = act.fact.kind();
    let wire = Wire {
        id: act.id,
        kind: kind.to_owned(),
        version: current_version(kind, VERSIONS).expect("each type of act has a version"),
        region: act.region.clone(),
        effective: act.effective,
        basis: act.basis.clone(),
        actor: act.actor,
        data: payload(&act.fact).expect("facts are plain data: they always have a JSON form"),
    };
    serde_json::to_string(&wire).expect("an envelope is plain data")
}

/// Reads an act, of any version up to today's.
pub fn decode(line: &str) -> Result<Act, ActError> {
    // Most acts are of today's version and are read at one go; what is not goes the long way, which says why.
    if let Some(Ok(act)) = kind_of(line).map(|kind| fact(kind, Line(line))) {
        return Ok(act);
    }
    let mut read: Read<'_, &RawValue> = serde_json::from_str(line).map_err(ActError::Malformed)?;
    let (kind, version) = (std::mem::take(&mut read.kind), read.version);
    read.act(|data| fact(&kind, &*upcast(&kind, version, data, VERSIONS, STEPS)?))
}

/// What the line says its type is; whether it is so is seen when it is read.
fn kind_of(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once(r#""type":""#)?;
    rest.split('"').next()
}

/// Where a payload stands, and what reading it gives.
trait Payload {
    type Given;

    fn of<T: DeserializeOwned>(
        self,
        kind: &'static str,
        fact: fn(T) -> Fact,
    ) -> Result<Self::Given, ActError>;
}

/// A whole line, whose payload is of today's version.
struct Line<'l>(&'l str);

impl Payload for Line<'_> {
    type Given = Act;

    fn of<T: DeserializeOwned>(self, kind: &'static str, fact: fn(T) -> Fact) -> Result<Act, ActError> {
        let read: Read<'_, T> = serde_json::from_str(self.0).map_err(ActError::Malformed)?;
        let version = read.version;
        if read.kind != kind || current_version(kind, VERSIONS) != Some(version) {
            return Err(ActError::NewerVersion { kind: kind.to_owned(), version });
        }
        read.act(|data| Ok(fact(data)))
    }
}

impl Payload for &RawValue {
    type Given = Fact;

    fn of<T: DeserializeOwned>(self, kind: &'static str, fact: fn(T) -> Fact) -> Result<Fact, ActError> {
        serde_json::from_str(self.get()).map(fact).map_err(|source| ActError::Payload { kind, source })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;
    use crate::territory::Region;

    fn act() -> Act {
        Act {
            id: ActId::new(Uuid::nil()),
            region: RegionCode::new("32"),
            effective: date(2016, 1, 1),
            basis: None,
            actor: Actor::Program,
            fact: Fact::RegionRegistered(Region {
                code: RegionCode::new("32"),
                name: "Hauts-de-France".to_owned(),
                raa_prefix: "R32".to_owned(),
                time_zone: "Europe/Paris".to_owned(),
            }),
        }
    }

    #[test]
    fn given_an_act_when_written_then_its_bytes_are_these_for_ever() {
        assert_eq!(
            encode(&act()),
            r#"{"id":"00000000-0000-0000-0000-000000000000","type":"region-registered","version":1,"region":"32","effective":"2016-01-01","actor":"program","data":{"code":"32","name":"Hauts-de-France","raa_prefix":"R32","time_zone":"Europe/Paris"}}"#
        );
    }

    #[test]
    fn given_an_act_when_written_and_read_then_it_is_the_same() {
        assert_eq!(decode(&encode(&act())).ok(), Some(act()));
    }

    #[test]
    fn given_an_act_whose_fields_stand_in_another_order_or_are_wrong_when_read_then_the_same_or_told() {
        let line = encode(&act());
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
        let line = encode(&act());
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
        let old = serde_json::value::to_raw_value(&json!({ "name": "Lille" })).expect("plain data");
        let read = upcast("sample", 1, &old, &[("sample", 3)], &steps).expect("a known version");
        assert_eq!(read.get(), r#"{"label":{"fr":"Lille"}}"#);
    }
}
