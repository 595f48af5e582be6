//! `/bureau/fonds`: a verb of the fund from its form to its receipt.
//!
//! The form only asks: what is typed stands in the address, so that a reload, an error and a session that ended keep it. The page
//! then shows what the act would change; only the form that confirms writes, under the key that was born with the first one.

use std::sync::LazyLock;

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::act::ActNumber;
use maillage_service::office::deed_once::Once;
use maillage_service::office::fund_field::{FieldSaid, FundField, Kind};
use maillage_service::office::fund_offer::{Offered, Offers, offers};
use maillage_service::office::fund_order::{self, Entered, FundOrder, NoOrder};
use maillage_service::office::fund_typed::Typed;
use maillage_service::office::fund_verb::FundVerb;
use maillage_service::people::Identity;
use maillage_service::{ServiceError, region};
use maillage_views::act_address::ActAddress;
use maillage_views::fund::preview::PreviewView;
use maillage_views::fund::receipt::ReceiptView;
use maillage_views::office::offer::OfferView;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::{OFFICE, OFFICE_DEED_RECEIPT, OFFICE_RECEIPT, page_of};

/// The key that is born with a form: what it asks is done once.
const KEY: &str = "key";

/// The parameters of the pages of verbs: the fields of each, and the key.
pub(crate) fn asks() -> &'static [&'static str] {
    static ASKS: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let fields = FundVerb::ALL.iter().flat_map(|verb| verb.fields());
        [KEY].into_iter().chain(fields.map(|field| field.name)).collect()
    });
    &ASKS
}

#[derive(Template)]
#[template(path = "office_fund.html")]
struct VerbPage {
    frame: Frame,
    csrf: String,
    form: Form,
    /// What the act would change, and the form that confirms it; nothing before something is typed, or where it is refused.
    preview: Option<(PreviewView, Form)>,
    /// Why the fund refuses it.
    refused: Option<Problem>,
    /// Why the form cannot be filled in, and what to do; nothing where it can, or where something was typed.
    none: Option<String>,
}

#[derive(Template)]
#[template(path = "office_receipt.html")]
struct ReceiptPage {
    frame: Frame,
    receipt: Option<ReceiptView>,
}

impl ReceiptPage {
    fn act(&self, receipt: &ReceiptView) -> String {
        self.frame.act(&ActAddress::new(ActNumber::new(receipt.act)))
    }
}

/// One field, as a verb asks it, with what can be chosen and what was typed.
fn field(asked: &FundField, offered: Option<&Offered>, typed: &str, words: Words) -> Field {
    let kind = if matches!(asked.kind, Kind::Table(_) | Kind::Lines(_)) { "lines" } else { "text" };
    let field = Field::typed(asked.name, kind, words.get(asked.label)).hint(words.get(asked.hint));
    let field = if asked.optional { field.optional() } else { field };
    let field = if asked.section.is_empty() {
        field
    } else {
        Field { section: words.get(asked.section), folded: asked.seldom, ..field }
    };
    // Help that says how a value is typed helps nobody who chooses one.
    let is_spelled = matches!(
        asked.kind,
        Kind::Place | Kind::Commitment | Kind::Recovery | Kind::Year | Kind::Call | Kind::OneLine
    );
    let is_chosen = offered.is_some_and(|offered| !offered.choices.is_empty());
    let field = if is_spelled && is_chosen && !asked.optional { field.hint(String::new()) } else { field };
    let field = match (asked.kind, offered.map(|offered| offered.choices.as_slice())) {
        (Kind::Word(choices), _) => {
            let choices = choices.iter().map(|word| (word.word.to_owned(), words.get(word.label)));
            field.of(choices.collect())
        }
        (_, Some(choices @ [first, ..])) if first.group.is_empty() => {
            field.of(choices.iter().map(|offer| (offer.value.clone(), offer.text.clone())).collect())
        }
        (_, Some(choices @ [_, ..])) => field.grouped(groups(choices)),
        (_, Some([]) | None) => return field.holding(typed),
    };
    choosing(field, asked.optional, typed, words)
}

