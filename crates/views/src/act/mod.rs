//! One act of the journal as people read it: what it says, what it rests on, where it stands, and what became of it.

mod agreement;
mod aid;
mod call;
mod care;
mod fields;
mod fund;
mod indicator;
mod procedure;
mod reference;
mod register;
mod report;
mod signature;
mod structure;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::table::Kind;
use maillage_domain::act::{
    Act, ActNumber, Actor, AidFact, CareFact, Fact, FundFact, ParameterFact, ProcedureFact,
};
use maillage_domain::care::authorisation::Turn;
use maillage_domain::ground::stamp::Stamp;
use maillage_domain::parameter::table::ParameterTable;
use maillage_domain::related::Relation;
use maillage_domain::state::{ActSummary, Entered, State};
use schemars::JsonSchema;
use serde::Serialize;

use self::fields::Fields;
pub use self::fields::{ActField, Said};
use crate::act_address::ActAddress;
use crate::journal::subject_text;
use crate::words::Words;

/// The page of one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActPage {
    /// The act.
    pub address: ActAddress,
    /// Its type, in words.
    pub title: String,
    /// What it names.
    pub subject: String,
    /// From which legal day it has effect.
    pub effective: Date,
    /// That day, in words.
    pub effective_text: String,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// That instant, in words.
    pub recorded_text: String,
    /// The name of its region.
    pub region: String,
    /// Its code.
    pub region_code: String,
    /// Who entered it, by what they do: never a name.
    pub author: String,
    /// The legal basis.
    pub basis: Option<String>,
    /// Whether it fits no book, and so is in no figure.
    pub set_aside: bool,
    /// What it says, in its order.
    pub fields: Vec<ActField>,
    /// Its hash in the chain, and that of the act before it.
    pub hashes: ActHashes,
    /// The act before it.
    pub before: Option<ActAddress>,
    /// The act after it.
    pub after: Option<ActAddress>,
    /// The acts that it changes, and those that change it, in the order of the journal.
    pub related: Vec<RelatedAct>,
    /// What is answered from it.
    pub answers: Vec<AnsweredFrom>,
}

/// Where an act stands in the chain.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActHashes {
    /// Its hash.
    pub own: String,
    /// The hash of the act before it.
    pub previous: String,
}

/// Another act, and how it stands to the one that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelatedAct {
    /// The act.
    pub address: ActAddress,
    /// How it stands to the one that is shown, in words.
    pub relation: String,
    /// Whether it amends that one or takes its place.
    pub changes: bool,
    /// Its type, in words.
    pub title: String,
    /// What it names.
    pub subject: String,
    /// Its day of effect, in words.
    pub effective_text: String,
}

/// A page that answers from an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnsweredFrom {
    /// The bilan on a day.
    Bilan(Date),
    /// The filing window of that name.
    Window(String),
    /// The fund of a year.
    Fund(i16),
    /// The resources of an exercise.
    Resources(i16),
    /// The objectives on a day.
    Objectives(Date),
    /// The bridge between two lists of lines.
    Bridge,
    /// The rule book, whose numbers it sets.
    Rules,
    /// The structures outside authorisation.
    Structures,
    /// The indicators of the fund.
    Indicators,
    /// The calls of the fund.
    Calls,
}

impl ActPage {
    /// Whether no other act amends it or takes its place.
    pub fn is_unchanged(&self) -> bool {
        self.related.iter().all(|other| !other.changes)
    }
}

/// What an act says that is not recorded yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ToldAct {
    /// The name of its type.
    pub kind: &'static str,
    /// Its type, in words.
    pub title: String,
    /// What it names.
    pub subject: String,
    /// Its day of effect, in words.
    pub effective_text: String,
    /// What it says, in its order.
    pub fields: Vec<ActField>,
}

/// What an act is read with.
#[derive(Debug, Clone, Copy)]
pub struct ActReader<'a> {
    /// The state that names lines, zones and documents.
    pub state: &'a State,
    /// The parameters that ship.
    pub parameters: &'a ParameterTable,
    /// The words.
    pub words: Words,
}

