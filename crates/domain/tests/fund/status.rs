//! Rules 46 and 47, and what the fund stands at: from the report of 2023 without a register, and from a register.

use jiff::civil::date;
use maillage_domain::act::FundFact;
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, decode};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::{Earmark, Envelope, Year};
use maillage_domain::fund::commitment::Commit;
use maillage_domain::fund::decision::Decided;
use maillage_domain::fund::destination::{Destination, Mission};
use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::money::{Ae, Cp, Revenue};
use maillage_domain::fund::reported::{
    AmountStatus, Attribution, Correction, EarmarkedRevenue, Figure, FundReported, Qualifier, ReportedAction,
    ReportedCredits, ReportedMission, ReportedRevenue,
};
use maillage_domain::fund::status::{Source, Status, StatusFinding, status};
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::RegionCode;
use uuid::Uuid;

use crate::kit::*;

fn words(text: &str) -> Bilingual {
    Bilingual { fr: text.to_owned(), en: text.to_owned() }
}

fn figure<T>(value: T, line: u32) -> Figure<T> {
    Figure { value, qualifier: Qualifier::Exact, line, correction: None }
}

fn mission(number: u8) -> Mission {
    Mission::new(number).expect("1 to 5")
}

fn action(label: &str, amount: i64, line: u32, attribution: Attribution) -> ReportedAction {
    ReportedAction {
        label: label.to_owned(),
        section: "Partie 1".to_owned(),
        printed: format!("{amount} €"),
        amount: figure(cp(amount), line),
        status: AmountStatus::Funded,
        span: None,
        attribution,
        part_of: None,
    }
}

fn inferred(number: u8) -> Attribution {
    Attribution::Inferred { mission: mission(number), reason: words("même objet que la mission") }
}

/// Figures of the report of 2023 with their lines; a few of its actions.
fn report() -> FundReported {
    let paid =
        [(67_100_000, 183), (178_000_000, 186), (101_700_000, 189), (160_000_000, 192), (276_000, 195)];
    let missions = (1..).zip(paid).map(|(number, (amount, line))| ReportedMission {
        mission: mission(number),
        title: words("mission"),
        ae_committed: None,
        cp_paid: Some(figure(cp(amount), line)),
    });
    let unit = Correction { printed: "35 654 K€".to_owned(), reason: words("129 fois la mission 5") };
    let mut day = action("Journée", 35_654, 350, inferred(5));
    day.amount.correction = Some(unit);
    let foreseen =
        ReportedAction { status: AmountStatus::Forecast, ..action("PDSES", 5_100_000, 1_500, inferred(3)) };
    let over_years = ReportedAction {
        span: Some((YEAR, YEAR.later(2))),
        ..action("Protocoles", 196_000, 1_980, inferred(2))
    };
    let part = ReportedAction { part_of: Some(4), ..action("Lits, une part", 1_000, 702, inferred(1)) };
    let none = Attribution::None { reason: words("aucune mission imprimée") };
    FundReported {
        key: "rapport 2023".to_owned(),
        year: YEAR,
        document: Digest::new([7; 32]),
        title: "FIR 2023".to_owned(),
        revenue: ReportedRevenue {
            total: Some(figure(revenue(489_400_000), 66)),
            national: Some(figure(revenue(484_600_000), 92)),
            own: None,
            restated: Some(figure(revenue(460_600_000), 67)),
            earmarked: vec![EarmarkedRevenue {
                label: "Transporteurs sanitaires".to_owned(),
                amount: figure(revenue(20_200_000), 57),
            }],
        },
        ae: ReportedCredits {
            opened: None,
            used: Some(figure(ae(506_200_000), 129)),
            rate_bp: Some(Figure { qualifier: Qualifier::MoreThan, ..figure(9_840, 130) }),
        },
        cp: ReportedCredits {
            opened: None,
            used: Some(Figure { qualifier: Qualifier::About, ..figure(cp(510_000_000), 129) }),
            rate_bp: Some(figure(9_820, 132)),
        },
        missions: missions.collect(),
        actions: vec![
            action("Projets", 275_785, 320, inferred(5)),
            day,
            foreseen,
            over_years,
            action("Lits", 10_000, 700, inferred(1)),
            part,
            action("IPA", 920_200, 1_987, none),
        ],
        not_carried: Vec::new(),
    }
}

fn region() -> RegionCode {
    RegionCode::new("32")
}

fn state(facts: Vec<FundFact>) -> State {
    let entries = (1..).zip(facts).map(|(number, fact)| {
        let (id, fact) = (ActId::new(Uuid::from_u128(number.into())), Fact::from(fact));
        let effective = date(2024, 6, 1);
        let act = Act { id, region: region(), effective, basis: None, actor: Actor::Program, fact };
        Entry { number: ActNumber::new(number), recorded_at: jiff::Timestamp::UNIX_EPOCH, act }
    });
    State::default().fold(entries)
}

