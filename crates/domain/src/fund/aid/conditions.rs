//! Who asks, where and when: what a scheme asks beside its sum.

use jiff::civil::Date;

use super::ask::{AidAsk, Spot};
use super::finding::{AidFinding, AidInstead, AidNeed, AidSeen, AidVerdict};
use super::scheme::{AidCalendar, AidScheme, AidSchemes};
use super::sum::AidSum;
use crate::period::months_after;
use crate::rules::aid as rules;
use crate::territory::PractitionerZone;

/// What the rules say of who asks, where and when.
pub(super) fn findings(scheme: &AidScheme, ask: &AidAsk) -> Vec<AidFinding> {
    let mut found = Vec::new();
    found.extend(region(scheme, ask));
    found.extend(period(scheme, ask));
    found.push(applicant(scheme, ask));
    found.extend(zone(scheme, ask));
    if let Some(calendar) = &scheme.calendar {
        found.extend(dates(calendar, ask));
    }
    found
}

fn region(scheme: &AidScheme, ask: &AidAsk) -> Option<AidFinding> {
    let own = scheme.region.as_ref().filter(|own| **own != ask.region)?;
    Some(AidFinding::new(&rules::REGION, AidVerdict::Forbids, AidSeen::OtherRegion(own.clone())))
}

/// Whether it is open: on the day of the installation, where that was said.
fn period(scheme: &AidScheme, ask: &AidAsk) -> Option<AidFinding> {
    let open = scheme.in_force?;
    let day = ask.installed_on.unwrap_or(ask.day);
    let (verdict, seen) = if open.contains(day) {
        (AidVerdict::Allows, AidSeen::Open { day, from: open.from })
    } else {
        (AidVerdict::Forbids, AidSeen::Closed { day, open })
    };
    Some(AidFinding::new(&rules::PERIOD, verdict, seen))
}

fn applicant(scheme: &AidScheme, ask: &AidAsk) -> AidFinding {
    let (verdict, seen) = match ask.applicant {
        None => (AidVerdict::Reserves(AidNeed::Applicant), AidSeen::ApplicantUnsaid),
        Some(who) if scheme.applicants.contains(&who) => (AidVerdict::Allows, AidSeen::MayAsk(who)),
        Some(who) => (AidVerdict::Forbids, AidSeen::MayNotAsk(who)),
    };
    AidFinding::new(&rules::APPLICANT, verdict, seen)
}

/// What the zone rule says; nothing of a scheme that is asked anywhere.
fn zone(scheme: &AidScheme, ask: &AidAsk) -> Option<AidFinding> {
    let zones = scheme.zones();
    if zones.is_empty() {
        return None;
    }
    let has = |zone: &PractitionerZone| zones.contains(zone);
    let (verdict, seen) = match ask.spot.clone() {
        Spot::In { commune, zone, act } if has(&zone) => {
            (AidVerdict::Allows, AidSeen::InZone { commune, zone, act })
        }
        Spot::In { commune, zone, act } => out_of_zones(scheme, AidSeen::InOtherZone { commune, zone, act }),
        Spot::Outside { commune, act } => out_of_zones(scheme, AidSeen::Outside { commune, act }),
        Spot::Said(zone) | Spot::NotListed { zone: Some(zone), .. } if !has(&zone) => {
            out_of_zones(scheme, AidSeen::SaidOtherZone(zone))
        }
        Spot::Said(zone) => (AidVerdict::Reserves(AidNeed::Commune), AidSeen::SaidZone(zone)),
        Spot::NotListed { .. } => {
            let act = scheme.zoning.as_ref().map(|act| act.as_str().to_owned());
            (AidVerdict::Reserves(AidNeed::Zoning), AidSeen::NoList { act })
        }
        Spot::Unsaid => (AidVerdict::Reserves(AidNeed::Commune), AidSeen::SpotUnsaid),
        Spot::Unknown(commune) => (AidVerdict::Reserves(AidNeed::Commune), AidSeen::CommuneUnknown(commune)),
        Spot::Several(commune) => (AidVerdict::Reserves(AidNeed::Commune), AidSeen::CommuneSeveral(commune)),
    };
    Some(AidFinding::new(&rules::ZONE, verdict, seen))
}

