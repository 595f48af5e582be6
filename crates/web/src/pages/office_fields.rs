//! The fields of the forms of the office: what each asks, what can be chosen, and what stands in it at first.

use maillage_domain::ground::asked::Asked;
use maillage_domain::signature::delegation::Signable;
use maillage_domain::territory::RegionCode;
use maillage_service::office::deed_form::DeedVerb;
use maillage_service::office::drafts::drafts;
use maillage_service::parameter::list::{ParameterQuestion, list as parameters};
use maillage_service::{people, region};
use maillage_views::office::drafts::DraftView;
use maillage_views::problem::Problem;
use maillage_views::words::Words;

use super::people::admin::keeper;
use crate::error::Failure;
use crate::form::Field;
use crate::personal::Asking;

/// A value that can be chosen, and its words.
type Choice = (String, String);

/// The region that is asked.
fn region_of(asking: &Asking) -> Result<RegionCode, Failure> {
    Ok(region::asked(asking.reader.state(), asking.visit.region(), asking.visit.words)?)
}

/// The draft that is to be signed, as who asks sees it.
fn draft(asking: &Asking) -> Result<Option<DraftView>, Failure> {
    let region = region_of(asking)?;
    let view = drafts(&asking.reader, &region, asking.who()?, asking.visit.words)?;
    let sent = asking.sent.get("act");
    let act = if sent.is_empty() { asking.asked("act") } else { sent.to_owned() };
    Ok(view.drafts.into_iter().find(|draft| draft.act.to_string() == act))
}

/// What who asks has not and the act needs, in words; nothing where he has all of it.
pub(super) fn lacking(verb: DeedVerb, asking: &Asking) -> Result<Option<Problem>, Failure> {
    let words = asking.visit.words;
    if verb != DeedVerb::Sign {
        return Ok(None);
    }
    let told = |title| Problem::new("draft", title);
    Ok(match draft(asking)? {
        None => Some(told(words.get("drafts-no-draft"))),
        Some(draft) if !draft.not.is_empty() => Some(told(draft.not)),
        Some(_) => None,
    })
}

/// The fields of an act.
pub(super) async fn fields(verb: DeedVerb, asking: &Asking) -> Result<Vec<Field>, Failure> {
    match verb {
        DeedVerb::Sign => of_signature(asking),
        DeedVerb::Delegate => of_delegation(asking).await,
        DeedVerb::OrderWindow => of_window(asking),
        DeedVerb::SetParameter => of_parameter(asking),
    }
}

/// A field to type into, with its label and its help.
fn typed(name: &'static str, id: &str, words: Words) -> Field {
    let label = words.get(&format!("office-field-{id}"));
    Field::typed(name, "text", label).hint(words.get(&format!("office-field-{id}-hint")))
}

/// A field in which something is chosen.
fn chosen(name: &'static str, id: &str, choices: Vec<Choice>, words: Words) -> Field {
    let first = choices.first().map(|(value, _)| value.clone()).unwrap_or_default();
    typed(name, id, words).of(choices).holding(first)
}

/// The same where nothing may be chosen too.
fn perhaps(name: &'static str, id: &str, choices: impl Iterator<Item = Choice>, words: Words) -> Field {
    let none = (String::new(), words.get("office-field-none"));
    chosen(name, id, std::iter::once(none).chain(choices).collect(), words).optional()
}

fn of_signature(asking: &Asking) -> Result<Vec<Field>, Failure> {
    let words = asking.visit.words;
    let Some(draft) = draft(asking)? else { return Ok(Vec::new()) };
    let today = asking.reader.today(&region_of(asking)?);
    let by = draft.by.iter().map(|(act, text)| (act.to_string(), text.clone())).collect();
    Ok(vec![
        chosen("act", "draft", vec![(draft.act.to_string(), draft.name)], words),
        chosen("delegation", "delegation", by, words),
        typed("order", "order", words),
        typed("day", "signed", words).holding(today.to_string()),
    ])
}

async fn of_delegation(asking: &Asking) -> Result<Vec<Field>, Failure> {
    let words = asking.visit.words;
    let accounts = people::list(&asking.app, keeper(asking)?, words).await?.accounts;
    let people =
        accounts.into_iter().map(|account| (account.id, format!("{} ({})", account.name, account.email)));
    let people = people.collect();
    Ok(vec![
        chosen("delegate", "delegate", people, words),
        typed("function", "function", words),
        chosen("covers", "covers", covered(words), words),
        typed("decision", "decision", words),
        typed("decided", "decided", words),
        typed("published", "published", words).optional(),
        typed("from", "from", words),
        typed("until", "until", words).optional(),
    ])
}

/// Every choice of kinds of acts that may be signed: each alone, then several together.
fn covered(words: Words) -> Vec<Choice> {
    use Signable::{Bilans, Fund, Windows};
    let kinds: [&[Signable]; 7] = [
        &[Bilans],
        &[Windows],
        &[Fund],
        &[Bilans, Windows],
        &[Bilans, Fund],
        &[Windows, Fund],
        &[Bilans, Windows, Fund],
    ];
    let choice = |kinds: &[Signable]| {
        let names = kinds.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(" ");
        let told = kinds.iter().map(|kind| words.get(&format!("signable-{}", kind.as_str())));
        (names, told.collect::<Vec<_>>().join(", "))
    };
    kinds.into_iter().map(choice).collect()
}

fn of_window(asking: &Asking) -> Result<Vec<Field>, Failure> {
    let (words, state, region) = (asking.visit.words, asking.reader.state(), region_of(asking)?);
    let standings =
        ["draft", "order"].map(|name| (name.to_owned(), words.get(&format!("office-window-{name}"))));
    let bilans = state.care().bilans(&region, Asked::LATEST).filter_map(|bilan| {
        let name = bilan.fact.act.as_ref().or(bilan.fact.raa.as_ref())?;
        Some((name.clone(), format!("{name} ({})", words.date(bilan.fact.picture_date))))
    });
    let windows = state.procedure().windows_ever(&region, Asked::LATEST).map(|window| {
        let dates = words.date(window.fact.opens);
        (window.fact.id.clone(), format!("{} ({dates})", window.fact.id))
    });
    let (bilans, windows): (Vec<_>, Vec<_>) = (bilans.collect(), windows.collect());
    Ok(vec![
        chosen("standing", "standing", standings.into(), words),
        typed("opens", "opens", words),
        typed("closes", "closes", words),
        Field { kind: "lines", ..typed("lines", "lines", words) },
        perhaps("bilan", "bilan", bilans.into_iter(), words),
        perhaps("replaces", "replaces", windows.into_iter(), words),
        typed("order", "window-order", words).optional(),
        typed("published", "published", words).optional(),
        typed("source", "source", words).optional(),
    ])
}

fn of_parameter(asking: &Asking) -> Result<Vec<Field>, Failure> {
    let (words, region) = (asking.visit.words, region_of(asking)?);
    let question = ParameterQuestion {
        region: Some(region.to_string()),
        at: Some(asking.reader.today(&region)),
        known_on: None,
    };
    let known = parameters(&asking.reader, &question, words)?.parameters;
    let choices =
        known.into_iter().map(|known| (known.name, format!("{} ({})", known.title, known.value_text)));
    Ok(vec![
        chosen("parameter", "parameter", choices.collect(), words),
        typed("value", "value", words),
        typed("from", "from", words),
        typed("until", "until", words).optional(),
        typed("source", "source", words),
        typed("doubt", "doubt", words).optional(),
    ])
}
