//! The money of the fund by territory, beside the gaps that it may serve: a map, and a table for each way of dividing the region.

use askama::Template;
use axum::http::StatusCode;
use maillage_service::Reader;
use maillage_service::fund::FundQuestion;
use maillage_service::fund::territories::territories;
use maillage_views::fund::territories::{AreaView, GapLine, MoneyMap, MoneyZone, TerritoriesView};
use maillage_views::when::Shown;
use maillage_views::words::Argument;

use super::agreements::question;
use super::fund::FundQuery;
use crate::error::Failure;
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::Answered;
use crate::routes::{BILAN, FUND, FUND_TERRITORIES, ZONE};

#[derive(Template)]
#[template(path = "fund_territories.html")]
struct FundTerritoriesPage {
    frame: Frame,
    view: TerritoriesView,
    /// Whether a register keeps the exercise.
    kept: bool,
}

impl FundTerritoriesPage {
    /// The exercises to choose from, the latest first.
    fn years(&self) -> Vec<(i16, Link)> {
        let link = |year: i16| {
            let link = self.frame.link(&FUND_TERRITORIES).with("year", year.to_string());
            (year, link.with("at", ""))
        };
        self.view.years.iter().rev().copied().map(link).collect()
    }

    /// The exercise as a whole.
    fn exercise(&self) -> Link {
        self.frame.link(&FUND).with("year", self.view.year.to_string())
    }

    /// Everything of a zone on the day of the page; nothing for a department.
    fn zone(&self, zone: &str) -> Link {
        self.frame.link(&ZONE).part(zone).with("at", self.view.at.to_string())
    }

    /// The row of a territory in its table.
    fn row(division: &str, area: &str) -> String {
        format!("{division}-{area}")
    }

    /// The row of the bilan behind a gap, where its line is known.
    fn line(&self, zone: &str, line: &GapLine) -> Option<Link> {
        let bilan = self.frame.link(&BILAN).with("at", self.view.at.to_string());
        Some(bilan.with("activity", line.code.clone()?).with("zone", zone))
    }

    const fn gaps_column(&self) -> &'static str {
        if self.view.receives { "territories-column-open" } else { "territories-column-below" }
    }

    fn open_text(&self) -> String {
        let id = if self.view.receives { "territories-figure-open" } else { "territories-figure-below" };
        self.frame.say_count(id, "count", self.view.open)
    }

    const fn elsewhere(&self) -> &'static str {
        if self.kept { "territories-figure-elsewhere" } else { "territories-figure-elsewhere-report" }
    }

    fn lines_text(&self, lines: &[GapLine]) -> String {
        self.frame.say_count("territories-lines", "count", lines.len())
    }

    /// "F1 Nord", the name of a territory.
    fn area_name(area: &AreaView) -> String {
        if area.is_zone {
            format!("{} {}", area.code, area.name).trim().to_owned()
        } else {
            area.name.clone()
        }
    }

    /// How to read it, in sentences.
    fn notes(&self) -> Vec<String> {
        let frame = &self.frame;
        let all = [
            frame.say("territories-how-money"),
            frame.say("territories-how-whole"),
            frame.say("territories-how-within"),
            frame.say("territories-how-gaps"),
        ];
        let unknown = (!self.view.unknown.is_empty())
            .then(|| frame.say_of("territories-how-unknown", "names", &self.view.unknown.join(", ")));
        all.into_iter().chain(unknown).collect()
    }
}

/// The zones of a map, those that are hatched first: the borders of the others are drawn over theirs.
fn drawn(map: &MoneyMap) -> Vec<&MoneyZone> {
    let mut zones: Vec<_> = map.zones.iter().collect();
    zones.sort_by_key(|zone| zone.quarter > 0);
    zones
}

/// `GET /fund/territories`
pub(crate) async fn page(reader: Reader, visit: Visit, query: FundQuery) -> Answered {
    let words = visit.words;
    let asked = query.asked(&visit)?;
    let named = visit.named_times().day();
    // On the day of a demonstration, unless the exercise asked for ended before it.
    let opens_on =
        question(&reader, &visit).at.filter(|day| asked.year.is_none_or(|year| *day <= year.last_day()));
    let asked = FundQuestion { at: named.or(opens_on), ..asked };
    let view = territories(&reader, &asked, words).await?;
    let title = words.with("territories-title", &[("year", Argument::Text(&view.year.to_string()))]);
    let frame = Frame::of(&FUND_TERRITORIES, &reader, &visit).titled(title);
    let is_of_its_own = named.is_none() && opens_on != Some(view.at);
    let frame = if is_of_its_own { frame.showing(reader.state(), Shown::YearEnd(view.at)) } else { frame };
    let kept = view.kept;
    html(&visit, StatusCode::OK, &FundTerritoriesPage { frame, view, kept }).map_err(Failure::from)
}
