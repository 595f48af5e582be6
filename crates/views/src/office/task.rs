//! One thing that waits for a person.

use jiff::civil::Date;
use maillage_domain::act::ActNumber;
use maillage_domain::fund::follow_up::ReportDue;
use maillage_domain::fund::grants::ToPublish;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::pending::Pending;
use maillage_domain::procedure::window::Window;
use maillage_domain::rules::Rule;
use maillage_domain::rules::admissibility::WINDOW;
use maillage_domain::rules::fund::{FINANCIAL_REPORT, PUBLICATION, RECOVERY};
use serde::Serialize;

use super::drafts::DraftView;
use super::{AHEAD, end_of_week};
use crate::citation;
use crate::fund::money::whole_euros;
use crate::rule::rule_title;
use crate::ruling::FindingView;
use crate::window_duty::{DutyState, DutyView};
use crate::words::{Argument, Words};

/// How a task stands on a day; the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Its last day has passed.
    Late,
    /// Its last day is today.
    Today,
    /// Its last day is in this week.
    Soon,
    /// It can be done since a day that has come, and has no last one.
    Waiting,
    /// It is due after this week.
    Later,
}

/// Where a task is done, or what it is about is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Leads {
    /// A window, by its identifier.
    Window(String),
    /// An act of the journal.
    Act(u64),
    /// The form that certifies service on a commitment: its identifier, and what is left in euros.
    Certify(String, String),
    /// The form that pays a commitment: its identifier, and what is due in euros.
    Pay(String, String),
    /// The form that records what came back of a revenue order: its identifier, and what is left in euros.
    Collect(String, String),
    /// The form that closes an exercise.
    CloseYear(i16),
    /// An agreement, by its reference.
    Agreement(String),
    /// The form that signs a draft: the act that records it, and the one of the delegation, where there is no choice.
    Sign(u64, Option<u64>),
}

/// One task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TaskView {
    /// Which kind: `publish-bilan`, `keep-online`, `close-window`, `check-window`, `certify`, `pay`, `lose`, `collect`,
    /// `close-year`, `publish-grant`, `report`, `claim`, `sign`.
    pub name: &'static str,
    /// The official code of its region.
    pub region: String,
    /// Its day: the last one, or the one since which it waits.
    pub day: Date,
    /// How it stands.
    pub urgency: Urgency,
    /// The rule.
    pub rule: &'static str,
    /// The article.
    pub citation: String,
    /// Where its official text stands.
    pub url: Option<&'static str>,
    /// Where it leads.
    pub leads: Leads,
    /// What is to be done, in words.
    #[serde(skip)]
    pub text: String,
    /// What it is about, in words.
    #[serde(skip)]
    pub about: String,
    /// What the rule says, in words.
    #[serde(skip)]
    pub rule_text: String,
    /// How much time is left, or since when it waits, in words.
    #[serde(skip)]
    pub left: String,
    /// The name of its month, in words.
    #[serde(skip)]
    pub month: String,
}

/// The day of a task.
#[derive(Debug, Clone, Copy)]
enum When {
    /// It is done by then.
    By(Date),
    /// It can be done since then.
    Since(Date),
}

/// What all tasks are made from.
struct Made<'m> {
    name: &'static str,
    text: String,
    about: String,
    when: When,
    rule: &'static Rule,
    leads: Leads,
    place: Place<'m>,
}

/// In which region, on which day and in which words a task is told.
#[derive(Debug, Clone, Copy)]
pub struct Place<'p> {
    /// The official code of the region.
    pub region: &'p str,
    /// Its name, where there are several regions; empty where it goes without saying.
    pub name: &'p str,
    /// The day.
    pub day: Date,
    /// The words.
    pub words: Words,
}

