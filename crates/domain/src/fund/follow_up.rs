//! What follows from agreements and commitments: reports that are due, what should come back, what may be paid twice.
//!
//! Each says what a person should look at; none decides or forbids anything.

use jiff::civil::Date;

use super::agreement::{Agreement, AgreementRef};
use super::cell::{Earmark, Envelope, Year};
use super::commitment::{Commitment, CommitmentId, Days};
use super::ledger::Ledger;
use super::money::Cp;
use crate::ground::id::ActNumber;
use crate::period;
use crate::text;

/// How long after the end of an exercise a financial report is due, in months (law 2000-321, art. 10).
const MONTHS_TO_REPORT: i16 = 6;

/// The last day on which the financial report on an exercise is due: six months after its end.
///
/// ```
/// use jiff::civil::date;
/// use maillage_domain::fund::cell::Year;
/// use maillage_domain::fund::follow_up::report_due;
/// assert_eq!(report_due(Year::new(2023)), date(2024, 6, 30));
/// ```
pub fn report_due(year: Year) -> Date {
    period::months_after(year.last_day(), MONTHS_TO_REPORT)
}

/// A financial report on an exercise of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportDue {
    /// The agreement.
    pub agreement: AgreementRef,
    /// The exercise.
    pub year: Year,
    /// The last day on which it is due.
    pub due: Date,
    /// What was paid for the exercise under the agreement.
    pub paid: Cp,
    /// The report, where it was received.
    pub received: Option<ReportReceived>,
}

/// A report that was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportReceived {
    /// The day.
    pub on: Date,
    /// What was not used.
    pub unused: Cp,
    /// What of it was ordered back already, under the commitments of the agreement.
    pub ordered_back: Cp,
    /// The act that recorded it.
    pub act: ActNumber,
}

impl ReportDue {
    /// Whether it is late on a day.
    pub fn is_overdue(&self, day: Date) -> bool {
        self.received.is_none() && self.due < day
    }

    /// What a revenue order could claim back: what was not used, less what was ordered back. It is proposed, never done: the order is
    /// an act of its own.
    pub fn to_claim(&self) -> Option<Cp> {
        let received = self.received?;
        let rest = received.unused.less(received.ordered_back);
        rest.is_positive().then_some(rest)
    }
}

/// Two commitments that may pay for the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DoubleFunding {
    /// The one made later.
    pub later: CommitmentId,
    /// The one made before.
    pub earlier: CommitmentId,
    /// The days that both pay for.
    pub both: Days,
    /// Why they look alike.
    pub alike: Alike,
}

/// Why two commitments look alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alike {
    /// They have the same object.
    Object,
    /// They draw on the same bound credits.
    Earmark,
}

impl Ledger {
    /// The financial reports on the exercises of agreements that are over by a day, by the day on which they are due: of each exercise for
    /// which something was paid under the agreement.
    pub fn reports_due(&self, day: Date) -> Vec<ReportDue> {
        let all = self.agreements().flat_map(|(_, agreement)| self.reports_of(agreement, day));
        let mut due: Vec<_> = all.collect();
        due.sort_by(|one, other| (one.due, &one.agreement).cmp(&(other.due, &other.agreement)));
        due
    }

    /// The same of one agreement.
    pub fn reports_of<'l>(
        &'l self,
        agreement: &'l Agreement,
        day: Date,
    ) -> impl Iterator<Item = ReportDue> + use<'l> {
        let over = agreement.exercises().filter(move |year| year.last_day() < day);
        over.filter_map(|year| {
            let received = agreement.report(year);
            let paid = self.paid_under(agreement, year);
            let ordered_back = self.claimed_under(agreement);
            let received = received.map(|report| ReportReceived {
                on: report.fact.received_on,
                unused: report.fact.unused,
                ordered_back,
                act: report.stamp.number,
            });
            (paid.is_positive() || received.is_some()).then(|| ReportDue {
                agreement: agreement.concluded.agreement.clone(),
                year,
                due: report_due(year),
                paid,
                received,
            })
        })
    }

    /// What was decided for an exercise under an agreement and is paid.
    fn paid_under(&self, agreement: &Agreement, year: Year) -> Cp {
        let parts = self.commitments_under(agreement).flat_map(|commitment| &commitment.parts);
        let paid =
            parts.filter(|part| part.decided_for == year).map(|part| part.sum.less(part.rest).to_pay());
        Cp::sum(paid).unwrap_or(Cp::ZERO)
    }

    /// What was ordered back under an agreement.
    fn claimed_under(&self, agreement: &Agreement) -> Cp {
        Cp::sum(self.commitments_under(agreement).map(|commitment| commitment.ordered_back))
            .unwrap_or(Cp::ZERO)
    }

    /// The commitments that may pay for what an earlier one pays for.
    pub fn double_funding(&self) -> Vec<DoubleFunding> {
        self.commitments().flat_map(|(_, commitment)| self.doubled_by(commitment)).collect()
    }

    /// The earlier commitments that may pay for the same: to the same beneficiary, over some of the same days, and for the same object or
    /// from the same bound credits.
    pub fn doubled_by(&self, later: &Commitment) -> Vec<DoubleFunding> {
        let made = |commitment: &Commitment| commitment.acts.first().copied();
        let others = self.commitments_to(&later.terms.beneficiary.id);
        let earlier = others.filter(|other| made(other) < made(later));
        let doubled = earlier.filter_map(|other| {
            let alike = alike(later, other)?;
            let both = in_common(later.terms.days(), other.terms.days())?;
            let (later, earlier) = (later.terms.commitment, other.terms.commitment);
            Some(DoubleFunding { later, earlier, both, alike })
        });
        doubled.collect()
    }
}

/// Why two commitments look alike; nothing where they do not, or one of them pays operating costs or nothing any more.
fn alike(one: &Commitment, other: &Commitment) -> Option<Alike> {
    let lives = |commitment: &Commitment| {
        commitment.terms.place.envelope == Envelope::Intervention
            && commitment.withdrawn < commitment.committed
    };
    if !lives(one) || !lives(other) {
        return None;
    }
    if text::key(&one.terms.object) == text::key(&other.terms.object) {
        return Some(Alike::Object);
    }
    let earmark = &one.terms.place.earmark;
    let is_bound = *earmark != Earmark::Free;
    (is_bound && *earmark == other.terms.place.earmark).then_some(Alike::Earmark)
}

/// The days that are in both.
fn in_common(one: Days, other: Days) -> Option<Days> {
    let (from, until) = (one.from.max(other.from), one.until.min(other.until));
    (from <= until).then_some(Days { from, until })
}
