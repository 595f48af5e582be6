//! The national feed of authorisations: each field as its format says, and what cannot be read told with its place.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

use std::io::{self, Read};

use jiff::civil::date;
use maillage_domain::care::arhgos::{
    AmmRow, FeedHeader, FeedNote, FieldFault, NoteOn, NotedNumber, RecordFault, UnreadRecord,
};
use maillage_domain::care::authorisation::equipment::EquipmentKind;
use maillage_domain::entity::{LegalEntityNumber, SiteNumber};
use maillage_reading::arhgos::{Feed, NotAFeed, Record, activities};
use maillage_testing::shared::source;
use proptest::prelude::*;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<fluxarhgos xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">
<horodatage>
<emetteur>ARHGOS</emetteur>
<destinataire>FINESS</destinataire>
<versionmessage>9</versionmessage>
<datemaj>2026-03-11</datemaj>
</horodatage>
";

/// The fields of a record that must be there, in the order of the format, one on each line behind its beginning.
const FIELDS: [(&str, &str); 9] = [
    ("nofinessej", "620000018"),
    ("activite", "QA015"),
    ("modalite", "MO007"),
    ("mention", "ME021"),
    ("pts", "PTS00"),
    ("declaration", "DE000"),
    ("codeautorarhgos", "99-04-0412"),
    ("dateautor", "2018-03-12"),
    ("daterenouv", ""),
];

/// A record of those fields, some with another text, then further elements.
fn record(changed: &[(&str, &str)], more: &str) -> String {
    let text = |name: &str, text: &str| {
        let other = changed.iter().find(|(changed, _)| *changed == name);
        format!("<{name}>{}</{name}>\n", other.map_or(text.to_owned(), |(_, text)| (*text).to_owned()))
    };
    let fields: String = FIELDS.iter().map(|(name, value)| text(name, value)).collect();
    format!("<activiteamm>\n{fields}{more}</activiteamm>\n")
}

fn feed(records: &[String]) -> String {
    format!("{HEAD}{}</fluxarhgos>\n", records.concat())
}

fn open<R: Read>(bytes: R) -> Feed<R, AmmRow> {
    activities(bytes).expect("a feed")
}

fn records(text: &str) -> Vec<Record<AmmRow>> {
    open(text.as_bytes()).map(|record| record.expect("bytes at hand")).collect()
}

fn rows(text: &str) -> Vec<AmmRow> {
    let row = |record| match record {
        Record::Row(row) => *row,
        Record::Unread(unread) => panic!("{unread:?}"),
    };
    records(text).into_iter().map(row).collect()
}

/// The one record that cannot be read.
fn unread(text: &str) -> UnreadRecord {
    let unread: Vec<_> = records(text)
        .into_iter()
        .filter_map(|record| if let Record::Unread(unread) = record { Some(unread) } else { None })
        .collect();
    let [unread] = &unread[..] else { panic!("{unread:?}") };
    unread.clone()
}

#[test]
fn given_a_feed_when_opened_then_what_it_says_of_itself() {
    let [sender, receiver, version] = ["ARHGOS", "FINESS", "9"].map(ToOwned::to_owned);
    let expected = FeedHeader { sender, receiver, version, sequence: None, updated: date(2026, 3, 11) };
    assert_eq!(open(feed(&[]).as_bytes()).header, expected);
}

#[test]
fn given_a_record_with_what_must_be_there_when_read_then_its_row_and_its_line() {
    let [first, second] = &rows(&feed(&[record(&[], ""), record(&[], "")]))[..] else { panic!("two") };
    assert_eq!((first.line, second.line), (9, 20));
    assert_eq!(first.number.as_str(), "99-04-0412");
    assert_eq!(first.code.as_str(), "amm:QA015/MO007/ME021");
    assert_eq!((&first.practice, &first.declaration, first.renewed), (&None, &None, None));
    assert_eq!(first.days.granted, date(2018, 3, 12));
    assert_eq!((first.held.site, first.days.until, first.authorised.len()), (None, None, 0));
}

