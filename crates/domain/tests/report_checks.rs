//! The checks on a report of the fund, each on both sides of its line, on figures given by hand.

use maillage_domain::diagnostic::Severity;
use maillage_domain::fund::report::checks::check;
use maillage_domain::fund::report::finding::{CheckSeen, ReportRule, SlipReason};
use maillage_domain::fund::report::interval::Interval;
use maillage_domain::fund::report::{
    Action, Belongs, FactId, MissionAmount, Qualifier, Report, ReportFact, Statement, Status, Unit,
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
            page: None,
            belongs: Belongs::default(),
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
        self.0.actions.push(Action { amount, titled: true, listed: false, part, prices: Vec::new() });
    }

    /// So many actions in parts of their own.
    fn actions_elsewhere(&mut self, count: usize) {
        for part in 0..count {
            let amount = self.thousands("12");
            self.action(amount, 100 + part);
        }
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
        given.actions_elsewhere(2);
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
        given.0.actions.push(Action {
            amount: id,
            titled: false,
            listed: false,
            part: 1,
            prices: Vec::new(),
        });
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
        given.0.actions.push(Action { amount, titled: true, listed: false, part: 1, prices: vec![price] });
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
        given.0.actions.push(Action { amount, titled: true, listed: false, part: 1, prices: vec![price] });
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
        given.0.actions.push(Action { amount, titled: true, listed: false, part: 1, prices: vec![price] });
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

/// Missions of 50, 60, 40, 49,5 M€ and one of its own, and a total in millions.
fn with_total(fifth: (&str, i64), total: (&str, i64)) -> Given {
    let mut given = Given::default();
    for (mission, number) in [(1, "50.0"), (2, "60.0"), (3, "40.0"), (4, "49.5")] {
        given.mission(mission, number);
    }
    let amount = given.add(fifth.0, fifth.1, Unit::Eur);
    given.0.missions.push(MissionAmount { mission: 5, amount });
    let total = given.add(total.0, total.1, Unit::Eur);
    given.0.totals.push(total);
    given
}

/// What a total of missions would fit with: the line of the figure and its probable value in euros.
fn fits(given: &Given) -> Vec<Option<(u32, Decimal)>> {
    let fit = |seen| match seen {
        CheckSeen::Missions { fit, .. } => Some(fit.map(|fit| (fit.amount.line, fit.probable.value))),
        _ => None,
    };
    check(&given.0).into_iter().filter_map(|finding| fit(finding.seen)).collect()
}

#[test]
fn given_one_slip_by_ten_or_a_thousand_when_the_missions_miss_the_total_then_it_is_named() {
    const K: i64 = 1_000;
    const M: i64 = 1_000_000;
    let euros = Decimal::from;
    let cases = [
        (("500", K), ("200.0", M), vec![]),
        (("500", M), ("200.0", M), vec![Some((5, euros(500_000)))]),
        (("500", K), ("20.00", M), vec![Some((6, euros(200_000_000)))]),
        (("500", K), ("2000", M), vec![Some((6, euros(200_000_000)))]),
        (("500", K), ("200.0", K), vec![Some((6, euros(200_000_000)))]),
        (("500", K), ("300.0", M), vec![None]),
    ];
    for (fifth, total, expected) in cases {
        assert_eq!(fits(&with_total(fifth, total)), expected, "{fifth:?} {total:?}");
    }
}

#[test]
fn given_a_slip_by_a_thousand_when_it_explains_the_total_then_it_is_accused_too_and_by_ten_only_suggested() {
    let rules = |given: &Given| given.found().into_iter().map(|(rule, _)| rule).collect::<Vec<_>>();
    let slip = with_total(("500", 1_000_000), ("200.0", 1_000_000));
    assert_eq!(rules(&slip), [ReportRule::UnitSlip, ReportRule::MissionsTotal]);
    let ten = with_total(("500", 1_000), ("20.00", 1_000_000));
    assert_eq!(rules(&ten), [ReportRule::MissionsTotal]);
}

#[test]
fn given_a_total_or_a_mission_that_is_a_slip_when_actions_are_measured_then_by_what_was_meant() {
    for (fifth, total) in [("500", "20.00"), ("500", "0.2000"), ("500000", "200.0")] {
        for (action, accused) in [("61", true), ("60", false)] {
            let mut given = with_total((fifth, 1_000), (total, 1_000_000));
            let action = given.millions(action);
            given.action(action, 1);
            let found = check(&given.0).into_iter().any(|finding| {
                matches!(finding.seen, CheckSeen::Slip { reason: SlipReason::AboveEveryMission(_), .. })
            });
            assert_eq!(found, accused, "{fifth} {total}");
        }
    }
}

#[test]
fn given_totals_on_two_bases_when_five_times_apart_then_told_and_else_not() {
    for (other, accused) in [("1010", true), ("990", false), ("210", false), ("39", true)] {
        let mut given = with_total(("500", 1_000), ("200.0", 1_000_000));
        let total = given.0.totals[0];
        let other = given.millions(other);
        let given = given.says(Statement::Beside { total, other });
        let expected = if accused { vec![(ReportRule::TotalsApart, Severity::Warning)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}

#[test]
fn given_the_price_of_one_when_no_mission_can_pay_it_then_the_price_is_accused_and_not_the_action() {
    for (price, multiple, accused) in [("257", 1_000_000, true), ("257", 1_000, false)] {
        let mut given = with_total(("500", 1_000), ("200.0", 1_000_000));
        let amount = given.millions("3.6");
        let price = given.add(price, multiple, Unit::Eur);
        let [count] = given.counts(["14"]);
        given.0.actions.push(Action { amount, titled: true, listed: false, part: 1, prices: vec![price] });
        let given = given.says(Statement::Priced { whole: amount, products: vec![(count, price)] });
        let lines: Vec<u32> = check(&given.0).iter().map(|finding| finding.line).collect();
        assert_eq!(lines, if accused { vec![8] } else { Vec::new() });
    }
}

#[test]
fn given_a_share_when_above_its_whole_then_a_warning_and_else_a_note() {
    for (share, expected) in [
        ("115", (ReportRule::ShareAboveWhole, Severity::Warning)),
        ("100", (ReportRule::ImpliedWhole, Severity::Info)),
        ("15", (ReportRule::ImpliedWhole, Severity::Info)),
    ] {
        let mut given = Given::default();
        let [count] = given.counts(["8450"]);
        let share = given.add(share, 1, Unit::Percent);
        assert_eq!(given.says(Statement::ShareOf { count, share }).found(), [expected]);
    }
}

#[test]
fn given_a_part_that_holds_most_actions_when_one_bears_a_mission_then_the_others_are_not_its_own() {
    for (elsewhere, accused) in [(2, true), (1, false)] {
        let mut given = with_missions();
        let bearer = given.add("275785", 1, Unit::Eur);
        given.action(bearer, 1);
        let other = given.thousands("900");
        given.action(other, 1);
        given.actions_elsewhere(elsewhere);
        let expected =
            if accused { vec![(ReportRule::MissionExceeded, Severity::Warning)] } else { Vec::new() };
        assert_eq!(given.found(), expected);
    }
}
