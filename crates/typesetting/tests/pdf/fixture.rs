//! A small document with every feature, and the demonstration.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::bilingual::Language;
use maillage_domain::digest::Digest;
use maillage_domain::fund::cell::Year;
use maillage_service::care::BilanRequest;
use maillage_service::care::document::bilan_document;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::page::sheet;
use maillage_service::fund::yearly_report::{yearly_report, yearly_report_pdf};
use maillage_service::import_demo::import_real_regions;
use maillage_service::procedure::admissibility::RulingRequest;
use maillage_service::procedure::ruling_file::ruling_sheet;
use maillage_service::{App, Clock, Location, Mode, Reader};
use maillage_views::bilan::GapMark;
use maillage_views::document::{
    AnnexPart, BilanDocument, DocumentFact, DocumentNote, DocumentRow, DocumentTally, DocumentTotal, Labels,
    SectionPart, TablePart, TerritoryPart, TerritoryRow,
};
use maillage_views::head::HeadView;
use maillage_views::ruling_sheet::RulingSheet;
use maillage_views::words::Words;
use tokio::runtime::Handle;
use tokio::task::block_in_place;
use uuid::Uuid;

static SECONDS: AtomicI64 = AtomicI64::new(1_700_000_000);
static IDS: AtomicU64 = AtomicU64::new(1);

/// The bilan of 21 June 2019, from the demonstration.
pub(crate) fn demonstration() -> BilanDocument {
    of_demonstration(|reader, words| {
        let request = BilanRequest {
            at: Some(date(2019, 6, 21)),
            known_on: Some("2100-01-01".to_owned()),
            ..BilanRequest::default()
        };
        bilan_document(reader, &request, None, words).expect("a document")
    })
}

/// Rulings of the demonstration: an operation, an activity, a zone and a day each.
pub(crate) fn rulings(asked: &[(&str, &str, &str, Date)]) -> Vec<RulingSheet> {
    of_demonstration(|reader, words| {
        let sheet = |(operation, activity, zone, on): &(&str, &str, &str, Date)| {
            let request = RulingRequest {
                operation: (*operation).to_owned(),
                activity: (*activity).to_owned(),
                zone: (*zone).to_owned(),
                on: Some(*on),
                ..RulingRequest::default()
            };
            ruling_sheet(reader, &request, "/admissibility.json".to_owned(), words).expect("a ruling")
        };
        asked.iter().map(sheet).collect()
    })
}

/// The sheet of the fund in 2023, from the demonstration.
pub(crate) fn fund_sheet(language: Language) -> Vec<u8> {
    of_demonstration(|reader, _| {
        let question = FundQuestion {
            at: Some(date(2023, 12, 31)),
            known_on: Some("2100-01-01".to_owned()),
            ..FundQuestion::default()
        };
        sheet(reader, &question, Words::new(language)).expect("a sheet")
    })
}

/// The report on the fund in 2023, from the demonstration.
pub(crate) fn yearly_report_of_2023(language: Language) -> Vec<u8> {
    of_demonstration(|reader, _| {
        let question = FundQuestion {
            year: Some(Year::new(2023)),
            at: Some(date(2023, 12, 31)),
            known_on: Some("2100-01-01".to_owned()),
            ..FundQuestion::default()
        };
        let words = Words::new(language);
        let waits = || Handle::current().block_on(yearly_report(reader, &question, words));
        let report = block_in_place(waits).expect("a report");
        yearly_report_pdf(reader, &report, None, words).expect("a document")
    })
}

/// What is answered from the demonstration.
fn of_demonstration<T>(answer: impl FnOnce(&Reader, Words) -> T) -> T {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let words = Words::new(Language::French);
        let clock = Clock {
            now: || {
                Timestamp::from_second(SECONDS.fetch_add(1, Ordering::SeqCst)).expect("a second of our time")
            },
            id: || Uuid::from_u128(IDS.fetch_add(1, Ordering::SeqCst).into()),
            salt: Default::default,
        };
        let place = Location::Folder(folder.path().to_owned());
        let app = Arc::new(App::open(&place, Mode::CreateIfMissing, clock).await.expect("a fresh store"));
        import_real_regions(&app, Actor::Program, words).await.expect("the demonstration");
        let answered = answer(&Reader::new(&app).await.expect("the state"), words);
        app.close().await;
        answered
    })
}

