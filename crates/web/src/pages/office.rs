//! `/bureau`: what waits for who is signed in, of his roles and in his regions.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::act::ActNumber;
use maillage_domain::people::Permission;
use maillage_service::office::desk::{DeskRequest, desk};
use maillage_service::office::fund_verb::FundVerb;
use maillage_views::act_address::ActAddress;
use maillage_views::office::{DemonstrationTasks, Leads, OfficeView, RoleTasks, TaskView, Urgency};

use crate::error::Failure;
use crate::frame::{Frame, html};
use crate::link::Link;
use crate::page::Page;
use crate::personal::Asking;
use crate::query::REGION;
use crate::route::Answered;
use crate::routes::{
    ADMIN, AGREEMENT, FUND, OFFICE, OFFICE_CERTIFY, OFFICE_CLOSE_YEAR, OFFICE_COLLECT, OFFICE_DELEGATIONS,
    OFFICE_IMPORTS, OFFICE_PARAMETERS, OFFICE_PAY, OFFICE_SIGN, OFFICE_SIGNATURES, OFFICE_WINDOWS, WINDOWS,
    page_of,
};

#[derive(Template)]
#[template(path = "office.html")]
struct OfficePage {
    frame: Frame,
    office: OfficeView,
    administers: bool,
}

impl OfficePage {
    /// Where a task is done, or what it is about is seen, in its own region.
    fn leads(&self, task: &TaskView) -> String {
        let region = || task.region.clone();
        let form = |page: &'static Page, filled: &[(&'static str, &String)]| {
            let form = self.frame.link(page).at_no_time().with(REGION, region());
            filled.iter().fold(form, |form, (name, value)| form.with(name, (*value).clone())).to_string()
        };
        match &task.leads {
            Leads::Window(id) => {
                self.frame.link(&WINDOWS).with(REGION, region()).with("id", id.clone()).to_string()
            }
            Leads::Act(number) => self.frame.act(&ActAddress::new(ActNumber::new(*number))),
            Leads::Certify(commitment, amount) => {
                form(&OFFICE_CERTIFY, &[("commitment", commitment), ("amount", amount)])
            }
            Leads::Pay(commitment, amount) => {
                form(&OFFICE_PAY, &[("commitment", commitment), ("amount", amount)])
            }
            Leads::Collect(recovery, amount) => {
                form(&OFFICE_COLLECT, &[("recovery", recovery), ("amount", amount)])
            }
            Leads::Agreement(reference) => {
                self.frame.link(&AGREEMENT).part(reference.as_str()).with(REGION, region()).to_string()
            }
            Leads::Sign(draft, delegation) => {
                let delegation = delegation.map(|act| act.to_string()).unwrap_or_default();
                form(&OFFICE_SIGN, &[("draft", &draft.to_string()), ("delegation", &delegation)])
            }
            Leads::CloseYear(year) => form(&OFFICE_CLOSE_YEAR, &[("year", &year.to_string())]),
        }
    }

    /// The desk of a region of a demonstration, on the day on which its pages open.
    fn demonstration(&self, shown: &DemonstrationTasks) -> Link {
        let desk = self.frame.link(&OFFICE).at_no_time().with(REGION, shown.region.clone());
        desk.with(OFFICE.day.as_str(), shown.day.to_string())
    }

    /// "Open: Pay certified service, 60 000 €": a list has several links that read the same.
    fn label(&self, task: &TaskView) -> String {
        self.frame.label("office-see", &format!("{}, {}", task.text, task.about))
    }

    /// What may be done from here: of each part of the office its heading, and the name and the page of each verb.
    fn verbs(&self) -> Vec<(&'static str, Vec<(String, Link)>)> {
        let planning: [&'static Page; 5] =
            [&OFFICE_IMPORTS, &OFFICE_SIGNATURES, &OFFICE_WINDOWS, &OFFICE_PARAMETERS, &OFFICE_DELEGATIONS];
        let fund = FundVerb::ALL.iter().map(|verb| page_of(*verb)).collect();
        let parts = [("office-deed-verbs", planning.to_vec()), ("office-fund-verbs", fund)];
        let own = parts.map(|(heading, pages): (_, Vec<&'static Page>)| {
            let own = pages.into_iter().filter(|page| self.frame.may_see(page));
            (heading, own.map(|page| self.verb(page)).collect::<Vec<_>>())
        });
        own.into_iter().filter(|(_, verbs)| !verbs.is_empty()).collect()
    }

    fn verb(&self, page: &'static Page) -> (String, Link) {
        (self.frame.named(page), self.frame.link(page).at_no_time())
    }

    /// How the date of a task is drawn.
    fn date_class(task: &TaskView) -> &'static str {
        match task.urgency {
            Urgency::Late => " ml-date--late",
            Urgency::Today => " ml-date--now",
            Urgency::Soon | Urgency::Waiting | Urgency::Later => "",
        }
    }

    /// How what is left of its time is drawn.
    fn left_class(task: &TaskView) -> &'static str {
        match task.urgency {
            Urgency::Late => " ml-left--late",
            Urgency::Today | Urgency::Soon => " ml-left--soon",
            Urgency::Waiting | Urgency::Later => "",
        }
    }

    /// The lists of a role: this week, and what comes after where there is something.
    fn lists<'r>(&self, role: &'r RoleTasks) -> Vec<(String, &'r [TaskView])> {
        let week = (self.frame.say("office-week"), role.this_week.as_slice());
        let later = (self.frame.say("office-later"), role.later.as_slice());
        [week, later].into_iter().filter(|(_, tasks)| !tasks.is_empty()).collect()
    }
}

/// `GET /bureau`
pub(crate) async fn page(asking: Asking) -> Answered {
    let visit = &asking.visit;
    let times = visit.named_times();
    if let Some(failure) = times.failure() {
        return Err(failure);
    }
    let request = DeskRequest {
        region: visit.region().map(ToOwned::to_owned),
        on: times.day(),
        known_on: times.known_on(),
    };
    let who = asking.who()?;
    let office = desk(&asking.reader, who, &request, visit.words)?;
    let administers = who.access.may(Permission::Administer);
    let frame = Frame::of(&OFFICE, &asking.reader, visit).at_work(asking.reader.state());
    html(visit, StatusCode::OK, &OfficePage { frame, office, administers }).map_err(Failure::from)
}
