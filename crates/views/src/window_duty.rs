//! What an agency owes around a window, each with its last day: the work that its dates bring.

use jiff::civil::Date;
use maillage_domain::procedure::window::Window;
use maillage_domain::rules::Rule;
use maillage_domain::rules::window::{FIFTEEN_DAYS, ON_DISPLAY, last_day_to_publish};
use schemars::JsonSchema;
use serde::Serialize;

use crate::citation;
use crate::rule::rule_title;
use crate::words::{Argument, Words};

/// Where a duty stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DutyState {
    /// It is done, as far as it is recorded.
    Done,
    /// It is due.
    Due,
    /// Its last day has passed, and nothing recorded says that it was done.
    Unknown,
    /// Its last day has passed.
    Over,
}

/// One duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DutyView {
    /// Which: `publish-bilan`, `keep-online`.
    pub name: &'static str,
    /// The first day, where it has one that is known.
    pub from: Option<Date>,
    /// The last day.
    pub last_day: Date,
    /// Where it stands on the day looked at.
    pub state: DutyState,
    /// The rule.
    pub rule: &'static str,
    /// The article.
    pub citation: String,
    /// Where its official text stands.
    pub url: Option<&'static str>,
    /// What is owed, in words.
    #[serde(skip)]
    pub text: String,
    /// The last day, in words.
    #[serde(skip)]
    pub last_day_text: String,
    /// Where it stands, in words.
    #[serde(skip)]
    pub state_text: String,
}

/// What an agency owes around a window, as it stands on a day; `published` is the day on which its bilan was.
pub fn duties(window: &Window, published: Option<Date>, day: Date, words: Words) -> Vec<DutyView> {
    let by = last_day_to_publish(window.opens);
    let publishing = match published {
        Some(on) if on <= day => DutyState::Done,
        _ if day <= by => DutyState::Due,
        _ => DutyState::Unknown,
    };
    let online = if day <= window.closes { DutyState::Due } else { DutyState::Over };
    let publish = Duty { name: "publish-bilan", rule: &FIFTEEN_DAYS, from: published, last_day: by };
    let keep = Duty { name: "keep-online", rule: &ON_DISPLAY, from: published, last_day: window.closes };
    vec![publish.view(publishing, day, words), keep.view(online, day, words)]
}

struct Duty {
    name: &'static str,
    rule: &'static Rule,
    from: Option<Date>,
    last_day: Date,
}

impl Duty {
    fn view(self, state: DutyState, day: Date, words: Words) -> DutyView {
        let Self { name, rule, from, last_day } = self;
        let days = day.until(last_day).map_or(0, |span| span.get_days()).abs();
        let days = [("days", Argument::count(days))];
        let state_text = match (state, from) {
            (DutyState::Done, Some(on)) => {
                words.with("duty-done", &[("on", Argument::Text(&words.date(on)))])
            }
            (DutyState::Due, _) => words.with("sheet-days-left", &days),
            (DutyState::Over, _) => words.with("duty-over", &days),
            (DutyState::Unknown | DutyState::Done, _) => words.with("duty-unknown", &days),
        };
        DutyView {
            name,
            from,
            last_day,
            state,
            rule: rule.id,
            citation: citation::told(rule.citation.text, words),
            url: rule.citation.address(day),
            text: rule_title(rule, words),
            last_day_text: words.date(last_day),
            state_text,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;

    use super::*;

    const WORDS: Words = Words::new(Language::English);

    fn states(published: Option<Date>, day: Date) -> [DutyState; 2] {
        let window = Window::between(date(2019, 7, 16), date(2019, 10, 10));
        let owed = duties(&window, published, day, WORDS);
        [owed[0].state, owed[1].state]
    }

    #[test]
    fn given_a_window_when_its_bilan_is_owed_then_until_fifteen_days_before_it_opens() {
        let window = Window::between(date(2019, 7, 16), date(2019, 10, 10));
        let owed = duties(&window, None, date(2019, 7, 1), WORDS);
        assert_eq!((owed[0].last_day, owed[1].last_day), (date(2019, 7, 1), date(2019, 10, 10)));
        assert_eq!(owed[0].citation, "art. R. 6122-30 CSP");
        assert_eq!(states(None, date(2019, 7, 1))[0], DutyState::Due);
        assert_eq!(states(None, date(2019, 7, 2))[0], DutyState::Unknown);
    }

    #[test]
    fn given_a_published_bilan_when_looked_at_before_and_after_then_done_from_that_day_on() {
        let published = Some(date(2019, 6, 26));
        assert_eq!(states(published, date(2019, 6, 25))[0], DutyState::Due);
        assert_eq!(states(published, date(2019, 6, 26))[0], DutyState::Done);
    }

    #[test]
    fn given_the_closing_day_when_looked_at_then_the_bilan_is_still_owed_online_and_no_more_the_day_after() {
        assert_eq!(states(None, date(2019, 10, 10))[1], DutyState::Due);
        assert_eq!(states(None, date(2019, 10, 11))[1], DutyState::Over);
    }
}
