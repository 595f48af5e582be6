//! The aid schemes that ship: what published pages say of each, with their lines and addresses.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::digest::Digest;
use maillage_domain::fund::aid::scheme::{AidFigure, AidScheme, AidSchemes, Sureness};
use maillage_domain::fund::aid::sum::{AidSum, Guaranteed};
use maillage_domain::ground::one_line::OneLine;
use serde::{Deserialize, Serialize};

use crate::reference::{ReferenceError, TakenNames, invalid, ordered, parse};

#[derive(Serialize, Deserialize)]
struct File {
    document: Digest,
    title: OneLine,
    read_on: Date,
    licence: String,
    source: String,
    schemes: Vec<AidScheme>,
}

/// Reads schemes of aid.
///
/// # Errors
///
/// Not TOML of this shape; a code that stands twice, or names no scheme; a scheme that nobody may ask, that was read nowhere, or that is in
/// doubt and does not say which; a sum that cannot be reckoned; a period that ends before it begins; a figure that is neither printed nor
/// reckoned.
pub fn aid_schemes(text: &str) -> Result<AidSchemes, ReferenceError> {
    let File { document, title, schemes, read_on: _, licence: _, source: _ } = parse(text)?;
    let mut codes = TakenNames::default();
    for scheme in &schemes {
        codes.take(scheme.code.as_str(), &at(scheme, "code"))?;
    }
    let read = AidSchemes { document, title, schemes };
    for scheme in &read.schemes {
        sound(scheme, &read)?;
    }
    Ok(read)
}

/// Where a fault is: the code of the scheme, and the field.
fn at(scheme: &AidScheme, field: &str) -> String {
    format!("scheme {}, {field}", scheme.code)
}

fn sound(scheme: &AidScheme, all: &AidSchemes) -> Result<(), ReferenceError> {
    let faulty = |field: &str, reason: &str| Err(invalid(at(scheme, field), reason));
    if scheme.applicants.is_empty() {
        return faulty("applicants", "somebody may ask");
    }
    if scheme.sources.is_empty() {
        return faulty("sources", "it was read somewhere");
    }
    if scheme.sureness != Sureness::High && scheme.doubt.is_none() {
        return faulty("doubt", "what is not sure is said");
    }
    if let Some(unknown) = scheme.apart.iter().find(|code| all.scheme(code.as_str()).is_none()) {
        return faulty("apart", &format!("`{unknown}` is no scheme"));
    }
    let calendar = scheme.calendar.map(|calendar| ("calendar", calendar.installed));
    for (field, period) in scheme.in_force.map(|period| ("in_force", period)).into_iter().chain(calendar) {
        ordered(&at(scheme, field), period)?;
    }
    sum(scheme)?;
    scheme.figures.iter().enumerate().try_for_each(|(rank, figure)| printed(scheme, rank, figure))
}

/// Whether a sum can be reckoned, and says its zones once.
fn sum(scheme: &AidScheme) -> Result<(), ReferenceError> {
    let faulty = |reason: &str| Err(invalid(at(scheme, "sum"), reason));
    match &scheme.sum {
        AidSum::Ceiling { by_zone } if by_zone.is_empty() => faulty("a ceiling is that of a zone"),
        AidSum::Ceiling { .. } if !scheme.zones.is_empty() => faulty("its ceilings say its zones"),
        AidSum::Ceiling { by_zone } if by_zone.values().any(|limit| !limit.is_positive()) => {
            faulty("a ceiling is above nothing")
        }
        AidSum::Posts { posts } => {
            let kinds: BTreeSet<_> = posts.iter().map(|rate| &rate.post).collect();
            let once = !posts.is_empty() && kinds.len() == posts.len();
            if once { Ok(()) } else { faulty("its kinds of post stand once each") }
        }
        AidSum::Guarantee { ceiling: Guaranteed::Between { least, most }, .. } if most < least => {
            faulty("the least is above the most")
        }
        AidSum::Hours(hours) if hours.full < hours.least || hours.full.minutes() == 0 => {
            faulty("full hours are the most")
        }
        AidSum::Ceiling { .. }
        | AidSum::Guarantee { .. }
        | AidSum::Hours(_)
        | AidSum::Flat { .. }
        | AidSum::InKind
        | AidSum::NotPrinted { .. } => Ok(()),
    }
}

/// Whether a figure is printed, or says how it was reckoned.
fn printed(scheme: &AidScheme, rank: usize, figure: &AidFigure) -> Result<(), ReferenceError> {
    if figure.printed.is_some() == figure.reckoned.is_some() {
        return Err(invalid(at(scheme, &format!("figures.{rank}")), "it is printed, or it is reckoned"));
    }
    Ok(())
}
