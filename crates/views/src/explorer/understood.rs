//! What a search was understood as: each part, what was mended, and what leads elsewhere.

use maillage_domain::ground::id::ActNumber;
use maillage_domain::search::{Meaning, Part, Understood};
use maillage_domain::state::State;
use maillage_domain::territory::Zone;

use crate::words::{Argument, Words};

/// A search as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UnderstoodView {
    /// What was looked for, as typed.
    pub question: String,
    /// Its parts.
    pub parts: Vec<PartView>,
    /// What leads elsewhere, or is known of a number.
    pub hits: Vec<Hit>,
    /// What nothing bears, a sentence each.
    pub nothing: Vec<String>,
    /// Questions that may have been meant: in words, and as a question.
    pub nearest: Vec<(String, String)>,
    /// The same question taken by the letter, where something of it was mended.
    pub by_the_letter: Option<String>,
}

/// A part of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartView {
    /// What it is: "activité".
    pub kind: String,
    /// What it stands for.
    pub label: String,
    /// That it was mended, and of what; empty where it was not.
    pub mended: String,
    /// The same search without it.
    pub without: String,
    /// The zones that it stands for, by their codes.
    pub zones: Vec<String>,
}

/// What a part of a search leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is.
    pub title: String,
    /// What is known of it.
    pub text: String,
    /// The act, where it is one.
    pub act: Option<ActNumber>,
}

/// What is known of who bears a number of a register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bearer {
    /// The agencies of regions that bear it.
    pub agencies: Vec<String>,
    /// How many commitments of a fund are to it, by region.
    pub commitments: Vec<(String, usize)>,
}

impl UnderstoodView {
    /// Words a search; `bearer` says what is known of a number of a register.
    pub fn new(
        question: &str,
        understood: &Understood<'_>,
        state: &State,
        bearer: impl Fn(&Meaning<'_>) -> Option<Bearer>,
        words: Words,
    ) -> Self {
        let mut view = Self { question: question.to_owned(), ..Self::default() };
        for part in &understood.parts {
            match &part.meaning {
                Meaning::Nothing { nearest } => {
                    view.nothing.push(said("explorer-nothing", &part.typed, words));
                    let meant = nearest.iter().map(|name| (name.clone(), joined(&part.without, name)));
                    view.nearest.extend(meant);
                }
                Meaning::Slip => view.nothing.push(said("explorer-slip", &part.typed, words)),
                Meaning::Act(number) => view.hits.extend(act(*number, state, words)),
                Meaning::Siret(_) | Meaning::Finess(_) => {
                    view.hits.push(known_of(part, &bearer(&part.meaning).unwrap_or_default(), words));
                }
                Meaning::Lines(_) | Meaning::Zones { .. } | Meaning::Word => {}
            }
            view.parts.extend(PartView::new(part, words));
        }
        let is_mended = understood.parts.iter().any(|part| part.mended.is_some());
        view.by_the_letter = is_mended.then(|| format!("\"{question}\""));
        view
    }
}

fn said(id: &str, typed: &str, words: Words) -> String {
    words.with(id, &[("typed", Argument::Text(typed))])
}

fn joined(without: &str, name: &str) -> String {
    if without.is_empty() { name.to_owned() } else { format!("{without} {name}") }
}

impl PartView {
    /// Words a part; nothing for what was not understood.
    fn new(part: &Part<'_>, words: Words) -> Option<Self> {
        let (kind, label) = match &part.meaning {
            Meaning::Lines(lines) => {
                let name = match lines.as_slice() {
                    [line] => line.label.get(words.language()).to_owned(),
                    several => {
                        let family = several.first().map(|line| &line.family_label);
                        let same = several.iter().all(|line| Some(&line.family_label) == family);
                        let shared = family.filter(|_| same).map(|label| label.get(words.language()));
                        shared.unwrap_or(&part.typed).to_owned()
                    }
                };
                ("explorer-part-activity", name)
            }
            Meaning::Zones { zones, commune } => {
                ("explorer-part-zone", zones_text(zones, commune.as_ref(), words))
            }
            Meaning::Act(_) => ("explorer-part-act", part.typed.clone()),
            Meaning::Siret(_) => ("explorer-part-siret", part.typed.clone()),
            Meaning::Finess(_) => ("explorer-part-finess", part.typed.clone()),
            Meaning::Word => ("explorer-part-word", part.mended.as_ref().unwrap_or(&part.typed).clone()),
            Meaning::Slip | Meaning::Nothing { .. } => return None,
        };
        let zones = match &part.meaning {
            Meaning::Zones { zones, .. } => zones.iter().map(|zone| zone.code.to_string()).collect(),
            _ => Vec::new(),
        };
        let mended = part.mended.is_some().then(|| said("explorer-mended", &part.typed, words));
        Some(Self {
            kind: words.get(kind),
            label,
            mended: mended.unwrap_or_default(),
            without: part.without.clone(),
            zones,
        })
    }
}

/// "17A Amiens, 4B Somme", and by which commune they were found.
fn zones_text(zones: &[&Zone], commune: Option<&String>, words: Words) -> String {
    let name = |zone: &&Zone| {
        if zone.code.as_str() == zone.name {
            zone.name.clone()
        } else {
            format!("{} {}", zone.code, zone.name)
        }
    };
    let zones = zones.iter().map(name).collect::<Vec<_>>().join(", ");
    match commune {
        Some(commune) => words.with(
            "explorer-part-commune",
            &[("zones", Argument::Text(&zones)), ("commune", Argument::Text(commune))],
        ),
        None => zones,
    }
}

fn act(number: ActNumber, state: &State, words: Words) -> Option<Hit> {
    let summary = state.act(number)?;
    let title = words.with("explorer-hit-act", &[("number", Argument::count(number.get()))]);
    let subject = Argument::Text(&summary.subject);
    let day = words.date(summary.stamp.effective);
    let text = words.with("explorer-hit-act-text", &[("subject", subject), ("day", Argument::Text(&day))]);
    Some(Hit { title, text, act: Some(number) })
}

/// What is known of a number of a register: never a guess; that nothing bears it is said.
fn known_of(part: &Part<'_>, bearer: &Bearer, words: Words) -> Hit {
    let agencies = bearer.agencies.iter().map(|name| said("explorer-hit-agency", name, words));
    let commitments = bearer.commitments.iter().map(|(region, count)| {
        let region = ("region", Argument::Text(region));
        words.with("explorer-hit-commitments", &[("count", Argument::count(*count)), region])
    });
    let mut known: Vec<String> = agencies.chain(commitments).collect();
    if known.is_empty() {
        known.push(words.get("explorer-hit-nobody"));
    }
    Hit { title: part.typed.clone(), text: known.join(" "), act: None }
}
