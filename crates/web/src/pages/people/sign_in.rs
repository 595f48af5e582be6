//! `/connexion` and its steps, the links that let somebody choose a password, and `/deconnexion`.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use maillage_service::people::{
    Chosen, Opening, Progress, choose_password, confirm_code, confirm_factor, open_link, propose_factor,
    recover, sign_in,
};
use maillage_service::{ServiceError, people};

use super::provider::{still_there, way, way_by_link};
use super::{Around, chosen_password, present_password, refused};
use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::personal::{Asking, of_this_site, onward};
use crate::route::Answered;
use crate::routes::{ACCOUNT, HOME, PASSWORD_LINK, SIGN_IN, SIGN_IN_CODE, SIGN_IN_FACTOR, SIGN_OUT};
use crate::visitor::{give, take_away};

/// The name of the address to go on to, in addresses and forms.
pub(crate) const NEXT: &str = "next";
/// The name of the way to sign in without the application of codes.
pub(crate) const RECOVERY: &str = "recovery";

/// A step of signing in: one form, and what goes with it.
#[derive(Template)]
#[template(path = "sign_in.html")]
pub(super) struct Step {
    frame: Frame,
    csrf: String,
    title: String,
    lead: String,
    /// What was refused, where no field is at fault; empty where nothing was.
    refusal: String,
    /// The way through a provider of identities: what it says, and its address.
    through: Option<(String, String)>,
    /// "Step 1 of 2"; empty where there are none.
    stage: String,
    /// How many of the two steps are done, this one included.
    done: usize,
    /// What is to be copied before the form is filled in: its name, and the text.
    copied: Vec<(String, String)>,
    /// A link beside it: an application of codes opens it.
    opens: Option<(String, String)>,
    /// Codes that are shown this once.
    codes: Vec<String>,
    form: Form,
    /// Whether what accounts are for is told beside the form.
    about: bool,
}

impl Step {
    pub(super) fn new(around: Around, id: &str, form: Form) -> Self {
        let Around { frame, csrf } = around;
        let title = frame.say(&format!("web-{id}-title"));
        let lead = frame.say(&format!("web-{id}-lead"));
        let frame = frame.titled(title.clone());
        Self {
            frame,
            csrf,
            title,
            lead,
            refusal: String::new(),
            through: None,
            stage: String::new(),
            done: 0,
            copied: Vec::new(),
            opens: None,
            codes: Vec::new(),
            form,
            about: false,
        }
    }

    fn step(self, done: usize) -> Self {
        let stage = self.frame.say_count("web-sign-in-step", "step", done);
        Self { stage, done, ..self }
    }

    fn answered(self, asking: &Asking) -> Answered {
        let faulty = !self.form.faults().is_empty();
        let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        self.with(asking, status)
    }

    /// The same with what was refused.
    pub(super) fn refusing(self, refusal: String) -> Self {
        Self { refusal, ..self }
    }

    pub(super) fn with(&self, asking: &Asking, status: StatusCode) -> Answered {
        html(&asking.visit, status, self).map_err(Failure::from)
    }
}

/// Where to go once signed in.
pub(super) fn next_of(asking: &Asking) -> String {
    let sent = asking.sent.get(NEXT);
    let next = if sent.is_empty() { asking.asked(NEXT) } else { sent.to_owned() };
    of_this_site(&next).to_owned()
}

/// Leads on to a step, or to where the visitor wanted to go.
fn on_to(asking: &Asking, progress: Progress) -> String {
    led(asking, progress, &next_of(asking))
}

/// The same where that was said elsewhere.
pub(super) fn led(asking: &Asking, progress: Progress, next: &str) -> String {
    let next = of_this_site(next).to_owned();
    let at = |page| asking.visit.link(page).at_no_time();
    match progress {
        Progress::Code => at(&SIGN_IN_CODE).with(NEXT, next).to_string(),
        Progress::Factor => at(&SIGN_IN_FACTOR).with(NEXT, next).to_string(),
        Progress::Whole if next.is_empty() => at(&ACCOUNT).to_string(),
        Progress::Whole => next,
    }
}

