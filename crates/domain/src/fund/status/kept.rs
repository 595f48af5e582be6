//! What a register says of a year.

use super::{CreditStatus, EarmarkedStatus, MissionStatus, RevenueStatus, Source, Stated, Status};
use crate::bilingual::Bilingual;
use crate::fund::cell::Year;
use crate::fund::destination::Mission;
use crate::fund::execution::{Execution, FigureKind, Figures};
use crate::fund::ledger::Ledger;
use crate::fund::money::{Ae, Cp, Revenue};

/// The revenue that acts say was received.
pub(super) fn revenue_of(execution: &Execution) -> RevenueStatus {
    let revenue = &execution.revenue;
    let stated = |value: Revenue| Stated::exact(value, Source::Acts(revenue.acts.clone()));
    let earmarked = revenue.earmarked.iter().filter_map(|(earmark, amount)| {
        let label = earmark.code()?;
        Some(EarmarkedStatus { label: label.to_owned(), amount: stated(*amount) })
    });
    RevenueStatus {
        total: revenue.total.map(stated),
        national: revenue.national.map(stated),
        own: revenue.own.map(stated),
        restated: revenue.restated.map(stated),
        earmarked: earmarked.collect(),
    }
}

/// The figures of the register take the place of those of a report.
pub(super) fn take_register(status: &mut Status, ledger: &Ledger, execution: &Execution) {
    let year = execution.year;
    let total = execution.total();
    status.kept = true;
    let acts = |figure| Source::Acts(ledger.acts_behind(year, figure, |_| true));
    let rate = |used: i64, opened: i64, source: Source| {
        let rate = i128::from(used).checked_mul(10_000)?.checked_div(i128::from(opened))?;
        Some(Stated::exact(u32::try_from(rate).ok()?, source))
    };
    status.ae = CreditStatus {
        opened: Some(Stated::exact(total.ae_opened, acts(FigureKind::AeOpened))),
        used: Some(Stated::exact(total.ae_committed, acts(FigureKind::AeCommitted))),
        available: Some(Stated::exact(total.ae_available, acts(FigureKind::AeAvailable))),
        rate_bp: rate(total.ae_committed.cents(), total.ae_opened.cents(), acts(FigureKind::AeCommitted)),
    };
    status.cp = CreditStatus {
        opened: Some(Stated::exact(total.cp_opened, acts(FigureKind::CpOpened))),
        used: Some(Stated::exact(total.cp_paid, acts(FigureKind::CpPaid))),
        available: Some(Stated::exact(total.cp_available, acts(FigureKind::CpAvailable))),
        rate_bp: rate(total.cp_paid.cents(), total.cp_opened.cents(), acts(FigureKind::CpPaid)),
    };
    let by_mission = execution.by_mission();
    let missions = by_mission.iter().filter_map(|(mission, figures)| {
        let title = |known: &&MissionStatus| Some(known.mission) == *mission;
        let title = status.missions.iter().find(title).and_then(|known| known.title.clone());
        Some(mission_of((*mission)?, title, *figures, ledger, year))
    });
    status.missions = missions.collect();
    status.unattributed = by_mission.get(&None).map(|figures| figures.cp_paid);
    status.outstanding = Some(execution.outstanding.end);
    status.carry_over =
        execution.closed.as_ref().and_then(|closed| Ae::sum(closed.carried.iter().map(|carried| carried.ae)));
    status.to_recover = ledger.to_recover();
    status.findings = Vec::new();
}

fn mission_of(
    mission: Mission,
    title: Option<Bilingual>,
    figures: Figures,
    ledger: &Ledger,
    year: Year,
) -> MissionStatus {
    let acts =
        |figure| Source::Acts(ledger.acts_behind(year, figure, |place| place.mission() == Some(mission)));
    MissionStatus {
        mission,
        title,
        ae_committed: Some(Stated::exact(figures.ae_committed, acts(FigureKind::AeCommitted))),
        cp_paid: Some(Stated::exact(figures.cp_paid, acts(FigureKind::CpPaid))),
        // Each payment of the register stands under its commitment.
        itemised: Some(figures.cp_paid),
        not_itemised: Some(Cp::ZERO),
    }
}
