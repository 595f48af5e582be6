//! The description of the API: OpenAPI 3.1, made of the table of operations and of the shapes of what they answer.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use maillage_domain::bilingual::Language;
use maillage_service::App;
use maillage_service::format::FileFormat;
use maillage_views::fault::FaultAt;
use maillage_views::problem::Problem;
use maillage_views::words::Words;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};
use std::sync::Arc;

use super::operation::{Answers, Body, Group, Operation, SchemaOf, Verb};
use super::operations::operations;
use super::parameter::{Parameter, named};
use super::write::{KEY, LONGEST_KEY};
use crate::visit::Visit;

/// Where the description is.
pub(crate) const PATH: &str = "/api/v1/openapi.json";

/// What a problem looks like.
#[derive(JsonSchema)]
#[schemars(rename = "ProblemDocument")]
#[expect(dead_code, reason = "only its schema is wanted")]
struct ProblemShape {
    #[serde(flatten)]
    problem: Problem,
    /// Each place of the body at fault.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FaultAt>,
    /// The status of the answer.
    status: u16,
    /// A number that the log knows too, where the program itself failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    trace_id: Option<String>,
}

/// `GET /api/v1/openapi.json`
pub(crate) fn document() -> MethodRouter<Arc<App>> {
    get(async |State(_): State<Arc<App>>, visit: Visit| -> Response {
        let headers = [
            (CONTENT_TYPE, FileFormat::Json.media_type()),
            (CACHE_CONTROL, "no-cache"),
            (VARY, "accept-language"),
        ];
        (headers, description(visit.words)).into_response()
    })
}

/// The description, in the words of a language; the same words give the same bytes.
///
/// # Panics
///
/// An operation has a parameter without a row: a test describes them all.
pub fn description(words: Words) -> String {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut generator = settings.for_serialize().into_generator();
    let problem = generator.subschema_for::<ProblemShape>();
    let mut paths = Map::new();
    for operation in operations() {
        let described = described(operation, &mut generator, words);
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[verb(operation)] = described;
    }
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": words.get("api-title"),
            "summary": words.get("api-summary"),
            "description": words.get("api-description"),
            "version": "1",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": "/" }],
        "tags": Group::ALL.map(|group| json!({ "name": group.as_str(), "description": words.get(group.meaning()) })),
        "paths": paths,
        "components": {
            "schemas": generator.take_definitions(true),
            "responses": responses(&problem.to_value(), words),
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": words.get("api-security") },
            },
        },
    });
    let mut text = serde_json::to_string_pretty(&document).expect("a value without keys that are no texts");
    text.push('\n');
    text
}

fn verb(operation: &Operation) -> &'static str {
    match operation.verb {
        Verb::Get => "get",
        Verb::Post => "post",
    }
}

/// The problems that any operation may answer with: status and message.
const PROBLEMS: [(&str, &str); 9] = [
    ("400", "api-answer-400"),
    ("401", "api-answer-401"),
    ("403", "api-answer-403"),
    ("404", "api-answer-404"),
    ("406", "api-answer-406"),
    ("409", "api-answer-409"),
    ("414", "api-answer-414"),
    ("422", "api-answer-422"),
    ("503", "api-answer-503"),
];

/// Those of an operation that takes a body.
const BODY_PROBLEMS: [(&str, &str); 2] = [("413", "api-answer-413"), ("415", "api-answer-415")];

fn responses(problem: &Value, words: Words) -> Value {
    let one = |(status, message): &(&str, &str)| {
        let content = json!({ "application/problem+json": { "schema": problem } });
        (format!("Problem{status}"), json!({ "description": words.get(message), "content": content }))
    };
    let all = PROBLEMS.iter().chain(&BODY_PROBLEMS).map(one);
    Value::Object(all.collect())
}

fn described(operation: &Operation, generator: &mut SchemaGenerator, words: Words) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "tags": [operation.group.as_str()],
        "summary": words.get(operation.summary),
        "parameters": parameters(operation, words),
        "responses": answers(operation, generator, words),
    });
    if let Some(body) = operation.body {
        let schema = match body {
            Body::Of(schema) => read_shape(schema),
            Body::Write(write) => write.schema(Words::new(Language::English)),
        };
        described["requestBody"] =
            json!({ "required": true, "content": { "application/json": { "schema": schema } } });
    }
    if operation.writes() {
        described["security"] = json!([{ "token": [] }]);
        described["x-permission"] = json!(operation.permission.as_str());
    }
    described
}

