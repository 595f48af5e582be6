//! Tier 0 of maillage: the rules of the field, and nothing else.
//!
//! Everything here is a value or a pure function. There is no file, no clock, no network and no random source: time
//! and bytes are arguments. What the agency knows is a [`State`](state::State), a fold of [acts](act); what people ask
//! is a function of a state and a date.

pub mod act;
pub mod bilingual;
pub mod call;
pub mod care;
pub mod diagnostic;
pub mod digest;
pub mod entity;
pub mod fund;
pub mod glossary;
pub mod ground;
pub mod image;
pub mod indicator;
pub mod parameter;
pub mod people;
pub mod period;
pub mod procedure;
pub mod published_aid;
pub mod reference;
pub mod register;
pub mod related;
pub mod rules;
pub mod search;
pub mod signature;
pub mod state;
pub mod structure;
pub mod territory;
pub mod text;
