//! A fictional register: one region, two legal entities, three sites, and an authorisation of each status.

/// The acts of region 99, which does not exist, as two lists in JSON: facts of reference, then facts of the register, each behind the
/// day from which it has effect. On 2 March 2026 every status stands there. Who reads it knows the types of facts; this crate does not.
pub const FICTIONAL: &str = include_str!("../../../testdata/registers/region-99.json");
