//! The page of admissibility: the questions, and what is answered.

use jiff::civil::Date;
use maillage_domain::care::nomenclature::{LineCode, Resolution};
use maillage_domain::procedure::named;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::state::State;
use maillage_views::ruling_page::{Answers, Questions, RulingPage};
use maillage_views::ruling_sheet::strip;
use maillage_views::words::Words;

use super::admissibility::{RulingRequest, admissibility};
use super::ruling_file::{digest_of, recipient};
use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The page of admissibility; nothing is ruled on before the questions are answered.
pub fn ruling_page(
    reader: &Reader,
    request: &RulingRequest,
    words: Words,
) -> Result<RulingPage, ServiceError> {
    let state = reader.state();
    let region = region(state, request.region.as_deref(), words)?;
    let day = request.on.unwrap_or_else(|| reader.today(&region));
    let answers = Answers {
        operation: request.operation.clone(),
        activity: request.activity.clone(),
        zone: request.zone.clone(),
        from_zone: request.from_zone.clone().unwrap_or_default(),
        on: day.to_string(),
        holds: request.holds.clone(),
        form: request.form.clone().unwrap_or_default(),
        expires: request.expires.map(|day| day.to_string()).unwrap_or_default(),
        started: request.started,
        research_only: request.research_only,
    };
    let lines = chosen(state, request, day);
    let questions = Questions::new(state, &region, day, &lines, answers, words);
    let recipient = recipient(state, &region, words);
    if request.operation.is_empty() || request.activity.is_empty() || request.zone.is_empty() {
        return Ok(RulingPage {
            questions,
            ruling: None,
            strip: Vec::new(),
            digest: String::new(),
            recipient,
        });
    }
    let view = admissibility(reader, request, words)?;
    // A name or another spelling was resolved: the form shows what was ruled on. Several lines under one name have no code
    // together that can be asked for: there the name stays.
    let mut questions = questions;
    if let [_one] = lines.as_slice() {
        questions.answers.activity.clone_from(&view.activity);
    }
    questions.answers.zone.clone_from(&view.zone);
    let (strip, digest) = (strip(&view, words), digest_of(&view, &region)?);
    Ok(RulingPage { questions, ruling: Some(view), strip, digest, recipient })
}

/// The lines that the activity which was chosen stands for; none where it stands for none.
fn chosen(state: &State, request: &RulingRequest, day: Date) -> Vec<LineCode> {
    let operation = Operation::parse(&request.operation).unwrap_or(Operation::Creation);
    match named::resolve(state.reference(), operation, &request.activity, day) {
        Some(Resolution::One(line)) => vec![line.code.clone()],
        Some(Resolution::Several(lines)) => lines.into_iter().map(|line| line.code.clone()).collect(),
        _ => Vec::new(),
    }
}
