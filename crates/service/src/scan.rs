//! Reading a scan with the engine of this machine; nothing is stored.

pub use maillage_documents::scan::Progress;
use maillage_documents::scan::{self, EngineFault, Lexicon, Recognised, ScanError};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use crate::error::ServiceError;
use crate::tesseract::Tesseract;

/// Reads a scan, telling from time to time how far it is; `file` is its name, for messages.
pub fn read_scan(
    bytes: &[u8],
    file: &str,
    words: Words,
    told: &mut dyn FnMut(Progress),
) -> Result<Recognised, ServiceError> {
    let mut read = || scan::read(bytes, &Tesseract::find()?, &Lexicon::default(), told);
    read().map_err(|error| ServiceError::unusable(problem(&error, file, words)))
}

/// Why a scan is not read, and what can be done.
pub(crate) fn problem(error: &ScanError, file: &str, words: Words) -> Problem {
    let named = ("file", Argument::Text(file));
    match error {
        ScanError::Unreadable => {
            Problem::worded("scan-unreadable", &[named], words).hint("scan-unreadable", &[], words)
        }
        ScanError::TooLarge { page } => {
            let page = ("page", Argument::count(*page));
            Problem::worded("scan-too-large", &[named, page], words).hint("scan-too-large", &[], words)
        }
        ScanError::TooManyPages { pages, most } => {
            let (pages, most) = (("pages", Argument::count(*pages)), ("most", Argument::count(*most)));
            Problem::worded("scan-too-long", &[named, pages, most], words).hint("scan-too-long", &[], words)
        }
        ScanError::NoSuchPage { page, pages } => {
            let (page, pages) = (("page", Argument::count(*page)), ("pages", Argument::count(*pages)));
            Problem::worded("scan-no-page", &[named, page, pages], words)
        }
        ScanError::NothingThere { page } => {
            Problem::worded("scan-nothing-there", &[named, ("page", Argument::count(*page))], words)
        }
        ScanError::Engine(fault) => engine_problem(fault, file, words),
    }
}

/// Why the engine does not read, and what to type where it is not installed.
fn engine_problem(fault: &EngineFault, file: &str, words: Words) -> Problem {
    let named = ("file", Argument::Text(file));
    match fault {
        EngineFault::Absent => {
            Problem::worded("engine-absent", &[named], words).hint("engine-absent", &[], words)
        }
        EngineFault::TooSlow { seconds } => {
            let seconds = ("seconds", Argument::count(*seconds));
            Problem::worded("engine-too-slow", &[named, seconds], words).hint("engine-too-slow", &[], words)
        }
        EngineFault::TooLong { .. } => Problem::worded("engine-too-long", &[named], words),
        EngineFault::Failed(reason) => {
            Problem::worded("engine-failed", &[named], words).detail(reason.clone())
        }
    }
}

#[cfg(test)]
mod tests {
    use maillage_domain::bilingual::Language;

    use super::*;

    #[test]
    fn given_an_engine_that_is_not_installed_when_told_then_one_line_to_type_in_the_language_asked_for() {
        for (language, why) in
            [(Language::French, "n’est pas installé"), (Language::English, "is not installed")]
        {
            let told = problem(&ScanError::Engine(EngineFault::Absent), "bilan.pdf", Words::new(language));
            assert!(told.title.contains("bilan.pdf") && told.title.contains(why), "{}", told.title);
            let [hint] = &told.hints[..] else { panic!("one hint") };
            assert!(hint.ends_with("sudo apt-get install tesseract-ocr tesseract-ocr-fra"), "{hint}");
        }
    }

    #[test]
    fn given_bytes_that_are_no_pdf_when_read_then_unusable_and_told_in_one_line() {
        let words = Words::new(Language::French);
        let error = read_scan(b"ANNEXE 1", "bilan.pdf", words, &mut |_| ()).expect_err("no scan");
        assert_eq!(error.outcome(), crate::Outcome::Unusable);
        assert!(!error.problem(words).title.contains('\n'));
    }
}