/// A field in which what was typed can be chosen too, and nothing is chosen by itself.
fn choosing(mut field: Field, optional: bool, typed: &str, words: Words) -> Field {
    field.must_choose = !optional;
    let offered = field.groups.iter().flat_map(|(_, choices)| choices).chain(&field.choices);
    let is_offered = offered.clone().any(|(value, _)| value == typed);
    let alone = field.groups.is_empty();
    let other = (!typed.is_empty() && !is_offered).then(|| (typed.to_owned(), typed.to_owned()));
    let none = match (optional, typed.is_empty()) {
        (true, _) => Some((String::new(), words.get("office-fund-no-choice"))),
        (false, true) => Some((String::new(), words.get("office-fund-choose"))),
        (false, false) => None,
    };
    if alone {
        let first = none.into_iter().chain(other);
        field.choices = first.chain(std::mem::take(&mut field.choices)).collect();
    } else {
        field.choices = none.into_iter().chain(other).collect();
    }
    field.holding(typed)
}

/// Choices under their headings, in the order in which they come.
fn groups(choices: &[OfferView]) -> Vec<(String, Vec<(String, String)>)> {
    let parts = choices.chunk_by(|one, next| one.group == next.group);
    let group = |part: &[OfferView]| {
        let name = part.first().map(|offer| offer.group.clone()).unwrap_or_default();
        (name, part.iter().map(|offer| (offer.value.clone(), offer.text.clone())).collect())
    };
    parts.map(group).collect()
}

/// What was typed, read from wherever it was sent.
fn read(verb: FundVerb, asking: &Asking, of: impl Fn(&str) -> String) -> Result<FundOrder, NoOrder> {
    let visit = &asking.visit;
    let key = of(KEY);
    FundOrder::read(verb, &Typed::of(verb, &of), &key, (&asking.reader, visit.region()), visit.words)
}

/// The faults of what was typed, apart from failures to read anything.
fn faults_of(read: Result<FundOrder, NoOrder>) -> Result<Result<FundOrder, Vec<FieldSaid>>, Failure> {
    match read {
        Ok(order) => Ok(Ok(order)),
        Err(NoOrder::Faults(faults)) => Ok(Err(faults)),
        Err(NoOrder::Failed(failed)) => Err(failed.into()),
    }
}

/// What is wrong with a table that is too long to be sent back, and what to do instead; nothing where all of it can be.
///
/// # Errors
///
/// It is too long, and has no table.
fn too_long(verb: FundVerb, asking: &Asking) -> Result<Option<FieldSaid>, Failure> {
    if !asking.is_beyond_sending() {
        return Ok(None);
    }
    let table = verb.fields().iter().find(|field| matches!(field.kind, Kind::Table(_)));
    let command = format!("maillage fund {}", verb.as_str());
    let said = asking.visit.words.with("office-fault-table-long", &[("command", Argument::Text(&command))]);
    table.map(|table| Some(FieldSaid { field: table.name, said })).ok_or(Failure::TooLong)
}

/// Who does it, where his role holds in the region that is asked.
fn allowed(verb: FundVerb, asking: &Asking) -> Result<&Identity, Failure> {
    let visit = &asking.visit;
    let region = region::asked(asking.reader.state(), visit.region(), visit.words)?;
    let who = asking.who()?;
    if who.access.may_in(verb.permission(), &region) { Ok(who) } else { Err(Failure::Forbidden) }
}

/// The form, with what was typed and what is wrong with it.
fn asked(verb: FundVerb, asking: &Asking, key: &str, offers: &Offers, faults: &[FieldSaid]) -> Form {
    let words = asking.visit.words;
    let fresh = asking.asked(KEY).is_empty();
    let title = page_of(verb).title.map(|id| words.get(id)).unwrap_or_default();
    let form = Form::new("ask", title, words.get("office-fund-look")).asking().about(KEY, key);
    let kept = asking.visit.kept();
    let form = kept.pairs().fold(form, |form, (name, value)| form.about(name, value));
    verb.fields().iter().fold(form, |form, asked| {
        let (typed, offered) = (asking.asked(asked.name), offers.of(asked.name));
        // Before anything was sent, what goes without saying stands there already.
        let preset = offered.map(|offered| offered.preset.as_str()).filter(|_| fresh && typed.is_empty());
        let mut field = field(asked, offered, preset.unwrap_or(&typed), words);
        let fault = faults.iter().find(|fault| fault.field == asked.name);
        field.fault = fault.map(|fault| fault.said.clone()).unwrap_or_default();
        form.field(field)
    })
}

