//! What an agency's people do in pages: what waits for each of them.

pub mod desk;
mod fund_asked;
pub mod fund_body;
pub mod fund_field;
pub mod fund_offer;
pub mod fund_order;
pub mod fund_typed;
pub mod fund_verb;
