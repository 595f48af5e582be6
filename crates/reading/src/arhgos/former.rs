//! The records of the feed of the regime before 2023, read field by field as its format says (AMF, version 3).

use maillage_domain::care::arhgos::former::{
    Amendment, FormerActivity, FormerCode, FormerEquipment, FormerRow, FormerSubject, OtherActivity,
    RecognisedBy, RecognisedPart, Recognition,
};
use maillage_domain::care::arhgos::{FeedDays, FeedEvent, FieldFault, HeldAt, RecordNumber, UnreadRecord};
use maillage_domain::care::authorisation::turn::Conformity;

use crate::feed::base::{Reading, Texts};
use crate::feed::frames::{Kind, kind};
use crate::feed::marks::{Begun, IllFormed, Marks};
use crate::feed::notes::Notes;
use crate::feed::values::{self, code, day, digits, finess, name, words};

/// The kinds of records, in the order of the format.
pub(super) const KINDS: [Kind; 4] = [
    kind!("activiteoffresoin"),
    kind!("equipmateriellourd"),
    kind!("autreactivite"),
    kind!("activitesoumiseareco"),
];

const ACTIVITY: &[&str] = &[
    "nofinessej",
    "rsej",
    "activite",
    "modalite",
    "forme",
    "codeautorarhgos",
    "dateautor",
    "nofinesset",
    "rset",
    "datelimite",
    "datemeo",
    "dateeffet",
    "datefin",
    "datecaducite",
    "datemaj",
];
const EQUIPMENT: &[&str] = &[
    "nofinessej",
    "rsej",
    "codeautorarhgos",
    "type",
    "marque",
    "noserie",
    "dateautor",
    "nofinesset",
    "rset",
    "datelimite",
    "datemeo",
    "dateeffet",
    "datefin",
    "datecaducite",
    "datemaj",
];
const OTHER: &[&str] = &[
    "nofinessej",
    "nofinesset",
    "codeautorarhgos",
    "activiteautre",
    "modalite",
    "forme",
    "datedecision",
    "nodecision",
    "etat",
    "datevisite",
    "resultatvisite",
    "datefin",
    "datecaducite",
    "datemeo",
    "datelim",
    "datelimdep",
    "datelimvis",
];
const RECOGNITION: &[&str] = &[
    "idcpom",
    "nofinessej",
    "nofinesset",
    "dateeffetcpom",
    "datefincpom",
    "codeautorarhgos",
    "indreg",
    "activiterc",
    "modalite",
    "forme",
    "libactiviterc",
    "libmod",
    "libfor",
    "dateeffetasr",
    "datecaducite",
    "capacite",
    "region",
    "etat",
];
const AMENDMENT: &[&str] =
    &["numordre", "typeaven", "libaven", "numaven", "dateaven", "oldCapacite", "capacite"];

/// The longest texts, as the format says.
const CONTRACT: usize = 45;
const STATE: usize = 3;
const LABEL: usize = 60;
const DECISION: usize = 20;
const RECOGNISED: usize = 100;
const SERIAL: usize = 40;

/// A record as its marks are read.
struct Former<'f, 'n> {
    reading: Reading<'f, 'n>,
    texts: Texts<'f>,
    events: Vec<FeedEvent>,
    amendments: Vec<Amendment>,
}

