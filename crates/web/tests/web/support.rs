//! A router over a temporary store, and requests to it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::act::Actor;
use maillage_domain::bilingual::Language;
use maillage_domain::fund::cell::Year;
use maillage_service::care::import_annex::{ImportRequest, import_annex};
use maillage_service::import_demo::{import_demo, import_real_regions};
use maillage_service::indicator::import::import_indicators;
use maillage_service::key::Keys;
use maillage_service::mapped_table::MappedTable;
use maillage_service::paper::Paper;
use maillage_service::press::Limits;
use maillage_service::region::describe_agency::{AgencyRequest, describe_agency};
use maillage_service::{App, Clock, Drafted, KeyFile, Location, Mode};
use maillage_views::words::Words;
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;
use uuid::Uuid;

use crate::register::{lived, opened};
use crate::said::said;

/// An address of a page of the register, whose path leaves a part open; any other path as it is.
pub(crate) fn of_register(path: &str) -> String {
    let path = path.replace("/authorisations/{*number}", "/authorisations/99-01-0002?region=99");
    let path = path.replace("/sites/{finess}", "/sites/990000010?region=99");
    let path = path.replace("/holders/{finess}", "/holders/991000019?region=99");
    of_agreements(&path)
}

/// An address of a page of agreements, whose path leaves a part open; any other path as it is.
pub(crate) fn of_agreements(path: &str) -> String {
    let path = path.replace("/fund/agreements/{reference}", "/fund/agreements/C-2024-0031");
    let path = path.replace("/fund/{year}/rapport", "/fund/2023/rapport");
    let path = path.replace("/fund/calls/{call}", "/fund/calls/AAP-2026-04");
    path.replace("/fund/beneficiaries/{*beneficiary}", "/fund/beneficiaries/siret/35600000000048")
}

/// The site over a store that lives as long as it does.
pub(crate) struct Site {
    router: Router,
    app: Arc<App>,
    folder: TempDir,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The markup of `<main>`.
    pub(crate) fn main(&self) -> &str {
        let (_, rest) = self.body.split_once("<main").unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        rest.split_once("</main>").unwrap().0
    }

    /// What the page says inside its frame, without hashes.
    pub(crate) fn said(&self) -> String {
        without_hashes(&said(self.main()))
    }
}

/// The same, where words of twelve hexadecimal digits or more are only said to be there.
pub(crate) fn without_hashes(text: &str) -> String {
    text.split_inclusive(|c: char| !c.is_ascii_hexdigit())
        .map(|part| {
            let digits = part.trim_end_matches(|c: char| !c.is_ascii_hexdigit());
            if digits.len() < 12 { part.to_owned() } else { part.replace(digits, "HASH") }
        })
        .collect()
}

/// Long after the filing windows of the demonstration, whose pages open inside them.
fn now() -> Timestamp {
    "2026-03-02T10:00:00Z".parse().unwrap()
}

// A test has a thread of its own, so its identifiers are the same at each run.
thread_local!(static NEXT: Cell<u128> = const { Cell::new(1) });

pub(crate) fn id() -> Uuid {
    Uuid::from_u128(NEXT.replace(NEXT.get() + 1))
}

async fn site(now: fn() -> Timestamp, demo: bool) -> Site {
    let (app, folder) = store(now, demo).await;
    Site::over(app, folder)
}

/// The store of the demonstration.
pub(crate) async fn store_of_demo() -> (App, TempDir) {
    store(now, true).await
}

async fn store(now: fn() -> Timestamp, demo: bool) -> (App, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    if demo {
        demonstration(now).await.copied_to(folder.path());
    }
    (opened_in(folder.path(), now).await, folder)
}

async fn opened_in(folder: &Path, now: fn() -> Timestamp) -> App {
    let clock = Clock { now, id, salt: Default::default };
    App::open(&Location::Folder(folder.to_owned()), Mode::CreateIfMissing, clock).await.unwrap()
}

/// The files of a store that holds the demonstration, and the identifier that a test goes on with.
struct Demonstration {
    files: Vec<(OsString, Vec<u8>)>,
    next: u128,
}

/// The demonstration as it is recorded at that instant: made for the first test that asks, copied for the others.
async fn demonstration(now: fn() -> Timestamp) -> &'static Demonstration {
    static MADE: Mutex<BTreeMap<Timestamp, &'static OnceCell<Demonstration>>> = Mutex::new(BTreeMap::new());
    let made = *MADE.lock().unwrap().entry(now()).or_insert_with(|| Box::leak(Box::default()));
    made.get_or_init(|| Demonstration::made(now)).await
}

impl Demonstration {
    async fn made(now: fn() -> Timestamp) -> Self {
        NEXT.set(1);
        let folder = tempfile::tempdir().unwrap();
        let app = opened_in(folder.path(), now).await;
        import_real_regions(&app, Actor::Program, Words::new(Language::French)).await.unwrap();
        app.close().await;
        let entries = std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
        let files = entries.map(|entry| (entry.file_name(), std::fs::read(entry.path()).unwrap())).collect();
        Self { files, next: NEXT.get() }
    }

    fn copied_to(&self, folder: &Path) {
        for (name, bytes) in &self.files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
        NEXT.set(self.next);
    }
}

impl Site {
    /// The demonstration.
    pub(crate) async fn demo() -> Self {
        site(now, true).await
    }

    /// An annex recorded as printed, whatever it prints.
    pub(crate) async fn recording(annex: &str) -> Self {
        Self::recording_file("annexe.txt", annex.as_bytes(), None).await
    }

