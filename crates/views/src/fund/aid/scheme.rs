//! A scheme, worded: who may ask, for how much, where, until when, and where that was read.

use jiff::civil::Date;
use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::scheme::{AidCalendar, AidCategory, AidScheme, AidSchemes};
use maillage_domain::fund::aid::sum::{AidSum, Guaranteed, Over};
use maillage_domain::fund::aid::terms::AidTerms;
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::money::Ae;
use maillage_domain::parameter::name::ParameterName;
use maillage_domain::territory::PractitionerZone;
use schemars::JsonSchema;
use serde::Serialize;

use super::figure::{AidFigureView, AidSourceView};
use super::hours;
use crate::fund::money::whole_euros;
use crate::words::{Argument, Words};

/// The schemes of a region on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidsView {
    /// The day.
    pub at: Date,
    /// The region, by its official code.
    pub region: String,
    /// The SHA-256 of the document that the lines are of.
    pub document: String,
    /// What it is called.
    pub title: String,
    /// The schemes.
    pub schemes: Vec<AidSchemeView>,
}

/// A scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidSchemeView {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// What it is for, by its word in data.
    pub group: &'static str,
    /// Who pays: `fund` or `health-insurance`.
    pub payer: &'static str,
    /// The region whose agency runs it; nothing where it is the same everywhere.
    pub region: Option<String>,
    /// The mission, or those that come in question; none where the source does not say.
    pub missions: Vec<u8>,
    /// Who may ask, by their words in data.
    pub applicants: Vec<&'static str>,
    /// The same as people say it.
    pub who: String,
    /// What else is asked, at which no rule looks.
    pub condition: Option<String>,
    /// What it comes to.
    pub sum: AidSumView,
    /// The zones of general practitioners in which it is asked; none for anywhere.
    pub zones: Vec<&'static str>,
    /// The number of the act whose zones count, where it is not the one in force.
    pub zoning: Option<String>,
    /// Its days, where it has some.
    pub calendar: Option<AidCalendarView>,
    /// The category of which one aid is granted in a time.
    pub category: Option<&'static str>,
    /// The schemes beside which no rule that was read says whether it is granted.
    pub apart: Vec<String>,
    /// Since when it is open, as printed.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// How sure it is: `high`, `medium` or `low`.
    pub sureness: &'static str,
    /// What is doubtful about it.
    pub doubt: Option<String>,
    /// Where it was read.
    pub sources: Vec<AidSourceView>,
    /// What the document prints of it.
    pub figures: Vec<AidFigureView>,
    /// Who pays, in words.
    #[serde(skip)]
    pub payer_text: String,
    /// How sure it is, in words.
    #[serde(skip)]
    pub sureness_text: String,
    /// When it is open, in words; empty where no day is printed.
    #[serde(skip)]
    pub open_text: String,
}

/// What a scheme comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidSumView {
    /// How it is reckoned: `ceiling`, `posts`, `guarantee`, `hours`, `flat`, `in-kind` or `not-printed`.
    pub kind: &'static str,
    /// Its amounts, each under what it is for.
    pub amounts: Vec<AidAmountView>,
    /// The parameter by which the agency sets what nobody prints.
    pub parameter: Option<String>,
    /// What the agency set it at for the day, in cents.
    pub set_cents: Option<i64>,
    /// All this in words.
    pub text: String,
}

/// An amount of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidAmountView {
    /// What it is for: a zone, the word of a kind of post, `least`, `most`, or empty.
    pub of: String,
    /// The cents.
    pub cents: i64,
    /// What it is for, in words.
    #[serde(skip)]
    pub name: String,
}

/// The days of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AidCalendarView {
    /// The first day of the installation.
    pub installed_from: Date,
    /// The last.
    pub installed_until: Option<Date>,
    /// Within how many months of it the file is complete.
    pub filed_within_months: i16,
    /// The last day for the file.
    pub filed_until: Date,
    /// The last day for the signature.
    pub signed_until: Date,
    /// All this in words.
    #[serde(skip)]
    pub text: String,
}

