//! The fields of the forms of the office: what each asks, what can be chosen, and what stands in it at first.

use maillage_domain::ground::asked::Asked;
use maillage_domain::signature::delegation::Signable;
use maillage_service::office::deed_form::{AFTER, CELL, DeedVerb};
use maillage_service::office::drafts::drafts;
use maillage_service::office::import::{CellsAsked, ImportKind, review};
use maillage_service::office::upload::{Upload, bare_name};
use maillage_service::parameter::list::{ParameterQuestion, list as parameters};
use maillage_service::{ServiceError, people};
use maillage_views::office::drafts::DraftView;
use maillage_views::problem::Problem;
use maillage_views::review::DoubtView;
use maillage_views::words::{Argument, Words};

use super::office_deed::{region_of, values};
use super::office_import::RANK;
use super::people::admin::keeper;
use crate::error::Failure;
use crate::form::Field;
use crate::link::Link;
use crate::personal::Asking;
use crate::routes::{OFFICE_IMPORT, OFFICE_IMPORT_CELL};

/// A value that can be chosen, and its words.
type Choice = (String, String);

/// The draft that is to be signed, as who asks sees it.
fn draft(asking: &Asking) -> Result<Option<DraftView>, Failure> {
    let region = region_of(asking)?;
    let view = drafts(&asking.reader, &region, asking.who()?, asking.visit.words)?;
    let act = values(asking, "draft").concat();
    Ok(view.drafts.into_iter().find(|draft| draft.act.to_string() == act))
}

/// What the form of an act rests on, read once for the whole page: the doubtful cells that an annex asks about, nothing for
/// other acts; or what who asks has not and the act needs, in words.
pub(super) type Ground = Result<Option<CellsAsked>, Box<Problem>>;

/// What the form of an act rests on.
pub(super) async fn ground(verb: DeedVerb, asking: &Asking) -> Result<Ground, Failure> {
    let words = asking.visit.words;
    if let DeedVerb::Import(kind) = verb {
        return document(kind, asking).await;
    }
    if verb != DeedVerb::Sign {
        return Ok(Ok(None));
    }
    let told = |title| Err(Box::new(Problem::new("draft", title)));
    Ok(match draft(asking)? {
        None => told(words.get("drafts-no-draft")),
        Some(draft) if !draft.not.is_empty() => told(draft.not),
        Some(_) => Ok(None),
    })
}

/// The fields of an act; `cells` are those that an annex asks about.
pub(super) async fn fields(
    verb: DeedVerb,
    asking: &Asking,
    cells: Option<&CellsAsked>,
) -> Result<Vec<Field>, Failure> {
    match verb {
        DeedVerb::Sign => of_signature(asking),
        DeedVerb::Delegate => of_delegation(asking).await,
        DeedVerb::OrderWindow => of_window(asking),
        DeedVerb::SetParameter => of_parameter(asking),
        DeedVerb::Import(kind) => Ok(of_import(kind, asking, cells)),
    }
}

/// A field to type into, with its label and its help.
fn typed(name: &'static str, id: &str, words: Words) -> Field {
    let label = words.get(&format!("office-field-{id}"));
    Field::typed(name, "text", label).hint(words.get(&format!("office-field-{id}-hint")))
}

/// A field in which something is to be chosen: nothing is by itself, but where there is no other choice.
fn chosen(name: &'static str, id: &str, choices: Vec<Choice>, words: Words) -> Field {
    if let [_only] = choices.as_slice() {
        return usual(name, id, choices, words);
    }
    let choose = (String::new(), words.get("office-fund-choose"));
    let choices = std::iter::once(choose).chain(choices).collect();
    Field { must_choose: true, ..typed(name, id, words).of(choices) }
}

/// A field in which the first choice is the one that binds to nothing: it stands there until another one is chosen.
fn usual(name: &'static str, id: &str, choices: Vec<Choice>, words: Words) -> Field {
    let first = choices.first().map(|(value, _)| value.clone()).unwrap_or_default();
    typed(name, id, words).of(choices).holding(first)
}