/// Where somebody is led who has not come as far as a step, or has gone further; nothing where he is there.
fn elsewhere(asking: &Asking, step: Progress) -> Option<Response> {
    let progress = asking.visit.visitor.identity.as_ref().map(|identity| identity.progress);
    match progress {
        Some(progress) if progress == step => None,
        Some(progress) => Some(onward(&on_to(asking, progress))),
        None => {
            let link = asking.visit.link(&SIGN_IN).at_no_time().with(NEXT, next_of(asking));
            Some(onward(&link.to_string()))
        }
    }
}

fn credentials(asking: &Asking) -> Form {
    let words = asking.visit.words;
    Form::new("sign-in", words.get("web-sign-in-form"), words.get("web-sign-in-go-on"))
        .about(NEXT, next_of(asking))
        .field(
            Field::typed("email", "email", words.get("web-people-email"))
                .hint(words.get("web-people-email-hint"))
                .autocomplete("username"),
        )
        .field(
            Field::typed("password", "password", words.get("web-people-password"))
                .autocomplete("current-password"),
        )
}

/// `GET /connexion`
pub(crate) async fn page(asking: Asking) -> Answered {
    if let Some(identity) = &asking.visit.visitor.identity {
        return Ok(onward(&on_to(&asking, identity.progress)));
    }
    shown(&asking, credentials(&asking))
}

fn shown(asking: &Asking, form: Form) -> Answered {
    let step = Step::new(Around::of(&SIGN_IN, asking), "sign-in", form).step(1);
    Step { about: true, through: way(asking), ..step }.answered(asking)
}

/// `POST /connexion`
pub(crate) async fn enter(asking: Asking) -> Answered {
    let (sent, visitor) = (&asking.sent, &asking.visit.visitor);
    let typed = (sent.get("email"), sent.get("password"));
    match sign_in(&asking.app, typed, &visitor.origin, asking.visit.words).await {
        Ok(entered) => {
            let mut response = onward(&on_to(&asking, entered.progress));
            give(&asking.app, &entered.token, &mut response);
            Ok(response)
        }
        Err(error) => {
            let (field, fault) = refused(error, &[], "password")?;
            shown(&asking, credentials(&asking).faulty(&asking.sent, field, &fault))
        }
    }
}

fn code_form(asking: &Asking) -> Form {
    let words = asking.visit.words;
    let link = |name: &str| {
        let link = asking.visit.link(&SIGN_IN_CODE).at_no_time().with(NEXT, next_of(asking));
        link.with(RECOVERY, name)
    };
    let by_recovery = !asking.asked(RECOVERY).is_empty() || asking.sent.get("act") == RECOVERY;
    let form = if by_recovery {
        Form::new(RECOVERY, words.get("web-recovery-form"), words.get("web-code-enter"))
            .field(
                Field::typed("code", "text", words.get("web-recovery-code"))
                    .hint(words.get("web-recovery-code-hint")),
            )
            .or(words.get("web-code-again"), link(""))
    } else {
        Form::new("code", words.get("web-code-form"), words.get("web-code-enter"))
            .field(code_field(asking))
            .or(words.get("web-code-lost"), link("1"))
    };
    form.about(NEXT, next_of(asking))
}

fn code_field(asking: &Asking) -> Field {
    let words = asking.visit.words;
    Field::typed("code", "text", words.get("web-code"))
        .hint(words.get("web-code-hint"))
        .autocomplete("one-time-code")
}

/// `GET /connexion/code`
pub(crate) async fn code(asking: Asking) -> Answered {
    if let Some(elsewhere) = elsewhere(&asking, Progress::Code) {
        return Ok(elsewhere);
    }
    code_shown(&asking, code_form(&asking))
}

