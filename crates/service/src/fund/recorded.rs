//! Of which years of the fund something is recorded.

use maillage_domain::fund::cell::Year;
use maillage_domain::fund::ledger::Ledger;
use maillage_views::problem::{Part, Problem};
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;

/// The years of which something can be told, in order.
pub(crate) fn years(ledger: &Ledger) -> Vec<Year> {
    ledger.exercises().map(|(year, _)| year).filter(|year| ledger.speaks_of(*year)).collect()
}

/// Nothing can be told of the year asked for: why, and of which years it can.
pub(super) fn no_year(why: &str, year: Option<Year>, years: &[Year], words: Words) -> ServiceError {
    let text = |year: &Year| year.get().to_string();
    let Some(year) = year else {
        let problem = Problem::worded("no-fund", &[], words);
        return ServiceError::refused(problem.hint("fund-budget", &[], words));
    };
    let problem = Problem::worded(why, &[("year", Argument::Text(&text(&year)))], words);
    let list: Vec<_> = years.iter().map(text).collect();
    ServiceError::refused(if list.is_empty() {
        problem.hint("fund-budget", &[], words)
    } else {
        let hinted = problem.hint("fund-years", &[("years", Argument::Text(&list.join(", ")))], words);
        list.into_iter().fold(hinted, |problem, year| {
            let label = words.with("web-home-fund-year", &[("year", Argument::Text(&year))]);
            problem.suggest(Part::Year, year, label)
        })
    })
}
