//! What a request says of its visitor: the language, the region, what is asked and what is known already.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, HOST, IF_NONE_MATCH};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri};
use maillage_domain::bilingual::Language;
use maillage_domain::people::Grant;
use maillage_domain::state::State;
use maillage_domain::territory::{Region, RegionCode};
use maillage_service::format::FileFormat;
use maillage_service::{Reader, format, region};
use maillage_views::address::Query;
use maillage_views::words::Words;

use crate::api::{self, Negotiated};
use crate::clock::{Clock, DayName, Named};
use crate::error::Failure;
use crate::language::{negotiated, other};
use crate::link::Link;
use crate::page::Page;
use crate::query::{self, KNOWN_ON, LANG, REGION, Stranger};
use crate::recovery::Typed;
use crate::routes::{OFFICE, PAGES};
use crate::tag::Tag;
use crate::visitor::Visitor;

/// What a request says of its visitor.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// The words of the visitor's language.
    pub(crate) words: Words,
    /// Whether the address names the language: then links keep it.
    named: bool,
    /// The region that the address names, as typed; then links keep it. Empty where it names none.
    region: String,
    /// The times that the address names; then links keep them.
    times: Named,
    /// Whether only the headers of the answer are asked for.
    pub(crate) headers_only: bool,
    /// The tags of the answers that the visitor has already.
    known: String,
    /// The parameters of the page.
    asks: &'static [&'static str],
    /// What the address asks and the page does not know.
    pub(crate) strangers: Vec<Stranger>,
    negotiated: Option<FileFormat>,
    uri: Uri,
    /// The host that was asked.
    host: String,
    /// Who comes.
    pub(crate) visitor: Arc<Visitor>,
}

/// Whether an address is one of the pages of the office, below its desk.
pub(crate) fn is_within_office(path: &str) -> bool {
    path.strip_prefix(OFFICE.path).is_some_and(|page| page.starts_with('/'))
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
            region: named_region(uri),
            times: Named::new(&query::typed(uri)),
            headers_only: false,
            known: text(IF_NONE_MATCH).to_owned(),
            asks: &[],
            strangers: Vec::new(),
            negotiated: None,
            uri: uri.clone(),
            host: text(HOST).to_owned(),
            visitor: Arc::default(),
        }
    }

    /// The same at a page that knows the parameters `known`.
    pub(crate) fn asking(self, known: &'static [&'static str]) -> Self {
        Self { asks: known, strangers: query::strangers(&self.uri, known), ..self }
    }

    /// The same as nobody makes it: of one who has just left.
    pub(crate) fn of_nobody(self) -> Self {
        Self { visitor: Arc::default(), ..self }
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

    /// The address, as asked for.
    pub(crate) const fn uri(&self) -> &Uri {
        &self.uri
    }

    /// The host that was asked, as the request names it.
    pub(crate) fn host(&self) -> Option<&str> {
        Some(self.host.as_str()).filter(|host| !host.is_empty())
    }

    /// The format that was settled with a program; nothing where the address alone says it.
    pub(crate) const fn negotiated(&self) -> Option<FileFormat> {
        self.negotiated
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

    /// An address of the site, in the language, the region and at the times that the visitor's own address names.
    pub(crate) fn link(&self, page: &'static Page) -> Link {
        Link::to(page).keeping(self.kept_under(page.day))
    }

    /// What every address of the site keeps of the visitor's own, the language and the region where it names them; the times
    /// stand behind, the day under the name that the page has for it.
    pub(crate) fn kept_under(&self, name: DayName) -> Query {
        let day = self.times.day().map(|day| day.to_string());
        let kept = self.kept().with(name.as_str(), day.unwrap_or_default());
        kept.with(KNOWN_ON, self.times.known_on().unwrap_or_default())
    }

    /// The same without the times.
    pub(crate) fn kept(&self) -> Query {
        Query::default().with(LANG, self.language_named()).with(REGION, self.region.clone())
    }

    /// The times that the address names.
    pub(crate) const fn named_times(&self) -> &Named {
        &self.times
    }

    /// The name of the day at the page that was asked.
    pub(crate) fn day_name(&self) -> DayName {
        let shown = |page: &&&Page| is_at(self.path(), page.path);
        PAGES.iter().find(shown).map_or(DayName::At, |page| page.day)
    }

    /// The times that the page is asked for; the day on which pages open, where the address names none.
    ///
    /// # Errors
    ///
    /// The region is none of the store.
    pub(crate) fn clock(&self, reader: &Reader) -> Result<Clock, Failure> {
        let region = region::asked(reader.state(), self.region(), self.words)?;
        let day = self.times.day().unwrap_or_else(|| reader.opens_on(&region));
        Ok(Clock { day, known_on: self.times.known_on() })
    }

    /// The region that the address names; nothing where the store's own answers.
    pub(crate) fn region(&self) -> Option<&str> {
        Some(self.region.as_str()).filter(|code| !code.is_empty())
    }

    /// The same about every region: an answer that is of no one of them bears the name of none.
    pub(crate) fn of_every_region(self) -> Self {
        Self { region: String::new(), ..self }
    }

    /// The same where the region named is none of the store: links leave it.
    pub(crate) fn in_a_known_region(self, state: Option<&State>) -> Self {
        let known = |code: &str| {
            state.is_some_and(|state| state.reference().region(&RegionCode::new(code)).is_some())
        };
        let region = self.region().filter(|code| known(code)).unwrap_or_default().to_owned();
        Self { region, ..self }
    }

    /// The same in the office: an address there that names no region is of the first one of who asks, where none of his roles holds
    /// in the one by default.
    pub(crate) fn at_work(self, state: &State) -> Self {
        let (true, None, Some(who)) =
            (is_within_office(self.path()), self.region(), self.visitor.identity.as_ref())
        else {
            return self;
        };
        let (grants, reference) = (who.access.grants(), state.reference());
        let is_known = |region: &&RegionCode| reference.region(region).is_some();
        let holds_at_home = |home: &Region| grants.iter().any(|grant| grant.holds_in(&home.code));
        if reference.home().is_none_or(holds_at_home) {
            return self;
        }
        let own = grants.iter().filter_map(Grant::region).find(is_known).map(ToString::to_string);
        Self { region: own.unwrap_or_default(), ..self }
    }

    /// The language where the address names it; empty otherwise.
    pub(crate) const fn language_named(&self) -> &'static str {
        if self.named { self.words.language().tag() } else { "" }
    }

    /// The same address in the other language, with all else it says.
    pub(crate) fn translated(&self) -> String {
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
        format::is_file(self.uri.path()) || api::is_within(self.uri.path())
    }
}

