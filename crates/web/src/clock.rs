//! The one clock of a page: the day it shows and since when that is known, and the chip that says so on every page.
//!
//! One day decides the window, the bilan, the acts and the fund of a page. The address bears it where the visitor chose it,
//! under the name that the page has for it, and then every link, form and file keeps it. Where the visitor chose none, a
//! page opens on the day of a demonstration, else on today.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::state::State;
use maillage_domain::territory::{Region, RegionCode};
use maillage_service::region::{self, opening};
use maillage_service::shipped::is_fictional;
use maillage_views::when::{Opening, Shown, WhenView};
use maillage_views::words::Words;

use crate::dates;
use crate::error::{Failure, FieldFault};
use crate::query::{self, KNOWN_ON};
use crate::visit::Visit;

/// Under which name the addresses of a page bear its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayName {
    /// The state of something on that day.
    At,
    /// What may be done on that day.
    On,
}

impl DayName {
    /// Both names.
    pub const ALL: [Self; 2] = [Self::At, Self::On];

    /// The name, as addresses write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::At => "at",
            Self::On => "on",
        }
    }
}

/// The two times that an address names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Named {
    day: Option<Date>,
    known_on: Option<String>,
    /// What cannot be read of them.
    fault: Option<TimesFault>,
}

/// What cannot be read of the times of an address: the parameter, what it ought to hold, what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct TimesFault(&'static str, &'static str, String);

impl Named {
    /// Reads the pairs of an address.
    pub(crate) fn new(typed: &[(String, String)]) -> Self {
        let filled = |name: &'static str| {
            let own = move |(other, value): &&(String, String)| other == name && !value.trim().is_empty();
            typed.iter().filter(own).map(move |(_, value)| (name, value.trim()))
        };
        let days = || DayName::ALL.into_iter().flat_map(|name| filled(name.as_str()));
        let fault = |(name, text): (&'static str, &str), kind| TimesFault(name, kind, text.to_owned());
        let unread = days().find(|(_, text)| dates::parse(text).is_none());
        let read: Vec<_> =
            days().filter_map(|(name, text)| Some((name, text, dates::parse(text)?))).collect();
        let day = read.first().map(|(.., day)| *day);
        let other = read.iter().find(|(.., own)| Some(*own) != day).map(|(name, text, _)| (*name, *text));
        let known = filled(KNOWN_ON).next().map(|(_, text)| as_programs_write(text));
        let other_known = filled(KNOWN_ON).find(|(_, text)| Some(as_programs_write(text)) != known);
        let unread = unread.map(|found| fault(found, "date"));
        let twice = other.or(other_known).map(|found| fault(found, "two-times"));
        Self { day, known_on: known, fault: unread.or(twice) }
    }

    /// The day; nothing where none can be read.
    pub(crate) const fn day(&self) -> Option<Date> {
        self.day
    }

    /// As known on: a day as programs write it, or an instant as typed; nothing where that is now.
    pub(crate) fn known_on(&self) -> Option<String> {
        self.known_on.clone()
    }

    /// Why no page can be shown at these times; nothing where one can.
    pub(crate) fn failure(&self) -> Option<Failure> {
        let TimesFault(field, kind, value) = self.fault.as_ref()?;
        Some(FieldFault::failure(field, kind, value))
    }
}

/// A day as programs write it, anything else as it is.
fn as_programs_write(text: &str) -> String {
    dates::parse(text).map_or_else(|| text.to_owned(), |day| day.to_string())
}

/// The times that a page is asked for.
#[derive(Debug, Clone)]
pub(crate) struct Clock {
    /// The day that the page shows.
    pub(crate) day: Date,
    /// As known on; nothing where that is now.
    pub(crate) known_on: Option<String>,
}

/// The chip of a page: what it says, where one goes from it, and the form behind it.
#[derive(Debug)]
pub(crate) struct Chip {
    /// What it says.
    pub(crate) view: WhenView,
    /// Where the way back leads; nothing where there is none.
    pub(crate) back: Option<String>,
    /// The page that its form is sent to.
    pub(crate) action: String,
    /// What the form keeps of the address.
    pub(crate) kept: Vec<(String, String)>,
    /// The name of the day.
    pub(crate) name: &'static str,
    /// The day, as its field shows it.
    pub(crate) day_field: String,
    /// As known on, as its field shows it.
    pub(crate) known_field: String,
    /// Whether another day can be chosen; where none can, it only says that the pages show a demonstration.
    pub(crate) offers: bool,
    /// What the figures are: the message that says it.
    pub(crate) notice: &'static str,
}

/// Of a region that exists, and of all of them.
const PUBLISHED: &str = "web-notice";

/// Of the region that does not exist.
const INVENTED: &str = "web-notice-fictional";

/// Of all regions, where that one is among them.
const OF_BOTH: &str = "web-notice-with-fictional";

/// What the figures of a region are.
fn notice(region: &RegionCode) -> &'static str {
    if is_fictional(region) { INVENTED } else { PUBLISHED }
}

/// What the chip of a page is made from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen<'a> {
    /// What is known; nothing where it could not be read.
    pub(crate) state: Option<&'a State>,
    /// The instant it is now.
    pub(crate) now: Timestamp,
    /// Who looks.
    pub(crate) visit: &'a Visit,
}

