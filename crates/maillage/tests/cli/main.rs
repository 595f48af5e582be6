//! The command line from outside: what people and programs see of `maillage`, in both languages.

mod bilan;
mod crash;
mod erratum;
mod errors;
mod files;
mod fund;
mod help;
mod import;
mod journal;
mod kit;
mod read;
mod refused;
mod store;
mod trace;
