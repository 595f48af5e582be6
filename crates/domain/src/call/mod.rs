//! Calls of the fund: calls for projects (*appels à projets*, AAP) and expressions of interest (*appels à manifestation
//! d'intérêt*, AMI), what was sent in answer, what was decided of each, and what was published.
//!
//! An applicant is known by its identifier, with its name where it is a legal person; a natural person is never named. What is
//! asked, what is granted and what is committed are three steps of one sum, and are never added up.

pub mod application;
pub mod book;
pub mod code;
pub mod decided;
pub mod decision;
pub mod opened;
pub mod terms;