fn of_report() -> Status {
    status(&state(vec![FundFact::from(report())]), &region(), YEAR, Asked::LATEST).expect("a report")
}

#[test]
fn given_the_report_of_2023_when_asked_then_its_figures_and_nothing_it_does_not_say() {
    let status = of_report();
    let cents = |amount: Option<&Revenue>| amount.map(|amount| amount.cents());
    let revenue = &status.revenue;
    assert_eq!(cents(revenue.total.as_ref().map(|stated| &stated.value)), Some(48_940_000_000));
    assert_eq!(cents(revenue.national.as_ref().map(|stated| &stated.value)), Some(48_460_000_000));
    assert_eq!(cents(revenue.own.as_ref().map(|stated| &stated.value)), Some(480_000_000));
    assert_eq!(cents(revenue.restated.as_ref().map(|stated| &stated.value)), Some(46_060_000_000));
    let committed = status.ae.used.as_ref().expect("printed");
    assert_eq!((committed.value.cents(), committed.qualifier), (50_620_000_000, Qualifier::Exact));
    let paid = status.cp.used.as_ref().expect("printed");
    assert_eq!((paid.value.cents(), paid.qualifier), (51_000_000_000, Qualifier::About));
    assert_eq!(paid.source, Source::Line { act: ActNumber::new(1), line: 129 });
    let rate = status.ae.rate_bp.as_ref().expect("printed");
    assert_eq!((rate.value, rate.qualifier), (9_840, Qualifier::MoreThan));
    assert_eq!((&status.ae.opened, &status.ae.available), (&None, &None));
    assert_eq!((status.outstanding, status.carry_over, status.to_recover), (None, None, None));
    let missions: Vec<_> = status
        .missions
        .iter()
        .filter_map(|mission| mission.cp_paid.as_ref())
        .map(|paid| paid.value.cents())
        .collect();
    assert_eq!(missions, [6_710_000_000, 17_800_000_000, 10_170_000_000, 16_000_000_000, 27_600_000]);
}

#[test]
fn rule_9_given_missions_that_miss_the_total_when_asked_then_a_finding_and_none_where_they_meet_it() {
    let found = |total: i64| {
        let mut report = report();
        report.cp.used = Some(Figure { qualifier: Qualifier::About, ..figure(cp(total), 129) });
        let state = state(vec![FundFact::from(report)]);
        let status = status(&state, &region(), YEAR, Asked::LATEST).expect("a report");
        let miss = |finding: &StatusFinding| matches!(finding, StatusFinding::MissionsMissTotal { .. });
        status.findings.into_iter().find(miss)
    };
    let miss = StatusFinding::MissionsMissTotal {
        missions: cp(507_076_000),
        paid: cp(510_000_000),
        qualifier: Qualifier::About,
        lines: vec![129, 183, 186, 189, 192, 195],
    };
    assert_eq!(found(510_000_000), Some(miss));
    // The missions stand for 505,9755 to 508,1765 M€; a total that is only near stands for a unit more or less.
    for (total, accused) in [
        (507_076_000, false),
        (507_100_000, false),
        (509_000_000, false),
        (505_000_000, false),
        (504_000_000, true),
        (509_200_000, true),
    ] {
        assert_eq!(found(total).is_some(), accused, "{total}");
    }
}

#[test]
fn rule_9_given_a_total_printed_as_it_is_when_within_the_rounding_of_the_missions_then_no_finding() {
    let found = |total: i64, qualifier: Qualifier| {
        let mut report = report();
        report.cp.used = Some(Figure { qualifier, ..figure(cp(total), 129) });
        let status = status(&state(vec![FundFact::from(report)]), &region(), YEAR, Asked::LATEST);
        let miss = |finding: &StatusFinding| matches!(finding, StatusFinding::MissionsMissTotal { .. });
        status.expect("a report").findings.iter().any(miss)
    };
    for (total, accused) in [
        (507_100_000, false),
        (508_200_000, false),
        (508_300_000, true),
        (505_900_000, true),
        (510_000_000, true),
    ] {
        assert_eq!(found(total, Qualifier::Exact), accused, "{total}");
    }
    assert!(!found(500_000_000, Qualifier::MoreThan));
    assert!(found(509_000_000, Qualifier::MoreThan));
    assert!(!found(507_000_000, Qualifier::LessThan));
    assert!(found(505_000_000, Qualifier::LessThan));
}