#[test]
fn given_the_placeholders_of_the_list_when_read_then_left_out_of_the_code() {
    let code = |activity, modality, mention| {
        let changed = [("activite", activity), ("modalite", modality), ("mention", mention)];
        rows(&feed(&[record(&changed, "")]))[0].code.to_string()
    };
    assert_eq!(code("QA001", "MO000", "ME000"), "amm:QA001");
    assert_eq!(code("QA020", "MO000", "ME001"), "amm:QA020/ME001");
    assert_eq!(code("QEML1", "MO000", "ME000"), "amm:QEML1");
    assert_eq!(code("QA021", "MOMAL", "ME000"), "amm:QA021/MOMAL");
}

#[test]
fn given_every_field_of_the_format_when_read_then_each_in_its_place() {
    let more = "<rsej>Entité n° 5 &amp; associés</rsej><nofinesset>620000026</nofinesset>
<rset><![CDATA[Établissement <n° 12>]]></rset><datelimite xsi:nil=\"true\"/><datemeo>2018-09-03</datemeo>
<dateeffet></dateeffet><datefin>2025-09-02</datefin><datecaducite>2026-01-02</datecaducite><datemaj>2026-03-01</datemaj>
<tep>9</tep><temp>8</temp><irm>18</irm><scanner>0</scanner><cyclotron>1</cyclotron><caissonhyperbare>1</caissonhyperbare>
<tepmeo>1</tepmeo><irmmeo>17</irmmeo>
<listecommunesHAD><inseecode>62041</inseecode><inseecode>2A004</inseecode></listecommunesHAD>
<listeetablissementsPSY><ETPSY><nofinesset>620000034</nofinesset><structureType>CMP</structureType></ETPSY>
<ETPSY><nofinesset>620000042</nofinesset><capacite>12</capacite><structureType>HJ</structureType></ETPSY>
</listeetablissementsPSY>
<listeevenements><evenement><numordre>1</numordre><nature>01</nature><libelle>Accord</libelle>
<datedecision>2018-03-12</datedecision><numerodecision>2018-031</numerodecision></evenement>
<evenement><numordre>2</numordre></evenement></listeevenements>";
    let changed = [("daterenouv", "2024-09-02"), ("pts", "PTS11"), ("declaration", "DE022")];
    let row = &rows(&feed(&[record(&changed, more)]))[0];
    assert_eq!(
        row.held.holder_name.as_ref().map(ToString::to_string).as_deref(),
        Some("Entité n° 5 & associés")
    );
    assert_eq!(
        row.held.site_name.as_ref().map(ToString::to_string).as_deref(),
        Some("Établissement <n° 12>")
    );
    assert_eq!(row.held.site, SiteNumber::parse("620000026").ok());
    assert_eq!(
        (row.days.start_by, row.days.started, row.days.effective),
        (None, Some(date(2018, 9, 3)), None)
    );
    assert_eq!((row.days.until, row.days.lapsed), (Some(date(2025, 9, 2)), Some(date(2026, 1, 2))));
    assert_eq!((row.renewed, row.days.updated), (Some(date(2024, 9, 2)), Some(date(2026, 3, 1))));
    assert_eq!(row.practice.as_ref().map(ToString::to_string).as_deref(), Some("PTS11"));
    assert_eq!(row.declaration.as_ref().map(ToString::to_string).as_deref(), Some("DE022"));
    let authorised = [9, 8, 18, 0, 1, 1];
    assert_eq!(row.authorised, EquipmentKind::ALL.into_iter().zip(authorised).collect());
    assert_eq!(row.in_use, [(EquipmentKind::Tep, 1), (EquipmentKind::Irm, 17)].into());
    let communes: Vec<_> = row.communes.iter().map(ToString::to_string).collect();
    assert_eq!(communes, ["62041", "2A004"]);
    let places: Vec<_> =
        row.psychiatric_places.iter().map(|place| (place.structure.as_str(), place.capacity)).collect();
    assert_eq!(places, [("CMP", None), ("HJ", Some(12))]);
    let [first, second] = &row.events[..] else { panic!("two events") };
    assert_eq!((first.order, first.decision.as_deref()), (1, Some("2018-031")));
    assert_eq!((second.order, second.decided), (2, None));
}

#[test]
fn given_more_units_than_the_format_allows_when_read_then_the_record_cannot_be() {
    for (name, most) in [("tep", 9), ("temp", 8), ("irm", 18), ("scanner", 18), ("cyclotron", 1)] {
        let text = |count: u8| feed(&[record(&[], &format!("<{name}>{count}</{name}>"))]);
        assert_eq!(rows(&text(most)).len(), 1, "{name}");
        let field = RecordFault::Field { line: 19, field: name, why: FieldFault::Above { most } };
        assert_eq!(unread(&text(most + 1)).faults, [field], "{name}");
    }
}

