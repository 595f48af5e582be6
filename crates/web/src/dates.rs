//! Dates as people type them into fields.

use jiff::civil::Date;
use maillage_domain::bilingual::Language;
use maillage_domain::period;

/// A legal day: `2019-06-21`, or `21/06/2019` with any usual separator.
pub(crate) fn parse(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Some(day) = period::day(text) {
        return Some(day);
    }
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A day as a field shows it: `21/06/2019` in French, `2019-06-21` in English.
pub(crate) fn field(date: Date, language: Language) -> String {
    match language {
        Language::French => date.strftime("%d/%m/%Y").to_string(),
        Language::English => date.to_string(),
    }
}

/// What was typed of a day or an instant, as its field shows it again.
pub(crate) fn typed(text: &str, language: Language) -> String {
    let text = text.trim();
    parse(text).map_or_else(|| text.to_owned(), |day| field(day, language))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn given_both_ways_to_write_a_day_when_parsed_then_the_same_day() {
        for text in ["2019-06-21", "21/06/2019", " 21.6.2019 ", "21 06 2019"] {
            assert_eq!(parse(text), Some(date(2019, 6, 21)), "{text}");
        }
        for text in
            ["", "21/06/19", "31/02/2019", "2019", "demain", "1/2/3/2019", "2019-06-21T10:00:00+02:00"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(field(date(2019, 6, 1), Language::French), "01/06/2019");
        assert_eq!(field(date(2019, 6, 1), Language::English), "2019-06-01");
    }
}