/// Outside the zones of a scheme it is refused, but where something opens it that no list says.
fn out_of_zones(scheme: &AidScheme, seen: AidSeen) -> (AidVerdict, AidSeen) {
    match &scheme.elsewhere {
        Some(what) => (AidVerdict::Reserves(AidNeed::Elsewhere), AidSeen::Elsewhere(what.clone())),
        None => (AidVerdict::Forbids, seen),
    }
}

/// What may be asked where a scheme may not: another one of its category in the zone, or the same in one of its zones.
pub(super) fn elsewhere(schemes: &AidSchemes, scheme: &AidScheme, ask: &AidAsk) -> Vec<AidInstead> {
    let zone = match &ask.spot {
        Spot::In { zone, .. } | Spot::Said(zone) | Spot::NotListed { zone: Some(zone), .. } => Some(*zone),
        Spot::Unsaid
        | Spot::NotListed { zone: None, .. }
        | Spot::Outside { .. }
        | Spot::Unknown(_)
        | Spot::Several(_) => None,
    };
    let same = |other: &&AidScheme| {
        scheme.category.is_some() && other.category == scheme.category && other.is_run_in(&ask.region)
    };
    let others = schemes.schemes.iter().filter(same);
    let others = others.filter(|other| zone.is_some_and(|zone| other.zones().contains(&zone)));
    let others = others.map(|other| AidInstead::Scheme(other.code.clone()));
    let ceilings = |zone: PractitionerZone| match &scheme.sum {
        AidSum::Ceiling { by_zone } => by_zone.get(&zone).copied(),
        _ => None,
    };
    let zones = scheme.zones().into_iter().map(|zone| AidInstead::Settle(zone, ceilings(zone)));
    others.chain(zones).collect()
}

/// What the days of a measure say: all of them bind.
fn dates(calendar: &AidCalendar, ask: &AidAsk) -> [AidFinding; 3] {
    [installed(calendar, ask), filed(calendar, ask), signed(calendar, ask)]
}

fn installed(calendar: &AidCalendar, ask: &AidAsk) -> AidFinding {
    let open = calendar.installed;
    let (verdict, seen) = match ask.installed_on {
        None => (AidVerdict::Reserves(AidNeed::Installed), AidSeen::InstalledUnsaid(open)),
        Some(day) if open.contains(day) => (AidVerdict::Allows, AidSeen::InstalledIn { day, open }),
        Some(day) => (AidVerdict::Forbids, AidSeen::InstalledOut { day, open }),
    };
    AidFinding::new(&rules::DATES, verdict, seen)
}

/// The last day for the file: the nearest of the two.
fn filed_until(calendar: &AidCalendar, installed_on: Option<Date>) -> (Date, Option<i16>) {
    let months = installed_on.map(|day| months_after(day, calendar.filed_within));
    match months {
        Some(months) if months < calendar.filed_until => (months, Some(calendar.filed_within)),
        Some(_) | None => (calendar.filed_until, None),
    }
}

fn filed(calendar: &AidCalendar, ask: &AidAsk) -> AidFinding {
    let (until, months) = filed_until(calendar, ask.installed_on);
    let (verdict, seen) = match ask.filed_on {
        None => (AidVerdict::Reserves(AidNeed::Filed), AidSeen::FiledUnsaid(until)),
        Some(day) if day <= until => (AidVerdict::Allows, AidSeen::FiledIn { day, until }),
        Some(day) => (AidVerdict::Forbids, AidSeen::FiledLate { day, until, months }),
    };
    AidFinding::new(&rules::DATES, verdict, seen)
}

fn signed(calendar: &AidCalendar, ask: &AidAsk) -> AidFinding {
    let until = calendar.signed_until;
    let (verdict, seen) = match ask.signed_on {
        None => (AidVerdict::Reserves(AidNeed::Signed), AidSeen::SignedUnsaid(until)),
        Some(day) if day <= until => (AidVerdict::Allows, AidSeen::SignedIn { day, until }),
        Some(day) => (AidVerdict::Forbids, AidSeen::SignedLate { day, until }),
    };
    AidFinding::new(&rules::DATES, verdict, seen)
}
