//! One authorisation as a list has it.

use jiff::civil::Date;
use maillage_domain::care::authorisation::course::Step;
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::status::{Status, StatusName};
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use schemars::JsonSchema;
use serde::Serialize;

use super::due::DueView;
use super::figure::Figured;
use super::reader::RegisterReader;
use super::status;

/// An authorisation as it stands on a day, as known at an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AuthorisationView {
    /// Its number in the national register.
    pub number: String,
    /// The code of its line.
    pub line: String,
    /// What people call that.
    pub line_label: String,
    /// The site it is put to use on, by its FINESS number; none where the register does not say.
    pub site: Option<String>,
    /// The name of the site on the day.
    pub site_name: String,
    /// The town of the site.
    pub town: String,
    /// Who holds it, by the FINESS number of the legal entity.
    pub holder: String,
    /// The name of the holder on the day.
    pub holder_name: String,
    /// The zone it counts in; none where its site is not placed.
    pub zone: Option<String>,
    /// What people call the zone.
    pub zone_name: String,
    /// What it is, by its word in data: `in-force`.
    pub status: &'static str,
    /// The same in words.
    pub status_text: String,
    /// The last day or the ground of its status, in words.
    pub status_note: String,
    /// Since when it is that.
    pub since: Option<Date>,
    /// When it was granted.
    pub granted: Option<Date>,
    /// When it was put to use.
    pub started: Option<Date>,
    /// Its last day, past or to come; none where none is set, or an act ended it.
    pub until: Option<Date>,
    /// Whether it is one of those that make a figure of the bilan.
    pub counted: bool,
    /// Why it is not, by its word in data.
    pub reason: Option<&'static str>,
    /// What is to be said of it beside the figure, by its words in data.
    pub marks: Vec<&'static str>,
    /// Whether it counts, in words.
    pub counted_text: String,
    /// What it waits for first.
    pub next_due: Option<DueView>,
    /// Whether its lapse is to be noted: until an act does, it stands.
    pub lapse_to_note: bool,
}

/// The day of the first step of a name that has effect.
fn first(steps: &[Step<'_>], name: &str) -> Option<Date> {
    let own = |step: &&Step<'_>| step.unfit.is_none() && step.turn.as_str() == name;
    steps.iter().find(own).map(|step| step.day)
}

impl AuthorisationView {
    /// An authorisation as it stands on its day; `steps` are those of its life.
    pub fn new(
        number: &AuthorisationNumber,
        (life, steps): (&Life<'_>, &[Step<'_>]),
        figured: &Figured,
        reader: &RegisterReader<'_>,
    ) -> Self {
        let (words, subject, status) = (reader.words(), &life.subject, life.status());
        let site = subject.place.as_ref().map(|place| place.site);
        let zone = site.and_then(|site| reader.zone(&subject.line, site));
        let next = life.waits_for(reader.clocks).into_iter().next();
        Self {
            number: number.to_string(),
            line: subject.line.to_string(),
            line_label: reader.line(&subject.line),
            site: site.map(|site| site.to_string()),
            site_name: site.map(|site| reader.site_name(site)).unwrap_or_default(),
            town: site.map(|site| reader.town(site)).unwrap_or_default(),
            holder: subject.holder.to_string(),
            holder_name: reader.holder_name(subject.holder),
            zone_name: zone.as_ref().map(|zone| reader.zone_name(zone)).unwrap_or_default(),
            zone: zone.map(|zone| zone.to_string()),
            status: status.name().as_str(),
            status_text: status::status_text(status.name(), words),
            status_note: status::note(&status, words),
            since: status::since(life, &status, steps),
            granted: first(steps, "granted"),
            started: life.started().or_else(|| first(steps, "started")),
            until: until(life, &status),
            counted: figured.counts(),
            reason: figured.reason(),
            marks: figured.mark_words(),
            counted_text: figured.text(reader),
            next_due: next.map(|due| DueView::new(due, life.day, words)),
            lapse_to_note: life.lapse_to_note(reader.clocks).is_some(),
        }
    }

    /// What it is.
    pub fn name(&self) -> Option<StatusName> {
        StatusName::parse(self.status)
    }

    /// Its status, with what is to be said beside it.
    pub fn status_said(&self) -> String {
        let Self { status_text, status_note, .. } = self;
        if status_note.is_empty() { status_text.clone() } else { format!("{status_text}, {status_note}") }
    }

    /// "15A Arrageois"; empty where its site is not placed.
    pub fn zone_text(&self) -> String {
        let code = self.zone.as_deref().unwrap_or_default();
        if self.zone_name.is_empty() || self.zone_name == code {
            code.to_owned()
        } else {
            format!("{code} {}", self.zone_name)
        }
    }
}

/// Its last day: that of a grant for a time where it was not started.
fn until(life: &Life<'_>, status: &Status) -> Option<Date> {
    life.last_day().or_else(|| status.last_day())
}
