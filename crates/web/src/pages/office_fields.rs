//! The fields of the forms of the office: what each asks, what can be chosen, and what stands in it at first.

use maillage_domain::ground::asked::Asked;
use maillage_domain::signature::delegation::Signable;
use maillage_service::office::deed_form::{CELL, DeedVerb};
use maillage_service::office::drafts::drafts;
use maillage_service::office::import::{ImportKind, faults, review};
use maillage_service::office::upload::{Upload, bare_name};
use maillage_service::parameter::list::{ParameterQuestion, list as parameters};
use maillage_service::{ServiceError, people};
use maillage_views::office::drafts::DraftView;
use maillage_views::problem::Problem;
use maillage_views::review::DoubtView;
use maillage_views::words::{Argument, Words};

use super::office_deed::{region_of, values};
use super::people::admin::keeper;
use crate::error::Failure;
use crate::form::Field;
use crate::personal::Asking;
use crate::routes::OFFICE_IMPORT_CELL;

/// A value that can be chosen, and its words.
type Choice = (String, String);

/// The draft that is to be signed, as who asks sees it.
fn draft(asking: &Asking) -> Result<Option<DraftView>, Failure> {
    let region = region_of(asking)?;
    let view = drafts(&asking.reader, &region, asking.who()?, asking.visit.words)?;
    let act = values(asking, "draft").concat();
    Ok(view.drafts.into_iter().find(|draft| draft.act.to_string() == act))
}

/// What who asks has not and the act needs, in words; nothing where he has all of it.
pub(super) async fn lacking(verb: DeedVerb, asking: &Asking) -> Result<Option<Problem>, Failure> {
    let words = asking.visit.words;
    if let DeedVerb::Import(kind) = verb {
        return unread(kind, asking).await;
    }
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
        DeedVerb::Import(kind) => of_import(kind, asking).await,
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
        chosen("draft", "draft", vec![(draft.act.to_string(), draft.name)], words),
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

/// The document that a page is about; nothing where its address bears no digest.
pub(super) fn upload(asking: &Asking) -> Option<Upload> {
    let document = asking.part.parse().ok()?;
    Some(Upload { document, file: bare_name(&values(asking, "file").concat()) })
}

/// Why a document that was uploaded cannot be looked through: it is not there any more, or is nothing of its kind.
async fn unread(kind: ImportKind, asking: &Asking) -> Result<Option<Problem>, Failure> {
    let (app, words) = (&asking.app, asking.visit.words);
    let upload = upload(asking).ok_or(Failure::NotFound)?;
    let read = match kind {
        ImportKind::Annex => review(app, &upload, words).await.map(drop),
        _ => upload.bytes(app, words).await.map(drop),
    };
    match read {
        Ok(()) => Ok(None),
        Err(ServiceError::Told(problem, _)) => Ok(Some(*problem)),
        Err(failed) => Err(failed.into()),
    }
}

/// What is said above the form of a document: how it was read, and what its doubtful cells are asked for.
pub(super) async fn told(verb: DeedVerb, asking: &Asking) -> Result<Vec<String>, Failure> {
    let words = asking.visit.words;
    if verb != DeedVerb::Import(ImportKind::Annex) {
        return Ok(Vec::new());
    }
    let upload = upload(asking).ok_or(Failure::NotFound)?;
    let found = review(&asking.app, &upload, words).await?;
    let lead = (!found.cells.is_empty()).then(|| words.get("office-cells-lead"));
    Ok(found.documents.into_iter().map(|document| document.text).chain(lead).collect())
}

async fn of_import(kind: ImportKind, asking: &Asking) -> Result<Vec<Field>, Failure> {
    let words = asking.visit.words;
    let choices = |id: &str, names: [&str; 2]| {
        names.map(|name| (name.to_owned(), words.get(&format!("office-{id}-{name}")))).to_vec()
    };
    let printed = || chosen("printed", "printed", choices("printed", ["no", "yes"]), words);
    let published = || typed("published", "published", words).optional();
    let source = || typed("source", "source", words).optional();
    Ok(match kind {
        ImportKind::Annex => {
            let picture = typed("picture", "picture", words).optional();
            let own = [picture, typed("erratum", "erratum", words).optional(), printed()];
            cells(asking).await?.into_iter().chain(own).collect()
        }
        ImportKind::Report => vec![typed("year", "year", words).optional(), printed()],
        ImportKind::Window => {
            vec![chosen("standing", "standing", choices("window", ["draft", "order"]), words)]
        }
        ImportKind::Objectives => vec![
            typed("decree", "decree", words),
            typed("day", "decided", words),
            published(),
            typed("from", "effect", words).optional(),
            typed("revises", "revises", words).optional(),
            source(),
        ],
        ImportKind::Territory => {
            vec![
                chosen("fidelity", "fidelity", choices("fidelity", ["approximate", "official"]), words),
                source(),
            ]
        }
    })
}

/// A field for each doubtful cell of an annex: where it stands, what was read, what would agree, and its picture.
async fn cells(asking: &Asking) -> Result<Vec<Field>, Failure> {
    let words = asking.visit.words;
    let upload = upload(asking).ok_or(Failure::NotFound)?;
    let found = review(&asking.app, &upload, words).await?;
    let faults = faults(&found, &values(asking, CELL), words);
    let field = |(rank, cell): (usize, &DoubtView)| {
        let label = words.with(
            "office-cell",
            &[
                ("activity", Argument::Text(&cell.activity)),
                ("zone", Argument::Text(&cell.zone)),
                ("column", Argument::Text(&cell.column_text)),
            ],
        );
        let hint = words.with(
            "office-cell-hint",
            &[
                ("read", Argument::Text(&cell.read_text)),
                ("agrees", Argument::Text(&cell.would_agree_text)),
                ("spot", Argument::Text(&cell.spot)),
            ],
        );
        let fault = faults.iter().find(|(at, _)| *at == rank).map(|(_, said)| said.clone());
        Field {
            rank: rank + 1,
            picture: picture(asking, cell).unwrap_or_default(),
            fault: fault.unwrap_or_default(),
            ..Field::typed(CELL, "text", label).hint(hint).holding(cell.answer.clone()).optional()
        }
    };
    Ok(found.cells.iter().enumerate().map(field).collect())
}

/// Where the picture of a doubtful cell is; nothing where it stands on no page.
fn picture(asking: &Asking, cell: &DoubtView) -> Option<String> {
    let edges = [("left", cell.left?), ("top", cell.top?), ("right", cell.right?), ("bottom", cell.bottom?)];
    let link = asking.visit.link(&OFFICE_IMPORT_CELL).at_no_time().part(&asking.part);
    let link = link.with("page", cell.page?.to_string());
    Some(edges.into_iter().fold(link, |link, (name, edge)| link.with(name, edge.to_string())).to_string())
}