impl AidsView {
    /// Words the schemes of a region on a day: its own, those that are the same everywhere, and behind them those of other regions.
    pub fn new(schemes: &AidSchemes, region: &str, day: Date, terms: &AidTerms, words: Words) -> Self {
        let is_own = |scheme: &&AidScheme| scheme.region.as_ref().is_none_or(|own| own.as_str() == region);
        let (own, others): (Vec<_>, Vec<_>) = schemes.schemes.iter().partition(is_own);
        let view = |scheme| AidSchemeView::new(schemes, scheme, (day, terms), words);
        Self {
            at: day,
            region: region.to_owned(),
            document: schemes.document.to_string(),
            title: schemes.title.to_string(),
            schemes: own.into_iter().chain(others).map(view).collect(),
        }
    }
}

impl AidSchemeView {
    /// Words a scheme on a day.
    pub fn new(
        schemes: &AidSchemes,
        scheme: &AidScheme,
        (day, terms): (Date, &AidTerms),
        words: Words,
    ) -> Self {
        let language = words.language();
        let (payer, sureness) = (scheme.payer.as_str(), scheme.sureness.as_str());
        let document = (schemes.document, schemes.title.as_str());
        Self {
            code: scheme.code.to_string(),
            name: scheme.name.get(language).to_owned(),
            group: scheme.group.as_str(),
            payer,
            region: scheme.region.as_ref().map(ToString::to_string),
            missions: scheme.missions.iter().copied().map(Mission::number).collect(),
            applicants: scheme.applicants.iter().copied().map(Applicant::as_str).collect(),
            who: scheme.who.get(language).to_owned(),
            condition: scheme.condition.as_ref().map(|asked| asked.get(language).to_owned()),
            sum: AidSumView::new(&scheme.sum, (day, terms), words),
            zones: scheme.zones().into_iter().map(PractitionerZone::as_str).collect(),
            zoning: scheme.zoning.as_ref().map(ToString::to_string),
            calendar: scheme.calendar.map(|calendar| AidCalendarView::new(calendar, words)),
            category: scheme.category.map(AidCategory::as_str),
            apart: scheme.apart.iter().map(ToString::to_string).collect(),
            from: scheme.in_force.map(|open| open.from),
            until: scheme.in_force.and_then(|open| open.until),
            sureness,
            doubt: scheme.doubt.as_ref().map(|doubt| doubt.get(language).to_owned()),
            sources: scheme
                .sources
                .iter()
                .map(|source| AidSourceView::new(source, document, words))
                .collect(),
            figures: scheme
                .figures
                .iter()
                .map(|figure| AidFigureView::new(figure, schemes.document, words))
                .collect(),
            payer_text: words.get(&format!("aid-payer-{payer}")),
            sureness_text: words.get(&format!("aid-sureness-{sureness}")),
            open_text: scheme
                .in_force
                .map(|open| crate::parameter::period_text(open, words))
                .unwrap_or_default(),
        }
    }

    /// The figures that count.
    pub fn counts(&self) -> impl Iterator<Item = &AidFigureView> {
        self.figures.iter().filter(|figure| figure.kind == "count")
    }

    /// The figures that are sums.
    pub fn sums(&self) -> impl Iterator<Item = &AidFigureView> {
        self.figures.iter().filter(|figure| figure.kind != "count")
    }
}

impl AidSumView {
    fn new(sum: &AidSum, on: (Date, &AidTerms), words: Words) -> Self {
        match sum {
            AidSum::Ceiling { by_zone } => {
                let amount =
                    |(zone, limit): (&PractitionerZone, &Ae)| amount(zone.as_str(), zone.as_str(), *limit);
                Self::of("ceiling", by_zone.iter().map(amount).collect(), "aid-sum-ceiling", words)
            }
            AidSum::Posts { posts } => {
                let rate = |rate: &maillage_domain::fund::aid::sum::PostRate| {
                    amount(rate.post.as_str(), rate.name.get(words.language()), rate.amount)
                };
                Self::of("posts", posts.iter().map(rate).collect(), "aid-sum-posts", words)
            }
            AidSum::Guarantee { ceiling, over } => Self::guarantee(ceiling, *over, on, words),
            AidSum::Hours(of) => {
                let amounts = vec![amount("most", "", of.most)];
                let arguments = [
                    ("sum", Argument::Text(&whole_euros(of.most.cents(), words))),
                    ("full", Argument::Text(&hours(of.full))),
                    ("least", Argument::Text(&hours(of.least))),
                ];
                Self::told("hours", amounts, words.with("aid-sum-hours", &arguments))
            }
            AidSum::Flat { amount: sum } => {
                let text = words.with("aid-sum-flat", &[("sum", Argument::Text(&euros(*sum, words)))]);
                Self::told("flat", vec![amount("", "", *sum)], text)
            }
            AidSum::InKind => Self::told("in-kind", Vec::new(), words.get("aid-sum-in-kind")),
            AidSum::NotPrinted { parameter } => {
                let text = words.get("aid-sum-not-printed");
                let view = Self::told("not-printed", Vec::new(), text);
                parameter.as_ref().map_or_else(|| view.clone(), |name| view.clone().set(name, on, words))
            }
        }
    }

