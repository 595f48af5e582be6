//! Fifty thousand questions about applications in one request, in process: understood, ruled on and written.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::care::bilan::Position;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::state::Asked;
use maillage_service::import_demo::import_real_regions;
use maillage_service::procedure::admissibility::RulingRequest;
use maillage_service::procedure::bulk::bulk;
use maillage_service::{App, Location, Mode, Reader, shipped};
use maillage_views::words::Words;

use crate::fund::CLOCK;

/// How many questions there are.
const QUESTIONS: usize = 50_000;
/// How often they are asked.
const RUNS: usize = 5;

/// Every operation for every row of the shipped bilan, on two days of its window, until there are so many.
fn questions(reader: &Reader) -> Vec<RulingRequest> {
    let days = [date(2019, 8, 1), date(2019, 9, 2)];
    let region = &shipped::HAUTS_DE_FRANCE.territory.region.code;
    let bilans = reader.state().care().bilans(region, Asked::LATEST);
    let rows: Vec<_> = bilans.flat_map(|bilan| &bilan.fact.rows).filter(|row| row.code.is_some()).collect();
    let asked = |on: Date, operation: Operation, row: &Position| RulingRequest {
        operation: operation.as_str().to_owned(),
        activity: row.code.as_ref().map(ToString::to_string).unwrap_or_default(),
        zone: row.zone.to_string(),
        on: Some(on),
        ..RulingRequest::default()
    };
    let days = days.into_iter().cycle();
    let all = days.flat_map(|day| Operation::ALL.into_iter().map(move |operation| (day, operation)));
    let all = all.flat_map(|(day, operation)| rows.iter().map(move |row| asked(day, operation, row)));
    all.take(QUESTIONS).collect()
}

/// Asks them, and prints how long each time took.
pub(crate) async fn measure() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let location = Location::Folder(folder.path().to_owned());
    let app = App::open(&location, Mode::CreateIfMissing, CLOCK).await.map_err(io::Error::other)?;
    let (app, words) = (Arc::new(app), Words::new(Language::English));
    import_real_regions(&app, Actor::Program, words).await.map_err(io::Error::other)?;
    let reader = Reader::new(&app).await.map_err(io::Error::other)?;
    let questions = questions(&reader);
    let mut taken = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let view = bulk(&reader, None, &questions, false, words).map_err(io::Error::other)?;
        let written = serde_json::to_vec(&view)?.len();
        taken.push((start.elapsed().as_secs_f64() * 1000.0, written));
    }
    taken.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (median, bytes) = taken.get(RUNS / 2).copied().unwrap_or_default();
    println!(
        "{} questions in one request: {median:.0} ms (median of {RUNS}), {bytes} bytes",
        questions.len()
    );
    Ok(())
}
