//! What an applicant declares of units and of days, as a person types it.

use jiff::civil::Date;
use maillage_domain::procedure::declared::{Declared, Done};
use maillage_domain::procedure::site_units::{SiteUnits, UnitKind};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;

/// What an applicant declares of units and of days; each may be left unsaid.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Declaration {
    /// The units that the site has: a type, a colon and a number each (`scanner:2`).
    pub units: Vec<String>,
    /// The type of the unit that is added, or that takes the place of another.
    pub unit: Option<String>,
    /// The type of the unit that is replaced.
    pub replaced: Option<String>,
    /// Whether it has the nature and clinical use of the one it replaces.
    pub same_use: Option<bool>,
    /// Whether the holder has an agreement with a holder of the other type of imaging.
    pub agreement: Option<bool>,
    /// Whether the holder has the other type of imaging on a second site.
    pub second_site: Option<bool>,
    /// Since when the applicant holds the activity.
    pub holder_since: Option<Date>,
    /// When the file of the passage or of the renewal was filed.
    pub filed: Option<Done>,
    /// When the agency ordered a full file.
    pub injunction: Option<Done>,
}

impl Declaration {
    /// What it says, beside what else is declared.
    pub(super) fn beside(&self, declared: Declared, words: Words) -> Result<Declared, ServiceError> {
        let kind = |name: &Option<String>| name.as_deref().map(|name| kind(name, words)).transpose();
        let Self { same_use, agreement, second_site, holder_since, filed, injunction, .. } = *self;
        Ok(Declared {
            units: units(&self.units, words)?,
            unit: kind(&self.unit)?,
            replaced: kind(&self.replaced)?,
            same_use,
            agreement,
            second_site,
            holder_since,
            filed,
            injunction,
            ..declared
        })
    }
}

/// The units that are said, each type once: of two numbers for one, nobody knows which is meant. Nothing where none is said.
fn units(texts: &[String], words: Words) -> Result<Option<SiteUnits>, ServiceError> {
    let mut said: Option<SiteUnits> = None;
    let mut kinds_said = Vec::new();
    for text in texts {
        let (kind, count) = counted(text, words)?;
        if kinds_said.contains(&kind) {
            let arguments = [("name", Argument::Text(kind.as_str()))];
            let problem = Problem::worded("units-repeated", &arguments, words);
            return Err(ServiceError::unusable(problem.hint(
                "units",
                &[("names", Argument::Text(&kinds()))],
                words,
            )));
        }
        kinds_said.push(kind);
        said = Some(said.unwrap_or_default().having(kind, count));
    }
    Ok(said)
}

/// A type with its number: `scanner:2`.
fn counted(text: &str, words: Words) -> Result<(UnitKind, u32), ServiceError> {
    let unreadable = || {
        let problem = Problem::worded("units-unreadable", &[("text", Argument::Text(text))], words);
        ServiceError::unusable(problem.hint("units", &[("names", Argument::Text(&kinds()))], words))
    };
    let (name, count) = text.split_once(':').ok_or_else(unreadable)?;
    Ok((kind(name, words)?, count.trim().parse().map_err(|_number| unreadable())?))
}

fn kind(name: &str, words: Words) -> Result<UnitKind, ServiceError> {
    UnitKind::parse(name.trim()).ok_or_else(|| {
        let problem = Problem::worded("unit-kind-unknown", &[("name", Argument::Text(name))], words);
        ServiceError::unusable(problem.hint("unit-kinds", &[("names", Argument::Text(&kinds()))], words))
    })
}

fn kinds() -> String {
    UnitKind::ALL.map(UnitKind::as_str).join(", ")
}
