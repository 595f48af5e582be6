//! A draft is signed.

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, Draft, PersonId};
use maillage_domain::signature::decision::{Sign, SignAdmission, sign as judge};
use maillage_domain::state::State;
use maillage_views::signature::{SignatureReceipt, sign_refused};
use maillage_views::words::Words;

use super::one_line::one_line;
use crate::app::{App, Drafted};
use crate::ask::region;
use crate::clock::day_of;
use crate::error::ServiceError;

/// A signature, as a person asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignRequest {
    /// The number of the draft in the journal.
    pub act: u64,
    /// The act that records the delegation.
    pub delegation: u64,
    /// The number of the order.
    pub order: String,
    /// The day of the signature.
    pub on: Date,
}

/// Signs a draft of a region, once: who enters the act is who signs.
pub async fn sign(
    app: &App,
    asked: Option<&str>,
    request: &SignRequest,
    signatory: PersonId,
    words: Words,
) -> Result<SignatureReceipt, ServiceError> {
    let now = app.now();
    let signature = Sign {
        act: ActNumber::new(request.act),
        signatory,
        delegation: ActNumber::new(request.delegation),
        order: one_line(&request.order, words)?,
        on: request.on,
    };
    let decide = |state: &State| {
        let region = region(state, asked, words)?;
        let signed = judge(state, &region, &signature, day_of(now, state, &region))
            .map_err(|refusal| ServiceError::refused(sign_refused(&refusal, &region, words)))?;
        let drafted = match &signed {
            SignAdmission::Already(_) => Drafted::default(),
            SignAdmission::New(signed) => Draft::new(&region, signed.on, signed.clone()).into(),
        };
        Ok((drafted, (region, signed)))
    };
    let (act, (region, admission)) = app.write(Actor::Person(signatory), decide).await?;
    Ok(match admission {
        SignAdmission::New(signed) => SignatureReceipt::signed(&signed, &region, act, words),
        SignAdmission::Already(act) => SignatureReceipt::signed_already(&signature, &region, act, words),
    })
}
