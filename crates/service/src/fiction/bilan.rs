//! The bilans of the region that does not exist: counted from its register as `bilan compute` counts, and published as a table of an
//! agency is. The last one differs from the register in a few cells, so that a reconciliation has something of each kind to show.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::act::{DocumentRead, Draft, Fact};
use maillage_domain::bilingual::Bilingual;
use maillage_domain::care::annex::DocumentIdentity;
use maillage_domain::care::bilan::{
    Admission, BilanQuery, Certainty, Note, Proposal, Publication, PublishedBilan, admit, at,
};
use maillage_domain::care::column::oui_non;
use maillage_domain::procedure::window::Window;
use maillage_domain::state::{Asked, State};
use maillage_domain::territory::Gazetteer;
use maillage_publishing::csv;
use maillage_reading::digest;
use maillage_reading::territory::named_communes;
use maillage_views::problem;
use maillage_views::register::coming::ComingBilan;
use maillage_views::tidy::TidyRow;
use maillage_views::words::Words;

use crate::app::Drafted;
use crate::care::read_annex::read_known;
use crate::error::ServiceError;
use crate::paper::Paper;
use crate::published;
use crate::register::compute::counted_anew;
use crate::register::standing::Standing;
use crate::shipped::FICTION;

/// What a bilan says of itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Issue<'w> {
    /// The number of its order.
    pub(super) act: &'w str,
    /// The day whose authorisations it counts.
    pub(super) picture: Date,
    /// When it was published.
    pub(super) published: Date,
    /// The window that it announces; none of the rows from which the first one is counted.
    pub(super) window: Option<&'w Window>,
}

/// A cell that is printed otherwise than it is counted, and by how many sites.
pub(super) type Slip = (&'static str, &'static str, i64);

/// Counts the bilan that holds on a day anew, as `bilan compute` does.
fn counted(state: &State, day: Date, words: Words) -> ComingBilan {
    let (region, asked) = (FICTION.code(), Asked::on(day));
    let query = BilanQuery::whole(region.clone(), day);
    let answer = at(state, &query).expect("the rows of the region are recorded before they are counted");
    let communes = Arc::new(Gazetteer::new(named_communes(FICTION.map.communes.bytes)));
    let standing = Standing::among(state, region, asked, communes);
    counted_anew(state, &answer, standing.as_ref(), Timestamp::UNIX_EPOCH, words)
}

/// The bilan of a day, counted from the register, but for what is printed otherwise.
pub(super) fn computed(
    state: &State,
    issue: Issue<'_>,
    slips: &[Slip],
    words: Words,
) -> Result<Drafted, ServiceError> {
    let mut coming = counted(state, issue.picture, words);
    for row in &mut coming.rows {
        let own = slips.iter().find(|(line, zone, _)| row.code.as_deref() == Some(line) && row.zone == *zone);
        if let Some((_, _, by)) = own {
            print_otherwise(row, *by);
        }
    }
    drafted(state, issue, &csv::coming(&coming)?, words)
}

/// Prints so many sites more or fewer, and answers by that.
fn print_otherwise(row: &mut TidyRow, by: i64) {
    row.sites_current = row.sites_current.map(|current| current + by);
    row.sites_gap = row.sites_gap.map(|gap| gap - by);
    row.admissible = row.sites_gap.map(|gap| oui_non(gap > 0));
}

/// The acts that record a table as a published bilan, and the table itself.
pub(super) fn drafted(
    state: &State,
    issue: Issue<'_>,
    bytes: &[u8],
    words: Words,
) -> Result<Drafted, ServiceError> {
    let sha256 = digest::of(bytes);
    let title = format!("Bilan fictif n° {} (fictional)", issue.act);
    let reading = read_known(&Paper::written(&title, bytes), state.reference(), &[], words)?;
    let mut annex = reading.value;
    annex.document = DocumentIdentity {
        region: Some(FICTION.territory.region.name.clone()),
        act: Some(issue.act.to_owned()),
        picture_date: Some(issue.picture),
        window_opens: issue.window.map(|window| window.opens),
        window_closes: issue.window.map(|window| window.closes),
        zone_decision: FICTION.territory.zone_sets.first().and_then(|set| set.decided_on),
        ..DocumentIdentity::unnamed(sha256)
    };
    let proposal = Proposal {
        region: FICTION.code().clone(),
        common_to: Vec::new(),
        annex,
        faults: reading.diagnostics,
        as_printed: false,
        published: Some(Publication { on: issue.published, certainty: Certainty::Printed }),
        notes: vec![fictional_note()],
        erratum_of: None,
        answered: false,
    };
    let told = |refusal| ServiceError::refused(problem::refusal(&refusal, words));
    let Admission::New(bilan) = admit(state.reference(), state.care(), proposal).map_err(told)? else {
        return Ok(Drafted::default());
    };
    let document = DocumentRead { sha256, title, lines: published::lines(bytes) };
    let draft = |fact: Fact| Draft::new(FICTION.code(), issue.published, fact);
    let bilan: PublishedBilan = *bilan;
    Ok(Drafted {
        drafts: vec![draft(document.into()), draft(bilan.into())],
        files: vec![published::kept(sha256, bytes)],
    })
}

/// What stands beside the tables.
fn fictional_note() -> Note {
    Note {
        annex: 1,
        section: String::new(),
        codes: Vec::new(),
        page: None,
        line: None,
        area: None,
        cell: None,
        text: Bilingual {
            fr: "Région fictive : établissements, titulaires et autorisations sont inventés pour la démonstration."
                .to_owned(),
            en: "Fictional region: sites, holders and authorisations are invented for the demonstration."
                .to_owned(),
        },
    }
}
