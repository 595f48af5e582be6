//! The public feeds of the register of health establishments, in JSON: structures (legal entities with their sites) and activities.
//! Which one it is, its records tell.
//!
//! Read by the schema of version 1, and as it is published: codes as text or as objects of a list, members under both names, those
//! that say nothing left out. Each legal entity is cut out before it is read, and each site is read by itself, so that one that cannot
//! be read spoils no other.

mod cuts;
mod fields;

use std::io::{self, Read};

use jiff::civil::Date;
use maillage_domain::care::arhgos::{
    FeedNote, FieldFault, NoteOn, NotedNumber, RecordFault, RecordNumber, UnreadRecord,
};
use maillage_domain::care::finess::{StandardRow, StandardSubject};
use maillage_domain::entity::finess::{Closure, Coded, LegalEntityRow, SiteRow};
use maillage_domain::entity::identity::{Address, CommuneCode, LegalIdentity, SiteIdentity};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::{Finess, NotAnIdentifier};
use serde_json::{Map, Value};

use self::cuts::{Cut, Cuts};
use self::fields::{Fields, list};
use crate::feed::notes::Notes;
use crate::feed::values;
pub use crate::feed::{NotAFeed, Record};

/// The list of records.
const RECORDS: &str = "pmej";

/// The members that a record has once.
const MARKS: &[&str] = &[STRUCTURE, "informationsGeneralesPmej", "numFiness", "numeroFiness"];
const STRUCTURE: &str = "informationsGeneralesPMEJ";

const ENTITY: &[&str] = &[
    STRUCTURE,
    "informationsGeneralesPmej",
    "adresse",
    "contact",
    "engagement",
    "evenement",
    "ege",
    "etatObjet",
    "dateDerniereMaj",
];
const ENTITY_INFORMATION: &[&str] = &[
    "pmSmsseId",
    "pm_smsseId",
    "codeApe",
    "complementAdressePmSmsse",
    "dateCreation",
    "dateDerniereModificationSirene",
    "dateFermeture",
    "denominationLonguePmSmsse",
    "denominationPm",
    "numFinessPm",
    "etatObjet",
    "fonctionPublique",
    "categorieEntiteGeographiqueExercice",
    "categorieentiteGeographiqueExercice",
    "siren",
    "statutJuridique",
    "typeGroupeGco",
    "typePersonneMorale",
    "metadonneeId",
    "dateDerniereMaj",
];
const SITE: &[&str] = &[
    "informationsGeneralesEGE",
    "etatObjet",
    "categorieEntiteGeographiqueExercice",
    "categorieentiteGeographiqueExercice",
    "modeFixationTarifaire",
    "modefixationtarifaire",
    "siret",
    "typeBudget",
    "metadonneeId",
    "dateDerniereMaj",
    "adresse",
    "roleEge",
    "contact",
    "engagement",
    "evenement",
];
const SITE_INFORMATION: &[&str] = &[
    "egeId",
    "numFinessEge",
    "nomEgeCourt",
    "nomEgeLong",
    "complementDenominationEg",
    "siret",
    "espic",
    "numeroEducationNationale",
    "numeroReferenceExterne",
    "dateOuverture",
    "datePremiereAutorisation",
    "dateFermeture",
];

/// Which feed it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublishedFeed {
    /// Legal entities with their sites.
    Structures,
    /// Activities.
    Activities,
}

/// A feed: its records, one after the other.
pub struct Published<R> {
    cuts: Cuts<R>,
    notes: Notes,
    /// What was read of a legal entity and is still to be given, the last one first.
    ready: Vec<Record<StandardRow>>,
    /// The day that it says it is of, once that was read.
    pub of: Option<Date>,
    /// Which one it is, once a record told.
    pub feed: Option<PublishedFeed>,
}

/// Begins to read a feed, whichever of them it is.
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn published<R: Read>(bytes: R) -> Result<Published<R>, NotAFeed> {
    let cuts = Cuts::open(bytes, RECORDS, MARKS)?.ok_or(NotAFeed::Head)?;
    Ok(Published { cuts, notes: Notes::default(), ready: Vec::new(), of: None, feed: None })
}