impl TaskView {
    /// What is owed around a window; nothing where it is done, or over.
    pub fn of_duty(window: &Window, duty: &DutyView, rule: &'static Rule, place: Place<'_>) -> Option<Self> {
        let text = match duty.name {
            "publish-bilan" => "office-publish-bilan",
            // Nothing is kept online before it is published.
            _ if duty.from.is_none_or(|from| place.day < from) => return None,
            _ => "office-keep-online",
        };
        if matches!(duty.state, DutyState::Done | DutyState::Over) {
            return None;
        }
        let made = Made::of_window(duty.name, text, window, When::By(duty.last_day), rule, place);
        let task = made.view()?;
        // Of a bilan whose publication is not recorded nobody knows that it is late.
        let left = if duty.state == DutyState::Unknown { duty.state_text.clone() } else { task.left };
        Some(Self { left, ..task })
    }

    /// That a window closes; nothing where it is not open.
    pub fn of_closing(window: &Window, place: Place<'_>) -> Option<Self> {
        let is_open = (window.opens..=window.closes).contains(&place.day);
        let when = When::By(window.closes);
        is_open
            .then(|| Made::of_window("close-window", "office-close-window", window, when, &WINDOW, place))?
            .view()
    }

    /// That a rule forbids a window as it is recorded, which is to be mended before it opens.
    pub fn of_check(
        window: &Window,
        finding: &FindingView,
        rule: &'static Rule,
        place: Place<'_>,
    ) -> Option<Self> {
        let when = When::By(window.opens);
        let made = Made::of_window("check-window", "office-check-window", window, when, rule, place);
        Made { about: format!("{} {}", sentence(&made.about), finding.because), ..made }.view()
    }

    /// That a draft waits for who looks to sign it; nothing where he may not.
    pub fn of_draft(draft: &DraftView, since: Date, rule: &'static Rule, place: Place<'_>) -> Option<Self> {
        let (delegation, by) = draft.by.first()?;
        let alone = (draft.by.len() == 1).then_some(*delegation);
        let about = [("draft", Argument::Text(&draft.name)), ("by", Argument::Text(by))];
        let made = Made {
            name: "sign",
            text: place.words.get("office-sign"),
            about: place.words.with("office-sign-about", &about),
            when: When::Since(since),
            rule,
            leads: Leads::Sign(draft.act, alone),
            place,
        };
        made.view()
    }

    /// What the register of the fund waits for.
    pub fn of_fund(pending: &Pending, ledger: &Ledger, place: Place<'_>) -> Option<Self> {
        Made::of_fund(pending, ledger, place)?.view()
    }

    /// That a financial report is due, or that one proposes to claim a sum back; nothing where neither is so.
    pub fn of_report(report: &ReportDue, place: Place<'_>) -> Option<Self> {
        let words = place.words;
        let (agreement, year) = (report.agreement.to_string(), report.year.get().to_string());
        let named = [("agreement", Argument::Text(agreement.as_str())), ("year", Argument::Text(&year))];
        let leads = Leads::Agreement(agreement.clone());
        let made = match (report.received, report.to_claim()) {
            (None, _) => Made {
                name: "report",
                text: words.get("office-report"),
                about: words.with("office-report-about", &named),
                when: When::By(report.due),
                rule: &FINANCIAL_REPORT,
                leads,
                place,
            },
            (Some(received), Some(sum)) => {
                let sum = whole_euros(sum.cents(), words);
                let [agreement, year] = named;
                Made {
                    name: "claim",
                    text: words.get("office-claim"),
                    about: words
                        .with("office-claim-about", &[agreement, year, ("amount", Argument::Text(&sum))]),
                    when: When::Since(received.on),
                    rule: &RECOVERY,
                    leads,
                    place,
                }
            }
            (Some(_), None) => return None,
        };
        made.view()
    }

    /// That the essential data of a grant are to be published.
    pub fn of_publication(due: ToPublish, ledger: &Ledger, place: Place<'_>) -> Option<Self> {
        let (words, commitment) = (place.words, ledger.commitment(due.commitment)?);
        let amount = whole_euros(due.granted.cents(), words);
        let object = Argument::Text(&commitment.terms.object);
        let made = Made {
            name: "publish-grant",
            text: words.get("office-publish-grant"),
            about: words.with(
                "office-publish-grant-about",
                &[("amount", Argument::Text(&amount)), ("object", object)],
            ),
            when: When::By(due.last_day),
            rule: &PUBLICATION,
            leads: Leads::Act(commitment.acts.first()?.get()),
            place,
        };
        made.view()
    }
}

