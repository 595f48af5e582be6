//! Forms: how they are made, and what is believed of what they send.

use std::fmt;

use axum::body::{Body, to_bytes};
use axum::extract::Query;

use crate::error::Failure;
use crate::visitor::Visitor;

/// The longest form, in bytes: a handful of fields.
pub(crate) const LONGEST: usize = 16 << 10;
/// The longest query of an address at which something is looked at before it is confirmed, in bytes: what a form that confirms
/// sends back. Below what HTTP servers take of an address, 64 KB, so that what is longer is told at its field.
pub(crate) const LONGEST_SEEN: usize = 48 << 10;
/// The field that another site can neither read nor make.
pub(crate) const CSRF: &str = "csrf";

/// One field of a form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Field {
    /// Its name.
    pub(crate) name: &'static str,
    /// What it asks.
    pub(crate) label: String,
    /// What helps to fill it in; empty where nothing has to.
    pub(crate) hint: String,
    /// Its type, as browsers know it.
    pub(crate) kind: &'static str,
    /// What a browser may fill in by itself.
    pub(crate) autocomplete: &'static str,
    /// What stands in it.
    pub(crate) value: String,
    /// What can be chosen: each value and its words; nothing where it is typed.
    pub(crate) choices: Vec<(String, String)>,
    /// What is chosen, where several of them may be; nothing where one is.
    pub(crate) ticked: Option<Vec<String>>,
    /// The same, under a heading each.
    pub(crate) groups: Vec<(String, Vec<(String, String)>)>,
    /// The part of the form to which it belongs; empty for the first part.
    pub(crate) section: String,
    /// Whether that part is folded up as long as nothing stands in it.
    pub(crate) folded: bool,
    /// What is wrong with what was typed; empty where nothing is.
    pub(crate) fault: String,
    /// Whether it may be left empty.
    pub(crate) optional: bool,
    /// Whether nothing is chosen by itself, and something has to be.
    pub(crate) must_choose: bool,
    /// What tells it from fields of the same name, from 1; 0 where it is the only one.
    pub(crate) rank: usize,
    /// The picture of what it asks about; empty where there is none.
    pub(crate) picture: String,
}

impl Field {
    /// A field to type into.
    pub(crate) fn typed(name: &'static str, kind: &'static str, label: String) -> Self {
        Self { name, kind, label, autocomplete: "off", ..Self::default() }
    }

    /// The same with help.
    pub(crate) fn hint(self, hint: String) -> Self {
        Self { hint, ..self }
    }

    /// The same where a browser may fill it in.
    pub(crate) fn autocomplete(self, autocomplete: &'static str) -> Self {
        Self { autocomplete, ..self }
    }

    /// The same with something in it.
    pub(crate) fn holding(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    /// The same where one of these is chosen.
    pub(crate) fn of(self, choices: Vec<(String, String)>) -> Self {
        Self { choices, ..self }
    }

    /// The same where any number of these is chosen.
    pub(crate) fn any_of(self, choices: Vec<(String, String)>) -> Self {
        Self { choices, ticked: Some(Vec::new()), ..self }
    }

    /// Whether a value is among those that are chosen.
    pub(crate) fn has_ticked(&self, value: &str) -> bool {
        self.ticked.as_ref().is_some_and(|ticked| ticked.iter().any(|own| own == value))
    }

    /// The same where one of these is chosen, each under its heading.
    pub(crate) fn grouped(self, groups: Vec<(String, Vec<(String, String)>)>) -> Self {
        Self { groups, ..self }
    }

    /// Whether one of several values is chosen.
    pub(crate) fn is_chosen(&self) -> bool {
        !self.choices.is_empty() || !self.groups.is_empty()
    }

    /// Whether several lines are typed.
    pub(crate) fn is_lines(&self) -> bool {
        self.kind == "lines"
    }

    /// How many lines a field of lines shows: what stands in it and two more, within bounds.
    pub(crate) fn rows(&self) -> usize {
        (self.value.lines().count() + 2).clamp(3, 16)
    }

    /// The same where it may be left empty.
    pub(crate) fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    /// Whether it takes a code of six digits.
    pub(crate) fn is_code(&self) -> bool {
        self.autocomplete == "one-time-code"
    }
}

/// A form that changes something.
#[derive(Debug, Clone, Default)]
pub(crate) struct Form {
    /// Which of the forms of a page it is; it stands in its identifiers too.
    pub(crate) act: &'static str,
    /// What tells it from forms of the same act, in identifiers.
    pub(crate) rank: usize,
    /// Its name, for who hears the page.
    pub(crate) label: String,
    /// What it is about, as it is sent back: names and values.
    pub(crate) hidden: Vec<(&'static str, String)>,
    /// Its fields.
    pub(crate) fields: Vec<Field>,
    /// What its button says.
    pub(crate) button: String,
    /// How its button looks, as the end of a class; empty for the usual one.
    pub(crate) tone: &'static str,
    /// Another way, beside the button: its words and its address.
    pub(crate) other: Vec<(String, String)>,
    /// Whether it sends a file.
    pub(crate) files: bool,
    /// Whether it only asks: what is typed then stands in the address, and nothing is changed.
    pub(crate) asks: bool,
}

impl Form {
    /// A form with a button.
    pub(crate) fn new(act: &'static str, label: String, button: String) -> Self {
        Self { act, label, button, ..Self::default() }
    }