impl<R: Read> Published<R> {
    /// What was told once of the records read so far.
    pub fn notes(&self) -> Vec<FeedNote> {
        self.notes.all()
    }

    /// Reads on to the next record; nothing at the end.
    fn advance(&mut self) -> io::Result<Option<Record<StandardRow>>> {
        loop {
            if let Some(record) = self.ready.pop() {
                return Ok(Some(record));
            }
            let (is_record, line, fault) = match self.cuts.next()? {
                None => return Ok(None),
                Some((line, in_list, Cut::Whole(bytes))) => {
                    let value = serde_json::from_slice::<Value>(bytes);
                    let is_encoded = std::str::from_utf8(bytes).is_ok();
                    let is_record = in_list && self.cuts.member == RECORDS;
                    match value {
                        Ok(value) => {
                            self.take(is_record, line, &value);
                            continue;
                        }
                        Err(_) if !is_encoded => (is_record, line, RecordFault::Encoding),
                        Err(no) => {
                            let inside = u32::try_from(no.line().saturating_sub(1)).unwrap_or(u32::MAX);
                            let line_inside = line.saturating_add(inside);
                            (is_record, line, RecordFault::IllFormed { line: line_inside })
                        }
                    }
                }
                Some((line, _, Cut::Short)) => (self.cuts.member == RECORDS, line, RecordFault::CutShort),
                Some((line, _, Cut::TooLong)) => (self.cuts.member == RECORDS, line, RecordFault::TooLong),
            };
            if is_record {
                return Ok(Some(Record::Unread(UnreadRecord { line, number: None, faults: vec![fault] })));
            }
        }
    }

    /// Takes a value in: a record, or what the feed says of itself.
    fn take(&mut self, is_record: bool, line: u32, value: &Value) {
        if is_record {
            self.record(line, value);
            self.ready.reverse();
        } else if let Some(text) = made(&self.cuts.member, value) {
            self.of = text.get(..10).and_then(|day| values::day(day).ok());
        }
    }

    fn record(&mut self, line: u32, value: &Value) {
        let Some(record) = value.as_object() else {
            let faults = vec![RecordFault::IllFormed { line }];
            self.ready.push(Record::Unread(UnreadRecord { line, number: None, faults }));
            return;
        };
        if ["numFiness", "numeroFiness"].iter().any(|name| record.contains_key(*name)) {
            self.feed.get_or_insert(PublishedFeed::Activities);
            self.activities(line, record);
        } else {
            self.feed.get_or_insert(PublishedFeed::Structures);
            self.structure(line, record);
        }
    }

    /// Gives what was read, or why it could not be.
    fn give(
        &mut self,
        number: Option<Finess>,
        line: u32,
        faults: Vec<RecordFault>,
        subject: Option<StandardSubject>,
    ) {
        self.ready.push(match subject.filter(|_| faults.is_empty()) {
            Some(subject) => Record::Row(Box::new(StandardRow { line, subject })),
            None => Record::Unread(UnreadRecord { line, number: number.map(RecordNumber::Entity), faults }),
        });
    }

    /// A legal entity, then its sites.
    fn structure(&mut self, line: u32, record: &Map<String, Value>) {
        let mut fields = Fields { line, faults: Vec::new(), notes: &mut self.notes };
        fields.known(record, ENTITY);
        let about = fields.object(record, &[STRUCTURE, "informationsGeneralesPmej"]);
        let number = about.and_then(|about| number(&mut fields, about, "numFinessPm"));
        let row = about.zip(number).and_then(|(about, number)| entity(&mut fields, record, about, number));
        let faults = fields.faults;
        self.give(number, line, faults, row.map(StandardSubject::LegalEntity));
        for value in list(record, "ege") {
            let mut fields = Fields { line, faults: Vec::new(), notes: &mut self.notes };
            let (found, row) = site(&mut fields, value, number);
            let faults = fields.faults;
            self.give(found, line, faults, row.map(StandardSubject::Site));
        }
    }

