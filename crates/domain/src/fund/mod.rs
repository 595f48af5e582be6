//! The regional intervention fund (*fonds d'intervention régional*, FIR; art. L. 1435-8 CSP).

pub mod report;
