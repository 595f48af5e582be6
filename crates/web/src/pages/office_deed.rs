//! An act of the office from its form to its receipt.
//!
//! The form only asks: what is typed stands in the address. The page then shows what the act would change, and the form that
//! confirms it bears the key of what was seen: where that has changed meanwhile, nothing is written and it is shown anew.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::people::{Grant, Permission};
use maillage_domain::territory::RegionCode;
use maillage_service::office::deed::{Desk, Entered, Looked};
use maillage_service::office::deed_form::{AFTER, DOCUMENT, DeedVerb};
use maillage_service::office::fund_field::FieldSaid;
use maillage_service::office::import::CellsAsked;
use maillage_service::office::upload::bare_name;
use maillage_service::people::Identity;
use maillage_service::{ServiceError, act, region, shipped};
use maillage_views::act::{ActPage, AnsweredFrom, Said};
use maillage_views::office::look::LookView;
use maillage_views::problem::Problem;

use super::findings::badge;
use super::office_fields::{Ground, beside, fields, ground, told};
use crate::error::Failure;
use crate::form::Form;
use crate::frame::{Frame, html};
use crate::page::Page;
use crate::personal::{Asking, onward};
use crate::query::REGION;
use crate::route::Answered;
use crate::routes::{
    BILAN, OFFICE, OFFICE_DEED_RECEIPT, OFFICE_DELEGATIONS, OFFICE_IMPORT, OFFICE_PARAMETERS, OFFICE_SIGN,
    OFFICE_SIGNATURES, OFFICE_WINDOWS, RULES, WINDOWS,
};
use crate::upload::FILE;

/// The field that says that something was typed.
const LOOK: &str = "look";
/// The key of what was seen.
const KEY: &str = "key";

#[derive(Template)]
#[template(path = "office_deed.html")]
struct DeedPage {
    frame: Frame,
    csrf: String,
    /// What is said above the form.
    told: Vec<String>,
    /// The form; nothing where he has not what the act needs.
    form: Option<Form>,
    /// What the act would change, and the form that confirms it; nothing before something is typed, or where it is refused.
    look: Option<(LookView, Option<Form>)>,
    /// Where what was confirmed is something else by now.
    moved: bool,
    /// Why it is refused.
    refused: Option<Problem>,
}

#[derive(Template)]
#[template(path = "office_deed_receipt.html")]
struct ReceiptPage {
    frame: Frame,
    act: Option<ActPage>,
}

impl ReceiptPage {
    /// What was done, in a sentence.
    fn done(&self, act: &ActPage) -> String {
        let name = self.frame.act_name(&act.address);
        self.frame.say_two("receipt-done", ("act", name.as_str()), ("title", act.title.as_str()))
    }

    /// Where what follows from the act is seen: the window with its pack, the bilan, the numbers; and the drafts that are left.
    fn onward(&self, act: &ActPage) -> Vec<(String, String)> {
        let region = || act.region_code.clone();
        let to = |page| self.frame.link(page).at_no_time().with(REGION, region());
        let answered = act.answers.iter().filter_map(|answer| match answer {
            AnsweredFrom::Window(id) => {
                Some((self.frame.say("act-page-to-window"), to(&WINDOWS).with("id", id.clone()).to_string()))
            }
            AnsweredFrom::Bilan(day) => {
                let text = self.frame.say_of("act-page-to-bilan", "date", &self.frame.date(*day));
                Some((text, to(&BILAN).with("at", day.to_string()).to_string()))
            }
            AnsweredFrom::Rules => Some((self.frame.say("act-page-to-rules"), to(&RULES).to_string())),
            _ => None,
        });
        let drafts = (self.frame.say("office-signatures"), to(&OFFICE_SIGNATURES).to_string());
        answered.chain(self.frame.may_see(&OFFICE_SIGNATURES).then_some(drafts)).collect()
    }
}

/// What is to be shown of an act.
enum Shown {
    /// The form, and the fields at fault.
    Form(Vec<FieldSaid>),
    /// What it would change, and whether that is not what was seen.
    Look(Box<Looked>, bool),
    /// Why it is refused.
    Refused(Problem),
}

/// The page of an act.
const fn page_of(verb: DeedVerb) -> &'static Page {
    match verb {
        DeedVerb::Sign => &OFFICE_SIGN,
        DeedVerb::Delegate => &OFFICE_DELEGATIONS,
        DeedVerb::OrderWindow => &OFFICE_WINDOWS,
        DeedVerb::SetParameter => &OFFICE_PARAMETERS,
        DeedVerb::Import(_) => &OFFICE_IMPORT,
    }
}