    /// The same of any file, of a region where the file does not say of which.
    pub(crate) async fn recording_file(name: &str, bytes: &[u8], region: Option<&str>) -> Self {
        let (app, folder) = store(now, false).await;
        let request = ImportRequest {
            paper: &Paper::written(name, bytes),
            region: region.map(ToOwned::to_owned),
            picture_date: Some(date(2025, 1, 1)),
            common_to: Vec::new(),
            erratum_of: None,
            as_printed: true,
            answers: None,
        };
        import_annex(&app, &request, Actor::Program, Words::new(Language::French)).await.unwrap();
        Self::over(app, folder)
    }

    /// The demonstration, with the fictional region that it brings: its register is long, so that no other test waits for it.
    pub(crate) async fn with_fiction() -> Self {
        let (app, folder) = store(now, true).await;
        import_demo(&app, Actor::Program, Words::new(Language::French)).await.unwrap();
        Self::over(app, folder)
    }

    /// The demonstration, and the register of authorisations of a region that does not exist: 99.
    pub(crate) async fn authorisations() -> Self {
        let (app, folder) = store(now, true).await;
        Self::over(app, folder).with_authorisations().await
    }

    /// The same with that register.
    pub(crate) async fn with_authorisations(self) -> Self {
        let drafts = maillage_testing::fictional_register!();
        let files = Vec::new();
        self.app.write(Actor::Program, |_| Ok((Drafted { drafts, files }, ()))).await.unwrap();
        self
    }

    /// The demonstration, with indicators of its report.
    pub(crate) async fn indicators() -> Self {
        let (app, folder) = store(now, true).await;
        let table = include_bytes!("../../../../testdata/indicators/report-2023.csv");
        let (file, region, on) = ("indicateurs.csv", Some("32"), Some(date(2023, 12, 31)));
        let request = MappedTable { bytes: table, file, mapping: None, region, on };
        import_indicators(&app, &request, Actor::Program, Words::new(Language::French)).await.unwrap();
        Self::over(app, folder)
    }

    /// The demonstration long after its filing window, and a register of the fund in 2025.
    pub(crate) async fn register() -> Self {
        let (app, folder) = store(now, true).await;
        lived(&app).await;
        Self::over(app, folder)
    }

    /// The application.
    pub(crate) const fn app(&self) -> &Arc<App> {
        &self.app
    }

    /// The same after the register of the fund lived through 2025.
    pub(crate) async fn lived(self) -> Self {
        lived(&self.app).await;
        self
    }

    /// What comes back, whose body may have no end.
    pub(crate) async fn respond(&self, request: Request<Body>) -> Response {
        self.router.clone().oneshot(request).await.unwrap()
    }

    /// Where a file of the store stands.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Makes the key of the journal, as its operator does.
    pub(crate) async fn with_key(self) -> Self {
        let location = Location::Folder(self.folder.path().to_owned());
        let clock = Clock { now, id, salt: Default::default };
        let keys = Keys { file: KeyFile::beside(&location), clock };
        keys.make(&location, None, Words::new(Language::French)).await.unwrap();
        self
    }

    pub(crate) fn over(app: App, folder: TempDir) -> Self {
        let app = Arc::new(app);
        Self { router: maillage_web::router(Arc::clone(&app)), app, folder }
    }

    /// The demonstration on another day.
    pub(crate) async fn at(now: fn() -> Timestamp) -> Self {
        site(now, true).await
    }

    /// The demonstration, whose documents are made within `limits`.
    pub(crate) async fn pressing(limits: Limits) -> Self {
        let (app, folder) = store_of_demo().await;
        Self::over(app.pressing(limits), folder)
    }

    /// The same store served by a program that is started anew; by another one, where it has a name.
    pub(crate) async fn started_again(self, build: Option<&str>) -> Self {
        let Self { folder, .. } = self;
        let location = Location::Folder(folder.path().to_owned());
        let app =
            App::open(&location, Mode::Existing, Clock { now, id, salt: Default::default }).await.unwrap();
        if let Some(build) = build {
            app.answers_as(build.to_owned());
        }
        Self::over(app, folder)
    }

    /// The same store under another clock.
    pub(crate) async fn told_by(self, clock: Clock) -> Self {
        let Self { folder, .. } = self;
        let location = Location::Folder(folder.path().to_owned());
        Self::over(App::open(&location, Mode::Existing, clock).await.unwrap(), folder)
    }

    /// Opens the year 2020 of the fund on 1 August 2019: one act more.
    pub(crate) async fn year_opened(&self) {
        opened(&self.app, Year::new(2020), date(2019, 8, 1)).await;
    }

    /// Describes the agency of the region by default.
    pub(crate) async fn describe_agency(&self, agency: &str, siret: &str, contact: &str) {
        let siret = siret.to_owned().try_into().unwrap();
        let request = AgencyRequest { code: "32", agency, siret, contact };
        describe_agency(&self.app, &request, Actor::Program, Words::new(Language::French)).await.unwrap();
    }

    /// Takes the store away under the site.
    pub(crate) fn lose_the_store(&self) {
        std::fs::remove_file(Location::file(self.folder.path())).unwrap();
    }

    /// No act at all.
    pub(crate) async fn empty() -> Self {
        site(now, false).await
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    /// The bytes of a file.
    pub(crate) async fn bytes(&self, address: &str) -> Vec<u8> {
        let request = Request::get(address).body(Body::empty()).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{address}");
        to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()
    }

    pub(crate) async fn get(&self, address: &str) -> Answer {
        self.send(Request::get(address).body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn get_in(&self, address: &str, accept_language: &str) -> Answer {
        let request = Request::get(address).header("accept-language", accept_language);
        self.send(request.body(Body::empty()).unwrap()).await
    }
}
