//! Aid without an agreement: sums that need none, most to health professionals, of whom nothing is known but an opaque identifier.

use jiff::civil::date;
use maillage_domain::fund::commitment::{Commit, Term};
use maillage_domain::fund::essentials::{
    Essentials, GrantShare, PaymentConditions, PaymentPeriod, UnionNotice,
};
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::payment::{Channel, SchemeBody};

use super::THE_YEAR;
use super::course::Course;
use super::diary::{Diary, Made, ae};
use super::ids::{self, DIRECTOR};
use super::life::serve_alone;
use super::receivers::{Receiver, Roster};

/// How many health professionals receive something.
const PROFESSIONALS: u32 = 42;

/// How many associations do.
const ASSOCIATIONS: u32 = 14;

/// The rank of the first of those: others have an agreement.
const FIRST_ASSOCIATION: u32 = 300;

/// By which order a scheme pays.
const ORDER: &str = "Arrêté fictif FICTIF-2026-7 (fictional)";

/// What becomes of it.
const COURSES: &[(Course, u32)] = &[(Course::Committed, 15), (Course::Certified, 15), (Course::Paid, 70)];

/// Tells of all of it.
pub(super) fn tell(diary: &mut Diary, roster: &Roster<'_>) {
    for rank in 0..PROFESSIONALS {
        let zone = roster.association(rank).zone;
        let scheme = Channel::Scheme { body: SchemeBody::new("CPAM"), order: Some(ORDER.to_owned()) };
        let channel = if diary.dice.percent(50) { scheme } else { Channel::AcArs };
        one(diary, &Receiver::professional(rank, zone), channel);
    }
    for rank in 0..ASSOCIATIONS {
        one(diary, &roster.association(FIRST_ASSOCIATION + rank), Channel::AcArs);
    }
}

/// A sum of less than an agreement is needed for.
fn one(diary: &mut Diary, receiver: &Receiver, channel: Channel) {
    let action = *diary.dice.pick(receiver.actions);
    let euros = (40 + diary.dice.below(180)) * 100;
    let on = diary.dice.between(date(2026, 1, 20), date(2026, 9, 15));
    let id = ids::commitment(diary.rank());
    let course = diary.dice.lot(COURSES);
    let essentials = receiver.name.is_some().then(|| Essentials {
        name: receiver.name.clone(),
        conditions: Some(PaymentConditions::Once),
        paid_over: PaymentPeriod::new(on, Some(THE_YEAR.last_day())).ok(),
        share: Some(GrantShare::WHOLE),
        notice: Some(UnionNotice::NotNotified),
    });
    let commit = Commit {
        key: diary.key("commit"),
        commitment: id,
        year: THE_YEAR,
        place: action.place(receiver.zone.as_ref()),
        amount: ae(euros),
        term: Term::Single,
        beneficiary: receiver.who.clone(),
        purpose: action.purpose(),
        object: (*diary.dice.pick(&action.objects)).to_owned(),
        advance: Cp::ZERO,
        notified_on: on,
        signed_by: DIRECTOR,
        parties: Vec::new(),
        runs: None,
        essentials,
        agreement: None,
        structure: None,
    };
    let made = Made { id, place: commit.place.clone(), channel };
    if diary.commit(commit, euros) {
        serve_alone(diary, &made, (on, euros), course);
    }
}
