//! One record of the feed, read field by field as its format says (AMM, version 9).

use std::borrow::Cow;
use std::collections::BTreeMap;

use maillage_domain::care::arhgos::{
    AmmRow, FeedEvent, FieldFault, NoteOn, NotedNumber, PsychiatricPlace, RecordFault, UnitCounts,
    UnreadRecord,
};
use maillage_domain::care::authorisation::equipment::EquipmentKind;
use maillage_domain::care::authorisation::subject::{AuthorisationNumber, DeclarationCode, PracticeCode};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::identity::CommuneCode;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::register::Finess;

use super::field::Field;
use super::marks::{Begun, IllFormed, Marks};
use super::notes::Notes;
use super::values::{self, code, count, day, finess, line, name, said, whole, words};

/// The longest texts of an event, as the format says.
const NATURE: usize = 3;
const LABEL: usize = 60;
const DECISION: usize = 20;
const COMMENT: usize = 750;

/// A record as its marks are read.
pub(super) struct Record<'f, 'n> {
    text: &'f str,
    /// The line of the file on which it begins.
    from: u32,
    /// Each field with its place, in the order of [`Field::ALL`].
    texts: [Option<(usize, Cow<'f, str>)>; Field::ALL.len()],
    communes: Vec<CommuneCode>,
    places: Vec<PsychiatricPlace>,
    events: Vec<FeedEvent>,
    faults: Vec<RecordFault>,
    notes: &'n mut Notes,
}

/// Reads one record.
pub(super) fn record(text: &str, from: u32, notes: &mut Notes) -> Result<AmmRow, UnreadRecord> {
    let mut record = Record {
        text,
        from,
        texts: [const { None }; Field::ALL.len()],
        communes: Vec::new(),
        places: Vec::new(),
        events: Vec::new(),
        faults: Vec::new(),
        notes,
    };
    if let Err(IllFormed(at)) = record.marks() {
        let line = record.line(at);
        // What was read of it before is not trusted either.
        record.faults = vec![RecordFault::IllFormed { line }];
    }
    record.row()
}

impl<'f> Record<'f, '_> {
    /// The line of the file at a place of the record.
    fn line(&self, at: usize) -> u32 {
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', before).count();
        self.from.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX))
    }

    fn fault(&mut self, at: usize, field: &'static str, why: FieldFault) {
        let line = self.line(at);
        self.faults.push(RecordFault::Field { line, field, why });
    }

    fn marks(&mut self) -> Result<(), IllFormed> {
        let mut marks = Marks::of(self.text);
        let Some(whole) = marks.next()? else { return Err(IllFormed(0)) };
        marks.each(&whole, |marks, begun| self.element(marks, begun))
    }

    fn element(&mut self, marks: &mut Marks<'f>, begun: Begun<'f>) -> Result<(), IllFormed> {
        if let Some(field) = Field::named(begun.name()) {
            let text = marks.text(&begun)?;
            match self.texts.get_mut(field.rank()) {
                Some(slot @ None) => *slot = Some((begun.at, text)),
                _ => self.fault(begun.at, field.name(), FieldFault::Twice),
            }
            return Ok(());
        }
        match begun.name() {
            "listecommunesHAD" => marks.each(&begun, |marks, begun| self.commune(marks, &begun)),
            "listeetablissementsPSY" => marks.each(&begun, |marks, begun| self.place(marks, &begun)),
            "listeevenements" => marks.each(&begun, |marks, begun| self.happening(marks, &begun)),
            _ => self.unknown(marks, &begun),
        }
    }

    fn unknown(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        let (name, at) = (begun.name(), begun.at);
        let before = self.text.as_bytes().get(..at).unwrap_or_default();
        self.notes.element(name, || {
            let lines = memchr::memchr_iter(b'\n', before).count();
            self.from.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX))
        });
        marks.pass(begun)
    }

    fn commune(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.name() != "inseecode" {
            return self.unknown(marks, begun);
        }
        match values::commune(&marks.text(begun)?) {
            Ok(commune) => self.communes.push(commune),
            Err(why) => self.fault(begun.at, "inseecode", why),
        }
        Ok(())
    }

    /// The texts of an element of a list, those of names that it may have.
    fn texts_of(
        &mut self,
        marks: &mut Marks<'f>,
        begun: &Begun<'f>,
        names: &'static [&'static str],
    ) -> Result<Texts<'f>, IllFormed> {
        let mut texts = Texts::new();
        marks.each(begun, |marks, inner| {
            let Some(name) = names.iter().find(|name| **name == inner.name()) else {
                return self.unknown(marks, &inner);
            };
            let text = marks.text(&inner)?;
            if texts.insert(name, (inner.at, text)).is_some() {
                self.fault(inner.at, name, FieldFault::Twice);
            }
            Ok(())
        })?;
        Ok(texts)
    }

    fn place(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.name() != "ETPSY" {
            return self.unknown(marks, begun);
        }
        let texts = self.texts_of(marks, begun, &["nofinesset", "capacite", "structureType"])?;
        let site = self.needed(&texts, begun.at, "nofinesset", finess);
        let structure = self.needed(&texts, begun.at, "structureType", |text| Ok(text.to_owned()));
        let capacity = self.given(&texts, "capacite", whole);
        if let (Some(site), Some(structure)) = (site, structure) {
            let site = SiteNumber::new(
                self.noted(begun.at, site, |finess| NotedNumber::Site(SiteNumber::new(finess))),
            );
            self.places.push(PsychiatricPlace { site, structure, capacity });
        }
        Ok(())
    }

    fn happening(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.name() != "evenement" {
            return self.unknown(marks, begun);
        }
        let names =
            &["numordre", "nature", "libelle", "datedecision", "dateeffet", "numerodecision", "commentaire"];
        let texts = self.texts_of(marks, begun, names)?;
        let Some(order) = self.needed(&texts, begun.at, "numordre", whole) else { return Ok(()) };
        let event = FeedEvent {
            order,
            nature: self.given(&texts, "nature", |text| words(text, NATURE)),
            label: self.given(&texts, "libelle", |text| words(text, LABEL)),
            decided: self.given(&texts, "datedecision", day),
            effective: self.given(&texts, "dateeffet", day),
            decision: self.given(&texts, "numerodecision", |text| words(text, DECISION)),
            comment: self.given(&texts, "commentaire", |text| words(text, COMMENT)),
        };
        self.events.push(event);
        Ok(())
    }

    /// A text of a list that must be there.
    fn needed<T>(
        &mut self,
        texts: &Texts<'f>,
        at: usize,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        let is_there = texts.get(name).is_some_and(|(_, text)| !text.is_empty());
        if !is_there {
            self.fault(at, name, FieldFault::Missing);
        }
        self.given(texts, name, read)
    }

    /// A text of a list that may be there.
    fn given<T>(
        &mut self,
        texts: &Texts<'f>,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        let (at, text) = texts.get(name).filter(|(_, text)| !text.is_empty())?;
        read(text).map_err(|why| self.fault(*at, name, why)).ok()
    }

    /// A field that may be there: an empty one is not.
    fn optional<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Result<T, FieldFault>) -> Option<T> {
        let (at, text) = self.texts.get_mut(field.rank())?.take()?;
        if text.is_empty() {
            return None;
        }
        read(&text).map_err(|why| self.fault(at, field.name(), why)).ok()
    }

    /// A field that must be there.
    fn required<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Result<T, FieldFault>) -> Option<T> {
        let is_there =
            self.texts.get(field.rank()).and_then(Option::as_ref).is_some_and(|(_, text)| !text.is_empty());
        if !is_there {
            self.fault(0, field.name(), FieldFault::Missing);
        }
        self.optional(field, read)
    }

    fn units(&mut self, fields: [(Field, EquipmentKind); 6]) -> UnitCounts {
        let mut units = BTreeMap::new();
        for (field, kind) in fields {
            units.extend(self.optional(field, |text| count(text, kind.most())).map(|count| (kind, count)));
        }
        units
    }

    /// A number as it is written; a wrong key is told once.
    fn noted(
        &mut self,
        at: usize,
        read: values::Numbered,
        noted: impl FnOnce(Finess) -> NotedNumber,
    ) -> Finess {
        if !read.is_keyed {
            let line = self.line(at);
            self.notes.tell(NoteOn::WrongKey(noted(read.finess)), line);
        }
        read.finess
    }

    fn code(&mut self) -> Option<LineCode> {
        let part = |text: &str| code(text, 2, 5).map(str::to_owned);
        let activity = self.required(Field::Activity, part);
        let modality = self.required(Field::Modality, part);
        let mention = self.required(Field::Mention, part);
        let (activity, modality, mention) = (activity?, modality?, mention?);
        let read = line(&activity, &modality, &mention);
        read.map_err(|why| self.fault(0, Field::Activity.name(), why)).ok()
    }

    fn practice(&mut self) -> Option<PracticeCode> {
        let read = self.required(Field::Practice, |text| code(text, 3, 6).map(str::to_owned))?;
        said(&read, "PTS00").map(PracticeCode::new)
    }

    fn declaration(&mut self) -> Option<DeclarationCode> {
        let read = self.required(Field::Declaration, |text| code(text, 2, 5).map(str::to_owned))?;
        said(&read, "DE000").map(DeclarationCode::new)
    }

    fn row(mut self) -> Result<AmmRow, UnreadRecord> {
        if let [RecordFault::IllFormed { .. }] = self.faults[..] {
            return Err(self.unread(None));
        }
        let number = self.required(Field::Number, values::number);
        let holder = self.required(Field::Holder, finess);
        let (code, practice, declaration) = (self.code(), self.practice(), self.declaration());
        let granted = self.required(Field::Granted, day);
        let site = self.optional(Field::Site, finess);
        let (holder_name, site_name) =
            (self.optional(Field::HolderName, name), self.optional(Field::SiteName, name));
        let [renewed, start_by, started, effective, until, lapsed, updated] = [
            Field::Renewed,
            Field::StartBy,
            Field::Started,
            Field::Effective,
            Field::Until,
            Field::Lapsed,
            Field::Updated,
        ]
        .map(|field| self.optional(field, day));
        let (authorised, in_use) = (self.units(Field::AUTHORISED), self.units(Field::IN_USE));
        let (Some(number), Some(holder), Some(code), Some(granted), []) =
            (number.clone(), holder, code, granted, &self.faults[..])
        else {
            return Err(self.unread(number));
        };
        let holder = self.noted(0, holder, |finess| NotedNumber::LegalEntity(LegalEntityNumber::new(finess)));
        let site = site.map(|site| self.noted(0, site, |finess| NotedNumber::Site(SiteNumber::new(finess))));
        Ok(AmmRow {
            line: self.from,
            number,
            holder: LegalEntityNumber::new(holder),
            holder_name,
            site: site.map(SiteNumber::new),
            site_name,
            code,
            practice,
            declaration,
            granted,
            renewed,
            start_by,
            started,
            effective,
            until,
            lapsed,
            updated,
            authorised,
            in_use,
            communes: self.communes,
            psychiatric_places: self.places,
            events: self.events,
        })
    }

    fn unread(self, number: Option<AuthorisationNumber>) -> UnreadRecord {
        UnreadRecord { line: self.from, number, faults: self.faults }
    }
}

/// The texts of an element of a list, each with its place.
type Texts<'f> = BTreeMap<&'static str, (usize, Cow<'f, str>)>;
