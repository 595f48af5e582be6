//! What the plan still allows, in words: an agency counts it in sites (*implantations*) or in units (*appareils*). It never
//! says *places*, which are beds there.

use maillage_domain::care::bilan::Row;
use maillage_domain::procedure::operation::Operation;

use crate::filing::Filing;
use crate::words::{Argument, Words};

/// What may still be authorised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Authorisable {
    /// So many sites, of care activities.
    Sites(i64),
    /// So many units, of heavy equipment.
    Units(i64),
    /// Some of each: they are never added up before a reader.
    Both {
        /// Sites of care activities.
        sites: i64,
        /// Units of heavy equipment.
        units: i64,
    },
}

impl Authorisable {
    /// What an operation may still use: a further unit on a site, else a site, with its unit where it needs one.
    pub(crate) fn of_operation(left: i64, operation: Operation) -> Self {
        if operation == Operation::ExtraUnit { Self::Units(left) } else { Self::Sites(left) }
    }

    /// What is left of several lines: sites of activities, units of equipment.
    pub(crate) const fn of_lines(sites: i64, units: i64) -> Self {
        match (sites, units) {
            (_, 0) => Self::Sites(sites),
            (0, _) => Self::Units(units),
            _ => Self::Both { sites, units },
        }
    }

    /// What is left in some rows.
    pub(crate) fn of_rows<'a, 's: 'a>(rows: impl Iterator<Item = &'a Row<'s>>) -> Self {
        let (mut sites, mut units) = (0, 0);
        for row in rows {
            *(if row.units().is_some() { &mut units } else { &mut sites }) += row.places();
        }
        Self::of_lines(sites, units)
    }

    /// "2 implantations autorisables".
    pub(crate) fn text(self, words: Words) -> String {
        self.text_where(Filing::Possible, words)
    }

    /// The same; "2 implantations sous la cible" where nothing can be filed.
    pub(crate) fn text_where(self, filing: Filing, words: Words) -> String {
        let possible = filing == Filing::Possible;
        let (id, arguments) = match self {
            Self::Sites(sites) => (
                if possible { "authorisable-sites" } else { "below-target-sites" },
                vec![("sites", Argument::Count(sites))],
            ),
            Self::Units(units) => (
                if possible { "authorisable-units" } else { "below-target-units" },
                vec![("units", Argument::Count(units))],
            ),
            Self::Both { sites, units } => (
                if possible { "authorisable-both" } else { "below-target-both" },
                vec![("sites", Argument::Count(sites)), ("units", Argument::Count(units))],
            ),
        };
        words.with(id, &arguments)
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    const FR: Words = Words::new(Language::French);
    const EN: Words = Words::new(Language::English);

    #[test]
    fn given_sites_units_or_both_when_worded_then_each_has_its_own_noun_and_number() {
        let said = |authorisable: Authorisable| (authorisable.text(FR), authorisable.text(EN));
        let pair = |french: &str, english: &str| (french.to_owned(), english.to_owned());
        let none = said(Authorisable::of_operation(0, Operation::Creation));
        assert_eq!(none, pair("aucune implantation autorisable", "no more sites can be authorised"));
        let unit = said(Authorisable::of_operation(1, Operation::ExtraUnit));
        assert_eq!(unit, pair("1 appareil autorisable", "1 more unit can be authorised"));
        let both = said(Authorisable::of_lines(2, 1));
        assert_eq!(
            both,
            pair(
                "2 implantations et 1 appareil autorisables",
                "2 more sites and 1 more unit can be authorised"
            )
        );
    }

    #[test]
    fn given_no_way_to_file_when_worded_then_below_target_and_never_authorisable() {
        let said = |left: Authorisable| [FR, EN].map(|words| left.text_where(Filing::Closed, words));
        assert_eq!(said(Authorisable::Sites(1)), ["1 implantation sous la cible", "1 site below target"]);
        assert_eq!(said(Authorisable::Units(0)), ["aucun appareil sous la cible", "no units below target"]);
        assert_eq!(
            said(Authorisable::of_lines(27, 2)),
            ["27 implantations et 2 appareils sous la cible", "27 sites and 2 units below target"]
        );
        let open = Authorisable::Sites(1);
        assert_eq!(open.text_where(Filing::Possible, FR), open.text(FR));
    }

    #[test]
    fn given_several_lines_of_one_kind_when_counted_then_only_that_kind_is_said() {
        assert_eq!(Authorisable::of_lines(3, 0), Authorisable::Sites(3));
        assert_eq!(Authorisable::of_lines(0, 3), Authorisable::Units(3));
    }
}
