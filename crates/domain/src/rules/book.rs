//! The rule book: every rule, in the order people read them.

use super::{Rule, admissibility, fund, window};
use crate::care::bilan::FIGURES;

/// Every rule, in the order people read them.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let figures = FIGURES.iter().map(|figure| figure.rule);
    let rulings = admissibility::RULINGS.iter().map(|ruling| ruling.rule);
    let windows = window::WINDOWS.iter().map(|window| window.rule);
    figures.chain(rulings).chain(windows).chain(fund::FUND)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::ground::code::RegionCode;
    use crate::period::Period;
    use crate::rules::{ATTESTED, Confidence, HAUTS_DE_FRANCE, Scope};

    #[test]
    fn given_a_rule_of_one_region_when_asked_elsewhere_or_after_its_end_then_silent() {
        let until = Some(date(2023, 5, 31));
        let in_force = Period { until, ..ATTESTED };
        let rule = Rule { in_force, scope: HAUTS_DE_FRANCE, ..*all().next().expect("there are rules") };
        let (here, elsewhere) = (RegionCode::new("32"), RegionCode::new("53"));
        assert!(rule.speaks_of(&here, date(2023, 5, 31)));
        assert!(!rule.speaks_of(&here, date(2023, 6, 1)));
        assert!(!rule.speaks_of(&elsewhere, date(2023, 5, 31)));
        assert!(Rule { scope: Scope::National, ..rule }.speaks_of(&elsewhere, date(2023, 5, 31)));
    }

    #[test]
    fn given_a_practice_that_decides_when_read_in_the_act_of_one_region_then_it_rules_there_only() {
        let rulings = admissibility::RULINGS.iter().map(|ruling| ruling.rule);
        let read_there = |rule: &&Rule| {
            rule.confidence == Confidence::Practice && rule.citation.text.contains("R32-2019-06-26-014")
        };
        let practices: Vec<_> = rulings.filter(read_there).collect();
        assert_eq!(practices.len(), 6);
        assert!(practices.iter().all(|rule| rule.scope == HAUTS_DE_FRANCE));
    }

    #[test]
    fn given_the_rules_of_the_fund_when_read_then_all_are_national_for_its_decisions_ask_no_region() {
        assert!(fund::FUND.iter().all(|rule| rule.scope == Scope::National));
    }

    #[test]
    fn given_the_list_when_read_then_each_rule_has_an_id_of_its_own_and_a_citation() {
        let rules: Vec<_> = all().collect();
        for (index, rule) in rules.iter().enumerate() {
            assert!(rules.iter().skip(index + 1).all(|other| other.id != rule.id), "{}", rule.id);
            assert!(!rule.citation.text.is_empty());
        }
    }
}
