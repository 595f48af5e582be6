//! A document somebody gives to be read.

use std::sync::Arc;

use maillage_documents::Document;
use maillage_documents::scan::is_scan;
use maillage_views::words::Words;

use crate::error::ServiceError;
use crate::scan::{Progress, read_scan};

/// A document as it is given: its name, its bytes, and what was recognised of it where it is a scan. To recognise one takes
/// long, so that it is done once, whoever reads it afterwards.
#[derive(Debug)]
pub struct Paper<'b> {
    /// The name of the file, for messages.
    pub file: &'b str,
    /// The bytes of the document.
    pub bytes: &'b [u8],
    recognised: Option<Arc<Document>>,
}

impl<'b> Paper<'b> {
    /// A document whose bytes say what it prints.
    pub const fn written(file: &'b str, bytes: &'b [u8]) -> Self {
        Self { file, bytes, recognised: None }
    }

    /// Any document: a scan is recognised, with the engine of this machine, telling from time to time how far it is.
    ///
    /// # Errors
    ///
    /// The engine is not there, or does not read; the scan is too long or too large.
    pub fn looked_at(
        file: &'b str,
        bytes: &'b [u8],
        words: Words,
        told: &mut dyn FnMut(Progress),
    ) -> Result<Self, ServiceError> {
        let scanned = is_scan(bytes).then(|| read_scan(bytes, file, words, told)).transpose()?;
        let recognised = scanned.map(|scanned| Arc::new(scanned.document));
        Ok(Self { recognised, ..Self::written(file, bytes) })
    }

    /// A document of which it is known already what was recognised of it.
    pub(crate) const fn known(file: &'b str, bytes: &'b [u8], recognised: Option<Arc<Document>>) -> Self {
        Self { file, bytes, recognised }
    }

    /// The same with bytes of its own, to be read on another thread.
    pub(crate) fn owned(&self) -> OwnedPaper {
        let (file, bytes) = (self.file.to_owned(), self.bytes.to_vec());
        OwnedPaper { file, bytes, recognised: self.recognised.clone() }
    }

    /// What was recognised of it, where it is a scan that was looked at.
    pub(crate) fn recognised(&self) -> Option<&Document> {
        self.recognised.as_deref()
    }
}

/// A document as it is given, with bytes of its own.
#[derive(Debug)]
pub(crate) struct OwnedPaper {
    file: String,
    bytes: Vec<u8>,
    recognised: Option<Arc<Document>>,
}

impl OwnedPaper {
    /// The document, to be read.
    pub(crate) fn paper(&self) -> Paper<'_> {
        Paper::known(&self.file, &self.bytes, self.recognised.clone())
    }
}
