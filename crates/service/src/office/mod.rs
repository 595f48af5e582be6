//! What an agency's people do in pages: what waits for each of them, and the acts that they enter.

pub mod deed;
pub mod deed_form;
pub mod desk;
pub mod drafts;
pub mod fund_order;
pub mod import;
mod look;
pub mod upload;
