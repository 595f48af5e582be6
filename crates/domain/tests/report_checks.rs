//! The checks on a report of the fund, each on both sides of its line, on figures given by hand.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::ReportRule;
use maillage_domain::fund::report::interval::Interval;
use maillage_domain::fund::report::{
    Action, FactId, MissionAmount, Qualifier, Report, ReportFact, Statement, Status, Unit,
};
use rust_decimal::Decimal;

/// A report that is filled figure by figure; each stands on a line of its own.
#[derive(Default)]
struct Given(Report);

impl Given {
    fn add(&mut self, number: &str, multiple: i64, unit: Unit) -> FactId {
        let mantissa: Decimal = number.parse().expect("a decimal");
        let multiple = Decimal::from(multiple);
        let half = Decimal::new(1, mantissa.scale()) * multiple / Decimal::TWO;
        let value = mantissa * multiple;
        let rounded = Interval::between(value - half, value + half);
        let rank = self.0.facts.len();
        self.0.facts.push(ReportFact {
            section: String::new(),
            label: format!("figure {rank}"),
            value,
            unit,
            multiple,
            printed: number.to_owned(),
            within: if unit == Unit::Count { Interval::point(value) } else { rounded },
            qualifier: Qualifier::Exact,
            status: (unit == Unit::Eur).then_some(Status::Printed),
            line: u32::try_from(rank).expect("few figures") + 1,
        });
        FactId::new(rank)
    }

    fn millions(&mut self, number: &str) -> FactId {
        self.add(number, 1_000_000, Unit::Eur)
    }

    fn thousands(&mut self, number: &str) -> FactId {
        self.add(number, 1_000, Unit::Eur)
    }

    fn counts<const N: usize>(&mut self, numbers: [&str; N]) -> [FactId; N] {
        numbers.map(|number| self.add(number, 1, Unit::Count))
    }

    fn mission(&mut self, mission: u8, number: &str) {
        let amount = self.millions(number);
        self.0.missions.push(MissionAmount { mission, amount });
    }

    fn action(&mut self, amount: FactId, part: usize) {
        self.0.actions.push(Action { amount, titled: true, part, prices: Vec::new() });
    }

    fn says(mut self, statement: Statement) -> Self {
        self.0.statements.push(statement);
        self
    }

    fn found(&self) -> Vec<(ReportRule, Severity)> {
        check(&self.0).into_iter().map(|finding| (finding.rule, finding.severity)).collect()
    }
}

fn with_missions() -> Given {
    let mut given = Given::default();
    given.mission(1, "67.1");
    given.mission(2, "178");
    given.mission(5, "0.276");
    given
}

