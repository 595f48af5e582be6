//! Many applications at once: may each be filed?

use std::collections::BTreeMap;

use maillage_domain::rules::admissibility::INDICATIVE;
use maillage_views::bulk::{BulkAnswer, BulkRefusal, BulkRuling, BulkView};
use maillage_views::rule::rule_title;
use maillage_views::words::Words;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::admissibility::{RulingRequest, Told, admissibility};
use super::shared::Shared;
use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// Answers every question about applications in a region, in their order; with the facts that rules saw, where `reasons` are
/// asked for. A question that makes no sense is answered so, and spoils no other; one that is asked again is ruled on once.
///
/// # Errors
///
/// The region is not recorded; the world failed.
pub fn bulk(
    reader: &Reader,
    asked: Option<&str>,
    questions: &[RulingRequest],
    reasons: bool,
    words: Words,
) -> Result<BulkView, ServiceError> {
    let region = region(reader.state(), asked, words)?;
    let shared = Shared::new(reader, &region, words);
    let (mut ranks, mut distinct) = (BTreeMap::new(), Vec::new());
    let mut rank = |question| {
        *ranks.entry(question).or_insert_with(|| {
            distinct.push(question);
            distinct.len() - 1
        })
    };
    let order: Vec<usize> = questions.iter().map(&mut rank).collect();
    let ruled = distinct.par_iter().map(|question| answer(&shared, question, reasons));
    let ruled = ruled.collect::<Result<Vec<_>, _>>()?;
    Ok(BulkView {
        answers: order.into_iter().filter_map(|rank| ruled.get(rank).cloned()).collect(),
        indicative: rule_title(&INDICATIVE, words),
        head: reader.head_view(words),
        region: region.to_string(),
    })
}

fn answer<'s>(
    shared: &Shared<'s>,
    question: &'s RulingRequest,
    reasons: bool,
) -> Result<BulkAnswer, ServiceError> {
    let ruled = if reasons {
        admissibility(shared.reader, question, shared.words).map(|view| BulkRuling::told(&view))
    } else {
        short(shared, question)
    };
    match ruled {
        Ok(ruled) => Ok(BulkAnswer::Ruled(ruled)),
        Err(ServiceError::Told(problem, _)) => Ok(BulkAnswer::Refused(BulkRefusal { problem: *problem })),
        Err(failed) => Err(failed),
    }
}

fn short<'s>(shared: &Shared<'s>, question: &'s RulingRequest) -> Result<BulkRuling, ServiceError> {
    let told = Told::of(shared, question)?;
    let rulings = told.rulings(shared.state(), shared.words)?;
    Ok(BulkRuling::short(&told.in_common(rulings, shared.words)?))
}
