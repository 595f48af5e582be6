//! Each kind of fact that a reader or a rule tells, worded in both languages: an argument that is missing or misspelt
//! panics in a debug build.

use jiff::civil::date;
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::bridge::Passage;
use maillage_domain::care::need::ExceptionalNeed;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::care::objective::Due;
use maillage_domain::care::quantity::Target;
use maillage_domain::diagnostic::Diagnostic;
use maillage_domain::diagnostic::column_doubt::ColumnDoubt;
use maillage_domain::diagnostic::oddity::{
    AnswerFate, CutOff, HeaderFault, HiddenPart, Oddity, RowsFault, ZoneFault,
};
use maillage_domain::diagnostic::row_fault::{Column, Expected, Quantity, Role, RowFault, RowName};
use maillage_domain::ground::place::Place;
use maillage_domain::procedure::need_use::NeedUse;
use maillage_domain::procedure::place::PlaceAmended;
use maillage_domain::procedure::site_units::UnitKind;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::rules::admissibility::WINDOW;
use maillage_domain::rules::course_fact::CourseFact;
use maillage_domain::rules::finding::{Count, Finding, NeedSeen, ObjectiveSeen, Seen, ShortWindow, Verdict};
use maillage_domain::rules::units_fact::UnitsFact;
use maillage_domain::territory::{ZoneCode, ZoneSetId};
use maillage_views::because::because;
use maillage_views::diagnostic::DiagnosticView;
use maillage_views::words::Words;

use crate::BOTH;

fn text() -> String {
    "texte".to_owned()
}

fn row_faults() -> Vec<RowFault> {
    let quantities = [Quantity::Sites, Quantity::Units];
    let columns = quantities.into_iter().flat_map(|quantity| {
        [Role::Current, Role::Target, Role::Gap, Role::Minimum, Role::Maximum]
            .map(|role| Column { quantity, role })
    });
    let mut faults = vec![
        RowFault::CellTooMany,
        RowFault::CellMisplaced { text: text(), expected: Expected::Answer },
        RowFault::CellsMissing { expected: 4, found: 3 },
        RowFault::AnswerMismatch { printed: true, gap: 0 },
        RowFault::AnswerMismatch { printed: false, gap: 1 },
        RowFault::CellEmpty { expected: Expected::Answer },
        RowFault::AboveMaximum { current: 4, max: 3 },
        RowFault::BoundsReversed { min: 3, max: 2 },
        RowFault::CellDoubtful { seen: text(), expected: Expected::Answer },
        RowFault::CellDoubtful { seen: String::new(), expected: Expected::Answer },
        RowFault::ZoneRepeated { first: Place::on_line(1) },
    ];
    faults.extend(quantities.map(|quantity| RowFault::GapMismatch {
        quantity,
        current: 1,
        target: 2,
        gap: 3,
    }));
    for by in [Role::Maximum, Role::Minimum] {
        faults.extend([true, false].map(|printed| RowFault::AnswerBesideRule {
            printed,
            by,
            current: 1,
            bound: 2,
        }));
    }
    for column in columns {
        faults.push(RowFault::CellMisplaced { text: text(), expected: Expected::Number(column) });
        faults.push(RowFault::CellImpossible { printed: text(), column });
    }
    faults
}

fn doubts() -> [ColumnDoubt; 7] {
    [
        ColumnDoubt::HeaderAbsent { numbers: 3 },
        ColumnDoubt::HeaderUnsettled { named: 1, numbers: 3 },
        ColumnDoubt::Range,
        ColumnDoubt::ZoneAbsent,
        ColumnDoubt::RowsContradict { agreeing: 1, against: 4 },
        ColumnDoubt::OtherOrder { agreeing: 1, other: 4 },
        ColumnDoubt::CellsLost { broken: 3, rows: 4 },
    ]
}

fn answers() -> [AnswerFate; 3] {
    let (expected, answer) = (Expected::Answer, text);
    [
        AnswerFate::Unplaced { expected, answer: answer() },
        AnswerFate::Preferred { read: text(), expected, answer: answer() },
        AnswerFate::Preferred { read: String::new(), expected, answer: answer() },
    ]
}

