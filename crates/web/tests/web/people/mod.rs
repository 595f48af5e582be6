//! Who comes in, and who does not.

mod account;
mod authz;
mod forms;
mod kept;
mod kit;
mod office;
mod office_fund;
mod sign_in;
