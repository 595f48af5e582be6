//! What a page is to the site: one row, from which its routes, its place in the menu and in the breadcrumb, its files and
//! who may see it all follow.

use std::sync::Arc;

use axum::routing::MethodRouter;
use maillage_domain::people::Permission;
use maillage_service::App;
use maillage_service::format::{FileFormat, FormatRow, METADATA, TableFormat};

use crate::clock::DayName;
use crate::pages::metadata;

/// Makes what answers at an address.
pub type Handler = fn() -> MethodRouter<Arc<App>>;

/// The files of what a page shows: in which formats, and who writes them.
#[derive(Debug, Clone, Copy)]
pub enum Formats {
    /// No file.
    None,
    /// A file in one format.
    One(&'static FormatRow, Handler),
    /// A list, in each format of lists.
    List(fn(TableFormat) -> MethodRouter<Arc<App>>),
    /// A list, in each format of lists, of the part of the page that its address names: the address of the part, ending as the
    /// format does. The page itself tells which is asked for.
    OfPart,
    /// A file in each of the formats named, in the order in which they are offered.
    Each(&'static [FileFormat], fn(FileFormat) -> MethodRouter<Arc<App>>),
}

/// One page. What only programs ask for is one too: it has no name.
#[derive(Debug)]
pub struct Page {
    /// Its path, as the router matches it; a file of what it shows is at the same path, ending as its format does.
    pub path: &'static str,
    /// The message of its entry in the menu; nothing where the menu does not name it.
    pub entry: Option<&'static str>,
    /// The message of its name, in its title and in the breadcrumb.
    pub title: Option<&'static str>,
    /// The page it belongs to, beside the home page.
    pub parent: Option<&'static Self>,
    /// What who uses it, or its files, must be allowed to do.
    pub permission: Permission,
    /// Under which name its addresses bear the day.
    pub day: DayName,
    /// Its files.
    pub formats: Formats,
    /// Shows it; nothing where only its files are asked for.
    pub get: Option<Handler>,
    /// Takes what its form sends.
    pub post: Option<Handler>,
}

impl Page {
    /// A page that everybody reads, shown and nothing else: it has no name, no files and belongs to none.
    pub(crate) const fn shown(path: &'static str, get: Handler) -> Self {
        Self {
            path,
            entry: None,
            title: None,
            parent: None,
            permission: Permission::Read,
            day: DayName::At,
            formats: Formats::None,
            get: Some(get),
            post: None,
        }
    }
}

/// One address of a page.
#[derive(Debug)]
pub struct Route {
    /// The path, as the router matches it.
    pub path: String,
    /// The format of the file; nothing where it is the page itself.
    pub format: Option<&'static FormatRow>,
    /// The methods by which it can be asked, as the header `Allow` names them.
    pub allowed: &'static str,
    /// What answers there.
    pub(crate) answer: MethodRouter<Arc<App>>,
}

/// The methods of what is only read.
const READ: &str = "GET, HEAD";
/// The methods of a page with a form that changes something.
const READ_AND_SEND: &str = "GET, HEAD, POST";

impl Formats {
    /// The formats, in the order in which they are offered, each with what answers at its address.
    fn answers(self) -> Vec<(&'static FormatRow, MethodRouter<Arc<App>>)> {
        match self {
            Self::None | Self::OfPart => Vec::new(),
            Self::One(row, answer) => vec![(row, answer())],
            Self::List(answer) => {
                TableFormat::ALL.map(|format| (format.file().row(), answer(format))).into_iter().collect()
            }
            Self::Each(formats, answer) => {
                formats.iter().map(|format| (format.row(), answer(*format))).collect()
            }
        }
    }

    /// Whether they hold a table, whose columns are told beside it. Those of a part of a page are told at the address of the part.
    fn are_of_a_table(self) -> bool {
        match self {
            Self::None | Self::One(..) | Self::OfPart => false,
            Self::List(_) => true,
            Self::Each(formats, _) => formats.contains(&FileFormat::Csv),
        }
    }

    /// The rows of the formats, in the order in which they are offered.
    pub fn rows(self) -> Vec<&'static FormatRow> {
        match self {
            Self::None => Vec::new(),
            Self::One(row, _) => vec![row],
            Self::List(_) | Self::OfPart => {
                TableFormat::ALL.iter().map(|format| format.file().row()).collect()
            }
            Self::Each(formats, _) => formats.iter().map(|format| format.row()).collect(),
        }
    }
}

impl Page {
    /// Every address of the page: its own, and one for each of its files.
    pub fn routes(&'static self) -> Vec<Route> {
        let own = [self.get, self.post].into_iter().flatten().map(|answer| answer());
        let own = own.reduce(MethodRouter::merge).map(|answer| Route {
            path: self.path.to_owned(),
            format: None,
            allowed: if self.post.is_some() { READ_AND_SEND } else { READ },
            answer,
        });
        let file = |(row, answer): (&'static FormatRow, _)| Route {
            path: format!("{}.{}", self.path, row.extension),
            format: Some(row),
            allowed: READ,
            answer,
        };
        let described = self.formats.are_of_a_table().then(|| file((&METADATA, metadata::of(self))));
        own.into_iter().chain(self.formats.answers().into_iter().map(file)).chain(described).collect()
    }

    /// The names of the formats of its files, in the order in which they are offered.
    pub(crate) fn format_names(&self) -> String {
        let names: Vec<_> = self.formats.rows().iter().map(|format| format.name).collect();
        names.join(", ")
    }

    /// What its files are called, without its parts and its slashes.
    pub(crate) fn file_stem(&self) -> String {
        let parts = self.path.split('/').filter(|part| !part.is_empty() && !part.starts_with('{'));
        parts.collect::<Vec<_>>().join("-")
    }

    /// How the names of its files begin.
    pub(crate) fn stem(&self) -> &'static str {
        self.path.trim_start_matches('/')
    }

    /// Whether it is the page `other`, or belongs to it.
    pub(crate) fn is_within(&self, other: &Self) -> bool {
        self.path == other.path || self.parent.is_some_and(|parent| parent.is_within(other))
    }
}
