//! What every page has: the menu, the switch between regions, the frame around the answer.

use askama::Template;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, VARY};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::people::Permission;
use maillage_domain::state::State;
use maillage_service::Reader;
use maillage_service::people::Progress;
use maillage_service::region::list::seen;
use maillage_views::act_address::ActAddress;
use maillage_views::address::Query;
use maillage_views::bilan_page::Pages;
use maillage_views::document_address::DocumentAddress;
use maillage_views::fund::money::euros;
use maillage_views::head::HeadView;
use maillage_views::when::Shown;
use maillage_views::words::{Argument, Words};

use crate::assets::Addresses;
use crate::clock::{Chip, DayName, Seen};
use crate::error::unknown_parameter;
use crate::files::{self, FileLink};
use crate::language::other;
use crate::link::Link;
use crate::page::Page;
use crate::query::Stranger;
use crate::region_switch::RegionSwitch;
use crate::routes::{HOME, PAGES};
pub(crate) use crate::visit::Visit;

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
    /// The way to the other regions, where there are several.
    pub(crate) switch: Option<RegionSwitch>,
    /// The day that the page shows, and the way to another one.
    pub(crate) chip: Option<Chip>,
    /// The instant at which the page was made.
    now: Timestamp,
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
        let apart = Self::apart(Some(reader.state()), reader.now(), visit, title);
        // What somebody does on a page of his own is done now: there is no day to be chosen for it.
        let offers = page.permission == Permission::Read;
        let chip = apart.chip.map(|chip| Chip { offers, ..chip });
        Self { page: Some(page), head, chip, ..apart }.switched(page)
    }

    /// The same frame around an answer that is about every region.
    pub(crate) fn across_regions(self, state: &State) -> Self {
        let words = self.visit.words;
        let chip = Chip::of_all(Seen { state: Some(state), now: self.now, visit: &self.visit });
        Self { switch: self.switch.map(|switch| switch.on_all(words)), chip, ..self }
    }

    /// The same frame around an answer on a day that follows from the question: the end of an exercise.
    pub(crate) fn showing(self, state: &State, shown: Shown) -> Self {
        let chip =
            Chip::of_region(Seen { state: Some(state), now: self.now, visit: &self.visit }, Some(shown));
        Self { chip, ..self }
    }

    /// The same frame around work that is to be done, which is that of today where no day was chosen.
    pub(crate) fn at_work(self, state: &State) -> Self {
        let chip = Chip::of_work(Seen { state: Some(state), now: self.now, visit: &self.visit });
        Self { chip, ..self }
    }

    /// The switch then leads to the same page of another region.
    fn switched(self, page: &'static Page) -> Self {
        Self { switch: self.switch.map(|switch| switch.at(page)), ..self }
    }

    /// The same frame with a title of its own.
    pub(crate) fn titled(self, title: String) -> Self {
        Self { title, ..self }
    }

    /// The frame of an answer that is no page of the table; without a state, it names no region.
    pub(crate) fn apart(state: Option<&State>, now: Timestamp, visit: &Visit, title: String) -> Self {
        let named = visit.named_times().day();
        let regions = state.map(|state| seen(state, now, named, visit.words)).unwrap_or_default();
        let region = match regions.as_slice() {
            [only] => only.name.clone(),
            _ => String::new(),
        };
        let visit = visit.clone().in_a_known_region(state);
        let switch = (1 < regions.len()).then(|| RegionSwitch::new(state, &regions, &visit));
        let chip = Chip::of_region(Seen { state, now, visit: &visit }, None);
        let assets = Addresses::new();
        Self { visit, assets, title, page: None, region, switch, chip, now, head: None }
    }

    /// The same frame around what is told in the place of the page that was asked.
    pub(crate) fn instead(self) -> Self {
        let page = self.visit.page();
        let frame = Self { page, ..self };
        match page {
            Some(page) => frame.switched(page),
            None => frame,
        }
    }

    /// The words of the page.
    pub(crate) const fn words(&self) -> Words {
        self.visit.words
    }

    /// The message `id`.
    pub(crate) fn say(&self, id: &str) -> String {
        self.visit.words.get(id)
    }

    /// The message `id` with one text in it.
    pub(crate) fn say_of(&self, id: &str, name: &str, text: &str) -> String {
        self.visit.words.with(id, &[(name, Argument::Text(text))])
    }

    /// "Whole trace: paid", the name of a link of which a page has several that read the same.
    pub(crate) fn label(&self, action: &str, what: &str) -> String {
        self.say_two("web-label", ("action", &self.say(action)), ("what", what))
    }

    /// "Rows 1 to 100 of 1,229".
    pub(crate) fn rows_shown(&self, pages: Pages) -> String {
        let range = format!("{}–{}", self.number(pages.first), self.number(pages.last));
        self.say_two("web-pages-shown", ("range", &range), ("rows", &self.number(pages.rows)))
    }

    /// The message `id` with two texts in it.
    pub(crate) fn say_two(&self, id: &str, one: (&str, &str), two: (&str, &str)) -> String {
        self.visit.words.with(id, &[(one.0, Argument::Text(one.1)), (two.0, Argument::Text(two.1))])
    }

    /// The message `id` with several texts in it.
    pub(crate) fn say_all(&self, id: &str, texts: &[(&str, &str)]) -> String {
        let texts: Vec<_> = texts.iter().map(|(name, text)| (*name, Argument::Text(text))).collect();
        self.visit.words.with(id, &texts)
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

    /// A sum in cents, as euros in words.
    pub(crate) fn euros(&self, cents: i64) -> String {
        euros(cents, self.visit.words)
    }

    /// An address of the site.
    pub(crate) fn link(&self, page: &'static Page) -> Link {
        self.visit.link(page)
    }

    /// Where something is seen in its document.
    pub(crate) fn open(&self, address: &DocumentAddress) -> String {
        address.keeping(&self.visit.kept_under(DayName::At))
    }

    /// Where an act of the journal is seen.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    pub(crate) fn act(&self, act: &ActAddress) -> String {
        act.keeping(&self.visit.kept_under(DayName::At))
    }

    /// "Act 14", as a link to it is called.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "templates give references")]
    pub(crate) fn act_name(&self, act: &ActAddress) -> String {
        self.say_of("act-page-title", "number", &self.number(act.number()))
    }

    /// The path of the page, to which its forms are sent.
    pub(crate) fn path(&self) -> &'static str {
        self.page.map_or("", |page| page.path)
    }

    /// What `page` shows when nothing is chosen, as files.
    pub(crate) fn files(&self, page: &'static Page) -> Vec<FileLink> {
        files::all(&self.link(page))
    }

    /// What a link to a file is called: its format, and what is in it.
    pub(crate) fn download(&self, file: &FileLink) -> String {
        let page = file.link.page().title.map(|id| self.say(id)).unwrap_or_default();
        let what = if file.what.is_empty() { page } else { file.what.clone() };
        self.say_two("web-download-of", ("format", &file.name), ("what", &what))
    }

    /// The language of the page.
    pub(crate) const fn language(&self) -> &'static str {
        self.visit.words.language().tag()
    }

    /// What every address of the site keeps: the language and the region, where the visitor's own names them.
    pub(crate) fn kept(&self) -> Query {
        self.visit.kept()
    }

    /// The same with the times that the visitor's own address names, for a form of this page.
    pub(crate) fn kept_times(&self) -> Query {
        self.visit.kept_under(self.visit.day_name())
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

    /// Who is signed in, by name; nothing where nobody is, or not whole.
    pub(crate) fn user(&self) -> Option<&str> {
        let identity = self.visit.visitor.identity.as_ref()?;
        (identity.progress == Progress::Whole).then_some(identity.name.as_str())
    }

    /// Whether who is signed in may see a page.
    pub(crate) fn may_see(&self, page: &'static Page) -> bool {
        self.visit.visitor.access.may(page.permission)
    }

    /// What a page is called, in words.
    pub(crate) fn named(&self, page: &Page) -> String {
        page.title.map(|id| self.say(id)).unwrap_or_default()
    }

    /// The menu: the pages that have an entry, and that the visitor may see.
    pub(crate) fn menu(&self) -> Vec<MenuEntry> {
        let entry = |page: &&'static Page| {
            let page = self.may_see(page).then_some(*page)?;
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
            // A page with an open part is none without it.
            link: (!page.path.contains('{')).then(|| self.link(page)),
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
