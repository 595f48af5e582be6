//! A code of a commune that is no more, and what took its place, in words.

use maillage_domain::territory::{Lying, Movement, MovementKind};
use schemars::JsonSchema;
use serde::Serialize;

use crate::words::{Argument, Words};

/// That the commune of a site is known by a code of before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FormerCommuneView {
    /// That code.
    pub former: String,
    /// The communes of today, by code and name: one, or several of which none is guessed.
    pub communes: Vec<(String, String)>,
    /// By which movement, in words.
    pub text: String,
}

impl FormerCommuneView {
    /// By which movement a code leads to zones; nothing where none is needed.
    pub fn new(lying: Lying<'_>, words: Words) -> Option<Self> {
        match lying {
            Lying::Listed(_) | Lying::Nowhere => None,
            Lying::Moved(movement, _) => {
                Some(Self::of(std::slice::from_ref(movement), moved(movement, words)))
            }
            Lying::Open(several) => {
                let named = several.iter().map(|way| called(way.today.as_str(), &way.name));
                let communes = named.collect::<Vec<_>>().join(", ");
                let former = several.first().map(former).unwrap_or_default();
                let said = [("former", Argument::Text(&former)), ("communes", Argument::Text(&communes))];
                Some(Self::of(several, words.with("commune-open", &said)))
            }
        }
    }

    fn of(movements: &[Movement], text: String) -> Self {
        let former = movements.first().map(|way| way.former.to_string()).unwrap_or_default();
        let commune = |way: &Movement| (way.today.to_string(), way.name.clone());
        Self { former, communes: movements.iter().map(commune).collect(), text }
    }
}

/// One movement, with its day where it is known.
fn moved(movement: &Movement, words: Words) -> String {
    let id = match movement.kind {
        MovementKind::Merged => "commune-merged",
        MovementKind::Delegated => "commune-delegated",
        MovementKind::Associated => "commune-associated",
    };
    let (former, commune) = (former(movement), called(movement.today.as_str(), &movement.name));
    let said = [("former", Argument::Text(&former)), ("commune", Argument::Text(&commune))];
    let text = words.with(id, &said);
    match movement.since {
        None => text,
        Some(day) => {
            let day = words.date(day);
            words.with("commune-since", &[("text", Argument::Text(&text)), ("day", Argument::Text(&day))])
        }
    }
}

fn former(movement: &Movement) -> String {
    called(movement.former.as_str(), movement.former_name.as_deref().unwrap_or_default())
}

/// A commune by its name and its code.
fn called(code: &str, name: &str) -> String {
    if name.is_empty() { code.to_owned() } else { format!("{name} ({code})") }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use maillage_domain::bilingual::Language;
    use maillage_domain::entity::identity::CommuneCode;

    use super::*;

    fn movement(kind: MovementKind, former_name: Option<&str>) -> Movement {
        let code = |text| CommuneCode::parse(text).expect("a code");
        Movement {
            former: code("02285"),
            former_name: former_name.map(str::to_owned),
            kind,
            today: code("59545"),
            name: "Saint-Souplet".to_owned(),
            since: None,
        }
    }

    #[test]
    fn given_movements_when_worded_then_what_became_of_the_commune_and_since_when_it_is_known() {
        let words = Words::new(Language::English);
        let text = |movement: &Movement| {
            FormerCommuneView::new(Lying::Moved(movement, &[]), words).map(|view| view.text).expect("worded")
        };
        let associated = movement(MovementKind::Associated, Some("Escaufourt"));
        assert_eq!(
            text(&associated),
            "former commune Escaufourt (02285), associated with Saint-Souplet (59545)"
        );
        let dated = Movement { since: Some(date(1972, 1, 1)), ..movement(MovementKind::Merged, None) };
        assert_eq!(
            text(&dated),
            "former commune 02285, merged into Saint-Souplet (59545), since 1\u{a0}January\u{a0}1972"
        );
    }

    #[test]
    fn given_several_successors_when_worded_then_each_by_name_and_where_none_is_needed_nothing() {
        let words = Words::new(Language::English);
        let several = [movement(MovementKind::Merged, None), movement(MovementKind::Delegated, None)];
        let view = FormerCommuneView::new(Lying::Open(&several), words).expect("worded");
        assert_eq!((view.former.as_str(), view.communes.len()), ("02285", 2));
        assert_eq!(FormerCommuneView::new(Lying::Listed(&[]), words), None);
        assert_eq!(FormerCommuneView::new(Lying::Nowhere, words), None);
    }
}
