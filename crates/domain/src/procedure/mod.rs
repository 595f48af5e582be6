//! How applications are filed and decided: windows, and rulings on what may be filed.

pub mod admit;
pub mod alternatives;
pub mod amendment;
pub mod basis;
pub mod book;
pub mod case;
pub mod conditions;
pub mod course;
pub mod declared;
pub mod footing;
pub mod form;
pub mod handling;
pub mod named;
pub mod need_use;
pub mod operation;
pub mod outcome;
pub mod place;
pub mod reserve;
pub mod ruling;
pub mod site_units;
pub mod terms;
pub mod window;
