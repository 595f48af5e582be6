//! The bilan as people explore it: picked by filters, by what is looked for, and sorted; with what stands behind each choice.

use maillage_domain::care::bilan::{BilanAt, Facets, Order, sort, sort_within_tables};
use maillage_domain::fund::beneficiary::BeneficiaryId;
use maillage_domain::reference::ZonesDelimited;
use maillage_domain::search::{Known, Meaning, Understood, understand};
use maillage_domain::state::Asked;
use maillage_views::explorer::understood::{Bearer, UnderstoodView};
use maillage_views::words::Words;

use super::ask::{BilanAsked, BilanRequest, answer_unpicked, asked, counted_on};
use crate::error::ServiceError;
use crate::reader::Reader;
use crate::territory::gazetteer::gazetteer;

/// An answer that was picked from, and what is told beside it.
#[derive(Debug)]
pub(crate) struct Explored<'r> {
    /// The rows that are left, in their order.
    pub(crate) answer: BilanAt<'r>,
    /// The question.
    pub(crate) asked: BilanAsked,
    /// What stands behind each choice.
    pub(crate) facets: Facets<'r>,
    /// How many rows there are before any is picked.
    pub(crate) all_rows: usize,
    /// What was looked for, as it was understood; nothing where nothing was.
    pub(crate) understood: Option<Understood<'r>>,
}

/// How the rows of an answer are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// As one list, under the domains they belong to.
    List,
    /// In the tables that the document prints.
    Tables,
}

/// Answers a request, picked and sorted.
pub(crate) async fn explored<'r>(
    reader: &'r Reader,
    request: &BilanRequest,
    layout: Layout,
    words: Words,
) -> Result<Explored<'r>, ServiceError> {
    let state = reader.state();
    let asked = asked(reader, request, words)?;
    let mut answer = answer_unpicked(state, &asked, words)?;
    let query = &asked.query;
    let (facets, all_rows) = (Facets::of(&answer.rows, query), answer.rows.len());
    let question = request.search.as_deref().map(str::trim).filter(|question| !question.is_empty());
    let understood = match question {
        None => None,
        Some(question) => Some(understood(reader, &asked, question, &answer).await?),
    };
    let picked = |row: &_| query.wants_line(row) && query.wants_zone(row) && query.wants_answer(row);
    answer.rows.retain(picked);
    if let Some(understood) = &understood {
        understood.pick(&mut answer.rows);
    }
    if let Some(order) = request.order {
        sorted(&mut answer, order, layout, words);
    }
    Ok(Explored { answer, asked, facets, all_rows, understood })
}

fn sorted(answer: &mut BilanAt<'_>, order: Order, layout: Layout, words: Words) {
    match layout {
        Layout::List => sort(&mut answer.rows, order, words.language()),
        Layout::Tables => sort_within_tables(&mut answer.rows, order, words.language()),
    }
}

async fn understood<'r>(
    reader: &'r Reader,
    asked: &BilanAsked,
    question: &str,
    answer: &BilanAt<'r>,
) -> Result<Understood<'r>, ServiceError> {
    let (state, region) = (reader.state(), &asked.query.region);
    let sets: Vec<&'r ZonesDelimited> = state.reference().zone_sets(region, asked.query.asked).collect();
    let places = gazetteer(reader, region, asked.query.asked).await?;
    let day = counted_on(state, region, asked.query.asked);
    let known = Known { state, region, day, zone_sets: &sets, places: &places, rows: &answer.rows };
    Ok(understand(question, known))
}

/// What was understood, in words, with what is known of who bears a number.
pub(crate) fn understood_view(
    reader: &Reader,
    question: &str,
    explored: &Explored<'_>,
    words: Words,
) -> Option<UnderstoodView> {
    let understood = explored.understood.as_ref()?;
    let asked = explored.asked.query.asked;
    let bearer = |meaning: &Meaning<'_>| bearer(reader, meaning, asked);
    Some(UnderstoodView::new(question.trim(), understood, reader.state(), bearer, words))
}

/// What the store knows of who bears a number of a register: the agency of a region, or who gets money of a fund.
fn bearer(reader: &Reader, meaning: &Meaning<'_>, asked: Asked) -> Option<Bearer> {
    let (id, siret) = match meaning {
        Meaning::Siret(siret) => (BeneficiaryId::Siret(*siret), Some(siret)),
        Meaning::Finess(finess) => (BeneficiaryId::Finess(*finess), None),
        _ => return None,
    };
    let reference = reader.state().reference();
    // Who bears a number is asked as of now: no day of a bilan is meant by it.
    let asked = Asked { known_on: asked.known_on, ..Asked::LATEST };
    let mut bearer = Bearer::default();
    for region in reference.regions() {
        let agency = reference.agency(&region.code, asked).filter(|agency| Some(&agency.fact.siret) == siret);
        bearer.agencies.extend(agency.map(|agency| agency.fact.agency.to_string()));
        let commitments = reader.fund(&region.code, asked).commitments_to(&id).count();
        if commitments > 0 {
            bearer.commitments.push((region.name.clone(), commitments));
        }
    }
    Some(bearer)
}
