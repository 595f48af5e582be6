//! The supply of care: what is counted, against which plan, and what a published document says of it.

pub mod agreeing;
pub mod amm;
pub mod annex;
pub mod answer_rule;
pub mod arhgos;
pub mod authorisation;
pub mod bilan;
pub mod book;
pub mod bridge;
pub mod cell_answer;
pub mod cells_answered;
pub mod column;
pub mod count;
pub mod doubtful_cell;
pub mod finess;
pub mod need;
pub mod nomenclature;
pub mod objective;
pub mod printed_figures;
pub mod printed_tally;
pub mod quantity;
pub mod side_by_side;
pub mod unread;
