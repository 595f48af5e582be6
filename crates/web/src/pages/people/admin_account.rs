//! `/admin/comptes/{id}`: one account, its roles, its sessions and what was noted of it.

use askama::Template;
use axum::http::StatusCode;
use maillage_domain::people::Role;
use maillage_service::ServiceError;
use maillage_service::people::{
    block, erase, grant, link_identity, linked, read_grant, revoke_role, revoke_session, show, unblock,
    unlink_identity,
};
use maillage_views::people::{AccountView, NoteView, SessionView, role_name};

use super::admin::{address_of, keeping};
use super::provider::of_provider;
use super::{Around, ending, labelled, marked, refused};
use crate::error::Failure;
use crate::form::{Field, Form};
use crate::frame::{Frame, html};
use crate::personal::{Asking, onward};
use crate::route::Answered;
use crate::routes::{ADMIN, ADMIN_ACCOUNT};

#[derive(Template)]
#[template(path = "admin_account.html")]
struct AdminAccountPage {
    frame: Frame,
    csrf: String,
    account: AccountView,
    /// Each role, and the form that takes it away.
    roles: Vec<(String, Form)>,
    sessions: Vec<(SessionView, Form)>,
    notes: Vec<NoteView>,
    grant: Form,
    /// The form that lets an identity at the provider open the account, or no more; nothing where there is no provider.
    identity: Option<Form>,
    standing: Vec<Form>,
    /// The address of a link that was just made, shown this once.
    link: Option<String>,
    /// What was refused, where no field is at fault; empty where nothing was.
    refusal: String,
}

impl AdminAccountPage {
    /// Every fault of its forms: the address of the field and what is wrong.
    fn faults(&self) -> Vec<(String, String)> {
        std::iter::once(&self.grant).chain(&self.identity).flat_map(Form::faults).collect()
    }
}

/// What was done: a link to show, or nothing but the page again.
enum Deed {
    Shown(String),
    Again,
    Gone,
}

/// `GET /admin/comptes/{id}`
pub(crate) async fn page(asking: Asking) -> Answered {
    shown(&asking, None, None).await
}

