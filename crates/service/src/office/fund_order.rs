//! A verb of the fund as a person fills it in: read whole with every fault at its field, looked at before it is done, and done.

use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::fund::decision::{Command, Decided};
use maillage_domain::ground::stamp::Stamp;
use maillage_domain::period;
use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_views::fund::preview::PreviewView;
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::words::Words;

use super::deed::{Deed, Desk};
use super::deed_once::Once;
use super::fund_asked::asked;
use super::fund_deed::FundDeed;
use super::fund_draft::{Asker, By, CommandDraft, DeedDraft, Draft};
use super::fund_field::FieldSaid;
use super::fund_rehearsal;
use super::fund_typed::{Fields, Typed};
use super::fund_verb::FundVerb;
use crate::app::App;
use crate::ask::region;
use crate::error::ServiceError;
use crate::fund::act::{FundRequest, Judged, Made, act, judged, notices};
use crate::fund::codes::codes_of;
use crate::people::Identity;
use crate::reader::Reader;

/// A verb that was read whole.
#[derive(Clone)]
pub struct FundOrder {
    verb: FundVerb,
    draft: Draft,
    day: Option<Date>,
    key: String,
    /// What was typed: it tells what is sent again under a key from something else.
    said: String,
}

/// What became of a verb that was done.
#[derive(Debug)]
pub enum Entered {
    /// The ledger answered: this is what was done, and what is left.
    Answered(Box<ReceiptView>),
    /// A book beside the ledger has it.
    Recorded(Once),
}

/// Why a verb was not read.
#[derive(Debug, thiserror::Error)]
pub enum NoOrder {
    /// Each field that cannot be read.
    #[error("{} fields at fault", .0.len())]
    Faults(Vec<FieldSaid>),
    /// Nothing could be read at all.
    #[error(transparent)]
    Failed(#[from] ServiceError),
}

impl fmt::Debug for FundOrder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { verb, day, key, .. } = self;
        f.debug_struct("FundOrder")
            .field("verb", verb)
            .field("day", day)
            .field("key", key)
            .finish_non_exhaustive()
    }
}

impl FundOrder {
    /// Reads what was typed into the fields of a verb under a key, all fields at once, by the codes of destinations of its day.
    ///
    /// # Errors
    ///
    /// Each field that cannot be read; or the region is none of the store.
    pub fn read(
        verb: FundVerb,
        typed: &Typed,
        key: &str,
        (reader, region): (&Reader, Option<&str>),
        words: Words,
    ) -> Result<Self, NoOrder> {
        let day = period::day(typed.get("day"));
        let codes = codes_of(reader.state(), region, key, (day, reader.now()), words)?;
        let mut fields = Fields::new(verb, typed, &codes, words);
        let day = fields.day("day");
        let draft = asked(verb, &mut fields);
        match draft {
            Some(draft) if fields.sound() => {
                let said = format!("{} {typed:?}", verb.as_str());
                Ok(Self { verb, draft, day, key: key.to_owned(), said })
            }
            _ => Err(NoOrder::Faults(fields.faults())),
        }
    }

    /// The verb.
    pub const fn verb(&self) -> FundVerb {
        self.verb
    }

    fn request(&self, who: &Identity, region: Option<&str>) -> FundRequest {
        FundRequest {
            region: region.map(ToOwned::to_owned),
            key: self.key.clone(),
            actor: who.account,
            on: self.day,
        }
    }

    /// The command to the fund: whoever is signed in is who decides.
    fn command(&self, draft: &CommandDraft, who: &Identity) -> impl FnOnce(Made) -> Box<dyn Command> + use<> {
        let (draft, key, person) = (Arc::clone(draft), self.key.clone(), who.account);
        move |made| draft(By { key, person, made })
    }

    /// What it would change: the same decision as when it is done, of which nothing is written.
    ///
    /// # Errors
    ///
    /// The fund refuses it.
    pub async fn preview(
        &self,
        reader: &Reader,
        who: &Identity,
        region: Option<&str>,
        words: Words,
    ) -> Result<PreviewView, ServiceError> {
        match &self.draft {
            Draft::Command(draft) => self.judged(draft, reader, (who, region), words),
            Draft::Deed(draft) => {
                let (code, deed) = self.deed(draft, reader.state(), (who, region), words)?;
                fund_rehearsal::preview(&deed, reader, (&code, who.account), words).await
            }
        }
    }

    /// What a command would change.
    fn judged(
        &self,
        draft: &CommandDraft,
        reader: &Reader,
        (who, region): (&Identity, Option<&str>),
        words: Words,
    ) -> Result<PreviewView, ServiceError> {
        let (state, now) = (reader.state(), reader.now());
        let request = self.request(who, region);
        let times = (now, reader.app().fresh());
        let Judged { region, on, decided } = judged(state, &request, times, self.command(draft, who), words)?;
        let before = state.fund(&region).cloned().unwrap_or_default();
        let mut after = before.clone();
        let already = matches!(decided, Decided::Already(_));
        if let Decided::New(fact) = decided {
            let number = ActNumber::new(reader.head().number.get().saturating_add(1));
            let actor = Actor::Person(who.account);
            let stamp = Stamp { number, recorded_at: now, effective: on, region, actor };
            let _kept = after.apply(Arc::new(stamp), fact);
        }
        let view = PreviewView::new((&before, &after), &self.key, already, words);
        Ok(view.expect("what the ledger decides it applies"))
    }

    /// The act of a book beside the ledger, and the region in which it is recorded.
    fn deed(
        &self,
        draft: &DeedDraft,
        state: &State,
        (who, asked): (&Identity, Option<&str>),
        words: Words,
    ) -> Result<(RegionCode, FundDeed), ServiceError> {
        let code = region(state, asked, words)?;
        let by = Asker {
            key: self.key.clone(),
            person: who.account,
            region: Some(code.as_str().to_owned()),
            on: self.day,
        };
        Ok((code, draft(by)))
    }

    /// Does it, once: asked again it answers with the act that did it.
    ///
    /// # Errors
    ///
    /// The fund refuses it, or the journal cannot be written.
    pub async fn enter(
        &self,
        app: &App,
        who: &Identity,
        region: Option<&str>,
        words: Words,
    ) -> Result<Entered, ServiceError> {
        match &self.draft {
            Draft::Command(draft) => {
                let receipt = act(app, &self.request(who, region), self.command(draft, who), words).await?;
                Ok(Entered::Answered(Box::new(receipt)))
            }
            Draft::Deed(draft) => {
                let known = app.current().await?;
                let (code, deed) = self.deed(draft, &known.state, (who, region), words)?;
                let desk = Desk { region: &code, who, words, read: None };
                let once = Deed::Fund(Box::new(deed)).enter_once(app, desk, (&self.key, &self.said)).await?;
                Ok(Entered::Recorded(once))
            }
        }
    }
}

/// What was done under a key, and what is left since; nothing where nothing was.
///
/// # Errors
///
/// The region is none of the store.
pub fn receipt(
    reader: &Reader,
    asked: Option<&str>,
    key: &str,
    words: Words,
) -> Result<Option<ReceiptView>, ServiceError> {
    let region = region(reader.state(), asked, words)?;
    let Some(ledger) = reader.state().fund(&region) else { return Ok(None) };
    let notices = notices(ledger, key);
    Ok(ReceiptView::new(ledger, key, false, &notices, words))
}