/// The parameters of the page of an act: the fields of each act that has its form there, and that something was typed.
pub(crate) fn asked_of(verb: DeedVerb) -> &'static [&'static str] {
    static ASKED: LazyLock<Vec<(DeedVerb, Vec<&str>)>> = LazyLock::new(|| {
        let on_page =
            |verb| DeedVerb::ALL.into_iter().filter(move |own| page_of(*own).path == page_of(verb).path);
        let names = |verb| on_page(verb).flat_map(DeedVerb::fields).copied().collect::<BTreeSet<_>>();
        DeedVerb::ALL
            .into_iter()
            .map(|verb| (verb, names(verb).into_iter().chain([LOOK]).collect()))
            .collect()
    });
    ASKED.iter().find(|(own, _)| *own == verb).map_or(&[], |(_, names)| names)
}

/// The region that is asked, and who enters something there.
pub(super) fn allowed(permission: Permission, asking: &Asking) -> Result<(RegionCode, &Identity), Failure> {
    let who = asking.who()?;
    let region = region_of(asking)?;
    if who.access.may_in(permission, &region) { Ok((region, who)) } else { Err(Failure::Forbidden) }
}

/// The region that is asked. Where the store knows none yet, that of who asks: his first document makes it known.
///
/// # Errors
///
/// The region is none of the store, nor one that a first document may be of.
pub(super) fn region_of(asking: &Asking) -> Result<RegionCode, Failure> {
    let visit = &asking.visit;
    let error = match region::asked(asking.reader.state(), visit.region(), visit.words) {
        Ok(region) => return Ok(region),
        Err(error) => error,
    };
    let own = asking.who()?.access.grants().iter().filter_map(Grant::region).map(RegionCode::as_str).next();
    let named = visit.region().or(own);
    let shipped = named.and_then(|code| shipped::REGIONS.iter().find(|region| region.code.as_str() == code));
    shipped.map(|region| region.code.clone()).ok_or_else(|| error.into())
}

/// `GET` of the page of an act.
pub(crate) async fn page(verb: DeedVerb, asking: Asking) -> Answered {
    let (region, who) = allowed(verb.permission(), &asking)?;
    if asking.is_beyond_sending() {
        return Err(Failure::TooLong);
    }
    let (words, ground) = (asking.visit.words, ground(verb, &asking).await?);
    if asking.asked(LOOK).is_empty() {
        return shown(verb, &asking, ground, Shown::Form(Vec::new())).await;
    }
    let what = match verb.read(&|name| values(&asking, name), words) {
        Err(faults) => Shown::Form(faults),
        Ok(deed) => {
            match deed.look(&asking.app, Desk { region: &region, who, words, read: read(&ground) }).await {
                Ok(looked) => Shown::Look(Box::new(looked), false),
                Err(ServiceError::Told(problem, _)) => Shown::Refused(*problem),
                Err(failed) => return Err(failed.into()),
            }
        }
    };
    shown(verb, &asking, ground, what).await
}

/// The doubtful cells that were read for the page.
fn read(ground: &Ground) -> Option<&CellsAsked> {
    ground.as_ref().ok().and_then(Option::as_ref)
}

/// `POST` to the page of an act.
pub(crate) async fn enter(verb: DeedVerb, asking: Asking) -> Answered {
    let (region, who) = allowed(verb.permission(), &asking)?;
    let (visit, words) = (&asking.visit, asking.visit.words);
    let deed = verb.read(&|name| values(&asking, name), words).map_err(|_unseen| Failure::Forged)?;
    let ground = ground(verb, &asking).await?;
    let desk = Desk { region: &region, who, words, read: read(&ground) };
    match deed.enter(&asking.app, desk, asking.sent.get(KEY)).await {
        Ok(Entered::Done(act)) => {
            let to = visit.link(&OFFICE_DEED_RECEIPT).at_no_time().with("act", act.get().to_string());
            Ok(onward(&to.to_string()))
        }
        Ok(Entered::Otherwise(looked)) => {
            shown(verb, &asking, ground, Shown::Look(Box::new(looked), true)).await
        }
        Err(ServiceError::Told(problem, _)) => shown(verb, &asking, ground, Shown::Refused(*problem)).await,
        Err(failed) => Err(failed.into()),
    }
}

