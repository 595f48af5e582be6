//! Where an answer comes from: dates, version, act.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{Certainty, PublishedBilan};
use maillage_domain::state::Recorded;
use schemars::JsonSchema;
use serde::Serialize;

use crate::act_address::ActAddress;
use crate::words::{Argument, Words};

/// The bilan behind an answer, as JSON names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct BilanName {
    /// Its version.
    pub version: u32,
    /// The number of the order.
    pub act: Option<String>,
    /// Its number in the register of administrative acts.
    pub raa: Option<String>,
    /// The day whose authorisations are counted.
    pub picture_date: Date,
    /// When it was published, if known.
    pub published: Option<Date>,
    /// Whether that date was inferred.
    pub published_inferred: bool,
}

/// Where an answer comes from, worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The bilan.
    pub bilan: BilanName,
    /// The date asked for.
    pub at: Date,
    /// The date asked for, in words.
    pub at_text: String,
    /// As known on, in words.
    pub known_on_text: String,
    /// The picture date, in words.
    pub picture_text: String,
    /// "Order no. 2019-121, act R32-2019-06-26-014".
    pub act_text: String,
    /// The act that recorded it.
    pub act: ActAddress,
    /// "Published on 26 June 2019 (inferred)", with its reason; empty if unknown.
    pub published_text: String,
    /// Why the date of publication is not sure; empty if it is printed.
    pub published_doubt: String,
    /// "Version 1", or "version 2, corrects …".
    pub version_text: String,
}

impl Heading {
    /// Words the heading of an answer.
    pub fn new(bilan: &Recorded<PublishedBilan>, at: Date, known_on: Timestamp, words: Words) -> Self {
        let fact = &bilan.fact;
        let (published_text, published_doubt) = publication(fact, words);
        Self {
            bilan: name(fact),
            at,
            at_text: words.date(at),
            known_on_text: words.instant(known_on),
            picture_text: words.date(fact.picture_date),
            act_text: act(fact, words),
            act: bilan.stamp.number.into(),
            published_text,
            published_doubt,
            version_text: version(fact, words),
        }
    }
}

fn name(bilan: &PublishedBilan) -> BilanName {
    let published = bilan.published.as_ref();
    BilanName {
        version: bilan.version,
        act: bilan.act.clone(),
        raa: bilan.raa.clone(),
        picture_date: bilan.picture_date,
        published: published.map(|published| published.on),
        published_inferred: published.is_some_and(|published| published.certainty != Certainty::Printed),
    }
}

/// "Order no. 2019-121, act R32-2019-06-26-014", as far as known.
pub fn act(bilan: &PublishedBilan, words: Words) -> String {
    match (&bilan.act, &bilan.raa) {
        (Some(act), Some(raa)) => words.with(
            "act-order-and-register",
            &[("order", Argument::Text(act)), ("register", Argument::Text(raa))],
        ),
        (Some(act), None) => words.with("act-order", &[("order", Argument::Text(act))]),
        (None, Some(raa)) => words.with("act-register", &[("register", Argument::Text(raa))]),
        (None, None) => words.with("act-document", &[("digest", Argument::Text(&bilan.document.short()))]),
    }
}

fn publication(bilan: &PublishedBilan, words: Words) -> (String, String) {
    let Some(published) = &bilan.published else { return (String::new(), String::new()) };
    let date = words.date(published.on);
    match &published.certainty {
        Certainty::Printed => (words.with("published-on", &[("date", Argument::Text(&date))]), String::new()),
        Certainty::Inferred(reason) => (
            words.with("published-on-inferred", &[("date", Argument::Text(&date))]),
            reason.get(words.language()).to_owned(),
        ),
    }
}

fn version(bilan: &PublishedBilan, words: Words) -> String {
    let version = Argument::count(bilan.version);
    match &bilan.corrects {
        None => words.with("version", &[("version", version)]),
        Some(corrected) => {
            words.with("version-corrects", &[("version", version), ("act", Argument::Text(corrected))])
        }
    }
}
