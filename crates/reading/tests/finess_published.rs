//! The public feeds of the register of establishments, in JSON: by their schema and as they are published, and what cannot be read told
//! with its place.
#![expect(clippy::panic, reason = "a test that finds something else has failed")]

use jiff::civil::date;
use maillage_domain::care::arhgos::{FieldFault, NoteOn, RecordFault, UnreadRecord};
use maillage_domain::care::finess::{StandardRow, StandardSubject};
use maillage_domain::entity::finess::{LegalEntityRow, SiteRow};
use maillage_domain::ground::one_line::OneLine;
use maillage_reading::finess::published::{NotAFeed, PublishedFeed, Record, published};
use maillage_testing::shared::source;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A legal entity as it is published, with its sites.
fn entity(sites: &[Value]) -> Value {
    json!({
        "informationsGeneralesPMEJ": {
            "pmSmsseId": "2", "codeApe": "86.10Z", "dateCreation": "2001-01-01", "numFinessPm": "620000018",
            "denominationLonguePmSmsse": "ENTITE FICTIVE    ", "denominationPm": "EJ FICTIVE",
            "siren": "356000000", "statutJuridique": "13", "typePersonneMorale": "01"
        },
        "adresse": [address("62041")],
        "contact": [], "engagement": [], "evenement": [], "ege": sites, "etatObjet": "A",
        "dateDerniereMaj": "2021-10-18 00:00:00"
    })
}

fn address(commune: &str) -> Value {
    json!({
        "usageAdresse": "02", "numeroVoie": "1", "typeVoie": "R   ", "libelleVoie": "DE L’EXEMPLE",
        "lieuDit": null, "cogCommune": commune, "ligneAcheminement": "ARRAS", "codePostal": "62000"
    })
}

fn site(number: &str, addresses: &[Value]) -> Value {
    json!({
        "informationsGeneralesEGE": {
            "egeId": "799", "dateOuverture": "1956-11-16", "nomEgeCourt": "ET", "nomEgeLong": "ET FICTIF",
            "numFinessEge": number, "espic": ["0"], "siret": "35600000000048", "dateFermeture": null
        },
        "categorieentiteGeographiqueExercice": "355", "modefixationtarifaire": "07", "typeBudget": ["01"],
        "adresse": addresses, "roleEge": [], "etatObjet": "A"
    })
}

fn feed(records: &[Value]) -> String {
    let head = "{\"schemaVersion\": \"v1.0.0\", \"generatedAt\": \"2026-03-09T15:49:37Z\",\n\"gco\": [{\"pmSmsseId\": \"1\"}],\n";
    let records: Vec<_> = records.iter().map(ToString::to_string).collect();
    format!("{head}\"pmej\": [\n{}\n]}}", records.join(",\n"))
}

fn records(text: &str) -> Vec<Record<StandardRow>> {
    let feed = published(text.as_bytes()).expect("a feed");
    feed.map(|record| record.expect("bytes at hand")).collect()
}

fn legal(record: &Record<StandardRow>) -> &LegalEntityRow {
    match record {
        Record::Row(row) => match &row.subject {
            StandardSubject::LegalEntity(entity) => entity,
            other => panic!("{other:?}"),
        },
        Record::Unread(unread) => panic!("{unread:?}"),
    }
}

fn located(record: &Record<StandardRow>) -> &SiteRow {
    match record {
        Record::Row(row) => match &row.subject {
            StandardSubject::Site(site) => site,
            other => panic!("{other:?}"),
        },
        Record::Unread(unread) => panic!("{unread:?}"),
    }
}

fn unread(record: &Record<StandardRow>) -> &UnreadRecord {
    match record {
        Record::Row(row) => panic!("{row:?}"),
        Record::Unread(unread) => unread,
    }
}

#[test]
fn given_structures_when_read_then_the_entity_its_sites_and_the_day_of_the_feed() {
    let text = feed(&[entity(&[site("620000026", &[address("62041")])])]);
    let mut feed = published(text.as_bytes()).expect("a feed");
    let found: Vec<_> = feed.by_ref().map(|record| record.expect("bytes at hand")).collect();
    assert_eq!((feed.of, feed.feed), (Some(date(2026, 3, 9)), Some(PublishedFeed::Structures)));
    assert_eq!(feed.notes(), []);
    let [entity, site] = &found[..] else { panic!("{found:?}") };
    let (entity, site) = (legal(entity), located(site));
    assert_eq!((entity.identity.name.as_str(), entity.created), ("ENTITE FICTIVE", Some(date(2001, 1, 1))));
    let address = entity.identity.address.as_ref().expect("an address");
    assert_eq!(address.street.as_ref().map(OneLine::as_str), Some("1 R DE L’EXEMPLE"));
    assert_eq!(address.town.as_str(), "62000 ARRAS");
    assert_eq!(site.identity.holder, entity.number);
    assert_eq!((site.identity.name.as_str(), site.opened), ("ET FICTIF", Some(date(1956, 11, 16))));
    assert_eq!(site.category.as_ref().map(|category| category.code.as_str()), Some("355"));
}

