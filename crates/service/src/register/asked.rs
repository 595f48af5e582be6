//! A question about the register, as a person asks it.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::authorisation::status::StatusName;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::register::NotAnIdentifier;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_domain::text;
use maillage_views::problem::Part;
use maillage_views::register::{AuthorisationView, no_finess, no_such_status};
use maillage_views::words::Words;

use crate::ask::{WhenRequest, Zoned, known_on, lines_named, region};
use crate::error::ServiceError;
use crate::reader::Reader;

pub use crate::ask::IN_NO_ZONE;

/// Which authorisations; all of them where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct RegisterFilter {
    /// The FINESS number of a site.
    pub site: Option<String>,
    /// The FINESS number of a legal entity.
    pub holder: Option<String>,
    /// A line by code, name, alias, family or official number.
    pub activity: Option<String>,
    /// A zone by its code or name; [`IN_NO_ZONE`] for what counts in none.
    pub zone: Option<String>,
    /// A status by its word in data.
    pub status: Option<String>,
    /// What is looked for: a name, a number, a town.
    pub search: Option<String>,
    /// The last day is this one or one before.
    pub before: Option<Date>,
}

/// The same, read.
#[derive(Debug)]
pub(super) struct Picked {
    site: Option<SiteNumber>,
    holder: Option<LegalEntityNumber>,
    lines: Option<Vec<LineCode>>,
    zone: Option<Zoned>,
    /// The status; looked at by itself, since all are counted beside it.
    pub(super) status: Option<StatusName>,
    search: String,
    before: Option<Date>,
}

/// The region and the times of a question, and the instant that it is answered for.
pub(crate) fn times(
    reader: &Reader,
    times: &WhenRequest,
    words: Words,
) -> Result<(RegionCode, Asked, Timestamp), ServiceError> {
    let region = region(reader.state(), times.region.as_deref(), words)?;
    let known_on = known_on(reader, &region, times.known_on.as_deref(), words)?;
    let day = times.at.unwrap_or_else(|| reader.today(&region));
    Ok((region, Asked::within(Some(day), known_on), known_on.unwrap_or_else(|| reader.now())))
}

/// What a text says; nothing where it says nothing.
fn filled(text: Option<&String>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}

/// A number of the register of health establishments, where one is given.
fn number<N>(
    text: Option<&String>,
    parse: impl Fn(&str) -> Result<N, NotAnIdentifier>,
    words: Words,
) -> Result<Option<N>, ServiceError> {
    let read = |text| parse(text).map_err(|why| ServiceError::unusable(no_finess(text, why, words)));
    filled(text).map(read).transpose()
}

impl Picked {
    /// Reads a filter.
    pub(super) fn new(
        reader: &Reader,
        filter: &RegisterFilter,
        (region_code, asked): (&RegionCode, Asked),
        words: Words,
    ) -> Result<Self, ServiceError> {
        let reference = reader.state().reference();
        let lines = |name: &str| {
            if reference.line(&LineCode::new(name)).is_some() {
                return Ok(vec![LineCode::new(name)]);
            }
            let found = lines_named(reader.state(), name, asked.day, words);
            let found = found.map_err(|fault| fault.about(Part::Activity))?;
            Ok::<_, ServiceError>(found.iter().map(|line| line.code.clone()).collect())
        };
        let zoned = |zone: &str| Zoned::named(zone, reference, (region_code, asked));
        let status = |word: &str| {
            StatusName::parse(word).ok_or_else(|| ServiceError::unusable(no_such_status(word, words)))
        };
        Ok(Self {
            site: number(filter.site.as_ref(), SiteNumber::parse, words)?,
            holder: number(filter.holder.as_ref(), LegalEntityNumber::parse, words)?,
            lines: filled(filter.activity.as_ref()).map(lines).transpose()?,
            zone: filled(filter.zone.as_ref()).map(zoned),
            status: filled(filter.status.as_ref()).map(status).transpose()?,
            search: filled(filter.search.as_ref()).map(text::key).unwrap_or_default(),
            before: filter.before,
        })
    }

    /// Whether an authorisation is one of those, whatever its status.
    pub(super) fn takes(&self, one: &AuthorisationView) -> bool {
        self.takes_there(one) && self.takes_anywhere(one)
    }

    /// Whether it counts where it is asked for.
    pub(super) fn takes_there(&self, one: &AuthorisationView) -> bool {
        self.zone.as_ref().is_none_or(|zone| zone.takes(one.zone.as_ref()))
    }

    /// Whether it is one of the status asked for.
    pub(super) fn takes_status(&self, one: &AuthorisationView) -> bool {
        self.status.is_none_or(|status| one.status == status.as_str())
    }

    /// Whether an authorisation is one of those, whatever its status and wherever it counts.
    pub(super) fn takes_anywhere(&self, one: &AuthorisationView) -> bool {
        let same =
            |wanted: Option<String>, own: Option<&str>| wanted.is_none_or(|wanted| own == Some(&wanted));
        let (lines, own) = (self.lines.as_ref(), LineCode::new(one.line.as_str()));
        same(self.site.map(|site| site.to_string()), one.site.as_deref())
            && same(self.holder.map(|holder| holder.to_string()), Some(&one.holder))
            && lines.is_none_or(|lines| lines.iter().any(|line| line.counts(&own)))
            && self.before.is_none_or(|before| one.until.is_some_and(|until| until <= before))
            && self.finds(one)
    }

    /// Whether it is one of those, its status looked at too.
    pub(super) fn takes_whole(&self, one: &AuthorisationView) -> bool {
        self.takes_status(one) && self.takes(one)
    }

    fn finds(&self, one: &AuthorisationView) -> bool {
        let site = one.site.as_deref().unwrap_or_default();
        let named = [&one.number, &one.site_name, &one.town, &one.holder, &one.holder_name, &one.line_label];
        let mut texts = named.into_iter().map(String::as_str).chain([site]);
        self.search.is_empty() || texts.any(|text| text::key(text).contains(&self.search))
    }
}
