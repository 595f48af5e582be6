//! A report enters: what it prints, with what people add to it, becomes an opening position of the fund.
//!
//! An amount that cannot be true is refused with its place, unless a note corrects it or says why it stands, or the person who
//! records it takes everything as printed.

use super::notes::{AmountNote, AttributionRules, Place, Remark, ReportNotes};
use super::printed::{PrintedAmount, PrintedFigures, PrintedShare, Role};
use crate::bilingual::Bilingual;
use crate::digest::Digest;
use crate::fund::cell::Year;
use crate::fund::money::{Ae, Cp, Revenue};
use crate::fund::reported::{
    Attribution, Correction, EarmarkedRevenue, Figure, FundReported, NotCarried, NotCarriedWhy,
    ReportedAction, ReportedCredits, ReportedMission, ReportedRevenue,
};

/// A report to record.
#[derive(Debug, Clone, Copy)]
pub struct Proposal<'a> {
    /// The key that makes the command one of its kind.
    pub key: &'a str,
    /// The exercise.
    pub year: Year,
    /// The document.
    pub document: Digest,
    /// What the document is.
    pub title: &'a str,
    /// What it prints.
    pub figures: &'a PrintedFigures,
    /// What people add to it.
    pub notes: &'a ReportNotes,
    /// How its actions are attributed.
    pub attribution: &'a AttributionRules,
    /// Whether what cannot be true is recorded all the same.
    pub as_printed: bool,
}

/// Why a report is not recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportFault {
    /// A figure that cannot be true.
    Untrue {
        /// Its page; none in a text.
        page: Option<u32>,
        /// Its line.
        line: u32,
        /// As printed.
        printed: String,
        /// What it is printed beside.
        label: String,
        /// The checks that accuse it.
        errors: Vec<String>,
    },
    /// A note on a figure that the document does not print.
    NoteOfNothing {
        /// The page that the note names.
        page: Option<u32>,
        /// The line of the note.
        line: u32,
    },
}

/// Judges a report.
///
/// # Errors
///
/// Every amount that cannot be true and every note of nothing, in the order of the document.
pub fn admit(proposal: Proposal<'_>) -> Result<FundReported, Vec<ReportFault>> {
    let amounts = noted(proposal);
    let mut faults = strays(proposal);
    faults.extend(amounts.iter().filter(|amount| amount.is_untrue(proposal.as_printed)).map(Noted::untrue));
    if !faults.is_empty() {
        faults.sort_by_key(ReportFault::line);
        return Err(faults);
    }
    let account = Account { amounts, proposal };
    Ok(FundReported {
        key: proposal.key.to_owned(),
        year: proposal.year,
        document: proposal.document,
        title: proposal.title.to_owned(),
        revenue: account.revenue(),
        ae: account.credits(Role::Committed, proposal.notes.ae_rate.as_ref(), Ae::from_cents),
        cp: account.credits(Role::Paid, proposal.notes.cp_rate.as_ref(), Cp::from_cents),
        missions: account.missions(),
        actions: account.actions(),
        not_carried: account.not_carried(),
    })
}

impl ReportFault {
    /// Where it is.
    pub const fn line(&self) -> u32 {
        match self {
            Self::Untrue { line, .. } | Self::NoteOfNothing { line, .. } => *line,
        }
    }

    /// On which page that is; none in a text.
    pub const fn page(&self) -> Option<u32> {
        match self {
            Self::Untrue { page, .. } | Self::NoteOfNothing { page, .. } => *page,
        }
    }
}

/// An amount with what people add to it.
#[derive(Clone, Copy)]
struct Noted<'a> {
    amount: &'a PrintedAmount,
    note: Option<&'a AmountNote>,
}

