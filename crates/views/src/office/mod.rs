//! What waits for a person at an agency: the work of his roles, each with its day, its rule and the way to it.

pub mod drafts;
pub mod look;
pub mod offer;
pub mod receipt;
pub mod task;

use jiff::civil::Date;
use maillage_domain::people::Role;
use serde::Serialize;

use crate::people::role_name;
use crate::words::{Argument, Words};

pub use task::{Leads, TaskView, Urgency};

/// How many days ahead a list looks.
/// Arbitrary: a quarter, for what is prepared must be ready in time; later work comes into the list by itself.
pub const AHEAD: i32 = 92;

/// How many tasks a list names.
/// Arbitrary: more than a person does in a week; the register has the rest.
const NAMED: usize = 40;

/// What waits for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfficeView {
    /// The work of each of his roles that has some in maillage.
    pub roles: Vec<RoleTasks>,
    /// The regions in which his roles hold, where the store has several, in words; empty where that goes without saying.
    #[serde(skip)]
    pub regions_text: String,
    /// What regions of demonstrations have waiting on the day on which their pages open, where that is another one.
    pub demonstrations: Vec<DemonstrationTasks>,
    /// How many tasks of this week there are in all.
    pub this_week: usize,
    /// The same in words.
    #[serde(skip)]
    pub title: String,
    /// Which week it is, and of which roles, in words.
    #[serde(skip)]
    pub lead: String,
}

/// What waits in a region of a demonstration, on the day on which its pages open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DemonstrationTasks {
    /// The official code of the region.
    pub region: String,
    /// That day.
    pub day: Date,
    /// How many tasks there are on that day, within the quarter ahead of it.
    pub tasks: usize,
    /// The same in words.
    #[serde(skip)]
    pub text: String,
}

impl DemonstrationTasks {
    /// So many tasks in a region, by its code and its name.
    pub fn new((region, name): (&str, &str), day: Date, tasks: usize, words: Words) -> Self {
        let day_text = words.date(day);
        let said = [
            ("region", Argument::Text(name)),
            ("day", Argument::Text(&day_text)),
            ("tasks", Argument::count(tasks)),
        ];
        Self { region: region.to_owned(), day, tasks, text: words.with("office-demonstration", &said) }
    }
}

/// The work of one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RoleTasks {
    /// The role.
    pub role: &'static str,
    /// What it is called.
    #[serde(skip)]
    pub title: String,
    /// What waits, is late or is due by the end of the week; the most pressing first.
    pub this_week: Vec<TaskView>,
    /// What comes after.
    pub later: Vec<TaskView>,
    /// How many more there are of both.
    pub more: usize,
}

impl OfficeView {
    /// The work of several roles, in the week of a day; of none where it is another day in each region.
    pub fn new(roles: Vec<(Role, Vec<TaskView>)>, day: Option<Date>, words: Words) -> Self {
        let roles: Vec<_> =
            roles.into_iter().map(|(role, tasks)| RoleTasks::new(role, tasks, words)).collect();
        let this_week = roles.iter().map(RoleTasks::due).sum();
        let title = words.with("office-title-count", &[("tasks", Argument::count(this_week))]);
        let lead = lead(&roles, day, words);
        Self { lead, roles, regions_text: String::new(), demonstrations: Vec::new(), this_week, title }
    }
}

/// These regions, of several.
pub fn regions_text(names: &[&str], words: Words) -> String {
    let regions = names.join(", ");
    let said = [("count", Argument::count(names.len())), ("regions", Argument::Text(&regions))];
    words.with("office-regions", &said)
}

/// Which week it is, and of which roles.
fn lead(roles: &[RoleTasks], day: Option<Date>, words: Words) -> String {
    let titles: Vec<_> = roles.iter().map(|role| role.title.as_str()).collect();
    let titles = titles.join(", ");
    let named = ("roles", Argument::Text(&titles));
    match day {
        _ if roles.is_empty() => words.get("office-lead-none"),
        None => words.with("office-lead-each", &[named]),
        Some(day) => {
            let (day, end) = (words.date(day), words.date(end_of_week(day)));
            words.with("office-lead", &[named, ("day", Argument::Text(&day)), ("end", Argument::Text(&end))])
        }
    }
}

impl RoleTasks {
    fn new(role: Role, mut tasks: Vec<TaskView>, words: Words) -> Self {
        tasks.sort_by_key(|task| (task.urgency, task.day));
        let all = tasks.len();
        let (mut this_week, mut later): (Vec<_>, Vec<_>) =
            tasks.into_iter().partition(|task| task.urgency != Urgency::Later);
        this_week.truncate(NAMED);
        later.truncate(NAMED);
        let more = all - this_week.len() - later.len();
        Self { role: role.as_str(), title: role_name(role, words), this_week, later, more }
    }

    /// How many tasks of this week it names.
    pub const fn due(&self) -> usize {
        self.this_week.len()
    }

    /// Whether nothing waits, now or later.
    pub const fn is_empty(&self) -> bool {
        self.this_week.is_empty() && self.later.is_empty()
    }
}

/// The Sunday that ends the week of a day.
pub(crate) fn end_of_week(day: Date) -> Date {
    let left = 7 - i64::from(day.weekday().to_monday_one_offset());
    day.checked_add(jiff::Span::new().days(left)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_any_day_of_a_week_when_it_ends_then_on_its_sunday() {
        for day in 9..=15 {
            assert_eq!(end_of_week(date(2026, 3, day)), date(2026, 3, 15));
        }
        assert_eq!(end_of_week(date(2026, 3, 16)), date(2026, 3, 22));
    }
}
