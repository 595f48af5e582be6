//! What every page has: the visitor's language, the menu, the frame around the answer.

use std::convert::Infallible;

use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, IF_NONE_MATCH, VARY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maillage_domain::bilingual::Language;
use maillage_domain::state::State;
use maillage_service::Reader;
use maillage_service::format;
use maillage_views::document_address::DocumentAddress;
use maillage_views::head::HeadView;
use maillage_views::words::{Argument, Words};

use crate::assets::Addresses;
use crate::error::unknown_parameter;
use crate::files::{self, FileLink};
use crate::language::{negotiated, other};
use crate::link::Link;
use crate::page::Page;
use crate::query::{self, LANG, Stranger};
use crate::recovery::Typed;
use crate::routes::{HOME, PAGES};
use crate::tag::Tag;

/// What a request says of its visitor.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// The words of the visitor's language.
    pub(crate) words: Words,
    /// Whether the address names the language: then links keep it.
    named: bool,
    /// Whether only the headers of the answer are asked for.
    pub(crate) headers_only: bool,
    /// The tags of the answers that the visitor has already.
    known: String,
    /// The parameters of the page.
    asks: &'static [&'static str],
    /// What the address asks and the page does not know.
    pub(crate) strangers: Vec<Stranger>,
    uri: Uri,
}

impl Visit {
    /// Reads an address and the headers of its request.
    pub(crate) fn new(uri: &Uri, headers: &HeaderMap) -> Self {
        let query = uri.query().unwrap_or_default();
        let named = pairs(query).find_map(|pair| Language::parse(pair.strip_prefix("lang=")?));
        let text = |name| headers.get(name).and_then(|header| header.to_str().ok()).unwrap_or_default();
        let language = named.unwrap_or_else(|| negotiated(text(ACCEPT_LANGUAGE)));
        Self {
            words: Words::new(language).on_pages(),
            named: named.is_some(),
            headers_only: false,
            known: text(IF_NONE_MATCH).to_owned(),
            asks: &[],
            strangers: Vec::new(),
            uri: uri.clone(),
        }
    }

    /// The same at a page that knows the parameters `known`.
    pub(crate) fn asking(self, known: &'static [&'static str]) -> Self {
        Self { asks: known, strangers: query::strangers(&self.uri, known), ..self }
    }

    /// The parameters of the page that was asked.
    pub(crate) const fn asks(&self) -> &'static [&'static str] {
        self.asks
    }

    /// The page that was asked; nothing where the address is none of a page.
    pub(crate) fn page(&self) -> Option<&'static Page> {
        PAGES.iter().copied().find(|page| page.path == self.path())
    }

    /// What was typed into the fields of the address.
    pub(crate) fn typed(&self) -> Typed {
        Typed(query::typed(&self.uri))
    }

    /// The path, as asked for.
    pub(crate) fn path(&self) -> &str {
        self.uri.path()
    }

    /// The path and the query, as asked for.
    pub(crate) fn address(&self) -> &str {
        self.uri.path_and_query().map_or("", |address| address.as_str())
    }

    /// Whether the visitor has the answer of `tag` already.
    pub(crate) fn has(&self, tag: &Tag) -> bool {
        tag.is_among(&self.known)
    }

    /// Whether the visitor has what is named by this tag, which is weak, already.
    pub(crate) fn has_named(&self, tag: &str) -> bool {
        let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        self.known.split(',').any(|known| strong(known) == strong(tag))
    }

    /// An address of the site, in the language the visitor's own address names.
    pub(crate) fn link(&self, page: &'static Page) -> Link {
        Link::to(page).with(LANG, self.language_named())
    }

    /// The language where the address names it; empty otherwise.
    pub(crate) const fn language_named(&self) -> &'static str {
        if self.named { self.words.language().tag() } else { "" }
    }

    /// The same address in the other language, with all else it says.
    fn translated(&self) -> String {
        // One slash only: two would make it the address of another host.
        let path = self.uri.path().trim_start_matches(['/', '\\']);
        let lang = format!("lang={}", other(self.words.language()).tag());
        let kept = pairs(self.uri.query().unwrap_or_default())
            .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let query: Vec<&str> = kept.chain([lang.as_str()]).collect();
        format!("/{path}?{}", query.join("&"))
    }

    /// Whether the visitor is a program that asked for data, not for a page.
    pub(crate) fn wants_data(&self) -> bool {
        format::is_file(self.uri.path())
    }
}

fn pairs(query: &str) -> impl Iterator<Item = &str> {
    query.split('&')
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let headers_only = parts.method == Method::HEAD;
        Ok(Self { headers_only, ..Self::new(&parts.uri, &parts.headers) })
    }
}