#[test]
fn given_records_that_cannot_be_read_when_read_then_each_with_place_and_reason_and_nothing_else_is_lost() {
    let faulty = record(&[("dateautor", "12/03/2018"), ("nofinessej", "62000001")], "");
    let cut = "<activiteamm>\n<nofinessej>620000018</nofinessej>\n".to_owned();
    let crossed = record(&[], "<rsej>A</rset>");
    let text = feed(&[record(&[], ""), faulty, cut, record(&[], ""), crossed, record(&[], "")]);
    let found = records(&text);
    let read: Vec<_> = found.iter().map(|record| matches!(record, Record::Row(_))).collect();
    assert_eq!(read, [true, false, false, true, false, true]);
    let [_, Record::Unread(faulty), Record::Unread(cut), _, Record::Unread(crossed), _] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (faulty.line, faulty.number.as_ref().map(ToString::to_string).as_deref()),
        (20, Some("99-04-0412"))
    );
    let told: Vec<_> = faulty
        .faults
        .iter()
        .map(|fault| match fault {
            RecordFault::Field { line, field, .. } => (*line, *field),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(told, [(21, "nofinessej"), (28, "dateautor")]);
    assert_eq!((cut.line, &cut.faults[..]), (31, &[RecordFault::CutShort][..]));
    assert_eq!((crossed.line, crossed.faults.len()), (44, 1));
    assert!(matches!(crossed.faults[0], RecordFault::IllFormed { line: 54 }));
}

#[test]
fn given_a_field_that_is_not_there_or_stands_twice_when_read_then_told_by_its_name() {
    for (name, _) in FIELDS.iter().filter(|(name, _)| *name != "daterenouv") {
        let fault = RecordFault::Field { line: 9, field: name, why: FieldFault::Missing };
        assert_eq!(unread(&feed(&[record(&[(name, "")], "")])).faults, [fault], "{name}");
    }
    let twice = unread(&feed(&[record(&[], "<mention>ME021</mention>")]));
    assert_eq!(twice.faults, [RecordFault::Field { line: 19, field: "mention", why: FieldFault::Twice }]);
}

#[test]
fn given_codes_of_another_shape_when_read_then_told() {
    for (name, text) in
        [("activite", "Q"), ("activite", "XX001"), ("modalite", "MO0000"), ("pts", "PT"), ("mention", "M-1")]
    {
        let faults = unread(&feed(&[record(&[(name, text)], "")])).faults;
        let is_of_code =
            |fault: &RecordFault| matches!(fault, RecordFault::Field { why: FieldFault::Code, .. });
        assert!(faults.iter().all(is_of_code) && faults.len() == 1, "{name} {text}: {faults:?}");
    }
}

#[test]
fn given_an_element_that_the_format_does_not_have_when_it_stands_often_then_one_note_with_its_first_line() {
    let more = "<lib_activite>Soins &lt;critiques&gt;</lib_activite><statut><code>02</code></statut>";
    let text = feed(&[record(&[], ""), record(&[], more), record(&[], more)]);
    let mut feed = open(text.as_bytes());
    assert!(feed.by_ref().all(|record| matches!(record, Ok(Record::Row(_)))));
    let note = |name: &str| FeedNote { about: NoteOn::UnknownElement(name.to_owned()), line: 30, times: 2 };
    assert_eq!(feed.notes(), [note("lib_activite"), note("statut")]);
}

#[test]
fn given_a_number_with_a_wrong_key_when_read_then_taken_as_it_is_written_and_told_once() {
    let wrong = [("nofinessej", "620000019")];
    let text = feed(&[record(&wrong, ""), record(&wrong, "")]);
    let mut feed = open(text.as_bytes());
    let rows = feed.by_ref().filter(|record| matches!(record, Ok(Record::Row(_)))).count();
    let notes = feed.notes();
    let [FeedNote { about: NoteOn::WrongKey(NotedNumber::LegalEntity(number)), line: 9, times: 2 }] =
        &notes[..]
    else {
        panic!("{notes:?}")
    };
    assert_eq!((rows, number.to_string().as_str()), (2, "620000019"));
    assert!(LegalEntityNumber::parse("620000019").is_err() && LegalEntityNumber::parse("620000018").is_ok());
}

#[test]
fn given_another_encoding_when_it_is_declared_then_read_and_signs_of_none_are_told() {
    let latin = feed(&[record(&[], "<rset>Hôpital</rset>")]).replace("UTF-8", "ISO-8859-1");
    let bytes: Vec<u8> =
        latin.chars().map(|sign| u8::try_from(u32::from(sign)).expect("a Latin sign")).collect();
    let found: Vec<_> = open(&bytes[..]).map(|record| record.expect("bytes at hand")).collect();
    let [Record::Row(row)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(row.held.site_name.as_ref().map(ToString::to_string).as_deref(), Some("Hôpital"));
    let undeclared = String::from_utf8_lossy(&bytes).replace("ISO-8859-1", "UTF-8");
    let mut bytes = undeclared.into_bytes();
    let at = bytes.windows(3).position(|signs| signs == "\u{fffd}".as_bytes()).expect("a sign of none");
    bytes.splice(at..at + 3, [0xf4]);
    let found: Vec<_> = open(&bytes[..]).map(|record| record.expect("bytes at hand")).collect();
    let [Record::Unread(unread)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(unread.faults, [RecordFault::Encoding]);
}

#[test]
fn given_what_is_no_such_feed_when_opened_then_refused() {
    let unnamed = HEAD.replace("<emetteur>ARHGOS</emetteur>", "");
    for text in ["", "a;b;c", "<html><body/></html>", unnamed.as_str(), "<fluxarhgos/>"] {
        assert!(matches!(activities(text.as_bytes()), Err(NotAFeed::Head)), "{text}");
    }
    for encoding in ["UTF-16", "klingon"] {
        let text = HEAD.replace("UTF-8", encoding);
        assert!(matches!(activities(text.as_bytes()), Err(NotAFeed::Encoding)), "{encoding}");
    }
}

#[test]
fn given_bytes_that_cannot_be_got_at_when_opened_then_the_fault() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _into: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    let text = feed(&[record(&[], "")]);
    let fault = activities(text.as_bytes().chain(Broken)).err();
    assert!(matches!(fault, Some(NotAFeed::Bytes(_))));
}

#[test]
fn given_the_sample_of_the_feed_when_read_then_its_record_field_by_field_and_seven_elements_that_are_not_known()
 {
    let Some(bytes) = source("data/finess/samples/amm_arhgos_20250812-0238.xml") else { return };
    let mut feed = open(&bytes[..]);
    assert_eq!((feed.header.sender.as_str(), feed.header.version.as_str()), ("arhgos", "test"));
    let found: Vec<_> = feed.by_ref().map(|record| record.expect("bytes at hand")).collect();
    let [Record::Row(row)] = &found[..] else { panic!("{found:?}") };
    assert_eq!((row.number.as_str(), row.code.as_str()), ("24-24-1370", "amm:QA050/ME051"));
    assert_eq!(
        (row.held.holder.to_string(), row.held.site.map(|site| site.to_string())),
        ("450018106".to_owned(), Some("370000218".to_owned()))
    );
    assert_eq!((row.days.granted, row.renewed), (date(2010, 7, 30), Some(date(2023, 1, 27))));
    assert_eq!((row.days.started, row.days.until), (Some(date(2012, 7, 27)), Some(date(2030, 1, 26))));
    assert_eq!((row.days.start_by, row.days.effective, row.days.updated), (None, None, None));
    assert!(row.authorised.is_empty() && row.events.is_empty());
    assert_eq!(feed.notes().len(), 7);
}

proptest! {
    #[test]
    fn given_any_damage_to_a_record_when_read_then_no_panic_and_those_before_it_are_read(
        byte in any::<u8>(),
        offset in 0_usize..300,
    ) {
        let damaged = record(&[], "<irm>2</irm>");
        let text = feed(&[record(&[], ""), damaged.clone(), record(&[], "")]);
        let from = text.find(&damaged).expect("the second record");
        let mut bytes = text.into_bytes();
        bytes[from + offset.min(damaged.len() - 1)] = byte;
        let rows = open(&bytes[..]).filter(|record| matches!(record, Ok(Record::Row(_)))).count();
        prop_assert!((1..=3).contains(&rows), "{}", rows);
    }
}
