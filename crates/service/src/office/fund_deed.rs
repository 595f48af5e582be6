//! What the verbs of calls record in the books beside the ledger.

use maillage_domain::act::{Actor, PersonId};
use maillage_domain::call::code::CallCode;
use maillage_domain::ground::one_line::OneLine;
use maillage_views::words::Words;

use crate::app::{App, Receipt};
use crate::call::act::{
    AmendRequest, ApplyRequest, DecideRequest, OpenRequest, PublishRequest, amend, apply, decide, open,
    publish,
};
use crate::call::grant::{GrantRequest, conclude};
use crate::error::ServiceError;

/// An act of a book beside the ledger, as it was read.
#[derive(Debug, Clone)]
pub enum FundDeed {
    /// A call is opened.
    OpenCall(OpenRequest),
    /// A call is amended.
    AmendCall(AmendRequest),
    /// An application is recorded.
    Apply(ApplyRequest),
    /// An application is decided.
    Decide(DecideRequest),
    /// The results of a call are published.
    Publish(PublishRequest),
    /// A grant becomes an agreement and a commitment.
    Grant(Box<GrantRequest>),
}

impl FundDeed {
    /// Records it by the use case that the command line has for it.
    pub(super) async fn record(
        &self,
        app: &App,
        person: PersonId,
        words: Words,
    ) -> Result<Receipt, ServiceError> {
        let actor = Actor::Person(person);
        match self {
            Self::OpenCall(request) => open(app, request, actor, words).await,
            Self::AmendCall(request) => amend(app, request, actor, words).await,
            Self::Apply(request) => apply(app, request, actor, words).await,
            Self::Decide(request) => decide(app, request, actor, words).await,
            Self::Publish(request) => publish(app, request, actor, words).await,
            Self::Grant(request) => {
                let concluded = conclude(app, request, words).await?;
                Ok(Receipt { act: concluded.act.get(), text: String::new() })
            }
        }
    }

    /// The call that it is about, and the application where it is about one.
    pub(super) fn call(&self) -> (&CallCode, Option<&OneLine>) {
        match self {
            Self::OpenCall(request) => (&request.call, None),
            Self::AmendCall(request) => (&request.call, None),
            Self::Apply(request) => (&request.call, Some(&request.number)),
            Self::Decide(request) => (&request.call, Some(&request.number)),
            Self::Publish(request) => (&request.call, None),
            Self::Grant(request) => (&request.call, Some(&request.number)),
        }
    }
}
