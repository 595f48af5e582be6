//! Tier 2.
