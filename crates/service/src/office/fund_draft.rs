//! A command of the fund as a form asks for it, but for who asks, under which key and when.

use std::sync::Arc;

use maillage_domain::act::PersonId;
use maillage_domain::fund::decision::Command;

use crate::fund::act::Made;

/// Who asks, under which key, and what is made for him.
#[derive(Debug, Clone)]
pub(super) struct By {
    pub(super) key: String,
    pub(super) person: PersonId,
    pub(super) made: Made,
}

/// A command, once who asks for it is known.
pub(super) type Draft = Arc<dyn Fn(By) -> Box<dyn Command> + Send + Sync>;

/// A draft that boxes the command it makes.
pub(super) fn draft<C: Command + 'static>(make: impl Fn(By) -> C + Send + Sync + 'static) -> Draft {
    Arc::new(move |by| Box::new(make(by)))
}
