//! The intervention fund (*fonds d'intervention régional*, art. L. 1435-8 to L. 1435-11 CSP): money, budget, ledger, and
//! the reports that agencies publish of it.

pub mod act;
pub mod agreement;
pub mod agreement_finding;
pub mod aid;
pub mod beneficiary;
pub mod budget;
pub mod cell;
pub mod chosen;
pub mod commitment;
pub mod decision;
pub mod destination;
pub mod duty;
pub mod essentials;
pub mod execution;
pub mod follow_up;
pub mod grants;
pub mod ledger;
pub mod money;
pub mod notified;
pub mod parameters;
pub mod payment;
pub mod pending;
pub mod recovery;
pub mod refusal;
pub mod release;
pub mod report;
pub mod reported;
pub mod resources;
pub mod revenue;
pub mod served;
pub mod status;
pub mod tally;
pub mod trace;
pub mod within;
pub mod year;
