//! What people type to ask for an aid: amounts, hours, posts, the aids received before.

use std::collections::BTreeMap;

use maillage_domain::fund::aid::ask::{EarlierAid, EarlierOf};
use maillage_domain::fund::aid::scheme::{AidCategory, AidCode, AidScheme};
use maillage_domain::fund::aid::sum::{AidSum, PostCode, Weekly};
use maillage_domain::fund::money::Ae;
use maillage_domain::period;
use maillage_domain::territory::PractitionerZone;
use maillage_reading::euros;
use maillage_views::fund::aid::{no_scheme, no_word, unreadable};
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::shipped::AID_SCHEMES;

/// An amount in euros, as it was typed into a field.
pub(super) fn sum((field, text): (&'static str, &str), words: Words) -> Result<Ae, ServiceError> {
    let cents = euros::cents(text).map(Ae::from_cents);
    cents.ok_or_else(|| no((field, text), "aid-form-sum", words))
}

/// The hours of a week.
pub(super) fn hours(text: &str, words: Words) -> Result<Weekly, ServiceError> {
    Weekly::parse(text).ok_or_else(|| no(("hours", text), "aid-form-hours", words))
}

/// A zone of general practitioners.
pub(super) fn zone(text: &str, words: Words) -> Result<PractitionerZone, ServiceError> {
    let known = || PractitionerZone::ALL.map(PractitionerZone::as_str);
    PractitionerZone::parse(text)
        .ok_or_else(|| ServiceError::unusable(no_word(("practitioner-zone", text), &known(), words)))
}

/// Posts by kind, parted by commas: `self-employed=22,employee-1=22`.
pub(super) fn posts(
    text: &str,
    scheme: &AidScheme,
    words: Words,
) -> Result<BTreeMap<PostCode, u32>, ServiceError> {
    let mut posts = BTreeMap::new();
    for part in parts(text) {
        let read = part.split_once('=').and_then(|(post, count)| {
            let count = count.trim().parse::<u32>().ok()?;
            Some((PostCode::new(post.trim()), count))
        });
        let (post, count) = read.ok_or_else(|| no(("posts", part), "aid-form-posts", words))?;
        is_of(&post, scheme, words)?;
        if posts.insert(post, count).is_some() {
            return Err(no(("posts", part), "aid-form-posts", words));
        }
    }
    Ok(posts)
}

/// Refuses a kind of post that a scheme does not have; of a scheme without posts none is looked at.
fn is_of(post: &PostCode, scheme: &AidScheme, words: Words) -> Result<(), ServiceError> {
    let AidSum::Posts { posts } = &scheme.sum else { return Ok(()) };
    if posts.iter().any(|rate| rate.post == *post) {
        return Ok(());
    }
    let known: Vec<&str> = posts.iter().map(|rate| rate.post.as_str()).collect();
    Err(ServiceError::unusable(no_word(("posts", post.as_str()), &known, words)))
}

/// What says that no aid was received.
const NONE: [&str; 2] = ["none", "aucune"];

/// The aids received before, parted by commas, each with its day: `crai:2018-03-01`; `none` where there is none.
pub(super) fn earlier(text: &str, words: Words) -> Result<Vec<EarlierAid>, ServiceError> {
    if NONE.contains(&text.trim()) {
        return Ok(Vec::new());
    }
    parts(text).map(|part| received(part, words)).collect()
}

fn received(part: &str, words: Words) -> Result<EarlierAid, ServiceError> {
    let read = part.rsplit_once(':').and_then(|(of, day)| Some((of.trim(), period::day(day.trim())?)));
    let (of, signed_on) = read.ok_or_else(|| no(("earlier", part), "aid-form-earlier", words))?;
    let of = match AidCategory::parse(of) {
        Some(category) => EarlierOf::Category(category),
        None => EarlierOf::Scheme(received_of(of, words)?),
    };
    Ok(EarlierAid { of, signed_on })
}

/// The scheme of an aid that was received; else the words that stand for one.
fn received_of(of: &str, words: Words) -> Result<AidCode, ServiceError> {
    let known = || {
        let categories = AidCategory::ALL.map(AidCategory::as_str).into_iter();
        categories.chain(AID_SCHEMES.schemes.iter().map(|scheme| scheme.code.as_str())).collect::<Vec<_>>()
    };
    let found = AID_SCHEMES.scheme(of).map(|scheme| scheme.code.clone());
    found.ok_or_else(|| ServiceError::unusable(no_word(("earlier", of), &known(), words)))
}

/// The scheme of a code.
pub(super) fn scheme(code: &str, words: Words) -> Result<&'static AidScheme, ServiceError> {
    AID_SCHEMES.scheme(code).ok_or_else(|| ServiceError::unusable(no_scheme(code, &AID_SCHEMES, words)))
}

/// The parts of a list that say something.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

fn no(typed: (&'static str, &str), form: &'static str, words: Words) -> ServiceError {
    ServiceError::unusable(unreadable(typed, form, words))
}
