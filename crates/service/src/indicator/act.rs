//! A person defines an indicator, sets a target of one, or records a value.

use std::collections::BTreeSet;

use jiff::civil::Date;
use maillage_domain::act::{ActNumber, Actor};
use maillage_domain::ground::one_line::OneLine;
use maillage_domain::indicator::code::IndicatorCode;
use maillage_domain::indicator::defined::{Definition, IndicatorDefined};
use maillage_domain::indicator::recorded::IndicatorRecorded;
use maillage_domain::indicator::scope::Scope;
use maillage_domain::indicator::target::IndicatorTargeted;
use maillage_domain::indicator::unit::Unit;
use maillage_domain::state::{Asked, State};
use maillage_domain::structure::tally::Territory;
use maillage_domain::territory::RegionCode;
use maillage_reading::indicators::{WhyIndicator, cells};
use maillage_views::indicator::{no_such_indicator, scope_text, territory_in_words, value_text};
use maillage_views::problem::Problem;
use maillage_views::words::{Argument, Words};

use super::entered::{Entering, Formulas};
use super::faults;
use crate::app::{App, Drafted, Receipt};
use crate::ask;
use crate::clock::day_of;
use crate::error::ServiceError;

/// An indicator to define, as it is typed.
#[derive(Debug, Clone, Default)]
pub struct DefineRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// Its code.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// In what it is measured.
    pub unit: String,
    /// How it is reckoned, in words.
    pub calculation: String,
    /// How it is computed.
    pub formula: Option<String>,
    /// Where its values come from.
    pub source: Option<String>,
    /// The actions that it measures.
    pub actions: Vec<String>,
    /// The structures that it is about.
    pub structures: Vec<String>,
    /// The missions and lines of the fund that pay for what it measures.
    pub destinations: Vec<String>,
    /// From when; today, if absent.
    pub from: Option<Date>,
}

/// A target to set, as it is typed.
#[derive(Debug, Clone)]
pub struct TargetRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// Of which indicator.
    pub code: String,
    /// The value.
    pub value: String,
    /// By when.
    pub by: Date,
    /// Where; in the whole region, if absent.
    pub territory: Option<String>,
    /// Where it is written.
    pub source: Option<String>,
    /// The day that it is set; today, if absent.
    pub on: Option<Date>,
}

/// A value to record, as it is typed.
#[derive(Debug, Clone)]
pub struct RecordRequest {
    /// The region's code; the store's own, if absent.
    pub region: Option<String>,
    /// Of which indicator.
    pub code: String,
    /// The value.
    pub value: String,
    /// The day that it is of.
    pub on: Date,
    /// The years that it is of.
    pub period: Option<String>,
    /// Where; in the whole region, if absent.
    pub territory: Option<String>,
    /// The action that it is of.
    pub action: Option<String>,
    /// The words that print it.
    pub printed: Option<String>,
    /// Who says so.
    pub source: Option<String>,
}

/// Reads what is typed, or says why it cannot be read.
struct Typed(Words);

impl Typed {
    fn read<T>(
        &self,
        text: &str,
        read: impl FnOnce(&str) -> Result<T, WhyIndicator>,
    ) -> Result<T, ServiceError> {
        read(text).map_err(|why| faults::typed(text, why, self.0))
    }

    fn given<T>(
        &self,
        text: Option<&String>,
        read: impl FnOnce(&str) -> Result<T, WhyIndicator>,
    ) -> Result<Option<T>, ServiceError> {
        text.map(|text| self.read(text, read)).transpose()
    }

    fn several<T: Ord>(
        &self,
        texts: &[String],
        read: impl Fn(&str) -> Result<T, WhyIndicator>,
    ) -> Result<BTreeSet<T>, ServiceError> {
        texts.iter().map(|text| self.read(text, &read)).collect()
    }

    fn territory(&self, text: Option<&String>) -> Result<Territory, ServiceError> {
        Ok(self.given(text, cells::territory)?.unwrap_or_default())
    }
}

/// Defines an indicator; the same definition again writes nothing.
///
/// # Errors
///
/// What is typed cannot be read, or the indicator would be computed from itself or from none.
pub async fn define(
    app: &App,
    request: &DefineRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let typed = Typed(words);
    let structure = |text: &str| {
        let mut keys = cells::structures(text)?;
        keys.pop_first().filter(|_| keys.is_empty()).ok_or(WhyIndicator::Structure)
    };
    let defined = IndicatorDefined {
        indicator: typed.read(&request.code, cells::code)?,
        definition: Definition {
            label: typed.read(&request.label, cells::one_line)?,
            unit: typed.read(&request.unit, cells::unit)?,
            calculation: typed.read(&request.calculation, cells::one_line)?,
            formula: typed.given(request.formula.as_ref(), cells::formula)?,
            source: typed.given(request.source.as_ref(), cells::one_line)?,
            actions: typed.several(&request.actions, cells::one_line)?,
            structures: typed.several(&request.structures, structure)?,
            destinations: typed.several(&request.destinations, cells::one_line)?,
        },
    };
    let now = app.now();
    let decide = |state: &State| {
        let (region, name) = named(state, request.region.as_deref(), words)?;
        let day = request.from.unwrap_or_else(|| day_of(now, state, &region));
        let code = defined.indicator.to_string();
        let entering = Entering { defined: vec![(day, defined.clone())], ..Entering::default() };
        let formulas = Formulas::of(state.indicators(&region), &entering);
        if let Some(lacking) = defined.definition.formula.as_ref().and_then(|formula| formulas.lacks(formula))
        {
            return Err(unknown(state, &region, lacking, words));
        }
        if formulas.is_circular(&defined.indicator) {
            let said = [("code", Argument::Text(&code))];
            return Err(ServiceError::refused(Problem::worded("indicator-circular", &said, words)));
        }
        let said = [("code", Argument::Text(&code)), ("region", Argument::Text(&name))];
        Ok(entered(state, &region, &entering, (words.with("indicator-defined", &said), words)))
    };
    Ok(receipt(app.write(actor, decide).await?))
}

