//! The sheet, the script, the font and the icon, inside the binary.
//!
//! Their addresses carry a digest of their content, so a browser keeps them for ever and still sees the next version.

use std::sync::{Arc, LazyLock};

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use maillage_service::App;

use crate::error::{self, Failure};
use crate::tag::fnv;
use crate::visit::Visit;

/// The path of assets, as the router matches it.
pub(crate) const PATH: &str = "/static/{digest}/{name}";
/// An address with the digest of the content never changes what it gives.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// One asset.
#[derive(Debug)]
struct Asset {
    name: &'static str,
    media: &'static str,
    content: Vec<u8>,
    digest: String,
}

impl Asset {
    fn new(name: &'static str, media: &'static str, content: &[u8]) -> Self {
        Self { name, media, content: content.to_vec(), digest: format!("{:016x}", fnv(content)) }
    }

    /// Where it is served.
    fn address(&self) -> String {
        PATH.replace("{digest}", &self.digest).replace("{name}", self.name)
    }
}

/// The font.
static FONT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("source-sans-3.woff2", "font/woff2", include_bytes!("../assets/source-sans-3.woff2"))
});

/// The licence of the font.
static FONT_LICENCE: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_bytes!("../assets/source-sans-3.OFL.txt");
    Asset::new("source-sans-3.OFL.txt", "text/plain; charset=utf-8", text)
});

/// The sheet, with the address of the font.
static SHEET: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_str!("../assets/maillage.css").replace("source-sans-3.woff2", &FONT.address());
    Asset::new("maillage.css", "text/css; charset=utf-8", text.as_bytes())
});

/// The script.
static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let text = include_bytes!("../assets/maillage.js");
    Asset::new("maillage.js", "text/javascript; charset=utf-8", text)
});

/// The icon.
static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("favicon.svg", "image/svg+xml", include_bytes!("../assets/favicon.svg")));

/// Where a page finds them.
#[derive(Debug)]
pub(crate) struct Addresses {
    /// The sheet.
    pub(crate) sheet: String,
    /// The script.
    pub(crate) script: String,
    /// The font, which the sheet asks for.
    pub(crate) font: String,
    /// Its licence.
    pub(crate) font_licence: String,
    /// The icon.
    pub(crate) icon: String,
}

impl Addresses {
    /// Looks them up.
    pub(crate) fn new() -> Self {
        Self {
            sheet: SHEET.address(),
            script: SCRIPT.address(),
            font: FONT.address(),
            font_licence: FONT_LICENCE.address(),
            icon: ICON.address(),
        }
    }
}

fn all() -> [&'static Asset; 5] {
    [&FONT, &FONT_LICENCE, &SHEET, &SCRIPT, &ICON]
}

/// Serves an asset; a page of an older version gets the content of today, not to be kept.
pub(crate) async fn asset(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((digest, name)): Path<(String, String)>,
) -> Response {
    match all().into_iter().find(|asset| asset.name == name) {
        Some(asset) => {
            let keep = if asset.digest == digest { FOR_EVER } else { "no-cache" };
            ([(CONTENT_TYPE, asset.media), (CACHE_CONTROL, keep)], asset.content.clone()).into_response()
        }
        None => error::refusal(&app, &visit, &Failure::NotFound).await,
    }
}