fn code_shown(asking: &Asking, form: Form) -> Answered {
    let id = if form.act == RECOVERY { "recovery" } else { "code" };
    Step::new(Around::of(&SIGN_IN_CODE, asking), id, form).step(2).answered(asking)
}

/// `POST /connexion/code`
pub(crate) async fn confirm(asking: Asking) -> Answered {
    if let Some(elsewhere) = elsewhere(&asking, Progress::Code) {
        return Ok(elsewhere);
    }
    let (who, origin, words) = (asking.who()?, &asking.visit.visitor.origin, asking.visit.words);
    let code = asking.sent.get("code");
    let entered = if asking.sent.get("act") == RECOVERY {
        recover(&asking.app, who, code, origin, words).await
    } else {
        confirm_code(&asking.app, who, code, origin, words).await
    };
    match entered {
        Ok(token) => {
            let mut response = onward(&on_to(&asking, Progress::Whole));
            give(&asking.app, &token, &mut response);
            Ok(response)
        }
        Err(error) => {
            let (field, fault) = refused(error, &[], "code")?;
            code_shown(&asking, code_form(&asking).faulty(&asking.sent, field, &fault))
        }
    }
}

/// Whether somebody who is signed in whole replaces his second factor: he gives his password again.
fn replaces(asking: &Asking) -> bool {
    asking.visit.visitor.identity.as_ref().is_some_and(|identity| identity.progress == Progress::Whole)
}

/// Where somebody is led who sets up no second factor now; nothing where he does.
fn away_from_factor(asking: &Asking) -> Option<Response> {
    if replaces(asking) { None } else { elsewhere(asking, Progress::Factor) }
}

/// `GET /connexion/facteur`
pub(crate) async fn factor(asking: Asking) -> Answered {
    match away_from_factor(&asking) {
        Some(elsewhere) => Ok(elsewhere),
        None => factor_shown(&asking, factor_form(&asking)).await,
    }
}

fn factor_form(asking: &Asking) -> Form {
    let words = asking.visit.words;
    let form = Form::new("factor", words.get("web-factor-form"), words.get("web-factor-confirm"))
        .about(NEXT, next_of(asking))
        .field(code_field(asking));
    if replaces(asking) { form.field(present_password(words)) } else { form }
}

async fn factor_shown(asking: &Asking, form: Form) -> Answered {
    let words = asking.visit.words;
    let proposal = propose_factor(&asking.app, asking.who()?, words).await?;
    let secret: Vec<String> =
        proposal.secret.as_bytes().chunks(4).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    let step = Step::new(Around::of(&SIGN_IN_FACTOR, asking), "factor", form);
    let copied = vec![(words.get("web-factor-secret"), secret.join(" "))];
    Step { copied, opens: Some((words.get("web-factor-open"), proposal.link)), ..step }
        .step(2)
        .answered(asking)
}

/// `POST /connexion/facteur`
pub(crate) async fn set_factor(asking: Asking) -> Answered {
    if let Some(elsewhere) = away_from_factor(&asking) {
        return Ok(elsewhere);
    }
    let (sent, origin, words) = (&asking.sent, &asking.visit.visitor.origin, asking.visit.words);
    let typed = (sent.get("code"), sent.get("present"));
    match confirm_factor(&asking.app, asking.who()?, typed, origin, words).await {
        Ok((token, codes)) => {
            let onto = on_to(&asking, Progress::Whole);
            let form = Form::new("", String::new(), String::new()).or(words.get("web-codes-go-on"), onto);
            let step = Step::new(Around::of(&SIGN_IN_FACTOR, &asking), "codes", form);
            let mut response = Step { codes, ..step }.answered(&asking)?;
            give(&asking.app, &token, &mut response);
            Ok(response)
        }
        Err(error) => {
            let at = [("people-password-wrong", "present"), ("people-wait", "code")];
            let (field, fault) = refused(error, &at, "code")?;
            factor_shown(&asking, factor_form(&asking).faulty(&asking.sent, field, &fault)).await
        }
    }
}

