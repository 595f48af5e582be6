//! A verb of the fund as a program sends it: the fields of its description as typed JSON, and what is wrong with them, each by its
//! JSON pointer (RFC 6901).
//!
//! Names are those of the fields with `_` in the place of `-`; amounts are cents. What a value means is read by the same fields as
//! that of a form.

use maillage_reading::table::Column;
use maillage_views::fault::FaultAt;
use maillage_views::words::Words;
use serde_json::{Map, Value, json};

use super::body::{Faults, Layout, Member, Shape, member, object, perhaps, schema_of};
use super::fund_field::{FieldSaid, FundField, Kind, Line};
use super::fund_typed::Typed;
use super::fund_verb::FundVerb;

/// The members of a row of a field of lines.
fn members(line: Line) -> Vec<Member> {
    match line {
        Line::Share => vec![member("earmark", Shape::Text), member("amount", Shape::Cents(0))],
        Line::Instalment => vec![member("year", Shape::Number(0)), member("amount", Shape::Cents(0))],
        Line::Carry => vec![
            member("envelope", Shape::Text),
            perhaps("earmark", Shape::Text),
            member("ae", Shape::Cents(0)),
            member("cp", Shape::Cents(0)),
        ],
        // A share in basis points is one in percent with two decimals, as euros have cents.
        Line::Partner => vec![
            member("region", Shape::Text),
            perhaps("share_bp", Shape::Cents(0)),
            member("director", Shape::Formatted("uuid")),
        ],
        Line::Name => vec![member("name", Shape::Text)],
        Line::Site => vec![member("finess", Shape::Text)],
        Line::Commitment => vec![member("commitment", Shape::Formatted("uuid"))],
        Line::CoFunder => vec![member("name", Shape::Text), perhaps("amount", Shape::Cents(1))],
        Line::Criterion => vec![member("name", Shape::Text), perhaps("weight", Shape::Number(0))],
        Line::Score => vec![member("criterion", Shape::Text), member("points", Shape::Number(0))],
    }
}

/// The member of a column of a table.
fn of_column(column: &Column) -> Member {
    let amount = matches!(column.name, "ae" | "cp");
    let shape = if amount { Shape::Cents(0) } else { Shape::Text };
    Member { name: column.name, shape, optional: !column.required }
}

/// What the value of a field is.
fn shape(field: &FundField) -> Shape {
    match field.kind {
        Kind::Year | Kind::Count => Shape::Number(0),
        Kind::Commitment | Kind::Recovery | Kind::Person => Shape::Formatted("uuid"),
        Kind::Euros => Shape::Cents(1),
        Kind::EurosOrZero => Shape::Cents(0),
        Kind::Day => Shape::Formatted("date"),
        Kind::Text
        | Kind::Clause
        | Kind::OneLine
        | Kind::Call
        | Kind::Agreement
        | Kind::LegalText
        | Kind::Period
        | Kind::GrantShare
        | Kind::Place
        | Kind::Beneficiary
        | Kind::Vote => Shape::Text,
        Kind::Word(words) => Shape::Words(words.iter().map(|word| word.word).collect()),
        Kind::Table(columns) => Shape::Rows(columns.iter().map(of_column).collect(), Layout::Table),
        Kind::Lines(line) => Shape::Rows(members(line), Layout::Lines(line)),
    }
}

/// The name of a field in a body.
fn name_in_body(field: &str) -> String {
    field.replace('-', "_")
}

/// What is wrong with a field that was read, at its place.
pub fn at_place(said: &FieldSaid) -> FaultAt {
    FaultAt { pointer: format!("/{}", name_in_body(said.field)), detail: said.said.clone() }
}

/// What a body says of each field of a verb.
///
/// # Errors
///
/// Every place that holds what it cannot, and every member that is no field.
pub fn typed(verb: FundVerb, body: &Value, words: Words) -> Result<Typed, Vec<FaultAt>> {
    let mut faults = Faults { found: Vec::new(), words };
    let known = |name: &str| verb.fields().iter().any(|field| name_in_body(field.name) == name);
    let empty = Map::new();
    let members = faults.members(body, known).unwrap_or(&empty);
    let typed = Typed::of(verb, |name| {
        let field = verb.fields().iter().find(|field| field.name == name);
        let (name, Some(field)) = (name_in_body(name), field) else { return String::new() };
        let value = members.get(&name).unwrap_or(&Value::Null);
        faults.text(&shape(field), value, &format!("/{name}")).unwrap_or_default()
    });
    if faults.found.is_empty() { Ok(typed) } else { Err(faults.found) }
}

/// The shape of the body of a verb, as JSON Schema.
pub fn schema(verb: FundVerb, words: Words) -> Value {
    let fields = verb.fields().iter();
    let properties = fields.clone().map(|field| {
        let mut told = schema_of(&shape(field));
        told["description"] = json!(words.get(field.label));
        (name_in_body(field.name), told)
    });
    let required = fields.clone().filter(|field| !field.optional).map(|field| name_in_body(field.name));
    object(&properties.collect(), &required.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    const WORDS: Words = Words::new(Language::English);

    fn pointers(verb: FundVerb, body: &Value) -> Vec<String> {
        let faults = typed(verb, body, WORDS).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.pointer).collect()
    }

    #[test]
    fn given_a_body_when_read_then_what_a_form_would_hold_with_cents_as_euros() {
        let body = json!({
            "commitment": "00000000-0000-0000-0000-000000000001", "amount": 6_000_005, "day": "2026-03-02",
        });
        let typed = typed(FundVerb::Certify, &body, WORDS).expect("it is one");
        assert_eq!((typed.get("amount"), typed.get("day")), ("60000.05", "2026-03-02"));
        let body = json!({ "schedule": [{ "year": 2027, "amount": 100 }, { "year": 2028, "amount": 0 }] });
        let schedule = super::typed(FundVerb::Commit, &body, WORDS).expect("it is one");
        assert_eq!(schedule.get("schedule"), "2027=1.00\n2028=0.00");
    }

    #[test]
    fn given_several_faults_when_a_body_is_read_then_each_by_its_pointer() {
        let body = json!({ "amount": "60000", "commitment": 7, "anything/else": 1 });
        assert_eq!(pointers(FundVerb::Certify, &body), ["/anything~1else", "/commitment", "/amount"]);
        let body = json!({ "amount": 0, "schedule": [{ "year": 2027 }, 3], "party": "32" });
        let expected = ["/amount", "/schedule/0/amount", "/schedule/1", "/party"];
        assert_eq!(pointers(FundVerb::Commit, &body), expected);
        assert_eq!(pointers(FundVerb::Certify, &json!([])), [""]);
    }

    #[test]
    fn given_each_verb_when_described_then_each_of_its_fields_and_no_other() {
        for verb in FundVerb::ALL {
            let described = schema(*verb, WORDS);
            let properties = described["properties"].as_object().expect("an object");
            assert_eq!(properties.len(), verb.fields().len(), "{verb:?}");
            assert_eq!(described["additionalProperties"], json!(false));
        }
        let opening = &schema(FundVerb::Budget, WORDS)["properties"]["table"]["items"];
        assert_eq!(opening["required"], json!(["ae", "cp"]));
        assert_eq!(opening["properties"]["ae"], json!({ "type": "integer", "minimum": 0 }));
    }
}
