//! The parameters under which the tests of the fund live: the values that their texts speak of.

use jiff::civil::{Date, date};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::fund::money::Ae;
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::ground::confidence::Confidence;
use maillage_domain::parameter::dated::{Dated, Provenance};
use maillage_domain::parameter::name::ParameterName;
use maillage_domain::parameter::table::{Parameter, ParameterTable};
use maillage_domain::parameter::unit::ParameterUnit;
use maillage_domain::period::Period;

/// No test needs an agreement but those of agreements, which say above which sum.
const OUT_OF_REACH: &str = "99999999999";

/// A reading of each kind of doubt, and the numbers of 2023; a sum notified before 2016 is prescribed a year later.
pub(crate) fn table() -> ParameterTable {
    let since = date(2018, 6, 22);
    let mut prescription = parameter("fund.prescription", ParameterUnit::Exercises, "4", date(2012, 1, 1));
    let later = parameter("fund.prescription", ParameterUnit::Exercises, "3", date(2016, 1, 1));
    prescription.values[0].in_force.until = Some(date(2015, 12, 31));
    prescription.values.extend(later.values);
    let orders = choice(&["none", "ordered"]);
    let mut exclusion = parameter("fund.base-exclusion", orders.clone(), "ordered", date(2023, 1, 1));
    let later = parameter("fund.base-exclusion", orders, "none", date(2024, 1, 1));
    exclusion.values[0].in_force.until = Some(date(2023, 12, 31));
    exclusion.values.extend(later.values);
    let excluded = choice(&["outside-ceiling", "within-ceiling"]);
    let earlier = choice(&["not-reopened", "reopened"]);
    ParameterTable::new(vec![
        prescription,
        parameter("fund.carry-over", ParameterUnit::BasisPoints, "300", since),
        parameter("fund.excluded-credits", excluded, "outside-ceiling", since),
        parameter("fund.daf-transfer", ParameterUnit::BasisPoints, "100", since),
        parameter("fund.earlier-withdrawal", earlier, "not-reopened", since),
        parameter("fund.longest-duration", ParameterUnit::Months, "60", since),
        exclusion,
        parameter("fund.agreement-threshold", ParameterUnit::Cents, OUT_OF_REACH, since),
        parameter("fund.enforceable", ParameterUnit::Days, "15", since),
        parameter("fund.amended", ParameterUnit::Days, "15", since),
        parameter("fund.delegation-rounding", ParameterUnit::Cents, "10000", since),
        parameter("fund.later-order", choice(&["replaces", "completes"]), "replaces", since),
        parameter("fund.codes", ParameterUnit::Codes, "MI|M#-99-99", since),
    ])
}

/// The same, as the fund takes them.
pub(crate) fn parameters() -> Parameters {
    Parameters::read(&table()).expect("each parameter is there, in its unit")
}

/// The same, where a contract is needed above so many cents for a beneficiary and a year.
pub(crate) fn parameters_of(agreement_threshold: &str) -> Parameters {
    let cents = ParameterUnit::Cents.read(agreement_threshold).expect("an amount");
    let mut parameters = parameters();
    for dated in &mut parameters.agreement_threshold {
        dated.value = cents.cents().map(Ae::from_cents).expect("an amount");
    }
    parameters
}

/// A parameter with one value, of which nothing is doubtful.
pub(crate) fn parameter(name: &str, unit: ParameterUnit, value: &str, from: Date) -> Parameter {
    let value = Dated {
        value: unit.read(value).expect("a value of the unit"),
        in_force: Period::since(from),
        source: "essai".to_owned(),
        confidence: Confidence::Text,
        doubt: None,
        origin: Provenance::Shipped,
    };
    let title = Bilingual::as_written(name);
    Parameter { name: ParameterName::new(name), unit, title, values: vec![value] }
}

/// The readings there are to choose from.
pub(crate) fn choice(names: &[&str]) -> ParameterUnit {
    let reading = |name: &&str| ((*name).to_owned(), Bilingual::as_written(name));
    ParameterUnit::Choice(names.iter().map(reading).collect())
}
