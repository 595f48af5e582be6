//! Agreements: the list, one of them, the financial reports that are due, and all that a beneficiary received.

use jiff::civil::Date;
use maillage_domain::fund::agreement::{Agreement, AgreementRef};
use maillage_domain::fund::beneficiary::{BeneficiaryId, Finess, Rna, Siret};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_reading::fund_values;
use maillage_views::fund::agreement::{
    AgreementView, AgreementsView, BeneficiaryView, OfBeneficiary, ReportsDueView,
};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::ask::{FundQuestion, stood};
use super::parameters::parameters;
use crate::ask::{known_on, region};
use crate::error::ServiceError;
use crate::reader::Reader;

/// In which region, on which day, and by which parameters agreements are looked at.
pub(super) struct Seen {
    pub(super) region: RegionCode,
    pub(super) day: Date,
    asked: Asked,
    parameters: Parameters,
}

pub(super) fn seen(reader: &Reader, question: &FundQuestion, words: Words) -> Result<Seen, ServiceError> {
    let region = region(reader.state(), question.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, question.known_on.as_deref(), words)?;
    let day = question.at.unwrap_or_else(|| reader.today(&region));
    let asked = Asked::within(Some(day), known_on);
    let parameters = parameters(reader.state(), &region, asked);
    Ok(Seen { region, day, asked, parameters })
}

/// The agreements that are asked for, as they stand on a day.
///
/// # Errors
///
/// The question cannot be understood.
pub fn agreements(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<AgreementsView, ServiceError> {
    let (stood, seen) = (stood(reader, question, words)?, seen(reader, question, words)?);
    let aside = stood.set_aside(question.year, words);
    Ok(AgreementsView::new(&stood.ledger, seen.day, question.agreements, (stood.as_of, aside), words))
}

/// One agreement, as it stands on a day.
///
/// # Errors
///
/// None is cited so, or the question cannot be understood.
pub fn agreement(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<AgreementView, ServiceError> {
    let seen = seen(reader, question, words)?;
    let as_of = stood(reader, question, words)?.as_of;
    one(reader, question, words, |ledger, agreement| {
        AgreementView::new(ledger, agreement, seen.day, (as_of, &seen.parameters), words)
    })
}

/// What is made of one agreement, as it stands on a day.
pub(super) fn one<T>(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
    make: impl FnOnce(&Ledger, &Agreement) -> T,
) -> Result<T, ServiceError> {
    let stood = stood(reader, question, words)?;
    let reference = question.agreement.as_ref();
    let known = reference.and_then(|reference| stood.ledger.agreement(reference));
    known.map(|agreement| make(&stood.ledger, agreement)).ok_or_else(|| unknown(reference, words))
}

/// The financial reports that are due on exercises which are over by a day.
///
/// # Errors
///
/// The question cannot be understood.
pub fn reports_due(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<ReportsDueView, ServiceError> {
    let (stood, seen) = (stood(reader, question, words)?, seen(reader, question, words)?);
    let aside = stood.set_aside(None, words);
    Ok(ReportsDueView::new(&stood.ledger, seen.day, (stood.as_of, aside), words))
}

/// All that a legal person received.
///
/// # Errors
///
/// Nothing is recorded for it, it is a natural person, or the question cannot be understood.
pub fn beneficiary(
    reader: &Reader,
    question: &FundQuestion,
    words: Words,
) -> Result<BeneficiaryView, ServiceError> {
    let (stood, seen) = (stood(reader, question, words)?, seen(reader, question, words)?);
    let none = || ServiceError::refused(Problem::worded("no-beneficiary", &[], words));
    let id = question.beneficiary.as_ref().filter(|id| !id.is_person()).ok_or_else(none)?;
    let aids = reader.state().aids(&seen.region).map(|book| book.aids(seen.asked)).unwrap_or_default();
    let own = aids.iter().filter(|at| at.listed.aid.registered.is(id));
    let published: Vec<_> = own.map(|at| (at.listed, at.recorded.stamp.number.get())).collect();
    let asked = OfBeneficiary { ledger: &stood.ledger, id, day: seen.day, parameters: &seen.parameters };
    BeneficiaryView::new(asked, &published, stood.as_of, words).ok_or_else(none)
}

/// A legal person as it is looked up: `siret:12345678200010`; nothing for a natural person, and for what is no number. What the register
/// of a region holds was taken by the rules of its day: a number whose key does not hold is one where it stands there.
pub fn beneficiary_id(reader: &Reader, region: &RegionCode, typed: &str) -> Option<BeneficiaryId> {
    let (issuer, number) = typed.split_once(':')?;
    let shaped = match issuer {
        "siret" => BeneficiaryId::Siret(Siret::shaped(number).ok()?),
        "finess" => BeneficiaryId::Finess(Finess::shaped(number).ok()?),
        "rna" => BeneficiaryId::Rna(Rna::shaped(number).ok()?),
        _ => return None,
    };
    let stands = || reader.state().fund(region)?.commitments_to(&shaped).next().map(drop);
    (fund_values::beneficiary(typed).is_ok() || stands().is_some()).then_some(shaped)
}

fn unknown(reference: Option<&AgreementRef>, words: Words) -> ServiceError {
    let named = reference.map(ToString::to_string).unwrap_or_default();
    let problem = Problem::worded("no-agreement", &[("agreement", Argument::Text(&named))], words);
    ServiceError::refused(problem.hint("agreement-reference", &[], words))
}
