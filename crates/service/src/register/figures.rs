//! How each authorisation of a register stands in the figures of a bilan.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::care::count::{Count, Implanted};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::territory::ZoneCode;
use maillage_views::register::{AuthorisationView, Figured};
use maillage_views::words::Words;

use super::standing::Standing;

/// How each authorisation stands in the figures.
#[derive(Debug)]
pub(crate) struct Figures<'r> {
    /// Those that the list of the day can count, by number; nothing where no list is in force.
    found: Option<BTreeMap<&'r AuthorisationNumber, Figured>>,
}

/// The cells that authorisations stand in: a line and a zone, none where a site is not placed.
type Cells = BTreeSet<(LineCode, Option<ZoneCode>)>;

impl<'r> Figures<'r> {
    /// The figures of a register.
    pub(crate) fn of_register(standing: &Standing<'r>, words: Words) -> Self {
        let Some(count) = standing.count() else { return Self { found: None } };
        let reader = standing.reader(words);
        let mut cells = Cells::new();
        for (_, life) in standing.lives() {
            let Some(place) = &life.subject.place else { continue };
            cells.insert((life.subject.line.clone(), reader.zone(&life.subject.line, place.site)));
        }
        Self { found: Some(of_cells(&count, &cells)) }
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

fn of_cells<'r>(count: &Count<'r>, cells: &Cells) -> BTreeMap<&'r AuthorisationNumber, Figured> {
    let absent = count.absent.iter();
    let mut found: BTreeMap<_, _> =
        absent.map(|(number, absence)| (*number, Figured::Absent(*absence))).collect();
    for (line, zone) in cells {
        let cell = count.cell(line, zone.as_ref());
        for one in cell.implantations.values().flatten().filter(|(code, _)| *code == line) {
            of_implantation(one.1, &mut found);
        }
    }
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
