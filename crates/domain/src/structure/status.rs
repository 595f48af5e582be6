//! How far a structure is.

use super::closed_list;

closed_list! {
    /// How far a structure is. The day since when is said beside it; what nobody said is no status.
    pub enum StructureStatus {
        /// Its project is being drawn up.
        Drafting = "drafting",
        /// It is being set up.
        InProgress = "in-progress",
        /// It is at work.
        Open = "open",
        /// The agency recognises it.
        Recognised = "recognised",
        /// It bears a label.
        Labelled = "labelled",
        /// It is there no more: it stays readable, and is counted nowhere.
        Closed = "closed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_word_of_the_list_when_read_then_that_status_and_no_other_word() {
        for status in StructureStatus::ALL {
            assert_eq!(StructureStatus::parse(status.as_str()), Some(status));
            assert_eq!(serde_json::to_value(status).ok(), Some(status.as_str().into()), "one word in data");
        }
        assert_eq!(StructureStatus::parse("announced"), None);
    }
}
