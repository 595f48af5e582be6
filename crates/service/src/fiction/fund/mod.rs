//! A year of the fund of the region that does not exist: 400 agreements, what was called for, committed, served, paid and given back, by
//! dice that fall the same way on every machine. Each deed is decided by the rules that decide of any other.

mod actions;
mod agreed;
mod aids;
mod calls;
mod course;
mod deed;
mod diary;
mod exercises;
mod ids;
mod indicators;
mod life;
mod plan;
mod receivers;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, date};
use maillage_domain::act::{AgencyDescribed, Draft};
use maillage_domain::fund::cell::Year;
use maillage_domain::reference::{AgencyContact, AgencyName};
use maillage_domain::territory::NamedCommune;
use maillage_views::words::Words;

use self::diary::Diary;
use self::plan::Plan;
use self::receivers::{Roster, nobody};
use super::Story;
use super::dice::Dice;
use super::entities::Site;
use crate::error::ServiceError;
use crate::shipped::FICTION;

/// The seed of its dice: its own, so that the register falls as it did before there was a fund.
const SEED: u64 = 20_261_016;

/// The exercise that is told.
pub(super) const THE_YEAR: Year = Year::new(2026);

/// The last day of which something is told: the eve of that on which its pages open.
pub(super) const LAST: Date = date(2026, 10, 14);

/// From when its agency is described.
const DESCRIBED: Date = date(2022, 11, 2);

/// Tells the year, and of those before it what still lives in it.
///
/// # Errors
///
/// A rule refuses some of it.
pub(super) fn tell(
    story: &mut Story,
    (sites, communes): (&[Site], &[NamedCommune]),
    words: Words,
) -> Result<(), ServiceError> {
    let roster = Roster { sites, communes };
    let mut dice = Dice::of(SEED);
    let lives = Plan::of(&mut dice, &roster);
    let mut diary = Diary::new(dice);
    for life in lives {
        life.tell(&mut diary);
    }
    aids::tell(&mut diary, &roster);
    calls::tell(&mut diary, &roster);
    exercises::tell(&mut diary);
    indicators::tell(&mut diary);
    story.enter(Draft::new(FICTION.code(), DESCRIBED, agency()).into());
    for (day, deed) in diary.deeds() {
        story.does(day, deed, words)?;
    }
    Ok(())
}

/// The agency of the region: under a number that nobody has, at an address that leads nowhere (RFC 2606).
fn agency() -> AgencyDescribed {
    AgencyDescribed {
        agency: AgencyName::try_from("Agence fictive de Nulle-Part (fictional agency)".to_owned())
            .expect("what is invented fits on one line"),
        siret: nobody("0"),
        contact: AgencyContact::parse("https://nulle-part.invalid").expect("an address of the web"),
    }
}
