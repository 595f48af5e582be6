//! What an agency's people do in pages: what waits for each of them, and the acts that they enter.

mod body;
pub mod deed;
pub mod deed_body;
pub mod deed_form;
pub mod deed_once;
pub mod desk;
pub mod drafts;
mod fund_agreed;
mod fund_asked;
pub mod fund_body;
mod fund_called;
pub mod fund_deed;
mod fund_draft;
pub mod fund_field;
pub mod fund_offer;
pub mod fund_order;
mod fund_rehearsal;
pub mod fund_typed;
pub mod fund_verb;
pub mod import;
mod look;
pub mod upload;
