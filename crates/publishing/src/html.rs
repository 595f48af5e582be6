//! HTML: the bilan as one page that stands alone: no script, no other file, readable by all, ready to print.

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maillage_views::bilan::GapMark;
use maillage_views::document::{
    AnnexPart, BilanDocument, DocumentMap, DocumentNote, DocumentRow, DocumentTally, SectionPart, TablePart,
};
use maillage_views::tidy::TidyRow;

use crate::WriteError;

#[derive(Template)]
#[template(path = "bilan.html")]
struct Page<'a> {
    document: &'a BilanDocument,
    annexes: Vec<Annex<'a>>,
}

struct Annex<'a> {
    part: &'a AnnexPart,
    sections: Vec<Section<'a>>,
}

struct Section<'a> {
    part: &'a SectionPart,
    /// The rank through the document, which makes its address.
    rank: usize,
    name: String,
    tables: Vec<Table<'a>>,
}

struct Table<'a> {
    part: &'a TablePart,
    caption: String,
    rows: Vec<PageRow<'a>>,
}

/// A row with its tidy twin, which knows its line in the source and its code.
struct PageRow<'a> {
    part: &'a DocumentRow,
    tidy: Option<&'a TidyRow>,
}

/// The bilan as a page.
pub fn bilan(document: &BilanDocument) -> Result<Vec<u8>, WriteError> {
    let page = Page { document, annexes: annexes(document) };
    Ok(page.render()?.into_bytes())
}

fn annexes(document: &BilanDocument) -> Vec<Annex<'_>> {
    let mut tidy = document.rows.iter();
    let mut ranks = 1..;
    let mut annexes = Vec::new();
    for part in &document.annexes {
        let sections = part.sections.iter().zip(&mut ranks).map(|(part, rank)| {
            let name = name(part);
            let tables = part.tables.iter().map(|table| Table {
                part: table,
                caption: std::iter::once(name.as_str())
                    .chain(table.headings.iter().map(String::as_str))
                    .collect::<Vec<_>>()
                    .join(" – "),
                rows: table.rows.iter().map(|part| PageRow { part, tidy: tidy.next() }).collect(),
            });
            Section { part, rank, tables: tables.collect(), name: name.clone() }
        });
        annexes.push(Annex { part, sections: sections.collect() });
    }
    annexes
}

/// "I. Médecine", or the title where no numeral is printed.
fn name(section: &SectionPart) -> String {
    if section.numeral.is_empty() {
        section.title.clone()
    } else {
        format!("{}. {}", section.numeral, section.title)
    }
}

impl Table<'_> {
    /// The columns before the figures.
    const fn lead(&self) -> usize {
        if self.part.has_modality { 3 } else { 2 }
    }
}

impl Page<'_> {
    /// Whether a text is a quotation in a document of another language: what the act prints is French.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    fn is_quoted(&self, text: &str) -> bool {
        text.starts_with('“')
    }

    /// The quantities of a row: sites, and units in a table that counts them.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    fn tallies<'t>(
        &self,
        units: bool,
        sites: &'t DocumentTally,
        other: Option<&'t DocumentTally>,
    ) -> Vec<Option<&'t DocumentTally>> {
        let mut tallies = vec![Some(sites)];
        tallies.extend(units.then_some(other));
        tallies
    }

    /// The class of a gap, which gives it texture and colour beside its sign.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    const fn mark(&self, mark: Option<GapMark>) -> &'static str {
        match mark {
            Some(GapMark::Positive) => "positive",
            Some(GapMark::Negative) => "negative",
            Some(GapMark::Met) => "met",
            Some(GapMark::Void) => "void",
            None => "unknown",
        }
    }

    /// The legend: the class of each mark, a gap that bears it, its words.
    fn legend(&self) -> Vec<(&'static str, &'static str, &str)> {
        let marks = [("positive", "+1"), ("met", "0"), ("void", "0"), ("negative", "\u{2212}1")];
        let words = self.document.labels.marks.iter().map(String::as_str);
        marks.into_iter().zip(words).map(|((class, gap), words)| (class, gap, words)).collect()
    }

    /// The drawing of a map as an address of its own, so that the page needs no other file and no map's rules reach another's.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    fn image(&self, map: &DocumentMap) -> String {
        format!("data:image/svg+xml;base64,{}", STANDARD.encode(&map.drawing))
    }

    fn has_maps(&self) -> bool {
        !self.document.maps.is_empty()
    }

    /// The class of a mark in the legend of a map.
    const fn class(&self, mark: GapMark) -> &'static str {
        self.mark(Some(mark))
    }

    /// Notes of one part, if any.
    #[expect(clippy::unused_self, reason = "templates call it on the page")]
    fn any(&self, notes: &[DocumentNote]) -> bool {
        !notes.is_empty()
    }
}
