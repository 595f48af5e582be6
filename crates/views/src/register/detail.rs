//! One authorisation whole: what is authorised, its acts in order, what it waits for.

use std::num::NonZeroU8;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::authorisation::course::{Step, Stretch};
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::misfit::Misfit;
use maillage_domain::care::authorisation::registered::Said;
use maillage_domain::care::authorisation::subject::{Basis, Subject, Tracts};
use schemars::JsonSchema;
use serde::Serialize;

use super::authorisation::AuthorisationView;
use super::due::DueView;
use super::figure::basis_text;
use super::reader::RegisterReader;
use super::status::status_text;
use super::unit::{self, AllowedView, UnitView};
use super::words::said;
use crate::act::{ActField, Said as FieldSaid, turn_fields};
use crate::act_address::ActAddress;

/// An authorisation as it stands on a day, with its whole life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AuthorisationDetail {
    /// The legal day.
    pub at: Date,
    /// As known at this instant.
    pub known_on: Timestamp,
    /// The region.
    pub region: String,
    /// The authorisation.
    #[serde(flatten)]
    pub authorisation: AuthorisationView,
    /// On what ground it was granted, in words; none in the ordinary case.
    pub basis: Option<String>,
    /// The tracts of its site, where a public road cuts it.
    pub tracts: Vec<u8>,
    /// The specific practices that it covers, by code.
    pub practices: Vec<String>,
    /// What its holder declares, by code.
    pub declarations: Vec<String>,
    /// What it is limited to, as its decision says.
    pub limited_to: Option<String>,
    /// The conditions it was granted under, as its decision says.
    pub conditions: Vec<String>,
    /// How many units of each kind are authorised.
    pub allowed: Vec<AllowedView>,
    /// The units that stand there.
    pub units: Vec<UnitView>,
    /// What it was, from one day to another.
    pub stretches: Vec<StretchView>,
    /// What is said of it by the day, in the order in which it has effect.
    pub steps: Vec<StepView>,
    /// What it waits for, the first day first.
    pub dues: Vec<DueView>,
}

/// Something that was said of an authorisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepView {
    /// The day from which it has effect.
    pub day: Date,
    /// What happened, by its word in data: `renewal-filed`.
    pub turn: &'static str,
    /// The same in words.
    pub text: String,
    /// What it says beside, in a line; empty where it says nothing, or describes all that is authorised.
    pub detail: String,
    /// The number of the act that tells it.
    pub act: u64,
    /// Whether a register says so, and no act of the agency.
    pub registered: bool,
    /// Why it has no effect, by its word in data; none where it has.
    pub misfit: Option<&'static str>,
    /// The same in words.
    pub misfit_text: String,
    /// The act.
    #[serde(skip)]
    pub address: ActAddress,
    /// The day, in words.
    #[serde(skip)]
    pub day_text: String,
}

/// What an authorisation was, from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StretchView {
    /// The first day.
    pub from: Date,
    /// The last day, included: that of the question for the stretch that goes on.
    pub until: Date,
    /// What it was, by its word in data.
    pub status: &'static str,
    /// The same in words.
    pub text: String,
}

impl StepView {
    /// A step in words.
    pub fn new(step: &Step<'_>, reader: &RegisterReader<'_>) -> Self {
        let (words, turn) = (reader.words(), step.turn.as_ref());
        let why = step.unfit.map(Misfit::as_str);
        let misfit_text = why.map(|why| words.get(&format!("register-misfit-{why}"))).unwrap_or_default();
        Self {
            day: step.day,
            turn: turn.as_str(),
            text: said(&Said::Turned(turn.clone()), words),
            detail: if turn.begins() {
                String::new()
            } else {
                in_a_line(&turn_fields(turn, step.stamp, reader.act))
            },
            act: step.stamp.number.get(),
            registered: step.registered,
            misfit: why,
            misfit_text,
            address: step.stamp.number.into(),
            day_text: words.date(step.day),
        }
    }
}

/// What fields say, one after the other.
fn in_a_line(fields: &[ActField]) -> String {
    let told = fields.iter().map(|field| match &field.said {
        FieldSaid::Text(text) | FieldSaid::Written(text) => text.clone(),
        FieldSaid::List { items, .. } => items.join(", "),
        FieldSaid::Document { title, .. } => title.clone(),
    });
    told.collect::<Vec<_>>().join(" · ")
}

impl StretchView {
    /// A stretch in words.
    pub fn new(stretch: &Stretch, reader: &RegisterReader<'_>) -> Self {
        let Stretch { from, until, status } = *stretch;
        Self { from, until, status: status.as_str(), text: status_text(status, reader.words()) }
    }
}

impl AuthorisationDetail {
    /// An authorisation whole; its row is `view`.
    pub fn new(
        view: AuthorisationView,
        (life, steps, stretches): (&Life<'_>, &[Step<'_>], &[Stretch]),
        known_on: Timestamp,
        reader: &RegisterReader<'_>,
    ) -> Self {
        let words = reader.words();
        let Subject { place, basis, practices, declarations, limited_to, conditions, .. } = &*life.subject;
        let tracts = place.iter().filter(|place| place.tracts != Tracts::default());
        let due = |due| DueView::new(due, life.day, words);
        Self {
            at: reader.day(),
            known_on,
            region: reader.zoning.region.to_string(),
            authorisation: view,
            basis: (*basis != Basis::Ordinary).then(|| basis_text(*basis, words)),
            tracts: tracts.flat_map(|place| place.tracts.iter().map(NonZeroU8::get)).collect(),
            practices: practices.iter().map(ToString::to_string).collect(),
            declarations: declarations.iter().map(ToString::to_string).collect(),
            limited_to: limited_to.as_ref().map(ToString::to_string),
            conditions: conditions.iter().map(ToString::to_string).collect(),
            allowed: unit::allowed(&life.fleet, reader),
            units: unit::installed(&life.fleet, reader),
            stretches: stretches.iter().map(|stretch| StretchView::new(stretch, reader)).collect(),
            steps: steps.iter().map(|step| StepView::new(step, reader)).collect(),
            dues: life.waits_for(reader.clocks).into_iter().map(due).collect(),
        }
    }
}
