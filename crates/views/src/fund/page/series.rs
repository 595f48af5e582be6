//! What each recorded year received, committed and paid: three series that are never drawn or summed together.

use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::status::{Stated, Status};

use super::YearKnown;
use super::figures::cents;
use crate::fund::money;
use crate::words::{Argument, Words};

/// What credits a series is of: they never stand in one chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Book {
    /// Revenue.
    Revenue,
    /// Authority to commit.
    Ae,
    /// Payment credits.
    Cp,
}

/// The years, one figure to each chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// The charts; none where one year only is recorded.
    pub charts: Vec<Chart>,
    /// Why there is no chart; empty where there are some.
    pub none_text: String,
}

/// One figure over the years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it is.
    pub title: String,
    /// Of which credits.
    pub book: Book,
    /// The years, the earliest first.
    pub bars: Vec<Bar>,
}

/// One year of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The year.
    pub year: i16,
    /// The amount, in words; that no source says it.
    pub text: String,
    /// Its share of the largest, in percent; nothing where no source says it.
    pub share: Option<u32>,
}

impl Series {
    /// Words the years.
    pub fn new(years: &[YearKnown], words: Words) -> Self {
        let known: Vec<_> =
            years.iter().filter_map(|known| Some((known.year.get(), known.status.as_ref()?))).collect();
        if let [] | [_] = known.as_slice() {
            let year = known.first().map(|(year, _)| year.to_string()).unwrap_or_default();
            let none_text = words.with("fund-exercise-series-one", &[("year", Argument::Text(&year))]);
            return Self { charts: Vec::new(), none_text };
        }
        let charts = [
            chart(
                "revenue",
                Book::Revenue,
                &known,
                |status| status.revenue.total.as_ref().map(|sum| cents(sum, Revenue::cents)),
                words,
            ),
            chart(
                "committed",
                Book::Ae,
                &known,
                |status| status.ae.used.as_ref().map(|sum| cents(sum, Ae::cents)),
                words,
            ),
            chart(
                "paid",
                Book::Cp,
                &known,
                |status| status.cp.used.as_ref().map(|sum| cents(sum, Cp::cents)),
                words,
            ),
        ];
        Self { charts: charts.into_iter().flatten().collect(), none_text: String::new() }
    }
}

/// One figure over the years; nothing where no year states it.
fn chart(
    id: &str,
    book: Book,
    years: &[(i16, &Status)],
    figure: fn(&Status) -> Option<Stated<i64>>,
    words: Words,
) -> Option<Chart> {
    let stated: Vec<_> = years.iter().map(|(year, status)| (*year, figure(status))).collect();
    let largest = stated.iter().filter_map(|(_, stated)| Some(stated.as_ref()?.value)).max()?.max(1);
    let bar = |(year, stated): &(i16, Option<Stated<i64>>)| Bar {
        year: *year,
        text: stated.as_ref().map_or_else(
            || words.get("fund-exercise-unsaid"),
            |stated| money::qualified(stated.value, stated.qualifier, words),
        ),
        share: stated.as_ref().map(|stated| percent(stated.value, largest)),
    };
    let bars = stated.iter().map(bar).collect();
    Some(Chart { title: words.get(&format!("fund-page-figure-{id}")), book, bars })
}

fn percent(cents: i64, largest: i64) -> u32 {
    u32::try_from(i128::from(cents.max(0)) * 100 / i128::from(largest)).unwrap_or(100)
}
