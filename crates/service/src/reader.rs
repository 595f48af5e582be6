//! One state, and what is asked of it.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use maillage_journal::{Head, Journal, JournalError};
use maillage_views::head::HeadView;
use maillage_views::words::Words;

use crate::app::App;
use crate::clock::{day_of, opening};
use crate::drawings::Drawings;
use crate::memory::Known;
use crate::memory::verified::Found;
use crate::press::Press;

/// What one question is answered from: the state as it was when the question came, and the files kept beside it.
///
/// A use case that takes a reader has no way to a second state: a page, its frame, its maps and its files agree whatever
/// is recorded meanwhile.
#[derive(Debug, Clone)]
pub struct Reader {
    app: Arc<App>,
    known: Arc<Known>,
}

impl Reader {
    /// Takes the state as it is now.
    pub async fn new(app: &Arc<App>) -> Result<Self, JournalError> {
        Ok(Self { app: Arc::clone(app), known: app.current().await? })
    }

    /// The state.
    pub fn state(&self) -> &State {
        &self.known.state
    }

    /// The last act of the state.
    pub(crate) fn head(&self) -> Head {
        self.known.tip.head
    }

    /// How many acts the tree of the state stands over, and its root.
    pub(crate) fn tree(&self) -> (u64, Digest) {
        (self.known.tip.tree.size(), self.known.tip.root())
    }

    /// The head of the journal at which this state stands, as what is made of it names it.
    pub fn head_view(&self, words: Words) -> HeadView {
        self.known.head_view(words)
    }

    /// The application, where a use case needs what is beside the state.
    pub(crate) fn app(&self) -> &App {
        &self.app
    }

    /// The fund of a region as it stood; an empty one where no act speaks of it. What was asked about a moment ago is not
    /// folded anew.
    pub(crate) fn fund(&self, region: &RegionCode, asked: Asked) -> Cow<'_, Ledger> {
        let Some(ledger) = self.state().fund(region) else { return Cow::default() };
        let key = (self.head().number, region.clone(), asked);
        if let Some(kept) = self.app.past().get(&key) {
            return Cow::Owned(kept);
        }
        let stood = ledger.as_of(asked);
        if let Cow::Owned(folded) = &stood {
            self.app.past().keep(key, folded.clone());
        }
        stood
    }

    /// The instant it is now.
    pub fn now(&self) -> Timestamp {
        self.app.now()
    }

    /// The day on which the last act was recorded (UTC): files bear it as their own, so that the same store gives the same bytes.
    pub(crate) fn last_day(&self) -> Date {
        let last = self.state().acts().next_back();
        last.map(|summary| summary.stamp.recorded_at).unwrap_or_default().to_zoned(TimeZone::UTC).date()
    }

    /// The legal day it is now in a region.
    pub fn today(&self, region: &RegionCode) -> Date {
        day_of(self.now(), self.state(), region)
    }

    /// The day on which the pages of a region open where none is asked: that of a demonstration, else today.
    pub fn opens_on(&self, region: &RegionCode) -> Date {
        opening(self.state(), self.now(), region).day
    }

    /// The day of a demonstration on which pages about the fund of a region open where none is asked; nothing where they open on today,
    /// since by that day nothing was told of its fund.
    pub fn fund_opens_on(&self, region: &RegionCode) -> Option<Date> {
        let day = self.opens_on(region);
        let told = self.fund(region, Asked::within(Some(day), None)).exercises().next().is_some();
        (told && day != self.today(region)).then_some(day)
    }

    /// Where documents are made.
    pub fn press(&self) -> &Press {
        self.app.press()
    }

    /// What an answer rests on beside its question: the program that gives it, the last act, and the day it is in each
    /// region. The same program over the same journal answers the same on the same day, however often it is started.
    pub fn moment(&self) -> String {
        let Head { number, hash } = self.head();
        let days = self.state().reference().regions().map(|region| self.today(&region.code).to_string());
        let days: Vec<_> = days.collect();
        format!("{} {number} {hash} {}", self.app.build(), days.join(" "))
    }

    /// The journal: files beside it, and its acts as written.
    pub(crate) fn journal(&self) -> &Journal {
        self.app.journal()
    }

    /// An act as it stands in the journal: its line, without the line feed; empty where there is no such act.
    pub(crate) async fn line(&self, act: ActNumber) -> Result<String, JournalError> {
        let before = ActNumber::new(act.get().saturating_sub(1));
        let read = self.journal().each(before, |link| Err(link.act.to_owned())).await?;
        Ok(read.err().unwrap_or_default())
    }

    /// What a verification of the journal found: the one that is kept for its last act, else one made now.
    pub(crate) async fn verified(&self) -> Result<Found, JournalError> {
        self.app.verified().of(self.journal(), self.head(), self.now()).await
    }

    /// The drawings of zones made so far.
    pub(crate) fn drawings(&self) -> &Drawings {
        self.app.drawings()
    }
}
