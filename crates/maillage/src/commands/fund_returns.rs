//! `maillage import cpam`: payments that bodies of compulsory schemes sent back.

use maillage_domain::act::{Actor, PersonId};
use maillage_service::App;
use maillage_service::fund::import_returns::{ReturnsPaid, ReturnsRequest, import_returns};
use maillage_service::mapped_table::MappedTable;
use maillage_views::fund::returns_imported::ReturnsImported;
use maillage_views::problem::Problem;
use maillage_views::words::Words;
use uuid::Uuid;

use super::{Ended, Store, made, table};
use crate::args::TableFile;
use crate::output::{Failure, Output};

/// Records a file of returns; where somebody ordered the payments, the register pays those that its rules allow.
pub(super) async fn imported(
    store: &Store,
    (asked, ordered): (&TableFile, Option<(Uuid, String)>),
    actor: Actor,
    output: &Output,
) -> Ended {
    let pays = ordered.map(|(by, order)| paid(actor, (by, order), output)).transpose()?;
    let said = |app: &App, view| made(app, view, |view: &ReturnsImported| &view.text, output);
    let import = async |app: &App, table: &MappedTable<'_>, actor: Actor, words: Words| {
        import_returns(app, &ReturnsRequest { table, pays: pays.as_ref() }, actor, words).await
    };
    table::recorded(store, (asked, actor), import, said, output).await
}

/// Who pays: the accountant is the person who imports.
fn paid(actor: Actor, (ordered_by, order): (Uuid, String), output: &Output) -> Result<ReturnsPaid, Failure> {
    match actor {
        Actor::Person(paid_by) => Ok(ReturnsPaid { paid_by, ordered_by: PersonId::new(ordered_by), order }),
        Actor::Program => {
            Err(Failure::unusable(Problem::worded("returns-accountant-missing", &[], output.words)))
        }
    }
}
