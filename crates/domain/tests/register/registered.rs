//! What a register of others says: rows brought together, the acts that its word stands for, and a word that takes the place of
//! another. Rule A65 of the domain.

use jiff::civil::{Date, date};
use maillage_domain::care::arhgos::{AmmRow, FeedDays, HeldAt};
use maillage_domain::care::authorisation::book::Register;
use maillage_domain::care::authorisation::ending::{End, Ending};
use maillage_domain::care::authorisation::equipment::EquipmentKind;
use maillage_domain::care::authorisation::gathering::{Differs, Gathering};
use maillage_domain::care::authorisation::life::Life;
use maillage_domain::care::authorisation::running::{Origin, Term};
use maillage_domain::care::authorisation::stage::Stage;
use maillage_domain::care::authorisation::status::Status;
use maillage_domain::care::authorisation::subject::{DeclarationCode, PracticeCode};
use maillage_domain::care::authorisation::turn::{Extent, LapseGround, Manner, Renewal, Turn};
use maillage_domain::care::authorisation::{Registered, Said};
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::ground::asked::Asked;
use maillage_domain::ground::stamp::Entered;

use crate::kit::{clocks, entity, granted, known, number, site, stamp, surgery, told};

/// A row of surgery, granted in 2018 and put to use that year.
fn row(line: u32, bears: &str) -> AmmRow {
    AmmRow {
        line,
        number: number(bears),
        held: HeldAt { holder: entity(1), holder_name: None, site: Some(site(1)), site_name: None },
        code: LineCode::new("amm:QA002/MO006"),
        practice: None,
        declaration: None,
        days: FeedDays {
            granted: date(2018, 3, 12),
            start_by: None,
            started: Some(date(2018, 9, 3)),
            effective: None,
            until: Some(date(2025, 9, 2)),
            lapsed: None,
            updated: None,
        },
        renewed: None,
        authorised: [(EquipmentKind::Irm, 1)].into(),
        in_use: [].into(),
        communes: Vec::new(),
        psychiatric_places: Vec::new(),
        events: Vec::new(),
    }
}

fn gathered(rows: impl IntoIterator<Item = AmmRow>) -> Gathering {
    let mut gathering = Gathering::default();
    rows.into_iter().for_each(|row| gathering.add(row));
    gathering
}

fn word() -> Registered {
    gathered([row(1, "99-1")]).into_registered().next().expect("one").1
}

/// A register of words, each recorded a second after the one before.
fn register(said: impl IntoIterator<Item = (Date, Said)>) -> Register {
    let mut register = Register::default();
    for ((day, said), act) in said.into_iter().zip(1..) {
        assert_eq!(register.apply(stamp(act, day), told(number("99-1"), said)), Entered::Kept);
    }
    register
}

fn at(register: &Register, asked: Asked) -> Life<'_> {
    register.life(&number("99-1"), &clocks(), asked).expect("it has begun")
}

fn status(register: &Register, day: Date) -> Status {
    at(register, Asked::on(day)).status()
}

fn in_force(until: Date) -> Status {
    Status::InForce { until: Term::Until(until) }
}

const IMPORTED: Date = date(2026, 3, 11);

#[test]
fn given_rows_with_one_number_when_brought_together_then_one_authorisation_with_all_its_practices() {
    let first = AmmRow { practice: Some(PracticeCode::new("PTS11")), ..row(9, "99-1") };
    let declared = Some(DeclarationCode::new("DE022"));
    let second =
        AmmRow { practice: Some(PracticeCode::new("PTS12")), declaration: declared, ..row(20, "99-1") };
    let gathering = gathered([first, second, row(31, "99-2")]);
    assert_eq!((gathering.len(), gathering.conflicts.len()), (2, 0));
    let (_, one) = gathering.into_registered().next().expect("one");
    assert_eq!((one.subject.practices.len(), one.subject.declarations.len()), (2, 1));
}

