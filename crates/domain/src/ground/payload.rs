//! What every fact that an act records can say of itself.

/// The payload of an act.
pub trait Payload {
    /// What it names, in a word for the list of acts: a number, a title, a date.
    fn subject(&self) -> String;
}
