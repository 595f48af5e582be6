//! Rulings a second, on one core, in process: the law as code costs nothing to ask.

use std::hint::black_box;
use std::io;
use std::time::Instant;

use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::{Act, ActId, ActNumber, Actor, Entry, Fact, ZonesDelimited};
use maillage_domain::care::bilan::{Admission, Proposal, admit};
use maillage_domain::care::book::CareBook;
use maillage_domain::procedure::case::Question;
use maillage_domain::procedure::declared::{Declared, Holding};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::ruling::rule;
use maillage_domain::procedure::terms::Terms;
use maillage_domain::reference::book::ReferenceBook;
use maillage_domain::state::{Asked, State};
use maillage_reading::tidy;
use maillage_service::shipped;
use uuid::Uuid;

use crate::sample::Sample;

/// The demonstration as a state.
fn state() -> io::Result<State> {
    let territory = &shipped::HAUTS_DE_FRANCE.territory;
    let identity = &shipped::HAUTS_DE_FRANCE.bilan;
    let zones = territory.zone_sets.iter().map(|zone_set| {
        Fact::from(ZonesDelimited {
            zone_set: zone_set.clone(),
            lines: territory.assignment.get(&zone_set.id).cloned().unwrap_or_default(),
            source: String::new(),
        })
    });
    let proposal = Proposal {
        region: territory.region.code.clone(),
        common_to: Vec::new(),
        annex: tidy::read(shipped::HAUTS_DE_FRANCE.rows, &identity.document())
            .map_err(io::Error::other)?
            .value,
        faults: Vec::new(),
        as_printed: false,
        published: Some(identity.published.clone()),
        notes: Vec::new(),
        erratum_of: None,
        answered: false,
    };
    let Ok(Admission::New(bilan)) = admit(&ReferenceBook::default(), &CareBook::default(), proposal) else {
        return Err(io::Error::other("the shipped bilan is refused"));
    };
    let facts = [
        Fact::from(territory.region.clone()),
        Fact::from(shipped::NOMENCLATURE.clone()),
        Fact::from(*bilan),
        Fact::from(shipped::HAUTS_DE_FRANCE.window.clone()),
    ];
    let entries = facts.into_iter().chain(zones).zip(1..).map(|(fact, number)| Entry {
        number: ActNumber::new(number),
        recorded_at: Timestamp::UNIX_EPOCH,
        act: Act {
            id: ActId::new(Uuid::nil()),
            region: territory.region.code.clone(),
            effective: identity.picture_date,
            basis: None,
            actor: Actor::Program,
            fact,
        },
    });
    Ok(State::default().fold(entries))
}

/// Every row of the bilan ruled on for creation, as long as half a second lasts; the sample is the time of 100,000.
pub(crate) fn hundred_thousand() -> io::Result<Sample> {
    let state = state()?;
    let terms = Terms::read(&shipped::PARAMETERS).map_err(io::Error::other)?;
    let region = &shipped::HAUTS_DE_FRANCE.territory.region.code;
    let rows: Vec<_> =
        state.care().bilans(region, Asked::LATEST).flat_map(|bilan| &bilan.fact.rows).collect();
    let start = Instant::now();
    let mut ruled = 0_u32;
    while start.elapsed().as_millis() < 500 {
        for row in &rows {
            let Some(line) = row.code.as_ref().and_then(|code| state.reference().line(code)) else {
                continue;
            };
            let question = Question {
                region,
                operation: Operation::Creation,
                line,
                zone: &row.zone,
                from_zone: None,
                asked: Asked::on(date(2019, 8, 1)),
                holding: Holding::Unknown,
                declared: Declared::default(),
                mapping: None,
                origins: Vec::new(),
                activity_origins: Vec::new(),
                terms: &terms,
            };
            let _ruling = black_box(rule(black_box(&state), question).is_ok());
            ruled += 1;
        }
    }
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0 * 100_000.0 / f64::from(ruled);
    Ok(Sample { milliseconds, megabytes: None })
}