fn oddities() -> Vec<Oddity> {
    let mut oddities = vec![
        Oddity::EncodingRepaired { repairs: 2 },
        Oddity::PictureDateMissing,
        Oddity::HeadingNumberRepeated { number: text(), first: text(), second: text() },
        Oddity::LineUnknown { title: text(), modalities: Vec::new() },
        Oddity::LineUnknown { title: text(), modalities: vec![text()] },
        Oddity::LegendMismatch { used: vec![text()], announced: vec![text()], legend: Place::on_line(1) },
        Oddity::HeaderMismatch(HeaderFault { times: 2, named: 1, numbers: 3 }),
        Oddity::TableWithoutHeading,
        Oddity::HeaderWithoutRows,
        Oddity::StrayLine(text()),
        Oddity::Rows(RowsFault::Cell { column: "annex", text: text() }),
        Oddity::Rows(RowsFault::Cell { column: "annex", text: String::new() }),
        Oddity::Rows(RowsFault::Line(text())),
        Oddity::Rows(RowsFault::Columns(vec![text()])),
        Oddity::Hidden { sheet: text(), part: HiddenPart::Sheet },
        Oddity::Hidden { sheet: text(), part: HiddenPart::Rows(2) },
        Oddity::Hidden { sheet: text(), part: HiddenPart::Columns(1) },
        Oddity::Zones(ZoneFault::Unknown { zone: text(), name: text(), zone_set: None }),
        Oddity::Zones(ZoneFault::Unknown { zone: text(), name: text(), zone_set: Some(text()) }),
        Oddity::Zones(ZoneFault::Missing { zone: text(), name: None }),
        Oddity::Zones(ZoneFault::Missing { zone: text(), name: Some(text()) }),
        Oddity::Zones(ZoneFault::ModalityMissing { modality: text(), zone: text() }),
    ];
    for title in [String::new(), text()] {
        oddities.extend(doubts().map(|doubt| Oddity::TableRefused { title: title.clone(), doubt }));
    }
    let cuts = [CutOff::InHeader, CutOff::InRow, CutOff::BeforeZones, CutOff::AfterHeading(text())];
    oddities.extend(cuts.map(Oddity::CutOff));
    for modality in [String::new(), text()] {
        let row = RowName { zone: text(), modality };
        oddities.extend(row_faults().into_iter().map(|fault| Oddity::Row { row: row.clone(), fault }));
        oddities.extend(answers().map(|fate| Oddity::Answer { row: row.clone(), fate }));
    }
    oddities
}

/// What rules see of what is held and declared.
fn seen_of_holdings() -> Vec<Seen> {
    vec![
        Seen::SameForm,
        Seen::RequiredHeld(LineCode::new("amm:QA020/ME001")),
        Seen::RequiredUnsaid(LineCode::new("amm:QA020/ME001")),
        Seen::RequiredLacking(LineCode::new("amm:QA020/ME001")),
        Seen::NothingAuthorised,
        Seen::NothingHeld,
        Seen::ResearchNotCounted,
        Seen::ResearchCounted,
        Seen::Started,
        Seen::NeverStarted,
        Seen::StartUnknown,
        Seen::ReplacedOutsideWindow,
        Seen::Passage(Passage::NewFile),
        Seen::Passage(Passage::Renewal),
        Seen::Passage(Passage::Deemed),
        Seen::Passage(Passage::Unchanged),
    ]
}

/// What rules see of objectives.
fn seen_of_objectives() -> Vec<Seen> {
    let (act, wanted) = (text, Target::Between { min: 2, max: 3 });
    let due = Due::Day(date(2026, 6, 30));
    let stage = |left| ObjectiveSeen::StageMayBind { due, wanted, left };
    let seen = [
        ObjectiveSeen::Printed { act: act() },
        ObjectiveSeen::Differs { act: act(), wanted, printed: None },
        ObjectiveSeen::Differs { act: act(), wanted, printed: Some(Target::Exactly(4)) },
        ObjectiveSeen::StandsIn { act: act(), wanted },
        stage(None),
        stage(Some(0)),
        stage(Some(1)),
        stage(Some(2)),
    ];
    seen.into_iter().map(Seen::Objective).collect()
}

