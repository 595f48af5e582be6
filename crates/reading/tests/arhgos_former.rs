//! The feed of the regime before 2023: no record of it is at hand, so these are made from its format alone.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

use jiff::civil::date;
use maillage_domain::care::arhgos::former::{FormerRow, FormerSubject, RecognisedBy, RecognisedPart};
use maillage_domain::care::arhgos::{FeedDays, FieldFault, NoteOn, RecordFault};
use maillage_domain::care::authorisation::turn::Conformity;
use maillage_reading::arhgos::{Record, former_regime};

const HEAD: &str = "<?xml version='1.0' encoding='UTF-8'?>
<fluxarhgos><horodatage><emetteur>arhgos</emetteur><destinataire>finess</destinataire>
<versionmessage>3</versionmessage><datemaj>2023-05-31</datemaj></horodatage>
";

const ACTIVITY: &str = "<activiteoffresoin><nofinessej>620000018</nofinessej><activite>16</activite><modalite>21</modalite>
<forme>00</forme><codeautorarhgos>99-04-0366</codeautorarhgos><dateautor>2020-09-14</dateautor>
<nofinesset>620000026</nofinesset><rset/><datelimite>2023-09-14</datelimite><datecaducite>2023-10-12</datecaducite>
</activiteoffresoin>
";

const EQUIPMENT: &str = "<equipmateriellourd><nofinessej>620000018</nofinessej><codeautorarhgos>99-04-0098</codeautorarhgos>
<type>05602</type><marque>12</marque><noserie>SN 1</noserie><dateautor>2017-05-04</dateautor></equipmateriellourd>
";

const OTHER: &str = "<autreactivite><nofinessej>620000018</nofinessej><nofinesset>620000026</nofinesset>
<codeautorarhgos>99-04-0700</codeautorarhgos><activiteautre>A1</activiteautre><modalite>00</modalite><forme>00</forme>
<etat>01</etat><datevisite>2019-01-15</datevisite><resultatvisite>C</resultatvisite><datelimdep>2019-02-01</datelimdep>
<listeevenements><evenement><numordre>1</numordre><libelle>Visite</libelle></evenement></listeevenements></autreactivite>
";

const RECOGNITION: &str = "<activitesoumiseareco><idcpom>CPOM-5</idcpom><nofinessej>620000018</nofinessej>
<nofinesset>620000026</nofinesset><indreg>O</indreg><libactiviterc>Soins palliatifs</libactiviterc><capacite>12</capacite>
<region>32</region><etat>01</etat><listeavenants><avenant><numordre>1</numordre><dateaven>2019-06-01</dateaven>
<oldCapacite>10</oldCapacite><capacite>12</capacite></avenant></listeavenants></activitesoumiseareco>
";

fn records(records: &[&str]) -> Vec<Record<FormerRow>> {
    let text = format!("{HEAD}{}</fluxarhgos>\n", records.concat());
    let feed = former_regime(text.as_bytes()).expect("a feed");
    feed.map(|record| record.expect("bytes at hand")).collect()
}

fn subject(record: &str) -> FormerSubject {
    match records(&[record]).remove(0) {
        Record::Row(row) => row.subject,
        Record::Unread(unread) => panic!("{unread:?}"),
    }
}

/// The one fault of a record.
fn fault(record: &str) -> (&'static str, FieldFault) {
    match &records(&[record])[0] {
        Record::Unread(unread) => match unread.faults[..] {
            [RecordFault::Field { field, why, .. }] => (field, why),
            _ => panic!("{unread:?}"),
        },
        Record::Row(row) => panic!("{row:?}"),
    }
}

#[test]
fn given_a_care_activity_when_read_then_its_code_and_its_days() {
    let FormerSubject::Activity(activity) = subject(ACTIVITY) else { panic!("an activity") };
    assert_eq!(activity.number.as_str(), "99-04-0366");
    let code = [&activity.code.activity, &activity.code.modality, &activity.code.form];
    assert_eq!(code, ["16", "21", "00"]);
    let days = FeedDays {
        granted: date(2020, 9, 14),
        start_by: Some(date(2023, 9, 14)),
        started: None,
        effective: None,
        until: None,
        lapsed: Some(date(2023, 10, 12)),
        updated: None,
    };
    assert_eq!(activity.days, days);
    assert_eq!(activity.held.site.map(|site| site.to_string()).as_deref(), Some("620000026"));
    assert_eq!(activity.held.site_name, None);
}

