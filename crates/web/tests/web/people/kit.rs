//! A site whose clock a test moves, browsers that keep what they are given, and an application of codes.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::cell::Cell;
use std::sync::LazyLock;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use jiff::{SignedDuration, Timestamp};
use maillage_domain::act::Salt;
use maillage_domain::bilingual::Language;
use maillage_domain::people::{Grant, Role};
use maillage_domain::territory::RegionCode;
use maillage_service::people::{
    Keeper, Keeping, Origin, Stay, TokenAsked, account_id, add, first_link, grant, make_token, may_be_given,
};
use maillage_service::{App, Clock, Location, Mode};
use maillage_views::words::Words;
use tempfile::TempDir;
use totp_rs::{Algorithm, Builder, Secret};

use crate::support::{Answer, Site, id};

// A test has a thread of its own, and so an instant and a source of chance of its own.
thread_local!(static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) });
thread_local!(static CHANCE: Cell<u128> = const { Cell::new(0) });

fn now() -> Timestamp {
    NOW.get()
}

/// Bits that never come twice.
fn salt() -> Salt {
    CHANCE.set(CHANCE.get() + 1);
    Salt::new(CHANCE.get().wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
}

/// Lets time pass.
pub(super) fn pass(time: SignedDuration) {
    NOW.set(NOW.get() + time);
}

pub(super) const PASSWORD: &str = "une phrase que personne ne devine";
pub(super) const EMAIL: &str = "planification@agence.example";
pub(super) const WORDS: Words = Words::new(Language::French);
static NOWHERE: LazyLock<Origin> = LazyLock::new(Origin::default);

/// Whoever may open the store keeps its accounts.
pub(super) fn keeping() -> Keeping<'static> {
    Keeping { by: Keeper::Local, from: &NOWHERE, words: WORDS }
}

/// An empty store, on a Monday morning.
pub(super) async fn site() -> Site {
    NOW.set("2026-03-02T08:00:00Z".parse().unwrap());
    site_in(tempfile::tempdir().unwrap(), None).await
}

/// The store of a folder, at the time it is, where people stay signed in as long as is said.
pub(super) async fn site_in(folder: TempDir, stay: Option<Stay>) -> Site {
    if NOW.get() == Timestamp::UNIX_EPOCH {
        NOW.set("2026-03-02T08:00:00Z".parse().unwrap());
    }
    let location = Location::Folder(folder.path().to_owned());
    let app = App::open(&location, Mode::CreateIfMissing, Clock { now, id, salt }).await.unwrap();
    if let Some(stay) = stay {
        app.lets_stay(stay);
    }
    Site::over(app, folder)
}

/// A site that is there already, on the same Monday morning, whose people can sign in.
pub(super) async fn peopled(site: Site) -> Site {
    NOW.set("2026-03-02T08:00:00Z".parse().unwrap());
    site.told_by(Clock { now, id, salt }).await
}

/// A person with an account and a role, signed in: the account is made by whoever keeps the store.
pub(super) async fn signed_in<'s>(site: &'s Site, email: &str, role: Option<Role>) -> Browser<'s> {
    let mut browser = Browser::new(site);
    browser.set_up(&invited(site, email, role, None).await).await;
    browser
}

/// The same with the role in one region.
pub(super) async fn signed_in_of<'s>(site: &'s Site, email: &str, role: Role, region: &str) -> Browser<'s> {
    let mut browser = Browser::new(site);
    browser.set_up(&invited(site, email, Some(role), Some(region)).await).await;
    browser
}

/// The link of a person who was invited with a role.
pub(super) async fn invited(site: &Site, email: &str, role: Option<Role>, region: Option<&str>) -> String {
    let made = add(site.app(), (email, "Une personne"), &NOWHERE, WORDS).await.unwrap();
    if let Some(role) = role {
        let entity = (role == Role::Applicant).then(|| "590000006".to_owned().try_into().unwrap());
        let granted = Grant::new(role, region.map(RegionCode::new), entity).unwrap();
        drop(grant(site.app(), email, &granted, keeping()).await.unwrap());
    }
    format!("/mot-de-passe/{}", made.1.as_str())
}

/// A token of an account for all that it may give, wherever it may.
pub(super) async fn whole_token(site: &Site, email: &str) -> String {
    token_of(site, email, &[], &[]).await
}

/// A token of an account; for all that it may give where no right is named, and wherever it may where no region is.
pub(super) async fn token_of(site: &Site, email: &str, scope: &[&str], regions: &[&str]) -> String {
    let account = account_id(site.app(), email, WORDS).await.unwrap();
    let grants = site.app().journal().grants(account).await.unwrap();
    let all = may_be_given(&grants);
    let all: Vec<_> = all.iter().map(|permission| permission.as_str()).collect();
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let asked = TokenAsked {
        name: "Un programme".to_owned(),
        scope: owned(if scope.is_empty() { &all } else { scope }),
        regions: owned(regions),
        days: "30".to_owned(),
    };
    make_token(site.app(), account, &asked, &Origin::default(), WORDS).await.unwrap().secret
}

/// The link that the server prints at its first start.
pub(super) async fn first(site: &Site) -> String {
    format!("/mot-de-passe/{}", first_link(site.app()).await.unwrap().unwrap().as_str())
}

