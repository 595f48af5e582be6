//! What a feed of a day tells that the register does not say of that day yet.
//!
//! A feed is the whole word of its day, and most of it was said before: only what is new or different becomes an act. Feeds come late,
//! too: what one says stands for its own day, and what a later one found unchanged is said again of the day of that one.

use jiff::civil::Date;

use super::book::RegisterBook;
use crate::act::{Draft, Fact};
use crate::care::authorisation::Registered;
use crate::care::authorisation::registered::AuthorisationTold;
use crate::care::authorisation::subject::AuthorisationNumber;
use crate::entity::book::{EntityAt, Standing};
use crate::entity::identity::{Identity, LegalIdentity, SiteIdentity};
use crate::entity::turn::{EntityTold, LegalEntityTold, SiteTold, Turn};
use crate::entity::{LegalEntityNumber, SiteNumber};
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::ground::one_line::OneLine;

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
        let said_that_day =
            || register.said(number).any(|said| said.stamp.effective == of && *said.fact == told);
        if then.is_some_and(|then| *then.fact == told) || (again && said_that_day()) {
            return News::none(Novelty::Unchanged);
        }
        let latest = register.registered_at(number, Asked::LATEST);
        let is_last = latest.is_none_or(|latest| latest.stamp.effective <= of);
        let restored = next.zip(then).filter(|_| is_last);
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
        let open = last.filter(|last| last.standing == Standing::Open);
        match open.map(|open| (open, open.stamp.effective)) {
            // What only a name was told of later takes the rest from here.
            Some((later, day)) if of < day && later.identity.is_bare() => {
                drafts.push(draft(day, said.over(later.identity)));
            }
            Some((_, day)) if day <= of => {
                let before = then.filter(|then| differs && !then.identity.is_bare());
                drafts.extend(next.zip(before).map(|(next, then)| draft(next, then.identity.clone())));
            }
            Some(_) | None => {}
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