/// Reads one record of a kind.
pub(super) fn record(
    kind: &'static Kind,
    text: &str,
    from: u32,
    notes: &mut Notes,
) -> Result<FormerRow, UnreadRecord> {
    let names = match kind.name {
        "activiteoffresoin" => ACTIVITY,
        "equipmateriellourd" => EQUIPMENT,
        "autreactivite" => OTHER,
        _ => RECOGNITION,
    };
    let mut record = Former {
        reading: Reading::of(text, from, notes),
        texts: Texts::new(),
        events: Vec::new(),
        amendments: Vec::new(),
    };
    if let Err(ill_formed) = Reading::marks(text, |marks, begun| record.element(marks, &begun, names)) {
        return Err(record.reading.ill_formed(ill_formed));
    }
    let subject = match kind.name {
        "activiteoffresoin" => record.activity().map(FormerSubject::Activity),
        "equipmateriellourd" => record.equipment().map(FormerSubject::Equipment),
        "autreactivite" => record.other().map(FormerSubject::Other),
        _ => record.recognition().map(FormerSubject::Recognition),
    };
    if let Some(subject) = subject.filter(|_| record.reading.faults.is_empty()) {
        return Ok(FormerRow { line: from, subject });
    }
    let number = record.texts.get("codeautorarhgos").and_then(|(_, text)| values::number(text).ok());
    Err(record.reading.unread(number.map(RecordNumber::Authorisation)))
}

/// A code of a list of before: of so many signs.
fn coded(least: usize, most: usize) -> impl Fn(&str) -> Result<String, FieldFault> {
    move |text| code(text, least, most).map(str::to_owned)
}

fn at_most(most: usize) -> impl Fn(&str) -> Result<String, FieldFault> {
    move |text| words(text, most)
}

fn conformity(text: &str) -> Result<Conformity, FieldFault> {
    match text {
        "C" => Ok(Conformity::Conforms),
        "NC" => Ok(Conformity::DoesNot),
        _ => Err(FieldFault::Code),
    }
}

fn recognised_by(text: &str) -> Result<RecognisedBy, FieldFault> {
    match text {
        "O" => Ok(RecognisedBy::Region),
        "N" => Ok(RecognisedBy::Nation),
        _ => Err(FieldFault::Code),
    }
}

