//! Which actions of a report are found, and in what order.

use maillage_domain::bilingual::Bilingual;
use maillage_domain::digest::Digest;
use maillage_domain::fund::chosen::{ActionChoice, ActionKey, ActionOrder, OfMission, choose};
use maillage_domain::fund::destination::Mission;
use maillage_domain::fund::reported::{
    AmountStatus, Attribution, Figure, FundReported, Qualifier, ReportedAction, ReportedCredits,
    ReportedMission, ReportedRevenue,
};

use crate::kit::*;

fn words(text: &str) -> Bilingual {
    Bilingual { fr: text.to_owned(), en: text.to_owned() }
}

fn mission(number: u8) -> Mission {
    Mission::new(number).expect("1 to 5")
}

fn action(label: &str, amount: i64, line: u32, of: Option<u8>) -> ReportedAction {
    let none = Attribution::None { reason: words("aucune") };
    ReportedAction {
        label: label.to_owned(),
        section: String::new(),
        printed: String::new(),
        amount: Figure { value: cp(amount), qualifier: Qualifier::Exact, line, correction: None },
        status: AmountStatus::Funded,
        span: None,
        attribution: of.map_or(none, |number| Attribution::Printed(mission(number))),
        part_of: None,
    }
}

fn report() -> FundReported {
    let titled = |number| ReportedMission {
        mission: mission(number),
        title: words("mission"),
        ae_committed: None,
        cp_paid: None,
    };
    FundReported {
        key: "rapport".to_owned(),
        year: YEAR,
        document: Digest::new([7; 32]),
        title: "FIR".to_owned(),
        revenue: ReportedRevenue {
            total: None,
            national: None,
            own: None,
            restated: None,
            earmarked: Vec::new(),
        },
        ae: ReportedCredits { opened: None, used: None, rate_bp: None },
        cp: ReportedCredits { opened: None, used: None, rate_bp: None },
        missions: vec![titled(1), titled(2)],
        actions: vec![
            action("Équipes mobiles psychiatrie précarité", 4_000, 1_200, None),
            action("Lits à la demande en psychiatrie", 2_100, 1_250, Some(2)),
            action("Équipes mobiles de psychiatrie périnatale", 733, 1_400, None),
            action("Équipes mobiles de gériatrie", 500, 90, Some(1)),
            ReportedAction { part_of: Some(3), ..action("dont une équipe à Laon", 100, 91, Some(1)) },
            ReportedAction { status: AmountStatus::Forecast, ..action("Zéro tabac", 9_000, 300, Some(1)) },
        ],
        not_carried: Vec::new(),
    }
}

fn found(search: &str) -> Vec<usize> {
    let choice = ActionChoice { search: search.to_owned(), ..ActionChoice::default() };
    let mut ranks: Vec<_> = choose(&report(), &choice).ranks().collect();
    ranks.sort_unstable();
    ranks
}

#[test]
fn given_words_when_looked_for_then_every_one_must_stand_in_the_action_or_in_a_part_of_it() {
    assert_eq!(found(""), [0, 1, 2, 3, 4, 5]);
    assert_eq!(found("équipes mobiles psychiatrie"), [0, 2]);
    assert_eq!(found("PSYCHIATRIE de la mobile"), [0, 2]);
    assert_eq!(found("psychiatrie"), [0, 1, 2]);
    assert_eq!(found("psy lits"), [1]);
    assert_eq!(found("ps lits"), Vec::<usize>::new(), "two letters begin too many words");
    assert_eq!(found("laon"), [3, 4], "an action is found with its parts");
    assert_eq!(found("1400"), [2]);
    assert_eq!(found("140"), Vec::<usize>::new(), "a number is whole");
}

#[test]
fn given_a_slip_when_looked_for_then_the_nearest_word_is_taken_and_told_and_none_is_guessed() {
    let of = |search: &str| {
        let choice = ActionChoice { search: search.to_owned(), ..ActionChoice::default() };
        let chosen = choose(&report(), &choice);
        (chosen.families.len(), chosen.mended, chosen.unknown)
    };
    let told = |typed: &str, taken: &str| vec![(typed.to_owned(), taken.to_owned())];
    assert_eq!(of("equipe psychatrie"), (2, told("psychatrie", "psychiatrie"), Vec::new()));
    assert_eq!(of("mobile psychiatry"), (2, told("psychiatry", "psychiatrie"), Vec::new()));
    assert_eq!(of("psych"), (3, Vec::new(), Vec::new()), "a beginning is no slip");
    assert_eq!(of("dialyse"), (0, Vec::new(), vec!["dialyse".to_owned()]));
}

#[test]
fn given_each_order_when_asked_for_then_parts_stay_behind_their_action() {
    let sorted = |text: &str| {
        let order = ActionOrder::parse(text).expect("an order");
        assert_eq!(order.to_string(), text);
        choose(&report(), &ActionChoice { order, ..ActionChoice::default() }).ranks().collect::<Vec<_>>()
    };
    assert_eq!(sorted("mission"), [3, 4, 5, 1, 0, 2], "what no sum holds stands last in its mission");
    assert_eq!(sorted("-mission"), [0, 2, 1, 3, 4, 5]);
    assert_eq!(sorted("-amount"), [5, 0, 1, 2, 3, 4]);
    assert_eq!(sorted("line"), [3, 4, 5, 0, 1, 2]);
    assert_eq!(sorted("label"), [3, 4, 2, 0, 1, 5]);
    assert!(ActionOrder::parse("montant").is_none() && ActionOrder::parse("--line").is_none());
    let order = ActionOrder::default().next(ActionKey::Amount);
    assert_eq!(
        (order.to_string(), order.next(ActionKey::Amount).to_string()),
        ("-amount".into(), "amount".into())
    );
}

#[test]
fn given_a_mission_when_asked_for_then_its_actions_and_those_of_none_apart() {
    let of = |text: &str| {
        let mission = OfMission::parse(text);
        choose(&report(), &ActionChoice { mission, ..ActionChoice::default() }).families.len()
    };
    assert_eq!([of("1"), of("2"), of("none"), of("3")], [2, 1, 2, 0]);
    assert_eq!(OfMission::parse("6"), None);
    assert_eq!(choose(&report(), &ActionChoice::default()).of, 5);
}
