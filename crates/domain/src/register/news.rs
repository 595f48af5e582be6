//! What a feed of a day tells that the register does not say of that day yet.
//!
//! A feed is the whole word of its day, and most of it was said before: only what is new or different becomes an act. Feeds come late,
//! too: what one says is of its own day, and what a later one found unchanged is said again of the day of that one.

use jiff::civil::Date;

use super::book::RegisterBook;
use crate::act::{Draft, Fact};
use crate::care::authorisation::registered::AuthorisationTold;
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::care::authorisation::{Registered, Said};
use crate::entity::book::{EntityAt, Standing};
use crate::entity::identity::{Identity, LegalIdentity, SiteIdentity};
use crate::entity::turn::{EntityTold, LegalEntityTold, SiteTold, Turn};
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::one_line::OneLine;
use crate::ground::stamp::Recorded;

/// How what a feed says stands to what the register says of its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Novelty {
    /// The register says nothing of it.
    New,
    /// The register says something else.
    Changed,
    /// The register says the same.
    Unchanged,
    /// The register has it closed, merged or split by then: it is left so.
    Gone,
}

/// A feed among those of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// The day that it is of.
    pub of: Date,
    /// The day of the next one that was read before it came.
    pub next: Option<Date>,
    /// Whether it was read itself already.
    pub again: bool,
}

/// What is to be recorded of one authorisation or entity, and how it stands to what is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// How it stands.
    pub novelty: Novelty,
    /// The acts; none where nothing changes.
    pub drafts: Vec<Draft>,
}

impl News {
    const fn none(novelty: Novelty) -> Self {
        Self { novelty, drafts: Vec::new() }
    }

    /// Of acts that change something.
    const fn of(is_known: bool, drafts: Vec<Draft>) -> Self {
        Self { novelty: if is_known { Novelty::Changed } else { Novelty::New }, drafts }
    }
}

/// The register of a region, held against a feed.
#[derive(Debug, Clone, Copy)]
pub struct Held<'b> {
    /// The register.
    pub book: &'b RegisterBook,
    /// Of which region.
    pub region: &'b RegionCode,
    /// The feed.
    pub edition: Edition,
}