    /// The same with a field more.
    pub(crate) fn field(mut self, field: Field) -> Self {
        self.fields.push(field);
        self
    }

    /// The same that sends something back.
    pub(crate) fn about(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.hidden.push((name, value.into()));
        self
    }

    /// The same with a button of another tone.
    pub(crate) fn tone(self, tone: &'static str) -> Self {
        Self { tone, ..self }
    }

    /// The same with another way beside the button.
    pub(crate) fn or(mut self, words: String, address: impl fmt::Display) -> Self {
        self.other.push((words, address.to_string()));
        self
    }

    /// The same that only asks.
    pub(crate) fn asking(self) -> Self {
        Self { asks: true, ..self }
    }

    /// The same that sends a file.
    pub(crate) fn sending_files(self) -> Self {
        Self { files: true, ..self }
    }

    /// The same among several of its act.
    pub(crate) fn ranked(self, rank: usize) -> Self {
        Self { rank, ..self }
    }

    /// The form as it was sent, with what is wrong at the field that is: what was typed stays, but for secrets.
    pub(crate) fn faulty(mut self, sent: &Sent, name: &str, fault: &str) -> Self {
        for field in &mut self.fields {
            if field.kind != "password" && !field.is_code() {
                sent.get(field.name).clone_into(&mut field.value);
            }
            field.ticked = field.ticked.take().map(|_none| sent.all(field.name));
            if field.name == name {
                fault.clone_into(&mut field.fault);
            }
        }
        self
    }

    /// Its fields, in the parts of the form.
    pub(crate) fn sections(&self) -> Vec<Section<'_>> {
        let parts = self.fields.chunk_by(|one, next| one.section == next.section);
        parts.filter_map(|fields| Some(Section { first: fields.first()?, fields })).collect()
    }

    /// Whether its name begins with what its button says, and says more.
    pub(crate) fn says_more(&self) -> bool {
        self.label != self.button && self.label.starts_with(&self.button)
    }

    /// What tells a field from all others of the page.
    pub(crate) fn id(&self, field: &Field) -> String {
        let rank = if field.rank == 0 { String::new() } else { format!("-{}", field.rank) };
        format!("{}-{}-{}{rank}", self.act, self.rank, field.name)
    }

    /// Which texts describe a field, as an attribute: its help and what is wrong with it, where they are; both stand before it.
    pub(crate) fn described(&self, field: &Field) -> String {
        let id = self.id(field);
        let texts = [("hint", &field.hint), ("fault", &field.fault)];
        let ids: Vec<_> = texts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, _)| format!("{id}-{name}"))
            .collect();
        if ids.is_empty() { String::new() } else { format!(" aria-describedby=\"{}\"", ids.join(" ")) }
    }

    /// The fields at fault: the address of each in the page, and what is wrong.
    pub(crate) fn faults(&self) -> Vec<(String, String)> {
        let at_fault = self.fields.iter().filter(|field| !field.fault.is_empty());
        at_fault.map(|field| (self.id(field), format!("{} : {}", field.label, field.fault))).collect()
    }
}

/// A part of a form.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Section<'f> {
    first: &'f Field,
    /// Its fields.
    pub(crate) fields: &'f [Field],
}

impl Section<'_> {
    /// Its name; empty for the first part.
    pub(crate) fn name(&self) -> &str {
        &self.first.section
    }

    /// Whether it can be folded up.
    pub(crate) const fn folds(&self) -> bool {
        self.first.folded
    }

    /// Whether something stands in it, or is wrong there: then it is not folded up.
    pub(crate) fn is_open(&self) -> bool {
        self.fields.iter().any(|field| !field.value.is_empty() || !field.fault.is_empty())
    }
}

/// What a form sent: names and values, as typed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent(Vec<(String, String)>);

impl Sent {
    /// Reads the body of a request of at most so many bytes, where a page of this site sent it.
    ///
    /// # Errors
    ///
    /// It is too long, or no form of a page that was given to this browser.
    pub(crate) async fn read(visitor: &Visitor, body: Body, most: usize) -> Result<Self, Failure> {
        if !visitor.from_here {
            return Err(Failure::Forged);
        }
        let bytes = to_bytes(body, most).await.map_err(|_longer| Failure::TooLarge(most))?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|_not_text| Failure::Forged)?;
        let uri = format!("/?{text}").parse().map_err(|_no_form| Failure::Forged)?;
        let Query(pairs) = Query::<Vec<(String, String)>>::try_from_uri(&uri)?;
        let sent = Self(pairs);
        let proved = visitor.token.as_ref().is_some_and(|token| token.proves_form(sent.get(CSRF)));
        if proved { Ok(sent) } else { Err(Failure::Forged) }
    }

    /// What a form sent in parts, once it was proved.
    pub(crate) const fn of_parts(parts: Vec<(String, String)>) -> Self {
        Self(parts)
    }

    /// Whether anything was sent.
    pub(crate) fn is_there(&self) -> bool {
        !self.0.is_empty()
    }

    /// Every value of a field of which several may be chosen.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(own, _)| own == name).map(|(_, value)| value.clone()).collect()
    }

    /// The value of a field; empty where it was not sent.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str())
    }
}
