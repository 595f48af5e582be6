//! The fund: each rule on both sides of its line, the laws of its book, and random histories against a naive ledger.

mod as_of;
mod chosen;
mod commands;
mod commitments;
mod credits;
mod debts;
mod destinations;
mod duties;
mod given;
mod histories;
mod image;
mod keys;
mod kit;
mod naive;
mod offers;
mod order;
mod parameters;
mod payments;
mod promise;
mod set_aside;
mod status;
mod terms;
mod times;
mod typed;
mod versions;
mod years;
