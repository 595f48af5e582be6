//! The aid schemes: who may ask for what, and a ruling on what is asked of one.

use std::sync::Arc;

use askama::Template;
use axum::http::StatusCode;
use axum::routing::MethodRouter;
use maillage_domain::fund::aid::applicant::Applicant;
use maillage_domain::fund::aid::scheme::AidGroup;
use maillage_domain::territory::PractitionerZone;
use maillage_service::format::TableFormat;
use maillage_service::fund::aid::check::{AidRequest, check};
use maillage_service::fund::aid::list::{AidFilter, aids};
use maillage_service::{App, Reader, download, press, region};
use maillage_views::fund::aid::applicant_text;
use maillage_views::fund::aid::ruling::AidRulingView;
use maillage_views::fund::aid::scheme::{AidSchemeView, AidsView};
use serde::Deserialize;

use super::findings::badge;
use super::matrix::{stem, when};
use super::{day, filled};
use crate::dates;
use crate::document::Document;
use crate::error::Failure;
use crate::files::{self, FileLink};
use crate::frame::{Frame, Visit, html};
use crate::link::Link;
use crate::route::{self, Answered};
use crate::routes::AIDS;

/// The query of the page, of its files and of the ruling.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct AidsQuery {
    /// The code of the scheme that is asked for.
    scheme: String,
    /// Who asks, by the word in data.
    applicant: String,
    /// The commune, by its name or its official code.
    commune: String,
    /// The zone of general practitioners.
    practitioner_zone: String,
    /// When the place is settled in.
    installed_on: String,
    /// When the file is complete.
    filed_on: String,
    /// When the contract is signed.
    signed_on: String,
    /// How much is asked for, in euros.
    sum: String,
    /// The posts, by kind.
    posts: String,
    /// The fees, in euros.
    fees: String,
    /// The income that the contract guarantees, in euros.
    guaranteed: String,
    /// The hours of a week.
    hours: String,
    /// The aids received before.
    earlier: String,
}

impl AidsQuery {
    /// What is asked of a scheme; nothing where none is named.
    fn request(&self) -> Result<Option<AidRequest>, Failure> {
        let Some(scheme) = filled(&self.scheme) else { return Ok(None) };
        Ok(Some(AidRequest {
            scheme,
            applicant: filled(&self.applicant),
            commune: filled(&self.commune),
            practitioner_zone: filled(&self.practitioner_zone),
            installed_on: day("installed_on", &self.installed_on)?,
            filed_on: day("filed_on", &self.filed_on)?,
            signed_on: day("signed_on", &self.signed_on)?,
            sum: filled(&self.sum),
            posts: filled(&self.posts),
            fees: filled(&self.fees),
            guaranteed: filled(&self.guaranteed),
            hours: filled(&self.hours),
            earlier: filled(&self.earlier),
        }))
    }

    /// What was typed, by the name of its field.
    fn typed(&self) -> [(&'static str, &str); 13] {
        [
            ("scheme", self.scheme.trim()),
            ("applicant", self.applicant.trim()),
            ("commune", self.commune.trim()),
            ("practitioner_zone", self.practitioner_zone.trim()),
            ("installed_on", self.installed_on.trim()),
            ("filed_on", self.filed_on.trim()),
            ("signed_on", self.signed_on.trim()),
            ("sum", self.sum.trim()),
            ("posts", self.posts.trim()),
            ("fees", self.fees.trim()),
            ("guaranteed", self.guaranteed.trim()),
            ("hours", self.hours.trim()),
            ("earlier", self.earlier.trim()),
        ]
    }
}

/// Schemes of one purpose.
struct Group {
    title: String,
    schemes: Vec<AidSchemeView>,
}

/// One question of the form.
struct Question {
    name: &'static str,
    label: String,
    hint: String,
    value: String,
    /// What can be chosen: each value, its text, and whether it is; nothing where it is typed.
    choices: Vec<(&'static str, String, bool)>,
}

#[derive(Template)]
#[template(path = "aids.html")]
struct AidsPage {
    frame: Frame,
    view: AidsView,
    /// The answer, where a scheme is asked for.
    ruling: Option<AidRulingView>,
    query: AidsQuery,
    /// This state, with its question.
    state: Link,
    /// The day, as the field shows it.
    on_field: String,
}

impl AidsPage {
    fn files(&self) -> Vec<FileLink> {
        files::all(&self.frame.link(&AIDS))
    }

    /// The schemes, by what they are for.
    fn groups(&self) -> Vec<Group> {
        let group = |group: AidGroup| Group {
            title: self.frame.say(&format!("aid-group-{}", group.as_str())),
            schemes: self.view.schemes.iter().filter(|one| one.group == group.as_str()).cloned().collect(),
        };
        AidGroup::ALL.into_iter().map(group).filter(|group| !group.schemes.is_empty()).collect()
    }

    /// The scheme that is asked for.
    fn asked(&self) -> Option<&AidSchemeView> {
        self.view.schemes.iter().find(|scheme| scheme.code.eq_ignore_ascii_case(self.query.scheme.trim()))
    }

    /// The questions beside the scheme and the day: all that it asks, or those that most ask where none is chosen.
    fn questions(&self) -> Vec<Question> {
        let typed = self.query.typed();
        let asks = |name: &str| match self.asked() {
            None => ["applicant", "commune", "installed_on", "sum"].contains(&name),
            Some(scheme) => asks(scheme, name),
        };
        let kept =
            typed.into_iter().filter(|(name, value)| *name != "scheme" && (asks(name) || !value.is_empty()));
        kept.map(|(name, value)| self.question(name, value)).collect()
    }