    /// The activities of a legal entity and of its sites, each by its nature.
    fn activities(&mut self, line: u32, record: &Map<String, Value>) {
        let mut fields = Fields { line, faults: Vec::new(), notes: &mut self.notes };
        let named = if record.contains_key("numFiness") { "numFiness" } else { "numeroFiness" };
        let number = number(&mut fields, record, named);
        let faults = fields.faults;
        if !faults.is_empty() {
            self.give(number, line, faults, None);
        }
        let sites = list(record, "ege").iter().filter_map(Value::as_object);
        let exercised = sites.flat_map(|site| list(site, "activitesExercees"));
        for activity in list(record, "activitesAutorisees").iter().chain(exercised) {
            let nature = nature(activity).map(|nature| StandardSubject::Nature(nature.to_owned()));
            let missing = RecordFault::Field { line, field: "nature", why: FieldFault::Missing };
            let faults = if nature.is_none() { vec![missing] } else { Vec::new() };
            self.give(number, line, faults, nature);
        }
    }
}

impl<R: Read> Iterator for Published<R> {
    type Item = io::Result<Record<StandardRow>>;

    fn next(&mut self) -> Option<io::Result<Record<StandardRow>>> {
        self.advance().transpose()
    }
}

/// When the feed was made, as a member of it says.
fn made<'v>(member: &str, value: &'v Value) -> Option<&'v str> {
    match member {
        "generatedAt" => value.as_str(),
        "metadata" => value.get("generatedAt")?.as_str(),
        _ => None,
    }
}

/// The nature of an activity: its code, or in the schema the name of the one of its members that says something.
fn nature(activity: &Value) -> Option<&str> {
    let published = activity.get("nature").and_then(|nature| nature.get("codeNature")?.as_str());
    let by_member = || {
        let natures =
            activity.as_object()?.iter().filter_map(|(name, of)| Some((name.strip_prefix("nature")?, of)));
        let says = |of: &Value| {
            of.get("caracteristiquesGeneriques").is_some_and(|about| !about["activiteAeId"].is_null())
        };
        natures.into_iter().find(|(_, of)| says(of)).map(|(name, _)| name)
    };
    published
        .or_else(by_member)
        .filter(|code| code.len() <= 6 && code.bytes().all(|sign| sign.is_ascii_alphanumeric()))
}

/// A number of the register, as it is written; it must be there.
fn number(fields: &mut Fields<'_>, of: &Map<String, Value>, name: &'static str) -> Option<Finess> {
    if fields.text(of, name).is_none() {
        fields.fault(name, FieldFault::Missing);
    }
    fields.given(of, name, |text| Finess::shaped(text).map_err(FieldFault::Identifier))
}

/// Tells of a number with a wrong key: it is taken as it is written.
fn keyed(fields: &mut Fields<'_>, number: Finess, noted: NotedNumber) {
    if Finess::parse(number.as_str()).is_err() {
        let line = fields.line;
        fields.notes.tell(NoteOn::WrongKey(noted), line);
    }
}

/// A name: the long one where there is one.
fn name(fields: &mut Fields<'_>, of: &Map<String, Value>, names: [&'static str; 2]) -> Option<OneLine> {
    let [long, _] = names;
    let Some(text) = fields.first(of, &names) else {
        fields.fault(long, FieldFault::Missing);
        return None;
    };
    values::name(text).map_err(|why| fields.fault(long, why)).ok()
}

fn entity(
    fields: &mut Fields<'_>,
    record: &Map<String, Value>,
    about: &Map<String, Value>,
    number: Finess,
) -> Option<LegalEntityRow> {
    fields.known(about, ENTITY_INFORMATION);
    let legal = LegalEntityNumber::new(number);
    keyed(fields, number, NotedNumber::LegalEntity(legal));
    let name = name(fields, about, ["denominationLonguePmSmsse", "denominationPm"]);
    let siren = fields.given(about, "siren", registered);
    let address = address(fields, record);
    let status = coded(fields, about, &["statutJuridique"]);
    let created = fields.given(about, "dateCreation", values::day);
    let closed = closed(fields, about);
    let identity = LegalIdentity { name: name?, siren, address };
    Some(LegalEntityRow { number: legal, identity, status, created, closed })
}

