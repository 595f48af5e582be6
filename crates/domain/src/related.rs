//! How acts stand to each other: what amends, replaces or completes what, and what rests on what.

use std::collections::BTreeSet;
use std::iter;

use crate::act::{
    Act, ActNumber, AidFact, CallFact, CareFact, Fact, FundFact, IndicatorFact, ParameterFact, ProcedureFact,
    ReferenceFact, RegisterFact, SignatureFact, StructureFact,
};
use crate::care::bilan::PublishedBilan;
use crate::care::objective::ObjectivesAdopted;
use crate::digest::Digest;
use crate::fund::act::About;
use crate::fund::ledger::Ledger;
use crate::ground::code::RegionCode;
use crate::ground::stamp::Stamp;
use crate::indicator::scope::territory_key;
use crate::indicator::target::IndicatorTargeted;
use crate::procedure::window::Window;
use crate::reference::ZonesDelimited;
use crate::state::{Asked, Entered, State};

/// How an act stands to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The other amends or corrects it.
    AmendedBy,
    /// The other takes its place.
    ReplacedBy,
    /// The other completes it, or goes on with it.
    CompletedBy,
    /// It amends or corrects the other.
    Amends,
    /// It takes the place of the other.
    Replaces,
    /// It completes the other, or goes on with it.
    Completes,
    /// It rests on the other.
    RestsOn,
    /// The other rests on it.
    Bears,
}

impl Relation {
    /// The same seen from the other act.
    const fn seen_from_the_other(self) -> Self {
        match self {
            Self::AmendedBy => Self::Amends,
            Self::ReplacedBy => Self::Replaces,
            Self::CompletedBy => Self::Completes,
            Self::Amends => Self::AmendedBy,
            Self::Replaces => Self::ReplacedBy,
            Self::Completes => Self::CompletedBy,
            Self::RestsOn => Self::Bears,
            Self::Bears => Self::RestsOn,
        }
    }
}

/// Every act that stands to the act of that number, in the order of the journal.
pub fn related(state: &State, number: ActNumber, act: &Act) -> Vec<(ActNumber, Relation)> {
    let mut found = match &act.fact {
        Fact::Reference(fact) => of_reference(state, number, &act.region, fact),
        Fact::Care(fact) => of_care(state, number, &act.region, fact),
        Fact::Register(fact) => of_register(state, number, &act.region, fact),
        Fact::Structure(fact) => of_structures(state, number, &act.region, fact),
        Fact::Procedure(ProcedureFact::WindowOrdered(window)) => {
            of_window(state, number, &act.region, window)
        }
        Fact::Parameter(ParameterFact::Set(set)) => {
            let sets = state.parameter().values(&act.region, &set.name, Asked::LATEST);
            versions(number, sets.map(|set| set.stamp.number), Relation::AmendedBy)
        }
        Fact::Signature(SignatureFact::Delegated(_)) => {
            let signed = state.signature().signatures(&act.region);
            let borne = signed.filter(|signed| signed.fact.delegation == number);
            borne.map(|signed| (signed.stamp.number, Relation::Bears)).collect()
        }
        Fact::Signature(SignatureFact::Signed(signed)) => {
            Found::from([(signed.act, Relation::Completes), (signed.delegation, Relation::RestsOn)])
        }
        Fact::Aid(AidFact::Listed(listed)) => reading(state, listed.document),
        Fact::Aid(AidFact::Notified(listed)) => reading(state, listed.document),
        Fact::Aid(AidFact::Returned(returned)) => reading(state, returned.document),
        Fact::Indicator(fact) => of_indicator(state, number, &act.region, fact),
        Fact::Call(fact) => of_call(state, number, &act.region, fact),
        Fact::Fund(fact) => of_fund(state, number, &act.region, fact),
    };
    let signature = state.signature().of_act(number, Asked::LATEST);
    found.extend(signature.map(|signed| (signed.stamp.number, Relation::CompletedBy)));
    found.retain(|(other, _)| *other != number);
    found.into_iter().collect()
}

type Found = BTreeSet<(ActNumber, Relation)>;

/// Versions of one thing: `later` is what a later one is to an earlier one.
fn versions(number: ActNumber, all: impl Iterator<Item = ActNumber>, later: Relation) -> Found {
    let relation = |other: ActNumber| if number < other { later } else { later.seen_from_the_other() };
    all.map(|other| (other, relation(other))).collect()
}

