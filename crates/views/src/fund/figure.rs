//! The figures of a status: a name, a value, how it is printed and where.

use std::borrow::Cow;

use maillage_domain::fund::reported::Qualifier;
use maillage_domain::fund::status::{Source, Stated};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::money::{euros, percent};
use crate::words::{Argument, Words};

/// Figures of a status, in order. A document writes each under its name, and how it is printed, where not as it stands, under
/// `<name>_qualifier`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusFigures(pub(super) Vec<Figure>);

/// One figure of a status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figure {
    /// Its path in the JSON document, of which its name is the end.
    path: &'static str,
    /// In cents; in basis points for a rate. Nothing where no source says it.
    value: Option<i64>,
    /// How it is printed, where not as it stands.
    qualifier: Option<&'static str>,
    /// Its line in the source, where it is printed.
    line: Option<u32>,
}

impl Figure {
    /// A figure that a source states.
    pub(super) fn stated<T: Copy>(
        path: &'static str,
        figure: Option<&Stated<T>>,
        value: fn(T) -> i64,
    ) -> Self {
        Self {
            path,
            value: figure.map(|figure| value(figure.value)),
            qualifier: figure.and_then(|figure| word_of(figure.qualifier)),
            line: figure.and_then(|figure| line(&figure.source)),
        }
    }

    /// A figure that acts make, or that is computed.
    pub(super) const fn plain(path: &'static str, value: Option<i64>) -> Self {
        Self { path, value, qualifier: None, line: None }
    }

    fn name(&self) -> &'static str {
        self.path.rsplit('.').next().unwrap_or(self.path)
    }
}

impl Serialize for StatusFigures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for figure in &self.0 {
            map.serialize_entry(figure.name(), &figure.value)?;
            if let Some(qualifier) = figure.qualifier {
                map.serialize_entry(&format!("{}_qualifier", figure.name()), qualifier)?;
            }
        }
        map.end()
    }
}

impl JsonSchema for StatusFigures {
    fn schema_name() -> Cow<'static, str> {
        "StatusFigures".into()
    }

    /// A member for each figure: integer cents or basis points, null where no source says it; how it is printed, under its twin.
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "additionalProperties": { "type": ["integer", "string", "null"] },
        })
    }

    fn inline_schema() -> bool {
        true
    }
}

impl StatusFigures {
    pub(super) fn rows(&self) -> impl Iterator<Item = FigureView> {
        self.0.iter().map(|&Figure { path, value, qualifier, line }| FigureView {
            figure: path,
            mission: None,
            label: None,
            value,
            qualifier,
            line,
        })
    }
}

/// One figure of a status, as a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureView {
    /// Its path in the JSON document: `cp.paid`, `missions.cp_paid`.
    pub figure: &'static str,
    /// The mission it belongs to.
    pub mission: Option<u8>,
    /// Its label, where it has one.
    pub label: Option<String>,
    /// In cents; in basis points for a rate. Nothing where no source says it.
    pub value: Option<i64>,
    /// How it is printed, where not as it stands.
    pub qualifier: Option<&'static str>,
    /// Its line in the source.
    pub line: Option<u32>,
}

impl FigureView {
    /// The figure as people read it; empty where no source says it.
    pub fn text(&self, words: Words) -> String {
        let Some(value) = self.value else { return String::new() };
        let rate = u32::try_from(value).ok().filter(|_| self.figure.ends_with("_bp"));
        let value = rate.map_or_else(|| euros(value, words), |rate| percent(rate, words));
        match self.qualifier {
            None => value,
            Some(qualifier) => {
                let id = format!("fund-qualified-{}", qualifier.replace('_', "-"));
                words.with(&id, &[("value", Argument::Text(&value))])
            }
        }
    }
}

/// The line where a figure is printed.
pub(super) const fn line(source: &Source) -> Option<u32> {
    match source {
        Source::Line { line, .. } => Some(*line),
        Source::Acts(_) | Source::Computed { .. } => None,
    }
}

/// The word of a qualifier; nothing for an amount that stands as printed.
pub(super) const fn word_of(qualifier: Qualifier) -> Option<&'static str> {
    match qualifier {
        Qualifier::Exact => None,
        Qualifier::About | Qualifier::MoreThan | Qualifier::LessThan => Some(qualifier.as_str()),
    }
}
