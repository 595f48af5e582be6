//! The doubtful cells of documents, for a person to look at; nothing is stored.

use maillage_documents::Area;
use maillage_documents::scan::{self, Part};
use maillage_domain::ground::place;
use maillage_domain::state::State;
use maillage_publishing::csv;
use maillage_reading::digest;
use maillage_views::review::{DoubtView, ReviewView, Reviewed, ReviewedView};
use maillage_views::words::Words;

use super::read_annex::read_answered_so_far;
use crate::error::ServiceError;
use crate::paper::Paper;
use crate::published;

/// The name of the file that a person fills in.
pub const REVIEW_FILE: &str = "review.csv";

/// Each doubtful cell of documents, with what was read, what would agree, and what is recorded of it in the store, where
/// there is one.
pub fn review_annex(
    papers: &[Paper<'_>],
    state: Option<&State>,
    words: Words,
) -> Result<ReviewView, ServiceError> {
    let (mut documents, mut cells) = (Vec::new(), Vec::new());
    for paper in papers {
        let (document, own) = review(paper, state, words)?;
        documents.push(document);
        cells.extend(own);
    }
    Ok(ReviewView { documents, cells })
}

fn review(
    paper: &Paper<'_>,
    state: Option<&State>,
    words: Words,
) -> Result<(ReviewedView, Vec<DoubtView>), ServiceError> {
    let sha256 = digest::of(paper.bytes);
    let answers = state.map(|state| state.care().answered_cells(sha256)).unwrap_or_default();
    let read = read_answered_so_far(paper, state, &[], words)?;
    let settled = read_answered_so_far(paper, state, &answers, words)?;
    let reviewed =
        Reviewed { file: paper.file, read: &read.value, settled: &settled.value, answers: &answers };
    // What is no text has no lines to show: those of its sheets or pages are told by their numbers.
    let text = published::text(paper.bytes);
    let line_text = |line| published::line(text.as_deref()?, line);
    Ok(reviewed.view(&line_text, words))
}

/// A review as files: the table to fill in, and a picture of each cell that stands on a page.
pub fn review_files(
    view: &ReviewView,
    papers: &[Paper<'_>],
    words: Words,
) -> Result<Vec<(String, Vec<u8>)>, ServiceError> {
    let mut view = view.clone();
    let mut files = Vec::new();
    for paper in papers {
        let sha256 = digest::of(paper.bytes);
        let digest = sha256.to_string();
        let own = view.cells.iter_mut().filter(|cell| cell.sha256 == digest);
        let framed: Vec<(&mut DoubtView, Part)> =
            own.filter_map(|cell| part(cell).map(|part| (cell, part))).collect();
        let parts: Vec<Part> = framed.iter().map(|(_, part)| *part).collect();
        let told = |error| ServiceError::unusable(crate::scan::problem(&error, paper.file, words));
        let pictures =
            if parts.is_empty() { Vec::new() } else { scan::pictures(paper.bytes, &parts).map_err(told)? };
        for ((rank, (cell, part)), picture) in (1_usize..).zip(framed).zip(pictures) {
            cell.picture = format!("{}-p{:02}-{rank:03}.png", sha256.short(), part.page);
            files.push((cell.picture.clone(), picture));
        }
    }
    files.push((REVIEW_FILE.to_owned(), csv::review(&view)?));
    Ok(files)
}

/// How much of the row is shown beside a cell, in points, and of the rows above and below.
const BESIDE: f32 = 240.0;
const ABOVE: f32 = 16.0;

/// The part of a page that shows a cell in its row, where it has a box.
pub(crate) fn part(cell: &DoubtView) -> Option<Part> {
    Some(framed(cell.page?, place::Area::from([cell.left?, cell.top?, cell.right?, cell.bottom?])))
}

/// The part of a page that shows a rectangle in its row.
pub(crate) fn framed(page: u32, area: place::Area) -> Part {
    let [left, top, right, bottom] = area.edges();
    let framed = Area { left, top, right, bottom };
    let shown = Area {
        left: (left - BESIDE).max(0.0),
        top: (top - ABOVE).max(0.0),
        right: right + BESIDE,
        bottom: bottom + ABOVE,
    };
    Part { page, shown, framed }
}