/// The act that says that a document was read.
fn reading(state: &State, document: Digest) -> Found {
    let read = state.reference().document(document);
    read.map(|read| (read.stamp.number, Relation::RestsOn)).into_iter().collect()
}

/// The other acts of the same type in the same region: each takes the place of the one before.
fn same_type(state: &State, number: ActNumber) -> Found {
    let Some(own) = state.act(number) else { return Found::new() };
    let like = state.acts().filter(|act| {
        act.kind == own.kind && act.stamp.region == own.stamp.region && act.entered == Entered::Kept
    });
    versions(number, like.map(|act| act.stamp.number), Relation::ReplacedBy)
}

fn of_reference(state: &State, number: ActNumber, region: &RegionCode, fact: &ReferenceFact) -> Found {
    match fact {
        ReferenceFact::ZonesDelimited(zones) => redrawn(state, number, region, zones),
        ReferenceFact::DocumentRead(read) => bearing(state, read.sha256),
        ReferenceFact::ZonesComposed(composed) => reading(state, composed.document),
        ReferenceFact::ZonesOutlined(outlined) => reading(state, outlined.document),
        ReferenceFact::AgencyDescribed(_)
        | ReferenceFact::HomeRegionChosen(_)
        | ReferenceFact::DemonstrationDaySet(_) => same_type(state, number),
        ReferenceFact::RegionRegistered(_)
        | ReferenceFact::NomenclatureAdopted(_)
        | ReferenceFact::JournalContinued(_) => Found::new(),
    }
}

/// The acts that drew the same set for the same time.
fn redrawn(state: &State, number: ActNumber, region: &RegionCode, zones: &ZonesDelimited) -> Found {
    let drawn = state.reference().zone_sets_recorded(region);
    let same = drawn.filter(|other| other.fact.zone_set.redraws(&zones.zone_set));
    versions(number, same.map(|other| other.stamp.number), Relation::ReplacedBy)
}

/// The acts that rest on a document: what was made of it, and the figures that were read in it.
fn bearing(state: &State, document: Digest) -> Found {
    let made = state.reference().made_of(document).map(|stamp| stamp.number);
    let regions = state.reference().regions();
    let bilans = regions.flat_map(|region| state.care().bilans(&region.code, Asked::LATEST));
    let bilans = bilans.filter(|bilan| bilan.fact.document == document).map(|bilan| bilan.stamp.number);
    let regions = state.reference().regions();
    let adopted = regions.flat_map(|region| state.care().objectives(&region.code));
    let adopted = adopted.filter(|act| act.fact.document == document).map(|act| act.stamp.number);
    let exercises = state.funds().flat_map(|(_, fund)| Ledger::exercises(fund));
    let reports = exercises.flat_map(|(_, exercise)| &exercise.reports);
    let reports = reports.filter(|report| report.fact.document == document);
    let answers = state.care().answers(document).map(|answers| answers.stamp.number);
    let regions = state.reference().regions().filter_map(|region| state.structures(&region.code));
    let structures = regions.flat_map(|book| book.resting_on(document));
    let regions = state.reference().regions().filter_map(|region| state.indicators(&region.code));
    let indicators = regions.flat_map(|book| book.resting_on(document));
    let regions = state.reference().regions().filter_map(|region| state.calls(&region.code));
    let calls = regions.flat_map(|book| book.resting_on(document));
    let all =
        made.chain(bilans).chain(adopted).chain(answers).chain(structures).chain(indicators).chain(calls);
    all.chain(reports.map(|report| report.stamp.number)).map(|act| (act, Relation::Bears)).collect()
}

fn of_care(state: &State, number: ActNumber, region: &RegionCode, fact: &CareFact) -> Found {
    match fact {
        CareFact::BilanPublished(bilan) => of_bilan(state, number, region, bilan),
        CareFact::CellsAnswered(answered) => {
            let bilans = state.care().bilans(region, Asked::LATEST);
            let same = bilans.filter(|bilan| bilan.fact.document == answered.document);
            let completed = same.map(|bilan| (bilan.stamp.number, Relation::Completes));
            completed.chain(reading(state, answered.document)).collect()
        }
        CareFact::NeedsStated(stated) => {
            let bilans = state.care().bilans(region, Asked::LATEST);
            let named = bilans.filter(|bilan| bilan.fact.is_named(&stated.bilan));
            named.map(|bilan| (bilan.stamp.number, Relation::Completes)).collect()
        }
        CareFact::ObjectivesAdopted(adopted) => of_objectives(state, region, adopted),
    }
}

