//! Many who write and read at once: one append for several decisions, and a state that a snapshot spares folding.

mod forged;
mod group;
mod kit;
mod servers;
mod snapshots;