#[test]
fn given_actions_beyond_mission_5_when_asked_then_the_excess_is_unattributed_and_a_finding_says_so() {
    let status = of_report();
    let fifth = &status.missions[4];
    assert_eq!((fifth.itemised, fifth.not_itemised), (Some(cp(276_000)), Some(Cp::ZERO)));
    assert_eq!(status.unattributed, Some(cp(920_200 + 35_439)));
    let exceeds = StatusFinding::ActionsExceedMission {
        mission: mission(5),
        paid: cp(276_000),
        actions: cp(311_439),
        lines: vec![320, 350],
    };
    assert!(status.findings.contains(&exceeds));
}

#[test]
fn rule_46_given_an_amount_foreseen_when_asked_then_in_no_total_of_what_is_paid() {
    let foreseen = of_report();
    assert_eq!(foreseen.missions[2].itemised, Some(Cp::ZERO));
    assert!(foreseen.findings.iter().any(|finding| {
        matches!(finding, StatusFinding::NotPaid { status: AmountStatus::Forecast, amount, .. } if *amount == cp(5_100_000))
            && finding.rule().is_some_and(|rule| rule.id == "fund.statuses")
    }));
    let mut paid = report();
    paid.actions[2].status = AmountStatus::Paid;
    let paid = status(&state(vec![FundFact::from(paid)]), &region(), YEAR, Asked::LATEST);
    assert_eq!(paid.expect("a report").missions[2].itemised, Some(cp(5_100_000)));
}

#[test]
fn rule_47_given_an_envelope_of_three_years_when_asked_then_never_the_spending_of_one() {
    let status = of_report();
    assert_eq!(status.missions[1].itemised, Some(Cp::ZERO));
    assert!(status.findings.iter().any(|finding| {
        matches!(finding, StatusFinding::SeveralYears { span, .. } if *span == (YEAR, YEAR.later(2)))
            && finding.rule().is_some_and(|rule| rule.id == "fund.span")
    }));
}

#[test]
fn given_an_action_that_is_part_of_another_when_asked_then_counted_once() {
    let status = of_report();
    assert_eq!(status.missions[0].itemised, Some(cp(10_000)));
    assert_eq!(status.missions[0].not_itemised, Some(cp(67_090_000)));
}

#[test]
fn rule_46_given_an_action_that_holds_a_foreseen_part_when_asked_then_only_the_rest_is_itemised() {
    let itemised = |status: AmountStatus, span| {
        let mut reported = report();
        reported.actions[5] = ReportedAction { status, span, ..reported.actions[5].clone() };
        let known =
            reported.counted().map(|(action, amount)| (action.label.clone(), amount)).collect::<Vec<_>>();
        let asked = state(vec![FundFact::from(reported)]);
        let told =
            maillage_domain::fund::status::status(&asked, &region(), YEAR, Asked::LATEST).expect("a report");
        let beds = known.into_iter().find(|(label, _)| label == "Lits").map(|(_, amount)| amount);
        assert_eq!(beds, told.missions[0].itemised);
        beds
    };
    let years = Some((YEAR, YEAR.later(1)));
    for aside in [AmountStatus::Forecast, AmountStatus::Committed] {
        assert_eq!(itemised(aside, None), Some(cp(9_000)));
    }
    assert_eq!(itemised(AmountStatus::Allocated, years), Some(cp(9_000)));
    for spent in [AmountStatus::Allocated, AmountStatus::Funded, AmountStatus::Paid] {
        assert_eq!(itemised(spent, None), Some(cp(10_000)));
    }
}