fn of_bilan(state: &State, number: ActNumber, region: &RegionCode, bilan: &PublishedBilan) -> Found {
    let corrects = |later: &PublishedBilan, earlier: &PublishedBilan| {
        later.corrects.as_ref().is_some_and(|corrected| earlier.is_named(corrected))
    };
    let versions = state.care().bilans(region, Asked::LATEST).filter_map(|other| {
        let relation = match other.stamp.number > number {
            true if corrects(&other.fact, bilan) => Relation::AmendedBy,
            false if corrects(bilan, &other.fact) => Relation::Amends,
            _ => return None,
        };
        Some((other.stamp.number, relation))
    });
    let answers = state.care().answers(bilan.document);
    let answers = answers.map(|answers| (answers.stamp.number, Relation::CompletedBy));
    let needs = state.care().needs(region, bilan, Asked::LATEST);
    let needs = needs.map(|needs| (needs.stamp.number, Relation::CompletedBy));
    let windows = state.procedure().windows_ever(region, Asked::LATEST);
    let windows =
        windows.filter(|window| window.fact.bilan.as_ref().is_some_and(|name| bilan.is_named(name)));
    let windows = windows.map(|window| (window.stamp.number, Relation::Bears));
    versions.chain(answers).chain(needs).chain(windows).chain(reading(state, bilan.document)).collect()
}

fn of_objectives(state: &State, region: &RegionCode, adopted: &ObjectivesAdopted) -> Found {
    let revises =
        |later: &ObjectivesAdopted, earlier: &ObjectivesAdopted| later.revises.as_ref() == Some(&earlier.act);
    let others = state.care().objectives(region).filter_map(|other| {
        let later = revises(&other.fact, adopted).then_some(Relation::AmendedBy);
        let relation = later.or_else(|| revises(adopted, &other.fact).then_some(Relation::Amends))?;
        Some((other.stamp.number, relation))
    });
    others.chain(reading(state, adopted.document)).collect()
}

/// The other acts that tell of the same entity, site or authorisation.
fn of_register(state: &State, number: ActNumber, region: &RegionCode, fact: &RegisterFact) -> Found {
    let Some(register) = state.register(region) else { return Found::new() };
    let acts = match fact {
        RegisterFact::LegalEntityTold(told) => numbers(register.entities().told_of_entity(told.number)),
        RegisterFact::SiteTold(told) => numbers(register.entities().told_of_site(told.number)),
        RegisterFact::SitePlaced(placed) => numbers(register.placings(placed.site)),
        RegisterFact::AuthorisationTold(told) => {
            numbers(register.authorisations().said(&told.number).map(|said| &*said.stamp))
        }
    };
    versions(number, acts.into_iter(), Relation::CompletedBy)
}

fn numbers<'s>(stamps: impl Iterator<Item = &'s Stamp>) -> Vec<ActNumber> {
    stamps.map(|stamp| stamp.number).collect()
}

/// The other acts that tell of the same structure, or that record figures of the same document.
fn of_structures(state: &State, number: ActNumber, region: &RegionCode, fact: &StructureFact) -> Found {
    let Some(book) = state.structures(region) else { return Found::new() };
    match fact {
        StructureFact::Told(told) => versions(number, book.told_of(&told.structure), Relation::CompletedBy)
            .into_iter()
            .chain(reading(state, told.document))
            .collect(),
        StructureFact::Counted(counted) => {
            let others = book.counted_in(counted.document).map(|other| other.stamp.number);
            versions(number, others, Relation::ReplacedBy)
                .into_iter()
                .chain(reading(state, counted.document))
                .collect()
        }
    }
}

