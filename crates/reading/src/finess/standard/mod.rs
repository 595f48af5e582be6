//! The standard feeds of the register of health establishments, in XML: legal entities (1400101), sites (1400102), care activities
//! (1400103) and equipment (1400104) of the regime before 1 June 2023, and the lists of clienteles, categories, statuses and kinds of
//! ends (1500105 to 1500108). Which one it is, its records tell.
//!
//! Each field is held to the form that the format gives it. A day of 1 January 1900 is the filler of the format: it is none.

mod fields;

use std::io::Read;

use jiff::civil::{Date, date};
use maillage_domain::care::arhgos::former::FormerCode;
use maillage_domain::care::arhgos::{FeedHeader, FieldFault, HeldAt, RecordNumber, UnreadRecord};
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::finess::{
    FinessActivity, FinessEquipment, ListedCode, RowMarks, StandardFeed, StandardRow, StandardSubject,
};
use maillage_domain::entity::finess::{CellFault, FinessSubject, RowFault};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::ground::register::Finess;

use self::fields::Field;
use super::cells::RowCells;
use crate::feed::base::{Reading, Texts};
use crate::feed::frames::{Kind, kind};
use crate::feed::marks::{Begun, IllFormed, Marks};
use crate::feed::notes::Notes;
use crate::feed::values;
use crate::feed::{Feed, Format};
pub use crate::feed::{NotAFeed, Record};

/// The mark around all.
const ROOT: &str = "fluxfiness";

/// The day that the format puts where there is none.
const FILLER: Date = date(1900, 1, 1);

/// A part of a code that a row leaves out.
const LEFT_OUT: &str = "–";

/// The kinds of records.
const KINDS: &[Kind] = &[
    kind!("structureej"),
    kind!("structureet"),
    kind!("activiteoffresoin"),
    kind!("equipmateriellourd"),
    kind!("nomenclclienteleavecagr"),
    kind!("nomenclcategorieETavecagr"),
    kind!("nomenclstatutavecagr"),
    kind!("nomencltypefermeture"),
];

/// A feed: its records, one after the other. Samples of it that go round do not always say of which day it is.
pub type Standard<R> = Feed<R, StandardRow, Option<FeedHeader>>;

/// Begins to read a feed, whichever of them it is.
///
/// # Errors
///
/// It is none, or its first bytes cannot be got at.
pub fn standard<R: Read>(bytes: R) -> Result<Standard<R>, NotAFeed> {
    Feed::of(bytes, &Format { root: ROOT, kinds: KINDS, read: record })
}

/// What a record is, by its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    LegalEntity,
    Holder,
    Site,
    Activity,
    Equipment,
    List(StandardFeed),
}

impl Of {
    /// The fields that it has.
    const fn fields(self) -> &'static [Field] {
        match self {
            Self::LegalEntity => fields::LEGAL_ENTITY,
            Self::Holder => fields::HOLDER,
            Self::Site => fields::SITE,
            Self::Activity => fields::ACTIVITY,
            Self::Equipment => fields::EQUIPMENT,
            Self::List(StandardFeed::Clienteles) => fields::CLIENTELE,
            Self::List(StandardFeed::Statuses) => fields::STATUS,
            Self::List(StandardFeed::Ends) => fields::END,
            Self::List(_) => fields::CATEGORY,
        }
    }

    /// A record by its mark.
    fn marked(name: &str) -> Self {
        match name {
            "structureej" => Self::LegalEntity,
            "structureet" => Self::Site,
            "activiteoffresoin" => Self::Activity,
            "equipmateriellourd" => Self::Equipment,
            "nomenclclienteleavecagr" => Self::List(StandardFeed::Clienteles),
            "nomenclstatutavecagr" => Self::List(StandardFeed::Statuses),
            "nomencltypefermeture" => Self::List(StandardFeed::Ends),
            _ => Self::List(StandardFeed::Categories),
        }
    }

    /// The same, once its texts are known: the mark of a legal entity is also that of the name of a holder, which has two fields and
    /// no more.
    fn with(self, texts: &Texts<'_>) -> Self {
        let is_short = || texts.keys().all(|name| matches!(*name, "nofiness" | "rs"));
        if self == Self::LegalEntity && is_short() { Self::Holder } else { self }
    }
}

