//! A public extract of the register of establishments, in its historical form.

use std::io::BufRead;

use maillage_domain::entity::finess::{FinessBanner, FinessSubject};
use maillage_reading::finess::{Extract, Line, NotAnExtract};
use maillage_views::feed::told;

use super::about::{About, Told};
use super::found::{Found, count};
use crate::error::ServiceError;
use crate::register::streamed::unreadable;

/// Reads an extract to its end, a line at a time.
pub(super) fn read(bytes: impl BufRead, about: About<'_>) -> Result<Told, ServiceError> {
    let About { file, words, .. } = about;
    let extract = Extract::open(bytes).map_err(|no| match no {
        NotAnExtract::Bytes(error) => unreadable(&error, file, words),
        NotAnExtract::Banner => about.refused(),
    })?;
    let FinessBanner { edition, of } = extract.banner.clone();
    let (mut found, mut unread) = (Found::default(), Vec::new());
    for line in extract {
        match line.map_err(|error| unreadable(&error, file, words))? {
            Line::Row(row) => {
                found.rows += 1;
                take(&mut found, row.subject, row.line);
            }
            Line::Unread(row) => unread.push(told::unread_row(&row, words)),
        }
    }
    let kind = format!("FINESS {edition}");
    Ok(Told { kind, of: Some(of), found, unreadable: count(unread.len()), diagnostics: unread })
}

fn take(found: &mut Found, subject: FinessSubject, line: u32) {
    match subject {
        FinessSubject::LegalEntity(row) => found.legal_entity(row),
        FinessSubject::Site(row) => found.site(row),
        FinessSubject::Point(_) | FinessSubject::NoPoint(_) => found.point(line),
    }
}
