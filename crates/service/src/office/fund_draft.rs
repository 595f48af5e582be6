//! What a form of the fund asks for, but for who asks, under which key and when.

use std::sync::Arc;

use jiff::civil::Date;
use maillage_domain::act::PersonId;
use maillage_domain::fund::decision::Command;

use super::fund_deed::FundDeed;
use crate::fund::act::Made;

/// Who asks, under which key, and what is made for him.
#[derive(Debug, Clone)]
pub(super) struct By {
    pub(super) key: String,
    pub(super) person: PersonId,
    pub(super) made: Made,
}

/// Who asks a book beside the ledger, under which key, in which region, and for which day.
#[derive(Debug, Clone)]
pub(super) struct Asker {
    pub(super) key: String,
    pub(super) person: PersonId,
    pub(super) region: Option<String>,
    pub(super) on: Option<Date>,
}

/// A command to the ledger, once who asks for it is known.
pub(super) type CommandDraft = Arc<dyn Fn(By) -> Box<dyn Command> + Send + Sync>;

/// An act of a book beside the ledger, once who asks for it is known.
pub(super) type DeedDraft = Arc<dyn Fn(Asker) -> FundDeed + Send + Sync>;

/// What is asked for, once who asks for it is known.
#[derive(Clone)]
pub(super) enum Draft {
    /// A command, which the ledger decides under its key.
    Command(CommandDraft),
    /// An act of a book beside the ledger, which is recorded once under its key.
    Deed(DeedDraft),
}

/// A draft that boxes the command it makes.
pub(super) fn draft<C: Command + 'static>(make: impl Fn(By) -> C + Send + Sync + 'static) -> Draft {
    Draft::Command(Arc::new(move |by| Box::new(make(by))))
}

/// A draft of an act of a book beside the ledger.
pub(super) fn deed(make: impl Fn(Asker) -> FundDeed + Send + Sync + 'static) -> Draft {
    Draft::Deed(Arc::new(make))
}
