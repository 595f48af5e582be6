//! The standard feeds of the register of establishments: each field as its format says, and what cannot be read told with its place.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::date;
use maillage_domain::care::arhgos::unlisted::Unlisted;
use maillage_domain::care::arhgos::{FieldFault, NoteOn, RecordFault, RecordNumber, UnreadRecord};
use maillage_domain::care::finess::{FinessEquipment, StandardFeed, StandardRow, StandardSubject};
use maillage_reading::finess::standard::{NotAFeed, Record, standard};
use maillage_testing::shared::source;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<fluxfiness xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">
<horodatage><emetteur>FINESS</emetteur><destinataire>FINESS</destinataire><versionmessage>2</versionmessage>
<fluxnum>2178</fluxnum><datemaj>2026-03-11</datemaj></horodatage>
";

fn feed(records: &str) -> String {
    format!("{HEAD}{records}</fluxfiness>\n")
}

fn records(text: &str) -> Vec<Record<StandardRow>> {
    let feed = standard(text.as_bytes()).expect("a feed");
    feed.map(|record| record.expect("bytes at hand")).collect()
}

fn rows(text: &str) -> Vec<StandardRow> {
    let row = |record| match record {
        Record::Row(row) => *row,
        Record::Unread(unread) => panic!("{unread:?}"),
    };
    records(text).into_iter().map(row).collect()
}

fn unread(record: &str) -> UnreadRecord {
    match records(&feed(record)).remove(0) {
        Record::Row(row) => panic!("{row:?}"),
        Record::Unread(unread) => unread,
    }
}

/// A record of texts by the names of their fields; an empty one stands as nil.
fn record(mark: &str, fields: &[(&str, &str)]) -> String {
    let mut text = format!("<{mark}>\n");
    for (name, value) in fields {
        let element = if value.is_empty() {
            format!("<{name} xsi:nil=\"true\"/>")
        } else {
            format!("<{name}>{value}</{name}>")
        };
        writeln!(text, "{element}").expect("a string takes text");
    }
    writeln!(text, "</{mark}>").expect("a string takes text");
    text
}

/// The same fields, some with another text.
fn changed<'t>(fields: &[(&'t str, &'t str)], other: &[(&'t str, &'t str)]) -> Vec<(&'t str, &'t str)> {
    let text = |(name, text): &(&'t str, &'t str)| {
        let found = other.iter().find(|(changed, _)| changed == name);
        (*name, found.map_or(*text, |(_, text)| *text))
    };
    fields.iter().map(text).collect()
}

const ENTITY: &[(&str, &str)] = &[
    ("nofiness", "620000018"),
    ("rs", "EJ FICTIVE"),
    ("rslongue", "ENTITE FICTIVE"),
    ("numvoie", "1"),
    ("typvoie", "R"),
    ("voie", "DE L’EXEMPLE"),
    ("commune", "041"),
    ("ligneacheminement", "62000 ARRAS"),
    ("libcommune", "ARRAS"),
    ("departement", "62"),
    ("libdepartement", "PAS-DE-CALAIS"),
    ("statutjuridique", "13"),
    ("libcourtstatutjuridique", "EPS"),
    ("siren", "356000000"),
    ("datecrea", "1900-01-01"),
    ("datemaj", "2020-02-04"),
    ("datefermeture", ""),
    ("typefermeture", ""),
    ("qualifcreation", "GEN"),
];

const UNIT: &[(&str, &str)] = &[
    ("nofinessej", "620000018"),
    ("rsej", "EJ FICTIVE"),
    ("eml", "06201"),
    ("libcourteml", "I.R.M."),
    ("noautor", "532212840"),
    ("noautorarhgos", "32-00-0001"),
    ("dateautor", "2019-03-12"),
    ("nofinesset", "620000026"),
    ("numserie", ""),
    ("marque", "0000"),
    ("rset", "ET FICTIF"),
    ("indcaduc", "N"),
    ("datemeo", "2020-01-02"),
    ("datefin", "2027-01-01"),
    ("indrempl", ""),
    ("indsup", "N"),
    ("datemaj", "2022-08-24"),
];

fn unit(other: &[(&str, &str)]) -> FinessEquipment {
    let text = feed(&record("equipmateriellourd", &changed(UNIT, other)));
    let StandardSubject::Equipment(unit) = rows(&text).remove(0).subject else { panic!("equipment") };
    unit
}

#[test]
fn given_a_feed_when_opened_then_what_it_says_of_itself_and_what_is_none_is_refused() {
    let text = feed(&record("structureej", ENTITY));
    let header = standard(text.as_bytes()).expect("a feed").header.expect("it says what it is");
    assert_eq!((header.updated, header.sequence), (date(2026, 3, 11), Some(2178)));
    let bare = "<fluxfiness><structureej><nofiness>620000018</nofiness><rs>A</rs></structureej></fluxfiness>";
    assert_eq!(standard(bare.as_bytes()).expect("a feed").header, None, "it does not say its day");
    for text in ["", "<html/>", "<fluxarhgos><horodatage/></fluxarhgos>", "a;b;c"] {
        assert!(matches!(standard(text.as_bytes()), Err(NotAFeed::Head)), "{text}");
    }
}