impl Chip {
    /// The chip of a page about one region, which shows the day `shown`, else the one that it opens on.
    pub(crate) fn of_region(seen: Seen<'_>, shown: Option<Shown>) -> Option<Self> {
        let Seen { state, now, visit } = seen;
        let state = state?;
        let region = region::asked(state, visit.region(), visit.words).ok()?;
        let opening = opening::opening(state, now, &region);
        let named = visit.named_times().day();
        let shown = shown.unwrap_or_else(|| named.map_or(Shown::opening(opening), Shown::Day));
        let chip =
            Self::new(visit, WhenView::of_region(shown, opening, known_on(visit), visit.words), opening);
        Some(Self { notice: notice(&region), ..chip })
    }

    /// The chip of work that is to be done in one region, or in each: it opens on today, be it a demonstration of another day or not.
    pub(crate) fn of_work(seen: Seen<'_>) -> Option<Self> {
        let Seen { state, now, visit } = seen;
        let state = state?;
        let region = region::asked(state, visit.region(), visit.words).ok()?;
        let opening = opening::opening(state, now, &region);
        let opening = Opening { day: opening.today, ..opening };
        let shown = visit.named_times().day().map_or(Shown::Today(opening.today), Shown::Day);
        let chip =
            Self::new(visit, WhenView::of_region(shown, opening, known_on(visit), visit.words), opening);
        Some(Self { notice: notice(&region), ..chip })
    }

    /// The chip of a page about every region: the day that was chosen for all, else each on its own.
    pub(crate) fn of_all(seen: Seen<'_>) -> Option<Self> {
        let Seen { state, now, visit } = seen;
        let state = state?;
        let home = &state.reference().home()?.code;
        let opening = opening::opening(state, now, home);
        let known_on = known_on(visit);
        let view = if let Some(day) = visit.named_times().day() {
            WhenView::of_all_on(day, opening, known_on, visit.words)
        } else {
            let own = |region: &Region| opening::opening(state, now, &region.code).day;
            let days = state.reference().regions().map(own).collect();
            WhenView::of_each(days, opening, known_on, visit.words)
        };
        let chip = Self::new(visit, view, opening);
        let invented = state.reference().regions().any(|region| is_fictional(&region.code));
        Some(Self { notice: if invented { OF_BOTH } else { PUBLISHED }, ..chip })
    }

    fn new(visit: &Visit, view: WhenView, opening: Opening) -> Self {
        let typed = visit.typed().0;
        let is_time = |name: &str| name == KNOWN_ON || DayName::ALL.iter().any(|day| day.as_str() == name);
        let kept: Vec<_> =
            typed.into_iter().filter(|(name, value)| !is_time(name) && !value.is_empty()).collect();
        let name = visit.day_name().as_str();
        let pairs = || kept.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let today = opening.today.to_string();
        let back = view.back.as_ref().map(|back| {
            let day = if back.drops_the_day { "" } else { &today };
            query::address(visit.path(), pairs().chain([(name, day)]))
        });
        let language = visit.words.language();
        let field = |day: Option<Date>| day.map(|day| dates::field(day, language)).unwrap_or_default();
        Self {
            notice: PUBLISHED,
            back,
            action: visit.path().to_owned(),
            name,
            day_field: field(view.day),
            known_field: dates::typed(&visit.named_times().known_on().unwrap_or_default(), language),
            kept,
            view,
            offers: true,
        }
    }
}

/// As known on, in words; nothing where that is now.
fn known_on(visit: &Visit) -> Option<String> {
    visit.named_times().known_on().map(|text| worded(&text, visit.words))
}

/// A day in words; an instant as it was typed.
fn worded(text: &str, words: Words) -> String {
    dates::parse(text).map_or_else(|| text.to_owned(), |day| words.date(day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn named(query: &str) -> Named {
        Named::new(&query::typed(&format!("/bilan?{query}").parse().unwrap()))
    }

    #[test]
    fn given_either_name_when_read_then_the_same_day_and_empty_values_are_none() {
        for query in ["at=2019-08-01", "on=01/08/2019", "at=&on=1.8.2019", "at=2019-08-01&on=2019-08-01"] {
            assert_eq!(named(query).day(), Some(date(2019, 8, 1)), "{query}");
            assert!(named(query).failure().is_none(), "{query}");
        }
        assert_eq!(named("at=&on=+").day(), None);
        assert_eq!(named("known_on=02/03/2026").known_on().as_deref(), Some("2026-03-02"));
    }

    #[test]
    fn given_no_day_or_two_when_read_then_the_parameter_at_fault_is_named() {
        for (query, field, kind) in [
            ("at=demain", "at", "date"),
            ("on=31/02/2019", "on", "date"),
            ("at=2019-08-01&on=2019-08-02", "on", "two-times"),
            ("at=2019-08-01&at=2019-08-02", "at", "two-times"),
            ("known_on=2019-08-01&known_on=2019-08-02", "known_on", "two-times"),
        ] {
            let TimesFault(at, found, _) = named(query).fault.unwrap();
            assert_eq!((at, found), (field, kind), "{query}");
        }
    }
}
