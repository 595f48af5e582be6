//! May this application be filed?

use std::sync::Arc;

use jiff::civil::Date;
use maillage_domain::procedure::alternatives::alternatives;
use maillage_domain::procedure::case::{OutOfForce, Question};
use maillage_domain::procedure::declared::{Declared, Held, Holding};
use maillage_domain::procedure::form::CareForm;
use maillage_domain::procedure::named;
use maillage_domain::procedure::operation::Operation;
use maillage_domain::procedure::outcome::Outcome;
use maillage_domain::procedure::ruling::{Ruling, in_common, rule_on};
use maillage_domain::procedure::terms::Terms;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::{RegionCode, ZoneCode};
use maillage_views::problem::{self, Part, Problem};
use maillage_views::ruling::RulingView;
use maillage_views::ruling_detail::CandidateView;
use maillage_views::words::{Argument, Words};

use super::declaration::Declaration;
use super::shared::{Bridged, Placed, Shared};
use crate::ask::{region, several};
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::shipped;

/// A question about an application, as a person asks it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct RulingRequest {
    /// The region's code; the only one registered, if absent.
    pub region: Option<String>,
    /// The operation.
    pub operation: String,
    /// A line by code, name, alias or official number.
    pub activity: String,
    /// The zone; of arrival, for a transfer.
    pub zone: String,
    /// The zone of departure.
    pub from_zone: Option<String>,
    /// The day of filing; today, if absent.
    pub on: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
    /// What the site holds, as the applicant declares: a line, with its form after a colon where it is said (`medecine:hc`).
    pub holds: Vec<String>,
    /// The form that is wanted, `hc` or `htp`.
    pub form: Option<String>,
    /// The last day of the authorisation to renew.
    pub expires: Option<Date>,
    /// Whether what is ceded was put to use.
    pub started: Option<bool>,
    /// Whether the equipment is used for research only.
    pub research_only: bool,
    /// What is declared of units and of days.
    pub declaration: Declaration,
}

/// Rules on an application: indicative, with its reasons.
pub fn admissibility(
    reader: &Reader,
    request: &RulingRequest,
    words: Words,
) -> Result<RulingView, ServiceError> {
    let region = region(reader.state(), request.region.as_deref(), words)?;
    ruling(reader, &region, request, words)
}

fn ruling(
    reader: &Reader,
    region: &RegionCode,
    request: &RulingRequest,
    words: Words,
) -> Result<RulingView, ServiceError> {
    let state = reader.state();
    let shared = Shared::new(reader, region, words);
    let told = Told::of(&shared, request)?;
    let rulings = told.rulings(state, words)?;
    let open: Vec<_> = rulings.iter().flat_map(|ruling| alternatives(state, ruling)).collect();
    let ruling = told.in_common(rulings, words)?;
    let candidates = candidates(state, &ruling, words);
    let view = RulingView::new(&ruling, &open, candidates, state.reference(), reader.head_view(words), words);
    Ok(match &request.region {
        Some(region) => view.asked_in(region.trim()),
        None => view,
    })
}

/// A question as it was understood.
pub(super) struct Told<'s> {
    region: &'s RegionCode,
    operation: Operation,
    /// What was typed for the line.
    activity: &'s str,
    lines: Vec<Placed<'s>>,
    zone: ZoneCode,
    from_zone: Option<ZoneCode>,
    asked: Asked,
    holds: Vec<Held>,
    declared: Declared,
    terms: Arc<Terms>,
}

impl<'s> Told<'s> {
    /// A question from what it has in common with others.
    pub(super) fn of(shared: &Shared<'s>, request: &'s RulingRequest) -> Result<Self, ServiceError> {
        let operation = operation(&request.operation, shared.words)?;
        let on = request.on.unwrap_or_else(|| shared.today());
        let lines = shared.lines(operation, &request.activity, on)?;
        let holds = request.holds.iter().map(|name| held(shared, name, on));
        let holds = holds.collect::<Result<Vec<_>, _>>().map_err(|error| error.about(Part::Holds))?;
        let asked = shared.asked(on, request.known_on.as_deref())?;
        let zone = shared.zone(&request.zone, asked);
        Ok(Self {
            region: shared.region,
            operation,
            activity: &request.activity,
            lines: lines.into_iter().map(|line| shared.placed(line, &zone, asked)).collect(),
            zone,
            from_zone: request.from_zone.as_deref().map(|zone| shared.zone(zone, asked)),
            asked,
            holds,
            declared: declared(request, shared.words)?,
            terms: shared.terms(asked),
        })
    }

