//! What feeds tell beyond the register: in whatever order they come, the one of the last day stands, and none is told twice.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use maillage_domain::act::{Draft, Fact};
use maillage_domain::care::authorisation::registered::AuthorisationTold;
use maillage_domain::care::authorisation::turn::Turn;
use maillage_domain::care::authorisation::{Registered, Said};
use maillage_domain::entity::identity::{Address, SiteIdentity};
use maillage_domain::entity::turn::{SiteTold, Turn as EntityTurn};
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::Entered;
use maillage_domain::register::book::RegisterBook;
use maillage_domain::register::news::{Edition, Held, News, Novelty};
use maillage_domain::territory::RegionCode;
use proptest::prelude::*;

use crate::kit::{entity, line, number, site, stamp, surgery};

/// A register that feeds come to.
#[derive(Default)]
struct Desk {
    book: RegisterBook,
    acts: u64,
    /// The days of the feeds that came.
    read: Vec<Date>,
}

impl Desk {
    fn edition(&self, of: Date) -> Edition {
        let next = self.read.iter().copied().filter(|day| of < *day).min();
        Edition { of, next, again: self.read.contains(&of) }
    }

    /// Lets a feed of a day come: what is new in it is recorded.
    fn comes(&mut self, of: Date, tell: impl FnOnce(&Held<'_>) -> News) -> (Novelty, usize) {
        let region = RegionCode::new("99");
        let news = tell(&Held { book: &self.book, region: &region, edition: self.edition(of) });
        self.read.push(of);
        let count = news.drafts.len();
        news.drafts.into_iter().for_each(|draft| self.record(draft));
        (news.novelty, count)
    }

    fn record(&mut self, draft: Draft) {
        self.acts += 1;
        let Fact::Register(fact) = draft.fact else { panic!("of the register") };
        assert_eq!(self.book.apply(stamp(self.acts, draft.effective), fact), Entered::Kept);
    }

    fn word_comes(&mut self, of: Date, last_day: Date) -> (Novelty, usize) {
        self.comes(of, |held| held.authorisation(&number("99-1"), word(last_day)))
    }

    fn site_comes(&mut self, of: Date, identity: SiteIdentity) -> (Novelty, usize) {
        self.comes(of, |held| held.site(site(1), identity))
    }

    fn site_on(&self, day: Date) -> SiteIdentity {
        let at = self.book.entities().site(site(1), Asked::on(day));
        at.expect("it is told of").identity.clone()
    }

    fn last_day_on(&self, day: Date) -> Option<Date> {
        let told = self.book.authorisations().registered_at(&number("99-1"), Asked::on(day))?;
        let Said::Registered(word) = &told.fact.said else { panic!("a word") };
        word.until
    }
}

/// The word of a register, told from others by its last day.
fn word(last_day: Date) -> Registered {
    Registered {
        subject: surgery(),
        granted: date(2018, 3, 12),
        start_by: None,
        started: None,
        renewed: None,
        until: Some(last_day),
        lapsed: None,
        units: BTreeMap::new(),
    }
}

fn bare(name: &str) -> SiteIdentity {
    SiteIdentity { name: line(name), holder: entity(1), siret: None, address: None, on_ground_of: None }
}

fn addressed(name: &str) -> SiteIdentity {
    let address = Address { street: None, town: line("62000 ARRAS"), commune: None };
    SiteIdentity { address: Some(address), ..bare(name) }
}

const MARCH: Date = date(2026, 3, 11);
const JUNE: Date = date(2026, 6, 11);

#[test]
fn given_a_word_when_it_comes_again_and_changed_then_new_once_unchanged_and_changed() {
    let mut desk = Desk::default();
    let (first, other) = (date(2031, 1, 1), date(2032, 1, 1));
    assert_eq!(desk.word_comes(MARCH, first), (Novelty::New, 1));
    assert_eq!(desk.word_comes(MARCH, first), (Novelty::Unchanged, 0));
    assert_eq!(desk.word_comes(JUNE, first), (Novelty::Unchanged, 0));
    assert_eq!(desk.word_comes(date(2026, 9, 11), other), (Novelty::Changed, 1));
    assert_eq!(
        [MARCH, JUNE, date(2026, 9, 11)].map(|day| desk.last_day_on(day)),
        [first, first, other].map(Some)
    );
}

#[test]
fn given_two_files_of_one_day_when_the_first_comes_again_then_the_second_stands() {
    let mut desk = Desk::default();
    let (first, second) = (date(2031, 1, 1), date(2032, 1, 1));
    assert_eq!(desk.word_comes(MARCH, first).1, 1);
    assert_eq!(desk.word_comes(MARCH, second).1, 1);
    assert_eq!(desk.word_comes(MARCH, first), (Novelty::Unchanged, 0));
    assert_eq!(desk.last_day_on(MARCH), Some(second));
}

#[test]
fn given_an_act_of_a_person_when_a_register_comes_then_it_is_new_and_the_act_stays() {
    let mut desk = Desk::default();
    let told = AuthorisationTold::new(number("99-1"), Turn::Ceased);
    desk.record(Draft::new(&RegionCode::new("99"), MARCH, told));
    assert_eq!(desk.word_comes(JUNE, date(2031, 1, 1)), (Novelty::New, 1));
    assert_eq!(desk.book.authorisations().said(&number("99-1")).count(), 2);
}

#[test]
fn given_a_site_that_is_only_named_when_its_extract_comes_then_its_address_is_known_on_both_sides() {
    for (named, extract) in [(MARCH, JUNE), (JUNE, MARCH)] {
        let mut desk = Desk::default();
        let name = |held: &Held<'_>| held.site_named(site(1), entity(1), line("Établissement"));
        assert_eq!(desk.comes(named, name), (Novelty::New, 1));
        assert_eq!(desk.comes(named, name), (Novelty::Unchanged, 0));
        assert_eq!(desk.site_comes(extract, addressed("CH FICTIF")).0, Novelty::Changed);
        assert_eq!(desk.site_on(JUNE), addressed("CH FICTIF"));
        assert_eq!(desk.site_comes(extract, addressed("CH FICTIF")), (Novelty::Unchanged, 0));
    }
}

#[test]
fn given_what_a_person_said_of_a_site_when_an_extract_is_silent_on_it_then_it_stays() {
    let mut desk = Desk::default();
    let ground = SiteIdentity { on_ground_of: Some(site(2)), ..addressed("CH FICTIF") };
    let told = SiteTold { number: site(1), turn: EntityTurn::Stated(ground.clone()) };
    desk.record(Draft::new(&RegionCode::new("99"), MARCH, told));
    assert_eq!(desk.site_comes(JUNE, bare("CH FICTIF")), (Novelty::Unchanged, 0));
    assert_eq!(desk.site_comes(JUNE, bare("CH RENOMME")), (Novelty::Changed, 1));
    assert_eq!(desk.site_on(JUNE), SiteIdentity { name: line("CH RENOMME"), ..ground });
}

#[test]
fn given_a_site_that_is_closed_when_an_extract_still_has_it_then_left_closed_and_before_that_day_told() {
    let mut desk = Desk::default();
    assert_eq!(desk.site_comes(date(2026, 1, 1), addressed("CH FICTIF")).1, 1);
    let closed = SiteTold { number: site(1), turn: EntityTurn::Closed };
    desk.record(Draft::new(&RegionCode::new("99"), MARCH, closed));
    assert_eq!(desk.site_comes(MARCH, addressed("CH RENOMME")), (Novelty::Gone, 0));
    assert_eq!(desk.site_comes(date(2026, 3, 10), addressed("CH RENOMME")), (Novelty::Changed, 1));
}

/// Feeds of some days, each once, in the order in which they come, with what each says.
fn feeds() -> impl Strategy<Value = Vec<(i8, i8)>> {
    let said = proptest::collection::vec(0_i8..3, 6);
    (Just((1..=6).collect::<Vec<i8>>()).prop_shuffle(), said)
        .prop_map(|(days, said)| days.into_iter().zip(said).collect())
}

proptest! {
    #[test]
    fn given_feeds_in_any_order_when_all_have_come_then_the_last_one_stands_and_again_each_brings_nothing(
        feeds in feeds(),
    ) {
        let mut desk = Desk::default();
        let day = |month| date(2026, month, 1);
        let names = ["CH FICTIF", "CH RENOMME", "CH TROISIEME"];
        let name = |said: i8| names[usize::try_from(said).expect("one of them")];
        for (month, said) in &feeds {
            desk.word_comes(day(*month), date(2031, 1 + said, 1));
            desk.read.pop();
            desk.site_comes(day(*month), addressed(name(*said)));
        }
        let last = feeds.iter().max().expect("six").1;
        prop_assert_eq!(desk.last_day_on(Date::MAX), Some(date(2031, 1 + last, 1)));
        for (month, said) in &feeds {
            prop_assert_eq!(desk.site_on(day(*month)), addressed(name(*said)));
            prop_assert_eq!(desk.word_comes(day(*month), date(2031, 1 + said, 1)), (Novelty::Unchanged, 0));
            prop_assert_eq!(desk.site_comes(day(*month), addressed(name(*said))), (Novelty::Unchanged, 0));
        }
    }
}
