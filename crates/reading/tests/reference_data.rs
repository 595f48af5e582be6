//! The files that ship in `data/` hold what the documents and the product's contract say.

use maillage_domain::care::bilan::Certainty;
use maillage_domain::care::nomenclature::{LineCode, Measure, OfficialList, Resolution};
use maillage_domain::procedure::window::{Operations, Window};
use maillage_domain::territory::{ZoneCode, ZoneSetId};
use maillage_reading::reference::{self, BilanIdentity, TerritoryFile};
use maillage_reading::reference::{check, check_bilan, check_window};
use maillage_testing::shared::source;

type Nomenclature = maillage_domain::care::nomenclature::Nomenclature;

fn nomenclature() -> Nomenclature {
    reference::nomenclature(include_str!("../../../data/nomenclature/2019.toml"))
        .expect("the nomenclature parses")
}

fn territory() -> TerritoryFile {
    reference::territory(include_str!("../../../data/zones/hauts-de-france-2017-06-15.toml"))
        .expect("the zones parse")
}

fn bilan() -> BilanIdentity {
    reference::bilan_identity(include_str!("../../../data/hauts-de-france/bilan-2019-06-21.toml"))
        .expect("the bilan parses")
}

fn window() -> Window {
    reference::window(include_str!("../../../data/hauts-de-france/window-2019-07-16.toml"))
        .expect("the window parses")
}

/// The identifiers of product.md, section "Identifiers of the lines of 2019", as it groups them.
const IDENTIFIERS: &str = "
    medecine medecine.had chirurgie chirurgie.ambulatoire
    gyneco-obstetrique.niveau-1 neonatologie.2a neonatologie.2b reanimation-neonatale
    psychiatrie-generale.{hc,hdj,hdn,pft,at,post-cure,cdc} psychiatrie-infanto-juvenile.{hc,hdj,hdn,pft,at,cdc}
    ssr ssr.moins-6-ans ssr.plus-6-ans
    ssr.{locomoteur,neurologique,cardio-vasculaire,respiratoire,digestif-metabolique,onco-hematologique,brules,addictions,personne-agee}
    sld cardiologie-interventionnelle.{groupe-1,groupe-2,groupe-3}
    urgences.{samu,structure,structure-pediatrique,smur,smur-pediatrique} reanimation.{adultes,pediatrique}
    dialyse.{centre,unite-medicalisee,autodialyse}
    amp-clinique.{prelevement-ovocytes,prelevement-spermatozoides,transfert-embryons,ovocytes-don,accueil-embryons}
    amp-biologique.{sperme-insemination,fiv,sperme-don,ovocytes-don,gametes-autologue,embryons-projet,embryons-accueil}
    dpn.{marqueurs-seriques,adn-foetal,cytogenetique,genetique-moleculaire,biochimie-foetale,infectieux}
    cancer.{radiotherapie,chimiotherapie,curietherapie,radioelements}
    cancer.chirurgie-{mammaire,digestive,urologique,gynecologique,orl,thoracique,hors-seuil}
    genetique.{cytogenetique,moleculaire}
    tep gamma-camera irm scanner caisson-hyperbare cyclotron
    greffes grands-brules chirurgie-cardiaque neurochirurgie neurochirurgie.radiochirurgie-stereotaxique
    neuroradiologie-interventionnelle";

fn identifiers() -> Vec<String> {
    IDENTIFIERS
        .split_whitespace()
        .flat_map(|group| match group.split_once('{') {
            None => vec![group.to_owned()],
            Some((stem, ends)) => {
                ends.trim_end_matches('}').split(',').map(|end| format!("{stem}{end}")).collect::<Vec<_>>()
            }
        })
        .collect()
}

#[test]
fn given_the_shipped_nomenclature_when_read_then_its_codes_are_those_of_the_contract_in_order() {
    let codes: Vec<String> = nomenclature().lines.iter().map(|line| line.code.to_string()).collect();
    assert_eq!(codes, identifiers());
}

#[test]
fn given_the_shipped_nomenclature_when_counted_then_83_lines_have_a_table_and_seven_have_none() {
    let nomenclature = nomenclature();
    let without: Vec<&str> = nomenclature
        .lines
        .iter()
        .filter(|line| line.headings.is_none())
        .map(|line| line.code.as_str())
        .collect();
    assert_eq!(
        without,
        [
            "chirurgie.ambulatoire",
            "greffes",
            "grands-brules",
            "chirurgie-cardiaque",
            "neurochirurgie",
            "neurochirurgie.radiochirurgie-stereotaxique",
            "neuroradiologie-interventionnelle",
        ]
    );
    assert_eq!(nomenclature.lines.len() - without.len(), 83);
}