    /// The ruling on each of its lines.
    pub(super) fn rulings<'a>(
        &'a self,
        state: &'a State,
        words: Words,
    ) -> Result<Vec<Ruling<'a>>, ServiceError> {
        let ruling = |placed: &'a Placed<'s>| rule_on(state, self.question(placed), &placed.footing);
        let rulings: Vec<_> = self.lines.iter().map(ruling).collect();
        // Lines of which only some make sense here do not come to the same.
        if rulings.iter().any(Result::is_ok) && rulings.iter().any(Result::is_err) {
            return Err(self.differ(words));
        }
        rulings.into_iter().collect::<Result<Vec<_>, _>>().map_err(|no| {
            let error = ServiceError::unusable(problem::no_ruling(&no, state.reference(), words));
            let departure = no.zone().is_some_and(|of| *of != self.zone);
            if departure { error.about(Part::FromZone) } else { error }
        })
    }

    /// The one ruling that they come to.
    pub(super) fn in_common<'a>(
        &self,
        rulings: Vec<Ruling<'a>>,
        words: Words,
    ) -> Result<Ruling<'a>, ServiceError> {
        in_common(rulings).ok_or_else(|| self.differ(words))
    }

    fn differ(&self, words: Words) -> ServiceError {
        let lines: Vec<_> = self.lines.iter().map(|placed| placed.line).collect();
        several(self.activity, &lines, words)
    }

    fn question<'a>(&'a self, placed: &'a Placed<'s>) -> Question<'a> {
        let Bridged { mapping, origins, activity_origins } = placed.bridged.as_ref();
        Question {
            region: self.region,
            operation: self.operation,
            line: placed.line,
            zone: &self.zone,
            from_zone: self.from_zone.as_ref(),
            asked: self.asked,
            holding: if self.holds.is_empty() { Holding::Unknown } else { Holding::Declared(&self.holds) },
            declared: self.declared,
            mapping: *mapping,
            origins: origins.clone(),
            activity_origins: activity_origins.clone(),
            terms: &self.terms,
        }
    }
}

/// What the lines of a ruling may be in the other list, each once, where the list of the day is another one.
fn candidates(state: &State, ruling: &Ruling<'_>, words: Words) -> Vec<CandidateView> {
    let (case, mut told): (_, Vec<CandidateView>) = (&ruling.case, Vec::new());
    let not_comparable = ruling.outcome == Outcome::NotComparable;
    let of_another_list = match case.nomenclature {
        Some(OutOfForce::Ended(_) | OutOfForce::NotYet(_)) => true,
        Some(OutOfForce::Unattested(_)) => not_comparable,
        None => not_comparable && case.question.mapping.is_some(),
    };
    if !of_another_list {
        return told;
    }
    for found in ruling.lines.iter().flat_map(|line| shipped::BRIDGE.correspondents(&line.code)) {
        let label = state.reference().line(&found.code).or_else(|| shipped::line(&found.code));
        let candidate = CandidateView::new(&found, label.map(|line| &line.label), words);
        if told.iter().all(|known| known.code != candidate.code) {
            told.push(candidate);
        }
    }
    told
}

/// What the applicant says of the application.
fn declared(request: &RulingRequest, words: Words) -> Result<Declared, ServiceError> {
    let form = request.form.as_deref().map(|name| form(name, words)).transpose()?;
    let RulingRequest { expires, started, research_only, .. } = *request;
    let declared = Declared { form, expires, started, research_only, ..Declared::default() };
    request.declaration.beside(declared, words)
}

/// Something that the site is said to hold: a line, and its form after a colon.
fn held<'s>(shared: &Shared<'s>, text: &'s str, on: Date) -> Result<Held, ServiceError> {
    let (name, said) = named::name_and_form(text);
    let form = said.map(|name| form(name, shared.words)).transpose()?;
    match shared.held(name, on)?.as_slice() {
        [line] => Ok(Held { line: line.code.clone(), form }),
        lines => Err(several(name, lines, shared.words)),
    }
}

fn form(name: &str, words: Words) -> Result<CareForm, ServiceError> {
    CareForm::parse(name.trim()).ok_or_else(|| {
        let names = CareForm::ALL.map(CareForm::as_str).join(", ");
        let arguments = [("name", Argument::Text(name)), ("names", Argument::Text(&names))];
        ServiceError::unusable(Problem::worded("form-unknown", &arguments, words))
    })
}

fn operation(name: &str, words: Words) -> Result<Operation, ServiceError> {
    Operation::parse(name.trim()).ok_or_else(|| {
        let names: Vec<_> = Operation::ALL.iter().map(|operation| operation.as_str()).collect();
        let names = names.join(", ");
        let arguments = [("name", Argument::Text(name)), ("names", Argument::Text(&names))];
        ServiceError::unusable(Problem::worded("operation-unknown", &arguments, words))
    })
}
