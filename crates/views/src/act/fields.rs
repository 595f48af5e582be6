//! What an act says, a field at a time, each with its name in words.

use jiff::civil::Date;
use maillage_domain::care::nomenclature::LineCode;
use maillage_domain::digest::Digest;
use maillage_domain::period::Period;
use maillage_domain::state::Asked;
use maillage_domain::territory::{RegionCode, ZoneCode};
use schemars::JsonSchema;
use serde::Serialize;

use super::ActReader;
use crate::document_address::DocumentAddress;
use crate::fund::money::euros;
use crate::objective::words::{label, zone_name};
use crate::source::source;
use crate::words::{Argument, Words};

/// One field of an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ActField {
    /// What it is.
    pub name: String,
    /// What it says.
    pub said: Said,
}

/// What a field says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub enum Said {
    /// A text in the language of the reader: a day, a number, an amount, a name.
    Text(String),
    /// A text as it stands in the act, in French.
    Written(String),
    /// A document that is kept.
    Document {
        /// Where it is seen.
        #[serde(skip)]
        address: DocumentAddress,
        /// What it is.
        title: String,
    },
    /// Several things, folded under how many they are.
    List {
        /// "84 activities".
        summary: String,
        /// The things, in the order of the act.
        items: Vec<String>,
    },
}

/// Collects the fields of an act; what is not said is left out.
#[derive(Debug)]
pub(super) struct Fields<'a> {
    reader: ActReader<'a>,
    region: &'a RegionCode,
    day: Date,
    said: Vec<ActField>,
}

impl<'a> Fields<'a> {
    /// Those of an act of a region that has effect on a day.
    pub(super) const fn new(reader: ActReader<'a>, region: &'a RegionCode, day: Date) -> Self {
        Self { reader, region, day, said: Vec::new() }
    }

    pub(super) fn said(self) -> Vec<ActField> {
        self.said
    }

    /// The words of the reader.
    pub(super) const fn words(&self) -> Words {
        self.reader.words
    }

    pub(super) const fn reader(&self) -> ActReader<'a> {
        self.reader
    }

    /// The region of the act.
    pub(super) const fn region(&self) -> &'a RegionCode {
        self.region
    }

    fn add(&mut self, name: &str, said: Said) {
        let name = self.words().get(&format!("said-{name}"));
        self.said.push(ActField { name, said });
    }

    /// A text in the language of the reader.
    pub(super) fn text(&mut self, name: &str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.add(name, Said::Text(text));
        }
    }

    /// A message.
    pub(super) fn message(&mut self, name: &str, id: &str) {
        let text = self.words().get(id);
        self.text(name, text);
    }

    /// A text as the act has it.
    pub(super) fn written(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.add(name, Said::Written(text.to_owned()));
        }
    }

    /// The same, where the act has it.
    pub(super) fn perhaps(&mut self, name: &str, text: Option<&str>) {
        self.written(name, text.unwrap_or_default());
    }

    /// Where something was read: in the language of the reader where it ships.
    pub(super) fn source(&mut self, written: &str) {
        let told = source(written, self.words());
        if told == written { self.written("source", written) } else { self.text("source", told) }
    }

    /// A legal day.
    pub(super) fn day(&mut self, name: &str, day: Date) {
        let text = self.words().date(day);
        self.text(name, text);
    }

    /// The same, where there is one.
    pub(super) fn day_perhaps(&mut self, name: &str, day: Option<Date>) {
        if let Some(day) = day {
            self.day(name, day);
        }
    }

    /// How many.
    pub(super) fn count(&mut self, name: &str, count: impl TryInto<i64>) {
        let text = self.words().number(count);
        self.text(name, text);
    }

    /// A year, whose digits stand together.
    pub(super) fn year(&mut self, year: i16) {
        self.text("year", year.to_string());
    }

    /// An amount in cents.
    pub(super) fn money(&mut self, name: &str, cents: i64) {
        let text = euros(cents, self.words());
        self.text(name, text);
    }

    /// From when until when.
    pub(super) fn period(&mut self, name: &str, period: &Period) {
        let words = self.words();
        let from = words.date(period.from);
        let text = match period.until {
            None => words.with("said-since", &[("from", Argument::Text(&from))]),
            Some(until) => self.days(period.from, until),
        };
        self.text(name, text);
    }

    /// "from 1 August 2019 to 10 October 2019".
    pub(super) fn days(&self, from: Date, until: Date) -> String {
        let (from, until) = (self.words().date(from), self.words().date(until));
        let dates = [("from", Argument::Text(from.as_str())), ("until", Argument::Text(until.as_str()))];
        self.words().with("window-dates", &dates)
    }

    /// A document, by its name where an act says what it is.
    pub(super) fn document(&mut self, document: Digest) {
        let read = self.reader.state.reference().document(document);
        let title = read.map_or_else(|| document.short(), |read| read.fact.title.clone());
        self.add("document", Said::Document { address: DocumentAddress::whole(document), title });
        self.text("digest", document.to_string());
    }

    /// Several things under how many they are; nothing where there is none.
    pub(super) fn list(&mut self, name: &str, items: Vec<String>) {
        if !items.is_empty() {
            let summary = self.words().with("said-items", &[("count", Argument::count(items.len()))]);
            self.add(name, Said::List { summary, items });
        }
    }

    /// Lines, by their names.
    pub(super) fn lines(&mut self, name: &str, lines: &[LineCode]) {
        let names = lines.iter().map(|line| self.line(line)).collect();
        self.list(name, names);
    }

    /// Regions, by their names.
    pub(super) fn regions(&mut self, name: &str, regions: &[RegionCode]) {
        let names: Vec<_> = regions.iter().map(|code| self.region_name(code)).collect();
        self.text(name, names.join(", "));
    }

    /// The name of a region.
    pub(super) fn region_name(&self, code: &RegionCode) -> String {
        let region = self.reader.state.reference().region(code);
        region.map_or_else(|| code.to_string(), |region| region.name.clone())
    }

    /// The name of a line.
    pub(super) fn line(&self, code: &LineCode) -> String {
        label(self.reader.state.reference(), code, self.words())
    }

    /// "15A Arrageois".
    pub(super) fn zone(&self, code: &ZoneCode) -> String {
        let name = zone_name(self.reader.state.reference(), self.region, Asked::on(self.day), code);
        if name.is_empty() || name == code.as_str() { code.to_string() } else { format!("{code} {name}") }
    }

    /// "Surgery, 15A Arrageois".
    pub(super) fn line_in_zone(&self, line: &LineCode, zone: &ZoneCode) -> String {
        format!("{}, {}", self.line(line), self.zone(zone))
    }

    /// One thing behind its name: "Surgery: 23".
    pub(super) fn pair(&self, name: &str, value: &str) -> String {
        self.words().with("trace-fact", &[("name", Argument::Text(name)), ("value", Argument::Text(value))])
    }
}
