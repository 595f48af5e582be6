//! What was picked of a bilan, named where its reader looks first: on the cover and among the facts.

use super::{BilanDocument, DocumentFact};
use crate::explorer::active::Active;
use crate::words::{Argument, Words};

/// Between the filters that are on.
const AND: &str = " · ";

impl BilanDocument {
    /// Names the filters that are on, and what is looked for, if anything; a whole bilan stays as it is.
    pub fn name_extract(&mut self, active: &[Active], search: &str, words: Words) {
        let search = Some(search.trim()).filter(|search| !search.is_empty());
        let searched =
            search.map(|search| words.with("document-searched", &[("words", Argument::Text(search))]));
        let values: Vec<&str> =
            active.iter().map(|active| active.value.as_str()).chain(searched.as_deref()).collect();
        if values.is_empty() {
            return;
        }
        let labels: Vec<&str> =
            active.iter().map(|active| active.label.as_str()).chain(searched.as_deref()).collect();
        let fact = DocumentFact { name: words.get("document-fact-extract"), value: labels.join(AND) };
        self.facts.insert(0, fact);
        self.extract = Some(values.join(AND));
    }
}
