//! Who may come in: accounts, passwords, second factors, and what a browser comes back with.
//!
//! A use case here refuses in words and never says which of two secrets was wrong. What is noted of those who come in is kept
//! for a time that a parameter sets, apart from the journal.

mod account;
mod administration;
mod api_token;
mod grant;
mod ground;
mod held;
mod identity;
mod journey;
mod link;
mod notes;
mod openid;
mod password;
mod periods;
mod retention;
mod second;
mod sign_in;
mod throttle;
mod token;
mod viewed;

pub use self::account::{
    KnownAccount, account_id, add, block, erase, list, renamed, show, show_own, unblock,
};
pub use self::api_token::{
    MadeToken, TokenAsked, bearer, end_token, make_own_token, make_token, may_be_given, tokens,
};
pub use self::grant::{grant, read_grant, revoke_role};
pub use self::ground::{Keeper, Keeping, Origin};
pub use self::held::{held, held_own};
pub use self::identity::{Identity, Progress, identify, revoke_others, revoke_session, sign_out};
pub use self::link::{Chosen, Opening, choose_password, first_link, linked, open_link};
pub use self::openid::{
    Answer, CameBack, Farewell, come_back, exit, farewell, leave, leave_by_link, link_identity,
    unlink_identity,
};
pub use self::password::change_password;
pub use self::retention::{erase_outlived, outlived};
pub use self::second::{Proposal, confirm_factor, propose_factor, renew_codes};
pub use self::sign_in::{Entered, confirm_code, recover, sign_in};
pub use self::token::Token;
pub use crate::identity_provider::{IdentityProvider, Issuer, ProviderSettings};
pub use crate::stay::Stay;
