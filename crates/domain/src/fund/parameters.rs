//! What the texts leave to a date or a doubt: dated parameters, each with its period of force, its source, how sure it is,
//! and its doubt in words where there is one.

use jiff::civil::{Date, date};

use super::destination::CodePattern;
use super::money::{Ae, Revenue};
use crate::period::Period;
use crate::rules::Confidence;

/// A value in force for a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// The value.
    pub value: T,
    /// When it is in force.
    pub in_force: Period,
    /// Where it was read.
    pub source: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
    /// What is doubtful about it, in French and in English.
    pub doubt: Option<(&'static str, &'static str)>,
}

/// What becomes of authority to commit withdrawn from a commitment of an earlier exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlierWithdrawal {
    /// It is lost.
    NotReopened,
    /// It opens again in the exercise of the withdrawal.
    Reopened,
}

/// How credits excluded from the base of the carry-over are themselves carried over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExcludedCredits {
    /// Outside the ceiling.
    OutsideCeiling,
    /// Within the ceiling, like the others.
    WithinCeiling,
}

/// The parameters of the fund. [`Parameters::shipped`] has what our sources say; an agency may replace a value.
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
    /// Over how many exercises a commitment may run.
    pub longest_term: Vec<Dated<u32>>,
    /// How many days after receipt by the ministers a budget is enforceable.
    pub enforceable_days: Vec<Dated<i32>>,
    /// Within how many days a budget voted down is amended.
    pub amended_days: Vec<Dated<i32>>,
    /// By how much the parts of a delegation may miss its total, which is printed in rounded thousands.
    pub delegation_rounding: Vec<Dated<Revenue>>,
    /// The shape of the codes of destinations.
    pub codes: Vec<Dated<CodePattern>>,
}

/// The value in force on a day; before the first one attested, the first.
pub fn on<T>(values: &[Dated<T>], day: Date) -> &Dated<T> {
    values
        .iter()
        .rev()
        .find(|value| value.in_force.contains(day))
        .or_else(|| values.first())
        .expect("each parameter has a value")
}

const fn text<T>(value: T, from: Date, source: &'static str) -> Dated<T> {
    let in_force = Period::since(from);
    Dated { value, in_force, source, confidence: Confidence::Text, doubt: None }
}

const fn doubtful<T>(
    value: T,
    from: Date,
    source: &'static str,
    doubt: (&'static str, &'static str),
) -> Dated<T> {
    let in_force = Period::since(from);
    Dated { value, in_force, source, confidence: Confidence::General, doubt: Some(doubt) }
}

/// The first day of the exercise whose report was read.
const REPORT: Date = date(2023, 1, 1);
/// The order that set the ceiling of the carry-over.
const CARRY_OVER: Date = date(2018, 6, 22);
/// The order that excluded credits from its base.
const EXCLUSION: Date = date(2023, 10, 27);

impl Parameters {
    /// What our sources say.
    pub fn shipped() -> Self {
        Self {
            carry_over_bp: vec![text(
                300,
                CARRY_OVER,
                "arrêté du 22 juin 2018, remplacé par l’arrêté du 27 octobre 2023 ; art. D. 1435-36-1 CSP",
            )],
            excluded_credits: vec![doubtful(
                ExcludedCredits::OutsideCeiling,
                EXCLUSION,
                "arrêté du 27 octobre 2023",
                (
                    "L’arrêté retire de la base les crédits d’aide aux ESMS pour personnes âgées en difficulté ; qu’ils soient aussi reportés hors plafond est une lecture à confirmer.",
                    "The order takes the credits for homes for older people in difficulty out of the base; that they are also carried over outside the ceiling is a reading to be confirmed.",
                ),
            )],
            daf_transfer_bp: vec![doubtful(
                100,
                date(2016, 1, 1),
                "art. L. 174-1-2 CSS",
                (
                    "Lu dans une source secondaire de 2016 ; son état après les réformes du financement de la psychiatrie et du SMR est incertain.",
                    "Read in a secondary source of 2016; how it stands after the reforms of the funding of psychiatry and rehabilitation is uncertain.",
                ),
            )],
            prescription_years: vec![
                Dated {
                    value: 4,
                    in_force: Period { from: date(2012, 1, 1), until: Some(date(2015, 12, 31)) },
                    source: "décret 2017-814, art. 2",
                    confidence: Confidence::Text,
                    doubt: None,
                },
                text(3, date(2016, 1, 1), "art. L. 1435-10 et D. 1435-36-2 CSP"),
            ],
            earlier_withdrawal: vec![doubtful(
                EarlierWithdrawal::NotReopened,
                REPORT,
                "règles du recyclage des autorisations d’engagement",
                ("Aucun texte propre au fonds n’a été trouvé.", "No text of the fund itself was found."),
            )],
            longest_term: vec![text(5, REPORT, "art. R. 1435-29 CSP")],
            enforceable_days: vec![text(15, REPORT, "art. R. 1432-56 CSP")],
            amended_days: vec![text(15, REPORT, "art. R. 1432-56 CSP")],
            delegation_rounding: vec![Dated {
                value: Revenue::from_cents(10_000),
                in_force: Period::since(REPORT),
                source: "arrêtés annuels de dotation, imprimés en milliers d’euros à une décimale",
                confidence: Confidence::Practice,
                doubt: None,
            }],
            codes: vec![doubtful(
                CodePattern::seen(),
                REPORT,
                "exports publiés de 2024",
                (
                    "Aucune table officielle complète des codes n’a été trouvée ; seule leur forme est lue.",
                    "No complete official table of the codes was found; only their shape is read.",
                ),
            )],
        }
    }

    /// The last day on which a sum notified on a day may be paid: 31 December of the third exercise after it (of the fourth
    /// for notifications before 2016).
    pub fn payable_until(&self, notified_on: Date) -> Date {
        let years = on(&self.prescription_years, notified_on).value;
        super::cell::Year::of(notified_on).later(years).last_day()
    }

    /// The ceiling of the carry-over for a base, on a day.
    pub fn carry_over_ceiling(&self, base: Ae, day: Date) -> Option<Ae> {
        base.share(on(&self.carry_over_bp, day).value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_40_given_a_notification_on_each_side_of_2016_when_asked_then_its_last_day() {
        let parameters = Parameters::shipped();
        assert_eq!(parameters.payable_until(date(2021, 6, 15)), date(2024, 12, 31));
        assert_eq!(parameters.payable_until(date(2015, 12, 31)), date(2019, 12, 31));
        assert_eq!(parameters.payable_until(date(2016, 1, 1)), date(2019, 12, 31));
    }

    #[test]
    fn given_a_parameter_in_two_periods_when_asked_then_the_one_in_force_or_the_first() {
        let early = Dated {
            value: 1,
            in_force: Period { from: date(2020, 1, 1), until: Some(date(2021, 12, 31)) },
            source: "",
            confidence: Confidence::Text,
            doubt: None,
        };
        let values = [early, text(2, date(2022, 1, 1), "")];
        let asked =
            [date(2019, 1, 1), date(2021, 12, 31), date(2022, 1, 1)].map(|day| on(&values, day).value);
        assert_eq!(asked, [1, 1, 2]);
    }
}