impl Held<'_> {
    /// What a feed says of an authorisation.
    pub fn authorisation(&self, number: &AuthorisationNumber, word: Registered) -> News {
        let Edition { of, next, again } = self.edition;
        let register = self.book.authorisations();
        let then = register.registered_at(number, Asked::on(of));
        let told = AuthorisationTold::new(number.clone(), word);
        let latest = register.said(number).filter(|said| matches!(said.fact.said, Said::Registered(_)));
        let latest = latest.max_by_key(|said| (said.stamp.effective, said.stamp.number));
        let stands = |said: Option<&Recorded<AuthorisationTold>>| said.is_some_and(|said| *said.fact == told);
        let is_later = latest.is_some_and(|latest| of < latest.stamp.effective);
        let was_said = || register.said(number).any(|said| *said.fact == told);
        if stands(then) || (is_later && stands(latest)) || (again && was_said()) {
            return News::none(Novelty::Unchanged);
        }
        // What the next feed found unchanged is said again of its day: this one would be the last word in its place.
        let restored = next.zip(then).filter(|_| !is_later);
        let mut drafts = vec![self.draft(of, told)];
        drafts.extend(restored.map(|(next, then)| self.draft(next, (*then.fact).clone())));
        News::of(latest.is_some(), drafts)
    }

    /// What a register of entities says of a legal entity.
    pub fn legal_entity(&self, number: LegalEntityNumber, identity: LegalIdentity) -> News {
        self.stated(number, identity, |asked| self.book.entities().legal_entity(number, asked))
    }

    /// What a register of entities says of a site.
    pub fn site(&self, number: SiteNumber, identity: SiteIdentity) -> News {
        self.stated(number, identity, |asked| self.book.entities().site(number, asked))
    }

    /// What a register of entities says of a legal entity that is closed for good since a day; nothing where none was known by then.
    pub fn legal_entity_ended(&self, number: LegalEntityNumber, on: Date) -> Option<News> {
        self.ended(number, on, |asked| self.book.entities().legal_entity(number, asked))
    }

    /// What a register of entities says of a site that is closed for good since a day; nothing where none was known by then.
    pub fn site_ended(&self, number: SiteNumber, on: Date) -> Option<News> {
        self.ended(number, on, |asked| self.book.entities().site(number, asked))
    }

    /// What another feed calls a legal entity: it counts where nobody told of that one.
    pub fn legal_entity_named(&self, number: LegalEntityNumber, name: OneLine) -> News {
        if self.book.entities().told_of_entity(number).next().is_some() {
            return News::none(Novelty::Unchanged);
        }
        let turn = Turn::Stated(LegalIdentity { name, siren: None, address: None });
        News::of(false, vec![self.draft(self.edition.of, LegalEntityTold { number, turn })])
    }

    /// What another feed calls a site, and who it says holds it: it counts where nobody told of that one.
    pub fn site_named(&self, number: SiteNumber, holder: LegalEntityNumber, name: OneLine) -> News {
        if self.book.entities().told_of_site(number).next().is_some() {
            return News::none(Novelty::Unchanged);
        }
        let identity = SiteIdentity { name, holder, siret: None, address: None, on_ground_of: None };
        let told = SiteTold { number, turn: Turn::Stated(identity) };
        News::of(false, vec![self.draft(self.edition.of, told)])
    }

    /// The end of an entity. What was said of it after that day was said in ignorance of it: then it ends on the day of the feed. A
    /// feed that comes late ends nothing, for a later one had it open.
    fn ended<'b, N: Ord + Copy + 'b, I: 'b>(
        &self,
        number: N,
        on: Date,
        at: impl Fn(Asked) -> Option<EntityAt<'b, N, I>>,
    ) -> Option<News>
    where
        EntityTold<N, I>: Into<Fact>,
    {
        let Edition { of, next, .. } = self.edition;
        let then = at(Asked::on(of))?;
        let told = EntityTold { number, turn: Turn::Closed };
        Some(match then.standing {
            Standing::Closed(_) => News::none(Novelty::Unchanged),
            Standing::Merged { .. } | Standing::Split { .. } => News::none(Novelty::Gone),
            Standing::Open if next.is_some() => News::none(Novelty::Unchanged),
            Standing::Open => {
                let day = if then.stamp.effective <= on { on } else { of };
                News::of(true, vec![self.draft(day, told)])
            }
        })
    }

    fn stated<'b, N: Ord + Copy + 'b, I: Stated + 'b>(
        &self,
        number: N,
        said: I,
        at: impl Fn(Asked) -> Option<EntityAt<'b, N, I>>,
    ) -> News
    where
        EntityTold<N, I>: Into<Fact>,
    {
        let Edition { of, next, .. } = self.edition;
        let (then, last) = (at(Asked::on(of)), at(Asked::LATEST));
        let (then, last) = (then.as_ref(), last.as_ref());
        if then.is_some_and(|then| then.standing != Standing::Open) {
            return News::none(Novelty::Gone);
        }
        let draft = |day, identity| self.draft(day, EntityTold { number, turn: Turn::Stated(identity) });
        let stands = then.map_or_else(|| said.clone(), |then| said.clone().over(then.identity));
        let differs = then.is_none_or(|then| *then.identity != stands);
        let mut drafts = Vec::from_iter(differs.then(|| draft(of, stands)));
        let bare = last.filter(|last| last.standing == Standing::Open && last.identity.is_bare());
        match bare.map(|bare| (bare, bare.stamp.effective)) {
            // What only a name was told of later takes the rest from here.
            Some((later, day)) if of < day => drafts.push(draft(day, said.over(later.identity))),
            Some(_) | None => {
                let restored = next.zip(then).filter(|(next, then)| {
                    let is_same = |at: &EntityAt<'_, N, I>| at.stamp.number == then.stamp.number;
                    let is_open = |at: &EntityAt<'_, N, I>| at.standing == Standing::Open;
                    let stands = at(Asked::on(*next)).is_some_and(|at| is_same(&at) && is_open(&at));
                    differs && stands && !then.identity.is_bare()
                });
                drafts.extend(restored.map(|(next, then)| draft(next, then.identity.clone())));
            }
        }
        if drafts.is_empty() { News::none(Novelty::Unchanged) } else { News::of(last.is_some(), drafts) }
    }

    fn draft(&self, effective: Date, fact: impl Into<Fact>) -> Draft {
        Draft::new(self.region, effective, fact)
    }
}

impl Novelty {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Unchanged, Self::Gone];
}

/// What a register of entities says of one.
trait Stated: Identity + Clone + PartialEq {
    /// It takes the place of what is known; where it is silent, that stays.
    fn over(self, known: &Self) -> Self;

    /// Whether it tells nothing but a name.
    fn is_bare(&self) -> bool;
}

impl Stated for LegalIdentity {
    fn over(self, known: &Self) -> Self {
        let Self { name, siren, address } = self;
        Self { name, siren: siren.or(known.siren), address: address.or_else(|| known.address.clone()) }
    }

    fn is_bare(&self) -> bool {
        self.siren.is_none() && self.address.is_none()
    }
}

impl Stated for SiteIdentity {
    fn over(self, known: &Self) -> Self {
        Self {
            siret: self.siret.or(known.siret),
            address: self.address.or_else(|| known.address.clone()),
            on_ground_of: self.on_ground_of.or(known.on_ground_of),
            ..self
        }
    }

    fn is_bare(&self) -> bool {
        self.siret.is_none() && self.address.is_none()
    }
}
