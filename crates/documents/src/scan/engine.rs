//! What a program that reads pictures of writing does for the reader of scans.

use super::frame::Frame;
use super::picture::Picture;

/// A program that reads pictures of writing. It runs where the reader cannot: this crate starts no process.
pub trait Engine {
    /// Its name and version, as an answer records them.
    fn version(&self) -> &str;

    /// The words of each picture, in their order: as many lists as pictures.
    fn read(&self, pictures: &[Picture], manner: Manner) -> Result<Vec<Vec<Word>>, EngineFault>;
}

/// What a picture shows, and so which characters can be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Lines of French anywhere on a page.
    Page,
    /// One block of French, one line or several.
    Block,
    /// One line of digits, plus and minus.
    Figures,
    /// One line of `oui` or `non`, in capitals or not.
    Answers,
}

/// A word as an engine reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// On which line of its picture, from 0; each line has a number of its own.
    pub line: usize,
    /// Where in its picture.
    pub frame: Frame,
    /// Its characters.
    pub text: String,
    /// How sure the engine is, in hundredths.
    pub sureness: u8,
}

/// Why an engine did not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineFault {
    /// It is not installed, or not the language that is read.
    #[error("the engine is not installed")]
    Absent,
    /// It took longer than it may, and was stopped.
    #[error("the engine took more than {seconds} s")]
    TooSlow {
        /// What it may take.
        seconds: u64,
    },
    /// It said more than it may, and was stopped.
    #[error("the engine said more than {bytes} bytes")]
    TooLong {
        /// What it may say.
        bytes: usize,
    },
    /// It failed, and says why.
    #[error("the engine failed: {0}")]
    Failed(String),
}
