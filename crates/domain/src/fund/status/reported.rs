//! What a published report says of a year.

use super::totals::missions_total;
use super::{
    CreditStatus, EarmarkedStatus, MissionStatus, RevenueStatus, Source, Stated, Status, StatusFinding, empty,
};
use crate::fund::money::{Ae, Cp, Revenue};
use crate::fund::reported::{AmountStatus, Figure, FundReported, Qualifier, ReportedAction, ReportedCredits};
use crate::ground::id::ActNumber;
use crate::ground::stamp::Recorded;

/// The year as a report states it.
pub(super) fn from_report(report: &Recorded<FundReported>) -> Status {
    let (act, report) = (report.stamp.number, report.fact.as_ref());
    let mut findings = Vec::new();
    let missions = missions_of(act, report, &mut findings);
    let of_none = report.counted().filter(|(action, _)| action.attribution.mission().is_none());
    let of_none = Cp::sum(of_none.map(|(_, amount)| amount));
    let excess = findings.iter().filter_map(|finding| match finding {
        StatusFinding::ActionsExceedMission { paid, actions, .. } => Some(actions.less(*paid)),
        _ => None,
    });
    let excess = Cp::sum(excess);
    let unattributed = of_none.zip(excess).and_then(|(none, excess)| none.checked_add(excess));
    findings.extend(missions_total(report));
    findings.extend(report.actions.iter().filter_map(aside));
    findings.extend(report.actions.iter().filter_map(corrected));
    let left = Some(report.not_carried.clone()).filter(|left| !left.is_empty());
    findings.extend(left.map(StatusFinding::NotCarried));
    Status {
        revenue: reported_revenue(act, report),
        ae: reported(act, &report.ae, Ae::checked_sub),
        cp: reported(act, &report.cp, Cp::checked_sub),
        missions,
        unattributed: unattributed.filter(|_| !report.actions.is_empty()),
        findings,
        ..empty(report.year)
    }
}

fn stated<T: Copy>(act: ActNumber, figure: &Figure<T>) -> Stated<T> {
    let source = Source::Line { act, line: figure.line };
    Stated { value: figure.value, qualifier: figure.qualifier, source }
}

fn reported_revenue(act: ActNumber, report: &FundReported) -> RevenueStatus {
    let revenue = &report.revenue;
    let take = |figure: &Option<Figure<Revenue>>| figure.as_ref().map(|figure| stated(act, figure));
    let (total, national) = (take(&revenue.total), take(&revenue.national));
    let rest = total.as_ref().zip(national.as_ref()).and_then(|(total, national)| {
        let rest = total.value.checked_sub(national.value)?;
        let same = total.qualifier == Qualifier::Exact && national.qualifier == Qualifier::Exact;
        let qualifier = if same { Qualifier::Exact } else { Qualifier::About };
        Some(Stated { value: rest, qualifier, source: Source::Computed { act } })
    });
    let earmarked = revenue.earmarked.iter().map(|earmarked| EarmarkedStatus {
        label: earmarked.label.clone(),
        amount: stated(act, &earmarked.amount),
    });
    RevenueStatus {
        own: take(&revenue.own).or(rest),
        restated: take(&revenue.restated),
        earmarked: earmarked.collect(),
        total,
        national,
    }
}

fn reported<T: Copy>(
    act: ActNumber,
    credits: &ReportedCredits<T>,
    less: fn(T, T) -> Option<T>,
) -> CreditStatus<T> {
    let (opened, used) = (&credits.opened, &credits.used);
    let left = opened.as_ref().zip(used.as_ref()).and_then(|(opened, used)| {
        let exact = opened.qualifier == Qualifier::Exact && used.qualifier == Qualifier::Exact;
        let qualifier = if exact { Qualifier::Exact } else { Qualifier::About };
        Some(Stated { value: less(opened.value, used.value)?, qualifier, source: Source::Computed { act } })
    });
    CreditStatus {
        opened: opened.as_ref().map(|figure| stated(act, figure)),
        used: used.as_ref().map(|figure| stated(act, figure)),
        available: left,
        rate_bp: credits.rate_bp.as_ref().map(|figure| stated(act, figure)),
    }
}

fn missions_of(
    act: ActNumber,
    report: &FundReported,
    findings: &mut Vec<StatusFinding>,
) -> Vec<MissionStatus> {
    let missions = report.missions.iter().map(|reported| {
        let mission = reported.mission;
        let of_it = |(action, _): &(&ReportedAction, Cp)| action.attribution.mission() == Some(mission);
        let actions: Vec<_> = report.counted().filter(of_it).collect();
        let sum = Cp::sum(actions.iter().map(|(_, amount)| *amount));
        let paid = reported.cp_paid.as_ref().map(|figure| figure.value).filter(|paid| !paid.is_negative());
        let (itemised, not_itemised) = match sum.zip(paid) {
            None => (None, None),
            Some((sum, paid)) => {
                if paid < sum {
                    let lines = actions.iter().map(|(action, _)| action.amount.line).collect();
                    findings.push(StatusFinding::ActionsExceedMission { mission, paid, actions: sum, lines });
                }
                (Some(sum.min(paid)), Some(paid.less(sum)))
            }
        };
        MissionStatus {
            mission,
            title: Some(reported.title.clone()),
            ae_committed: reported.ae_committed.as_ref().map(|figure| stated(act, figure)),
            cp_paid: reported.cp_paid.as_ref().map(|figure| stated(act, figure)),
            itemised,
            not_itemised,
        }
    });
    missions.collect()
}

/// An action that no total of what is paid holds.
fn aside(action: &ReportedAction) -> Option<StatusFinding> {
    let (label, amount, line) = (action.label.clone(), action.amount.value, action.amount.line);
    match (action.span, action.status) {
        (Some(span), _) => Some(StatusFinding::SeveralYears { label, amount, span, line }),
        (None, AmountStatus::Allocated | AmountStatus::Funded | AmountStatus::Paid) => None,
        (None, status @ (AmountStatus::Forecast | AmountStatus::Committed)) => {
            Some(StatusFinding::NotPaid { label, amount, status, line })
        }
    }
}

fn corrected(action: &ReportedAction) -> Option<StatusFinding> {
    let correction = action.amount.correction.as_ref()?;
    Some(StatusFinding::Corrected {
        label: action.label.clone(),
        printed: correction.printed.clone(),
        amount: action.amount.value,
        reason: correction.reason.clone(),
        line: action.amount.line,
    })
}
