//! What a rule of aid saw, in a sentence.

use jiff::civil::Date;
use maillage_domain::fund::aid::finding::AidSeen;
use maillage_domain::fund::aid::scheme::AidSchemes;
use maillage_domain::fund::aid::sum::{Over, PostRate, Weekly};
use maillage_domain::fund::money::Ae;
use maillage_domain::territory::PractitionerZone;

use super::{applicant_text, hours};
use crate::fund::money::whole_euros;
use crate::parameter::period_text;
use crate::words::{Argument, Words};

/// What a rule saw, in a sentence; the schemes name those that it speaks of.
#[expect(clippy::too_many_lines, reason = "one arm for each fact: split, one could be missed")]
pub(super) fn because(seen: &AidSeen, schemes: &AidSchemes, words: Words) -> String {
    let said = Said(words);
    let zone = |zone: &PractitionerZone| zone.as_str().to_owned();
    match seen {
        AidSeen::OtherRegion(region) => said.with("aid-seen-other-region", &[("region", region.to_string())]),
        AidSeen::MayAsk(who) => said.with("aid-seen-may-ask", &[("who", applicant_text(*who, words))]),
        AidSeen::MayNotAsk(who) => said.with("aid-seen-may-not-ask", &[("who", applicant_text(*who, words))]),
        AidSeen::ApplicantUnsaid => words.get("aid-seen-applicant-unsaid"),
        AidSeen::InZone { commune, zone: found, act } => said.with(
            "aid-seen-in-zone",
            &[("commune", commune.clone()), ("zone", zone(found)), ("act", words.cited(act))],
        ),
        AidSeen::InOtherZone { commune, zone: found, act } => said.with(
            "aid-seen-in-other-zone",
            &[("commune", commune.clone()), ("zone", zone(found)), ("act", words.cited(act))],
        ),
        AidSeen::Outside { commune, act } => {
            said.with("aid-seen-outside", &[("commune", commune.clone()), ("act", words.cited(act))])
        }
        AidSeen::SaidOtherZone(found) => said.with("aid-seen-said-other-zone", &[("zone", zone(found))]),
        AidSeen::SaidZone(found) => said.with("aid-seen-said-zone", &[("zone", zone(found))]),
        AidSeen::NoList { act: None } => words.get("aid-seen-no-list"),
        AidSeen::NoList { act: Some(act) } => said.with("aid-seen-no-list-of", &[("act", words.cited(act))]),
        AidSeen::SpotUnsaid => words.get("aid-seen-spot-unsaid"),
        AidSeen::CommuneUnknown(commune) => {
            said.with("aid-seen-commune-unknown", &[("commune", commune.clone())])
        }
        AidSeen::CommuneSeveral(commune) => {
            said.with("aid-seen-commune-several", &[("commune", commune.clone())])
        }
        AidSeen::Elsewhere(what) => {
            said.with("aid-seen-elsewhere", &[("what", what.get(words.language()).to_owned())])
        }
        AidSeen::Open { day, from } => said.days("aid-seen-open", [("day", *day), ("from", *from)]),
        AidSeen::Closed { day, open } => {
            said.with("aid-seen-closed", &[("day", words.date(*day)), ("open", period_text(*open, words))])
        }
        AidSeen::InstalledIn { day, open } => said
            .with("aid-seen-installed-in", &[("day", words.date(*day)), ("open", period_text(*open, words))]),
        AidSeen::InstalledOut { day, open } => said.with(
            "aid-seen-installed-out",
            &[("day", words.date(*day)), ("open", period_text(*open, words))],
        ),
        AidSeen::InstalledUnsaid(open) => {
            said.with("aid-seen-installed-unsaid", &[("open", period_text(*open, words))])
        }
        AidSeen::FiledIn { day, until } => said.days("aid-seen-filed-in", [("day", *day), ("until", *until)]),
        AidSeen::FiledLate { day, until, months: None } => {
            said.days("aid-seen-filed-late", [("day", *day), ("until", *until)])
        }
        AidSeen::FiledLate { day, until, months: Some(months) } => {
            let (day, until) = (words.date(*day), words.date(*until));
            let arguments = [
                ("day", Argument::Text(day.as_str())),
                ("until", Argument::Text(until.as_str())),
                ("months", Argument::count(*months)),
            ];
            words.with("aid-seen-filed-late-months", &arguments)
        }
        AidSeen::FiledUnsaid(until) => said.days("aid-seen-filed-unsaid", [("until", *until)]),
        AidSeen::SignedIn { day, until } => {
            said.days("aid-seen-signed-in", [("day", *day), ("until", *until)])
        }
        AidSeen::SignedLate { day, until } => {
            said.days("aid-seen-signed-late", [("day", *day), ("until", *until)])
        }
        AidSeen::SignedUnsaid(until) => said.days("aid-seen-signed-unsaid", [("until", *until)]),
        AidSeen::Within { asked, limit } if asked == limit => {
            said.sums("aid-seen-at-limit", [("asked", *asked)])
        }
        AidSeen::Within { asked, limit } => {
            said.sums("aid-seen-within", [("asked", *asked), ("limit", *limit)])
        }
        AidSeen::Beyond { asked, limit } => {
            said.sums("aid-seen-beyond", [("asked", *asked), ("limit", *limit)])
        }
        AidSeen::AtMost(limit) => said.sums("aid-seen-at-most", [("limit", *limit)]),
        AidSeen::AtMostByZone(ceilings) => {
            let told = ceilings.iter().map(|(zone, limit)| {
                said.with("aid-sum-ceiling", &[("sum", said.euros(*limit)), ("of", zone.as_str().to_owned())])
            });
            let told = told.collect::<Vec<_>>().join(words.semicolon());
            said.with("aid-seen-at-most-by-zone", &[("ceilings", told)])
        }
        AidSeen::Posts { posts, total } => {
            let told = posts.iter().map(|posts| one_kind(posts, said)).collect::<Vec<_>>();
            let posts = told.join(words.semicolon());
            said.with("aid-seen-posts", &[("posts", posts), ("total", said.euros(*total))])
        }
        AidSeen::PostsUnsaid => words.get("aid-seen-posts-unsaid"),
        AidSeen::Hours { worked, full, most, due } => said.with(
            "aid-seen-hours",
            &[
                ("worked", hours(*worked)),
                ("full", hours(*full)),
                ("most", said.euros(*most)),
                ("due", said.euros(*due)),
            ],
        ),
        AidSeen::TooFewHours { worked, least } => {
            said.with("aid-seen-too-few-hours", &hours_of([("worked", *worked), ("least", *least)]))
        }
        AidSeen::HoursUnsaid { least, full } => {
            said.with("aid-seen-hours-unsaid", &hours_of([("least", *least), ("full", *full)]))
        }
        AidSeen::SumSet { parameter, sum } => {
            said.with("aid-seen-sum-set", &[("name", parameter.to_string()), ("sum", said.euros(*sum))])
        }
        AidSeen::FigureMissing(None) => words.get("aid-seen-figure-missing"),
        AidSeen::FigureMissing(Some(parameter)) => {
            said.with("aid-seen-figure-open", &[("name", parameter.to_string())])
        }
        AidSeen::InKind => words.get("aid-seen-in-kind"),
        AidSeen::MoneyOfKind(asked) => said.sums("aid-seen-money-of-kind", [("asked", *asked)]),
        AidSeen::Guarantee { ceiling, fees, due, over } => {
            let id = if due.is_positive() { "aid-seen-guarantee" } else { "aid-seen-guarantee-nothing" };
            let sums = [("ceiling", *ceiling), ("fees", *fees), ("due", *due)];
            let [ceiling, fees, due] = sums.map(|(name, sum)| (name, said.euros(sum)));
            said.with(id, &[ceiling, fees, due, ("over", said.over(*over))])
        }
        AidSeen::CeilingSaid { parameter, ceiling } => said.with(
            "aid-seen-ceiling-said",
            &[("name", parameter.to_string()), ("ceiling", said.euros(*ceiling))],
        ),
        AidSeen::CeilingSet { parameter, ceiling, said: None } => said.with(
            "aid-seen-ceiling-set",
            &[("name", parameter.to_string()), ("ceiling", said.euros(*ceiling))],
        ),
        AidSeen::CeilingSet { parameter, ceiling, said: Some(other) } => said.with(
            "aid-seen-ceiling-other",
            &[
                ("name", parameter.to_string()),
                ("ceiling", said.euros(*ceiling)),
                ("said", said.euros(*other)),
            ],
        ),
        AidSeen::CeilingOut { ceiling, least, most } => {
            said.sums("aid-seen-ceiling-out", [("ceiling", *ceiling), ("least", *least), ("most", *most)])
        }
        AidSeen::CeilingUnsaid { least, most } => {
            said.sums("aid-seen-ceiling-unsaid", [("least", *least), ("most", *most)])
        }
        AidSeen::FeesUnsaid(over) => said.with("aid-seen-fees-unsaid", &[("over", said.over(*over))]),
        AidSeen::Waited { signed, from } => {
            said.days("aid-seen-waited", [("signed", *signed), ("from", *from)])
        }
        AidSeen::TooSoon { signed, from, day } => {
            said.days("aid-seen-too-soon", [("signed", *signed), ("from", *from), ("day", *day)])
        }
        AidSeen::NoneBefore => words.get("aid-seen-none-before"),
        AidSeen::BeforeUnsaid(months) => {
            words.with("aid-seen-before-unsaid", &[("months", Argument::count(*months))])
        }
        AidSeen::Beside(code) => {
            let named = schemes.scheme(code.as_str()).map(|scheme| scheme.name.get(words.language()));
            let name = named.map_or_else(|| code.to_string(), ToOwned::to_owned);
            said.with("aid-seen-beside", &[("scheme", name)])
        }
        AidSeen::Doubtful(doubt) => doubt.get(words.language()).to_owned(),
    }
}

