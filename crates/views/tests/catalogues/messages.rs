//! The messages of a language, as the syntax of Fluent reads them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use maillage_domain::bilingual::Language;
use maillage_views::words::catalogue::CATALOGUES;

/// What a count is called where it is written for people.
const WRITTEN: &str = "-text";

/// One message.
pub(crate) struct Message {
    /// Its catalogue.
    pub(crate) noun: &'static str,
    /// Its identifier.
    pub(crate) id: String,
    variables: BTreeSet<String>,
    selectors: BTreeSet<String>,
    /// Messages that stand inside it.
    inner: BTreeSet<String>,
}

impl Message {
    /// The arguments it asks for: a count and the count written for people are one.
    pub(crate) fn arguments(&self) -> BTreeSet<&str> {
        self.variables.iter().map(|name| name.strip_suffix(WRITTEN).unwrap_or(name)).collect()
    }

    /// Those of them that are counts.
    pub(crate) fn counts(&self) -> BTreeSet<&str> {
        let written = self.variables.iter().filter_map(|name| name.strip_suffix(WRITTEN));
        self.selectors.iter().map(String::as_str).chain(written).collect()
    }
}

/// Every message of `language`, in the order of the files.
pub(crate) fn messages(language: Language) -> Vec<Message> {
    let mut found = Vec::new();
    for catalogue in CATALOGUES {
        let resource = fluent_syntax::parser::parse(catalogue.text(language)).expect("it is Fluent");
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut read = Message {
                noun: catalogue.noun,
                id: message.id.name.to_owned(),
                variables: BTreeSet::new(),
                selectors: BTreeSet::new(),
                inner: BTreeSet::new(),
            };
            read.pattern(&message.value.expect("a message has a text"));
            found.push(read);
        }
    }
    with_inner(found)
}

/// A message asks for what the messages inside it ask for.
fn with_inner(mut messages: Vec<Message>) -> Vec<Message> {
    let of = |message: &Message| (message.id.clone(), (message.variables.clone(), message.selectors.clone()));
    let own: BTreeMap<_, _> = messages.iter().map(of).collect();
    for message in &mut messages {
        for (variables, selectors) in message.inner.iter().filter_map(|id| own.get(id)) {
            message.variables.extend(variables.iter().cloned());
            message.selectors.extend(selectors.iter().cloned());
        }
    }
    messages
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                if let InlineExpression::VariableReference { id } = selector {
                    self.selectors.insert(id.name.to_owned());
                }
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.inner.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}