    fn question(&self, name: &'static str, value: &str) -> Question {
        let id = name.replace('_', "-");
        let hint = match (name, self.asked()) {
            ("posts", Some(scheme)) => {
                let posts = scheme.sum.amounts.iter().map(|post| format!("{} ({})", post.of, post.name));
                posts.collect::<Vec<_>>().join(self.frame.words().semicolon())
            }
            _ => self.frame.say(&format!("aid-q-{id}-hint")),
        };
        Question {
            name,
            label: self.frame.say(&format!("aid-q-{id}")),
            hint,
            value: value.to_owned(),
            choices: self.choices(name, value),
        }
    }

    /// What can be chosen for a question; nothing where it is typed.
    fn choices(&self, name: &str, value: &str) -> Vec<(&'static str, String, bool)> {
        let words = self.frame.words();
        match name {
            "applicant" => {
                let may = |who: &Applicant| {
                    let own = self.asked().is_none_or(|scheme| scheme.applicants.contains(&who.as_str()));
                    own || who.as_str() == value
                };
                let choice =
                    |who: Applicant| (who.as_str(), applicant_text(who, words), who.as_str() == value);
                Applicant::ALL.into_iter().filter(may).map(choice).collect()
            }
            "practitioner_zone" => {
                let choice = |zone: PractitionerZone| {
                    let word = zone.as_str();
                    (word, word.to_owned(), PractitionerZone::parse(value) == Some(zone))
                };
                PractitionerZone::ALL.map(choice).into()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a scheme is the one asked for.
    fn is_asked(&self, scheme: &AidSchemeView) -> bool {
        self.asked().is_some_and(|asked| asked.code == scheme.code)
    }

    /// Whether a question of the form answers what is missing.
    fn is_in_form(&self, field: &str) -> bool {
        self.questions().iter().any(|question| question.name == field)
    }

    /// The question of a scheme, whose answer comes first.
    fn ask(&self, code: &str) -> Link {
        self.frame.link(&AIDS).with("scheme", code.to_owned()).anchor("answer")
    }

    /// Where a line of the document is opened.
    fn line_label(&self, line: u32) -> String {
        self.frame.say_of("aid-line", "line", line.to_string().as_str())
    }
}

/// Whether a scheme asks a question.
fn asks(scheme: &AidSchemeView, name: &str) -> bool {
    let kind = scheme.sum.kind;
    match name {
        "applicant" => true,
        "commune" | "practitioner_zone" => !scheme.zones.is_empty(),
        "installed_on" => !scheme.zones.is_empty() || scheme.calendar.is_some(),
        "filed_on" => scheme.calendar.is_some(),
        "signed_on" => scheme.calendar.is_some() || scheme.category.is_some(),
        "sum" => kind != "in-kind",
        "posts" => kind == "posts",
        "fees" | "guaranteed" => kind == "guarantee",
        "hours" => kind == "hours",
        "earlier" => scheme.category.is_some() || !scheme.apart.is_empty(),
        _ => false,
    }
}

/// The sheet's name of an outcome.
fn modifier(ruling: &AidRulingView) -> &'static str {
    match ruling.outcome {
        "yes" => " ml-ruling--yes",
        "subject-to" => " ml-ruling--maybe",
        _ => "",
    }
}

/// `GET /aides`
pub(crate) async fn page(reader: Reader, visit: Visit, query: AidsQuery) -> Answered {
    let asked = when(&reader, &visit)?;
    let view = aids(&reader, (&asked, &AidFilter::default()), visit.words)?;
    let ruling = match query.request()? {
        Some(request) => Some(check(&reader, (&asked, &request), visit.words).await?),
        None => None,
    };
    let typed = query.typed().into_iter();
    let state = typed.fold(visit.link(&AIDS), |state, (name, value)| state.with(name, value.to_owned()));
    let state = state.with("on", view.at.to_string());
    let on_field = dates::field(view.at, visit.words.language());
    let page = AidsPage { frame: Frame::of(&AIDS, &reader, &visit), view, ruling, query, state, on_field };
    html(&visit, StatusCode::OK, &page).map_err(Failure::from)
}

/// `GET /aides.csv` and the others: the schemes as a file.
pub(crate) fn file(format: TableFormat) -> MethodRouter<Arc<App>> {
    route::asked(move |reader: Reader, visit: Visit, query: FilesQuery| async move {
        let filter = AidFilter { applicant: filled(&query.applicant), group: filled(&query.group) };
        let (asked, words) = (when(&reader, &visit)?, visit.words);
        let document = Document::new(format.file().row(), &stem(&[AIDS.stem()], &visit), &visit);
        let from = reader.clone();
        let make = || press::pressed(move || download::aids(&from, (&asked, &filter), format, words));
        document.made(&reader, &visit, make).await
    })
}

/// The query of the files: which schemes.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FilesQuery {
    /// Who asks, by the word in data.
    applicant: String,
    /// What it is for, by the word in data.
    group: String,
}

/// The code of the region that is asked.
pub(crate) fn region(reader: &Reader, visit: &Visit) -> Result<String, Failure> {
    Ok(region::asked(reader.state(), visit.region(), visit.words)?.to_string())
}

/// The ruling on what is asked, for programs.
pub(crate) async fn ruled(
    reader: &Reader,
    visit: &Visit,
    query: &AidsQuery,
) -> Result<AidRulingView, Failure> {
    let asked = when(reader, visit)?;
    let request = query.request()?.unwrap_or_default();
    Ok(check(reader, (&asked, &request), visit.words).await?)
}
