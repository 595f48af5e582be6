//! Many applications at once: may each be filed?

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use maillage_domain::procedure::terms::Terms;
use maillage_domain::rules::admissibility::INDICATIVE;
use maillage_domain::state::Asked;
use maillage_domain::territory::RegionCode;
use maillage_views::bulk::{BulkAnswer, BulkRefusal, BulkRuling, BulkView};
use maillage_views::rule::rule_title;
use maillage_views::words::Words;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::admissibility::{RulingRequest, Told, admissibility};
use super::terms::terms;
use crate::ask::region;
use crate::error::ServiceError;
use crate::reader::Reader;

/// Answers every question about applications in a region, in their order; with the facts that rules saw, where `reasons` are
/// asked for. A question that makes no sense is answered so, and spoils no other.
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
    let shared = Shared { reader, region: &region, terms: Mutex::default(), words };
    let answers = questions.par_iter().map(|question| shared.answer(question, reasons));
    Ok(BulkView {
        answers: answers.collect::<Result<_, _>>()?,
        indicative: rule_title(&INDICATIVE, words),
        head: reader.head_view(words),
        region: region.to_string(),
    })
}

/// What all questions are answered from.
struct Shared<'s> {
    reader: &'s Reader,
    region: &'s RegionCode,
    /// The terms of each time that was asked about: gathering them takes longer than a ruling.
    terms: Mutex<BTreeMap<Asked, Arc<Terms>>>,
    words: Words,
}

impl Shared<'_> {
    fn answer(&self, question: &RulingRequest, reasons: bool) -> Result<BulkAnswer, ServiceError> {
        let ruled = if reasons {
            admissibility(self.reader, question, self.words).map(|view| BulkRuling::told(&view))
        } else {
            self.short(question)
        };
        match ruled {
            Ok(ruled) => Ok(BulkAnswer::Ruled(ruled)),
            Err(ServiceError::Told(problem, _)) => Ok(BulkAnswer::Refused(BulkRefusal { problem: *problem })),
            Err(failed) => Err(failed),
        }
    }

    fn short(&self, question: &RulingRequest) -> Result<BulkRuling, ServiceError> {
        let terms = |asked| self.terms(asked);
        let told = Told::under(self.reader, self.region, question, terms, self.words)?;
        let rulings = told.rulings(self.reader.state(), self.words)?;
        Ok(BulkRuling::short(&told.in_common(rulings, self.words)?))
    }

    fn terms(&self, asked: Asked) -> Arc<Terms> {
        let mut known = self.terms.lock().unwrap_or_else(PoisonError::into_inner);
        let gathered = || Arc::new(terms(self.reader.state(), self.region, asked));
        Arc::clone(known.entry(asked).or_insert_with(gathered))
    }
}