#[test]
fn given_a_legal_entity_when_read_then_its_name_its_address_and_no_day_of_the_filler() {
    let text = feed(&record("structureej", ENTITY));
    let StandardSubject::LegalEntity(row) = rows(&text).remove(0).subject else { panic!("an entity") };
    assert_eq!(
        (row.number.to_string().as_str(), row.identity.name.as_str()),
        ("620000018", "ENTITE FICTIVE")
    );
    let address = row.identity.address.expect("an address");
    assert_eq!(address.street.map(|street| street.to_string()).as_deref(), Some("1 R DE L’EXEMPLE"));
    assert_eq!(address.commune.map(|commune| commune.to_string()).as_deref(), Some("62041"));
    assert_eq!((row.created, row.closed), (None, None));
}

#[test]
fn given_an_end_when_read_then_its_day_and_whether_it_is_for_good() {
    for (kind, is_final) in [("DEF", true), ("PRO", false), ("", false)] {
        let fields = changed(ENTITY, &[("datefermeture", "2020-02-03"), ("typefermeture", kind)]);
        let text = feed(&record("structureej", &fields));
        let StandardSubject::LegalEntity(row) = rows(&text).remove(0).subject else { panic!("an entity") };
        let closed = row.closed.expect("its end");
        assert_eq!((closed.on, closed.is_final()), (date(2020, 2, 3), is_final), "{kind}");
    }
}

#[test]
fn given_the_name_of_a_holder_when_read_then_no_more_than_that_and_a_third_field_makes_it_an_entity() {
    let named = record("structureej", &[("nofiness", "620000018"), ("rs", "EJ FICTIVE")]);
    let StandardSubject::Named(number, name) = rows(&feed(&named)).remove(0).subject else {
        panic!("a name")
    };
    assert_eq!((number.to_string().as_str(), name.as_str()), ("620000018", "EJ FICTIVE"));
    let third = named.replace("</structureej>", "<codepostal>62000</codepostal></structureej>");
    assert!(unread(&third).faults.len() > 5, "all that a legal entity must have is missing");
}

#[test]
fn given_equipment_when_its_code_is_certain_then_an_authorisation_and_what_is_not_is_told_by_why() {
    let (number, word) = unit(&[]).registered().expect("it is certain");
    assert_eq!((number.as_str(), word.subject.line.as_str()), ("32-00-0001", "irm"));
    assert_eq!((word.granted, word.until), (date(2019, 3, 12), Some(date(2027, 1, 1))));
    let uncertain = [
        (("eml", "05702"), Unlisted::Equipment("05702".to_owned())),
        (("noautorarhgos", ""), Unlisted::Unnumbered),
        (("dateautor", "1900-01-01"), Unlisted::Undated),
        (("indsup", "O"), Unlisted::TakenOut),
        (("indcaduc", "O"), Unlisted::LapsedSome),
        (("indrempl", "R"), Unlisted::Replacing("R".to_owned())),
    ];
    for (other, why) in uncertain {
        assert_eq!(unit(&[other]).registered().err(), Some(why), "{other:?}");
    }
}

#[test]
fn given_faults_when_read_then_each_with_its_line_and_the_others_stay() {
    let wrong = record("equipmateriellourd", &changed(UNIT, &[("eml", ""), ("datemaj", "hier")]));
    let twice = record("equipmateriellourd", UNIT)
        .replace("<indsup>N</indsup>", "<indsup>N</indsup><indsup>N</indsup>");
    let ill = record("equipmateriellourd", UNIT).replace("</rsej>", "</rset>");
    let whole = record("equipmateriellourd", UNIT);
    let found = records(&feed(&[wrong, twice, ill, whole].concat()));
    let faults: Vec<_> = found
        .iter()
        .map(|record| match record {
            Record::Row(_) => Vec::new(),
            Record::Unread(unread) => unread.faults.clone(),
        })
        .collect();
    assert_eq!(
        faults,
        [
            vec![
                RecordFault::Field { line: 5, field: "eml", why: FieldFault::Missing },
                RecordFault::Field { line: 22, field: "datemaj", why: FieldFault::Day },
            ],
            vec![RecordFault::Field { line: 40, field: "indsup", why: FieldFault::Twice }],
            vec![RecordFault::IllFormed { line: 45 }],
            vec![],
        ]
    );
    let Record::Unread(first) = &found[0] else { panic!("unread") };
    assert!(
        matches!(&first.number, Some(RecordNumber::Authorisation(number)) if number.as_str() == "32-00-0001")
    );
}

