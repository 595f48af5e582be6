//! Who comes with a request: taken from it in one place, whatever it came with.

use maillage_domain::people::Access;

/// Who comes with a request: the public, or a person with what he may do.
#[derive(Debug, Clone, Default)]
pub(crate) struct Visitor {
    /// What he may do, and where.
    pub(crate) access: Access,
}
