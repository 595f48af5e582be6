//! From the answer of the domain to the document.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::care::bilan::{BilanAt, Row};
use maillage_domain::care::quantity::Current;
use maillage_domain::procedure::window::Window;
use maillage_domain::signature::decision::is_draft;
use maillage_domain::state::State;
use maillage_domain::territory::{Fidelity, ZonesComposed};

use super::located::{located, tell_zones_apart};
use super::names;
use super::notes::{Part, placed};
use super::{
    AnnexPart, BilanDocument, DocumentFact, DocumentNote, DocumentRow, DocumentTally, DocumentTotal, Labels,
    SectionPart, TablePart, TerritoryPart, TerritoryRow,
};
use crate::bilan::ours;
use crate::bilan_page::summary;
use crate::contradiction;
use crate::dictionary;
use crate::filing::Filing;
use crate::head::HeadView;
use crate::heading::Heading;
use crate::map::inhabitants;
use crate::source::source;
use crate::tally::{Measured, Sums, gap_mark, gap_text};
use crate::targets::Targets;
use crate::tidy::TidyRow;
use crate::words::{Argument, Words};

/// Between the headings above a table and the modality of a row.
const HEADINGS: &str = " > ";

impl BilanDocument {
    /// Words the document of an answer, and of the window it is published for.
    pub fn new(
        answer: &BilanAt<'_>,
        state: &State,
        window: Option<&Window>,
        at: Date,
        known_on: Timestamp,
        head: HeadView,
        words: Words,
    ) -> Self {
        let heading = Heading::new(answer.bilan, at, known_on, words);
        let region = state.reference().region(&answer.bilan.stamp.region).map(|region| region.name.clone());
        let located = located(&answer.rows);
        let mut notes = placed(answer, &located, words);
        let numbered = notes.values().map(Vec::len).sum();
        let is_draft = holds_draft(answer, state);
        Self {
            language: words.language().tag(),
            title: words.get("bilan-title"),
            region: region.unwrap_or_default(),
            subtitle: words.with("document-at", &[("date", Argument::Text(&heading.at_text))]),
            dated: answer.bilan.fact.picture_date,
            act: heading.act_text.clone(),
            watermark: is_draft.then(|| words.get("document-draft")),
            standing: if is_draft { words.get("document-draft-standing") } else { String::new() },
            extract: None,
            maps: Vec::new(),
            facts: facts(answer, window, &heading, words),
            summary: summary(answer, Filing::of_list(answer), words),
            annexes: annexes(&located, &mut notes, words),
            remarks: remarks(answer, numbered, words),
            territories: territories(answer, state, words),
            sources: sources(answer, state, &head, words),
            head,
            labels: labels(Targets::of(answer.rows.iter()), words),
            dictionary: dictionary::columns(words)
                .into_iter()
                .map(|column| DocumentFact { name: column.name.to_owned(), value: column.meaning })
                .collect(),
            rows: located.iter().map(|(row, _)| TidyRow::answered(row)).collect(),
        }
    }
}

/// Whether a figure of it is of a draft, as known when it is asked: then the whole of it is one, until that is signed.
fn holds_draft(answer: &BilanAt<'_>, state: &State) -> bool {
    let mut bilans = answer.rows.iter().map(|row| row.bilan).chain([answer.bilan]);
    bilans.any(|bilan| is_draft(state, bilan, answer.asked))
}

fn annexes(
    rows: &[(Row<'_>, Part)],
    notes: &mut BTreeMap<Part, Vec<DocumentNote>>,
    words: Words,
) -> Vec<AnnexPart> {
    let mut annexes: Vec<AnnexPart> = Vec::new();
    for members in rows.chunk_by(|one, two| one.1 == two.1) {
        let Some((first, Part::Table(annex, section, table))) = members.first() else { continue };
        if annexes.len() == *annex {
            let number = first.frame.annex;
            let count = Argument::count(number);
            annexes.push(AnnexPart {
                number,
                title: words.with("document-annex", &[("number", count)]),
                notes: notes.remove(&Part::Annex(*annex)).unwrap_or_default(),
                sections: Vec::new(),
            });
        }
        let Some(part) = annexes.last_mut() else { continue };
        if part.sections.len() == *section {
            let (title, tab) = names::section(first, rows.iter().map(|(row, _)| row), words);
            part.sections.push(SectionPart {
                numeral: first.frame.section.clone(),
                title,
                tab,
                notes: notes.remove(&Part::Section(*annex, *section)).unwrap_or_default(),
                tables: Vec::new(),
            });
        }
        let Some(part) = part.sections.last_mut() else { continue };
        let members: Vec<_> = members.iter().map(|(row, _)| *row).collect();
        let notes = notes.remove(&Part::Table(*annex, *section, *table)).unwrap_or_default();
        part.tables.push(table_part(&members, notes, words));
    }
    annexes.iter_mut().flat_map(|annex| &mut annex.sections).for_each(tell_zones_apart);
    annexes
}

fn table_part(rows: &[Row<'_>], notes: Vec<DocumentNote>, words: Words) -> TablePart {
    let headings = common(rows);
    let has_modality = rows.iter().any(|row| parts(row).len() > headings.len());
    let spans = spans(rows);
    TablePart {
        has_modality,
        has_units: rows.iter().any(|row| row.units().is_some()),
        rows: rows
            .iter()
            .zip(spans)
            .map(|(row, span)| document_row(row, rows, headings.len(), span, words))
            .collect(),
        total: (!has_modality).then(|| total(rows, words)),
        headings: names::headings(rows, &headings, words),
        notes,
    }
}

fn parts<'s>(row: &Row<'s>) -> Vec<&'s str> {
    row.position.modality.split(HEADINGS).filter(|part| !part.is_empty()).collect()
}

/// The headings that all rows of a table share.
fn common<'s>(rows: &[Row<'s>]) -> Vec<&'s str> {
    let shared = |one: Vec<&'s str>, two: Vec<&'s str>| -> Vec<&'s str> {
        one.into_iter().zip(two).take_while(|(one, two)| one == two).map(|(one, _)| one).collect()
    };
    rows.iter().map(parts).reduce(shared).unwrap_or_default()
}