#[test]
fn given_an_element_that_the_format_does_not_have_when_read_then_one_note_however_often_it_stands() {
    let more = record("structureej", ENTITY).replace("</structureej>", "<neuf>1</neuf></structureej>");
    let text = feed(&more.repeat(3));
    let mut feed = standard(text.as_bytes()).expect("a feed");
    assert_eq!(feed.by_ref().count(), 3);
    let [note] = &feed.notes()[..] else { panic!("{:?}", feed.notes()) };
    assert_eq!((&note.about, note.times), (&NoteOn::UnknownElement("neuf".to_owned()), 3));
}

#[test]
fn given_a_number_with_a_wrong_key_when_read_then_taken_as_it_is_written_and_told() {
    let text = feed(&record("structureej", &changed(ENTITY, &[("nofiness", "620000019")])));
    let mut feed = standard(text.as_bytes()).expect("a feed");
    assert!(matches!(feed.next(), Some(Ok(Record::Row(_)))));
    assert!(matches!(&feed.notes()[..], [note] if matches!(note.about, NoteOn::WrongKey(_))));
}

/// The formats: each with the marks of its records.
const FORMATS: [(&str, StandardFeed); 8] = [
    ("1400101", StandardFeed::LegalEntities),
    ("1400102", StandardFeed::Sites),
    ("1400103", StandardFeed::Activities),
    ("1400104", StandardFeed::Equipment),
    ("1500105", StandardFeed::Clienteles),
    ("1500106", StandardFeed::Categories),
    ("1500107", StandardFeed::Statuses),
    ("1500108", StandardFeed::Ends),
];

/// A field as a format has it: its name, whether it must say something, a text that fits its form and one that does not.
type Formed = (String, bool, String, Option<String>);

/// What stands in quotes behind a name in a mark.
fn attribute<'t>(mark: &'t str, name: &str) -> Option<&'t str> {
    mark.split_once(&format!("{name}=\""))?.1.split_once('"').map(|(value, _)| value)
}

/// A text of a type, and one that is none: by its facets.
fn texts(name: &str, body: &str) -> (String, Option<String>) {
    let facet =
        |facet: &str| body.split_once(&format!("<xs:{facet} "))?.1.split_once('>').map(|(mark, _)| mark);
    let length = |which: &str| facet(which).and_then(|mark| attribute(mark, "value")?.parse::<usize>().ok());
    if body.contains("xs:date") {
        return ("2020-01-02".to_owned(), Some("2020-13-02".to_owned()));
    }
    if body.contains("xs:decimal") {
        return ("7".to_owned(), Some("sept".to_owned()));
    }
    if let Some(word) = facet("enumeration").and_then(|mark| attribute(mark, "value")) {
        return (word.to_owned(), Some("Z9".to_owned()));
    }
    let Some(pattern) = facet("pattern").and_then(|mark| attribute(mark, "value")) else {
        let text = "X".repeat(length("minLength").unwrap_or(1).max(1));
        return (text, length("maxLength").map(|most| "X".repeat(most + 1)));
    };
    let fits = match pattern {
        "[0-9][0-9A-Z][0-9]{7}" => "620000018",
        "[0-9]{9}" if name == "siren" => "356000000",
        "[0-9]{14}" => "35600000000048",
        "[0-9]{5} [\\s\\S]{1,26}" => "62000 ARRAS",
        "[0-9][0-9A-Z]" => "62",
        "[0-9]{4}[A-Z]" => "8610Z",
        "[0-9]{7}[A-Z]" => "0620001A",
        "[0-9]{2}[A-Z][0-9]{2}" => "62G01",
        "[A-Z]{1,4}" | "[a-zA-Z]{1,40}" => "R",
        "[0-9]{1}" | "[0-9]{1,4}" | "[0-9]{1,9}" => "1",
        "[0-9]{2}" => "01",
        "[0-9]{3}" => "041",
        "[0-9]{4}" => "1102",
        "[0-9]{5}" => "06201",
        "[0-9]{10}" => "0102030405",
        other => panic!("{other}"),
    };
    (fits.to_owned(), Some("#".to_owned()))
}