impl<'m> Made<'m> {
    fn of_window(
        name: &'static str,
        text: &'static str,
        window: &Window,
        when: When,
        rule: &'static Rule,
        place: Place<'m>,
    ) -> Self {
        let words = place.words;
        let (from, until) = (words.date(window.opens), words.date(window.closes));
        let dates = [("from", Argument::Text(&from)), ("until", Argument::Text(&until))];
        let dates = words.with("window-dates", &dates);
        Self {
            name,
            text: words.get(text),
            about: words.with("web-window-heading", &[("dates", Argument::Text(&dates))]),
            when,
            rule,
            leads: Leads::Window(window.id.clone()),
            place,
        }
    }

    fn of_fund(pending: &Pending, ledger: &Ledger, place: Place<'m>) -> Option<Self> {
        let words = place.words;
        let object = |id| ledger.commitment(id).map(|commitment| commitment.terms.object.clone());
        let act = |id| ledger.commitment(id).and_then(|commitment| commitment.acts.first().copied());
        let leads = |act: ActNumber| Leads::Act(act.get());
        let about = |id: &str, cents: i64, object: &str| {
            let amount = whole_euros(cents, words);
            words.with(id, &[("amount", Argument::Text(&amount)), ("object", Argument::Text(object))])
        };
        let (name, text, about, when, leads) = match *pending {
            Pending::Certify { commitment, amount, until } => {
                let about = about("office-certify-about", amount.cents(), &object(commitment)?);
                let when = if until < place.day { When::Since(until) } else { When::By(until) };
                let leads = Leads::Certify(commitment.to_string(), typed(amount));
                ("certify", words.get("office-certify"), about, when, leads)
            }
            Pending::Pay { commitment, amount, since } => {
                let about = about("office-pay-about", amount.cents(), &object(commitment)?);
                let leads = Leads::Pay(commitment.to_string(), typed(amount));
                ("pay", words.get("office-pay"), about, When::Since(since), leads)
            }
            Pending::Lose { commitment, amount, last_day, .. } => {
                let about = about("office-lose-about", amount.cents(), &object(commitment)?);
                ("lose", words.get("office-lose"), about, When::By(last_day), leads(act(commitment)?))
            }
            Pending::Collect { amount, since, recovery, .. } => {
                let ordered = ledger.recovery(recovery)?.order.commitment;
                let about = about("office-collect-about", amount.cents(), &object(ordered)?);
                let leads = Leads::Collect(recovery.to_string(), typed(amount));
                ("collect", words.get("office-collect"), about, When::Since(since), leads)
            }
            Pending::Close { year, over } => {
                let text = year.get().to_string();
                let text = words.with("office-close-year", &[("year", Argument::Text(&text))]);
                let about = words.get("office-close-year-about");
                ("close-year", text, about, When::Since(over), Leads::CloseYear(year.get()))
            }
        };
        Some(Self { name, text, about, when, rule: pending.rule(), leads, place })
    }

    /// The task; nothing where it is too far ahead to be told.
    fn view(self) -> Option<TaskView> {
        let Self { name, text, about, when, rule, leads, place } = self;
        let Place { region, day: today, words, .. } = place;
        let (urgency, left) = standing(when, today, words)?;
        let (When::By(day) | When::Since(day)) = when;
        let about = match place.name {
            "" => about,
            region => words.with(
                "office-in-region",
                &[("region", Argument::Text(region)), ("about", Argument::Text(&about))],
            ),
        };
        Some(TaskView {
            name,
            region: region.to_owned(),
            day,
            urgency,
            rule: rule.id,
            citation: citation::told(rule.citation.text, words),
            url: rule.citation.address(today),
            leads,
            text,
            about,
            rule_text: rule_title(rule, words),
            left,
            month: words.get(&format!("month-{}", day.month())),
        })
    }
}