/// The same where nothing may be chosen too.
fn perhaps(name: &'static str, id: &str, choices: impl Iterator<Item = Choice>, words: Words) -> Field {
    let none = (String::new(), words.get("office-field-none"));
    usual(name, id, std::iter::once(none).chain(choices).collect(), words).optional()
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
        usual("standing", "standing", standings.into(), words),
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

/// What was read of a document that was uploaded; or why it cannot be looked through: it is not there any more, or is nothing of
/// its kind.
async fn document(kind: ImportKind, asking: &Asking) -> Result<Ground, Failure> {
    let (app, words) = (&asking.app, asking.visit.words);
    let upload = upload(asking).ok_or(Failure::NotFound)?;
    let after = values(asking, AFTER).concat().parse().unwrap_or_default();
    let read = match kind {
        ImportKind::Annex => review(app, &upload, after, words).await.map(Some),
        _ => upload.bytes(app, words).await.map(|_bytes| None),
    };
    match read {
        Ok(cells) => Ok(Ok(cells)),
        Err(ServiceError::Told(problem, _)) => Ok(Err(problem)),
        Err(failed) => Err(failed.into()),
    }
}

/// What is said above the form of an annex: how it was read, and what its doubtful cells are asked for.
pub(super) fn told(found: &CellsAsked, words: Words) -> Vec<String> {
    let lead = (!found.cells().is_empty()).then(|| words.get("office-cells-lead"));
    let part = (found.before().is_some() || found.next().is_some()).then(|| {
        let counts = [
            ("first", Argument::count(found.after.saturating_add(1))),
            ("last", Argument::count(found.after.saturating_add(found.cells().len()))),
            ("all", Argument::count(found.all())),
        ];
        words.with("office-cells-part", &counts)
    });
    let documents = found.review.documents.iter().map(|document| document.text.clone());
    documents.chain(lead).chain(part).collect()
}

/// The pages that ask about the doubtful cells before and after those of this one: their words and their addresses.
pub(super) fn beside(found: &CellsAsked, asking: &Asking) -> Vec<(String, Link)> {
    let to = |(id, after): (&str, Option<usize>)| {
        let link = asking.visit.link(&OFFICE_IMPORT).at_no_time().part(&asking.part);
        let link = ["kind", "file"]
            .into_iter()
            .fold(link, |link, name| link.with(name, values(asking, name).concat()));
        Some((asking.visit.words.get(id), link.with(AFTER, after?.to_string())))
    };
    let beside = [("office-cells-before", found.before()), ("office-cells-next", found.next())];
    beside.into_iter().filter_map(to).collect()
}

fn of_import(kind: ImportKind, asking: &Asking, cells: Option<&CellsAsked>) -> Vec<Field> {
    let words = asking.visit.words;
    let choices = |id: &str, names: [&str; 2]| {
        names.map(|name| (name.to_owned(), words.get(&format!("office-{id}-{name}")))).to_vec()
    };
    let printed = || usual("printed", "printed", choices("printed", ["no", "yes"]), words);
    let published = || typed("published", "published", words).optional();
    let source = || typed("source", "source", words).optional();
    match kind {
        ImportKind::Annex => {
            let picture = typed("picture", "picture", words).optional();
            let own = [picture, typed("erratum", "erratum", words).optional(), printed()];
            let answers = cells.map(|cells| answers(cells, asking)).unwrap_or_default();
            answers.into_iter().chain(own).collect()
        }
        ImportKind::Report => vec![typed("year", "year", words).optional(), printed()],
        ImportKind::Window => {
            vec![usual("standing", "standing", choices("window", ["draft", "order"]), words)]
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
                usual("fidelity", "fidelity", choices("fidelity", ["approximate", "official"]), words),
                source(),
            ]
        }
    }
}

/// A field for each doubtful cell of an annex: where it stands, what was read, what would agree, and its picture.
fn answers(found: &CellsAsked, asking: &Asking) -> Vec<Field> {
    let words = asking.visit.words;
    let faults = found.faults(&values(asking, CELL), words);
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
            picture: picture(asking, cell, found.after.saturating_add(rank)).unwrap_or_default(),
            fault: fault.unwrap_or_default(),
            ..Field::typed(CELL, "text", label).hint(hint).holding(cell.answer.clone()).optional()
        }
    };
    found.cells().iter().enumerate().map(field).collect()
}

/// Where the picture of the doubtful cell of a rank, from 0, is; nothing where it stands on no page.
fn picture(asking: &Asking, cell: &DoubtView, rank: usize) -> Option<String> {
    let _box = (cell.page?, cell.left?, cell.top?, cell.right?, cell.bottom?);
    let link = asking.visit.link(&OFFICE_IMPORT_CELL).at_no_time().part(&asking.part);
    Some(link.with(RANK, rank.to_string()).to_string())
}
