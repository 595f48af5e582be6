//! What a zone shows, in one sentence.

use maillage_domain::care::bilan::{Counted, ZoneBalance};

use super::quantity::Shown;
use crate::authorisable::Authorisable;
use crate::filing::Filing;
use crate::tally::range_text;
use crate::words::{Argument, Words};

/// What a zone shows, in one sentence; then whether its document contradicts itself.
pub(super) fn of(
    (code, name): (&str, &str),
    balance: Option<&ZoneBalance>,
    (counted, shown, filing): (Counted, Shown, Filing),
    words: Words,
) -> String {
    let zone = if name.is_empty() || name == code { code.to_owned() } else { format!("{code} {name}") };
    let zone = ("zone", Argument::Text(&zone));
    let Some(balance) = balance else { return words.with("map-zone-without", &[zone]) };
    let said = match shown {
        Shown::Gap => gap(zone, balance, words),
        Shown::Open => open(zone, balance, (counted, filing), words),
        Shown::Excess => excess(zone, balance, counted, words),
    };
    if balance.contradicted == 0 {
        return said;
    }
    let contradicted =
        words.with("map-zone-contradicted", &[("rows", Argument::count(balance.contradicted))]);
    format!("{said} {contradicted}")
}

/// The figures of the one row of a zone.
fn gap(zone: (&str, Argument<'_>), balance: &ZoneBalance, words: Words) -> String {
    let Some(gap) = balance.gap() else { return words.with("map-zone-no-gap", &[zone]) };
    let gap = words.gap(gap);
    let (current, target) = (Argument::Count(balance.current), Argument::Count(balance.target));
    if balance.ranges > 0 {
        let target = range_text(balance.least, balance.target, words);
        let arguments =
            [zone, ("current", current), ("target", Argument::Text(&target)), ("room", Argument::Text(&gap))];
        return words.with("map-zone-range", &arguments);
    }
    let arguments = [zone, ("current", current), ("target", target), ("gap", Argument::Text(&gap))];
    words.with("map-zone", &arguments)
}

/// What is open in the rows of a zone; what is below target, where nothing is received.
fn open(
    zone: (&str, Argument<'_>),
    balance: &ZoneBalance,
    (counted, filing): (Counted, Filing),
    words: Words,
) -> String {
    let (open_id, below_id, left) = match counted {
        Counted::Sites => {
            ("map-zone-open-sites", "map-zone-below-sites", Authorisable::Sites(balance.places))
        }
        Counted::Units => {
            ("map-zone-open-units", "map-zone-below-units", Authorisable::Units(balance.places))
        }
    };
    let id = if filing == Filing::Possible { open_id } else { below_id };
    let left = left.text_where(filing, words);
    let (rows, open) = (Argument::count(balance.rows), Argument::count(balance.open));
    words.with(id, &[zone, ("rows", rows), ("open", open), ("authorisable", Argument::Text(&left))])
}

/// What is above the target in the rows of a zone.
fn excess(zone: (&str, Argument<'_>), balance: &ZoneBalance, counted: Counted, words: Words) -> String {
    let id = match counted {
        Counted::Sites => "map-zone-excess-sites",
        Counted::Units => "map-zone-excess-units",
    };
    let (rows, above) = (Argument::count(balance.rows), Argument::count(balance.above));
    words.with(id, &[zone, ("rows", rows), ("above", above), ("excess", Argument::Count(balance.excess))])
}
