//! A ruling to keep: its data, their digest, and the sheet of paper that bears it.

use maillage_domain::care::nomenclature::Resolution;
use maillage_domain::procedure::declared::Done;
use maillage_domain::procedure::form::CareForm;
use maillage_domain::procedure::named;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_publishing::json;
use maillage_reading::digest;
use maillage_views::region::InRegion;
use maillage_views::ruling::RulingView;
use maillage_views::ruling_sheet::{Beside, Receipt, Recipient, RulingSheet, SheetFact};
use maillage_views::words::Words;

use super::admissibility::{RulingRequest, admissibility};
use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// A ruling as JSON.
pub fn ruling_json(reader: &Reader, request: &RulingRequest, words: Words) -> Result<Vec<u8>, ServiceError> {
    let region = region(reader.state(), request.region.as_deref(), words)?;
    written(&admissibility(reader, request, words)?, &region)
}

/// A ruling as a sheet of paper, whose data stand at `address` on the site.
pub fn ruling_sheet(
    reader: &Reader,
    request: &RulingRequest,
    address: String,
    words: Words,
) -> Result<RulingSheet, ServiceError> {
    let state = reader.state();
    let code = region(state, request.region.as_deref(), words)?;
    let view = admissibility(reader, request, words)?;
    let beside = Beside {
        region: state.reference().region(&code).map(|region| region.name.as_str()).unwrap_or_default(),
        declared: declared(state, request, &view, words),
        recipient: &recipient(state, &code, words),
        receipt: Receipt { digest: digest_of(&view, &code)?, address },
        dated: reader.last_day(),
    };
    Ok(RulingSheet::new(&view, beside, words))
}

/// The sheet as a PDF.
pub fn ruling_pdf(sheet: &RulingSheet) -> Result<Vec<u8>, ServiceError> {
    Ok(maillage_typesetting::ruling(sheet)?)
}

/// The SHA-256 digest of a ruling as its JSON file holds it.
pub(crate) fn digest_of(view: &RulingView, region: &RegionCode) -> Result<String, ServiceError> {
    Ok(digest::of(&written(view, region)?).to_string())
}

/// Who receives applications of a region, as far as it is recorded.
pub(crate) fn recipient(state: &State, region: &RegionCode, words: Words) -> Recipient {
    let agency = state.reference().agency(region, Asked::LATEST).map(|agency| agency.fact.as_ref());
    let said = agency.map(|agency| (agency.agency.to_string(), agency.contact.to_string()));
    Recipient::new(said.as_ref().map(|(name, contact)| (name.as_str(), contact.as_str())), words)
}

fn written(answer: &RulingView, region: &RegionCode) -> Result<Vec<u8>, ServiceError> {
    Ok(json::pretty(&InRegion { answer, region: region.as_str() })?)
}

/// What the applicant declared, as far as anything was: it is part of the question, and the sheet must say it.
fn declared(state: &State, request: &RulingRequest, view: &RulingView, words: Words) -> Vec<SheetFact> {
    let RulingRequest { from_zone, holds, form, expires, started, research_only, declaration, .. } = request;
    let date = |day: &jiff::civil::Date| words.date(*day);
    let yes_no = |yes: &bool| words.get(if *yes { "web-ruling-yes" } else { "web-ruling-no" });
    let unit = |kind: &String| words.get(&format!("unit-kind-{}", kind.trim()));
    let holds: Vec<_> = holds.iter().map(|text| held(state, text, view, words)).collect();
    let form = form.as_deref().and_then(|form| form_said(form, words));
    let put_to_use =
        |yes: &bool| words.get(if *yes { "web-ruling-started-yes" } else { "web-ruling-started-no" });
    let facts = [
        ("web-ruling-q-from", from_zone.clone()),
        ("web-ruling-q-holds", Some(holds.join(", "))),
        ("web-ruling-q-form", form),
        ("web-ruling-q-expires", expires.as_ref().map(date)),
        ("web-ruling-q-started", started.as_ref().map(put_to_use)),
        ("web-ruling-q-research", research_only.then(|| yes_no(&true))),
        ("web-ruling-q-units", Some(declaration.units.join(", "))),
        ("web-ruling-q-unit", declaration.unit.as_ref().map(unit)),
        ("web-ruling-q-replaced", declaration.replaced.as_ref().map(unit)),
        ("web-ruling-q-same-use", declaration.same_use.as_ref().map(yes_no)),
        ("web-ruling-q-agreement", declaration.agreement.as_ref().map(yes_no)),
        ("web-ruling-q-second-site", declaration.second_site.as_ref().map(yes_no)),
        ("web-ruling-q-holder-since", declaration.holder_since.as_ref().map(date)),
        ("web-ruling-q-filed", declaration.filed.as_ref().map(|done| day_done(*done, words))),
        ("web-ruling-q-injunction", declaration.injunction.as_ref().map(|done| day_done(*done, words))),
    ];
    let said =
        facts.into_iter().filter_map(|(name, value)| Some((name, value.filter(|text| !text.is_empty())?)));
    said.map(|(name, value)| SheetFact { name: words.get(name), value, note: None }).collect()
}

fn day_done(done: Done, words: Words) -> String {
    match done {
        Done::On(day) => words.date(day),
        Done::Never => words.get("web-ruling-no"),
    }
}

/// What is held, by its name where it stands for one line; its form behind it.
fn held(state: &State, text: &str, view: &RulingView, words: Words) -> String {
    let (name, form) = named::name_and_form(text);
    let label = match named::resolve_held(state.reference(), name, view.on) {
        Some(Resolution::One(line)) => line.label.get(words.language()).to_owned(),
        _ => name.to_owned(),
    };
    let form = form.and_then(|form| form_said(form, words));
    form.map_or_else(|| label.clone(), |form| format!("{label}, {form}"))
}

fn form_said(name: &str, words: Words) -> Option<String> {
    let form = CareForm::parse(name.trim())?;
    Some(words.get(match form {
        CareForm::Inpatient => "web-ruling-form-hc",
        CareForm::PartTime => "web-ruling-form-htp",
    }))
}