/// Two annexes of small tables: spans, units, a text for a number, notes at every level, a remark, a territory.
pub(crate) fn small() -> BilanDocument {
    BilanDocument {
        language: "fr",
        title: "Bilan quantifié de l'offre de soins".to_owned(),
        region: "Région d'essai".to_owned(),
        subtitle: "Au 21\u{a0}juin\u{a0}2019".to_owned(),
        dated: date(2019, 6, 21),
        act: "Arrêté n° 1".to_owned(),
        watermark: Some("Projet".to_owned()),
        standing: "Projet : sans signature.".to_owned(),
        extract: None,
        maps: Vec::new(),
        facts: vec![fact("Acte", "Arrêté n° 1"), fact("Version", "Version 1")],
        summary: "Une ligne est ouverte, pour deux places.".to_owned(),
        annexes: vec![care(), equipment()],
        remarks: vec![note(7, "Note sur la réponse.", None)],
        territories: vec![territory()],
        head: HeadView::new(ActNumber::new(7), Digest::ZERO, Words::new(Language::French)),
        sources: vec![fact("Cadre", "art. R. 6122-30 du code de la santé publique")],
        labels: labels(),
        dictionary: Vec::new(),
        rows: Vec::new(),
    }
}

fn care() -> AnnexPart {
    let mut scan = row("4B", "Somme", tally(None, 0));
    "1 implantation selon la procédure de besoin exceptionnel".clone_into(&mut scan.sites.current_text);
    scan.notes = vec![scan.sites.current_text.clone()];
    let mut one = row("1A", "Dunkerquois", tally(Some(2), 4));
    one.notes = vec!["dont une antenne".to_owned()];
    let two = DocumentRow { notes: one.notes.clone(), ..row("2A", "Flandre intérieure", tally(Some(3), 2)) };
    let plain = table(&["Groupe", "Dénombrement ≥ 2"], vec![one, two, scan]);
    AnnexPart {
        number: 1,
        title: "Annexe 1".to_owned(),
        notes: vec![note(1, "Première note de l'annexe.", Some(15))],
        sections: vec![
            SectionPart {
                numeral: "I".to_owned(),
                title: "Médecine".to_owned(),
                tab: "Médecine".to_owned(),
                notes: vec![note(2, "Note de la section.", Some(16))],
                tables: vec![
                    TablePart { notes: vec![note(3, "Note du tableau.", Some(17))], ..plain },
                    table(&["Groupe", "Œuvre"], vec![row("1A", "Dunkerquois", tally(Some(0), 0))]),
                ],
            },
            SectionPart {
                numeral: "II".to_owned(),
                title: "Psychiatrie".to_owned(),
                tab: "Psychiatrie".to_owned(),
                notes: Vec::new(),
                tables: vec![TablePart { notes: vec![note(4, "Sigles.", None)], ..spanned() }],
            },
        ],
    }
}

/// A table by zone and modality, longer than a page.
fn spanned() -> TablePart {
    let zones = (1..=16).flat_map(|zone| {
        ["HC", "HdJ", "HdN", "Post cure"].into_iter().enumerate().map(move |(rank, modality)| DocumentRow {
            zone_span: if rank == 0 { 4 } else { 0 },
            modality: modality.to_owned(),
            ..row(&format!("{zone}B"), "Métropole Flandres", tally(Some(zone), 5))
        })
    });
    TablePart { has_modality: true, total: None, ..table(&[], zones.collect()) }
}

