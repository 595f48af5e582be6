//! A decision of the fund enters the journal: all verbs have one shape, the domain decides each.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{Actor, Draft, PersonId};
use maillage_domain::fund::act::Given;
use maillage_domain::fund::decision::notice::Notice;
use maillage_domain::fund::decision::{Command, Context, Decided};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::fund::refusal;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};
use uuid::Uuid;

use super::parameters::parameters;
use crate::app::{App, Drafted};
use crate::ask::region;
use crate::clock::day_of;
use crate::error::ServiceError;

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
    draft: impl FnOnce(Made) -> Box<dyn Command>,
    words: Words,
) -> Result<ReceiptView, ServiceError> {
    let (now, fresh) = (app.now(), app.fresh());
    let decide = |state: &State| decide(state, request, now, fresh, draft, words);
    let (_, (region, already)) = app.write(Actor::Person(request.actor), decide).await?;
    let known = app.known();
    let ledger = known.state.fund(&region).expect("a decision was recorded, now or before");
    let notices = notices(ledger, &request.key);
    let receipt = ReceiptView::new(ledger, &request.key, already, &notices, words);
    let receipt = receipt.map(|receipt| receipt.made_at(known.head_view(words)));
    Ok(receipt.expect("what the ledger decides it applies"))
}

/// What the act that answered a key leaves to be checked.
pub(crate) fn notices(ledger: &Ledger, key: &str) -> Vec<Notice> {
    ledger.answered(key).map(|done| ledger.notices(&done.fact)).unwrap_or_default()
}

/// What would become of a request, of which nothing is written.
#[derive(Debug)]
pub(crate) struct Judged {
    /// The region.
    pub(crate) region: RegionCode,
    /// The legal day.
    pub(crate) on: Date,
    /// What is decided.
    pub(crate) decided: Decided,
}

/// What becomes of a request: the region, and whether it was done already.
fn decide(
    state: &State,
    request: &FundRequest,
    now: Timestamp,
    fresh: Uuid,
    draft: impl FnOnce(Made) -> Box<dyn Command>,
    words: Words,
) -> Result<(Drafted, (RegionCode, bool)), ServiceError> {
    let Judged { region, on, decided } = judged(state, request, (now, fresh), draft, words)?;
    Ok(match decided {
        Decided::Already(_) => (Drafted::default(), (region, true)),
        Decided::New(fact) => (Draft::new(&region, on, fact).into(), (region, false)),
    })
}

/// What is decided of a request at an instant: the same, whether it is written or only looked at before.
pub(crate) fn judged(
    state: &State,
    request: &FundRequest,
    (now, fresh): (Timestamp, Uuid),
    draft: impl FnOnce(Made) -> Box<dyn Command>,
    words: Words,
) -> Result<Judged, ServiceError> {
    let region = region(state, request.region.as_deref(), words)?;
    let empty = Ledger::default();
    let ledger = state.fund(&region).unwrap_or(&empty);
    let answered = ledger.answered(&request.key);
    let given = answered.map_or(Given::NOTHING, |done| done.fact.payload().particulars().given);
    let on = request.on.or(given.on);
    let today = day_of(now, state, &region);
    if let Some(ahead) = on.filter(|on| today < *on) {
        return Err(ServiceError::refused(ahead_of(ahead, today, words)));
    }
    let made = Made { on: on.unwrap_or(today), id: given.id.unwrap_or(fresh) };
    let parameters = parameters(state, &region, Asked::on(made.on));
    let context = Context { on: made.on, parameters: &parameters };
    let decided = draft(made).decide(ledger, &context);
    let decided = decided.map_err(|refusal| ServiceError::refused(refusal::problem(&refusal, words)))?;
    Ok(Judged { region, on: made.on, decided })
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
