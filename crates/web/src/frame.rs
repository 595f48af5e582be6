//! What every page has: the visitor's language, the menu, the frame around the answer.

use std::convert::Infallible;

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maillage_domain::bilingual::Language;
use maillage_service::App;
use maillage_views::words::{Argument, Words};

use crate::assets::Addresses;
use crate::files::{self, FileLink};
use crate::language::{negotiated, other};
use crate::link::Link;

/// What a request says of its visitor.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// The words of the visitor's language.
    pub(crate) words: Words,
    /// Whether the address names the language: then links keep it.
    named: bool,
    path: String,
    query: String,
}

/// How the addresses of data end.
const DATA: [&str; 9] = [".csv", ".json", ".pdf", ".xlsx", ".ods", ".html", ".parquet", ".geojson", ".svg"];

/// The name of the language in addresses.
const LANG: &str = "lang";

impl Visit {
    /// Reads an address and the headers of its request.
    pub(crate) fn new(uri: &Uri, headers: &HeaderMap) -> Self {
        let query = uri.query().unwrap_or_default();
        let named = pairs(query).find_map(|pair| Language::parse(pair.strip_prefix("lang=")?));
        let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok());
        let language = named.unwrap_or_else(|| negotiated(accepted.unwrap_or_default()));
        Self {
            words: Words::new(language),
            named: named.is_some(),
            path: uri.path().to_owned(),
            query: query.to_owned(),
        }
    }

    /// An address of the site, in the language the visitor's own address names.
    pub(crate) fn link(&self, path: &'static str) -> Link {
        Link::new(path).with(LANG, self.language_named())
    }

    /// The language where the address names it; empty otherwise.
    pub(crate) const fn language_named(&self) -> &'static str {
        if self.named { self.words.language().tag() } else { "" }
    }

    /// The same address in the other language, with all else it says.
    fn translated(&self) -> String {
        // One slash only: two would make it the address of another host.
        let path = self.path.trim_start_matches(['/', '\\']);
        let lang = format!("lang={}", other(self.words.language()).tag());
        let kept = pairs(&self.query).filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let query: Vec<&str> = kept.chain([lang.as_str()]).collect();
        format!("/{path}?{}", query.join("&"))
    }

    /// Whether the visitor is a program that asked for data, not for a page.
    pub(crate) fn wants_data(&self) -> bool {
        DATA.iter().any(|end| self.path.ends_with(end))
    }
}

fn pairs(query: &str) -> impl Iterator<Item = &str> {
    query.split('&')
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::new(&parts.uri, &parts.headers))
    }
}

/// The entries of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    /// The home page.
    Home,
    /// The bilan.
    Bilan,
    /// May I file?
    Admissibility,
    /// Filing windows.
    Windows,
    /// The fund.
    Fund,
    /// The rule book.
    Rules,
    /// The journal and its traces.
    Journal,
    /// Downloads, dictionary, licence.
    Data,
    /// None of them.
    None,
}

/// The frame around an answer.
#[derive(Debug)]
pub(crate) struct Frame {
    visit: Visit,
    /// Where the sheet, the script, the font and the icon are.
    pub(crate) assets: Addresses,
    /// The name of the page.
    pub(crate) title: String,
    /// Its entry of the menu.
    entry: Entry,
    /// The region, where there is one only.
    pub(crate) region: String,
}

/// One entry of the menu.
#[derive(Debug)]
pub(crate) struct MenuEntry {
    /// Its words.
    pub(crate) label: String,
    /// Its address.
    pub(crate) link: Link,
    /// Whether the page belongs to it.
    pub(crate) current: bool,
}

impl Frame {
    /// The frame of the page `title`.
    pub(crate) async fn new(app: &App, visit: &Visit, entry: Entry, title: String) -> Self {
        // A frame without its region still frames: what failed is told by the page itself.
        let known = app.current().await.ok();
        let names: Vec<_> =
            known.iter().flat_map(|known| known.state.regions().map(|region| region.name.clone())).collect();
        let region = match names.as_slice() {
            [only] => only.clone(),
            _ => String::new(),
        };
        Self { visit: visit.clone(), assets: Addresses::new(), title, entry, region }
    }

    /// The message `id`.
    pub(crate) fn say(&self, id: &str) -> String {
        self.visit.words.get(id)
    }

    /// The message `id` with one text in it.
    pub(crate) fn say_of(&self, id: &str, name: &str, text: &str) -> String {
        self.visit.words.with(id, &[(name, Argument::Text(text))])
    }

    /// The message `id` with two texts in it.
    pub(crate) fn say_two(&self, id: &str, one: (&str, &str), two: (&str, &str)) -> String {
        self.visit.words.with(id, &[(one.0, Argument::Text(one.1)), (two.0, Argument::Text(two.1))])
    }

