//! Laws of the domain, for any input: the fold, the writing of acts, the bilan at a date, admission.

mod admission;
mod answers;
mod arbitrary;
mod fold;
mod gaps;