/// `GET /mot-de-passe/{link}`
pub(crate) async fn link(asking: Asking) -> Answered {
    match open_link(&asking.app, &asking.part, asking.visit.words).await {
        Ok(opening) => {
            let form = link_form(&asking, &opening);
            let step = Step::new(Around::of(&PASSWORD_LINK, &asking), "link", form);
            // The first account of a store is nobody's yet: a provider cannot say whose it is.
            let through = (opening != Opening::First).then(|| way_by_link(&asking)).flatten();
            Step { through, ..step }.answered(&asking)
        }
        Err(error) => Err(error.into()),
    }
}

fn link_form(asking: &Asking, opening: &Opening) -> Form {
    let words = asking.visit.words;
    let mut form = Form::new("link", words.get("web-link-form"), words.get("web-link-choose"));
    let email = || Field::typed("email", "email", words.get("web-people-email")).autocomplete("username");
    form = match opening {
        Opening::First => form.field(email().hint(words.get("web-people-email-hint"))).field(
            Field::typed("name", "text", words.get("web-people-name"))
                .hint(words.get("web-people-name-hint"))
                .autocomplete("name"),
        ),
        Opening::Account { email: own, .. } => {
            form.field(Field { kind: "fixed", ..email().holding(own.clone()) })
        }
    };
    chosen_password(words).into_iter().fold(form, Form::field)
}

/// `POST /mot-de-passe/{link}`
pub(crate) async fn choose(asking: Asking) -> Answered {
    let (sent, origin, words) = (&asking.sent, &asking.visit.visitor.origin, asking.visit.words);
    let opening = open_link(&asking.app, &asking.part, words).await?;
    let chosen = Chosen { email: sent.get("email"), name: sent.get("name"), password: sent.get("password") };
    let entered = if chosen.password == sent.get("again") {
        choose_password(&asking.app, &asking.part, chosen, origin, words).await
    } else {
        Err(differ(words))
    };
    match entered {
        Ok(token) => {
            let mut response = onward(&on_to(&asking, Progress::Factor));
            give(&asking.app, &token, &mut response);
            Ok(response)
        }
        Err(error) => {
            let at = [
                ("people-email", "email"),
                ("people-email-taken", "email"),
                ("people-name", "name"),
                ("people-password-twice", "again"),
            ];
            let (field, fault) = refused(error, &at, "password")?;
            let form = link_form(&asking, &opening).faulty(&asking.sent, field, &fault);
            Step::new(Around::of(&PASSWORD_LINK, &asking), "link", form).answered(&asking)
        }
    }
}

/// That the two passwords of a form differ.
pub(super) fn differ(words: maillage_views::words::Words) -> ServiceError {
    ServiceError::refused(maillage_views::problem::Problem::worded("people-password-twice", &[], words))
}

/// `GET /deconnexion`
pub(crate) async fn leaving(asking: Asking) -> Answered {
    let words = asking.visit.words;
    let form = Form::new("sign-out", words.get("web-sign-out-form"), words.get("web-sign-out-go"))
        .or(words.get("web-sign-out-stay"), asking.visit.link(&ACCOUNT).at_no_time());
    Step::new(Around::of(&SIGN_OUT, &asking), "sign-out", form).answered(&asking)
}

/// `POST /deconnexion`
pub(crate) async fn leave(asking: Asking) -> Answered {
    let mut from_provider = None;
    if let Some(who) = &asking.visit.visitor.identity {
        // What cannot be read of how he came in keeps nobody signed in.
        from_provider = people::farewell(&asking.app, who).await.unwrap_or_default();
        people::sign_out(&asking.app, who, &asking.visit.visitor.origin).await?;
    }
    let still_there = match from_provider {
        Some(farewell) => still_there(&asking, farewell).await?,
        None => None,
    };
    let home = || onward(&asking.visit.link(&HOME).at_no_time().to_string());
    let mut response = still_there.unwrap_or_else(home);
    take_away(&asking.app, &mut response);
    Ok(response)
}