/// What rules see of the units of a site.
fn seen_of_units() -> Vec<Seen> {
    let (units, threshold, ceiling) = (4, 3, 18);
    let facts = [
        UnitsFact::Unsaid,
        UnitsFact::KindUnsaid,
        UnitsFact::NoneToReplace(UnitKind::Scanner),
        UnitsFact::WithinThreshold { units, threshold },
        UnitsFact::AboveThreshold { units, threshold, ceiling },
        UnitsFact::AboveCeiling { units, ceiling },
        UnitsFact::SameNature,
        UnitsFact::OtherNatureWithin { units, threshold },
        UnitsFact::OtherNatureAbove { units, threshold },
        UnitsFact::SameUse,
        UnitsFact::OtherUse,
        UnitsFact::UseUnsaid,
        UnitsFact::TypeMissing { units, missing: UnitKind::Mri },
        UnitsFact::OtherTypeReached,
        UnitsFact::OtherTypeNotReached,
        UnitsFact::OtherTypeUnsaid,
        UnitsFact::BothTypes,
        UnitsFact::BothCameras,
        UnitsFact::OneCamera,
    ];
    facts.map(Seen::OnUnits).into()
}

/// What rules see of the course of a file or of an authorisation.
fn seen_of_courses() -> Vec<Seen> {
    let (opens, closes) = (date(2024, 9, 23), date(2024, 12, 10));
    let (until, on, since, filed) = (closes, opens, opens, opens);
    let facts = [
        CourseFact::ExpiryUnknown { months: 1 },
        CourseFact::ExpiryUnknown { months: 14 },
        CourseFact::RenewalInTime { until, months: 14 },
        CourseFact::RenewalLate { until, months: 14 },
        CourseFact::EndedBeforeReform { expires: until },
        CourseFact::NewFileOfBefore,
        CourseFact::FirstWindowUnrecorded,
        CourseFact::FirstWindow { opens, closes },
        CourseFact::FirstWindowClosed { closes },
        CourseFact::NothingBecomesIt,
        CourseFact::GoesOn { filed },
        CourseFact::Ended { closes },
        CourseFact::FilingUnsaid { closes },
        CourseFact::InjunctionPossible { until },
        CourseFact::InjunctionInTime { on },
        CourseFact::InjunctionUnsaid { until },
        CourseFact::Tacit { until },
        CourseFact::NotAskedInTime,
        CourseFact::OpinionRequired,
        CourseFact::OpinionUnlessHolder,
        CourseFact::OpinionMayBeSkipped { since },
        CourseFact::Silence { until },
        CourseFact::Complete { since },
        CourseFact::PiecesUntil { until },
        CourseFact::Incomplete,
        CourseFact::NextWindow,
        CourseFact::ReceivedOutside,
        CourseFact::InTime { until },
        CourseFact::Late { until },
        CourseFact::CourtUntil { until },
        CourseFact::ReasonsNotGiven,
        CourseFact::VisitPossible { until },
        CourseFact::NoVisitByHolder,
        CourseFact::NoVisitByAgency,
        CourseFact::CountedAsAuthorisation,
        CourseFact::AgencyWindow,
        CourseFact::AgencyWindowBesideText,
        CourseFact::ActivityShare { share: 8_000, months: 12 },
        CourseFact::Conformity { months: 24 },
    ];
    facts.map(Seen::OnCourse).into()
}

/// What rules see of exceptional needs.
fn seen_of_needs() -> Vec<Seen> {
    let need = ExceptionalNeed {
        line: LineCode::new("chirurgie"),
        zone: ZoneCode::parse("1A"),
        places: 1,
        nature: text(),
        extent: Some(text()),
        wished: vec![text()],
    };
    let seen = |places, used_up, doubt| NeedSeen { places, stated: vec![need.clone()], used_up, doubt };
    vec![
        Seen::Need(seen(1, NeedUse::OnePlace, None)),
        Seen::Need(seen(2, NeedUse::Whole, Some(doubt()))),
        Seen::NoNeed,
    ]
}

/// What rules see of the acts that change a window or its bilan.
fn seen_of_amendments() -> Vec<Seen> {
    let (from, until) = (date(2025, 3, 3), date(2025, 4, 30));
    let short = |months| Seen::ShorterInDoubt(ShortWindow { from, until, months, doubt: doubt() });
    let amended =
        |closes, since, version| Seen::PlaceAmended(PlaceAmended { closes, since, version, on: from });
    vec![
        short(1),
        short(2),
        Seen::Withdrawn { by: "2024-60".to_owned() },
        amended(true, true, 2),
        amended(true, false, 1),
        amended(false, true, 2),
        amended(false, false, 1),
    ]
}

