//! What a form offers to choose from: lines by family, zones by set.

use jiff::civil::Date;
use maillage_domain::care::nomenclature::{Line, LineCode, Nomenclature, Resolution};
use maillage_domain::procedure::form::CareForm;
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::rules::hauts_de_france::FORMS_TOGETHER;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;

use crate::words::Words;

/// Lines of one family to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Family {
    /// Its name.
    pub label: String,
    /// Its lines: code and name.
    pub lines: Vec<(String, String)>,
}

/// Zones of one set to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneSetChoice {
    /// Its name.
    pub title: String,
    /// Its zones: code and name.
    pub zones: Vec<(String, String)>,
}

/// The lines of the list in force on a day, by family; where no day is said or no list is in force, those of every list.
pub fn families(state: &State, day: Option<Date>, words: Words) -> Vec<Family> {
    let language = words.language();
    let mut families: Vec<Family> = Vec::new();
    let lists = || state.reference().nomenclatures();
    let in_force = |list: &Nomenclature| day.is_some_and(|day| list.in_force.contains(day));
    let any = lists().any(in_force);
    for line in lists().filter(|list| !any || in_force(list)).flat_map(|list| &list.lines) {
        let choice = (line.code.to_string(), line.label.get(language).to_owned());
        let label = line.family_label.get(language);
        match families.iter_mut().find(|family| family.label == label) {
            Some(family) => family.lines.push(choice),
            None => families.push(Family { label: label.to_owned(), lines: vec![choice] }),
        }
    }
    families
}

/// The same, with what was asked for where it is none of them: a line of another list, or a name of several lines.
pub fn families_and_asked(state: &State, day: Date, asked: &str, words: Words) -> Vec<Family> {
    let mut families = families(state, Some(day), words);
    let is_there = families.iter().flat_map(|family| &family.lines).any(|(code, _)| code == asked);
    if !is_there && let Some(label) = label_asked(state, day, asked, words) {
        let lines = vec![(asked.to_owned(), label)];
        families.insert(0, Family { label: words.get("choice-asked"), lines });
    }
    families
}

/// What an asked name stands for on a day, in words.
fn label_asked(state: &State, day: Date, asked: &str, words: Words) -> Option<String> {
    let label = |line: &Line| line.label.get(words.language()).to_owned();
    match state.reference().resolve(asked, day)? {
        Resolution::One(line) => Some(label(line)),
        Resolution::Several(lines) => {
            Some(lines.into_iter().map(label).collect::<Vec<_>>().join(words.semicolon()))
        }
        Resolution::Unknown { .. } | Resolution::BareNumber(_) | Resolution::BarePart(_) => None,
    }
}

/// The lines that count two forms together, in each of them: code and form, and words.
pub fn forms(state: &State, words: Words) -> Vec<(String, String)> {
    let lines = FORMS_TOGETHER.iter().filter_map(|code| state.reference().line(&LineCode::new(*code)));
    let in_form = |line: &Line, form: CareForm| {
        let label = line.label.get(words.language());
        (format!("{}:{}", line.code, form.as_str()), format!("{label}, {}", form_name(form, words)))
    };
    lines.flat_map(|line| CareForm::ALL.map(|form| in_form(line, form))).collect()
}

fn form_name(form: CareForm, words: Words) -> String {
    words.get(match form {
        CareForm::Inpatient => "web-ruling-form-hc",
        CareForm::PartTime => "web-ruling-form-htp",
    })
}

/// The zones of a region at a question's two times, by set.
pub fn zone_sets(state: &State, region: &RegionCode, asked: Asked) -> Vec<ZoneSetChoice> {
    state.reference().zone_sets(region, asked).map(choice).collect()
}

/// The same, of the sets alone in which any of `lines` is planned, and whether that leaves some out; of all where none is.
pub fn zone_sets_of(
    state: &State,
    region: &RegionCode,
    asked: Asked,
    lines: &[LineCode],
) -> (Vec<ZoneSetChoice>, bool) {
    let all = zone_sets(state, region, asked);
    let serves = |set: &&ZonesDelimited| lines.iter().any(|line| set.serves(line));
    let own: Vec<_> = state.reference().zone_sets(region, asked).filter(serves).map(choice).collect();
    let fitted = !own.is_empty() && own.len() < all.len();
    if fitted { (own, true) } else { (all, false) }
}

fn choice(set: &ZonesDelimited) -> ZoneSetChoice {
    let set = &set.zone_set;
    ZoneSetChoice {
        title: set.title.clone(),
        zones: set.zones.iter().map(|zone| (zone.code.to_string(), zone.name.clone())).collect(),
    }
}