#[test]
fn given_rows_with_one_number_that_disagree_when_brought_together_then_told_and_the_first_stands() {
    let one = row(9, "99-1");
    let other = AmmRow {
        held: HeldAt { holder: entity(2), site: None, ..one.held.clone() },
        code: LineCode::new("amm:QA001"),
        days: FeedDays { until: None, ..one.days },
        authorised: [].into(),
        ..row(20, "99-1")
    };
    let gathering = gathered([one, other]);
    let [conflict] = &gathering.conflicts[..] else { panic!("{:?}", gathering.conflicts) };
    assert_eq!((conflict.first, conflict.other), (9, 20));
    let all = [Differs::Holder, Differs::Site, Differs::Line, Differs::Days, Differs::Units];
    assert_eq!(conflict.differs, all);
    assert_eq!(gathering.into_registered().next().expect("one").1, word());
}

#[test]
fn given_a_row_of_another_holder_or_line_when_brought_together_then_its_practices_are_not_taken_in() {
    let practised = |row| AmmRow {
        practice: Some(PracticeCode::new("PTS12")),
        declaration: Some(DeclarationCode::new("DE022")),
        ..row
    };
    let one = row(9, "99-1");
    let held = HeldAt { holder: entity(2), ..one.held.clone() };
    let moved = HeldAt { site: Some(site(2)), ..one.held.clone() };
    for (other, taken_in) in [
        (AmmRow { held, ..row(20, "99-1") }, 0),
        (AmmRow { code: LineCode::new("amm:QA001"), ..row(20, "99-1") }, 0),
        (AmmRow { held: moved, ..row(20, "99-1") }, 1),
    ] {
        let gathering = gathered([one.clone(), practised(other)]);
        let [conflict] = &gathering.conflicts[..] else { panic!("{:?}", gathering.conflicts) };
        let differs = conflict.differs.clone();
        let (_, kept) = gathering.into_registered().next().expect("one");
        let found = (kept.subject.practices.len(), kept.subject.declarations.len());
        assert_eq!(found, (taken_in, taken_in), "{differs:?}");
    }
}

#[test]
fn given_the_word_of_a_register_when_asked_of_any_day_then_the_status_of_that_day() {
    let register = register([(IMPORTED, word().into())]);
    let of = |day| register.life(&number("99-1"), &clocks(), Asked::on(day)).map(|life| life.status());
    assert_eq!(of(date(2018, 3, 11)), None);
    assert!(matches!(of(date(2018, 3, 12)), Some(Status::NotStarted { .. })));
    assert_eq!(of(date(2018, 9, 3)), Some(in_force(date(2025, 9, 2))));
    assert_eq!(of(date(2025, 9, 3)), Some(Status::Expired { on: date(2025, 9, 2) }));
    let life = at(&register, Asked::on(date(2020, 1, 1)));
    assert_eq!((life.fleet.allowed(), life.unfit.len()), (Some(1), 0));
}

#[test]
fn given_a_renewal_and_a_lapse_in_the_register_when_asked_then_its_last_day_and_its_end() {
    let renewed = Registered {
        renewed: Some(date(2024, 9, 2)),
        until: Some(date(2032, 9, 2)),
        lapsed: Some(date(2026, 1, 2)),
        ..word()
    };
    let register = register([(IMPORTED, renewed.into())]);
    assert_eq!(status(&register, date(2024, 9, 1)), in_force(date(2025, 9, 2)), "as the clocks have it");
    assert_eq!(status(&register, date(2024, 9, 2)), in_force(date(2032, 9, 2)));
    let end = End { since: date(2026, 1, 2), how: Ending::Lapsed(LapseGround::Unsaid) };
    assert_eq!(status(&register, date(2026, 1, 2)), Status::Ended(end));
}

#[test]
fn given_what_was_put_to_use_before_it_was_granted_when_asked_then_in_force_from_the_grant() {
    let earlier = Registered { started: Some(date(2012, 7, 27)), ..word() };
    let register = register([(IMPORTED, earlier.into())]);
    assert_eq!(status(&register, date(2018, 3, 12)), in_force(date(2025, 9, 2)));
}