async fn shown(asking: &Asking, fault: Option<(&'static str, String)>, link: Option<String>) -> Answered {
    let words = asking.visit.words;
    let (account, sessions, notes) = match show(&asking.app, &asking.part, keeping(asking)?.by, words).await {
        Ok(shown) => shown,
        Err(ServiceError::Told(..)) => return Err(Failure::NotFound),
        Err(failed) => return Err(failed.into()),
    };
    let taking = account.roles.iter().enumerate().map(|(rank, granted)| {
        let form = labelled("revoke-role", "web-admin-revoke-role", &granted.text, words)
            .ranked(rank)
            .tone("tertiary")
            .about("role", granted.role)
            .about("region", granted.region.clone().unwrap_or_default())
            .about("entity", granted.legal_entity.clone().unwrap_or_default());
        (granted.text.clone(), form)
    });
    let simple = |act: &'static str, tone: &'static str| {
        let label = words.get(&format!("web-admin-{act}"));
        Form::new(act, label.clone(), label).tone(tone)
    };
    let standing = if account.state == "blocked" {
        simple("unblock", "secondary")
    } else {
        simple("block", "secondary")
    };
    let refusal = fault.as_ref().filter(|(field, _)| field.is_empty()).map(|(_, said)| said.clone());
    let grant = marked(vec![granting(asking)], &asking.sent, fault.as_ref());
    let identity = opening(asking, account.identity.is_some());
    let identity = marked(identity.into_iter().collect(), &asking.sent, fault.as_ref()).into_iter().next();
    let Around { frame, csrf } = Around::of(&ADMIN_ACCOUNT, asking);
    let frame = frame.titled(account.name.clone());
    let status = if fault.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page = AdminAccountPage {
        frame,
        csrf,
        roles: taking.collect(),
        sessions: ending(sessions, words),
        notes,
        grant: grant.into_iter().next().unwrap_or_default(),
        identity,
        standing: vec![simple("link", "secondary"), standing, simple("erase", "danger")],
        link,
        refusal: refusal.unwrap_or_default(),
        account,
    };
    html(&asking.visit, status, &page).map_err(Failure::from)
}

fn granting(asking: &Asking) -> Form {
    let words = asking.visit.words;
    let roles = Role::ALL.iter().filter(|role| **role != Role::Public);
    let roles = roles.map(|role| (role.as_str().to_owned(), role_name(*role, words)));
    let everywhere = (String::new(), words.get("people-everywhere"));
    let regions = asking.reader.state().reference().regions();
    let regions = regions.map(|region| (region.code.to_string(), region.name.clone()));
    Form::new("grant", words.get("web-admin-grant"), words.get("web-admin-grant-go"))
        .field(Field::typed("role", "select", words.get("web-admin-role")).of(roles.collect()))
        .field(
            Field::typed("region", "select", words.get("web-admin-region"))
                .of([everywhere].into_iter().chain(regions).collect())
                .optional(),
        )
        .field(
            Field::typed("entity", "text", words.get("web-admin-entity"))
                .hint(words.get("web-admin-entity-hint"))
                .optional(),
        )
}

/// The form of the identity that opens the account: it says another, or that none does any more.
fn opening(asking: &Asking, opens: bool) -> Option<Form> {
    let words = asking.visit.words;
    if opens {
        let label = words.get("web-admin-unlink-identity");
        return Some(Form::new("unlink-identity", label.clone(), label).tone("tertiary"));
    }
    let name = asking.app.provider()?.name();
    let label = of_provider("web-admin-link-identity", name, words);
    let field = Field::typed("subject", "text", words.get("web-admin-subject"));
    let field = field.hint(of_provider("web-admin-subject-hint", name, words));
    Some(Form::new("link-identity", label.clone(), label).tone("secondary").field(field))
}

/// `POST /admin/comptes/{id}`
pub(crate) async fn change(asking: Asking) -> Answered {
    match deed(&asking).await {
        Ok(Deed::Again) => {
            let link = asking.visit.link(&ADMIN_ACCOUNT).at_no_time().part(asking.part.clone());
            Ok(onward(&link.to_string()))
        }
        Ok(Deed::Gone) => Ok(onward(&asking.visit.link(&ADMIN).at_no_time().to_string())),
        Ok(Deed::Shown(link)) => shown(&asking, None, Some(link)).await,
        Err(Failure::Service(error)) => {
            let usual = match asking.sent.get("act") {
                "grant" => "role",
                "link-identity" => "subject",
                _ => "",
            };
            let at = [
                ("people-entity", "entity"),
                ("people-role-no-entity", "entity"),
                ("people-role-entity", "entity"),
                ("region-unregistered", "region"),
            ];
            let fault = refused(error, &at, usual)?;
            shown(&asking, Some(fault), None).await
        }
        Err(failure) => Err(failure),
    }
}

async fn deed(asking: &Asking) -> Result<Deed, Failure> {
    let (app, sent, id, words) = (&asking.app, &asking.sent, asking.part.as_str(), asking.visit.words);
    let keeping = keeping(asking)?;
    let named = || {
        read_grant(asking.reader.state(), (sent.get("role"), sent.get("region"), sent.get("entity")), words)
    };
    match sent.get("act") {
        "grant" => drop(grant(app, id, &named()?, keeping).await?),
        "revoke-role" => drop(revoke_role(app, id, &named()?, keeping).await?),
        "link-identity" => {
            let provider = app.provider().ok_or(Failure::Forged)?;
            drop(link_identity(app, id, (provider.issuer(), sent.get("subject")), keeping).await?);
        }
        "unlink-identity" => drop(unlink_identity(app, id, keeping).await?),
        "block" => drop(block(app, id, keeping).await?),
        "unblock" => drop(unblock(app, id, keeping).await?),
        "revoke" => {
            // Who does not keep the account sees none of it, and ends nothing of it.
            drop(show(app, id, keeping.by, words).await?);
            let account =
                id.parse().map(maillage_domain::act::PersonId::new).map_err(|_no| Failure::NotFound)?;
            revoke_session(app, account, sent.get("session"), keeping.from, words).await?;
        }
        "link" => {
            let token = linked(app, id, keeping).await?;
            return Ok(Deed::Shown(address_of(asking, token.as_str())));
        }
        "erase" => {
            erase(app, id, keeping).await?;
            return Ok(Deed::Gone);
        }
        _ => return Err(Failure::Forged),
    }
    Ok(Deed::Again)
}
