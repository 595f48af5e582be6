//! The actions of a report that a reader asks for: under their missions or in one list, what they sum to, and how the
//! question was understood.

use maillage_domain::fund::chosen::{ActionChoice, ActionKey, ActionOrder, ChosenActions, OfMission, choose};
use maillage_domain::fund::reported::FundReported;
use maillage_domain::state::Recorded;

use super::actions::{self, ActionGroup, Counted};
use super::source::Sources;
use crate::words::{Argument, Words};

/// The actions of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionsView {
    /// The actions: a group to each mission; one group without a name where they are in one list.
    pub groups: Vec<ActionGroup>,
    /// Whether they stand under their missions.
    pub grouped: bool,
    /// Whether all of them are shown.
    pub whole: bool,
    /// How many there are, or how many of how many are shown.
    pub found_text: String,
    /// What those shown sum to, and how many are in no sum.
    pub sum_text: String,
    /// The words that are looked for, as typed.
    pub search: String,
    /// The mission asked for, as addresses write it; empty where all are meant.
    pub mission: String,
    /// Its name.
    pub mission_text: String,
    /// The order.
    pub order: ActionOrder,
    /// The missions to choose from, as addresses write them and in words.
    pub missions: Vec<(String, String)>,
    /// How words were understood that stand nowhere.
    pub mended: Vec<String>,
    /// That nothing was found, and why.
    pub nothing: Option<String>,
}

impl ActionsView {
    /// The actions of a report that were asked for; nothing where it itemises none.
    pub fn new(report: &Recorded<FundReported>, choice: &ActionChoice, sources: Sources<'_>) -> Option<Self> {
        let words = sources.words;
        let chosen = choose(&report.fact, choice);
        let grouped = choice.order.key == ActionKey::Mission;
        let families = &chosen.families;
        let groups = if grouped {
            actions::groups(report, families, sources)
        } else {
            vec![ActionGroup {
                mission: None,
                title: String::new(),
                detail: String::new(),
                rows: actions::rows(report, families.iter(), sources),
            }]
        };
        (0 < chosen.of).then(|| Self {
            groups,
            grouped,
            whole: choice.is_whole(),
            found_text: found_text(&chosen, choice, words),
            sum_text: sum_text(&report.fact, &chosen, words),
            search: choice.search.trim().to_owned(),
            mission: choice.mission.map(|mission| mission.to_string()).unwrap_or_default(),
            mission_text: choice
                .mission
                .map(|mission| named(&report.fact, mission, words))
                .unwrap_or_default(),
            order: choice.order,
            missions: missions(&report.fact, words),
            mended: chosen.mended.iter().map(|mended| mended_text(mended, words)).collect(),
            nothing: nothing(&chosen, words),
        })
    }

    /// Each row that is shown.
    pub fn rows(&self) -> impl Iterator<Item = &actions::ActionRow> {
        self.groups.iter().flat_map(|group| &group.rows)
    }
}

/// "12 of 84 actions".
fn found_text(chosen: &ChosenActions, choice: &ActionChoice, words: Words) -> String {
    let (shown, of) = (Argument::count(chosen.families.len()), Argument::count(chosen.of));
    if choice.is_whole() {
        return words.with("fund-exercise-all", &[("of", of)]);
    }
    words.with("fund-exercise-found", &[("shown", shown), ("of", of)])
}

/// What the actions shown sum to; those that no sum holds are told apart, never added.
fn sum_text(report: &FundReported, chosen: &ChosenActions, words: Words) -> String {
    let counted = Counted::of(report, chosen.families.iter().map(|family| family.head));
    let aside = i64::try_from(chosen.families.len()).unwrap_or(i64::MAX) - counted.count;
    let amount = counted.text(words);
    let arguments = [
        ("counted", Argument::Count(counted.count)),
        ("amount", Argument::Text(&amount)),
        ("aside", Argument::Count(aside)),
    ];
    words.with(if aside == 0 { "fund-exercise-sum" } else { "fund-exercise-sum-aside" }, &arguments)
}

/// "Mission 2: coordinated care".
fn named(report: &FundReported, mission: OfMission, words: Words) -> String {
    let title = actions::title(report, mission.mission(), words);
    mission.mission().map_or_else(|| title.clone(), |mission| format!("{}\u{a0}{title}", mission.number()))
}

/// The missions that actions belong to, in the order of the report, and none where one belongs to none.
fn missions(report: &FundReported, words: Words) -> Vec<(String, String)> {
    let known = report.missions.iter().map(|known| OfMission::One(known.mission)).chain([OfMission::None]);
    let has_some = |mission: &OfMission| {
        report.actions.iter().any(|action| OfMission::from(action.attribution.mission()) == *mission)
    };
    let worded = |mission: OfMission| (mission.to_string(), named(report, mission, words));
    known.filter(has_some).map(worded).collect()
}

fn mended_text((typed, taken): &(String, String), words: Words) -> String {
    let arguments = [("typed", Argument::Text(typed.as_str())), ("taken", Argument::Text(taken))];
    words.with("fund-exercise-mended", &arguments)
}

fn nothing(chosen: &ChosenActions, words: Words) -> Option<String> {
    if !chosen.unknown.is_empty() {
        let unknown: Vec<_> = chosen
            .unknown
            .iter()
            .map(|word| words.with("fund-page-quoted", &[("text", Argument::Text(word.as_str()))]))
            .collect();
        let arguments =
            [("words", Argument::Text(&unknown.join(", "))), ("count", Argument::count(unknown.len()))];
        return Some(words.with("fund-exercise-unknown", &arguments));
    }
    chosen.families.is_empty().then(|| words.get("fund-exercise-nothing"))
}
