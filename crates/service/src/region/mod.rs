//! Use cases around the regions of a store: which there are, which one answers by default, who steers them.

pub mod choose_home;
pub mod describe_agency;
pub mod list;
pub mod opening;
pub mod publisher;

use maillage_domain::state::State;
use maillage_domain::territory::RegionCode;
use maillage_views::words::{Argument, Words};

use crate::ask;
use crate::error::ServiceError;

/// The region that a question is about: the one asked for, else the store's own.
///
/// # Errors
///
/// The one asked for is not recorded, or none is.
pub fn asked(state: &State, asked: Option<&str>, words: Words) -> Result<RegionCode, ServiceError> {
    ask::region(state, asked, words)
}

/// Which region answered, in a sentence: where several are recorded and none was asked for.
pub fn answering(state: &State, asked: Option<&str>, words: Words) -> Option<String> {
    let several = state.reference().regions().nth(1).is_some();
    let home = state.reference().home().filter(|_| several && asked.is_none())?;
    let named = [("region", Argument::Text(&home.name)), ("code", Argument::Text(home.code.as_str()))];
    Some(words.with("region-answering", &named))
}
