//! The fund: each rule on both sides of its line, the laws of its book, and random histories against a naive ledger.

mod commands;
mod commitments;
mod credits;
mod destinations;
mod given;
mod histories;
mod image;
mod kit;
mod naive;
mod parameters;
mod payments;
mod promise;
mod status;
mod years;
