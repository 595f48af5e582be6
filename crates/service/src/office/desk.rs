//! The work list of a person: what his roles wait for in his regions, told from the state and from nothing else.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::people::{Access, Grant, Permission, Role};
use maillage_domain::procedure::window::Window;
use maillage_domain::rules::finding::Verdict;
use maillage_domain::rules::window::{FIFTEEN_DAYS, ON_DISPLAY};
use maillage_domain::state::{Asked, Recorded};
use maillage_domain::territory::{Region, RegionCode};
use maillage_views::office::task::Place;
use maillage_views::office::{OfficeView, TaskView};
use maillage_views::ruling::FindingView;
use maillage_views::words::Words;

use crate::ask::{known_on, registered};
use crate::error::ServiceError;
use crate::fund::parameters::parameters;
use crate::procedure::windows::{check, duties_of};
use crate::reader::Reader;

/// What a person asks of his desk.
#[derive(Debug, Clone, Default)]
pub struct DeskRequest {
    /// The code of one region; all of his, if absent.
    pub region: Option<String>,
    /// The day; in each region the one on which its pages open, if absent.
    pub on: Option<Date>,
    /// As known on: a date (its end, in the region) or an instant; now, if absent.
    pub known_on: Option<String>,
}

/// The roles whose work is kept here, in the order in which it is shown.
const ROLES: [Role; 4] = [Role::Planner, Role::FundManager, Role::AuthorisingOfficer, Role::Accountant];

/// One region at which a desk looks.
struct Seen<'s> {
    reader: &'s Reader,
    region: &'s RegionCode,
    asked: Asked,
    place: Place<'s>,
}

/// What waits for a person, of his roles and in his regions.
///
/// # Errors
///
/// The region is none of the store, or the instant cannot be read.
pub fn desk(
    reader: &Reader,
    access: &Access,
    request: &DeskRequest,
    words: Words,
) -> Result<OfficeView, ServiceError> {
    let reference = reader.state().reference();
    let regions: Vec<_> = match &request.region {
        Some(code) => vec![registered(reader.state(), code, words)?],
        None => reference.regions().collect(),
    };
    let several = 1 < reference.regions().count();
    let mut roles: Vec<(Role, Vec<TaskView>)> = ROLES
        .into_iter()
        .filter(|role| access.grants().iter().any(|grant| grant.role() == *role))
        .map(|role| (role, Vec::new()))
        .collect();
    let mut days = BTreeSet::new();
    for region in regions {
        let known = known_on(reader, &region.code, request.known_on.as_deref(), words)?;
        let seen = Seen::new(reader, region, (request.on, known), (several, words));
        days.insert(seen.place.day);
        for (role, tasks) in &mut roles {
            tasks.extend(seen.tasks_of(*role, access));
        }
    }
    // Regions of demonstrations are each seen on a day of their own.
    let day = if days.len() == 1 { days.first().copied() } else { request.on };
    Ok(OfficeView::new(roles, day, words))
}

impl<'s> Seen<'s> {
    fn new(
        reader: &'s Reader,
        region: &'s Region,
        (on, known_on): (Option<Date>, Option<Timestamp>),
        (several, words): (bool, Words),
    ) -> Self {
        let day = on.unwrap_or_else(|| reader.opens_on(&region.code));
        let name = if several { region.name.as_str() } else { "" };
        let place = Place { region: region.code.as_str(), name, day, words };
        Self { reader, region: &region.code, asked: Asked::within(Some(day), known_on), place }
    }

    /// What one role of a person waits for here; nothing where the role, or the token he comes with, does not hold here.
    fn tasks_of(&self, role: Role, access: &Access) -> Vec<TaskView> {
        let holds = |grant: &Grant| grant.role() == role && grant.holds_in(self.region);
        if !access.grants().iter().any(holds) {
            return Vec::new();
        }
        let may = |permission: Permission| permission.is_of(role) && access.may_in(permission, self.region);
        let windows = if may(Permission::Plan) { self.of_windows() } else { Vec::new() };
        windows.into_iter().chain(self.of_fund(may)).collect()
    }

    /// What its windows ask for, those that are closed left aside.
    fn of_windows(&self) -> Vec<TaskView> {
        let windows = self.reader.state().procedure().windows_foreseen(self.region, self.asked);
        let to_come = windows.filter(|window| self.place.day <= window.fact.closes);
        to_come.flat_map(|window| self.of_window(window)).collect()
    }

    fn of_window(&self, window: &Recorded<Window>) -> Vec<TaskView> {
        let (state, place, fact) = (self.reader.state(), self.place, window.fact.as_ref());
        let owed = duties_of(state, window, place.day, place.words);
        let rules = [&FIFTEEN_DAYS, &ON_DISPLAY];
        let duties = owed.iter().filter_map(|duty| {
            let rule = rules.into_iter().find(|rule| rule.id == duty.rule)?;
            TaskView::of_duty(fact, duty, rule, place)
        });
        let findings = check(state, self.region, fact);
        let wrong = findings.iter().filter(|finding| finding.verdict == Verdict::Forbids);
        let wrong = wrong.filter_map(|finding| {
            let told = FindingView::new(finding, fact.opens, state.reference(), place.words);
            TaskView::of_check(fact, &told, finding.rule, place)
        });
        duties.chain(TaskView::of_closing(fact, place)).chain(wrong).collect()
    }

    /// What the register of its fund waits for.
    fn of_fund(&self, may: impl Fn(Permission) -> bool) -> Vec<TaskView> {
        let state = self.reader.state();
        if state.fund(self.region).is_none() {
            return Vec::new();
        }
        let ledger = self.reader.fund(self.region, self.asked);
        let parameters = parameters(state, self.region, self.asked);
        let pending = ledger.pending(self.place.day, &parameters);
        let own = pending.iter().filter(|pending| may(pending.permission()));
        own.filter_map(|pending| TaskView::of_fund(pending, &ledger, self.place)).collect()
    }
}