impl ActReader<'_> {
    /// The page of an act, as the list of acts and the journal have it; the acts that it stands to are `related`.
    pub fn page(
        self,
        summary: &ActSummary,
        act: &Act,
        hashes: ActHashes,
        related: &[(ActNumber, Relation)],
    ) -> ActPage {
        let (state, words, stamp) = (self.state, self.words, &summary.stamp);
        let neighbour = |number: Option<u64>| {
            let number = number.map(ActNumber::new)?;
            state.act(number).map(|_there| ActAddress::new(number))
        };
        ActPage {
            address: stamp.number.into(),
            title: title(summary, words),
            subject: subject_text(&summary.subject, words),
            effective: stamp.effective,
            effective_text: words.date(stamp.effective),
            recorded_at: stamp.recorded_at,
            recorded_text: words.instant(stamp.recorded_at),
            region: self.region_name(summary),
            region_code: stamp.region.to_string(),
            author: author(stamp.actor, words),
            basis: summary.basis.clone(),
            set_aside: summary.entered == Entered::SetAside,
            fields: self.fields(act),
            hashes,
            before: neighbour(stamp.number.get().checked_sub(1)),
            after: neighbour(stamp.number.get().checked_add(1)),
            related: related
                .iter()
                .filter_map(|(number, relation)| self.related(*relation, *number))
                .collect(),
            answers: answered_from(&act.fact),
        }
    }

    /// What an act says that is not recorded yet.
    pub fn told(self, act: &Act) -> ToldAct {
        let kind = Kind::from(&act.fact);
        ToldAct {
            kind: kind.as_str(),
            title: self.words.get(&format!("act-{}", kind.as_str())),
            subject: subject_text(&act.fact.subject(), self.words),
            effective_text: self.words.date(act.effective),
            fields: self.fields(act),
        }
    }

    fn region_name(self, summary: &ActSummary) -> String {
        let code = &summary.stamp.region;
        let region = self.state.reference().region(code);
        region.map_or_else(|| code.to_string(), |region| region.name.clone())
    }

    fn related(self, relation: Relation, number: ActNumber) -> Option<RelatedAct> {
        let act = self.state.act(number)?;
        Some(RelatedAct {
            address: number.into(),
            relation: self.words.get(relation_id(relation)),
            changes: matches!(relation, Relation::AmendedBy | Relation::ReplacedBy),
            title: title(act, self.words),
            subject: subject_text(&act.subject, self.words),
            effective_text: self.words.date(act.stamp.effective),
        })
    }

    /// What an act says, field by field.
    fn fields(self, act: &Act) -> Vec<ActField> {
        let mut fields = Fields::new(self, &act.region, act.effective);
        match &act.fact {
            Fact::Reference(fact) => reference::say(fact, &mut fields),
            Fact::Care(fact) => care::say(fact, &mut fields),
            Fact::Register(fact) => register::say(fact, &mut fields),
            Fact::Structure(fact) => structure::say(fact, &mut fields),
            Fact::Procedure(ProcedureFact::WindowOrdered(window)) => procedure::window(window, &mut fields),
            Fact::Parameter(ParameterFact::Set(set)) => procedure::parameter(set, &mut fields),
            Fact::Signature(fact) => signature::say(fact, &mut fields),
            Fact::Aid(AidFact::Listed(listed)) => aid::listed(listed, &mut fields),
            Fact::Aid(AidFact::Notified(listed)) => aid::notified(listed, &mut fields),
            Fact::Aid(AidFact::Returned(returned)) => aid::returned(returned, &mut fields),
            Fact::Indicator(fact) => indicator::say(fact, &mut fields),
            Fact::Call(fact) => call::say(fact, &mut fields),
            Fact::Fund(fact) => fund::say(fact, &mut fields),
        }
        fields.said()
    }
}

/// What a turn of an authorisation says, told by the act of that stamp.
pub(crate) fn turn_fields(turn: &Turn, stamp: &Stamp, reader: ActReader<'_>) -> Vec<ActField> {
    let mut fields = Fields::new(reader, &stamp.region, stamp.effective);
    register::turned(turn, &mut fields);
    fields.said()
}

const fn relation_id(relation: Relation) -> &'static str {
    match relation {
        Relation::AmendedBy => "act-page-amended-by",
        Relation::ReplacedBy => "act-page-replaced-by",
        Relation::CompletedBy => "act-page-completed-by",
        Relation::Amends => "act-page-amends",
        Relation::Replaces => "act-page-replaces",
        Relation::Completes => "act-page-completes",
        Relation::RestsOn => "act-page-rests-on",
        Relation::Bears => "act-page-bears",
    }
}

fn title(act: &ActSummary, words: Words) -> String {
    words.get(&format!("act-{}", act.kind.as_str()))
}

/// Who entered an act: what they do, never who they are.
fn author(actor: Actor, words: Words) -> String {
    words.get(match actor {
        Actor::Program => "act-page-author-program",
        Actor::Person(_) => "act-page-author-person",
    })
}

/// The pages that answer from an act.
fn answered_from(fact: &Fact) -> Vec<AnsweredFrom> {
    match fact {
        Fact::Care(CareFact::BilanPublished(bilan)) => vec![AnsweredFrom::Bilan(bilan.picture_date)],
        Fact::Care(CareFact::ObjectivesAdopted(adopted)) => vec![AnsweredFrom::Objectives(adopted.signed)],
        Fact::Procedure(ProcedureFact::WindowOrdered(window)) => {
            vec![AnsweredFrom::Window(window.id.clone())]
        }
        Fact::Parameter(_) => vec![AnsweredFrom::Rules],
        Fact::Fund(FundFact::Reported(report)) => vec![AnsweredFrom::Fund(report.year.get())],
        Fact::Fund(FundFact::ResourcesNotified(told)) => vec![AnsweredFrom::Resources(told.order.year.get())],
        Fact::Fund(fact) => vec![AnsweredFrom::Fund(fact.payload().particulars().year.get())],
        Fact::Reference(fact) => reference::answered_from(fact),
        Fact::Structure(_) => vec![AnsweredFrom::Structures],
        Fact::Indicator(_) => vec![AnsweredFrom::Indicators],
        Fact::Call(_) => vec![AnsweredFrom::Calls],
        Fact::Register(_)
        | Fact::Aid(_)
        | Fact::Signature(_)
        | Fact::Care(CareFact::CellsAnswered(_) | CareFact::NeedsStated(_)) => Vec::new(),
    }
}
