//! Calendars of whole days, as iCalendar (RFC 5545).

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_views::window_calendar::{CalendarDay, CalendarView};

/// How long a line may be, in octets, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// A calendar as iCalendar: the same view gives the same bytes.
pub fn calendar(view: &CalendarView) -> Vec<u8> {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//maillage//windows//FR".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        format!("X-WR-CALNAME:{}", text(&view.name)),
    ];
    lines.extend(view.days.iter().flat_map(day));
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect::<String>().into_bytes()
}

fn day(day: &CalendarDay) -> Vec<String> {
    let stamp = day.recorded_at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    // The end of whole days is the first day that is no more of them.
    let end = day.last.checked_add(1.day()).unwrap_or(day.last);
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}", text(&day.uid)),
        format!("DTSTAMP:{stamp}"),
        format!("DTSTART;VALUE=DATE:{}", date(day.first)),
        format!("DTEND;VALUE=DATE:{}", date(end)),
        format!("SUMMARY:{}", text(&day.summary)),
        format!("DESCRIPTION:{}", text(&day.description)),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

fn date(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// A text as a value: its marks escaped, its lines in one (RFC 5545, 3.3.11). Other control characters have no place in one.
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for sign in value.replace("\r\n", "\n").chars() {
        match sign {
            '\\' | ';' | ',' => escaped.extend(['\\', sign]),
            '\n' => escaped.push_str("\\n"),
            sign if sign.is_control() => {}
            sign => escaped.push(sign),
        }
    }
    escaped
}

/// A line with its end, cut where it is too long, never within a character: what follows a cut begins with a space.
fn folded(line: &str) -> String {
    let (mut out, mut length) = (String::with_capacity(line.len() + 2), 0);
    for sign in line.chars() {
        if LONGEST < length + sign.len_utf8() {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(sign);
        length += sign.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    /// The properties of a calendar, read back: lines joined again, values without their escapes.
    fn read(bytes: &[u8]) -> Vec<(String, String)> {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
        for line in text.split("\r\n") {
            assert!(line.len() <= LONGEST, "{line:?}");
        }
        let joined = text.replace("\r\n ", "");
        let property = |line: &str| {
            let (name, value) = line.split_once(':').expect("a name and a value");
            let (mut read, mut signs) = (String::new(), value.chars());
            while let Some(sign) = signs.next() {
                match sign {
                    '\\' => match signs.next().expect("an escaped mark") {
                        'n' | 'N' => read.push('\n'),
                        mark => read.push(mark),
                    },
                    sign => read.push(sign),
                }
            }
            (name.to_owned(), read)
        };
        joined.split_terminator("\r\n").map(property).collect()
    }

    fn view(summary: &str) -> CalendarView {
        let day = CalendarDay {
            uid: "window-32-2019-07-16-opens@maillage".to_owned(),
            recorded_at: "2026-03-02T10:00:00.5Z".parse().expect("an instant"),
            first: date(2019, 12, 31),
            last: date(2019, 12, 31),
            summary: summary.to_owned(),
            description: String::new(),
        };
        CalendarView { name: "Périodes".to_owned(), days: vec![day] }
    }

    fn value<'p>(properties: &'p [(String, String)], name: &str) -> &'p str {
        &properties.iter().find(|(own, _)| own == name).expect(name).1
    }

    #[test]
    fn given_texts_with_marks_lines_and_accents_when_written_then_read_back_they_are_the_same() {
        for summary in [
            "Ouverture",
            "a,b;c\\d\ne",
            &"é".repeat(80),
            &"x".repeat(67),
            &"x".repeat(68),
            &"€,".repeat(200),
            "",
        ] {
            assert_eq!(value(&read(&calendar(&view(summary))), "SUMMARY"), summary, "{summary:?}");
        }
        assert_eq!(value(&read(&calendar(&view("a\r\nb\u{7}c"))), "SUMMARY"), "a\nbc");
    }

    #[test]
    fn given_a_day_when_written_then_it_ends_before_the_next_one_and_is_stamped_by_its_act() {
        let read = read(&calendar(&view("x")));
        assert_eq!(value(&read, "DTSTART;VALUE=DATE"), "20191231");
        assert_eq!(value(&read, "DTEND;VALUE=DATE"), "20200101");
        assert_eq!(value(&read, "DTSTAMP"), "20260302T100000Z");
        assert_eq!(value(&read, "UID"), "window-32-2019-07-16-opens@maillage");
        let begun: Vec<_> =
            read.iter().filter(|(name, _)| name == "BEGIN").map(|(_, of)| of.as_str()).collect();
        assert_eq!(begun, ["VCALENDAR", "VEVENT"]);
    }

    #[test]
    fn given_no_day_when_written_then_the_calendar_is_empty_and_whole() {
        let read = read(&calendar(&CalendarView { name: String::new(), days: Vec::new() }));
        assert_eq!(read.first().map(|(_, of)| of.as_str()), Some("VCALENDAR"));
        assert_eq!(read.last(), Some(&("END".to_owned(), "VCALENDAR".to_owned())));
    }
}
