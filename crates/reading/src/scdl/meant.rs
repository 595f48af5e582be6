//! What was probably meant by a cell that cannot be read: offered, and never taken in its place.

use maillage_domain::fund::beneficiary::{Rna, Siret};
use maillage_domain::fund::essentials::{
    GrantShare, LONGEST_TEXT, NoPeriod, NoShare, NoText, PaymentPeriod, UnionNotice,
};
use maillage_domain::published_aid::published::{AidNature, DecimalEuros};
use maillage_domain::text::key;

use super::WhyAid;
use crate::authorisations::french_day;
use crate::euros;

/// What was probably meant, where that can be said.
pub(super) fn meant(text: &str, why: &WhyAid) -> Option<String> {
    match why {
        WhyAid::Text(NoText::TooLong { .. }) => Some(shortened(text)),
        WhyAid::Identifier(_) => identifier(text),
        WhyAid::Day => french_day(text).map(|day| day.to_string()),
        WhyAid::Amount => euros::cents(text).map(amount),
        WhyAid::Nature => nature(text),
        WhyAid::Period(NoPeriod::Form) => french_day(text).map(|day| day.to_string()),
        WhyAid::Period(NoPeriod::Backwards { from, until }) => {
            PaymentPeriod::new(*until, Some(*from)).ok().map(|period| period.to_string())
        }
        WhyAid::Answer => answer(text),
        WhyAid::Share(NoShare::BeyondWhole { as_percentage }) => as_percentage.map(two_decimals),
        WhyAid::Share(NoShare::Form) => share(text),
        WhyAid::Empty
        | WhyAid::Text(NoText::Empty | NoText::SeveralLines)
        | WhyAid::Unregistered
        | WhyAid::Period(NoPeriod::NoSuchDay(_))
        | WhyAid::Rae
        | WhyAid::Share(NoShare::TooFine | NoShare::TooSmall { .. }) => None,
    }
}

/// The longest beginning that is published and ends with a word.
fn shortened(text: &str) -> String {
    let longest: String = text.chars().take(LONGEST_TEXT).collect();
    let next = text.chars().nth(LONGEST_TEXT);
    if next.is_none_or(char::is_whitespace) {
        return longest.trim_end().to_owned();
    }
    let cut = longest.rfind(char::is_whitespace).and_then(|at| longest.get(..at));
    cut.unwrap_or(&longest).trim_end().to_owned()
}

/// A number that a spreadsheet took for one, or whose letter is small.
fn identifier(text: &str) -> Option<String> {
    if let Ok(rna) = Rna::parse(&text.to_uppercase()) {
        return Some(rna.to_string());
    }
    let whole = text.strip_suffix(".0").or_else(|| text.strip_suffix(",0"))?;
    Siret::parse(whole).ok().map(|siret| siret.to_string())
}

/// With two decimals: what a person typed in another form.
fn amount(cents: i64) -> String {
    format!("{}.{:02}", DecimalEuros(cents - cents % 100), cents % 100)
}

fn nature(text: &str) -> Option<String> {
    let all = [AidNature::Money, AidNature::Kind, AidNature::Both];
    let found = all.into_iter().find(|nature| key(nature.as_str()) == key(text));
    found.map(|nature| nature.as_str().to_owned())
}

fn answer(text: &str) -> Option<String> {
    let notice = match key(text).as_str() {
        "oui" | "yes" | "o" | "y" | "true" | "vrai" | "1" => UnionNotice::Notified,
        "non" | "no" | "n" | "false" | "faux" | "0" => UnionNotice::NotNotified,
        _ => return None,
    };
    Some(notice.as_str().to_owned())
}

/// A share with a comma, or with the sign of a percentage.
fn share(text: &str) -> Option<String> {
    let pointed = text.trim_end_matches('%').trim_end().replacen(',', ".", 1);
    match GrantShare::parse(&pointed) {
        Ok(share) if !text.ends_with('%') => Some(share.to_string()),
        Err(NoShare::BeyondWhole { as_percentage }) => as_percentage.map(two_decimals),
        Ok(_) | Err(_) => None,
    }
}

/// A share with two decimals at least: `0.80`.
fn two_decimals(share: GrantShare) -> String {
    let text = share.to_string();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    format!("{whole}.{decimals:0<2}")
}