/// An amount as it is typed into a form.
fn typed(amount: Cp) -> String {
    format!("{}.{:02}", amount.cents() / 100, amount.cents() % 100)
}

/// How a task stands on a day, and the same in words; nothing where it is too far ahead.
fn standing(when: When, today: Date, words: Words) -> Option<(Urgency, String)> {
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    let told = |id: &str, days: i32| words.with(id, &[("days", Argument::count(days))]);
    Some(match when {
        When::Since(day) => (Urgency::Waiting, told("office-since", days(day, today).max(0))),
        When::By(day) if day < today => (Urgency::Late, told("office-late", days(day, today))),
        When::By(day) if day == today => (Urgency::Today, words.get("office-today")),
        When::By(day) => {
            let left = days(today, day);
            let urgency = if day <= end_of_week(today) { Urgency::Soon } else { Urgency::Later };
            (left <= AHEAD).then(|| (urgency, told("office-in", left)))?
        }
    })
}

/// The same as a sentence.
fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;

    use super::*;
    use crate::window_duty::duties;
    use maillage_domain::rules::window::FIFTEEN_DAYS;

    const WORDS: Words = Words::new(Language::English);

    fn place(day: Date) -> Place<'static> {
        Place { region: "32", name: "", day, words: WORDS }
    }

    #[test]
    fn given_a_last_day_when_looked_at_from_before_on_and_after_then_later_soon_today_and_late() {
        let by = When::By(date(2026, 3, 15));
        let on = |month, day| standing(by, date(2026, month, day), WORDS);
        for (today, urgency, left) in [
            ((3, 8), Urgency::Later, "in 7 days"),
            ((3, 9), Urgency::Soon, "in 6 days"),
            ((3, 14), Urgency::Soon, "tomorrow"),
            ((3, 15), Urgency::Today, "today"),
            ((3, 16), Urgency::Late, "1 day late"),
        ] {
            assert_eq!(on(today.0, today.1), Some((urgency, left.to_owned())), "{today:?}");
        }
        assert_eq!(standing(by, date(2025, 12, 12), WORDS), None, "93 days ahead");
        assert!(standing(by, date(2025, 12, 13), WORDS).is_some(), "92 days ahead");
    }

    #[test]
    fn given_what_waits_when_looked_at_then_since_when_and_never_late() {
        let since = |day| standing(When::Since(day), date(2026, 3, 12), WORDS);
        assert_eq!(since(date(2026, 3, 12)), Some((Urgency::Waiting, "since today".to_owned())));
        assert_eq!(since(date(2026, 3, 10)), Some((Urgency::Waiting, "for 2 days".to_owned())));
    }

    #[test]
    fn given_a_window_when_it_closes_then_a_task_while_it_is_open_and_none_before_or_after() {
        let window = Window::between(date(2026, 3, 2), date(2026, 5, 4));
        let told = |day| TaskView::of_closing(&window, place(day)).map(|task| task.urgency);
        assert_eq!(told(date(2026, 3, 1)), None);
        assert_eq!(told(date(2026, 3, 2)), Some(Urgency::Later));
        assert_eq!(told(date(2026, 5, 4)), Some(Urgency::Today));
        assert_eq!(told(date(2026, 5, 5)), None);
    }

    #[test]
    fn given_a_bilan_to_publish_when_its_publication_is_not_recorded_then_that_is_said_and_not_that_it_is_late()
     {
        let window = Window::between(date(2026, 5, 4), date(2026, 7, 6));
        let told = |day, published| {
            let owed = duties(&window, published, day, WORDS);
            TaskView::of_duty(&window, &owed[0], &FIFTEEN_DAYS, place(day)).map(|task| task.left)
        };
        assert_eq!(told(date(2026, 4, 18), None).as_deref(), Some("tomorrow"));
        let after = told(date(2026, 4, 20), None).expect("it is still owed");
        assert!(after.contains("no publication is recorded"), "{after}");
        assert_eq!(told(date(2026, 4, 20), Some(date(2026, 4, 20))), None);
    }
}