#[test]
fn given_the_shipped_nomenclature_when_asked_for_official_numbers_then_those_of_the_contract() {
    let number = |code: &str| match code.split('.').next().unwrap() {
        "medecine" => "R6122-25/1",
        "chirurgie" => "R6122-25/2",
        "gyneco-obstetrique" | "neonatologie" | "reanimation-neonatale" => "R6122-25/3",
        "psychiatrie-generale" | "psychiatrie-infanto-juvenile" => "R6122-25/4",
        "ssr" => "R6122-25/5",
        "sld" => "R6122-25/7",
        "greffes" => "R6122-25/8",
        "grands-brules" => "R6122-25/9",
        "chirurgie-cardiaque" => "R6122-25/10",
        "cardiologie-interventionnelle" => "R6122-25/11",
        "neurochirurgie" => "R6122-25/12",
        "neuroradiologie-interventionnelle" => "R6122-25/13",
        "urgences" => "R6122-25/14",
        "reanimation" => "R6122-25/15",
        "dialyse" => "R6122-25/16",
        "amp-clinique" | "amp-biologique" | "dpn" => "R6122-25/17",
        "cancer" => "R6122-25/18",
        "genetique" => "R6122-25/19",
        "tep" | "gamma-camera" => "R6122-26/1",
        "irm" => "R6122-26/2",
        "scanner" => "R6122-26/3",
        "caisson-hyperbare" => "R6122-26/4",
        "cyclotron" => "R6122-26/5",
        other => panic!("no official number is known for {other}"),
    };
    for line in nomenclature().lines {
        assert_eq!(line.official.to_string(), number(line.code.as_str()), "{}", line.code);
        let units = line.measure == Measure::SitesAndUnits;
        assert_eq!(units, line.official.list == OfficialList::Equipment, "{}", line.code);
    }
}

#[test]
fn given_each_name_of_each_line_when_resolved_then_that_line_alone() {
    let nomenclature = nomenclature();
    for line in &nomenclature.lines {
        let names = line.aliases.iter().chain([&line.label.fr, &line.label.en]);
        for name in names.map(String::as_str).chain([line.code.as_str()]) {
            assert_eq!(nomenclature.resolve(name), Resolution::One(line), "{name}");
        }
    }
}

#[test]
fn given_names_that_people_use_when_resolved_then_the_line_they_mean() {
    let nomenclature = nomenclature();
    for (name, code) in [
        ("IRM", "irm"),
        ("Scanner", "scanner"),
        ("had", "medecine.had"),
        ("H.A.D.", "medecine.had"),
        ("TEP", "tep"),
        ("Chirurgie Ambulatoire", "chirurgie.ambulatoire"),
        ("chirurgie-ambulatoire", "chirurgie.ambulatoire"),
        ("chirurgie", "chirurgie"),
        ("Médecine", "medecine"),
        ("SAMU", "urgences.samu"),
        ("smur", "urgences.smur"),
        ("SMUR pédiatrique", "urgences.smur-pediatrique"),
        ("SSR", "ssr"),
        ("USLD", "sld"),
        ("gamma camera", "gamma-camera"),
        ("radiochirurgie stéréotaxique", "neurochirurgie.radiochirurgie-stereotaxique"),
        ("R6122-26/3", "scanner"),
        ("R6122-25/2", "chirurgie"),
        ("R6122-25/12", "neurochirurgie"),
        ("Neurochirurgie", "neurochirurgie"),
        ("chirurgie cardiaque", "chirurgie-cardiaque"),
        ("Grands brûlés", "grands-brules"),
        ("SSR brûlés", "ssr.brules"),
        ("greffe", "greffes"),
        ("neuroradiologie interventionnelle", "neuroradiologie-interventionnelle"),
    ] {
        let Resolution::One(line) = nomenclature.resolve(name) else { panic!("{name} is not one line") };
        assert_eq!(line.code.as_str(), code, "{name}");
    }
}