/// The region that an address names; of several the first.
fn named_region(uri: &Uri) -> String {
    let named =
        query::typed(uri).into_iter().find(|(name, value)| name == REGION && !value.trim().is_empty());
    named.map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
}

/// Whether a path is one that a pattern of the router stands for.
fn is_at(path: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('/');
    let same = |part: &str| parts.next().is_some_and(|own| own == part || own.starts_with('{'));
    path.split('/').all(same) && parts.next().is_none()
}

fn pairs(query: &str) -> impl Iterator<Item = &str> {
    query.split('&')
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let headers_only = parts.method == Method::HEAD;
        let visitor = parts.extensions.get().cloned().unwrap_or_default();
        let negotiated = parts.extensions.get::<Negotiated>().map(|Negotiated(format)| *format);
        Ok(Self { headers_only, negotiated, visitor, ..Self::new(&parts.uri, &parts.headers) })
    }
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

    #[test]
    fn given_a_region_in_the_address_when_linked_then_links_keep_it_behind_the_language() {
        assert_eq!(visit("/?region=44").link(&BILAN).to_string(), "/bilan?region=44");
        assert_eq!(visit("/?region=+44+&lang=en").link(&BILAN).to_string(), "/bilan?lang=en&region=44");
        assert_eq!(visit("/?region=").link(&BILAN).to_string(), "/bilan");
        assert_eq!(visit("/?region=&region=44").region(), Some("44"));
    }

    #[test]
    fn given_a_region_that_no_store_holds_when_linked_then_links_leave_it() {
        let unknown = visit("/?region=99&lang=en").in_a_known_region(Some(&State::default()));
        assert_eq!(unknown.link(&BILAN).to_string(), "/bilan?lang=en");
    }
}
