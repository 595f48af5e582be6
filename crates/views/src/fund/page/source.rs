//! Where a figure comes from, as its panel says it.

use maillage_domain::act::ActNumber;
use maillage_domain::fund::execution::FigureKind;
use maillage_domain::fund::reported::{FundReported, Qualifier};
use maillage_domain::fund::status::{Source, Stated};
use maillage_domain::state::Recorded;

use crate::document_address::DocumentAddress;
use crate::fund::acts::named;
use crate::fund::money;
use crate::told::Told;
use crate::words::{Argument, Words};

/// What a panel says, a row to each thing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceView {
    /// Its rows.
    pub rows: Vec<SourceRow>,
    /// The figure, where its way may be followed.
    pub figure: Option<FigureKind>,
}

/// A row of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    /// What it is.
    pub name: String,
    /// What it says.
    pub text: String,
    /// Where it is seen in a document.
    pub address: Option<DocumentAddress>,
    /// The same, where it names acts.
    pub told: Option<Told>,
}

/// An amount and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced {
    /// The amount, in words.
    pub text: String,
    /// Where it comes from.
    pub source: SourceView,
}

/// Words sources.
#[derive(Debug, Clone, Copy)]
pub struct Sources<'a> {
    /// The report that lines are lines of.
    pub report: Option<&'a Recorded<FundReported>>,
    /// The words.
    pub words: Words,
}

impl SourceView {
    fn with(self, name: &str, text: String, words: Words) -> Self {
        self.opening(name, text, None, words)
    }

    /// The same of what is seen in a document.
    fn opening(mut self, name: &str, text: String, address: Option<DocumentAddress>, words: Words) -> Self {
        if !text.is_empty() {
            let name = words.get(&format!("fund-page-source-{name}"));
            self.rows.push(SourceRow { name, text, address, told: None });
        }
        self
    }

    /// The same of acts of the journal, named in the text.
    fn of_acts(mut self, name: &str, acts: &[ActNumber], words: Words) -> Self {
        let text = named(acts, words);
        if !text.is_empty() {
            let name = words.get(&format!("fund-page-source-{name}"));
            let told = Some(Told::naming(text.clone(), acts, words));
            self.rows.push(SourceRow { name, text, address: None, told });
        }
        self
    }

    /// Adds how it is computed.
    #[must_use]
    pub fn computed(self, id: &str, arguments: &[(&str, Argument<'_>)], words: Words) -> Self {
        self.with("formula", words.with(id, arguments), words)
    }
}

impl Sources<'_> {
    /// A panel about `source`.
    pub fn panel(self, source: &Source) -> SourceView {
        match source {
            Source::Acts(acts) => SourceView::default().of_acts("acts", acts, self.words),
            Source::Line { act, line } => self.line(*act, *line),
            Source::Computed { act } => {
                let title = self.report.map(|report| report.fact.title.clone()).unwrap_or_default();
                let address = self.report.map(|report| DocumentAddress::whole(report.fact.document));
                SourceView::default().opening("report", title, address, self.words).of_acts(
                    "act",
                    &[*act],
                    self.words,
                )
            }
        }
    }

    /// A panel about a line of the report.
    pub fn line(self, act: ActNumber, line: u32) -> SourceView {
        let title = self.report.map(|report| report.fact.title.as_str()).unwrap_or_default();
        let named = [("title", Argument::Text(title)), ("line", Argument::count(line))];
        let text = self.words.with("fund-page-source-line", &named);
        SourceView::default().opening("report", text, self.address(line), self.words).of_acts(
            "act",
            &[act],
            self.words,
        )
    }

    /// Where a line of the report is seen.
    pub fn address(self, line: u32) -> Option<DocumentAddress> {
        self.report.map(|report| DocumentAddress::line(report.fact.document, line))
    }

    /// A panel about a line of the report, with what is printed there.
    pub fn printed(self, act: ActNumber, line: u32, printed: &str) -> SourceView {
        let quoted = self.words.with("fund-page-quoted", &[("text", Argument::Text(printed))]);
        self.line(act, line).with("printed", quoted, self.words)
    }

    /// A panel about a stated amount of cents: where it is printed, how if with other words, or which acts.
    pub fn stated<T>(self, stated: &Stated<T>, text: &str) -> SourceView {
        match stated.source {
            Source::Line { act, line } if stated.qualifier != Qualifier::Exact => {
                self.printed(act, line, text)
            }
            _ => self.panel(&stated.source),
        }
    }

    /// A stated amount of cents, in short and in the words it is printed with.
    pub fn amount<T>(self, stated: &Stated<T>, cents: i64) -> Sourced {
        let text = money::qualified(cents, stated.qualifier, self.words);
        Sourced { source: self.stated(stated, &text), text }
    }

    /// The same of a figure whose way may be followed: to the acts that moved it, or to the line that prints it.
    pub fn figure(self, stated: &Stated<i64>, figure: FigureKind) -> Sourced {
        let Sourced { text, source } = self.amount(stated, stated.value);
        let nothing = matches!(&stated.source, Source::Acts(acts) if acts.is_empty());
        let figure = (!nothing).then_some(figure);
        Sourced { text, source: SourceView { figure, ..source } }
    }

    /// A panel about acts of the journal.
    pub fn of_acts(self, acts: &[ActNumber]) -> SourceView {
        SourceView::default().of_acts("acts", acts, self.words)
    }
}