#[test]
fn given_a_site_with_addresses_in_two_communes_when_read_then_none_of_them_and_where_they_agree_that_one() {
    let commune = |addresses: &[Value]| {
        let found = records(&feed(&[entity(&[site("620000026", addresses)])]));
        let address = located(&found[1]).identity.address.clone();
        address.and_then(|address| address.commune).map(|commune| commune.to_string())
    };
    assert_eq!(commune(&[address("62041"), address("62041")]).as_deref(), Some("62041"));
    assert_eq!(commune(&[address("62041"), address("59350")]), None);
    assert_eq!(commune(&[]), None);
}

#[test]
fn given_an_end_when_read_then_its_day_and_never_for_good() {
    let mut closed = site("620000026", &[]);
    closed["informationsGeneralesEGE"]["dateFermeture"] = json!("2020-02-03");
    let found = records(&feed(&[entity(&[closed])]));
    let end = located(&found[1]).closed.clone().expect("its end");
    assert_eq!(
        (end.on, end.is_final()),
        (date(2020, 2, 3), false),
        "the feed does not say of which kind it is"
    );
}

#[test]
fn given_faults_when_read_then_each_with_its_place_and_nothing_else_is_lost() {
    let mut nameless = site("620000034", &[]);
    nameless["informationsGeneralesEGE"]["nomEgeLong"] = json!(7);
    nameless["informationsGeneralesEGE"]["nomEgeCourt"] = Value::Null;
    let good = entity(&[site("620000026", &[address("62041")]), nameless, json!("rien"), site("12", &[])]);
    let cut = good.to_string().replace("\"ege\":[", "\"ege\":[{");
    let text =
        feed(std::slice::from_ref(&good)).replace("\n]}", &format!(",\n{{\"a\": }},\n{cut},\n{good}\n]}}"));
    let found = records(&text);
    assert_eq!(legal(&found[0]).number, located(&found[1]).identity.holder);
    let faults = |at: usize| unread(&found[at]).faults.clone();
    let field = |field, why| RecordFault::Field { line: 4, field, why };
    assert_eq!(faults(2), [field("nomEgeLong", FieldFault::Text), field("nomEgeLong", FieldFault::Missing)]);
    assert_eq!(unread(&found[2]).number.as_ref().map(ToString::to_string).as_deref(), Some("620000034"));
    assert_eq!(faults(3), [field("ege", FieldFault::Text)]);
    assert!(matches!(
        faults(4)[..],
        [RecordFault::Field { field: "numFinessEge", why: FieldFault::Identifier(_), .. }]
    ));
    assert_eq!(faults(5), [RecordFault::IllFormed { line: 5 }]);
    assert_eq!((faults(6), unread(&found[6]).line), (vec![RecordFault::CutShort], 6));
    assert_eq!(legal(&found[7]).number, legal(&found[0]).number, "the last one is whole");
    assert_eq!(found.len(), 12);
}

#[test]
fn given_members_that_are_not_known_when_read_then_one_note_however_often_they_stand() {
    let mut more = entity(&[]);
    more["neuf"] = json!(1);
    let text = feed(&[more.clone(), more]);
    let mut feed = published(text.as_bytes()).expect("a feed");
    assert_eq!(feed.by_ref().count(), 2);
    let [note] = &feed.notes()[..] else { panic!("{:?}", feed.notes()) };
    assert_eq!((&note.about, note.times), (&NoteOn::UnknownElement("neuf".to_owned()), 2));
}

