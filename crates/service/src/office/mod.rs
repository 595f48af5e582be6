//! What an agency's people do in pages: what waits for each of them.

pub mod desk;
pub mod fund_order;
