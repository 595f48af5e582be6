//! Fifty thousand questions about applications in one request, in process: understood, ruled on and written.

use std::io;
use std::sync::Arc;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::procedure::operation::Operation;
use maillage_service::import_demo::import_demo;
use maillage_service::procedure::admissibility::RulingRequest;
use maillage_service::procedure::bulk::bulk;
use maillage_service::{App, Clock, Location, Mode, Reader, shipped};
use maillage_views::words::Words;
use uuid::Uuid;

/// How many questions there are.
const QUESTIONS: usize = 50_000;
/// How often they are asked.
const RUNS: usize = 5;

/// Every operation for every row of the shipped bilan, on two days of its window, until there are so many.
fn questions() -> Vec<RulingRequest> {
    let days = [date(2019, 8, 1), date(2019, 9, 2)];
    let rows: Vec<_> = shipped::HAUTS_DE_FRANCE
        .rows
        .lines()
        .skip(1)
        .filter_map(|row| {
            let cells: Vec<_> = row.split(',').collect();
            let zone = cells.iter().find(|cell| is_zone(cell))?;
            let code = cells.iter().rev().find(|cell| is_code(cell))?;
            Some(((*zone).to_owned(), (*code).to_owned()))
        })
        .collect();
    let asked = |on: Date, operation: Operation, (zone, activity): &(String, String)| RulingRequest {
        operation: operation.as_str().to_owned(),
        activity: activity.clone(),
        zone: zone.clone(),
        on: Some(on),
        ..RulingRequest::default()
    };
    let all = days.into_iter().cycle().flat_map(|day| Operation::ALL.into_iter().map(move |operation| (day, operation)));
    all.flat_map(|(day, operation)| rows.iter().map(move |row| asked(day, operation, row))).take(QUESTIONS).collect()
}

fn is_zone(cell: &str) -> bool {
    let (digits, letter) = cell.split_at(cell.len().saturating_sub(1));
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) && ["A", "B"].contains(&letter)
}

fn is_code(cell: &str) -> bool {
    cell.len() > 2 && cell.bytes().all(|byte| byte.is_ascii_lowercase() || b".-".contains(&byte) || byte.is_ascii_digit())
}

/// Asks them, and prints how long each time took.
pub(crate) async fn measure() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let clock = Clock { now: Timestamp::now, id: Uuid::now_v7, salt: Default::default };
    let location = Location::Folder(folder.path().to_owned());
    let app = App::open(&location, Mode::CreateIfMissing, clock).await.map_err(io::Error::other)?;
    let (app, words) = (Arc::new(app), Words::new(Language::English));
    import_demo(&app, Actor::Program, words).await.map_err(io::Error::other)?;
    let (reader, questions) = (Reader::new(&app).await.map_err(io::Error::other)?, questions());
    let mut taken = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let view = bulk(&reader, None, &questions, false, words).map_err(io::Error::other)?;
        let written = serde_json::to_vec(&view)?.len();
        taken.push((start.elapsed().as_secs_f64() * 1000.0, written));
    }
    taken.sort_by(|one, other| one.0.total_cmp(&other.0));
    let (median, bytes) = taken.get(RUNS / 2).copied().unwrap_or_default();
    println!("{} questions in one request: {median:.0} ms (median of {RUNS}), {bytes} bytes", questions.len());
    Ok(())
}
