//! The lines in force since 1 June 2023: each a triple of the published list, never a bare modality.

use maillage_domain::care::nomenclature::{Counting, Line, LineCode, Measure, Nomenclature, Resolution};
use maillage_reading::amm::{amm_list, amm_nomenclature};
use maillage_reading::reference;
use maillage_testing::shared::source;

const WORDS: &str = include_str!("../../../data/nomenclature/2023-words.toml");
const LIST: &str = "data/nomenclatures/Nomenclature-AMM-V14.csv";
/// A list of two triples, in the form of the published one.
const SMALL: &str = "\u{FEFF}Code Activité;Libellé Activité;Code Modalité;Libellé Modalité;Code Mention;Code Libellé;Code \
    Pratique Thérapeutique Spécifique;Libellé Pratique Thérapeutique Spécifique;Code Déclaration;Libellé Déclaration\n\
    QA012;Neurochirurgie;MO026;Socle;ME000;Pas de mention;PTS00;;DE000;\n\
    QA012;Neurochirurgie;MO026;Socle;ME000;Pas de mention;PTS00;;DE001;\n\
    QA019;Génétique;MO026;\u{200B}Cytogénétique;ME000;Pas de mention;PTS00;;DE000;\n";

fn shipped() -> Nomenclature {
    reference::nomenclature(include_str!("../../../data/nomenclature/2023.toml")).expect("it parses")
}

fn codes(resolution: &Resolution<'_>) -> Vec<String> {
    match resolution {
        Resolution::One(line) => vec![line.code.to_string()],
        Resolution::Several(lines) => lines.iter().map(|line| line.code.to_string()).collect(),
        Resolution::BareNumber(_) | Resolution::BarePart(_) | Resolution::Unknown { .. } => Vec::new(),
    }
}

fn line<'n>(nomenclature: &'n Nomenclature, code: &str) -> &'n Line {
    nomenclature.line(&LineCode::new(code)).expect("the line ships")
}

#[test]
fn given_the_published_list_when_joined_with_our_words_then_the_file_that_ships() {
    let Some(bytes) = source(LIST) else { return };
    let list = amm_list(&bytes).expect("the list as published");
    assert_eq!((list.rows, list.activities(), list.triples.len()), (209, 25, 139));
    assert_eq!(amm_nomenclature(&bytes, WORDS).expect("both name the same codes"), shipped());
}

#[test]
fn given_rows_of_one_triple_when_read_then_one_line_and_a_label_without_the_spaces_nobody_sees() {
    let list = amm_list(SMALL.as_bytes()).expect("the form of the list");
    let read: Vec<_> =
        list.triples.iter().map(|triple| (triple.code.to_string(), triple.modality.as_deref())).collect();
    assert_eq!(
        read,
        [
            ("amm:QA012/MO026".to_owned(), Some("Socle")),
            ("amm:QA019/MO026".to_owned(), Some("Cytogénétique"))
        ]
    );
}

#[test]
fn given_a_list_that_is_not_ours_when_joined_then_refused_with_its_place() {
    let refused = |list: &str| amm_nomenclature(list.as_bytes(), WORDS).expect_err("a fault").to_string();
    assert_eq!(refused("a;b\n1;2\n"), "line 2: 2 columns where the list has 10");
    assert_eq!(
        refused(&SMALL.replace("QA019;", "QA999;")),
        "amm:QA999/MO026: the list has it, the words lack it"
    );
    assert_eq!(refused(SMALL), "amm:QA001: the words have it, the list lacks it");
}

#[test]
fn given_the_file_that_ships_when_counted_then_139_triples_and_two_lines_that_an_act_counts_together() {
    let nomenclature = shipped();
    let (gathered, triples): (Vec<_>, Vec<_>) =
        nomenclature.lines.iter().map(|line| &line.code).partition(|code| code.is_gathered());
    assert_eq!(triples.len(), 139);
    assert_eq!(
        gathered.iter().map(|code| code.as_str()).collect::<Vec<_>>(),
        ["amm:QA016/MO022+QA016/MO023", "amm:QA016/MO024+QA016/MO025"]
    );
    assert!(gathered.iter().all(|code| code.members().all(|member| triples.contains(&&member))));
}

