//! A yearly report of the fund, as printed: its figures, what it says of them, and what contradicts itself.
//!
//! Values are what the document prints, never recomputed. [`checks`] judges them by arithmetic alone: nothing here
//! knows a given report.

pub mod admit;
mod belongs;
pub mod checks;
pub mod finding;
pub mod interval;
mod lines;
pub mod notes;
pub mod printed;

use rust_decimal::Decimal;

use crate::diagnostic::oddity::HiddenPart;
pub use belongs::Belongs;
use interval::Interval;
pub use lines::Lines;

/// A figure of a report, by its rank among [`Report::facts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FactId(usize);

impl FactId {
    /// The id of the figure of a rank.
    pub const fn new(rank: usize) -> Self {
        Self(rank)
    }

    /// Its rank among the figures of the report.
    pub const fn rank(self) -> usize {
        self.0
    }
}

/// An amount that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadAmount {
    /// Its line.
    pub line: u32,
    /// What is printed there.
    pub printed: String,
}

/// A table of which no figure is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedTable {
    /// The line to look at first: of its caption or of its head.
    pub line: u32,
    /// The other line that speaks in it.
    pub other: u32,
    /// What the caption or the head says.
    pub caption: String,
    /// Why it is not read.
    pub doubt: TableDoubt,
}

/// What a sheet of the document does not show: it is in no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HiddenSheet {
    /// The line where the sheet begins; the first of the document where it is hidden as a whole.
    pub line: u32,
    /// Its name.
    pub sheet: String,
    /// What of it is not shown.
    pub part: HiddenPart,
}

/// Why no figure of a table is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableDoubt {
    /// A row or a column names another unit than the caption.
    Units {
        /// What the row or column says.
        head: String,
    },
    /// Where one number of a row ends and the next one begins is not certain.
    Columns,
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// Euros.
    Eur,
    /// Percent of something.
    Percent,
    /// Things or people.
    Count,
    /// Years of age or of duration.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
}

impl Unit {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
            Self::Percent => "percent",
            Self::Count => "count",
            Self::Years => "years",
            Self::Months => "months",
            Self::Weeks => "weeks",
            Self::Days => "days",
            Self::Hours => "hours",
        }
    }
}

/// How sure the document is of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Qualifier {
    /// Printed as it is.
    Exact,
    /// *Près de*, *environ*, *une cinquantaine*.
    About,
    /// *Plus de*, *au moins*.
    MoreThan,
    /// *Moins de*, *jusqu'à*.
    LessThan,
    /// One end of a range: *entre 30 % et 40 %*.
    Range,
}

impl Qualifier {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::About => "about",
            Self::MoreThan => "more_than",
            Self::LessThan => "less_than",
            Self::Range => "range",
        }
    }
}

/// What the document says has become of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It is printed beside an action, and nothing more is said.
    Printed,
    /// Foreseen: *prévu*, *sera mobilisé*.
    Forecast,
    /// Paid: *versé*, *reçu*.
    Paid,
    /// Delegated to the agency by the national level.
    Delegated,
}

impl Status {
    /// The word in data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Printed => "printed",
            Self::Forecast => "forecast",
            Self::Paid => "paid",
            Self::Delegated => "delegated",
        }
    }
}

/// One printed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFact {
    /// The headings above it, joined by ` > `.
    pub section: String,
    /// What it is the figure of.
    pub label: String,
    /// Its value in its unit: `402 K€` is 402 000.
    pub value: Decimal,
    /// Its unit.
    pub unit: Unit,
    /// What the printed number is a multiple of: 1 000 for `402 K€`.
    pub multiple: Decimal,
    /// The text as printed.
    pub printed: String,
    /// What it can stand for.
    pub within: Interval,
    /// How sure the document is.
    pub qualifier: Qualifier,
    /// What became of the amount; nothing for what is not money.
    pub status: Option<Status>,
    /// The 1-based line of the source.
    pub line: u32,
    /// The page, from 1; none in a text.
    pub page: Option<u32>,
    /// What the row and the column of a table say that it belongs to.
    pub belongs: Belongs,
}

impl ReportFact {
    /// What it can stand for, its qualifier included: the one tolerance of every check.
    pub fn stands_for(&self) -> Interval {
        if self.qualifier == Qualifier::About { self.within.near(self.value) } else { self.within }
    }
}

/// What the fund spent under one of its missions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MissionAmount {
    /// The number of the mission: 1 to 5 today (art. L. 1435-8 CSP).
    pub mission: u8,
    /// The amount.
    pub amount: FactId,
}

/// An action with the amount that it got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The amount.
    pub amount: FactId,
    /// Whether its title prints the amount; else its text does.
    pub titled: bool,
    /// Whether an item of a list prints it: what such an amount is of stands in the item itself.
    pub listed: bool,
    /// The rank of the part of the report where it stands.
    pub part: usize,
    /// Amounts that its text gives for one beneficiary or one year.
    pub prices: Vec<FactId>,
}

