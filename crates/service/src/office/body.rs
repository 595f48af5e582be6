//! A body of JSON as a form would hold it, and what is wrong with it, each by its JSON pointer (RFC 6901).

use maillage_views::fault::FaultAt;
use maillage_views::words::{Argument, Words};
use serde_json::{Map, Value, json};

use super::fund_field::Line;
use super::fund_offer::typed_euros;

/// What a value of a body is.
#[derive(Debug, Clone)]
pub(super) enum Shape {
    /// A text.
    Text,
    /// A text of a format that the description names.
    Formatted(&'static str),
    /// One of some words.
    Words(Vec<&'static str>),
    /// A whole number from so much on.
    Number(i64),
    /// Cents, from so many on.
    Cents(i64),
    /// Texts, a line each.
    Texts,
    /// Objects of these members, and how a form would hold them.
    Rows(Vec<Member>, Layout),
}

/// How a form holds rows.
#[derive(Debug, Clone, Copy)]
pub(super) enum Layout {
    /// A table with its header.
    Table,
    /// A line to each.
    Lines(Line),
}

/// A member of an object of a list.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) shape: Shape,
    pub(super) optional: bool,
}

pub(super) const fn member(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, optional: false }
}

pub(super) const fn perhaps(name: &'static str, shape: Shape) -> Member {
    Member { name, shape, optional: true }
}

/// A name within a pointer.
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Goes through a body: what a form would hold is handed out, what is wrong is remembered with its place.
pub(super) struct Faults {
    pub(super) found: Vec<FaultAt>,
    pub(super) words: Words,
}

impl Faults {
    pub(super) fn fault(&mut self, pointer: &str, message: &str) {
        self.found.push(FaultAt { pointer: pointer.to_owned(), detail: self.words.get(message) });
    }

    fn least(&mut self, pointer: &str, least: i64) {
        let detail = self.words.with("api-fault-number", &[("least", Argument::printed(least))]);
        self.found.push(FaultAt { pointer: pointer.to_owned(), detail });
    }

    /// A value as it would be typed; empty where it is left out, nothing where it is of another shape.
    pub(super) fn text(&mut self, shape: &Shape, value: &Value, pointer: &str) -> Option<String> {
        if value.is_null() {
            return Some(String::new());
        }
        match shape {
            Shape::Text | Shape::Formatted(_) | Shape::Words(_) => {
                let text = value.as_str().filter(|text| !text.chars().any(char::is_control));
                if text.is_none() {
                    self.fault(pointer, "api-fault-text");
                }
                text.map(str::to_owned)
            }
            Shape::Number(least) | Shape::Cents(least) => {
                let number = value.as_i64().filter(|number| least <= number);
                if number.is_none() {
                    self.least(pointer, *least);
                }
                let euros = matches!(shape, Shape::Cents(_));
                number.map(|number| if euros { typed_euros(number) } else { number.to_string() })
            }
            Shape::Texts => self.texts(value, pointer),
            Shape::Rows(members, layout) => {
                let Some(rows) = value.as_array() else {
                    self.fault(pointer, "api-fault-list");
                    return None;
                };
                let cells = rows.iter().enumerate();
                let cells: Vec<_> =
                    cells.map(|(rank, row)| self.row(members, row, &format!("{pointer}/{rank}"))).collect();
                Some(laid_out(*layout, members, &cells))
            }
        }
    }

    /// Texts, a line each.
    fn texts(&mut self, value: &Value, pointer: &str) -> Option<String> {
        let Some(texts) = value.as_array() else {
            self.fault(pointer, "api-fault-list");
            return None;
        };
        let texts = texts.iter().enumerate();
        let texts = texts.map(|(rank, text)| self.text(&Shape::Text, text, &format!("{pointer}/{rank}")));
        texts.collect::<Option<Vec<_>>>().map(|texts| texts.join("\n"))
    }

    /// The members of a body by name; one that is none of those known is told.
    pub(super) fn members<'b>(
        &mut self,
        body: &'b Value,
        known: impl Fn(&str) -> bool,
    ) -> Option<&'b Map<String, Value>> {
        let Some(members) = body.as_object() else {
            self.fault("", "api-fault-object");
            return None;
        };
        for name in members.keys().filter(|name| !known(name)) {
            self.fault(&format!("/{}", escaped(name)), "api-fault-unknown");
        }
        Some(members)
    }

    /// The cells of a row, in the order of its members.
    fn row(&mut self, members: &[Member], row: &Value, pointer: &str) -> Vec<String> {
        let Some(row) = row.as_object() else {
            self.fault(pointer, "api-fault-object");
            return Vec::new();
        };
        for name in row.keys().filter(|name| members.iter().all(|member| member.name != **name)) {
            self.fault(&format!("{pointer}/{}", escaped(name)), "api-fault-unknown");
        }
        let mut cell = |member: &Member| {
            let place = format!("{pointer}/{}", member.name);
            let value = row.get(member.name).unwrap_or(&Value::Null);
            if value.is_null() && !member.optional {
                self.fault(&place, "office-fault-missing");
            }
            self.text(&member.shape, value, &place).unwrap_or_default()
        };
        members.iter().map(&mut cell).collect()
    }
}

/// Rows as a form holds them: a line to each, or a table with its header.
fn laid_out(layout: Layout, members: &[Member], rows: &[Vec<String>]) -> String {
    let line = |cells: &Vec<String>| {
        let cell = |rank: usize| cells.get(rank).map_or("", String::as_str);
        match layout {
            Layout::Lines(Line::Carry) => format!("{}/{}={}/{}", cell(0), cell(1), cell(2), cell(3)),
            Layout::Lines(Line::Partner) if cell(1).is_empty() => format!("{}/{}", cell(0), cell(2)),
            Layout::Lines(Line::Partner) => format!("{}={}/{}", cell(0), cell(1), cell(2)),
            Layout::Lines(Line::Name | Line::Site | Line::Commitment) => cell(0).to_owned(),
            Layout::Lines(Line::CoFunder | Line::Criterion) if cell(1).is_empty() => cell(0).to_owned(),
            Layout::Lines(_) => format!("{}={}", cell(0), cell(1)),
            Layout::Table => cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join(";"),
        }
    };
    let lines = rows.iter().map(line);
    match layout {
        Layout::Table if !rows.is_empty() => {
            let header = members.iter().map(|member| member.name).collect::<Vec<_>>().join(";");
            [header].into_iter().chain(lines).collect::<Vec<_>>().join("\n")
        }
        _ => lines.collect::<Vec<_>>().join("\n"),
    }
}

/// A cell of a table, whatever stands in it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

pub(super) fn object(properties: &Map<String, Value>, required: &[String]) -> Value {
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

pub(super) fn schema_of(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!({ "type": "string" }),
        Shape::Formatted(format) => json!({ "type": "string", "format": format }),
        Shape::Words(words) => json!({ "type": "string", "enum": words }),
        Shape::Number(least) | Shape::Cents(least) => json!({ "type": "integer", "minimum": least }),
        Shape::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Shape::Rows(members, _) => {
            let properties = members.iter();
            let properties =
                properties.map(|member| (member.name.to_owned(), schema_of(&member.shape))).collect();
            let required = members.iter().filter(|member| !member.optional);
            let required: Vec<_> = required.map(|member| member.name.to_owned()).collect();
            json!({ "type": "array", "items": object(&properties, &required) })
        }
    }
}
