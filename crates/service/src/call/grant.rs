//! What is granted becomes an agreement and a commitment under it, in one append: all of it, or nothing.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, Draft, PersonId};
use maillage_domain::call::book::Application;
use maillage_domain::call::code::CallCode;
use maillage_domain::call::decided::GrantConcluded;
use maillage_domain::call::decision::CallRefusal;
use maillage_domain::call::terms::CallTerms;
use maillage_domain::fund::agreement::{AgreementKind, AgreementRef, AgreementTerms, ConcludeAgreement};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::{Commit, CommitmentId, Purpose, Term};
use maillage_domain::fund::essentials::Essentials;
use maillage_domain::fund::money::{Ae, Cp};
use maillage_domain::fund::refusal::Refusal;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::fund::call::ConcludedView;
use maillage_views::fund::refusal;
use maillage_views::words::Words;
use uuid::Uuid;

use super::act::Standing;
use crate::app::{App, Drafted};
use crate::error::ServiceError;
use crate::fund::act::notices;
use crate::fund::ahead::Ahead;

/// A grant to conclude.
#[derive(Debug, Clone)]
pub struct GrantRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// The key that makes the command one of its kind.
    pub key: String,
    /// In answer to which call.
    pub call: CallCode,
    /// Which application, by the number of the form.
    pub number: OneLine,
    /// How the agreement is cited.
    pub agreement: AgreementRef,
    /// What kind of agreement it is.
    pub kind: AgreementKind,
    /// The CPOM that it amends.
    pub amends: Option<AgreementRef>,
    /// What it says; its sum is what is granted, and its object the title of the project, where it does not say them.
    pub terms: AgreementTerms,
    /// What the sum is for.
    pub purpose: Purpose,
    /// What is foreseen to be paid in each exercise; all of it in that of the call, if nothing is said.
    pub instalments: Vec<(Year, Cp)>,
    /// What the law has published of it; the name is that of the applicant.
    pub essentials: Essentials,
    /// The authorising officer.
    pub actor: PersonId,
    /// The legal day; today, if absent.
    pub on: Option<Date>,
}

impl GrantRequest {
    /// The key of the conclusion of the agreement.
    fn agreement_key(&self) -> String {
        format!("{}/agreement", self.key)
    }

    /// The key of the commitment.
    fn commitment_key(&self) -> String {
        format!("{}/commitment", self.key)
    }
}

/// What a grant is made of, and when.
struct Made<'m> {
    request: &'m GrantRequest,
    terms: &'m CallTerms,
    application: &'m Application<'m>,
    granted: Ae,
    on: Date,
    commitment: CommitmentId,
}

/// What became of a grant: the act that says so, where, and whether it stood before.
#[derive(Debug, Clone)]
pub(crate) struct Conclusion {
    /// The act that says what the grant became.
    pub(crate) act: ActNumber,
    region: RegionCode,
    already: bool,
}

/// Concludes the agreement of a grant and commits the sum under it. The same under the same key again writes nothing.
///
/// # Errors
///
/// Nothing is granted to the application, it is an agreement already, or the fund refuses the agreement or the commitment: nothing is
/// written then.
pub async fn grant(app: &App, request: &GrantRequest, words: Words) -> Result<ConcludedView, ServiceError> {
    let Conclusion { act, region, already } = conclude(app, request, words).await?;
    let known = app.known();
    let ledger = known.state.fund(&region).expect("a commitment was recorded, now or before");
    let book = known.state.calls(&region).expect("a grant was recorded, now or before");
    let call = book.call(&request.call, Asked::LATEST).expect("it was read when the grant was decided");
    let notices = notices(ledger, &request.commitment_key());
    let view = ConcludedView::new((&call, &request.number), ledger, (act, already), &notices, words);
    Ok(view.expect("what was concluded stands in both books"))
}

/// The same, without what there is to say of it.
pub(crate) async fn conclude(
    app: &App,
    request: &GrantRequest,
    words: Words,
) -> Result<Conclusion, ServiceError> {
    let (now, fresh) = (app.now(), app.fresh());
    let decide = |state: &State| concluded(state, request, (now, fresh), words);
    let (last, (region, already)) = app.write(Actor::Person(request.actor), decide).await?;
    Ok(Conclusion { act: already.unwrap_or(last), region, already: already.is_some() })
}

