//! What a template may see: itself, the view, the fonts. No disk, no network, no clock.

use std::sync::LazyLock;

use maillage_views::document::BilanDocument;
use serde::Serialize;
use typst::diag::{FileError, FileResult, PackageError, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontFamily, FontList, TextElem};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World, WorldExt};

use crate::error::Fault;
use crate::fonts::{FAMILIES, FONTS};
use crate::{AGREEMENT_DOCUMENT, DOCUMENT, FUND_DOCUMENT, RULING_DOCUMENT, YEARLY_REPORT_DOCUMENT};

/// What a document is: the names of its template and of the one file that this may read.
pub(crate) struct Kind {
    template: FileId,
    view: FileId,
    /// The name of that file.
    document: &'static str,
}

/// The bilan.
pub(crate) static BILAN: LazyLock<Kind> = LazyLock::new(|| Kind::new("bilan.typ", DOCUMENT));
/// The sheet of a year of the fund.
pub(crate) static FUND: LazyLock<Kind> = LazyLock::new(|| Kind::new("fund.typ", FUND_DOCUMENT));

/// The sheet of a ruling.
pub(crate) static RULING: LazyLock<Kind> = LazyLock::new(|| Kind::new("ruling.typ", RULING_DOCUMENT));

/// An agreement, or the letter that notifies it.
pub(crate) static AGREEMENT: LazyLock<Kind> =
    LazyLock::new(|| Kind::new("agreement.typ", AGREEMENT_DOCUMENT));

/// The report of the fund on a year.
pub(crate) static YEARLY_REPORT: LazyLock<Kind> =
    LazyLock::new(|| Kind::new("yearly-report.typ", YEARLY_REPORT_DOCUMENT));

impl Kind {
    fn new(template: &str, document: &'static str) -> Self {
        Self { template: file(template), view: file(document), document }
    }
}

/// Typst's library, with the cells that head a row: still an extra in this release, and asked for by readers by ear.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let mut library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
    // Without a family to start from, Typst would leave out a letter that no font has, and say nothing.
    library.styles.set(TextElem::font, FontList(FAMILIES.map(FontFamily::new).to_vec()));
    LazyHash::new(library)
});

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The view as a template receives it.
///
/// The tidy rows and their dictionary repeat the tables for machines: a page has no use for them.
pub(crate) fn given(document: &BilanDocument) -> Result<Bytes, serde_json::Error> {
    let mut view = serde_json::to_value(document)?;
    if let Some(fields) = view.as_object_mut() {
        fields.remove("rows");
        fields.remove("dictionary");
    }
    Ok(Bytes::new(serde_json::to_vec(&view)?))
}

/// A view as a template receives it, whole.
pub(crate) fn given_whole(view: &impl Serialize) -> Result<Bytes, serde_json::Error> {
    Ok(Bytes::new(serde_json::to_vec(view)?))
}

/// One template and one view.
pub(crate) struct Desk {
    kind: &'static Kind,
    template: Source,
    view: Bytes,
}

impl Desk {
    pub(crate) fn new(kind: &'static Kind, template: &str, view: Bytes) -> Self {
        Self { kind, template: Source::new(kind.template, template.to_owned()), view }
    }

    /// Typst's diagnostics, at their places in the template.
    pub(crate) fn faults(&self, diagnostics: &[SourceDiagnostic]) -> Vec<Fault> {
        diagnostics.iter().map(|diagnostic| self.fault(diagnostic)).collect()
    }

    fn fault(&self, diagnostic: &SourceDiagnostic) -> Fault {
        let start = self.range(diagnostic.span).map(|range| range.start);
        let place = start.and_then(|start| self.template.lines().byte_to_line_column(start));
        Fault {
            line: place.map(|(line, _)| line + 1),
            column: place.map(|(_, column)| column + 1),
            message: diagnostic.message.to_string(),
            hints: diagnostic.hints.iter().map(|hint| hint.v.to_string()).collect(),
        }
    }
}

/// A file that is neither the template nor the view.
fn refused(id: FileId, kind: &Kind) -> FileError {
    let path = id.get();
    match path.root() {
        VirtualRoot::Package(package) => FileError::Package(PackageError::Other(Some(
            format!("{package} is not available: a template uses no package").into(),
        ))),
        VirtualRoot::Project => {
            let name = path.vpath().get_without_slash();
            FileError::Other(Some(
                format!("a template reads {} and nothing else, not {name}", kind.document).into(),
            ))
        }
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.kind.template
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.kind.template { Ok(self.template.clone()) } else { Err(refused(id, self.kind)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.kind.view { Ok(self.view.clone()) } else { Err(refused(id, self.kind)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    /// None: a document bears its own dates.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