#[test]
fn given_activities_when_read_in_either_form_then_each_by_its_nature() {
    let published_form = json!({
        "numFiness": "620000018", "pmSmsseId": "2",
        "activitesAutorisees": [{"caracteristiquesGeneriques": {}, "nature": {"codeNature": "AMM"}}, {"nature": {}}],
        "ege": [{"egeId": "1", "numFinessEge": "620000026", "activitesExercees": [{"nature": {"codeNature": "EML"}}]}]
    });
    let of_schema = json!({
        "numeroFiness": "620000018", "pmSmsseId": "2", "ege": [],
        "activitesAutorisees": [{
            "natureAER": {"caracteristiquesGeneriques": {"activiteAeId": null}},
            "natureAMF": {"caracteristiquesGeneriques": {"activiteAeId": "7"}}
        }]
    });
    let found = records(&feed(&[published_form, of_schema]));
    let natures: Vec<_> = found
        .iter()
        .map(|record| match record {
            Record::Row(row) => format!("{:?}", row.subject),
            Record::Unread(unread) => format!("{:?}", unread.faults),
        })
        .collect();
    let no_nature = "[Field { line: 4, field: \"nature\", why: Missing }]";
    assert_eq!(natures, ["Nature(\"AMM\")", no_nature, "Nature(\"EML\")", "Nature(\"AMF\")"]);
}

#[test]
fn given_what_is_no_feed_when_opened_then_refused_and_another_document_has_no_record() {
    for text in ["", "a;b;c", "<fluxfiness/>"] {
        assert!(matches!(published(text.as_bytes()), Err(NotAFeed::Head)), "{text}");
    }
    assert_eq!(records("{\"type\": \"FeatureCollection\", \"features\": [{\"a\": 1}]}"), []);
    assert_eq!(records(&entity(&[]).to_string()), [], "a record by itself is no list of them");
    assert_eq!(records(&format!("[{}]", entity(&[]))).len(), 1, "a list by itself is one");
}

/// A value that a schema allows: every property of it, by its name where its form is told nowhere else.
fn made(schema: &Value, of: &Value, name: &str) -> Value {
    if let Some(way) = of.get("$ref").and_then(Value::as_str) {
        let found = schema.pointer(way.trim_start_matches('#'));
        return found.map_or_else(|| undefined(name), |found| made(schema, found, name));
    }
    match of.get("type").and_then(Value::as_str) {
        Some("array") => {
            json!([of.get("items").map_or_else(|| json!({}), |items| made(schema, items, name))])
        }
        Some("object") => {
            let properties = of.get("properties").and_then(Value::as_object);
            let each = properties.into_iter().flatten();
            Value::Object(
                each.map(|(name, of)| (name.clone(), made(schema, of, name))).collect::<Map<_, _>>(),
            )
        }
        _ => json!(match name {
            "numFinessPm" | "numeroFiness" | "numFinessEge" => "620000018",
            "siren" => "356000000",
            "siret" => "35600000000048",
            "cogCommune" => "62041",
            other if other.starts_with("date") => "2020-01-02",
            _ => "1",
        }),
    }
}

/// What the schema names and does not define.
fn undefined(name: &str) -> Value {
    match name {
        "informationsGeneralesEGE" => {
            json!({"egeId": "1", "numFinessEge": "620000026", "nomEgeCourt": "ET", "nomEgeLong": "ET FICTIF"})
        }
        _ => json!({"code": "1", "system": "s"}),
    }
}

#[test]
fn given_each_published_schema_when_a_feed_is_made_of_it_then_read_whole_and_every_member_is_known() {
    for (name, count) in [("structure_schema-structures", 2), ("activite_schema-activites", 2)] {
        let Some(bytes) = source(&format!("data/finess/ansforge/flux_out_data.gouv_{name}-v1.json")) else {
            return;
        };
        let schema: Value = serde_json::from_slice(&bytes).expect("JSON");
        let text = made(&schema, &schema, "").to_string();
        let mut feed = published(text.as_bytes()).expect("a feed");
        let found: Vec<_> = feed.by_ref().map(|record| record.expect("bytes at hand")).collect();
        assert!(found.iter().all(|record| matches!(record, Record::Row(_))), "{found:?}");
        assert_eq!((found.len(), feed.notes(), feed.of), (count, vec![], None), "{name}");
    }
}

proptest! {
    #[test]
    fn given_any_damage_to_a_record_when_read_then_no_panic_and_those_before_it_are_read(
        at in 0_usize..900, sign in any::<u8>(),
    ) {
        let first = feed(&[entity(&[])]);
        let second = entity(&[site("620000026", &[address("62041")])]).to_string();
        let mut bytes = first.trim_end_matches("\n]}").as_bytes().to_vec();
        let from = bytes.len();
        bytes.extend_from_slice(format!(",\n{second}\n]}}").as_bytes());
        let place = from + at.min(bytes.len() - from - 1);
        bytes[place] = sign;
        let found: Vec<_> = published(&bytes[..]).expect("a feed").map(|record| record.expect("bytes at hand")).collect();
        prop_assert!(matches!(&found[0], Record::Row(_)));
    }
}