fn doubt() -> Bilingual {
    Bilingual { fr: "À voir.".to_owned(), en: "To be seen.".to_owned() }
}

fn seen() -> Vec<Seen> {
    let (from, until) = (date(2019, 7, 16), date(2019, 10, 10));
    let count = Count { current: Some(1), target: Some(Target::Exactly(2)), gap: Some(1) };
    let code = || LineCode::new("chirurgie");
    vec![
        Seen::InWindow { opens: from, closes: until },
        Seen::NoWindow { nearest: None },
        Seen::NoWindow { nearest: Some((from, until)) },
        Seen::AnyTime,
        Seen::Listed,
        Seen::NotListed,
        Seen::OperationNotListed,
        Seen::RightZoneSet(ZoneSetId::new("A")),
        Seen::OtherZoneSet(ZoneSetId::new("A")),
        Seen::NoZoneSet,
        Seen::ZonesOfAnotherTime(ZoneSetId::new("A")),
        Seen::Places { sites: count, units: None },
        Seen::Places { sites: count, units: Some(count) },
        Seen::NoPlace { sites: count, units: None },
        Seen::NoPlace { sites: count, units: Some(count) },
        Seen::PlaceUnknown { sites: count, units: None },
        Seen::PlaceUnknown { sites: count, units: Some(count) },
        Seen::GapSetAside { gap: None },
        Seen::GapSetAside { gap: Some(0) },
        Seen::NoBilan,
        Seen::BilanOfActivity(code()),
        Seen::ExtraUnitOpen { units: 1 },
        Seen::UnitsDecide { sites: 1, units: 0 },
        Seen::GapsDisagree { sites: 1, units: 0 },
        Seen::HoldsForm { held: code(), declared: true },
        Seen::HoldsForm { held: code(), declared: false },
        Seen::HoldingUnknown,
        Seen::HoldsNoForm,
        Seen::HospitalAtHomeApart,
        Seen::FormsByGap,
        Seen::SameZone,
        Seen::OtherZone { from: ZoneCode::parse("1A"), gap: None },
        Seen::OtherZone { from: ZoneCode::parse("1A"), gap: Some(1) },
        Seen::DepartureUnknown,
        Seen::BilanRead { version: 1, picture: from },
        Seen::NoBilanPublished,
        Seen::NoBilanOfWindow { opens: from, closes: until },
        Seen::NoBilanWithoutWindow,
        Seen::BilansOfWindow(vec![text()]),
        Seen::NomenclatureEnded { until },
        Seen::GrantedBefore { until },
        Seen::NomenclatureNotYet { from },
        Seen::NomenclatureAttested { from },
        Seen::AsStated,
        Seen::Days(20),
        Seen::OfInferredDay(Box::new(Seen::Days(20))),
        Seen::PublicationInferred(doubt()),
        Seen::WindowsInYear { year: 2019, line: None, count: 2 },
        Seen::WindowsInYear { year: 2019, line: Some(code()), count: 4 },
        Seen::Between { from, until },
        Seen::Lines(Vec::new()),
        Seen::Lines(vec![code()]),
    ]
}

#[test]
fn given_each_oddity_of_a_document_when_worded_then_a_message_and_a_hint_in_each_language() {
    for oddity in oddities() {
        let diagnostic = Diagnostic { place: Place::on_line(7), oddity };
        let [french, english] = BOTH.map(|language| DiagnosticView::new(&diagnostic, Words::new(language)));
        assert_ne!((&french.message, &french.hint), (&english.message, &english.hint), "{diagnostic:?}");
        assert_eq!((french.code, french.severity), (english.code, english.severity));
    }
}

#[test]
fn given_each_fact_that_a_rule_sees_when_worded_then_a_sentence_in_each_language() {
    let all = [
        seen(),
        seen_of_holdings(),
        seen_of_units(),
        seen_of_courses(),
        seen_of_objectives(),
        seen_of_needs(),
        seen_of_amendments(),
    ];
    for seen in all.into_iter().flatten() {
        let finding = Finding { rule: &WINDOW, verdict: Verdict::Informs, seen };
        let [french, english] =
            BOTH.map(|language| because(&finding, &ReferenceBook::default(), Words::new(language)));
        assert_ne!(french, english, "{finding:?}");
    }
}
