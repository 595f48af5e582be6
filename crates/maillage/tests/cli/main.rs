//! The command line from outside: what people and programs see of `maillage`, in both languages.

mod admissibility;
mod bilan;
mod check;
mod crash;
mod erratum;
mod errors;
mod export;
mod files;
mod formula;
mod fund;
mod fund_law;
mod fund_safety;
mod fund_times;
mod heads;
mod help;
mod hostile;
mod import;
mod import_report;
mod journal;
mod keys;
mod kit;
mod parameter;
mod printed;
mod proof;
mod publish;
mod read;
mod refused;
mod report;
mod saved_csv;
#[cfg(unix)]
mod shut;
mod store;
mod tables;
mod territory;
mod trace;
mod trials;
