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

/// A text as a pattern shows it: its fourth section is that of texts, and hides them where it says nothing.
pub(super) fn text<'t>(text: &'t str, code: &str) -> &'t str {
    if pattern::sections(code).get(3).is_some_and(Vec::is_empty) { "" } else { text }
}

/// A value as it is shown without a pattern.
pub(super) fn value(value: Value) -> String {
    match value {
        Value::Number(number) => general(number),
        Value::Truth(yes) => truth(yes).to_owned(),
        Value::Day { year, month, day } => date(Instant::of_day(year, month, day), ""),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn given_a_text_when_the_section_of_texts_says_nothing_then_hidden_and_else_shown() {
        for code in ["", "General", "@", "0;-0;0", "0;-0;;@", "0;-0;0;\"texte : \"@"] {
            assert_eq!(text("Prévention", code), "Prévention", "{code}");
        }
        for code in [";;;", "0;-0;0;"] {
            assert_eq!(text("Prévention", code), "", "{code}");
        }
    }
}
