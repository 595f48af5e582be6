//! What is done for the fund of the region that does not exist: each deed is decided as anybody's would be, on what stands by then.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::act::{CallFact, Draft};
use maillage_domain::call::application::ApplicationReceived;
use maillage_domain::call::book::CallBook;
use maillage_domain::call::decided::{ApplicationDecided, ResultsPublished};
use maillage_domain::call::decision::{CallRefusal, Judged};
use maillage_domain::call::opened::CallOpened;
use maillage_domain::fund::decision::{Command, Context, Decided};
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::state::Asked;
use maillage_views::fund::{call, refusal};
use maillage_views::words::Words;
use uuid::Uuid;

use crate::app::Drafted;
use crate::call::grant::{GrantRequest, concluded};
use crate::error::ServiceError;
use crate::fiction::Story;
use crate::fund::parameters::parameters;
use crate::indicator::entered::Entering;
use crate::shipped::FICTION;

/// What is done on a day.
#[derive(Debug)]
pub(super) enum Deed {
    /// A command to the fund.
    Fund(Box<dyn Command>),
    /// A call is opened.
    Opened(CallOpened),
    /// An application comes.
    Received(ApplicationReceived),
    /// One is decided.
    Decided(ApplicationDecided),
    /// The results of a call are published.
    Published(ResultsPublished),
    /// A grant becomes an agreement and a commitment, which has that identifier.
    Granted(Box<GrantRequest>, Uuid),
    /// Indicators are defined, aimed at or recorded.
    Measured(Box<Entering>),
}

impl Story {
    /// Does what is to be done on a day.
    ///
    /// # Errors
    ///
    /// A rule refuses it.
    pub(super) fn does(&mut self, day: Date, deed: Deed, words: Words) -> Result<(), ServiceError> {
        let drafted = match deed {
            Deed::Fund(command) => self.decided(day, command.as_ref(), words)?,
            Deed::Opened(fact) => self.judged(day, fact, CallBook::opens, words)?,
            Deed::Received(fact) => self.judged(day, fact, CallBook::receives, words)?,
            Deed::Decided(fact) => self.judged(day, fact, CallBook::decides, words)?,
            Deed::Published(fact) => self.judged(day, fact, CallBook::publishes, words)?,
            Deed::Granted(request, commitment) => {
                let today = FICTION.opens_on.to_zoned(TimeZone::UTC).map(|now| now.timestamp());
                let now = today.expect("the day on which pages open has an instant");
                concluded(&self.state, &request, (now, commitment), words)?.0
            }
            Deed::Measured(entering) => {
                let book = self.state.indicators(FICTION.code());
                let (drafts, _) = entering.drafts(FICTION.code(), book);
                Drafted { drafts, files: Vec::new() }
            }
        };
        self.enter(drafted);
        Ok(())
    }

    fn decided(&self, day: Date, command: &dyn Command, words: Words) -> Result<Drafted, ServiceError> {
        let parameters = parameters(&self.state, FICTION.code(), Asked::on(day));
        let context = Context { on: day, parameters: &parameters };
        let empty = Ledger::default();
        let decided = command.decide(self.state.fund(FICTION.code()).unwrap_or(&empty), &context);
        match decided.map_err(|no| ServiceError::refused(refusal::problem(&no, words)))? {
            Decided::New(fact) => Ok(Draft::new(FICTION.code(), day, fact).into()),
            Decided::Already(_) => Ok(Drafted::default()),
        }
    }

    fn judged<F: Into<CallFact>>(
        &self,
        day: Date,
        fact: F,
        judge: impl FnOnce(&CallBook, &F) -> Result<Judged, CallRefusal>,
        words: Words,
    ) -> Result<Drafted, ServiceError> {
        let empty = CallBook::default();
        let book = self.state.calls(FICTION.code()).unwrap_or(&empty);
        match judge(book, &fact).map_err(|no| ServiceError::refused(call::problem(&no, words)))? {
            Judged::New => Ok(Draft::new(FICTION.code(), day, fact.into()).into()),
            Judged::Already(_) => Ok(Drafted::default()),
        }
    }
}
