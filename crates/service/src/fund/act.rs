//! A decision of the fund enters the journal: all verbs have one shape, the domain decides each.

use jiff::civil::Date;
use maillage_domain::act::{Act, Actor, Fact, PersonId};
use maillage_domain::fund::act::{AdoptDestinations, Context, FundFact};
use maillage_domain::fund::budget::{AdoptBudget, Transfer};
use maillage_domain::fund::commitment::{Commit, DecideYear};
use maillage_domain::fund::decision::{self, Decided};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::fund::payment::{Certify, Pay};
use maillage_domain::fund::recovery::{CollectRecovery, OrderRecovery};
use maillage_domain::fund::release::Release;
use maillage_domain::fund::revenue::{DelegateRevenue, TransferEndowment};
use maillage_domain::fund::year::{CloseYear, OpenYear};
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::fund::refusal;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use uuid::Uuid;

use crate::app::{App, Decision, region};
use crate::error::ServiceError;
use crate::import_demo::FUND_BASIS;

/// A command to the fund.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each variant holds the command of that name, documented in the domain")]
pub enum FundCommand {
    Destinations(AdoptDestinations),
    OpenYear(OpenYear),
    Budget(AdoptBudget),
    Revenue(DelegateRevenue),
    Endowment(TransferEndowment),
    Transfer(Transfer),
    Commit(Commit),
    Decide(DecideYear),
    Certify(Certify),
    Pay(Pay),
    Release(Release),
    Recover(OrderRecovery),
    Collect(CollectRecovery),
    Close(CloseYear),
}

impl FundCommand {
    fn decide(&self, ledger: &Ledger, context: &Context<'_>) -> decision::Decision {
        match self {
            Self::Destinations(command) => ledger.adopt_destinations(command),
            Self::OpenYear(command) => ledger.open_year(command, context),
            Self::Budget(command) => ledger.adopt_budget(command, context),
            Self::Revenue(command) => ledger.delegate_revenue(command, context),
            Self::Endowment(command) => ledger.transfer_endowment(command, context),
            Self::Transfer(command) => ledger.transfer(command, context),
            Self::Commit(command) => ledger.commit(command, context),
            Self::Decide(command) => ledger.decide_year(command, context),
            Self::Certify(command) => ledger.certify(command),
            Self::Pay(command) => ledger.pay(command, context),
            Self::Release(command) => ledger.release(command, context),
            Self::Recover(command) => ledger.order_recovery(command),
            Self::Collect(command) => ledger.collect_recovery(command),
            Self::Close(command) => ledger.close_year(command, context),
        }
    }
}

/// Who asks, when, and under which key.
#[derive(Debug, Clone)]
pub struct FundRequest {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The key that makes the command one of its kind.
    pub key: String,
    /// Who takes the decision.
    pub actor: PersonId,
    /// The legal day of the decision; today, if absent.
    pub on: Option<Date>,
}

/// What a command needs that its author does not type. Where the key has been answered already it is as recorded, so that
/// the same command gives the same answer another day.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    /// The legal day.
    pub on: Date,
    /// An identifier for what the command makes.
    pub id: Uuid,
}

/// Decides what `draft` asks for, and records it; or says that it was done already, or why not.
pub async fn act(
    app: &App,
    request: &FundRequest,
    draft: impl FnOnce(Made) -> FundCommand,
    words: Words,
) -> Result<ReceiptView, ServiceError> {
    let (_, (region, already)) = app
        .write(|state| {
            let region = region(state, request.region.as_deref(), words)?;
            let empty = Ledger::default();
            let ledger = state.fund(&region).unwrap_or(&empty);
            let recorded = ledger.answered(&request.key).map(|(_, fact)| fact);
            let on = request.on.or_else(|| recorded.and_then(day_of));
            let today = app.today(state, &region);
            if let Some(ahead) = on.filter(|on| today < *on) {
                return Err(ServiceError::refused(ahead_of(ahead, today, words)));
            }
            let made = Made {
                on: on.unwrap_or(today),
                id: recorded.and_then(identifier_of).unwrap_or_else(|| app.fresh()),
            };
            let parameters = Parameters::shipped();
            let context = Context { on: made.on, parameters: &parameters };
            match draft(made).decide(ledger, &context) {
                Err(refusal) => Err(ServiceError::refused(refusal::problem(&refusal, words))),
                Ok(Decided::Already(_)) => Ok((Decision::default(), (region, true))),
                Ok(Decided::New(fact)) => {
                    let act = app.act(&region, made.on, Some(FUND_BASIS), Fact::Fund(*fact));
                    let act = Act { actor: Actor::Person(request.actor), ..act };
                    Ok((Decision { acts: vec![act], files: Vec::new() }, (region, false)))
                }
            }
        })
        .await?;
    Ok(app.look(|state| {
        let ledger = state.fund(&region).expect("a decision was recorded, now or before");
        let receipt = ReceiptView::new(ledger, &request.key, already, words);
        receipt.expect("what the ledger decides it applies")
    }))
}

/// A day that has not come.
fn ahead_of(on: Date, today: Date, words: Words) -> Problem {
    let (on, today) = (words.date(on), words.date(today));
    Problem::worded(
        "fund-day-ahead",
        &[("on", Argument::Text(&on)), ("today", Argument::Text(&today))],
        words,
    )
}

/// The day that a recorded command bears.
fn day_of(fact: &FundFact) -> Option<Date> {
    match fact {
        FundFact::Committed(fact) => Some(fact.commit.notified_on),
        FundFact::YearDecided(fact) => Some(fact.decide.notified_on),
        FundFact::ServiceCertified(fact) => Some(fact.done_on),
        _ => None,
    }
}

/// The identifier that a recorded command made.
fn identifier_of(fact: &FundFact) -> Option<Uuid> {
    match fact {
        FundFact::Committed(fact) => Some(fact.commit.commitment.into()),
        FundFact::RecoveryOrdered(fact) => Some(fact.recovery.into()),
        _ => None,
    }
}
