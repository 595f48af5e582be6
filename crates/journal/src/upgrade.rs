//! From the first format to this one: a journal is carried into a fresh store, whose first act names the head of the other.
//!
//! All of it is one transaction: a new store holds the whole of the other or nothing, and an upgrade that was cut off begins
//! anew. The other store is checked first, and only read.

use futures_util::TryStreamExt as _;
use jiff::Timestamp;
use maillage_domain::act::{
    Act, ActId, ActNumber, Actor, Envelope, Fact, JournalContinued, ReferenceFact, Salt, Salted, carried,
    decode,
};

use crate::chain::Head;
use crate::error::JournalError;
use crate::former::{FORMER, First, Former, Survey};
use crate::location::Location;
use crate::store::{Journal, Mode};
use crate::tip::Tip;
use crate::verification::Expected;
use crate::writer::Writer;

/// What an upgrade takes from the binary, which has the one clock and the one source of chance.
#[derive(Debug, Clone, Copy)]
pub struct Carrying {
    /// The instant it is now.
    pub now: Timestamp,
    /// The identifier of the act that names the other journal.
    pub id: ActId,
    /// Where the salts of the acts come from.
    pub salt: fn() -> Salt,
}

/// What an upgrade did.
#[derive(Debug, Clone, PartialEq)]
pub struct Upgraded {
    /// The last act of the other journal.
    pub former: Head,
    /// How many acts the new journal has.
    pub acts: u64,
    /// Whether this very journal had been carried there before, and nothing was written.
    pub already: bool,
}

/// Carries the journal of the first format at `from`, with the persons and files beside it, into a fresh store at `to`.
///
/// # Errors
///
/// What is broken in the journal at `from`; [`JournalError::Another`] where the store at `to` holds other acts.
pub async fn upgrade(from: &Location, to: &Location, carrying: Carrying) -> Result<Upgraded, JournalError> {
    let former = Former::open(from).await?;
    let survey = former.survey().await?;
    let journal = Journal::open(to, Mode::CreateIfMissing).await?;
    let mut writer = journal.writer().await?;
    let already = journal.last().await? != ActNumber::default();
    if !already {
        let tip = carry(&former, &survey, &mut writer, carrying).await?;
        writer.keep().await?;
        journal.must_hold(&[Expected::Act(tip.head)], to).await?;
    } else if journal.continues(survey.head).await? {
        drop(writer);
    } else {
        return Err(JournalError::Another { location: to.to_string() });
    }
    let acts = journal.last().await?.get();
    journal.close().await;
    Ok(Upgraded { former: survey.head, acts, already })
}

/// Carries every act, in rows as they were, behind the act that names the head; and what stands beside them.
async fn carry(
    former: &Former,
    survey: &Survey,
    writer: &mut Writer,
    carrying: Carrying,
) -> Result<Tip, JournalError> {
    let (mut tip, mut end) = (Tip::EMPTY, Head::EMPTY);
    if let Some(first) = &survey.first {
        let salted = Salted { act: continued(survey.head, first, carrying), salt: (carrying.salt)() };
        tip = writer.append(&tip, first.recorded_at, &[salted]).await?;
    }
    let mut rows = former.rows();
    while let Some((row, recorded_at, head)) = rows.try_next().await? {
        let written = row.links().map(|link| {
            let written = carried(link.act, Envelope { recorded_at, salt: (carrying.salt)() });
            written.map_err(|source| JournalError::Act { number: link.number, source })
        });
        let written = written.collect::<Result<Vec<_>, _>>()?;
        tip = writer.write(&tip, recorded_at, written.into_iter()).await?;
        end = head;
    }
    if survey.head != end {
        return Err(JournalError::Moved { number: end.number });
    }
    writer.take_along(former.beside()).await?;
    Ok(tip)
}

/// The act that names the journal carried forward. It bears the instant of the first of the acts that follow it.
fn continued(head: Head, first: &First, carrying: Carrying) -> Act {
    let Head { number, hash } = head;
    Act {
        id: carrying.id,
        region: first.region.clone(),
        effective: first.effective,
        basis: None,
        actor: Actor::Program,
        fact: Fact::from(JournalContinued { format: FORMER, number, hash, carried_at: carrying.now }),
    }
}

impl Journal {
    /// Whether the first act says that this journal goes on from the one that ended with `former`.
    async fn continues(&self, former: Head) -> Result<bool, JournalError> {
        let mut continues = false;
        let read = self.each(ActNumber::default(), |link| {
            let fact = decode(link.act).map(|act| act.fact);
            if let Ok(Fact::Reference(ReferenceFact::JournalContinued(named))) = fact {
                continues = Head { number: named.number, hash: named.hash } == former;
            }
            Err(())
        });
        let (Ok(()) | Err(())) = read.await?;
        Ok(continues)
    }
}
