//! What the fund of the region that does not exist measures: indicators with their targets and values, one of them computed.

use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use maillage_domain::ground::year::Year;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::{Definition, IndicatorDefined};
use maillage_domain::indicator::formula::Formula;
use maillage_domain::indicator::recorded::IndicatorRecorded;
use maillage_domain::indicator::scope::{Scope, Span};
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::indicator::value::Value;
use maillage_domain::structure::tally::Territory;
use maillage_domain::territory::ZoneCode;

use super::THE_YEAR;
use super::actions::{AT_HOME, Action, RESPITE, SCREENING, SETTLING, YOUTH};
use super::deed::Deed;
use super::diary::Diary;
use crate::fiction::entities::line;
use crate::indicator::entered::Entering;
use crate::shipped::FICTION;

/// From when they are defined.
const SINCE: Date = date(2025, 1, 15);

/// Who says so.
const SOURCE: &str = "Bilans d’activité fictifs (fictional)";

/// An indicator that people count.
struct Counted {
    code: &'static str,
    label: &'static str,
    things: &'static str,
    action: &'static Action,
    /// The least and the most of a zone in a year.
    each: (u32, u32),
}

const COUNTED: [Counted; 4] = [
    Counted {
        code: "jeunes-rencontres",
        label: "Jeunes rencontrés (indicateur fictif)",
        things: "jeunes",
        action: YOUTH,
        each: (120, 900),
    },
    Counted {
        code: "depistages",
        label: "Dépistages faits (indicateur fictif)",
        things: "dépistages",
        action: SCREENING,
        each: (200, 1_600),
    },
    Counted {
        code: "aidants-soulages",
        label: "Aidants qui ont eu du répit (indicateur fictif)",
        things: "aidants",
        action: RESPITE,
        each: (40, 260),
    },
    Counted {
        code: "installations",
        label: "Professionnels installés (indicateur fictif)",
        things: "professionnels",
        action: SETTLING,
        each: (1, 14),
    },
];

/// Indicators that are computed: code, label, how in words, how, line.
const COMPUTED: [(&str, &str, &str, &str, &Action); 3] = [
    (
        "depense-jeunes",
        "Payé pour la santé des jeunes (indicateur fictif)",
        "Ce qui est payé sur la ligne dans l’exercice",
        "fund:paid:MI1-2-1",
        YOUTH,
    ),
    (
        "engage-domicile",
        "Engagé pour le maintien à domicile (indicateur fictif)",
        "Ce qui est engagé sur la ligne dans l’exercice",
        "fund:committed:MI2-2-2",
        AT_HOME,
    ),
    (
        "cout-par-jeune",
        "Payé par jeune rencontré (indicateur fictif)",
        "Ce qui est payé, divisé par les jeunes rencontrés",
        "quotient:depense-jeunes/jeunes-rencontres",
        YOUTH,
    ),
];

/// Tells of all of them.
pub(super) fn tell(diary: &mut Diary) {
    let defined = COUNTED.iter().map(Counted::defined).chain(COMPUTED.map(computed));
    let defining = Entering { defined: defined.map(|one| (SINCE, one)).collect(), ..Entering::default() };
    measure(diary, SINCE, defining);
    for one in &COUNTED {
        one.tell(diary);
    }
}

fn measure(diary: &mut Diary, on: Date, entering: Entering) {
    diary.tell(on, Deed::Measured(Box::new(entering)));
}

fn code(text: &str) -> IndicatorCode {
    IndicatorCode::parse(text).expect("small letters and hyphens")
}

fn definition(label: &str, unit: &str, calculation: &str, action: &Action) -> Definition {
    Definition {
        label: line(label),
        unit: Unit::parse(unit).expect("what is counted has a name"),
        calculation: line(calculation),
        formula: None,
        source: Some(line(SOURCE)),
        actions: BTreeSet::from([line(action.label)]),
        structures: BTreeSet::new(),
        destinations: BTreeSet::from([line(action.code)]),
    }
}

fn computed(
    (own, label, calculation, formula, action): (&str, &str, &str, &str, &Action),
) -> IndicatorDefined {
    let formula = Formula::parse(formula).expect("a formula of the indicators above");
    let definition = Definition { formula: Some(formula), ..definition(label, "EUR", calculation, action) };
    IndicatorDefined { indicator: code(own), definition }
}

impl Counted {
    fn defined(&self) -> IndicatorDefined {
        let definition = definition(
            self.label,
            self.things,
            "Ce que les bénéficiaires déclarent dans l’année",
            self.action,
        );
        IndicatorDefined { indicator: code(self.code), definition }
    }

    /// What was found of each year and zone, and what is aimed at.
    fn tell(&self, diary: &mut Diary) {
        let (least, most) = self.each;
        let zones = FICTION.territory.zone_sets.first().map_or(&[][..], |set| &set.zones[..]);
        let begun: Vec<(ZoneCode, u32)> =
            zones.iter().map(|zone| (zone.code.clone(), least + diary.dice.below(most - least))).collect();
        for (year, on, grown) in
            [(THE_YEAR.later(-1), date(2026, 2, 16), 100), (THE_YEAR, date(2026, 9, 30), 84)]
        {
            let each: Vec<_> = begun
                .iter()
                .map(|(zone, count)| {
                    (Territory::Zone(zone.clone()), (count * (grown + diary.dice.below(14)) / 100).max(1))
                })
                .collect();
            let whole = each.iter().map(|(_, count)| count).sum();
            let all = each.into_iter().chain([(Territory::Region, whole)]);
            let recorded = all.map(|(territory, count)| (on, self.recorded(year, territory, count)));
            let recording = Entering { recorded: recorded.collect(), ..Entering::default() };
            measure(diary, on, recording);
        }
        let aim = begun.iter().map(|(_, count)| count).sum::<u32>() * 11 / 10;
        let target = IndicatorTargeted {
            indicator: code(self.code),
            territory: Territory::Region,
            value: Value::whole(aim),
            by: THE_YEAR.last_day(),
            source: Some(line("Plan fictif (fictional)")),
        };
        let targeting = Entering { targeted: vec![(date(2026, 1, 15), target)], ..Entering::default() };
        measure(diary, date(2026, 1, 15), targeting);
    }

    fn recorded(&self, year: Year, territory: Territory, count: u32) -> IndicatorRecorded {
        IndicatorRecorded {
            indicator: code(self.code),
            scope: Scope::of(Some(Span::of(year)), territory),
            value: Value::whole(count),
            printed: None,
            source: Some(line(SOURCE)),
            read_in: None,
        }
    }
}
