//! A feed of another register enters the journal: what it says is held against what is known, and only what is new is drafted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor, DocumentRead, Draft};
use maillage_domain::care::authorisation::Registered;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::entity::finess::Closure;
use maillage_domain::entity::identity::{CommuneCode, LegalIdentity, SiteIdentity};
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::register::book::RegisterBook;
use maillage_domain::register::news::{Edition, Held, News};
use maillage_domain::state::{Asked, Recorded, State};
use maillage_domain::territory::{Gazetteer, Lying, RegionCode};
use maillage_journal::erasable::File;
use maillage_reading::digest::Streamed;
use maillage_views::feed::{FeedDiagnosticView, FeedView, TallyView, told};
use maillage_views::register::FormerCommuneView;
use maillage_views::words::Words;

use crate::app::{App, Drafted};
use crate::ask;
use crate::error::ServiceError;
use crate::territory::gazetteer::communes_of;

/// Whose word a feed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The national register of authorisations.
    Arhgos,
    /// The national register of establishments.
    Finess,
    /// A table that people fill in, or take out of another program.
    Table,
}

impl Source {
    /// The message that names it.
    const fn message(self) -> &'static str {
        match self {
            Self::Arhgos => "feed-source-arhgos",
            Self::Finess => "feed-source-finess",
            Self::Table => "feed-source-authorisations",
        }
    }
}

/// A feed as it was read.
#[derive(Debug, Clone)]
pub(super) struct Read {
    pub(super) source: Source,
    /// Which of its files it is, as the title of the document begins: `ARHGOS AMM`, `FINESS 1100501`. By it a later one is found.
    pub(super) kind: String,
    /// The name of the file.
    pub(super) file: String,
    /// The day that it is of.
    pub(super) of: Date,
    pub(super) bytes: Streamed,
    pub(super) rows: u64,
    pub(super) unreadable: u64,
    pub(super) conflicts: u64,
    pub(super) not_recorded: u64,
    /// What there is to say of its records.
    pub(super) diagnostics: Vec<FeedDiagnosticView>,
}

/// What a feed says, whichever it is.
pub(super) trait Says {
    /// What was read.
    fn read(&self) -> &Read;

    /// Tells all that it says.
    fn tell(&self, recording: &mut Recording<'_>);

    /// The file itself, where it is kept beside the journal: a feed is not, for it is large and others keep it.
    fn kept(&self) -> Option<File> {
        None
    }
}

impl<S: Says + ?Sized> Says for &S {
    fn read(&self) -> &Read {
        S::read(self)
    }

    fn tell(&self, recording: &mut Recording<'_>) {
        S::tell(self, recording);
    }

    fn kept(&self) -> Option<File> {
        S::kept(self)
    }
}

/// Records what a feed says in the register of a region, where it is new there.
///
/// What it says may depend on the lists of the day, so that it is `said` of the state on which it is decided.
pub(super) async fn record<S: Says>(
    app: &App,
    said: impl FnOnce(&State, &RegionCode) -> Result<S, ServiceError>,
    region: Option<&str>,
    actor: Actor,
    words: Words,
) -> Result<FeedView, ServiceError> {
    let known = app.known();
    let code = ask::region(&known.state, region, words)?;
    let communes = communes_of(app, &known.state, &code, Asked::LATEST).await?;
    let decide = |state: &State| {
        let code = ask::region(state, region, words)?;
        let name = ask::registered(state, code.as_str(), words)?.name.clone();
        let feed = said(state, &code)?;
        let (drafted, view) = Recording::of(&feed, (state, &communes), &code, words);
        Ok::<_, ServiceError>((drafted, view.worded(&words.get(feed.read().source.message()), &name, words)))
    };
    let (last, view): (ActNumber, FeedView) = app.write(actor, decide).await?;
    Ok(FeedView { act: last.get(), ..view })
}

/// A feed held against the register, and what is drafted of it so far.
pub(super) struct Recording<'s> {
    state: &'s State,
    held: Held<'s>,
    drafts: Vec<Draft>,
    view: FeedView,
    /// The lines that no list of the day has: the first authorisation of each, and how many there are.
    lines: BTreeMap<LineCode, (AuthorisationNumber, u64)>,
    /// The lines that one has.
    listed: BTreeSet<LineCode>,
    /// The sites that it names.
    sites: BTreeSet<SiteNumber>,
    /// The communes of those of which it tells it.
    in_communes: BTreeMap<SiteNumber, CommuneCode>,
    /// The zones of communes.
    communes: &'s Gazetteer,
    /// The ends that it tells of what the register does not know: they are left out.
    ends_left: u64,
    /// The ends that are not for good, by their kinds: what they end is left as it is.
    other_ends: BTreeMap<Option<String>, u64>,
}

