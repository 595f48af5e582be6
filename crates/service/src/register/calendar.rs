//! What the authorisations of a region wait for.

use jiff::Timestamp;
use maillage_domain::care::authorisation::AuthorisationNumber;
use maillage_domain::care::authorisation::due::Due;
use maillage_domain::state::Asked;
use maillage_views::register::{
    AuthorisationsView, DueKind, DueOf, DueView, RegisterCalendarView, calendar_day, no_such_kind,
};
use maillage_views::window_calendar::CalendarView;
use maillage_views::words::Words;

use super::asked::{Picked, RegisterFilter, times};
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The days of the months ahead, and those that are late; of one kind alone where one is named.
///
/// # Errors
///
/// The question cannot be read: the region, the instant, the kind, or what the filter names.
pub async fn calendar(
    reader: &Reader,
    (asked_times, filter, kind): (&WhenRequest, &RegisterFilter, Option<&str>),
    words: Words,
) -> Result<RegisterCalendarView, ServiceError> {
    let (region, asked, known_on) = times(reader, asked_times, words)?;
    let picked = Picked::new(reader, filter, (&region, asked), words)?;
    let no_kind = |word| ServiceError::unusable(no_such_kind(word, words));
    let kind = kind.map(|word| DueKind::parse(word).ok_or_else(|| no_kind(word))).transpose()?;
    let standing = Standing::of(reader, &region, asked).await?;
    let mut days = standing.as_ref().map(|standing| found(standing, &picked, words)).unwrap_or_default();
    days.sort_by(|one, other| {
        (one.due.by, &one.number, one.due.duty).cmp(&(other.due.by, &other.number, other.due.duty))
    });
    let kinds = RegisterCalendarView::kinds(&days, words);
    days.retain(|day| kind.is_none_or(|kind| day.kind == kind.as_str()));
    let name = reader.state().reference().region(&region).map(|region| region.name.as_str());
    let note = standing.is_none().then(|| AuthorisationsView::no_register(name.unwrap_or_default(), words));
    Ok(RegisterCalendarView {
        at: asked.day,
        known_on,
        region: region.to_string(),
        until: RegisterCalendarView::last(asked.day),
        kinds,
        note: note.unwrap_or_default(),
        days,
    })
}

/// The same for a calendar of others.
pub async fn subscribed(
    reader: &Reader,
    question: (&WhenRequest, &RegisterFilter, Option<&str>),
    words: Words,
) -> Result<CalendarView, ServiceError> {
    let view = calendar(reader, question, words).await?;
    let days = view.days.iter().map(|day| calendar_day(day, &view.region, words)).collect();
    Ok(CalendarView { name: words.get("register-calendar-title"), days })
}

fn found(standing: &Standing<'_>, picked: &Picked, words: Words) -> Vec<DueOf> {
    let figures = Figures::of_register(standing);
    let last = RegisterCalendarView::last(standing.asked.day);
    let mut days = Vec::new();
    for (number, life) in standing.lives() {
        let mut waits = life.waits_for(&standing.clocks);
        waits.retain(|due| due.by <= last);
        if waits.is_empty() {
            continue;
        }
        let view = figures.view(standing, (number, &life), words);
        if !picked.takes(&view) {
            continue;
        }
        let when = (life.day, last_recorded(number, standing));
        let due = |due: Due| DueOf::new((due.duty, DueView::new(due, life.day, words)), &view, when, words);
        days.extend(waits.into_iter().map(due));
    }
    days
}

/// When the last known act on an authorisation was recorded.
fn last_recorded(number: &AuthorisationNumber, standing: &Standing<'_>) -> Timestamp {
    let asked: Asked = standing.asked;
    let said = standing.register.authorisations().said(number).filter(|said| asked.knows(&said.stamp));
    said.map(|said| said.stamp.recorded_at).max().unwrap_or(Timestamp::UNIX_EPOCH)
}
