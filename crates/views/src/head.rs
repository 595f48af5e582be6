//! The head of the journal at which an answer was made: who keeps the answer can have it checked.

use maillage_domain::act::ActNumber;
use maillage_domain::digest::Digest;
use schemars::JsonSchema;
use serde::Serialize;

use crate::told::Told;
use crate::words::{Argument, Words};

/// How many digits of a root people read.
const DIGITS: usize = 16;

/// The last act of the journal when an answer was made, and the root of the tree up to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HeadView {
    /// The number of the act.
    pub act: u64,
    /// The root: 64 hexadecimal digits.
    pub root: String,
    /// Both in a sentence, with the first digits of the root.
    pub text: String,
}

/// An answer as JSON names it together with the head of the journal at which it was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MadeAt<V> {
    /// The answer.
    #[serde(flatten)]
    pub answer: V,
    /// The head.
    pub head: HeadView,
}

impl HeadView {
    /// Words a head.
    pub fn new(act: ActNumber, root: Digest, words: Words) -> Self {
        let root = root.to_string();
        let number = Argument::printed(act.get());
        let digits = root.get(..DIGITS).unwrap_or(&root);
        let text = words.with("head-made", &[("act", number), ("root", Argument::Text(digits))]);
        Self { act: act.get(), root, text }
    }

    /// The sentence, whose number leads to its act.
    pub fn told(&self, words: Words) -> Told {
        Told::naming(self.text.clone(), &[ActNumber::new(self.act)], words)
    }

    /// What was done, and the head at which it stands.
    pub fn behind(&self, text: &str) -> String {
        format!("{text} {}.", self.text)
    }

    /// Both for programs, in the properties of a file.
    pub fn property(&self) -> String {
        format!("{} {}", self.act, self.root)
    }
}
