//! An act of the office that was read whole: looked at before it is done, and done as it was seen, or not at all.

use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::digest::Digest;
use maillage_domain::parameter::decision::SetParameter;
use maillage_domain::procedure::window::Window;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_publishing::json;
use maillage_reading::digest;
use maillage_views::office::look::{LookView, delegate_text};
use maillage_views::words::Words;

use super::fund_deed::FundDeed;
use super::import::{CellsAsked, Decree, Import};
use super::look::Look;
use crate::app::App;
use crate::care::objectives::import::import_objectives;
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::parameter::set::set;
use crate::people::Identity;
use crate::procedure::import_window::order_window;
use crate::signature::delegate::{DelegationRequest, delegate};
use crate::signature::sign::{SignRequest, sign};

/// Where objectives come from that a program sends: acts are written in French.
const SENT: &str = "envoi par programme";

/// An act of the office, as it was read.
#[derive(Debug, Clone)]
pub enum Deed {
    /// A draft is signed.
    Sign(SignRequest),
    /// A delegation of signature is recorded.
    Delegate(DelegationRequest),
    /// A filing window is recorded, as an order or as the draft of one.
    OrderWindow(Box<Window>),
    /// A region sets a value for a parameter.
    SetParameter(SetParameter),
    /// A document that was uploaded is recorded.
    Import(Box<Import>),
    /// Objectives that a program sends are adopted.
    Adopt(Box<Adoption>),
    /// An act of a book beside the ledger of the fund.
    Fund(Box<FundDeed>),
}

/// Objectives, and the act that adopts them.
#[derive(Debug, Clone)]
pub struct Adoption {
    /// The act.
    pub decree: Decree,
    /// The objectives, as their table is written.
    pub table: String,
}

/// Where an act is entered, by whom, and in which words it is told.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'d> {
    /// The region, which is one of the store.
    pub region: &'d RegionCode,
    /// Who enters it.
    pub who: &'d Identity,
    /// The words.
    pub words: Words,
    /// The doubtful cells of the annex that is recorded, where they were read for the page already.
    pub read: Option<&'d CellsAsked>,
}

/// What an act would change, and the key of that: who confirms it confirms what he saw.
#[derive(Debug, Clone)]
pub struct Looked {
    /// What would change.
    pub view: LookView,
    /// The digest of what was seen.
    pub key: Digest,
    /// The act that did it before, where it was done.
    pub act: ActNumber,
}

/// What became of an act that was confirmed.
#[derive(Debug, Clone)]
pub enum Entered {
    /// It is recorded, now or before, by this act.
    Done(ActNumber),
    /// It would change something else than what was seen: nothing was written.
    Otherwise(Looked),
}

impl Deed {
    /// Records it by the use case that the command line has for it; returns the act.
    pub(super) async fn record(&self, app: &App, desk: Desk<'_>) -> Result<ActNumber, ServiceError> {
        let Desk { region, who, words, read } = desk;
        let (asked, person) = (Some(region.as_str()), who.account);
        let act = match self {
            Self::Sign(request) => sign(app, asked, request, person, words).await?.act,
            Self::Delegate(request) => delegate(app, asked, request, person, words).await?.act,
            Self::OrderWindow(window) => {
                let form = words.get("window-form");
                let given = (form.as_str(), Window::clone(window));
                order_window(app, asked, given, Actor::Person(person), words).await?.act
            }
            Self::Import(import) => return import.record(app, (region, person), read, words).await,
            Self::Adopt(adoption) => {
                let Adoption { decree, table } = &**adoption;
                let request = decree.asks(table.as_bytes(), SENT, asked);
                import_objectives(app, &request, Actor::Person(person), words).await?.act
            }
            Self::Fund(deed) => deed.record(app, person, words).await?.act,
            Self::SetParameter(asked_for) => set(app, asked, asked_for, person, words).await?.act,
        };
        Ok(ActNumber::new(act))
    }

    /// What it would change: the same use case as when it is done, of which nothing is written.
    ///
    /// # Errors
    ///
    /// What the use case refuses.
    pub async fn look(&self, app: &App, desk: Desk<'_>) -> Result<Looked, ServiceError> {
        let rehearsal = app.rehearsal();
        let act = self.record(&rehearsal, desk).await?;
        let (known, drafted) = (rehearsal.known(), rehearsal.rehearsed().await);
        let view = looked(&known.state, app, desk).at(drafted, self.delegate(app, desk.words).await?);
        // An act does not say all of itself in words: the whole deed is confirmed, and nothing that only looks like it.
        let key = digest::of(&json::pretty(&(&view, desk.region, format!("{self:?}")))?);
        Ok(Looked { view, key, act })
    }

    /// Who a delegation names, in words.
    async fn delegate(&self, app: &App, words: Words) -> Result<Option<String>, ServiceError> {
        let Self::Delegate(request) = self else { return Ok(None) };
        let account = app.journal().account(request.delegate).await?;
        let named = account.as_ref().map(|account| (account.name.as_str(), account.email.as_str()));
        Ok(Some(delegate_text(request.delegate, named, words)))
    }

    /// Does it, once, where it changes what was seen under `key`: asked again it answers with the act that did it.
    ///
    /// # Errors
    ///
    /// What the use case refuses, or the journal cannot be written.
    pub async fn enter(&self, app: &App, desk: Desk<'_>, key: &str) -> Result<Entered, ServiceError> {
        let looked = self.look(app, desk).await?;
        if looked.view.is_done() {
            return Ok(Entered::Done(looked.act));
        }
        if looked.key.to_string() != key {
            return Ok(Entered::Otherwise(looked));
        }
        self.record(app, desk).await.map(Entered::Done)
    }
}

fn looked<'s>(before: &'s State, app: &App, desk: Desk<'s>) -> Look<'s> {
    let now = app.now();
    Look {
        before,
        region: desk.region,
        today: day_of(now, before, desk.region),
        now,
        actor: Actor::Person(desk.who.account),
        words: desk.words,
    }
}
