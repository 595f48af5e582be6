//! The sentences of the page: its title, what it shows, what the flow says and leaves open.

use maillage_domain::fund::money::{Cp, Revenue};
use maillage_domain::fund::reported::{FundReported, Qualifier};
use maillage_domain::fund::status::Status;
use maillage_domain::state::Recorded;

use super::FundTold;
use super::missions::Spending;
use crate::fund::money;
use crate::words::{Argument, Words};

/// The share of what the missions paid that the actions of a report explain, and how many they are; nothing without a sum.
fn itemised(report: &Recorded<FundReported>) -> Option<(usize, Cp, u32)> {
    let sum = Cp::sum(report.fact.counted().map(|(_, amount)| amount))?;
    let paid = report.fact.missions.iter().map(|mission| mission.cp_paid.as_ref().map(|paid| paid.value));
    let paid = Cp::sum(paid.collect::<Option<Vec<_>>>()?)?;
    let share = paid.is_positive().then(|| money::share(sum.cents(), paid.cents()))?;
    // Amounts are printed rounded: no decimal of their share is sure.
    let whole = (share + 50) / 100 * 100;
    Some((report.fact.counted().count(), sum, whole.min(10_000)))
}

pub(super) fn title(told: FundTold<'_>, report: Option<&Recorded<FundReported>>, words: Words) -> String {
    let status = told.status;
    let year = status.year.get().to_string();
    let year = ("year", Argument::Text(year.as_str()));
    let paid =
        status.cp.used.as_ref().map(|paid| money::qualified(paid.value.cents(), paid.qualifier, words));
    let committed =
        status.ae.used.as_ref().map(|sum| money::qualified(sum.value.cents(), sum.qualifier, words));
    match (paid, report.and_then(itemised), committed) {
        (Some(paid), Some((_, _, share)), _) => {
            let share = money::rate(share, words);
            let arguments = [year, ("paid", Argument::Text(&paid)), ("share", Argument::Text(&share))];
            words.with("fund-page-title-report", &arguments)
        }
        (Some(paid), None, Some(committed)) => {
            let arguments =
                [year, ("paid", Argument::Text(&paid)), ("committed", Argument::Text(&committed))];
            words.with("fund-page-title-register", &arguments)
        }
        (Some(paid), None, None) => {
            words.with("fund-page-title-paid", &[year, ("paid", Argument::Text(&paid))])
        }
        (None, _, _) => words.with("fund-page-title", &[year]),
    }
}

pub(super) fn lead(report: Option<&Recorded<FundReported>>, words: Words) -> String {
    let Some(report) = report else { return words.get("fund-page-lead-register") };
    let Some((count, sum, _)) = itemised(report) else { return words.get("fund-page-lead-report") };
    let step =
        report.fact.actions.iter().map(|action| money::step(action.amount.value.cents())).max().unwrap_or(1);
    let sum = money::computed(sum.cents(), step, words);
    let count = Argument::count(count);
    words.with("fund-page-lead-actions", &[("count", count), ("sum", Argument::Text(&sum))])
}

pub(super) fn flow_text(status: &Status, words: Words) -> String {
    let text = |cents: Option<(i64, Qualifier)>| {
        cents
            .map_or_else(|| words.get("fund-page-unsaid"), |(cents, how)| money::qualified(cents, how, words))
    };
    let revenue = text(status.revenue.total.as_ref().map(|sum| (Revenue::cents(sum.value), sum.qualifier)));
    let paid = text(status.cp.used.as_ref().map(|sum| (Cp::cents(sum.value), sum.qualifier)));
    let missions = Argument::count(status.missions.len());
    let arguments = [
        ("revenue", Argument::Text(revenue.as_str())),
        ("paid", Argument::Text(&paid)),
        ("missions", missions),
    ];
    words.with("fund-page-flow-text", &arguments)
}

pub(super) fn flow_notes(status: &Status, spending: &Spending<'_>, words: Words) -> Vec<String> {
    if spending.exact {
        return Vec::new();
    }
    let mut notes = vec![words.get("fund-page-flow-hatched")];
    if let Some(unattributed) = status.unattributed.filter(|sum| sum.is_positive()) {
        let counted = spending.sources.report.into_iter().flat_map(|report| report.fact.counted());
        let none = counted.filter(|(action, _)| action.attribution.mission().is_none());
        let step = none.map(|(_, amount)| money::step(amount.cents())).max().unwrap_or(1);
        let amount = money::computed(unattributed.cents(), step, words);
        notes.push(words.with("fund-page-flow-unattributed", &[("amount", Argument::Text(&amount))]));
    }
    notes
}