/// Sets a target; the same again writes nothing.
///
/// # Errors
///
/// What is typed cannot be read, or nobody defined the indicator.
pub async fn target(
    app: &App,
    request: &TargetRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let typed = Typed(words);
    let target = IndicatorTargeted {
        indicator: typed.read(&request.code, cells::code)?,
        territory: typed.territory(request.territory.as_ref())?,
        value: typed.read(&request.value, cells::value)?,
        by: request.by,
        source: typed.given(request.source.as_ref(), cells::one_line)?,
    };
    let now = app.now();
    let decide = |state: &State| {
        let (region, _) = named(state, request.region.as_deref(), words)?;
        let unit = unit(state, &region, &target.indicator, words)?;
        let day = request.on.unwrap_or_else(|| day_of(now, state, &region));
        let (value, by) = (value_text(target.value, unit, words), words.date(target.by));
        let territory = territory_in_words(&target.territory, words);
        let said = [
            ("code", Argument::Text(target.indicator.as_str())),
            ("value", Argument::Text(&value)),
            ("day", Argument::Text(&by)),
            ("territory", Argument::Text(&territory)),
        ];
        let entering = Entering { targeted: vec![(day, target.clone())], ..Entering::default() };
        Ok(entered(state, &region, &entering, (words.with("indicator-targeted", &said), words)))
    };
    Ok(receipt(app.write(actor, decide).await?))
}

/// Records a value; the same again writes nothing.
///
/// # Errors
///
/// What is typed cannot be read, or nobody defined the indicator.
pub async fn record(
    app: &App,
    request: &RecordRequest,
    actor: Actor,
    words: Words,
) -> Result<Receipt, ServiceError> {
    let typed = Typed(words);
    let line = |text: Option<&String>| -> Result<Option<OneLine>, ServiceError> {
        typed.given(text, cells::one_line)
    };
    let value = IndicatorRecorded {
        indicator: typed.read(&request.code, cells::code)?,
        scope: Scope {
            period: typed.given(request.period.as_ref(), cells::period)?,
            territory: typed.territory(request.territory.as_ref())?,
            action: line(request.action.as_ref())?,
        },
        value: typed.read(&request.value, cells::value)?,
        printed: line(request.printed.as_ref())?,
        source: line(request.source.as_ref())?,
        read_in: None,
    };
    let decide = |state: &State| {
        let (region, _) = named(state, request.region.as_deref(), words)?;
        let unit = unit(state, &region, &value.indicator, words)?;
        let (text, scope) = (value_text(value.value, unit, words), scope_text(&value.scope, words));
        let said = [
            ("code", Argument::Text(value.indicator.as_str())),
            ("value", Argument::Text(&text)),
            ("scope", Argument::Text(&scope)),
        ];
        let entering = Entering { recorded: vec![(request.on, value.clone())], ..Entering::default() };
        Ok(entered(state, &region, &entering, (words.with("indicator-recorded", &said), words)))
    };
    Ok(receipt(app.write(actor, decide).await?))
}

/// The region that is meant, and its name.
fn named(state: &State, asked: Option<&str>, words: Words) -> Result<(RegionCode, String), ServiceError> {
    let region = ask::region(state, asked, words)?;
    let name = ask::registered(state, region.as_str(), words)?.name.clone();
    Ok((region, name))
}

/// The unit of an indicator, as it was defined last.
fn unit<'s>(
    state: &'s State,
    region: &RegionCode,
    code: &IndicatorCode,
    words: Words,
) -> Result<&'s Unit, ServiceError> {
    let defined = state.indicators(region).and_then(|book| book.definition(code, Asked::LATEST));
    defined.map(|defined| &defined.fact.definition.unit).ok_or_else(|| unknown(state, region, code, words))
}

/// That nobody defined an indicator.
pub(super) fn unknown(
    state: &State,
    region: &RegionCode,
    code: &IndicatorCode,
    words: Words,
) -> ServiceError {
    let book = state.indicators(region);
    let known: Vec<_> = book
        .into_iter()
        .flat_map(|book| book.definitions(Asked::LATEST))
        .map(|known| &known.fact.indicator)
        .collect();
    ServiceError::unusable(no_such_indicator(code.as_str(), &known, words))
}

/// The drafts of what is new, and what there is to say.
fn entered(
    state: &State,
    region: &RegionCode,
    entering: &Entering,
    (said, words): (String, Words),
) -> (Drafted, String) {
    let (drafts, _) = entering.drafts(region, state.indicators(region));
    let text = if drafts.is_empty() { words.get("indicator-already") } else { said };
    (Drafted { drafts, files: Vec::new() }, text)
}

/// What was said, and the last act.
fn receipt((last, text): (ActNumber, String)) -> Receipt {
    Receipt { act: last.get(), text }
}
