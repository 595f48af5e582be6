//! What a form that asks for the way of a figure offers: lines and zones of the day, years of the fund.

use jiff::civil::Date;
use maillage_domain::fund::cell::Year;
use maillage_domain::state::Asked;
use maillage_views::choice;
use maillage_views::trace::TraceChoices;
use maillage_views::words::Words;

use crate::ask::region;
use crate::care::BilanRequest;
use crate::care::bilan_page::at_last_picture;
use crate::fund::recorded::years;
use crate::reader::Reader;

/// What is chosen so far, as typed.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// The day; the last picture date known, if absent.
    pub at: Option<Date>,
    /// The line.
    pub activity: String,
}

/// What the form offers in a region; nothing where no region answers.
pub fn trace_choices(reader: &Reader, chosen: &Chosen, words: Words) -> TraceChoices {
    let state = reader.state();
    let Ok(code) = region(state, chosen.region.as_deref(), words) else { return TraceChoices::default() };
    let request = BilanRequest { region: Some(code.to_string()), at: chosen.at, ..BilanRequest::default() };
    let asked = at_last_picture(reader, &request, words).ok().and_then(|asked| asked.at);
    let day = asked.unwrap_or_else(|| reader.today(&code));
    let known = state.fund(&code).map(years).unwrap_or_default();
    TraceChoices {
        families: choice::families_and_asked(state, day, &chosen.activity, words),
        zone_sets: choice::zone_sets(state, &code, Asked::on(day)),
        years: known.into_iter().rev().map(Year::get).collect(),
    }
}