/// A site, with its number where that could be read.
fn site(fields: &mut Fields<'_>, value: &Value, holder: Option<Finess>) -> (Option<Finess>, Option<SiteRow>) {
    let Some(record) = value.as_object() else {
        fields.fault("ege", FieldFault::Text);
        return (None, None);
    };
    fields.known(record, SITE);
    let Some(about) = fields.object(record, &["informationsGeneralesEGE"]) else { return (None, None) };
    fields.known(about, SITE_INFORMATION);
    let Some(number) = number(fields, about, "numFinessEge") else { return (None, None) };
    let own = SiteNumber::new(number);
    keyed(fields, number, NotedNumber::Site(own));
    let name = name(fields, about, ["nomEgeLong", "nomEgeCourt"]);
    let siret =
        fields.given(about, "siret", registered).or_else(|| fields.given(record, "siret", registered));
    let address = address(fields, record);
    let names = ["categorieentiteGeographiqueExercice", "categorieEntiteGeographiqueExercice"];
    let category = coded(fields, record, &names);
    let [opened, authorised] =
        ["dateOuverture", "datePremiereAutorisation"].map(|name| fields.given(about, name, values::day));
    let closed = closed(fields, about);
    if holder.is_none() {
        fields.fault("numFinessPm", FieldFault::Missing);
    }
    let row = name.zip(holder).map(|(name, holder)| {
        let holder = LegalEntityNumber::new(holder);
        let identity = SiteIdentity { name, holder, siret, address, on_ground_of: None };
        SiteRow { number: own, identity, category, opened, authorised, updated: None, closed }
    });
    (Some(number), row)
}

/// A number of another register, as it is written.
fn registered<T: TryFrom<String, Error = NotAnIdentifier>>(text: &str) -> Result<T, FieldFault> {
    T::try_from(text.to_owned()).map_err(FieldFault::Identifier)
}

fn coded(fields: &mut Fields<'_>, of: &Map<String, Value>, names: &[&'static str]) -> Option<Coded> {
    fields.first(of, names).map(|code| Coded { code: code.to_owned(), label: None })
}

/// The end: the feed does not say of which kind it is.
fn closed(fields: &mut Fields<'_>, about: &Map<String, Value>) -> Option<Closure> {
    fields.given(about, "dateFermeture", values::day).map(|on| Closure { on, kind: None })
}

/// The address: the first one, and the commune only where all of them stand in one.
fn address(fields: &mut Fields<'_>, record: &Map<String, Value>) -> Option<Address> {
    let addresses = || list(record, "adresse").iter().filter_map(Value::as_object);
    let mut communes = Vec::new();
    for at in addresses() {
        let read = |text: &str| CommuneCode::parse(text).map_err(|_form| FieldFault::Code);
        communes.extend(fields.given(at, "cogCommune", read));
    }
    communes.dedup();
    let commune = if let [commune] = communes[..] { Some(commune) } else { None };
    let first = addresses().next()?;
    let parts = ["numeroVoie", "complementVoie", "typeVoie", "libelleVoie"];
    let parts: Vec<&str> = parts.into_iter().filter_map(|name| fields.text(first, name)).collect();
    let street = if parts.is_empty() {
        fields.text(first, "lieuDit").map(str::to_owned)
    } else {
        Some(parts.join(" "))
    };
    let street =
        street.and_then(|text| values::name(&text).map_err(|why| fields.fault("libelleVoie", why)).ok());
    let town: Vec<&str> =
        ["codePostal", "ligneAcheminement"].into_iter().filter_map(|name| fields.text(first, name)).collect();
    let town = match town[..] {
        // Some lines bear the postal code themselves.
        [code, line] if line.starts_with(code) => line.to_owned(),
        _ => town.join(" "),
    };
    if town.is_empty() {
        return None;
    }
    let town = values::name(&town).map_err(|why| fields.fault("ligneAcheminement", why)).ok()?;
    Some(Address { street, town, commune })
}