/// Definitions of one indicator replace each other, so do targets of one territory and day, and values of one scope; each goes on with the
/// definition.
fn of_indicator(state: &State, number: ActNumber, region: &RegionCode, fact: &IndicatorFact) -> Found {
    let Some(book) = state.indicators(region) else { return Found::new() };
    let completes = |code| book.defined_by(code).map(|defined| (defined, Relation::Completes));
    match fact {
        IndicatorFact::Defined(defined) => {
            versions(number, book.defined_by(&defined.indicator), Relation::ReplacedBy)
        }
        IndicatorFact::Targeted(target) => {
            let same = |other: &IndicatorTargeted| {
                other.by == target.by && territory_key(&other.territory) == territory_key(&target.territory)
            };
            let others = book.targeted_of(&target.indicator).filter(|other| same(&other.fact));
            let others = versions(number, others.map(|other| other.stamp.number), Relation::ReplacedBy);
            others.into_iter().chain(completes(&target.indicator)).collect()
        }
        IndicatorFact::Recorded(value) => {
            let others = book.recorded_of(&value.indicator);
            let others = others.filter(|other| other.fact.scope.key() == value.scope.key());
            let others = versions(number, others.map(|other| other.stamp.number), Relation::ReplacedBy);
            let read = value.read_in.into_iter().flat_map(|read| reading(state, read.document));
            others.into_iter().chain(completes(&value.indicator)).chain(read).collect()
        }
    }
}

/// Versions of the terms of a call replace each other, so do decisions of one application; all else goes on with what it answers.
fn of_call(state: &State, number: ActNumber, region: &RegionCode, fact: &CallFact) -> Found {
    let Some(book) = state.calls(region) else { return Found::new() };
    let call = |code| book.terms_of(code).map(|act| (act, Relation::Completes));
    let form = |code, form| book.received_of(code, form).map(|act| (act, Relation::Completes));
    match fact {
        CallFact::Opened(opened) => versions(number, book.terms_of(&opened.call), Relation::ReplacedBy),
        CallFact::Amended(amended) => versions(number, book.terms_of(&amended.call), Relation::ReplacedBy),
        CallFact::Received(received) => {
            let read = received.read_in.iter().flat_map(|read| reading(state, read.document));
            call(&received.call).chain(read).collect()
        }
        CallFact::Decided(decided) => {
            let others = book.decided_of(&decided.call, &decided.number);
            let others = versions(number, others, Relation::ReplacedBy);
            others.into_iter().chain(form(&decided.call, &decided.number)).collect()
        }
        CallFact::Published(published) => call(&published.call).collect(),
        CallFact::Concluded(concluded) => {
            let decided = book.decided_of(&concluded.call, &concluded.number);
            decided
                .map(|act| (act, Relation::RestsOn))
                .chain(form(&concluded.call, &concluded.number))
                .collect()
        }
    }
}

fn of_window(state: &State, number: ActNumber, region: &RegionCode, window: &Window) -> Found {
    let all = || state.procedure().windows_ever(region, Asked::LATEST);
    let named = |name: Option<&String>| {
        state
            .care()
            .bilans(region, Asked::LATEST)
            .find(|bilan| name.is_some_and(|name| bilan.fact.is_named(name)))
    };
    let own = all().find(|other| other.stamp.number == number);
    let replaced = own.and_then(|own| state.procedure().replaced(own));
    let replaced = replaced.map(|other| (other.stamp.number, Relation::Replaces));
    let later =
        all().find(|other| number < other.stamp.number && other.fact.replaces.as_ref() == Some(&window.id));
    let later = later.map(|other| (other.stamp.number, Relation::ReplacedBy));
    let bilan = named(window.bilan.as_ref()).map(|bilan| (bilan.stamp.number, Relation::RestsOn));
    [replaced, later, bilan].into_iter().flatten().collect()
}

fn of_fund(state: &State, number: ActNumber, region: &RegionCode, fact: &FundFact) -> Found {
    if let FundFact::Reported(report) = fact {
        return reading(state, report.document);
    }
    let Some(ledger) = state.fund(region) else { return Found::new() };
    let about = fact.payload().particulars().about;
    let acts: Vec<ActNumber> = match about {
        About::Exercise => Vec::new(),
        About::Agreement(reference) => {
            ledger.agreement(reference).map(|held| held.acts.clone()).unwrap_or_default()
        }
        About::Commitment(id) => ledger.commitment(id).map(|held| held.acts.clone()).unwrap_or_default(),
        About::Recovery(id, _) => {
            let order = ledger.recovery(id);
            let all = order.map(|order| {
                let collected = order.collected.iter().map(|collected| collected.stamp.number);
                iter::once(order.stamp.number).chain(collected).collect()
            });
            all.unwrap_or_default()
        }
    };
    versions(number, acts.into_iter(), Relation::CompletedBy)
}