/// A browser: it keeps what it is given, and remembers the page it shows.
pub(super) struct Browser<'s> {
    site: &'s Site,
    /// What it holds.
    pub(super) cookie: Option<String>,
    /// The secret in its person's application of codes.
    pub(super) secret: String,
    /// The recovery codes that its person wrote down.
    pub(super) codes: Vec<String>,
    page: String,
    /// What it says of where a form stands.
    pub(super) origin: &'static str,
}

impl<'s> Browser<'s> {
    pub(super) fn new(site: &'s Site) -> Self {
        Self { site, cookie: None, secret: String::new(), codes: Vec::new(), page: String::new(), origin: "" }
    }

    async fn ask(&mut self, request: axum::http::request::Builder, body: String) -> Answer {
        let request = request.header("host", "maillage.example");
        let request = match &self.cookie {
            Some(cookie) => request.header("cookie", format!("other=1; maillage={cookie}")),
            None => request,
        };
        let answer = self.site.send(request.body(Body::from(body)).unwrap()).await;
        for given in answer.headers.get_all("set-cookie") {
            let given = given.to_str().unwrap();
            assert!(given.contains("; Path=/; HttpOnly; SameSite=Lax"), "{given}");
            let value = given.split(';').next().unwrap().strip_prefix("maillage=").unwrap();
            self.cookie = (!value.is_empty()).then(|| value.to_owned());
        }
        answer.body.clone_into(&mut self.page);
        answer
    }

    /// Opens a page.
    pub(super) async fn open(&mut self, address: &str) -> Answer {
        self.ask(Request::get(address), String::new()).await
    }

    /// What the forms of the page hold.
    pub(super) fn csrf(&self) -> String {
        let found = self.page.split("name=\"csrf\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        found.unwrap_or_default().to_owned()
    }

    /// Sends a form of the page that is shown.
    pub(super) async fn send(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let csrf = self.csrf();
        self.send_proving(address, &csrf, fields).await
    }

    /// Sends a form with a proof of its own.
    pub(super) async fn send_proving(
        &mut self,
        address: &str,
        csrf: &str,
        fields: &[(&str, &str)],
    ) -> Answer {
        let pairs = [("csrf", csrf)].into_iter().chain(fields.iter().copied());
        let escaped = |text| maillage_views::address::Escaped(text).to_string();
        let pairs: Vec<_> = pairs.map(|(name, value)| format!("{name}={}", escaped(value))).collect();
        let request = Request::post(address).header("content-type", "application/x-www-form-urlencoded");
        let request = if self.origin.is_empty() { request } else { request.header("origin", self.origin) };
        self.ask(request, pairs.join("&")).await
    }

    /// Sends a form with a file, its proof first, as browsers do.
    pub(super) async fn send_file(
        &mut self,
        address: &str,
        kind: &str,
        (name, bytes): (&str, &[u8]),
        csrf: &str,
    ) -> Answer {
        let parts = [("csrf", csrf), ("act", "upload"), ("kind", kind)];
        let part = |(field, value): (&str, &str)| {
            format!("--limit\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n")
        };
        let fields: String = parts.into_iter().map(part).collect();
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        let content = std::str::from_utf8(bytes).unwrap();
        let body = format!("{fields}--limit\r\n{head}\r\n\r\n{content}\r\n--limit--\r\n");
        let request = Request::post(address).header("content-type", "multipart/form-data; boundary=limit");
        self.ask(request, body).await
    }

    /// The code that its person's application shows now.
    pub(super) fn code(&self) -> String {
        let secret = Secret::try_from_base32(&self.secret).unwrap();
        let totp = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build_noncompliant();
        totp.generate(u64::try_from(now().as_second()).unwrap()).to_string()
    }

    /// Chooses a password by a link and sets up a second factor, as a person does.
    pub(super) async fn set_up(&mut self, link: &str) {
        let page = self.open(link).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.said());
        let answer = self.send(link, &[("password", PASSWORD), ("again", PASSWORD)]).await;
        self.set_up_factor(answer).await;
    }

    /// Sets up the second factor that a password was followed by.
    pub(super) async fn set_up_factor(&mut self, answer: Answer) {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let page = self.open(answer.header("location")).await;
        let secret = page.body.split("secret=").nth(1).unwrap().split('&').next().unwrap().to_owned();
        self.secret = secret;
        let code = self.code();
        let codes = self.send("/connexion/facteur", &[("act", "factor"), ("code", &code)]).await;
        assert_eq!(codes.status, StatusCode::OK, "{}", codes.said());
        let list = codes.body.split("ml-codes").nth(1).unwrap().split("</ul>").next().unwrap();
        self.codes =
            list.split("<code>").skip(1).map(|code| code.split('<').next().unwrap().to_owned()).collect();
    }

    /// The first step of signing in.
    pub(super) async fn password(&mut self, email: &str, password: &str) -> Answer {
        let shown = self.open("/connexion").await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
        self.send("/connexion", &[("email", email), ("password", password)]).await
    }

    /// The second step.
    pub(super) async fn confirm(&mut self, code: &str) -> Answer {
        drop(self.open("/connexion/code").await);
        self.send("/connexion/code", &[("act", "code"), ("code", code)]).await
    }

    /// The status of a page.
    pub(super) async fn status(&mut self, address: &str) -> StatusCode {
        self.open(address).await.status
    }
}
