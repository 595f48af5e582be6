//! Tables of the fund's exercises and of what they may spend: budgets, transfers, revenue, closings.

use jiff::civil::Date;
use maillage_domain::fund::act::AdoptDestinations;
use maillage_domain::fund::budget::{Approval, BudgetAdopted, Opening, Transfer};
use maillage_domain::fund::cell::Year;
use maillage_domain::fund::destination::DestinationLine;
use maillage_domain::fund::notified::{NotifyResources, OrderRank};
use maillage_domain::fund::revenue::{DelegateRevenue, RevenuePart, TransferEndowment};
use maillage_domain::fund::year::{Carried, CarryOver, Exclusion, PrescribedSum, YearClosed, YearOpened};

use super::cell::OpenKind::{Cents, Day, Flag, Integer, Text};
use super::cell::word;
use super::table::Facts;

pub(super) fn years<'f>() -> Facts<&'f YearOpened, 2> {
    Facts {
        name: "fund_years",
        columns: [
            ("exercise", Integer, |opened| opened.open.year.into()),
            ("twelfths_base", Cents, |opened| opened.twelfths_base.into()),
        ],
    }
}

pub(super) fn destinations<'f>() -> Facts<(&'f AdoptDestinations, &'f DestinationLine), 5> {
    Facts {
        name: "fund_destinations",
        columns: [
            ("exercise", Integer, |(adopted, _)| adopted.tree.year.into()),
            ("mission", Integer, |(_, line)| line.destination.mission.into()),
            ("fund_line", Text, |(_, line)| line.destination.code.as_ref().into()),
            ("label", Text, |(_, line)| (&line.label).into()),
            ("source", Text, |(adopted, _)| (&adopted.tree.source).into()),
        ],
    }
}

pub(super) fn budgets<'f>() -> Facts<&'f BudgetAdopted, 5> {
    Facts {
        name: "fund_budgets",
        columns: [
            ("exercise", Integer, |adopted| adopted.budget.year.into()),
            ("version", Integer, |adopted| adopted.version.into()),
            ("kind", Text, |adopted| word(&adopted.budget.kind)),
            ("approved_by", Text, |adopted| approved(&adopted.budget.approval).0.into()),
            ("approved_on", Day, |adopted| approved(&adopted.budget.approval).1.into()),
        ],
    }
}

/// By whom a budget was approved, and the day of the vote or decision.
const fn approved(approval: &Approval) -> (&'static str, Date) {
    match approval {
        Approval::Board { vote, .. } => ("board", vote.held_on),
        Approval::Ministers { decided_on } => ("ministers", *decided_on),
        Approval::AfterRefusal { decided_on, .. } => ("after-refusal", *decided_on),
    }
}

pub(super) fn openings<'f>() -> Facts<(&'f BudgetAdopted, &'f Opening), 9> {
    Facts {
        name: "fund_budget_openings",
        columns: [
            ("exercise", Integer, |(adopted, _)| adopted.budget.year.into()),
            ("version", Integer, |(adopted, _)| adopted.version.into()),
            ("envelope", Text, |(_, opening)| opening.place.envelope.as_str().into()),
            ("earmark", Text, |(_, opening)| opening.place.earmark.code().into()),
            ("mission", Integer, |(_, opening)| opening.place.mission().into()),
            ("fund_line", Text, |(_, opening)| opening.place.code().into()),
            ("territory", Text, |(_, opening)| opening.place.territory.as_ref().into()),
            ("ae", Cents, |(_, opening)| opening.ae.into()),
            ("cp", Cents, |(_, opening)| opening.cp.into()),
        ],
    }
}

/// The two ends of a transfer, a row each: what leaves is below zero.
pub(super) fn ends(transfer: &Transfer) -> [(&Transfer, bool); 2] {
    [(transfer, false), (transfer, true)]
}

pub(super) fn transfers<'f>() -> Facts<(&'f Transfer, bool), 9> {
    fn end<'f>((transfer, enters): &(&'f Transfer, bool)) -> &'f maillage_domain::fund::budget::End {
        if *enters { &transfer.to } else { &transfer.from }
    }
    const fn signed(cents: i64, enters: bool) -> i64 {
        if enters { cents } else { -cents }
    }
    Facts {
        name: "fund_transfers",
        columns: [
            ("exercise", Integer, |row| row.0.year.into()),
            ("budget_part", Text, |row| word(&end(row).budget)),
            ("envelope", Text, |row| end(row).place.envelope.as_str().into()),
            ("earmark", Text, |row| end(row).place.earmark.code().into()),
            ("mission", Integer, |row| end(row).place.mission().into()),
            ("fund_line", Text, |row| end(row).place.code().into()),
            ("territory", Text, |row| end(row).place.territory.as_ref().into()),
            ("ae", Cents, |row| signed(row.0.ae.cents(), row.1).into()),
            ("cp", Cents, |row| signed(row.0.cp.cents(), row.1).into()),
        ],
    }
}