#[test]
fn given_a_name_with_several_lines_when_resolved_then_all_of_them() {
    let nomenclature = nomenclature();
    for (name, count) in
        [("psychiatrie", 13), ("psychiatrie générale", 7), ("urgences", 5), ("cancer", 11), ("DPN", 6)]
    {
        let Resolution::Several(lines) = nomenclature.resolve(name) else {
            panic!("{name} is not several lines")
        };
        assert_eq!(lines.len(), count, "{name}");
    }
}

#[test]
fn given_the_shipped_zones_when_counted_then_23_a_6_b_and_two_interregional() {
    let territory = territory();
    let counts: Vec<(&str, usize)> =
        territory.zone_sets.iter().map(|set| (set.id.as_str(), set.zones.len())).collect();
    assert_eq!(counts, [("A", 23), ("B", 6), ("SIOS", 2)]);
    for (id, last) in [("A", 23), ("B", 6)] {
        let set = territory.zone_set(&ZoneSetId::new(id)).unwrap();
        for number in 1..=last {
            assert!(set.zone(&ZoneCode::parse(&format!("{number}{id}"))).is_some(), "{number}{id}");
        }
    }
}

#[test]
fn given_every_line_when_asked_for_its_zones_then_one_set_and_the_documents_own() {
    let (nomenclature, territory) = (nomenclature(), territory());
    assert_eq!(check(&nomenclature, &territory), Vec::<String>::new());
    for (code, set) in [
        ("medecine", "A"),
        ("chirurgie.ambulatoire", "A"),
        ("irm", "A"),
        ("scanner", "A"),
        ("tep", "B"),
        ("cyclotron", "B"),
        ("psychiatrie-generale.hc", "B"),
        ("genetique.moleculaire", "B"),
        ("neurochirurgie.radiochirurgie-stereotaxique", "SIOS"),
        ("chirurgie-cardiaque", "SIOS"),
    ] {
        assert_eq!(territory.zone_set_of(&LineCode::new(code)).unwrap().id.as_str(), set, "{code}");
    }
    // 43 tables on the A zones and the form without a table; 29 tables on the B zones, two of them with 7 and 6 lines.
    let counts: Vec<usize> = territory.assignment.values().map(Vec::len).collect();
    assert_eq!(counts, [43 + 1, 29 - 2 + 7 + 6, 6]);
}

#[test]
fn given_the_shipped_bilan_when_read_then_what_the_document_says_of_itself() {
    let (nomenclature, territory, bilan) = (nomenclature(), territory(), bilan());
    assert_eq!(check_bilan(&nomenclature, &territory, &bilan), Vec::<String>::new());
    assert_eq!(bilan.published.on.to_string(), "2019-06-26");
    let Certainty::Inferred(reason) = &bilan.published.certainty else { panic!("the date is inferred") };
    assert!(reason.fr.contains("R32-2019-06-26-014") && reason.en.contains("may be later"));
    assert!(bilan.notes.iter().any(|note| note.line == Some(1999) && note.section == "VIII"));
    assert!(bilan.notes.is_sorted_by_key(|note| note.line), "notes stand in the document's order");
    let document = bilan.document();
    assert_eq!(document.act.as_deref(), Some("2019-121"));
    assert_eq!(document.raa.as_deref(), Some("R32-2019-06-26-014"));
    assert_eq!(document.window_closes.unwrap().to_string(), "2019-10-10");
}

#[test]
fn given_the_shipped_window_when_read_then_every_line_that_has_a_table_and_every_operation() {
    let (nomenclature, window) = (nomenclature(), window());
    assert_eq!(check_window(&nomenclature, &window), Vec::<String>::new());
    let announced = bilan();
    assert_eq!((window.opens, window.closes), (announced.window.opens, announced.window.closes));
    assert_eq!(window.bilan.as_deref(), announced.raa.as_deref());
    assert_eq!(window.operations, Operations::All);
    for line in nomenclature.lines.iter().filter(|line| line.headings.is_some()) {
        assert!(window.lines.contains(&line.code), "{}", line.code);
    }
}

#[test]
fn given_the_source_text_beside_the_project_when_digested_then_the_recorded_one() {
    let Some(bytes) = source("sources/bilan-hauts-de-france-2019.txt") else { return };
    let bilan = bilan();
    assert_eq!(maillage_reading::digest::of(&bytes), bilan.text.sha256);
    assert_eq!(String::from_utf8_lossy(&bytes).lines().count().to_string(), bilan.text.lines().to_string());
}