#[test]
fn given_a_renewal_long_after_the_first_term_when_asked_of_the_years_between_then_in_force_all_along() {
    let sample = Registered {
        granted: date(2010, 7, 30),
        started: Some(date(2012, 7, 27)),
        renewed: Some(date(2023, 1, 27)),
        until: Some(date(2030, 1, 26)),
        ..word()
    };
    let register = register([(IMPORTED, sample.into())]);
    for year in 2017..=2022 {
        assert_eq!(status(&register, date(year, 12, 31)), in_force(date(2023, 1, 26)), "{year}");
    }
    assert_eq!(status(&register, date(2023, 1, 26)), in_force(date(2023, 1, 26)));
    assert_eq!(status(&register, date(2023, 1, 27)), in_force(date(2030, 1, 26)));
    assert_eq!(status(&register, date(2030, 1, 27)), Status::Expired { on: date(2030, 1, 26) });
}

#[test]
fn given_nothing_put_to_use_when_the_register_has_a_last_day_then_not_started_until_it_and_expired_after() {
    let waiting = Registered { started: None, start_by: Some(date(2021, 3, 12)), ..word() };
    let register = register([(IMPORTED, waiting.into())]);
    assert_eq!(status(&register, date(2025, 9, 2)), Status::NotStarted { start_by: date(2021, 3, 12) });
    assert_eq!(status(&register, date(2025, 9, 3)), Status::Expired { on: date(2025, 9, 2) });
}

#[test]
fn given_a_second_word_when_asked_as_known_before_then_the_first_and_since_then_the_second_alone() {
    let later = Registered { until: Some(date(2027, 9, 2)), ..word() };
    let register = register([(IMPORTED, word().into()), (IMPORTED, later.into())]);
    let day = date(2026, 3, 12);
    assert_eq!(at(&register, known(day, 1)).status(), Status::Expired { on: date(2025, 9, 2) });
    let now = at(&register, known(day, 2));
    assert_eq!((now.status(), now.unfit.len()), (in_force(date(2027, 9, 2)), 0));
}

#[test]
fn given_an_older_word_recorded_later_when_asked_then_the_newer_stands_and_of_one_day_the_last_recorded() {
    let older = Registered { until: Some(date(2024, 9, 2)), ..word() };
    let eve = IMPORTED.yesterday().expect("a day");
    let late = register([(IMPORTED, word().into()), (eve, older.clone().into())]);
    assert_eq!(status(&late, date(2025, 1, 1)), in_force(date(2025, 9, 2)));
    assert_eq!(late.registered(&number("99-1")), Some(&word()));
    let same_day = register([(IMPORTED, word().into()), (IMPORTED, older.clone().into())]);
    assert_eq!(status(&same_day, date(2025, 1, 1)), Status::Expired { on: date(2024, 9, 2) });
    assert_eq!(same_day.registered(&number("99-1")), Some(&older));
}

#[test]
fn given_a_word_said_again_later_when_one_of_a_day_between_comes_then_it_does_not_take_its_place() {
    let between = Registered { until: Some(date(2024, 9, 2)), ..word() };
    let register = register([
        (date(2026, 1, 1), word().into()),
        (date(2026, 3, 1), word().into()),
        (date(2026, 2, 1), between.into()),
    ]);
    assert_eq!(register.registered(&number("99-1")), Some(&word()));
    assert_eq!(status(&register, date(2025, 1, 1)), in_force(date(2025, 9, 2)));
}

/// A word with a renewal, and acts recorded before or after it.
fn beside(word: &Registered, act: &(Date, Turn)) -> [Register; 2] {
    let (word, act) = ((IMPORTED, Said::from(word.clone())), (act.0, Said::from(act.1.clone())));
    [register([word.clone(), act.clone()]), register([act, word])]
}

