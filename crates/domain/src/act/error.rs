//! Why an act cannot be read.

/// An act that this version of the program cannot read.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The line is not an act at all.
    #[error("not an act")]
    Malformed(#[source] serde_json::Error),
    /// A type that this version does not know.
    #[error("act of unknown type `{kind}`: this journal was written by a newer maillage")]
    UnknownKind {
        /// The name of the type.
        kind: String,
    },
    /// A version of a type newer than the one known here.
    #[error("act `{kind}` in version {version}: this journal was written by a newer maillage")]
    NewerVersion {
        /// The name of the type.
        kind: String,
        /// The version found.
        version: u16,
    },
    /// The payload does not have the shape of its type.
    #[error("act `{kind}` does not have the shape of its type")]
    Payload {
        /// The name of the type.
        kind: &'static str,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
}