/// What the document says of its own figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Statement {
    /// A whole is spelt out in all its parts: *11 équipes (7 dans…, 3 dans…, 1 dans…)*.
    Enumerated {
        /// The whole.
        whole: FactId,
        /// Its parts.
        parts: Vec<FactId>,
    },
    /// Some parts of a whole: *260 centres, dont 118 polyvalents*.
    Among {
        /// The whole.
        whole: FactId,
        /// The parts named.
        parts: Vec<FactId>,
    },
    /// An action and the amounts that its list gives.
    Listed {
        /// The amount of the action.
        whole: FactId,
        /// The amounts listed.
        parts: Vec<FactId>,
        /// How many things the action has, and how many each entry describes.
        counted: Option<(FactId, Vec<FactId>)>,
    },
    /// Shares that the document presents as those of one whole, in percent.
    Shares {
        /// The shares.
        parts: Vec<FactId>,
        /// They stand in one enumeration, so they should close; else they only follow each other.
        enumerated: bool,
    },
    /// A count and the share that it is of a whole which is not printed: *10 260 élèves, soit 13 %*.
    ShareOf {
        /// The count.
        count: FactId,
        /// Its share, in percent.
        share: FactId,
    },
    /// A total once some amounts are set apart: *489,4 M€, et 460,6 M€ après retraitement*.
    Restated {
        /// The total.
        before: FactId,
        /// What is set apart.
        removed: Vec<FactId>,
        /// What remains.
        after: FactId,
    },
    /// An action whose text gives unit amounts and how many beneficiaries of each.
    Priced {
        /// The amount of the action.
        whole: FactId,
        /// The beneficiaries and their unit amount.
        products: Vec<(FactId, FactId)>,
    },
    /// So many things for a total, when each got an amount within a printed range.
    Bounded {
        /// How many.
        count: FactId,
        /// The total.
        total: FactId,
        /// The least that one got.
        least: FactId,
        /// The most that one got.
        most: FactId,
    },
    /// Two totals of the fund in one year and one sentence, on two bases: *506,2 M€ en AE et 510 M€ en CP*.
    Beside {
        /// The total that the missions make up.
        total: FactId,
        /// The total on the other basis.
        other: FactId,
    },
    /// *Sur les X, Y ont été versés; le solde de Z…*
    Balance {
        /// What was granted.
        whole: FactId,
        /// What was paid of it.
        paid: FactId,
        /// What is left.
        rest: FactId,
        /// The title that prints the whole, if one does.
        title: Option<FactId>,
    },
    /// An amount that covers several years.
    Envelope {
        /// The amount.
        amount: FactId,
        /// The title that prints it as the year's, if one does.
        title: Option<FactId>,
        /// The first year.
        first: u16,
        /// The last year.
        last: u16,
    },
    /// A forecast beside what was paid, in one sentence.
    ForecastBesidePaid {
        /// The forecast.
        forecast: FactId,
        /// What was paid.
        paid: FactId,
    },
    /// A repetition that gives a figure the words of another one, which it leaves out.
    Merged {
        /// The figure where it stands in full.
        first: FactId,
        /// The figure that is left out, whose words were taken.
        dropped: FactId,
        /// The repetition.
        second: FactId,
    },
    /// Two figures that the document gives for the same thing.
    Repeated {
        /// The first.
        first: FactId,
        /// Its repetition.
        second: FactId,
    },
}

/// A report of the fund.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The figures, in the document's order.
    pub facts: Vec<ReportFact>,
    /// What was spent under each mission.
    pub missions: Vec<MissionAmount>,
    /// The lines that name a mission whose amount stands nowhere.
    pub unread_missions: Vec<u32>,
    /// Amounts that were not understood, and so are in no figure.
    pub unread_amounts: Vec<UnreadAmount>,
    /// The stated totals of spending that the missions should add up to.
    pub totals: Vec<FactId>,
    /// What the document states as the whole budget of the fund, of receipts and spending alike: no amount of it is greater.
    pub budgets: Vec<FactId>,
    /// The actions.
    pub actions: Vec<Action>,
    /// What the document says of its own figures.
    pub statements: Vec<Statement>,
    /// The lines of the graduations of each chart: amounts that are no figures of the fund.
    pub axes: Vec<Vec<u32>>,
    /// The tables of which no figure is read: what their numbers count, or where one ends, is not certain.
    pub refused_tables: Vec<RefusedTable>,
    /// What its sheets do not show.
    pub hidden: Vec<HiddenSheet>,
    /// Its lines, and the page of each.
    pub lines: Lines,
}

impl Report {
    /// The figure of an id that this report gave.
    pub fn fact(&self, id: FactId) -> &ReportFact {
        self.facts.get(id.0).expect("an id is the rank of a figure of the same report")
    }
}
