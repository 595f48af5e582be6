//! The work list of a person: what his roles wait for in his regions, told from the state and from nothing else.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{ActNumber, PersonId};
use maillage_domain::fund::follow_up::ReportDue;
use maillage_domain::fund::ledger::Ledger;
use maillage_domain::fund::parameters::Parameters;
use maillage_domain::people::{Access, Grant, Permission, Role};
use maillage_domain::procedure::window::Window;
use maillage_domain::rules::admissibility::WINDOW;
use maillage_domain::rules::finding::Verdict;
use maillage_domain::rules::window::{FIFTEEN_DAYS, ON_DISPLAY};
use maillage_domain::signature::decision::drafts;
use maillage_domain::signature::delegation::Signable;
use maillage_domain::state::{Asked, Recorded};
use maillage_domain::territory::{Region, RegionCode};
use maillage_views::office::drafts::DraftView;
use maillage_views::office::task::Place;
use maillage_views::office::{DemonstrationTasks, OfficeView, TaskView, regions_text};
use maillage_views::ruling::FindingView;
use maillage_views::words::Words;

use crate::ask::{known_on, registered};
use crate::error::ServiceError;
use crate::fund::granter::described;
use crate::fund::parameters::parameters;
use crate::fund::publish::to_publish;
use crate::fund::reconcile::beside;
use crate::people::Identity;
use crate::procedure::windows::{check, duties_of};
use crate::reader::Reader;

/// What a person asks of his desk.
#[derive(Debug, Clone, Default)]
pub struct DeskRequest {
    /// The code of one region; all of his, if absent.
    pub region: Option<String>,
    /// The day; the one it is in each region, if absent: work is done today, be the region a demonstration of another day.
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
    who: &Identity,
    request: &DeskRequest,
    words: Words,
) -> Result<OfficeView, ServiceError> {
    let access = &who.access;
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
    let (mut days, mut names, mut demonstrations) = (BTreeSet::new(), Vec::new(), Vec::new());
    for region in regions {
        let known = known_on(reader, &region.code, request.known_on.as_deref(), words)?;
        let (today, opens_on) = (reader.today(&region.code), reader.opens_on(&region.code));
        let on = |day| Seen::new(reader, region, (day, known), (several, words));
        let seen = on(request.on.unwrap_or(today));
        if !seen.has_role_of(access) {
            continue;
        }
        days.insert(seen.place.day);
        names.push(region.name.as_str());
        for (role, tasks) in &mut roles {
            tasks.extend(seen.tasks_of(*role, who));
        }
        if request.on.is_none() && opens_on != today {
            let tasks = ROLES.into_iter().map(|role| on(opens_on).tasks_of(role, who).len()).sum();
            let region = (region.code.as_str(), region.name.as_str());
            demonstrations.push(DemonstrationTasks::new(region, opens_on, tasks, words));
        }
    }
    // Where it is midnight in one region it is another day in the next.
    let day = if days.len() == 1 { days.first().copied() } else { request.on };
    let regions_text = if several && !names.is_empty() { regions_text(&names, words) } else { String::new() };
    Ok(OfficeView { regions_text, demonstrations, ..OfficeView::new(roles, day, words) })
}

impl<'s> Seen<'s> {
    fn new(
        reader: &'s Reader,
        region: &'s Region,
        (day, known_on): (Date, Option<Timestamp>),
        (several, words): (bool, Words),
    ) -> Self {
        let name = if several { region.name.as_str() } else { "" };
        let place = Place { region: region.code.as_str(), name, day, words };
        Self { reader, region: &region.code, asked: Asked::within(Some(day), known_on), place }
    }

    /// Whether a role of a person holds here that has work in the office.
    fn has_role_of(&self, access: &Access) -> bool {
        access.grants().iter().any(|grant| ROLES.contains(&grant.role()) && grant.holds_in(self.region))
    }

    /// What one role of a person waits for here; nothing where the role, or the token he comes with, does not hold here.
    fn tasks_of(&self, role: Role, who: &Identity) -> Vec<TaskView> {
        let access = &who.access;
        let holds = |grant: &Grant| grant.role() == role && grant.holds_in(self.region);
        if !access.grants().iter().any(holds) {
            return Vec::new();
        }
        let may = |permission: Permission| permission.is_of(role) && access.may_in(permission, self.region);
        let planned = may(Permission::Plan).then(|| {
            let drafts = self.of_drafts(who.account);
            drafts.into_iter().chain(self.of_windows()).collect::<Vec<_>>()
        });
        planned.into_iter().flatten().chain(self.of_fund(may)).collect()
    }

    /// The drafts that wait for a person to sign them, by a delegation in force on the day.
    fn of_drafts(&self, person: PersonId) -> Vec<TaskView> {
        let (state, place) = (self.reader.state(), self.place);
        let task = |(act, kind): (ActNumber, Signable)| {
            let recorded = Some(&state.act(act)?.stamp).filter(|stamp| self.asked.holds(stamp))?;
            let draft = DraftView::new(state, self.region, (act, kind), (person, place.day), place.words);
            // A window opens nothing, and a bilan is not published, before its order is signed. Of the fund there are no drafts.
            let rule = match kind {
                Signable::Windows => &WINDOW,
                Signable::Bilans => &FIFTEEN_DAYS,
                Signable::Fund => return None,
            };
            TaskView::of_draft(&draft, recorded.effective, rule, place)
        };
        drafts(state, self.region, self.asked).into_iter().filter_map(task).collect()
    }

    /// What its windows ask for, those that are closed left aside.
    fn of_windows(&self) -> Vec<TaskView> {
        let windows = self.reader.state().procedure().windows_foreseen(self.region, self.asked);
        let to_come = windows.filter(|window| self.place.day <= window.fact.closes);
        to_come.flat_map(|window| self.of_window(window)).collect()
    }

    fn of_window(&self, window: &Recorded<Window>) -> Vec<TaskView> {
        let (state, place, fact) = (self.reader.state(), self.place, window.fact.as_ref());
        let owed = duties_of(state, window, self.asked, place.words);
        let rules = [&FIFTEEN_DAYS, &ON_DISPLAY];
        let duties = owed.iter().filter_map(|duty| {
            let rule = rules.into_iter().find(|rule| rule.id == duty.rule)?;
            TaskView::of_duty(fact, duty, rule, place)
        });
        let findings = check(state, self.region, fact, Asked { day: Asked::LATEST.day, ..self.asked });
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
        let own = own.filter_map(|pending| TaskView::of_fund(pending, &ledger, self.place));
        let due =
            if may(Permission::Budget) { self.of_publication(&ledger, &parameters) } else { Vec::new() };
        // Who keeps the fund asks for reports; who orders claims back what was not used.
        let reports = ledger.reports_due(self.place.day);
        let asks = |report: &ReportDue| {
            may(if report.received.is_none() { Permission::Budget } else { Permission::Order })
        };
        let reports = reports.iter().filter(|report| asks(report));
        let reports = reports.filter_map(|report| TaskView::of_report(report, self.place));
        own.chain(due).chain(reports).collect()
    }

    /// The grants that are to be published, where it is known who publishes them.
    fn of_publication(&self, ledger: &Ledger, parameters: &Parameters) -> Vec<TaskView> {
        let state = self.reader.state();
        let Some(granter) = described(state, self.region, self.asked) else { return Vec::new() };
        let beside = beside(state, (self.region, self.asked), ledger, (&granter, None));
        let due = to_publish(ledger, parameters, &beside);
        due.iter().filter_map(|due| TaskView::of_publication(*due, ledger, self.place)).collect()
    }
}
