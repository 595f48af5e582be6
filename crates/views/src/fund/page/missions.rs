//! The missions of a year: their table, and the same amounts as a flow.

use std::cmp::Reverse;

use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::money::{Cp, Revenue};
use maillage_domain::fund::reported::{FundReported, Qualifier, ReportedAction};
use maillage_domain::fund::status::{MissionStatus, RevenueStatus, Stated, Status};

use super::source::{Sourced, Sources};
use crate::fund::flow::tree::{self, Balanced, Branch, Leaf, Sums, Tree};
use crate::fund::money;
use crate::words::{Argument, Words};

/// How long a name may be in the drawing: a mission, an action.
/// A mission stands between its column and the next, 238 units wide, an action between the last column and the edge, 318,
/// beside its amount. Letters of 14.5 units are about 7 wide.
const MISSION_NAME: usize = 22;
const ACTION_NAME: usize = 38;
/// A word of so many letters joins two others.
/// In French *de*, *du*, *et*, *les*, *par*, *sur* have no more; a short name that is dropped with them was cut anyway.
const LINK_WORD: usize = 3;

/// The table of the missions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionTable {
    /// Its rows.
    pub rows: Vec<MissionRow>,
    /// The sums below it: paid, itemised, not itemised.
    pub sums: [String; 3],
}

/// One mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionRow {
    /// Its number.
    pub number: u8,
    /// Its title.
    pub title: String,
    /// What it paid.
    pub paid: Sourced,
    /// Its share of what the missions paid.
    pub share: String,
    /// Its share of the largest, in percent.
    pub bar: u32,
    /// Paid and shown by action; a dash where nothing says it.
    pub itemised: String,
    /// Paid and shown by no action.
    pub rest: Sourced,
}

/// What is paid under one mission, line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionLine {
    /// What it is.
    pub label: String,
    /// The amount, in cents.
    pub cents: i64,
    /// How it is printed.
    pub qualifier: Qualifier,
}

/// The figures behind the table and the flow.
#[derive(Debug, Clone, Copy)]
pub struct Spending<'a> {
    /// The status.
    pub status: &'a Status,
    /// Words the sources.
    pub sources: Sources<'a>,
    /// The lines of each mission, in the order of the status.
    pub lines: &'a [Vec<MissionLine>],
    /// Whether the figures are those of a register: exact to the cent.
    pub exact: bool,
}

/// The lines of a mission that a report itemises.
pub fn reported(mission: &MissionStatus, report: &FundReported) -> Vec<MissionLine> {
    let of_it = |(action, amount): &(&ReportedAction, Cp)| {
        action.attribution.mission() == Some(mission.mission) && amount.is_positive()
    };
    let line = |(action, amount): (&ReportedAction, Cp)| MissionLine {
        label: action.label.clone(),
        cents: amount.cents(),
        qualifier: action.amount.qualifier,
    };
    report.counted().filter(of_it).map(line).collect()
}

fn dash() -> String {
    "–".to_owned()
}

