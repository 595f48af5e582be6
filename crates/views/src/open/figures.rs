//! The figures of a report of the fund as one list, each with its name.

use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::reported::{Correction, Figure, FundReported, Qualifier};

use super::cell::OpenCell;

/// A figure with its name in data and what it is of.
pub(super) struct Named<'f> {
    pub(super) report: &'f FundReported,
    pub(super) name: &'static str,
    pub(super) mission: Option<Mission>,
    pub(super) label: Option<&'f str>,
    /// The amount in cents; a share is in basis points.
    pub(super) amount: OpenCell,
    pub(super) share: OpenCell,
    pub(super) qualifier: Qualifier,
    pub(super) line: u32,
    pub(super) correction: Option<&'f Correction>,
}

/// What a figure is of.
#[derive(Clone, Copy)]
struct Of<'f> {
    report: &'f FundReported,
    mission: Option<Mission>,
    label: Option<&'f str>,
}

impl<'f> Of<'f> {
    fn amount<T: Copy + Into<OpenCell>>(self, name: &'static str, figure: &'f Figure<T>) -> Named<'f> {
        Named { amount: figure.value.into(), ..self.named(name, figure) }
    }

    fn share(self, name: &'static str, figure: &'f Figure<u32>) -> Named<'f> {
        Named { share: figure.value.into(), ..self.named(name, figure) }
    }

    const fn named<T>(self, name: &'static str, figure: &'f Figure<T>) -> Named<'f> {
        Named {
            report: self.report,
            name,
            mission: self.mission,
            label: self.label,
            amount: OpenCell::Empty,
            share: OpenCell::Empty,
            qualifier: figure.qualifier,
            line: figure.line,
            correction: figure.correction.as_ref(),
        }
    }
}

/// Every figure that a report prints, but for those of its actions.
pub(super) fn figures(report: &FundReported) -> Vec<Named<'_>> {
    let whole = Of { report, mission: None, label: None };
    let (revenue, ae, cp) = (&report.revenue, &report.ae, &report.cp);
    let of_revenue = [
        ("revenue.total", &revenue.total),
        ("revenue.national", &revenue.national),
        ("revenue.own", &revenue.own),
        ("revenue.restated", &revenue.restated),
    ];
    let revenues =
        of_revenue.into_iter().filter_map(|(name, figure)| Some(whole.amount(name, figure.as_ref()?)));
    let earmarked = revenue.earmarked.iter().map(|earmarked| {
        Of { label: Some(&earmarked.label), ..whole }.amount("revenue.earmarked", &earmarked.amount)
    });
    let of_ae = [("ae.opened", &ae.opened), ("ae.committed", &ae.used)];
    let of_cp = [("cp.opened", &cp.opened), ("cp.paid", &cp.used)];
    let aes = of_ae.into_iter().filter_map(|(name, figure)| Some(whole.amount(name, figure.as_ref()?)));
    let cps = of_cp.into_iter().filter_map(|(name, figure)| Some(whole.amount(name, figure.as_ref()?)));
    let of_shares = [("ae.rate", &ae.rate_bp), ("cp.rate", &cp.rate_bp)];
    let shares = of_shares.into_iter().filter_map(|(name, figure)| Some(whole.share(name, figure.as_ref()?)));
    let missions = report.missions.iter().flat_map(|mission| {
        let of = Of { mission: Some(mission.mission), label: Some(&mission.title.fr), ..whole };
        let committed =
            mission.ae_committed.as_ref().map(|figure| of.amount("missions.ae_committed", figure));
        committed
            .into_iter()
            .chain(mission.cp_paid.as_ref().map(|figure| of.amount("missions.cp_paid", figure)))
    });
    revenues.chain(earmarked).chain(aes).chain(cps).chain(shares).chain(missions).collect()
}
