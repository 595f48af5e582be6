//! Filing windows (*périodes de dépôt*, art. R. 6122-29 CSP).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::operation::Operation;
use crate::care::need::{ExceptionalNeed, NeedFault, check};
use crate::care::nomenclature::LineCode;
use crate::ground::code::RegionCode;
use crate::ground::payload::Payload;

/// The operations a window receives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operations {
    /// Every operation that needs a window.
    All,
    /// The ones named.
    Listed(Vec<String>),
}

/// Lines of a window for which it receives some operations and no other (art. R. 6122-29 CSP: a calendar may vary by the
/// nature of the operation).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestrictedLines {
    /// The lines.
    pub lines: Vec<LineCode>,
    /// The operations received for them, by name.
    pub operations: Vec<String>,
}

/// A period in which applications are received.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The identifier inside the region: its opening day.
    pub id: String,
    /// The first day on which applications are received.
    pub opens: Date,
    /// The last day, included.
    pub closes: Date,
    /// The lines concerned.
    pub lines: Vec<LineCode>,
    /// The operations concerned.
    pub operations: Operations,
    /// The lines for which it receives other operations than these: renewals only, say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub restricted: Vec<RestrictedLines>,
    /// The number of the act under which its bilan was published.
    pub bilan: Option<String>,
    /// The number of the order that fixes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<String>,
    /// The day on which that order was published, where it is known: what it amends holds until the day before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Date>,
    /// The identifier of the window that this one replaces, where the order modifies an earlier one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// The regions that the order is common to (art. R. 6122-29 CSP); none where it is of one region.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub common_to: Vec<RegionCode>,
    /// Whether this is the draft of an order: it opens nothing until it is signed.
    #[serde(default, skip_serializing_if = "is_false")]
    pub draft: bool,
    /// The exceptional needs that its own act states; those of its bilan stand in theirs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<ExceptionalNeed>,
    /// Where this was read.
    pub source: String,
}

/// What no window can be, whoever orders it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WindowFault {
    /// It closes before it opens.
    Reversed {
        /// The first day given.
        opens: Date,
        /// The last day given.
        closes: Date,
    },
    /// It lasts longer than a year.
    TooLong {
        /// The first day given.
        opens: Date,
        /// The last day given.
        closes: Date,
    },
    /// A line stands twice on its list, or on those of some operations alone: nobody could say which one counts.
    Twice(LineCode),
    /// It is a draft and bears the number of an order, or the day of its publication: what was signed is no draft.
    Ordered {
        /// The number it bears.
        order: Option<String>,
        /// The day it bears.
        published: Option<Date>,
    },
    /// The exceptional needs that its act states cannot stand together.
    Needs(NeedFault),
}

/// The longest window in days, both ends inside.
/// Arbitrary: no text says so, but calendars are of a year; a longer one is a year typed wrong, and would keep lines open for
/// ever.
pub const LONGEST: i32 = 366;

/// Where a day stands in a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It opens in so many days.
    Before {
        /// Days until it opens, at least 1.
        days: i32,
    },
    /// It is open.
    Open {
        /// The day's rank in the window, from 1.
        day: i32,
        /// How many days the window has.
        of: i32,
        /// Days left after this one; 0 on the closing day.
        left: i32,
    },
    /// It closed so many days ago.
    After {
        /// Days since it closed, at least 1.
        days: i32,
    },
}

impl Window {
    /// The window between two days, of which nothing more is said: its first day names it, and it receives every operation, for
    /// no line yet.
    pub fn between(opens: Date, closes: Date) -> Self {
        Self {
            id: opens.to_string(),
            opens,
            closes,
            lines: Vec::new(),
            operations: Operations::All,
            restricted: Vec::new(),
            bilan: None,
            order: None,
            published: None,
            replaces: None,
            common_to: Vec::new(),
            draft: false,
            needs: Vec::new(),
            source: String::new(),
        }
    }

