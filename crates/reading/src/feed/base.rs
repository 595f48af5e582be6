//! What reading any record needs: where it stands, what is wrong with it, and the texts of its lists.

use std::borrow::Cow;
use std::collections::BTreeMap;

use maillage_domain::care::arhgos::{
    FeedEvent, FieldFault, NoteOn, NotedNumber, RecordFault, RecordNumber, UnreadRecord,
};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};

use super::marks::{Begun, IllFormed, Marks};
use super::notes::Notes;
use super::values::{Numbered, day, whole, words};

/// The longest texts of an event, as the formats say.
const NATURE: usize = 3;
const LABEL: usize = 60;
const DECISION: usize = 20;
const COMMENT: usize = 750;

/// The texts of elements, each with its place, by their names.
pub(crate) type Texts<'f> = BTreeMap<&'static str, (usize, Cow<'f, str>)>;

/// The reading of one record.
pub(crate) struct Reading<'f, 'n> {
    text: &'f str,
    /// The line of the file on which it begins.
    pub(crate) from: u32,
    /// What is wrong with it.
    pub(crate) faults: Vec<RecordFault>,
    notes: &'n mut Notes,
}

/// The line of the file at a place of a record that begins on a line.
fn line_of(text: &str, from: u32, at: usize) -> u32 {
    let before = text.as_bytes().get(..at).unwrap_or_default();
    let lines = memchr::memchr_iter(b'\n', before).count();
    from.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX))
}

impl<'f, 'n> Reading<'f, 'n> {
    /// Of a record that begins on a line.
    pub(crate) const fn of(text: &'f str, from: u32, notes: &'n mut Notes) -> Self {
        Self { text, from, faults: Vec::new(), notes }
    }

    /// The line of the file at a place of the record.
    fn line(&self, at: usize) -> u32 {
        line_of(self.text, self.from, at)
    }

    /// Notes that a field at a place cannot be read.
    pub(crate) fn fault(&mut self, at: usize, field: &'static str, why: FieldFault) {
        let line = self.line(at);
        self.faults.push(RecordFault::Field { line, field, why });
    }

    /// Reads the marks of the record by what reads each element in it. Where they do not fit, nothing else is said of it.
    pub(crate) fn marks(
        text: &'f str,
        mut read: impl FnMut(&mut Marks<'f>, Begun<'f>) -> Result<(), IllFormed>,
    ) -> Result<(), IllFormed> {
        let mut marks = Marks::of(text);
        let Some(whole) = marks.next()? else { return Err(IllFormed(0)) };
        marks.each(&whole, |marks, begun| read(marks, begun))
    }

    /// The record as one of which nothing can be trusted.
    pub(crate) fn ill_formed(self, at: IllFormed) -> UnreadRecord {
        let line = self.line(at.0);
        let faults = vec![RecordFault::IllFormed { line }];
        UnreadRecord { line: self.from, number: None, faults }
    }

    /// The record as one that cannot be read.
    pub(crate) fn unread(self, number: Option<RecordNumber>) -> UnreadRecord {
        UnreadRecord { line: self.from, number, faults: self.faults }
    }

    /// Passes over an element that the format does not have, and tells of it once.
    pub(crate) fn unknown(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        let (text, from) = (self.text, self.from);
        self.notes.element(begun.name(), || line_of(text, from, begun.at));
        marks.pass(begun)
    }

    /// Takes the text of an element among others of those names; passes over one of another name.
    pub(crate) fn take(
        &mut self,
        marks: &mut Marks<'f>,
        begun: &Begun<'f>,
        names: &'static [&'static str],
        texts: &mut Texts<'f>,
    ) -> Result<(), IllFormed> {
        let Some(name) = names.iter().find(|name| **name == begun.name()) else {
            return self.unknown(marks, begun);
        };
        let text = marks.text(begun)?;
        if texts.insert(name, (begun.at, text)).is_some() {
            self.fault(begun.at, name, FieldFault::Twice);
        }
        Ok(())
    }

    /// The texts inside an element, those of names that it may have.
    pub(crate) fn texts_of(
        &mut self,
        marks: &mut Marks<'f>,
        begun: &Begun<'f>,
        names: &'static [&'static str],
    ) -> Result<Texts<'f>, IllFormed> {
        let mut texts = Texts::new();
        marks.each(begun, |marks, inner| self.take(marks, &inner, names, &mut texts))?;
        Ok(texts)
    }

    /// A text that must be there.
    pub(crate) fn needed<T>(
        &mut self,
        texts: &Texts<'f>,
        at: usize,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        if texts.get(name).is_none_or(|(_, text)| text.is_empty()) {
            self.fault(at, name, FieldFault::Missing);
        }
        self.given(texts, name, read)
    }

    /// A text that may be there: an empty one is not.
    pub(crate) fn given<T>(
        &mut self,
        texts: &Texts<'f>,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        let (at, text) = texts.get(name).filter(|(_, text)| !text.is_empty())?;
        read(text).map_err(|why| self.fault(*at, name, why)).ok()
    }

    /// A legal entity as it is written; a wrong key is told once.
    pub(crate) fn entity(&mut self, read: Numbered) -> LegalEntityNumber {
        let entity = LegalEntityNumber::new(read.finess);
        self.noted(read, NotedNumber::LegalEntity(entity));
        entity
    }

    /// A site as it is written; a wrong key is told once.
    pub(crate) fn site(&mut self, read: Numbered) -> SiteNumber {
        let site = SiteNumber::new(read.finess);
        self.noted(read, NotedNumber::Site(site));
        site
    }

    fn noted(&mut self, read: Numbered, number: NotedNumber) {
        if !read.is_keyed {
            self.notes.tell(NoteOn::WrongKey(number), self.from);
        }
    }

    /// An element of the list of events; nothing where it is none, or has no rank.
    pub(crate) fn event(
        &mut self,
        marks: &mut Marks<'f>,
        begun: &Begun<'f>,
    ) -> Result<Option<FeedEvent>, IllFormed> {
        if begun.name() != "evenement" {
            return self.unknown(marks, begun).map(|()| None);
        }
        let names =
            &["numordre", "nature", "libelle", "datedecision", "dateeffet", "numerodecision", "commentaire"];
        let texts = self.texts_of(marks, begun, names)?;
        let order = self.needed(&texts, begun.at, "numordre", whole);
        Ok(order.map(|order| FeedEvent {
            order,
            nature: self.given(&texts, "nature", |text| words(text, NATURE)),
            label: self.given(&texts, "libelle", |text| words(text, LABEL)),
            decided: self.given(&texts, "datedecision", day),
            effective: self.given(&texts, "dateeffet", day),
            decision: self.given(&texts, "numerodecision", |text| words(text, DECISION)),
            comment: self.given(&texts, "commentaire", |text| words(text, COMMENT)),
        }))
    }
}