impl<'s> Recording<'s> {
    /// All that a feed says, held against a state.
    fn of(
        feed: &impl Says,
        (state, communes): (&'s State, &'s Gazetteer),
        region: &RegionCode,
        words: Words,
    ) -> (Drafted, FeedView) {
        let (read, empty) = (feed.read(), RegisterBook::default());
        let book = state.register(region).unwrap_or(&empty);
        let edition = edition(read, state, region);
        let mut recording = Recording {
            state,
            held: Held { book, region, edition },
            drafts: Vec::new(),
            view: view(read, region, edition),
            lines: BTreeMap::new(),
            listed: BTreeSet::new(),
            sites: BTreeSet::new(),
            in_communes: BTreeMap::new(),
            communes,
            ends_left: 0,
            other_ends: BTreeMap::new(),
        };
        feed.tell(&mut recording);
        recording.finish(feed, words)
    }

    /// An authorisation as the feed has it.
    pub(super) fn authorisation(&mut self, number: &AuthorisationNumber, word: &Registered) {
        self.sites.extend(word.subject.place.as_ref().map(|place| place.site));
        self.line(number, &word.subject.line);
        let news = self.held.authorisation(number, word.clone());
        self.view.authorisations.count(news.novelty);
        self.drafts.extend(news.drafts);
    }

    /// A legal entity as a register of entities has it, with its end.
    pub(super) fn legal_entity(
        &mut self,
        number: LegalEntityNumber,
        identity: LegalIdentity,
        closed: Option<&Closure>,
    ) {
        if let Some(closed) = self.is_over(closed) {
            let news = self.held.legal_entity_ended(number, closed.on);
            self.ended(news, closed, |view| &mut view.legal_entities);
            return;
        }
        let news = self.held.legal_entity(number, identity);
        self.entered(news, |view| &mut view.legal_entities);
    }

    /// A site as a register of entities has it, with its end.
    pub(super) fn site(&mut self, number: SiteNumber, identity: SiteIdentity, closed: Option<&Closure>) {
        if let Some(closed) = self.is_over(closed) {
            let news = self.held.site_ended(number, closed.on);
            self.ended(news, closed, |view| &mut view.sites);
            return;
        }
        self.sites.insert(number);
        let commune = identity.address.as_ref().and_then(|address| address.commune);
        self.in_communes.extend(commune.map(|commune| (number, commune)));
        let news = self.held.site(number, identity);
        self.entered(news, |view| &mut view.sites);
    }

    /// A legal entity as another feed calls it.
    pub(super) fn legal_entity_named(&mut self, number: LegalEntityNumber, name: OneLine) {
        let news = self.held.legal_entity_named(number, name);
        self.entered(news, |view| &mut view.legal_entities);
    }

    /// A site as another feed calls it, and who it says holds it.
    pub(super) fn site_named(&mut self, number: SiteNumber, holder: LegalEntityNumber, name: OneLine) {
        let news = self.held.site_named(number, holder, name);
        self.entered(news, |view| &mut view.sites);
    }

