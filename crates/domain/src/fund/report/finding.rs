//! What a check has to say of a report: the rule, how bad it is, and the figures it saw. Words come later, in the views.

use rust_decimal::Decimal;

use super::{ReportFact, Unit};
use crate::diagnostic::Severity;
use crate::diagnostic::oddity::HiddenPart;

/// The stable name of a check. Names are added, never renamed: other programs rely on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportRule {
    /// An amount is a thousand times too great or too small.
    UnitSlip,
    /// The missions do not add up to the stated total.
    MissionsTotal,
    /// Two totals of one year, in commitments and in payments, are of another size.
    TotalsApart,
    /// A mission without an amount: the stated total is not compared.
    MissionsNotRead,
    /// Actions of one part need more than the mission that pays them.
    MissionExceeded,
    /// The parts of a whole exceed it.
    PartsAboveWhole,
    /// The amounts listed under an action leave a rest.
    NotDetailed,
    /// The parts that should spell a whole out do not add up to it.
    PartsDoNotAdd,
    /// The shares of one whole do not add up to 100 %.
    SharesDoNotClose,
    /// A total less what is set apart is not what remains.
    RestatedTotal,
    /// A total lies outside what its number and range allow.
    OutsideRange,
    /// What was paid and what is left do not add up to what was granted.
    BalanceDoesNotAdd,
    /// A repetition contradicts what it repeats.
    RepeatedDifferently,
    /// Two figures of the same thing differ.
    FiguresDiffer,
    /// Unit amounts times beneficiaries exceed the amount of the action.
    UnitPrices,
    /// An amount of several years stands as that of one.
    MultiYear,
    /// A forecast stands beside payments.
    ForecastBesidePaid,
    /// An amount stands as spent, and the text says that a part is not paid yet.
    PartlyPaid,
    /// A count and its share give a whole that is not printed.
    ImpliedWhole,
    /// A share exceeds its whole.
    ShareAboveWhole,
    /// A chart lost its values: only the graduations of its axis are left.
    ChartAxis,
    /// An amount was not understood.
    AmountNotRead,
    /// A table names two units for the same cells.
    TableUnits,
    /// The columns of a table are not told apart.
    TableColumns,
    /// A sheet holds what it does not show.
    PartHidden,
}

impl ReportRule {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnitSlip => "unit_slip",
            Self::MissionsTotal => "missions_total",
            Self::TotalsApart => "totals_apart",
            Self::MissionsNotRead => "missions_not_read",
            Self::MissionExceeded => "mission_exceeded",
            Self::PartsAboveWhole => "parts_above_whole",
            Self::NotDetailed => "not_detailed",
            Self::PartsDoNotAdd => "parts_do_not_add",
            Self::SharesDoNotClose => "shares_do_not_close",
            Self::RestatedTotal => "restated_total",
            Self::OutsideRange => "outside_range",
            Self::BalanceDoesNotAdd => "balance_does_not_add",
            Self::RepeatedDifferently => "repeated_differently",
            Self::FiguresDiffer => "figures_differ",
            Self::UnitPrices => "unit_prices",
            Self::MultiYear => "multi_year",
            Self::ForecastBesidePaid => "forecast_beside_paid",
            Self::PartlyPaid => "partly_paid",
            Self::ImpliedWhole => "implied_whole",
            Self::ShareAboveWhole => "share_above_whole",
            Self::ChartAxis => "chart_axis",
            Self::AmountNotRead => "amount_not_read",
            Self::TableUnits => "table_units",
            Self::TableColumns => "table_columns",
            Self::PartHidden => "part_hidden",
        }
    }
}

/// A figure that a check saw, as people find it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cited {
    /// The text as printed.
    pub printed: String,
    /// What it is the figure of.
    pub label: String,
    /// Its value in its unit.
    pub value: Decimal,
    /// Its unit.
    pub unit: Unit,
    /// Its line.
    pub line: u32,
    /// Its page; none in a text.
    pub page: Option<u32>,
}

impl From<&ReportFact> for Cited {
    fn from(fact: &ReportFact) -> Self {
        let (printed, label) = (fact.printed.clone(), fact.label.clone());
        Self { printed, label, value: fact.value, unit: fact.unit, line: fact.line, page: fact.page }
    }
}

/// Why an amount is taken for a thousandfold slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipReason {
    /// It exceeds every mission, so none can pay it.
    AboveEveryMission(Cited),
    /// It exceeds the whole fund.
    AboveFund(Cited),
    /// It is a hundred times the mission of its part, or more.
    AboveItsMission {
        /// The mission.
        mission: Cited,
        /// The action of the same part that bears the amount of the mission.
        sibling: Cited,
    },
    /// It is a hundred times the whole that it is a part of, or more.
    AboveWhole(Cited),
    /// Its own list adds up to hundreds of times more.
    BelowParts(Decimal),
    /// It is a hundred times below what its text gives for its beneficiaries, or more.
    BelowPrice(Cited),
    /// An action of less than a thousand euros, printed in thousands or in millions, or a mission of less than that, in a
    /// fund of millions.
    TinyAction,
    /// The missions and the stated total only agree once it is read so.
    MissionsFit {
        /// The sum of the missions as printed.
        sum: Decimal,
        /// The stated total.
        total: Cited,
    },
}

/// An amount in the unit that was probably meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probable {
    /// Its value in euros.
    pub value: Decimal,
    /// The printed number.
    pub mantissa: Decimal,
    /// What the number is a multiple of: 1, 1 000, 1 000 000.
    pub multiple: Decimal,
}