#[test]
fn given_a_renewal_that_an_act_and_the_register_tell_when_asked_then_one_with_the_last_day_of_either() {
    let (day, until) = (date(2025, 9, 3), date(2031, 9, 2));
    let renewed = |until| Turn::Renewed(Renewal { manner: Manner::Express, until });
    let word = Registered { renewed: Some(day), until: Some(until), ..word() };
    for register in beside(&word, &(day, renewed(None))) {
        let life = at(&register, Asked::on(day));
        assert_eq!((life.status(), life.unfit.len()), (in_force(until), 0));
        let Stage::Running(running) = &life.stage else { panic!("it runs") };
        assert_eq!(running.origin, Origin::Renewed(Manner::Express), "in the words of the act");
    }
    for register in beside(&word, &(day, renewed(Some(date(2032, 9, 2))))) {
        assert_eq!(status(&register, day), in_force(date(2032, 9, 2)));
    }
    // Where neither says the last day, one renewal gives one term and not two.
    let unsaid = Registered { until: None, ..word };
    for register in beside(&unsaid, &(day, renewed(None))) {
        assert_eq!(status(&register, day), in_force(date(2032, 9, 2)));
    }
}

#[test]
fn given_a_lapse_that_an_act_and_the_register_tell_when_asked_then_the_act_and_nothing_unfit() {
    let day = date(2026, 1, 2);
    let word = Registered { until: Some(date(2030, 9, 2)), lapsed: Some(day), ..word() };
    for register in beside(&word, &(day, Turn::LapseNoted(LapseGround::Unsaid))) {
        let life = at(&register, Asked::on(day));
        let how = Ending::Lapsed(LapseGround::Unsaid);
        assert_eq!((life.status(), life.unfit.len()), (Status::Ended(End { since: day, how }), 0));
    }
    // Of another kind, on the same day: the act of the agency comes first, whichever was recorded first.
    for register in beside(&word, &(day, Turn::Withdrawn)) {
        let end = End { since: day, how: Ending::Withdrawn };
        assert_eq!(status(&register, day), Status::Ended(end));
    }
}

#[test]
fn given_an_act_on_the_day_of_a_grant_that_the_register_alone_tells_when_asked_then_it_fits() {
    let act = (date(2018, 3, 12), Turn::DeemedUnder(LineCode::new("amm:QA001")));
    for register in beside(&word(), &act) {
        let life = at(&register, Asked::on(act.0));
        assert_eq!((life.subject.line.as_str(), life.unfit.len()), ("amm:QA001", 0));
    }
}

#[test]
fn given_the_same_word_again_when_it_comes_then_set_aside_and_after_another_kept() {
    let mut register = register([(IMPORTED, word().into())]);
    let mut again = |act, word: Registered| register.apply(stamp(act, IMPORTED), told(number("99-1"), word));
    assert_eq!(again(2, word()), Entered::SetAside);
    assert_eq!(again(3, Registered { until: None, ..word() }), Entered::Kept);
    assert_eq!(again(4, word()), Entered::Kept);
}

#[test]
fn given_acts_of_the_agency_beside_the_word_of_the_register_when_asked_then_both_hold_and_none_twice() {
    let register = register([
        (date(2018, 3, 12), granted(surgery()).into()),
        (IMPORTED, word().into()),
        (date(2024, 2, 10), Turn::Suspended(Extent::Whole).into()),
    ]);
    let life = at(&register, Asked::on(date(2025, 1, 1)));
    assert!(
        matches!(life.status(), Status::Suspended { until: Term::Until(until), .. } if until == date(2025, 9, 2))
    );
    assert_eq!(life.unfit, []);
}

#[test]
fn given_words_when_written_and_read_back_then_the_same() {
    for said in [Said::from(word()), Said::from(granted(surgery())), Said::from(Turn::Withdrawn)] {
        let text = serde_json::to_string(&said).expect("it can be written");
        assert_eq!(serde_json::from_str::<Said>(&text).expect("it can be read"), said, "{text}");
    }
}
