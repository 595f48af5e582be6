//! Documents of cells: tables of one zone with a row for each activity, tables of one activity with a row for each zone, and
//! tables that name both in each row.
//!
//! It goes in passes: the document as strips, one below the other (`strips`, `plain`); a walk that tells headers, headings,
//! titles of zones and rows from each other (`walk`, `titles`, `roles`, `heads`); what each row is about (`subjects`, `groups`);
//! its cells in their columns (`placing`, `values`); and tables of rows, whose columns the rows bear out or whose figures are
//! not given (`tables`). What follows is what follows for texts: checks, coverage, lines of the nomenclature.

mod attached;
mod groups;
mod heads;
mod marks;
mod placing;
mod plain;
mod roles;
mod strips;
mod subjects;
mod tables;
mod titles;
mod values;
mod walk;

use super::document::Document;
use super::identity;
pub(super) use strips::Places;

/// A document of cells as it was understood, and where its ranks stand.
pub(super) struct Found {
    /// The document, each line being a rank.
    pub(super) document: Document,
    /// Where each rank stands.
    pub(super) places: Places,
}

/// Reads a document of cells.
pub(super) fn read(document: &maillage_documents::Document) -> Found {
    let (strips, places) = strips::of(document);
    let (strips, footnotes) = marks::footnotes(strips);
    let (strips, bearers) = marks::taken_off(strips, &footnotes);
    let walked = walk::walk(&strips, &places);
    let subjects = subjects::of(&walked);
    let mut preambles = walked.preamble.clone();
    // A title may be spread over lines.
    preambles.push(walked.preamble.join(" ").replace(" 1 er ", " 1er "));
    let mut identity = identity::read(&[], &preambles);
    identity.picture_date = identity.picture_date.or_else(|| walked.heads.iter().find_map(|head| head.date));
    let (mut tables, outline) = tables::of(&walked, subjects);
    attached::attach(&mut tables, &footnotes, &bearers);
    let last_line = walked.rows.last().map_or(1, |row| row.rank);
    let document = Document { tables, outline, identity, last_line, unanswered: None, ends_in_header: false };
    Found { document, places }
}
