//! Everything of one line on a day: its zones, each operation, what is printed for it, its passage to the other list.

use maillage_domain::care::bilan::{BilanAt, Row};
use maillage_domain::care::nomenclature::{Line, LineCode};
use maillage_domain::procedure::case::Question;
use maillage_domain::procedure::declared::{Declared, Holding};
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::ruling::{Ruling, rule};
use maillage_domain::procedure::terms::Terms;
use maillage_domain::procedure::window::{Standing, Window};
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::rules::finding::Finding;
use maillage_domain::territory::ZoneCode;
use maillage_views::filing::Filing;
use maillage_views::problem::Problem;
use maillage_views::sheet::activity::{ActivityView, BesideLine, Received, Surveyed};
use maillage_views::words::Words;

use super::WhenRequest;
use super::whole::{When, changed, when, whole};
use crate::ask::{lines_named, several};
use crate::error::ServiceError;
use crate::procedure::terms::terms;
use crate::procedure::windows::nearest;
use crate::reader::Reader;
use crate::shipped;
use crate::territory::map::maps_of_page;

/// A line, and for when it is asked.
#[derive(Debug, Clone, Default)]
pub struct ActivityRequest {
    /// Its code, or what people call it.
    pub line: String,
    /// For when, and of which region.
    pub when: WhenRequest,
}

/// Everything of a line on a day.
pub async fn activity_sheet(
    reader: &Reader,
    request: &ActivityRequest,
    words: Words,
) -> Result<ActivityView, ServiceError> {
    let when = when(reader, &request.when, words)?;
    let state = reader.state();
    let line = line(reader, &request.line, &when, words)?;
    let answer = of_line(&whole(reader, &when, words)?, &line.code);
    let window = nearest(state.procedure().windows_foreseen(&when.region, when.asked), when.day);
    let filing = Filing::in_window(&answer, window.filter(|window| window.concerns(&line.code)));
    let zones = state.reference().zone_sets(&when.region, when.asked).find(|zones| zones.serves(&line.code));
    let maps = maps_of_page(reader, &answer, filing, words).await?;
    let code = line.code.clone();
    let changes = changed(reader, &when, &answer, |answer| of_line(answer, &code), words)?;
    let asking = Asking { reader, when: &when, line, zones, terms: terms(state, &when.region, when.asked) };
    let beside = BesideLine {
        line,
        list: state.reference().nomenclature_of(&line.code),
        zones,
        window,
        filing,
        maps,
        surveyed: asking.survey(window),
        creation: asking.creation(&answer),
        correspondents: shipped::BRIDGE.correspondents(&line.code),
        bridge: &shipped::BRIDGE,
        changes,
        state,
        known_on: when.known_on,
    };
    Ok(ActivityView::new(&answer, beside, words))
}

/// The line of a code, of whichever list; else the one that people mean by a name on that day.
fn line<'r>(reader: &'r Reader, text: &str, when: &When, words: Words) -> Result<&'r Line, ServiceError> {
    let reference = reader.state().reference();
    if let Some(line) = reference.line(&LineCode::new(text.trim())) {
        return Ok(line);
    }
    let found = lines_named(reader.state(), text, when.day, words).map_err(no_sheet)?;
    match found.as_slice() {
        [line] => Ok(line),
        lines => Err(no_sheet(several(text, lines, words))),
    }
}

/// The same problem, where no sheet has that name.
fn no_sheet(error: ServiceError) -> ServiceError {
    match error {
        ServiceError::Told(problem, outcome) => {
            let kind = "maillage:line-not-here".to_owned();
            ServiceError::Told(Box::new(Problem { kind, ..*problem }), outcome)
        }
        failed => failed,
    }
}

/// The rows that count a line: itself, or gathered with others.
fn of_line<'r>(answer: &BilanAt<'r>, line: &LineCode) -> BilanAt<'r> {
    let counts = |row: &&Row<'r>| row.position.code.as_ref().is_some_and(|code| code.counts(line));
    BilanAt { rows: answer.rows.iter().filter(counts).copied().collect(), ..answer.clone() }
}

/// What is asked of one line.
struct Asking<'r> {
    reader: &'r Reader,
    when: &'r When,
    line: &'r Line,
    zones: Option<&'r ZonesDelimited>,
    terms: Terms,
}

impl Asking<'_> {
    /// What is ruled on an operation in a zone; nothing where the question makes no sense.
    fn rule<'a>(&'a self, operation: Operation, zone: &'a ZoneCode) -> Option<Ruling<'a>> {
        let question = Question {
            region: &self.when.region,
            operation,
            line: self.line,
            zone,
            from_zone: None,
            asked: self.when.asked,
            holding: Holding::Unknown,
            declared: Declared::default(),
            mapping: shipped::BRIDGE.mapping(&self.line.code),
            origins: shipped::BRIDGE.origins(&self.line.code),
            activity_origins: shipped::BRIDGE.activity_origins(&self.line.code),
            terms: &self.terms,
        };
        rule(self.reader.state(), question).ok()
    }

    /// Each operation that makes sense of the line: in every zone where the bilan opens it, else in one, since its zone then
    /// decides nothing.
    fn survey(&self, window: Option<&Window>) -> Vec<Surveyed> {
        let surveyed = |operation: Operation| {
            let zones = self.zones.map(|zones| zones.zone_set.zones.as_slice()).unwrap_or_default();
            let asked = if operation.rests_on_bilan() { zones } else { zones.get(..1).unwrap_or_default() };
            let ruled: Vec<_> = asked
                .iter()
                .filter_map(|zone| Some((zone.code.clone(), self.rule(operation, &zone.code)?.outcome)))
                .collect();
            (!ruled.is_empty()).then(|| Surveyed {
                operation,
                received: self.received(operation, window),
                ruled,
            })
        };
        Operation::ALL.into_iter().filter_map(surveyed).collect()
    }

    /// Whether an operation is received on the day.
    fn received(&self, operation: Operation, window: Option<&Window>) -> Received {
        if operation.any_time() {
            return Received::AnyTime;
        }
        let open = |window: &&Window| {
            matches!(window.standing(self.when.day), Standing::Open { .. })
                && window.concerns(&self.line.code)
                && window.receives(operation, &self.line.code)
        };
        if window.as_ref().is_some_and(open) { Received::InWindow } else { Received::NotNow }
    }

    /// What the rules say of a creation: in a zone that is open, else in the first.
    fn creation(&self, answer: &BilanAt<'_>) -> Option<(ZoneCode, Vec<Finding>)> {
        let open = answer.rows.iter().find(|row| row.is_open()).or_else(|| answer.rows.first());
        let zone = open.map(|row| row.position.zone.clone())?;
        let findings = self.rule(Operation::Creation, &zone)?.findings;
        Some((zone, findings))
    }
}
