//! How each authorisation of a register stands in the figures of a bilan.

use std::collections::BTreeMap;

use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::count::{Count, Implanted};
use maillage_views::register::{AuthorisationView, Figured};
use maillage_views::words::Words;

use super::standing::Standing;

/// How each authorisation stands in the figures.
#[derive(Debug)]
pub(crate) struct Figures<'r> {
    /// Those that the list of the day can count, by number; nothing where no list is in force.
    found: Option<BTreeMap<&'r AuthorisationNumber, Figured>>,
}

impl<'r> Figures<'r> {
    /// The figures of a register.
    pub(crate) fn of_register(standing: &Standing<'r>) -> Self {
        Self { found: standing.count().as_ref().map(found) }
    }

    /// The same of some authorisations alone, and of those on the ground that they stand on: no other changes how they count.
    pub(super) fn of_lives(standing: &Standing<'r>, lives: &[(&'r AuthorisationNumber, Life<'r>)]) -> Self {
        let sites = lives.iter().filter_map(|(_, life)| Some(life.subject.place.as_ref()?.site));
        let mut numbers = standing.register.on_ground_of(sites, standing.asked);
        numbers.extend(lives.iter().map(|(number, _)| number));
        Self { found: standing.count_of(numbers).as_ref().map(found) }
    }

    /// An authorisation as it stands, for people.
    pub(crate) fn view(
        &self,
        standing: &Standing<'_>,
        (number, life): (&AuthorisationNumber, &Life<'_>),
        words: Words,
    ) -> AuthorisationView {
        let (book, clocks) = (standing.register.authorisations(), &standing.clocks);
        let steps = book.steps(number, &life.unfit, clocks, standing.asked);
        AuthorisationView::new(number, (life, &steps), &self.of(number), &standing.reader(words))
    }

    /// How an authorisation stands.
    fn of(&self, number: &AuthorisationNumber) -> Figured {
        let found = self.found.as_ref().and_then(|found| found.get(number));
        found.cloned().unwrap_or(Figured::NoList)
    }
}

fn found<'r>(count: &Count<'r>) -> BTreeMap<&'r AuthorisationNumber, Figured> {
    let absent = count.absent.iter();
    let mut found = absent.map(|(number, absence)| (*number, Figured::Absent(*absence))).collect();
    count.implanted().for_each(|(_, _, one)| of_implantation(one, &mut found));
    found
}

/// The authorisations of one implantation. One that stands on several tracts counts where one of them does.
fn of_implantation<'r>(one: &Implanted<'r>, found: &mut BTreeMap<&'r AuthorisationNumber, Figured>) {
    for held in &one.counted {
        let figured = match (&one.within, &one.zone) {
            (Some(line), _) => Figured::Within(line.clone()),
            (None, None) => Figured::Unplaced(held.marks.clone()),
            (None, Some(_)) => Figured::Counted(held.marks.clone()),
        };
        if figured.counts() || !found.get(held.number).is_some_and(Figured::counts) {
            found.insert(held.number, figured);
        }
    }
    for held in &one.shown {
        found.entry(held.number).or_insert_with(|| Figured::Shown(held.marks.clone()));
    }
}
