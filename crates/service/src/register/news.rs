//! The acts on the authorisations of a list, for whoever subscribes to it.

use maillage_domain::act::ActNumber;
use maillage_domain::care::authorisation::subject::AuthorisationNumber;
use maillage_domain::territory::RegionCode;
use maillage_views::address::{Escaped, Query};
use maillage_views::news::{NewsEntry, TOLD};
use maillage_views::register::{AuthorisationView, StepView};
use maillage_views::words::Words;

use super::asked::{Picked, RegisterFilter, times};
use super::figures::Figures;
use super::standing::Standing;
use crate::ask::WhenRequest;
use crate::error::ServiceError;
use crate::reader::Reader;

/// The acts on the authorisations that a filter picks, the newest first, with the region; none where no act speaks of its register.
pub(crate) async fn entries(
    reader: &Reader,
    (asked_times, filter): (&WhenRequest, &RegisterFilter),
    words: Words,
) -> Result<(RegionCode, Vec<NewsEntry>), ServiceError> {
    let (region, asked, _) = times(reader, asked_times, words)?;
    let picked = Picked::new(reader, filter, (&region, asked), words)?;
    let Some(standing) = Standing::of(reader, &region, asked).await? else { return Ok((region, Vec::new())) };
    let mut acts = acts(&standing, &picked, words);
    acts.sort_by_key(|act| std::cmp::Reverse(act.number));
    acts.truncate(TOLD);
    let entries = acts.iter().filter_map(|act| act.entry(&standing, words)).collect();
    Ok((region, entries))
}

/// An act on an authorisation of the list.
struct ActOn<'r> {
    number: ActNumber,
    authorisation: &'r AuthorisationNumber,
    view: AuthorisationView,
}

fn acts<'r>(standing: &Standing<'r>, picked: &Picked, words: Words) -> Vec<ActOn<'r>> {
    let figures = Figures::of_register(standing);
    let (register, asked) = (standing.register.authorisations(), standing.asked);
    let mut acts = Vec::new();
    for (authorisation, life) in standing.lives() {
        let view = figures.view(standing, (authorisation, &life), words);
        if !picked.takes_whole(&view) {
            continue;
        }
        let held = register.said(authorisation).filter(|said| asked.holds(&said.stamp));
        acts.extend(held.map(|said| ActOn { number: said.stamp.number, authorisation, view: view.clone() }));
    }
    acts
}

impl ActOn<'_> {
    /// What it says, with the authorisation that it is about.
    fn entry(&self, standing: &Standing<'_>, words: Words) -> Option<NewsEntry> {
        let (book, clocks, asked) = (standing.register.authorisations(), &standing.clocks, standing.asked);
        let summary = standing.state.act(self.number)?;
        let life = book.life(self.authorisation, clocks, asked)?;
        let steps = book.steps(self.authorisation, &life.unfit, clocks, asked);
        let reader = standing.reader(words);
        let own = steps.iter().filter(|step| step.stamp.number == self.number);
        let said: Vec<String> = own.map(|step| StepView::new(step, &reader).text).collect();
        let query = Query::default().with("region", standing.region.to_string());
        let place = [self.view.site_name.as_str(), &self.view.zone_text()].map(str::to_owned);
        let place = place.into_iter().filter(|text| !text.is_empty());
        Some(NewsEntry {
            id: summary.id,
            title: format!("{}, {}", self.view.line_label, self.view.number),
            summary: [said.join(", ")].into_iter().chain(place).collect::<Vec<_>>().join(" · "),
            recorded_at: summary.stamp.recorded_at,
            address: format!("/authorisations/{}{query}", Escaped(&self.view.number)),
        })
    }
}