/// What stands in the fields of a name: what was sent, else what the address says; the document is the part of the path.
pub(super) fn values(asking: &Asking, name: &str) -> Vec<String> {
    if name == DOCUMENT {
        return vec![asking.part.clone()];
    }
    let typed = if asking.sent.is_there() { asking.sent.all(name) } else { asking.asked_all(name) };
    if name == FILE { typed.iter().map(|name| bare_name(name)).collect() } else { typed }
}

/// The form, with what was typed and what is wrong with it.
async fn asked(
    verb: DeedVerb,
    asking: &Asking,
    cells: Option<&CellsAsked>,
    faults: &[FieldSaid],
) -> Result<Form, Failure> {
    let words = asking.visit.words;
    let title = page_of(verb).title.map(|id| words.get(id)).unwrap_or_default();
    let form = Form::new("ask", title, words.get("office-fund-look")).asking().about(LOOK, "1");
    let kept = asking.visit.kept();
    let form = kept.pairs().fold(form, |form, (name, value)| form.about(name, value));
    let hidden = ["kind", "file", AFTER].into_iter().filter(|name| verb.fields().contains(name));
    let form = hidden.fold(form, |form, name| form.about(name, values(asking, name).concat()));
    let beside = cells.map(|cells| beside(cells, asking)).unwrap_or_default();
    let form = beside.into_iter().fold(form, |form, (words, link)| form.or(words, link));
    let sent = asking.sent.is_there() || !asking.asked(LOOK).is_empty();
    let fields = fields(verb, asking, cells).await?;
    Ok(fields.into_iter().fold(form, |form, mut field| {
        let typed = values(asking, field.name).into_iter().nth(field.rank.saturating_sub(1));
        // What was cleared stays so; before anything was sent, an address says only what it says.
        if let Some(typed) = typed.filter(|typed| sent || !typed.is_empty()) {
            field.value = typed;
        }
        if !field.fault.is_empty() {
            return form.field(field);
        }
        let fault = faults.iter().find(|fault| fault.field == field.name);
        field.fault = fault.map(|fault| fault.said.clone()).unwrap_or_default();
        form.field(field)
    }))
}

/// The form that confirms: it sends back what was typed, and the key of what was seen; nothing where nothing is left to do.
fn confirming(verb: DeedVerb, asking: &Asking, looked: &Looked) -> Option<Form> {
    let confirm = asking.visit.words.get("office-fund-confirm");
    let form = Form::new("confirm", confirm.clone(), confirm).about(KEY, looked.key.to_string());
    let typed = verb
        .fields()
        .iter()
        .flat_map(|name| values(asking, name).into_iter().map(move |value| (*name, value)));
    let form = typed.fold(form, |form, (name, value)| form.about(name, value));
    (!looked.view.is_done()).then_some(form)
}

async fn shown(verb: DeedVerb, asking: &Asking, ground: Ground, what: Shown) -> Answered {
    let visit = &asking.visit;
    let faults: &[FieldSaid] = if let Shown::Form(faults) = &what { faults } else { &[] };
    let (cells, form, lacking) = match ground {
        Ok(cells) => {
            let form = asked(verb, asking, cells.as_ref(), faults).await?;
            (cells, Some(form), None)
        }
        Err(lacking) => (None, None, Some(*lacking)),
    };
    let mut page = DeedPage {
        frame: Frame::of(page_of(verb), &asking.reader, visit),
        csrf: asking.token.form_proof(),
        told: cells.map(|cells| told(&cells, visit.words)).unwrap_or_default(),
        form,
        look: None,
        moved: false,
        refused: lacking,
    };
    let mut status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    match what {
        Shown::Form(_) => {}
        Shown::Look(looked, moved) => {
            let confirm = confirming(verb, asking, &looked);
            page.look = Some((looked.view, confirm));
            page.moved = moved;
            status = if moved { StatusCode::CONFLICT } else { status };
        }
        Shown::Refused(problem) => {
            page.refused = Some(problem);
            status = StatusCode::UNPROCESSABLE_ENTITY;
        }
    }
    html(visit, status, &page).map_err(Failure::from)
}

/// `GET /bureau/recu`
pub(crate) async fn receipt(asking: Asking) -> Answered {
    let visit = &asking.visit;
    let act = match asking.asked("act").parse() {
        Ok(number) => act::act(&asking.reader, number, visit.words).await?,
        Err(_no_number) => None,
    };
    let status = if act.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let frame = Frame::of(&OFFICE_DEED_RECEIPT, &asking.reader, visit);
    html(visit, status, &ReceiptPage { frame, act }).map_err(Failure::from)
}