fn equipment() -> AnnexPart {
    let units = |row: DocumentRow, tally| DocumentRow { units: Some(tally), ..row };
    let rows = vec![
        units(row("1B", "Métropole Flandres", tally(Some(1_204), 1_205)), tally(Some(9), 7)),
        units(row("2B", "Hainaut", tally(Some(3), 3)), tally(Some(4), 4)),
    ];
    let total = DocumentTotal {
        label: "Ensemble, 2 zones".to_owned(),
        sites: tally(Some(1_207), 1_208),
        units: Some(tally(Some(13), 11)),
        open: 1,
    };
    let section = SectionPart {
        numeral: String::new(),
        title: "Scanographes".to_owned(),
        tab: "Scanographes".to_owned(),
        notes: Vec::new(),
        tables: vec![TablePart { has_units: true, total: Some(total), ..table(&[], rows) }],
    };
    AnnexPart {
        number: 2,
        title: "Annexe 2".to_owned(),
        notes: vec![note(5, "Note de l'imagerie.", Some(3680)), note(6, "Autre note.", None)],
        sections: vec![section],
    }
}

fn territory() -> TerritoryPart {
    TerritoryPart {
        title: "Zones de niveau A".to_owned(),
        doubt: "Composition approchée : aucune liste publiée.".to_owned(),
        source: "Essai, Licence Ouverte 2.0".to_owned(),
        zones: vec![TerritoryRow {
            zone: "1A".to_owned(),
            zone_name: "Dunkerquois".to_owned(),
            communes: 52,
            communes_text: "52".to_owned(),
            population: Some(253_128),
            population_text: "253\u{a0}128".to_owned(),
        }],
    }
}

fn table(headings: &[&str], rows: Vec<DocumentRow>) -> TablePart {
    TablePart {
        headings: headings.iter().map(ToString::to_string).collect(),
        has_modality: false,
        has_units: false,
        total: None,
        rows,
        notes: Vec::new(),
    }
}

fn row(zone: &str, name: &str, sites: DocumentTally) -> DocumentRow {
    let admissible = sites.gap > Some(0);
    DocumentRow {
        zone: zone.to_owned(),
        zone_name: name.to_owned(),
        zone_span: 1,
        modality: String::new(),
        sites,
        units: None,
        admissible: Some(admissible),
        admissible_text: if admissible { "Oui" } else { "Non" }.to_owned(),
        notes: Vec::new(),
    }
}

fn tally(current: Option<i64>, target: i64) -> DocumentTally {
    let words = Words::new(Language::French);
    let gap = target - current.unwrap_or_default();
    DocumentTally {
        current,
        current_text: current.map(|current| words.number(current)).unwrap_or_default(),
        target: Some(target),
        target_text: words.number(target),
        gap: Some(gap),
        gap_text: words.gap(gap),
        mark: Some(match gap {
            1.. => GapMark::Positive,
            ..0 => GapMark::Negative,
            0 if target == 0 => GapMark::Void,
            0 => GapMark::Met,
        }),
    }
}

fn note(number: usize, text: &str, line: Option<u32>) -> DocumentNote {
    DocumentNote { number, text: text.to_owned(), line }
}

fn fact(name: &str, value: &str) -> DocumentFact {
    DocumentFact { name: name.to_owned(), value: value.to_owned() }
}

fn labels() -> Labels {
    let [zone, zone_name, modality, table, sites, units, current, target, gap, admissible] = [
        "Zone",
        "Nom de la zone",
        "Modalité",
        "Tableau",
        "Implantations",
        "Appareils",
        "actuelles",
        "cibles",
        "Écart",
        "Demandes nouvelles",
    ]
    .map(ToOwned::to_owned);
    let [notes, contents, section, sources, territory, communes, population, data, column, meaning] = [
        "Notes",
        "Sommaire",
        "Section",
        "Sources",
        "Zones et population",
        "Communes",
        "Habitants",
        "Données",
        "Colonne",
        "Sens",
    ]
    .map(ToOwned::to_owned);
    let [page, of, line, legend, table_of, maps] =
        ["page", "sur", "ligne", "Lire les écarts", "Tableau", "Cartes"].map(ToOwned::to_owned);
    let marks = ["place ouverte", "cible atteinte", "rien de prévu", "au-dessus"].map(ToOwned::to_owned);
    Labels {
        zone,
        zone_name,
        modality,
        table,
        sites,
        units,
        current,
        target,
        gap,
        admissible,
        notes,
        contents,
        section,
        sources,
        territory,
        communes,
        population,
        data,
        column,
        meaning,
        page,
        of,
        line,
        marks,
        legend,
        table_of,
        maps,
    }
}