/// The records of a format, by their marks.
fn formed(xsd: &str) -> Vec<(String, Vec<Formed>)> {
    let types: BTreeMap<_, _> = xsd
        .split("<xs:simpleType name=\"")
        .skip(1)
        .filter_map(|part| part.split_once("</xs:simpleType>")?.0.split_once('"'))
        .collect();
    let mut found: Vec<(String, Vec<Formed>)> = Vec::new();
    for part in xsd.split("<xs:element name=\"").skip(1) {
        let mark = part.split_once('>').expect("a mark").0;
        let name = mark.split_once('"').expect("a name").0.to_owned();
        let Some(of) = attribute(mark, "type") else {
            found.push((name, Vec::new()));
            continue;
        };
        let body = types.get(of).copied().unwrap_or(of);
        let is_needed = !mark.contains("nillable=\"true\"") && !mark.contains("default=");
        let (fits, other) = texts(&name, body);
        let (_, fields) = found.last_mut().expect("fields stand in a record");
        fields.push((name, is_needed, fits, other));
    }
    found.retain(|(mark, _)| !matches!(mark.as_str(), "fluxfiness" | "horodatage"));
    found
}

fn made(mark: &str, fields: &[Formed], other: (&str, &str)) -> String {
    let texts: Vec<_> = fields
        .iter()
        .map(|(name, _, fits, _)| (name.as_str(), if name == other.0 { other.1 } else { fits.as_str() }))
        .collect();
    record(mark, &texts)
}

fn blames(record: &str, field: &str, missing: bool) -> bool {
    let blamed = |fault: &RecordFault| {
        matches!(fault, RecordFault::Field { field: found, why, .. }
            if *found == field && (*why == FieldFault::Missing) == missing)
    };
    match records(&feed(record)).remove(0) {
        Record::Row(_) => false,
        Record::Unread(unread) => unread.faults.iter().any(blamed),
    }
}

#[test]
fn given_each_published_format_when_a_record_is_made_of_it_then_read_whole_and_each_field_is_held_to_its_form()
 {
    for (number, of) in FORMATS {
        let Some(xsd) = source(&format!("data/finess/ansforge/cs{number}.xsd")) else { return };
        let xsd = String::from_utf8(xsd).expect("UTF-8");
        for (mark, fields) in formed(&xsd) {
            assert!(!fields.is_empty(), "{number} {mark}");
            let text = feed(&made(&mark, &fields, ("", "")));
            let mut records = standard(text.as_bytes()).expect("a feed");
            let Some(Ok(Record::Row(row))) = records.next() else { panic!("{number} {mark}") };
            assert!(row.subject.feed().is_none_or(|found| found == of), "{number} {mark}: {row:?}");
            assert_eq!(records.notes(), [], "{number} {mark}: every element is known");
            for (name, is_needed, _, other) in &fields {
                assert_eq!(
                    blames(&made(&mark, &fields, (name, "")), name, true),
                    *is_needed,
                    "{mark} {name}"
                );
                let Some(other) = other else { continue };
                assert!(blames(&made(&mark, &fields, (name, other)), name, false), "{mark} {name}: {other}");
            }
        }
    }
}

#[test]
fn given_the_samples_when_read_then_as_many_records_as_they_have_and_one_without_its_code_is_told() {
    let samples = [
        ("finess_cs1400101_stock_20211214-0333.xml", None),
        ("finess_cs1400102_stock_20211214-0336.xml", None),
        ("finess_cs1400103_stock_20211214-0343.xml", Some(date(2022, 8, 24))),
        ("finess_cs1400104_stock_20211214-0345.xml", None),
        ("finess_cs1500106_stock_20211214-0417.xml", None),
        ("finess_cs1500106_stock_20250526-0337.xml", Some(date(2025, 5, 26))),
        ("finess_cs1500107_stock_20230202-0335.xml", None),
        ("finess_cs1500107_stock_20250526-0337.xml", Some(date(2025, 5, 26))),
    ];
    for (name, day) in samples {
        let Some(bytes) = source(&format!("data/finess/samples/{name}")) else { return };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let marks = [
            "structureej",
            "structureet",
            "activiteoffresoin",
            "equipmateriellourd",
            "nomenclcategorieETavecagr",
            "nomenclstatutavecagr",
        ];
        let held: usize = marks.iter().map(|mark| text.matches(&format!("</{mark}>")).count()).sum();
        let mut feed = standard(&bytes[..]).expect("a feed");
        let told = feed.header.as_ref().map(|header| header.updated);
        let found: Vec<_> = feed.by_ref().map(|record| record.expect("bytes at hand")).collect();
        assert_eq!(found.len(), held, "{name}");
        if day.is_some() {
            assert_eq!(told, day, "{name}");
        }
        let unread: Vec<_> = found
            .iter()
            .filter_map(|record| match record {
                Record::Row(_) => None,
                Record::Unread(unread) => {
                    Some((unread.number.as_ref().map(ToString::to_string), &unread.faults[..]))
                }
            })
            .collect();
        if name.contains("1400104") {
            let [(Some(number), [RecordFault::Field { field: "eml", why: FieldFault::Missing, .. }])] =
                &unread[..]
            else {
                panic!("{unread:?}")
            };
            assert_eq!(number, "03-00-0000");
        } else {
            assert_eq!(unread, [], "{name}");
        }
    }
}
