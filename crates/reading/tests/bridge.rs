//! The bridge from the lines of 2019 to the codes in force since June 2023: whole, marked, and never a bare code.

use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::amm::AmmCode;
use maillage_domain::care::bridge::{Bridge, Candidate, Mapping, MappingKind, Passage};
use maillage_domain::care::nomenclature::{LineCode, Nomenclature};
use maillage_domain::ground::confidence::Confidence;
use maillage_reading::reference::{self, check_bridge};
use maillage_testing::shared::source;

const SHIPPED: &str = include_str!("../../../data/bridge/2019-2023.toml");

fn shipped() -> Bridge {
    reference::bridge(SHIPPED, &next()).expect("the bridge parses")
}

fn nomenclature() -> Nomenclature {
    reference::nomenclature(include_str!("../../../data/nomenclature/2019.toml")).expect("it parses")
}

fn next() -> Nomenclature {
    reference::nomenclature(include_str!("../../../data/nomenclature/2023.toml")).expect("it parses")
}

fn mapping<'b>(bridge: &'b Bridge, line: &str) -> &'b Mapping {
    bridge.mapping(&LineCode::new(line)).expect("the line has a mapping")
}

fn codes(bridge: &Bridge, line: &str) -> Vec<String> {
    bridge.candidates(&LineCode::new(line)).iter().map(|candidate| candidate.code.to_string()).collect()
}

fn fault(from: &str, to: &str) -> String {
    assert!(SHIPPED.contains(from), "{from}");
    reference::bridge(&SHIPPED.replacen(from, to, 1), &next()).expect_err("the change is a fault").to_string()
}

#[test]
fn given_each_line_of_2019_when_looked_up_then_it_has_an_entry_and_each_entry_is_a_line() {
    let (bridge, mut nomenclature) = (shipped(), nomenclature());
    assert_eq!(check_bridge(&nomenclature, &bridge), Vec::<String>::new());
    assert_eq!(bridge.from, nomenclature.id);
    let lines: Vec<_> = nomenclature.lines.iter().map(|line| &line.code).collect();
    assert_eq!(bridge.mappings.iter().map(|mapping| &mapping.line).collect::<Vec<_>>(), lines);
    nomenclature.lines[0].code = LineCode::new("autre");
    assert_eq!(
        check_bridge(&nomenclature, &bridge),
        ["line autre: no mapping", "mapping medecine: not a line"]
    );
}

#[test]
fn given_the_bridge_when_dated_then_it_begins_the_day_after_the_nomenclature_ends() {
    let end = nomenclature().in_force.until.expect("the list of 2019 has ended");
    assert_eq!(shipped().since, end.tomorrow().expect("there is a next day"));
}

#[test]
fn given_lines_whose_bridge_is_known_when_asked_then_their_candidates_kind_and_mark() {
    use MappingKind::{Merged, MergedThenSplit, Moved, OneToMany, OneToOne, Wider};
    let bridge = shipped();
    for (line, candidates, kind, confidence) in [
        ("medecine", "amm:QA001", OneToOne, Confidence::Text),
        ("medecine.had", "amm:QA020/ME001", OneToMany, Confidence::Text),
        ("chirurgie", "amm:QA002/MO006 amm:QA002/MO007 amm:QA002/MO011", MergedThenSplit, Confidence::Text),
        (
            "chirurgie.ambulatoire",
            "amm:QA002/MO006 amm:QA002/MO007 amm:QA002/MO011",
            MergedThenSplit,
            Confidence::Text,
        ),
        ("gyneco-obstetrique.niveau-1", "amm:QA003/MO016", Wider, Confidence::General),
        ("psychiatrie-generale.post-cure", "amm:QA004/ME049", Merged, Confidence::Text),
        (
            "ssr.onco-hematologique",
            "amm:QA050/MO002/ME056 amm:QA050/MO002/ME062",
            OneToMany,
            Confidence::Text,
        ),
        (
            "reanimation.pediatrique",
            "amm:QA015/MO007/ME021 amm:QA015/MO007/ME022",
            OneToMany,
            Confidence::Text,
        ),
        ("dpn.marqueurs-seriques", "amm:QA021/MOMAL", OneToOne, Confidence::General),
        ("cancer.radioelements", "amm:QA040/ME008", Moved, Confidence::General),
        ("irm", "amm:QEML1", Merged, Confidence::Text),
        ("scanner", "amm:QEML1", Merged, Confidence::Text),
        ("cyclotron", "amm:QEML3", OneToOne, Confidence::Text),
        ("neurochirurgie.radiochirurgie-stereotaxique", "amm:QA012/MO013", OneToOne, Confidence::General),
    ] {
        assert_eq!(codes(&bridge, line).join(" "), candidates, "{line}");
        let told = &mapping(&bridge, line).kind;
        assert_eq!((told.value, told.confidence), (kind, confidence), "{line}");
    }
    assert_eq!(
        codes(&bridge, "amm:QA001"),
        Vec::<String>::new(),
        "a code of the next list is no line of 2019"
    );
}