    /// Whether it can be one: its days in order and not too far apart, each line once, and needs that can be.
    pub fn check(&self) -> Result<(), WindowFault> {
        let (opens, closes) = (self.opens, self.closes);
        if closes < opens {
            return Err(WindowFault::Reversed { opens, closes });
        }
        if LONGEST < days_between(opens, closes) + 1 {
            return Err(WindowFault::TooLong { opens, closes });
        }
        if self.draft && (self.order.is_some() || self.published.is_some()) {
            return Err(WindowFault::Ordered { order: self.order.clone(), published: self.published });
        }
        let restricted: Vec<_> = self.restricted.iter().flat_map(|own| &own.lines).collect();
        let listed = twice(&self.lines.iter().collect::<Vec<_>>(), |one, other| one == other);
        match listed.or_else(|| twice(&restricted, LineCode::shares)) {
            Some(line) => Err(WindowFault::Twice(line.clone())),
            None => check(&self.needs).map_err(WindowFault::Needs),
        }
    }

    /// Whether its order was published by a day; one whose publication is not known holds as soon as it is recorded.
    pub fn is_published_by(&self, day: Date) -> bool {
        self.published.is_none_or(|published| published <= day)
    }

    /// Whether a line is on its list: itself, or counted with others.
    pub fn concerns(&self, line: &LineCode) -> bool {
        self.lines.iter().any(|own| own.counts(line))
    }

    /// Whether it receives an operation for a line; the list names those of the calendar.
    pub fn receives(&self, operation: Operation, line: &LineCode) -> bool {
        let is_in = |names: &[String]| names.iter().any(|name| name == operation.as_str());
        let mut own =
            self.restricted.iter().filter(|own| own.lines.iter().any(|own| own.counts(line))).peekable();
        match (own.peek().is_some(), &self.operations) {
            // A journal may hold a line on several of these lists: it is received for what any of them says.
            (true, _) => own.any(|own| is_in(&own.operations)),
            (false, Operations::All) => true,
            (false, Operations::Listed(names)) => is_in(names),
        }
    }

    /// How far a day is from it, in days; 0 inside.
    pub fn distance(&self, day: Date) -> i32 {
        match self.standing(day) {
            Standing::Before { days } | Standing::After { days } => days,
            Standing::Open { .. } => 0,
        }
    }

    /// Where `day` stands; the opening and the closing day are both inside.
    pub fn standing(&self, day: Date) -> Standing {
        let days = days_between;
        if day < self.opens {
            Standing::Before { days: days(day, self.opens) }
        } else if self.closes < day {
            Standing::After { days: days(self.closes, day) }
        } else {
            Standing::Open {
                day: days(self.opens, day) + 1,
                of: days(self.opens, self.closes) + 1,
                left: days(day, self.closes),
            }
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

/// The first line that meets one before it.
fn twice<'l>(lines: &[&'l LineCode], meet: fn(&LineCode, &LineCode) -> bool) -> Option<&'l LineCode> {
    let earlier = |(rank, line): &(usize, &&LineCode)| lines.iter().take(*rank).any(|one| meet(one, line));
    lines.iter().enumerate().find(earlier).map(|(_, line)| *line)
}

/// The days from one to another; negative where it comes before.
fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

impl Payload for Window {
    fn subject(&self) -> String {
        format!("{} – {}", self.opens, self.closes)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn window() -> Window {
        Window::between(date(2019, 7, 16), date(2019, 10, 10))
    }

    #[test]
    fn given_the_window_of_2019_when_asked_on_the_first_of_august_then_seventy_days_are_left() {
        assert_eq!(window().standing(date(2019, 8, 1)), Standing::Open { day: 17, of: 87, left: 70 });
    }

    #[test]
    fn given_a_line_for_which_renewals_alone_are_received_when_asked_then_the_others_take_all() {
        let line = LineCode::new("amm:QA001");
        let renewals = RestrictedLines { lines: vec![line.clone()], operations: vec!["renewal".to_owned()] };
        let window = Window { restricted: vec![renewals], ..window() };
        assert!(window.receives(Operation::Renewal, &line) && !window.receives(Operation::Creation, &line));
        assert!(window.receives(Operation::Creation, &LineCode::new("amm:QA050/ME059")));
    }

    #[test]
    fn given_the_ends_when_asked_then_both_are_inside_and_their_neighbours_outside() {
        assert_eq!(window().standing(date(2019, 7, 15)), Standing::Before { days: 1 });
        assert_eq!(window().standing(date(2019, 7, 16)), Standing::Open { day: 1, of: 87, left: 86 });
        assert_eq!(window().standing(date(2019, 10, 10)), Standing::Open { day: 87, of: 87, left: 0 });
        assert_eq!(window().standing(date(2019, 10, 11)), Standing::After { days: 1 });
    }
}
