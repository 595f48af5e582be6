//! What the texts leave to a date or a doubt: the parameters of the fund, each with the type that its rules need.

use jiff::civil::Date;

use super::cell::Year;
use super::destination::CodePattern;
use super::money::{Ae, Revenue};
use crate::ground::asked::Asked;
use crate::ground::code::RegionCode;
use crate::parameter::book::ParameterBook;
use crate::parameter::choice::choices;
use crate::parameter::dated::{Dated, on};
use crate::parameter::table::{ParameterFault, ParameterTable};
use crate::parameter::value::Value;

choices! {
    /// What becomes of authority to commit withdrawn from a commitment of an earlier exercise.
    pub enum EarlierWithdrawal {
        /// It is lost.
        NotReopened = "not-reopened",
        /// It opens again in the exercise of the withdrawal.
        Reopened = "reopened",
    }
}

choices! {
    /// How credits excluded from the base of the carry-over are themselves carried over.
    pub enum ExcludedCredits {
        /// Outside the ceiling.
        OutsideCeiling = "outside-ceiling",
        /// Within the ceiling, like the others.
        WithinCeiling = "within-ceiling",
    }
}

choices! {
    /// Whether an order excludes credits from the base of the carry-over of an exercise.
    pub enum BaseExclusion {
        /// None is known.
        None = "none",
        /// One does, for the credits that it names.
        Ordered = "ordered",
    }
}

choices! {
    /// How a later order of an exercise stands to the one before.
    pub enum LaterOrder {
        /// It prints the whole level anew, and replaces what was notified before.
        Replaces = "replaces",
        /// It prints what comes in addition.
        Completes = "completes",
    }
}

/// The parameters of the fund.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameters {
    /// The share of the last authorised total that may be carried over, in basis points.
    pub carry_over_bp: Vec<Dated<u32>>,
    /// How credits excluded from that total are carried over.
    pub excluded_credits: Vec<Dated<ExcludedCredits>>,
    /// The share of an endowment that may be transferred between the fund and the DAF, in basis points.
    pub daf_transfer_bp: Vec<Dated<u32>>,
    /// After how many exercises a sum is prescribed, by the day of its notification.
    pub prescription_years: Vec<Dated<i16>>,
    /// What becomes of withdrawals from earlier exercises.
    pub earlier_withdrawal: Vec<Dated<EarlierWithdrawal>>,
    /// Over how many months a funding may run.
    pub longest_duration: Vec<Dated<i16>>,
    /// What a beneficiary may be granted for an exercise without an agreement.
    pub agreement_threshold: Vec<Dated<Ae>>,
    /// Whether an order excludes credits from the base of the carry-over, by the last day of the exercise.
    pub base_exclusion: Vec<Dated<BaseExclusion>>,
    /// How many days after receipt by the ministers a budget is enforceable.
    pub enforceable_days: Vec<Dated<i32>>,
    /// Within how many days a budget voted down is amended.
    pub amended_days: Vec<Dated<i32>>,
    /// By how much the parts of a delegation may miss its total, which is printed in rounded thousands.
    pub delegation_rounding: Vec<Dated<Revenue>>,
    /// How a later order of an exercise stands to the one before, by the last day of the exercise.
    pub later_order: Vec<Dated<LaterOrder>>,
    /// The shape of the codes of destinations.
    pub codes: Vec<Dated<CodePattern>>,
}

impl Parameters {
    /// The parameters of a table.
    ///
    /// # Errors
    ///
    /// One is missing, or is of another unit than its rule needs.
    pub fn read(table: &ParameterTable) -> Result<Self, ParameterFault> {
        let revenue = |value: &Value| value.cents().map(Revenue::from_cents);
        Ok(Self {
            carry_over_bp: table.values("fund.carry-over", Value::basis_points)?,
            excluded_credits: table.values("fund.excluded-credits", ExcludedCredits::of)?,
            daf_transfer_bp: table.values("fund.daf-transfer", Value::basis_points)?,
            prescription_years: table.values("fund.prescription", Value::exercises)?,
            earlier_withdrawal: table.values("fund.earlier-withdrawal", EarlierWithdrawal::of)?,
            longest_duration: table.values("fund.longest-duration", Value::months)?,
            agreement_threshold: table
                .values("fund.agreement-threshold", |value| value.cents().map(Ae::from_cents))?,
            base_exclusion: table.values("fund.base-exclusion", BaseExclusion::of)?,
            enforceable_days: table.values("fund.enforceable", Value::days)?,
            amended_days: table.values("fund.amended", Value::days)?,
            delegation_rounding: table.values("fund.delegation-rounding", revenue)?,
            later_order: table.values("fund.later-order", LaterOrder::of)?,
            codes: table.values("fund.codes", Value::codes)?,
        })
    }

    /// The parameters of a region as known when it is asked: those that ship, and what the region has set in their place.
    ///
    /// # Errors
    ///
    /// What ships cannot be used; what a region has set never brings one.
    pub fn of(
        shipped: &ParameterTable,
        book: &ParameterBook,
        region: &RegionCode,
        asked: Asked,
    ) -> Result<Self, ParameterFault> {
        Self::read(&shipped.of(book, region, asked))
    }

    /// The last day on which a sum notified on a day may be paid: 31 December of the third exercise after it (of the fourth
    /// for notifications before 2016).
    pub fn payable_until(&self, notified_on: Date) -> Date {
        let years = on(&self.prescription_years, notified_on).value;
        Year::of(notified_on).later(years).last_day()
    }

    /// The ceiling of the carry-over for a base, on a day.
    pub fn carry_over_ceiling(&self, base: Ae, day: Date) -> Option<Ae> {
        base.share(on(&self.carry_over_bp, day).value)
    }
}