impl Spending<'_> {
    const fn words(&self) -> Words {
        self.sources.words
    }

    /// To what digit a sum of `amounts` is known: to the cent in a register.
    fn step(&self, amounts: impl IntoIterator<Item = i64>) -> i64 {
        if self.exact { 1 } else { amounts.into_iter().map(money::step).max().unwrap_or(1) }
    }

    fn cents(lines: &[MissionLine]) -> impl Iterator<Item = i64> {
        lines.iter().map(|line| line.cents)
    }

    /// The missions that a source gives an amount, with their lines.
    fn paid(&self) -> impl Iterator<Item = (&MissionStatus, &Stated<Cp>, &[MissionLine])> {
        let lines = self.lines.iter().map(Vec::as_slice).chain(std::iter::repeat(&[][..]));
        self.status.missions.iter().zip(lines).filter_map(|(mission, lines)| {
            let paid = mission.cp_paid.as_ref().filter(|paid| !paid.value.is_negative())?;
            Some((mission, paid, lines))
        })
    }

    /// What the missions paid, in cents; nothing where it leaves the range.
    fn sum(&self) -> Option<i64> {
        Cp::sum(self.paid().map(|(_, paid, _)| paid.value)).map(Cp::cents)
    }

    /// The table; nothing where no mission has an amount.
    pub fn table(&self) -> Option<MissionTable> {
        let sum = self.sum()?;
        let largest = self.paid().map(|(_, paid, _)| paid.value.cents()).max()?.max(1);
        let rows = self.paid().map(|(mission, paid, lines)| self.row(mission, paid, lines, (sum, largest)));
        let step = self.step(self.paid().map(|(_, paid, _)| paid.value.cents()));
        let lines = self.step(self.lines.iter().flat_map(|lines| Self::cents(lines)));
        let whole = |part: fn(&MissionStatus) -> Option<Cp>, step| {
            let sum = self
                .paid()
                .map(|(mission, _, _)| part(mission))
                .collect::<Option<Vec<_>>>()
                .and_then(Cp::sum);
            sum.map_or_else(dash, |sum| money::computed(sum.cents(), step, self.words()))
        };
        let sums = [
            money::computed(sum, step, self.words()),
            whole(|mission| mission.itemised, lines),
            whole(|mission| mission.not_itemised, step.max(lines)),
        ];
        Some(MissionTable { rows: rows.collect(), sums })
    }

    fn row(
        &self,
        mission: &MissionStatus,
        paid: &Stated<Cp>,
        lines: &[MissionLine],
        (sum, largest): (i64, i64),
    ) -> MissionRow {
        let words = self.words();
        let cents = paid.value.cents();
        let step = self.step(Self::cents(lines));
        let rest = mission.not_itemised.map(Cp::cents);
        let rest_text =
            rest.map_or_else(dash, |rest| money::computed(rest, step.max(self.step([cents])), words));
        let amount = self.sources.figure(&paid.with(cents), FigureKind::CpPaid);
        let rest_source = amount.source.clone().computed("fund-page-rest-formula", &[], words);
        MissionRow {
            number: mission.mission.number(),
            title: self.title(mission).unwrap_or_else(|| words.get("fund-page-untitled")),
            share: money::rate(money::share(cents, sum), words),
            bar: u32::try_from(i128::from(cents) * 100 / i128::from(largest)).unwrap_or(100),
            itemised: mission.itemised.map_or_else(dash, |sum| money::computed(sum.cents(), step, words)),
            rest: Sourced { text: rest_text, source: rest_source },
            paid: amount,
        }
    }

    fn title(&self, mission: &MissionStatus) -> Option<String> {
        mission.title.as_ref().map(|title| title.get(self.words().language()).to_owned())
    }

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
        Leaf { label, amount, cents: balanced.trunk, unsaid: false }
    }

    fn leaf(&self, id: &str, cents: i64, step: i64) -> Leaf {
        let amount = money::computed(cents, step, self.words());
        Leaf { label: self.words().get(&format!("fund-page-flow-{id}")), amount, cents, unsaid: true }
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
        let said = |id: &str, stated: &Stated<Revenue>| Leaf {
            label: words.get(&format!("fund-page-flow-{id}")),
            amount: self.sources.amount(stated, stated.value.cents()).text,
            cents: stated.value.cents().max(0),
            unsaid: false,
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
        let count = [("mission", Argument::Count(i64::from(number)))];
        let untitled = || self.words().with("fund-page-mission", &count);
        let title = self.title(mission);
        let label = title.as_ref().map_or_else(untitled, |title| format!("{number}\u{a0}{}", brief(title)));
        let title = title.unwrap_or_else(untitled);
        let leaf = Leaf { label, amount: self.sources.amount(paid, cents).text, cents, unsaid: false };
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
        let count = Argument::Count(i64::try_from(count).unwrap_or(i64::MAX));
        let label = self.words().with("fund-page-flow-exceeding", &[("count", count)]);
        Leaf { label, amount: money::short(cents, self.words()).to_string(), cents, unsaid: false }
    }

    /// The largest lines by name, the others together.
    fn named(&self, lines: &[MissionLine], trunk: i64) -> Vec<Leaf> {
        let mut lines: Vec<_> = lines.iter().collect();
        lines.sort_by_key(|line| Reverse(line.cents));
        let amounts: Vec<_> = lines.iter().map(|line| line.cents).collect();
        let (first, others) = lines.split_at(tree::named(&amounts, trunk));
        let leaf = |line: &&MissionLine| Leaf {
            label: cut(&line.label, ACTION_NAME),
            amount: money::qualified(line.cents, line.qualifier, self.words()),
            cents: line.cents,
            unsaid: false,
        };
        let mut leaves: Vec<_> = first.iter().map(leaf).collect();
        if !others.is_empty() {
            let cents: i64 = others.iter().map(|line| line.cents).sum();
            let step = self.step(others.iter().map(|line| line.cents));
            let step = if self.exact { step } else { step.max(money::third_digit(cents)) };
            let count = Argument::Count(i64::try_from(others.len()).unwrap_or(i64::MAX));
            let label = self.words().with("fund-page-flow-others", &[("count", count)]);
            leaves.push(Leaf {
                label,
                amount: money::computed(cents, step, self.words()),
                cents,
                unsaid: false,
            });
        }
        leaves
    }
}

/// The first of several things that a title names.
fn brief(title: &str) -> String {
    let ends = [", ", " et ", " and "].into_iter().filter_map(|end| title.find(end));
    let first = ends.min().and_then(|end| title.get(..end)).unwrap_or(title);
    cut(first, MISSION_NAME)
}

/// A name of `most` characters at most, cut between two words.
fn cut(name: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name.to_owned();
    }
    let kept: String = name.chars().take(most).collect();
    let mut kept = kept.rsplit_once(' ').map_or(kept.as_str(), |(before, _)| before);
    // A name does not end on "de", "et" or a colon.
    while let Some((before, last)) = kept.rsplit_once([' ', '\u{a0}'])
        && last.chars().count() <= LINK_WORD
    {
        kept = before;
    }
    format!("{}…", kept.trim_end_matches([',', '(', ' ']))
}

#[cfg(test)]
mod tests {
    use maillage_domain::act::ActNumber;
    use maillage_domain::bilingual::Language;
    use maillage_domain::fund::cell::Year;
    use maillage_domain::fund::destination::Mission;
    use maillage_domain::fund::status::{CreditStatus, Source};
    use proptest::prelude::*;

    use super::*;

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

    #[test]
    fn given_long_names_when_cut_then_between_two_words() {
        assert_eq!(brief("Prévention et promotion de la santé"), "Prévention");
        assert_eq!(brief("Parcours coordonnés, qualité et sécurité"), "Parcours coordonnés");
        assert_eq!(brief("Users’ voice in health"), "Users’ voice in health");
        assert_eq!(cut("Permanence des soins : libéraux", 24), "Permanence des soins…");
        assert_eq!(
            cut("Investissement des établissements de santé", 37),
            "Investissement des établissements…"
        );
        assert_eq!(cut("Anticonstitutionnellement", 4), "Anti…");
    }
}