fn noted(proposal: Proposal<'_>) -> Vec<Noted<'_>> {
    let amounts = proposal.figures.amounts.iter().map(|amount| {
        let mut notes = proposal.notes.amounts.iter();
        Noted { amount, note: notes.find(|note| note.place.holds(amount.page, amount.line, &amount.printed)) }
    });
    amounts.collect()
}

/// The notes of which the document prints no figure.
fn strays(proposal: Proposal<'_>) -> Vec<ReportFault> {
    let Proposal { figures, notes, .. } = proposal;
    let amount =
        |place: &&Place| figures.amounts.iter().any(|own| place.holds(own.page, own.line, &own.printed));
    let share =
        |place: &&Place| figures.shares.iter().any(|own| place.holds(own.page, own.line, &own.printed));
    let told = |place: &Place| ReportFault::NoteOfNothing { page: place.page, line: place.line };
    let of_amounts = notes.amounts.iter().map(|note| &note.place).filter(|place| !amount(place));
    let of_shares = notes.ae_rate.iter().chain(&notes.cp_rate).filter(|place| !share(place));
    of_amounts.chain(of_shares).map(told).collect()
}

impl Noted<'_> {
    fn remark(&self) -> Option<&Remark> {
        self.note.and_then(|note| note.remark.as_ref())
    }

    fn role(&self) -> Option<Role> {
        let left_out = matches!(self.remark(), Some(Remark::LeftOut { .. }));
        self.note.and_then(|note| note.role).or(self.amount.role).filter(|_| !left_out)
    }

    fn is_untrue(&self, as_printed: bool) -> bool {
        let answered = matches!(self.remark(), Some(Remark::Corrected { .. } | Remark::Kept { .. }));
        !as_printed && !answered && self.role().is_some() && !self.amount.errors.is_empty()
    }

    fn untrue(&self) -> ReportFault {
        let PrintedAmount { page, line, printed, label, errors, .. } = self.amount;
        let (printed, label, errors) = (printed.clone(), label.clone(), errors.clone());
        ReportFault::Untrue { page: *page, line: *line, printed, label, errors }
    }

    fn label(&self) -> String {
        self.note.and_then(|note| note.label.clone()).unwrap_or_else(|| self.amount.label.clone())
    }

    fn part_of(&self) -> Option<u32> {
        self.note.and_then(|note| note.part_of).or(self.amount.part_of)
    }

    fn figure<T>(&self, kind: fn(i64) -> T) -> Figure<T> {
        let (value, correction) = match self.remark() {
            Some(Remark::Corrected { cents, reason }) => {
                let correction = Correction { printed: self.amount.printed.clone(), reason: reason.clone() };
                (*cents, Some(correction))
            }
            _ => (self.amount.cents, None),
        };
        let PrintedAmount { qualifier, line, .. } = *self.amount;
        Figure { value: kind(value), qualifier, line, correction }
    }
}

/// The amounts by their place.
struct Account<'a> {
    amounts: Vec<Noted<'a>>,
    proposal: Proposal<'a>,
}

