//! A list of communes, or outlines of zones, enter the journal.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_documents::Format;
use maillage_domain::act::{ActNumber, Actor, DocumentRead, Draft, Fact, ZonesDelimited};
use maillage_domain::digest::Digest;
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::period::Period;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{
    self, Fidelity, Member, Outline, PractitionerZone, RegionCode, Zone, ZoneSet, ZonesComposed,
    ZonesOutlined,
};
use maillage_journal::erasable::File;
use maillage_reading::digest;
use maillage_reading::territory::{self as reader, CommuneList};
use maillage_views::problem::Problem;
use maillage_views::territory::{composition_fault, outline_fault};
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted, Receipt};
use crate::ask::region;
use crate::error::ServiceError;
use crate::published::{self, FEED_BYTES_KEPT};
use crate::unreadable::{composition, outline};

/// How many faults are spelt out; the rest are counted.
/// Arbitrary: a document of the wrong kind is at fault in each of its lines, and ten show which kind it is.
const SPELT_OUT: usize = 10;

/// A document to import, and what the person who imports it says of it.
#[derive(Debug, Clone, Copy)]
pub struct TerritoryRequest<'a> {
    /// The bytes of the document.
    pub bytes: &'a [u8],
    /// The name of the file.
    pub file: &'a str,
    /// The region's code; the only one registered, if absent.
    pub region: Option<&'a str>,
    /// How far the document may be trusted.
    pub fidelity: Fidelity,
    /// Where it comes from, and under which licence; the name of the file, if absent.
    pub source: Option<&'a str>,
    /// Whether its bytes are kept whatever their size.
    pub keep_source: bool,
    /// The act that draws the zones of general practitioners, where the document lists these.
    pub zoning: Option<ZoningAct<'a>>,
}

/// An act that draws the zones of general practitioners: the list of their communes is all that it says.
#[derive(Debug, Clone, Copy)]
pub struct ZoningAct<'a> {
    /// Its number and date, as people cite it.
    pub act: &'a str,
    /// The first day on which its zones are in force.
    pub from: Date,
}

/// Records a list of communes (CSV) or outlines (GeoJSON): what was recorded before for the same zone sets stays in the
/// journal and is no longer used.
pub async fn import_territory(
    app: &App,
    request: &TerritoryRequest<'_>,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    loop {
        let known = app.current().await?;
        let read = ReadTerritory::read(app, &known.state, request, words).await?;
        drop(known);
        let already = read.already;
        let (last, text) = app.write(actor, |state| Ok::<_, ServiceError>(read.decide(state))).await?;
        // What the document was read against has changed meanwhile: it is read again.
        let Some(text) = text else { continue };
        return Ok(Receipt { text, act: already.unwrap_or(last).get() });
    }
}

/// A document as it was read against the zones known: nothing is decided yet.
struct ReadTerritory {
    drafted: Drafted,
    /// What happened, in one sentence, if this is what is written.
    text: String,
    /// The act by which it is in use already; nothing where it is not.
    already: Option<ActNumber>,
    /// The last act of the reference book that it was read against.
    since: ActNumber,
}

impl ReadTerritory {
    async fn read(
        app: &App,
        state: &State,
        request: &TerritoryRequest<'_>,
        words: Words,
    ) -> Result<Self, ServiceError> {
        let region = region(state, request.region, words)?;
        let since = state.reference().last();
        let sha256 = digest::of(request.bytes);
        let held = app.journal().has_file(sha256).await?;
        if let Some(act) = in_use(state, &region, (sha256, request.zoning)) {
            let lacking = kept(request).filter(|_| !held);
            let id = if lacking.is_some() { "imported-territory-kept" } else { "imported-territory-already" };
            let drafted = lacking.map(Drafted::from).unwrap_or_default();
            return Ok(Self { drafted, text: say(id, request, 0, words), already: Some(act), since });
        }
        let populations = populations(app, state, &region).await?;
        let document = Document::read(request, words)?;
        let drawn = request.zoning.map(|zoning| drawn(&document, zoning, request, words)).transpose()?;
        let sets: Vec<&ZoneSet> = match &drawn {
            Some(set) => vec![set],
            None => state.reference().zone_sets_ever(&region).map(|zones| &zones.zone_set).collect(),
        };
        let aside = document.aside(words);
        let facts = facts(document, &sets, request, &populations, words)?;
        let mut text = say("imported-territory", request, facts.len(), words) + &aside;
        let delimited = drawn.as_ref().and_then(|set| delimited(state, &region, set, request));
        let facts = delimited.into_iter().chain(facts).collect();
        let drafted = recorded(&region, &sets, request, facts);
        if drafted.files.is_empty() && !held {
            text = format!("{text} {}", digest_alone(request, words));
        }
        Ok(Self { drafted, text, already: None, since })
    }

    /// What is written of it; nothing where it has to be read again.
    fn decide(self, state: &State) -> (Drafted, Option<String>) {
        if state.reference().last() != self.since {
            return (Drafted::default(), None);
        }
        (self.drafted, Some(self.text))
    }
}