#[test]
fn given_a_unit_of_equipment_when_read_then_its_kind_make_and_number() {
    let FormerSubject::Equipment(unit) = subject(EQUIPMENT) else { panic!("a unit") };
    assert_eq!(
        (unit.kind.as_str(), unit.make.as_deref(), unit.serial.as_deref()),
        ("05602", Some("12"), Some("SN 1"))
    );
    assert_eq!(unit.held.site, None);
}

#[test]
fn given_another_activity_when_read_then_its_visit_and_its_events() {
    let FormerSubject::Other(other) = subject(OTHER) else { panic!("another activity") };
    assert_eq!((other.visited, other.found), (Some(date(2019, 1, 15)), Some(Conformity::Conforms)));
    assert_eq!((other.file_by, other.decided, other.events.len()), (Some(date(2019, 2, 1)), None, 1));
}

#[test]
fn given_an_activity_recognised_by_contract_when_read_then_its_parts_and_its_amendments() {
    let FormerSubject::Recognition(recognition) = subject(RECOGNITION) else { panic!("a recognition") };
    assert_eq!((recognition.contract.as_deref(), recognition.number), (Some("CPOM-5"), None));
    assert_eq!((recognition.listed_by, recognition.capacity), (RecognisedBy::Region, Some(12)));
    let label = Some("Soins palliatifs".to_owned());
    assert_eq!(recognition.parts[0], RecognisedPart { code: None, label });
    let [amendment] = &recognition.amendments[..] else { panic!("one amendment") };
    assert_eq!(
        (amendment.before, amendment.since, amendment.on),
        (Some(10), Some(12), Some(date(2019, 6, 1)))
    );
}

#[test]
fn given_records_of_all_kinds_when_read_then_each_in_its_order_with_its_line() {
    let found = records(&[
        ACTIVITY,
        EQUIPMENT,
        "<activiteoffresoin><rsej>A</rset></activiteoffresoin>\n",
        OTHER,
        RECOGNITION,
    ]);
    let lines: Vec<_> = found
        .iter()
        .map(|record| match record {
            Record::Row(row) => (row.line, true),
            Record::Unread(unread) => (unread.line, false),
        })
        .collect();
    assert_eq!(lines, [(4, true), (8, true), (10, false), (11, true), (15, true)]);
}

#[test]
fn given_what_the_format_does_not_allow_when_read_then_the_field_and_the_reason() {
    let other = |from: &str, to: &str| fault(&OTHER.replace(from, to));
    assert_eq!(other("<resultatvisite>C<", "<resultatvisite>X<"), ("resultatvisite", FieldFault::Code));
    assert_eq!(other("<nofinesset>620000026</nofinesset>", ""), ("nofinesset", FieldFault::Missing));
    assert_eq!(other("<etat>01<", "<etat>0001<"), ("etat", FieldFault::Text));
    assert_eq!(fault(&EQUIPMENT.replace("05602", "5602")), ("type", FieldFault::Code));
    assert_eq!(fault(&EQUIPMENT.replace("2017-05-04", "2017-02-30")), ("dateautor", FieldFault::Day));
    let recognition = |from: &str, to: &str| fault(&RECOGNITION.replace(from, to));
    assert_eq!(recognition("<indreg>O<", "<indreg>P<"), ("indreg", FieldFault::Code));
    assert_eq!(recognition("<region>32<", "<region>2<"), ("region", FieldFault::Code));
    assert_eq!(recognition("<oldCapacite>10<", "<oldCapacite>dix<"), ("oldCapacite", FieldFault::Count));
    let twice = ACTIVITY.replace("<rset/>", "<rset/><forme>01</forme>");
    assert_eq!(fault(&twice), ("forme", FieldFault::Twice));
}

#[test]
fn given_an_element_of_another_kind_when_it_stands_in_a_record_then_passed_over_and_told() {
    let text =
        format!("{HEAD}{}</fluxarhgos>", EQUIPMENT.replace("<marque>", "<mention>ME001</mention><marque>"));
    let mut feed = former_regime(text.as_bytes()).expect("a feed");
    assert!(matches!(feed.next(), Some(Ok(Record::Row(_)))));
    let notes = feed.notes();
    assert!(matches!(&notes[..], [note] if note.about == NoteOn::UnknownElement("mention".to_owned())));
}
