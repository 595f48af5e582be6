//! One record of the feed of activities, read field by field as its format says (AMM, version 9).

use std::borrow::Cow;
use std::collections::BTreeMap;

use maillage_domain::care::arhgos::{
    AmmRow, FeedDays, FeedEvent, FieldFault, HeldAt, PsychiatricPlace, RecordNumber, UnitCounts, UnreadRecord,
};
use maillage_domain::care::authorisation::equipment::EquipmentKind;
use maillage_domain::care::authorisation::subject::{DeclarationCode, PracticeCode};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::identity::CommuneCode;

use super::field::Field;
use crate::feed::base::Reading;
use crate::feed::marks::{Begun, IllFormed, Marks};
use crate::feed::notes::Notes;
use crate::feed::values::{self, code, count, day, finess, line, name, said, whole};

/// A record as its marks are read.
struct Amm<'f, 'n> {
    reading: Reading<'f, 'n>,
    /// Each field with its place, in the order of [`Field::ALL`].
    texts: [Option<(usize, Cow<'f, str>)>; Field::ALL.len()],
    communes: Vec<CommuneCode>,
    places: Vec<PsychiatricPlace>,
    events: Vec<FeedEvent>,
}

/// Reads one record.
pub(super) fn record(text: &str, from: u32, notes: &mut Notes) -> Result<AmmRow, UnreadRecord> {
    let mut record = Amm {
        reading: Reading::of(text, from, notes),
        texts: [const { None }; Field::ALL.len()],
        communes: Vec::new(),
        places: Vec::new(),
        events: Vec::new(),
    };
    match Reading::marks(text, |marks, begun| record.element(marks, &begun)) {
        Ok(()) => record.row(),
        Err(ill_formed) => Err(record.reading.ill_formed(ill_formed)),
    }
}

impl<'f> Amm<'f, '_> {
    fn element(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if let Some(field) = Field::named(begun.name()) {
            let text = marks.text(begun)?;
            match self.texts.get_mut(field.rank()) {
                Some(slot @ None) => *slot = Some((begun.at, text)),
                _ => self.reading.fault(begun.at, field.name(), FieldFault::Twice),
            }
            return Ok(());
        }
        match begun.name() {
            "listecommunesHAD" => marks.each(begun, |marks, begun| self.commune(marks, &begun)),
            "listeetablissementsPSY" => marks.each(begun, |marks, begun| self.place(marks, &begun)),
            "listeevenements" => marks.each(begun, |marks, begun| {
                self.events.extend(self.reading.event(marks, &begun)?);
                Ok(())
            }),
            _ => self.reading.unknown(marks, begun),
        }
    }

    fn commune(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.name() != "inseecode" {
            return self.reading.unknown(marks, begun);
        }
        match values::commune(&marks.text(begun)?) {
            Ok(commune) => self.communes.push(commune),
            Err(why) => self.reading.fault(begun.at, "inseecode", why),
        }
        Ok(())
    }

    fn place(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.name() != "ETPSY" {
            return self.reading.unknown(marks, begun);
        }
        let reading = &mut self.reading;
        let texts = reading.texts_of(marks, begun, &["nofinesset", "capacite", "structureType"])?;
        let site = reading.needed(&texts, begun.at, "nofinesset", finess);
        let structure = reading.needed(&texts, begun.at, "structureType", |text| Ok(text.to_owned()));
        let capacity = reading.given(&texts, "capacite", whole);
        if let (Some(site), Some(structure)) = (site, structure) {
            let site = reading.site(site);
            self.places.push(PsychiatricPlace { site, structure, capacity });
        }
        Ok(())
    }

    /// A field that may be there: an empty one is not.
    fn optional<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Result<T, FieldFault>) -> Option<T> {
        let (at, text) = self.texts.get_mut(field.rank())?.take()?;
        if text.is_empty() {
            return None;
        }
        read(&text).map_err(|why| self.reading.fault(at, field.name(), why)).ok()
    }

    /// A field that must be there.
    fn required<T>(&mut self, field: Field, read: impl FnOnce(&str) -> Result<T, FieldFault>) -> Option<T> {
        let text = self.texts.get(field.rank()).and_then(Option::as_ref);
        if text.is_none_or(|(_, text)| text.is_empty()) {
            self.reading.fault(0, field.name(), FieldFault::Missing);
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

    fn code(&mut self) -> Option<LineCode> {
        let part = |text: &str| code(text, 2, 5).map(str::to_owned);
        let activity = self.required(Field::Activity, part);
        let modality = self.required(Field::Modality, part);
        let mention = self.required(Field::Mention, part);
        let (activity, modality, mention) = (activity?, modality?, mention?);
        let read = line(&activity, &modality, &mention);
        read.map_err(|why| self.reading.fault(0, Field::Activity.name(), why)).ok()
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
            (number.clone(), holder, code, granted, &self.reading.faults[..])
        else {
            return Err(self.reading.unread(number.map(RecordNumber::Authorisation)));
        };
        let holder = self.reading.entity(holder);
        let site = site.map(|site| self.reading.site(site));
        Ok(AmmRow {
            line: self.reading.from,
            number,
            held: HeldAt { holder, holder_name, site, site_name },
            code,
            practice,
            declaration,
            days: FeedDays { granted, start_by, started, effective, until, lapsed, updated },
            renewed,
            authorised,
            in_use,
            communes: self.communes,
            psychiatric_places: self.places,
            events: self.events,
        })
    }
}