#[test]
fn given_a_total_within_the_rounding_of_the_missions_when_checked_then_silent() {
    // 67,1 + 178 + 0,276 stand for 244,8255 to 245,9265 excluded.
    for (total, accused) in [("244.8", false), ("245.9", false), ("246.0", true), ("244.7", true)] {
        let mut given = with_missions();
        let total = given.millions(total);
        given.0.totals.push(total);
        let expected = if accused { vec![(ReportRule::MissionsTotal, Severity::Error)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}

#[test]
fn given_a_total_that_is_only_near_when_apart_then_a_warning() {
    for (total, accused) in [("240", true), ("300", true), ("200", true), ("250", true), ("246", false)] {
        let mut given = with_missions();
        let total = given.millions(total);
        given.0.facts.last_mut().expect("a total").qualifier = Qualifier::About;
        given.0.totals.push(total);
        let expected =
            if accused { vec![(ReportRule::MissionsTotal, Severity::Warning)] } else { Vec::new() };
        assert_eq!(given.found(), expected, "{total:?}");
    }
}

#[test]
fn given_an_action_when_above_every_mission_then_a_slip_and_else_none() {
    for (amount, accused) in [("179", true), ("178", false), ("60", false)] {
        let mut given = with_missions();
        let amount = given.millions(amount);
        given.action(amount, 1);
        let expected = if accused { vec![(ReportRule::UnitSlip, Severity::Error)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}

#[test]
fn given_an_action_beside_the_one_that_bears_its_mission_when_a_hundred_times_it_then_a_slip() {
    for (other, multiple, rules) in [
        ("35654", 1_000, vec![ReportRule::MissionExceeded, ReportRule::UnitSlip]),
        ("35654", 1, vec![ReportRule::MissionExceeded]),
    ] {
        let mut given = with_missions();
        let bearer = given.add("275785", 1, Unit::Eur);
        given.action(bearer, 1);
        let other = given.add(other, multiple, Unit::Eur);
        given.action(other, 1);
        let found: Vec<ReportRule> = given.found().into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(found, rules);
    }
}

#[test]
fn given_an_action_of_another_part_when_checked_then_no_mission_is_exceeded() {
    let mut given = with_missions();
    let bearer = given.add("275785", 1, Unit::Eur);
    given.action(bearer, 1);
    let other = given.thousands("900");
    given.action(other, 2);
    assert_eq!(given.found(), []);
}

#[test]
fn given_an_action_as_round_as_a_mission_when_equal_then_chance_and_no_mission_is_exceeded() {
    let mut given = with_missions();
    let equal = given.thousands("276");
    given.action(equal, 1);
    let other = given.millions("60");
    given.action(other, 1);
    assert_eq!(given.found(), []);
}

#[test]
fn given_an_action_when_below_a_thousand_euros_then_unlikely() {
    for (amount, multiple, accused) in
        [("0.999", 1_000, true), ("1", 1_000, false), ("999", 1, false), ("12500", 1_000, false)]
    {
        let mut given = with_missions();
        let amount = given.add(amount, multiple, Unit::Eur);
        given.action(amount, 1);
        let expected = if accused { vec![(ReportRule::UnitSlip, Severity::Warning)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}

#[test]
fn given_an_amount_of_a_text_when_above_every_mission_then_unlikely_within_a_thousand_times_the_fund_only() {
    let cases = [
        ("179", 1_000_000, Some(Severity::Warning)),
        ("178", 1_000_000, None),
        ("178000", 1_000_000, Some(Severity::Warning)),
        ("178001", 1_000_000, None),
        ("1", 1_000_000_000, None),
    ];
    for (amount, multiple, expected) in cases {
        let mut given = with_missions();
        let id = given.add(amount, multiple, Unit::Eur);
        given.0.actions.push(Action { amount: id, titled: false, part: 1, prices: Vec::new() });
        let found: Vec<Severity> = given.found().into_iter().map(|(_, severity)| severity).collect();
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{amount}");
    }
}

#[test]
fn given_the_price_of_one_when_a_hundred_times_the_action_then_a_slip_and_else_none() {
    for (price, accused) in [("101", true), ("99", false)] {
        let mut given = with_missions();
        let amount = given.thousands("1.000");
        let price = given.thousands(price);
        given.0.actions.push(Action { amount, titled: true, part: 1, prices: vec![price] });
        let expected = if accused { vec![(ReportRule::UnitSlip, Severity::Error)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}

#[test]
fn given_the_price_of_one_and_how_many_got_it_when_together_a_hundred_times_the_action_then_a_slip() {
    for (count, rules) in [("11", vec![ReportRule::UnitSlip]), ("9", vec![ReportRule::UnitPrices])] {
        let mut given = with_missions();
        let amount = given.thousands("1.000");
        let price = given.thousands("10.0");
        let [count] = given.counts([count]);
        given.0.actions.push(Action { amount, titled: true, part: 1, prices: vec![price] });
        let given = given.says(Statement::Priced { whole: amount, products: vec![(count, price)] });
        let found: Vec<ReportRule> = given.found().into_iter().map(|(rule, _)| rule).collect();
        assert_eq!(found, rules);
    }
}

#[test]
fn given_a_small_amount_when_a_thousand_times_it_exceeds_the_fund_then_no_slip_is_proposed() {
    for (amount, accused) in [("178", true), ("179", false)] {
        let mut given = with_missions();
        let amount = given.thousands(amount);
        let price = given.millions("20");
        given.0.actions.push(Action { amount, titled: true, part: 1, prices: vec![price] });
        assert_eq!(!given.found().is_empty(), accused);
    }
}

#[test]
fn given_a_mission_without_an_amount_when_a_total_is_stated_then_a_note_and_no_comparison() {
    let mut given = with_missions();
    given.0.unread_missions.push(7);
    assert_eq!(given.found(), []);
    let total = given.millions("900");
    given.0.totals.push(total);
    assert_eq!(given.found(), [(ReportRule::MissionsNotRead, Severity::Info)]);
}

#[test]
fn given_listed_amounts_when_they_exceed_round_to_or_fall_short_then_error_silence_or_info() {
    let cases = [
        ("0.8", Some((ReportRule::PartsAboveWhole, Severity::Error))),
        ("0.9", None),
        ("1.2", Some((ReportRule::NotDetailed, Severity::Info))),
    ];
    for (whole, expected) in cases {
        let mut given = Given::default();
        let whole = given.millions(whole);
        let parts = ["332", "425", "84", "35"].map(|part| given.thousands(part)).to_vec();
        let given = given.says(Statement::Listed { whole, parts, counted: None });
        assert_eq!(given.found(), expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn given_a_whole_of_counts_when_spelt_out_then_it_must_be_their_sum() {
    let cases = [
        ("18", None),
        ("19", Some((ReportRule::PartsDoNotAdd, Severity::Warning))),
        ("17", Some((ReportRule::PartsDoNotAdd, Severity::Error))),
    ];
    for (whole, expected) in cases {
        let mut given = Given::default();
        let [whole, parts @ ..] = given.counts([whole, "7", "6", "2", "2", "1"]);
        let given = given.says(Statement::Enumerated { whole, parts: parts.to_vec() });
        assert_eq!(given.found(), expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn given_shares_when_they_close_or_not_then_silence_a_note_or_a_warning() {
    let cases: [(&[&str], bool, Option<Severity>); 5] = [
        (&["38", "17", "15", "22"], true, Some(Severity::Warning)),
        (&["38", "17", "15", "30"], true, None),
        (&["33.3", "33.3", "33.3"], true, None),
        (&["75.5", "13", "12"], false, Some(Severity::Info)),
        (&["60", "13", "26"], false, None),
    ];
    for (shares, enumerated, expected) in cases {
        let mut given = Given::default();
        let parts = shares.iter().map(|share| given.add(share, 1, Unit::Percent)).collect();
        let given = given.says(Statement::Shares { parts, enumerated });
        let found: Vec<Severity> = given.found().into_iter().map(|(_, severity)| severity).collect();
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{shares:?}");
    }
}

#[test]
fn given_a_whole_that_is_only_near_when_its_parts_exceed_it_by_more_then_a_warning() {
    for (part, expected) in [("252", None), ("310", Some((ReportRule::PartsAboveWhole, Severity::Warning)))] {
        let mut given = Given::default();
        let whole = given.thousands("500");
        given.0.facts.last_mut().expect("a whole").qualifier = Qualifier::About;
        let parts = vec![given.thousands("253"), given.thousands(part)];
        let given = given.says(Statement::Among { whole, parts });
        assert_eq!(given.found(), expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn given_a_restated_total_when_what_is_set_apart_fits_then_silent() {
    for (after, accused) in [("460.6", false), ("464.6", true)] {
        let mut given = Given::default();
        let before = given.millions("489.4");
        let removed = vec![given.millions("20.2"), given.millions("8.6")];
        let after = given.millions(after);
        let given = given.says(Statement::Restated { before, removed, after });
        let expected = if accused { vec![(ReportRule::RestatedTotal, Severity::Error)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}

#[test]
fn given_two_figures_of_one_thing_when_they_round_to_each_other_then_silent() {
    for (second, accused) in [("1.84", false), ("1.9", true)] {
        let mut given = Given::default();
        let first = given.millions("1.8");
        let second = given.millions(second);
        let given = given.says(Statement::Repeated { first, second });
        let expected =
            if accused { vec![(ReportRule::FiguresDiffer, Severity::Warning)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}