/// The frame around an answer.
#[derive(Debug)]
pub(crate) struct Frame {
    visit: Visit,
    /// Where the sheet, the script, the font and the icon are.
    pub(crate) assets: Addresses,
    /// The name of the page.
    pub(crate) title: String,
    /// Its row; nothing where the answer is no page of the table.
    page: Option<&'static Page>,
    /// The region, where there is one only.
    pub(crate) region: String,
    /// The head of the journal at which the page was made; nothing where nothing of it is shown.
    pub(crate) head: Option<HeadView>,
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

/// One step of the way to a page.
#[derive(Debug)]
pub(crate) struct Crumb {
    /// Its words.
    pub(crate) label: String,
    /// Its address; nothing where it is the page shown.
    pub(crate) link: Option<Link>,
}

impl Frame {
    /// The frame of `page`, which bears the title of its row.
    pub(crate) fn of(page: &'static Page, reader: &Reader, visit: &Visit) -> Self {
        let title = page.title.map(|id| visit.words.get(id)).unwrap_or_default();
        let head = Some(reader.head_view(visit.words));
        Self { page: Some(page), head, ..Self::apart(Some(reader.state()), visit, title) }
    }

    /// The same frame with a title of its own.
    pub(crate) fn titled(self, title: String) -> Self {
        Self { title, ..self }
    }

    /// The frame of an answer that is no page of the table; without a state, it does not name the region.
    pub(crate) fn apart(state: Option<&State>, visit: &Visit, title: String) -> Self {
        let mut regions = state.into_iter().flat_map(|state| state.reference().regions());
        let region = match (regions.next(), regions.next()) {
            (Some(only), None) => only.name.clone(),
            _ => String::new(),
        };
        Self { visit: visit.clone(), assets: Addresses::new(), title, page: None, region, head: None }
    }

    /// The same frame around what is told in the place of the page that was asked.
    pub(crate) fn instead(self) -> Self {
        Self { page: self.visit.page(), ..self }
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
        let count = Argument::count(count);
        self.visit.words.with(id, &[(name, count)])
    }

    /// A number, as the language writes it.
    pub(crate) fn number(&self, number: impl TryInto<i64>) -> String {
        self.visit.words.number(number)
    }

    /// An address of the site.
    pub(crate) fn link(&self, page: &'static Page) -> Link {
        self.visit.link(page)
    }

    /// Where something is seen in its document.
    pub(crate) fn open(&self, address: &DocumentAddress) -> String {
        address.in_language(self.language_named())
    }

    /// The path of the page, to which its forms are sent.
    pub(crate) fn path(&self) -> &'static str {
        self.page.map_or("", |page| page.path)
    }

    /// What `page` shows when nothing is chosen, as files.
    pub(crate) fn files(&self, page: &'static Page) -> Vec<FileLink> {
        files::all(&self.link(page))
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

    /// What the address asks and the page does not know.
    pub(crate) fn strangers(&self) -> &[Stranger] {
        &self.visit.strangers
    }

    /// What is said of one of them.
    pub(crate) fn stranger(&self, stranger: &Stranger) -> String {
        unknown_parameter(stranger, self.visit.words)
    }

    /// What the link to the address without it does.
    pub(crate) fn mend(&self, stranger: &Stranger) -> String {
        match stranger.near {
            Some(near) => self.say_of("web-stranger-mend", "near", near),
            None => self.say_of("web-stranger-drop", "name", &stranger.name),
        }
    }

    /// The menu: the pages that have an entry.
    pub(crate) fn menu(&self) -> Vec<MenuEntry> {
        let entry = |page: &&'static Page| {
            let label = self.say(page.entry?);
            let current = self.page.is_some_and(|shown| shown.is_within(page));
            Some(MenuEntry { label, link: self.link(page), current })
        };
        PAGES.iter().filter_map(entry).collect()
    }

    /// The way to the page, from home by the pages it belongs to; `state` names what is shown of it, empty for the whole.
    pub(crate) fn breadcrumb(&self, state: &str) -> Vec<Crumb> {
        let above =
            std::iter::successors(self.page, |page| page.parent).filter(|page| page.path != HOME.path);
        let mut pages: Vec<&'static Page> = above.chain([&HOME]).collect();
        pages.reverse();
        let step = |page: &'static Page| Crumb {
            label: page.title.map(|id| self.say(id)).unwrap_or_default(),
            link: Some(self.link(page)),
        };
        let mut steps: Vec<Crumb> = pages.into_iter().map(step).collect();
        if !state.is_empty() {
            steps.push(Crumb { label: state.to_owned(), link: None });
        }
        if let Some(shown) = steps.last_mut() {
            shown.link = None;
        }
        steps
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::BILAN;

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
        assert_eq!(visit("/?lang=en").link(&BILAN).to_string(), "/bilan?lang=en");
        assert_eq!(visit("/?lang=de").link(&BILAN).to_string(), "/bilan");
    }
}