pub(super) fn revenues<'f>() -> Facts<&'f DelegateRevenue, 4> {
    Facts {
        name: "fund_revenues",
        columns: [
            ("exercise", Integer, |revenue| revenue.year.into()),
            ("origin", Text, |revenue| word(&revenue.origin)),
            ("revenue", Cents, |revenue| revenue.total.into()),
            ("source", Text, |revenue| (&revenue.source).into()),
        ],
    }
}

pub(super) fn revenue_parts<'f>() -> Facts<(&'f DelegateRevenue, &'f RevenuePart), 3> {
    Facts {
        name: "fund_revenue_parts",
        columns: [
            ("exercise", Integer, |(revenue, _)| revenue.year.into()),
            ("earmark", Text, |(_, part)| part.earmark.code().into()),
            ("revenue", Cents, |(_, part)| part.amount.into()),
        ],
    }
}

pub(super) fn orders<'f>() -> Facts<&'f NotifyResources, 13> {
    Facts {
        name: "fund_orders",
        columns: [
            ("exercise", Integer, |notified| notified.order.year.into()),
            ("order_name", Text, |notified| notified.order.name.as_str().into()),
            ("signed_on", Day, |notified| notified.order.signed_on.into()),
            ("published_on", Day, |notified| notified.order.published_on.into()),
            ("order_rank", Text, |notified| notified.order.rank.map(OrderRank::as_str).into()),
            ("dotation", Cents, |notified| notified.order.dotation.into()),
            ("fungible", Cents, |notified| notified.order.fungible.whole.into()),
            ("fungible_prevention", Cents, |notified| notified.order.fungible.prevention.into()),
            ("fungible_medico_social", Cents, |notified| notified.order.fungible.medico_social.into()),
            ("sanctuarised", Cents, |notified| notified.order.sanctuarised.whole.into()),
            ("sanctuarised_prevention", Cents, |notified| notified.order.sanctuarised.prevention.into()),
            ("sanctuarised_medico_social", Cents, |notified| {
                notified.order.sanctuarised.medico_social.into()
            }),
            ("source", Text, |notified| (&notified.order.source).into()),
        ],
    }
}

pub(super) fn endowment_transfers<'f>() -> Facts<&'f TransferEndowment, 6> {
    Facts {
        name: "fund_endowment_transfers",
        columns: [
            ("exercise", Integer, |transfer| transfer.year.into()),
            ("direction", Text, |transfer| word(&transfer.direction)),
            ("revenue", Cents, |transfer| transfer.amount.into()),
            ("endowment", Cents, |transfer| transfer.endowment.into()),
            ("allowed", Cents, |transfer| transfer.order.as_ref().map(|order| order.limit).into()),
            ("source", Text, |transfer| transfer.order.as_ref().map(|order| &order.source).into()),
        ],
    }
}

pub(super) fn closings<'f>() -> Facts<&'f YearClosed, 5> {
    Facts {
        name: "fund_closings",
        columns: [
            ("exercise", Integer, |closed| closed.close.year.into()),
            ("ceiling", Cents, |closed| closed.ceiling.into()),
            ("carried_in_full", Flag, |closed| (closed.close.carry_over == CarryOver::InFull).into()),
            ("lapsed_ae", Cents, |closed| closed.lapsed_ae.into()),
            ("lapsed_cp", Cents, |closed| closed.lapsed_cp.into()),
        ],
    }
}

pub(super) fn carry_overs<'f>() -> Facts<(&'f YearClosed, &'f Carried), 5> {
    Facts {
        name: "fund_carry_overs",
        columns: [
            ("exercise", Integer, |(closed, _)| closed.close.year.into()),
            ("envelope", Text, |(_, carried)| carried.envelope.as_str().into()),
            ("earmark", Text, |(_, carried)| carried.earmark.code().into()),
            ("ae", Cents, |(_, carried)| carried.ae.into()),
            ("cp", Cents, |(_, carried)| carried.cp.into()),
        ],
    }
}

pub(super) fn exclusions<'f>() -> Facts<(&'f YearClosed, &'f Exclusion), 4> {
    Facts {
        name: "fund_exclusions",
        columns: [
            ("exercise", Integer, |(closed, _)| closed.close.year.into()),
            ("earmark", Text, |(_, excluded)| excluded.earmark.code().into()),
            ("ae", Cents, |(_, excluded)| excluded.base.into()),
            ("source", Text, |(_, excluded)| (&excluded.source).into()),
        ],
    }
}

pub(super) fn prescriptions<'f>() -> Facts<(Year, &'f PrescribedSum), 4> {
    Facts {
        name: "fund_prescriptions",
        columns: [
            ("exercise", Integer, |(year, _)| (*year).into()),
            ("commitment", Text, |(_, lost)| lost.commitment.into()),
            ("decided_for", Integer, |(_, lost)| lost.decided_for.into()),
            ("ae", Cents, |(_, lost)| lost.amount.into()),
        ],
    }
}
