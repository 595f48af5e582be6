//! Amounts and shares as a report prints them.

use maillage_domain::fund::money::Revenue;
use maillage_domain::fund::report::{Qualifier, Status, Unit};
use maillage_domain::fund::reported::{self, AmountStatus, ReportedAction};

/// A figure as it was printed, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    pub(crate) line: u32,
    /// In cents of euros, or in basis points.
    pub(crate) value: i64,
    pub(crate) unit: Unit,
    pub(crate) qualifier: Qualifier,
    pub(crate) status: Option<Status>,
    /// What it is the figure of, where that is printed as a name and not in a sentence.
    pub(crate) label: Option<String>,
    /// The mission whose spending it is.
    pub(crate) mission: Option<u8>,
}

/// An amount or a share to be printed.
#[derive(Debug, Clone)]
pub(super) struct Amount {
    value: i64,
    unit: Unit,
    qualifier: Qualifier,
    status: Status,
    label: Option<String>,
    mission: Option<u8>,
}

impl Amount {
    /// So many cents of euros.
    pub(super) fn new(cents: i64, qualifier: reported::Qualifier) -> Self {
        let qualifier = match qualifier {
            reported::Qualifier::Exact => Qualifier::Exact,
            reported::Qualifier::About => Qualifier::About,
            reported::Qualifier::MoreThan => Qualifier::MoreThan,
            reported::Qualifier::LessThan => Qualifier::LessThan,
        };
        Self { value: cents, unit: Unit::Eur, qualifier, status: Status::Printed, label: None, mission: None }
    }

    /// What was received.
    pub(super) fn of_revenue(figure: &reported::Figure<Revenue>) -> Self {
        Self::new(figure.value.cents(), figure.qualifier)
    }

    /// What an action got.
    pub(super) fn of_action(action: &ReportedAction) -> Self {
        let is_forecast = action.status == AmountStatus::Forecast;
        let status = if is_forecast { Status::Forecast } else { Status::Printed };
        Self { status, ..Self::new(action.amount.value.cents(), action.amount.qualifier) }
    }

    /// The share of a rate.
    pub(super) fn share(rate: &reported::Figure<u32>) -> Self {
        Self { unit: Unit::Percent, ..Self::new(i64::from(rate.value), rate.qualifier) }
    }

    /// The same, printed beside the name of what it is the figure of.
    pub(super) fn named(self, label: &str) -> Self {
        Self { label: Some(label.to_owned()), ..self }
    }

    /// The same, received from the national level.
    pub(super) fn delegated(self) -> Self {
        Self { status: Status::Delegated, ..self }
    }

    /// The same, spent under a mission.
    pub(super) fn of_mission(self, number: u8) -> Self {
        Self { mission: Some(number), ..self }
    }

    /// The words that stand for it: `près de 510 M€`, `plus de 98,4 %`.
    pub(super) fn words(&self) -> String {
        let lead = match self.qualifier {
            Qualifier::Exact | Qualifier::Range => "",
            Qualifier::About => "près de ",
            Qualifier::MoreThan => "plus de ",
            Qualifier::LessThan => "moins de ",
        };
        format!("{lead}{}", self.number())
    }

    fn number(&self) -> String {
        let hundredths = |value: i64, unit: &str| {
            let decimals = format!("{},{:02}", value / 100, value % 100);
            format!("{} {unit}", decimals.trim_end_matches('0').trim_end_matches(','))
        };
        let euros = self.value / 100;
        match (self.unit, euros) {
            (Unit::Percent, _) => hundredths(self.value, "%"),
            (_, 1_000_000..) if euros % 10_000 == 0 => hundredths(euros / 10_000, "M€"),
            (_, 1_000..) if euros % 1_000 == 0 => format!("{} K€", in_thousands(euros / 1_000)),
            _ => format!("{} €", in_thousands(euros)),
        }
    }

    /// The figure that it is once it stands on a line.
    pub(super) fn printed_at(&self, line: u32) -> Figure {
        Figure {
            line,
            value: self.value,
            unit: self.unit,
            qualifier: self.qualifier,
            status: (self.unit == Unit::Eur).then_some(self.status),
            label: self.label.clone(),
            mission: self.mission,
        }
    }
}

/// A number with a space between its thousands.
fn in_thousands(number: i64) -> String {
    match number {
        ..1_000 => number.to_string(),
        _ => format!("{} {:03}", in_thousands(number / 1_000), number % 1_000),
    }
}
