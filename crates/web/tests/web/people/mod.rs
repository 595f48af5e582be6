//! Who comes in, and who does not.

mod account;
mod authz;
mod calls;
mod forms;
mod kept;
mod kit;
mod office;
mod office_calls;
mod office_deed;
mod office_fund;
mod office_import;
mod office_verbs;
mod office_ways;
mod office_writes;
mod sign_in;
mod tokens;
mod writes;