    /// A legal day, in words.
    pub(crate) fn date(&self, date: Date) -> String {
        self.visit.words.date(date)
    }

    /// The message `id` with one count in it.
    pub(crate) fn say_count(&self, id: &str, name: &str, count: usize) -> String {
        let count = Argument::Count(i64::try_from(count).unwrap_or(i64::MAX));
        self.visit.words.with(id, &[(name, count)])
    }

    /// A number, as the language writes it.
    pub(crate) fn number(&self, number: i64) -> String {
        self.visit.words.number(number)
    }

    /// An address of the site.
    pub(crate) fn link(&self, path: &'static str) -> Link {
        self.visit.link(path)
    }

    /// The list that the page `path` shows, as files.
    pub(crate) fn list_files(&self, path: &'static str) -> Vec<FileLink> {
        files::list(&self.link(path))
    }

    /// The whole bilan as files.
    pub(crate) fn bilan_files(&self) -> Vec<FileLink> {
        files::bilan(&self.link("/bilan"))
    }

    /// The language of the page.
    pub(crate) const fn language(&self) -> &'static str {
        self.visit.words.language().tag()
    }

    /// The language, where addresses name it; empty otherwise.
    pub(crate) const fn language_named(&self) -> &'static str {
        self.visit.language_named()
    }

    /// The other language.
    pub(crate) const fn other_language(&self) -> &'static str {
        other(self.visit.words.language()).tag()
    }

    /// This page in the other language.
    pub(crate) fn translated(&self) -> String {
        self.visit.translated()
    }

    /// The menu: the pages there are.
    pub(crate) fn menu(&self) -> Vec<MenuEntry> {
        [
            (Entry::Home, "web-menu-home", "/"),
            (Entry::Bilan, "web-menu-bilan", "/bilan"),
            (Entry::Admissibility, "web-menu-admissibility", "/admissibility"),
            (Entry::Windows, "web-menu-windows", "/windows"),
            (Entry::Fund, "web-menu-fund", "/fund"),
            (Entry::Rules, "web-menu-rules", "/rules"),
            (Entry::Journal, "web-menu-journal", "/journal"),
            (Entry::Data, "web-menu-data", "/data"),
        ]
        .into_iter()
        .map(|(entry, id, path)| MenuEntry {
            label: self.say(id),
            link: self.link(path),
            current: entry == self.entry,
        })
        .collect()
    }
}

/// A page as a response.
pub(crate) fn html(
    visit: &Visit,
    status: StatusCode,
    page: &impl Template,
) -> Result<Response, askama::Error> {
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_LANGUAGE, visit.words.language().tag()),
        (VARY, "accept-language"),
        (CACHE_CONTROL, "no-cache"),
    ];
    Ok((status, headers, page.render()?).into_response())
}

/// Bytes to keep as a file.
pub(crate) fn attachment(bytes: Vec<u8>, media: &'static str, name: &str) -> Response {
    let headers = [
        (CONTENT_TYPE.as_str(), media.to_owned()),
        ("content-disposition", format!("attachment; filename=\"{}\"", file_name(name))),
        (CACHE_CONTROL.as_str(), "no-cache".to_owned()),
    ];
    (headers, bytes).into_response()
}

/// A name that every system takes: what is no letter, digit, point or hyphen is left out.
fn file_name(name: &str) -> String {
    name.chars().filter(|c| c.is_ascii_alphanumeric() || ".-".contains(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn visit(address: &str) -> Visit {
        Visit::new(&address.parse().unwrap(), &HeaderMap::new())
    }

    #[test]
    fn given_an_address_when_translated_then_all_else_it_says_is_kept() {
        assert_eq!(visit("/bilan?zone=3A&lang=en&page=2").translated(), "/bilan?zone=3A&page=2&lang=fr");
        assert_eq!(visit("/bilan").translated(), "/bilan?lang=en");
    }

    #[test]
    fn given_an_address_with_two_slashes_when_translated_then_it_stays_on_this_host() {
        assert_eq!(visit("http://here//example.org/x").translated(), "/example.org/x?lang=en");
    }

    #[test]
    fn given_a_language_in_the_address_when_linked_then_links_keep_it() {
        assert_eq!(visit("/?lang=en").link("/bilan").to_string(), "/bilan?lang=en");
        assert_eq!(visit("/?lang=de").link("/bilan").to_string(), "/bilan");
    }

    #[test]
    fn given_a_name_with_a_path_in_it_when_a_file_is_named_then_nothing_of_it_is_a_path() {
        assert_eq!(file_name("bilan-../é\"\r\n3A.csv"), "bilan-..3A.csv");
    }
}