#[test]
fn given_official_numbers_and_codes_when_resolved_then_the_activity_and_never_a_bare_modality() {
    let nomenclature = shipped();
    // A61: QA021 is prenatal diagnosis, of the seventeenth entry; the twenty-first is interventional radiology.
    assert_eq!(line(&nomenclature, "amm:QA021/MO062").official.to_string(), "R6122-25/17");
    assert_eq!(
        codes(&nomenclature.resolve("R6122-25/21")),
        ["amm:QA030/ME045", "amm:QA030/ME046", "amm:QA030/ME047", "amm:QA030/ME048"]
    );
    // A62: one modality, two activities.
    assert_eq!(codes(&nomenclature.resolve("QA012/MO026")), ["amm:QA012/MO026"]);
    assert_eq!(line(&nomenclature, "amm:QA019/MO026").label.fr, "Génétique : cytogénétique");
    for bare in ["MO026", "amm:MO026", "mo026"] {
        let Resolution::BarePart(lines) = nomenclature.resolve(bare) else { panic!("{bare}") };
        let means: Vec<_> = lines.iter().map(|line| line.code.as_str()).collect();
        assert_eq!(means, ["amm:QA012/MO026", "amm:QA019/MO026"]);
    }
}

#[test]
fn given_the_code_of_an_activity_when_resolved_then_its_own_lines_whatever_its_number_in_the_law() {
    let nomenclature = shipped();
    let prenatal = codes(&nomenclature.resolve("QA021"));
    assert_eq!((prenatal.len(), prenatal.iter().all(|code| code.starts_with("amm:QA021/"))), (6, true));
    assert_eq!(codes(&nomenclature.resolve("amm:QA004")).len(), 4);
    assert_eq!(codes(&nomenclature.resolve("QA001 MO000 ME000")), ["amm:QA001"]);
}

#[test]
fn given_equipment_as_the_law_numbers_it_when_resolved_then_its_line_and_a_number_alone_is_no_name() {
    let nomenclature = shipped();
    for (cited, expected) in
        [("E2°", "amm:QEML1"), ("e 2", "amm:QEML1"), ("E4", "amm:QEML2"), ("R. 6122-26, 5°", "amm:QEML3")]
    {
        assert_eq!(codes(&nomenclature.resolve(cited)), [expected], "{cited}");
    }
    assert!(matches!(nomenclature.resolve("E1°"), Resolution::Unknown { .. }));
    for number in ["2", "2°"] {
        let Resolution::BareNumber(entries) = nomenclature.resolve(number) else { panic!("{number}") };
        assert_eq!(entries.iter().map(ToString::to_string).collect::<Vec<_>>(), ["R6122-25/2", "R6122-26/2"]);
    }
}

#[test]
fn given_names_that_people_type_when_resolved_then_the_lines_they_mean() {
    let nomenclature = shipped();
    for (name, expected) in [
        ("IRM", "amm:QEML1"),
        ("scanner", "amm:QEML1"),
        ("psychiatrie périnatale", "amm:QA004/ME071"),
        ("dialyse à domicile", "amm:QA016/MO024+QA016/MO025"),
        ("dialyse a domicile", "amm:QA016/MO024+QA016/MO025"),
        ("Autodialyse", "amm:QA016/MO022+QA016/MO023"),
        ("self-care dialysis", "amm:QA016/MO022+QA016/MO023"),
        ("MRI", "amm:QEML1"),
        ("médecine", "amm:QA001"),
    ] {
        assert_eq!(codes(&nomenclature.resolve(name)), [expected], "{name}");
    }
    for (name, count) in [
        ("chirurgie", 3),
        ("soins critiques", 9),
        ("critical care", 9),
        ("HAD", 4),
        ("psychiatrie", 4),
        ("greffes", 18),
        ("PET", 2),
    ] {
        assert_eq!(codes(&nomenclature.resolve(name)).len(), count, "{name}");
    }
}

#[test]
fn given_equipment_when_counted_then_units_only_where_the_law_plans_them() {
    let nomenclature = shipped();
    let counts = |code: &str| (line(&nomenclature, code).measure, line(&nomenclature, code).counting);
    assert_eq!(counts("amm:QEML1"), (Measure::Sites, Some(Counting::Site)));
    assert_eq!(counts("amm:QEML2"), (Measure::SitesAndUnits, Some(Counting::Site)));
    assert_eq!(counts("amm:QEML3"), (Measure::SitesAndUnits, Some(Counting::Site)));
    assert_eq!(counts("amm:QA002/MO006"), (Measure::Sites, Some(Counting::SiteAndEntity)));
}

#[test]
fn given_mentions_that_nest_when_looked_up_then_each_takes_in_those_below_it() {
    let nomenclature = shipped();
    let includes = |code: &str| line(&nomenclature, code).includes.len();
    assert_eq!(
        ["ME009", "ME011", "ME012", "ME013"].map(|mention| includes(&format!("amm:QA011/MO003/{mention}"))),
        [0, 1, 2, 3]
    );
    assert_eq!(
        ["ME045", "ME046", "ME047", "ME048"].map(|mention| includes(&format!("amm:QA030/{mention}"))),
        [0, 1, 2, 3]
    );
    assert_eq!(line(&nomenclature, "amm:QA020/ME003").requires, [LineCode::new("amm:QA020/ME001")]);
}
