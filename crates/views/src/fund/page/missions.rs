//! The missions of a year, as a table.

use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::money::Cp;
use maillage_domain::fund::reported::{FundReported, Qualifier, ReportedAction};
use maillage_domain::fund::status::{MissionStatus, Stated, Status};

use super::source::{Sourced, Sources};
use crate::fund::money;
use crate::words::Words;

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
    pub(super) const fn words(&self) -> Words {
        self.sources.words
    }

    /// To what digit a sum of `amounts` is known: to the cent in a register.
    pub(super) fn step(&self, amounts: impl IntoIterator<Item = i64>) -> i64 {
        if self.exact { 1 } else { amounts.into_iter().map(money::step).max().unwrap_or(1) }
    }

    pub(super) fn cents(lines: &[MissionLine]) -> impl Iterator<Item = i64> {
        lines.iter().map(|line| line.cents)
    }

    /// The missions that a source gives an amount, with their lines.
    pub(super) fn paid(&self) -> impl Iterator<Item = (&MissionStatus, &Stated<Cp>, &[MissionLine])> {
        let lines = self.lines.iter().map(Vec::as_slice).chain(std::iter::repeat(&[][..]));
        self.status.missions.iter().zip(lines).filter_map(|(mission, lines)| {
            let paid = mission.cp_paid.as_ref().filter(|paid| !paid.value.is_negative())?;
            Some((mission, paid, lines))
        })
    }

    /// What the missions paid, in cents; nothing where it leaves the range.
    pub(super) fn sum(&self) -> Option<i64> {
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

    pub(super) fn title(&self, mission: &MissionStatus) -> Option<String> {
        mission.title.as_ref().map(|title| title.get(self.words().language()).to_owned())
    }
}