/// How many rows each row's zone spans from there; 0 inside a span.
fn spans(rows: &[Row<'_>]) -> Vec<usize> {
    rows.chunk_by(|one, two| one.position.zone == two.position.zone)
        .flat_map(|chunk| std::iter::once(chunk.len()).chain(std::iter::repeat_n(0, chunk.len() - 1)))
        .collect()
}

fn document_row(
    row: &Row<'_>,
    rows: &[Row<'_>],
    headings: usize,
    zone_span: usize,
    words: Words,
) -> DocumentRow {
    let own: Vec<_> = parts(row).into_iter().skip(headings).collect();
    DocumentRow {
        zone: row.position.zone.to_string(),
        zone_name: row.position.zone_name.clone(),
        zone_span,
        modality: names::modality(row, rows, &own.join(HEADINGS), words),
        sites: tally(Measured::sites(row), words),
        units: Measured::units(row).map(|units| tally(units, words)),
        admissible: row.admissible(),
        admissible_text: words.admissible(row.admissible()),
        notes: row_notes(row, words),
    }
}

/// What is printed of a row beside its figures; then where it lies outside a range, and what contradicts itself in it.
fn row_notes(row: &Row<'_>, words: Words) -> Vec<String> {
    let printed = row.position.notes.iter().map(|note| words.cited(note));
    let beyond = Some(Measured::sites(row).beyond_bounds(words)).filter(|text| !text.is_empty());
    printed.chain(beyond).chain(contradiction::of_row(row, words)).collect()
}

fn tally(measured: Measured<'_>, words: Words) -> DocumentTally {
    let current = match measured.tally.current {
        Some(Current::Counted(number)) => Some(i64::from(number)),
        Some(Current::Shown(_)) | None => None,
    };
    let gap = measured.room();
    DocumentTally {
        current,
        current_text: current_text(measured, words),
        target: measured.tally.wanted().map(i64::from),
        target_text: measured.target_text(words),
        gap,
        gap_text: gap_text(gap, words),
        mark: measured.mark(),
    }
}

/// What is authorised; a text that stands in its place is a quotation.
fn current_text(measured: Measured<'_>, words: Words) -> String {
    match &measured.tally.current {
        Some(Current::Shown(text)) => words.cited(text),
        Some(Current::Counted(_)) | None => measured.current_text(words),
    }
}

/// Sums of what is known of each quantity.
fn sums<'s>(measured: impl Iterator<Item = Measured<'s>>, words: Words) -> DocumentTally {
    let sums = Sums::of(measured);
    DocumentTally {
        current: Some(sums.current),
        current_text: words.number(sums.current),
        target: sums.target(),
        target_text: sums.target_text(words),
        gap: Some(sums.room),
        gap_text: words.gap(sums.room),
        mark: Some(gap_mark(sums.room, sums.most)),
    }
}

fn total(rows: &[Row<'_>], words: Words) -> DocumentTotal {
    let has_units = rows.iter().any(|row| row.units().is_some());
    DocumentTotal {
        label: words.with("document-total", &[("zones", Argument::count(rows.len()))]),
        sites: sums(rows.iter().map(Measured::sites), words),
        units: has_units.then(|| sums(rows.iter().filter_map(Measured::units), words)),
        open: rows.iter().filter(|row| row.is_open()).count(),
    }
}

/// Where the document comes from.
fn facts(
    answer: &BilanAt<'_>,
    window: Option<&Window>,
    heading: &Heading,
    words: Words,
) -> Vec<DocumentFact> {
    let bilan = &answer.bilan.fact;
    let dates = window
        .map(|window| (window.opens, window.closes))
        .or_else(|| bilan.window.map(|window| (window.opens, window.closes)))
        .map(|(opens, closes)| {
            let (opens, closes) = (words.date(opens), words.date(closes));
            words.with(
                "document-window",
                &[("opens", Argument::Text(&opens)), ("closes", Argument::Text(&closes))],
            )
        });
    let zones = bilan.zone_decision.map(|day| {
        let date = words.date(day);
        words.with("document-zones-decision", &[("date", Argument::Text(&date))])
    });
    [
        ("document-fact-act", Some(heading.act_text.clone())),
        ("document-fact-version", Some(heading.version_text.clone())),
        ("document-fact-picture", Some(heading.picture_text.clone())),
        ("document-fact-published", published(heading, words)),
        ("document-fact-window", dates),
        ("document-fact-zones", zones),
        ("document-fact-known", Some(heading.known_on_text.clone())),
    ]
    .into_iter()
    .filter_map(|(id, value)| value.map(|value| DocumentFact { name: words.get(id), value }))
    .collect()
}

/// When it was published, with the doubt about that day.
fn published(heading: &Heading, words: Words) -> Option<String> {
    let day = words.date(heading.bilan.published?);
    if heading.published_doubt.is_empty() {
        return Some(day);
    }
    let doubt = Argument::Text(&heading.published_doubt);
    Some(words.with("document-published-inferred", &[("date", Argument::Text(&day)), ("doubt", doubt)]))
}

/// Our own notes about the answer, numbered on.
fn remarks(answer: &BilanAt<'_>, numbered: usize, words: Words) -> Vec<DocumentNote> {
    let texts = ours(answer, words);
    texts
        .into_iter()
        .zip(numbered + 1..)
        .map(|(text, number)| DocumentNote { number, text, line: None })
        .collect()
}

/// The compositions of the zone sets that the rows use, as the answer knows them.
fn territories(answer: &BilanAt<'_>, state: &State, words: Words) -> Vec<TerritoryPart> {
    let region = &answer.bilan.stamp.region;
    let used = |zone: &maillage_domain::territory::ZoneSet| {
        answer.rows.iter().any(|row| zone.zone(&row.position.zone).is_some())
    };
    let sets = state
        .reference()
        .zone_sets(region, answer.asked)
        .map(|zones| &zones.zone_set)
        .filter(|set| used(set));
    sets.filter_map(|set| {
        let composed = &state.reference().composition(region, &set.id, answer.asked)?.fact;
        let rows = composed.zones.iter().map(|extent| TerritoryRow {
            zone: extent.zone.to_string(),
            zone_name: set.zone(&extent.zone).map(|zone| zone.name.clone()).unwrap_or_default(),
            communes: extent.communes,
            communes_text: words.number(extent.communes),
            population: extent.population,
            population_text: extent.population.map(|count| inhabitants(count, words)).unwrap_or_default(),
        });
        Some(TerritoryPart {
            title: set.title.clone(),
            doubt: doubt(composed, words),
            source: source(&composed.source, words),
            zones: rows.collect(),
        })
    })
    .collect()
}

fn doubt(composed: &ZonesComposed, words: Words) -> String {
    match composed.fidelity {
        Fidelity::Approximate => words.get("composition-approximate"),
        Fidelity::Official => String::new(),
    }
}

/// What the document rests on.
fn sources(answer: &BilanAt<'_>, state: &State, head: &HeadView, words: Words) -> Vec<DocumentFact> {
    let mut sources = vec![DocumentFact {
        name: words.get("document-source-law"),
        value: words.get("document-source-law-text"),
    }];
    let mut documents: Vec<_> = answer.rows.iter().map(|row| row.bilan).chain([answer.bilan]).collect();
    documents.sort_by_key(|bilan| bilan.stamp.number);
    documents.dedup_by_key(|bilan| bilan.stamp.number);
    for bilan in documents {
        let title =
            state.reference().document(bilan.fact.document).map(|document| document.fact.title.clone());
        let digest = bilan.fact.document.to_string();
        let arguments =
            [("digest", Argument::Text(&digest)), ("act", Argument::count(bilan.stamp.number.get()))];
        sources.push(DocumentFact {
            name: title.unwrap_or_else(|| bilan.fact.name()),
            value: words.with("document-source-text", &arguments),
        });
    }
    sources.push(DocumentFact {
        name: words.get("document-source-licence"),
        value: words.get("document-source-licence-text"),
    });
    sources.push(DocumentFact { name: words.get("document-source-journal"), value: head.text.clone() });
    sources
}

fn labels(targets: Targets, words: Words) -> Labels {
    let of = |id: &str| words.get(&format!("document-label-{id}"));
    Labels {
        zone: of("zone"),
        zone_name: of("zone-name"),
        modality: of("modality"),
        table: of("table"),
        sites: of("sites"),
        units: of("units"),
        current: of("current"),
        target: targets.target_column("document-label-target", words),
        gap: targets.gap_column("document-label-gap", words),
        admissible: of("admissible"),
        notes: of("notes"),
        contents: of("contents"),
        maps: of("maps"),
        section: of("section"),
        sources: of("sources"),
        territory: of("territory"),
        communes: of("communes"),
        population: of("population"),
        data: of("data"),
        column: of("column"),
        meaning: of("meaning"),
        page: of("page"),
        of: of("of"),
        line: of("line"),
        marks: targets.legend(words),
        legend: words.get("web-legend"),
        table_of: of("table-of"),
    }
}
