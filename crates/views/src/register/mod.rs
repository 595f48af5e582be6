//! The register as people read it: authorisations with their lives, the sites they are put to use on, and who holds them.

mod authorisation;
mod authorisations;
mod by_zone;
mod calendar;
pub mod coming;
mod commune;
mod detail;
mod due;
mod entity;
pub mod explained;
mod figure;
mod funded;
mod holder;
mod life;
mod month;
pub mod placed;
mod reader;
pub mod reconciliation;
mod refusal;
mod site;
mod status;
mod unit;
pub(crate) mod words;

pub use authorisation::AuthorisationView;
pub use authorisations::{AuthorisationsView, StatusCount};
pub use by_zone::SitesByZone;
pub use calendar::{AHEAD, DueKind, DueOf, KindCount, RegisterCalendarView, calendar_day};
pub use commune::FormerCommuneView;
pub use detail::{AuthorisationDetail, StepView, StretchView};
pub use due::DueView;
pub use entity::{AddressView, NamedView, SourceAct};
pub use figure::{Figured, MARKS};
pub use funded::FundedView;
pub use holder::{HeldSite, HolderView};
pub use life::{Axis, Bar, LifeView, Tick};
pub use month::{DayView, MonthView, month};
pub use reader::RegisterReader;
pub use refusal::{
    authorisation_unknown, holder_unknown, no_finess, no_such_kind, no_such_status, site_unknown,
};
pub use site::SiteView;
pub use status::status_text;
pub use unit::{AllowedView, UnitView, installed};
