//! One measurement.

/// How long it took, and how much memory the process held at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sample {
    /// Wall time in milliseconds.
    pub(crate) milliseconds: f64,
    /// The largest resident set in megabytes (10^6 bytes), where it can be told from that of others.
    pub(crate) megabytes: Option<f64>,
}