/// The one figure that a factor of ten or of a thousand brings in line with the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The figure: a mission or the total.
    pub amount: Cited,
    /// What was probably meant.
    pub probable: Probable,
}

/// The figures that a check saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CheckSeen {
    /// A thousandfold slip.
    Slip {
        /// The amount.
        amount: Cited,
        /// The strongest reason.
        reason: SlipReason,
        /// What was probably meant.
        probable: Probable,
        /// Unit amounts times beneficiaries, where the text gives them.
        recomputed: Option<Decimal>,
    },
    /// The missions against the total.
    Missions {
        /// The sum of the missions as printed.
        sum: Decimal,
        /// The least that they can add up to, given rounding.
        least: Decimal,
        /// What they add up to less than, given rounding.
        most: Decimal,
        /// The stated total.
        total: Cited,
        /// What would make them agree, where one slip explains the gap.
        fit: Option<Box<Fit>>,
    },
    /// A stated total, and how many missions print no amount.
    MissionsNotRead {
        /// The stated total.
        total: Cited,
        /// How many lines name a mission whose amount stands nowhere.
        missions: usize,
    },
    /// A mission that one action uses up, and the other actions of the same part.
    UsedUp {
        /// The number of the mission.
        number: u8,
        /// The mission.
        mission: Cited,
        /// The action that bears its amount.
        action: Cited,
        /// The other actions, with the value that was probably meant.
        others: Vec<Cited>,
        /// The sum of all these actions.
        sum: Decimal,
    },
    /// Parts and a whole.
    Parts {
        /// The whole.
        whole: Cited,
        /// The parts.
        parts: Vec<Cited>,
        /// The sum of the parts.
        sum: Decimal,
        /// What the parts leave, at least zero.
        rest: Decimal,
        /// The sum as the whole is printed: in its unit, with as many decimals.
        rounded: Probable,
        /// How many things the whole counts, and how many the parts describe.
        counted: Option<(Cited, Decimal)>,
    },
    /// Shares and their sum.
    Shares {
        /// The shares.
        parts: Vec<Cited>,
        /// Their sum.
        sum: Decimal,
        /// Whether rounding explains that they do not close.
        rounding: bool,
    },
    /// A count, its share, and the whole that they give.
    Implied {
        /// The count.
        count: Cited,
        /// Its share.
        share: Cited,
        /// The whole, rounded to one.
        whole: Decimal,
        /// The least that it can be, given the rounding of the share.
        least: Decimal,
        /// The most.
        most: Decimal,
    },
    /// A total, what is set apart, what is printed as remaining, and what remains.
    Restated {
        /// The total.
        before: Cited,
        /// What is printed as remaining.
        after: Cited,
        /// What remains.
        computed: Decimal,
    },
    /// A total and what its number and range allow.
    Bounds {
        /// How many.
        count: Cited,
        /// The total.
        total: Cited,
        /// The least that they can add up to.
        least: Decimal,
        /// The most.
        most: Decimal,
    },
    /// A grant, what was paid of it, and what is left.
    Balance {
        /// What was granted.
        whole: Cited,
        /// What was paid.
        paid: Cited,
        /// What is left.
        rest: Cited,
    },
    /// A figure in full, the figure that the repetition leaves out, and the repetition.
    Merged {
        /// The figure in full.
        first: Cited,
        /// The figure left out.
        dropped: Cited,
        /// The repetition.
        second: Cited,
    },
    /// Two figures of the same thing.
    Pair {
        /// The first.
        first: Cited,
        /// The second.
        second: Cited,
    },
    /// The amount of an action, and unit amounts times beneficiaries.
    Prices {
        /// The amount of the action.
        whole: Cited,
        /// The sum of the products.
        computed: Decimal,
    },
    /// An amount and its years.
    Years {
        /// The amount.
        amount: Cited,
        /// The first year.
        first: u16,
        /// The last year.
        last: u16,
    },
    /// How many graduations.
    Axis(usize),
    /// What is printed where an amount was not understood.
    AmountNotRead(String),
    /// What the caption of a table says of its unit, and what a row or column says.
    Units {
        /// The caption.
        caption: String,
        /// The row or column.
        head: String,
    },
    /// What stands above a table whose columns are not told apart.
    Columns(String),
    /// What a sheet does not show.
    Hidden {
        /// Its name.
        sheet: String,
        /// What of it.
        part: HiddenPart,
    },
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFinding {
    /// The rule.
    pub rule: ReportRule,
    /// How bad it is: an error cannot be true, a warning is unlikely, an info is worth knowing.
    pub severity: Severity,
    /// The line to look at first.
    pub line: u32,
    /// All lines that speak in it, in order.
    pub lines: Vec<u32>,
    /// The page of the line to look at first; none in a text.
    pub page: Option<u32>,
    /// The figures.
    pub seen: CheckSeen,
}

impl ReportFinding {
    /// A finding on `line`, with the other lines that speak in it.
    pub(super) fn new(
        rule: ReportRule,
        severity: Severity,
        line: u32,
        others: impl IntoIterator<Item = u32>,
        seen: CheckSeen,
    ) -> Self {
        let mut lines: Vec<u32> = others.into_iter().chain([line]).collect();
        lines.sort_unstable();
        lines.dedup();
        Self { rule, severity, line, lines, page: None, seen }
    }
}
