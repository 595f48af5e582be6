//! What came in and where it went, as a flow: revenue, missions, and their lines.

use std::cmp::Reverse;

use maillage_domain::fund::money::{Cp, Revenue};
use maillage_domain::fund::status::{MissionStatus, RevenueStatus, Stated};

use super::missions::{MissionLine, Spending};
use crate::fund::flow::names::{ACTION_NAME, brief, cut, told_apart};
use crate::fund::flow::tree::{self, Balanced, Branch, Leaf, Sums, Tree};
use crate::fund::money;
use crate::words::Argument;

impl Spending<'_> {
    /// The flow; nothing where nothing was received or paid.
    pub fn tree(&self) -> Option<Tree> {
        let status = self.status;
        let revenue = status.revenue.total.as_ref().map(|total| total.value.cents());
        let paid = status.cp.used.as_ref().map(|paid| paid.value.cents());
        let balanced = Sums { revenue, paid, missions: self.sum()? }.balanced()?;
        let mut branches: Vec<_> = self
            .paid()
            .filter(|(_, paid, _)| paid.value.is_positive())
            .map(|(mission, paid, lines)| self.branch(mission, paid, lines, balanced.trunk))
            .collect();
        let step = self.step(revenue.into_iter().chain(paid));
        let missions = self.step(self.paid().map(|(_, paid, _)| paid.value.cents())).max(step);
        branches.extend(self.residue("no-mission", balanced.of_no_mission, missions));
        branches.extend(self.residue("not-paid", balanced.not_paid, step));
        told_apart(branches.iter_mut().flat_map(|branch| &mut branch.leaves).collect());
        Some(Tree {
            sources: self.roots(&status.revenue, balanced, step),
            trunk: self.trunk(balanced),
            branches,
        })
    }

    fn trunk(&self, balanced: Balanced) -> Leaf {
        let words = self.words();
        let paid = self.status.cp.used.as_ref().filter(|paid| paid.value.cents() == balanced.trunk);
        let amount = paid.map_or_else(
            || money::computed(balanced.trunk, self.step([balanced.trunk]), words),
            |paid| self.sources.amount(paid, balanced.trunk).text,
        );
        let label = words.get(if paid.is_some() { "fund-page-flow-paid" } else { "fund-page-flow-fund" });
        Leaf {
            title: label.clone(),
            label,
            amount,
            cents: balanced.trunk,
            unsaid: false,
            is_rest: false,
            is_printed: false,
        }
    }

    fn leaf(&self, id: &str, cents: i64, step: i64) -> Leaf {
        let amount = money::computed(cents, step, self.words());
        let label = self.words().get(&format!("fund-page-flow-{id}"));
        Leaf { title: label.clone(), label, amount, cents, unsaid: true, is_rest: true, is_printed: false }
    }

    /// What balances the right side.
    fn residue(&self, id: &str, cents: i64, step: i64) -> Option<Branch> {
        let leaf = self.leaf(id, cents, step);
        let below = self.leaf(&format!("{id}-leaf"), cents, step);
        (0 < cents).then(|| Branch { title: leaf.label.clone(), leaf, leaves: vec![below] })
    }

    /// Where the money comes from: delegated and own where they sum to the whole, else the whole.
    fn roots(&self, revenue: &RevenueStatus, balanced: Balanced, step: i64) -> Vec<Leaf> {
        let words = self.words();
        let said = |id: &str, stated: &Stated<Revenue>| {
            let label = words.get(&format!("fund-page-flow-{id}"));
            Leaf {
                title: label.clone(),
                label,
                amount: self.sources.amount(stated, stated.value.cents()).text,
                cents: stated.value.cents().max(0),
                unsaid: false,
                is_rest: false,
                is_printed: false,
            }
        };
        let mut roots = match (&revenue.national, &revenue.own, &revenue.total) {
            (Some(national), Some(own), Some(total))
                if !national.value.is_negative()
                    && !own.value.is_negative()
                    && national.value.checked_add(own.value) == Some(total.value) =>
            {
                vec![said("national", national), said("own", own)]
            }
            (_, _, Some(total)) => vec![said("revenue", total)],
            (_, _, None) => Vec::new(),
        };
        roots.retain(|leaf| 0 < leaf.cents);
        let unsaid =
            self.leaf(if self.exact { "earlier" } else { "unsaid" }, balanced.of_unsaid_origin, step);
        roots.extend((0 < unsaid.cents).then_some(unsaid));
        roots
    }

    fn branch(
        &self,
        mission: &MissionStatus,
        paid: &Stated<Cp>,
        lines: &[MissionLine],
        trunk: i64,
    ) -> Branch {
        let (number, cents) = (mission.mission.number(), paid.value.cents());
        let count = [("mission", Argument::count(number))];
        let untitled = || self.words().with("fund-page-mission", &count);
        let title = self.title(mission);
        let label = title.as_ref().map_or_else(untitled, |title| format!("{number}\u{a0}{}", brief(title)));
        let title = title.unwrap_or_else(untitled);
        let amount = self.sources.amount(paid, cents).text;
        let leaf = Leaf {
            label,
            title: title.clone(),
            amount,
            cents,
            unsaid: false,
            is_rest: false,
            is_printed: false,
        };
        let itemised: i128 = Self::cents(lines).map(i128::from).sum();
        let mut leaves = match i64::try_from(itemised) {
            Ok(itemised) if itemised <= cents => self.named(lines, trunk),
            // They exceed what the mission paid: no one knows which of them it paid.
            _ => vec![self.too_much(lines.len(), cents)],
        };
        let shown: i64 = leaves.iter().map(|leaf| leaf.cents).sum();
        let step = self.step(Self::cents(lines).chain([cents]));
        // In a register each payment is itemised: what is left over bears no line of the nomenclature.
        let rest = self.leaf(if self.exact { "no-line" } else { "not-itemised" }, cents - shown, step);
        leaves.extend((0 < rest.cents).then_some(rest));
        Branch { leaf, title, leaves }
    }

    fn too_much(&self, count: usize, cents: i64) -> Leaf {
        let count = Argument::count(count);
        let label = self.words().with("fund-page-flow-exceeding", &[("count", count)]);
        let amount = money::short(cents, self.words()).to_string();
        Leaf { title: label.clone(), label, amount, cents, unsaid: false, is_rest: true, is_printed: false }
    }

    /// The largest lines by name, the others together.
    fn named(&self, lines: &[MissionLine], trunk: i64) -> Vec<Leaf> {
        let mut lines: Vec<_> = lines.iter().collect();
        lines.sort_by_key(|line| Reverse(line.cents));
        let amounts: Vec<_> = lines.iter().map(|line| line.cents).collect();
        let (first, others) = lines.split_at(tree::named(&amounts, trunk));
        let leaf = |line: &&MissionLine| Leaf {
            label: cut(&line.label, ACTION_NAME),
            title: line.label.clone(),
            amount: money::qualified(line.cents, line.qualifier, self.words()),
            cents: line.cents,
            unsaid: false,
            is_rest: false,
            is_printed: true,
        };
        let mut leaves: Vec<_> = first.iter().map(leaf).collect();
        if !others.is_empty() {
            let cents: i64 = others.iter().map(|line| line.cents).sum();
            let step = self.step(others.iter().map(|line| line.cents));
            let step = if self.exact { step } else { step.max(money::third_digit(cents)) };
            let count = Argument::count(others.len());
            let label = self.words().with("fund-page-flow-others", &[("count", count)]);
            leaves.push(Leaf {
                title: label.clone(),
                label,
                amount: money::computed(cents, step, self.words()),
                cents,
                unsaid: false,
                is_rest: true,
                is_printed: false,
            });
        }
        leaves
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::act::ActNumber;
    use maillage_domain::bilingual::Language;
    use maillage_domain::fund::cell::Year;
    use maillage_domain::fund::destination::Mission;
    use maillage_domain::fund::reported::Qualifier;
    use maillage_domain::fund::status::{CreditStatus, Source, Status};
    use proptest::prelude::*;

    use super::super::source::Sources;
    use super::*;
    use crate::words::Words;

    fn stated<T>(value: T) -> Stated<T> {
        Stated {
            value,
            qualifier: Qualifier::Exact,
            source: Source::Line { act: ActNumber::new(1), line: 1 },
        }
    }

    fn known(number: u8, paid: i64) -> MissionStatus {
        MissionStatus {
            mission: Mission::new(number).unwrap(),
            title: None,
            ae_committed: None,
            cp_paid: Some(stated(Cp::from_cents(paid))),
            itemised: None,
            not_itemised: None,
        }
    }

    fn status(revenue: Option<[i64; 2]>, paid: Option<i64>, missions: &[i64]) -> Status {
        let sum = |cents: i64| Some(stated(Revenue::from_cents(cents)));
        let revenue = revenue.map(|[national, own]| RevenueStatus {
            total: sum(national + own),
            national: sum(national),
            own: sum(own),
            ..RevenueStatus::default()
        });
        Status {
            year: Year::new(2023),
            kept: false,
            revenue: revenue.unwrap_or_default(),
            ae: CreditStatus::default(),
            cp: CreditStatus {
                used: paid.map(|paid| stated(Cp::from_cents(paid))),
                ..CreditStatus::default()
            },
            missions: (1..).zip(missions).map(|(number, paid)| known(number, *paid)).collect(),
            unattributed: None,
            outstanding: None,
            carry_over: None,
            to_recover: None,
            findings: Vec::new(),
        }
    }

    fn tree_of(status: &Status, lines: &[Vec<i64>]) -> Option<Tree> {
        let line =
            |cents: &i64| MissionLine { label: "x".to_owned(), cents: *cents, qualifier: Qualifier::Exact };
        let lines: Vec<Vec<_>> = lines.iter().map(|lines| lines.iter().map(line).collect()).collect();
        let sources = Sources { report: None, words: Words::new(Language::French) };
        Spending { status, sources, lines: &lines, exact: false }.tree()
    }

    fn amounts(leaves: &[Leaf]) -> Vec<(i64, bool)> {
        leaves.iter().map(|leaf| (leaf.cents, leaf.unsaid)).collect()
    }

    #[test]
    fn given_a_mission_when_drawn_then_what_its_actions_do_not_show_is_paid_less_itemised() {
        let tree = tree_of(&status(None, None, &[100]), &[vec![60, 30]]).unwrap();
        assert_eq!(amounts(&tree.branches[0].leaves), [(60, false), (30, false), (10, true)]);
        assert_eq!(amounts(&tree.sources), [(100, true)]);
    }

    #[test]
    fn given_actions_beyond_a_mission_when_drawn_then_no_more_than_it_paid() {
        let tree = tree_of(&status(None, Some(100), &[90]), &[vec![60, 31]]).unwrap();
        assert_eq!(amounts(&tree.branches[0].leaves), [(90, false)]);
        assert_eq!(amounts(&tree.branches[1].leaves), [(10, true)]);
        let whole = tree_of(&status(None, Some(90), &[90]), &[vec![60, 30]]).unwrap();
        assert_eq!(amounts(&whole.branches[0].leaves), [(60, false), (30, false)]);
    }

    proptest! {
        #[test]
        fn given_any_status_when_drawn_then_what_comes_in_goes_out_and_nothing_is_below_zero(
            revenue in proptest::option::of([-50i64..1_000_000, -50i64..1_000_000]),
            paid in proptest::option::of(0i64..1_000_000),
            missions in proptest::collection::vec(
                (0i64..500_000, proptest::collection::vec(1i64..100_000, 0..12)), 0..=5,
            ),
        ) {
            let (sums, lines): (Vec<_>, Vec<_>) = missions.into_iter().unzip();
            let status = status(revenue, paid, &sums);
            let Some(tree) = tree_of(&status, &lines) else { return Ok(()) };
            let sum = |leaves: &[Leaf]| leaves.iter().map(|leaf| leaf.cents).sum::<i64>();
            prop_assert_eq!(sum(&tree.sources), tree.trunk.cents);
            prop_assert_eq!(tree.branches.iter().map(|branch| branch.leaf.cents).sum::<i64>(), tree.trunk.cents);
            for branch in &tree.branches {
                prop_assert_eq!(sum(&branch.leaves), branch.leaf.cents);
                prop_assert!(branch.leaves.iter().all(|leaf| 0 < leaf.cents));
            }
            prop_assert!(tree.sources.iter().all(|leaf| 0 < leaf.cents));
        }
    }
}