/// A record as its marks are read.
struct Standing<'f, 'n> {
    reading: Reading<'f, 'n>,
    texts: Texts<'f>,
}

/// Reads one record of a kind.
fn record(
    kind: &'static Kind,
    text: &str,
    from: u32,
    notes: &mut Notes,
) -> Result<StandardRow, UnreadRecord> {
    let marked = Of::marked(kind.name);
    let known = marked.fields();
    let mut record = Standing { reading: Reading::of(text, from, notes), texts: Texts::new() };
    if let Err(ill_formed) = Reading::marks(text, |marks, begun| record.element(marks, &begun, known)) {
        return Err(record.reading.ill_formed(ill_formed));
    }
    let of = marked.with(&record.texts);
    record.check(of.fields());
    let subject = record.subject(of);
    if let Some(subject) = subject.filter(|_| record.reading.faults.is_empty()) {
        return Ok(StandardRow { line: from, subject });
    }
    let number = record.number();
    Err(record.reading.unread(number))
}

impl<'f> Standing<'f, '_> {
    fn element(
        &mut self,
        marks: &mut Marks<'f>,
        begun: &Begun<'f>,
        known: &'static [Field],
    ) -> Result<(), IllFormed> {
        let Some(field) = known.iter().find(|field| field.name == begun.name()) else {
            return self.reading.unknown(marks, begun);
        };
        let text = marks.text(begun)?;
        if self.texts.insert(field.name, (begun.at, text)).is_some() {
            self.reading.fault(begun.at, field.name, FieldFault::Twice);
        }
        Ok(())
    }

    /// Holds each field to its form.
    fn check(&mut self, fields: &[Field]) {
        for field in fields {
            match self.texts.get(field.name).filter(|(_, text)| !text.is_empty()) {
                None if field.is_needed => self.reading.fault(0, field.name, FieldFault::Missing),
                None => {}
                Some((at, text)) => {
                    if let Some(why) = field.form.fault(text) {
                        self.reading.fault(*at, field.name, why);
                    }
                }
            }
        }
    }

    /// What the record names, where that could be read: an authorisation, a site or a legal entity.
    fn number(&self) -> Option<RecordNumber> {
        let authorisation = self.read("noautorarhgos", |text| AuthorisationNumber::parse(text).ok());
        let read = |name| self.read(name, |text| Finess::shaped(text).ok());
        let entity = || ["nofinesset", "nofiness", "nofinessej"].into_iter().find_map(read);
        authorisation.map(RecordNumber::Authorisation).or_else(|| entity().map(RecordNumber::Entity))
    }

    /// What the record says, where every field has its form.
    fn subject(&mut self, of: Of) -> Option<StandardSubject> {
        if !self.reading.faults.is_empty() {
            return None;
        }
        match of {
            Of::LegalEntity => self.structure(fields::LEGAL_ENTITY, super::legal_entity),
            Of::Site => self.structure(fields::SITE, super::site),
            Of::Holder => {
                let number = self.entity("nofiness")?;
                Some(StandardSubject::Named(number, self.named("rs")?))
            }
            Of::Activity => self.activity().map(StandardSubject::Activity),
            Of::Equipment => self.equipment().map(StandardSubject::Equipment),
            Of::List(list) => Some(StandardSubject::Listed(ListedCode {
                list,
                code: self.text("code")?,
                label: self.text("libelle"),
                from: self.day("datedeb"),
                until: self.day("datefin"),
            })),
        }
    }

    /// A legal entity or a site, whose fields bear the names that the historical extracts give their columns.
    fn structure(
        &mut self,
        fields: &'static [Field],
        read: fn(&mut RowCells<'_>) -> Option<FinessSubject>,
    ) -> Option<StandardSubject> {
        let text = |field: &Field| {
            let text = self.texts.get(field.name).map_or("", |(_, text)| text);
            // A day that is none is not there.
            let is_filler = field.form == fields::Form::Day && values::day(text) == Ok(FILLER);
            (field.name, if is_filler { "" } else { text })
        };
        let mut cells = RowCells::named(fields.iter().map(text));
        let read = read(&mut cells);
        for fault in cells.faults {
            let RowFault::Cell { column, why } = fault else { continue };
            let at = self.texts.get(column).map_or(0, |(at, _)| *at);
            self.reading.fault(at, column, field_fault(why));
        }
        let subject = match read? {
            FinessSubject::LegalEntity(row) => StandardSubject::LegalEntity(row),
            FinessSubject::Site(row) => StandardSubject::Site(row),
            FinessSubject::Point(_) | FinessSubject::NoPoint(_) => return None,
        };
        // Of numbers with a wrong key it is told; they are taken as they are written.
        match &subject {
            StandardSubject::Site(_) => drop((self.site("nofinesset"), self.entity("nofinessej"))),
            _ => drop(self.entity("nofiness")),
        }
        Some(subject)
    }

    fn activity(&mut self) -> Option<FinessActivity> {
        let part = |name| self.text(name).unwrap_or_else(|| LEFT_OUT.to_owned());
        let code = FormerCode { activity: part("activite"), modality: part("modalite"), form: part("forme") };
        Some(FinessActivity { number: self.authorisation(), held: self.held()?, code })
    }

    fn equipment(&mut self) -> Option<FinessEquipment> {
        let marks = RowMarks {
            is_taken_out: self.says("indsup", "O"),
            is_lapsed: self.says("indcaduc", "O"),
            replacing: self.text("indrempl"),
        };
        let [granted, start_by, started, until, updated] =
            ["dateautor", "datelimite", "datemeo", "datefin", "datemaj"].map(|name| self.day(name));
        Some(FinessEquipment {
            number: self.authorisation(),
            held: self.held()?,
            kind: self.text("eml")?,
            make: self.text("marque"),
            serial: self.text("numserie"),
            granted,
            start_by,
            started,
            until,
            updated,
            marks,
        })
    }

    fn held(&mut self) -> Option<HeldAt> {
        let holder = self.entity("nofinessej")?;
        let site = self.site("nofinesset");
        let (holder_name, site_name) = (self.named("rsej"), self.named("rset"));
        Some(HeldAt { holder, holder_name, site, site_name })
    }

    fn read<T>(&self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let (_, text) = self.texts.get(name).filter(|(_, text)| !text.is_empty())?;
        read(text)
    }

    fn text(&self, name: &str) -> Option<String> {
        self.read(name, |text| Some(text.to_owned()))
    }

    fn says(&self, name: &str, wanted: &str) -> bool {
        self.read(name, |text| (text == wanted).then_some(())).is_some()
    }

    fn day(&self, name: &str) -> Option<Date> {
        self.read(name, |text| values::day(text).ok()).filter(|day| *day != FILLER)
    }

    fn named(&mut self, name: &'static str) -> Option<OneLine> {
        self.reading.given(&self.texts, name, values::name)
    }

    fn authorisation(&mut self) -> Option<AuthorisationNumber> {
        self.reading.given(&self.texts, "noautorarhgos", values::number)
    }

    fn entity(&mut self, name: &'static str) -> Option<LegalEntityNumber> {
        let read = self.reading.given(&self.texts, name, values::finess)?;
        Some(self.reading.entity(read))
    }

    fn site(&mut self, name: &'static str) -> Option<SiteNumber> {
        let read = self.reading.given(&self.texts, name, values::finess)?;
        Some(self.reading.site(read))
    }
}

/// What is wrong with a cell, as with a field.
const fn field_fault(fault: CellFault) -> FieldFault {
    match fault {
        CellFault::Missing => FieldFault::Missing,
        CellFault::Identifier(no) => FieldFault::Identifier(no),
        CellFault::Day => FieldFault::Day,
        CellFault::Text => FieldFault::Text,
        CellFault::Code => FieldFault::Code,
        CellFault::Decimal => FieldFault::Decimal,
    }
}
