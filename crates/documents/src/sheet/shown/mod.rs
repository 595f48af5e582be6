//! What a cell shows of the value it holds, as a French office program prints it: `1 234,50`, `12 %`, `1 janvier 2025`.

mod day;
mod decimal;
mod number;
mod pattern;

use crate::value::Value;
pub(super) use day::{Instant, date};
pub(super) use number::{general, number};

/// True or false, as a French office program shows it.
pub(super) const fn truth(yes: bool) -> &'static str {
    if yes { "VRAI" } else { "FAUX" }
}

/// A value as it is shown without a pattern.
pub(super) fn value(value: Value) -> String {
    match value {
        Value::Number(number) => general(number),
        Value::Truth(yes) => truth(yes).to_owned(),
        Value::Day { year, month, day } => date(Instant::of_day(year, month, day), ""),
    }
}