#[test]
fn given_authorisations_of_the_old_list_when_they_pass_then_as_the_decrees_say() {
    use Passage::{Deemed, NewFile, Renewal, Unchanged};
    let bridge = shipped();
    for (line, passage, confidence) in [
        ("chirurgie", NewFile, Confidence::Text),
        ("medecine", Renewal, Confidence::Text),
        ("medecine.had", NewFile, Confidence::General),
        ("ssr.locomoteur", Deemed, Confidence::Text),
        ("ssr.digestif-metabolique", NewFile, Confidence::Text),
        ("ssr", NewFile, Confidence::Text),
        ("reanimation.adultes", NewFile, Confidence::Text),
        ("cancer.radiotherapie", Renewal, Confidence::Text),
        ("cancer.chimiotherapie", NewFile, Confidence::Text),
        ("amp-biologique.fiv", Renewal, Confidence::Text),
        ("dialyse.centre", Unchanged, Confidence::Text),
    ] {
        let told = &mapping(&bridge, line).passage;
        assert_eq!((told.value, told.confidence), (passage, confidence), "{line}");
    }
    let deemed = bridge.mappings.iter().filter(|mapping| mapping.passage.value == Deemed).count();
    assert_eq!(deemed, 6, "SSR a, b, c, d, g and h");
}

#[test]
fn given_a_kind_when_counted_then_as_many_candidates_as_it_says() {
    let bridge = shipped();
    for mapping in &bridge.mappings {
        let (own, all) = (mapping.candidates.len(), mapping.candidates.len() + mapping.beside.len());
        let shared = mapping.candidates.iter().all(|candidate| 1 < bridge.lines(&candidate.code).count());
        let fits = match mapping.kind.value {
            MappingKind::OneToOne | MappingKind::Moved | MappingKind::Wider => own == 1,
            MappingKind::OneToMany => 1 < all,
            MappingKind::Merged => own == 1 && shared,
            MappingKind::MergedThenSplit => 1 < own && shared,
        };
        assert!(fits, "{}", mapping.line);
    }
}

#[test]
fn given_what_is_new_since_2023_when_asked_the_other_way_then_no_line_leads_there() {
    let bridge = shipped();
    let appeared: Vec<_> = bridge.appeared.iter().map(|candidate| candidate.code.to_string()).collect();
    for code in [
        "amm:QA030/ME045",
        "amm:QA004/ME071",
        "amm:QA015/MO006/ME018",
        "amm:QA016/MO024",
        "amm:QA018/MO008/ME037",
    ] {
        assert!(appeared.iter().any(|appeared| appeared == code), "{code}");
        assert_eq!(bridge.lines(&AmmCode::parse(code).expect("whole")).count(), 0, "{code}");
    }
    let imaging = AmmCode::parse("amm:QEML1").expect("whole");
    let lines: Vec<_> = bridge.lines(&imaging).map(LineCode::as_str).collect();
    assert_eq!(lines, ["irm", "scanner"]);
}

#[test]
fn given_the_official_list_when_beside_the_project_then_the_bridge_labels_its_139_codes_and_no_other() {
    let Some(bytes) = source("data/nomenclatures/Nomenclature-AMM-V14.csv") else { return };
    let text = String::from_utf8(bytes).expect("the list is UTF-8");
    let mut official: Vec<AmmCode> = text
        .lines()
        .skip(1)
        .map(|row| {
            let cells: Vec<_> = row.split(';').collect();
            let parts = [cells[2], cells[4]].into_iter().filter(|part| !["MO000", "ME000"].contains(part));
            let code = parts.fold(format!("amm:{}", cells[0]), |code, part| format!("{code}/{part}"));
            AmmCode::parse(&code).expect("a code of the list")
        })
        .collect();
    official.sort();
    official.dedup();
    let bridge = shipped();
    let told = bridge.mappings.iter().flat_map(|mapping| mapping.candidates.iter().chain(&mapping.beside));
    let mut known: Vec<_> = told.chain(&bridge.appeared).map(|candidate| candidate.code.clone()).collect();
    known.sort();
    known.dedup();
    assert_eq!(known.len(), 139);
    assert_eq!(known, official);
}

#[test]
fn given_a_label_or_a_doubt_when_read_then_it_stands_in_both_languages() {
    let bridge = shipped();
    let candidates =
        bridge.mappings.iter().flat_map(|mapping| mapping.candidates.iter().chain(&mapping.beside));
    for Candidate { code, label } in candidates.chain(&bridge.appeared) {
        assert!(!label.fr.is_empty() && !label.en.is_empty(), "{code}");
    }
    let doubts = |mapping: &Mapping| [mapping.kind.doubt.clone(), mapping.passage.doubt.clone()];
    for Bilingual { fr, en } in bridge.mappings.iter().flat_map(doubts).flatten() {
        assert!(!fr.is_empty() && !en.is_empty() && fr != en, "{fr}");
    }
}

#[test]
fn given_a_fault_when_read_then_an_error_that_names_its_line() {
    let bare = SHIPPED.replace("amm:QA019/MO026", "amm:MO026");
    let told = reference::bridge(&bare, &next()).expect_err("a bare modality is refused").to_string();
    assert!(told.starts_with("mapping genetique.cytogenetique: `amm:MO026` names no activity"), "{told}");
    assert_eq!(
        fault("candidates = [\"amm:QA001\"]", "candidates = [\"amm:QA999\"]"),
        "mapping medecine: `amm:QA999` is not a line of 2023"
    );
    assert_eq!(
        fault("candidates = [\"amm:QA001\"]", "candidates = []"),
        "mapping medecine: a line has a candidate"
    );
    assert_eq!(
        fault("kind = \"one-to-one\"", "kind = \"same\""),
        "mapping medecine: `same` is not known here"
    );
    assert_eq!(
        fault("doubt = \"maternities\"", "doubt = \"other\""),
        "mapping gyneco-obstetrique.niveau-1: no doubt is named `other`"
    );
    assert_eq!(
        fault("doubt = \"maternities\"\n", ""),
        "mapping gyneco-obstetrique.niveau-1: what no text states says what is doubtful"
    );
    assert_eq!(
        fault("line = \"medecine.had\"", "line = \"medecine\""),
        "mapping medecine: `medecine` already stands at mapping medecine"
    );
}
