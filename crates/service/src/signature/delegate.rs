//! A delegation of signature enters the journal.

use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft, PersonId};
use maillage_domain::period::Period;
use maillage_domain::signature::decision::{DelegationAdmission, delegate as admit};
use maillage_domain::signature::delegation::{Signable, SignatureDelegated};
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_views::problem::Problem;
use maillage_views::signature::{SignatureReceipt, delegation_refused};
use maillage_views::words::{Argument, Words};

use super::one_line::one_line;
use crate::app::{App, Drafted};
use crate::ask::region;
use crate::error::ServiceError;

/// A delegation, as a person gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationRequest {
    /// The number of the decision.
    pub decision: String,
    /// The day of the decision.
    pub decided_on: Date,
    /// The day of its publication, where it is known.
    pub published: Option<Date>,
    /// Who may sign.
    pub delegate: PersonId,
    /// His function.
    pub function: String,
    /// The kinds of acts that may be signed, by name.
    pub may_sign: Vec<String>,
    /// On which days.
    pub in_force: Period,
}

/// Records a delegation for a region, once.
pub async fn delegate(
    app: &App,
    asked: Option<&str>,
    request: &DelegationRequest,
    actor: PersonId,
    words: Words,
) -> Result<SignatureReceipt, ServiceError> {
    let delegation = read(request, words)?;
    let decide = |state: &State| decide(state, asked, &delegation, words);
    let (last, (region, admission)) = app.write(Actor::Person(actor), decide).await?;
    let done = match admission {
        DelegationAdmission::Already(act) => (act, true),
        DelegationAdmission::New => (last, false),
    };
    Ok(SignatureReceipt::delegated(&delegation, &region, done, words))
}

fn read(request: &DelegationRequest, words: Words) -> Result<SignatureDelegated, ServiceError> {
    let kind = |name: &String| {
        Signable::parse(name).ok_or_else(|| {
            let names = Signable::ALL.map(Signable::as_str).join(", ");
            let said = [("name", Argument::Text(name)), ("names", Argument::Text(&names))];
            ServiceError::unusable(Problem::worded("signable-unknown", &said, words))
        })
    };
    Ok(SignatureDelegated {
        decision: one_line(&request.decision, words)?,
        decided_on: request.decided_on,
        published: request.published,
        delegate: request.delegate,
        function: one_line(&request.function, words)?,
        may_sign: request.may_sign.iter().map(kind).collect::<Result<_, _>>()?,
        in_force: request.in_force,
    })
}

fn decide(
    state: &State,
    asked: Option<&str>,
    delegation: &SignatureDelegated,
    words: Words,
) -> Result<(Drafted, (RegionCode, DelegationAdmission)), ServiceError> {
    let region = region(state, asked, words)?;
    let admission = admit(state, &region, delegation)
        .map_err(|refusal| ServiceError::refused(delegation_refused(refusal, words)))?;
    let drafted = match admission {
        DelegationAdmission::Already(_) => Drafted::default(),
        DelegationAdmission::New => Draft::new(&region, delegation.in_force.from, delegation.clone()).into(),
    };
    Ok((drafted, (region, admission)))
}