#[test]
fn given_a_report_of_the_first_version_when_read_then_what_it_called_paid_is_printed_as_funded() {
    let mut reported = report();
    for action in &mut reported.actions {
        (action.section, action.printed) = (String::new(), String::new());
    }
    let act = Act {
        id: ActId::new(Uuid::nil()),
        region: region(),
        effective: date(2023, 12, 31),
        basis: None,
        actor: Actor::Program,
        fact: Fact::from(FundFact::from(reported.clone())),
    };
    let line = written(&act);
    let first = line.replace(r#""version":2"#, r#""version":1"#).replace(r#""funded""#, r#""paid""#);
    assert_ne!(first, line);
    assert_eq!(decode(&first).ok(), Some(act));
}

#[test]
fn given_a_corrected_figure_when_asked_then_the_printed_one_and_the_reason_stay() {
    let status = of_report();
    assert!(status.findings.iter().any(|finding| {
        matches!(finding, StatusFinding::Corrected { printed, amount, .. } if printed == "35 654 K€" && *amount == cp(35_654))
    }));
}

#[test]
fn given_the_same_document_when_reported_again_then_refused_with_the_act() {
    let mut fund = Fund::new();
    let act = fund.record(fund.ledger.report(&report(), &fund.context()));
    let again = FundReported { key: "again".to_owned(), ..report() };
    let refused = reason(fund.ledger.report(&again, &fund.context()));
    assert_eq!(refused, maillage_domain::fund::refusal::Reason::ReportRecorded { act });
    assert_eq!(fund.ledger.report(&report(), &fund.context()), Ok(Decided::Already(act)));
}

/// A register of 2023: 100 € committed under mission 2, 60 of them paid, and 30 € of operating costs under none.
fn register() -> Fund {
    let mut second = free();
    second.destination = Some(Destination::mission(mission(2)));
    let running = place(Envelope::Operating, Earmark::Free);
    let mut fund =
        Fund::with(vec![opening(second.clone(), ae(150), cp(100)), opening(running.clone(), ae(50), cp(40))]);
    fund.commit(&Commit { place: second, ..commit(1, ae(100)) });
    fund.commit(&Commit { place: running, ..commit(2, ae(30)) });
    fund.pay(1, YEAR, cp(60));
    fund.pay(2, YEAR, cp(30));
    fund
}

#[test]
fn given_a_register_and_a_report_when_asked_then_the_register_answers_and_the_report_for_the_rest() {
    let fund = register();
    let mut facts: Vec<_> = fund.recorded().cloned().collect();
    facts.push(FundFact::from(report()));
    let state = state(facts);
    let status = status(&state, &region(), YEAR, Asked::LATEST).expect("a register");
    assert_eq!(status.ae.used.as_ref().map(|stated| stated.value), Some(ae(130)));
    assert_eq!(status.ae.available.as_ref().map(|stated| stated.value), Some(ae(70)));
    assert_eq!(status.cp.used.as_ref().map(|stated| stated.value), Some(cp(90)));
    assert_eq!(status.cp.rate_bp.as_ref().map(|stated| stated.value), Some(6_428));
    assert_eq!(status.missions.len(), 1);
    assert_eq!(status.missions[0].itemised, Some(cp(60)));
    assert_eq!(status.unattributed, Some(cp(30)));
    assert_eq!(status.outstanding, Some(ae(40)));
    // No act of the register speaks of revenue: the report does.
    assert_eq!(status.revenue.total.map(|stated| stated.value), Some(revenue(489_400_000)));
}

#[test]
fn given_a_figure_of_the_register_when_its_acts_are_asked_then_those_that_moved_it() {
    let fund = register();
    let behind = |asked| fund.ledger.acts_behind(YEAR, asked, |place| place.destination.is_some());
    // Opened by act 2, committed by act 3, paid by act 6.
    assert_eq!(behind(FigureKind::AeOpened), [ActNumber::new(2)]);
    assert_eq!(behind(FigureKind::AeCommitted), [ActNumber::new(3)]);
    assert_eq!(behind(FigureKind::AeAvailable), [2, 3].map(ActNumber::new));
    assert_eq!(behind(FigureKind::CpPaid), [ActNumber::new(6)]);
}

#[test]
fn given_a_year_or_a_region_nobody_spoke_of_when_asked_then_nothing() {
    let state = state(vec![FundFact::from(report())]);
    assert_eq!(status(&state, &region(), Year::new(2022), Asked::LATEST), None);
    assert_eq!(status(&state, &RegionCode::new("53"), YEAR, Asked::LATEST), None);
}

#[test]
fn given_revenue_by_origin_when_executed_then_total_national_own_and_restated() {
    use maillage_domain::fund::cell::Earmark;
    use maillage_domain::fund::revenue::{DelegateRevenue, Origin, RevenuePart};
    let mut fund = Fund::of(ae(1), cp(1));
    let part = |earmark, amount| RevenuePart { earmark, amount: revenue(amount) };
    let delegated = |key: &str, origin, total, parts| DelegateRevenue {
        key: key.to_owned(),
        year: YEAR,
        origin,
        total: revenue(total),
        parts,
        source: "arrêté".to_owned(),
    };
    let operators = Earmark::Sanctuarised("transporteurs".to_owned());
    let parts = vec![part(Earmark::Free, 80), part(operators.clone(), 20)];
    for command in [
        delegated("a", Origin::FirstOrder, 100, parts),
        delegated("b", Origin::FurtherOrder, 50, Vec::new()),
        delegated("c", Origin::Own, 7, Vec::new()),
    ] {
        fund.record(fund.ledger.delegate_revenue(&command, &fund.context()));
    }
    let figures = fund.ledger.execution(YEAR).revenue;
    assert_eq!((figures.total, figures.national), (Some(revenue(157)), Some(revenue(150))));
    assert_eq!((figures.own, figures.restated), (Some(revenue(7)), Some(revenue(137))));
    assert_eq!(figures.earmarked.get(&operators), Some(&revenue(20)));
    assert_eq!(figures.acts.len(), 3);
    assert_eq!(Ae::ZERO, fund.position(YEAR).1);
}