impl<'f> Former<'f, '_> {
    fn element(
        &mut self,
        marks: &mut Marks<'f>,
        begun: &Begun<'f>,
        names: &'static [&'static str],
    ) -> Result<(), IllFormed> {
        match begun.name() {
            "listeevenements" => marks.each(begun, |marks, begun| {
                self.events.extend(self.reading.event(marks, &begun)?);
                Ok(())
            }),
            "listeavenants" => marks.each(begun, |marks, begun| self.amendment(marks, &begun)),
            _ => self.reading.take(marks, begun, names, &mut self.texts),
        }
    }

    fn amendment(&mut self, marks: &mut Marks<'f>, begun: &Begun<'f>) -> Result<(), IllFormed> {
        if begun.name() != "avenant" {
            return self.reading.unknown(marks, begun);
        }
        let reading = &mut self.reading;
        let texts = reading.texts_of(marks, begun, AMENDMENT)?;
        self.amendments.push(Amendment {
            order: reading.given(&texts, "numordre", values::whole),
            kind: reading.given(&texts, "typeaven", at_most(STATE)),
            label: reading.given(&texts, "libaven", at_most(LABEL)),
            number: reading.given(&texts, "numaven", |text| Ok(text.to_owned())),
            on: reading.given(&texts, "dateaven", day),
            before: reading.given(&texts, "oldCapacite", values::places),
            since: reading.given(&texts, "capacite", values::places),
        });
        Ok(())
    }

    fn needed<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        self.reading.needed(&self.texts, 0, name, read)
    }

    fn given<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&str) -> Result<T, FieldFault>,
    ) -> Option<T> {
        self.reading.given(&self.texts, name, read)
    }

    fn held(&mut self) -> Option<HeldAt> {
        let holder = self.needed("nofinessej", finess);
        let site = self.given("nofinesset", finess);
        let (holder_name, site_name) = (self.given("rsej", name), self.given("rset", name));
        let holder = self.reading.entity(holder?);
        Some(HeldAt { holder, holder_name, site: site.map(|site| self.reading.site(site)), site_name })
    }

    fn code(&mut self, activity: &'static str) -> Option<FormerCode> {
        let activity = self.needed(activity, coded(2, 5));
        let (modality, form) = (self.needed("modalite", coded(2, 5)), self.needed("forme", coded(2, 3)));
        Some(FormerCode { activity: activity?, modality: modality?, form: form? })
    }

    fn days(&mut self) -> Option<FeedDays> {
        let granted = self.needed("dateautor", day);
        let [start_by, started, effective, until, lapsed, updated] =
            ["datelimite", "datemeo", "dateeffet", "datefin", "datecaducite", "datemaj"]
                .map(|name| self.given(name, day));
        Some(FeedDays { granted: granted?, start_by, started, effective, until, lapsed, updated })
    }

    fn activity(&mut self) -> Option<FormerActivity> {
        let number = self.needed("codeautorarhgos", values::number);
        let (held, code, days) = (self.held(), self.code("activite"), self.days());
        Some(FormerActivity { number: number?, held: held?, code: code?, days: days? })
    }

    fn equipment(&mut self) -> Option<FormerEquipment> {
        let number = self.needed("codeautorarhgos", values::number);
        let kind = self.needed("type", |text| digits(text, 5, 5).map(str::to_owned));
        let make = self.given("marque", |text| digits(text, 0, 4).map(str::to_owned));
        let serial = self.given("noserie", at_most(SERIAL));
        let (held, days) = (self.held(), self.days());
        Some(FormerEquipment { number: number?, held: held?, kind: kind?, make, serial, days: days? })
    }

    fn other(&mut self) -> Option<OtherActivity> {
        let number = self.needed("codeautorarhgos", values::number);
        let (holder, site) = (self.needed("nofinessej", finess), self.needed("nofinesset", finess));
        let code = self.code("activiteautre");
        let (decision, state) =
            (self.given("nodecision", at_most(DECISION)), self.given("etat", at_most(STATE)));
        let found = self.given("resultatvisite", conformity);
        let [decided, visited, until, lapsed, started, start_by, file_by, visit_by] = [
            "datedecision",
            "datevisite",
            "datefin",
            "datecaducite",
            "datemeo",
            "datelim",
            "datelimdep",
            "datelimvis",
        ]
        .map(|name| self.given(name, day));
        Some(OtherActivity {
            number: number?,
            holder: self.reading.entity(holder?),
            site: self.reading.site(site?),
            code: code?,
            decided,
            decision,
            state,
            visited,
            found,
            until,
            lapsed,
            started,
            start_by,
            file_by,
            visit_by,
            events: std::mem::take(&mut self.events),
        })
    }

    fn part(&mut self, code: &'static str, most: usize, label: &'static str) -> RecognisedPart {
        let code = self.given(code, coded(2, most));
        RecognisedPart { code, label: self.given(label, at_most(RECOGNISED)) }
    }

    fn recognition(&mut self) -> Option<Recognition> {
        let (holder, site) = (self.needed("nofinessej", finess), self.needed("nofinesset", finess));
        let listed_by = self.needed("indreg", recognised_by);
        let region = self.needed("region", |text| digits(text, 2, 2).map(str::to_owned));
        let parts = [
            self.part("activiterc", 5, "libactiviterc"),
            self.part("modalite", 5, "libmod"),
            self.part("forme", 3, "libfor"),
        ];
        let [contract_from, contract_until, effective, lapsed] =
            ["dateeffetcpom", "datefincpom", "dateeffetasr", "datecaducite"]
                .map(|name| self.given(name, day));
        let (contract, state) = (self.given("idcpom", at_most(CONTRACT)), self.given("etat", at_most(STATE)));
        let (number, capacity) =
            (self.given("codeautorarhgos", values::number), self.given("capacite", values::places));
        Some(Recognition {
            contract,
            contract_from,
            contract_until,
            holder: self.reading.entity(holder?),
            site: self.reading.site(site?),
            number,
            listed_by: listed_by?,
            parts,
            effective,
            lapsed,
            capacity,
            region: region?,
            state,
            amendments: std::mem::take(&mut self.amendments),
        })
    }
}