impl Account<'_> {
    fn of(&self, role: Role) -> impl Iterator<Item = &Noted<'_>> {
        self.amounts.iter().filter(move |amount| amount.role() == Some(role))
    }

    fn first<T>(&self, role: Role, kind: fn(i64) -> T) -> Option<Figure<T>> {
        self.of(role).next().map(|amount| amount.figure(kind))
    }

    fn revenue(&self) -> ReportedRevenue {
        let earmarked = self.of(Role::EarmarkedRevenue).map(|amount| EarmarkedRevenue {
            label: amount.label(),
            amount: amount.figure(Revenue::from_cents),
        });
        ReportedRevenue {
            total: self.first(Role::Revenue, Revenue::from_cents),
            national: self.first(Role::NationalRevenue, Revenue::from_cents),
            own: None,
            restated: self.first(Role::RestatedRevenue, Revenue::from_cents),
            earmarked: earmarked.collect(),
        }
    }

    fn credits<T>(&self, used: Role, rate: Option<&Place>, kind: fn(i64) -> T) -> ReportedCredits<T> {
        let mut shares = self.proposal.figures.shares.iter();
        let rate =
            rate.and_then(|place| shares.find(|share| place.holds(share.page, share.line, &share.printed)));
        let rate_bp = rate.map(|share| Figure {
            value: share.basis_points,
            qualifier: share.qualifier,
            line: share.line,
            correction: None,
        });
        ReportedCredits { opened: None, used: self.first(used, kind), rate_bp }
    }

    fn missions(&self) -> Vec<ReportedMission> {
        let titles = &self.proposal.attribution.titles;
        let missions = titles.iter().filter_map(|(mission, title)| {
            let cp_paid = self.first(Role::Mission(*mission), Cp::from_cents)?;
            let (mission, title) = (*mission, title.clone());
            Some(ReportedMission { mission, title, ae_committed: None, cp_paid: Some(cp_paid) })
        });
        missions.collect()
    }

    /// What is in no figure, in the order of the document.
    fn not_carried(&self) -> Vec<NotCarried> {
        let amounts = self.amounts.iter().filter_map(|amount| {
            let PrintedAmount { line, printed, section, .. } = amount.amount;
            let why = self.left(amount)?;
            let (label, section) = (amount.label(), section.clone());
            Some(NotCarried { line: *line, printed: printed.clone(), label, section, why })
        });
        let shares = self.proposal.figures.shares.iter().filter(|share| !self.is_rate(share));
        let shares = shares.map(|share| NotCarried {
            line: share.line,
            printed: share.printed.clone(),
            label: String::new(),
            section: String::new(),
            why: NotCarriedWhy::Unsaid,
        });
        let mut left: Vec<_> = amounts.chain(shares).collect();
        left.sort_by_key(|left| left.line);
        left
    }

    /// Why an amount is in no figure; nothing where it is in one.
    fn left(&self, amount: &Noted<'_>) -> Option<NotCarriedWhy> {
        if let Some(Remark::LeftOut { reason }) = amount.remark() {
            return Some(NotCarriedWhy::LeftOut { reason: reason.clone() });
        }
        match amount.role() {
            None => Some(NotCarriedWhy::Unsaid),
            Some(Role::Action | Role::EarmarkedRevenue) => None,
            Some(role) => {
                let first = self.of(role).next().is_some_and(|first| std::ptr::eq(first, amount));
                (!first).then_some(NotCarriedWhy::Repeated)
            }
        }
    }

    fn is_rate(&self, share: &PrintedShare) -> bool {
        let ReportNotes { ae_rate, cp_rate, .. } = self.proposal.notes;
        ae_rate.iter().chain(cp_rate).any(|place| place.holds(share.page, share.line, &share.printed))
    }

    fn actions(&self) -> Vec<ReportedAction> {
        let actions: Vec<_> = self.of(Role::Action).collect();
        actions.iter().map(|action| self.action(action, &actions)).collect()
    }

    fn action(&self, action: &Noted<'_>, actions: &[&Noted<'_>]) -> ReportedAction {
        let PrintedAmount { section, printed, .. } = action.amount;
        let part_of = whole(action, actions);
        let head = part_of.and_then(|rank| actions.get(rank).copied()).unwrap_or(action);
        ReportedAction {
            label: action.label(),
            section: section.clone(),
            printed: printed.clone(),
            amount: action.figure(Cp::from_cents),
            status: action.note.and_then(|note| note.status).unwrap_or(action.amount.status),
            span: action.note.and_then(|note| note.span).or(action.amount.span),
            // A part belongs where its whole does.
            attribution: self.attribution(head.amount),
            part_of,
        }
    }

    fn attribution(&self, action: &PrintedAmount) -> Attribution {
        let rules = self.proposal.attribution;
        // The heading speaks of what no title names, unless it is the title of another action.
        let heading = Some(action.heading()).filter(|_| !action.titled);
        let heading =
            heading.filter(|heading| self.amounts.iter().all(|other| other.amount.label != *heading));
        let reason = |reason: &Bilingual| reason.clone();
        match rules.of(action, heading) {
            None => Attribution::None { reason: reason(&rules.unsaid) },
            Some(rule) => match rule.mission {
                Some(mission) => Attribution::Inferred { mission, reason: reason(&rule.reason) },
                None => Attribution::None { reason: reason(&rule.reason) },
            },
        }
    }
}

/// The rank of the action of which one is a part and which is itself whole.
fn whole(action: &Noted<'_>, actions: &[&Noted<'_>]) -> Option<usize> {
    let line = action.part_of()?;
    actions.iter().position(|other| other.amount.line == line && other.part_of().is_none())
}