    fn told(kind: &'static str, amounts: Vec<AidAmountView>, text: String) -> Self {
        Self { kind, amounts, parameter: None, set_cents: None, text }
    }

    /// Amounts, each in a sentence of its own.
    fn of(kind: &'static str, amounts: Vec<AidAmountView>, id: &'static str, words: Words) -> Self {
        let said = amounts.iter().map(|amount| {
            let sum = whole_euros(amount.cents, words);
            words.with(id, &[("sum", Argument::Text(&sum)), ("of", Argument::Text(&amount.name))])
        });
        let text = said.collect::<Vec<_>>().join(words.semicolon());
        Self::told(kind, amounts, text)
    }

    fn guarantee(guaranteed: &Guaranteed, over: Over, on: (Date, &AidTerms), words: Words) -> Self {
        let over = words.get(&format!("aid-over-{}", over.as_str()));
        let over = ("over", Argument::Text(over.as_str()));
        match guaranteed {
            Guaranteed::Open(parameter) => {
                let text = words.with("aid-sum-guarantee-open", &[over]);
                Self::told("guarantee", Vec::new(), text).set(parameter, on, words)
            }
            Guaranteed::Between { least, most } => {
                let amounts = vec![amount("least", "", *least), amount("most", "", *most)];
                let [least, most] = [least, most].map(|sum| euros(*sum, words));
                let arguments = [
                    ("least", Argument::Text(least.as_str())),
                    ("most", Argument::Text(most.as_str())),
                    over,
                ];
                Self::told("guarantee", amounts, words.with("aid-sum-guarantee", &arguments))
            }
        }
    }

    /// The same, with the parameter that the agency sets, and what it set it at for the day.
    fn set(self, parameter: &ParameterName, (day, terms): (Date, &AidTerms), words: Words) -> Self {
        let value = terms.open(parameter, day).map(|set| set.value);
        let text = match value {
            None => self.text,
            Some(value) => {
                let sum = euros(value, words);
                words.with("aid-sum-set", &[("sum", Argument::Text(&sum))])
            }
        };
        Self { parameter: Some(parameter.to_string()), set_cents: value.map(Ae::cents), text, ..self }
    }
}

impl AidCalendarView {
    fn new(calendar: AidCalendar, words: Words) -> Self {
        let AidCalendar { installed, filed_within, filed_until, signed_until } = calendar;
        let installed_text = crate::parameter::period_text(installed, words);
        let (filed, signed) = (words.date(filed_until), words.date(signed_until));
        let arguments = [
            ("installed", Argument::Text(installed_text.as_str())),
            ("months", Argument::count(filed_within)),
            ("filed", Argument::Text(filed.as_str())),
            ("signed", Argument::Text(signed.as_str())),
        ];
        Self {
            installed_from: installed.from,
            installed_until: installed.until,
            filed_within_months: filed_within,
            filed_until,
            signed_until,
            text: words.with("aid-calendar", &arguments),
        }
    }
}

fn amount(of: &str, name: &str, sum: Ae) -> AidAmountView {
    AidAmountView { of: of.to_owned(), cents: sum.cents(), name: name.to_owned() }
}

fn euros(sum: Ae, words: Words) -> String {
    whole_euros(sum.cents(), words)
}
