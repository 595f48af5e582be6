//! The parts that every section is made of, and the sources that they name.

use maillage_domain::act::ActNumber;

use super::{
    ReportCell, ReportColumn, ReportDocument, ReportFigure, ReportRow, ReportSection, ReportSource,
    ReportTable, ReportTarget,
};
use crate::act_address::ActAddress;
use crate::document_address::DocumentAddress;
use crate::fund::page::FundPage;
use crate::fund::page::source::{SourceView, Sourced, Sources};
use crate::told::NAMED_ACTS;
use crate::words::{Argument, Words};

/// Makes the sections, and keeps what they cite.
pub(super) struct Making<'a> {
    pub(super) sources: Sources<'a>,
    pub(super) words: Words,
    cited: Vec<ReportSource>,
}

impl<'a> Making<'a> {
    pub(super) const fn new(sources: Sources<'a>) -> Self {
        Self { sources, words: sources.words, cited: Vec::new() }
    }

    /// What was cited, in the order of its first mention.
    pub(super) fn cited(self) -> Vec<ReportSource> {
        self.cited
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// The number of a source, a new one where it was not named before.
    fn cite(&mut self, target: ReportTarget) -> usize {
        if let Some(known) = self.cited.iter().find(|known| known.target == target) {
            return known.number;
        }
        let number = self.cited.len() + 1;
        let (name, text) = self.named(target);
        let address = match target {
            ReportTarget::Document(address) => address.to_string(),
            ReportTarget::Act(act) => act.to_string(),
        };
        self.cited.push(ReportSource { number, name, text, address, target });
        number
    }

    fn named(&self, target: ReportTarget) -> (String, String) {
        let words = self.words;
        match target {
            ReportTarget::Act(act) => {
                let number = [("number", Argument::printed(act.number()))];
                let name = words.with("yearly-report-source-act", &number);
                (name.clone(), name)
            }
            ReportTarget::Document(address) => {
                let document = address.document.to_string();
                let known = self.sources.report.filter(|report| report.fact.document == address.document);
                let title = known.map_or_else(|| document.clone(), |report| words.cited(&report.fact.title));
                let title = ("title", Argument::Text(&title));
                match address.place.line {
                    None => (
                        words.get("yearly-report-source-document"),
                        words.with("yearly-report-source-document-of", &[title]),
                    ),
                    Some(line) => {
                        let line = ("line", Argument::printed(line));
                        (
                            words.with("yearly-report-source-line", &[line]),
                            words.with("yearly-report-source-line-of", &[line, title]),
                        )
                    }
                }
            }
        }
    }

    /// A document, or a place in it, as sources.
    pub(super) fn document(&mut self, address: DocumentAddress) -> usize {
        self.cite(ReportTarget::Document(address))
    }

    /// Acts as sources: the first ones, where they are many.
    pub(super) fn acts(&mut self, acts: impl IntoIterator<Item = u64>) -> Vec<usize> {
        let addresses = acts.into_iter().map(|act| ActAddress::new(ActNumber::new(act)));
        addresses.take(NAMED_ACTS).map(|act| self.cite(ReportTarget::Act(act))).collect()
    }

    /// What a panel names: the places of documents; where there is none, the acts.
    pub(super) fn panel(&mut self, panel: &SourceView) -> Vec<usize> {
        let places: Vec<_> = panel.rows.iter().filter_map(|row| row.address).collect();
        if !places.is_empty() {
            return places.into_iter().map(|place| self.document(place)).collect();
        }
        let told = panel.rows.iter().filter_map(|row| row.told.as_ref());
        let acts: Vec<_> = told.flat_map(|told| told.acts.iter().map(|act| act.number())).collect();
        self.acts(acts)
    }

    /// A figure with its panel.
    pub(super) fn figure(&mut self, figure: &Sourced) -> ReportCell {
        let sources = self.panel(&figure.source);
        ReportCell { text: figure.text.clone(), sources, ..ReportCell::default() }
    }

    pub(super) fn key_figures(&mut self, page: &FundPage) -> Vec<ReportFigure> {
        let figure = |known: &crate::fund::page::figures::KeyFigure| {
            let parts = [known.qualifier.clone(), known.amount.to_string()];
            let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            let sources = self.panel(&known.source);
            let cell = ReportCell { text: parts.join(" "), sources, ..ReportCell::default() };
            ReportFigure { label: known.label.clone(), cell }
        };
        page.figures.iter().map(figure).collect()
    }

    pub(super) fn columns(&self, columns: &[(&str, &'static str)]) -> Vec<ReportColumn> {
        let column = |(id, kind): &(&str, &'static str)| ReportColumn { name: self.say(id), kind };
        columns.iter().map(column).collect()
    }

    /// A table of a name.
    pub(super) fn table(
        &self,
        id: &str,
        columns: &[(&str, &'static str)],
        rows: Vec<ReportRow>,
    ) -> ReportTable {
        let columns = self.columns(columns);
        ReportTable { title: self.say(id), note: String::new(), chart: None, columns, rows }
    }

    /// What was cited, by document, in the order of its lines; the acts of the journal come last.
    pub(super) fn documents(&self) -> Vec<ReportDocument> {
        let mut documents: Vec<ReportDocument> = Vec::new();
        let mut ordered: Vec<_> = self.cited.iter().collect();
        ordered.sort_by_key(|source| source.target);
        for source in ordered {
            let (title, address) = match source.target {
                ReportTarget::Document(place) => {
                    let whole = DocumentAddress::whole(place.document);
                    (self.named(ReportTarget::Document(whole)).1, whole.to_string())
                }
                ReportTarget::Act(_) => (self.say("yearly-report-label-journal"), "/journal".to_owned()),
            };
            match documents.last_mut().filter(|last| last.address == address) {
                Some(last) => last.sources.push(source.number),
                None => documents.push(ReportDocument { title, address, sources: vec![source.number] }),
            }
        }
        documents
    }

    /// What no source says.
    pub(super) fn unsaid(&self) -> ReportCell {
        ReportCell::plain(self.say("fund-exercise-unsaid"))
    }

    /// An empty section.
    pub(super) fn section(&self, id: &'static str) -> ReportSection {
        ReportSection {
            id,
            number: 0,
            title: self.say(&format!("yearly-report-section-{id}")),
            said: Vec::new(),
            tables: Vec::new(),
            listed: Vec::new(),
        }
    }
}

/// How a panel says that a figure is computed; empty where it does not.
pub(super) fn formula(panel: &SourceView) -> String {
    let is_formula =
        |row: &&crate::fund::page::source::SourceRow| row.address.is_none() && row.told.is_none();
    // What is printed stands in the cell already.
    let quoted = |text: &str| text.starts_with(['«', '“', '"']);
    let found = panel.rows.iter().filter(is_formula).map(|row| row.text.clone());
    found.filter(|text| !quoted(text)).collect::<Vec<_>>().join(" ")
}

impl ReportCell {
    /// A text without a source.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A text in the words of a document.
    pub(super) fn cited(text: impl Into<String>) -> Self {
        Self { is_cited: true, ..Self::plain(text) }
    }

    /// A figure with its sources.
    pub(super) fn from(text: impl Into<String>, sources: Vec<usize>) -> Self {
        Self { sources, ..Self::plain(text) }
    }
}

impl ReportRow {
    /// A row; its sources are those of its cells.
    pub(super) fn new(cells: Vec<ReportCell>) -> Self {
        let mut sources = Vec::new();
        for source in cells.iter().flat_map(|cell| &cell.sources) {
            if !sources.contains(source) {
                sources.push(*source);
            }
        }
        Self { kind: "row", cells, sources, computed: String::new() }
    }

    /// The same as a part of the row above.
    pub(super) fn part(self) -> Self {
        Self { kind: "part", ..self }
    }

    /// The same as the sum of the rows above.
    pub(super) fn sum(self) -> Self {
        Self { kind: "sum", ..self }
    }

    /// The same with how it was computed; as it is where nothing was.
    pub(super) fn computed(self, how: &str, words: Words) -> Self {
        let told = || words.with("yearly-report-computed", &[("how", Argument::Text(how))]);
        Self { computed: if how.is_empty() { String::new() } else { told() }, ..self }
    }

    /// A heading above the rows that follow.
    pub(super) fn heading(cell: ReportCell) -> Self {
        Self { kind: "heading", ..Self::new(vec![cell]) }
    }
}
