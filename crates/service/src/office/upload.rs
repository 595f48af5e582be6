//! A document that somebody uploaded: kept for a while under its digest, until an act rests on it or nobody comes back.

use std::path::Path;
use std::sync::Arc;

use jiff::ToSpan as _;
use maillage_documents::scan::is_scan;
use maillage_domain::act::{Actor, PersonId};
use maillage_domain::digest::Digest;
use maillage_domain::territory::RegionCode;
use maillage_journal::erasable::{Disposition, File};
use maillage_reading::digest;
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::app::{App, Drafted};
use crate::clock::day_of;
use crate::error::ServiceError;
use crate::paper::Paper;
use crate::press::apart;
use crate::published;

/// For how many days an upload is there on which no act rests.
/// Arbitrary: who looks through a document comes back to it within weeks, and asks for it again after that.
const DAYS: i32 = 30;

/// How long a name is at most, in characters.
const LONGEST: usize = 120;

/// A document that was uploaded, and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// The digest of its bytes.
    pub document: Digest,
    /// The name of the file, for messages.
    pub file: String,
}

/// The name of a file without the folders that a browser may send with it, and without what a terminal would obey.
pub fn bare_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|sign| !sign.is_control()).take(LONGEST).collect();
    let plain = plain.trim().trim_matches('.').trim();
    let named = Path::new(plain).file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if named.is_empty() { "document".to_owned() } else { named.to_owned() }
}

impl Upload {
    /// Keeps what was uploaded, for a while; what was kept before and is past its time goes.
    ///
    /// # Errors
    ///
    /// The journal cannot be written.
    pub async fn keep(
        app: &App,
        (file, bytes): (&str, &[u8]),
        region: &RegionCode,
        who: PersonId,
    ) -> Result<Self, ServiceError> {
        let document = digest::of(bytes);
        let today = day_of(app.now(), &app.known().state, region);
        app.journal().destroy_past(today).await?;
        let kept = File {
            retained_until: today.checked_add(DAYS.days()).ok(),
            disposition: Disposition::Destroy,
            ..published::kept(document, bytes)
        };
        app.write(Actor::Person(who), |_state| Ok::<_, ServiceError>((Drafted::from(kept), ()))).await?;
        Ok(Self { document, file: bare_name(file) })
    }

    /// Its bytes.
    ///
    /// # Errors
    ///
    /// It is not there any more.
    pub async fn bytes(&self, app: &App, words: Words) -> Result<Vec<u8>, ServiceError> {
        let file = app.journal().file(self.document).await?;
        file.map(|file| file.content).ok_or_else(|| {
            let name = ("file", Argument::Text(self.file.as_str()));
            ServiceError::unusable(Problem::worded("upload-gone", &[name], words))
        })
    }

    /// The document of its bytes: a scan is recognised once, on a thread where nobody else waits.
    ///
    /// # Errors
    ///
    /// The engine is not there, or does not read; the scan is too long or too large.
    pub(super) async fn paper<'b>(
        &'b self,
        app: &App,
        bytes: &'b [u8],
        words: Words,
    ) -> Result<Paper<'b>, ServiceError> {
        if !is_scan(bytes) {
            return Ok(Paper::written(&self.file, bytes));
        }
        let scan = if let Some(scan) = app.recognised().get(self.document) {
            scan
        } else {
            let (taken, name) = (bytes.to_vec(), self.file.clone());
            let read = apart(move || crate::scan::read_scan(&taken, &name, words, &mut |_progress| {})).await;
            let scan = Arc::new(read?.document);
            app.recognised().keep(self.document, Arc::clone(&scan));
            scan
        };
        Ok(Paper::known(&self.file, bytes, Some(scan)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_name_like_a_path_when_it_is_bared_then_only_its_last_part_is_left() {
        for (sent, bare) in [
            ("bilan 2026.pdf", "bilan 2026.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\moi\\annexe.csv", "annexe.csv"),
            ("..", "document"),
            ("", "document"),
            ("a\u{1b}[31mb\n.txt", "a[31mb.txt"),
        ] {
            assert_eq!(bare_name(sent), bare, "{sent:?}");
        }
        assert_eq!(bare_name(&"x".repeat(LONGEST + 1)).len(), LONGEST);
    }
}