/// What is read has other optional members than what is written: its shape stands by itself, with its own definitions.
fn read_shape(schema: SchemaOf) -> Value {
    let mut reading = SchemaSettings::draft2020_12()
        .with(|settings| {
            settings.inline_subschemas = true;
            settings.meta_schema = None;
        })
        .into_generator();
    schema(&mut reading).to_value()
}

/// The key of a write, in its header.
fn key_header(words: Words) -> Value {
    json!({
        "name": KEY,
        "in": "header",
        "required": false,
        "description": words.get("api-header-key"),
        "schema": { "type": "string", "minLength": 1, "maxLength": LONGEST_KEY },
    })
}

fn parameters(operation: &Operation, words: Words) -> Vec<Value> {
    let told = |parameter: &Parameter, place: &str, required: bool| {
        let one = parameter.kind.schema();
        let schema = if parameter.repeated && place == "query" {
            json!({ "type": "array", "items": one })
        } else {
            one
        };
        let mut told = json!({
            "name": parameter.name,
            "in": place,
            "required": required,
            "description": words.get(parameter.meaning),
            "schema": schema,
        });
        if parameter.repeated && place == "query" {
            told["explode"] = json!(true);
        } else if !parameter.example.is_empty() {
            told["example"] = example(parameter);
        }
        told
    };
    let places = operation.places().map(|name| told(named(name), "path", true));
    let query = operation.parameters();
    let query = query.iter().map(|name| told(named(name), "query", operation.required.contains(name)));
    places.chain(query).chain(operation.writes().then(|| key_header(words))).collect()
}

/// The example of a parameter, as its schema has it.
fn example(parameter: &Parameter) -> Value {
    match parameter.kind {
        super::parameter::Kind::Number(..) => json!(parameter.example.parse::<u64>().unwrap_or_default()),
        _ => json!(parameter.example),
    }
}

/// What an operation answers.
fn answers(operation: &Operation, generator: &mut SchemaGenerator, words: Words) -> Value {
    let schema = (operation.schema)(generator).to_value();
    let media = |format: &FileFormat| {
        let kind = format.media_type().split(';').next().unwrap_or_default().to_owned();
        let shape = match format {
            FileFormat::Json => json!({ "schema": schema }),
            FileFormat::Geojson => json!({ "schema": { "type": "object" } }),
            text if text.is_text() => json!({ "schema": { "type": "string" } }),
            _ => json!({}),
        };
        (kind, shape)
    };
    let content: Map<_, _> = match operation.answers {
        Answers::Events(_) => [("text/event-stream".to_owned(), json!({ "schema": { "type": "string" } }))]
            .into_iter()
            .collect(),
        _ => operation.formats().iter().map(media).collect(),
    };
    let mut found = Map::new();
    if operation.writes() {
        let headers = json!({ "Location": { "schema": { "type": "string" } } });
        let done =
            json!({ "description": words.get("api-answer-201"), "content": content, "headers": headers });
        found.insert("201".to_owned(), done);
    }
    let meaning = if operation.writes() { "api-answer-200-write" } else { "api-answer-200" };
    let mut answer = json!({ "description": words.get(meaning), "content": content });
    if operation.list.is_some() || operation.asks.contains(&"after") {
        answer["headers"] = json!({
            "Link": { "description": words.get("api-header-link"), "schema": { "type": "string" } }
        });
    }
    found.insert("200".to_owned(), answer);
    if operation.verb == Verb::Get {
        found.insert("304".to_owned(), json!({ "description": words.get("api-answer-304") }));
    }
    let body: &[_] = if operation.body.is_some() { &BODY_PROBLEMS } else { &[] };
    for (status, _) in PROBLEMS.iter().chain(body) {
        let reference = format!("#/components/responses/Problem{status}");
        found.insert((*status).to_owned(), json!({ "$ref": reference }));
    }
    Value::Object(found)
}
