//! A verb of the fund as a person fills it in: read whole with every fault at its field, looked at before it is done, and done.

use std::sync::Arc;

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::commitment::CommitmentId;
use maillage_domain::fund::decision::{Command, Decided};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::Certify;
use maillage_domain::fund::year::{CarryOver, CloseYear, OpenYear};
use maillage_domain::ground::stamp::Stamp;
use maillage_domain::people::Permission;
use maillage_domain::period;
use maillage_reading::euros;
use maillage_views::fund::preview::PreviewView;
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::words::{Argument, Words};

use crate::app::App;
use crate::ask::region;
use crate::error::ServiceError;
use crate::fund::act::{FundRequest, Judged, Made, act, judged, notices};
use crate::people::Identity;
use crate::reader::Reader;

/// A verb of the fund that has a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FundVerb {
    /// Opens an exercise.
    OpenYear,
    /// Certifies that service was done.
    Certify,
    /// Closes an exercise.
    CloseYear,
}

/// What was typed into the form of a verb, as typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Typed<'t> {
    /// The exercise.
    pub year: &'t str,
    /// The commitment.
    pub commitment: &'t str,
    /// The amount, in euros.
    pub amount: &'t str,
    /// The legal day; today, if empty.
    pub day: &'t str,
    /// The key that was born with the form.
    pub key: &'t str,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSaid {
    /// The field.
    pub field: &'static str,
    /// What is wrong, in words.
    pub said: String,
}

/// What a verb asks for, once it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    OpenYear(Year),
    Certify(CommitmentId, Cp),
    CloseYear(Year),
}

/// A verb that was read whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FundOrder {
    asked: Asked,
    day: Option<Date>,
    key: String,
}

impl FundVerb {
    /// Every verb that has a form.
    pub const ALL: [Self; 3] = [Self::OpenYear, Self::Certify, Self::CloseYear];

    /// Who may do it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::OpenYear | Self::CloseYear => Permission::Budget,
            Self::Certify => Permission::Certify,
        }
    }

    /// The fields of its form, in their order.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::OpenYear | Self::CloseYear => &["year", "day"],
            Self::Certify => &["commitment", "amount", "day"],
        }
    }

    /// Reads what was typed, all fields at once.
    ///
    /// # Errors
    ///
    /// Each field that cannot be read.
    pub fn read(self, typed: Typed<'_>, words: Words) -> Result<FundOrder, Vec<FieldSaid>> {
        let mut faults = Vec::new();
        let mut fault = |field, message: &str, value: &str| {
            let said = words.with(message, &[("value", Argument::Text(value.trim()))]);
            faults.push(FieldSaid { field, said });
        };
        let asked = match self {
            Self::OpenYear | Self::CloseYear => {
                let year = typed.year.trim().parse().ok().filter(|year| (1000..=9999).contains(year));
                if year.is_none() {
                    fault("year", "office-fault-year", typed.year);
                }
                let of = if self == Self::OpenYear { Asked::OpenYear } else { Asked::CloseYear };
                year.map(|year| of(Year::new(year)))
            }
            Self::Certify => {
                let commitment = typed.commitment.trim().parse().ok().map(CommitmentId::new);
                if commitment.is_none() {
                    fault("commitment", "office-fault-commitment", typed.commitment);
                }
                let amount = euros::cents(typed.amount).filter(|cents| 0 < *cents).map(Cp::from_cents);
                if amount.is_none() {
                    fault("amount", "office-fault-amount", typed.amount);
                }
                commitment.zip(amount).map(|(commitment, amount)| Asked::Certify(commitment, amount))
            }
        };
        let day = Some(typed.day.trim()).filter(|day| !day.is_empty()).map(period::day);
        if day == Some(None) {
            fault("day", "office-fault-day", typed.day);
        }
        match asked {
            Some(asked) if faults.is_empty() => {
                Ok(FundOrder { asked, day: day.flatten(), key: typed.key.to_owned() })
            }
            _ => Err(faults),
        }
    }
}

impl FundOrder {
    fn request(&self, who: &Identity, region: Option<&str>) -> FundRequest {
        FundRequest {
            region: region.map(ToOwned::to_owned),
            key: self.key.clone(),
            actor: who.account,
            on: self.day,
        }
    }

    /// The command to the fund: whoever is signed in is who decides.
    fn draft(&self, who: &Identity) -> impl FnOnce(Made) -> Box<dyn Command> + use<> {
        let (asked, key, person) = (self.asked.clone(), self.key.clone(), who.account);
        move |made| match asked {
            Asked::OpenYear(year) => Box::new(OpenYear { key, year, first_order: None }),
            Asked::Certify(commitment, amount) => {
                Box::new(Certify { key, commitment, amount, done_on: made.on, certified_by: person })
            }
            Asked::CloseYear(year) => {
                Box::new(CloseYear { key, year, excluded: Vec::new(), carry_over: CarryOver::InFull })
            }
        }
    }

    /// What it would change: the same decision as when it is done, of which nothing is written.
    ///
    /// # Errors
    ///
    /// The fund refuses it.
    pub fn preview(
        &self,
        reader: &Reader,
        who: &Identity,
        region: Option<&str>,
        words: Words,
    ) -> Result<PreviewView, ServiceError> {
        let (state, now) = (reader.state(), reader.now());
        let request = self.request(who, region);
        let times = (now, reader.app().fresh());
        let Judged { region, on, decided } = judged(state, &request, times, self.draft(who), words)?;
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
    ) -> Result<ReceiptView, ServiceError> {
        act(app, &self.request(who, region), self.draft(who), words).await
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
    let notices = notices(reader.state(), &region, ledger, key);
    Ok(ReceiptView::new(ledger, key, false, &notices, words))
}