    /// An end that had come by the day of the feed.
    fn is_over<'c>(&self, closed: Option<&'c Closure>) -> Option<&'c Closure> {
        closed.filter(|closed| closed.on <= self.held.edition.of)
    }

    /// An end: of what is known, and for good, it is recorded.
    fn ended(
        &mut self,
        news: Option<News>,
        closed: &Closure,
        tally: impl FnOnce(&mut FeedView) -> &mut TallyView,
    ) {
        match news {
            None => self.ends_left += 1,
            Some(news) if closed.is_final() => self.entered(news, tally),
            Some(_) => *self.other_ends.entry(closed.kind.clone()).or_default() += 1,
        }
    }

    fn entered(&mut self, news: News, tally: impl FnOnce(&mut FeedView) -> &mut TallyView) {
        tally(&mut self.view).count(news.novelty);
        self.drafts.extend(news.drafts);
    }

    /// Notes a line that no list of the day has.
    fn line(&mut self, number: &AuthorisationNumber, line: &LineCode) {
        if self.listed.contains(line) {
            return;
        }
        if let Some((_, times)) = self.lines.get_mut(line) {
            *times += 1;
            return;
        }
        let lists = self.state.reference().nomenclatures_for(self.held.edition.of);
        if lists.flat_map(|list| &list.lines).any(|known| known.code.counts(line)) {
            self.listed.insert(line.clone());
        } else {
            self.lines.insert(line.clone(), (number.clone(), 1));
        }
    }

    /// What is written: what is new, and that the file was read where it was not yet.
    fn finish(mut self, feed: &impl Says, words: Words) -> (Drafted, FeedView) {
        let read = feed.read();
        let unknown = self.lines.iter();
        let told = unknown.map(|(code, (first, times))| told::line_unknown(code, first, *times, words));
        self.view.diagnostics.extend(told);
        self.view.diagnostics.extend(told::ends_left(self.ends_left, words));
        let other_ends = self.other_ends.iter();
        let told = other_ends.map(|(kind, times)| told::other_end(kind.as_deref(), *times, words));
        self.view.diagnostics.extend(told);
        let (to_place, told) = self.lying(words);
        self.view.diagnostics.extend(told);
        self.view.sites_to_place = to_place.iter().map(ToString::to_string).collect();
        self.view.diagnostics.extend(told::to_place(&self.view.sites_to_place, words));
        let Held { region, edition, .. } = self.held;
        let document = (!edition.again).then(|| {
            let title = format!("{} {}, {}", read.kind, read.of, read.file);
            let Streamed { digest, lines } = read.bytes;
            Draft::new(region, read.of, DocumentRead { sha256: digest, title, lines })
        });
        let drafts = document.into_iter().chain(self.drafts).collect();
        let files = feed.kept().filter(|_| !edition.again).into_iter().collect();
        (Drafted { drafts, files }, self.view)
    }

    /// The commune of a site, as the feed tells it, else as the register has it.
    fn commune(&self, site: SiteNumber) -> Option<CommuneCode> {
        let told = self.in_communes.get(&site).copied();
        let at = || self.held.book.entities().site(site, Asked::on(self.held.edition.of));
        told.or_else(|| at()?.identity.address.as_ref()?.commune)
    }

    /// The sites that nobody placed, each with how its commune leads to zones.
    fn by_commune(&self) -> impl Iterator<Item = (SiteNumber, Option<Lying<'s>>)> {
        let (book, asked) = (self.held.book, Asked::on(self.held.edition.of));
        let is_placed = move |site: &SiteNumber| {
            book.placed(*site, asked).is_some_and(|placed| !placed.fact.zones.is_empty())
        };
        let unplaced = self.sites.iter().copied().filter(move |site| !is_placed(site));
        let communes = self.communes;
        unplaced.map(move |site| (site, self.commune(site).map(|commune| communes.lying(&commune))))
    }

    /// What leads to zones by a code of before, or does not; and which sites are to be placed, for their commune does not tell.
    fn lying(&self, words: Words) -> (Vec<SiteNumber>, Vec<FeedDiagnosticView>) {
        let (mut to_place, mut told) = (Vec::new(), Vec::new());
        let mut moved: BTreeMap<String, (FormerCommuneView, u64)> = BTreeMap::new();
        for (site, lying) in self.by_commune() {
            let former = lying.and_then(|lying| FormerCommuneView::new(lying, words));
            match (lying, former) {
                (None, _) => to_place.push(site),
                (Some(Lying::Open(_)), Some(former)) => {
                    to_place.push(site);
                    told.push(told::commune_open(&site.to_string(), &former, words));
                }
                (Some(_), Some(former)) => {
                    moved.entry(former.former.clone()).or_insert((former, 0)).1 += 1;
                }
                (Some(_), None) => {}
            }
        }
        let moved = moved.values().map(|(former, sites)| told::commune_moved(former, *sites, words));
        (to_place, moved.chain(told).collect())
    }
}

/// A feed among those of its kind that were read for a region. A table may be of a part: that a later one left something out says
/// nothing of it.
fn edition(read: &Read, state: &State, region: &RegionCode) -> Edition {
    let of_region = |document: &&Recorded<DocumentRead>| document.stamp.region == *region;
    let documents = || state.reference().documents().filter(of_region);
    let kind = format!("{} ", read.kind);
    let is_whole = read.source != Source::Table;
    let later = documents().filter(|document| is_whole && document.fact.title.starts_with(&kind));
    let next = later.map(|document| document.stamp.effective).filter(|day| read.of < *day).min();
    let is_this = |document: &Recorded<DocumentRead>| {
        (document.fact.sha256, document.stamp.effective) == (read.bytes.digest, read.of)
    };
    Edition { of: read.of, next, again: documents().any(is_this) }
}

/// What is told of a feed before anything of it is held against the register.
fn view(read: &Read, region: &RegionCode, edition: Edition) -> FeedView {
    FeedView {
        text: String::new(),
        act: 0,
        file: read.file.clone(),
        document: read.bytes.digest,
        day: read.of,
        region: region.clone(),
        again: edition.again,
        rows: read.rows,
        unreadable: read.unreadable,
        conflicts: read.conflicts,
        not_recorded: read.not_recorded,
        authorisations: TallyView::default(),
        legal_entities: TallyView::default(),
        sites: TallyView::default(),
        sites_to_place: Vec::new(),
        diagnostics: read.diagnostics.clone(),
    }
}