/// The form that confirms: it sends back what was typed and seen.
fn confirming(verb: FundVerb, asking: &Asking) -> Form {
    let words = asking.visit.words;
    let confirm = words.get("office-fund-confirm");
    let names = verb.fields().iter().map(|field| field.name).chain([KEY]);
    names.fold(Form::new("confirm", confirm.clone(), confirm), |form, name| {
        form.about(name, asking.asked(name))
    })
}

/// `GET /bureau/fonds/…`
pub(crate) async fn page(verb: FundVerb, asking: Asking) -> Answered {
    shown(verb, &asking, None).await
}

/// Shows the form, and what is typed in it; `refused` is why the fund refused it when it was confirmed.
async fn shown(verb: FundVerb, asking: &Asking, refused: Option<Problem>) -> Answered {
    let (visit, words) = (&asking.visit, asking.visit.words);
    let who = allowed(verb, asking)?;
    let key = asking.asked(KEY);
    let fresh = key.is_empty();
    let key = if fresh { asking.app.fresh().to_string() } else { key };
    let order = match too_long(verb, asking)? {
        Some(fault) => Err(vec![fault]),
        None if fresh => Err(Vec::new()),
        None => faults_of(read(verb, asking, |name| asking.asked(name)))?,
    };
    let offers = offers(verb, |name| asking.asked(name), (&asking.reader, visit.region()), words).await?;
    let form = |faults: &[FieldSaid]| asked(verb, asking, &key, &offers, faults);
    let (form, preview, refused) = match (order, refused) {
        (_, Some(refused)) => (form(&[]), None, Some(refused)),
        (Err(faults), None) => (form(&faults), None, None),
        (Ok(order), None) => match order.preview(&asking.reader, who, visit.region(), words).await {
            Ok(view) => (form(&[]), Some((view, confirming(verb, asking))), None),
            Err(ServiceError::Told(problem, _)) => (form(&[]), None, Some(*problem)),
            Err(failed) => return Err(failed.into()),
        },
    };
    let frame = Frame::of(page_of(verb), &asking.reader, visit);
    let wrong = refused.is_some() || !form.faults().is_empty();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let none = offers.none().filter(|_| fresh).map(ToOwned::to_owned);
    let page = VerbPage { frame, csrf: asking.token.form_proof(), form, preview, refused, none };
    html(visit, status, &page).map_err(Failure::from)
}

/// `POST /bureau/fonds/…`
pub(crate) async fn enter(verb: FundVerb, asking: Asking) -> Answered {
    let (visit, words) = (&asking.visit, asking.visit.words);
    let who = allowed(verb, &asking)?;
    // What the form that confirms sends was seen before: what cannot be read was not sent by it.
    let order = faults_of(read(verb, &asking, |name| asking.sent.get(name).to_owned()))?;
    let order = order.map_err(|_unseen| Failure::Forged)?;
    match order.enter(&asking.app, who, visit.region(), words).await {
        Ok(Entered::Answered(receipt)) => {
            let to = visit.link(&OFFICE_RECEIPT).at_no_time().with(KEY, receipt.key);
            Ok(onward(&to.to_string()))
        }
        Ok(Entered::Recorded(Once::Done(act) | Once::Already(act))) => {
            let to = visit.link(&OFFICE_DEED_RECEIPT).at_no_time().with("act", act.get().to_string());
            Ok(onward(&to.to_string()))
        }
        Ok(Entered::Recorded(Once::KeyOfAnother)) => {
            shown(verb, &asking, Some(Problem::worded("office-other-key", &[], words))).await
        }
        Err(ServiceError::Told(problem, _)) => shown(verb, &asking, Some(*problem)).await,
        Err(failed) => Err(failed.into()),
    }
}

/// `GET /bureau/fonds/recu`
pub(crate) async fn receipt(asking: Asking) -> Answered {
    let visit = &asking.visit;
    let receipt = fund_order::receipt(&asking.reader, visit.region(), &asking.asked(KEY), visit.words)?;
    let status = if receipt.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
    let frame = Frame::of(&OFFICE_RECEIPT, &asking.reader, visit);
    html(visit, status, &ReceiptPage { frame, receipt }).map_err(Failure::from)
}