/// Words, and how they take what a rule saw.
#[derive(Clone, Copy)]
struct Said(Words);

impl Said {
    fn with(self, id: &str, arguments: &[(&'static str, String)]) -> String {
        let arguments: Vec<_> =
            arguments.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
        self.0.with(id, &arguments)
    }

    fn days<const N: usize>(self, id: &str, days: [(&'static str, Date); N]) -> String {
        self.with(id, &days.map(|(name, day)| (name, self.0.date(day))))
    }

    fn sums<const N: usize>(self, id: &str, sums: [(&'static str, Ae); N]) -> String {
        self.with(id, &sums.map(|(name, sum)| (name, self.euros(sum))))
    }

    fn euros(self, sum: Ae) -> String {
        whole_euros(sum.cents(), self.0)
    }

    fn over(self, over: Over) -> String {
        self.0.get(&format!("aid-over-{}", over.as_str()))
    }
}

fn hours_of(weeks: [(&'static str, Weekly); 2]) -> [(&'static str, String); 2] {
    weeks.map(|(name, week)| (name, hours(week)))
}

/// "22 × self-employed nurse, one year: €466,400".
fn one_kind((rate, count, amount): &(PostRate, u32, Ae), said: Said) -> String {
    let words = said.0;
    let (count, name) = (words.number(*count), rate.name.get(words.language()).to_owned());
    let arguments =
        [("count", count), ("name", name), ("rate", said.euros(rate.amount)), ("sum", said.euros(*amount))];
    said.with("aid-seen-posts-of", &arguments)
}