/// A document as it was read: nothing is said of zone sets yet.
pub(super) enum Document {
    Communes(CommuneList),
    Outlines(Vec<Outline>),
}

impl Document {
    pub(super) fn read(request: &TerritoryRequest<'_>, words: Words) -> Result<Self, ServiceError> {
        if is_outlines(request.bytes) {
            let outlines = reader::outlines(request.bytes);
            let told = |errors: Vec<reader::OutlineError>| {
                unreadable(request, errors.iter().map(|error| outline(error, words)), words)
            };
            return outlines.map(Self::Outlines).map_err(told);
        }
        let told = |errors: Vec<reader::CompositionError>| {
            unreadable(request, errors.iter().map(|error| composition(error, words)), words)
        };
        reader::composition(request.bytes).map(Self::Communes).map_err(told)
    }

    /// What was left aside of it, to follow the sentence that says what was taken.
    fn aside(&self, words: Words) -> String {
        match self {
            Self::Communes(list) if !list.ignored.is_empty() => {
                let columns = list.ignored.join(", ");
                let said = words.with("imported-territory-aside", &[("columns", Argument::Text(&columns))]);
                format!(" {said}")
            }
            Self::Communes(_) | Self::Outlines(_) => String::new(),
        }
    }
}

fn say(id: &str, request: &TerritoryRequest<'_>, sets: usize, words: Words) -> String {
    let sets = Argument::count(sets);
    words.with(id, &[("file", Argument::Text(request.file)), ("sets", sets)])
}

/// What kind of file a document is.
fn media_type(bytes: &[u8]) -> &'static str {
    if is_outlines(bytes) {
        return "application/geo+json";
    }
    maillage_documents::format(bytes).map_or("text/csv", Format::media_type)
}

/// What is written of a document: that it was read, what it says of zones from the day they are in force, and the
/// document itself, which is the source of every outline and sum.
pub(super) fn recorded(
    region: &RegionCode,
    sets: &[&ZoneSet],
    request: &TerritoryRequest<'_>,
    facts: Vec<Fact>,
) -> Drafted {
    let sha256 = digest::of(request.bytes);
    let (title, lines) = (request.file.to_owned(), published::lines(request.bytes));
    let day = sets.iter().map(|set| set.in_force.from).max().unwrap_or(Date::ZERO);
    let read = Draft::new(region, day, DocumentRead { sha256, title, lines });
    let facts = facts.into_iter().map(|fact| Draft::new(region, day, fact));
    Drafted {
        drafts: std::iter::once(read).chain(facts).collect(),
        files: kept(request).into_iter().collect(),
    }
}

/// The document as it is kept; nothing where only its digest is.
fn kept(request: &TerritoryRequest<'_>) -> Option<File> {
    published::feed(digest::of(request.bytes), request.bytes, media_type(request.bytes), request.keep_source)
}

/// That only the digest of a document is kept, what that leaves out, and how to keep it whole.
fn digest_alone(request: &TerritoryRequest<'_>, words: Words) -> String {
    let what =
        if is_outlines(request.bytes) { "imported-digest-outlines" } else { "imported-digest-communes" };
    let megabytes = Argument::count(FEED_BYTES_KEPT / 1_000_000);
    format!("{} {}", words.with("imported-digest", &[("megabytes", megabytes)]), words.get(what))
}

/// The zones of general practitioners that an act draws: those that its list names.
fn drawn(
    document: &Document,
    ZoningAct { act, from }: ZoningAct<'_>,
    request: &TerritoryRequest<'_>,
    words: Words,
) -> Result<ZoneSet, ServiceError> {
    let refused = |id| ServiceError::refused(told(id, request, Vec::new(), words));
    let Document::Communes(list) = document else { return Err(refused("zoning-outlines")) };
    let act = OneLine::try_from(act.to_owned()).map_err(|_no_text| refused("zoning-act"))?;
    let has = |zone: &PractitionerZone| list.members.iter().any(|member| member.zone == zone.code());
    let zone = |zone: PractitionerZone| Zone { code: zone.code(), name: zone.as_str().to_owned() };
    Ok(ZoneSet {
        id: ZoneSet::of_practitioners(from),
        title: PRACTITIONERS.to_owned(),
        decision: act.to_string(),
        decided_on: None,
        in_force: Period::since(from),
        zones: PractitionerZone::ALL.into_iter().filter(has).map(zone).collect(),
    })
}

/// What the zones of general practitioners are called.
const PRACTITIONERS: &str = "Zonage des médecins généralistes";

/// That these zones are drawn; nothing where an act says so already.
fn delimited(
    state: &State,
    region: &RegionCode,
    set: &ZoneSet,
    request: &TerritoryRequest<'_>,
) -> Option<Fact> {
    let mut known = state.reference().practitioner_zones(region, Asked::LATEST);
    let is_new = known.all(|known| known.zone_set != *set);
    let fact = || ZonesDelimited { zone_set: set.clone(), lines: Vec::new(), source: source(request) };
    is_new.then(|| Fact::from(fact()))
}

