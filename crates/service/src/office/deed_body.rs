//! An act of the office as a program sends it: the fields of its form as typed JSON, and what is wrong with them.
//!
//! Names are those of the fields of the form with `_` in the place of `-`. Objectives, which a form takes as a file, are rows here.

use maillage_domain::people::Permission;
use maillage_reading::objectives::COLUMNS;
use maillage_views::fault::FaultAt;
use maillage_views::words::Words;
use serde_json::{Map, Value, json};

use super::body::{Faults, Layout, Member, Shape, member, object, perhaps, schema_of};
use super::deed::{Adoption, Deed};
use super::deed_form::{DeedVerb, decree};
use super::fund_field::FieldSaid;

/// An act of the office that programs may enter. Delegating a signature is none: no token may what an administrator does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeedOperation {
    /// A filing window is recorded, as an order or as the draft of one.
    Window,
    /// Objectives are adopted or revised.
    Objectives,
    /// A region sets a value for a parameter.
    Parameter,
    /// A draft is signed.
    Sign,
}

/// A field of a body: its name in the form, the message that says what it is, and its shape.
type BodyField = (&'static str, &'static str, Member);

impl DeedOperation {
    /// Each of them, in the order of the description.
    pub const ALL: [Self; 4] = [Self::Window, Self::Objectives, Self::Parameter, Self::Sign];

    /// Its name, in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Objectives => "objectives",
            Self::Parameter => "parameter",
            Self::Sign => "sign",
        }
    }

    /// Who may do it.
    pub const fn permission(self) -> Permission {
        match self {
            Self::Objectives => Permission::Plan,
            Self::Window => DeedVerb::OrderWindow.permission(),
            Self::Parameter => DeedVerb::SetParameter.permission(),
            Self::Sign => DeedVerb::Sign.permission(),
        }
    }

    /// The fields of its body, in the order of its form.
    fn fields(self) -> Vec<BodyField> {
        let date = || Shape::Formatted("date");
        match self {
            Self::Window => vec![
                (
                    "standing",
                    "office-field-standing",
                    perhaps("standing", Shape::Words(vec!["draft", "order"])),
                ),
                ("opens", "office-field-opens", member("opens", date())),
                ("closes", "office-field-closes", member("closes", date())),
                ("lines", "office-field-lines", member("lines", Shape::Texts)),
                ("bilan", "office-field-bilan", perhaps("bilan", Shape::Text)),
                ("replaces", "office-field-replaces", perhaps("replaces", Shape::Text)),
                ("order", "office-field-window-order", perhaps("order", Shape::Text)),
                ("published", "office-field-published", perhaps("published", date())),
                ("source", "office-field-source", perhaps("source", Shape::Text)),
            ],
            Self::Objectives => vec![
                ("decree", "office-field-decree", member("decree", Shape::Text)),
                ("day", "office-field-signed", member("day", date())),
                ("published", "office-field-published", perhaps("published", date())),
                ("from", "office-field-from", perhaps("from", date())),
                ("revises", "office-field-revises", perhaps("revises", Shape::Text)),
                ("source", "office-field-source", perhaps("source", Shape::Text)),
                ("rows", "said-objectives", member("rows", Shape::Rows(columns(), Layout::Table))),
            ],
            Self::Parameter => vec![
                ("parameter", "office-field-parameter", member("parameter", Shape::Text)),
                ("value", "office-field-value", member("value", Shape::Text)),
                ("from", "office-field-from", member("from", date())),
                ("until", "office-field-until", perhaps("until", date())),
                ("source", "office-field-source", member("source", Shape::Text)),
                ("doubt", "office-field-doubt", perhaps("doubt", Shape::Text)),
            ],
            Self::Sign => vec![
                ("draft", "office-field-draft", member("draft", Shape::Number(1))),
                ("delegation", "office-field-delegation", member("delegation", Shape::Number(1))),
                ("order", "office-field-order", member("order", Shape::Text)),
                ("day", "office-field-signed", member("day", date())),
            ],
        }
    }

    /// Reads a body, all fields at once.
    ///
    /// # Errors
    ///
    /// Every place that holds what it cannot, and every member that is no field.
    pub fn read(self, body: &Value, words: Words) -> Result<Deed, Vec<FaultAt>> {
        let fields = self.fields();
        let mut faults = Faults { found: Vec::new(), words };
        let known = |name: &str| fields.iter().any(|(_, _, field)| field.name == name);
        let empty = Map::new();
        let members = faults.members(body, known).unwrap_or(&empty);
        let mut typed: Vec<(&str, String)> = Vec::new();
        for (name, _, field) in &fields {
            let value = members.get(*name).unwrap_or(&Value::Null);
            typed.push((name, faults.text(&field.shape, value, &format!("/{name}")).unwrap_or_default()));
        }
        // Rows are read as a table, which would be told as a bad file in their place.
        let rows =
            fields.iter().filter(|(_, _, field)| matches!(field.shape, Shape::Rows(..)) && !field.optional);
        for (name, _, _) in rows.filter(|(name, ..)| members.get(*name).is_none_or(Value::is_null)) {
            faults.fault(&format!("/{name}"), "office-fault-missing");
        }
        if !faults.found.is_empty() {
            return Err(faults.found);
        }
        let of = |name: &str| {
            let found = typed.iter().find(|(own, _)| *own == name);
            found.map(|(_, text)| text.clone()).into_iter().collect::<Vec<_>>()
        };
        self.deed(&of, words).map_err(|said| said.iter().map(at_place).collect())
    }

    fn deed(self, of: &dyn Fn(&str) -> Vec<String>, words: Words) -> Result<Deed, Vec<FieldSaid>> {
        match self {
            Self::Window => DeedVerb::OrderWindow.read(of, words),
            Self::Parameter => DeedVerb::SetParameter.read(of, words),
            Self::Sign => DeedVerb::Sign.read(of, words),
            Self::Objectives => {
                let decree = decree(of, words)?;
                let table = of("rows").concat();
                Ok(Deed::Adopt(Box::new(Adoption { decree, table })))
            }
        }
    }

    /// The shape of its body, as JSON Schema.
    pub fn schema(self, words: Words) -> Value {
        let fields = self.fields();
        let properties = fields.iter().map(|(name, label, field)| {
            let mut told = schema_of(&field.shape);
            told["description"] = json!(words.get(label));
            ((*name).to_owned(), told)
        });
        let required =
            fields.iter().filter(|(_, _, field)| !field.optional).map(|(name, ..)| (*name).to_owned());
        object(&properties.collect(), &required.collect::<Vec<_>>())
    }
}

/// The members of a row of objectives: the columns of their table.
fn columns() -> Vec<Member> {
    let column = |column: &maillage_reading::table::Column| Member {
        name: column.name,
        shape: Shape::Text,
        optional: !column.required,
    };
    COLUMNS.iter().map(column).collect()
}

fn at_place(said: &FieldSaid) -> FaultAt {
    FaultAt { pointer: format!("/{}", said.field), detail: said.said.clone() }
}