/// The three acts of a grant, each decided on what the one before it leaves; nothing where they stand already.
pub(crate) fn concluded(
    state: &State,
    request: &GrantRequest,
    (now, fresh): (Timestamp, Uuid),
    words: Words,
) -> Result<(Drafted, (RegionCode, Option<ActNumber>)), ServiceError> {
    let standing = Standing::of(state, request.region.as_deref(), now, words)?;
    let refused = |refusal: CallRefusal| standing.refused(&refusal, words);
    let call = standing.book.known(&request.call).map_err(refused)?;
    if let Some(act) = done(state, &standing, request) {
        return Ok((Drafted::default(), (standing.region.clone(), Some(act))));
    }
    let (application, granted) = call.grant(&request.number).map_err(refused)?;
    if let Some(agreed) = request.terms.sum.filter(|agreed| *agreed != granted) {
        return Err(refused(CallRefusal::OtherSum { granted, agreed }));
    }
    let made = Made {
        request,
        terms: call.terms(),
        application,
        granted,
        on: standing.day(request.on, words)?,
        commitment: CommitmentId::new(fresh),
    };
    let mut ahead = Ahead::of(state, &standing.region, now);
    let no = |no: Refusal| ServiceError::refused(refusal::problem(&no, words));
    ahead.decide(&made.agreement(), made.on).map_err(no)?;
    ahead.decide(&made.commit().map_err(no)?, made.on).map_err(no)?;
    let concluded = GrantConcluded {
        call: request.call.clone(),
        number: request.number.clone(),
        agreement: request.agreement.clone(),
        commitment: made.commitment,
    };
    let mut drafts = ahead.drafts();
    drafts.push(Draft::new(&standing.region, made.on, concluded));
    Ok((Drafted { drafts, files: Vec::new() }, (standing.region.clone(), None)))
}

/// The act by which this very request was answered before.
fn done(state: &State, standing: &Standing, request: &GrantRequest) -> Option<ActNumber> {
    let answered = state.fund(&standing.region)?.answered(&request.commitment_key())?;
    let commitment = answered.fact.payload().particulars().about.commitment()?;
    let call = standing.book.call(&request.call, Asked::LATEST)?;
    let concluded = call.application(&request.number)?.concluded?;
    let same = concluded.fact.commitment == commitment && concluded.fact.agreement == request.agreement;
    same.then_some(concluded.stamp.number)
}

impl Made<'_> {
    /// The agreement with the applicant.
    fn agreement(&self) -> ConcludeAgreement {
        let received = &self.application.received.fact;
        let request = self.request;
        let mut terms = AgreementTerms { sum: Some(self.granted), ..request.terms.clone() };
        if terms.object.is_none() {
            terms.object = received.title.as_str().parse().ok();
        }
        ConcludeAgreement {
            key: request.agreement_key(),
            agreement: request.agreement.clone(),
            year: self.terms.year,
            kind: request.kind,
            amends: request.amends.clone(),
            beneficiary: received.applicant.clone(),
            name: received.name.clone(),
            drawn_on: self.on,
            terms,
            signed_by: request.actor,
        }
    }

    /// The commitment under it, taken from where the call is.
    fn commit(&self) -> Result<Commit, Refusal> {
        let (received, request, year) = (&self.application.received.fact, self.request, self.terms.year);
        let budget = self.terms.budget.as_ref().expect("nothing is granted of a call without a budget");
        let essentials = Essentials { name: received.name.clone(), ..request.essentials.clone() };
        Ok(Commit {
            key: request.commitment_key(),
            commitment: self.commitment,
            year,
            place: budget.place.clone(),
            amount: self.granted,
            term: Term::scheduled(year, &request.instalments, self.granted)?,
            beneficiary: received.applicant.clone(),
            purpose: request.purpose.clone(),
            object: received.title.to_string(),
            advance: request.terms.advance.unwrap_or(Cp::ZERO),
            notified_on: self.on,
            signed_by: request.actor,
            parties: Vec::new(),
            runs: request.terms.runs,
            essentials: essentials.said(),
            agreement: Some(request.agreement.clone()),
            structure: request.terms.structure,
        })
    }
}
