//! The fund: each rule on both sides of its line, the laws of its book, and random histories against a naive ledger.

mod commands;
mod commitments;
mod credits;
mod destinations;
mod histories;
mod image;
mod kit;
mod naive;
mod payments;
mod promise;
mod status;
mod typed;
mod years;
