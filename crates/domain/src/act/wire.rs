//! How an act is written: one line of JSON, with the name and version of its type.
//!
//! What is written is never rewritten. When the shape of a type changes, its version grows and a step is added to
//! [`STEPS`]: older payloads are carried forward, step by step, when they are read.

use std::borrow::Cow;

use jiff::civil::Date;
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

/// The same, as it is read: the payload waits, as text, until its version is known.
#[derive(Deserialize)]
struct Read<'l> {
    id: ActId,
    #[serde(rename = "type", borrow)]
    kind: Cow<'l, str>,
    version: u16,
    region: RegionCode,
    effective: Date,
    #[serde(default)]
    basis: Option<String>,
    actor: Actor,
    #[serde(borrow)]
    data: &'l RawValue,
}

/// The version in which each type of act is written today.
const VERSIONS: &[(&str, u16)] = &[
    ("region-registered", 1),
    ("nomenclature-adopted", 1),
    ("zones-delimited", 1),
    ("zones-composed", 1),
    ("zones-outlined", 1),
    ("document-read", 1),
    ("bilan-published", 1),
    ("window-ordered", 1),
    ("fund-destinations-adopted", 1),
    ("fund-year-opened", 1),
    ("fund-budget-adopted", 1),
    ("fund-revenue-delegated", 1),
    ("fund-endowment-transferred", 1),
    ("fund-transferred", 1),
    ("fund-committed", 1),
    ("fund-year-decided", 1),
    ("fund-service-certified", 1),
    ("fund-paid", 1),
    ("fund-released", 1),
    ("fund-recovery-ordered", 1),
    ("fund-recovered", 1),
    ("fund-year-closed", 1),
    ("fund-reported", 1),
];

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

fn payload(fact: &Fact) -> serde_json::Result<Value> {
    match fact {
        Fact::RegionRegistered(fact) => serde_json::to_value(fact),
        Fact::NomenclatureAdopted(fact) => serde_json::to_value(fact),
        Fact::ZonesDelimited(fact) => serde_json::to_value(fact),
        Fact::ZonesComposed(fact) => serde_json::to_value(fact),
        Fact::ZonesOutlined(fact) => serde_json::to_value(fact),
        Fact::DocumentRead(fact) => serde_json::to_value(fact),
        Fact::BilanPublished(fact) => serde_json::to_value(fact),
        Fact::WindowOrdered(fact) => serde_json::to_value(fact),
        Fact::Fund(fact) => fund_payload(fact),
    }
}

fn fund_payload(fact: &FundFact) -> serde_json::Result<Value> {
    match fact {
        FundFact::DestinationsAdopted(fact) => serde_json::to_value(fact),
        FundFact::YearOpened(fact) => serde_json::to_value(fact),
        FundFact::BudgetAdopted(fact) => serde_json::to_value(fact),
        FundFact::RevenueDelegated(fact) => serde_json::to_value(fact),
        FundFact::EndowmentTransferred(fact) => serde_json::to_value(fact),
        FundFact::Transferred(fact) => serde_json::to_value(fact),
        FundFact::Committed(fact) => serde_json::to_value(fact),
        FundFact::YearDecided(fact) => serde_json::to_value(fact),
        FundFact::ServiceCertified(fact) => serde_json::to_value(fact),
        FundFact::Paid(fact) => serde_json::to_value(fact),
        FundFact::Released(fact) => serde_json::to_value(fact),
        FundFact::RecoveryOrdered(fact) => serde_json::to_value(fact),
        FundFact::Recovered(fact) => serde_json::to_value(fact),
        FundFact::YearClosed(fact) => serde_json::to_value(fact),
        FundFact::Reported(fact) => serde_json::to_value(fact),
    }
}

/// Reads an act, of any version up to today's.
pub fn decode(line: &str) -> Result<Act, ActError> {
    let wire: Read<'_> = serde_json::from_str(line).map_err(ActError::Malformed)?;
    let data = upcast(&wire.kind, wire.version, wire.data, VERSIONS, STEPS)?;
    Ok(Act {
        id: wire.id,
        region: wire.region,
        effective: wire.effective,
        basis: wire.basis,
        actor: wire.actor,
        fact: fact(&wire.kind, &data)?,
    })
}

fn of<T: serde::de::DeserializeOwned, F>(
    kind: &'static str,
    data: &RawValue,
    fact: fn(T) -> F,
) -> Result<F, ActError> {
    serde_json::from_str(data.get()).map(fact).map_err(|source| ActError::Payload { kind, source })
}

fn fact(kind: &str, data: &RawValue) -> Result<Fact, ActError> {
    match kind {
        "region-registered" => of("region-registered", data, Fact::RegionRegistered),
        "nomenclature-adopted" => of("nomenclature-adopted", data, Fact::NomenclatureAdopted),
        "zones-delimited" => of("zones-delimited", data, Fact::ZonesDelimited),
        "zones-composed" => of("zones-composed", data, Fact::ZonesComposed),
        "zones-outlined" => of("zones-outlined", data, Fact::ZonesOutlined),
        "document-read" => of("document-read", data, Fact::DocumentRead),
        "bilan-published" => of("bilan-published", data, |fact| Fact::BilanPublished(Box::new(fact))),
        "window-ordered" => of("window-ordered", data, |fact| Fact::WindowOrdered(Box::new(fact))),
        kind => fund_fact(kind, data).map(Fact::Fund),
    }
}

fn fund_fact(kind: &str, data: &RawValue) -> Result<FundFact, ActError> {
    match kind {
        "fund-destinations-adopted" => of("fund-destinations-adopted", data, FundFact::DestinationsAdopted),
        "fund-year-opened" => of("fund-year-opened", data, FundFact::YearOpened),
        "fund-budget-adopted" => of("fund-budget-adopted", data, FundFact::BudgetAdopted),
        "fund-revenue-delegated" => of("fund-revenue-delegated", data, FundFact::RevenueDelegated),
        "fund-endowment-transferred" => {
            of("fund-endowment-transferred", data, FundFact::EndowmentTransferred)
        }
        "fund-transferred" => of("fund-transferred", data, |fact| FundFact::Transferred(Box::new(fact))),
        "fund-committed" => of("fund-committed", data, FundFact::Committed),
        "fund-year-decided" => of("fund-year-decided", data, FundFact::YearDecided),
        "fund-service-certified" => of("fund-service-certified", data, FundFact::ServiceCertified),
        "fund-paid" => of("fund-paid", data, FundFact::Paid),
        "fund-released" => of("fund-released", data, FundFact::Released),
        "fund-recovery-ordered" => of("fund-recovery-ordered", data, FundFact::RecoveryOrdered),
        "fund-recovered" => of("fund-recovered", data, FundFact::Recovered),
        "fund-year-closed" => of("fund-year-closed", data, |fact| FundFact::YearClosed(Box::new(fact))),
        "fund-reported" => of("fund-reported", data, |fact| FundFact::Reported(Box::new(fact))),
        other => Err(ActError::UnknownKind { kind: other.to_owned() }),
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