/// The last act by which a document is the one in use for some zone set; nothing where it is for none.
fn in_use(
    state: &State,
    region: &RegionCode,
    (document, zoning): (Digest, Option<ZoningAct<'_>>),
) -> Option<ActNumber> {
    let reference = state.reference();
    if let Some(ZoningAct { act, from }) = zoning {
        let mut drawn = reference.practitioner_zones(region, Asked::LATEST);
        let set = drawn.find(|drawn| drawn.zone_set.in_force.from == from)?;
        let composed = reference.composition(region, &set.zone_set.id, Asked::LATEST)?;
        let same = set.zone_set.decision == act.trim() && composed.fact.document == document;
        return same.then_some(composed.stamp.number);
    }
    let of_set = |id| {
        let composed = reference.composition(region, id, Asked::LATEST);
        let outlined = reference.outlines(region, id, Asked::LATEST);
        let composed = composed.filter(|known| known.fact.document == document);
        let outlined = outlined.filter(|known| known.fact.document == document);
        composed.map(|known| known.stamp.number).max(outlined.map(|known| known.stamp.number))
    };
    reference.zone_sets_ever(region).filter_map(|zones| of_set(&zones.zone_set.id)).max()
}

/// Outlines are JSON, lists of communes are not.
fn is_outlines(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    text.trim_ascii_start().starts_with(b"{")
}

/// What a document says of zone sets.
pub(super) fn facts(
    document: Document,
    sets: &[&ZoneSet],
    request: &TerritoryRequest<'_>,
    populations: &BTreeMap<String, u32>,
    words: Words,
) -> Result<Vec<Fact>, ServiceError> {
    match document {
        Document::Communes(list) => composed(&list.members, sets, request, populations, words),
        Document::Outlines(outlines) => outlined(outlines, sets, request, words),
    }
}

fn composed(
    members: &[Member],
    sets: &[&ZoneSet],
    request: &TerritoryRequest<'_>,
    populations: &BTreeMap<String, u32>,
    words: Words,
) -> Result<Vec<Fact>, ServiceError> {
    let composed =
        territory::compose(members, sets, |commune| populations.get(commune).copied()).map_err(|faults| {
            let faults = faults.iter().map(|fault| composition_fault(fault, words));
            refused(request, faults.collect(), words)
        })?;
    let (fidelity, document) = (request.fidelity, digest::of(request.bytes));
    let fact = |(zone_set, zones)| {
        let source = source(request);
        Fact::from(ZonesComposed { zone_set, fidelity, document, zones, source })
    };
    Ok(composed.into_iter().map(fact).collect())
}

fn outlined(
    outlines: Vec<Outline>,
    sets: &[&ZoneSet],
    request: &TerritoryRequest<'_>,
    words: Words,
) -> Result<Vec<Fact>, ServiceError> {
    let assigned = territory::assign(outlines, sets).map_err(|faults| {
        refused(request, faults.iter().map(|fault| outline_fault(fault, words)).collect(), words)
    })?;
    let (fidelity, document) = (request.fidelity, digest::of(request.bytes));
    let fact = |outlines: territory::Outlines| {
        let (zone_set, source) = (outlines.zone_set, source(request));
        let zones = outlines.zones.into_iter().map(|(zone, _)| zone).collect();
        Fact::from(ZonesOutlined { zone_set, fidelity, document, zones, source })
    };
    Ok(assigned.into_iter().map(fact).collect())
}

fn source(request: &TerritoryRequest<'_>) -> String {
    request.source.unwrap_or(request.file).to_owned()
}

fn unreadable(
    request: &TerritoryRequest<'_>,
    faults: impl Iterator<Item = String>,
    words: Words,
) -> ServiceError {
    ServiceError::unusable(told("territory-unreadable", request, faults.collect(), words))
}

fn refused(request: &TerritoryRequest<'_>, faults: Vec<String>, words: Words) -> ServiceError {
    ServiceError::refused(told("territory-refused", request, faults, words))
}

fn told(id: &str, request: &TerritoryRequest<'_>, faults: Vec<String>, words: Words) -> Problem {
    let problem = Problem::worded(id, &[("file", Argument::Text(request.file))], words);
    let more = faults.len().saturating_sub(SPELT_OUT);
    let problem = faults.into_iter().take(SPELT_OUT).fold(problem, Problem::detail);
    if more == 0 {
        return problem.hint("territory-form", &[], words);
    }
    let more = Argument::count(more);
    problem.detail(words.with("and-more", &[("count", more)])).hint("territory-form", &[], words)
}

/// The inhabitants of each commune, from the lists recorded before: an official list of zones does not give them.
async fn populations(
    app: &App,
    state: &State,
    region: &RegionCode,
) -> Result<BTreeMap<String, u32>, ServiceError> {
    let mut found = BTreeMap::new();
    for zones in state.reference().zone_sets_ever(region) {
        let Some(composed) = state.reference().composition(region, &zones.zone_set.id, Asked::LATEST) else {
            continue;
        };
        let Some(file) = app.journal().file(composed.fact.document).await? else { continue };
        let members = reader::composition(&file.content).map(|list| list.members).unwrap_or_default();
        found.extend(reader::populations(&members));
    }
    Ok(found)
}
