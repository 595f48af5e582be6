//! The objectives of the regional plan: what it wants of a line in a zone, by which act, and from when to when.
//!
//! An act adopts them ([`ObjectivesAdopted`]); a later one replaces what it names, and the earlier stays in the journal. A bilan
//! prints targets of its own: what it prints rules (art. L. 6122-9 CSP), and what an objective says stands
//! [beside](beside()) it.

mod admit;
mod adopted;
mod aim;
mod beside;
mod compare;
mod due;
mod goals;
mod in_force;
mod lawful;
mod level;
mod readings;

pub use admit::{ObjectivesAdmission, ObjectivesRefusal, Overlap, admit};
pub use adopted::{Objective, ObjectivesAdopted, Said};
pub use aim::{Aim, Stage, StageReading, Stages, StagesFault};
pub use beside::{Beside, Mark, ObjectivesQuery, beside};
pub use compare::{ObjectiveChange, ObjectiveTurn, compare};
pub use due::{Due, NotDue};
pub use goals::{Goals, GoalsFault, Stated};
pub use in_force::{InForce, in_force, of_cell};
pub use lawful::{Named, Unlawful, lawful};
pub use level::{BoundsReversed, Level};
pub use readings::{stage_readings, stages};
