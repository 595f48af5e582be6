//! The rule book: every rule, in the order people read them.

use super::{Rule, admissibility, aid, files, fund, window};
use crate::care::bilan::FIGURES;

/// Every rule, in the order people read them.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let figures = FIGURES.iter().map(|figure| figure.rule);
    let rulings = admissibility::RULINGS.iter().map(|ruling| ruling.rule);
    let windows = window::WINDOWS.iter().map(|window| window.rule);
    let files = files::FILES.iter().map(|file| file.rule);
    figures.chain(rulings).chain(windows).chain(files).chain(fund::FUND).chain(aid::AID)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};

    use super::*;
    use crate::ground::code::RegionCode;
    use crate::period::Period;
    use crate::rules::article::Article;
    use crate::rules::articles::ARTICLES;
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

    /// Where a text cites an article, its number whole: `L. 6122-1` is not in `L. 6122-10`.
    fn cited_at(text: &str, article: &Article) -> Option<usize> {
        let number = ["CSP", "CSS", "CRPA"]
            .iter()
            .find_map(|code| article.name.strip_suffix(code))
            .map_or(article.name, str::trim_end);
        let whole = |(at, _): &(usize, &str)| {
            let after = text.get(at + number.len()..).and_then(|rest| rest.chars().next());
            after.is_none_or(|after| !after.is_ascii_digit() && after != '-')
        };
        text.match_indices(number).find(whole).map(|(at, _)| at)
    }

    #[test]
    fn given_a_citation_when_it_names_articles_then_its_key_is_the_first_of_them() {
        for rule in all() {
            let text = rule.citation.text;
            let places = ARTICLES.iter().filter_map(|article| Some((cited_at(text, article)?, article.name)));
            let first = places.min().map(|(_, name)| name);
            assert_eq!(rule.citation.article.map(|article| article.name), first, "{}", rule.id);
            assert!(first.is_some() || !text.contains(" CSP"), "{}: give its article a row", rule.id);
        }
    }

    #[test]
    fn given_a_citation_when_followed_on_any_day_then_to_the_official_site_or_nowhere() {
        let days = [date(2019, 6, 21), date(2023, 5, 31), date(2023, 6, 1), date(2025, 3, 1), Date::MAX];
        let mut led = 0;
        for (rule, day) in all().flat_map(|rule| days.map(|day| (rule, day))) {
            let Some(address) = rule.citation.address(day) else { continue };
            led += 1;
            assert!(address.starts_with("https://www.legifrance.gouv.fr/"), "{}: {address}", rule.id);
            assert!(!address.contains("rench-legislation"), "{}: {address}", rule.id);
            assert!(
                !rule.citation.text.starts_with("R32-"),
                "{}: an act of an agency is no article",
                rule.id
            );
        }
        assert!(led > 0);
    }

    #[test]
    fn given_a_rule_whose_article_has_an_address_of_its_own_when_asked_then_by_the_day() {
        let transfer = &fund::DAF_TRANSFER.citation;
        let version = "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000041396604";
        assert_eq!(transfer.address(date(2022, 1, 1)), Some(version));
        assert_eq!(transfer.address(date(2021, 12, 31)), None);
    }

    #[test]
    fn given_the_articles_when_listed_then_each_stands_once_and_its_versions_follow_each_other() {
        for (rank, article) in ARTICLES.iter().enumerate() {
            assert!(
                ARTICLES.iter().skip(rank + 1).all(|other| other.name != article.name),
                "{}",
                article.name
            );
            for pair in article.versions.windows(2) {
                let next = pair[0].until.and_then(|until| until.tomorrow().ok());
                assert!(next.is_some() && next == pair[1].from, "{}", article.name);
            }
        }
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
