//! Laws of the domain, for any input: the fold, the writing of acts, the bilan at a date, admission, the fund.

mod admission;
mod answers;
mod arbitrary;
mod arbitrary_agreements;
mod arbitrary_aids;
mod arbitrary_bilan;
mod arbitrary_calls;
mod arbitrary_fund;
mod arbitrary_indicators;
mod arbitrary_objectives;
mod arbitrary_register;
mod arbitrary_structures;
mod common;
mod fold;
mod fund;
mod gaps;
mod image;
mod keys;
mod objectives;
mod printed;
mod signatures;
